"""Damaged or missing files of the shipped models are told in a line, and answers judged without."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lab.sums import SHIPPED, written
from tests.night import at_night, tries
from tests.reliability.kept import ANSWER, LINES
from voicecoach.archive.sessions import Archive
from voicecoach.classifiers import choose, combination, encoder, linear, soundness, turns
from voicecoach.errors import VoicecoachError

PACKAGE = Path(choose.__file__).parent
FILES = tuple(
    (folder / name).relative_to(PACKAGE).as_posix()
    for folder, names in SHIPPED.items()
    for name in (*names, soundness.SUMS)
)
DAMAGE = ("a flipped bit", "cut off", "emptied", "zeros at its end", "removed", "a folder")


def damage(path: Path, how: str, chance: random.Random) -> None:
    """Change a file in place."""
    content = path.read_bytes()
    at = chance.randrange(len(content))
    path.unlink()
    if how == "a folder":
        path.mkdir()
    elif how != "removed":
        flipped = bytes([content[at] ^ 1 << chance.randrange(8)])
        path.write_bytes({
            "a flipped bit": content[:at] + flipped + content[at + 1 :],
            "cut off": content[:at],
            "emptied": b"",
            "zeros at its end": content[:at] + b"\0" * (len(content) - at + 1),
        }[how])  # fmt: skip


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the models, which are loaded from it."""
    place = tmp_path / "classifiers"
    shutil.copytree(PACKAGE, place, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    loaders = (linear.LinearClassifier, encoder.EncoderClassifier, turns.EncodedTurns)
    for loader, path in zip(loaders, ("linear.npz", "encoder_model", "turns.npz"), strict=True):
        monkeypatch.setattr(loader.__init__, "__defaults__", (place / path,))
    monkeypatch.setattr(combination.read_combination, "__defaults__", (place / "combination.json",))
    return place


def test_the_sums_are_those_of_the_models() -> None:
    """Where a model was made anew: python -m lab.sums."""
    for folder in SHIPPED:
        assert (folder / soundness.SUMS).read_text("ascii") == written(folder)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("how", DAMAGE)
def test_damage_is_told_in_one_line_and_judging_goes_on(name: str, how: str, shipped: Path) -> None:
    if name.endswith(soundness.SUMS) and how == "removed":
        return  # as of a model in the making: nothing else of it is changed here
    chance = random.Random(None if at_night() else f"{name} {how}")  # noqa: S311
    whole = (shipped / name).read_bytes()
    for _ in range(tries(1, night=50)):
        damage(shipped / name, how, chance)
        classifier, missing = choose.load_classifier("auto")
        turn_model, no_turns = choose.load_turn_model(classifier)
        said = missing or no_turns
        assert said is not None
        assert "\n" not in said
        assert "install" in said
        assert len(said) < 600
        if missing is None:  # only what tells when an answer is over
            assert turn_model is None
        elif name == "linear.npz":
            assert classifier is None
        if name.startswith("encoder_model"):
            with pytest.raises(VoicecoachError, match="install"):
                choose.load_classifier("encoder")
        if (shipped / name).is_dir():
            (shipped / name).rmdir()
        (shipped / name).write_bytes(whole)


@pytest.mark.parametrize("name", ["encoder_model/model.bin", "linear.npz"][: tries(1, night=2)])
def test_with_a_damaged_model_an_answer_is_judged_and_kept(name: str, tmp_path: Path) -> None:
    """As a person has it: an installation of which a file has gone bad."""
    root = tmp_path / "installed"
    shutil.copytree(PACKAGE.parent, root / "voicecoach", copy_function=os.symlink)
    damaged = root / "voicecoach" / "classifiers" / name
    content = damaged.read_bytes()
    damaged.unlink()
    damaged.write_bytes(content[: len(content) // 2] + bytes(len(content) // 2))
    for folder in ("questions", "interviews", "model_answers", "models", "voices"):
        (root / folder).symlink_to(PACKAGE.parents[1] / folder)
    (root / "pyproject.toml").symlink_to(PACKAGE.parents[1] / "pyproject.toml")
    data = tmp_path / "data"
    ended = subprocess.run(
        [sys.executable, "-m", "voicecoach", "practice", "--text", "--count", "1",
         "--data", str(data)],
        input=ANSWER, capture_output=True, text=True, timeout=100, check=False, cwd=root,
        env=os.environ | {"PYTHONPATH": str(root)},
    )  # fmt: skip
    told = ended.stdout + ended.stderr
    assert ended.returncode == 0, told
    assert "Traceback" not in told
    assert told.count(choose.WITHOUT_ENCODER) == 1
    archive = Archive(data)
    (kept,) = archive.answers(archive.find("latest").id)
    assert kept.record is not None
    assert kept.record.status == "assessed"
    (text,) = (data / "sessions").glob("*/*.txt")
    assert text.read_text("utf-8").splitlines() == list(LINES)


def test_without_what_they_learned_from_an_evaluation_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(choose, "LEARNED", tmp_path / "learned.txt")
    with pytest.raises(VoicecoachError, match="install voicecoach again"):
        choose.learned_answers()
