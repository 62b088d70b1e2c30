"""JSON: all that is kept of the answers, but for where it lies on this machine."""

import json
from dataclasses import replace
from pathlib import PurePath

from voicecoach.archive.records import AnswerRecord, KeptSession
from voicecoach.values import encode

SCHEMA = "voicecoach.export/1"
"""Name and version of the document; see docs/formats.md."""


def render(session: KeptSession) -> bytes:
    """Return the answers with their reports and with what the candidate noted about them."""
    document = {
        "schema": SCHEMA,
        "id": session.id,
        "session": session.record,
        "answers": [
            {
                "number": answer.number,
                "record": _without_folders(answer.record) if answer.record else None,
                "notes": answer.notes,
            }
            for answer in session.answers
        ],
    }
    return (json.dumps(encode(document), indent=1, ensure_ascii=False) + "\n").encode()


def _without_folders(record: AnswerRecord) -> AnswerRecord:
    """Leave out in which folder a file was that was handed in: its path may name people."""
    if record.report is None:
        return record
    name = PurePath(record.report.source.replace("\\", "/")).name
    return replace(record, report=replace(record.report, source=name))
