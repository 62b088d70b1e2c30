"""Who waits for the index of many sessions sees how far it is."""

from pathlib import Path

import pytest

from tests.archive.builders import a_session
from voicecoach.cli import indexing
from voicecoach.cli.indexing import opened_archive


@pytest.mark.parametrize(
    ("fewest", "watched", "told"), [(2, True, True), (3, True, False), (2, False, False)]
)
def test_a_long_wait_is_told_on_a_terminal(
    fewest: int,
    watched: bool,
    told: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    a_session(tmp_path, "One verdict.")
    a_session(tmp_path, "Another verdict.")
    monkeypatch.setattr(indexing, "FEWEST_TOLD", fewest)
    monkeypatch.setattr("sys.stderr.isatty", lambda: watched)
    archive = opened_archive(tmp_path)
    assert len(archive.rows()) == 2
    assert ("2 of 2 sessions" in capsys.readouterr().err) is told
    assert len(archive.rows()) == 2  # nothing is left to read
    assert capsys.readouterr().err == ""
