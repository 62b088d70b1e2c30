"""What is typed is read as bytes: no line of it ends anything."""

import io

import pytest

from voicecoach.cli.typed import TypedLines


def lines_of(
    monkeypatch: pytest.MonkeyPatch, data: bytes, *, encoding: str = "utf-8"
) -> tuple[list[str | None], list[str]]:
    """Read up to the end; return the lines and what was said about them."""
    told: list[str] = []
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data), encoding=encoding))
    typed = TypedLines(told.append)
    lines = [typed.read()]
    while lines[-1] is not None:
        lines.append(typed.read())
    return lines, told


def test_lines_come_without_the_spaces_around_them(monkeypatch: pytest.MonkeyPatch) -> None:
    data = "  I chose “trust”. \r\n\n最后一行".encode()

    assert lines_of(monkeypatch, data) == (["I chose “trust”.", "", "最后一行", None], [])


def test_what_can_not_be_read_is_marked_and_said_once(monkeypatch: pytest.MonkeyPatch) -> None:
    lines, told = lines_of(monkeypatch, b"caf\xe9 one\ncaf\xe9 two\nlast\n")

    assert lines == ["caf\ufffd one", "caf\ufffd two", "last", None]
    (line,) = told
    assert "no UTF-8" in line


def test_the_terminal_says_how_its_bytes_are_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    lines, told = lines_of(monkeypatch, "café\n".encode("cp1252"), encoding="cp1252")

    assert (lines, told) == (["café", None], [])


def test_who_starts_it_without_an_input_types_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)

    assert TypedLines(print).read() is None
