import json
from dataclasses import replace
from pathlib import Path

import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.models.catalog import MODELS
from voicecoach.models.shelf import Shelf
from voicecoach.models.verify import ORIGIN, Origin, read_origin, sums, verify, write_origin

FILES = {"config.json": b"{}", "model.bin": bytes(range(256)) * 100}


@pytest.fixture
def loaded() -> list[str]:
    """The names of those that ``shelf`` has loaded."""
    return []


@pytest.fixture
def shelf(loaded: list[str]) -> Shelf:
    return replace(MODELS, load=lambda _folder, name: loaded.append(name))


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    write_origin(folder, Origin(source="a stick", sha256=sums(folder, tuple(FILES))))
    return folder


def test_a_model_that_is_as_it_came_is_loaded(model: Path, shelf: Shelf, loaded: list[str]) -> None:
    verify(model, shelf=shelf)
    assert loaded == ["base"]


def test_one_changed_bit_in_weights_that_would_load_is_found(
    model: Path, shelf: Shelf, loaded: list[str]
) -> None:
    weights = bytearray(FILES["model.bin"])
    weights[12_345] ^= 1
    (model / "model.bin").write_bytes(weights)
    with pytest.raises(VoicecoachError, match=r"model\.bin is not what it was.*models fetch base"):
        verify(model, shelf=shelf)
    assert loaded == []


def test_a_lost_file_is_named(model: Path, shelf: Shelf, loaded: list[str]) -> None:
    (model / "config.json").unlink()
    with pytest.raises(VoicecoachError, match=r"config\.json: No such file.*models fetch base"):
        verify(model, shelf=shelf)


def test_a_model_without_a_note_is_judged_by_loading_alone(
    model: Path, shelf: Shelf, loaded: list[str]
) -> None:
    (model / ORIGIN).unlink()
    assert read_origin(model, shelf=shelf) is None
    verify(model, shelf=shelf, name="own")
    assert loaded == ["own"]


@pytest.mark.parametrize("note", ["", "{", "[]", json.dumps({"source": "x"}), "\udcff"])
def test_a_note_that_cannot_be_read_counts_as_damage(model: Path, shelf: Shelf, note: str) -> None:
    (model / ORIGIN).write_bytes(note.encode(errors="surrogateescape"))
    with pytest.raises(VoicecoachError, match=r"origin\.json is damaged; fetch it anew"):
        verify(model, shelf=shelf)
