"""Answers in other languages, which must not be judged, and in all sorts of English, which must."""

import tomllib
from collections import Counter
from itertools import cycle, islice
from pathlib import Path

from scripts.hearing.course import Course, beginning
from scripts.hearing.ears import Recording
from scripts.hearing.figures import Figure
from voicecoach.evaluation.corpus import Answer, GoldSentence

FOREIGN = Path(__file__).with_name("foreign.toml")

FOREIGN_VOICES = {
    "zh": ("cmn-latn-pinyin", "cmn-latn-pinyin+f2", "cmn-latn-pinyin+m3"),
    "es": ("es", "es-419+f2", "es+m3", "es-419"),
    "de": ("de", "de+f2", "de+m3"),
    "fr": ("fr-fr", "fr-be+f2", "fr-ch", "fr-fr+f3"),
}
"""Of espeak-ng, by ISO 639-1 code. Chinese characters it would read as English letters and figures
where its large dictionary is not installed, so it is given pinyin."""

ENGLISH_VOICES = (
    "joe", "slt", "rms", "awb",
    *(f"espeak:{name}" for name in (
        "en-us", "en-gb", "en-gb-scotland", "en-029", "en-us+f3",
        "en-gb-x-rp", "en-gb-x-gbclan", "en-gb-x-gbcwmd", "en-us-nyc", "en-gb+f2",
    )),
)  # fmt: skip

ENGLISH_ANSWERS = 100
SENTENCES = 4
"""As many as the foreign answers have at most."""


def foreign(course: Course) -> Figure:
    """How many answers in other languages are judged as if they were English."""
    texts = tomllib.loads(FOREIGN.read_text(encoding="utf-8"))
    figures: Figure = {}
    for language, answers in texts.items():
        said = [
            course.say(
                _answer(f"{language}-{number:02}", _spelled(text, language)), f"espeak:{voice}"
            )
            for number, (text, voice) in enumerate(
                zip(answers["answers"], cycle(FOREIGN_VOICES[language]), strict=False), start=1
            )
        ]
        recordings = [
            Recording(label=f"{one.answer.id} {one.voice}", sound=one.samples) for one in said
        ]
        reports = [judged.report for judged in course.ears.judged(recordings)]
        figures[language] = {
            "answers": len(reports),
            "judged": sum(bool(report.sentences) for report in reports),
            "english_words": sum(len(report.transcript.words) for report in reports),
            "taken_for": dict(
                Counter(each.language for report in reports for each in report.transcript.foreign)
            ),
        }
    return {
        "judged": sum(each["judged"] for each in figures.values()),
        "of": sum(each["answers"] for each in figures.values()),
        **figures,
    }


def _spelled(text: str, language: str) -> str:
    if language != "zh":
        return text
    from pypinyin import Style, lazy_pinyin

    return "\n".join(
        " ".join(lazy_pinyin(line, style=Style.TONE3, neutral_tone_with_five=True))
        for line in text.splitlines()
    )


def english(course: Course) -> Figure:
    """How many answers in English are not judged, or not as a whole."""
    answers = islice(cycle(course.answers), ENGLISH_ANSWERS)
    said = [
        course.say(beginning(answer, SENTENCES), voice)
        for answer, voice in zip(answers, cycle(ENGLISH_VOICES), strict=False)
    ]
    recordings = [
        Recording(label=f"{one.answer.id} {one.voice}", sound=one.samples) for one in said
    ]
    reports = [judged.report for judged in course.ears.judged(recordings)]
    refused = [one.voice for one, each in zip(said, reports, strict=True) if not each.sentences]
    partly = [
        one.voice
        for one, each in zip(said, reports, strict=True)
        if each.sentences and each.transcript.foreign
    ]
    return {
        "refused": len(refused),
        "refused_in_part": len(partly),
        "of": len(said),
        "voices_refused": dict(Counter(refused)),
        "voices_refused_in_part": dict(Counter(partly)),
    }


def _answer(name: str, text: str) -> Answer:
    """Make an answer of a text; labels don't matter where nothing may be judged."""
    return Answer(
        id=name,
        kind="behavioral",
        sentences=tuple(
            GoldSentence(text=sentence, phase="other", signals=())
            for sentence in text.splitlines()
            if sentence
        ),
        judgment_sentence=None,
    )
