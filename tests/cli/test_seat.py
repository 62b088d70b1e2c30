"""A seat gives back whatever it took, and who leaves it is told what is kept."""

from pathlib import Path

import pytest

from tests.cli.furniture import Furniture, raising
from tests.fakes import ScriptedMicrophone, tone
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.cli import seat
from voicecoach.cli.keyboard import NoKeys
from voicecoach.cli.main import main
from voicecoach.tts.ahead import Script

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


pytestmark = pytest.mark.usefixtures("data")


COMMANDS = (
    ["practice"],
    ["drill"],
    ["interview", "mock-debrief"],
    ["stories", "add", "--question", "latest-stop"],
    ["demo"],
)
"""All that take a seat."""


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
@pytest.mark.parametrize(
    ("fails", "closed"),
    [
        ("open_microphone", []),
        ("open_speaker_or_none", ["microphone"]),
        ("open_studio", ["speaker", "microphone"]),
        ("open_desk", ["speaker", "microphone"]),
    ],
)
def test_what_was_opened_is_closed_where_the_next_cannot_be(
    command: list[str],
    fails: str,
    closed: list[str],
    furniture: Furniture,
    monkeypatch: Patch,
    capsys: Captured,
    data: Path,
) -> None:
    monkeypatch.setattr(seat, fails, raising(DeviceError("it is gone")))

    assert main(command) == 1

    assert furniture.closed == closed
    assert "it is gone" in capsys.readouterr().err
    assert list((data / "sessions").glob("2*")) == []


@pytest.mark.parametrize("command", COMMANDS[:-1], ids=lambda command: str(command[0]))
def test_who_has_no_microphone_is_told_how_to_write(
    command: list[str], furniture: Furniture, monkeypatch: Patch, capsys: Captured
) -> None:
    monkeypatch.setattr(seat, "open_microphone", raising(DeviceError("there is none")))

    assert main(command) == 1

    words = " ".join(command[:2] if command[0] == "stories" else command[:1])
    assert f"(voicecoach {words} --text needs no microphone)" in capsys.readouterr().err


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: str(command[0]))
@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (DeviceError("it is gone"), 1), (ValueError("a bug"), 1)],
    ids=["ctrl-c", "device", "bug"],
)
def test_all_is_closed_whatever_breaks_an_answer_off(
    command: list[str], error: BaseException, code: int, furniture: Furniture
) -> None:
    furniture.microphone_fails(error, after_s=1.0)

    assert main(command) == code

    assert furniture.closed[-3:] == ["desk", "speaker", "microphone"]


def test_all_is_closed_at_the_end(furniture: Furniture) -> None:
    assert main(["practice", "--count", "1"]) == 0

    assert furniture.closed[-3:] == ["desk", "speaker", "microphone"]


@pytest.mark.parametrize(
    "command", [["practice"], ["drill"], ["stories", "add"]], ids=lambda command: str(command[0])
)
def test_who_breaks_off_is_told_where_it_is_kept_and_nothing_is_promised_before_there_is(
    command: list[str], furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone_fails(KeyboardInterrupt(), after_s=0.0)
    assert main(command) == 130
    assert capsys.readouterr().out.endswith("\nStopped. There is nothing to keep yet.\n")

    furniture.microphone_fails(KeyboardInterrupt(), after_s=1.0)
    assert main(command) == 130
    session = Archive(data).find("latest").id
    told = capsys.readouterr().out.splitlines()[-2:]
    assert told[0] == "Stopped."
    assert told[1].endswith(f"voicecoach history show {session}")


@pytest.mark.parametrize(
    ("command", "people"),
    [
        (["practice", "--count", "2"], []),
        (["drill", "--count", "1"], []),
        (["interview", "mock-debrief"], ["Deng Hua"]),
        (
            ["interview", "tencent-ai-pm", "--minutes", "2", "--rounds", "1"],
            ["Lin Yue", "Guo Jian"],
        ),
    ],
    ids=["practice", "drill", "interview", "loop"],
)
def test_what_the_voice_makes_ahead_is_what_it_then_has_to_say(
    command: list[str], people: list[str], furniture: Furniture, monkeypatch: Patch
) -> None:
    scripts: list[Script] = []
    monkeypatch.setattr(seat, "prepare", lambda _voice, script, _casting: scripts.append(script))

    main(command)

    (script,) = scripts
    announced = [text for _, text in script.lines]
    assert announced
    assert [text for text in furniture.voice.said if text in announced][
        : len(announced)
    ] == announced
    assert set(people) <= set(script.people)
    assert {who for who, _ in script.lines} <= {"", *script.people}


def interview(*options: str) -> int:
    return main(["interview", "tencent-ai-pm", "--minutes", "2", *options])


def test_an_interview_stopped_in_its_first_question_goes_on_where_it_says_so(
    furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone_fails(KeyboardInterrupt(), after_s=0.0)
    assert interview() == 130
    out = capsys.readouterr().out
    assert "There is nothing to keep yet. Begin again: voicecoach interview tencent-ai-pm" in out
    assert Interviews(data).all() == ()

    furniture.microphone_fails(KeyboardInterrupt(), after_s=1.0)
    assert interview() == 130
    assert "--resume" in capsys.readouterr().out
    (kept,) = Interviews(data).all()
    assert [each.session for each in kept.rounds] == [Archive(data).find("latest").id]

    furniture.microphone = ScriptedMicrophone(tone(3.0))
    assert interview("--resume", "--rounds", "1") == 0
    assert "Still to come: Technical product" in capsys.readouterr().out
    (kept,) = Interviews(data).all()
    assert [each.complete for each in kept.rounds] == [True]


def test_a_lost_device_in_a_later_round_leaves_the_first_to_go_on_from(
    furniture: Furniture, capsys: Captured
) -> None:
    assert interview("--rounds", "1") == 0
    capsys.readouterr()

    furniture.microphone_fails(DeviceError("it is gone"), after_s=0.0)
    assert interview("--resume") == 1

    told = capsys.readouterr()
    assert "Go on any day: voicecoach interview tencent-ai-pm --resume" in told.out
    assert "it is gone" in told.err


def test_a_debrief_without_a_speaker_is_kept_and_shown(
    furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.speaker.error = DeviceLostError("the speaker is gone")

    assert main(["interview", "mock-debrief"]) == 0

    out = capsys.readouterr().out
    (path,) = (data / "interviews").glob("*.debrief.json")
    again = f"Read it again: voicecoach history interviews {path.name.split('.')[0][-4:]}"
    assert "Note: the speaker is gone" in out[out.index(again) :]


def test_a_debrief_is_cut_by_a_key_as_all_that_is_said(
    furniture: Furniture, monkeypatch: Patch
) -> None:
    armed: list[object] = []
    monkeypatch.setattr(NoKeys, "arm", lambda _self, on_press=None: armed.append(on_press))

    assert main(["interview", "mock-debrief"]) == 0

    assert armed[-1] == furniture.speaker.cut


def test_a_debrief_that_cannot_be_kept_can_be_read(
    furniture: Furniture, monkeypatch: Patch, capsys: Captured
) -> None:
    monkeypatch.setattr(Interviews, "keep_debrief", raising(ArchiveError("the disk is full")))

    assert main(["interview", "mock-debrief"]) == 1

    told = capsys.readouterr()
    assert "Debrief: Mock debrief" in told.out
    assert "the disk is full" in told.err
