import argparse
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fakes import ListVoice
from voicecoach import settings
from voicecoach.cli import engines
from voicecoach.cli.engines import choose_voice
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.host import LINUX, MACOS, Host
from voicecoach.preferences import Preferences


def parse(*argv: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_engine_arguments(parser)
    parser.add_argument("--data", type=Path)
    return parser.parse_args(argv)


@dataclass
class Choir:
    """Which voices are here, and which of them are mute."""

    voices: Path
    mute: set[str] = field(default_factory=set)

    def put(self, name: str) -> None:
        (self.voices / name).mkdir(parents=True)
        for file in (f"{name}.onnx", f"{name}.onnx.json"):
            (self.voices / name / file).touch()

    def load(self, name: str) -> ListVoice:
        if name in self.mute:
            raise VoicecoachError(f"{name} is mute")
        return ListVoice(name=name)


JOE, OWN = "en_US-joe-medium", "en_GB-own-low"


@pytest.fixture
def choir(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Choir:
    choir = Choir(tmp_path / "voicecoach-data" / "voices")
    monkeypatch.setattr(settings, "checkout_folder", lambda: None)
    monkeypatch.setattr(engines, "load_voice", choir.load)
    monkeypatch.setattr(engines, "load_piper", lambda folder, sounds: choir.load(folder.name))
    return choir


@pytest.mark.parametrize(
    ("argv", "host", "here", "mute", "chosen"),
    [
        ([], LINUX, [], [], "espeak"),
        ([], MACOS, [], [], "system"),
        ([], MACOS, [], ["system"], "espeak"),
        ([], LINUX, [], ["espeak"], "system"),
        ([], LINUX, [JOE], [], JOE),
        ([], MACOS, [OWN, JOE], [], JOE),
        ([], LINUX, [OWN], [], OWN),
        ([], LINUX, [JOE], [JOE], "espeak"),
        ([], MACOS, [JOE], [JOE], "system"),
        ([], MACOS, [JOE], [JOE, "system"], "espeak"),
        (["--voice", "system"], LINUX, [JOE], [], "system"),
        (["--voice", "espeak"], LINUX, [JOE], [], "espeak"),
        (["--voice", "piper"], LINUX, [OWN, JOE], [], JOE),
        (["--voice", OWN], LINUX, [OWN, JOE], [], OWN),
    ],
)
def test_the_voice_is_the_best_that_works_here(
    choir: Choir,
    monkeypatch: pytest.MonkeyPatch,
    argv: list[str],
    host: Host,
    here: list[str],
    mute: list[str],
    chosen: str,
) -> None:
    monkeypatch.setattr(engines, "host", lambda: host)
    for name in here:
        choir.put(name)
    choir.mute = set(mute)
    shown: list[str] = []
    assert choose_voice(parse(*argv), notify=shown.append).name == chosen
    assert len(shown) == len(mute)


def test_where_all_voices_are_mute_the_last_says_why(choir: Choir) -> None:
    choir.mute = {"espeak", "system"}
    with pytest.raises(VoicecoachError, match="is mute"):
        choose_voice(parse(), notify=print)


@pytest.mark.parametrize("name", ["system", JOE, "piper"])
def test_a_voice_that_was_asked_for_is_not_replaced(choir: Choir, name: str) -> None:
    choir.put(JOE)
    choir.mute = {"system", JOE}
    with pytest.raises(VoicecoachError, match="is mute"):
        choose_voice(parse("--voice", name), notify=print)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("piper", f"voices fetch {JOE}"),
        (JOE, f"voices fetch {JOE}"),
        (OWN, f"voices fetch {OWN}"),
        ("siri", f"no voice called 'siri'; there are {JOE}"),
        ("../voices", "no voice called"),
        ("", "no voice called"),
    ],
)
def test_a_voice_that_is_not_here_says_how_to_get_it(choir: Choir, name: str, said: str) -> None:
    with pytest.raises(UsageError) as raised:
        choose_voice(parse("--voice", name), notify=print)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("argv", "wished", "mute", "chosen"),
    [
        ([], "system", [], "system"),
        ([], OWN, [], OWN),
        ([], "system", ["system"], JOE),
        ([], "en_GB-gone-low", [], JOE),
        (["--voice", "espeak"], OWN, [], "espeak"),
        (["--voice", "auto"], OWN, [], JOE),
    ],
)
def test_a_voice_that_is_set_is_taken_where_it_speaks_and_no_option_names_another(
    choir: Choir, argv: list[str], wished: str, mute: list[str], chosen: str
) -> None:
    for name in (JOE, OWN):
        choir.put(name)
    choir.mute = set(mute)
    shown: list[str] = []
    args = parse(*argv)
    args.preferences = Preferences(voice=wished)
    assert choose_voice(args, notify=shown.append).name == chosen
    assert len(shown) == (not argv and wished != chosen)
