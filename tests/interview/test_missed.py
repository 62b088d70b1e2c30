"""What was missing is told, most important first, and nothing that was not heard."""

from dataclasses import replace

from tests.builders import a_question
from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.missed import tell_missed
from voicecoach.languages.english.interview.drill import MISSED_NOTHING, MISSED_UNSURE

QUESTION = replace(a_question(), shows="a choice that cost something.")
MEETINGS = "We had many meetings about it, and they were long. "


def test_at_most_two_things_are_told_the_most_important_first() -> None:
    told = tell_missed(QUESTION, report_of(MEETINGS))

    assert told.startswith("Missing: choice of your own.")
    assert told.count("Missing:") == 2
    assert told.endswith("A strong answer shows this: a choice that cost something.")


def test_what_was_there_is_not_told() -> None:
    assert "choice of your own" not in tell_missed(QUESTION, report_of(CHOSEN + MEETINGS))


def test_a_whole_answer_missed_nothing_or_little() -> None:
    report = report_of(WHOLE)
    clear = tuple(replace(item, level="clear", advice="") for item in report.rubric)

    assert tell_missed(QUESTION, replace(report, rubric=clear)).startswith(MISSED_NOTHING)


def test_before_an_answer_it_tells_what_is_wanted() -> None:
    assert tell_missed(QUESTION, None).startswith("A strong answer shows")
    assert tell_missed(a_question(), None) == a_question().prompt


def test_what_was_not_understood_is_not_called_missing() -> None:
    heard = report_of(WHOLE)
    doubtful = tuple(replace(word, confidence=0.3) for word in heard.transcript.words)
    unsure = replace(heard, transcript=replace(heard.transcript, words=doubtful))

    assert tell_missed(QUESTION, unsure).startswith(MISSED_UNSURE)
    assert tell_missed(QUESTION, report_of("")).startswith(MISSED_UNSURE)
