"""What was said, as it is read on a terminal: with its evidence, and with what is unsure marked."""

from __future__ import annotations

import textwrap
from itertools import groupby
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Report
from voicecoach.cli.terminal import in_line
from voicecoach.review.answer import AnswerView, answer_view
from voicecoach.review.fluency import Baseline, fluency
from voicecoach.review.words import ShownWord, paragraphs_of, transcript_view

if TYPE_CHECKING:  # rich is heavy, and only the functions that draw need it
    from collections.abc import Iterator, Sequence

    from rich.text import Text

MISHEARD = "(?)"
"""Stands behind a word that the recognizer may have misheard."""

HEARD = "What I heard"
HOW_TO_READ = "[words](what they show)"
MAYBE_MISHEARD = f"word{MISHEARD} may be misheard"
YOUR_OWN = "{words} are as you corrected them"


def heard_text(report: Report, *, width: int, color: bool) -> str:
    """Return what the recognizer heard, unsure words marked; empty where there is nothing to tell.

    What was typed is known to who typed it.
    """
    sentences = transcript_view(report)
    if not sentences or report.transcript.times_from == "assumed":
        return ""
    from rich.text import Text

    from voicecoach.cli.canvas import paper

    words = [word for sentence in sentences for word in sentence.words]
    unsure = f" ({MAYBE_MISHEARD})" if any(word.unsure for word in words) else ""
    console = paper(width, color=color)
    with console.capture() as captured:
        console.print(Text(f"{HEARD}{unsure}:", style="dim"))
        for paragraph in paragraphs_of(sentences):
            console.print(Text(" ").join(_word(word) for each in paragraph for word in each.words))
    return _lines(captured.get())


def marked_text(report: Report, *, width: int, color: bool) -> str:
    """Return what was said with its evidence in brackets, a paragraph for each stretch of speech.

    Each begins with its second, as ``history play --at`` takes it. Empty where nothing was said.
    """
    view = answer_view(report)
    if not view.sentences:
        return ""
    from rich.table import Table
    from rich.text import Text

    from voicecoach.cli.canvas import paper

    begins_s = report.transcript.begins_s
    table = Table(box=None, pad_edge=False, show_header=False)
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    console = paper(width, color=color)
    with console.capture() as captured:
        console.print(Text(f"What was said: {', '.join(_legend(view))}", style="dim"))
        for paragraph in paragraphs_of(view.sentences):
            second = f"{max(0.0, paragraph[0].start_s - begins_s):.0f} s"
            words = [word for sentence in paragraph for word in sentence.words]
            table.add_row(Text(second, style="dim"), _marked(words, view))
        console.print(table)
    return _lines(captured.get())


def fluency_text(report: Report, baseline: Baseline | None, *, width: int) -> str:
    """Tell pauses and fillers by place and the rate against one's own; empty without its sound."""
    found = fluency(report, baseline)
    if found is None or found.inside_per_min is None:
        return ""
    about = "about " if found.approximate else ""
    parts = [
        f"pauses: {about}{found.pauses_inside_clause} inside a clause, "
        f"{found.pauses_at_clause_end} between clauses"
    ]
    if found.fillers_inside_clause or found.fillers_between_clauses:
        least = "at least " if found.fillers_lower_bound else ""
        parts.append(
            f"fillers: {least}{found.fillers_inside_clause} inside, "
            f"{found.fillers_between_clauses} between"
        )
    if found.against_baseline is not None and found.baseline is not None:
        share = round(100 * found.against_baseline)
        faster = "as fast as usual" if share == 0 else ""
        faster = faster or f"{abs(share)} % {'faster' if share > 0 else 'slower'} than usual"
        parts.append(f"without pauses {faster} ({found.baseline.answers} earlier answers)")
    return textwrap.fill(" · ".join(parts), width)


def _legend(view: AnswerView) -> Iterator[str]:
    if view.rows:
        yield HOW_TO_READ
    if any(word.unsure for word in view.words):
        yield MAYBE_MISHEARD
    if any(word.corrected for word in view.words):
        yield YOUR_OWN
    yield "seconds from your first word"


def _marked(words: Sequence[ShownWord], view: AnswerView) -> Text:
    """Put brackets around the words of each piece of evidence and say behind what they show."""
    from rich.text import Text

    shown = Text()
    for told, run in groupby(words, key=lambda word: _told(word, view)):
        text = Text(" ").join(_word(word, style="bold" if told else "") for word in run)
        if shown:
            shown.append(" ")
        if told:
            names = dict.fromkeys(name for index in told for name in view.evidence[index].names)
            shown.append("[", style="dim").append_text(text).append("]", style="dim")
            shown.append(f"({', '.join(names)})", style="cyan")
        else:
            shown.append_text(text)
    return shown


def _told(word: ShownWord, view: AnswerView) -> tuple[int, ...]:
    """Which evidence of a word is told each time; fillers and the like are counted elsewhere."""
    return tuple(index for index in word.evidence if not view.evidence[index].summed_up)


def _word(word: ShownWord, *, style: str = "") -> Text:
    from rich.text import Text

    text = in_line(word.text)
    if word.corrected:
        text = f"{{{text}}}"
    if word.unsure:
        return Text(f"{text}{MISHEARD}", style="italic dim")
    return Text(text, style=style)


def _lines(captured: str) -> str:
    return "\n".join(line.rstrip() for line in captured.splitlines())
