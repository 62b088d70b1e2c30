# ruff: noqa: RUF001 - texts in other languages and with the marks of other programs
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.errors import VoicecoachError
from voicecoach.transcripts.content import decoded, is_text, other_kind

ENGLISH = "I killed the “launch” – café Müller paid 5 €.\r\nTwice.\n" * 3
CHINESE = "我决定取消这个项目， 30%。\n"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_text_is_read_in_any_encoding_that_is_about(encoding):
    data = ENGLISH.encode(encoding)
    assert decoded(data) == ENGLISH.replace("\r\n", "\n")
    assert is_text(data)
    assert other_kind(data) is None


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_chinese_text_is_read_too(encoding):
    assert decoded(CHINESE.encode(encoding)) == CHINESE


@pytest.mark.parametrize("encoding", ["gb18030", "big5"])
def test_an_encoding_that_cannot_be_told_is_said_and_never_guessed(encoding):
    text = CHINESE.replace("这个项目", "")
    with pytest.raises(VoicecoachError, match="encoding that cannot be told: save it as UTF-8"):
        decoded(text.encode(encoding, errors="ignore"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252"])
@pytest.mark.parametrize("missing", [1, 2, 3])
def test_the_first_bytes_tell_text_even_where_they_end_within_a_character(encoding, missing):
    data = (ENGLISH * 2000).encode(encoding)[: 65_536 + missing][:65_536]
    assert is_text(data)


def office(folder: str) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("[Content_Types].xml", "x")
        archive.writestr(f"{folder}document.xml", "x")
    return content.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
        (office("word/"), "a Word document (DOCX)"),
        (office("xl/"), "an Excel file (XLSX)"),
        (office("src/"), "a ZIP archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
        (b"{\\rtf1\\ansi I killed it.}", "rich text (RTF)"),
        (b"\x89PNG\r\n\x1a\n", "an image"),
        (b"\xff\xd8\xff\xe0", "an image"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "an image"),
        (b"\x1f\x8b\x08\x00", "a compressed file"),
        (b"<!DOCTYPE html><p>I killed it.", "a web page or XML"),
        (b"\xef\xbb\xbf<?xml version='1.0'?><tt>", "a web page or XML"),
        (b"#EXTM3U\n#EXTINF:9,\nhttp://127.0.0.1/a.ts", "a playlist"),
    ],
)
def test_other_kinds_of_files_are_named(data, kind):
    assert other_kind(data) == kind


@pytest.mark.parametrize(
    "data",
    [b"RIFF\x10\x00\x00\x00WAVEfmt ", b"ID3\x04\x00\x00\x00", b"\xff\xfb\x90\x00", b"fLaC\x00\x00",
     b"OggS\x00\x02", b"\x00\x00\x00\x20ftypM4A ", b"\x1a\x45\xdf\xa3\x01"],
)  # fmt: skip
def test_sound_is_neither_text_nor_another_kind(data):
    data += bytes(range(256)) * 4
    assert other_kind(data) is None
    assert not is_text(data)


@pytest.mark.parametrize(
    "text", ["BMW paid for it.", "GIFs were my idea.", "Rare birds.", "Product"]
)
def test_words_that_begin_as_other_files_do_are_text(text):
    assert other_kind(text.encode()) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_utf_8_is_read_as_it_is(text):
    assert decoded(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary())
def test_any_bytes_are_text_or_not_or_refused(data):
    try:
        text = decoded(data)
    except VoicecoachError as error:
        assert "\n" not in str(error)  # noqa: PT017 - refusal is allowed, not demanded
    else:
        assert text is None or "\0" not in text
