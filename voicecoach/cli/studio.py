"""The engines that one programme of questions needs, loaded together."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.audio.clip import Clip
from voicecoach.cli.ask import Ask
from voicecoach.cli.engines import (
    Notify,
    choose_classifier,
    choose_detector,
    choose_recognizer,
    choose_turn_model,
    choose_voice,
)
from voicecoach.cli.spoken import SpokenCommands, number_spotter
from voicecoach.session.understanding import Commands, EndPhrases
from voicecoach.stt import Recognizer
from voicecoach.tts import Voice
from voicecoach.tts.library_thread import LibraryThread
from voicecoach.vad import VoiceDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """The engines, loaded and ready."""

    recognizer: Recognizer
    detector: VoiceDetector
    voice: Voice
    end_phrases: EndPhrases
    commands: Commands
    numbers: Callable[[Clip], str | None]
    """Hears a number from one to five."""

    classifier: SentenceClassifier | None
    turns: TurnModel | None


def unprepared(_voice: Voice) -> None:
    """Tell a voice nothing of what it will have to say."""


def open_studio(
    args: argparse.Namespace,
    *,
    notify: Notify,
    ask: Ask | None = None,
    prepare: Callable[[Voice], None] = unprepared,
) -> Studio:
    """Load every engine that the options name; see ``cli.engines`` for what may be raised.

    The voice loads beside the others; ``prepare`` then tells it what it will have to say.
    """
    from voicecoach.commands.end_phrases import SpokenEnd

    told: list[str] = []  # later, so that no line comes in the middle of an offer to fetch a model

    def load_voice() -> Voice:
        voice = choose_voice(args, notify=told.append)
        prepare(voice)
        return voice

    voice = LibraryThread("voice").start(load_voice)
    recognizer = choose_recognizer(args, notify=notify, ask=ask)
    detector = choose_detector(args)
    classifier = choose_classifier(args, notify=notify)
    studio = Studio(
        recognizer=recognizer,
        detector=detector,
        end_phrases=SpokenEnd(),
        commands=SpokenCommands(),
        numbers=number_spotter(),
        classifier=classifier,
        turns=choose_turn_model(classifier, notify=notify),
        voice=voice(),
    )
    for line in told:
        notify(line)
    return studio
