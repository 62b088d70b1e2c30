from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ListSpeaker, ListVoice, ScriptedMicrophone, quiet, tone
from tests.session.air import humming
from voicecoach import settings
from voicecoach.audio.clip import Samples, silence
from voicecoach.audio.devices import Device
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.cli import checks, doctor, sound_checks
from voicecoach.cli.main import main
from voicecoach.disk import make_private_folder
from voicecoach.errors import VoicecoachError
from voicecoach.host import LINUX, MACOS, Host
from voicecoach.machine import Machine
from voicecoach.models.verify import Origin, write_origin


def device(index: int, name: str, *, inputs: int = 0, outputs: int = 0) -> Device:
    return Device(
        index=index,
        name=name,
        inputs=inputs,
        outputs=outputs,
        rate_hz=48_000,
        is_default_input=inputs > 0,
        is_default_output=outputs > 0,
    )


JOE = "en_US-joe-medium"
MICROPHONE = device(0, "USB headset", inputs=1)
SPEAKER = device(1, "Monitor", outputs=2)


class PortAudio:
    """As much of sounddevice as the doctor asks of it itself."""

    @staticmethod
    def get_portaudio_version() -> tuple[int, str]:
        return 1246976, "PortAudio V19.7.0-devel, revision unknown"


class Bench:
    """A machine on which everything works until a test breaks it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, models: Path) -> None:
        self.devices: tuple[Device, ...] = (MICROPHONE, SPEAKER)
        self.sound: Samples = tone(4)
        self.microphone_then: Exception | None = None
        self.speaker = ListSpeaker(name="Monitor")
        self.broken: dict[str, Exception] = {}
        self.models = models
        self._set = monkeypatch.setattr
        self._set(settings, "checkout_folder", lambda: None)
        self._set(doctor, "list_devices", lambda: self.devices)
        self._set(sound_checks, "portaudio", self._guarded("portaudio", PortAudio))
        self._set(sound_checks, "find_input", lambda _wanted: MICROPHONE)
        self._set(sound_checks, "find_output", lambda _wanted: SPEAKER)
        self._set(sound_checks, "SoundDeviceMicrophone", self._microphone)
        self._set(sound_checks, "SoundDeviceSpeaker", lambda _device: self.speaker)
        self.voice = ListVoice(name="best", sound=4 * humming(3.0))
        self._set(sound_checks, "best_voice", lambda _folder, **_: self.voice)
        self.system(LINUX)
        self._set(checks, "_use_recognizer", self._guarded_by_name)
        self._set(checks, "_use_detector", self._guarded_by_name)
        self._set(checks, "_use_voice", self._guarded_by_name)
        self._set(checks, "verify", lambda folder, shelf: self._guarded_by_name(folder.name))
        self._set(checks, "this_machine", lambda: Machine(memory_mb=8000, cores=2, gpu=False))

    def system(self, host: Host) -> None:
        self._set(checks, "host", lambda: host)
        self._set(sound_checks, "host", lambda: host)

    def put_model(self, name: str) -> None:
        make_private_folder(self.models / name)
        for file in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
            (self.models / name / file).touch()

    def put_voice(self) -> Path:
        place = self.models.parent / "voices" / JOE
        make_private_folder(place)
        for file in (f"{JOE}.onnx", f"{JOE}.onnx.json"):
            (place / file).touch()
        return place

    def _microphone(self, _device: Device) -> ScriptedMicrophone:
        return ScriptedMicrophone(self.sound, then=self.microphone_then, tail=0.0)

    def _guarded(self, name: str, result: object) -> Callable[[], object]:
        def use() -> object:
            self._guarded_by_name(name)
            return result

        return use

    def _guarded_by_name(self, name: str) -> None:
        if name in self.broken:
            raise self.broken[name]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Bench:
    return Bench(monkeypatch, tmp_path / "voicecoach-data" / "models")


Examined = Callable[..., tuple[int, dict[str, str]]]


@pytest.fixture
def examine(bench: Bench, capsys: pytest.CaptureFixture[str]) -> Examined:
    """Run the doctor; returns the exit code and each finding with its mark, by subject."""

    def run(*argv: str) -> tuple[int, dict[str, str]]:
        code = main(["doctor", *argv])
        captured = capsys.readouterr()
        assert captured.err == ""
        return code, {
            line[6:24].strip(): f"{line[:4].strip()} {line[24:].strip()}"
            for line in captured.out.splitlines()
            if line[:4].strip() in ("ok", "warn", "FAIL")
        }

    return run


def test_a_good_machine_passes_with_every_line_ok(bench: Bench, examine: Examined) -> None:
    bench.put_model("base.en")
    bench.put_voice()
    code, found = examine()
    assert code == 0
    assert {finding.split()[0] for finding in found.values()} == {"ok"}
    assert set(found) == {
        "Python",
        "Data folder",
        "Disk",
        "Detector silero",
        "Detector webrtcvad",
        "Recognizer sphinx",
        "Voice espeak",
        "Voice system",
        "Voice piper",
        "Model base.en",
        "PortAudio",
        "Device 0",
        "Device 1",
        "Microphone",
        "Speaker",
        "Barge-in",
    }
    assert found["Device 0"] == "ok USB headset: microphone (1 ch, the default), 48000 Hz"
    assert len(bench.speaker.played) == 2


def test_without_portaudio_it_says_how_to_get_it_and_goes_no_further(
    bench: Bench, examine: Examined
) -> None:
    bench.broken["portaudio"] = DeviceError(f"no PortAudio; {LINUX.portaudio_hint}")
    code, found = examine()
    assert code == 1
    assert "apt-get install libportaudio2" in found["PortAudio"]
    assert not {"Microphone", "Speaker"} & set(found)


def test_a_machine_without_devices_fails_and_names_what_works_anyway(
    bench: Bench, capsys: pytest.CaptureFixture[str]
) -> None:
    bench.devices = ()
    assert main(["doctor"]) == 1
    output = capsys.readouterr().out
    assert "FAIL  Microphone" in output
    assert "FAIL  Speaker" in output
    assert "voicecoach demo" in output


def test_no_sound_leaves_the_devices_alone(bench: Bench, examine: Examined) -> None:
    code, found = examine("--no-sound")
    assert code == 0
    assert "Device 0" in found
    assert not {"Microphone", "Speaker", "Barge-in"} & set(found)
    assert bench.speaker.played == []


@pytest.mark.parametrize("host", [LINUX, MACOS])
def test_nothing_but_zeros_means_that_the_microphone_is_forbidden(
    bench: Bench, examine: Examined, host: Host
) -> None:
    bench.system(host)
    bench.sound = silence(4).samples
    code, found = examine()
    assert code == 1
    assert found["Microphone"].startswith("FAIL USB headset (48000 Hz, 1 ch) delivers only zeros")
    assert host.microphone_hint in found["Microphone"]


@pytest.mark.parametrize(
    ("sound", "said"),
    [
        (quiet(4), "warn USB headset (48000 Hz, 1 ch), loudest 80 dB below full scale: if"),
        (np.clip(tone(4, level=3.0), -1, 1), "it distorts; turn the input level down"),
        (np.concatenate([quiet(2), tone(1), quiet(1)]), "ok USB headset (48000 Hz, 1 ch), loudest"),
    ],
)
def test_the_level_is_judged_by_its_loudest_part(
    bench: Bench, examine: Examined, sound: Samples, said: str
) -> None:
    bench.sound = sound
    code, found = examine()
    assert code == 0
    assert said in found["Microphone"]


def test_a_microphone_that_dies_is_reported(bench: Bench, examine: Examined) -> None:
    bench.sound = tone(1)
    bench.microphone_then = DeviceLostError("the microphone stopped delivering")
    code, found = examine()
    assert code == 1
    assert found["Microphone"] == "FAIL the microphone stopped delivering"
    assert found["Speaker"].startswith("ok")


def test_a_speaker_that_refuses_is_reported(bench: Bench, examine: Examined) -> None:
    bench.speaker.error = DeviceError("the speaker is in use")
    code, found = examine()
    assert code == 1
    assert found["Speaker"] == "FAIL the speaker is in use"


@pytest.mark.parametrize(
    ("broken", "subject", "mark", "exit_code"),
    [
        ("silero", "Detector silero", "FAIL", 1),
        ("webrtcvad", "Detector webrtcvad", "warn", 0),
        ("sphinx", "Recognizer sphinx", "FAIL", 1),
        ("espeak", "Voice espeak", "FAIL", 1),
        ("system", "Voice system", "warn", 0),
        (JOE, "Voice piper", "warn", 0),
        ("base.en", "Model base.en", "warn", 0),
    ],
)
def test_only_an_engine_that_practice_needs_is_a_failure(
    bench: Bench, examine: Examined, broken: str, subject: str, mark: str, exit_code: int
) -> None:
    bench.put_model("base.en")
    bench.put_voice()
    bench.broken[broken] = VoicecoachError("it is broken; mend it")
    code, found = examine("--no-sound")
    assert code == exit_code
    assert found[subject] == f"{mark} it is broken; mend it"


def test_an_engine_that_fails_in_its_own_way_is_reported_too(
    bench: Bench, examine: Examined
) -> None:
    bench.broken["webrtcvad"] = ImportError("undefined symbol: foo")
    _, found = examine("--no-sound")
    assert "ImportError: undefined symbol: foo; reinstall" in found["Detector webrtcvad"]


def test_without_a_whisper_model_it_says_how_to_get_one(bench: Bench, examine: Examined) -> None:
    code, found = examine("--no-sound")
    assert code == 0
    assert found["Models"].startswith("warn")
    assert "voicecoach models fetch base (148 MB)" in found["Models"]


def test_without_a_natural_voice_it_says_how_to_get_one(bench: Bench, examine: Examined) -> None:
    code, found = examine("--no-sound")
    assert code == 0
    assert found["Voice piper"].startswith("warn no natural voice")
    assert f"voicecoach voices fetch {JOE}" in found["Voice piper"]


def test_a_voice_is_shown_with_where_it_came_from(bench: Bench, examine: Examined) -> None:
    write_origin(bench.put_voice(), Origin(source="packages of joe", sha256={}))
    _, found = examine("--no-sound")
    assert found["Voice piper"].endswith(f"; {JOE}, unchanged since it came from packages of joe")


def test_a_model_is_shown_with_where_it_came_from(bench: Bench, examine: Examined) -> None:
    bench.put_model("base")
    write_origin(bench.models / "base", Origin(source="https://hub/owner/base", sha256={}))
    _, found = examine("--no-sound")
    assert found["Model base"].startswith("ok works, ")
    assert found["Model base"].endswith("; unchanged since it came from https://hub/owner/base")


def test_a_data_folder_that_cannot_be_written_is_a_failure(
    bench: Bench, examine: Examined, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    code, found = examine("--no-sound", "--data", str(tmp_path / "file"))
    assert code == 1
    assert "cannot be written" in found["Data folder"]
