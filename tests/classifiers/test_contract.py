"""What every classifier of sentences promises, whatever it is made of."""

import math
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.classifier import LABELS, PHASES, SentenceClassifier, SentenceInContext
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.memory import Remembering

CLASSIFIERS: dict[str, Callable[[], SentenceClassifier]] = {
    "linear": LinearClassifier,
    "encoder": lambda: EncoderClassifier(linear=LinearClassifier()),
    "remembering": lambda: Remembering(LinearClassifier()),
}
"""A new classifier is added here."""

AS_GOOD_AS_EQUAL = 0.02
"""Arithmetic in whole numbers rounds otherwise when sentences are scored together. On sentences of
the benchmark the encoder differs by less than 0.0001; on random characters by a little more."""

WORDS = st.sampled_from(
    ["so", "I", "We", "pulled", "it", "forty", "%", "12", "um,", "they'd", "instead.", "\u2014"]
)
TEXTS = st.text() | st.lists(WORDS, max_size=60).map(" ".join)
SENTENCES = st.builds(
    SentenceInContext,
    kind=st.sampled_from(["behavioral", "case", "negotiation"]) | st.text(),
    position=st.integers(min_value=0),
    before=TEXTS,
    text=TEXTS,
    after=TEXTS,
)


@pytest.fixture(params=CLASSIFIERS, scope="module")
def classifier(request: pytest.FixtureRequest) -> SentenceClassifier:
    return CLASSIFIERS[request.param]()


def said(text: str, *, before: str = "") -> SentenceInContext:
    return SentenceInContext(kind="behavioral", position=1, before=before, text=text)


def test_has_a_name_for_the_record(classifier: SentenceClassifier) -> None:
    assert classifier.name


def test_says_what_other_findings_add_to_its_labels(classifier: SentenceClassifier) -> None:
    assert set(classifier.beside) == set(LABELS)
    added = [by for row in classifier.beside.values() for by in row.values()]
    assert added
    assert all(map(math.isfinite, added))


def test_scores_nothing_for_no_sentences(classifier: SentenceClassifier) -> None:
    assert classifier.score([]) == ()


@given(sentences=st.lists(SENTENCES, max_size=4))
def test_scores_any_sentences_one_for_one_with_probabilities(
    classifier: SentenceClassifier, sentences: list[SentenceInContext]
) -> None:
    scores = classifier.score(sentences)
    assert len(scores) == len(sentences)
    for score in scores:
        assert len(score.signals) == len(LABELS)
        assert all(0 <= probability <= 1 for probability in score.signals)
        assert len(score.phases) == len(PHASES)
        assert all(0 <= probability <= 1 for probability in score.phases)
        assert math.isclose(sum(score.phases), 1, abs_tol=1e-6)


@given(sentence=SENTENCES)
def test_gives_the_same_sentence_the_same_scores(
    classifier: SentenceClassifier, sentence: SentenceInContext
) -> None:
    assert classifier.score([sentence]) == classifier.score([sentence])


@given(sentences=st.lists(SENTENCES, min_size=2, max_size=4))
def test_scores_a_sentence_alike_alone_and_among_others(
    classifier: SentenceClassifier, sentences: list[SentenceInContext]
) -> None:
    for sentence, among in zip(sentences, classifier.score(sentences), strict=True):
        (alone,) = classifier.score([sentence])
        assert alone.signals == pytest.approx(among.signals, abs=AS_GOOD_AS_EQUAL)
        assert alone.phases == pytest.approx(among.phases, abs=AS_GOOD_AS_EQUAL)


@given(sentence=SENTENCES, signal=st.sampled_from(LABELS))
def test_weighs_each_word_of_any_sentence(
    classifier: SentenceClassifier, sentence: SentenceInContext, signal: str
) -> None:
    weights = classifier.weigh(sentence, signal)
    assert len(weights) == len(sentence.text.split())
    assert all(map(math.isfinite, weights))


def test_hears_a_choice_and_not_its_setting(classifier: SentenceClassifier) -> None:
    choice, setting = classifier.score(
        [
            said("I said no to the discount and kept the price where it was."),
            said("This was in spring, on a team of six people in Hamburg."),
        ]
    )
    decision = LABELS.index("decision")
    assert choice.signals[decision] >= 0.5 > setting.signals[decision]
    assert PHASES[choice.phases.index(max(choice.phases))] == "judgment"
    assert PHASES[setting.phases.index(max(setting.phases))] == "context"


def test_finds_the_words_that_carry_a_signal(classifier: SentenceClassifier) -> None:
    text = (
        "It was a wet Thursday in the office with Marta and so I decided to stop the whole thing."
    )
    weights = classifier.weigh(said(text), "decision")
    words = text.split()
    strongest = words[weights.index(max(weights))]
    assert strongest in {"I", "decided", "to", "stop"}
