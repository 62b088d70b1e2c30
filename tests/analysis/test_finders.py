"""What words alone give away, and what holds of it for any text."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.analysis.builders import reading_of
from tests.builders import make_report
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders.straight_line import find_straight_lines
from voicecoach.transcript import Span, Transcript, Word


def spoken(*sentences, gap_s=0.0, factor=1.0):
    """Sentences one after another, at half a second a word."""
    words, now_s = [], 0.0
    for text in sentences:
        for word in text.split():
            words.append(Word(text=word, start_s=now_s * factor, end_s=(now_s + 0.4) * factor))
            now_s += 0.5
        now_s += gap_s
    speech = (Span(start_s=0.0, end_s=words[-1].end_s),) if words else ()
    return Transcript(
        words=tuple(words), speech=speech, duration_s=now_s * factor, times_from="words"
    )


def signals(said, kind="behavioral"):
    return make_report(said, source="a test", engine="text", kind=kind).signals


def found(signal, *sentences, kind="behavioral"):
    return [item for item in signals(spoken(*sentences), kind) if item.signal == signal]


def straight_lines(*sentences):
    said = spoken(*sentences)
    return list(find_straight_lines(reading_of(said), Found.of(signals(said))))


@pytest.mark.parametrize(
    ("text", "stumbles"),
    [
        ("the the plan was fine", [("repeat", "the the")]),
        ("I, um, I stopped it", [("repeat", "I, um, I")]),
        ("I was going I was going to stop it", [("restart", "I was going I was going")]),
        ("I wanted, I needed to stop it", [("restart", "I wanted, I needed")]),
        ("it was very very good", []),
        ("we had twenty twenty hindsight", []),
        ("I stopped it, and I told her", []),
    ],
)
def test_stumbles_are_found_with_their_words(text, stumbles):
    heard = [item for item in signals(spoken(text)) if item.signal in ("repeat", "restart")]
    assert [(item.signal, item.quote) for item in heard] == stumbles


@pytest.mark.parametrize(
    "opening",
    [
        "Retention fell by twelve percent in spring.",
        "Our revenue was at 2.1 million dollars that year.",
        "Sign-ups doubled in a month.",
    ],
)
def test_a_first_sentence_that_reports_a_metric_is_noted_after_any_greeting(opening):
    (item,) = found("metric_opening", "So thanks for having me.", opening, "I killed it.")
    assert item.quote.split()[0] in opening
    assert item.start_s >= 2.5


@pytest.mark.parametrize(
    "opening",
    [
        "I killed the feature that had brought us twelve percent.",
        "In 2023 I led a team of twelve.",
        "Last year I worked on the playlist team.",
    ],
)
def test_a_choice_or_a_scene_is_no_metric_opening(opening):
    assert not found("metric_opening", opening, "Retention fell by twelve percent.")


def test_pay_talk_may_open_with_its_figure():
    opening = "A hundred thousand dollars is what I need."
    assert not found("metric_opening", opening, kind="negotiation")
    assert found("metric_opening", opening)


RESULT = "Repeat use rose from 31 to 44 percent."


def test_a_result_that_nothing_limits_is_a_straight_line():
    (line,) = straight_lines("I pulled the cards.", RESULT, "Everybody was happy.")
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
    assert not straight_lines("I pulled the cards.", RESULT, admitted)


def test_another_cause_far_away_does_not():
    meetings = ["The team met on Monday."] * 4
    assert straight_lines(RESULT, *meetings, "Part of that was the holiday.")


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
    assert [item.quote for item in found("unresolved_agency", *texts)] == quotes


PACKAGE = "I'd take 120 base with a bonus, a sign-on and more equity."


def test_every_part_of_a_package_in_one_sentence_is_found():
    names = {item.rule for item in found("package_part", PACKAGE, kind="negotiation")}
    parts = ("base", "bonus", "equity", "signing")
    assert names == {f"package_part.{part}" for part in parts}


def test_only_pay_talk_lists_the_parts_of_the_package():
    assert not found("package_part", PACKAGE, kind="case")


def test_who_names_the_whole_package_is_not_told_that_there_is_more():
    report = make_report(
        spoken(
            "I'm asking for 140 base, a bonus of ten percent, and more equity in the grant.",
            "I grew paid conversion from two to three percent last year with four people.",
        ),
        source="a test",
        engine="text",
        kind="negotiation",
    )
    codes = {finding.code for finding in report.findings}
    assert "package_whole" in codes
    assert "package_narrow" not in codes


vocabulary = st.sampled_from(
    [
        "the", "the", "I", "I", "was", "we", "decided", "it", "was", "decided", "retention",
        "fell", "by", "12", "percent", "doubled", "so", "um", ",", "killed", "base", "bonus",
        "if", "then",
    ]
)  # fmt: skip
texts = st.lists(
    st.lists(vocabulary, min_size=1, max_size=12).map(lambda words: " ".join(words) + "."),
    max_size=6,
)
kinds = st.sampled_from(["behavioral", "case", "negotiation", "other"])


SPEAKING = frozenset({"filler", "hedge"})
"""A silence or what comes next sets a word off from its neighbours, and makes a filler of it."""


def untimed(items):
    return [replace(item, start_s=0.0, end_s=0.0) for item in items if item.signal not in SPEAKING]


@given(st.text(max_size=120), kinds)
def test_any_text_is_read_and_every_piece_of_evidence_is_well_formed(text, kind):
    said = spoken(text)
    for item in signals(said, kind):
        assert 0 <= item.confidence <= 1
        assert item.start_s <= item.end_s
        assert item.rule.startswith(f"{item.signal}.")
        words = [word.text for word in said.words[item.first : item.last + 1]]
        assert item.quote.split()[0].strip(",.;:?!…") in words[0]
        assert item.start_s == said.words[item.first].start_s


@given(texts, kinds, st.floats(min_value=0.0, max_value=60.0))
def test_silence_between_sentences_changes_no_signal(texts, kind, gap_s):
    before, after = signals(spoken(*texts), kind), signals(spoken(*texts, gap_s=gap_s), kind)
    assert untimed(before) == untimed(after)


@given(texts, kinds, st.floats(min_value=1.0, max_value=1.4))
def test_slower_speech_scales_the_times_of_signals(texts, kind, factor):
    before, after = signals(spoken(*texts), kind), signals(spoken(*texts, factor=factor), kind)
    assert untimed(before) == untimed(after)
    assert [item.start_s for item in after] == pytest.approx([i.start_s * factor for i in before])


@given(texts, texts, kinds)
def test_what_is_said_later_removes_no_earlier_evidence(texts, more, kind):
    before, after = signals(spoken(*texts), kind), signals(spoken(*texts, *more), kind)
    # What an answer is as a whole, a dodge for example, may be undone by what follows.
    told = {item for item in before if not item.rule.endswith(".whole_answer")}
    assert told <= set(after)
