"""Answers as files to take along."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.archive.builders import a_session
from tests.web.hostile import MARKUP
from tests.web.test_answer_page import a_recorded_session
from tests.web.test_hostile_text import hostile_session
from tests.web.visitor import Visitor
from voicecoach.archive.sessions import Archive
from voicecoach.exports import EXPORTS, exported


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


@pytest.mark.parametrize("name", EXPORTS)
def test_a_session_is_sent_in_every_format(owner: Visitor, data: Path, name: str) -> None:
    folder = a_session(data, "one", "two")
    export, address = EXPORTS[name], f"/sessions/{folder.id}/export/{name}"

    sent = owner.get(address)

    assert sent.status == 200
    assert f'href="{address}" download' in owner.get(f"/sessions/{folder.id}/export").text
    session = Archive(data).find(folder.id)
    files = {file: export.render(part) for file, part in exported(session, export).items()}
    if len(files) == 1:
        ((file, content),) = files.items()
        assert sent.body == content
    else:
        file = f"{folder.id}-{name}.zip"
        with zipfile.ZipFile(io.BytesIO(sent.body)) as archive:
            assert {each: archive.read(each) for each in archive.namelist()} == files
    assert sent.headers["content-disposition"] == f'attachment; filename="{file}"'


def test_a_session_of_one_answer_is_one_file_in_every_format(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one")

    for name, export in EXPORTS.items():
        sent = owner.get(f"/sessions/{folder.id}/export/{name}")
        assert sent.headers["content-type"].startswith(export.media_type)


def test_the_list_leads_to_the_exports_of_a_session(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one", "two")

    assert f'href="/sessions/{folder.id}/export"' in owner.get("/").text
    assert "2 answers" in owner.get(f"/sessions/{folder.id}/export").text
    assert owner.get("/sessions/20260301T120000Z-ffff/export").status == 404


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
