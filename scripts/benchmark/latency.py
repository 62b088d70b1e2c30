"""From the last word to the first sound of the feedback, and what it would be without streaming.

An answer is heard in real time, from its first sample to its last, by the product's own room. Right
after it the same sound is transcribed as a whole, by the same recognizer in the same process, then
judged and spoken of: what somebody would wait for who begins once the answer is over.
"""

import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from scripts.bench_hearing import BASE
from scripts.benchmark.figures import Figure, rounded
from scripts.benchmark.machine import tell
from scripts.benchmark.room import KeyAfter, Stopwatch, answered, bench_room
from scripts.benchmark.speech import Said, Script
from scripts.benchmark.summed import of_answers
from voicecoach.analysis.assessment import Report
from voicecoach.classifiers.choose import load_classifier, load_turn_model
from voicecoach.cli.engines import PIPER, voice_named
from voicecoach.cli.keyboard import NoKeys
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Controls
from voicecoach.session.first_words import FirstWords
from voicecoach.session.judging import Judge
from voicecoach.session.recording import transcribe_recording
from voicecoach.settings import data_folder, voices_folder
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import load_recognizer
from voicecoach.tts import Voice
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker

AIM_S = 0.8
"""From the moment that the end is known to the first sound, at the median."""

LENGTHS_S: Mapping[str, Sequence[Sequence[float]]] = {
    "whisper": ((30, 90, 180), (30, 90)),
    "sphinx": ((30, 90, 180),),
}
"""Of the answers of each round; another round has other words. An answer takes as long as it lasts,
so there are as many as fit into a quarter of an hour. The longest round is the first."""

QUICK_S: Mapping[str, Sequence[Sequence[float]]] = {"whisper": ((8, 16),), "sphinx": ((8,),)}

KEY_LATE_S = 0.3
"""Who ends an answer by a key presses it so long after the last word."""

SPOKEN_OF_BY = (PIPER, "espeak")
"""The first is the room's own voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engines:
    """All that hears, judges and speaks, loaded once."""

    recognizer: Recognizer
    judge: Judge
    voices: Mapping[str, Voice]


def measure(*, quick: bool) -> Figure:
    """Put answers of several lengths to each recognizer; sum up by recognizer and length."""
    rounds = QUICK_S if quick else LENGTHS_S
    folder = voices_folder(data_folder())
    voices = {name: voice_named(name, folder) for name in SPOKEN_OF_BY}
    scripts = [
        Script(max(lengths) + 10, seed=number)
        for number, lengths in enumerate(max(rounds.values(), key=len))
    ]
    figures: Figure = {}
    for engine, lengths in rounds.items():
        classifier, _ = load_classifier("auto")
        model = BASE if engine == "whisper" else None
        engines = Engines(
            recognizer=load_recognizer(engine, model=model),
            judge=Judge(
                language=ENGLISH, classifier=classifier, turns=load_turn_model(classifier)[0]
            ),
            voices=voices,
        )
        figures[engine] = of_answers(
            _of_engine(engines, scripts, lengths, by_key=engine == "whisper")
        )
    return {"aim_s": AIM_S, "engines": figures}


def _of_engine(
    engines: Engines,
    scripts: Sequence[Script],
    rounds: Sequence[Sequence[float]],
    *,
    by_key: bool,
) -> list[Figure]:
    """Put the answers of each round, and the shortest again with the key at its end."""
    found = []
    for script, lengths in zip(scripts, rounds, strict=False):
        put_by = [(length_s, False) for length_s in lengths]
        for length_s, pressed in put_by + [(min(lengths), True)] * by_key:
            said = script.last(length_s)
            controls = KeyAfter(said.end_s + KEY_LATE_S) if pressed else NoKeys()
            found.append({"length_s": length_s, **put(said, engines, controls)})
            tell(_line(engines, found[-1]))
    return found


def _line(engines: Engines, one: Figure) -> str:
    """Say how an answer went."""
    own = next(iter(engines.voices))
    return (
        f"{engines.recognizer.name}, {one['length_s']:g} s, ended by {one['ended_by']}: "
        f"first sound {one['end_to_sound_s'][own]} s after the end, "
        f"{one['all_after_the_end']['end_to_sound_s'][own]} s with all done after it"
    )


def put(said: Said, engines: Engines, controls: Controls) -> Figure:
    """Hear one answer in real time, then do all of it after its end; moments in seconds."""
    watch = Stopwatch()
    own, *others = engines.voices
    with tempfile.TemporaryDirectory() as name:
        room = bench_room(
            said.keep(Path(name), "answer.flac"),
            watch,
            recognizer=engines.recognizer,
            voice=engines.voices[own],
            judge=engines.judge,
            controls=controls,
        )
        cpu_s = time.process_time()
        record, report = answered(room)
        cpu_s = time.process_time() - cpu_s
    spoken = {own: watch.sound_s - watch.ready_s}
    for other in others:
        spoken[other] = said_by(
            engines.voices[other], report, lingers_s=watch.judged_s - watch.ready_s
        )
    end_s = watch.ended_s - watch.opened_s - said.end_s
    judged_s = watch.ready_s - watch.ended_s
    return {
        "speech_s": rounded(said.speech_s),
        "words": len(report.transcript.words),
        "ended_by": record.ended_by,
        "last_word_to_end_s": rounded(end_s),
        "end_to_judged_s": rounded(judged_s),
        "judged_to_sound_s": {voice: rounded(s) for voice, s in spoken.items()},
        "end_to_sound_s": {voice: rounded(judged_s + s) for voice, s in spoken.items()},
        "last_word_to_sound_s": {
            voice: rounded(end_s + judged_s + s) for voice, s in spoken.items()
        },
        "cpu_s_per_s": rounded(cpu_s / (watch.sound_s - watch.opened_s)),
        "all_after_the_end": all_after_the_end(said, engines),
    }


def said_by(voice: Voice, report: Report, *, lingers_s: float) -> float:
    """Have another voice say the same feedback, as the room has it said.

    Return the seconds from the report to the first sound: that is made at once, on a thread of its
    own, and heard once nobody has spoken on for as long as in the room.
    """
    first_words, text = FirstWords(), report.feedback.spoken
    began_s = time.monotonic()
    first_words.make(voice, text)
    time.sleep(lingers_s)
    next(first_words.synthesize(voice, text))
    return time.monotonic() - began_s


def all_after_the_end(said: Said, engines: Engines) -> Figure:
    """Begin with everything once the answer is over; seconds from there on.

    Nobody is waited for who might speak on.
    """
    heard = said.samples[: round((said.end_s + 1.0) * 16_000)]
    classifier = engines.judge.classifier
    judge = Judge(language=ENGLISH, classifier=load_classifier("auto")[0] if classifier else None)
    question = Question(id="bench", prompt="Go.", kind="behavioral", domain="bench", source="bench")
    began_s = time.monotonic()
    transcript = transcribe_recording(
        [heard],
        tracker=SpeechTracker(voice_detector(DEFAULT)),
        recognizer=engines.recognizer,
        on_progress=lambda _done_s: None,
    )
    transcribed_s = time.monotonic() - began_s
    report = judge.report(transcript, question, source="bench", engine=engines.recognizer.name)
    judged_s = time.monotonic() - began_s
    sounds = {}
    for name, voice in engines.voices.items():
        spoken_s = time.monotonic()
        next(voice.synthesize(report.feedback.spoken))
        sounds[name] = rounded(judged_s + time.monotonic() - spoken_s)
    return {
        "end_to_transcribed_s": rounded(transcribed_s),
        "end_to_judged_s": rounded(judged_s),
        "end_to_sound_s": sounds,
    }
