"""What was said about an offer, cut into pieces: each a wish, a reason, or what stands."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from voicecoach.languages.english.offers import acts, words
from voicecoach.languages.english.offers.figures import (
    Figure,
    find_figures,
    mended_thousands,
    pay_tokens,
)
from voicecoach.languages.english.offers.parts import PartName, ReasonKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A part of a sentence, and what it is."""

    text: str
    sentence: int
    asks_sentence: bool
    reason: ReasonKind | None
    is_status: bool
    figures: tuple[Figure, ...]
    parts: tuple[PartName, ...]


_CONTRACTED = (
    (re.compile(r"\bcan't\b|\bcannot\b"), "can not"), (re.compile(r"\bwon't\b"), "will not"),
    (re.compile(r"n't\b"), " not"), (re.compile(r"\blet's\b"), "let us"),
    (re.compile(r"'ll\b"), " will"), (re.compile(r"'d\b"), " would"), (re.compile(r"'m\b"), " am"),
    (re.compile(r"'re\b"), " are"), (re.compile(r"'ve\b"), " have"),
    (re.compile(r"\b(it|that|this|what|there|he|she|who|how)'s\b"), r"\1 is"),
)  # fmt: skip
SENTENCE_ENDS = re.compile(r"(?<=[.!?;:])(?!\d)\s*|\n+")
CUTS = re.compile(
    r",(?!\d{3}|(?: (?:for|times|with))? (?:1[2-9]|twelve|(?:thir|four|fif|six)teen) month)"
    r"|\s(?=(?:because|since|therefore|but|otherwise|then|or (?:i|else)|as (?:i|my)|(?<!\bas )if"
    r"|so (?:i|we|my|please|that|could|can)|and (?:i|my|we|they|you|could|can|if|for the|the)"
    r"|(?:can|could|would) you|i (?:want|would|need|hope|expect|ask|request|propose|suggest|prefer"
    r"|am (?:asking|looking|hoping)|think|believe|deserve))\b)"
)
_AND = re.compile(r"\sand\s|\splus\s")


def plain_text(text: str) -> str:
    """Return a text in lower case, on one line, without contractions."""
    text = mended_thousands(" ".join(text.lower().replace("\u2019", "'").split()))
    text = re.sub(r"\b(sign|signing|year|pre|un)-(?=[a-z])", r"\1 ", text)
    for pattern, written in _CONTRACTED:
        text = pattern.sub(written, text)
    return text


def cut_pieces(plain: str) -> list[Piece]:
    """Cut a plain text at sentences, commas and the words that begin a wish or a reason."""
    pieces: list[Piece] = []
    for number, sentence in enumerate(filter(None, SENTENCE_ENDS.split(plain))):
        for cut in CUTS.split(sentence):
            for text in _cut_at_and(cut):
                asks = sentence.rstrip().endswith("?")
                pieces += [_piece(text, number, asks=asks)] if text.strip(" .,!?;:") else []
    return pieces


def _cut_at_and(text: str) -> list[str]:
    """Cut "700 base and 60 sign-on" where both sides have a figure.

    "Between … and …" stays whole, and so does "one million and fifty thousand".
    """
    sides = _AND.split(text)
    in_number = re.search(r"(?:hundred|thousand|million) and", text) and not _parts(sides[0])
    if len(sides) < 2 or "between" in text or in_number or not all(map(_has_figure, sides)):
        return [text]
    return sides


def _has_figure(text: str) -> bool:
    return bool(find_figures(pay_tokens(text)))


def _piece(text: str, number: int, *, asks: bool) -> Piece:
    figures = tuple(find_figures(pay_tokens(text)))
    line = text.replace("-", " ")
    reason = next((kind for kind, each in words.REASON_WORDS.items() if each.search(line)), None)
    if reason == "need" and acts.NEEDS_TIME.search(line):
        reason = None  # "let me talk with my wife"
    if reason == "result" and not figures:
        reason = "experience"
    vague = reason in (None, "experience", "present-pay") and not acts.ASKS.search(line)
    if vague and _is_result(line, figures) and not _parts(line):
        reason = "result"
    if reason in ("scope", "experience") and words.PART_WORDS["level"].search(line):
        reason = None if acts.ASKS.search(line) else reason
    return Piece(
        text=line,
        sentence=number,
        asks_sentence=asks,
        reason=reason,
        is_status=bool(acts.STATUS.search(line)),
        figures=figures,
        parts=_parts(line),
    )


def _is_result(line: str, figures: Sequence[Figure]) -> bool:
    measured = [each for each in figures if not each.is_time]
    return bool(measured and words.RESULT_NOUNS.search(line))


def _parts(line: str) -> tuple[PartName, ...]:
    """Return the parts that are named, in order; what one name covers is no other part."""
    found: list[tuple[int, PartName]] = []
    for part, pattern in words.PART_WORDS.items():
        for match in pattern.finditer(line):
            found.append((match.start(), part))
            line = f"{line[: match.start()]}{'_' * len(match[0])}{line[match.end() :]}"
    names = list(dict.fromkeys(part for _at, part in sorted(found)))
    if len(names) > 1 and "package" in names and "base" in names:
        names.remove("base")
    return tuple(names)
