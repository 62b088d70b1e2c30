"""What the candidate changes about an answer, on a disk that fails at any of its calls."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION
from tests.reliability.failing_disk import FailingDisk
from tests.session.kept_answer import MISHEARD, Kept
from voicecoach.archive.store import ArchiveError

CHANGES: dict[str, Callable[[Kept], object]] = {
    "note": lambda kept: kept.amend.note(kept.id, 1, "Say the cost first."),
    "tag": lambda kept: kept.amend.tag(kept.id, 1, "launch"),
    "correct": lambda kept: kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided")),
    "rejudge": lambda kept: kept.amend.rejudge(kept.id, 1),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_the_disk_does_not_take_is_none(change: str, tmp_path: Path) -> None:
    def begun(name: str) -> Kept:
        return Kept(tmp_path / name, QUESTION, MISHEARD)

    kept = begun("whole")
    before = (kept.record, kept.notes)
    with FailingDisk(tmp_path).in_use() as disk:
        CHANGES[change](kept)
    after = (kept.record, kept.notes)
    for fails_from in range(1, disk.calls + 1):
        kept = begun(f"fails-{fails_from}")
        failing = FailingDisk(tmp_path, code=errno.EDQUOT)
        failing.fails_from, failing.lasts = fails_from, 1
        told = ""
        with failing.in_use():
            try:
                CHANGES[change](kept)
            except ArchiveError as error:
                told = str(error)
        if told:
            assert "Disk quota exceeded" in told
            assert (kept.record, kept.notes) in (before, after)
        if (kept.record, kept.notes) == before != after:
            assert told
            CHANGES[change](kept)
        assert (kept.record, kept.notes) == after
        assert not list(kept.folder.path.glob("*.tmp"))
