"""Two answers side by side."""

import dataclasses
from pathlib import Path

import pytest

from tests.archive.builders import a_session, an_answer
from tests.builders import a_report
from tests.web.visitor import Visitor

WEAK = (
    "We were a team of fifteen people who worked on a new feature for the music app. There were "
    "many meetings and the team talked about all of the options together. Everybody worked very "
    "hard on it for three months, and in the end it went really well and people were happy."
)
STRONG = (
    "I decided to stop the launch. I rejected the small market test, since it would have cost us "
    "the spring. Below 40 percent we stop, that was my rule. Retention rose from 52 to 60 percent."
)


def two_attempts(data: Path) -> tuple[str, str]:
    places = []
    for minute, text in enumerate((WEAK, STRONG)):
        folder = a_session(data, "First", minute=minute)
        folder.keep(
            dataclasses.replace(
                an_answer(report=a_report(text)),
                started_at=f"2026-03-0{minute + 1}T20:15:00+08:00",
            )
        )
        places.append(f"{folder.id}.1")
    return places[0], places[1]


def test_what_changed_is_told_from_the_earlier_to_the_later(owner: Visitor, data: Path) -> None:
    earlier, later = two_attempts(data)

    for one, two in ((earlier, later), (later, earlier)):
        shown = owner.get(f"/compare?one={one}&two={two}").text

        assert shown.index("No choice heard") < shown.index("You chose")
        assert "better" in shown
        assert "worse" not in shown.replace("neither better nor worse", "")
        newly = shown.index("Newly shown")
        assert "I decided to stop the launch" in shown[newly:]


def test_what_has_no_sound_offers_nothing_to_play(owner: Visitor, data: Path) -> None:
    earlier, later = two_attempts(data)
    session = earlier.partition(".")[0]
    (data / "sessions" / session / "01.flac").unlink()

    shown = owner.get(f"/compare?one={earlier}&two={later}").text

    assert "Play in the later" in shown
    assert "Play in the earlier" not in shown


def test_both_are_played_and_read(owner: Visitor, data: Path) -> None:
    earlier, later = two_attempts(data)

    shown = owner.get(f"/compare?one={earlier}&two={later}").text

    for number, place in enumerate((earlier, later), start=1):
        assert f'data-side="{number}"' in shown
        assert f'src="/answers/{place.replace(".", "/")}/audio"' in shown
    assert shown.count('data-i="0"') == 2


def test_another_question_is_said_to_be_one(owner: Visitor, data: Path) -> None:
    earlier, later = two_attempts(data)
    other = a_session(data, "Other", minute=9)
    record = an_answer()
    question = dataclasses.replace(record.question, id="other", prompt="Something else?")
    other.keep(dataclasses.replace(record, question=question))

    assert "Two different questions" in owner.get(f"/compare?one={other.id}.1&two={later}").text
    assert "Two different questions" not in owner.get(f"/compare?one={earlier}&two={later}").text


def test_what_was_not_judged_cannot_be_compared(owner: Visitor, data: Path) -> None:
    earlier, _later = two_attempts(data)
    folder = a_session(data, "Other", minute=9)
    folder.keep(an_answer(status="unassessed"))

    refused = owner.get(f"/compare?one={earlier}&two={folder.id}.1")

    assert refused.status == 409
    assert "was not judged" in refused.text


@pytest.mark.parametrize(
    "query", ["", "?one=x", "?one=x.1&two=x.1", "?one=..%2f.1&two=.", "?one=."]
)
def test_what_is_not_there_cannot_be_compared(owner: Visitor, query: str) -> None:
    assert owner.get(f"/compare{query}").status == 404
    assert owner.failures == []
