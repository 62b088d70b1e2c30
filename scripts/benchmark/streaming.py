"""Work while the candidate speaks, and whether it disturbs the recording.

Answers are played into a virtual sound card and recorded through PortAudio by the product's own
loop, in real time: first with nothing else to do, then while other programs burn every core.
"""

import os
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path

import soundfile

from scripts.bench_hearing import BASE
from scripts.benchmark.busy import busy
from scripts.benchmark.card import lost_s, virtual_card
from scripts.benchmark.figures import Figure, ratio, rounded
from scripts.benchmark.machine import tell
from scripts.benchmark.speech import Said, Script
from scripts.benchmark.summed import of_recordings
from scripts.benchmark.watched import (
    Timed,
    WatchedMicrophone,
    WatchedTranscriber,
    of_callbacks,
    of_pieces,
)
from tests.soundcard import SoundCard
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.recorder import Recorder
from voicecoach.classifiers.choose import load_classifier, load_turn_model
from voicecoach.cli.spoken import SpokenCommands
from voicecoach.commands.end_phrases import SpokenEnd
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Event, Listening
from voicecoach.session.judging import Judge
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import LiveAnswer
from voicecoach.session.mouth import Utterance
from voicecoach.session.understanding import Understanding
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import load_recognizer
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker

ANSWER_S = 98.0
LOADED_S, ALONE_S = 600.0, 20.0
"""Sound with other programs beside it, and without."""

QUICK_ANSWER_S, QUICK_S = 10.0, 20.0
VOICED_S = 200.0
"""Of words that differ; then they come again."""

KEY_LATE_S = 0.3
WAITS = Waits(silence_s=8.0, nothing_heard_s=600.0)
"""The key ends every answer, once it has been played."""

QUESTION = Question(id="bench", prompt="Go.", kind="behavioral", domain="bench", source="the bench")


@dataclass(slots=True)
class Player:
    """Plays an answer as soon as the microphone is open, and then presses the key.

    Satisfies ``Screen`` and ``Controls``.
    """

    card: SoundCard
    sound: Path
    _playing: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _over_s: float | None = field(default=None, init=False)
    pressed_s: float = field(default=0.0, init=False)
    """When, on the clock of ``time.perf_counter``."""

    def show(self, event: Event) -> None:
        """Begin when the recording has begun."""
        if isinstance(event, Listening):
            self._playing = self.card.play_into_microphone(self.sound, wait=False)

    def arm(self, on_press: Callable[[], None] | None = None) -> None:
        """Nothing was pressed before."""

    def pressed(self) -> bool:
        """Whether all has been played, and a moment has passed."""
        if self._over_s is None and self._playing and self._playing.poll() is not None:
            self._over_s = time.perf_counter()
        if self._over_s is None or time.perf_counter() - self._over_s < KEY_LATE_S:
            return False
        self.pressed_s = self.pressed_s or time.perf_counter()
        return True

    def command(self) -> None:
        """Nothing else is ever pressed."""


def measure(*, quick: bool) -> Figure:
    """Record for a third of a minute alone, then for ten minutes under load."""
    answer_s, loaded_s, alone_s = (
        (QUICK_ANSWER_S, QUICK_S, QUICK_ANSWER_S) if quick else (ANSWER_S, LOADED_S, ALONE_S)
    )
    script = Script(min(VOICED_S, loaded_s) + 20, seed=1)
    recognizer = load_recognizer("whisper", model=BASE)
    with virtual_card() as card:
        os.environ.update(card.env)
        alone = _recorded([script.last(alone_s)], alone_s, card, recognizer)
        said = list(script.in_turn(answer_s))
        with busy() as load:
            loaded = _recorded(said, loaded_s, card, recognizer)
    return {
        "engine": recognizer.name,
        "alone": alone,
        "under_load": {"cores_burned_by_others": rounded(load.cores), **loaded},
        "under_load_over_alone": {
            name: ratio(loaded[name], alone[name])
            for name in ("cpu_s_per_s", "recognizing_s_per_s")
        },
    }


def _recorded(
    said: Sequence[Said], length_s: float, card: SoundCard, recognizer: Recognizer
) -> Figure:
    """Record these in turn until so much sound was played; sum up."""
    answers: list[Figure] = []
    for one in islice(cycle(said), len(said) * 100):
        if sum(answer["sound_s"] for answer in answers) >= length_s:
            break
        answers.append(recorded(one, card, recognizer))
        tell(
            f"{answers[-1]['sound_s']:.0f} s recorded: {answers[-1]['overflows']} overflows, "
            f"{answers[-1]['cpu_s_per_s']} s of processor a second"
        )
    return of_recordings(answers)


def recorded(said: Said, card: SoundCard, recognizer: Recognizer) -> Figure:
    """Have one answer recorded and recognized while it is played."""
    classifier, _ = load_classifier("auto")
    judge = Judge(language=ENGLISH, classifier=classifier, turns=load_turn_model(classifier)[0])
    timed = Timed(recognizer)
    transcriber = WatchedTranscriber(
        timed,
        Understanding(
            SpokenEnd(),
            commands=SpokenCommands(),
            prepare=lambda words: judge.prepare(words, QUESTION),
            turn=lambda words, familiar: judge.turn(words, QUESTION, familiar=familiar),
        ),
    )
    microphone = WatchedMicrophone()
    detector = voice_detector(DEFAULT)
    spoken = said.samples[: round((said.end_s + 0.2) * RATE_HZ)]
    with tempfile.TemporaryDirectory() as name:
        sound, flac = Path(name, "said.wav"), Path(name, "heard.flac")
        soundfile.write(sound, spoken, RATE_HZ, subtype="PCM_16")
        player = Player(card, sound)
        listener = Listener(
            microphone=microphone,
            new_tracker=lambda: SpeechTracker(detector),
            controls=player,
            screen=player,
            waits=WAITS,
            silent_hint="",
        )
        recorder = Recorder(flac)
        cpu_s, began_s = time.process_time(), time.perf_counter()
        with LiveAnswer(listener, transcriber, recorder.write, budget_s=90, say=_say) as answer:
            take = answer.listen(WAITS)
            took_s = time.perf_counter() - began_s
        transcriber.wait()
        cpu_s = time.process_time() - cpu_s
        recorder.close()
        transcriber.close()
        heard, _ = soundfile.read(flac, dtype="float32")
    return {
        "sound_s": rounded(take.duration_s),
        "took_s": rounded(took_s),
        "ended_by": take.ended_by,
        "cpu_s_per_s": rounded(cpu_s / take.duration_s),
        "recognizing_s_per_s": rounded(timed.busy_s / take.duration_s),
        "lost_s": rounded(lost_s(spoken, heard)),
        "unread_most_s": rounded(microphone.unread_s),
        **of_callbacks(microphone.callbacks),
        **of_pieces(transcriber.closed, player.pressed_s),
        "overflows": take.overflows,
    }


def _say(_text: str) -> Utterance:
    """Ask nothing about silence."""
    return Utterance()
