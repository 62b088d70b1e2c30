import json
from pathlib import Path

import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.models import verify as module
from voicecoach.models.verify import ORIGIN, Origin, read_origin, sums, verify, write_origin

FILES = {"config.json": b"{}", "model.bin": bytes(range(256)) * 100}


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every model loads; the names of those that were tried."""
    tried: list[str] = []
    monkeypatch.setattr(module, "load", lambda _folder, *, name: tried.append(name))
    return tried


@pytest.fixture
def model(tmp_path: Path) -> Path:
    folder = tmp_path / "base"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    write_origin(folder, Origin(source="a stick", sha256=sums(folder, tuple(FILES))))
    return folder


def test_a_model_that_is_as_it_came_is_loaded(model: Path, loaded: list[str]) -> None:
    verify(model)
    assert loaded == ["base"]


def test_one_changed_bit_in_weights_that_would_load_is_found(
    model: Path, loaded: list[str]
) -> None:
    weights = bytearray(FILES["model.bin"])
    weights[12_345] ^= 1
    (model / "model.bin").write_bytes(weights)
    with pytest.raises(VoicecoachError, match=r"model\.bin is not what it was.*models fetch base"):
        verify(model)
    assert loaded == []


def test_a_lost_file_is_named(model: Path, loaded: list[str]) -> None:
    (model / "config.json").unlink()
    with pytest.raises(VoicecoachError, match=r"config\.json: No such file.*models fetch base"):
        verify(model)


def test_a_model_without_a_note_is_judged_by_loading_alone(model: Path, loaded: list[str]) -> None:
    (model / ORIGIN).unlink()
    assert read_origin(model) is None
    verify(model, name="own")
    assert loaded == ["own"]


@pytest.mark.parametrize("note", ["", "{", "[]", json.dumps({"source": "x"}), "\udcff"])
def test_a_note_that_cannot_be_read_counts_as_damage(
    model: Path, loaded: list[str], note: str
) -> None:
    (model / ORIGIN).write_bytes(note.encode(errors="surrogateescape"))
    with pytest.raises(VoicecoachError, match=r"origin\.json is damaged; fetch it anew"):
        verify(model)
