"""What somebody means in a talk about an offer: parts and figures, reasons, a yes, a no, a doubt.

Sentences are cut into pieces at commas and at words that begin a reason or a wish. A piece that
gives a reason keeps its figures to itself ("they offer me 750"); any other figure is what is asked
for.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from voicecoach.languages.english.offers import acts
from voicecoach.languages.english.offers.figures import Figure
from voicecoach.languages.english.offers.parts import PartName, ReasonKind
from voicecoach.languages.english.offers.pieces import (
    CUTS,
    SENTENCE_ENDS,
    Piece,
    cut_pieces,
    plain_text,
)

Act = Literal[
    "ask", "accept", "content", "refuse", "time", "threat", "question", "more", "reason", "other"
]
"""What an utterance is, first of all. ``content`` is a courtesy or a yes, ``more`` names
no part and no figure, ``reason`` neither of these but why."""

FEW_WORDS = 4

MOST_CONTENT = 20
"""Words of somebody who is content; more words hold more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """One thing that was asked for."""

    part: PartName | None
    """None where no part was named: what is being talked about is meant."""

    figure: Figure | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why."""

    kind: ReasonKind
    figures: tuple[float, ...] = ()
    """Numbers in it: with others it is another reason."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """What was meant by all that was said in one turn."""

    act: Act
    wanted: tuple[Wanted, ...] = ()
    reasons: tuple[Reason, ...] = ()
    accepts: bool = False
    """A yes was said, to what stands or to what is asked for: "make it 700 and I sign"."""

    threatens: bool = False
    asks_for_time: bool = False
    question: str = ""
    """The first question that is no ask, in lower case; empty where there is none."""

    named: tuple[PartName, ...] = ()
    """Parts that were named and of which nothing surely was asked for."""

    wants_it: bool = False
    """Something was wished for without its name: "I'd like it in the letter"."""

    is_short: bool = False
    """It is a few words: hardly more than a yes or a no."""

    confirms: bool | None = None
    """Whether it begins with a yes or a no; None where it begins with neither."""


def understand(text: str) -> Utterance:
    """Tell what was meant; a text without a word is ``other``."""
    plain = plain_text(text)
    pieces = cut_pieces(plain)
    reasons = _reasons(pieces)
    wanted = _wanted(pieces)
    question = _question(plain, {piece.sentence for piece in pieces if _asks_here(piece)})
    refused = bool(acts.REFUSES.search(plain)) and not acts.NOT_ENOUGH.search(plain)
    accepts = not refused and _says(acts.ACCEPTS, plain)
    is_content = not refused and _says(acts.CONTENT, plain) and len(plain.split()) <= MOST_CONTENT
    said = Utterance(
        act="other",
        wanted=wanted,
        reasons=reasons,
        accepts=accepts,
        threatens=bool(acts.THREATENS.search(plain)),
        asks_for_time=_needs_time(plain),
        question=question,
        named=tuple(part for piece in pieces if not piece.reason for part in piece.parts),
        wants_it=bool(acts.WANTS_IT.search(plain)),
        is_short=len(plain.split()) <= FEW_WORDS,
        confirms=_confirms(plain),
    )
    wishes = " ".join(piece.text for piece in pieces if piece.reason is None)
    more = bool(acts.MORE.search(wishes) or acts.NOT_ENOUGH.search(plain))
    act = _act(said, refused=refused, is_content=is_content, wants_more=more, plain=plain)
    return replace(said, act=act)


def _act(said: Utterance, *, refused: bool, is_content: bool, wants_more: bool, plain: str) -> Act:
    held_back = bool(acts.HOLDS_BACK.search(plain) or acts.NOT_ENOUGH.search(plain))
    order: tuple[tuple[bool, Act], ...] = (
        (bool(said.wanted), "ask"),
        (refused, "refuse"),
        (said.asks_for_time, "time"),
        (said.threatens, "threat"),
        (said.accepts and not held_back, "accept"),
        (bool(acts.BEST.search(plain)), "more"),
        (bool(said.question), "question"),
        (is_content and not held_back, "content"),
        (wants_more, "more"),
        (bool(said.reasons), "reason"),
    )
    return next((act for holds, act in order if holds), "other")


def _reasons(pieces: Sequence[Piece]) -> tuple[Reason, ...]:
    found: dict[ReasonKind, Reason] = {}
    for piece in pieces:
        if piece.reason is not None:
            figures = tuple(each.high for each in piece.figures)
            earlier = found.get(piece.reason)
            found[piece.reason] = Reason(
                kind=piece.reason, figures=(*(earlier.figures if earlier else ()), *figures)
            )
    if "result" in found:
        found.pop("experience", None)  # the same work, told with its number
    return tuple(found.values())


def _wanted(pieces: Sequence[Piece]) -> tuple[Wanted, ...]:
    found: list[Wanted] = []
    named: PartName | None = None
    sentence = -1
    for piece in pieces:
        if piece.sentence != sentence:
            named, sentence = None, piece.sentence
        if piece.is_status and not (piece.figures and acts.ASKS.search(piece.text)):
            continue
        if piece.reason is not None and not _also_asks(piece):
            continue
        found += _of_piece(piece, named, pieces)
        named = piece.parts[0] if piece.parts else named
    if not any(each.figure for each in found):
        found = _as_theirs(found, pieces)
    return tuple(_without_doubles(found))


def _also_asks(piece: Piece) -> bool:
    """Whether a piece with a reason in it asks, too: "the rent is so high that I need 720k"."""
    if piece.reason in ("result", "other-offer", "present-pay", "loss"):
        return False
    fits = any(_fits(each, piece.parts) for each in piece.figures)
    asks = acts.ASKS.search(piece.text) or acts.NOT_ENOUGH.search(piece.text)
    return bool(asks) and (fits or bool(piece.parts))


def _of_piece(piece: Piece, named: PartName | None, pieces: Sequence[Piece]) -> list[Wanted]:
    parts = piece.parts or ((named,) if named else ())
    figures = [each for each in piece.figures if _fits(each, parts)]
    if figures:
        chosen = [_part_of(each, parts, place) for place, each in enumerate(figures)]
        return [
            Wanted(part=part, figure=figure) for part, figure in zip(chosen, figures, strict=True)
        ]
    wishes = acts.ASKS.search(piece.text) or acts.NOT_ENOUGH.search(piece.text)
    asks = bool(wishes) or piece.asks_sentence
    is_question = _is_question(piece.text) and not acts.MORE.search(piece.text)
    if not asks or is_question or not parts:
        return []
    if len(pieces) > 1 and not wishes:
        return []  # only the beginning of what is asked
    return [Wanted(part=part, figure=None) for part in parts]


def _fits(figure: Figure, parts: Sequence[PartName]) -> bool:
    """Whether a figure can be of what is talked about: days are no money, and users neither."""
    if figure.counts:
        return False
    timed = {"start", "remote", "leave", "review", "vesting"}
    if figure.is_time:
        return bool(timed & set(parts))
    return not parts or bool(set(parts) - {"review", "level"})


def _part_of(figure: Figure, parts: Sequence[PartName], place: int) -> PartName | None:
    if figure.unit == "%" and figure.high < 1 and not figure.relative:
        return "equity"
    part = parts[min(place, len(parts) - 1)] if parts else None
    return part if part is not None and _may_be_of(figure, part) else None


def _may_be_of(figure: Figure, part: PartName) -> bool:
    """Whether a figure can be of a part: shares are below one percent."""
    return _fits(figure, (part,)) and (part != "equity" or figure.unit == "%" or figure.high < 1)


def _as_theirs(found: list[Wanted], pieces: Sequence[Piece]) -> list[Wanted]:
    """Take up the figure of a reason where that is what is asked for: "can you match it?"."""
    theirs = [
        (piece, figure)
        for piece in pieces
        for figure in piece.figures
        if piece.reason in ("other-offer", "market", "loss")
        and not (figure.is_time or figure.counts)
    ]
    asked = " ".join(piece.text for piece in pieces if piece.reason is None)
    takes_up = acts.SAME.search(asked) or re.search(
        r"\b(?:like|want|need) (?:at least )?(?:that|it|this)\b", asked
    )
    if not theirs or not takes_up:
        return found
    piece, figure = theirs[-1]
    part = next((each.part for each in found if each.part), None)
    return [Wanted(part=part or next(iter(piece.parts), None), figure=figure)]


def _without_doubles(found: Sequence[Wanted]) -> list[Wanted]:
    """Keep one wish for each part, the last one with a figure; what is said later counts."""
    kept: dict[PartName | None, Wanted] = {}
    for each in found:
        earlier = kept.get(each.part)
        if earlier is None or each.figure is not None:
            kept[each.part] = each
    if None in kept and len(kept) == 2:
        figure = kept[None].figure
        part, other = next((part, each) for part, each in kept.items() if part is not None)
        if figure is not None and other.figure is None and part is not None:
            return [Wanted(part=part if _may_be_of(figure, part) else None, figure=figure)]
    return list(kept.values())


def _says(pattern: re.Pattern[str], plain: str) -> bool:
    """Whether something is said, and neither denied, doubted nor asked."""
    for sentence in filter(None, SENTENCE_ENDS.split(plain)):
        for match in pattern.finditer("" if sentence.rstrip().endswith("?") else sentence):
            before = sentence[: match.start()].split()[-3:]
            if not {"not", "never", "if", "whether", "before", "to"} & set(before):
                return True
    return False


def _asks_here(piece: Piece) -> bool:
    """Whether a piece asks for something, so that its sentence is no mere question."""
    asks = acts.ASKS.search(piece.text) or acts.MORE.search(piece.text)
    figures = [each for each in piece.figures if _fits(each, piece.parts)]
    return bool(figures or (asks and piece.parts and not _is_question(piece.text)))


def _needs_time(plain: str) -> bool:
    """Whether time to think is asked for; "is it valid until Friday?" asks for none."""
    return any(
        acts.NEEDS_TIME.search(sentence) and not _is_question(sentence)
        for sentence in SENTENCE_ENDS.split(plain)
    )


def _question(plain: str, asking: Collection[int]) -> str:
    """Return the first question in a sentence that asks for nothing."""
    for number, sentence in enumerate(filter(None, SENTENCE_ENDS.split(plain))):
        for text in () if number in asking else (sentence, *CUTS.split(sentence)):
            if _is_question(text.strip(" ,.")):
                return str(text.strip())
    return ""


def _is_question(text: str) -> bool:
    plain = text.strip(" ,.?!")
    return bool(acts.QUESTION_BEGINS.fullmatch(plain)) and not acts.WISHES.fullmatch(plain)


def _confirms(plain: str) -> bool | None:
    begins = plain.lstrip(" ,.!")
    if acts.YES.match(begins):
        return True
    return False if acts.NO.match(begins) else None
