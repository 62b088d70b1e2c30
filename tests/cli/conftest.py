from pathlib import Path

import pytest

from tests.cli.furniture import Furniture
from tests.cli.prepare_furniture import CV_TEXT, JOB_TEXT, Types, person


@pytest.fixture
def furniture(monkeypatch: pytest.MonkeyPatch) -> Furniture:
    return Furniture(monkeypatch)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of the test's own, and a terminal of the usual width."""
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path / "data"


@pytest.fixture
def cv(tmp_path: Path) -> str:
    path = tmp_path / "cv.md"
    path.write_text(CV_TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def job(tmp_path: Path) -> str:
    path = tmp_path / "job.md"
    path.write_text(JOB_TEXT, encoding="utf-8")
    return str(path)


@pytest.fixture
def types(monkeypatch: pytest.MonkeyPatch) -> Types:
    return person(monkeypatch)
