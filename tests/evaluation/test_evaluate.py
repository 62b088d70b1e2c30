from tests.builders import make_report
from tests.evaluation.builders import CHOSEN, NEVER_CHOSEN, perfect
from voicecoach.evaluation.corpus import fingerprint
from voicecoach.evaluation.evaluate import evaluate
from voicecoach.evaluation.recognize import Conditions

ANSWERS = {CHOSEN.kind: CHOSEN, NEVER_CHOSEN.kind: NEVER_CHOSEN}
"""Told apart by the kind of question, which is all that an assessor is told of them."""


def knowing(transcript, kind):
    return perfect(ANSWERS[kind])


def by_rules(transcript, kind):
    return make_report(transcript, source="a corpus", engine="text", kind=kind)


def test_who_knows_the_labels_is_right_everywhere():
    evaluation = evaluate({"one": [CHOSEN], "two": [NEVER_CHOSEN]}, knowing, Conditions())
    assert (evaluation.answers, evaluation.sentences) == (2, 6)
    assert evaluation.signals.micro_f1 == evaluation.phases.accuracy == evaluation.judgment.exact
    assert evaluation.judgment.exact == 1
    assert evaluation.errors == ()
    assert [each.file for each in evaluation.files] == ["one", "two"]


def test_every_answer_is_heard_under_the_conditions_and_counted():
    heard, ticks = [], []

    def listening(transcript, kind):
        heard.append(transcript.text)
        return by_rules(transcript, kind)

    evaluate(
        {"one": [CHOSEN, NEVER_CHOSEN]},
        listening,
        Conditions(unpunctuated=True),
        on_answer=lambda: ticks.append(1),
    )
    assert len(heard) == len(ticks) == 2
    assert heard[0].startswith("so um we had a launch in two cities i pulled it")


def test_the_same_words_are_misheard_each_time():
    conditions = Conditions(word_errors=0.3)
    one, again = (evaluate({"one": [CHOSEN]}, by_rules, conditions) for _ in range(2))
    assert one == again


def test_answers_that_the_classifier_learned_from_are_counted():
    learned = {fingerprint(CHOSEN), "00000000"}
    corpora = {"one": [CHOSEN], "two": [NEVER_CHOSEN]}
    assert evaluate(corpora, knowing, Conditions(), learned=learned).settings.learned_from == 1
    assert evaluate(corpora, knowing, Conditions()).settings.learned_from == 0
