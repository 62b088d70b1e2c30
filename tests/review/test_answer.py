"""What a report shows, as a record."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import HEARD_FROM
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.signal import SIGNALS
from voicecoach.languages.english import ENGLISH
from voicecoach.review.answer import answer_view
from voicecoach.review.evidence import source_of
from voicecoach.review.words import transcript_view
from voicecoach.transcript import DroppedText, ForeignSpeech, Span, Transcript, Word
from voicecoach.transcripts.text import parse_text

STRONG = (
    "I pulled our lyric cards nine days before release. Um, legal offered me a middle road and I "
    "turned that down. The price was the spring campaign. When the cards went out in October, "
    "repeat use rose from 31 to 44 percent."
)


def judged(text: str, **options: object) -> Report:
    return make_report(parse_text(text), source="a.txt", engine="text", **options)


def later(report: Report, by_s: float) -> Transcript:
    """The same words after a silence."""
    heard = report.transcript
    return replace(
        heard,
        words=tuple(
            replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s)
            for word in heard.words
        ),
        speech=tuple(
            Span(start_s=span.start_s + by_s, end_s=span.end_s + by_s) for span in heard.speech
        ),
        duration_s=heard.duration_s + by_s,
    )


def test_every_word_is_shown_once_and_in_order() -> None:
    report = judged(STRONG)
    view = answer_view(report)
    assert [word.text for word in view.words] == [word.text for word in report.transcript.words]
    assert [sentence.text for sentence in view.sentences] == [
        sentence.text for sentence in report.sentences
    ]
    assert view.sentences == transcript_view(report)


def test_words_in_a_row_that_carry_the_same_evidence_are_one_run() -> None:
    view = answer_view(judged(STRONG))

    for sentence in view.sentences:
        runs = sentence.runs
        assert tuple(word for run in runs for word in run.words) == sentence.words
        for run in runs:
            assert run.words == view.words[run.first : run.last + 1]
            assert {word.evidence for word in run.words} == {run.evidence}
        for one, next_ in pairwise(runs):
            assert one.evidence != next_.evidence
    assert any(run.evidence for sentence in view.sentences for run in sentence.runs)


def test_the_words_of_each_piece_of_evidence_point_to_it() -> None:
    view = answer_view(judged(STRONG))
    (result,) = [index for index, item in enumerate(view.evidence) if "result" in item.names]
    marked = [word.text for word in view.words if result in word.evidence]
    assert " ".join(marked).rstrip(".") == view.evidence[result].quote.rstrip(".")
    (filler,) = [item for item in view.evidence if item.signals == ("filler",)]
    assert view.words[filler.first].text == "Um,"
    assert filler not in view.rows


def test_evidence_says_what_found_it_and_why_that_counts() -> None:
    view = answer_view(judged(STRONG))
    (cost,) = [item for item in view.evidence if item.signals == ("accepted_cost",)]
    assert cost.rule == "accepted_cost.price"
    assert cost.source == "house rule: the panel votes on whether the candidate chose"
    assert 0 < cost.confidence <= 1
    assert cost.quoted.found_by.startswith("its words")
    (filler,) = [item for item in view.evidence if item.signals == ("filler",)]
    assert "Laske" in filler.source


@pytest.mark.parametrize("kind", ENGLISH.kinds.values(), ids=ENGLISH.kinds)
@pytest.mark.parametrize("signal", [*SIGNALS, "of_a_later_version"])
def test_every_signal_has_a_source(signal: str, kind: QuestionKind) -> None:
    assert source_of(signal, kind)


def test_a_rubric_that_asks_for_a_signal_says_where_that_comes_from() -> None:
    behavioral, pay = ENGLISH.kind("behavioral"), ENGLISH.kind("negotiation")
    assert "admits other causes" in source_of("counterfactual", behavioral)
    assert source_of("impact_number", behavioral) != source_of("impact_number", pay)


def test_times_are_of_the_recording_and_seconds_count_from_the_first_speech() -> None:
    at_once = answer_view(judged(STRONG))
    report = judged(STRONG)
    view = answer_view(make_report(later(report, 7.0), source="a.wav", engine="x"))
    assert [item.second for item in view.evidence] == [item.second for item in at_once.evidence]
    assert view.evidence[0].start_s == pytest.approx(at_once.evidence[0].start_s + 7.0)
    assert view.timeline is not None
    assert view.timeline.begins_s == pytest.approx(7.0)
    assert [mark.after_s for mark in view.timeline.marks] == [0.0, 10.0, 90.0, 120.0]
    assert [mark.at_s for mark in view.timeline.marks] == [7.0, 17.0, 97.0, 127.0]
    assert view.timeline.marks[-1].label == "120 s"
    assert view.timeline.ends_s == pytest.approx(127.0)
    assert view.timeline.choice is not None
    assert view.timeline.choice.at_s == pytest.approx(7.0, abs=0.1)
    assert view.timeline.choice.after_s == pytest.approx(0.0, abs=0.1)


def test_what_the_recognizer_was_unsure_of_is_unsure_and_what_was_corrected_is_marked() -> None:
    heard = parse_text(STRONG)
    words = list(heard.words)
    words[1] = replace(words[1], confidence=HEARD_FROM - 0.01)
    words[2] = replace(words[2], confidence=1.0, corrected=True)
    view = answer_view(
        make_report(replace(heard, words=tuple(words)), source="a.wav", engine="whisper")
    )
    assert [word.text for word in view.words if word.unsure] == [words[1].text]
    assert [word.text for word in view.words if word.corrected] == [words[2].text]


def test_a_silence_begins_a_paragraph() -> None:
    words = [
        Word(text=text, start_s=start_s, end_s=start_s + 0.3)
        for text, start_s in [("I", 0.0), ("stopped.", 0.4), ("It", 2.0), ("cost", 2.4)]
    ]
    spans = (Span(start_s=0.0, end_s=0.7), Span(start_s=2.0, end_s=2.7))
    heard = Transcript(words=tuple(words), speech=spans, duration_s=3.0)
    sentences = transcript_view(make_report(heard, source="a.wav", engine="x"))
    assert [(sentence.text, sentence.paragraph) for sentence in sentences] == [
        ("I stopped.", True),
        ("It cost", True),
    ]


def test_silence_has_a_stamp_and_nothing_else() -> None:
    silence = Transcript(words=(), speech=(), duration_s=8.0)
    view = answer_view(make_report(silence, source="a.wav", engine="x"))
    assert (view.stamp.text, view.stamp.tone) == ("SILENCE", "note")
    assert view.timeline is None
    assert view.words == view.delivery == view.evidence == ()


def test_a_choice_that_may_be_misheard_is_stamped_unsure() -> None:
    heard = parse_text(STRONG)
    words = tuple(replace(word, confidence=0.5) for word in heard.words)
    stamp = answer_view(make_report(replace(heard, words=words), source="a.wav", engine="x")).stamp
    assert (stamp.text, stamp.tone, stamp.unsure) == ("YOU CHOSE", "note", True)


def test_what_is_not_judged_is_shown_beside_the_words() -> None:
    heard = replace(
        parse_text(STRONG),
        foreign=(ForeignSpeech(start_s=40.0, end_s=44.0, language="zh", text="我决定"),),
        dropped=(DroppedText(start_s=50.0, end_s=51.0, text="Bye.", reason="not spoken"),),
    )
    view = answer_view(make_report(heard, source="a.wav", engine="x"))
    (passage,) = view.foreign
    assert (passage.second, passage.language, passage.text) == (40, "Chinese", "我决定")
    assert view.dropped[0].text == "Bye."


def test_evidence_of_an_older_report_finds_its_words_by_their_times() -> None:
    report = judged(STRONG)
    older = replace(
        report, signals=tuple(replace(item, first=-1, last=-1) for item in report.signals)
    )
    assert [(item.first, item.last) for item in answer_view(older).evidence] == [
        (item.first, item.last) for item in answer_view(report).evidence
    ]


def test_a_report_whose_sentences_do_not_fit_its_words_is_shown_all_the_same() -> None:
    report = judged(STRONG)
    strange = replace(report, sentences=tuple(replace(item, text="?") for item in report.sentences))
    view = answer_view(strange)
    assert [word.text for word in view.words] == [word.text for word in report.transcript.words]
    assert len(view.sentences) == len(report.sentences)
    (whole,) = answer_view(replace(report, sentences=())).sentences
    assert whole.text == report.transcript.text


PIECES = st.sampled_from(
    [
        "I decided to stop it",
        "um",
        "it cost us a quarter",
        "from 3 to 5 percent",
        "we",
        ".",
        "maybe",
    ]
)


@settings(max_examples=60)
@given(st.lists(PIECES, max_size=25), st.sampled_from(list(ENGLISH.kinds)))
def test_evidence_and_words_always_fit_together(pieces: list[str], kind: str) -> None:
    view = answer_view(judged(" ".join(["Well", *pieces]), kind=kind))
    for index, item in enumerate(view.evidence):
        assert 0 <= item.first <= item.last < len(view.words)
        assert all(index in word.evidence for word in view.words[item.first : item.last + 1])
    assert sum(len(word.evidence) for word in view.words) == sum(
        item.last - item.first + 1 for item in view.evidence
    )
