"""A session that goes on takes no more and more memory: answer after answer in one process."""

import contextlib
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
import pytest

from tests.hearing import VOICES
from tests.night import tries
from tests.reliability.kept import ANSWER, RULES
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip

MOST_MB = 6.0
"""Growth after the warm-up, however many answers come: Python's own heap wavers by less."""

IN_WRITING, WARM_IN_WRITING = tries(30, night=1_000), 10
BY_VOICE, WARM_BY_VOICE = tries(5, night=200), 2
QUESTIONS = "".join(
    f'[[question]]\nid = "question-{number}"\nprompt = "What did you stop, number {number}?"\n'
    'kind = "behavioral"\ndomain = "killing-a-project-near-launch"\nsource = "a test"\n\n'
    for number in range(max(IN_WRITING, BY_VOICE))
)

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    path = tmp_path / "many.toml"
    path.write_text(f'title = "Many"\ndescription = "For this test."\n\n{QUESTIONS}')
    return path


def memory_mb(process: int) -> float:
    status = Path(f"/proc/{process}/status").read_text()
    match = re.search(r"VmRSS:\s+(\d+) kB", status)
    assert match is not None
    return int(match[1]) / 1024


def at_each_answer(
    program: "subprocess.Popen[str]", *, begins: Callable[[], None] = lambda: None
) -> Iterator[float]:
    assert program.stdout is not None
    for line in program.stdout:
        if line.startswith("Listening"):
            begins()
        if line.startswith("Kept: "):
            yield memory_mb(program.pid)


def require_flat(taken: list[float], *, answers: int, warm: int) -> None:
    assert len(taken) == answers
    assert max(taken[warm:]) - taken[warm] < MOST_MB, [round(each, 1) for each in taken]


def test_answers_in_writing(pack: Path, tmp_path: Path) -> None:
    command = ("practice", "--pack", str(pack), "--count", str(IN_WRITING), "--text", *RULES)
    with subprocess.Popen(
        [sys.executable, "-m", "voicecoach", *command, "--data", str(tmp_path / "data")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    ) as program:  # fmt: skip
        assert program.stdin is not None
        taken: list[float] = []
        program.stdin.write(ANSWER)
        program.stdin.flush()
        for mb in at_each_answer(program):  # which waits for the next one now
            taken.append(mb)
            if len(taken) < IN_WRITING:
                program.stdin.write(ANSWER)
                program.stdin.flush()
    require_flat(taken, answers=IN_WRITING, warm=WARM_IN_WRITING)


class Speaker:
    """Speaks whenever it is told to, ten times as fast as a person, and is silent between."""

    BLOCK_BYTES = RATE_HZ // 10 * 2

    def __init__(self) -> None:
        self.hears, self._speaks = os.pipe()
        self._answer = (read_clip(VOICES / "answer.flac").samples * 32_000).astype(np.int16)
        self._told = threading.Event()
        self._thread = threading.Thread(target=self._run)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.close(self.hears)  # the last end of it: the next word finds nobody
        self._thread.join()
        os.close(self._speaks)

    def answer(self) -> None:
        self._told.set()

    def _run(self) -> None:
        quiet = np.random.default_rng(1).integers(-3, 4, RATE_HZ // 10).astype(np.int16)
        with contextlib.suppress(BrokenPipeError):
            while True:
                sound = self._answer if self._told.is_set() else quiet
                self._told.clear()
                content = sound.tobytes()
                for begin in range(0, len(content), self.BLOCK_BYTES):
                    os.write(self._speaks, content[begin : begin + self.BLOCK_BYTES])
                    time.sleep(0.01)


def test_answers_by_voice(pack: Path, tmp_path: Path) -> None:
    command = ("practice", "--pack", str(pack), "--count", str(BY_VOICE), *RULES)
    engines = ("--engine", "sphinx", "--vad", "webrtcvad", "--voice", "espeak")
    places = ("--speaker-file", str(tmp_path / "said.wav"), "--data", str(tmp_path / "data"))
    given = os.open(tmp_path / "given", os.O_RDWR | os.O_CREAT)
    with (
        Speaker() as speaker,
        subprocess.Popen(
            [sys.executable, "-m", "tests.reliability.fed", str(speaker.hears), str(given),
             *command, *engines, *places],
            cwd=Path(__file__).parents[2], pass_fds=(speaker.hears, given),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True,
        ) as program,
    ):  # fmt: skip
        taken = list(at_each_answer(program, begins=speaker.answer))
    os.close(given)
    require_flat(taken, answers=BY_VOICE, warm=WARM_BY_VOICE)
