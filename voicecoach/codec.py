"""One generic encoder and decoder between our frozen records and plain JSON values.

No record lists its own fields: the dataclass definition is the format. Unknown keys are ignored on
the way in, so that an older version can read what a newer one wrote.
"""

import dataclasses
import types
import typing
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, TypeVar, Union

from voicecoach.errors import VoicecoachError

T = TypeVar("T")

Json = Any
"""None, bool, int, float, str, list of Json or dict of str to Json."""


class DecodeError(VoicecoachError):
    """A JSON value does not fit the record; the message names the path inside the value."""


def encode(value: object) -> Json:
    """Turn a record, or a tuple or mapping of records, into values that ``json.dumps`` accepts."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {
            field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)
        }
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, Mapping):
        return {str(key): encode(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [encode(item) for item in value]
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"no JSON form for {type(value).__name__}")


def decode(kind: type[T], value: Json, *, where: str = "") -> T:
    """Build a ``kind`` from what ``encode`` made of it.

    ``where`` is the path of ``value`` in the whole document, for error messages. Raises
    DecodeError when a key is missing or a value has the wrong type.
    """
    decoded: T = _decode(kind, value, where or "$")
    return decoded


def _decode(kind: Any, value: Json, where: str) -> Any:  # noqa: PLR0911 - one return per kind of type
    origin = typing.get_origin(kind)
    if kind is Any or kind is object:
        return value
    if origin in (Union, types.UnionType):
        return _decode_union(typing.get_args(kind), value, where)
    if origin is Literal:
        if value not in typing.get_args(kind):
            allowed = ", ".join(map(repr, typing.get_args(kind)))
            raise DecodeError(f"{where}: {value!r} is not one of {allowed}")
        return value
    if origin is tuple:
        return _decode_tuple(typing.get_args(kind), value, where)
    if origin is not None and issubclass(origin, Mapping):
        item_kind = typing.get_args(kind)[1]
        _expect(isinstance(value, dict), "an object", value, where)
        return {key: _decode(item_kind, item, f"{where}.{key}") for key, item in value.items()}
    if dataclasses.is_dataclass(kind):
        return _decode_record(kind, value, where)
    if kind is Path:
        _expect(isinstance(value, str), "a string", value, where)
        return Path(value)
    if kind is float:
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        _expect(is_number, "a number", value, where)
        try:
            return float(value)
        except OverflowError:  # JSON has whole numbers of any length
            raise DecodeError(f"{where}: too large a number") from None
    if kind is int:
        is_whole = isinstance(value, int) and not isinstance(value, bool)
        _expect(is_whole, "a whole number", value, where)
        return value
    if kind in (str, bool, type(None)):
        names = {str: "a string", bool: "true or false", type(None): "null"}
        _expect(isinstance(value, kind), names[kind], value, where)
        return value
    raise TypeError(f"{where}: cannot decode into {kind!r}")


def _decode_union(kinds: tuple[Any, ...], value: Json, where: str) -> Any:
    errors: list[str] = []
    for kind in kinds:
        try:
            return _decode(kind, value, where)
        except DecodeError as error:
            errors.append(str(error))
    # The deepest complaint belongs to the alternative that came closest.
    raise DecodeError(max(errors, key=lambda message: len(message.split(":")[0])))


def _decode_tuple(kinds: tuple[Any, ...], value: Json, where: str) -> tuple[Any, ...]:
    _expect(isinstance(value, list), "a list", value, where)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_decode(kinds[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    _expect(len(value) == len(kinds), f"{len(kinds)} items", value, where)
    return tuple(
        _decode(kind, item, f"{where}[{i}]")
        for i, (kind, item) in enumerate(zip(kinds, value, strict=True))
    )


def _decode_record(kind: Any, value: Json, where: str) -> Any:
    _expect(isinstance(value, dict), "an object", value, where)
    hints = typing.get_type_hints(kind)
    arguments: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        if field.name in value:
            hint, item = hints[field.name], value[field.name]
            arguments[field.name] = _decode(hint, item, f"{where}.{field.name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise DecodeError(f"{where}.{field.name}: missing")
    return kind(**arguments)


def _expect(condition: bool, wanted: str, value: Json, where: str) -> None:  # noqa: FBT001 - reads as an assertion
    if not condition:
        raise DecodeError(f"{where}: expected {wanted}, found {_shown(value)}")


def _shown(value: Json) -> str:
    text = repr(value)
    return text if len(text) <= 40 else text[:37] + "..."
