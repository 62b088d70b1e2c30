"""Valid files, changed as files get changed: by a bad disk, by an editor, by a person, on purpose.

What is drawn is a whole file. Half of them keep the form that they had (another value in a field,
a key that is gone), and so reach what reads the content; the others change bytes.
"""

import copy
import json
import tomllib
from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

Json = Any
Draw = st.DrawFn

_MOST_PLACES = 2_000

_RAW = "\ue000"
"""Stands around what is written without quotes, such as a number that Python cannot hold."""

NUMBERS: Sequence[Json] = (
    -1, 0, 1, 2, 5, 9_999, 2**31, 2**63, 2**70, -(2**70), -0.0, 0.1, -1.5, 1e-320, 1e300,
    f"{_RAW}1e400{_RAW}", f"{_RAW}-1e999999{_RAW}", f"{_RAW}{'9' * 5_000}{_RAW}",
    float("nan"), float("inf"), float("-inf"),
)  # fmt: skip

TEXTS: Sequence[str] = (
    "", " ", "\t\r\n", "\0", "a\0b", "\x1b[2J\x9b", "\u202eevil\u2066", "\ud800", "\ufeff",
    "\uffff", "e\u0301" * 50, "👩‍👩‍👧" * 20, "漢字かな", "عربى", "İıß", "x" * 20_000,
    "word " * 5_000, "[" * 500, "nan", "inf", "-1", "1e400", "None", "true", "latest", "unknown",
    "..", "../../../etc/passwd", "/etc/passwd", "C:\\x", "CON", "a/b", "01.flac", "../01.flac",
    "{0.__class__}", "%s%n", "${HOME}", "$(id)", "; rm -rf", "' OR 1=1 --", "<script>", "{{7*7}}",
)  # fmt: skip

MOMENTS: Sequence[str] = (
    "0001-01-01T00:00:00+00:00", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00",
    "9999-12-31T23:59:59.999999+00:00", "1969-12-31T23:59:59+00:00", "1970-01-01T00:00:00+14:00",
    "2199-12-31T23:59:59-12:00", "2038-01-19T03:14:08+00:00", "2024-02-29T12:00:00+00:00",
    "2023-02-29T12:00:00+00:00", "2026-03-29T02:30:00", "2026-13-01T00:00:00+00:00",
    "2026-03-01T24:00:00+00:00", "2026-03-01T12:00:00+25:00", "2026-03-01", "20260301T120000Z",
    "2026-W09-7", "12:00", "yesterday",
)  # fmt: skip


def _deep(depth: int) -> Json:
    nested: Json = []
    for _ in range(depth):
        nested = [nested]
    return nested


CONTAINERS: Sequence[Json] = (
    None, True, False, [], {}, [[]], [{}], [None], [0] * 5_000, [""] * 5_000, [{}] * 500,
    {"": ""}, {"\0": None}, {str(each): each for each in range(500)}, _deep(40),
)  # fmt: skip

ODD: st.SearchStrategy[Json] = st.one_of(
    st.sampled_from(NUMBERS),
    st.sampled_from(TEXTS),
    st.sampled_from(MOMENTS),
    st.sampled_from(CONTAINERS),
    st.integers(),
    st.floats(),
    st.text(max_size=40),
    st.booleans(),
)


def _places(document: Json) -> list[tuple[Json, Any]]:
    """Return each container of a document with each of its keys, those at the top first."""
    found: list[tuple[Json, Any]] = []
    containers = [document]
    for container in containers:  # which grows meanwhile
        if isinstance(container, dict | list) and len(found) < _MOST_PLACES:
            keys = list(container) if isinstance(container, dict) else range(len(container))
            found += [(container, key) for key in keys]
            containers += [container[key] for key in keys]
    return found


def _replace(draw: Draw, parent: Json, key: Any, _document: Json) -> None:
    parent[key] = copy.deepcopy(draw(ODD))  # the next change may go into it


def _drop(_draw: Draw, parent: Json, key: Any, _document: Json) -> None:
    del parent[key]


def _rename(draw: Draw, parent: Json, key: Any, _document: Json) -> None:
    if isinstance(parent, dict):
        parent[draw(st.sampled_from(TEXTS) | st.text(max_size=9))] = parent.pop(key)
    else:
        parent.append(parent.pop(key))


def _repeat(draw: Draw, parent: Json, key: Any, _document: Json) -> None:
    if isinstance(parent, list):
        parent.extend([parent[key]] * draw(st.sampled_from((1, 2, 50))))
    else:
        parent[key] = [parent[key]] * 2


def _swap(draw: Draw, parent: Json, key: Any, document: Json) -> None:
    """Put in its place what stands elsewhere: right by its form, wrong by its place."""
    other, other_key = draw(st.sampled_from(_places(document)))
    parent[key] = copy.deepcopy(other[other_key])


_CHANGES: Sequence[Callable[[Draw, Json, Any, Json], None]] = (
    _replace, _replace, _replace, _drop, _rename, _repeat, _swap,
)  # fmt: skip


@st.composite
def documents(draw: Draw, document: Json) -> Json:
    """Draw a document with a few of its values, keys or items changed."""
    changed = copy.deepcopy(document)
    for _ in range(draw(st.integers(1, 3))):
        if places := _places(changed):
            # Twice, so that the few places at the top are drawn as well as the many below.
            parent, key = draw(st.sampled_from(places[: draw(st.sampled_from((9, len(places))))]))
            draw(st.sampled_from(_CHANGES))(draw, parent, key, changed)
    return changed


def as_json(document: Json) -> str:
    """Write a document, with numbers as JSON has none."""
    text = json.dumps(document)
    return text.replace(f'"{json.dumps(_RAW)[1:-1]}', "").replace(f'{json.dumps(_RAW)[1:-1]}"', "")


def as_toml(document: Json) -> str:
    """Write a document with a key a line and all below it within the line."""
    return "".join(f"{json.dumps(key)} = {_inline(value)}\n" for key, value in document.items())


def _inline(value: Json) -> str:
    if isinstance(value, dict):
        return (
            "{" + ", ".join(f"{json.dumps(str(k))} = {_inline(v)}" for k, v in value.items()) + "}"
        )
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_inline, value)) + "]"
    if isinstance(value, float) and value in (float("inf"), float("-inf")):
        return "inf" if value > 0 else "-inf"
    written = as_json(value) if isinstance(value, str | int | float | bool | None) else str(value)
    return {"NaN": "nan", "null": '""'}.get(written, written)


@st.composite
def garbled(draw: Draw, content: bytes) -> bytes:
    """Draw the content of a file with its bytes changed."""
    for _ in range(draw(st.integers(1, 2))):
        content = draw(st.sampled_from(_DAMAGE))(draw, content)
    return content


def _at(draw: Draw, content: bytes) -> int:
    return draw(st.integers(0, max(0, len(content) - 1)))


def _flip(draw: Draw, content: bytes) -> bytes:
    at, changed = _at(draw, content), bytearray(content)
    if changed:
        changed[at] ^= 1 << draw(st.integers(0, 7))
    return bytes(changed)


def _cut(draw: Draw, content: bytes) -> bytes:
    return content[: _at(draw, content)]


def _lose_start(draw: Draw, content: bytes) -> bytes:
    return content[_at(draw, content) :]


def _double(draw: Draw, content: bytes) -> bytes:
    start, end = sorted((_at(draw, content), _at(draw, content)))
    return content[:end] + content[start:end] + content[end:]


def _put_in(draw: Draw, content: bytes) -> bytes:
    at = _at(draw, content)
    what = draw(st.binary(max_size=20) | st.sampled_from((b"\xff\xfe", b"\xc3", b'"', b"[" * 999)))
    return content[:at] + what + content[at:]


def _blank(draw: Draw, content: bytes) -> bytes:
    """Zeros, as a power cut leaves them in a file whose length was kept and whose content not."""
    at = _at(draw, content)
    return content[:at] + b"\0" * (len(content) - at)


def _recode(draw: Draw, content: bytes) -> bytes:
    """Save it as another system's editor would."""
    text = content.decode("utf-8", "replace")
    how = draw(st.sampled_from(("utf-8-sig", "utf-16", "utf-16-le", "utf-32", "latin-1", "cp037")))
    return text.encode(how, "replace")


def _other_ends(draw: Draw, content: bytes) -> bytes:
    return content.replace(b"\n", draw(st.sampled_from((b"\r\n", b"\r", b"\n\n", b"\x85"))))


def _line(draw: Draw, content: bytes) -> bytes:
    """Lose, repeat or move a line."""
    lines = content.split(b"\n")
    line = lines.pop(draw(st.integers(0, len(lines) - 1)))
    for _ in range(draw(st.integers(0, 2))):
        lines.insert(draw(st.integers(0, len(lines))), line)
    return b"\n".join(lines)


_DAMAGE: Sequence[Callable[[Draw, bytes], bytes]] = (
    _flip, _cut, _lose_start, _double, _put_in, _blank, _recode, _other_ends, _line,
)  # fmt: skip


@st.composite
def json_files(draw: Draw, content: bytes) -> bytes:
    """Draw what may have become of a file of JSON."""
    document = json.loads(content)
    if draw(st.booleans()):
        return as_json(draw(documents(document))).encode()
    return draw(garbled(content) | st.binary(max_size=60))


@st.composite
def toml_files(draw: Draw, content: bytes) -> bytes:
    """Draw what may have become of a file of TOML."""
    document = tomllib.loads(content.decode())
    if draw(st.booleans()) and isinstance(changed := draw(documents(document)), dict):
        return as_toml(changed).encode("utf-8", "surrogatepass")
    return draw(garbled(content) | st.binary(max_size=60))
