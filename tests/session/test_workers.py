"""A worker process that breaks down takes no other file along, and what it was at is named."""

import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.session.handing_in import NOW, SAID, Desk, source
from tests.transcripts.builders import all_english
from voicecoach.languages.english import ENGLISH
from voicecoach.session.importing import Workshop
from voicecoach.session.importing_many import Importer, Outcome
from voicecoach.session.judging import Judge


def fragile() -> Workshop:
    """Judges, and dies of one answer as if the system had killed it."""

    def deadly(text: str, *rest: Any, **named: Any) -> Any:
        if "deadly" in text:
            os._exit(9)
        return all_english(text, *rest, **named)

    workshop = Workshop(
        judge=Judge(language=ENGLISH, classifier=None), ears=_no_ears, likely=all_english
    )
    return replace(workshop, likely=deadly)


def _no_ears() -> Any:
    raise AssertionError("texts are not heard")


@pytest.mark.parametrize("place", [0, 2])
def test_only_the_file_that_a_worker_died_of_is_not_kept(tmp_path: Path, place: int) -> None:
    desk = Desk(tmp_path)
    said = [f"{SAID} Take {number}." for number in range(3)]
    said[place] = f"{said[place]} It was a deadly mistake."
    files = [desk.text(f"{number}.txt", text) for number, text in enumerate(said)]
    outcomes: list[Outcome] = []

    session = Importer(archive=desk.archive, equip=fragile, workers=2).run(
        [source(path) for path in files], outcomes.append, now=NOW
    )

    assert [outcome.source.path for outcome in outcomes] == files
    assert [outcome.record is None for outcome in outcomes] == [at == place for at in range(3)]
    assert f"{files[place]}: the process that heard it broke down" in str(outcomes[place].problem)
    kept = desk.archive.find(str(session))
    assert len(kept.answers) == 2
    assert all(answer.status == "assessed" and not answer.problem for answer in kept.answers)
