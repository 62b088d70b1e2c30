"""Where things are kept, and the defaults that a person may change."""

import os
from pathlib import Path

from voicecoach.errors import UsageError

DATA_VARIABLE = "VOICECOACH_DATA"
"""Environment variable that moves the data folder."""


def data_folder(override: Path | None = None) -> Path:
    """Where sessions, the user's own packs and, outside a checkout, models and voices are kept.

    The option wins over the environment variable, which wins over the platform's data folder.
    """
    if override is not None:
        return at_home(override)
    if named := os.environ.get(DATA_VARIABLE):
        return at_home(Path(named))
    import platformdirs

    return Path(platformdirs.user_data_dir("voicecoach", appauthor=False))


def at_home(path: Path) -> Path:
    """Put a home in place of ``~``. Raises UsageError where nobody knows whose that is."""
    try:
        return path.expanduser()
    except RuntimeError:
        raise UsageError(f"{path}: there is no such home; name the path without ~") from None


def checkout_folder() -> Path | None:
    """Return the repository this package runs from, or None where it is installed from a wheel."""
    root = Path(__file__).resolve().parent.parent
    return root if (root / "pyproject.toml").is_file() and (root / "questions").is_dir() else None


def models_folder(data: Path) -> Path:
    """``models/`` of a checkout, else a folder under the user's data folder."""
    return _store(data) / "models"


def voices_folder(data: Path) -> Path:
    """``voices/`` of a checkout, else a folder under the user's data folder."""
    return _store(data) / "voices"


def speech_folder(data: Path) -> Path:
    """Where sounds are kept that only take time to make again."""
    return data / "cache" / "speech"


def scratch_place(data: Path) -> Path:
    """Where programs have folders for what they need for a moment."""
    return data / "cache" / "scratch"


def _store(data: Path) -> Path:
    root = checkout_folder()
    return root if root is not None else data
