import sqlite3
import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.archive.index.words import expression, searchable, shown


@pytest.fixture(scope="module")
def table() -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5 (said, tokenize = unicode61)")
    yield database
    database.close()


def finds(table: sqlite3.Connection, text: str, typed: str) -> bool:
    table.execute("DELETE FROM texts")
    table.execute("INSERT INTO texts VALUES (?)", (searchable(text),))
    words = expression(typed)
    found = words and table.execute("SELECT 1 FROM texts WHERE texts MATCH ?", (words,))
    return bool(found and found.fetchone())


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("We launched it in May.", "launch"),
        ("We launched it in May.", "may LAUNCHED"),
        ("We launched it in May.", '"launched it"'),
        ("We launched it in May.", '"launched it'),
        ("I didn't ship.", "didn't"),
        ("The café was full.", "cafe"),
        ("Growth of 12.5 % in Q3", "12.5 q3"),
        ("我们决定停止发布", "停止"),
        ("我们决定停止发布", "决定停"),
        ("我们决定停止发布", '"发布"'),
        ("我们做AI产品已经三年", "AI产品"),
        ("我们做AI产品已经三年", "ai"),
        ("リリースを止めました", "止め"),
        ("출시를 중단했습니다", "중단"),
        ("a-b_c", "b"),
    ],
)
def test_what_was_said_is_found(table: sqlite3.Connection, text: str, typed: str) -> None:
    assert finds(table, text, typed)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("We launched it in May.", "launch june"),
        ("We launched it in May.", '"launch it"'),
        ("We launched it in May.", '"it launched"'),
        ("We launched it in May.", "aunch"),
        ("It is.", "i x"),
        ("我们决定停止发布", "止决"),
        ("said", "-"),
        ("said", "?!"),
        ("said", ""),
    ],
)
def test_what_was_not_said_is_not_found(table: sqlite3.Connection, text: str, typed: str) -> None:
    assert not finds(table, text, typed)


@given(typed=st.text() | st.text(alphabet='"*^():-+{}, NEARANDORnot\x00\u200b停'))
def test_whatever_is_typed_is_no_syntax(typed: str) -> None:
    words = expression(typed)

    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE texts USING fts5 (said, tokenize = unicode61)")
    if words is not None:
        assert (
            database.execute("SELECT 1 FROM texts WHERE texts MATCH ?", (words,)).fetchall() == []
        )
    database.close()


def test_a_whole_page_may_be_typed(table: sqlite3.Connection) -> None:
    assert finds(table, "launched " * 100, "launched " * 100_000)


@given(text=st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Cf"))))
def test_what_is_shown_is_the_text_as_it_was(text: str) -> None:
    assert shown(searchable(text)) == text


@given(text=st.text(alphabet=st.characters(categories=("Cc", "Cs", "Lo"))))
def test_nothing_unseen_is_searchable(text: str) -> None:
    kept = shown(searchable(text))

    assert not [char for char in kept if unicodedata.category(char) in ("Cc", "Cs")]
    kept.encode()
