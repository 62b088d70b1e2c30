from pathlib import Path

import pytest

from tests.cli.furniture import Furniture


@pytest.fixture
def furniture(monkeypatch: pytest.MonkeyPatch) -> Furniture:
    return Furniture(monkeypatch)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, and a terminal of the usual width."""
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path / "data"
