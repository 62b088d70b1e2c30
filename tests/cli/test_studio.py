"""What hears and judges loads while the first question is spoken."""

import argparse
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.fakes import ListVoice, ScriptedRecognizer
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import Clip
from voicecoach.audio.files import FileSpeaker
from voicecoach.cli import studio
from voicecoach.cli.engines import Notify
from voicecoach.cli.main import main
from voicecoach.demo import DEMO
from voicecoach.errors import VoicecoachError
from voicecoach.stt import Recognizer

LONG_S = 60.0
"""Nothing takes as long; who waits for it waits for ever."""


class Loading:
    """Loads a recognizer only once the question was heard."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.spoken = threading.Event()
        self.in_time = False
        self.error: VoicecoachError | None = None
        play = FileSpeaker.play

        def played(speaker: FileSpeaker, clips: Iterable[Clip]) -> bool:
            whole = play(speaker, clips)
            self.spoken.set()
            return whole

        monkeypatch.setattr(FileSpeaker, "play", played)
        monkeypatch.setattr(studio, "choose_voice", lambda _args, **_: ListVoice())
        monkeypatch.setattr(studio, "decide_recognizer", self.decide)

    def decide(self, _args: argparse.Namespace, **_: object) -> Callable[[Notify], Recognizer]:
        return self.load

    def load(self, notify: Notify) -> Recognizer:
        self.in_time = self.spoken.wait(LONG_S)
        notify("the better model is broken")
        if self.error is not None:
            raise self.error
        return ScriptedRecognizer(*[WHOLE] * 9)


@pytest.fixture
def loading(monkeypatch: pytest.MonkeyPatch) -> Loading:
    return Loading(monkeypatch)


def practise(folder: Path) -> int:
    answer = str(DEMO.candidates[0].path)
    files = ["--mic-file", answer, "--fast", "--speaker-file", str(folder / "heard.wav")]
    return main(["practice", "--count", "1", "--question", "latest-stop", *files])


def test_the_first_question_is_heard_before_what_hears_the_answer_is_loaded(
    loading: Loading, data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert practise(tmp_path) == 0

    assert loading.in_time
    (answer,) = Archive(data).find("latest").answers
    assert answer.record is not None
    assert answer.record.engines.stt == ScriptedRecognizer().name
    assert capsys.readouterr().out.count("the better model is broken") == 1


def test_what_cannot_be_loaded_is_told_once_the_question_was_spoken(
    loading: Loading, tmp_path: Path, capsys: pytest.CaptureFixture[str], data: Path
) -> None:
    loading.error = VoicecoachError("the model is broken; fetch it anew")

    assert practise(tmp_path) == 1

    assert loading.in_time
    told = capsys.readouterr()
    assert told.err.endswith("voicecoach: the model is broken; fetch it anew\n")
    assert list((data / "sessions").glob("2*")) == []
