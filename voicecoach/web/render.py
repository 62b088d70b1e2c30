"""Templates and what they may call. All text is escaped; no template may say otherwise."""

import functools
from collections.abc import Mapping
from datetime import datetime
from http import HTTPStatus
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from voicecoach import __version__
from voicecoach.archive.index.rows import MARK_END, MARK_START, AnswerRow
from voicecoach.transcripts.clock import written
from voicecoach.web.names import tone_of

FEW_SECONDS = 600
"""From here on nobody counts in seconds."""

FEW_CHARACTERS = 40
"""Enough to tell the beginning of a question by."""

FOLDER = Path(__file__).parent / "templates"


def page(
    request: Request, template: str, *, status: HTTPStatus = HTTPStatus.OK, **shown: Any
) -> Response:
    """Fill a template in. A lone surrogate, which no encoding knows, becomes a question mark."""
    text = (
        environment()
        .get_template(template)
        .render(
            nonce=request.state.nonce,
            token=request.state.change_token,
            path=request.url.path,
            version=__version__,
            **shown,
        )
    )
    return Response(
        text.encode("utf-8", "replace"), status_code=status, media_type="text/html; charset=utf-8"
    )


@functools.cache
def environment() -> Environment:
    """Return what the templates live in."""
    made = Environment(
        loader=FileSystemLoader(FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters.update(
        day=day,
        moment=moment,
        passage=passage,
        pieces=pieces,
        plainly=plainly,
        query=query,
        second=second,
        seconds=seconds,
        tone=tone_of,
    )
    return made


def second(at_s: float) -> str:
    """Write a moment of an answer as the feedback does: 39 s; of a long one as players do."""
    whole = max(0, round(at_s))
    return f"{whole} s" if whole < FEW_SECONDS else written(whole)


def seconds(value: float) -> str:
    """Write a length: 45 s, 2 min 5 s."""
    whole = round(value)
    return f"{whole} s" if whole < 120 else f"{whole // 60} min {whole % 60} s"


def moment(at: datetime | None) -> str:
    """Write a day with its hour, as it was where the answer was given."""
    return f"{day(at)}, {at:%H:%M}" if at else day(at)


def day(at: datetime | None) -> str:
    """Write a day."""
    return f"{at.day} {at:%b %Y}" if at else "unknown date"


def plainly(name: str) -> str:
    """Write an id as words: killing-a-project, accepted_cost."""
    return name.replace("-", " ").replace("_", " ")


def query(values: Mapping[str, Any], **changed: Any) -> str:
    """Write the query of a link: these values with some changed, empty ones left out."""
    kept = {name: value for name, value in {**values, **changed}.items() if value}
    return f"?{urlencode(kept, doseq=True, errors='replace')}" if kept else "?"


def passage(row: AnswerRow) -> str:
    """Return the text around what was searched for; empty where that is the question shown."""
    plain = row.snippet.replace(MARK_START, "").replace(MARK_END, "")
    return "" if row.prompt and plain.startswith(row.prompt[:FEW_CHARACTERS]) else row.snippet


def pieces(snippet: str) -> tuple[tuple[str, bool], ...]:
    """Cut a snippet at its marks: texts, each with whether it is a hit."""
    found: list[tuple[str, bool]] = []
    for index, part in enumerate(snippet.split(MARK_START)):
        hit, mark, rest = part.partition(MARK_END)
        found += [(hit, True), (rest, False)] if index and mark else [(part, False)]
    return tuple((text, is_hit) for text, is_hit in found if text)
