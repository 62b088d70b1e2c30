"""Answers as files to take along."""

from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.web.hostile import MARKUP
from tests.web.test_answer_page import a_recorded_session
from tests.web.test_hostile_text import hostile_session
from tests.web.visitor import Visitor
from voicecoach.exports import EXPORTS


@pytest.mark.parametrize("name", EXPORTS)
def test_an_answer_is_sent_as_a_file_in_every_format(owner: Visitor, data: Path, name: str) -> None:
    folder = a_recorded_session(data)

    sent = owner.get(f"/answers/{folder.id}/1/export/{name}")

    assert sent.status == 200
    assert sent.headers["content-type"].startswith(EXPORTS[name].media_type)
    file = f"{folder.id}-01{EXPORTS[name].suffix}"
    assert sent.headers["content-disposition"] == f'attachment; filename="{file}"'
    assert b"decided" in sent.body
    assert f"/answers/{folder.id}/1/export/{name}" in owner.get(f"/answers/{folder.id}/1").text


def test_a_session_is_sent_as_one_file_where_its_format_can_be(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one", "two")

    assert owner.get(f"/sessions/{folder.id}/export/csv").status == 200
    assert owner.get(f"/sessions/{folder.id}/export/srt").status == 404


@pytest.mark.parametrize("name", ["exe", "..", "%00", ""])
def test_other_formats_are_not_there(owner: Visitor, data: Path, name: str) -> None:
    folder = a_recorded_session(data)

    assert owner.get(f"/answers/{folder.id}/1/export/{name}").status == 404


@pytest.mark.parametrize("text", MARKUP)
def test_no_text_gets_into_a_header(owner: Visitor, data: Path, text: str) -> None:
    folder = hostile_session(data, text)

    for name in EXPORTS:
        sent = owner.get(f"/answers/{folder.id}/1/export/{name}")
        assert sent.status == 200
        assert text not in "".join(sent.headers.values())
