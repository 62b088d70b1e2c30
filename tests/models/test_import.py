"""Models brought by hand: ``voicecoach models fetch NAME --from FOLDER``."""

import functools
import itertools
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fake_hub import FakeHub
from tests.models.builders import BROKEN, WEIGHTS, names
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import store
from voicecoach.models.catalog import MODELS, installed
from voicecoach.models.shelf import Shelf
from voicecoach.models.verify import read_origin


def test_a_copy_brought_by_hand_needs_no_network(
    source: Path, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    store.import_from("base.en", source, tmp_path / "models", shelf=shelf)
    assert names(tmp_path / "models") == ["base.en"]
    assert not (tmp_path / "models" / "base.en" / "README.md").exists()
    assert (source / "model.bin").is_file()


def test_a_copy_made_of_links_is_copied_for_real(
    source: Path, shelf: Shelf, tmp_path: Path
) -> None:
    # The cache of the hub's own library holds links into a store of blobs.
    linked = tmp_path / "snapshot"
    linked.mkdir()
    for path in source.iterdir():
        (linked / path.name).symlink_to(path)
    place = store.import_from("base.en", linked, tmp_path / "models", shelf=shelf)
    assert not any(path.is_symlink() for path in place.iterdir())


def test_a_copy_of_another_store_keeps_its_origin_and_is_checked_by_it(
    fake: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    first = store.fetch("base.en", tmp_path / "first", shelf=shelf)
    copy = store.import_from("base.en", first, tmp_path / "second", shelf=shelf)
    assert read_origin(copy, shelf=MODELS) == read_origin(first, shelf=MODELS)

    (first / "model.bin").write_bytes(WEIGHTS[:-1] + b"!")
    with pytest.raises(VoicecoachError, match=r"first.*model\.bin is damaged"):
        store.import_from("base.en", first, tmp_path / "third", shelf=shelf)
    assert names(tmp_path / "third") == []


def test_a_copy_replaces_what_was_there(source: Path, shelf: Shelf, tmp_path: Path) -> None:
    old = tmp_path / "models" / "base.en"
    old.mkdir(parents=True)
    (old / "model.bin").write_bytes(b"broken")
    store.import_from("base.en", source, tmp_path / "models", shelf=shelf)
    assert (old / "model.bin").read_bytes() == WEIGHTS


class _KilledError(BaseException):
    """Nothing that a program has at hand answers a kill."""


def test_a_model_that_looks_installed_is_whole_whenever_replacing_it_is_killed(
    source: Path, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    models = tmp_path / "models"
    store.import_from("base.en", source, models, shelf=shelf)
    whole = {path.name for path in (models / "base.en").iterdir()}
    real = {name: getattr(os, name) for name in ("rename", "unlink", "rmdir", "open")}
    killed = True
    for moment in itertools.count(1):
        left = itertools.count(moment, -1)

        def change(call: Callable[..., Any], left: Iterator[int], *args: Any, **how: Any) -> Any:
            if next(left) == 1:
                raise _KilledError
            return call(*args, **how)

        with monkeypatch.context() as patched:
            for name, call in real.items():
                patched.setattr(os, name, functools.partial(change, call, left))
            try:
                store.import_from("base.en", source, models, shelf=shelf)
                killed = False
            except _KilledError:
                pass

        for place in installed(models):
            assert {path.name for path in (models / place.name).iterdir()} == whole, moment
            assert (models / place.name / "model.bin").read_bytes() == WEIGHTS
        if not killed:
            break
        store.import_from("base.en", source, models, shelf=shelf)
    assert moment > 5
    assert [path.name for path in models.iterdir() if any(path.iterdir())] == ["base.en"]


@pytest.mark.parametrize(
    ("missing", "said"),
    [("model.bin", r"model\.bin is missing"), ("vocabulary.txt", r"vocabulary\.json or")],
)
def test_a_folder_that_is_no_model_is_refused_by_what_is_missing(
    source: Path, tmp_path: Path, missing: str, said: str
) -> None:
    (source / missing).unlink()
    with pytest.raises(UsageError, match=said):
        store.import_from("base.en", source, tmp_path / "models", shelf=MODELS)
    assert not (tmp_path / "models").exists()


def test_a_copy_from_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a folder"):
        store.import_from("base.en", tmp_path / "nowhere", tmp_path / "models", shelf=MODELS)


def test_a_broken_copy_leaves_the_old_model_alone(source: Path, tmp_path: Path) -> None:
    old = tmp_path / "models" / "base.en"
    shutil.copytree(source, old)
    with pytest.raises(VoicecoachError, match="does not load"):
        store.import_from("base.en", source, tmp_path / "models", shelf=BROKEN)
    assert names(tmp_path / "models") == ["base.en"]


def test_the_real_engine_refuses_weights_that_are_cut_short(
    whisper_folder: Path, tmp_path: Path
) -> None:
    source = tmp_path / "stick"
    shutil.copytree(whisper_folder, source)
    weights = (source / "model.bin").read_bytes()
    (source / "model.bin").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(VoicecoachError, match="broken") as raised:
        store.import_from("base.en", source, tmp_path / "models", shelf=MODELS)
    assert "\n" not in str(raised.value)
    assert names(tmp_path / "models") == []


def test_the_real_engine_refuses_files_of_something_else(source: Path, tmp_path: Path) -> None:
    with pytest.raises(VoicecoachError, match="broken"):
        store.import_from("base.en", source, tmp_path / "models", shelf=MODELS)
    assert names(tmp_path / "models") == []
