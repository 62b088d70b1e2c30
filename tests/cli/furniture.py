"""Stands for everything that a seat opens."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from tests.fakes import (
    LevelDetector,
    ListSpeaker,
    ListVoice,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
    WordCommands,
    tone,
)
from tests.interview.builders import WHOLE
from voicecoach.cli import seat
from voicecoach.cli.screen import Desk
from voicecoach.cli.studio import Studio
from voicecoach.languages.english import ENGLISH
from voicecoach.session.answer_engines import AnswerEngines
from voicecoach.session.judging import Judge
from voicecoach.tts import Voice


class Furniture:
    """Devices, engines and a desk; notes which were given back."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.closed: list[str] = []
        self.microphone = ScriptedMicrophone(tone(3.0))
        self.speaker = ListSpeaker()
        self.voice = ListVoice()
        self.recognizer = ScriptedRecognizer(*[WHOLE] * 9)
        monkeypatch.setattr(
            ScriptedMicrophone, "stop", lambda _self: self.closed.append("microphone")
        )
        monkeypatch.setattr(ListSpeaker, "close", lambda _self: self.closed.append("speaker"))
        monkeypatch.setattr(seat, "open_microphone", lambda _args, **_: self.microphone)
        monkeypatch.setattr(seat, "open_speaker_or_none", lambda _args, **_: self.speaker)
        monkeypatch.setattr(seat, "open_studio", self.open_studio)
        self._desk = seat.open_desk
        monkeypatch.setattr(seat, "open_desk", self.open_desk)

    def microphone_fails(self, error: BaseException, *, after_s: float) -> None:
        """Let an answer begin, and break it off."""

        def on_block(heard_s: float) -> None:
            if heard_s > after_s:
                raise error

        self.microphone = ScriptedMicrophone(tone(3.0), on_block=on_block)

    @property
    def studio(self) -> Studio:
        engines = AnswerEngines(
            recognizer=self.recognizer,
            end_phrases=NoEndPhrases(),
            commands=WordCommands(),
            numbers=lambda _clip: None,
            judge=Judge(language=ENGLISH, classifier=None),
        )
        return Studio(
            voice=self.voice, detector=LevelDetector(), answer_engines=lambda _notify: engines
        )

    def open_studio(
        self, _args: object, *, prepare: Callable[[Voice], None], **_: object
    ) -> Studio:
        prepare(self.voice)
        return self.studio

    @contextmanager
    def open_desk(self, **options: str) -> Iterator[Desk]:
        with self._desk(**options) as desk:
            try:
                yield desk
            finally:
                self.closed.append("desk")


def raising(error: BaseException) -> Callable[..., None]:
    """Return something that fails however it is called."""

    def fail(*_args: object, **_options: object) -> None:
        raise error

    return fail
