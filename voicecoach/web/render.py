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
        clock=clock, day=day, moment=moment, seconds=seconds, plainly=plainly, query=query
    )
    return made


def clock(at_s: float) -> str:
    """Write a time as players do: 1:05, 1:02:03."""
    whole = max(0, int(at_s))
    hours, minutes = divmod(whole // 60, 60)
    start = f"{hours}:{minutes:02d}" if hours else f"{minutes}"
    return f"{start}:{whole % 60:02d}"


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
