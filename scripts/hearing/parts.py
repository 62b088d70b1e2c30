"""What is measured with labelled answers: conditions, fillers, codecs, a television, repeats."""

import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from random import Random

import numpy as np

from scripts.hearing.codecs import CODECS, encoded
from scripts.hearing.conditions import CONDITIONS
from scripts.hearing.course import Course, by_voice
from scripts.hearing.ears import Recording, held_against
from scripts.hearing.figures import Figure, Heard, rounded, summed
from scripts.hearing.noise import at_level
from scripts.hearing.render import STOP, Said
from scripts.hearing.scene import SPEECH_DBFS
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.transcript import Word
from voicecoach.values import encode

WITH_FILLER = 0.4
"""Share of sentences; it makes about as many fillers as the average speaker's (docs/scoring.md)."""

SPELLED = ("um", "uh")

TELEVISION_DB = (20, 30)
TELEVISION_S = 6.0
"""How long it is heard alone, before the answer and after it."""

BESIDE_S = 0.3
"""What is heard so close to an answer may be its own first or last word, a little misplaced."""

REPEATS = 10


def in_conditions(course: Course, names: Collection[str]) -> Figure:
    """All figures, by condition and voice."""
    return {name: by_voice(_heard_in(course, name)) for name in names}


def _heard_in(course: Course, name: str) -> Iterator[Heard]:
    condition = CONDITIONS[name]
    count = course.share(3 if condition.small else 1)
    said = course.spoken(count, stretch=condition.stretch)
    return course.ears.hear((condition.applied(one, name) for one in said), name)


def with_fillers(course: Course) -> Figure:
    """How many "um" and "uh" at known places are written down, and how many others."""
    said = (
        course.say(
            one.answer,
            one.voice,
            texts=tuple(
                with_filler(text, Random(f"{course.seed} {one.answer.id} {place}"))
                for place, text in enumerate(one.texts)
            ),
        )
        for one in course.spoken(course.share(2))
    )
    return by_voice(course.ears.hear(said, "fillers"))


def with_filler(text: str, random: Random) -> str:
    """Put a filler into some sentences, before the first word or between two.

    Half of them stand on their own, between two silences.
    """
    if random.random() >= WITH_FILLER:
        return text
    words, filler = text.split(), random.choice(SPELLED)
    place = random.choice((0, random.randrange(len(words))))
    before, after = " ".join(words[:place]), " ".join(words[place:])
    if not before:
        first = after[0].lower() + after[1:] if after[1:2].islower() else after
        return f"{filler.capitalize()},{random.choice((' ', STOP))}{first}"
    if random.random() < 0.5:
        return f"{before}{STOP}{filler},{STOP}{after}"
    return f"{before.rstrip(',;:')}, {filler}, {after}"


def in_codecs(course: Course) -> Figure:
    """How many words that nobody said come with six codecs."""
    heard: dict[str, list[Heard]] = {codec: [] for codec in CODECS}
    said = list(course.spoken(course.share(6)))
    with tempfile.TemporaryDirectory() as folder:
        for codec in CODECS:
            recordings = (
                Recording(
                    label=f"{codec} {one.answer.id} {one.voice}",
                    sound=encoded(one.samples, codec, Path(folder, one.answer.id)),
                    kind=one.answer.kind,
                )
                for one in said
            )
            judged = course.ears.judged(recordings)
            heard[codec] += [
                held_against(one, report, codec) for one, report in zip(said, judged, strict=True)
            ]
    return {
        "all": summed(list(chain(*heard.values()))),
        **{codec: summed(those) for codec, those in heard.items()},
    }


def beside_television(course: Course) -> Figure:
    """Tell what of another voice, far below the candidate's, is taken for the answer."""
    said = list(course.spoken(course.share(4)))
    return {f"-{below_db} dB": _beside(course, said, below_db) for below_db in TELEVISION_DB}


def _beside(course: Course, said: list[Said], below_db: float) -> Figure:
    mixed = [_mixed(course, one, below_db) for one in said]
    recordings = [
        Recording(
            label=f"television -{below_db} dB {one.answer.id} {one.voice}",
            sound=one.samples,
            kind=one.answer.kind,
        )
        for one in mixed
    ]
    judged = list(course.ears.judged(recordings))
    heard = [
        held_against(one, report, "television") for one, report in zip(mixed, judged, strict=True)
    ]
    outside = [
        [word.text for word in report.report.transcript.words if not _within(one, word)]
        for one, report in zip(mixed, judged, strict=True)
    ]
    return {
        **summed(heard),
        "words_before_and_after": sum(map(len, outside)),
        "answers_with_such_words": sum(map(bool, outside)),
    }


def _mixed(course: Course, said: Said, below_db: float) -> Said:
    """Put an answer beside the news: another answer, by another voice, over and over."""
    others = [voice for voice in dict.fromkeys(course.voices) if voice != said.voice]
    voice = others[0] if others else "kal16"
    news = course.say(course.answers[-1], voice).samples
    alone = np.zeros(round(TELEVISION_S * RATE_HZ), np.float32)
    samples = np.concatenate([alone, said.samples, alone])
    under: Samples = at_level(np.resize(news, len(samples)), SPEECH_DBFS - below_db)
    return said.sounding(samples + under, later_s=TELEVISION_S)


def _within(said: Said, word: Word) -> bool:
    begins_s, ends_s = said.sentences[0].start_s, said.sentences[-1].end_s
    return begins_s - BESIDE_S <= word.start_s and word.end_s <= ends_s + BESIDE_S


def repeatedly(course: Course) -> Figure:
    """Whether the same sound gives the same words and verdict, the second half under load."""
    said = CONDITIONS["noise-20"].applied(next(course.spoken(1)), "noise-20")
    recording = Recording(
        label=f"repeated {said.answer.id}", sound=said.samples, kind=said.answer.kind
    )
    judged = list(course.ears.judged([recording] * (REPEATS // 2)))
    with _busy_machine():
        judged += course.ears.judged([recording] * (REPEATS - REPEATS // 2))
    reports = [encode(one.report) for one in judged]
    return {
        "times": len(reports),
        "same_words": sum(each["transcript"] == reports[0]["transcript"] for each in reports),
        "same_verdict": sum(each == reports[0] for each in reports),
        "idle_real_time_factor": rounded(
            np.median([one.busy_s for one in judged[: REPEATS // 2]]) / said.sound_s
        ),
    }


@contextmanager
def _busy_machine() -> Iterator[None]:
    """Keep two cores busy meanwhile."""
    processes = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(2)]
    try:
        yield
    finally:
        for process in processes:
            process.kill()
            process.wait()
