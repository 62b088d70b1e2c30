"""What the archive's rows can be asked for."""

import math
from dataclasses import fields, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.archive.builders import QUESTION, an_answer
from tests.builders import a_report
from voicecoach.archive.files import HIGHEST_NUMBER, is_id
from voicecoach.archive.index.cells import cells_of, row_from
from voicecoach.archive.index.rows import MARK_END, MARK_START, AnswerRow, Filter
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive

STARTED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)

REJECTED = "I rejected the discount because it would cost us trust."
WAITED = "We talked about the price. The team was unsure and we waited for legal."
CHINESE = (
    "I said 我们决定停止发布 and then I stopped the launch. The crash rate had been over two per"
    " cent for a week. I had set one as my line in March, and support could not take more calls."
)


def keep(data: Path, *answers: AnswerRecord) -> Archive:
    """Keep answers in a session each, an hour apart."""
    archive = Archive(data)
    for hour, record in enumerate(answers):
        began = STARTED + timedelta(hours=hour)
        with archive.start_session(pack=record.pack, now=began) as folder:
            audio = folder.next_audio_path()
            audio.write_bytes(b"fLaC")
            folder.keep(replace(record, audio=audio.name, started_at=began.isoformat()))
    return archive


def said(text: str, **changes: object) -> AnswerRecord:
    return replace(an_answer(report=a_report(text)), **changes)


def asked(**changes: str) -> AnswerRecord:
    return replace(an_answer(), question=replace(QUESTION, **changes))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Four answers: 1 rejected, 2 waited, 3 Chinese as well, 4 silent."""
    return keep(
        tmp_path_factory.mktemp("data"),
        said(REJECTED, self_rating=4),
        said(WAITED, pack="pay", question=replace(QUESTION, id="price", domain="pay")),
        said(CHINESE, question=replace(QUESTION, prompt="Why you?", kind="motivation")),
        an_answer(status="no_speech"),
    )


def found(archive: Archive, wanted: Filter) -> list[int]:
    """Return the places of the answers in the order in which they were kept."""
    first = [row.session_id for row in archive.rows()]
    return [first.index(row.session_id) + 1 for row in archive.search(wanted).rows]


@pytest.mark.parametrize(
    ("wanted", "answers"),
    [
        (Filter(), [4, 3, 2, 1]),
        (Filter(text="discount"), [1]),
        (Filter(text="trust DISC"), [1]),
        (Filter(text="the"), [3, 2, 1]),
        (Filter(text='"would cost"'), [1]),
        (Filter(text="停止"), [3]),
        (Filter(text="discount legal"), []),
        (Filter(text="   "), [4, 3, 2, 1]),
        (Filter(text="...!"), []),
        (Filter(text='" OR NEAR( ^'), []),
        (Filter(pack="pay"), [2]),
        (Filter(pack="none"), []),
        (Filter(domain="pay"), [2]),
        (Filter(kind="motivation"), [3]),
        (Filter(question="price"), [2]),
        (Filter(status="no_speech"), [4]),
        (Filter(starred=True), []),
        (Filter(tag="none"), []),
        (Filter(shows=("decision",)), [3, 1]),
        (Filter(lacks=("decision",)), [2]),
        (Filter(shows=("decision",), lacks=("rejected_alternative",), text="launch"), [3]),
        (Filter(shows=("decis",)), []),
        (Filter(since=date.min, until=date.max), [4, 3, 2, 1]),
        (Filter(since=date.max), []),
        (Filter(until=date.min), []),
    ],
)
def test_a_filter_finds_what_it_says(archive: Archive, wanted: Filter, answers: list[int]) -> None:
    assert found(archive, wanted) == answers
    assert archive.search(wanted).total == len(answers)


def test_each_verdict_there_is_can_be_filtered_by(archive: Archive) -> None:
    verdicts = archive.choices().verdicts

    assert len(verdicts) >= 2
    for verdict in verdicts:
        rows = archive.search(Filter(verdict=verdict)).rows
        assert rows
        assert {row.verdict for row in rows} == {verdict}


def test_days_are_those_of_this_machine(tmp_path: Path) -> None:
    archive = keep(tmp_path, *[an_answer()] * 30)
    day = (STARTED + timedelta(hours=14)).astimezone().date()

    rows = archive.search(Filter(since=day, until=day)).rows

    assert 0 < len(rows) <= 24
    assert {row.started_at.astimezone().date() for row in rows if row.started_at} == {day}
    assert archive.search(Filter(since=day)).total + archive.search(
        Filter(until=day - timedelta(days=1))
    ).total == len(archive.rows())


def test_a_list_comes_in_pages(archive: Archive) -> None:
    everything = archive.search(Filter()).rows
    pages = [archive.search(Filter(), limit=3, offset=offset) for offset in (0, 3, 6)]

    assert [row for page in pages for row in page.rows] == list(everything)
    assert [len(page.rows) for page in pages] == [3, 1, 0]
    assert {page.total for page in pages} == {4}
    sessions = [archive.list_sessions(limit=3, offset=offset) for offset in (0, 3)]
    assert [one.id for page in sessions for one in page.rows] == [
        row.session_id for row in everything
    ]
    assert {page.total for page in sessions} == {4}


@pytest.mark.parametrize("limit", [0, -1, 10**30])
def test_any_stretch_of_a_list_may_be_asked_for(archive: Archive, limit: int) -> None:
    assert len(archive.search(Filter(), limit=limit).rows) == (4 if limit > 0 else 0)
    assert archive.search(Filter(), limit=1, offset=10**30).rows == ()
    assert archive.list_sessions(limit=limit, offset=-5).total == 4


def test_a_hit_is_shown_with_the_words_around_it(archive: Archive) -> None:
    (row,) = archive.search(Filter(text="disc")).rows
    assert (
        row.snippet
        == f"I rejected the {MARK_START}discount{MARK_END} because it would cost us trust."
    )

    (row,) = archive.search(Filter(text="停止")).rows
    assert f"决定{MARK_START}停止{MARK_END}发布" in row.snippet
    assert archive.search(Filter(kind="motivation")).rows[0].snippet == ""


def test_text_can_forge_no_marks(tmp_path: Path) -> None:
    forged = replace(QUESTION, prompt=f"<b>Who</b> {MARK_START}forged{MARK_END}?")
    archive = keep(tmp_path, replace(an_answer(), question=forged))

    (row,) = archive.search(Filter(text="who")).rows

    assert row.snippet.count(MARK_START) == row.snippet.count(MARK_END) == 1
    assert f"<b>{MARK_START}Who{MARK_END}</b>" in row.snippet


def test_the_attempts_at_a_question_come_oldest_first(tmp_path: Path) -> None:
    archive = keep(
        tmp_path, an_answer(), asked(id="other"), replace(an_answer(), pack="x"), an_answer()
    )

    attempts = archive.attempts("tencent-ai-pm", "killed-launch")

    assert [row.started_at for row in attempts] == [STARTED, STARTED + timedelta(hours=3)]
    assert archive.attempts("tencent-ai-pm", "none") == ()


def test_the_choices_are_what_there_is(archive: Archive) -> None:
    there = archive.choices()

    assert there.packs == ("pay", "tencent-ai-pm")
    assert there.domains == ("killing-a-project-near-launch", "pay")
    assert there.kinds == ("behavioral", "motivation")
    assert there.tags == ()
    assert archive.practised() == ("tencent-ai-pm", "pay")


def test_where_nothing_is_kept_nothing_is_found_or_made(tmp_path: Path) -> None:
    archive = Archive(tmp_path / "data")

    assert archive.search(Filter(text="x")).total == 0
    assert archive.rows() == archive.attempts("a", "b") == archive.practised() == ()
    assert archive.choices().packs == ()
    assert not (tmp_path / "data").exists()


_text = st.text() | st.text(alphabet="\x00\x02\x1f\ud800停a")
_number = st.floats(-1e12, 1e12) | st.sampled_from((math.nan, math.inf))
_special = {
    "session_id": st.from_regex(r"[0-9]{8}T[0-9]{6}Z-[0-9a-f]{4}", fullmatch=True).filter(is_id),
    "number": st.integers(1, HIGHEST_NUMBER),
    "started_at": st.none()
    | st.datetimes(datetime(1971, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)),
    "phases": st.dictionaries(st.text(), _number),
    "snippet": st.just(""),
    "status": st.sampled_from(("assessed", "no_speech", "broken")),
    **dict.fromkeys(
        ("budget_s", "decision_s", "duration_s", "pace_wpm", "articulation_wpm", "fillers_per_min"),
        st.none() | _number,
    ),
    **dict.fromkeys(
        ("words", "fillers", "self_rating", "heard_rating"),
        st.none() | st.integers(-(10**12), 10**12),
    ),
}


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(row=st.builds(AnswerRow, **_special))
def test_a_row_comes_back_as_it_was_but_for_what_no_table_holds(row: AnswerRow) -> None:
    back = row_from(cells_of(row))

    assert row_from(cells_of(back)) == back
    for field in fields(AnswerRow):
        before, after = getattr(row, field.name), getattr(back, field.name)
        if isinstance(before, str) and before.isprintable():
            assert after == before
        if isinstance(before, bool | datetime):
            assert after == before


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=st.builds(Filter, text=_text, pack=_text, tag=_text, shows=st.tuples(_text)))
@example(wanted=Filter(text="\ud800", pack="\x00"))
def test_any_filter_is_answered(archive: Archive, wanted: Filter) -> None:
    assert archive.search(wanted).total <= 4
