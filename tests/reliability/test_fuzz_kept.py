"""Whatever becomes of a kept file, every command copes, and nothing else that is kept changes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import json_files
from tests.web.visitor import Visitor

SESSION = f"sessions/{product.TYPED}"
FILES = (
    f"{SESSION}/session.json", f"{SESSION}/01.json", f"{SESSION}/02.json",
    f"{SESSION}/01.notes.json", f"sessions/{product.SPOKEN}/01.json",
    f"interviews/{product.INTERVIEW}.json", f"interviews/{product.INTERVIEW}.debrief.json",
    f"stories/{product.STORY}.json", "drill.json", "echo.json",
)  # fmt: skip

READING = (
    ("history", "list"),
    ("history", "list", "--format", "json"),
    ("history", "show", product.TYPED),
    ("history", "show", product.TYPED, "--format", "json"),
    ("history", "interviews"),
    ("history", "interviews", "--format", "json"),
    ("history", "interviews", product.INTERVIEW),
    ("history", "compare"),
    ("history", "compare", f"{product.TYPED}/1", f"{product.SPOKEN}/1"),
    ("history", "trends"),
    ("history", "trends", "--format", "json"),
    ("drill", "--due"),
    ("stories", "list"),
    ("stories", "show", product.STORY),
    ("stories", "matrix"),
    *(("export", product.TYPED, "1", "--as", each, "-o", "-")
      for each in ("markdown", "json", "csv", "srt", "vtt", "html")),
)  # fmt: skip
"""Commands that change nothing."""

PAGES = (
    "/", "/plan", "/progress", "/interviews", f"/interviews/{product.INTERVIEW}", "/compare",
    f"/answers/{product.TYPED}/1", f"/answers/{product.TYPED}/2", f"/answers/{product.SPOKEN}/1",
    f"/answers/{product.TYPED}/1/model-answer", f"/answers/{product.TYPED}/1/export/html",
    f"/sessions/{product.TYPED}/export/csv",
)  # fmt: skip

CHANGING = (
    ("drill", "--text", "--classifier", "rules", "--count", "1"),
    ("practice", "--text", "--classifier", "rules", "--count", "1"),
    ("history", "rejudge", "--classifier", "rules", "--all"),
    ("history", "delete", product.SPOKEN, "--yes"),
    ("stories", "add", "--from", f"{product.TYPED}/1", "--classifier", "rules", "--yes"),
    ("stories", "remove", product.STORY, "--yes"),
    ("interview", "tencent-ai-pm", "--text", "--debrief", "--classifier", "rules"),
)  # fmt: skip
"""Commands that keep, change or delete something else."""

by_day_and_night = examples(8, night=2_000)


@pytest.mark.parametrize("name", FILES)
@by_day_and_night
@given(drawn=st.data())
def test_no_record_stops_a_command_that_reads_and_none_changes_anything(
    name: str, filled: Path, tmp_path: Path, drawn: st.DataObject
) -> None:
    content = drawn.draw(json_files((filled / name).read_bytes()), "content")
    with product.copy_of(filled, tmp_path) as data:
        (data / name).write_bytes(content)
        before = product.kept(data)
        for command in drawn.draw(
            st.lists(st.sampled_from(READING), min_size=3, max_size=3, unique=True), "commands"
        ):
            product.run(*command, data=data).expect_clear()
        visitor = Visitor(data)
        for page in drawn.draw(
            st.lists(st.sampled_from(PAGES), min_size=3, max_size=3, unique=True), "pages"
        ):
            assert visitor.get(page).status < 500, page
            assert visitor.failures == []

        assert product.kept(data) == before


@pytest.mark.parametrize("name", FILES)
@by_day_and_night
@given(drawn=st.data())
def test_no_record_stops_a_command_that_keeps_something_else(
    name: str, filled: Path, tmp_path: Path, drawn: st.DataObject
) -> None:
    content = drawn.draw(json_files((filled / name).read_bytes()), "content")
    with product.copy_of(filled, tmp_path) as data:
        (data / name).write_bytes(content)
        before = product.kept(data)
        command = drawn.draw(st.sampled_from(CHANGING), "command")
        product.run(*command, data=data, typed=f"{product.ANSWER}\n\n").expect_clear()
        after = product.kept(data)
        for sound in before:
            if sound.endswith((".flac", ".txt")) and "delete" not in command:
                assert after[sound] == before[sound]
