from dataclasses import replace

import pytest

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.review.fluency import baseline_of, fluency
from voicecoach.transcript import ForeignSpeech, Span, Transcript, Word

WORD_S, GAP_S = 0.3, 0.02


def spoken(text: str) -> Transcript:
    """Words said one after the other; ``_`` is a silence of 0.8 s."""
    at_s, words, speech = 2.0, [], []
    begins_s = at_s
    for said in [*text.split(), "_"]:
        if said == "_":
            speech.append(Span(start_s=begins_s, end_s=at_s))
            at_s += 0.8
            begins_s = at_s
            continue
        words.append(Word(text=said, start_s=at_s, end_s=at_s + WORD_S, confidence=0.9))
        at_s += WORD_S + GAP_S
    return Transcript(words=tuple(words), speech=tuple(speech), duration_s=at_s)


def report_of(heard: Transcript) -> Report:
    return make_report(heard, source="a.wav", engine="whisper base")


LONG = (
    "I stopped the _ lyric cards _ because legal had found a gap. _ We lost the um _ spring "
    "campaign and um the team was angry _ but I kept to it."
)


def test_pauses_inside_a_clause_and_at_its_end_are_told_apart() -> None:
    found = fluency(report_of(spoken(LONG)))
    assert found is not None
    assert [pause.place for pause in found.pauses] == [
        "inside",  # the | lyric cards
        "between",  # | because
        "between",  # . | We
        "inside",  # the um | spring
        "between",  # | but I
    ]
    assert (found.pauses_inside_clause, found.pauses_at_clause_end) == (2, 3)
    words = spoken(LONG).words
    assert [words[pause.before].text for pause in found.pauses] == [
        "lyric", "because", "We", "spring", "but",
    ]  # fmt: skip
    assert found.longest_inside is not None
    assert found.longest_inside.end_s - found.longest_inside.start_s == pytest.approx(0.8, abs=0.05)


def test_fillers_are_told_by_place() -> None:
    found = fluency(report_of(spoken(LONG)))
    assert found is not None
    assert (found.fillers_inside_clause, found.fillers_between_clauses) == (2, 0)
    between = fluency(report_of(spoken("I stopped it um because legal had found a gap.")))
    assert between is not None
    assert (between.fillers_inside_clause, between.fillers_between_clauses) == (0, 1)


def test_rates_are_for_the_length_of_the_answer_and_need_words_enough() -> None:
    report = report_of(spoken(LONG))
    found = fluency(report)
    assert found is not None
    assert found.inside_per_min == pytest.approx(2 / report.timing.duration_s * 60)
    short = fluency(report_of(spoken("I stopped the _ lyric cards.")))
    assert short is not None
    assert short.inside_per_min is None
    assert short.articulation_wpm is None
    assert short.pauses_inside_clause == 1


def test_the_rate_is_held_against_the_speakers_own() -> None:
    report = report_of(spoken(LONG))
    usual = report.timing.articulation_wpm / 1.1
    baseline = baseline_of([usual - 5, usual, None, 0.0, usual + 30])
    assert baseline is not None
    assert (baseline.articulation_wpm, baseline.answers) == (usual, 3)
    found = fluency(report, baseline)
    assert found is not None
    assert found.against_baseline == pytest.approx(0.1)
    alone = fluency(report)
    assert alone is not None
    assert alone.against_baseline is None


def test_two_answers_are_no_base_line() -> None:
    assert baseline_of([140.0, 150.0]) is None


@pytest.mark.parametrize("times_from", ["words", "assumed"])
def test_nothing_is_said_where_silence_was_not_measured_on_sound(times_from: str) -> None:
    heard = replace(spoken(LONG), times_from=times_from)
    assert fluency(report_of(heard)) is None
    assert fluency(report_of(Transcript(words=(), speech=(), duration_s=4.0))) is None


def test_silence_beside_another_language_is_no_pause_of_this_one() -> None:
    heard = spoken(LONG)
    first = fluency(report_of(heard))
    assert first is not None
    pause = first.pauses[0]
    aside = ForeignSpeech(start_s=pause.start_s, end_s=pause.end_s, language="zh", text="那个")
    found = fluency(report_of(replace(heard, foreign=(aside,))))
    assert found is not None
    assert len(found.pauses) == len(first.pauses) - 1
