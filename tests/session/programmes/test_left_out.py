"""Questions that the candidate leaves out: noted as asked and not answered."""

from pathlib import Path

from tests.session.programmes.test_panel import QUESTIONS, ROUND, VAGUE, Room, panel


def test_a_question_that_is_left_out_is_kept_as_asked_and_not_answered() -> None:
    room, record = panel("skip", VAGUE, "next", minutes=18.0)

    assert record.is_complete(ROUND.id)
    assert [question.id for question in room.asked] == ["q-0", "q-1", "q-1-follow-up-1"]
    left_out, answered = record.rounds[0].exchanges
    assert (left_out.declined, left_out.answer, left_out.question) == ("skip", 0, QUESTIONS[0])
    assert (answered.declined, answered.answer, answered.question) == (None, 1, None)
    assert [(kept.answer, kept.declined) for kept in answered.probes] == [(0, "skip")]


def test_a_round_in_which_everything_was_left_out_was_held(tmp_path: Path) -> None:
    room = Room(tmp_path, [])
    room.lines.append("skip")

    record = room.hold(minutes=12)

    assert record.is_complete(ROUND.id)
    (exchange,) = room.exchanges
    assert (exchange.question, exchange.report) == (QUESTIONS[0], None)
    assert exchange.declined == "skip"


def test_a_follow_up_that_is_left_out_was_asked_and_stays_open(tmp_path: Path) -> None:
    room = Room(tmp_path, [VAGUE])
    room.lines.append("skip")

    room.hold(minutes=12)

    (exchange,) = room.exchanges
    assert [outcome.closed for outcome in exchange.outcomes] == ["open"]
    assert exchange.replies == ()
