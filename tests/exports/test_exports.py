"""Every export of one and the same session, read back by what reads such files."""

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from tests.archive.builders import a_report, an_answer
from tests.builders import make_report
from voicecoach.archive.records import (
    AnswerNotes,
    AnswerRecord,
    Dispute,
    KeptAnswer,
    KeptSession,
    SessionRecord,
)
from voicecoach.exports import EXPORTS, exported
from voicecoach.exports.markdown import plain
from voicecoach.language_id import likely_languages
from voicecoach.review.answer import answer_view
from voicecoach.transcript import Span, Transcript, Word
from voicecoach.transcripts.read import read_transcript

HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'

NO_NOTES = AnswerNotes()

TIMES = re.compile(r"^(.{2}):(\d\d):(\d\d),(\d{3}) --> (.{2}):(\d\d):(\d\d),(\d{3})$", re.M)


def spoken(*texts: str, each_s: float = 0.4, confidence: float = 0.9) -> Transcript:
    words = tuple(
        Word(
            text=text,
            start_s=1.0 + each_s * i,
            end_s=1.0 + each_s * (i + 1) - 0.02,
            confidence=confidence,
        )
        for i, text in enumerate(texts)
    )
    end_s = words[-1].end_s
    return Transcript(words=words, speech=(Span(start_s=1.0, end_s=end_s),), duration_s=end_s + 1.0)


def session_of(*records: AnswerRecord | None, notes: AnswerNotes = NO_NOTES) -> KeptSession:
    return KeptSession(
        id="20260301T121500Z-3f9a",
        path=Path("/nowhere"),
        record=SessionRecord(
            started_at="2026-03-01T20:15:00+08:00", pack="tencent-ai-pm", version="1"
        ),
        answers=tuple(
            KeptAnswer(number=number, record=record, record_path=None, audio_path=None, notes=notes)
            for number, record in enumerate(records, start=1)
        ),
    )


def judged(*texts: str, **options: float) -> AnswerRecord:
    report = make_report(spoken(*texts, **options), source="/home/jane/take.m4a", engine="a test")
    return an_answer(report=report)


ANSWER = judged(*("I decided to stop the launch because it would cost us trust. " * 3).split())


class Page(HTMLParser):
    """What a browser would see of a page: its tags, and the text of each."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(content.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


@pytest.mark.parametrize("name", EXPORTS)
def test_each_format_has_one_file_a_session_or_one_an_answer(name: str) -> None:
    session, export = session_of(ANSWER, ANSWER), EXPORTS[name]

    names = list(exported(session, export))

    assert names == (
        [f"{session.id}-01{export.suffix}", f"{session.id}-02{export.suffix}"]
        if export.one_each
        else [f"{session.id}{export.suffix}"]
    )


@pytest.mark.parametrize("name", EXPORTS)
def test_an_answer_without_a_report_is_no_reason_to_fail(name: str) -> None:
    unjudged = an_answer(status="unassessed", note="the recognizer failed")

    for record in (unjudged, None):
        assert EXPORTS[name].render(session_of(record)) is not None


@pytest.mark.parametrize("name", ["srt", "vtt"])
def test_subtitles_are_read_back_by_our_own_reader(name: str) -> None:
    content = EXPORTS[name].render(session_of(ANSWER)).decode()

    transcript = read_transcript(content, likely=likely_languages).transcript

    assert ANSWER.report is not None
    assert transcript.text == ANSWER.report.transcript.text
    assert transcript.words[0].start_s == pytest.approx(1.0, abs=0.01)


@given(
    texts=st.lists(st.text(min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=80),
    each_s=st.floats(min_value=0.01, max_value=20.0),
)
def test_subtitles_follow_each_other_and_fit_the_screen(texts: list[str], each_s: float) -> None:
    content = EXPORTS["srt"].render(session_of(judged(*texts, each_s=each_s))).decode()

    spans = [(_seconds(found[:4]), _seconds(found[4:])) for found in TIMES.findall(content)]
    assert spans
    assert all(start <= end for start, end in spans)
    assert all(one[1] <= next_[0] for one, next_ in pairwise(spans))


def test_no_subtitle_is_the_last_word_of_a_sentence_alone() -> None:
    sentence = (
        "The other option was to start in a small market, "
        "and I flatly, openly said no to that plan."
    )

    content = EXPORTS["srt"].render(session_of(judged(*sentence.split()))).decode()

    shown = [" ".join(each.splitlines()[2:]) for each in content.strip().split("\n\n")]
    assert " ".join(shown) == sentence
    assert len(shown) > 1
    assert min(len(each.split()) for each in shown) > 3


def _seconds(parts: tuple[str, ...]) -> float:
    hours, minutes, seconds, thousandths = map(int, parts)
    return hours * 3600 + minutes * 60 + seconds + thousandths / 1000


def test_the_document_holds_the_report_and_no_folder_of_this_machine() -> None:
    notes = AnswerNotes(note="slower", tags=("pay",), starred=True)

    document = json.loads(EXPORTS["json"].render(session_of(ANSWER, notes=notes)))

    (answer,) = document["answers"]
    assert answer["record"]["report"]["source"] == "take.m4a"
    assert answer["record"]["report"]["transcript"]["words"][0]["text"] == "I"
    assert (answer["notes"]["note"], answer["notes"]["tags"]) == ("slower", ["pay"])
    assert "/home/jane" not in json.dumps(document)


def test_the_table_has_a_row_an_answer_and_no_formula() -> None:
    notes = AnswerNotes(note='=HYPERLINK("http://example.com")', tags=("a", "b"))

    content = EXPORTS["csv"].render(session_of(ANSWER, None, notes=notes)).decode("utf-8-sig")

    first, second = csv.DictReader(io.StringIO(content))
    assert ANSWER.report is not None
    assert first["verdict"] == answer_view(ANSWER.report).stamp.text
    assert first["transcript"] == ANSWER.report.transcript.text
    assert float(first["seconds_to_choice"]) == pytest.approx(0.0)
    assert first["tags"] == "a; b"
    assert first["note"].startswith("'=")
    assert (second["answer"], second["status"]) == ("2", "unassessed")


def test_markdown_holds_verdict_words_evidence_and_notes() -> None:
    dispute = Dispute(signal="decision", start_s=1, end_s=2, quote="I did", made_at="2026-03-02")
    notes = AnswerNotes(note="better than before", disputes=(dispute,))

    text = EXPORTS["markdown"].render(session_of(ANSWER, notes=notes)).decode()

    assert ANSWER.report is not None
    view = answer_view(ANSWER.report)
    assert f"**{view.stamp.text}**" in text
    assert "> I decided to stop the launch because it would cost us trust." in text
    assert "| 0 | " in text
    assert "better than before" in text
    assert "“I did”: the candidate says that this shows choice" in text


@pytest.mark.parametrize("name", ["markdown", "html"])
def test_what_people_read_has_its_date_in_words(name: str) -> None:
    text = EXPORTS[name].render(session_of(ANSWER)).decode()

    assert "1 Mar 2026, 20:15" in text
    assert "T20:15" not in text


@pytest.mark.parametrize(
    "text", ["# no head", "- no item", "1. nor this", "a *b* _c_ `d`", "<b>x</b>", "[l](http://e)"]
)
def test_words_are_no_markup_in_markdown(text: str) -> None:
    escaped = plain(text)

    assert re.sub(r"\\(.)", r"\1", escaped) == text
    assert not re.search(r"(?<!\\)[#*_`<>\[\]]|^[-+]|^\d+\.", escaped)


def test_what_was_unsure_and_what_was_corrected_is_marked_on_the_page() -> None:
    words = spoken("I", "decided", "to", "stop", "it.", confidence=0.3).words
    corrected = replace(words[4], text="the", confidence=1.0, corrected=True)
    transcript = replace(spoken("I"), words=(*words[:4], corrected))
    report = make_report(transcript, source="a", engine="b")

    page = Page(EXPORTS["html"].render(session_of(an_answer(report=report))))

    classes = [attributes["class"] for attributes in page.all("span") if "data-at" in attributes]
    assert classes == ["word unsure"] * 4 + ["word corrected"]


def test_the_page_carries_its_sound_and_asks_for_nothing(tmp_path: Path) -> None:
    recording = tmp_path / "01.flac"
    soundfile.write(recording, [0.0] * 16_000, 16_000)
    session = session_of(ANSWER)
    with_sound = replace(session.answers[0], audio_path=recording)

    content = EXPORTS["html"].render(replace(session, answers=(with_sound,)))

    page = Page(content)
    (audio,) = page.all("audio")
    assert "Click a word or a second to hear it" in page.text
    assert str(audio["src"]).startswith("data:audio/mpeg;base64,")
    policy = next(str(each["content"]) for each in page.all("meta") if "http-equiv" in each)
    assert policy.startswith("default-src 'none'; media-src data:;")
    outside = re.findall(rb"(?:https?:)?//[a-z]", re.sub(rb'src="data:[^"]*"', b"", content))
    assert outside == []
    assert "'unsafe" not in policy


def test_a_recording_that_broke_off_at_once_leaves_a_page_without_sound(tmp_path: Path) -> None:
    (broken := tmp_path / "01.flac").write_bytes(b"fLaC")
    session = session_of(ANSWER)
    answers = (replace(session.answers[0], audio_path=broken),)

    page = Page(EXPORTS["html"].render(replace(session, answers=answers)))

    assert page.all("audio") == []
    assert page.all("button") == []
    assert "to hear it" not in page.text
    assert "I decided" in re.sub(r"\s+", " ", page.text)


def test_words_notes_and_titles_are_no_markup_on_the_page() -> None:
    question = replace(ANSWER.question, prompt=HOSTILE)
    report = make_report(spoken("I", "decided", HOSTILE), source="a", engine="b")
    session = session_of(
        replace(ANSWER, question=question, report=report),
        notes=AnswerNotes(note=HOSTILE, tags=(HOSTILE,)),
    )
    assert session.record is not None
    session = replace(session, record=replace(session.record, pack=HOSTILE))

    page = Page(EXPORTS["html"].render(session))

    assert len(page.all("script")) == 1
    assert page.all("img") == []
    assert page.text.count("alert(1)") >= 5


def test_the_headline_of_a_report_is_on_every_readable_export() -> None:
    session = session_of(an_answer(report=a_report("You chose early.")))

    for name in ("markdown", "html", "csv"):
        assert b"You chose early." in EXPORTS[name].render(session)
