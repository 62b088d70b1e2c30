"""One HTML file with everything in it, sound as well: it opens anywhere and asks nobody.

Style and script stand in the file itself; the policy in its head lets the browser run these two
and nothing else, and load nothing from anywhere.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import jinja2

from voicecoach.archive.records import KeptAnswer, KeptSession
from voicecoach.errors import UsageError
from voicecoach.exports.moment import moment
from voicecoach.review.answer import AnswerView, answer_view
from voicecoach.review.evidence import ShownEvidence, signal_title
from voicecoach.review.words import ShownWord, paragraphs_of
from voicecoach.transcripts.clock import written


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words in a row that show the same, with what that is."""

    words: tuple[ShownWord, ...]
    shows: tuple[ShownEvidence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageAnswer:
    """An answer with what the page needs besides."""

    kept: KeptAnswer
    view: AnswerView | None
    """None where it was not judged."""

    sound: str
    """As a data URI; empty where there is no recording that can be played."""

    @property
    def paragraphs(self) -> tuple[tuple[Piece, ...], ...]:
        """The transcript."""
        if self.view is None:
            return ()
        return tuple(
            tuple(
                Piece(
                    words=run.words,
                    shows=tuple(self.view.evidence[index] for index in run.evidence),
                )
                for sentence in paragraph
                for run in sentence.runs
            )
            for paragraph in paragraphs_of(self.view.sentences)
        )


def render(session: KeptSession) -> bytes:
    """Return the page with the answers of a session and their sound.

    Raises OSError where a recording is there and cannot be read.
    """
    style, script = _asset("page.css"), _asset("page.js")
    page = _template().render(
        session=session,
        answers=[_page_answer(answer) for answer in session.answers],
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
    )
    return page.encode("utf-8", errors="replace")


def _page_answer(answer: KeptAnswer) -> PageAnswer:
    report = answer.record.report if answer.record else None
    return PageAnswer(
        kept=answer, view=answer_view(report) if report else None, sound=_sound(answer)
    )


def _sound(answer: KeptAnswer) -> str:
    from voicecoach.audio.mp3 import as_mp3

    if answer.audio_path is None:
        return ""
    try:
        content = as_mp3(answer.audio_path)
    except UsageError:  # a recording that broke off before its first second
        return ""
    return f"data:audio/mpeg;base64,{base64.b64encode(content).decode()}"


def _asset(name: str) -> str:
    return (files("voicecoach.exports") / "templates" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    environment.filters |= {"clock": written, "moment": moment, "signal_title": signal_title}
    return environment.from_string(_asset("page.html"))
