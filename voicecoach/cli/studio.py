"""Wire the parts of an interview together; shared by ``practice`` and ``demo``."""

import argparse
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import Engines
from voicecoach.audio.endpoint import LONGEST_SILENCE_S, SHORTEST_SILENCE_S, EndRules
from voicecoach.audio.streams import Microphone, Speaker
from voicecoach.cli.ask import Ask
from voicecoach.cli.engines import (
    Notify,
    choose_classifier,
    choose_detector,
    choose_recognizer,
    choose_voice,
)
from voicecoach.cli.screen import Desk
from voicecoach.host import host
from voicecoach.languages.english import ENGLISH
from voicecoach.session.hold_off import HOLD_OFF_S, HoldOff
from voicecoach.session.interviewer import Clock, Interviewer
from voicecoach.session.listen import Listener
from voicecoach.session.transcription import EndPhrases
from voicecoach.stt import Recognizer
from voicecoach.tts import Voice
from voicecoach.vad import VoiceDetector
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Studio:
    """The engines, loaded and ready, before anybody has sat down."""

    recognizer: Recognizer
    detector: VoiceDetector
    voice: Voice
    end_phrases: EndPhrases
    classifier: SentenceClassifier | None

    def interviewer(
        self,
        *,
        microphone: Microphone,
        speaker: Speaker,
        desk: Desk,
        folder: SessionFolder,
        rules: EndRules,
        hold_off_s: float = HOLD_OFF_S,
    ) -> Interviewer:
        """Seat an interviewer in the studio."""
        return Interviewer(
            speaker=speaker,
            voice=self.voice,
            listener=Listener(
                microphone=microphone,
                new_tracker=lambda: SpeechTracker(self.detector),
                controls=desk.controls,
                screen=desk.screen,
                rules=rules,
                silent_hint="the microphone delivers only digital silence: "
                + host().microphone_hint,
                hold_off=HoldOff(hold_off_s),
            ),
            recognizer=self.recognizer,
            end_phrases=self.end_phrases,
            language=ENGLISH,
            classifier=self.classifier,
            engines=Engines(
                stt=self.recognizer.name, vad=self.detector.name, voice=self.voice.name
            ),
            folder=folder,
            clock=Clock(
                monotonic=time.monotonic,
                now=lambda: datetime.now(UTC).astimezone(),
            ),
        )


def open_studio(args: argparse.Namespace, *, notify: Notify, ask: Ask | None = None) -> Studio:
    """Load every engine that the options name; see ``cli.engines`` for what may be raised."""
    from voicecoach.commands.end_phrases import SpokenEnd

    return Studio(
        recognizer=choose_recognizer(args, notify=notify, ask=ask),
        detector=choose_detector(args),
        voice=choose_voice(args, notify=notify),
        end_phrases=SpokenEnd(),
        classifier=choose_classifier(args, notify=notify),
    )


def add_patience_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say how long the interviewer waits."""
    patience = parser.add_argument_group("patience")
    defaults = EndRules()
    patience.add_argument(
        "--end-silence",
        type=seconds(SHORTEST_SILENCE_S, LONGEST_SILENCE_S),
        default=defaults.silence_s,
        metavar="S",
        help="silence that ends an answer, 1.5 to 8 s (default: %(default)s)",
    )
    patience.add_argument(
        "--hold-off",
        type=seconds(0.0, 5.0),
        default=HOLD_OFF_S,
        metavar="S",
        help="wait after the question before anything is heard (default: %(default)s)",
    )
    patience.add_argument(
        "--give-up",
        type=seconds(5.0, 600.0),
        default=defaults.nothing_heard_s,
        metavar="S",
        help="stop waiting when no answer begins (default: %(default)s)",
    )


def end_rules(args: argparse.Namespace) -> EndRules:
    """Return the patience that the options ask for."""
    return EndRules(silence_s=args.end_silence, nothing_heard_s=args.give_up)


def seconds(low: float, high: float) -> Callable[[str], Any]:
    """Return an argparse type for seconds within a range."""

    def parse(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = float("nan")
        if not low <= value <= high:
            raise argparse.ArgumentTypeError(f"{text!r}: give seconds from {low:g} to {high:g}")
        return value

    return parse
