from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.preferences import (
    SETTINGS,
    Preferences,
    keep_preference,
    read_preferences,
    settings_file,
    shown,
    time_left,
)

DAY = date(2027, 1, 31)


def written(data: Path, text: str) -> Path:
    data.mkdir(exist_ok=True)
    settings_file(data).write_text(text, encoding="utf-8")
    return data


def test_what_is_set_is_read_and_the_rest_is_not_set(tmp_path: Path) -> None:
    assert read_preferences(tmp_path) == (Preferences(), ())

    keep_preference(tmp_path / "data", "microphone", " USB headset ")
    keep_preference(tmp_path / "data", "end-silence", "5")
    keep_preference(tmp_path / "data", "packs", ["warm-up", "own.toml"])
    keep_preference(tmp_path / "data", "interview-on", "2027-01-31")

    assert read_preferences(tmp_path / "data") == (
        Preferences(
            microphone="USB headset",
            end_silence_s=5.0,
            packs=("warm-up", "own.toml"),
            interview_on=DAY,
        ),
        (),
    )


GOOD: dict[str, tuple[Any, ...]] = {
    "voice": ("espeak", 'it\'s "mine" \\ été 中'),
    "model": ("base", "C:\\models\\own"),
    "microphone": ("USB", "4 port mixer"),
    "speaker": ("Monitor",),
    "end-silence": ("1.5", 8, 2.5),
    "barge-in": ("auto", "on", "off"),
    "packs": ("one", ["one", "two"]),
    "interview-on": ("2027-01-31", DAY),
    "minutes-a-day": ("40", 5, 240),
}

BAD: dict[str, tuple[Any, ...]] = {
    "voice": ("", "  ", 3, "two\nlines", ["espeak"], "\x7f"),
    "model": ("", False),
    "microphone": ("3", "\x1b[31m"),
    "speaker": ("12", 12),
    "end-silence": ("soon", 1.4, 9, "nan", "inf", True, [3], 10**400),
    "barge-in": ("maybe", "", 1, ["on"], "ON"),
    "packs": ([], "", [1], ["one", ""], 3),
    "interview-on": ("soon", "31.1.2027", "2027-02-30", 2027, True),
    "minutes-a-day": ("some", 4, "241", "nan", True, [30], 10**400),
}


def test_each_key_has_values_that_fit_and_that_do_not() -> None:
    assert GOOD.keys() == BAD.keys() == SETTINGS.keys()


@pytest.mark.parametrize("key", SETTINGS)
def test_a_value_that_fits_comes_back_as_it_was_taken(key: str, tmp_path: Path) -> None:
    for value in GOOD[key]:
        keep_preference(tmp_path, key, value)
        preferences, problems = read_preferences(tmp_path)
        assert problems == ()
        assert getattr(preferences, SETTINGS[key].field) == SETTINGS[key].read(value)
        assert shown(preferences, key)

    keep_preference(tmp_path, key, None)
    preferences, _ = read_preferences(tmp_path)
    assert preferences == Preferences()
    assert shown(preferences, key) == ""


@pytest.mark.parametrize("key", SETTINGS)
def test_a_value_that_does_not_fit_is_refused_and_nothing_is_written(
    key: str, tmp_path: Path
) -> None:
    for value in BAD[key]:
        with pytest.raises(UsageError, match=f"{key}: expected") as refused:
            keep_preference(tmp_path, key, value)
        assert "\n" not in str(refused.value)
        assert not settings_file(tmp_path).exists()


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("end-silence = 20", "end-silence"),
        ('end-silence = "soon"', "end-silence"),
        ("microphone = 3", "microphone"),
        ("voice = ['espeak']", "voice"),
        ("packs = {}", "packs"),
        ("interview-on = 12:30:00", "interview-on"),
        ("colour = 'red'", "colour"),
        ("[voice]", "voice"),
    ],
)
def test_what_cannot_be_used_is_one_line_with_file_and_key_and_the_rest_is_used(
    line: str, key: str, tmp_path: Path
) -> None:
    written(tmp_path, f"speaker = 'Monitor'\n{line}\n")

    preferences, (problem,) = read_preferences(tmp_path)

    assert preferences == Preferences(speaker="Monitor")
    assert str(settings_file(tmp_path)) in problem
    assert key in problem
    assert "\n" not in problem


@pytest.mark.parametrize("content", [b"voice = ", b"\xff\xfe", b"\0", b"voice = 1\nvoice = 2"])
def test_a_file_that_is_no_toml_is_named_and_never_written_over(
    content: bytes, tmp_path: Path
) -> None:
    settings_file(tmp_path).write_bytes(content)

    preferences, (problem,) = read_preferences(tmp_path)
    assert preferences == Preferences()
    assert str(settings_file(tmp_path)) in problem
    with pytest.raises(VoicecoachError, match="not TOML"):
        keep_preference(tmp_path, "voice", "espeak")

    assert settings_file(tmp_path).read_bytes() == content


def test_nested_without_end_is_no_toml_either(tmp_path: Path) -> None:
    written(tmp_path, "packs = " + "[" * 100_000)

    _preferences, (problem,) = read_preferences(tmp_path)

    assert "is not TOML" in problem


def test_notes_and_keys_of_another_version_stay_where_they_are(tmp_path: Path) -> None:
    written(tmp_path, '# mine\nvoice = "system"  # for now\nfuture = [1,\n  2]\n')

    keep_preference(tmp_path, "voice", "espeak")
    keep_preference(tmp_path, "speaker", "Monitor")

    text = settings_file(tmp_path).read_text(encoding="utf-8")
    assert text.startswith('# mine\nvoice = "espeak"  # for now\nfuture = [1,\n  2]\n')
    assert 'speaker = "Monitor"' in text


def test_an_unknown_key_is_refused_with_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'mic'; there are voice, model, microphone"):
        keep_preference(tmp_path, "mic", "USB")


def test_a_folder_in_the_files_place_is_told(tmp_path: Path) -> None:
    settings_file(tmp_path).mkdir()

    _preferences, (problem,) = read_preferences(tmp_path)

    assert "cannot be read" in problem


@given(st.text())
def test_any_name_either_comes_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str
) -> None:
    data = tmp_path_factory.mktemp("data")
    try:
        keep_preference(data, "voice", name)
    except UsageError:
        return
    assert read_preferences(data) == (Preferences(voice=name.strip()), ())


def test_the_day_is_counted_down_to_and_then_no_more() -> None:
    days = [date(2027, 1, day) for day in (19, 30, 31)]
    assert [time_left(DAY, day) for day in days] == ["in 12 days", "tomorrow", "today"]
    assert time_left(DAY, date(2027, 2, 1)) == ""
