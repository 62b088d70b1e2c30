"""The schedule's file is shared by processes, may be damaged, and loses nothing by either."""

import json
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from tests.archive.test_schedule import PACK, START, WEAK, WHOLE, A, answer, order
from voicecoach.archive.schedule import DRILL_FILE, Schedule
from voicecoach.archive.sessions import Archive

DRILLER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tests.archive.test_schedule import A, B, C, PACK, START, WHOLE, report_of
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.schedule import Schedule
from voicecoach.archive.sessions import Archive

data = Path(sys.argv[1])
schedule = Schedule(data)
with Archive(data).start_session(pack=PACK) as folder:
    for question in (A, B, C) * 3:
        record = AnswerRecord(
            question=question, pack=PACK, started_at=datetime.now(UTC).isoformat(),
            status="assessed", ended_by="silence",
            engines=Engines(stt="text", vad="none", voice="none"),
            overflows=0, audio=None, report=report_of(WHOLE), self_rating=3,
        )
        path = folder.keep(record)
        schedule.take_in(record, session=folder.id, number=int(path.stem))
"""


def test_four_drills_at_once_lose_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-c", DRILLER, str(tmp_path)]
    root = Path(__file__).parents[2]
    running = [subprocess.Popen(command, cwd=root) for _each in range(4)]

    assert [each.wait(timeout=170) for each in running] == [0] * 4
    kept = json.loads((tmp_path / DRILL_FILE).read_text(encoding="utf-8"))
    assert {card["question"]: card["answers"] for card in kept["cards"]} == dict.fromkeys("abc", 12)
    assert sorted(kept["read"].values()) == [9] * 4
    Schedule(tmp_path)
    assert json.loads((tmp_path / DRILL_FILE).read_text(encoding="utf-8")) == kept


def test_an_answer_that_another_process_took_in_is_not_counted_twice(tmp_path: Path) -> None:
    schedule = Schedule(tmp_path)
    answer(tmp_path, A)
    session = Archive(tmp_path).find("latest")
    (kept,) = session.answers
    assert kept.record is not None
    Schedule(tmp_path)

    schedule.take_in(kept.record, session=session.id, number=kept.number)

    (card,) = json.loads((tmp_path / DRILL_FILE).read_text(encoding="utf-8"))["cards"]
    assert card["answers"] == 1


CARD = {
    "pack": PACK, "question": "a", "state": 2, "step": None, "stability": 3.0, "difficulty": 5.0,
    "due": "2026-03-05T12:00:00+00:00", "last_review": "2026-03-01T12:00:00+00:00", "answers": 1,
    "session": "20260301T120000Z-0001", "answer": 1,
}  # fmt: skip


@pytest.mark.parametrize(
    "damage",
    [
        {"due": "tomorrow"}, {"due": "2026-02-30T00:00:00+00:00"}, {"last_review": "yesterday"},
        {"last_review": None}, {"state": 7}, {"state": 1}, {"stability": 0.0}, {"stability": -1},
        {"stability": None}, {"difficulty": 11}, {"state": 1, "step": -1}, {"answers": 10**30},
    ],
    ids=str,
)  # fmt: skip
def test_a_card_that_cannot_be_gone_on_from_is_made_anew_from_the_answers(
    tmp_path: Path, damage: dict[str, object]
) -> None:
    answer(tmp_path, "a", WEAK)
    record = {"cards": [CARD | damage], "read": {CARD["session"]: 1}}
    (tmp_path / DRILL_FILE).write_text(json.dumps(record), encoding="utf-8")

    schedule = Schedule(tmp_path)

    assert schedule.due_at("a", pack=PACK) == START + timedelta(minutes=10)
    answer(tmp_path, "a", WHOLE, at=START + timedelta(days=1))
    schedule.catch_up()
    assert order(schedule, START + timedelta(days=1))[-1] == "a"


def test_a_damaged_answer_is_left_out_of_the_schedule(tmp_path: Path) -> None:
    answer(tmp_path, "a", WEAK)
    answer(tmp_path, "b", WEAK, at=START + timedelta(hours=1))
    path = Archive(tmp_path).find("latest").path / "01.json"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace((START + timedelta(hours=1)).isoformat(), "yesterday"))

    schedule = Schedule(tmp_path)

    assert schedule.due_at("a", pack=PACK) is not None
    assert schedule.due_at("b", pack=PACK) is None
