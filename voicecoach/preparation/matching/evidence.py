"""What one claim of a CV shows of what a requirement asks for, and whether a result shows it."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from voicecoach.languages.english.jobs.outcomes import COUNTED, DONE, OUTCOME, TOLD_ONLY
from voicecoach.preparation.cv import Claim, Cv
from voicecoach.preparation.matching.experience import PRODUCT
from voicecoach.preparation.matching.requirement_parts import CRAFT, Asked, stem, stems_of
from voicecoach.preparation.matching.topics import TOPICS, topics_shown
from voicecoach.preparation.reading.plain_text import plain_text

LAUNCHES = "launches"
MANAGEMENT = "product management"
"""What every claim of a product role shows."""

BY_FIGURE, BY_OUTCOME = 3, 2
"""What a result adds to the rank of a claim, beside the weight of all that it shows."""

QUOTED_WORDS = 9
"""A claim is quoted by at most so many of its first words where no word of it decided alone."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A claim that answers a requirement, in part at least."""

    claim: Claim
    asked: tuple[Asked, ...]
    """What it shows, the weightiest first."""

    quotes: tuple[str, ...]
    """The words that show each."""

    has_result: bool
    is_near: bool
    """It shows only what is akin to what is asked for."""

    @property
    def rank(self) -> int:
        """How good an answer it is; figures before outcomes before deeds."""
        weight = sum(each.weight for each in self.asked)
        figure = BY_FIGURE if self.claim.numbers else BY_OUTCOME if self.has_result else 0
        owned = 1 if self.claim.owner == "self" else 0
        there = stems_of(self.claim.text)
        same = len({stem for each in self.asked for stem in stems_of(each.quote)} & there)
        return (0 if self.is_near else 100) + (weight + same) * 4 + figure + owned


def shown_by(claim: Claim, asked: Sequence[Asked], cv: Cv) -> Shown | None:
    """Return what a claim shows of what is asked for; None where it shows nothing."""
    direct = sorted(_direct(claim, asked, cv), key=lambda pair: -pair[0].weight)
    if direct:
        result = not _is_beside(claim, cv) and any(
            has_result(claim, each) for each, _quote in direct
        )
        return _shown(claim, direct, has_result=result, is_near=False)
    near = list(_near(claim, asked))
    return _shown(claim, near, has_result=False, is_near=True) if near else None


def _is_beside(claim: Claim, cv: Cv) -> bool:
    """Whether a claim is of what was done beside the work: a talk, a club, mentoring."""
    role = cv.role(claim)
    first = plain_text(claim.text).text.split()[:3]
    return (role is not None and role.kind == "other") or bool(TOLD_ONLY.search(" ".join(first)))


def has_result(claim: Claim, asked: Asked) -> bool:
    """Whether a claim tells a number or an outcome; of launches, having launched is one."""
    plain = plain_text(claim.text).text
    if asked.exact and asked.exact.isdisjoint(plain.split()):
        return False
    if claim.numbers or COUNTED.search(plain) or OUTCOME.search(plain):
        return True
    is_launch = asked.topic is not None and asked.topic.name == LAUNCHES
    return is_launch and bool(DONE.search(plain))


def listed_in(texts: Sequence[str], asked: Sequence[Asked]) -> tuple[Asked, str] | None:
    """Return the first thing asked for that skills or titles name, and the text that names it."""
    for each in sorted(asked, key=lambda one: -one.weight):
        for text in texts:
            if next(_in_text(text, each), None) is not None:
                return each, text
    return None


def near_in(texts: Sequence[str], asked: Sequence[Asked]) -> tuple[Asked, str] | None:
    """Return the first thing asked for that titles come near, and the text."""
    for each in asked:
        kin = each.topic.kin if each.topic else ()
        for text in texts:
            if any(named.topic.name in kin and not named.is_hint for named in topics_shown(text)):
                return each, text
    return None


def _direct(claim: Claim, asked: Sequence[Asked], cv: Cv) -> Iterator[tuple[Asked, str]]:
    heavy = any(each.weight >= CRAFT for each in asked)
    for each in asked:
        quote = next(_in_text(claim.text, each), None)
        if each.name == MANAGEMENT and heavy:
            continue  # what every claim of the role shows answers nothing that is rarer
        if quote is None and each.name == MANAGEMENT:
            role = cv.role(claim)
            if role is not None and PRODUCT.search(plain_text(role.title).text):
                quote = first_words(claim.text)
        if quote is not None:
            yield each, quote


def _in_text(text: str, asked: Asked) -> Iterator[str]:
    """Give the words of a text that show what is asked for; a hint alone shows nothing."""
    if asked.topic is not None:
        if asked.exact:
            yield from _words_of(text, asked.exact)
            return
        named = (each for each in topics_shown(text) if each.topic is asked.topic)
        yield from (each.quote for each in named if not each.is_hint)
    elif asked.stem in stems_of(text):
        words = {word for word in plain_text(text).text.split() if stem(word) == asked.stem}
        yield from _words_of(text, words)


def _words_of(text: str, wanted: Collection[str]) -> Iterator[str]:
    plain = plain_text(text)
    for word, (begin, end) in zip(plain.text.split(), plain.spans, strict=True):
        if word in wanted:
            yield text[begin:end]


def _near(claim: Claim, asked: Sequence[Asked]) -> Iterator[tuple[Asked, str]]:
    """Give what a claim hints at of what is asked for, and what it names that is akin to it."""
    shown = {each.topic.name: each for each in topics_shown(claim.text)}
    for each in asked:
        hint = shown.get(each.name)  # or, where a tool is asked for by name, its craft
        if hint is not None and each.topic is not None and each.name != MANAGEMENT:
            yield each, hint.quote
            continue
        for name in each.topic.kin if each.topic else ():
            if name in shown and not shown[name].is_hint and TOPICS[name].weight > 1:
                yield each, shown[name].quote
                break


def first_words(text: str) -> str:
    """Return the beginning of a claim, to the letter."""
    words = text.split(" ")
    return " ".join(words[:QUOTED_WORDS]).rstrip(" ,;:.")


def _shown(
    claim: Claim, pairs: Sequence[tuple[Asked, str]], *, has_result: bool, is_near: bool
) -> Shown:
    return Shown(
        claim,
        tuple(each for each, _quote in pairs),
        tuple(quote for _each, quote in pairs),
        has_result,
        is_near,
    )
