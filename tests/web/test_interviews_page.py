"""Interviews that were held, from the archive of an earlier version."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.visitor import Visitor
from voicecoach.archive.interviews import Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.interview.debrief import Debrief
from voicecoach.languages.english.interview.debrief import DECISIONS

KEPT = Path(__file__).parents[1] / "archive" / "kept"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    shutil.copytree(KEPT, tmp_path / "data")
    return tmp_path / "data"


@pytest.fixture
def interview(data: Path) -> str:
    return Interviews(data).all()[0].id


def test_interviews_are_listed(owner: Visitor, interview: str) -> None:
    shown = owner.get("/interviews").text

    assert f'href="/interviews/{interview}"' in shown
    assert re.search(r"1 of \d rounds held", shown)


def test_none_is_said(tmp_path: Path) -> None:
    assert "No interview was held yet" in Visitor(tmp_path / "empty").get("/interviews").text


def test_rounds_votes_and_quotes_lead_into_the_recordings(owner: Visitor, interview: str) -> None:
    shown = owner.get(f"/interviews/{interview}").text

    assert "Still to come" in shown
    assert "Own choice in" in shown
    links = set(re.findall(r'href="(/answers/[^"#]+)(#t=[\d.]+)?"', shown))
    assert any(place for _address, place in links), "no quote leads into its recording"
    for address, _place in links:
        assert owner.get(address).status == 200


def test_answers_that_were_deleted_are_said_to_be(
    owner: Visitor, data: Path, interview: str
) -> None:
    archive = Archive(data)
    (record,) = Interviews(data).all()
    archive.delete(archive.find(record.rounds[0].session))

    shown = owner.get(f"/interviews/{interview}")

    assert shown.status == 200
    assert "(deleted)" in shown.text
    assert "/answers/" not in shown.text


def test_an_interview_whose_panel_is_gone_still_shows_its_rounds(
    data: Path, interview: str
) -> None:
    (record,) = Interviews(data).all()
    file = data / "interviews" / f"{interview}.json"
    file.write_text(
        file.read_text(encoding="utf-8").replace(f'"{record.loop}"', '"another"', 1),
        encoding="utf-8",
    )

    shown = Visitor(data).get(f"/interviews/{interview}")

    assert shown.status == 200
    assert "another" in shown.text
    assert "/answers/" in shown.text


def test_an_interview_is_deleted_and_its_answers_stay(
    owner: Visitor, data: Path, interview: str
) -> None:
    assert "Its answers stay" in owner.get(f"/interviews/{interview}/delete").text
    assert owner.post(f"/interviews/{interview}/delete", token=None).status == 403
    assert len(Interviews(data).all()) == 1
    sessions = Archive(data).list_sessions(limit=9).total

    assert owner.post(f"/interviews/{interview}/delete").status == 303

    assert Interviews(data).all() == ()
    assert Archive(data).list_sessions(limit=9).total == sessions


@pytest.mark.parametrize("name", ["latest", "..%2f..", "20260101T000000Z-0000", "%00", "<script>"])
def test_only_what_is_kept_is_found(owner: Visitor, name: str) -> None:
    assert owner.get(f"/interviews/{name}").status == 404
    assert owner.failures == []


def test_the_debrief_that_is_kept_is_shown_until_it_is_held_anew(
    owner: Visitor, data: Path, interview: str
) -> None:
    interviews = Interviews(data)
    (record,) = interviews.all()
    place = f"/interviews/{interview}"
    assert owner.post(f"{place}/debrief").status == 303
    held = interviews.debrief(record)
    assert isinstance(held, Debrief)
    assert "Hold the debrief anew" not in owner.get(place).text
    outdated = replace(held, decision="hire" if held.decision != "hire" else "no hire")
    interviews.keep_debrief(record, outdated)

    shown = owner.get(place).text
    assert DECISIONS[outdated.decision] in shown
    assert DECISIONS[outdated.decision] in owner.get("/interviews").text
    assert "Hold the debrief anew" in shown

    owner.post(f"{place}/debrief")
    assert interviews.debrief(record) == held
    assert DECISIONS[held.decision] in owner.get(place).text


def test_no_debrief_is_held_anew_once_its_answers_are_gone(
    owner: Visitor, data: Path, interview: str
) -> None:
    archive = Archive(data)
    (record,) = Interviews(data).all()
    archive.delete(archive.find(record.rounds[0].session))

    assert owner.post(f"/interviews/{interview}/debrief").status == 400
    assert Interviews(data).debrief(record) is None
