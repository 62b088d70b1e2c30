import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts.random_whisper import build_random_whisper
from tests.fake_hub import FakeHub, running
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import hub, install
from voicecoach.models.catalog import installed

WEIGHTS = bytes(range(256)) * 4096
FILES = {
    "README.md": b"not wanted",
    "config.json": b"{}",
    "model.bin": WEIGHTS,
    "tokenizer.json": b"[]" * 1000,
    "vocabulary.txt": b"a\nb\n",
}
REPOSITORY = "Systran/faster-whisper-base.en"


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.setattr(time, "sleep", lambda _duration_s: None)
    with running(FakeHub(files={REPOSITORY: dict(FILES)})) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Let every model load; returns the folders that were tried."""
    tried: list[Path] = []

    def verify(folder: Path, *, name: str | None = None) -> None:
        tried.append(folder)

    monkeypatch.setattr(install, "verify", verify)
    return tried


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, content in FILES.items():
        (folder / name).write_bytes(content)
    return folder


def broken(folder: Path, *, name: str | None = None) -> None:
    raise VoicecoachError(f"{name} does not load")


def names(folder: Path) -> list[str]:
    return [one.name for one in installed(folder)]


def test_a_fetched_model_is_checked_and_then_takes_its_place(
    fake: FakeHub, loads: list[Path], tmp_path: Path
) -> None:
    heard: list[tuple[int, int]] = []
    place = install.fetch("base.en", tmp_path, progress=lambda *sizes: heard.append(sizes))
    assert place == tmp_path / "base.en"
    assert {path.name: path.read_bytes() for path in place.iterdir()} == {
        name: content for name, content in FILES.items() if name != "README.md"
    }
    assert [folder.parent.name for folder in loads] == [install.STAGING]
    total = sum(len(content) for name, content in FILES.items() if name != "README.md")
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_an_interrupted_fetch_never_looks_installed_and_goes_on_later(
    fake: FakeHub, loads: list[Path], tmp_path: Path
) -> None:
    def interrupt(done_bytes: int, total_bytes: int) -> None:
        if done_bytes > total_bytes / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install.fetch("base.en", tmp_path, progress=interrupt)
    assert names(tmp_path) == []
    left = install.fetched_bytes("base.en", tmp_path)
    assert left > len(WEIGHTS) / 2

    install.fetch("base.en", tmp_path)
    assert names(tmp_path) == ["base.en"]
    assert (tmp_path / "base.en" / "model.bin").read_bytes() == WEIGHTS
    assert fake.ranges_asked()[0] is None
    assert int(str(fake.ranges_asked()[1]).strip("bytes=-")) > len(WEIGHTS) / 2


def test_a_model_that_does_not_load_is_not_installed(
    fake: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "verify", broken)
    with pytest.raises(VoicecoachError, match=r"base\.en does not load"):
        install.fetch("base.en", tmp_path)
    assert names(tmp_path) == []
    assert install.fetched_bytes("base.en", tmp_path) == 0


def test_an_unreachable_hub_comes_with_the_way_to_do_it_by_hand(
    fake: FakeHub, tmp_path: Path
) -> None:
    fake.status = 503
    with pytest.raises(VoicecoachError) as raised:
        install.fetch("base.en", tmp_path)
    message = str(raised.value)
    assert "HTTP 503" in message
    assert "voicecoach models fetch base.en --from DIR" in message
    assert REPOSITORY in message
    assert "\n" not in message
    assert list(tmp_path.iterdir()) == []


def test_a_repository_without_a_tokenizer_is_refused(fake: FakeHub, tmp_path: Path) -> None:
    del fake.files[REPOSITORY]["tokenizer.json"]
    with pytest.raises(hub.HubError, match="not a model for faster-whisper"):
        install.fetch("base.en", tmp_path)


def test_an_unknown_name_asks_nobody(fake: FakeHub, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no model called"):
        install.fetch("base.xx", tmp_path)
    assert fake.requests == []


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    fake: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(VoicecoachError, match="0 MB free"):
        install.fetch("base.en", tmp_path)
    assert fake.ranges_asked() == []


def test_a_folder_that_cannot_be_written_is_named(fake: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file in the way")
    with pytest.raises(VoicecoachError, match=r"models.*make sure"):
        install.fetch("base.en", tmp_path / "models")


def test_a_copy_brought_by_hand_needs_no_network(
    source: Path, loads: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    install.import_from("base.en", source, tmp_path / "models")
    assert names(tmp_path / "models") == ["base.en"]
    assert not (tmp_path / "models" / "base.en" / "README.md").exists()
    assert (source / "model.bin").is_file()


def test_a_copy_made_of_links_is_copied_for_real(
    source: Path, loads: list[Path], tmp_path: Path
) -> None:
    # The cache of the hub's own library holds links into a store of blobs.
    linked = tmp_path / "snapshot"
    linked.mkdir()
    for path in source.iterdir():
        (linked / path.name).symlink_to(path)
    place = install.import_from("base.en", linked, tmp_path / "models")
    assert not any(path.is_symlink() for path in place.iterdir())


def test_a_copy_replaces_what_was_there(source: Path, loads: list[Path], tmp_path: Path) -> None:
    old = tmp_path / "models" / "base.en"
    old.mkdir(parents=True)
    (old / "model.bin").write_bytes(b"broken")
    install.import_from("base.en", source, tmp_path / "models")
    assert (old / "model.bin").read_bytes() == WEIGHTS


@pytest.mark.parametrize(
    ("missing", "said"),
    [("model.bin", r"model\.bin is missing"), ("vocabulary.txt", r"vocabulary\.json or")],
)
def test_a_folder_that_is_no_model_is_refused_by_what_is_missing(
    source: Path, tmp_path: Path, missing: str, said: str
) -> None:
    (source / missing).unlink()
    with pytest.raises(UsageError, match=said):
        install.import_from("base.en", source, tmp_path / "models")
    assert not (tmp_path / "models").exists()


def test_a_copy_from_nowhere_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="not a folder"):
        install.import_from("base.en", tmp_path / "nowhere", tmp_path / "models")


def test_a_broken_copy_leaves_the_old_model_alone(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "verify", broken)
    old = tmp_path / "models" / "base.en"
    shutil.copytree(source, old)
    with pytest.raises(VoicecoachError, match="does not load"):
        install.import_from("base.en", source, tmp_path / "models")
    assert names(tmp_path / "models") == ["base.en"]


def test_removing_takes_the_model_and_what_was_fetched_of_it(source: Path, tmp_path: Path) -> None:
    models = tmp_path / "models"
    shutil.copytree(source, models / "base.en")
    shutil.copytree(source, models / install.STAGING / "base.en")
    shutil.copytree(source, models / "small.en")
    assert install.held_bytes("base.en", models) == 2 * sum(map(len, FILES.values()))
    install.remove("base.en", models)
    assert names(models) == ["small.en"]
    assert install.fetched_bytes("base.en", models) == 0


@pytest.mark.parametrize("name", ["base.en", "../stick", "..", ".", "", ".fetching", "/"])
def test_removing_what_is_not_a_model_here_deletes_nothing(
    source: Path, tmp_path: Path, name: str
) -> None:
    models = tmp_path / "models"
    shutil.copytree(source, models / install.STAGING / "small.en")
    for use in (install.held_bytes, install.remove):
        with pytest.raises(UsageError, match="no model"):
            use(name, models)
    assert (source / "model.bin").is_file()
    assert install.fetched_bytes("small.en", models) > 0


@pytest.fixture(scope="module")
def real_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that the real engine loads; its weights are random."""
    return build_random_whisper(tmp_path_factory.mktemp("random") / "model")


def test_the_real_engine_loads_what_was_fetched(
    fake: FakeHub, real_model: Path, tmp_path: Path
) -> None:
    fake.files[REPOSITORY] = {path.name: path.read_bytes() for path in real_model.iterdir()}
    fake.cut_after = [500_000]
    install.verify(install.fetch("base.en", tmp_path))
    assert names(tmp_path) == ["base.en"]


def test_the_real_engine_refuses_weights_that_are_cut_short(
    real_model: Path, tmp_path: Path
) -> None:
    source = tmp_path / "stick"
    shutil.copytree(real_model, source)
    weights = (source / "model.bin").read_bytes()
    (source / "model.bin").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(VoicecoachError, match="broken") as raised:
        install.import_from("base.en", source, tmp_path / "models")
    assert "\n" not in str(raised.value)
    assert names(tmp_path / "models") == []


def test_the_real_engine_refuses_files_of_something_else(source: Path, tmp_path: Path) -> None:
    with pytest.raises(VoicecoachError, match="broken"):
        install.import_from("base.en", source, tmp_path / "models")
    assert names(tmp_path / "models") == []
