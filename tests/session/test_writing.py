"""In writing nothing is lost that was typed, and all of it is judged as by voice."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.session.desk import QUESTION, Desk
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError
from voicecoach.commands.command_words import command_of
from voicecoach.session.events import Asking, Judged, Notice, Typing
from voicecoach.session.keeping import DELETED
from voicecoach.session.requested import request_to
from voicecoach.session.room import Asked, Manner, Reply

FIRST, SECOND = "I killed the launch.", "It cost us the spring."


def record_of(asked: Asked) -> AnswerRecord:
    assert asked.record is not None
    return asked.record


def test_an_answer_of_several_lines_is_judged_as_one_and_kept_with_its_text(
    tmp_path: Path,
) -> None:
    desk = Desk(tmp_path, FIRST, SECOND, "", "of the next answer")

    asked = desk.ask(feedback=True)

    assert asked.report is not None
    assert asked.report.transcript.text == f"{FIRST} {SECOND}"
    (kept,) = desk.kept
    assert kept.record == record_of(asked)
    assert (asked.number, kept.number, record_of(asked).status) == (1, 1, "assessed")
    assert kept.text_path is not None
    assert kept.text_path.read_text(encoding="utf-8") == f"{FIRST}\n{SECOND}\n"
    assert kept.text_path.stat().st_mode & 0o077 == 0
    assert len(desk.shown(Judged)) == 1
    assert desk.room.session == desk.folder.id


def test_in_writing_a_question_is_shown_as_it_is_read(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FIRST)

    desk.ask(replace(QUESTION, spoken="The same for the ear?"))

    (asked,) = desk.shown(Asking)
    assert isinstance(asked, Asking)
    assert asked.text == QUESTION.prompt


def test_how_long_an_answer_should_be_is_shown_in_words(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FIRST)

    desk.ask(replace(QUESTION, budget_s=20.0))

    assert desk.shown(Typing) == [Typing(about_words=50)]


def test_every_line_and_its_question_are_on_the_disk_before_the_next_is_typed(
    tmp_path: Path,
) -> None:
    seen: list[tuple[str, str]] = []

    def look(typed: int) -> None:
        if typed:
            (answer,) = desk.kept
            assert answer.text_path is not None
            seen.append((answer.status, answer.text_path.read_text(encoding="utf-8")))

    desk = Desk(tmp_path, FIRST, SECOND, "", on_read=look)
    desk.ask()

    assert seen == [("interrupted", f"{FIRST}\n"), ("interrupted", f"{FIRST}\n{SECOND}\n")]


def test_who_leaves_while_typing_leaves_what_was_typed(tmp_path: Path) -> None:
    def leave(typed: int) -> None:
        if typed == 2:
            raise KeyboardInterrupt

    desk = Desk(tmp_path, FIRST, SECOND, on_read=leave)
    with pytest.raises(KeyboardInterrupt), desk.folder:
        desk.ask()

    (kept,) = desk.kept
    assert kept.status == "interrupted"
    assert kept.record is not None
    assert kept.record.note == "stopped before its end; voicecoach history recover judges it"
    assert kept.text_path is not None
    assert kept.text_path.read_text(encoding="utf-8").splitlines() == [FIRST, SECOND]


@settings(max_examples=50, deadline=None)
@given(lines=st.lists(st.text(max_size=40).map(str.strip).filter(bool), min_size=1, max_size=4))
def test_whatever_is_typed_is_kept_as_it_was(
    lines: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    assume(command_of(lines[0]) is None)
    assume(request_to(QUESTION, Manner(pack="test"), lines[0]) is None)
    desk = Desk(tmp_path_factory.mktemp("data"), *lines, "")

    asked = desk.ask()

    (kept,) = desk.kept
    assert kept.record == record_of(asked)
    assert kept.text_path is not None
    assert kept.text_path.read_bytes().decode().replace(os.linesep, "\n") == "".join(
        f"{line}\n" for line in lines
    )


@pytest.mark.parametrize("lines", [0, 1])
def test_what_was_typed_of_a_line_is_not_lost_with_it(lines: int, tmp_path: Path) -> None:
    def leave(typed: int) -> None:
        if typed == lines:
            desk.unfinished = "It cost us the"
            raise KeyboardInterrupt

    desk = Desk(tmp_path, FIRST, on_read=leave)
    with pytest.raises(KeyboardInterrupt), desk.folder:
        desk.ask()

    (kept,) = desk.kept
    assert kept.status == "interrupted"
    assert kept.record is not None
    assert kept.text_path is not None
    assert kept.text_path.read_text(encoding="utf-8").splitlines() == [
        *[FIRST] * lines,
        "It cost us the",
    ]


def test_a_full_disk_is_said_and_the_answer_is_judged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise ArchiveError("the disk is full")

    monkeypatch.setattr(SessionFolder, "append", full)
    monkeypatch.setattr(SessionFolder, "new_text", full)
    monkeypatch.setattr(SessionFolder, "keep", full)
    desk = Desk(tmp_path, FIRST, SECOND, "")

    asked = desk.ask()

    assert asked.report is not None
    assert asked.report.transcript.text == f"{FIRST} {SECOND}"
    told, left = desk.notices()
    assert told.startswith("the disk is full. It is held in memory and written once there is room")
    assert left == "Not on the disk yet: what was typed as answer 1, the verdict on answer 1"
    assert not desk.room.kept_all

    monkeypatch.undo()
    assert desk.room.kept_all
    (answer,) = desk.kept
    assert (answer.record, answer.number) == (asked.record, asked.number)
    assert answer.text_path is not None
    assert answer.text_path.read_text(encoding="utf-8").split("\n") == [FIRST, SECOND, ""]


def test_what_is_in_another_language_is_kept_and_no_word_of_it_is_judged(tmp_path: Path) -> None:
    chinese = "我决定在发布前九天取消这个项目因为数据不支持"

    record = record_of(Desk(tmp_path, chinese, "").ask())

    assert record.status == "unassessed"
    assert record.report is not None
    assert record.report.transcript.words == ()
    (foreign,) = record.report.transcript.foreign
    assert (foreign.language, foreign.text) == ("zh", chinese)
    assert record.report.signals == ()


@pytest.mark.parametrize("line", ["", "...", "?!"])
def test_an_answer_without_words_is_none_to_judge(line: str, tmp_path: Path) -> None:
    desk = Desk(tmp_path, line, "")

    asked = desk.ask()

    assert asked.report is None
    assert record_of(asked).status == "no_speech"
    written = record_of(asked).report
    assert written is not None
    assert written.feedback.headline == "Nothing was typed."
    assert "microphone" not in " ".join((*written.feedback.points, written.feedback.spoken))
    (kept,) = desk.kept
    assert (kept.status, kept.problem) == ("no_speech", None)


@pytest.mark.parametrize(
    ("lines", "command"), [(["next"], "next"), (["Stop, please."], "stop"), ([], "stop")]
)
def test_a_command_alone_and_the_end_of_the_input_are_no_answer(
    lines: list[str], command: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, *lines)
    with desk.folder:
        asked = desk.ask()
        assert (asked.record, asked.command) == (None, command)
        assert desk.room.session == ""

    assert not desk.folder.path.exists()


def test_the_end_of_the_input_ends_an_answer_that_was_begun(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FIRST)

    assert desk.ask().report is not None
    assert desk.ask().command == "stop"


@pytest.mark.parametrize("asked_for", ["Could you say that again, please?", "skip"])
def test_an_empty_line_behind_a_request_is_no_answer_to_what_comes_next(
    asked_for: str, tmp_path: Path
) -> None:
    desk = Desk(tmp_path, asked_for, "", FIRST, "")

    assert desk.ask().record is None
    answered = desk.ask()

    assert answered.report is not None
    assert answered.report.transcript.text == FIRST


def test_a_rating_is_kept_with_its_answer(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FIRST, "", "", "")
    for asked in (desk.ask(), desk.ask()):
        rated = desk.room.keep_rating(asked, 4)
        assert rated.number == asked.number

    assert [kept.record.self_rating for kept in desk.kept if kept.record] == [4, 4]


def test_a_reply_is_one_line(tmp_path: Path) -> None:
    room = Desk(tmp_path, "four", "go on").room

    assert room.prompt("How good?", number=True) == Reply(text="four")
    assert room.prompt("What next?") == Reply(text="go on", command="next")
    assert room.prompt("What next?") == Reply(command="stop")


def test_deleting_the_session_that_goes_on_does_not_end_it(tmp_path: Path) -> None:
    def delete(typed: int) -> None:
        if typed == 1:
            archive = Archive(tmp_path)
            archive.delete(archive.find("latest"))

    desk = Desk(tmp_path, FIRST, SECOND, "", on_read=delete)
    first = desk.ask()
    desk.lines.extend([SECOND, ""])
    second = desk.ask()

    told = [event.message for event in desk.shown(Notice) if isinstance(event, Notice)]
    assert told == [DELETED]
    assert first.number == 1
    assert second.number == 2
    assert [answer.number for answer in desk.kept] == [1, 2]
    session = read_session(desk.folder.path)
    assert session.record is not None
    assert session.record.pack == "test"


def test_a_number_that_was_deleted_is_not_given_again(tmp_path: Path) -> None:
    desk = Desk(tmp_path, FIRST, "", SECOND, "")
    desk.ask()
    archive = Archive(tmp_path)
    archive.delete(archive.find("latest"))

    assert desk.ask().number == 2
    assert [answer.number for answer in desk.kept] == [2]
