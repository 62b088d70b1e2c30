"""Several programs at once: one practises while the page and a list read, and two may write."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive

ROOT = Path(__file__).parents[3]

KEEPS = """
import sys; from pathlib import Path
from tests.archive.builders import a_session
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive
data, minute = Path(sys.argv[1]), int(sys.argv[2])
archive = Archive(data)
for number in range(8):
    folder = a_session(data, f"Verdict {number}.", f"Another {number}.", minute=minute)
    assert sum(r.session_id == folder.id for r in archive.search(Filter(text="launch")).rows) == 2
    if number % 2:
        archive.delete(archive.find(folder.id))
        assert not [r for r in archive.rows() if r.session_id == folder.id]
"""


def test_programs_that_keep_and_delete_at_once_all_see_what_is_there(tmp_path: Path) -> None:
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", KEEPS, str(tmp_path), str(minute)],
            cwd=ROOT, stderr=subprocess.PIPE, text=True,
        )
        for minute in (10, 20, 30)
    ]  # fmt: skip
    errors = [program.communicate(timeout=120)[1] for program in programs]

    assert "".join(errors) == ""
    archive = Archive(tmp_path)
    assert archive.list_sessions(limit=1).total == 12
    assert archive.search(Filter(text="launch")).total == 24
    assert len(archive.rows()) == 24


def test_an_index_is_made_by_several_programs_at_once(tmp_path: Path) -> None:
    for minute in range(40):
        a_session(tmp_path, "One.", "Two.", minute=minute)
    program = (
        "import sys; from pathlib import Path; from voicecoach.archive.sessions import Archive\n"
        "print(Archive(Path(sys.argv[1])).list_sessions(limit=1).total)"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", program, str(tmp_path)],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _program in range(3)
    ]  # fmt: skip

    assert [each.communicate(timeout=120) for each in running] == [("40\n", "")] * 3
    assert len(Archive(tmp_path).rows()) == 80


def test_threads_share_an_archive(tmp_path: Path) -> None:
    archive = Archive(tmp_path)
    folder = a_session(tmp_path, "First.")

    def use(number: int) -> int:
        if number % 4 == 0:
            path = folder.path / f"{number // 4 + 2:02d}.flac"
            path.write_bytes(b"fLaC")
            with archive.locked():  # as whoever changes a session that is over
                folder.keep(an_answer(path.name))
        return archive.search(Filter(text="launch")).total

    with ThreadPoolExecutor(6) as pool:
        totals = list(pool.map(use, range(24)))

    assert max(totals) <= 7
    assert archive.search(Filter(text="launch")).total == 7


@pytest.mark.parametrize("_time", range(3))
def test_a_program_that_is_killed_while_it_writes_leaves_no_wrong_answer(
    tmp_path: Path, _time: int
) -> None:
    for minute in range(30):
        a_session(tmp_path, "One.", "Two.", minute=minute)
    program = (
        "import sys; from pathlib import Path; from voicecoach.archive.index import refresh\n"
        "from voicecoach.archive.sessions import Archive\n"
        "refresh._AT_ONCE_S = 0.02\n"
        "Archive(Path(sys.argv[1])).list_sessions(limit=1)"
    )
    running = subprocess.Popen([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT)
    index = tmp_path / "sessions" / "index.sqlite3"
    while not index.exists() and running.poll() is None:
        pass
    try:
        running.wait(timeout=0.05 * (_time + 1))
    except subprocess.TimeoutExpired:
        running.kill()
    running.wait()

    archive = Archive(tmp_path)
    assert archive.list_sessions(limit=1).total == 30
    assert archive.search(Filter(text="launch")).total == 60
