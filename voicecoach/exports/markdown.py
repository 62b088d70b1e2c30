"""Markdown: an answer to read, to print or to paste into notes."""

import re
from collections.abc import Iterator

from voicecoach.archive.records import AnswerNotes, KeptAnswer, KeptSession
from voicecoach.exports.moment import moment
from voicecoach.languages.english.interview.coverage import TITLE
from voicecoach.review.answer import AnswerView, answer_view
from voicecoach.review.evidence import signal_title
from voicecoach.review.words import ShownWord, paragraphs_of
from voicecoach.transcripts.content import EXPORT_MARK

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_BEGINS_A_BLOCK = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)

_LEVELS = {"clear": "clear", "partial": "partly", "missing": "missing", "unsure": "not sure"}


def render(session: KeptSession) -> bytes:
    """Return the answers one below the other."""
    started = moment(session.record.started_at) if session.record else "unknown date"
    pack = session.record.pack if session.record else "unknown pack"
    lines = [EXPORT_MARK, "", f"# {plain(pack)}, {plain(started)}", ""]
    for answer in session.answers:
        lines += [*_answer(answer), ""]
    return "\n".join(lines).encode()


def plain(text: str) -> str:
    """Escape what Markdown would take for markup: it is somebody's words."""
    escaped = _SPECIAL.sub(r"\\\1", " ".join(text.split()))
    return _BEGINS_A_BLOCK.sub(lambda found: f"{found[1]}\\{found[2]}", escaped)


def _answer(answer: KeptAnswer) -> Iterator[str]:
    record = answer.record
    prompt = record.question.prompt if record else "unknown question"
    yield f"## {answer.number}. {plain(prompt)}"
    yield ""
    if record is None or record.report is None:
        yield plain(record.note if record and record.note else "This answer has no report.")
        yield from _notes(answer.notes)
        return
    view = answer_view(record.report)
    unsure = " (unsure)" if view.stamp.unsure else ""
    yield f"**{plain(view.stamp.text)}**{unsure}: {plain(view.headline)}"
    yield ""
    if view.one_line:
        yield plain(view.one_line)
        yield ""
    yield from _transcript(view)
    yield from _evidence(view)
    yield from _rubric(view)
    yield from _coverage(view)
    for number, point in enumerate(view.points, start=1):
        yield f"{number}. {plain(point)}"
    if view.points:
        yield ""
    yield plain(" · ".join(view.delivery))
    yield from _notes(answer.notes)


def _transcript(view: AnswerView) -> Iterator[str]:
    for number, paragraph in enumerate(paragraphs_of(view.sentences)):
        if number:
            yield ">"
        yield f"> {' '.join(plain(' '.join(map(_word, each.words))) for each in paragraph)}"
    if view.sentences:
        yield ""


def _word(word: ShownWord) -> str:
    return f"{word.text}(?)" if word.unsure else word.text


def _evidence(view: AnswerView) -> Iterator[str]:
    if not view.rows:
        return
    yield "| second | shows | words | rule |"
    yield "|---|---|---|---|"
    for item in view.rows:
        unsure = " (unsure)" if item.unsure else ""
        names, quote = plain(", ".join(item.names)), plain(item.quote)
        yield f"| {item.second} | {names} | “{quote}”{unsure} | {plain(item.rule)} |"
    yield ""


def _rubric(view: AnswerView) -> Iterator[str]:
    if not view.rubric:
        return
    for level in view.rubric:
        yield f"- {plain(level.title)}: {_LEVELS[level.level]}"
    yield ""


def _coverage(view: AnswerView) -> Iterator[str]:
    if not view.coverage:
        return
    yield f"{TITLE}:"
    yield ""
    for item in view.coverage:
        at = "" if item.second is None else f", {item.second} s: “{plain(item.quote)}”"
        yield f"- {item.told}{at}: {plain(item.text)}"
    yield ""


def _notes(notes: AnswerNotes) -> Iterator[str]:
    told = [
        *([f"Tags: {', '.join(notes.tags)}"] if notes.tags else []),
        *([f"Note: {notes.note}"] if notes.note else []),
        *(f"“{dispute.quote}”: the candidate says that this shows {signal_title(dispute.signal)}"
          for dispute in notes.disputes),
    ]  # fmt: skip
    for line in told:
        yield ""
        yield plain(line)
