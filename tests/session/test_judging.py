"""What is done while an answer is spoken is not done again at its end."""

from dataclasses import replace

import pytest

from tests.builders import a_question
from voicecoach.analysis.classifier import LABELS, PHASES, Scores
from voicecoach.classifiers.memory import Remembering
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.transcripts.text import parse_text


class Indifferent:
    """Gives every sentence the same scores, and remembers which it was shown."""

    name = "indifferent"
    version = "0"

    def __init__(self):
        self.beside = {}
        self.seen = []

    def score(self, sentences):
        self.seen += [sentence.text for sentence in sentences]
        scores = Scores(
            signals=(0.0,) * len(LABELS), phases=tuple(float(name == "other") for name in PHASES)
        )
        return (scores,) * len(sentences)


@pytest.mark.parametrize("kind", ["behavioral", "introduction", "estimate"])
def test_sentences_that_were_seen_while_they_were_spoken_are_not_seen_again(kind):
    classifier = Indifferent()
    judge = Judge(language=ENGLISH, classifier=Remembering(classifier))
    question = replace(a_question(), kind=kind)
    said = parse_text("I stopped the launch. Sales were against it. Complaints fell by half.")
    judge.prepare(said.words, question)
    assert len(classifier.seen) == 3
    judge.report(said, question, source="a test", engine="text")
    assert len(classifier.seen) == 3


def test_an_answer_without_words_yet_is_no_trouble():
    Judge(language=ENGLISH, classifier=None).prepare((), a_question())
