"""Whatever becomes of the index's file, lists are made and nothing that is kept changes."""

import contextlib
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import NUMBERS, TEXTS, garbled
from tests.web.visitor import Visitor
from voicecoach.archive.index.schema import COLUMNS
from voicecoach.archive.index.use import INDEX_FILE

ASKING: Sequence[tuple[str, ...]] = (
    ("history", "list"), ("history", "list", "--format", "json"), ("history", "trends"),
    ("history", "show", "latest"), ("history", "compare"), ("history", "recover", product.TYPED),
    ("drill", "--text", "--count", "1", "--classifier", "rules"),
    ("practice", "--text", "--count", "1", "--classifier", "rules"),
    ("history", "delete", product.SPOKEN, "--yes"),
)  # fmt: skip
PAGES = (
    "/",
    "/?text=launch",
    "/?tag=late&starred=1",
    "/plan",
    "/progress",
    f"/answers/{product.TYPED}/1",
)

by_day_and_night = examples(25, night=10_000)


@pytest.fixture(scope="module")
def filled(filled: Path) -> Path:
    assert product.run("history", "list", data=filled).code == 0
    return filled


def check(data: Path, drawn: st.DataObject, listed: str) -> None:
    """Ask the index as a user does; then the list must be right again once the file is gone."""
    before = product.kept(data)
    command = drawn.draw(st.sampled_from(ASKING), "command")
    product.run(*command, data=data, typed=f"{product.ANSWER}\n\n").expect_clear()
    visitor = Visitor(data)
    assert visitor.get(drawn.draw(st.sampled_from(PAGES), "page")).status < 500
    assert visitor.failures == []
    after = product.kept(data)
    if command[:2] == ("history", "delete"):
        return
    assert {name: after[name] for name in before} == before
    if command[0] == "history":
        for file in (data / "sessions").glob(f"{INDEX_FILE}*"):
            file.unlink()
        assert product.run("history", "list", data=data).out.replace(str(data), "") == listed


@by_day_and_night
@given(drawn=st.data())
def test_damage_of_the_file_costs_making_it_anew(
    drawn: st.DataObject, filled: Path, tmp_path: Path
) -> None:
    listed = product.run("history", "list", data=filled).out.replace(str(filled), "")
    with product.copy_of(filled, tmp_path) as data:
        file = data / "sessions" / INDEX_FILE
        file.write_bytes(drawn.draw(garbled(file.read_bytes()), "content"))
        if drawn.draw(st.booleans(), "journal"):  # which SQLite would take back
            journal = file.with_name(f"{INDEX_FILE}-journal")
            head = drawn.draw(st.sampled_from((b"", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7")))
            journal.write_bytes(head + drawn.draw(st.binary(max_size=600), "tail"))
        check(data, drawn, listed)


@by_day_and_night
@given(
    drawn=st.data(),
    table=st.sampled_from(("answer", "session")),
    value=st.sampled_from(
        [each for each in (*NUMBERS, *TEXTS) if isinstance(each, int | str)]
    ).filter(lambda each: isinstance(each, str) or abs(each) < 2**63)
    | st.none()
    | st.binary(max_size=9),
)
def test_cells_that_nobody_wrote_cost_making_it_anew(
    drawn: st.DataObject, table: str, value: object, filled: Path, tmp_path: Path
) -> None:
    listed = product.run("history", "list", data=filled).out.replace(str(filled), "")
    columns = (*COLUMNS, "at", "files", "key") if table == "answer" else (
        "id", "folder", "files", "is_session", "started_at", "pack", "problem",
    )  # fmt: skip
    column = drawn.draw(st.sampled_from(columns), "column")
    if isinstance(value, str):
        value = value.encode("utf-8", "replace").decode()
    with product.copy_of(filled, tmp_path) as data:
        file = data / "sessions" / INDEX_FILE
        with closing(sqlite3.connect(file)) as database, database:
            sql = f"UPDATE OR IGNORE {table} SET {column} = ?"  # noqa: S608 - names of ours
            with contextlib.suppress(sqlite3.IntegrityError):  # what even SQLite does not take
                database.execute(sql, (value,))
        check(data, drawn, listed)
