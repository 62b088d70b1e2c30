"""A backup is somebody else's file: whatever is in it, nothing is put but by a name of ours."""

import io
import json
import stat
import tempfile
import warnings
import zipfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.limits import bounded_memory
from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import garbled
from voicecoach.archive.backup import MANIFEST
from voicecoach.archive.files import DAMAGED, NOTES

ID = "20260301T120000Z-0a1b"
OWN = (
    f"sessions/{ID}/session.json", f"sessions/{ID}/01.json", f"sessions/{ID}/01.flac",
    f"sessions/{ID}/02.txt", f"sessions/{ID}/01{NOTES}", f"sessions/{ID}/01{DAMAGED}",
    f"sessions/{product.TYPED}/01.json", f"interviews/{ID}.json", f"interviews/{ID}.md",
    "stories/mine.json", f"stories/{product.STORY}.json", "questions/mine.toml", "questions/A.toml",
    "questions/a.toml", "loops/mine.toml",
)  # fmt: skip
STRANGE = (
    "../outside.json", "/outside.json", "..", ".", "/", "", "sessions", f"sessions/{ID}",
    "a" * 5_000,
    f"sessions/{ID}/../../../outside.json", f"sessions/{ID}/01.json/x", f"sessions/{ID}/01.sh",
    f"sessions//{ID}/01.json", f"sessions/../sessions/{ID}/01.json", f"sessions/{ID}\\01.json",
    f"SESSIONS/{ID}/01.json", f"sessions/{ID.lower()}/01.json", "C:\\outside.json", "CON",
    "nul.json",
    "stories/..json", "stories/../x.json", "stories/a/b.json", "settings.toml", "drill.json",
    "failure.log", f"sessions/{ID}/running.lock", f"sessions/{ID}/index.sqlite3",
    "sessions/index.sqlite3", "models/base/model.bin", "stories/m\u0456ne.json",
    "stories/mine.json\n",
    "questions/-rf.toml", "questions/%2e%2e.toml", "questions/mine.toml/",
    "stories/mine.json\0.png",
)  # fmt: skip
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)

by_day_and_night = examples(80, night=20_000)


@st.composite
def backups(draw: st.DrawFn) -> bytes:
    """Draw a zip file that says that it is a backup, and may be anything else besides."""
    file = io.BytesIO()
    manifest = {"schema": "voicecoach.backup/1", "made_at": "2026-03-01", "version": "1"}
    names = draw(st.lists(st.sampled_from(OWN) | st.sampled_from(STRANGE), max_size=8))
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w") as archive:
        warnings.simplefilter("ignore", UserWarning)  # of names that come twice
        for name in draw(st.permutations([MANIFEST, *names])):
            info = zipfile.ZipInfo("x")
            info.filename = name  # which ZipInfo would have cut at a NUL
            kind = draw(st.sampled_from((stat.S_IFREG, stat.S_IFLNK, stat.S_IFIFO, stat.S_IFDIR)))
            info.external_attr = (kind | 0o6777) << 16
            info.compress_type = draw(st.sampled_from(METHODS))
            content = json.dumps(manifest).encode()
            if name != MANIFEST:
                content = draw(st.binary(max_size=40) | st.just(b"/etc/passwd"))
            archive.writestr(info, content, compress_type=info.compress_type)
    return file.getvalue()


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """Draw a backup that is damaged, encrypted, of another method, or longer than it says."""
    content = bytearray(draw(backups()))
    directory = content.find(b"PK\1\2")
    for _ in range(draw(st.integers(1, 3))):
        # What a zip says of its members stands in the directory at its end: most is drawn there.
        start = draw(st.sampled_from((0, directory)))
        at = draw(st.integers(start, len(content) - 1))
        content[at] = draw(st.integers(0, 255))
    marked = draw(st.sampled_from((b"", b"PK\1\2", b"PK\3\4")))
    if marked and draw(st.booleans()):  # encrypted, or so it says
        at, flags = content.find(marked), {b"PK\1\2": 8, b"PK\3\4": 6}[marked]
        content[at + flags] |= 1
    return bytes(content)


def check(content: bytes, filled: Path, place: Path) -> None:
    """Restore a backup into a data folder; nothing may change but what comes in by our names."""
    around = Path(tempfile.mkdtemp(dir=place))
    with product.copy_of(filled, around) as data:
        (backup := place / "backup.zip").write_bytes(content)
        before = product.kept(data)
        product.run("backup", "restore", str(backup), data=data).expect_clear()
        after = product.kept(data)

        assert [path.name for path in around.iterdir()] == ["copy"]
        assert {name: after[name] for name in before} == before
        assert set(after) - set(before) <= set(OWN)
        for name in set(after) - set(before):
            assert stat.S_IMODE((data / name).lstat().st_mode) == 0o600


@by_day_and_night
@given(content=backups())
def test_nothing_comes_in_but_by_a_name_of_ours(
    content: bytes, filled: Path, tmp_path: Path
) -> None:
    check(content, filled, tmp_path)


@by_day_and_night
@given(drawn=st.data())
def test_a_damaged_backup_is_told_and_nothing_that_is_here_changes(
    drawn: st.DataObject, filled: Path, tmp_path: Path
) -> None:
    content = drawn.draw(spoilt() | backups().flatmap(garbled))
    check(content, filled, tmp_path)


def test_what_would_fill_the_memory_is_left_out(filled: Path, tmp_path: Path) -> None:
    """A bomb: a kilobyte of zip for a gigabyte of zeros."""
    file = tmp_path / "bomb.zip"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr(MANIFEST, json.dumps({"made_at": "", "version": "1"}))
        with archive.open("stories/bomb.json", "w", force_zip64=True) as member:
            for _ in range(100):
                member.write(b"\0" * 1_000_000)
    content = bytearray(file.read_bytes())
    at = content.find(b"PK\1\2") + 24  # the size that the directory tells
    content[at : at + 4] = (1_000).to_bytes(4, "little")
    liar = tmp_path / "liar.zip"
    liar.write_bytes(content)
    for backup in (file, liar):
        with product.copy_of(filled, tmp_path) as data, bounded_memory(200_000_000):
            ran = product.run("backup", "restore", str(backup), data=data)
            ran.expect_clear()
            assert ran.code == 1
            assert "bomb.json" in ran.out
            assert not (data / "stories" / "bomb.json").exists()
