"""What is deleted is gone: from the disk, the index, and from everything that quoted it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.archive.builders import DEBRIEF, QUESTION, an_answer
from tests.builders import make_report
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.interviews import (
    InterviewRecord,
    Interviews,
    KeptExchange,
    KeptProbe,
    KeptRound,
)
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.interview.probes import Probe, follow_up
from voicecoach.interview.questions import Question
from voicecoach.transcripts.text import parse_text

DELETED = "I stopped the marmalade launch because two regions would have broken the consent rule."
OTHER = "We lost the walnut contract over it, and I would do it again."
QUOTE = "I stopped the marmalade launch because two regions would have…"
PROBE = Probe(text=f"You chose: “{QUOTE}”. What did it cost?", gap="no_cost", quote=QUOTE, depth=1)
CONTRADICTION = Probe(
    text="Earlier you said “stopped the marmalade launch”, and now “lost the walnut contract”.",
    gap=None,
    quote="lost the walnut contract",
    depth=2,
)


def answer(text: str, question: Question = QUESTION) -> AnswerRecord:
    report = make_report(parse_text(text), source="microphone", engine="scripted")
    return replace(an_answer(None, report=report), question=question)


@pytest.fixture
def interview(tmp_path: Path) -> InterviewRecord:
    """Two rounds: a question with a follow-up, then a question whose follow-up looks back."""
    sessions = [
        a_round(tmp_path, 1, answer(DELETED), answer(OTHER, follow_up(QUESTION, PROBE))),
        a_round(tmp_path, 2, answer(OTHER), answer("Both.", follow_up(QUESTION, CONTRADICTION))),
    ]
    record = InterviewRecord(
        id="20260301T120000Z-0001",
        loop="mock-debrief",
        started_at="2026-03-01T12:00:00+00:00",
        minutes=None,
        rounds=tuple(
            KeptRound(
                id=f"round-{number}",
                session=session,
                complete=True,
                exchanges=(
                    KeptExchange(
                        panelist="Deng Hua", answer=1, probes=(KeptProbe(probe=probe, answer=2),)
                    ),
                ),
            )
            for number, (session, probe) in enumerate(
                zip(sessions, (PROBE, CONTRADICTION), strict=True), start=1
            )
        ),
    )
    interviews = Interviews(tmp_path)
    interviews.keep(record)
    interviews.keep_debrief(record, replace(DEBRIEF, title=QUOTE))
    return record


def a_round(data: Path, hour: int, *answers: AnswerRecord) -> str:
    now = datetime(2026, 3, 1, hour, tzinfo=UTC)
    with Archive(data).start_session(pack="tencent-ai-pm", now=now) as folder:
        for each in answers:
            folder.keep(each)
    return folder.id


def files_with(data: Path, word: str) -> list[str]:
    found = (path for path in data.rglob("*") if path.is_file())
    return sorted(path.name for path in found if word.encode() in path.read_bytes())


def test_no_file_holds_a_word_of_a_deleted_answer(
    tmp_path: Path, interview: InterviewRecord
) -> None:
    archive = Archive(tmp_path)
    assert len(archive.rows()) == 4  # and so the index is made
    assert len(files_with(tmp_path, "marmalade")) >= 5
    session = archive.find(interview.rounds[0].session)

    deleted = archive.delete(session, session.answers[0])

    assert deleted.debriefs == (interview,)
    assert files_with(tmp_path, "marmalade") == []
    prompts = [row.prompt for row in archive.rows() if row.derived_from]
    assert prompts == [
        "You chose: “…”. What did it cost?",
        "Earlier you said “…”, and now “lost the walnut contract”.",
    ]
    (kept,) = Interviews(tmp_path).all()
    probes = [each.exchanges[0].probes[0].probe for each in kept.rounds]
    assert [(each.text, each.quote) for each in probes] == [
        ("You chose: “…”. What did it cost?", ""),
        ("Earlier you said “…”, and now “lost the walnut contract”.", "lost the walnut contract"),
    ]


def test_a_whole_session_takes_its_words_along_as_well(
    tmp_path: Path, interview: InterviewRecord
) -> None:
    archive = Archive(tmp_path)

    archive.delete(archive.find(interview.rounds[0].session))

    assert files_with(tmp_path, "marmalade") == []
    assert Interviews(tmp_path).debrief_path(interview) is None
    assert len(archive.rows()) == 2


def test_what_was_heard_before_a_correction_goes_too(tmp_path: Path) -> None:
    heard = parse_text(DELETED)
    session = a_round(
        tmp_path,
        1,
        replace(answer(OTHER), heard=heard),
        answer("Yes, it did.", follow_up(QUESTION, PROBE)),
    )
    archive = Archive(tmp_path)

    archive.delete(archive.find(session), archive.find(session).answers[0])

    assert files_with(tmp_path, "marmalade") == []


def test_an_interview_that_it_was_no_part_of_keeps_its_debrief(
    tmp_path: Path, interview: InterviewRecord
) -> None:
    elsewhere = a_round(tmp_path, 3, answer("Something else."))
    archive = Archive(tmp_path)

    assert archive.delete(archive.find(elsewhere)).debriefs == ()
    assert Interviews(tmp_path).debrief_path(interview) is not None


def test_what_is_not_quoted_from_it_stays_as_it_was(
    tmp_path: Path, interview: InterviewRecord
) -> None:
    archive = Archive(tmp_path)
    session = archive.find(interview.rounds[0].session)
    before = (session.path / "01.json").read_bytes()

    archive.delete(session, session.answers[1])

    assert (session.path / "01.json").read_bytes() == before
    (kept,) = Interviews(tmp_path).all()
    assert kept.rounds[0].exchanges[0].probes[0].probe == PROBE


def test_an_answer_without_words_is_deleted_like_any(tmp_path: Path) -> None:
    with Archive(tmp_path).start_session(pack="tencent-ai-pm") as folder:
        folder.keep(an_answer(None, status="unassessed"))
        folder.keep(answer("Yes.", follow_up(QUESTION, PROBE)))
    archive = Archive(tmp_path)

    archive.delete(archive.find("latest"), archive.find("latest").answers[0])

    assert [each.number for each in archive.find("latest").answers] == [2]


def test_nothing_of_a_session_is_written_again_once_it_is_deleted(tmp_path: Path) -> None:
    """Somebody else, a page in the browser, still holds the answer."""
    session = a_round(tmp_path, 1, answer(DELETED))
    archive = Archive(tmp_path)
    path = archive.find(session).path
    archive.delete(archive.find(session))

    with pytest.raises(Exception, match="the session was deleted meanwhile"):
        SessionFolder(path).keep(answer(DELETED), number=1)
    assert not path.exists()


@pytest.mark.parametrize("place", ["../elsewhere/{}", "{absolute}", "../sessions/{}", "{}/."])
def test_what_an_interview_calls_a_session_leads_out_of_no_folder(
    tmp_path: Path, interview: InterviewRecord, place: str
) -> None:
    data = tmp_path
    outside = a_round(data / "other", 2, answer("Both.", follow_up(QUESTION, CONTRADICTION)))
    (data / "elsewhere").mkdir()
    moved = (data / "other" / "sessions" / outside).rename(data / "elsewhere" / outside)
    before = {path.name: path.read_bytes() for path in moved.iterdir()}
    name = place.format(outside, absolute=moved)
    rounds = (interview.rounds[0], replace(interview.rounds[1], session=name))
    Interviews(data).keep(replace(interview, rounds=rounds))
    archive = Archive(data)

    archive.delete(archive.find(interview.rounds[0].session))

    assert {path.name: path.read_bytes() for path in moved.iterdir()} == before
