"""What is said to who asks in the place of an answer: the question again, a moment, to skip it.

Pure: words in, a request out. A request is one only where nothing else was said: what opens an
answer, or comes before one in the same breath, is an answer. Where that is not sure it is an
answer, too.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from voicecoach.languages.english.requests.bags import about_the_question, excuses
from voicecoach.languages.english.requests.clarifying import asks_back
from voicecoach.languages.english.requests.grammar import wishes
from voicecoach.languages.english.requests.words import CHAT, LEADS, TRAILS, spelled_out

RequestKind = Literal[
    "stop",
    "no example",
    "skip",
    "clarify",
    "plainer",
    "repeat",
    "slower",
    "may ask",
    "moment",
]
"""To leave it all; to leave this question, since nothing of theirs fits it or for any reason; a
question about the case; the question in plainer words, again, or more slowly; whether they may ask
something; time to think. Where several are made at once, the first of this list counts."""

REQUESTED: Mapping[str, RequestKind] = {
    "repeat": "repeat",
    "again": "repeat",
    "slower": "slower",
    "moment": "moment",
    "next": "skip",
    "skip": "skip",
    "stop": "stop",
}
"""What commands ask for in the place of an answer, by their names; other commands are no requests
to who asks."""

_WEIGHT: Mapping[str, int] = {kind: place for place, kind in enumerate(get_args(RequestKind))}

MOST_WORDS = 45
"""Longer is an answer."""

MOST_PARTS = 3
"""A sentence is taken for so many requests and remarks in a row at most."""

BEFORE_A_QUESTION: frozenset[RequestKind] = frozenset({"repeat", "moment", "may ask", "slower"})
"""What leads to a question in the same sentence, where nothing marks its end."""

_SENTENCE = re.compile(r"[^.!?\u2026;:\n]+[.!?\u2026;:\n]*")
_PUNCTUATED = re.compile(r"[.!?]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """Something asked of who asks, in the place of an answer."""

    kind: RequestKind
    about: str = ""
    """The question that they ask back, or the words that they want explained."""

    said: str = ""
    """All that was said."""


def request_in(text: str, *, expected: bool = False) -> Request | None:
    """Return the request that a text is, or None: an answer, or nothing.

    ``expected`` says that they were told to ask their question, so that a few words may be one
    in any form.
    """
    said = text.strip()
    found = _request(said)
    if found is None and expected and _may_ask_so(said):
        return Request(kind="clarify", about=said, said=said)
    return None if found is None else replace(found, said=said)


def _request(text: str) -> Request | None:
    if not 0 < len(text.split()) <= MOST_WORDS:
        return None
    punctuated = _PUNCTUATED.search(text) is not None
    requests: list[Request] = []
    for sentence in _SENTENCE.findall(text):
        marked = sentence.rstrip().endswith("?") if punctuated else None
        parts = _parts(sentence, marked=marked)
        if parts is None:
            return None
        requests += parts
    return min(requests, key=lambda request: _WEIGHT[request.kind], default=None)


def _parts(sentence: str, *, marked: bool | None) -> list[Request] | None:
    """Return the requests of a sentence; an empty list for mere politeness, None for all else."""
    words = spelled_out(sentence)
    if marked and words[-1:] == ("sorry",) and not _bare(words):
        return [Request(kind="repeat")]  # "Sorry?"
    return _read(words, _breaks(sentence), sentence.strip(), marked=marked)


def _read(
    words: tuple[str, ...],
    breaks: frozenset[int],
    sentence: str,
    *,
    marked: bool | None,
) -> list[Request] | None:
    """Read words as one request, or as several and remarks."""
    if (found := _several(words, breaks, sentence, most=MOST_PARTS)) is not None:
        return found
    asked = Request(kind="clarify", about=sentence)
    for place in [0, *_splits(words, breaks)]:
        if place and not _bare(words[:place]):
            continue
        before = _several(words[:place], breaks, "", most=1) if place else []
        if before is None or (
            marked is None and any(each.kind not in BEFORE_A_QUESTION for each in before)
        ):
            continue
        for core in map(" ".join, _cores(words[place:])):
            if asks_back(core, marked=marked):
                wish = about_the_question(core)
                if wish is None or wish == "tell":
                    return [*before, asked]
                return [*before, Request(kind=wish)]
    return None


def _several(
    words: tuple[str, ...], breaks: frozenset[int], sentence: str, *, most: int
) -> list[Request] | None:
    """Read words as so many requests of closed form and remarks in a row at most."""
    if (found := _closed(words, sentence)) is not None:
        return found
    for place in _splits(words, breaks) if most > 1 else ():
        if (first := _closed(words[:place])) is None or not _bare(words[:place]):
            continue
        left = frozenset(each - place for each in breaks)
        if (rest := _several(words[place:], left, sentence, most=most - 1)) is not None:
            return [*first, *rest]
    return None


def _splits(words: tuple[str, ...], breaks: frozenset[int]) -> list[int]:
    """Return where a first request may end, likely places first.

    A single word stands apart or belongs to what follows.
    """
    places = (place for place in range(1, len(words)) if place > 1 or place in breaks)
    return sorted(places, key=lambda place: place not in breaks)


def _closed(words: tuple[str, ...], sentence: str = "") -> list[Request] | None:
    """Read words as a request of closed form, or as mere politeness.

    With a ``sentence`` they are the rest of it, and may be a question in the form of a request.
    """
    for core in _cores(words):
        if not core or CHAT.fullmatch(" ".join(core)):
            return []
        for wish, about in wishes(" ".join(core)):
            if wish != "tell":
                return [Request(kind=wish, about=about)]
            if sentence:
                return [Request(kind="clarify", about=sentence)]
    return [] if excuses(" ".join(words)) else None


def _cores(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield words as they are, then without what is said around a request, one after the other."""
    while True:
        yield words
        rest = words
        while rest:
            trail = next((one for one in TRAILS if rest[-len(one) :] == one), None)
            if trail is None:
                break
            rest = rest[: -len(trail)]
            yield rest
        lead = next((one for one in LEADS if words[: len(one)] == one), None)
        if not words or lead is None:
            return
        words = words[len(lead) :]


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    return min(_cores(words), key=len)


def _breaks(sentence: str) -> frozenset[int]:
    """Return after how many words there is a comma or a dash."""
    found, count = set(), 0
    for piece in re.split(r"[,\u2013\u2014]| - ", sentence):
        count += len(spelled_out(piece))
        found.add(count)
    return frozenset(found)


def _may_ask_so(text: str) -> bool:
    """Whether a text may be a question where one is expected."""
    words = text.split()
    return 0 < len(words) <= 12 or (len(words) <= 40 and text.rstrip().endswith("?"))
