"""Rules prove themselves on their own examples; detection ties a match to words and seconds."""

import pytest

from tests.analysis.builders import reading_of
from voicecoach.analysis.finders.by_rules import hits, match
from voicecoach.analysis.rule import Rule
from voicecoach.languages.english.backing import BACKING_RULES
from voicecoach.languages.english.choice_finders import RELIABLE
from voicecoach.languages.english.rules import RULES as TRIED_ANYWHERE
from voicecoach.transcript import Transcript, Word

RULES = (*TRIED_ANYWHERE, *BACKING_RULES)
EXAMPLES = [(rule, text) for rule in RULES for text in rule.hits]
NEAR_MISSES = [(rule, text) for rule in RULES for text in rule.misses]


def label(value):
    return value.name if isinstance(value, Rule) else value


def matched(rule, text):
    reading = reading_of(text)
    return any(match(rule, reading, sentence) for sentence in reading.sentences)


def found(said):
    return [hit.evidence for hit in hits(reading_of(said))]


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=label)
def test_a_rule_finds_what_it_claims_to_find(rule, text):
    assert matched(rule, text)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=label)
def test_a_rule_needs_neither_punctuation_nor_capitals(rule, text):
    bare = text.lower().replace(",", "").replace(".", "")
    assert matched(rule, bare)


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=label)
def test_a_rule_leaves_its_near_misses_alone(rule, text):
    assert not matched(rule, text)


@pytest.mark.parametrize("rule", RULES, ids=label)
def test_a_rule_comes_with_its_own_proof(rule):
    assert rule.hits
    assert rule.misses
    assert 0 < rule.reliability <= 1


def test_rule_names_are_unique_and_begin_with_their_signal():
    names = [rule.name for rule in RULES]
    assert len(set(names)) == len(names)
    assert all(rule.name.startswith(f"{rule.signal}.") for rule in RULES)


@pytest.mark.parametrize(
    "text",
    [
        "We decided to meet weekly.",
        "My director decided to cancel the launch.",
        "I think maybe we could drop it.",
        "I decided to learn Python.",
        "I would choose the same again.",
        "I worked on the recommendation feed.",
    ],
)
def test_no_rule_takes_these_for_a_decision_of_the_speaker(text):
    assert "decision" not in {item.signal for item in found(text)}


def test_evidence_carries_the_words_their_seconds_and_both_confidences():
    texts = ("In", "March", "I,", "um,", "killed", "the", "launch,", "and", "left.")
    words = tuple(
        Word(text=text, start_s=float(i), end_s=i + 0.5, confidence=0.8 if i > 4 else 0.5)
        for i, text in enumerate(texts)
    )
    (evidence,) = found(Transcript(words=words, speech=(), duration_s=9.0, times_from="words"))
    assert evidence.quote == "I, um, killed the launch"
    assert (evidence.start_s, evidence.end_s) == (2.0, 6.5)
    assert evidence.confidence == pytest.approx(RELIABLE * 0.5)
    assert evidence.heard == pytest.approx((3 * 0.5 + 2 * 0.8) / 5)
    assert evidence.rule == "choice.ending"
    assert (evidence.sentence, evidence.first, evidence.last) == (0, 2, 6)


def test_a_signal_is_found_once_in_a_sentence_where_it_first_shows():
    evidence = found("I said no to the vendor and then I killed it.")
    decisions = [item for item in evidence if item.signal == "decision"]
    assert [item.rule for item in decisions] == ["choice.refusal"]


def test_other_evidence_is_quoted_with_the_start_of_its_clause():
    evidence = found("I killed it. In spring, the designer was furious with me.")
    assert [item.quote for item in evidence][1:] == ["the designer was furious with me."]


def test_the_plain_line_drops_fillers_and_repeats_and_knows_its_words():
    (sentence,) = reading_of("So I, I, um, I pulled, like, the twenty-two cards.").sentences
    assert sentence.line.text == "so i pulled the twenty two cards"
    assert sentence.line.word_at(sentence.line.text.index("two")) == 8


def test_like_is_a_filler_only_where_it_is_set_off():
    assert [list(run) for run in reading_of("It was, like, huge.").fillers] == [[2]]
    assert reading_of("People like it.").fillers == ()


def test_like_between_two_silences_is_a_filler_without_punctuation():
    words = tuple(
        Word(text=text, start_s=start_s, end_s=start_s + 0.3)
        for text, start_s in (("was", 0.0), ("like", 0.8), ("huge", 1.6))
    )
    reading = reading_of(Transcript(words=words, speech=(), duration_s=2.0))
    assert [list(run) for run in reading.fillers] == [[1]]
