"""Rules prove themselves on their own examples; detection ties a match to words and seconds."""

import pytest
from voicecoach.analysis.signals.detect import detect

from voicecoach.analysis.line import filler_runs, spoken_line
from voicecoach.analysis.rule import Rule
from voicecoach.analysis.sentences import Sentence
from voicecoach.languages.english.agency import AGENCY_RULES, OTHER_CAUSE
from voicecoach.languages.english.measures import METRIC_MOVED
from voicecoach.languages.english.negotiation import NEGOTIATION_RULES
from voicecoach.languages.english.rules import RULES
from voicecoach.transcript import Word
from voicecoach.transcripts.text import parse_text

ALL_RULES = (*RULES, *AGENCY_RULES, *NEGOTIATION_RULES, OTHER_CAUSE, METRIC_MOVED)
EXAMPLES = [(rule, text) for rule in ALL_RULES for text in rule.hits]
NEAR_MISSES = [(rule, text) for rule in ALL_RULES for text in rule.misses]


def label(value):
    return value.name if isinstance(value, Rule) else value


def found(rules, text):
    return detect(Sentence(words=parse_text(text).words), rules)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=label)
def test_a_rule_finds_what_it_claims_to_find(rule, text):
    assert found((rule,), text)


@pytest.mark.parametrize(("rule", "text"), EXAMPLES, ids=label)
def test_a_rule_needs_neither_punctuation_nor_capitals(rule, text):
    bare = text.lower().replace(",", "").replace(".", "")
    assert found((rule,), bare)


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=label)
def test_a_rule_leaves_its_near_misses_alone(rule, text):
    assert not found((rule,), text)


@pytest.mark.parametrize("rule", ALL_RULES, ids=label)
def test_a_rule_comes_with_its_own_proof(rule):
    assert rule.hits
    assert rule.misses
    assert 0 < rule.reliability <= 1


def test_rule_names_are_unique_and_begin_with_their_signal():
    names = [rule.name for rule in ALL_RULES]
    assert len(set(names)) == len(names)
    assert all(rule.name.startswith(f"{rule.signal}.") for rule in ALL_RULES)


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
    assert "decision" not in {item.signal for item in found(RULES, text)}


def test_evidence_carries_the_words_their_seconds_and_both_confidences():
    texts = ("In", "March", "I,", "um,", "killed", "the", "launch,", "and", "left.")
    words = tuple(
        Word(text=text, start_s=float(i), end_s=i + 0.5, confidence=0.8 if i > 4 else 0.5)
        for i, text in enumerate(texts)
    )
    rule = next(rule for rule in RULES if rule.name == "decision.past")
    (evidence,) = detect(Sentence(words=words), (rule,))
    assert evidence.quote == "I, um, killed the launch"
    assert (evidence.start_s, evidence.end_s) == (2.0, 6.5)
    assert evidence.confidence == pytest.approx(rule.reliability * 0.5)
    assert evidence.heard == pytest.approx((3 * 0.5 + 2 * 0.8) / 5)
    assert evidence.rule == "decision.past"


def test_a_signal_is_found_once_in_a_sentence_where_it_first_shows():
    evidence = found(RULES, "I said no to the vendor and then I killed it.")
    decisions = [item for item in evidence if item.signal == "decision"]
    assert [item.rule for item in decisions] == ["decision.refusal"]


def test_other_evidence_is_quoted_with_the_start_of_its_clause():
    evidence = found(RULES, "In spring, the designer was furious with me.")
    assert [item.quote for item in evidence] == ["the designer was furious with me."]


def test_the_spoken_line_drops_fillers_and_repeats_and_knows_its_words():
    line = spoken_line(parse_text("So I, I, um, I pulled, like, the twenty-two cards.").words)
    assert line.text == "so i pulled the twenty two cards"
    assert line.word_at(line.text.index("two")) == 8


def test_like_is_a_filler_only_where_it_is_set_off():
    isolated = parse_text("It was, like, huge.").words
    assert [list(run) for run in filler_runs(isolated)] == [[2]]
    assert filler_runs(parse_text("People like it.").words) == ()


def test_like_between_two_silences_is_a_filler_without_punctuation():
    words = tuple(
        Word(text=text, start_s=start_s, end_s=start_s + 0.3)
        for text, start_s in (("was", 0.0), ("like", 0.8), ("huge", 1.6))
    )
    assert [list(run) for run in filler_runs(words)] == [[1]]
