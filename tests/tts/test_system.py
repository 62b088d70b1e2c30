"""The child process's misbehaviour, played by small scripts in the worker's place."""

import os
import time
from pathlib import Path

import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.tts.system import SystemVoice

NOTE_PID = "import os, sys, pathlib; pathlib.Path({folder!r}, str(os.getpid())).touch()\n"
WRITE_SOUND = (
    "import wave\n"
    "with wave.open(sys.argv[2], 'wb') as file:\n"
    "    file.setnchannels(2); file.setsampwidth(2); file.setframerate(16000)\n"
    "    file.writeframes(b'\\x00\\x10' * 3200)\n"
)


@pytest.fixture
def children(tmp_path) -> Path:
    """Folder in which every fake worker leaves a file named by its process id."""
    folder = tmp_path / "children"
    folder.mkdir()
    return folder


@pytest.fixture
def voice_whose_worker(tmp_path, children):
    """Build a SystemVoice whose worker runs the given lines."""

    def build(lines: str, timeout_s: float = 20.0) -> SystemVoice:
        worker = tmp_path / "worker.py"
        worker.write_text(NOTE_PID.format(folder=str(children)) + lines, "utf-8")
        return SystemVoice(worker=worker, timeout_s=timeout_s)

    return build


def running(children: Path) -> list[int]:
    return [int(note.name) for note in children.iterdir() if _alive(int(note.name))]


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def wait_for_children(children: Path, count: int) -> None:
    deadline = time.monotonic() + 10
    while len(list(children.iterdir())) < count:
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_a_hung_engine_is_given_up_killed_and_reported(voice_whose_worker, children):
    voice = voice_whose_worker("import time; time.sleep(60)", timeout_s=1.0)
    with pytest.raises(VoicecoachError, match=r"no sound within 1 s; use --voice espeak"):
        next(voice.synthesize("Why? Because."))
    assert running(children) == []


def test_a_failing_engine_is_reported_with_its_last_line(voice_whose_worker):
    voice = voice_whose_worker("raise RuntimeError('no voices installed')")
    with pytest.raises(VoicecoachError, match=r"no voices installed\); use --voice espeak"):
        next(voice.synthesize("Why?"))


def test_an_engine_that_dies_without_a_word_is_reported_by_its_exit_code(voice_whose_worker):
    voice = voice_whose_worker("os._exit(7)")
    with pytest.raises(VoicecoachError, match=r"exit code 7\); use --voice espeak"):
        next(voice.synthesize("Why?"))


@pytest.mark.parametrize("lines", ["", "pathlib.Path(sys.argv[2]).write_bytes(b'RIFF')"])
def test_an_engine_that_writes_no_sound_is_reported(voice_whose_worker, lines):
    with pytest.raises(VoicecoachError, match=r"no readable sound; use --voice espeak"):
        next(voice_whose_worker(lines).synthesize("Why?"))


def test_closing_kills_the_sentence_in_the_making(voice_whose_worker, children):
    slow_unless_first = (
        "import time\n"
        "if pathlib.Path(sys.argv[1]).read_text() != 'First.': time.sleep(60)\n" + WRITE_SOUND
    )
    pieces = voice_whose_worker(slow_unless_first).synthesize("First. Second. Third.")
    next(pieces)
    wait_for_children(children, 2)
    assert len(running(children)) == 1
    pieces.close()
    assert running(children) == []


def test_what_is_said_is_not_among_what_lists_of_processes_show(voice_whose_worker, tmp_path):
    seen = tmp_path / "seen"
    tell = f"pathlib.Path({str(seen)!r}).write_text(repr((sys.argv, dict(os.environ))))\n"

    list(voice_whose_worker(tell + WRITE_SOUND).synthesize("Zanzibar."))

    assert "worker.py" in seen.read_text()
    assert "Zanzibar" not in seen.read_text()


def test_stereo_becomes_mono(voice_whose_worker):
    clip = next(voice_whose_worker(WRITE_SOUND).synthesize("Why?"))
    assert clip.samples.shape == (1600,)
    assert clip.rate_hz == 16_000


def test_no_files_are_left_behind(voice_whose_worker, monkeypatch, tmp_path):
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    list(voice_whose_worker(WRITE_SOUND).synthesize("First. Second."))
    assert list(temporary.iterdir()) == []


def test_a_module_beside_the_worker_does_not_shadow_a_library_of_the_same_name(
    voice_whose_worker, tmp_path
):
    (tmp_path / "wave.py").write_text("raise SystemExit('wrong module')", "utf-8")
    assert len(list(voice_whose_worker(WRITE_SOUND).synthesize("Why?"))) == 1


def test_a_slower_pace_takes_longer():
    slow, fast = (
        next(SystemVoice(wpm=wpm).synthesize("What did it cost you?")).duration_s
        for wpm in (120, 240)
    )
    assert slow > 1.4 * fast
