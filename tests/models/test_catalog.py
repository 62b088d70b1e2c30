import re
from pathlib import Path

import pytest

from voicecoach.errors import UsageError
from voicecoach.machine import Machine, this_machine
from voicecoach.models.catalog import (
    DEFAULT_MODEL,
    FILES,
    best,
    catalog,
    find,
    fits,
    installed,
)
from voicecoach.models.shelf import Installed

LAPTOP = Machine(memory_mb=16_000, cores=8, gpu=False)
SERVER = Machine(memory_mb=4_000, cores=2, gpu=False)
BOARD = Machine(memory_mb=900, cores=1, gpu=False)
GAMING = Machine(memory_mb=32_000, cores=8, gpu=True)


def put_model(folder: Path, name: str, *, without: str = "") -> None:
    (folder / name).mkdir(parents=True)
    for file in ("config.json", "model.bin", "tokenizer.json", "vocabulary.txt"):
        if file != without:
            (folder / name / file).write_bytes(b"12345")


def here(*names: str) -> list[Installed]:
    return [Installed(name=name, folder=Path(name), size_bytes=1) for name in names]


def test_the_catalog_grows_in_size_and_knows_the_default() -> None:
    sizes = [model.download_mb for model in catalog()]
    assert sizes == sorted(sizes)
    assert find(DEFAULT_MODEL).languages == "many"


def test_what_lies_in_packages_is_a_whole_model() -> None:
    (packages,) = [model.packages for model in catalog() if model.packages is not None]
    assert find(DEFAULT_MODEL).packages == packages
    assert FILES.missing({file.name for file in packages.files}) == ()
    assert all(re.fullmatch("[0-9a-f]{64}", str(file.sha256)) for file in packages.files)
    modules = {wheel.name.replace("-", "_") for wheel in packages.wheels}
    assert {name.split("/")[0] for file in packages.files for name in file.members} == modules


def test_every_model_is_where_faster_whisper_would_look_for_it() -> None:
    from faster_whisper import utils

    known = utils._MODELS  # the library offers the names, but not the places, in public
    assert {model.name: model.repository for model in catalog()}.items() <= known.items()


def test_an_unknown_model_is_answered_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"'big'.*base\.en"):
        find("big")


@pytest.mark.parametrize(
    ("name", "machine", "fit"),
    [
        ("base.en", SERVER, "yes"),
        ("small.en", SERVER, "slow"),
        ("medium.en", SERVER, "no"),
        ("small.en", LAPTOP, "yes"),
        ("large-v3", LAPTOP, "slow"),
        ("large-v3", GAMING, "yes"),
        ("tiny.en", BOARD, "yes"),
        ("base.en", BOARD, "no"),
    ],
)
def test_what_fits_follows_memory_cores_and_graphics_card(
    name: str, machine: Machine, fit: str
) -> None:
    assert fits(find(name), machine) == fit


@pytest.mark.parametrize(
    ("names", "machine", "chosen"),
    [
        ([], LAPTOP, None),
        (["tiny.en", "base.en", "small.en"], LAPTOP, "small.en"),
        (["tiny.en", "base.en", "small.en"], SERVER, "base.en"),
        (["base", "base.en"], SERVER, "base"),
        (["base", "small.en"], SERVER, "base"),
        (["small", "small.en", "medium.en"], SERVER, "small"),
        (["small.en", "turbo"], SERVER, "small.en"),
        (["small.en"], BOARD, None),
        (["my-own"], LAPTOP, None),
    ],
)
def test_the_best_model_is_the_largest_that_keeps_up(
    names: list[str], machine: Machine, chosen: str | None
) -> None:
    found = best(here(*names), machine)
    assert (found.name if found else None) == chosen


def test_only_whole_models_count_as_installed(tmp_path: Path) -> None:
    put_model(tmp_path, "small.en")
    put_model(tmp_path, "base.en")
    put_model(tmp_path, "own-copy")
    put_model(tmp_path, "tiny.en", without="model.bin")
    put_model(tmp_path, "tiny", without="vocabulary.txt")
    put_model(tmp_path / ".fetching", "medium.en")
    put_model(tmp_path, ".fetching-2")
    assert [(one.name, one.size_bytes) for one in installed(tmp_path)] == [
        ("base.en", 20),
        ("small.en", 20),
        ("own-copy", 20),
    ]


def test_a_folder_that_is_not_there_holds_no_models(tmp_path: Path) -> None:
    assert installed(tmp_path / "models") == ()


def test_this_machine_has_memory_and_a_core() -> None:
    machine = this_machine()
    assert machine.memory_mb > 100
    assert machine.cores >= 1
