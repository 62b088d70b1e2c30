"""A full disk, or one with little room: said, whatever the programme, and never "kept"."""

import re
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.furniture import Furniture
from tests.cli.test_every_programme import PROGRAMMES
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone
from tests.interview.builders import WHOLE
from tests.limits import full_disk
from voicecoach.archive.sessions import Archive
from voicecoach.audio.decode import read_clip
from voicecoach.cli import kept_session
from voicecoach.cli.main import main


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_full_disk_is_said_and_nothing_is_called_kept(
    programme: str, furniture: Furniture, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, replies = PROGRAMMES[programme]
    with ExitStack() as limits:

        def fill(_heard_s: float) -> None:
            if not furniture.microphone.heard_s > 0.1:
                limits.enter_context(full_disk())

        furniture.microphone = ScriptedMicrophone(tone(20.0), tone(0.5), on_block=fill)
        furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)
        code = main(list(command))

    told = capsys.readouterr()
    assert code == 1
    assert told.out.count("keep sessions elsewhere with --data DIR. It is held in memory") == 1
    lost = r"all \d+ s of the sound of answer 1, the verdict on answer 1"
    assert re.search(f"Not on the disk yet: {lost}", told.out)
    assert re.search(f"voicecoach: not kept: {lost}", told.err)
    assert "unexpectedly" not in told.err
    assert "Everything is kept" not in told.out
    assert "Kept:" not in told.out
    assert "What was said is kept" not in told.out
    assert list((data / "sessions").iterdir()) == []


def practise_on_a_full_disk(furniture: Furniture, limits: ExitStack) -> int:
    def fill(heard_s: float) -> None:
        if heard_s < 0.1:
            limits.enter_context(full_disk())

    furniture.microphone = ScriptedMicrophone(tone(20.0), on_block=fill)
    return main(["practice", "--question", "latest-stop"])


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
@pytest.mark.parametrize("makes_room", [True, False])
def test_on_a_terminal_there_is_time_to_make_room(
    makes_room: bool,
    furniture: Furniture,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    with ExitStack() as limits:

        def answer(question: str) -> bool:
            asked.append(question)
            if makes_room and len(asked) == 2:
                limits.close()
            return makes_room

        monkeypatch.setattr(kept_session, "ask_on_terminal", lambda: answer)
        code = practise_on_a_full_disk(furniture, limits)

    told = capsys.readouterr()
    assert asked == ["Make room for it first. Try again?"] * (2 if makes_room else 1)
    assert code == (0 if makes_room else 1)
    assert ("There was room again: all of it is kept." in told.out) is makes_room
    assert ("not kept" in told.err) is not makes_room
    if makes_room:
        (answer_kept,) = Archive(data).find("latest").answers
        assert answer_kept.audio_path is not None
        assert read_clip(answer_kept.audio_path).duration_s > 20.0
        assert answer_kept.status == "assessed"


@pytest.mark.parametrize(("free_mb", "minutes"), [(40, "20 minutes"), (3, "1 minute"), (500, "")])
def test_little_room_is_said_with_how_long_it_lasts(
    free_mb: int,
    minutes: str,
    furniture: Furniture,
    data: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usage = shutil.disk_usage(data.parent)._replace(free=free_mb * 10**6)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    assert main(["practice", "--question", "latest-stop"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert ("only" in out and f"room for {minutes} of answers; free" in out) is bool(minutes)
