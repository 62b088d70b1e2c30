import argparse
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.fakes import ScriptedRecognizer
from voicecoach import settings
from voicecoach.cli import engines
from voicecoach.cli.engines import (
    LOW_ACCURACY,
    choose_detector,
    choose_recognizer,
)
from voicecoach.cli.options.engines import add_engine_arguments
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.machine import Machine
from voicecoach.models.shelf import Shelf
from voicecoach.preferences import Preferences
from voicecoach.stt import Recognizer
from voicecoach.vad.silero import SileroDetector
from voicecoach.vad.webrtc import WebRtcDetector


def parse(*argv: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_engine_arguments(parser)
    parser.add_argument("--data", type=Path)
    return parser.parse_args(argv)


@dataclass
class Person:
    """Answers questions, and reads what is shown."""

    says: bool = False
    questions: list[str] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)

    def ask(self, question: str) -> bool:
        self.questions.append(question)
        return self.says

    def notify(self, message: str) -> None:
        self.shown.append(message)


@dataclass
class World:
    """What is installed, loaded and fetched."""

    models: Path
    data: Path
    fetched: list[str] = field(default_factory=list)
    hub_error: VoicecoachError | None = None
    broken: set[str] = field(default_factory=set)

    def put_model(self, name: str) -> None:
        (self.models / name).mkdir(parents=True)
        for file in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
            (self.models / name / file).touch()

    def fetch(self, name: str, folder: Path, *, shelf: Shelf) -> Path:
        self.fetched.append(name)
        if self.hub_error is not None:
            raise self.hub_error
        assert folder == self.models
        self.put_model(name)
        return folder / name

    def load(self, name: str, *, model: Path | None = None) -> Recognizer:
        if model is None:
            return named(name)
        if model.name in self.broken:
            raise VoicecoachError(f"{model.name} does not load")
        return named(f"{name} {model.name}")


def named(name: str) -> Recognizer:
    recognizer = ScriptedRecognizer()
    recognizer.name = name
    return recognizer


@pytest.fixture
def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    world = World(models=tmp_path / "voicecoach-data" / "models", data=tmp_path / "voicecoach-data")
    monkeypatch.setattr(settings, "checkout_folder", lambda: None)
    monkeypatch.setattr(
        engines, "this_machine", lambda: Machine(memory_mb=8000, cores=2, gpu=False)
    )
    monkeypatch.setattr(engines, "load_recognizer", world.load)
    monkeypatch.setattr(engines, "fetch_visibly", world.fetch)
    return world


@pytest.mark.parametrize(
    ("argv", "here", "chosen"),
    [
        ([], ["tiny.en", "base.en", "small.en"], "whisper base.en"),
        ([], ["small.en"], "whisper small.en"),
        ([], ["base.en", "base"], "whisper base"),
        ([], [], "sphinx"),
        ([], ["own-one"], "sphinx"),
        (["--engine", "sphinx"], ["base.en"], "sphinx"),
        (["--engine", "whisper"], ["base.en"], "whisper base.en"),
        (["--model", "small.en"], ["base.en", "small.en"], "whisper small.en"),
        (["--model", "own-one"], ["base.en", "own-one"], "whisper own-one"),
    ],
)
def test_the_recognizer_follows_the_options_and_what_is_here(
    world: World, argv: list[str], here: list[str], chosen: str
) -> None:
    for name in here:
        world.put_model(name)
    person = Person()
    assert choose_recognizer(parse(*argv), notify=person.notify).name == chosen
    low = chosen == "sphinx" and "sphinx" not in argv
    assert person.shown == ([LOW_ACCURACY] if low else [])
    assert world.fetched == []


def test_a_model_can_be_named_by_its_folder(world: World, tmp_path: Path) -> None:
    world.models = tmp_path / "elsewhere"
    world.put_model("tuned")
    args = parse("--model", str(tmp_path / "elsewhere" / "tuned"))
    assert choose_recognizer(args, notify=Person().notify).name == "whisper tuned"


@pytest.mark.parametrize(
    ("argv", "error", "said"),
    [
        (["--model", "base.en"], UsageError, "voicecoach models fetch base.en"),
        (["--model", "huge"], UsageError, "no model called 'huge'"),
        (["--model", "/"], UsageError, "no faster-whisper model"),
        (["--engine", "whisper"], VoicecoachError, "voicecoach models fetch base"),
        (["--engine", "sphinx", "--model", "base.en"], UsageError, "does not go with"),
    ],
)
def test_an_explicit_choice_that_cannot_be_met_says_what_to_do(
    world: World, argv: list[str], error: type[VoicecoachError], said: str
) -> None:
    with pytest.raises(error) as raised:
        choose_recognizer(parse(*argv), notify=Person().notify)
    assert said in str(raised.value)


def test_without_a_model_a_person_is_offered_one_with_its_size(world: World) -> None:
    person = Person(says=True)
    chosen = choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert chosen.name == "whisper base"
    assert world.fetched == ["base"]
    assert "148 MB" in person.questions[0]
    assert person.shown == []


@pytest.mark.parametrize("hub_error", [None, VoicecoachError("cannot reach the hub")])
@pytest.mark.parametrize("says", [False, True])
def test_the_offer_is_made_once_ever(
    world: World, says: bool, hub_error: VoicecoachError | None
) -> None:
    world.hub_error = hub_error
    person = Person(says=says)
    for _ in range(2):
        choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert len(person.questions) == 1
    assert world.fetched == (["base"] if says else [])


def test_who_was_offered_another_model_before_is_not_asked_again(world: World) -> None:
    world.data.mkdir()
    (world.data / "offered-base.en").write_text("no\n")
    person = Person(says=True)
    choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert person.questions == []


def test_no_is_no(world: World) -> None:
    person = Person(says=False)
    chosen = choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert chosen.name == "sphinx"
    assert world.fetched == []
    assert person.shown == [LOW_ACCURACY]


def test_an_unreachable_hub_leads_to_sphinx_with_the_reason(world: World) -> None:
    world.hub_error = VoicecoachError("cannot reach the hub")
    person = Person(says=True)
    chosen = choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert chosen.name == "sphinx"
    assert person.shown == ["cannot reach the hub", LOW_ACCURACY]


def test_a_person_who_has_a_model_is_not_asked(world: World) -> None:
    world.put_model("tiny.en")
    person = Person(says=True)
    choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert person.questions == []


def test_a_data_folder_that_cannot_be_written_does_not_stop_the_offer(world: World) -> None:
    world.data.write_text("a file in the way")
    person = Person(says=False)
    chosen = choose_recognizer(parse(), notify=person.notify, ask=person.ask)
    assert chosen.name == "sphinx"


def test_a_broken_model_leads_to_sphinx_unless_whisper_was_asked_for(world: World) -> None:
    world.put_model("base.en")
    world.broken = {"base.en"}
    person = Person()
    assert choose_recognizer(parse(), notify=person.notify).name == "sphinx"
    assert person.shown == ["base.en does not load", LOW_ACCURACY]
    with pytest.raises(VoicecoachError, match="does not load"):
        choose_recognizer(parse("--engine", "whisper"), notify=person.notify)


def test_the_detector_follows_the_option() -> None:
    assert isinstance(choose_detector(parse()), SileroDetector)
    assert isinstance(choose_detector(parse("--vad", "webrtcvad")), WebRtcDetector)


def test_a_command_that_does_not_speak_has_no_voice_option() -> None:
    parser = argparse.ArgumentParser()
    add_engine_arguments(parser, speaks=False)
    assert not hasattr(parser.parse_args([]), "voice")


@pytest.mark.parametrize(
    ("argv", "wished", "chosen", "notices"),
    [
        ([], "small.en", "whisper small.en", 0),
        ([], "medium", "whisper base.en", 1),
        (["--model", "base.en"], "small.en", "whisper base.en", 0),
        (["--engine", "sphinx"], "small.en", "sphinx", 0),
    ],
)
def test_a_model_that_is_set_is_taken_where_it_is_here_and_no_option_names_another(
    world: World, argv: list[str], wished: str, chosen: str, notices: int
) -> None:
    for name in ("base.en", "small.en"):
        world.put_model(name)
    person = Person()
    args = parse(*argv)
    args.preferences = Preferences(model=wished)
    assert choose_recognizer(args, notify=person.notify).name == chosen
    assert [wished in line and "settings" in line for line in person.shown] == [True] * notices
