"""What a terminal obeys never reaches it by ``print``, and what is drawn keeps its colours."""

import io
import json
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from voicecoach.cli.canvas import paper
from voicecoach.cli.terminal import (
    Guarded,
    draw,
    guarded,
    in_line,
    plain,
    show_bytes,
    unguarded,
)
from voicecoach.control_characters import escaped

ANY = st.text(st.characters(codec=None, exclude_categories=()), max_size=60)
"""Any code points at all, halves of characters included."""

CONTROLS = {"Cc", "Cs"}
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def harmless(text: str) -> bool:
    return not any(
        (unicodedata.category(sign) in CONTROLS and sign not in "\n\t") or sign in BIDI
        for sign in text
    )


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[2J", "\ufffd[2J"),
        ("\x9b31m", "\ufffd31m"),
        ("\x1b]0;owned\x07", "\ufffd]0;owned\ufffd"),
        ("a\rb", "a\ufffdb"),
        ("a\r\nb\u2028c", "a\nb\nc"),
        ("evil\u202egnp.exe", "evil\ufffdgnp.exe"),
        ("caf\udce9.wav", "caf\ufffd.wav"),
        ("tab\tand\nline", "tab\tand\nline"),
        ("Müller, 腾讯, 👩\u200d💻, שלום", "Müller, 腾讯, 👩\u200d💻, שלום"),
    ],
    ids=ascii,
)
def test_what_would_be_obeyed_is_replaced_and_all_else_is_kept(text: str, shown: str) -> None:
    assert plain(text) == shown


@given(ANY)
def test_nothing_harmful_gets_through(text: str) -> None:
    assert harmless(plain(text))
    assert plain(plain(text)) == plain(text)
    assert not set("\n\t") & set(in_line(text))


@given(ANY)
def test_json_loses_nothing(text: str) -> None:
    document = escaped(json.dumps({"said": text}, ensure_ascii=False))
    assert harmless(document)
    # Two halves that were side by side become the character that they make.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")
    assert json.loads(document) == {"said": whole}


def test_both_streams_are_guarded_meanwhile_and_given_back(
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = sys.stdout, sys.stderr
    with guarded(), guarded():
        print("\x1b[2Jout")
        print("\x1b[2Jerr", file=sys.stderr)
        sys.stdout.writelines(["\x07"])
        assert sys.stdout.encoding == before[0].encoding
        assert unguarded(sys.stdout) is before[0]
    assert (sys.stdout, sys.stderr) == before
    shown = capsys.readouterr()
    assert (shown.out, shown.err) == ("\ufffd[2Jout\n\ufffd", "\ufffd[2Jerr\n")


def test_a_stream_that_was_taken_away_is_not_brought_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    with guarded():
        sys.stdout = None  # type: ignore[assignment]  # as after a broken pipe
    assert sys.stdout is None


def test_what_is_drawn_keeps_its_colours_and_its_texts_are_plain(
    capsys: pytest.CaptureFixture[str],
) -> None:
    console = paper(80, color=True)
    with console.capture() as captured:
        console.print(Text("said \x1b]0;owned\x07\u202e", style="bold red"))
    with guarded():
        draw(captured.get())
    out = capsys.readouterr().out
    assert out.startswith("\x1b[1;31msaid \ufffd]0;owned\ufffd\x1b[0m")


@pytest.mark.parametrize("is_terminal", [True, False])
def test_bytes_are_shown_as_text_on_a_terminal_and_kept_elsewhere(
    is_terminal: bool, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: is_terminal)
    with guarded():
        show_bytes("<p>\x1b[2J é</p>".encode() + b"\xff")
    expected = (
        "<p>\ufffd[2J é</p>\ufffd\n".encode() if is_terminal else b"<p>\x1b[2J \xc3\xa9</p>\xff"
    )
    assert capfdbinary.readouterr().out == expected


def test_the_screen_draws_past_the_guard(monkeypatch: pytest.MonkeyPatch) -> None:
    from voicecoach.cli.canvas import screen

    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", Guarded(stream))
    console = screen()
    assert isinstance(console, Console)
    console.show_cursor(False)
    console.print(Text("\x1b[2J"))
    console.control()
    assert stream.getvalue() == "\ufffd[2J\n"
