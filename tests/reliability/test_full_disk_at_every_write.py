"""A disk that is full from any call on, for a while or for good: nothing is lost unsaid."""

import errno
import os
import random
from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ScriptedMicrophone, quiet, tone
from tests.night import tries
from tests.reliability.failing_disk import FailingDisk
from tests.session.desk import Desk
from tests.session.stage import WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import KeptSession
from voicecoach.audio.clip import Samples
from voicecoach.audio.decode import AudioReader
from voicecoach.session.keeping import ALL_KEPT, HELD
from voicecoach.session.room import Asked

SPOKEN = (np.concatenate([quiet(0.5), tone(5.0)]), np.concatenate([quiet(0.3), tone(3.0)]))
TYPED = (("I stopped the launch", "because I chose trust."), ("I cut the second market.",))
LATER = "I turned the other market down"

CODES = (errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES)

MORE_THAN_A_FRAME = 20_000
"""Bytes of FLAC in which there is surely some sound to hear."""

Room = Stage | Desk
Begin = Callable[[Path], Room]


def by_voice(data: Path) -> Stage:
    return Stage(data, ScriptedMicrophone(*SPOKEN), WORDS, LATER)


def in_writing(data: Path) -> Desk:
    return Desk(data, *(line for answer in TYPED for line in (*answer, "")))


def hold(room: Room) -> list[Asked]:
    """Give both answers, rate the second, and be done with it, as a command is."""
    asked = [room.ask(), room.ask()]
    asked[1] = room.room.keep_rating(asked[1], 4)
    room.room.close()
    return asked


def said(session: KeptSession) -> list[tuple[Samples | str, object]]:
    """Return what is kept of each answer: what was said, and all of its record."""
    return [
        (
            sound(each.audio_path)
            if each.audio_path is not None
            else each.text_path.read_text("utf-8")
            if each.text_path is not None
            else "",
            each.record,
        )
        for each in session.answers
    ]


def sound(path: Path) -> Samples:
    with AudioReader(path) as reader:
        return np.concatenate([np.zeros(0, np.float32), *reader])


def is_sound(session: KeptSession) -> None:
    """Whatever is there can be read: no half record, no sound that does not decode."""
    assert session.problem is None
    for answer in session.answers:
        assert answer.record is not None or answer.record_path is None
        if answer.audio_path is not None and answer.audio_path.stat().st_size > MORE_THAN_A_FRAME:
            sound(answer.audio_path)


def same(one: Iterable[tuple[object, object]], other: Iterable[tuple[object, object]]) -> None:
    for (said_one, record_one), (said_other, record_other) in zip(one, other, strict=True):
        assert record_one == record_other
        np.testing.assert_array_equal(said_one, said_other)  # texts, too


@pytest.mark.parametrize("begin", [by_voice, in_writing])
def test_what_a_full_disk_did_not_take_is_held_and_written_to_the_last_bit(
    begin: Begin, tmp_path: Path
) -> None:
    with FailingDisk(tmp_path).in_use() as disk:
        room = begin(tmp_path / "whole")
        first = disk.calls + 1
        asked = hold(room)
        calls = disk.calls
    whole = said(read_session(room.folder.path))
    assert len(whole) == 2
    tried = random.Random(begin.__name__)  # noqa: S311 - what is tried, no secret
    every = range(first, calls + 1)
    moments = [(number, 10**9) for number in every] + [(n, tried.randint(1, 12)) for n in every]
    for fails_from, lasts in tried.sample(moments, tries(20, night=len(moments))):
        code = tried.choice(CODES)
        place = f"from call {fails_from} of {calls}, for {lasts}, {os.strerror(code)}"
        data = tmp_path / f"{begin.__name__}-{fails_from}-{lasts}"
        disk = FailingDisk(tmp_path, code=code)
        with disk.in_use():
            room = begin(data)
            disk.fails_from, disk.lasts = fails_from, lasts
            again = hold(room)
            kept_all = room.room.kept_all
            told = [line for line in room.notices() if line.endswith(HELD)]
            is_sound(read_session(room.folder.path))
            assert not told or disk.failed, place
            if lasts > 12 and disk.failed:  # how often a slow disk is flushed may differ
                assert len(told) == 1, place
                assert os.strerror(code) in told[0], place
                assert not kept_all, place
                assert room.folder.owed.missing, place
            if not kept_all:
                disk.fails_from = None  # there is room again
                assert room.room.kept_all, place
            assert not told or room.notices()[-1] == ALL_KEPT or ALL_KEPT in room.notices(), place
        assert [(one.record, one.number) for one in again] == [
            (one.record, one.number) for one in asked
        ], place
        same(said(read_session(room.folder.path)), whole)
