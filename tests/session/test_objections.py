from dataclasses import replace

from tests.interview.builders import CHOSEN
from tests.interview.ramblers import HEDGING
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.session.objections import Objections
from voicecoach.transcript import Word

QUESTION = Question(
    id="q", prompt="Tell me what you stopped.", kind="behavioral", domain="d", source="a test"
)
OBJECTIONS = Objections(question=QUESTION, asked=(), judge=Judge(language=ENGLISH, classifier=None))


def words_of(text: str, pace_s: float = 0.4) -> tuple[Word, ...]:
    return tuple(
        Word(text=each, start_s=i * pace_s, end_s=i * pace_s + 0.3, confidence=1.0)
        for i, each in enumerate(text.split())
    )


def test_the_interviewer_objects_to_a_claim_and_quotes_it() -> None:
    said = CHOSEN + "Repeat use rose from 31 to 44 percent in one quarter."
    claim = OBJECTIONS(words_of(said))[0]
    assert claim.reason == "claim"
    assert "31 to 44 percent" in claim.probe.text


def test_the_interviewer_does_not_object_to_what_may_still_come() -> None:
    assert [each.reason for each in OBJECTIONS(words_of(CHOSEN))] == ["over_time"]
    assert OBJECTIONS(()) == ()


def test_one_word_of_the_next_sentence_makes_no_choice_of_a_hedge() -> None:
    learned = replace(OBJECTIONS, judge=Judge(language=ENGLISH, classifier=LinearClassifier()))
    hedging = words_of(HEDGING)

    assert "ramble" in [each.reason for each in learned(hedging)]
    assert learned((*hedging, replace(hedging[0], start_s=90.0, end_s=90.3))) == learned(hedging)
