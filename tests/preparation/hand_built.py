"""CVs and job texts built by hand, as they are once they were read."""

import re
import tomllib
from pathlib import Path
from typing import Any

from voicecoach.document import Document, Form, Line
from voicecoach.preparation.cv import Claim, Cv, Owner, Role
from voicecoach.preparation.job import Job, Requirement
from voicecoach.preparation.jobs.job_reading import years_asked

HERE = Path(__file__).parent
_FIGURE = re.compile(r"(?<!\w)[$€]?\d[\d.,]*%?")


def labelled(path: str, table: str) -> list[dict[str, Any]]:
    """The labelled rows of a file beside this one."""
    rows = tomllib.loads((HERE / path).read_text(encoding="utf-8"))[table]
    assert isinstance(rows, list)
    return rows


def a_claim(
    text: str, *, number: int = 1, line: int = 2, owner: Owner = "self", role: str = "r1"
) -> Claim:
    return Claim(
        id=f"c{number}",
        line=line,
        text=text,
        verb=text.split(maxsplit=1)[0].lower() if text.split() else "",
        object="",
        numbers=tuple(_FIGURE.findall(text)),
        owner=owner,
        role=role,
    )


def a_role(title: str = "Product Manager", **told: Any) -> Role:
    facts = {"id": "r1", "line": 1, "employer": "Acme", "begins": "2022", "ends": "2024", **told}
    return Role(title=title, **facts)


def a_cv(*claims: Claim, roles: tuple[Role, ...] = (), **told: Any) -> Cv:
    return Cv(name="", roles=roles or (a_role(),), claims=claims, **told)


def cvs() -> dict[str, Cv]:
    """The CVs of ``matched/cvs.toml`` by name."""
    tables = tomllib.loads((HERE / "matched/cvs.toml").read_text(encoding="utf-8"))
    return {name: _cv(name, table) for name, table in tables.items()}


def _cv(name: str, table: dict[str, Any]) -> Cv:
    roles: list[Role] = []
    claims: list[Claim] = []
    line = 1
    for told in table["roles"]:
        texts = told.pop("claims", ())
        roles.append(Role(line=line, **told))
        for text in texts:
            line += 1
            claims.append(a_claim(text, number=len(claims) + 1, line=line, role=told["id"]))
        line += 1
    return Cv(
        name=name,
        roles=tuple(roles),
        claims=tuple(claims),
        skills=tuple(table["skills"]),
        today=table["today"],
    )


def a_job(*texts: str) -> Job:
    """A job that asks for these things."""
    asked = (
        Requirement(id=f"j{number}", line=number, text=text, years=years_asked(text))
        for number, text in enumerate(texts, start=1)
    )
    return Job(title="", company="", requirements=tuple(asked))


def a_text(text: str) -> Document:
    """A text as it is read from Markdown or from the clipboard: # heads a part, - an item."""
    lines: list[Line] = []
    for row in filter(None, map(str.strip, text.splitlines())):
        forms: dict[str, Form] = {"#": "heading", "-": "item"}
        form = forms.get(row.split()[0], "text")
        written = row.split(maxsplit=1)[1] if form != "text" else row
        lines.append(Line(number=len(lines) + 1, text=written, form=form))
    return Document(name="-", lines=tuple(lines))
