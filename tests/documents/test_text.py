"""Plain text and Markdown, as files and from standard input."""

import codecs
from pathlib import Path

import pytest

from voicecoach.documents.read import read_document, read_text_document

PLAIN = """\
ADA BRANDT
Berlin | ada@example.org

Experience

Zalando                                        Jan 2019 - present
Senior Product Manager
* Cut returns by twelve percent by showing advice on sizes on pages
  of shoes
* Led the move to a new search
    - which two engineers had asked for, and which took the better part of
      a year
Grew the revenue of the shop from three to nine million euros while keeping the
team as it was.

Education:
BSc, Lagos, 2010-2014
"""

MARKDOWN = """\
# Ada Brandt

## Experience

### Zalando, Senior PM (2019 – now)

- **Cut** returns by [12%](https://example.org) by showing
advice on sizes[^1]
- Led the move to a *new* search
  - which two engineers
    had asked for
1. Won the prize.\\
   Then left.

| Tool | Years |
|------|-------|
| SQL  | five  |

[^1]: Measured over a year.
"""


def said(text: str, name: str = "-") -> list[tuple[str, int, str]]:
    return [(each.form, each.level, each.text) for each in read_text_document(text, name).lines]


def test_plain_text() -> None:
    assert said(PLAIN) == [
        ("heading", 1, "ADA BRANDT"),
        ("text", 0, "Berlin | ada@example.org"),
        ("heading", 2, "Experience"),
        ("text", 0, "Zalando Jan 2019 - present"),
        ("text", 0, "Senior Product Manager"),
        ("item", 0, "Cut returns by twelve percent by showing advice on sizes on pages of shoes"),
        ("item", 0, "Led the move to a new search"),
        ("item", 1, "which two engineers had asked for, and which took the better part of a year"),
        ("text", 0, "Grew the revenue of the shop from three to nine million euros while keeping "
                    "the team as it was."),
        ("heading", 2, "Education:"),
        ("text", 0, "BSc, Lagos, 2010-2014"),
    ]  # fmt: skip


def test_markdown() -> None:
    assert said(MARKDOWN) == [
        ("heading", 1, "Ada Brandt"),
        ("heading", 2, "Experience"),
        ("heading", 3, "Zalando, Senior PM (2019 – now)"),
        ("item", 0, "Cut returns by 12% by showing advice on sizes"),
        ("item", 0, "Led the move to a new search"),
        ("item", 1, "which two engineers had asked for"),
        ("item", 0, "Won the prize."),
        ("text", 0, "Then left."),
        ("cell", 0, "Tool"),
        ("cell", 0, "Years"),
        ("cell", 0, "SQL"),
        ("cell", 0, "five"),
        ("text", 0, "Measured over a year."),
    ]


@pytest.mark.parametrize(
    "heading", ["=== WORK ===", "— WORK —", "*** WORK ***", "WORK\n----", "WORK:"]
)
def test_headings_between_signs(heading: str) -> None:
    text = f"Ada Brandt\n\n{heading}\n\n- Led the search team of a shop.\n"

    assert said(text)[1:] == [
        ("heading", 2, "WORK:" if ":" in heading else "WORK"),
        ("item", 0, "Led the search team of a shop."),
    ]


def test_lines_are_numbered_in_the_order_of_reading() -> None:
    document = read_text_document(PLAIN, "-")

    assert [line.number for line in document.lines] == list(range(1, len(document.lines) + 1))
    assert document.name == "-"


@pytest.mark.parametrize(
    "content",
    [
        PLAIN.encode(),
        codecs.BOM_UTF8 + PLAIN.encode(),
        codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-16-le"),
        PLAIN.encode("utf-16-be"),
        PLAIN.encode("utf-32"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace("Led", "L\0ed").encode(),
    ],
)
def test_whichever_editor_saved_it(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(content)

    assert read_document(path).lines == read_text_document(PLAIN, "-").lines


def test_windows_1252(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes("José led the “search” team – for 3 € a day.".encode("cp1252"))

    assert read_document(path).text == "José led the “search” team – for 3 € a day."


def test_one_broken_byte_does_not_change_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "cv.txt"
    path.write_bytes(("José led the “search” team – for 3 € a day. " * 9).encode() + b"\xff end.")

    assert read_document(path).text.startswith("José led the “search” team – for 3 € a day.")


def test_control_characters_do_not_reach_a_terminal(tmp_path: Path) -> None:
    (line,) = read_text_document(
        "Led \x1b[2Jthe \u202eteam\u2066 of\x07 six, ﬁrst of all.", "-"
    ).lines

    assert line.text == "Led [2Jthe team of six, first of all."


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    for name in ("cv.txt", "cv", "cv.pdf", "cv.docx"):
        (tmp_path / name).write_text(MARKDOWN)
        assert [each.text for each in read_document(tmp_path / name).lines] == [
            text for _, _, text in said(MARKDOWN)
        ]
