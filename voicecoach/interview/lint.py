"""Whether the questions of a pack sound right when they are spoken, and differ from each other."""

import itertools
import re

from voicecoach.interview.faults import Fault, FaultList, PackError
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.questions import Pack

MAX_PROMPT_WORDS = 50
"""About 20 s at a voice's 150 words a minute; by then the listener has lost the beginning."""

NEAR_DUPLICATE = 0.4
"""Likeness from which two prompts ask the same thing. Measured: no two of the shipped questions
reach 0.28, while rewordings of one question lie between 0.48 and 0.9."""

_STUMBLES = (
    (re.compile(r"\be\.\s?g\.", re.IGNORECASE), "for example"),
    (re.compile(r"\bi\.\s?e\.", re.IGNORECASE), "that is"),
    (re.compile(r"\betc\b", re.IGNORECASE), "and so on"),
    (re.compile(r"\bvs\b", re.IGNORECASE), "against"),
    (re.compile(r"&"), "and"),
    (re.compile(r"%"), "percent"),
    (re.compile(r"/"), "or"),
    (re.compile(r"[*_#<>{}\[\]|\\~^=+@]"), "words for the sign"),
)
"""What a voice spells out or swallows, and what to write for it."""

_CLOSING = "\"')\u2019\u201d"
"""Quotation marks and brackets that may follow the last full stop."""

_COMMON = frozenset(
    "a about after an and any are as at be been between but by can could describe did do does "
    "example for from give had has have how i if in into is it its me my not of on one or our "
    "out so some something tell that the their them then there they this through time to up us "
    "walk was we were what when where which who why will with would you your".split()  # noqa: SIM905 - seventy quoted words would be no easier to read
)
"""Words that nearly every question has, so that sharing them means nothing."""


def lint_pack(text: str, *, file: str) -> tuple[Fault, ...]:
    """Return what is wrong with a pack: its format, else how its questions will sound."""
    try:
        pack = parse_pack(text, file=file)
    except PackError as error:
        return error.faults
    faults = FaultList()
    for index, question in enumerate(pack.questions):
        for problem in _sound_problems(question.prompt):
            faults.add(index, "prompt", problem)
    _add_near_duplicates(pack, faults)
    return tuple(sorted(faults.located(text, file), key=lambda fault: fault.line))


def likeness(prompt: str, other: str) -> float:
    """Return how much two prompts have in common, from 0 to 1.

    It is Dice's coefficient of the words that carry meaning, cut to five letters so that "stop"
    and "stopped" or "launch" and "launches" count as one.
    """
    first, second = _content(prompt), _content(other)
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def _sound_problems(prompt: str) -> list[str]:
    problems = []
    if not prompt.rstrip(_CLOSING).endswith((".", "?", "!")):
        problems.append("does not end; finish it with a full stop or a question mark")
    words = len(prompt.split())
    if words > MAX_PROMPT_WORDS:
        problems.append(f"{words} words are too many to follow by ear; allowed: {MAX_PROMPT_WORDS}")
    for pattern, instead in _STUMBLES:
        if found := pattern.search(prompt):
            problems.append(f"a voice stumbles over {found[0]!r}; write {instead}")
    return problems


def _add_near_duplicates(pack: Pack, faults: FaultList) -> None:
    for (_, earlier), (index, later) in itertools.combinations(enumerate(pack.questions), 2):
        if (alike := likeness(earlier.prompt, later.prompt)) >= NEAR_DUPLICATE:
            problem = f"nearly the same as {earlier.id} ({alike:.0%} alike); ask something else"
            faults.add(index, "prompt", problem)


def _content(prompt: str) -> set[str]:
    words = re.findall(r"\w+", prompt.casefold())
    return {word[:5] for word in words if word not in _COMMON}
