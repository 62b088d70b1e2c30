"""Tables that Whisper's programs write: ``start``, ``end`` and ``text`` in TSV or CSV."""

import csv

from voicecoach.transcript import Span
from voicecoach.transcripts.clock import LATEST_S
from voicecoach.transcripts.script import Passage, Script

_COLUMNS = ["start", "end", "text"]

MOST_DIGITS = 12
"""Of a number of milliseconds: thirty years. Python takes no integer of thousands of digits."""


def read_table(text: str) -> Script | None:
    """Read such a table, whose times are milliseconds; None where the first line heads no other.

    A column ``speaker`` names who speaks. Rows without times are left out.
    """
    lines = text.strip().split("\n")
    if "\t" in lines[0]:  # TSV as Whisper writes it knows no quotes
        head, *rows = (line.split("\t") for line in lines)
    else:
        try:
            head, *rows = csv.reader(lines)
        except csv.Error:
            return None
    names = [name.strip().lower() for name in head]
    if not rows or not set(_COLUMNS) <= set(names):
        return None
    passages = []
    for row in rows:
        cells = dict(zip(names, map(str.strip, row), strict=False))
        start_ms, end_ms = _whole(cells.get("start", "")), _whole(cells.get("end", ""))
        if start_ms is not None and end_ms is not None and end_ms / 1000 <= LATEST_S:
            span = Span(start_s=start_ms / 1000, end_s=max(start_ms, end_ms) / 1000)
            said = cells.get("text", "")
            passages.append(Passage(text=said, speaker=cells.get("speaker", ""), span=span))
    if not passages:
        return None
    return Script(
        passages=tuple(passages), engine="whisper", fillers_may_lack=True, form="recognized"
    )


def _whole(cell: str) -> int | None:
    return int(cell) if cell.isdecimal() and len(cell) <= MOST_DIGITS else None
