"""What stands in the place of a file: links out of the folder, pipes, devices, folders, sockets.

None of them is followed out to change or delete anything, waited on for ever, or read without end.
"""

import os
import shutil
import socket
import stat
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.limits import bounded_memory
from tests.night import at_night, tries
from tests.reliability import product
from tests.reliability.test_fuzz_kept import CHANGING, PAGES, READING
from tests.web.visitor import Visitor

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pipes and devices there")

SESSION = f"sessions/{product.TYPED}"
PLACES = (
    f"{SESSION}/session.json", f"{SESSION}/01.json", f"{SESSION}/01.notes.json",
    f"{SESSION}/01.txt",
    f"{SESSION}/02.txt", f"{SESSION}/03.flac", f"{SESSION}/03.txt", f"{SESSION}/running.lock",
    f"{SESSION}/01.damaged.json", f"sessions/{product.SPOKEN}/01.flac", SESSION, "sessions",
    "sessions/20991231T235959Z-ffff", "sessions/index.sqlite3", "sessions/index.sqlite3-journal",
    "interviews", f"interviews/{product.INTERVIEW}.json", f"interviews/{product.INTERVIEW}.md",
    f"interviews/{product.INTERVIEW}.debrief.json", f"interviews/.{product.INTERVIEW}.lock",
    "stories", f"stories/{product.STORY}.json", "stories/new.json", "questions",
    "questions/own.toml",
    "questions/new.toml", "loops/own.toml", "model_answers/own.toml",
    "model_answers/pm-warm-up.toml",
    "settings.toml", "drill.json", "echo.json", "failure.log", "cache", "cache/speech",
    "cache/scratch", "cache/scratch/lock", ".drill.lock", ".sessions.lock", ".stories.lock",
    "preparation", "preparation/preparation.json", "preparation/.next.json", ".preparation.lock",
    "preparation/cv.pdf", "questions/prepared.toml",
    ".settings.toml.lock", "recovery-declined",
)  # fmt: skip

COMMANDS = (
    *READING,
    *CHANGING,
    ("history", "recover", product.TYPED, "--classifier", "rules"),
    ("history", "play", product.SPOKEN, "--speaker-file", "OUT"),
    ("history", "delete", product.TYPED, "--yes"),
    ("history", "delete", product.TYPED, "1", "--yes"),
    ("history", "delete", product.INTERVIEW, "--yes"),
    ("history", "delete", "20991231T235959Z-ffff", "--yes"),
    ("backup", "save", "OUT"),
    ("questions", "list"),
    ("questions", "check"),
    ("questions", "show", "latest-stop"),
    ("settings", "list"),
    ("settings", "set", "end-silence", "4"),
    ("settings", "unset", "voice"),
    ("prepare",),
    ("prepare", "--forget", "--yes"),
    ("interview",),
    ("interview", "own", "--text", "--resume", "--classifier", "rules"),
    ("interview", "own", "--text", "--minutes", "2", "--classifier", "rules"),
    ("export", product.SPOKEN, "--as", "html", "-o", "OUT"),
    ("stories", "edit", product.STORY, "--title", "Another"),
)  # fmt: skip


def link_to_a_file(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "file.txt")


def link_to_a_folder(place: Path, outside: Path) -> None:
    place.symlink_to(outside, target_is_directory=True)


def link_to_nothing(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "not-there")


def link_to_itself(place: Path, _outside: Path) -> None:
    place.symlink_to(place)


def link_without_end(place: Path, _outside: Path) -> None:
    place.symlink_to("/dev/zero")


def hard_link(place: Path, outside: Path) -> None:
    place.hardlink_to(outside / "file.txt")


def pipe(place: Path, _outside: Path) -> None:
    os.mkfifo(place)


def link_to_a_pipe(place: Path, outside: Path) -> None:
    place.symlink_to(outside / "pipe")


def listening(place: Path, _outside: Path) -> None:
    here = Path.cwd()
    os.chdir(place.parent)  # a socket's name has to be short
    try:
        with socket.socket(socket.AF_UNIX) as opened:
            opened.bind(place.name)
    finally:
        os.chdir(here)


def folder(place: Path, _outside: Path) -> None:
    place.mkdir()
    (place / "mine.txt").write_text("mine", "utf-8")


STRANGERS: Mapping[str, Callable[[Path, Path], None]] = {
    each.__name__: each
    for each in (
        link_to_a_file, link_to_a_folder, link_to_nothing, link_to_itself, link_without_end,
        hard_link, pipe, link_to_a_pipe, listening, folder,
    )
}  # fmt: skip


def state(outside: Path) -> dict[str, tuple[int, bytes]]:
    """Return what is there, and what everything is."""
    return {
        path.relative_to(outside).as_posix(): (
            path.lstat().st_mode,
            path.read_bytes() if stat.S_ISREG(path.lstat().st_mode) else b"",
        )
        for path in sorted(outside.rglob("*"))
    }


def an_outside(place: Path) -> Path:
    """A folder of somebody's, with a session, and with names that files of ours could have."""
    outside = product.fill(place / "outside")
    (outside / "file.txt").write_text('{"mine": 1}', "utf-8")
    (outside / "file.txt").chmod(0o644)
    os.mkfifo(outside / "pipe")
    for name in ("photo.jpg", "a" * 32, "a" * 64 + ".flac"):
        (outside / name).write_bytes(b"mine")
        os.utime(outside / name, (1e9, 1e9))
    return outside


@settings(
    derandomize=not at_night(),
    max_examples=tries(60, night=20_000),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=st.data())
def test_nothing_outside_changes_and_nobody_waits(
    drawn: st.DataObject, filled: Path, tmp_path: Path
) -> None:
    around = Path(tempfile.mkdtemp(dir=tmp_path))
    outside = an_outside(around)
    before = state(outside)
    with product.copy_of(filled, around) as data, bounded_memory(1_500_000_000):
        for name in drawn.draw(
            st.lists(st.sampled_from(PLACES), min_size=1, max_size=3, unique=True), "places"
        ):
            place = data / name
            above = [each for each in place.parents if each.is_relative_to(data)]
            if any(
                os.path.lexists(each) and (each.is_symlink() or not each.is_dir()) for each in above
            ):
                continue  # a stranger is there already
            if place.is_dir():
                place.rename(data / f"moved-{place.name}")
            place.unlink(missing_ok=True)
            place.parent.mkdir(parents=True, exist_ok=True)
            STRANGERS[drawn.draw(st.sampled_from(sorted(STRANGERS)), "stranger")](place, outside)
        for command in drawn.draw(
            st.lists(st.sampled_from(COMMANDS), min_size=3, max_size=3, unique=True), "commands"
        ):
            out = str(around / "out.zip")
            product.run(
                *(out if each == "OUT" else each for each in command),
                *(["--force"] if command[0] in ("backup", "export") else []),
                data=data,
                typed=f"{product.ANSWER}\n\n" * 3,
            ).expect_clear()
            Path(out).unlink(missing_ok=True)
        visitor = Visitor(data)
        page = drawn.draw(st.sampled_from(PAGES), "page")
        visitor.get(page)
        assert visitor.failures == []

    assert state(outside) == before
    shutil.rmtree(around)
