"""Whether the questions of a pack sound right when they are spoken, and differ from each other."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from voicecoach.interview.faults import Fault, FaultList, PackError
from voicecoach.interview.near_duplicates import across, within
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.plain_speech import (
    MOST_WORDS_PLAIN,
    MOST_WORDS_SPOKEN,
    Vocabulary,
    count_asks,
    rare_words,
)
from voicecoach.interview.questions import Pack, Question

MAX_PROMPT_WORDS = 50
"""About 20 s at a voice's 150 words a minute; by then the listener has lost the beginning."""

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

_SHOWN_CHARACTERS = 50


def lint_pack(text: str, *, file: str, others: Sequence[Pack] = ()) -> tuple[Fault, ...]:
    """Return what is wrong with a pack: its format, else how its questions will sound.

    ``others`` are the packs that there are besides, whose questions are not to be asked again.
    """
    try:
        pack = parse_pack(text, file=file)
    except PackError as error:
        return error.faults
    faults = FaultList()
    for index, question in enumerate(pack.questions):
        for key, texts in _spoken(question).items():
            for spoken in texts:
                for problem in sound_problems(spoken):
                    faults.add(index, key, problem)
    for near in (*within(pack), *across(pack, others)):
        problem = f"nearly the same as {near.other} ({near.alike:.0%} alike); ask something else"
        faults.add(near.index, near.key, problem)
    return tuple(sorted(faults.located(text, file), key=lambda fault: fault.line))


def notes_on_pack(text: str, *, file: str, vocabulary: Vocabulary) -> tuple[Fault, ...]:
    """Return what a listener in a second language may not follow, in a pack without faults.

    They are notes and no faults: no rule knows every word that a candidate does.
    """
    pack = parse_pack(text, file=file)
    notes = FaultList()
    for index, question in enumerate(pack.questions):
        for key, said, most_words, known in _for_the_ear(question, vocabulary):
            for problem in _hard_to_follow(said, most_words, known):
                notes.add(index, key, problem)
    return tuple(sorted(notes.located(text, file), key=lambda note: note.line))


def _spoken(question: Question) -> dict[str, tuple[str, ...]]:
    """Return all that is said aloud, by key."""
    return {
        "prompt": (question.prompt,),
        "spoken": tuple(filter(None, (question.spoken,))),
        "plain": tuple(filter(None, (question.plain,))),
        "facts": tuple(fact.says for fact in question.facts),
        "probes": question.probes,
        "replies": question.replies,
        "offer": _said_of_offer(question),
    }


def _said_of_offer(question: Question) -> tuple[str, ...]:
    """Return what is said of the parts of an offer; terms are told within a sentence."""
    parts = question.offer.parts if question.offer is not None else ()
    terms = (f"{rule.terms}." for rule in parts if rule.terms)
    return (*terms, *(rule.fixed for rule in parts if rule.fixed))


def _for_the_ear(
    question: Question, vocabulary: Vocabulary
) -> Iterator[tuple[str, str, int, frozenset[str]]]:
    """Yield what is heard and not read: its key, its words, how many they may be, the known."""
    known = vocabulary.b2
    yield "spoken" if question.spoken else "prompt", question.aloud, MOST_WORDS_SPOKEN, known
    if question.plain:
        yield "plain", question.plain, MOST_WORDS_PLAIN, vocabulary.b1
    for probe in question.probes:
        yield "probes", probe, MOST_WORDS_SPOKEN, known


def _hard_to_follow(said: str, most_words: int, known: frozenset[str]) -> Iterator[str]:
    shown = textwrap.shorten(said, _SHOWN_CHARACTERS, placeholder=" ...")
    if (words := len(said.split())) > most_words:
        yield f"{words} words are many to keep in mind; allowed: {most_words}: {shown}"
    if (asks := count_asks(said)) > 1:
        yield f"asks for {asks} things; ask for one, and keep the rest for a probe: {shown}"
    if rare := rare_words(said, known):
        yield f"not every listener knows {', '.join(rare)}; try a more frequent word: {shown}"


def sound_problems(prompt: str) -> list[str]:
    """Return what is wrong with how a text would sound; nothing where nothing is."""
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
