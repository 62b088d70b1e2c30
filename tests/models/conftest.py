import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fake_hub import FakeHub, running
from tests.models.builders import FILES, REPOSITORY
from voicecoach.models import store


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(time, "sleep", lambda _duration_s: None)
    with running(FakeHub(files={REPOSITORY: dict(FILES)})) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let every model load; returns the folders that were tried."""
    tried: list[Path] = []

    def load(folder: Path, *, name: str) -> None:
        tried.append(folder)

    monkeypatch.setattr(store, "load", load)
    return tried


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    return folder
