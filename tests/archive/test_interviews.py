import json
from pathlib import Path

import pytest

from tests.archive.builders import DEBRIEF
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.errors import UsageError

LOOP = "tencent-ai-pm"


def an_interview(id_: str, started_at: str) -> InterviewRecord:
    return InterviewRecord(id=id_, loop=LOOP, started_at=started_at, minutes=None)


FIRST = an_interview("20260301T090000Z-0001", "2026-03-01T17:00:00+08:00")  # in Shenzhen
SECOND = an_interview("20260301T170000Z-0002", "2026-03-01T09:00:00-08:00")  # in Seattle, later


@pytest.fixture
def interviews(tmp_path: Path) -> Interviews:
    kept = Interviews(tmp_path)
    for record in (FIRST, SECOND):
        kept.keep(record)
    return kept


def test_the_newest_is_the_one_that_began_last_whatever_its_clock_said(
    interviews: Interviews,
) -> None:
    assert interviews.latest(LOOP) == SECOND
    assert interviews.all() == (SECOND, FIRST)


@pytest.mark.parametrize("name", ["20260301T17", "0002", SECOND.id])
def test_an_interview_is_found_by_a_piece_of_its_name(name: str, interviews: Interviews) -> None:
    assert interviews.find(name) == SECOND


@pytest.mark.parametrize(
    ("name", "complaint"),
    [("2026", "more than one interview '2026'; there are"), ("1999", "no interview '1999'"),
     ("", "no interview ''"), ("../x", "no interview")],
)  # fmt: skip
def test_an_unclear_name_is_answered_with_what_there_is(
    name: str, complaint: str, interviews: Interviews
) -> None:
    with pytest.raises(UsageError, match=complaint) as caught:
        interviews.find(name)
    assert FIRST.id in str(caught.value)


def test_deleted_is_gone_with_its_debrief(tmp_path: Path, interviews: Interviews) -> None:
    interviews.keep_debrief(SECOND, DEBRIEF)
    folder = tmp_path / "interviews"
    assert interviews.debrief_path(SECOND) == folder / f"{SECOND.id}.debrief.json"
    assert interviews.debrief(SECOND) == DEBRIEF
    assert interviews.all() == (SECOND, FIRST)

    interviews.delete(SECOND)

    assert interviews.all() == (FIRST,)
    assert [file.name for file in (tmp_path / "interviews").iterdir()] == [f"{FIRST.id}.json"]


@pytest.mark.parametrize(
    "damage",
    [b"{", b"\xff", b"[]", b'{"loop": "\\ud800"}',
     json.dumps({"id": "x", "loop": LOOP, "started_at": "yesterday", "minutes": 5}).encode(),
     json.dumps({"id": "x", "loop": LOOP, "started_at": "2026-03-01T12:00:00Z", "minutes": None,
                 "rounds": [{"id": "a", "session": 5}]}).encode()],
)  # fmt: skip
def test_a_damaged_interview_is_named_and_in_nobodys_way(
    damage: bytes, tmp_path: Path, interviews: Interviews
) -> None:
    name = "20260301T180000Z-0003.json"
    (tmp_path / "interviews" / name).write_bytes(damage)

    assert interviews.latest(LOOP) == SECOND
    (line,) = interviews.broken
    assert name in line
    assert line.endswith("; mend or remove it")


def test_an_interview_is_held_in_one_place_at_a_time(
    tmp_path: Path, interviews: Interviews
) -> None:
    with interviews.going_on(FIRST), interviews.going_on(SECOND):
        again = Interviews(tmp_path).going_on(FIRST)
        with pytest.raises(UsageError, match=f"{FIRST.id} goes on in another window; end it"):
            again.__enter__()
    with interviews.going_on(FIRST):
        pass
    interviews.delete(FIRST)
    assert not list((tmp_path / "interviews").glob(f"*{FIRST.id}*"))


def test_a_text_of_an_older_version_is_found_until_another_debrief_is_held(
    tmp_path: Path, interviews: Interviews
) -> None:
    old = tmp_path / "interviews" / f"{SECOND.id}.md"
    old.write_text("# Debrief", encoding="utf-8")
    assert interviews.debrief(SECOND) is None
    assert interviews.debrief_path(SECOND) == old

    interviews.keep_debrief(SECOND, DEBRIEF)

    assert not old.exists()
    assert interviews.remove_debrief(SECOND)
    assert interviews.debrief_path(SECOND) is None
