"""A pack as the text of its TOML file, to be read and changed by people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import MISSING, fields

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.interview.offers.offer import Offer, PartRule
from voicecoach.interview.questions import Fact, Pack, Question

_HEAD = """\
# {title}
#
# Change what you like: every text is yours. Delete a [[question]] table to leave its question out.
# Check it with: voicecoach questions check {id}
# What each key means is told in docs/packs.md.
"""

_ESCAPED = {
    '"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r",
}  # fmt: skip

Value = str | float | int | Sequence[str]


def pack_to_toml(pack: Pack) -> str:
    """Write a pack so that ``parse_pack`` reads the same again; the same pack is the same text.

    Keys that hold what they hold anyway are left out. Texts are read as one line of single spaces,
    so a pack of which one has others (none that was read has) does not come back to the letter.
    """
    rows = [_HEAD.format(title=_remark(pack.title), id=pack.id)]
    rows += _rows({"title": pack.title, "description": pack.description})
    for question in pack.questions:
        rows += ["", "[[question]]", *_question(question)]
    return "\n".join(rows) + "\n"


def _question(question: Question) -> Iterator[str]:
    rounds = question.rounds
    budget_s = question.budget_s
    yield from _rows(
        {
            "id": question.id,
            "round": rounds[0] if len(rounds) == 1 else rounds,
            "kind": question.kind,
            "domain": question.domain,
            "budget_s": "" if budget_s == USUAL_BUDGET_S else budget_s,
            "prompt": question.prompt,
            "spoken": question.spoken,
            "plain": question.plain,
            "source": question.source,
            "shows": question.shows,
            "covers": question.covers,
            "probes": question.probes,
            "replies": question.replies,
        }
    )
    for fact in question.facts:
        yield from ("", "[[question.facts]]", *_fact(fact))
    if question.offer is not None:
        yield from ("", "[question.offer]", *_record(question.offer))
        for part in question.offer.parts:
            yield from ("", "[[question.offer.parts]]", *_record(part))


def _fact(fact: Fact) -> Iterator[str]:
    yield f"about = {_value(fact.about)}"
    yield f"says = {_value(fact.says)}"


def _record(record: Offer | PartRule) -> Iterator[str]:
    """Write the keys that are not as they are by default; tables within are written apart."""
    for each in fields(record):
        value = getattr(record, each.name)
        if each.name != "parts" and (each.default is MISSING or value != each.default):
            yield f"{each.name} = {_value(value)}"


def _rows(values: Mapping[str, Value]) -> Iterator[str]:
    """Write the keys that hold anything."""
    for key, value in values.items():
        if value not in ("", ()):
            yield f"{key} = {_value(value)}"


def _value(value: Value) -> str:
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int | float):
        return f"{value:.0f}" if float(value).is_integer() else repr(value)
    short = f"[{', '.join(map(_text, value))}]"
    if len(value) < 2 or all(map(_is_short, value)):
        return short
    return "\n".join(["[", *(f"    {_text(each)}," for each in value), "]"])


def _is_short(text: str) -> bool:
    return " " not in text


def _text(text: str) -> str:
    """Write a basic string: TOML takes no control character as it is."""
    return f'"{"".join(map(_character, text))}"'


def _character(character: str) -> str:
    if character in _ESCAPED:
        return _ESCAPED[character]
    is_control = character < " " or character == "\x7f"
    return f"\\u{ord(character):04x}" if is_control else character


def _remark(text: str) -> str:
    """Return a text that can stand behind a # on one line."""
    return "".join(each if each.isprintable() else " " for each in text)
