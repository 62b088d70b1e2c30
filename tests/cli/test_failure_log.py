"""After a program broke down there is a log that helps to mend it and holds no answer."""

import os
import stat
from pathlib import Path

import pytest

from tests.cli.furniture import Furniture, raising
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone
from tests.interview.builders import WHOLE
from voicecoach import __version__
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.cli.failure_log import FILE_NAME, write_failure
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch
ANSWER = "Lyrics vanished overnight"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: Patch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


class TellingError(RuntimeError):
    """Gives an answer away by its words."""

    def __str__(self) -> str:
        return ANSWER


def broken() -> Exception:
    """Return a failure that has the answer in every place where an error has room for words."""
    try:
        try:
            said = ANSWER
            raise OSError(28, "No space left on device", f"/home/{said}/01.flac")
        except OSError as error:
            error.add_note(ANSWER)
            raise KeyError(ANSWER) from error
    except KeyError as error:
        return ExceptionGroup(ANSWER, [error, TellingError(ANSWER)])


def test_the_log_says_what_broke_where_and_holds_no_word_of_an_answer(tmp_path: Path) -> None:
    path = write_failure(tmp_path / "data", "practice", broken())

    assert path == tmp_path / "data" / FILE_NAME
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f"voicecoach {__version__}, Python 3.")
    assert "voicecoach practice, 20" in text
    for told in ("builtins.ExceptionGroup", "TellingError", "builtins.KeyError", "in broken"):
        assert told in text
    assert "builtins.OSError: No space left on device" in text
    assert not any(word in text for word in ANSWER.split())


def test_an_error_that_came_from_itself_is_told_once(tmp_path: Path) -> None:
    error = ValueError()
    error.__cause__ = error

    path = write_failure(tmp_path, "practice", error)

    assert path is not None
    assert path.read_text(encoding="utf-8").count("ValueError") == 1


def test_paths_say_which_code_it_was_and_not_where_the_user_keeps_it(tmp_path: Path) -> None:
    path = write_failure(tmp_path, "practice", broken())

    assert path is not None
    text = path.read_text(encoding="utf-8")
    assert "  tests/cli/test_failure_log.py:" in text
    assert str(Path.home()) not in text


@pytest.mark.skipif(os.name == "nt", reason="POSIX permissions")
def test_it_is_for_its_user_only_and_the_latest_alone(tmp_path: Path) -> None:
    write_failure(tmp_path, "practice", ValueError())
    path = write_failure(tmp_path, "drill", KeyError())

    assert path is not None
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert "ValueError" not in path.read_text(encoding="utf-8")


def test_a_bug_in_the_middle_of_an_answer_is_written_down_without_it(
    furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone_fails(ValueError(WHOLE), after_s=1.0)

    assert main(["practice"]) == 1

    last = capsys.readouterr().err.splitlines()[-1]
    assert last.endswith(f"(written down, without your answers, in {data / FILE_NAME})")
    text = (data / FILE_NAME).read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert not any(" ".join(three) in text for three in _threes(WHOLE))


def _threes(text: str) -> list[tuple[str, str, str]]:
    words = text.split()
    return list(zip(words, words[1:], words[2:], strict=False))


@pytest.mark.parametrize("command", [["practice"], ["interview", "mock-debrief"]])
def test_a_session_that_broke_off_is_written_down(
    command: list[str], furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone_fails(DeviceError("it is gone"), after_s=1.0)

    assert main(command) == 1

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("voicecoach: it is gone (written down")
    text = (data / FILE_NAME).read_text(encoding="utf-8")
    assert "voicecoach.audio.streams.DeviceError" in text
    assert "voicecoach/session/" in text


@pytest.mark.parametrize("command", [["practice", "--count", "1"], ["interview", "mock-debrief"]])
def test_a_failure_that_was_only_told_on_the_way_is_written_down_at_the_end(
    command: list[str], furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.recognizer = ScriptedRecognizer(on_clip=raising(ValueError(WHOLE)))

    main(command)

    told = capsys.readouterr()
    assert "Answer ended by silence." in told.out
    assert "not judged" in told.out
    (line,) = told.err.splitlines()
    assert line.startswith("voicecoach: something failed on the way (written down")
    text = (data / FILE_NAME).read_text(encoding="utf-8")
    assert "builtins.ValueError" in text
    assert not any(" ".join(three) in text for three in _threes(WHOLE))


def test_a_lost_device_is_written_down_though_all_was_kept(
    furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone_fails(DeviceLostError("it is gone"), after_s=1.0)

    assert main(["practice"]) == 1

    assert "something failed on the way" in capsys.readouterr().err
    assert "DeviceLostError" in (data / FILE_NAME).read_text(encoding="utf-8")


def test_what_was_no_breakdown_leaves_no_log(
    furniture: Furniture, capsys: Captured, data: Path
) -> None:
    furniture.microphone = ScriptedMicrophone(tone(3.0))
    assert main(["practice", "--count", "1"]) == 0
    furniture.microphone_fails(KeyboardInterrupt(), after_s=1.0)
    assert main(["practice"]) == 130
    assert main(["practice", "--pack", "no-such-pack"]) == 2
    furniture.microphone_fails(DeviceError("it is gone"), after_s=0.0)
    assert main(["practice"]) == 1
    assert "written down" not in capsys.readouterr().err
    assert not (data / FILE_NAME).exists()


def test_a_disk_that_takes_no_log_either_is_no_second_failure(tmp_path: Path) -> None:
    (tmp_path / "a file").touch()

    assert write_failure(tmp_path / "a file", "practice", ValueError()) is None
