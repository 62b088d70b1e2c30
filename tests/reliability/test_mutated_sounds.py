"""Sound files that nobody meant: what can be heard is heard, for the rest one line says why not."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.night import tries
from tests.reliability.mutated_sounds import mutated, seeds
from tests.session.handing_in import Desk
from voicecoach.audio.decode import AudioReader
from voicecoach.errors import UsageError

LONGEST_LINE = 400
MOST_CPU_S = 60.0
"""A file of some kilobytes takes a thousandth of that."""


def test_no_sound_file_ends_the_program_or_takes_memory_without_end(tmp_path: Path) -> None:
    count = tries(150, night=5_000)
    hours = tries(1, night=10)
    command = [sys.executable, "-m", "tests.reliability.mutated_sounds", str(tmp_path), "0"]
    child = subprocess.run(
        [*command, str(count), str(hours)], capture_output=True, text=True, check=False
    )
    told = [json.loads(line) for line in child.stdout.splitlines()]
    assert child.returncode == 0, f"died of {told[-1:]}: {child.stderr[-2_000:]}"
    ends = [each for each in told if "line" in each]
    assert len(ends) == count + 1
    for end in ends:
        assert end["took_s"] < MOST_CPU_S, end
        assert len(end["line"]) < LONGEST_LINE, end
        assert "\n" not in end["line"], end
    assert ends[-1]["line"] == f"sound {hours * 3600}.0 whole"
    heard = sum(end["line"].startswith("sound") for end in ends)
    assert count / 4 < heard < count, "mutations that are all harmless, or all fatal, try nothing"


@pytest.mark.parametrize(
    ("kind", "line"),
    [
        ("many channels", "holds no sound that can be decoded (what it holds as 255 channels"),
        ("no channels", "holds no sound that can be decoded"),
        ("no samples", "holds no sound that can be decoded"),
        ("endless tag", "cannot be read as sound"),
    ],
)
def test_what_cannot_be_heard_says_why(kind: str, line: str, tmp_path: Path) -> None:
    path = tmp_path / "answer"
    path.write_bytes(seeds(tmp_path)[kind])
    with pytest.raises(UsageError) as failure, AudioReader(path, name="answer.wav") as reader:
        list(reader)
    assert line in str(failure.value)


@pytest.mark.parametrize("kind", ["float wav", "huge float wav", "64 bit wav"])
def test_what_is_no_number_becomes_silence_and_is_told(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "answer.wav"
    path.write_bytes(seeds(tmp_path)[kind])
    with AudioReader(path) as reader:
        assert not any(block.any() for block in reader)
    assert "no sound but silence" in str(reader.damage)


def test_of_a_folder_of_damaged_recordings_the_good_ones_are_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    kinds = seeds(tmp_path)
    numbers = range(len(kinds), len(kinds) + tries(40, night=600))
    files = [desk.sound("first.flac")]
    for number in numbers:
        what, content = mutated(kinds, number)
        files.append(desk.files / f"{number}.{what.split()[1]}")
        files[-1].write_bytes(content)
    files.append(desk.sound("last.wav", level=0.2))

    outcomes = desk.take(*files)

    assert [outcome.source.path for outcome in outcomes] == files
    for outcome in outcomes:
        problem = str(outcome.problem or "")
        assert "unexpectedly" not in problem
        assert len(problem) < LONGEST_LINE
        assert outcome.record or outcome.already or outcome.source.name in problem
    for outcome in (outcomes[0], outcomes[-1]):
        assert outcome.record is not None
        assert outcome.record.status == "assessed"
