"""Where whole interviews lie: shipped in ``interviews/``, the user's own, and any file."""

from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.cli.packs import is_path, read_text, shipped_folder, toml_files
from voicecoach.errors import UsageError
from voicecoach.interview.panel import Loop, parse_loop
from voicecoach.interview.questions import did_you_mean
from voicecoach.settings import at_home


def loop_files(data: Path) -> dict[str, Traversable]:
    """List every interview by id; one of the user's own wins over a shipped one of that name."""
    shipped = shipped_folder("interviews")
    return dict(sorted({**toml_files(shipped), **toml_files(data / "loops")}.items()))


def find_loop(name_or_path: str, data: Path) -> Loop:
    """Read an interview by its id or from a file. Raises UsageError for a bad or unknown one."""
    path: Traversable
    if is_path(name_or_path):
        path = at_home(Path(name_or_path))
    else:
        known = loop_files(data)
        if name_or_path not in known:
            hint = did_you_mean(name_or_path, known) or f"there are {', '.join(known)}"
            raise UsageError(f"there is no interview {name_or_path!r}; {hint}")
        path = known[name_or_path]
    return parse_loop(read_text(path), file=str(path))
