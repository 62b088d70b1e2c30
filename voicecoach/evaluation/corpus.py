"""Labelled answers: one JSON object on each line of a file, as benchmark/GUIDE.md describes."""

import json
from dataclasses import dataclass
from typing import Literal, get_args
from zlib import crc32

from voicecoach.analysis.classifier import Label, Phase
from voicecoach.errors import UsageError
from voicecoach.values import DecodeError, Json, decode

LabelledKind = Literal["behavioral", "case", "negotiation"]

Verdict = Literal["yes", "not_clearly", "no"]
"""Whether an interviewer would know within 90 s that the speaker chose (benchmark/GUIDE.md)."""

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldSentence:
    """What a person wrote, and what an annotator found in it."""

    text: str
    phase: Phase
    signals: tuple[Label, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One labelled answer. What else a line of the file holds is for its readers."""

    id: str
    kind: LabelledKind
    sentences: tuple[GoldSentence, ...]
    judgment_sentence: int | None
    """Index of the first sentence with a decision of the speaker's own."""

    verdict: Verdict | None = None
    """None where it is not labelled."""


def parse_corpus(content: str, *, file: str) -> tuple[Answer, ...]:
    """Read the answers of a file; blank lines are skipped.

    Raises UsageError with the place of the first fault, ``file:line``, and what is allowed there.
    """
    answers: list[Answer] = []
    faults: list[str] = []
    for number, line in enumerate(content.removeprefix("\ufeff").split("\n"), start=1):
        if not line.strip():
            continue
        try:
            answers.append(_answer(line))
        except DecodeError as error:
            faults.append(f"{file}:{number}: {error}")
    if faults:
        more = f" (and {len(faults) - 1} more lines with a fault)" if len(faults) > 1 else ""
        raise UsageError(f"{faults[0]}{more}")
    if not answers:
        raise UsageError(f"{file}: no answers in it; give one JSON object a line")
    return tuple(answers)


def fingerprint(answer: Answer) -> str:
    """Tell an answer by its words, whatever its labels and its file are called."""
    return f"{crc32(' '.join(each.text for each in answer.sentences).encode()):08x}"


def _answer(line: str) -> Answer:
    try:
        value: Json = json.loads(line)
    except json.JSONDecodeError as error:
        raise DecodeError(f"not valid JSON at column {error.colno}: {error.msg}") from None
    except (ValueError, RecursionError):  # a number or a nesting that Python refuses to read
        raise DecodeError("not an answer: give one JSON object a line") from None
    answer = decode(Answer, value)
    if not answer.sentences:
        raise DecodeError("sentences: expected at least one")
    for index, sentence in enumerate(answer.sentences):
        if not any(map(str.isalnum, sentence.text)):
            raise DecodeError(f"sentences[{index}].text: there are no words in it")
    _check_judgment(answer)
    return answer


def _check_judgment(answer: Answer) -> None:
    labelled = (i for i, each in enumerate(answer.sentences) if "decision" in each.signals)
    first = next(labelled, None)
    if answer.judgment_sentence != first:
        allowed = "null, since no sentence has the signal decision"
        if first is not None:
            allowed = f"{first}, the first sentence with the signal decision"
        raise DecodeError(
            f"judgment_sentence: expected {allowed}; found {answer.judgment_sentence}"
        )
