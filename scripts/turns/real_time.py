"""Hear spoken answers in real time through the room itself, to the first sound of the feedback."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

import soundfile

from scripts.benchmark.room import Stopwatch, answered, bench_room
from scripts.turns.spoken import Spoken
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.archive.records import EndReason
from voicecoach.audio.clip import RATE_HZ
from voicecoach.cli.keyboard import NoKeys
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.stt import Recognizer
from voicecoach.tts import Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer that was heard and judged aloud, and when."""

    ended_by: EndReason
    wait_s: float
    """Sound from its last word to its end, to 0.1 s."""

    first_sound_s: float
    """Time from its last word to the first sound of the feedback."""


def put(
    spoken: Spoken,
    *,
    recognizer: Recognizer,
    voice: Voice,
    classifier: SentenceClassifier | None,
    turns: TurnModel | None,
) -> Answered:
    """Have a question answered and the answer judged aloud; takes as long as the answer."""
    watch = Stopwatch()
    with tempfile.TemporaryDirectory() as name:
        sound = Path(name, f"{spoken.answer.id}.flac")
        soundfile.write(sound, spoken.samples, RATE_HZ)
        room = bench_room(
            sound,
            watch,
            recognizer=recognizer,
            voice=voice,
            judge=Judge(language=ENGLISH, classifier=classifier, turns=turns),
            controls=NoKeys(),
        )
        record, _ = answered(room, spoken.answer.kind)
    return Answered(
        ended_by=record.ended_by,
        wait_s=watch.heard_s - spoken.end_s,
        first_sound_s=watch.sound_s - watch.opened_s - spoken.end_s,
    )
