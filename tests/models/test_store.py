import shutil
from pathlib import Path

import pytest

from tests.fake_hub import FakeHub
from tests.models.builders import BROKEN, FILES, REPOSITORY, WEIGHTS, names
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import SourceError, store
from voicecoach.models.catalog import MODELS
from voicecoach.models.shelf import Shelf
from voicecoach.models.staging import STAGING
from voicecoach.models.verify import ORIGIN, verify


def test_a_fetched_model_is_checked_and_then_takes_its_place(
    fake: FakeHub, shelf: Shelf, loads: list[Path], tmp_path: Path
) -> None:
    heard: list[tuple[int, int]] = []
    place = store.fetch(
        "base.en", tmp_path, progress=lambda *sizes: heard.append(sizes), shelf=shelf
    )
    assert place == tmp_path / "base.en"
    wanted = {name: content for name, content in FILES.items() if name != "README.md"}
    assert {
        path.name: path.read_bytes() for path in place.iterdir() if path.name in FILES
    } == wanted
    assert {path.name for path in place.iterdir()} == {*wanted, ORIGIN}
    assert [folder.parent.name for folder in loads] == [STAGING]
    total = sum(len(content) for name, content in FILES.items() if name != "README.md")
    assert heard[-1] == (total, total)
    assert [done for done, _ in heard] == sorted(done for done, _ in heard)


def test_an_interrupted_fetch_never_looks_installed_and_goes_on_later(
    fake: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    def interrupt(done_bytes: int, total_bytes: int) -> None:
        if done_bytes > total_bytes / 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.fetch("base.en", tmp_path, progress=interrupt, shelf=shelf)
    assert names(tmp_path) == []
    left = store.fetched_bytes("base.en", tmp_path)
    assert left > len(WEIGHTS) / 2

    store.fetch("base.en", tmp_path, shelf=shelf)
    assert names(tmp_path) == ["base.en"]
    assert (tmp_path / "base.en" / "model.bin").read_bytes() == WEIGHTS
    assert fake.ranges_asked()[0] is None
    assert int(str(fake.ranges_asked()[1]).strip("bytes=-")) > len(WEIGHTS) / 2


def test_a_model_that_does_not_load_is_not_installed(fake: FakeHub, tmp_path: Path) -> None:
    with pytest.raises(VoicecoachError, match=r"base\.en does not load"):
        store.fetch("base.en", tmp_path, shelf=BROKEN)
    assert names(tmp_path) == []
    assert store.fetched_bytes("base.en", tmp_path) == 0


def test_an_unreachable_hub_comes_with_the_way_to_do_it_by_hand(
    fake: FakeHub, tmp_path: Path
) -> None:
    fake.status = 503
    with pytest.raises(VoicecoachError) as raised:
        store.fetch("base.en", tmp_path, shelf=MODELS)
    message = str(raised.value)
    assert "HTTP 503" in message
    assert "voicecoach models fetch base.en --from DIR" in message
    assert REPOSITORY in message
    assert "\n" not in message
    assert list(tmp_path.iterdir()) == []


def test_a_repository_without_a_tokenizer_is_refused(fake: FakeHub, tmp_path: Path) -> None:
    del fake.files[REPOSITORY]["tokenizer.json"]
    with pytest.raises(SourceError, match=r"lacks tokenizer\.json"):
        store.fetch("base.en", tmp_path, shelf=MODELS)


def test_weights_that_came_damaged_are_thrown_away_and_come_anew_the_next_time(
    fake: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    fake.damaged = True
    with pytest.raises(SourceError, match=r"model\.bin came damaged"):
        store.fetch("base.en", tmp_path, shelf=shelf)
    assert names(tmp_path) == []
    assert store.fetched_bytes("base.en", tmp_path) == 0

    fake.damaged = False
    store.fetch("base.en", tmp_path, shelf=shelf)
    assert (tmp_path / "base.en" / "model.bin").read_bytes() == WEIGHTS


def test_offline_mode_forbids_even_the_question(
    fake: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(SourceError, match="HF_HUB_OFFLINE"):
        store.fetch("base", tmp_path, shelf=MODELS)
    assert fake.requests == []


def test_an_unknown_name_asks_nobody(fake: FakeHub, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no model called"):
        store.fetch("base.xx", tmp_path, shelf=MODELS)
    assert fake.requests == []


def test_a_disk_without_room_is_told_before_anything_is_fetched(
    fake: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage)
    with pytest.raises(VoicecoachError, match="0 MB free"):
        store.fetch("base.en", tmp_path, shelf=MODELS)
    assert fake.ranges_asked() == []


def test_a_folder_that_cannot_be_written_is_named(fake: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "models").write_text("a file in the way")
    with pytest.raises(VoicecoachError, match=r"models.*make sure"):
        store.fetch("base.en", tmp_path / "models", shelf=MODELS)


def test_removing_takes_the_model_and_what_was_fetched_of_it(source: Path, tmp_path: Path) -> None:
    models = tmp_path / "models"
    shutil.copytree(source, models / "base.en")
    shutil.copytree(source, models / STAGING / "base.en")
    shutil.copytree(source, models / "small.en")
    assert store.held_bytes("base.en", models, shelf=MODELS) == 2 * sum(map(len, FILES.values()))
    store.remove("base.en", models, shelf=MODELS)
    assert names(models) == ["small.en"]
    assert store.fetched_bytes("base.en", models) == 0


@pytest.mark.parametrize("name", ["base.en", "../stick", "..", ".", "", ".fetching", "/"])
def test_removing_what_is_not_a_model_here_deletes_nothing(
    source: Path, tmp_path: Path, name: str
) -> None:
    models = tmp_path / "models"
    shutil.copytree(source, models / STAGING / "small.en")
    for use in (store.held_bytes, store.remove):
        with pytest.raises(UsageError, match="no model"):
            use(name, models, shelf=MODELS)
    assert (source / "model.bin").is_file()
    assert store.fetched_bytes("small.en", models) > 0


def test_the_real_engine_loads_what_was_fetched(
    fake: FakeHub, whisper_folder: Path, tmp_path: Path
) -> None:
    fake.files[REPOSITORY] = {path.name: path.read_bytes() for path in whisper_folder.iterdir()}
    fake.cut_after = [500_000]
    verify(store.fetch("base.en", tmp_path, shelf=MODELS), shelf=MODELS)
    assert names(tmp_path) == ["base.en"]
