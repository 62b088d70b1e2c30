"""Our frozen records from plain values and JSON, and back, by msgspec.

No record lists its own fields: the dataclass definition is the format. Unknown keys are ignored on
the way in, so that an older version can read what a newer one wrote. What a record itself refuses
when it is made (ValueError) does not fit either.
"""

import re
import typing
from pathlib import PurePath
from typing import Any, Literal, TypeVar

from voicecoach.errors import VoicecoachError

T = TypeVar("T")

Json = Any
"""None, bool, int, float, str, list or tuple of Json, or dict of str to Json."""

_PLACE = re.compile(r"(?P<what>.*) - at `\$(?P<place>[^`]*)`", re.DOTALL)
_LACKING = re.compile(r"Object missing required field `(?P<name>[^`]*)`")
_STEP = re.compile(r"\.(?P<name>[^.\[]+)|\[[^\]]*\]")
_NAMES = {
    "str": "a string",
    "int": "a whole number",
    "float": "a number",
    "bool": "true or false",
    "object": "an object",
    "array": "a list",
    "null": "null",
}
"""What msgspec calls a kind of value → what a reader of English does."""


DEEPEST = 16
"""Parts of a key in TOML: nothing of ours has more than three, and the time that ``tomllib`` takes
grows with their square."""

_KEY = r"""(?:(?<![\w-])[\w-]+|"[^"\n]*"|'[^'\n]*')"""
_DEEP_KEY = re.compile(rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY}){{{DEEPEST}}}")


class DecodeError(VoicecoachError):
    """A value does not fit the record; the message names the place in it and what is expected."""


class DeepKeyError(ValueError):
    """A TOML document has a key of more than DEEPEST parts."""


def encode(value: object) -> Json:
    """Turn a record, or a tuple or mapping of records, into values that ``json.dumps`` accepts."""
    import msgspec

    return msgspec.to_builtins(value, enc_hook=_plain, str_keys=True)


def decode(kind: type[T], value: Json, *, where: str = "") -> T:
    """Build a ``kind`` from what ``encode`` made of it, or from what JSON or TOML gave.

    ``where`` is the path of ``value`` in the whole document, for error messages. Raises
    DecodeError when a key is missing or a value has the wrong type.
    """
    import msgspec

    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise DecodeError(_said(str(error), kind, where)) from None


def read_json(kind: type[T], content: bytes | str, *, where: str = "") -> T:
    """Build a ``kind`` from JSON. Raises DecodeError for what does not fit or is no JSON at all."""
    import msgspec

    try:
        return msgspec.json.decode(content, type=kind)
    except msgspec.ValidationError as error:
        raise DecodeError(_said(str(error), kind, where)) from None
    except (ValueError, RecursionError):  # no UTF-8, no JSON, nested without end
        raise DecodeError(_joined(where, "not valid JSON")) from None


def read_toml(text: str) -> dict[str, Any]:
    """Return what a TOML document holds.

    Raises ValueError for what is none (``tomllib.TOMLDecodeError``), DeepKeyError for keys that
    nobody writes, and RecursionError for lists that are nested without end.
    """
    import tomllib

    if (deep := _DEEP_KEY.search(text)) is not None:
        line = text.count("\n", 0, deep.start()) + 1
        raise DeepKeyError(f"a key has more than {DEEPEST} parts (at line {line})")
    return tomllib.loads(text)


def _plain(value: object) -> Json:
    if isinstance(value, PurePath):
        return str(value)
    raise TypeError(f"no JSON form for {type(value).__name__}")


def _said(message: str, kind: object, where: str) -> str:
    """Put what msgspec says into our words: the place first, then what is expected there."""
    found = _PLACE.fullmatch(message)
    what, place = (found["what"], found["place"]) if found else (message, "")
    if lacking := _LACKING.fullmatch(what):
        place, what = f"{place}.{lacking['name']}", "missing"
    elif what.startswith("Invalid enum value "):
        allowed = ", ".join(map(repr, _allowed(kind, place)))
        what = f"{what.removeprefix('Invalid enum value ')} is not one of {allowed}"
    else:
        what = re.sub(r"`([^`]*)`", lambda match: _named(match[1]), what)
        what = what[:1].lower() + what[1:].replace(", got ", ", found ")
    return _joined(f"{where}{place}".removeprefix("."), what)


def _joined(place: str, what: str) -> str:
    return f"{place}: {what}" if place else what


def _named(kinds: str) -> str:
    return " or ".join(_NAMES.get(kind, kind) for kind in kinds.split(" | "))


def _allowed(kind: Any, place: str) -> tuple[object, ...]:
    """Return what a Literal at a place of a record allows."""
    for step in _STEP.finditer(place):
        kind = next((each for each in _parts(kind) if not _is_literal(each)), kind)
        if step["name"] is not None:
            kind = typing.get_type_hints(kind)[step["name"]]
        else:  # the items of a tuple, or the values of a mapping, are all of one kind here
            kind = [each for each in typing.get_args(kind) if each is not Ellipsis][-1]
    return tuple(
        value
        for each in _parts(kind)
        for value in (typing.get_args(each) if _is_literal(each) else ())
    )


def _parts(kind: Any) -> tuple[Any, ...]:
    """Return what a union is made of, without None; any other kind is one part."""
    parts = typing.get_args(kind) if _is_union(kind) else (kind,)
    return tuple(each for each in parts if each is not type(None))


def _is_union(kind: Any) -> bool:
    return typing.get_origin(kind) in (typing.Union, type(int | None))


def _is_literal(kind: Any) -> bool:
    return typing.get_origin(kind) is Literal
