import ast
from collections.abc import Iterator

import pytest

from tests.test_architecture import SOURCES, Source, imports

KNOWN = {"room", "events", "programmes"}
"""All that a programme may know of the session."""


def faults(source: Source) -> Iterator[str]:
    for imported in imports(source.tree):
        of_session = imported.parts[:2] == ["voicecoach", "session"]
        if of_session and not {*imported.parts[2:3]} & KNOWN:
            yield f"line {imported.line}: a programme may not know {imported.module}"


@pytest.mark.parametrize(
    "source",
    [each for each in SOURCES if each.name.startswith("session/programmes/")],
    ids=lambda source: source.name,
)
def test_a_programme_knows_a_room_and_nothing_else_of_the_session(source: Source) -> None:
    assert list(faults(source)) == []


@pytest.mark.parametrize(
    "code",
    [
        "from voicecoach.session.voice import VoiceRoom",
        "from voicecoach.session import keeping",
        "def late():\n    import voicecoach.session.writing",
    ],
)
def test_another_room_is_noticed(code: str) -> None:
    (fault,) = faults(Source("session/programmes/x.py", ast.parse(code)))

    assert fault.startswith("line ")
