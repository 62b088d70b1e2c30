"""Killed while somebody speaks, in real time: what had come in is on the disk, but for its end."""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import BLOCK
from tests.night import tries
from tests.program import PATIENCE_S
from tests.reliability.kept import require_clean
from tests.reliability.killing import Launcher
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.demo import DEMO

MOST_LOST_S = 0.4
LONGEST_S = tries(5, night=40)
QUESTION, BUDGET_S = "why-this-division", 60.0
"""A case: neither the kind nor the length that is taken for granted."""

PROGRAMMES = {
    "practice": ("practice", "--question", QUESTION),
    "drill": ("drill", "--question", QUESTION),
    "interview": ("interview", "mock-debrief"),
}
ATTEMPTS = {
    "practice": tries(3, night=30),
    "drill": tries(1, night=10),
    "interview": tries(1, night=10),
}

ENGINES = ("--engine", "sphinx", "--vad", "webrtcvad", "--classifier", "rules")

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def killed_while_speaking(command: tuple[str, ...], data: Path, spoken_s: float) -> bytes:
    """Speak to a command, kill it once it took in so much, and return what it had taken in."""
    clip = read_clip(DEMO.candidates[0].path)
    sound = (clip.samples * 12_000).astype(np.int16).tobytes()  # small enough to come back exactly
    data.mkdir(parents=True)
    taken = os.open(data.parent / f"{data.name}.taken", os.O_RDWR | os.O_CREAT)
    hears, speaks = os.pipe()
    command = (*command, *ENGINES, "--voice", "espeak")
    with subprocess.Popen(
        [sys.executable, "-m", "tests.reliability.fed", str(hears), str(taken), *command,
         "--speaker-file", str(data.parent / f"{data.name}.wav"), "--data", str(data)],
        cwd=Path(__file__).parents[2], pass_fds=(hears, taken), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        os.close(hears)
        assert program.stdout is not None
        while "Listening" not in program.stdout.readline():
            assert program.poll() is None, "it ended before it listened"
        began_s, sent = time.monotonic(), 0
        while time.monotonic() - began_s < PATIENCE_S:
            due = int((time.monotonic() - began_s) * RATE_HZ) // BLOCK * BLOCK * 2
            sent += os.write(speaks, sound[sent:due])
            if int(os.pread(taken, 12, 0) or 0) >= spoken_s * RATE_HZ:
                break
            time.sleep(BLOCK / RATE_HZ / 4)
        program.kill()
    os.close(speaks)
    count = int(os.pread(taken, 12, 0))
    os.close(taken)
    return sound[: count * 2]


@pytest.mark.parametrize(
    ("programme", "attempt"),
    [(name, number) for name, count in ATTEMPTS.items() for number in range(count)],
)
def test_no_more_is_lost_than_the_last_moment(
    programme: str, attempt: int, launcher: Launcher, tmp_path: Path
) -> None:
    spoken_s = np.random.default_rng().uniform(1.5, LONGEST_S)
    given = killed_while_speaking(PROGRAMMES[programme], tmp_path / "data", spoken_s)

    data = tmp_path / "data"
    (kept,) = Archive(data).find("latest").answers
    assert (kept.status, kept.problem) == ("interrupted", None)
    assert kept.audio_path is not None
    recorded = np.rint(read_clip(kept.audio_path).samples * 32767).astype(np.int16).tobytes()
    began = given.find(recorded)
    assert began >= 0, "what was recorded was never said"
    lost_s = (len(given) - began - len(recorded)) / 2 / RATE_HZ
    assert lost_s <= MOST_LOST_S, f"killed after {spoken_s:.3f} s"

    ended = launcher.run("history", "recover", *ENGINES, "--data", str(data))
    assert ended.code == 0, ended.told
    record = Archive(data).answer(Archive(data).find("latest").id, 1).record
    assert record is not None
    assert record.status == "assessed"
    assert record.report is not None
    if programme != "interview":
        assert (record.question.id, record.report.budget_s) == (QUESTION, BUDGET_S)
    assert record.question.prompt
    require_clean(data)
