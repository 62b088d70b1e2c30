"""Words put right, notes kept, answers judged anew: what was said stays as it was."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION
from tests.session.kept_answer import CASE, JUDGE, MISHEARD, NOW, Kept, ears
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.records import AnswerNotes, Dispute, Engines
from voicecoach.archive.schedule import Schedule
from voicecoach.archive.sessions import Archive
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.session.amending import Amend


@pytest.fixture
def kept(tmp_path: Path) -> Kept:
    return Kept(tmp_path, QUESTION, MISHEARD)


def test_a_corrected_word_is_judged_at_once_and_what_was_heard_is_kept(kept: Kept) -> None:
    before = kept.record.report
    assert before is not None
    assert before.structure is not None
    assert before.structure.known != "yes"

    record = kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))

    assert record == kept.record
    assert record.report is not None
    assert record.report.structure is not None
    assert record.report.structure.known == "yes"
    assert [word.text for word in record.report.transcript.words if word.corrected] == ["decided"]
    assert record.heard == before.transcript
    assert record.report.engine == "sphinx"
    assert record.report.source == "a room"
    (correction,) = kept.notes.corrections
    assert (correction.heard, correction.text) == ("deciphered", "decided")
    assert correction.made_at == NOW.isoformat(timespec="seconds")


def test_what_was_corrected_counts_in_lists_and_for_when_the_question_is_due(kept: Kept) -> None:
    def due() -> datetime | None:
        return Schedule(kept.data).due_at(QUESTION.id, pack="tencent-ai-pm")

    before = due()
    assert before is not None
    kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))

    after = due()
    assert after is not None
    assert after > before
    (row,) = kept.archive.rows(Filter(text="decided"))
    assert row.corrected
    assert row.known == "yes"
    kept.amend.undo(kept.id, 1)
    assert due() == before


def test_it_is_judged_as_an_answer_to_its_own_question(tmp_path: Path) -> None:
    kept = Kept(tmp_path, CASE, MISHEARD)

    record = kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))

    assert record.report is not None
    assert (record.report.kind, record.report.budget_s) == ("case", 60.0)


def test_corrections_are_taken_back_one_by_one_to_what_there_was(kept: Kept) -> None:
    before = kept.record
    kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))
    between = kept.record
    kept.amend.correct(kept.id, 1, kept.word("quarter", "third"))

    assert kept.amend.undo(kept.id, 1) == between
    assert kept.amend.undo(kept.id, 1) == before
    assert kept.record == before
    assert kept.notes == AnswerNotes()
    with pytest.raises(UsageError, match="no correction to take back"):
        kept.amend.undo(kept.id, 1)


def test_a_correction_that_a_crash_left_without_its_judgment_is_in_the_next_one(
    kept: Kept,
) -> None:
    correction = replace(kept.word("deciphered", "decided"), made_at=NOW.isoformat())
    kept.folder.keep_notes(AnswerNotes(corrections=(correction,)), number=1)

    record = kept.amend.rejudge(kept.id, 1)

    assert record.report is not None
    assert "decided" in record.report.transcript.text
    assert record.heard is not None


def test_judged_anew_an_answer_is_what_it_was_by_the_judge_of_now(kept: Kept) -> None:
    kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))
    before = kept.record
    assert before.report is not None
    kept.folder.keep(replace(before, report=replace(before.report, judged_by="0.0.1 rules abc")))

    assert kept.amend.rejudge(kept.id, 1) == before


def test_another_model_hears_the_recording_and_corrections_hold(kept: Kept) -> None:
    kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))
    heard: list[float] = []
    again = MISHEARD.replace("argued", "agreed").replace("revenue,", "the revenue,")

    record = kept.amend.retranscribe(kept.id, 1, ears(again), heard.append)

    assert record.report is not None
    text = record.report.transcript.text
    assert "We agreed for a week." in text
    assert "the revenue," in text
    assert [word.text for word in record.report.transcript.words if word.corrected] == ["decided"]
    assert "deciphered" not in text
    assert record.engines == Engines(stt="better model", vad="level", voice="espeak")
    assert record.report.engine == "better model"
    assert record.heard is not None
    assert "deciphered" in record.heard.text
    assert heard[-1] == pytest.approx(kept.transcript.duration_s, abs=0.1)


def test_a_model_that_hears_nothing_changes_nothing(kept: Kept) -> None:
    before = kept.record

    with pytest.raises(VoicecoachError, match="hears no words"):
        kept.amend.retranscribe(kept.id, 1, ears())

    assert kept.record == before


def test_what_is_said_of_an_answer_stays_beside_its_verdict(kept: Kept) -> None:
    before = kept.record
    dispute = Dispute(
        signal="decision", start_s=5.0, end_s=6.0, quote="I stopped", made_at=NOW.isoformat()
    )
    kept.amend.note(kept.id, 1, "  Say the number first.\n\nThen\x1b[31m why. ")
    kept.amend.tag(kept.id, 1, "for the onsite", " for  the onsite", "", "pricing")
    kept.amend.star(kept.id, 1, starred=True)
    kept.amend.dispute(kept.id, 1, dispute)

    assert kept.record == before
    kept.amend.rejudge(kept.id, 1)
    assert kept.notes == AnswerNotes(
        note="Say the number first.\n\nThen[31m why.",
        tags=("for the onsite", "pricing"),
        starred=True,
        disputes=(dispute,),
    )
    (row,) = kept.archive.rows(Filter(starred=True, tag="pricing"))
    assert row.disputed
    assert kept.amend.settle(kept.id, 1, dispute).disputes == ()


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"text": "deciphered"}, "nothing would change"),
        ({"end_s": 999.0}, "lies within the recording"),
        ({"start_s": -1.0}, "lies within the recording"),
        ({"start_s": float("nan")}, "lies within the recording"),
        ({"start_s": 9.0, "end_s": 8.0}, "lies within the recording"),
        ({"text": "x" * 20_001}, "too long"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_and_nothing_is_kept(
    kept: Kept, change: dict[str, object], complaint: str
) -> None:
    before = kept.record
    wrong = replace(kept.word("deciphered", "decided"), **change)  # type: ignore[arg-type]

    with pytest.raises(UsageError, match=complaint):
        kept.amend.correct(kept.id, 1, wrong)

    assert kept.record == before
    assert kept.notes == AnswerNotes()


@pytest.mark.parametrize("number", [2, 99])
def test_an_answer_that_is_not_there_is_named(kept: Kept, number: int) -> None:
    for change in (
        lambda: kept.amend.rejudge(kept.id, number),
        lambda: kept.amend.note(kept.id, number, "hm"),
        lambda: kept.amend.note("20260101T000000Z-aaaa", number, "hm"),
        lambda: kept.amend.note("../sessions", number, "hm"),
    ):
        _is_refused(change, f"has no answer {number}")


def _is_refused(change: Callable[[], object], complaint: str) -> None:
    with pytest.raises(UsageError, match=complaint):
        change()


def test_several_at_once_lose_nothing_of_each_other(kept: Kept) -> None:
    def dispute(number: int) -> None:
        amend = Amend(archive=Archive(kept.data), judge=JUDGE, now=lambda: NOW)
        amend.dispute(
            kept.id,
            1,
            Dispute(signal="decision", start_s=number, end_s=number, quote="", made_at=""),
        )

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(dispute, range(16)))

    assert {each.start_s for each in kept.notes.disputes} == set(range(16))


def test_times_that_were_approximate_stay_so_whatever_is_judged_anew(tmp_path: Path) -> None:
    kept = Kept(tmp_path, QUESTION, MISHEARD, stamped_early=True)

    def approximate() -> bool:
        assert kept.record.report is not None
        return kept.record.report.timing.approximate

    assert approximate(), "words were heard in the silence"
    kept.amend.rejudge(kept.id, 1)
    assert approximate()
    kept.amend.correct(kept.id, 1, kept.word("deciphered", "decided"))
    assert approximate()
    kept.amend.undo(kept.id, 1)
    assert approximate()

    before = kept.record  # as earlier versions kept it
    assert before.report is not None
    earlier = replace(before.report.transcript, words_moved=False)
    kept.folder.keep(replace(before, report=replace(before.report, transcript=earlier)), number=1)
    kept.amend.rejudge(kept.id, 1)
    assert approximate()
    kept.amend.retranscribe(kept.id, 1, ears(MISHEARD))
    assert not approximate(), "that was heard anew"
