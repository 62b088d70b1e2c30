"""The engines that one programme of questions needs, loaded together."""

import argparse
from dataclasses import dataclass
from functools import partial

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.cli.ask import Ask
from voicecoach.cli.engines import (
    Notify,
    choose_classifier,
    choose_detector,
    choose_recognizer,
    choose_voice,
)
from voicecoach.session.understanding import EndPhrases
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
    classifier: SentenceClassifier | None


def open_studio(args: argparse.Namespace, *, notify: Notify, ask: Ask | None = None) -> Studio:
    """Load every engine that the options name; see ``cli.engines`` for what may be raised.

    The voice loads beside the others.
    """
    from voicecoach.commands.end_phrases import SpokenEnd

    told: list[str] = []  # later, so that no line comes in the middle of an offer to fetch a model
    voice = LibraryThread("voice").start(partial(choose_voice, args, notify=told.append))
    studio = Studio(
        recognizer=choose_recognizer(args, notify=notify, ask=ask),
        detector=choose_detector(args),
        end_phrases=SpokenEnd(),
        classifier=choose_classifier(args, notify=notify),
        voice=voice(),
    )
    for line in told:
        notify(line)
    return studio
