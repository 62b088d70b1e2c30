"""Clocks that were wrong: from the year 1 to 9999, ahead, behind, set back, in every time zone."""

import json
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.builders import an_answer
from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import MOMENTS
from tests.reliability.test_fuzz_kept import PAGES, READING
from tests.web.visitor import Visitor
from voicecoach.archive.files import is_id
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.schedule import DRILL_FILE, Schedule
from voicecoach.archive.sessions import Archive
from voicecoach.archive.soundness import YEARS

SESSION = f"sessions/{product.TYPED}"
FIELDS = (
    (f"{SESSION}/session.json", "started_at"), (f"{SESSION}/01.json", "started_at"),
    (f"{SESSION}/02.json", "started_at"), (f"sessions/{product.SPOKEN}/01.json", "started_at"),
    (f"interviews/{product.INTERVIEW}.json", "started_at"),
    (f"stories/{product.STORY}.json", "added_at"), ("drill.json", "due"),
    ("drill.json", "last_review"), ("echo.json", "measured_at"),
)  # fmt: skip
ZONES = (
    "UTC", "Asia/Shanghai", "America/New_York", "Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kolkata",
    "Europe/Berlin", "Australia/Lord_Howe", "Africa/Casablanca", "Pacific/Apia",
)  # fmt: skip
"""From 14 hours ahead to 12 behind, of halves and quarters, with half an hour of summer, and one
where a day is missing."""

offsets = st.integers(-12 * 60, 14 * 60).map(lambda each: timezone(timedelta(minutes=each)))
moments = st.datetimes(timezones=offsets | st.none()).map(datetime.isoformat)
any_moment = moments | st.sampled_from(MOMENTS)

by_day_and_night = examples(25, night=20_000)


@contextmanager
def in_zone(name: str) -> Iterator[None]:
    """Let this machine be elsewhere. Not on Windows."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", name)
        if hasattr(time, "tzset"):
            time.tzset()
        try:
            yield
        finally:
            patch.undo()
            if hasattr(time, "tzset"):
                time.tzset()


@pytest.fixture(scope="module")
def filled(filled: Path) -> Path:
    assert product.run("drill", "--text", "--count", "1", data=filled).code == 0
    return filled


def put(data: Path, name: str, field: str, moment: str) -> None:
    """Write a moment into every field of a name in a record."""

    def changed(record: dict[str, object]) -> dict[str, object]:
        return record | ({field: moment} if field in record else {})

    text = (data / name).read_text("utf-8")
    (data / name).write_text(json.dumps(json.loads(text, object_hook=changed)), "utf-8")


@by_day_and_night
@given(drawn=st.data(), zone=st.sampled_from(ZONES))
def test_no_moment_in_a_record_stops_a_command_or_a_page(
    drawn: st.DataObject, zone: str, filled: Path, tmp_path: Path
) -> None:
    places = drawn.draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=5), "places")
    with product.copy_of(filled, tmp_path) as data, in_zone(zone):
        for name, field in places:
            put(data, name, field, drawn.draw(any_moment, "moment"))
        before = product.kept(data)
        for command in drawn.draw(
            st.lists(st.sampled_from(READING), min_size=3, max_size=3, unique=True), "commands"
        ):
            product.run(*command, data=data).expect_clear()
        visitor = Visitor(data, interview_on=drawn.draw(st.dates() | st.none(), "interview on"))
        for page in drawn.draw(st.lists(st.sampled_from(PAGES), min_size=2, max_size=2), "pages"):
            assert visitor.get(page).status < 500, page
        since, until = drawn.draw(st.dates(), "since"), drawn.draw(st.dates(), "until")
        assert visitor.get(f"/?since={since}&until={until}").status < 500
        assert visitor.failures == []
        assert product.kept(data) == before
        practising = drawn.draw(st.sampled_from(("drill", "practice")), "practising")
        product.run(
            practising, "--text", "--count", "1", "--classifier", "rules",
            data=data, typed=f"{product.ANSWER}\n\n",
        ).expect_clear()  # fmt: skip


@pytest.mark.parametrize("moment", ["2199-12-31T23:59:59-12:00", "1970-01-01T00:00:00+14:00"])
def test_a_moment_that_is_of_another_year_elsewhere(
    moment: str, filled: Path, tmp_path: Path
) -> None:
    with product.copy_of(filled, tmp_path) as data:
        put(data, f"{SESSION}/session.json", "started_at", moment)
        for _again in range(2):
            product.run("history", "list", data=data).expect_clear()


within = st.datetimes(
    min_value=datetime(YEARS.start, 1, 2), max_value=datetime(YEARS.stop - 1, 12, 30)
)


@by_day_and_night
@given(
    clock=st.lists(within, min_size=1, max_size=6),
    offset=offsets,
    zone=st.sampled_from(ZONES),
    again=st.integers(1, 3),
)
def test_a_clock_that_jumps_loses_no_answer(
    clock: Sequence[datetime], offset: timezone, zone: str, again: int, tmp_path: Path
) -> None:
    """Each answer is given at a time of its own, whatever came before; sessions share a second."""
    data = tmp_path / f"data-{time.monotonic_ns()}"
    with in_zone(zone):
        ids = set()
        for _ in range(again):
            now = clock[0].replace(tzinfo=UTC)
            with Archive(data).start_session(pack="own", now=now) as folder:
                for moment in clock:
                    at = moment.replace(tzinfo=UTC).astimezone(offset)
                    folder.keep(_given_at(at))
            ids.add(folder.id)
        assert len(ids) == again
        assert all(map(is_id, ids))

        archive = Archive(data)
        rows = archive.rows()
        assert len(rows) == again * len(clock)
        assert not [row for row in rows if row.problem]
        assert {row.id for row in archive.list_sessions(limit=9).rows} == ids
        schedule = Schedule(data)
        due = schedule.due_at("killed-launch", pack="tencent-ai-pm")
        assert due is not None
        assert due >= max(clock).replace(tzinfo=UTC)
        made = (data / DRILL_FILE).read_bytes()
        (data / DRILL_FILE).unlink()
        Schedule(data)
        assert (data / DRILL_FILE).read_bytes() == made
        for command in (("history", "list"), ("history", "trends"), ("history", "compare")):
            product.run(*command, data=data).expect_clear()
        ran = product.run("history", "delete", max(ids), "--yes", data=data)
        assert ran.code == 0
        assert len(Archive(data).rows()) == (again - 1) * len(clock)


def _given_at(at: datetime) -> AnswerRecord:
    return replace(an_answer(None), started_at=at.isoformat())


@by_day_and_night
@given(day=st.dates(), zone=st.sampled_from(ZONES))
def test_any_day_may_be_that_of_the_interview(day: date, zone: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    with in_zone(zone):
        for command in (
            ("settings", "set", "interview-on", day.isoformat()),
            ("settings", "list"),
            ("practice", "--text", "--count", "1", "--classifier", "rules"),
        ):
            ran = product.run(*command, data=data)
            ran.expect_clear()
            assert "left out" not in ran.err


@by_day_and_night
@given(moment=st.datetimes(timezones=offsets), zone=st.sampled_from(ZONES))
def test_a_session_that_begins_at_any_time_is_found_again(
    moment: datetime, zone: str, tmp_path: Path
) -> None:
    data = tmp_path / f"data-{time.monotonic_ns()}"
    with in_zone(zone):
        try:
            moment.astimezone(UTC), moment.astimezone()
        except OverflowError:
            return  # no clock says so: before the year 1, or after 9999, in one of the zones
        with Archive(data).start_session(pack="own", now=moment) as folder:
            folder.keep(_given_at(moment))
        assert [session.name for session in Archive(data).folders()] == [folder.id]
        product.run("history", "show", "latest", data=data).expect_clear()
        product.run("history", "list", data=data).expect_clear()
