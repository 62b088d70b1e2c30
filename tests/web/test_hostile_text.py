"""Text from transcripts, questions, packs, notes and file names never becomes markup."""

import dataclasses
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tests.archive.builders import a_report, a_session, an_answer
from tests.web.hostile import MARKUP, ODD
from tests.web.visitor import Visitor
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerNotes, AnswerRecord, Correction, Dispute
from voicecoach.archive.sessions import Archive
from voicecoach.transcript import DroppedText, ForeignSpeech
from voicecoach.values import encode
from voicecoach.web.render import FOLDER

MADE_AT = "2026-03-01T12:00:00+00:00"


class Elements(HTMLParser):
    """Collects what a page consists of, as a browser would."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def tags_of(text: str) -> list[tuple[str, list[str]]]:
    """Tags with the names of their attributes, but for the words of a command, one span each."""
    tags = Elements(text).tags
    return [(tag, sorted(attrs)) for tag, attrs in tags if attrs.get("class") != "whole"]


def hostile_record(text: str) -> AnswerRecord:
    """Put a text wherever a record holds one that somebody else may have written."""
    report = a_report(text)
    words = tuple(
        dataclasses.replace(word, text=text, corrected=place == 1)
        for place, word in enumerate(report.transcript.words)
    )
    transcript = dataclasses.replace(
        report.transcript,
        words=words,
        foreign=(ForeignSpeech(start_s=0.1, end_s=0.2, language="zh", text=text),),
        dropped=(DroppedText(start_s=0.1, end_s=0.2, text=text, reason="repeated"),),
    )
    report = dataclasses.replace(
        report,
        source=text,
        engine=text,
        classifier=text,
        judged_by=text,
        transcript=transcript,
        sentences=tuple(dataclasses.replace(each, text=text) for each in report.sentences),
        signals=tuple(
            dataclasses.replace(each, quote=text, rule=text, signal=signal)
            for each in report.signals
            for signal in (each.signal, text)
        ),
        findings=tuple(dataclasses.replace(each, message=text) for each in report.findings),
        feedback=dataclasses.replace(
            report.feedback, headline=text, points=(text, text), spoken=text
        ),
        rubric=tuple(dataclasses.replace(each, title=text, advice=text) for each in report.rubric),
    )
    record = an_answer(report=report, note=text)
    question = dataclasses.replace(record.question, id=text, prompt=text, domain=text)
    engines = dataclasses.replace(record.engines, stt=text, voice=text)
    return dataclasses.replace(record, question=question, pack=text, engines=engines)


def hostile_session(data: Path, text: str) -> SessionFolder:
    folder = a_session(data, "first")
    write_json(folder.path / "01.json", hostile_record(text))
    notes = AnswerNotes(
        note=text,
        tags=(text, "plain"),
        starred=True,
        corrections=(Correction(start_s=1.0, end_s=1.2, heard=text, text=text, made_at=MADE_AT),),
        disputes=(Dispute(signal=text, start_s=1.0, end_s=1.2, quote=text, made_at=MADE_AT),),
    )
    write_json(folder.path / "01.notes.json", notes)
    return folder


def write_json(path: Path, record: object) -> None:
    import json

    path.write_text(json.dumps(encode(record)), encoding="utf-8")  # escapes half characters


def pages(folder: SessionFolder) -> Iterator[str]:
    yield "/"
    yield "/?q=decided"
    yield f"/answers/{folder.id}/1"
    yield f"/compare?one={folder.id}.1&two={folder.id}.1"
    yield "/progress"
    yield "/plan"


@pytest.mark.parametrize("text", MARKUP)
def test_no_text_becomes_markup(owner: Visitor, data: Path, text: str) -> None:
    plain = hostile_session(data / "plain", "plainly")
    hostile = hostile_session(data, text)
    friendly = Visitor(data / "plain")

    for path, harmless in zip(pages(hostile), pages(plain), strict=True):
        shown, wanted = owner.get(path), friendly.get(harmless)
        assert shown.status == wanted.status == 200, path
        # Word for word the same elements with the same attributes: all else is text.
        assert tags_of(shown.text) == tags_of(wanted.text), path
    assert owner.failures == []


@pytest.mark.parametrize("text", ODD)
def test_odd_text_breaks_no_page(owner: Visitor, data: Path, text: str) -> None:
    folder = hostile_session(data, text)

    assert max(owner.get(path).status for path in pages(folder)) < 500
    assert owner.failures == []


@pytest.mark.parametrize("text", [*MARKUP, *ODD])
def test_what_is_searched_for_is_shown_as_text(owner: Visitor, text: str) -> None:
    from urllib.parse import urlencode

    names = ("q", "pack", "domain", "kind", "verdict", "shows", "lacks", "tag", "status", "since")
    asked = urlencode(dict.fromkeys(names, text), errors="surrogatepass")
    shown = owner.get(f"/?{asked}")

    assert shown.status == 200
    assert not [tag for tag, _ in Elements(shown.text).tags if tag in {"img", "svg", "b"}]
    assert shown.text.count("<script") == 1


def test_the_text_is_there_as_it_was_said(owner: Visitor, data: Path) -> None:
    folder = hostile_session(data, MARKUP[0])

    shown = Elements(owner.get(f"/answers/{folder.id}/1").text)

    assert "".join(shown.texts).count(MARKUP[0]) > 20


def test_a_folder_with_a_hostile_name_is_no_session(owner: Visitor, data: Path) -> None:
    a_session(data, "first")
    (data / "sessions" / "<img src=x onerror=alert(1)>").mkdir()
    (Archive(data).folders()[0] / "<script>.json").write_text("{}", encoding="utf-8")

    shown = owner.get("/")

    assert shown.status == 200
    assert "onerror" not in shown.text


def test_no_template_marks_anything_as_safe() -> None:
    for template in FOLDER.rglob("*.html"):
        text = template.read_text(encoding="utf-8")
        for way_out in ("| safe", "|safe", "autoescape", "Markup", "style="):
            assert way_out not in text, f"{template.name} has {way_out}"
        assert "<script>" not in text
        assert " on" not in "".join(part for part in text.split("<")[1:] if "onclick" in part)
