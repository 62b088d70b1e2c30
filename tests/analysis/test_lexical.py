"""What words alone give away, and what holds of it for any text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from voicecoach.analysis.agency import find_unresolved_agency
from voicecoach.analysis.claims import find_metric_opening, find_straight_lines
from voicecoach.analysis.fluency import find_stumbles
from voicecoach.analysis.lexical import find_lexical
from voicecoach.analysis.signals.detect import detect

from voicecoach.analysis.sentences import Sentence
from voicecoach.languages.english.rules import RULES
from voicecoach.transcript import Word
from voicecoach.transcripts.text import parse_text


def spoken(*texts, gap_s=0.0):
    """Sentences one after another, at half a second a word."""
    sentences, now_s = [], 0.0
    for text in texts:
        words = []
        for word in text.split():
            words.append(Word(text=word, start_s=now_s, end_s=now_s + 0.4))
            now_s += 0.5
        sentences.append(Sentence(words=tuple(words)))
        now_s += gap_s
    return tuple(sentences)


def rules_in(sentences):
    return tuple(item for sentence in sentences for item in detect(sentence, RULES))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the the plan was fine", [("repeat", "the the")]),
        ("I, um, I stopped it", [("repeat", "I, I")]),
        ("I was going I was going to stop it", [("restart", "I was going I was going")]),
        ("I wanted, I needed to stop it", [("restart", "I wanted, I needed")]),
        ("it was very very good", []),
        ("we had twenty twenty hindsight", []),
        ("I stopped it, and I told her", []),
    ],
)
def test_stumbles_are_found_with_their_words(text, found):
    (sentence,) = spoken(text)
    assert [(item.signal, item.quote) for item in find_stumbles(sentence)] == found


@pytest.mark.parametrize(
    "opening",
    [
        "Retention fell by twelve percent in spring.",
        "Our revenue was at 2.1 million dollars that year.",
        "Sign-ups doubled in a month.",
    ],
)
def test_a_first_sentence_that_reports_a_metric_is_noted_after_any_greeting(opening):
    sentences = spoken("So thanks for having me.", opening, "I killed it.")
    (found,) = find_metric_opening(sentences, rules_in(sentences), kind="behavioral")
    assert found.quote.split()[0] in opening
    assert found.start_s >= 2.5


@pytest.mark.parametrize(
    "opening",
    [
        "I killed the feature that had brought us twelve percent.",
        "In 2023 I led a team of twelve.",
        "Last year I worked on the playlist team.",
    ],
)
def test_a_choice_or_a_scene_is_no_metric_opening(opening):
    sentences = spoken(opening, "Retention fell by twelve percent.")
    assert not find_metric_opening(sentences, rules_in(sentences), kind="behavioral")


def test_pay_talk_may_open_with_its_figure():
    sentences = spoken("A hundred thousand dollars is what I need.")
    assert not find_metric_opening(sentences, (), kind="negotiation")


RESULT = "Repeat use rose from 31 to 44 percent."


def test_a_result_that_nothing_limits_is_a_straight_line():
    sentences = spoken("I pulled the cards.", RESULT, "Everybody was happy.")
    (line,) = find_straight_lines(sentences, rules_in(sentences))
    assert (line.signal, line.rule) == ("straight_line", "straight_line.alone")
    assert "31 to 44" in line.quote


@pytest.mark.parametrize(
    "admitted",
    [
        "Part of that was the holiday.",
        "We kept a holdout of ten percent.",
        "To be fair, it rained.",
    ],
)
def test_another_cause_nearby_bends_the_line(admitted):
    sentences = spoken("I pulled the cards.", RESULT, admitted)
    assert not find_straight_lines(sentences, rules_in(sentences))


def test_another_cause_far_away_does_not():
    sentences = spoken(RESULT, *["The team met on Monday."] * 4, "Part of that was the holiday.")
    assert find_straight_lines(sentences, rules_in(sentences))


@pytest.mark.parametrize(
    ("texts", "quotes"),
    [
        (["It was decided to wait."], ["It was decided to wait."]),
        (["So we ended up shipping the small one."], ["So we ended up shipping the small one."]),
        (["I killed it.", "We decided on the small one."], []),
        (["We shipped it in March and we watched the numbers."], []),
    ],
)
def test_a_choice_without_an_owner_is_noted_and_plain_we_is_not(texts, quotes):
    sentences = spoken(*texts)
    found = find_unresolved_agency(sentences, rules_in(sentences))
    assert [item.quote for item in found] == quotes


def test_only_pay_talk_lists_the_parts_of_the_package():
    sentences = spoken("I'd take 120 base with a bonus and more equity.")
    names = [item.rule for item in find_lexical(sentences, (), kind="negotiation")]
    assert {"package_part.base", "package_part.bonus", "package_part.equity"} <= set(names)
    assert not find_lexical(sentences, (), kind="case")


vocabulary = st.sampled_from(
    [
        "the", "the", "I", "I", "was", "we", "decided", "it", "was", "decided", "retention",
        "fell", "by", "12", "percent", "doubled", "so", "um", ",", "killed", "base", "bonus",
        "if", "then",
    ]
)  # fmt: skip
texts = st.lists(st.lists(vocabulary | st.text(max_size=6), min_size=1, max_size=12), max_size=6)
kinds = st.sampled_from(["behavioral", "case", "negotiation", "other"])


def built(texts, *, gap_s=0.0, factor=1.0):
    sentences, now_s = [], 0.0
    for words in texts:
        spelled = []
        for text in words:
            spelled.append(Word(text=text, start_s=now_s * factor, end_s=(now_s + 0.4) * factor))
            now_s += 0.5
        sentences.append(Sentence(words=tuple(spelled)))
        now_s += gap_s
    return tuple(sentences)


def lexical(sentences, kind):
    return find_lexical(sentences, rules_in(sentences), kind=kind)


def untimed(items):
    return [replace(item, start_s=0.0, end_s=0.0) for item in items]


@given(texts, kinds)
def test_any_text_is_read_and_every_piece_of_evidence_is_well_formed(texts, kind):
    sentences = built(texts)
    for item in (*lexical(sentences, kind), *find_straight_lines(sentences, rules_in(sentences))):
        assert 0 <= item.confidence <= 1
        assert item.start_s <= item.end_s
        assert item.rule.startswith(f"{item.signal}.")


@given(texts, kinds, st.floats(min_value=0.0, max_value=60.0))
def test_silence_between_sentences_changes_no_signal(texts, kind, gap_s):
    before, after = lexical(built(texts), kind), lexical(built(texts, gap_s=gap_s), kind)
    assert untimed(before) == untimed(after)


@given(texts, kinds, st.floats(min_value=1.0, max_value=1.4))
def test_slower_speech_scales_the_times_of_signals(texts, kind, factor):
    before, after = lexical(built(texts), kind), lexical(built(texts, factor=factor), kind)
    assert untimed(before) == untimed(after)
    assert [item.start_s for item in after] == pytest.approx([i.start_s * factor for i in before])


@given(texts, texts, kinds)
def test_what_is_said_later_removes_no_earlier_evidence(texts, more, kind):
    before, after = lexical(built(texts), kind), lexical(built([*texts, *more]), kind)
    assert set(before) <= set(after)


def test_a_text_is_enough():
    sentence = Sentence(words=parse_text("It was decided, it was decided to wait.").words)
    assert {item.signal for item in lexical((sentence,), "case")} >= {"unresolved_agency"}
