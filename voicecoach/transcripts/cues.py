"""Subtitles: SRT and WebVTT, as files or pasted, with blank lines and numbers kept or lost."""

import html
import re
from collections.abc import Iterator
from itertools import pairwise

from voicecoach.transcript import Span, Word
from voicecoach.transcripts.clock import CLOCK, clock_s
from voicecoach.transcripts.script import Passage, Script
from voicecoach.transcripts.text import spread

_TIMINGS = (
    # WebVTT has settings of place behind the times.
    re.compile(rf"\s*(?P<start>{CLOCK})\s*-->\s*(?P<end>{CLOCK})(?:\s.*)?(?P<text>)"),
    # What Whisper's programs print while they listen.
    re.compile(rf"\s*\[(?P<start>{CLOCK})\s*-->\s*(?P<end>{CLOCK})\]\s*(?P<text>.*)"),
    re.compile(r"\s*\[(?P<start>[\d.]+)s?\s*->\s*(?P<end>[\d.]+)s?\]\s*(?P<text>.*)"),
)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?[^\S\n]++([^<>\n]++)>")
_TIME_WITHIN = re.compile(rf"<({CLOCK})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>\n]*+>|\{\\[^{}\n]*+\}")
_TURN = re.compile(r"^[^\S\n]*+(?:[-–—]\s++|>{1,3}\s*+)", re.MULTILINE)  # noqa: RUF001 - dashes as subtitles have them
_ASIDE = re.compile(r"(?:NOTE|STYLE|REGION)(?:\s|$)")


def read_cues(text: str) -> Script | None:
    """Read subtitles; None where no line gives the time of one."""
    lines = text.split("\n")
    timings = {index: match for index, line in enumerate(lines) if (match := _timing(line))}
    if not timings:
        return None
    passages: list[Passage] = []
    # Captions made live repeat the line before above the one that is being said.
    rolls = bool(_TIME_WITHIN.search(text))
    before: set[str] = set()
    for start, end in pairwise([*timings, len(lines)]):
        said = _said(lines[start + 1 : end], is_last=end == len(lines))
        if rolls:
            fresh = [line for line in said if _bare(line) not in before]
            before = set(map(_bare, said))
            said = fresh
        said = [timings[start]["text"] or "", *said]
        passages += _passages(timings[start], "\n".join(said).strip())
    return Script(passages=tuple(passages), form="subtitles")


def _timing(line: str) -> re.Match[str] | None:
    return next((match for form in _TIMINGS if (match := form.fullmatch(line))), None)


def _said(below: list[str], *, is_last: bool) -> list[str]:
    """Return the words below a timing, without what belongs to the next cue or to nobody."""
    paragraphs: list[list[str]] = [[]]
    for line in below:
        if line.strip():
            paragraphs[-1].append(line)
        elif paragraphs[-1]:
            paragraphs.append([])
    if not is_last:
        last = paragraphs[-1]  # empty where a blank line comes before the next timing
        if last and (last[-1].strip().isdigit() or (len(last) == 1 and len(paragraphs) > 1)):
            last.pop()  # the number or the name of the next cue
        elif not last and len(paragraphs) > 2 and "".join(paragraphs[-2]).strip().isdigit():
            paragraphs.pop(-2)
    return [
        line
        for paragraph in paragraphs
        if paragraph and not _ASIDE.match(paragraph[0].strip())
        for line in paragraph
    ]


def _passages(timing: re.Match[str], said: str) -> Iterator[Passage]:
    """Cut a cue where the voice changes; each voice gets its share of the time."""
    start_s, end_s = sorted((clock_s(timing["start"]), clock_s(timing["end"])))
    pieces = _VOICE.split(said)  # text, name, text, name, text …
    voices = [("", pieces[0]), *zip(pieces[1::2], pieces[2::2], strict=True)]
    voices = [(name, text) for name, text in voices if _bare(text)]
    share_s = (end_s - start_s) / max(1, sum(len(_bare(text)) for _, text in voices))
    for name, text in voices:
        span = Span(start_s=start_s, end_s=start_s + share_s * len(_bare(text)))
        start_s = span.end_s
        yield Passage(
            text=_TURN.sub("", _bare(text)),
            speaker=html.unescape(name).strip(),
            span=span,
            words=_timed_within(text, span) if _TIME_WITHIN.search(text) else (),
        )


def _timed_within(text: str, span: Span) -> tuple[Word, ...]:
    """Read a cue with times of its own for single words."""
    pieces = _TIME_WITHIN.split(text)  # text, time, text, time, text …
    starts = [span.start_s, *map(clock_s, pieces[1::2])]
    ends = [*starts[1:], span.end_s]
    words: list[Word] = []
    for start_s, end_s, piece in zip(starts, ends, pieces[::2], strict=True):
        words += spread(_bare(piece), Span(start_s=start_s, end_s=max(start_s, end_s)))
    return tuple(words)


def _bare(text: str) -> str:
    return html.unescape(_TAG.sub("", _TIME_WITHIN.sub("", text))).strip()
