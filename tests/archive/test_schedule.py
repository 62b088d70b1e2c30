"""Questions come back when they are due, by what was weak in their answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.analysis.assessment import Report
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.schedule import DRILL_FILE, LATEST, Schedule, make_anew
from voicecoach.archive.sessions import Archive
from voicecoach.interview.ladder import question_at
from voicecoach.interview.probes import Probe, follow_up
from voicecoach.interview.questions import Question
from voicecoach.interview.retrieval import domain_question

PACK = "test"
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
WEAK = "We had many meetings about it, and they were long."


def question(name: str) -> Question:
    return Question(
        id=name,
        prompt="What did you stop?",
        kind="behavioral",
        domain="killing-a-project-near-launch",
        source="a test",
    )


A, B, C = (question(name) for name in ("a", "b", "c"))


def answer(
    data: Path,
    asked: str | Question,
    text: str = WHOLE,
    *,
    at: datetime = START,
    report: Report | None = None,
    self_rating: int | None = None,
) -> None:
    """Keep one answer in a session of its own."""
    with Archive(data).start_session(pack=PACK, now=at) as folder:
        folder.keep(
            AnswerRecord(
                question=question(asked) if isinstance(asked, str) else asked,
                pack=PACK,
                started_at=at.isoformat(),
                status="assessed",
                ended_by="silence",
                engines=Engines(stt="text", vad="none", voice="none"),
                overflows=0,
                audio=None,
                report=report or report_of(text),
                self_rating=self_rating,
            )
        )


def order(schedule: Schedule, at: datetime) -> list[str]:
    return [each.id for each in schedule.in_order((A, B, C), pack=PACK, now=at)]


def test_without_answers_questions_come_in_the_order_of_the_pack(tmp_path: Path) -> None:
    assert order(Schedule(tmp_path), START) == ["a", "b", "c"]


def test_what_is_due_comes_first_then_what_is_new_then_the_rest(tmp_path: Path) -> None:
    answer(tmp_path, "a", WHOLE)
    answer(tmp_path, "c", WEAK)

    schedule = Schedule(tmp_path)

    assert order(schedule, START + timedelta(hours=1)) == ["c", "b", "a"]
    assert order(schedule, START + timedelta(minutes=1)) == ["b", "c", "a"]
    assert order(schedule, START + timedelta(days=300)) == ["c", "a", "b"]


def test_the_better_the_answer_the_longer_it_rests(tmp_path: Path) -> None:
    answer(tmp_path, "a", WHOLE)
    answer(tmp_path, "b", CHOSEN + f"{WEAK} " * 2)
    answer(tmp_path, "c", WEAK)
    schedule = Schedule(tmp_path)

    strong, thin, weak = (schedule.due_at(each.id, pack=PACK) for each in (A, B, C))

    assert strong is not None
    assert thin is not None
    assert weak is not None
    assert strong > thin > weak == START + timedelta(minutes=10)
    assert thin - START >= timedelta(days=1)


def test_no_question_rests_longer_than_a_month(tmp_path: Path) -> None:
    at = START
    for _time in range(6):
        answer(tmp_path, "a", WHOLE, at=at)
        due = Schedule(tmp_path).due_at("a", pack=PACK)
        assert due is not None
        assert due - at <= LATEST
        at = due


def test_the_schedule_can_be_made_anew_from_the_answers(tmp_path: Path) -> None:
    for day, text in enumerate((WEAK, CHOSEN + WEAK, WHOLE)):
        answer(tmp_path, "a", text, at=START + timedelta(days=day), self_rating=3)
        Schedule(tmp_path)  # one answer at a time
    kept = (tmp_path / DRILL_FILE).read_text(encoding="utf-8")

    (tmp_path / DRILL_FILE).unlink()
    Schedule(tmp_path)

    assert (tmp_path / DRILL_FILE).read_text(encoding="utf-8") == kept


@pytest.mark.parametrize("content", ["", "{", "[]", '{"schema": "voicecoach.drill/9"}', "\xff"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, content: str) -> None:
    answer(tmp_path, "a", WEAK)
    (tmp_path / DRILL_FILE).write_text(content, encoding="latin-1")

    assert Schedule(tmp_path).due_at("a", pack=PACK) == START + timedelta(minutes=10)


def test_an_answer_is_taken_in_once(tmp_path: Path) -> None:
    answer(tmp_path, "a", WHOLE)
    due = [Schedule(tmp_path).due_at("a", pack=PACK) for _time in range(3)]

    assert due[0] == due[1] == due[2]


def test_the_latest_report_is_found_again(tmp_path: Path) -> None:
    answer(tmp_path, "a", WEAK)
    answer(tmp_path, "a", WHOLE, at=START + timedelta(days=1))
    schedule = Schedule(tmp_path)

    assert schedule.latest_report("a", pack=PACK) == report_of(WHOLE)
    assert schedule.latest_report("b", pack=PACK) is None
    assert schedule.latest_report("a", pack="another") is None


def test_a_deleted_answer_leaves_the_schedule_and_no_report(tmp_path: Path) -> None:
    answer(tmp_path, "a", WEAK)
    due = Schedule(tmp_path).due_at("a", pack=PACK)
    archive = Archive(tmp_path)
    archive.delete(archive.find("latest"))

    schedule = Schedule(tmp_path)

    assert schedule.due_at("a", pack=PACK) == due
    assert schedule.latest_report("a", pack=PACK) is None


PROBE = Probe(text="What did it cost?", gap="no_cost", depth=2)


@pytest.mark.parametrize(
    "derived",
    [follow_up(A, PROBE), question_at(A, [], rung_s=30), domain_question(A.domain)],
    ids=lambda derived: derived.id,
)
def test_what_is_asked_on_top_of_a_question_has_no_card(tmp_path: Path, derived: Question) -> None:
    answer(tmp_path, derived, WEAK)

    schedule = Schedule(tmp_path)

    assert schedule.due_at(derived.id, pack=PACK) is None
    assert schedule.due_at("a", pack=PACK) is None


@pytest.mark.parametrize("name", ["launch-in-30-s", "a-follow-up-2", "ten-seconds-to-decide"])
def test_a_question_of_a_pack_is_scheduled_whatever_its_id_looks_like(
    tmp_path: Path, name: str
) -> None:
    answer(tmp_path, name, WEAK)

    assert Schedule(tmp_path).due_at(name, pack=PACK) == START + timedelta(minutes=10)


def test_an_answer_that_was_not_understood_changes_nothing(tmp_path: Path) -> None:
    answer(tmp_path, "a", report=report_of(""))
    assert Schedule(tmp_path).due_at("a", pack=PACK) is not None  # silence is an answer

    heard_nothing = report_of("")
    answer(tmp_path, "b", report=_with_speech_but_no_words(heard_nothing))
    assert Schedule(tmp_path).due_at("b", pack=PACK) is None


def _with_speech_but_no_words(report: Report) -> Report:
    from dataclasses import replace

    return replace(report, timing=replace(report.timing, speech_s=4.0))


def test_own_ratings_are_kept_beside_what_was_heard(tmp_path: Path) -> None:
    answer(tmp_path, "a", WEAK, self_rating=4)
    answer(tmp_path, "b", WHOLE, at=START + timedelta(days=1), self_rating=3)

    assert [gap.distance for gap in Schedule(tmp_path).own_ratings] == [3, -2]


def test_the_file_is_private(tmp_path: Path) -> None:
    answer(tmp_path, "a")
    Schedule(tmp_path)

    assert (tmp_path / DRILL_FILE).stat().st_mode & 0o077 == 0


def test_an_answer_at_hand_counts_without_its_session_being_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = Schedule(tmp_path)
    answer(tmp_path, A, self_rating=4)
    session = Archive(tmp_path).find("latest")
    (kept,) = session.answers
    assert kept.record is not None
    with monkeypatch.context() as patch:
        patch.setattr("voicecoach.archive.index.refresh.read_session", None)
        schedule.take_in(kept.record, session=session.id, number=kept.number)

    anew = Schedule(tmp_path)
    assert schedule.due_at("a", pack=PACK) == anew.due_at("a", pack=PACK) is not None
    assert schedule.own_ratings == anew.own_ratings != ()
    (tmp_path / DRILL_FILE).unlink()
    assert Schedule(tmp_path).due_at("a", pack=PACK) == schedule.due_at("a", pack=PACK)


def test_what_was_judged_anew_counts_as_it_is_judged_now_also_in_a_drill_that_goes_on(
    tmp_path: Path,
) -> None:
    answer(tmp_path, A, at=START)
    answer(tmp_path, B, at=START + timedelta(hours=1))
    schedule = Schedule(tmp_path)
    good = schedule.due_at("a", pack=PACK)
    archive = Archive(tmp_path)
    oldest = archive.folders()[-1]
    (kept,) = archive.answers(oldest.name)
    assert kept.record is not None
    SessionFolder(oldest).keep(replace(kept.record, report=report_of(WEAK)), number=1)

    make_anew(tmp_path)
    answer(tmp_path, C, at=START + timedelta(hours=2))
    (newest,) = archive.find("latest").answers
    assert newest.record is not None
    schedule.take_in(newest.record, session=archive.find("latest").id, number=1)

    for found in (schedule, Schedule(tmp_path)):
        weak = found.due_at("a", pack=PACK)
        assert weak is not None
        assert good is not None
        assert weak < good
        assert found.due_at("b", pack=PACK) is not None
        assert found.due_at("c", pack=PACK) is not None


def test_an_old_recording_that_is_imported_later_sets_no_clock_back(tmp_path: Path) -> None:
    answer(tmp_path, A, at=START)
    before = Schedule(tmp_path).due_at("a", pack=PACK)
    with Archive(tmp_path).start_session(pack="imported", now=START + timedelta(days=1)) as folder:
        (kept,) = Archive(tmp_path).answers(Archive(tmp_path).folders()[-1].name)
        assert kept.record is not None
        old = (START - timedelta(days=90)).isoformat()
        folder.keep(replace(kept.record, started_at=old))

    after = Schedule(tmp_path).due_at("a", pack=PACK)

    assert before is not None
    assert after is not None
    assert after >= before
