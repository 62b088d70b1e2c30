"""Whenever the power is cut, what was told to be kept is found again."""

import tempfile
from pathlib import Path

import numpy as np
import pytest

from tests.archive.builders import a_report, an_answer
from tests.power_cut import WATCHABLE, Disk, watch
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import AudioReader
from voicecoach.audio.recorder import SYNC_EVERY_S, Recorder

pytestmark = pytest.mark.skipif(not WATCHABLE, reason="open files are read through /proc")

FRAME_S = 4096 / RATE_HZ
"""Of FLAC: the encoder holds back less than two of them."""


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    return watch(monkeypatch)


class After:
    """Rebuilds the data folder as it is found after a cut."""

    def __init__(self, data: Path, disk: Disk, place: Path) -> None:
        self._root = data.stat().st_ino
        self._disk = disk
        self._place = place
        self._place.mkdir()

    def cut(self, moment: int) -> Path:
        data = Path(tempfile.mkdtemp(dir=self._place))
        self._disk.moments[moment].build(self._root, data)
        return data


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


@pytest.fixture
def after(data: Path, disk: Disk, tmp_path: Path) -> After:
    return After(data, disk, tmp_path / "after")


def found(data: Path) -> tuple[KeptSession, KeptAnswer]:
    session = Archive(data).find("latest")
    (answer,) = session.answers
    return session, answer


def seconds_in(path: Path) -> float:
    with AudioReader(path) as reader:
        return float(sum(map(len, reader)) / RATE_HZ)


def test_of_an_answer_that_goes_on_no_more_than_the_last_seconds_are_lost(
    data: Path, disk: Disk, after: After
) -> None:
    noise = (0.1 * np.random.default_rng(1).standard_normal(RATE_HZ // 2)).astype(np.float32)
    folder = Archive(data).start_session(pack="tencent-ai-pm")
    path = folder.next_audio_path()
    recorder = Recorder(path)
    told: list[tuple[int, float]] = []
    for block in range(30):
        recorder.write(noise)
        if block == 0:
            folder.keep(an_answer(path.name, status="interrupted", ended_by="interrupted"))
        if recorder._file._flush is not None:
            recorder._file._flush.result()  # as if the disk were quick, which makes the test exact
        told.append((len(disk.moments) - 1, recorder.duration_s))
    recorder.close()
    folder.keep(an_answer(path.name))
    ended = len(disk.moments) - 1

    for moment, spoken_s in told[4:]:
        session, answer = found(after.cut(moment))
        assert session.problem is None
        assert answer.status == "interrupted"
        assert answer.audio_path is not None
        assert seconds_in(answer.audio_path) > spoken_s - SYNC_EVERY_S - 0.5 - 2 * FRAME_S
    _, answer = found(after.cut(ended))
    assert answer.status == "assessed"
    assert answer.audio_path is not None
    assert seconds_in(answer.audio_path) == 15.0


def test_a_record_is_the_old_one_or_the_new_one(data: Path, disk: Disk, after: After) -> None:
    folder = Archive(data).start_session(pack="tencent-ai-pm")
    folder.keep(an_answer(None, report=a_report("Before.")))
    begun = len(disk.moments) - 1
    folder.keep(an_answer(None, report=a_report("After.")), number=1)

    heads = []
    for moment in range(begun, len(disk.moments)):
        _, answer = found(after.cut(moment))
        assert answer.problem is None
        assert answer.record is not None
        assert answer.record.report is not None
        heads.append(answer.record.report.feedback.headline)
    assert (heads[0], heads[-1]) == ("Before.", "After.")


def test_what_was_typed_is_there_line_by_line(data: Path, disk: Disk, after: After) -> None:
    folder = Archive(data).start_session(pack="tencent-ai-pm")
    path = folder.next_text_path()
    typed = ""
    for line in ("I stopped it.", "It cost us a month."):
        folder.append(path, line)
        typed += f"{line}\n"
        _, answer = found(after.cut(-1))
        assert answer.text_path is not None
        assert answer.text_path.read_text(encoding="utf-8") == typed


def test_what_was_deleted_does_not_come_back(data: Path, disk: Disk, after: After) -> None:
    archive = Archive(data)
    with archive.start_session(pack="tencent-ai-pm") as folder:
        for _time in range(2):
            folder.keep(an_answer(None))
    archive.delete(archive.find("latest"), archive.find("latest").answers[0])

    assert [each.number for each in Archive(after.cut(-1)).find("latest").answers] == [2]
    archive.delete(archive.find("latest"))
    assert Archive(after.cut(-1)).folders() == ()


def test_an_interview_is_there_once_it_was_kept(data: Path, disk: Disk, after: After) -> None:
    record = InterviewRecord(
        id="20260301T120000Z-0001",
        loop="mock-debrief",
        started_at="2026-03-01T12:00:00+00:00",
        minutes=None,
    )
    interviews = Interviews(data)
    interviews.keep(record)

    assert Interviews(after.cut(-1)).all() == (record,)
