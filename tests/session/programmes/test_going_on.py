"""Who goes on with an answer after its end: the programme takes it in anew, as one answer."""

import pytest

from tests.interview.builders import CHOSEN, WHOLE
from tests.session.programmes.fake_room import FakeProgress
from tests.session.programmes.test_drill import MEETINGS, hold
from tests.session.programmes.test_panel import QUESTIONS, ROUND, VAGUE, panel
from voicecoach.archive.interviews import InterviewRecord
from voicecoach.languages.english.interview.self_rating import ASK_RATING


def probes_of(record: InterviewRecord) -> list[tuple[str, int]]:
    return [
        (probe.probe.text, probe.answer)
        for exchange in record.rounds[0].exchanges
        for probe in exchange.probes
        if probe.declined is None
    ]


def test_who_goes_on_with_the_answer_is_asked_by_the_whole_of_it() -> None:
    room, record = panel(VAGUE, "next")
    (dug,) = [question.prompt for question in room.asked[1:]]

    room, record = panel(VAGUE, VAGUE + " " + CHOSEN, "next", resumed_in=[dug])

    assert record.is_complete(ROUND.id)
    (exchange,) = record.rounds[0].exchanges
    assert exchange.answer == 1
    (other,) = [question.prompt for question in room.asked[1:]]
    assert other != dug, "what the first half lacked is not asked for"


def test_who_goes_on_with_a_reply_has_one_reply() -> None:
    room, _record = panel(VAGUE, VAGUE, "next")
    _question, first, second = (question.prompt for question in room.asked)

    room, record = panel(VAGUE, VAGUE, VAGUE + " " + CHOSEN, "next", resumed_in=[second])

    assert record.is_complete(ROUND.id)
    assert probes_of(record) == [(first, 2)]
    assert [question.prompt for question in room.asked[:2]] == [QUESTIONS[0].prompt, first]


def test_who_goes_on_during_the_goodbye_has_the_round_go_on() -> None:
    room, record = panel(VAGUE, "next", VAGUE, "next", minutes=18.0)
    assert room.heard[-2] == ROUND.panelists[0].closing_doubtful

    closing = ROUND.panelists[0].closing_convinced  # after the first telling, not after the second
    room, record = panel(WHOLE, CHOSEN * 2, "next", minutes=2.0, resumed_in=[closing])

    assert record.is_complete(ROUND.id)
    assert (room.heard.count(closing), room.heard.count(ROUND.panelists[0].closing)) == (1, 1)
    assert [exchange.answer for exchange in record.rounds[0].exchanges] == [1]


def test_who_goes_on_instead_of_rating_rates_the_whole_answer() -> None:
    room, complete = hold(MEETINGS, MEETINGS + WHOLE, "three", "stop", resumed_in=[ASK_RATING])

    assert complete
    assert room.heard.count(ASK_RATING) == 2
    assert room.ratings == [3]
    assert [question.id for question in room.asked] == ["first"]


@pytest.mark.parametrize("by_key", [True, False])
def test_who_goes_on_after_the_verdict_is_judged_anew_and_counts_once(*, by_key: bool) -> None:
    first, _complete = hold(MEETINGS, "three", "stop")
    verdict = first.heard[first.heard.index(ASK_RATING) + 1]
    progress = FakeProgress()
    room, _complete = hold(
        *(MEETINGS, "three", *([] if by_key else ["carry on"])),
        *(MEETINGS + WHOLE, "four", "stop"),
        progress=progress,
        resumed_in=[verdict] if by_key else [],
    )

    assert room.ratings == [3, 4]
    ((record, _session, number),) = progress.taken_in
    assert (record.self_rating, number) == (4, 1)
    assert record.report is not None
    assert record.report.timing.first_decision_s is not None


def test_who_goes_on_with_the_reply_to_a_follow_up_has_it_judged_whole() -> None:
    room, _complete = hold(
        MEETINGS, "three", "follow up", MEETINGS, "resume", MEETINGS + WHOLE, "stop"
    )

    assert [question.id for question in room.asked] == ["first", "first-follow-up-1"]
    told = [text for text in room.heard if text.startswith("You were asked for your own choice.")]
    assert len(told) == 1
    assert any(text.startswith("You gave what was asked for") for text in room.heard)
