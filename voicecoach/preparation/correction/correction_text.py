"""What was found in a CV as a text that its owner puts right in an editor: TOML with comments."""

import json
from collections.abc import Iterator, Sequence

from voicecoach.document import Line
from voicecoach.preparation.cv import Claim, Cv, Role

_HEAD = """\
# What voicecoach found in {name}. Put right what is wrong, save, and close the editor.
#
# - A claim that is none: delete it, from [[claim]] to its role. One that is missing: write a
#   [[claim]] with text and role, and no id.
# - text is what your CV says: every question quotes it, so keep it in your CV's own words.
# - owner is "self" (you did it), "team" (a group did), or "unsaid" (the line does not tell).
# - role is the id of a [[role]], or "" for none. Dates are "2021-03", "2021", "now" or "".
# - Delete everything to leave all as it was.
"""


def correction_text(cv: Cv, lines: Sequence[Line], *, name: str) -> str:
    """Write what was found: each role, then the claims that stand under it.

    ``name`` is what the CV is called.
    """
    parts = [_HEAD.format(name=_comment(name)), f"name = {toml_text(cv.name)}"]
    parts.append("skills = [" + "".join(f"\n  {toml_text(each)}," for each in cv.skills) + "\n]")
    at = {line.number: line for line in lines}
    known = {role.id for role in cv.roles}
    loose = [claim for claim in cv.claims if claim.role not in known]
    parts += (_claim(claim, at) for claim in loose)
    for role in cv.roles:
        parts.append(_role(role))
        parts += (_claim(claim, at) for claim in cv.claims if claim.role == role.id)
    return "\n\n".join(parts) + "\n"


def toml_text(text: str) -> str:
    """Write a text as TOML has it, on one line."""
    written = json.dumps(text, ensure_ascii=False)
    return "".join(_escaped(char) for char in written)


def _escaped(char: str) -> str:
    """Escape what JSON lets pass and TOML does not: DEL, and halves of a character."""
    code = ord(char)
    if 0xD800 <= code < 0xE000:
        return "\\uFFFD"
    return f"\\u{code:04X}" if code == 0x7F else char


def _comment(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)


def _role(role: Role) -> str:
    return "\n".join(
        ["[[role]]", f'id = "{role.id}"', *_fields(role, ("title", "employer", "kind")),
         *_fields(role, ("begins", "ends"))]
    )  # fmt: skip


def _claim(claim: Claim, at: dict[int, Line]) -> str:
    line = at.get(claim.line)
    page = f", page {line.page}" if line is not None else ""
    return "\n".join(
        ["[[claim]]", f'id = "{claim.id}"  # line {claim.line}{page}',
         *_fields(claim, ("text", "owner", "role"))]
    )  # fmt: skip


def _fields(record: Role | Claim, names: Sequence[str]) -> Iterator[str]:
    for name in names:
        yield f"{name} = {toml_text(getattr(record, name))}"
