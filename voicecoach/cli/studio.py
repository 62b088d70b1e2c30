"""The engines that one programme of questions needs, loaded side by side."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from voicecoach.cli.ask import Ask
from voicecoach.cli.engines import (
    Load,
    Notify,
    choose_classifier,
    choose_detector,
    choose_turn_model,
    choose_voice,
    decide_recognizer,
)
from voicecoach.cli.spoken import SpokenCommands, number_spotter
from voicecoach.languages.english import ENGLISH
from voicecoach.machine import share_memory_pools
from voicecoach.session.answer_engines import AnswerEngines
from voicecoach.session.judging import Judge
from voicecoach.tts import Voice
from voicecoach.tts.library_thread import LibraryThread
from voicecoach.vad import VoiceDetector


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """The engines: those that the first question needs are ready, the others on their way."""

    voice: Voice
    detector: VoiceDetector
    answer_engines: Callable[[Notify], AnswerEngines]
    """Waits until they are loaded, and tells what had to be done without, once. Raises
    VoicecoachError where one of them cannot be had."""


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

    The voice is waited for; ``prepare`` then tells it what it will have to say. What hears and
    judges goes on loading while it speaks.
    """
    share_memory_pools()
    told: list[str] = []  # later, so that no line comes in the middle of an offer to fetch a model

    def load_voice() -> Voice:
        voice = choose_voice(args, notify=told.append)
        prepare(voice)
        return voice

    voice = LibraryThread("voice").start(load_voice)
    answer_engines = _answer_engines(args, decide_recognizer(args, notify=notify, ask=ask))
    studio = Studio(voice=voice(), detector=choose_detector(args), answer_engines=answer_engines)
    for line in told:
        notify(line)
    return studio


def _answer_engines(args: argparse.Namespace, load: Load) -> Callable[[Notify], AnswerEngines]:
    """Begin to load what hears and judges; see ``Studio.answer_engines`` for what is returned."""
    told: list[str] = []
    coming = LibraryThread("answer engines").start(lambda: _load(args, load, told.append))

    def engines(notify: Notify) -> AnswerEngines:
        loaded = coming()
        while told:
            notify(told.pop(0))
        return loaded

    return engines


def _load(args: argparse.Namespace, load: Load, notify: Notify) -> AnswerEngines:
    from voicecoach.commands.end_phrases import SpokenEnd

    # First what keeps Python from doing anything else for a tenth of a second at a time: the voice
    # is not there yet, whose sound that would tear.
    end_phrases, commands, numbers = SpokenEnd(), SpokenCommands(), number_spotter()
    recognizer = load(notify)
    classifier = choose_classifier(args, notify=notify)
    return AnswerEngines(
        recognizer=recognizer,
        end_phrases=end_phrases,
        commands=commands,
        numbers=numbers,
        judge=Judge(
            language=ENGLISH,
            classifier=classifier,
            turns=choose_turn_model(classifier, notify=notify),
        ),
    )
