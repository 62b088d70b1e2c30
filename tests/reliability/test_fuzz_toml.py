"""Whatever becomes of what people write by hand: packs, interviews, model answers, settings."""

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import toml_files
from voicecoach.errors import VoicecoachError
from voicecoach.models.manifest import read_manifest
from voicecoach.models.shelf import Item
from voicecoach.preferences import SETTINGS, read_preferences

COMMANDS: Sequence[tuple[str, ...]] = (
    ("questions", "list"),
    ("questions", "list", "--pack", "own"),
    ("questions", "show", "latest-stop"),
    ("questions", "check", "DATA/questions"),
    ("questions", "check", "DATA/model_answers"),
    ("interview",),
    ("interview", "own", "--text", "--minutes", "2", "--classifier", "rules"),
    ("practice", "--text", "--pack", "own", "--count", "1", "--classifier", "rules"),
    ("practice", "--text", "--count", "1", "--classifier", "rules"),
    ("settings", "list"),
    ("settings", "set", "packs", "own"),
    ("history", "list"),
)
FILES = ("questions/own.toml", "loops/own.toml", "model_answers/own.toml", "settings.toml")

by_day_and_night = examples(12, night=5_000)


@pytest.mark.parametrize("name", FILES)
@by_day_and_night
@given(drawn=st.data())
def test_no_pack_and_no_setting_stops_a_command(
    name: str, filled: Path, tmp_path: Path, drawn: st.DataObject
) -> None:
    content = drawn.draw(toml_files((filled / name).read_bytes()), "content")
    with product.copy_of(filled, tmp_path) as data:
        (data / name).write_bytes(content)
        before = product.kept(data)
        for command in drawn.draw(
            st.lists(st.sampled_from(COMMANDS), min_size=2, max_size=2, unique=True), "commands"
        ):
            product.run(
                *(each.replace("DATA", str(data)) for each in command),
                data=data,
                typed=f"{product.ANSWER}\n\n" * 2,
            ).expect_clear()
        after = product.kept(data)
        for kept in before:
            if kept != "settings.toml":
                assert after[kept] == before[kept]


@by_day_and_night
@given(
    drawn=st.data(),
    key=st.sampled_from(sorted(SETTINGS)),
    value=st.sampled_from(("5", "off", "2027-01-31", "own", "USB", "base")),
)
def test_setting_one_thing_leaves_all_else_as_it_was_written(
    drawn: st.DataObject, key: str, value: str, filled: Path, tmp_path: Path
) -> None:
    content = drawn.draw(toml_files((filled / "settings.toml").read_bytes()), "content")
    with product.copy_of(filled, tmp_path) as data:
        file = data / "settings.toml"
        file.write_bytes(content)
        ran = product.run("settings", "set", key, value, data=data)
        ran.expect_clear()
        if ran.code != 0:
            assert file.read_bytes() == content
            return
        before = tomllib.loads(content.decode("utf-8-sig"))
        after = tomllib.loads(file.read_text("utf-8"))
        assert repr({**before, key: None}) == repr({**{k: after[k] for k in before}, key: None})
        fields = read_preferences(data)[0]
        assert getattr(fields, SETTINGS[key].field) is not None


@by_day_and_night
@given(drawn=st.data())
def test_a_manifest_that_cannot_be_read_is_said_to_be_so(
    drawn: st.DataObject, tmp_path: Path
) -> None:
    shipped = product.SHIPPED / "models" / "manifest.toml"
    (tmp_path / "models").mkdir(exist_ok=True)
    (tmp_path / "models" / "manifest.toml").write_bytes(
        drawn.draw(toml_files(shipped.read_bytes()), "content")
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("voicecoach.models.manifest.checkout_folder", lambda: tmp_path)
        problem = ""
        try:
            read_manifest("models", Item)
        except VoicecoachError as error:
            problem = str(error)
    assert not problem or "manifest.toml" in problem
