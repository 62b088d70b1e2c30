"""A desk where files are handed in, with fakes for what hears."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import soundfile

from tests.fakes import LevelDetector, ScriptedRecognizer, quiet, tone
from tests.sound_files import encode
from tests.transcripts.builders import all_english
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.languages.english import ENGLISH
from voicecoach.session.importing import Workshop
from voicecoach.session.importing_many import Importer, Outcome
from voicecoach.session.judging import Judge
from voicecoach.session.sound_file import Ears
from voicecoach.session.sources import Source
from voicecoach.stt import Recognizer
from voicecoach.vad.tracker import SpeechTracker

SAID = "I stopped the launch instead of shipping it late. It cost us a quarter of the revenue."
NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)


def ears(recognizer: Recognizer) -> Ears:
    return Ears(
        recognizer=recognizer,
        new_tracker=lambda: SpeechTracker(LevelDetector()),
        survey_tracker=lambda: SpeechTracker(LevelDetector()),
        detector="level",
    )


class Desk:
    """Where files are handed in."""

    def __init__(self, folder: Path) -> None:
        self.files = folder / "phone"
        self.files.mkdir()
        self.archive = Archive(folder / "data")
        self.recognizer: Recognizer = ScriptedRecognizer(*[SAID] * 20)

    def sound(self, name: str, *, seconds: float = 4.0, level: float = 0.1) -> Path:
        path = self.files / name
        sound = np.concatenate([quiet(1), tone(seconds, level=level), quiet(1)])
        if path.suffix == ".wav":
            soundfile.write(path, sound, RATE_HZ)
            return path
        return encode(path, Clip(samples=sound), bit_rate=64_000)

    def text(self, name: str, content: str = SAID) -> Path:
        path = self.files / name
        path.write_text(content, encoding="utf-8")
        return path

    def take(self, *sources: Source | Path) -> list[Outcome]:
        outcomes: list[Outcome] = []
        self.session = Importer(archive=self.archive, equip=self.equip).run(
            [each if isinstance(each, Source) else source(each) for each in sources],
            outcomes.append,
            now=NOW,
        )
        return outcomes

    def equip(self) -> Workshop:
        return Workshop(
            judge=Judge(language=ENGLISH, classifier=None),
            ears=lambda: ears(self.recognizer),
            likely=all_english,
        )

    def kept(self, number: int = 1) -> AnswerRecord:
        assert self.session is not None
        kept = self.archive.answer(self.session, number)
        assert kept.record is not None
        assert kept.problem is None
        return kept.record


def source(path: Path) -> Source:
    return Source(path=path, name=str(path))
