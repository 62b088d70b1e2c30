"""What a person sets once, in ``DATA/settings.toml``. An option of a command wins over it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal, get_args

from voicecoach.disk import locked, make_private_folder, read_plain, way_out, write_private
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.values import read_toml

FILE_NAME = "settings.toml"

MOST_BYTES = 1_000_000
"""There are few settings; whatever is larger holds something else."""

SHORTEST_SILENCE_S = 1.5
LONGEST_SILENCE_S = 8.0
FEWEST_MINUTES, MOST_MINUTES = 5, 240
"""The range a person may choose the end-of-answer silence from."""

BargeInMode = Literal["auto", "on", "off"]
"""Whether speaking stops the coach: where the measured echo is low, always, never."""

BARGE_IN: tuple[BargeInMode, ...] = get_args(BargeInMode)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What was set; None and empty stand for what was not.

    A preference is a wish: where a named device, voice or model is not there, the command says so
    and takes what it takes without. An option is an order.
    """

    voice: str | None = None
    model: str | None = None
    """A Whisper model by name, or a folder that holds one."""

    microphone: str | None = None
    speaker: str | None = None
    """Parts of device names."""

    end_silence_s: float | None = None
    barge_in: BargeInMode | None = None
    packs: tuple[str, ...] = ()
    """Question packs that sessions take turns among, where none is named."""

    interview_on: date | None = None
    """When the real interview is."""

    minutes_a_day: int | None = None
    """What the plan until then may take of a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One key of the file."""

    field: str
    """Of ``Preferences``."""

    read: Callable[[Any], Any]
    """Takes a value as TOML or a person gives it; raises ValueError, saying what is expected."""

    decides: str
    """For people."""


def _text(value: Any) -> str:
    if isinstance(value, str) and value.strip() and value.isprintable():
        return value.strip()
    raise ValueError("expected a name")


def _device(value: Any) -> str:
    name = _text(value)
    if name.isdecimal():
        raise ValueError("expected a part of its name (numbers of devices change)")
    return name


def _seconds(value: Any) -> float:
    try:
        seconds = float(value) if not isinstance(value, bool) else float("nan")
    except (TypeError, ValueError, OverflowError):
        seconds = float("nan")
    if not SHORTEST_SILENCE_S <= seconds <= LONGEST_SILENCE_S:
        raise ValueError(f"expected seconds from {SHORTEST_SILENCE_S:g} to {LONGEST_SILENCE_S:g}")
    return seconds


def _barge_in(value: Any) -> BargeInMode:
    if isinstance(value, bool):  # TOML has words of its own for these
        value = "on" if value else "off"
    for mode in BARGE_IN:
        if value == mode:
            return mode
    raise ValueError(f"expected one of {', '.join(BARGE_IN)}")


def _names(value: Any) -> tuple[str, ...]:
    try:
        names = tuple(map(_text, [value] if isinstance(value, str) else value))
    except (TypeError, ValueError):
        names = ()
    if not names:
        raise ValueError("expected a list of names")
    return names


def _minutes(value: Any) -> int:
    try:
        minutes = float(value) if not isinstance(value, bool) else 0.0
    except (TypeError, ValueError, OverflowError):
        minutes = 0.0
    if not FEWEST_MINUTES <= minutes <= MOST_MINUTES:  # which nan is not either
        raise ValueError(f"expected minutes from {FEWEST_MINUTES} to {MOST_MINUTES}")
    return round(minutes)


def _day(value: Any) -> date:
    try:
        return date.fromisoformat(value.strip()) if isinstance(value, str) else date(*_ymd(value))
    except (AttributeError, ValueError):
        raise ValueError("expected a day such as 2027-01-31") from None


def _ymd(value: Any) -> tuple[int, int, int]:
    return value.year, value.month, value.day  # of a day, or of a moment


SETTINGS: Mapping[str, Setting] = {
    "voice": Setting(field="voice", read=_text, decides="who speaks"),
    "model": Setting(field="model", read=_text, decides="the Whisper model that listens"),
    "microphone": Setting(field="microphone", read=_device, decides="a part of its name"),
    "speaker": Setting(field="speaker", read=_device, decides="a part of its name"),
    "end-silence": Setting(
        field="end_silence_s", read=_seconds, decides="seconds of silence that end an answer"
    ),
    "barge-in": Setting(
        field="barge_in", read=_barge_in, decides="whether speaking stops the coach"
    ),
    "packs": Setting(field="packs", read=_names, decides="question packs, taken in turns"),
    "interview-on": Setting(field="interview_on", read=_day, decides="the day of your interview"),
    "minutes-a-day": Setting(
        field="minutes_a_day", read=_minutes, decides="minutes a day of the plan until then"
    ),
}
"""Every key of the file, in the order in which a person meets them."""


def time_left(day: date, today: date) -> str:
    """Say when a day comes; empty where it has passed."""
    days = (day - today).days
    return "" if days < 0 else ("today", "tomorrow")[days] if days < 2 else f"in {days} days"


def shown(preferences: Preferences, key: str) -> str:
    """Return what is set, for people to read; empty where nothing is."""
    value = getattr(preferences, SETTINGS[key].field)
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float):
        return f"{value:g} s"
    return "" if value is None else str(value)


def settings_file(data: Path) -> Path:
    """Where preferences are kept, under the data folder."""
    return data / FILE_NAME


def read_preferences(data: Path) -> tuple[Preferences, tuple[str, ...]]:
    """Return what is set, and one line for each thing in the file that could not be used."""
    path = settings_file(data)
    try:
        found = _read(path)
    except VoicecoachError as error:
        return Preferences(), (str(error),)
    fields: dict[str, Any] = {}
    problems: list[str] = []
    for key, value in found.items():
        try:
            fields[SETTINGS[key].field] = SETTINGS[key].read(value)
        except KeyError:
            problems.append(f"{path}: {_unknown(key)}")
        except ValueError as error:
            shown = value if isinstance(value, str | int | float) else type(value).__name__
            problems.append(
                f"{path}: {key}: {error}, found {shown!r}; "
                f"set it again: voicecoach settings set {key}"
            )
    return Preferences(**fields), tuple(problems)


def keep_preference(data: Path, key: str, value: Any) -> None:
    """Write one key, or take it out where ``value`` is None; all else in the file stays as it is.

    Raises UsageError for an unknown key or a value that does not fit, VoicecoachError where the
    file cannot be read or written.
    """
    if key not in SETTINGS:
        raise UsageError(_unknown(key))
    path = settings_file(data)
    import tomlkit

    try:
        make_private_folder(data)
        with locked(path.with_name(f".{FILE_NAME}.lock")):
            _read(path)  # what is no TOML is not written over
            kept = tomlkit.parse(_content(path))
            if value is None:
                kept.pop(key, None)
            else:
                kept[key] = SETTINGS[key].read(value)
            write_private(path, tomlkit.dumps(kept))
    except ValueError as error:
        raise UsageError(f"{key}: {error}, found {value!r}") from None
    except OSError as error:
        raise VoicecoachError(
            f"{path} cannot be written: {error.strerror}; {way_out(error)}"
        ) from error


def _unknown(key: str) -> str:
    return f"there is no setting {key!r}; there are {', '.join(SETTINGS)}"


def _read(path: Path) -> dict[str, Any]:
    """Read the file; nothing where there is none."""
    try:
        return read_toml(_content(path))
    except OSError as error:
        raise VoicecoachError(f"{path} cannot be read: {error.strerror}") from error
    except (ValueError, RecursionError) as error:  # no TOML, no UTF-8, nested without end
        raise VoicecoachError(
            f"{path} is not TOML ({error}); put it right, or delete it to begin anew"
        ) from error


def _content(path: Path) -> str:
    """Return the text of the file as editors save it; empty where there is none."""
    try:
        content = read_plain(path, most_bytes=MOST_BYTES)
    except FileNotFoundError:
        return ""
    return content.decode("utf-8-sig").replace("\r\n", "\n")
