"""The pipeline with a classifier: what it finds, and what rules add to it."""

from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_report
from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.classifier import LABELS, PHASES, Scores
from voicecoach.transcript import Transcript, Word
from voicecoach.transcripts.text import parse_text


class Fixed:
    """A classifier that gives every sentence the same scores."""

    name = version = "fixed"

    def __init__(self, phase="action", beside=None, **signals):
        self.beside = beside or {}
        self.seen = []
        self._scores = Scores(
            signals=tuple(signals.get(signal, 0.0) for signal in LABELS),
            phases=tuple(float(name == phase) for name in PHASES),
        )

    def score(self, sentences):
        self.seen += sentences
        return tuple(self._scores for _ in sentences)

    def weigh(self, sentence, signal):
        words = sentence.text.split()
        return tuple(float(word.startswith("train")) for word in words)


class ByContent(Fixed):
    """A classifier whose scores follow from a sentence, its place and what came before."""

    def score(self, sentences):
        found = []
        for sentence in sentences:
            seen = f"{sentence.position} {sentence.before} {sentence.text}"
            seed = crc32(seen.encode("utf-8", "replace"))
            signals = tuple((seed >> bit) % 7 / 6 for bit in range(len(LABELS)))
            found.append(Scores(signals=signals, phases=(0.2,) * len(PHASES)))
        return tuple(found)


def judged(text, classifier, kind="behavioral"):
    return make_report(
        parse_text(text), source="a test", engine="text", kind=kind, classifier=classifier
    )


def test_what_no_rule_knows_is_found_with_the_words_that_carry_it():
    text = "In the middle of that long spring with all its meetings, I took it off the train again."
    (item,) = [
        item for item in judged(text, Fixed(reflection=0.9)).signals if item.signal == "reflection"
    ]
    assert item.rule == "fixed: reflection"
    assert "train" in item.quote
    assert item.confidence == pytest.approx(0.9)


def test_a_score_under_the_threshold_is_no_finding():
    report = judged("It rained all week in Chengdu.", Fixed(reflection=0.49, decision=0.3))
    assert report.signals == ()


def test_a_rule_tips_a_near_miss_and_proves_it_with_its_own_words():
    text = "I pulled the poster in March."
    weighs_rules = {"decision": {"decision": 1.0}}
    report = judged(text, Fixed(decision=0.4, beside=weighs_rules))
    (item,) = report.signals
    assert item.rule == "choice.ending"
    assert judged(text, Fixed(decision=0.4)).signals == ()
    dull = judged("It was all rather difficult.", Fixed(decision=0.4, beside=weighs_rules))
    assert dull.signals == ()


def test_a_rule_alone_does_not_outvote_a_classifier_that_is_sure():
    classifier = Fixed(decision=0.05, beside={"decision": {"decision": 1.0}})
    assert judged("I pulled the poster in March.", classifier).signals == ()


def test_what_else_rules_found_can_speak_against_a_label():
    text = "We all decided to pull it in March."
    against = {"dissent": {"shared_choice": -3.0}}
    assert "dissent" in {item.signal for item in judged(text, Fixed(dissent=0.7)).signals}
    found = {item.signal for item in judged(text, Fixed(dissent=0.7, beside=against)).signals}
    assert "shared_choice" in found
    assert "dissent" not in found


@pytest.mark.parametrize(
    "text",
    [
        "A colleague and I decided to drop it together.",
        "We all decided to pull it in March.",
        "My director decided to close the shop.",
    ],
)
def test_no_classifier_makes_a_choice_that_rules_read_as_anothers_ones_own(text):
    assert "decision" not in {item.signal for item in judged(text, Fixed(decision=0.99)).signals}


@pytest.mark.parametrize(
    "text", ["I killed the launch in March.", "So I decided to remove it.", "I said no to them."]
)
def test_no_classifier_overrules_a_proven_choice(text):
    (item,) = judged(text, Fixed(decision=0.0)).signals
    assert (item.signal, item.rule.partition(".")[0]) == ("decision", "choice")


def test_what_only_rules_know_stays():
    text = "I'm asking for a base of seven hundred thousand, a higher bonus and more equity."
    found = {item.signal for item in judged(text, Fixed(), kind="negotiation").signals}
    assert "package_part" in found


def test_each_sentence_is_shown_with_its_neighbours_and_its_place():
    classifier = Fixed()
    judged("One is here. Two is here. Three is here. Four is here.", classifier, kind="case")
    last = classifier.seen[-1]
    assert (last.kind, last.position) == ("case", 3)
    assert (last.before, last.text) == ("Two is here. Three is here.", "Four is here.")
    assert [each.after for each in classifier.seen[-2:]] == ["Four is here.", ""]


def test_the_phase_of_each_sentence_and_the_classifiers_name_are_reported():
    report = judged("One is here. Two is here.", Fixed(phase="impact"))
    assert [sentence.phase for sentence in report.sentences] == ["impact", "impact"]
    assert report.classifier == "fixed"


SENTENCES = st.lists(
    st.sampled_from(
        [
            "I killed the launch in March.",
            "Retention rose from 31 to 44 percent.",
            "It was a long spring.",
            "My director was furious with me.",
            "Part of that was the holiday.",
        ]
    ),
    min_size=1,
    max_size=6,
)


def found_in(texts):
    """Judge sentences whose words have times of their own; give what was found where."""
    words = tuple(
        Word(text=text, start_s=0.5 * place, end_s=0.5 * place + 0.4, confidence=1.0)
        for place, text in enumerate(" ".join(texts).split())
    )
    transcript = Transcript(words=words, speech=speech_of(words), duration_s=words[-1].end_s + 1.0)
    report = make_report(
        transcript, source="a test", engine="text", kind="behavioral", classifier=ByContent()
    )
    return {(item.signal, item.start_s, item.quote) for item in report.signals}


@given(texts=SENTENCES, more=SENTENCES)
def test_what_is_said_later_never_removes_what_was_found(texts, more):
    assert found_in(texts) <= found_in([*texts, *more])


@given(text=st.text(max_size=200).filter(lambda text: any(map(str.isalnum, text))))
def test_any_text_is_judged(text):
    report = judged(text, ByContent())
    assert len(report.sentences) >= 1
