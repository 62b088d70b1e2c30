"""``doctor --report`` tells others of a machine and of nothing that is somebody's own."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.archive.builders import a_session
from tests.cli.furniture import raising
from tests.cli.test_doctor import Bench, device
from tests.night import at_night, tries
from voicecoach.audio.streams import DeviceError
from voicecoach.cli import bug_report, doctor, sound_checks
from voicecoach.cli.failure_log import write_failure
from voicecoach.cli.main import main
from voicecoach.errors import VoicecoachError
from voicecoach.models.verify import Origin, write_origin

Captured = pytest.CaptureFixture[str]

MARKERS = st.lists(
    st.text("abcdefghijklmnopqrstuvwxyz", min_size=9, max_size=12),
    min_size=40,
    max_size=40,
    unique=True,
)
"""Words that nobody else uses, for every place that may hold something private."""


@contextmanager
def machine_of_somebody(words: Iterator[str], folder: Path) -> Iterator[Path]:
    """Give the data folder of a machine on which all names, and all that was said, are such."""
    with pytest.MonkeyPatch.context() as patch:
        home = folder / next(words)
        data = home / next(words)
        home.mkdir()
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for name in ("USER", "LOGNAME", "USERNAME", "HOSTNAME", "TERM", "LANG"):
            patch.setenv(name, next(words))
        host = next(words)
        patch.setattr("platform.node", lambda: host)
        patch.setattr("platform.release", lambda: f"6.1.0-{host}")
        patch.setenv("VOICECOACH_DATA", str(data))
        patch.chdir(home)
        bench = Bench(patch, data / "models")
        microphone = device(0, f"{next(words)}'s AirPods", inputs=1)
        bench.devices = (microphone, device(1, f"Monitor of {next(words)}", outputs=2))
        patch.setattr(sound_checks, "find_input", lambda _wanted: microphone)
        a_session(data, f"You chose {next(words)}.")
        for kind in ("stories", "questions"):
            (data / kind).mkdir()
            (data / kind / f"{next(words)}.toml").write_text(next(words), encoding="utf-8")
        set_for_themselves(data, words)
        bench.put_model(next(words))
        bench.put_model("base")
        write_origin(bench.models / "base", Origin(source=f"/media/{next(words)}", sha256={}))
        bench.broken["silero"] = VoicecoachError(f"{home} lacks {next(words)}")
        bench.broken["webrtcvad"] = ImportError(next(words))
        yield data


def set_for_themselves(data: Path, words: Iterator[str]) -> None:
    lines = (
        f'microphone = "{next(words)}"',
        f'voice = "{next(words)}"',
        f'model = "/home/{next(words)}"',
        f'packs = ["{next(words)}"]',
        "interview-on = 2031-07-09",
        "end-silence = 3.5",
        f"{next(words)} = 1",
    )
    (data / "settings.toml").write_text("\n".join(lines), encoding="utf-8")


def fail_with(word: str, data: Path) -> None:
    """Have a failure written down, and the log be written to by somebody else."""
    log = write_failure(data, "practice", raised(ValueError(word)))
    assert log is not None
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{word}\nbuiltins.OSError: {word} is full\n")


def raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:
        return caught


@given(MARKERS)
@settings(derandomize=not at_night(), max_examples=tries(5, night=300))
def test_no_word_of_anybody_is_in_it(words: list[str]) -> None:
    left = iter(words)
    with TemporaryDirectory() as folder, machine_of_somebody(left, Path(folder)) as data:
        fail_with(next(left), data)
        main(["doctor", "--report", "report.txt"])
        text = Path("report.txt").read_text("utf-8")

    assert not [word for word in words if word in text.lower()]
    assert "2031" not in text
    for told in (
        "airpods: microphone (1 ch, the default), 48000 Hz", "fail  Detector silero: voicecoach.",
        "builtins.ImportError", "builtins.ValueError", "end-silence: 3.5 s", "packs: 1",
        "answers, assessed: 1", "stories: 1 files", "Model base: works", "A model: works",
    ):  # fmt: skip
        assert told in text, text


def test_what_is_private_is_still_told_to_the_user(tmp_path: Path, capsys: Captured) -> None:
    words = [f"marker{one}{two}" for one in "abcdef" for two in "abcdef"]
    with machine_of_somebody(iter(words), tmp_path):
        main(["doctor"])

    out = capsys.readouterr().out
    assert "'s AirPods: microphone (1 ch, the default), 48000 Hz" in out
    assert str(tmp_path) in out


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return Bench(monkeypatch, tmp_path / "voicecoach-data" / "models")


@pytest.mark.usefixtures("bench")
def test_it_is_written_for_its_user_only_to_a_dated_file_that_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["doctor", "--no-sound", "--report"]) == 0

    (written,) = tmp_path.glob("voicecoach-report-20*.txt")
    last = capsys.readouterr().out.splitlines()[-1]
    assert written.name in last
    assert "Read it before you send it" in last
    assert os.name == "nt" or stat.S_IMODE(written.stat().st_mode) == 0o600


@pytest.mark.usefixtures("bench")
def test_a_dash_prints_it_and_nothing_else(capsys: Captured) -> None:
    assert main(["doctor", "--no-sound", "--report", "-"]) == 0

    captured = capsys.readouterr()
    assert captured.out.startswith("voicecoach report of 20")
    assert captured.out.endswith("none was written down\n")
    assert "Ready" in captured.err


@pytest.mark.usefixtures("bench")
def test_nothing_is_written_over(tmp_path: Path, capsys: Captured) -> None:
    (tmp_path / "answer.flac").write_text("kept", encoding="utf-8")

    assert main(["doctor", "--report", str(tmp_path / "answer.flac")]) == 2

    assert "is there already" in capsys.readouterr().err
    assert (tmp_path / "answer.flac").read_text(encoding="utf-8") == "kept"


@pytest.mark.usefixtures("bench")
def test_a_disk_that_does_not_take_it_is_named_in_one_line(
    tmp_path: Path, capsys: Captured
) -> None:
    (tmp_path / "file").touch()

    assert main(["doctor", "--no-sound", "--report", str(tmp_path / "file" / "x")]) == 1

    (line,) = capsys.readouterr().err.splitlines()
    assert "cannot write" in line
    assert "--report -" in line


def test_it_tells_what_it_can_where_everything_is_broken(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "file" / "below"))
    bench.broken |= {
        name: DeviceError(f"no {name}")
        for name in ("portaudio", "silero", "webrtcvad", "sphinx", "espeak", "system")
    }
    monkeypatch.setattr(bug_report, "this_machine", raising(RuntimeError("no machine")))
    monkeypatch.setattr("importlib.metadata.requires", raising(ModuleNotFoundError("no package")))

    assert main(["doctor", "--report", "-"]) == 1

    text = capsys.readouterr().out
    assert "cannot be told: builtins.RuntimeError" in text
    assert "cannot be told: builtins.ModuleNotFoundError" in text
    assert "fail  Data folder: cannot be written" in text
    assert "fail  PortAudio: voicecoach.audio.streams.DeviceError" in text
    assert "Kept" in text
    assert not any(word in text for word in ("no machine", "no package", str(tmp_path)))


@pytest.mark.usefixtures("bench")
def test_an_archive_that_cannot_be_read_is_no_end_of_it(tmp_path: Path, capsys: Captured) -> None:
    data = tmp_path / "voicecoach-data"
    a_session(data, "You chose.")
    for file in (data / "sessions").rglob("*.json"):
        file.write_bytes(b"\xff{")
    (data / "sessions" / "index.sqlite3").write_bytes(b"no database" * 100)
    (data / "settings.toml").write_bytes(b"\xff = ")

    main(["doctor", "--no-sound", "--report", "-"])

    assert "answers, broken: 1" in capsys.readouterr().out


@pytest.mark.usefixtures("bench")
def test_a_doctor_who_breaks_off_still_reports(
    monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    monkeypatch.setattr(doctor, "list_devices", raising(OSError(5, "secret")))

    assert main(["doctor", "--report", "-"]) == 1

    out = capsys.readouterr().out
    assert "fail  Doctor: broke off: builtins.OSError: Input/output error" in out
    assert "secret" not in out
