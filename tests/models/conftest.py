import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fake_hub import FakeHub, running
from tests.models.builders import FILES, REPOSITORY
from voicecoach.models.catalog import MODELS
from voicecoach.models.shelf import Shelf


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(time, "sleep", lambda _duration_s: None)
    with running(FakeHub(files={REPOSITORY: dict(FILES)})) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


@pytest.fixture
def loads() -> list[Path]:
    """The folders out of which ``shelf`` has loaded a model."""
    return []


@pytest.fixture
def shelf(loads: list[Path]) -> Shelf:
    """The models of the catalog, every one of which loads."""
    return replace(MODELS, load=lambda folder, name: loads.append(folder))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    return folder
