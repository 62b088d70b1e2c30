"""An import that is killed keeps what is done, and run again brings in the rest, each file once."""

import shutil
import signal
import time
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.hearing import VOICES
from tests.night import tries
from tests.program import Program, run
from tests.reliability.kept import LINES, RULES, require_clean, require_sound, require_usable
from tests.reliability.killing import Launcher
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.decode import read_clip

ENGINES = ("--engine", "sphinx", "--vad", "webrtcvad", *RULES)
SOUND = VOICES / "answer.flac"


@pytest.fixture
def handed_in(tmp_path: Path) -> tuple[Path, ...]:
    """Give a recording, a transcript, another recording."""
    clip = read_clip(SOUND)
    first, text, second = (tmp_path / name for name in ("one.flac", "two.txt", "three.wav"))
    shutil.copy(SOUND, first)
    text.write_text("\n".join(LINES))
    soundfile.write(second, clip.samples * 0.5, clip.rate_hz)
    return first, text, second


def command(handed_in: tuple[Path, ...], data: Path) -> tuple[str, ...]:
    return ("analyze", "--keep", *map(str, handed_in), *ENGINES, "--data", str(data))


def imported(data: Path) -> list[AnswerRecord]:
    archive = Archive(data)
    return [
        kept.record
        for folder in archive.folders()
        for kept in archive.answers(folder.name)
        if kept.record is not None
    ]


def require_all_once(handed_in: tuple[Path, ...], data: Path) -> None:
    """Each file is an answer, whole, and none is two."""
    records = imported(data)
    names = Counter(record.imported.name for record in records if record.imported)
    assert names == Counter(path.name for path in handed_in)
    assert [record.status for record in records] == ["assessed"] * len(handed_in)
    length_s = read_clip(SOUND).duration_s
    for audio in (data / "sessions").glob("*/*.flac"):
        assert read_clip(audio).duration_s == pytest.approx(length_s, abs=0.01)


def test_killed_at_any_call(
    launcher: Launcher, handed_in: tuple[Path, ...], tmp_path: Path
) -> None:
    whole = launcher.run(*command(handed_in, tmp_path / "whole"), watched=True)
    assert whole.code == 0, whole.told
    for attempt, moment in enumerate(whole.some(tmp_path / "whole", tries(3, night=50))):
        data = tmp_path / str(attempt)
        assert launcher.run(*command(handed_in, data), kill_at=moment).killed, moment

        assert all(path.exists() for path in handed_in)
        if Archive(data).list_sessions(limit=1).total:
            require_usable(launcher, data)
        require_sound(data)
        again = launcher.run(*command(handed_in, data))
        assert again.code == 0, f"{moment}\n{again.told}"
        require_all_once(handed_in, data)
        require_clean(data)


@pytest.mark.parametrize("attempt", range(tries(1, night=50)))
def test_killed_while_others_work_for_it(
    attempt: int, handed_in: tuple[Path, ...], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    wait_s = float(np.random.default_rng().uniform(0, 2.0))
    with Program(*command(handed_in, data)) as program:
        program.wait_for("Ctrl-C keeps what is done" if attempt % 2 else "1 of 3")
        time.sleep(wait_s)
        program.send(signal.SIGKILL)
        program.finish()

    code, told = run(*command(handed_in, data))

    assert code == 0, f"killed after {wait_s} s: {told}"
    if "voicecoach history recover judges it" in told:  # the copy was whole, and nobody judged it
        assert run("history", "recover", *ENGINES, "--data", str(data))[0] == 0
    require_sound(data)
    require_all_once(handed_in, data)
    require_clean(data)
