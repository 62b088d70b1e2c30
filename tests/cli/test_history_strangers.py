"""What else may lie in the folder of sessions: nobody's session, and never deleted."""

import os
import shutil
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from voicecoach.archive.interviews import InterviewRecord, Interviews, KeptExchange, KeptRound
from voicecoach.archive.schedule import DRILL_FILE, Schedule
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main

NAME = "20261128T101010Z-ab12"
"""A session's name that sorts after those that the tests make."""

NAMES = [
    "backup", "@eaDir", "sessions", "zzz", ".hidden", "20261128", "2026-11-28",
    f"{NAME} (copy)", f"{NAME}.bak", f"{NAME}~", f"{NAME}\n", f" {NAME}", f"x{NAME}",
    NAME.upper(), NAME.lower(), NAME[:-1], f"{NAME}0", NAME.replace("ab12", "wxyz"),
    NAME.replace("2", "２"),  # noqa: RUF001 - a digit that is none of ours
]  # fmt: skip


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    return tmp_path


def listed(capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["history", "list"]) == 0
    return capsys.readouterr().out


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_folder_of_another_name_is_no_session_even_as_a_copy_of_one(
    data: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    session = a_session(data, "One.").path
    stranger = shutil.copytree(session, data / "sessions" / name)
    before = content(stranger)

    assert listed(capsys).count("One.") == 1
    assert main(["history", "delete", name, "--yes"]) == 2
    assert main(["history", "delete", "latest", "--yes"]) == 0

    assert not session.exists()
    assert content(stranger) == before
    assert main(["history", "delete", "latest", "--yes"]) == 2


@pytest.mark.skipif(sys.platform in ("darwin", "win32"), reason="names there are Unicode")
def test_a_name_that_is_no_text_is_no_session_and_no_answer(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = a_session(data, "One.").path
    stranger = data / "sessions" / os.fsdecode(NAME.encode() + b"\xff")
    stranger.mkdir()
    (session / os.fsdecode(b"01.flac\xff")).write_text("mine")

    assert listed(capsys).count("One.") == 1
    assert main(["history", "delete", "latest", "--yes"]) == 0

    assert r"is not of voicecoach: '01.flac\udcff'" in capsys.readouterr().out
    assert os.listdir(session) == [os.fsdecode(b"01.flac\xff")]  # noqa: PTH208 - names alone
    assert stranger.is_dir()


def a_file(place: Path, elsewhere: Path) -> None:
    place.write_text("mine")


def a_link(place: Path, elsewhere: Path) -> None:
    shutil.copytree(next(elsewhere.parent.glob("sessions/2026*")), elsewhere)
    place.symlink_to(elsewhere, target_is_directory=True)


def a_folder_of_photographs(place: Path, elsewhere: Path) -> None:
    place.mkdir()
    (place / "me.jpg").write_text("mine")
    (place / "01.jpg").write_text("mine")


def a_folder_of_folders(place: Path, elsewhere: Path) -> None:
    (place / "01.flac").mkdir(parents=True)
    (place / "session.json").mkdir()


@pytest.mark.parametrize("make", [a_file, a_link, a_folder_of_photographs, a_folder_of_folders])
def test_a_sessions_name_alone_makes_no_session(
    data: Path, make: Callable[[Path, Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    session = a_session(data, "One.").path
    make(data / "sessions" / NAME, data / "elsewhere")
    before = sorted(data.rglob("*/me.jpg")), (data / "elsewhere").exists()

    assert NAME not in listed(capsys)
    assert main(["history", "delete", NAME, "--yes"]) == 2
    assert main(["history", "delete", "latest", "--yes"]) == 0

    assert not session.exists()
    assert (data / "sessions" / NAME).exists()
    assert (sorted(data.rglob("*/me.jpg")), (data / "elsewhere").exists()) == before


STRANGERS = ("notes.txt", "01.txt", "1.json", "01.flac.bak", "session.json~", "001.json", "00.json")


def put_strangers(session: Path) -> None:
    for name in STRANGERS:
        (session / name).write_text("mine")
    (session / "02.json").mkdir()


def test_deleting_a_session_leaves_what_voicecoach_did_not_write_and_says_so(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = a_session(data, "Older.", minute=1).path
    session = a_session(data, "One.", "Two.", minute=2).path
    for name in ("02.json", "02.flac"):
        (session / name).unlink()
    put_strangers(session)

    assert main(["history", "delete", "latest", "--yes"]) == 0

    said = capsys.readouterr().out.splitlines()
    assert said[0] == f"Deleted session {session.name} with 1 answer."
    assert said[1:] == [
        f"Kept {session}, which holds what is not of voicecoach: "
        "'00.json', '001.json', '01.flac.bak', '01.txt', '02.json' and 3 more"
    ]
    assert {path.name for path in session.iterdir()} == {*STRANGERS, "02.json"}
    assert session.name not in listed(capsys), "what is left is no session"
    assert main(["history", "delete", "latest", "--yes"]) == 0
    assert not older.exists()


def test_deleting_an_answer_leaves_what_voicecoach_did_not_write(data: Path) -> None:
    session = a_session(data, "One.", "Two.").path
    (session / "02.json").unlink()
    put_strangers(session)

    assert main(["history", "delete", "latest", "1", "--yes"]) == 0

    assert {path.name for path in session.iterdir()} == {
        *STRANGERS, "02.json", "02.flac", "session.json",
    }  # fmt: skip


def test_the_schedule_takes_in_sessions_only(data: Path) -> None:
    a_session(data, "One.")
    Schedule(data)
    before = (data / DRILL_FILE).read_text(encoding="utf-8")
    session = next((data / "sessions").glob("2026*"))
    for name in ("backup", f"{NAME} (copy)"):
        shutil.copytree(session, session.with_name(name))

    Schedule(data)

    assert (data / DRILL_FILE).read_text(encoding="utf-8") == before


def interview_record(id_: str, *, session: str) -> InterviewRecord:
    exchange = KeptExchange(panelist="deng-hua", answer=1)
    return InterviewRecord(
        id=id_,
        loop="mock-debrief",
        started_at="2026-03-01T12:00:00+00:00",
        minutes=None,
        rounds=(KeptRound(id="debrief", session=session, exchanges=(exchange,)),),
    )


@pytest.mark.parametrize("session", ["backup", "../elsewhere", f"../sessions/{NAME}", "..", ""])
def test_an_interview_reads_its_answers_in_sessions_only(data: Path, session: str) -> None:
    original = a_session(data, "One.").path
    for place in (data / "sessions" / "backup", data / "sessions" / NAME, data / "elsewhere"):
        shutil.copytree(original, place)
    interviews = Interviews(data)

    assert len(interviews.exchanges(interview_record(NAME, session=NAME))) == 1
    assert interviews.exchanges(interview_record(NAME, session=session)) == ()


@pytest.mark.parametrize("copy", [f"{NAME} (copy)", "backup", f"{NAME}.old"])
def test_an_interview_goes_on_from_its_own_file_and_from_no_copy(data: Path, copy: str) -> None:
    interviews = Interviews(data)
    interviews.keep(interview_record(NAME, session="20260301T120000Z-0001"))
    original = data / "interviews" / f"{NAME}.json"
    shutil.copy(original, original.with_name(f"{copy}.json"))
    later = interview_record(NAME, session="20260301T120000Z-0002")
    interviews.keep(later)

    assert interviews.all() == (later,)
    assert interviews.latest("mock-debrief") == later


def test_a_renamed_interview_is_known_by_its_file(data: Path) -> None:
    """Kept again it replaces the file that it was read from, and not another."""
    interviews = Interviews(data)
    interviews.keep(interview_record(NAME, session="20260301T120000Z-0001"))
    other = f"{datetime(2026, 3, 1, tzinfo=UTC) + timedelta(days=1):%Y%m%dT%H%M%SZ}-0002"
    (data / "interviews" / f"{NAME}.json").rename(data / "interviews" / f"{other}.json")

    assert [record.id for record in interviews.all()] == [other]


def test_a_session_without_its_record_is_one_as_long_as_an_answer_is_there(data: Path) -> None:
    session = a_session(data, "One.")
    (session.path / "session.json").unlink()
    (session.path / "01.json").unlink()

    assert Archive(data).find("latest").id == session.id
