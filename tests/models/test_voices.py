import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.fake_hub import REVISION, FakeHub
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.models import SourceError, store, voices
from voicecoach.models.shelf import Shelf
from voicecoach.models.staging import STAGING
from voicecoach.models.verify import ORIGIN, read_origin, verify
from voicecoach.models.voices import (
    DEFAULT_VOICE,
    REPOSITORY,
    VOICES,
    files_of,
    find,
    installed,
    known,
    known_voices,
    terms_of,
    terms_on,
)

ALBA = "en_GB-alba-medium"
PLACE = "en/en_GB/alba/medium"
CARD = """# Model card for alba (medium)

* Language: en_GB (English, Great Britain)
* Speakers: 1

## Dataset

* URL: https://example.org/alba
* License: CC BY 4.0

## Training

Fine-tuned from another voice.
"""
NETWORK = bytes(range(256)) * 400
FILES = {
    f"{PLACE}/{ALBA}.onnx": NETWORK,
    f"{PLACE}/{ALBA}.onnx.json": b"{}",
    f"{PLACE}/MODEL_CARD": CARD.encode(),
    f"{PLACE}/samples/speaker_0.mp3": b"a sample",
    "en/en_GB/alba/low/README.md": b"of another quality",
    "README.md": b"thousands of files",
}


@pytest.fixture
def hub(fake: FakeHub) -> FakeHub:
    """A hub that has one voice that the manifest does not know."""
    fake.files[REPOSITORY] = dict(FILES)
    return fake


@pytest.fixture
def shelf(loads: list[Path]) -> Shelf:
    """The voices, every one of which loads."""
    return replace(VOICES, load=lambda folder, name: loads.append(folder))


def put_voice(folder: Path, name: str, *, without: str = "") -> None:
    (folder / name).mkdir(parents=True)
    for file in (f"{name}.onnx", f"{name}.onnx.json"):
        if file != f"{name}{without}":
            (folder / name / file).write_bytes(b"12345")


def test_the_default_is_known_and_lies_whole_in_a_package() -> None:
    entry = known(DEFAULT_VOICE)
    assert entry is not None
    assert entry.packages is not None
    assert files_of(DEFAULT_VOICE).missing({file.name for file in entry.packages.files}) == ()
    assert all(re.fullmatch("[0-9a-f]{64}", str(file.sha256)) for file in entry.packages.files)
    assert voices.CARD in {file.name for file in entry.packages.files}


def test_what_is_known_is_on_the_hub_too_and_says_its_terms_in_a_line() -> None:
    for voice in known_voices():
        assert find(voice.name).repository == REPOSITORY
        assert voice.terms
        assert voice.terms.isprintable()


def test_a_voice_trained_from_another_names_it() -> None:
    entry = known(DEFAULT_VOICE)
    assert entry is not None
    assert "CC0" in entry.terms
    assert "lessac" in entry.terms


@pytest.mark.parametrize(
    ("name", "under"),
    [
        ("en_US-joe-medium", "en/en_US/joe/medium"),
        ("en_US-libritts_r-medium", "en/en_US/libritts_r/medium"),
        ("zh_CN-huayan-x_low", "zh/zh_CN/huayan/x_low"),
        ("en_GB-northern_english_male-medium", "en/en_GB/northern_english_male/medium"),
    ],
)
def test_any_voice_of_the_hub_is_found_by_its_name(name: str, under: str) -> None:
    assert find(name).under == under


@pytest.mark.parametrize(
    "name",
    ["joe", "", "en_US-joe", "en_US-joe-best", "../en_US-joe-low", "en_US-a/b-low", "en-a-low"],
)
def test_what_is_no_name_of_a_voice_is_answered_with_names(name: str) -> None:
    with pytest.raises(UsageError, match=rf"no voice called.*{DEFAULT_VOICE}.*such as") as raised:
        find(name)
    assert "\n" not in str(raised.value)


def test_a_voice_comes_from_its_own_folder_of_the_hub(
    hub: FakeHub, shelf: Shelf, loads: list[Path], tmp_path: Path
) -> None:
    told: list[str] = []
    place = store.fetch(ALBA, tmp_path, shelf=shelf, tell=told.append)
    assert {path.name for path in place.iterdir()} == {*files_of(ALBA).wanted, ORIGIN}
    assert (place / f"{ALBA}.onnx").read_bytes() == NETWORK
    assert [folder.parent.name for folder in loads] == [STAGING]
    origin = read_origin(place, shelf=shelf)
    assert origin is not None
    assert origin.source == f"{hub.url}/{REPOSITORY}/{PLACE}"
    assert told[0] == f"{ALBA}: data CC BY 4.0, Fine-tuned from another voice."
    assert told[1].startswith(f"Fetching {ALBA} from {hub.url}")
    asked = [path for path, _ in hub.requests]
    assert not any("revision" in path or REVISION in path for path in asked), "all of the hub"


def test_a_transfer_of_a_voice_is_taken_up_where_it_broke(
    hub: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    hub.cut_after = [30_000]
    place = store.fetch(ALBA, tmp_path, shelf=shelf)
    assert (place / f"{ALBA}.onnx").read_bytes() == NETWORK
    assert "bytes=30000-" in hub.ranges_asked()


def test_a_network_that_came_damaged_is_thrown_away(
    hub: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    hub.damaged = True
    with pytest.raises(SourceError, match="came damaged"):
        store.fetch(ALBA, tmp_path, shelf=shelf)
    assert installed(tmp_path) == ()


def test_a_folder_without_the_network_is_refused(
    hub: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    del hub.files[REPOSITORY][f"{PLACE}/{ALBA}.onnx"]
    with pytest.raises(SourceError, match=rf"lacks {ALBA}\.onnx"):
        store.fetch(ALBA, tmp_path, shelf=shelf)


def test_nothing_is_fetched_of_a_voice_whose_terms_cannot_be_had(
    hub: FakeHub, shelf: Shelf, tmp_path: Path
) -> None:
    hub.status = 503
    with pytest.raises(SourceError, match=rf"HTTP 503.*voicecoach voices fetch {ALBA} --from DIR"):
        store.fetch(ALBA, tmp_path, shelf=shelf)
    assert len(hub.requests) == 1


def test_a_voice_that_nobody_has_is_told_so(hub: FakeHub, shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"the hub has no rhasspy/.*/nobody/medium"):
        store.fetch("en_GB-nobody-medium", tmp_path, shelf=shelf)


def test_offline_mode_asks_not_even_for_the_terms(
    hub: FakeHub, shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(SourceError, match="HF_HUB_OFFLINE"):
        store.fetch(ALBA, tmp_path, shelf=shelf)
    assert hub.requests == []


def test_a_voice_that_would_download_more_by_itself_is_refused_and_leaves_nothing(
    hub: FakeHub, tmp_path: Path
) -> None:
    settings = {
        "phoneme_type": "pinyin",
        "phoneme_id_map": {"a": [1]},
        "espeak": {"voice": "cmn"},
        "audio": {"sample_rate": 22_050},
        "num_symbols": 256,
        "num_speakers": 1,
    }
    hub.files[REPOSITORY][f"{PLACE}/{ALBA}.onnx.json"] = json.dumps(settings).encode()
    with pytest.raises(UsageError, match=rf"{ALBA} cannot be used.*pinyin"):
        store.fetch(ALBA, tmp_path, shelf=VOICES)
    assert installed(tmp_path) == ()
    assert store.fetched_bytes(ALBA, tmp_path) == 0


@pytest.mark.parametrize(
    ("card", "terms"),
    [
        (CARD, "data CC BY 4.0, Fine-tuned from another voice"),
        ("* License: CC0\n", "data CC0, its card does not say how it was trained"),
        ("* License: C\x1b[31mC0\r\n", "data C[31mC0, its card does not say how it was trained"),
        ("", "its card names no licence, its card does not say how it was trained"),
        ("## Training\n\n## More\n", "its card names no licence, its card does not say how it was "
         "trained"),
    ],
)  # fmt: skip
def test_terms_are_read_from_the_card_in_one_line(card: str, terms: str) -> None:
    assert terms_on(card) == terms


def test_only_whole_voices_count_as_installed_the_known_ones_first(tmp_path: Path) -> None:
    put_voice(tmp_path, ALBA)
    put_voice(tmp_path, "a-copy")
    put_voice(tmp_path, DEFAULT_VOICE)
    put_voice(tmp_path, "en_US-broken-low", without=".onnx")
    put_voice(tmp_path / ".fetching", "en_US-half-low")
    here = installed(tmp_path)
    assert [one.name for one in here] == [DEFAULT_VOICE, "a-copy", ALBA]
    assert "lessac" in terms_of(here[0])
    assert "without its MODEL_CARD" in terms_of(here[1])
    (tmp_path / ALBA / "MODEL_CARD").write_text(CARD)
    assert terms_of(here[2]).startswith("data CC BY 4.0")


def test_a_real_voice_brought_by_hand_is_loaded_and_then_noticed_when_it_changes(
    joe: Path, tmp_path: Path
) -> None:
    place = store.import_from(DEFAULT_VOICE, joe, tmp_path, shelf=VOICES)
    verify(place, shelf=VOICES)
    (place / f"{DEFAULT_VOICE}.onnx.json").write_text("{}")
    with pytest.raises(VoicecoachError, match=rf"voicecoach voices fetch {DEFAULT_VOICE}"):
        verify(place, shelf=VOICES)
