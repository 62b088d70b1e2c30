"""Tables that Whisper's programs write: ``start``, ``end`` and ``text`` in TSV or CSV."""

import csv

from voicecoach.transcript import Span
from voicecoach.transcripts.clock import LATEST_S
from voicecoach.transcripts.script import Passage, Script

_COLUMNS = ["start", "end", "text"]


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
        start, end, said = (cells.get(name, "") for name in _COLUMNS)
        if start.isdecimal() and end.isdecimal() and int(end) / 1000 <= LATEST_S:
            span = Span(start_s=int(start) / 1000, end_s=max(int(start), int(end)) / 1000)
            passages.append(Passage(text=said, speaker=cells.get("speaker", ""), span=span))
    if not passages:
        return None
    return Script(
        passages=tuple(passages), engine="whisper", fillers_may_lack=True, form="recognized"
    )
