"""Make .venv ready, from nothing, with the standard library only; shared by run.py and test.py.

A second call only looks: stamps in .venv tell for which pyproject.toml it was made. Whatever is
broken or half made is made anew.
"""

import contextlib
import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
LOG = VENV / "setup.log"
PYTHON = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
"""Programs that the tests of the review page can drive."""

PIP = "pip>=25.1"
"""The first that installs dependency groups."""

MODEL = "base"
"""The recognition model that is brought: the one to start with, for `voicecoach models list`."""

VOICE = "en_US-joe-medium"
"""The voice that is brought: the one to start with, for `voicecoach voices list`."""

PROGRAM = ("-P", "-m", "voicecoach")
"""-P: not another checkout's package that lies where the command is typed."""

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells have it."""


class SetupError(Exception):
    """Set-up cannot go on; the message is one line that says what to do."""


@contextlib.contextmanager
def clear_ending() -> Iterator[None]:
    """Turn a failed or interrupted set-up into one line and an exit code."""
    try:
        yield
    except SetupError as error:
        sys.exit(f"voicecoach: {error}")
    except KeyboardInterrupt:
        say("Stopped. Start again to go on with the set-up.")
        sys.exit(INTERRUPTED)


def ensure_venv(*, dev: bool = False) -> None:
    """Make .venv with voicecoach in it, and with the tools of development where ``dev``."""
    wanted = hashlib.sha256((ROOT / "pyproject.toml").read_bytes()).hexdigest()
    stamps = [VENV / "ready-to-run", *([VENV / "ready-to-test"] if dev else [])]
    works = _checkout_in_use() == ROOT
    if works and all(_content(stamp) == wanted for stamp in stamps):
        return
    began_s = time.monotonic()
    if not works:
        _make_venv()
    say("Installing voicecoach and what it needs into .venv; the first time takes a minute or two.")
    if dev:
        _pip("install", "--upgrade", PIP)
    _pip("install", "--editable", ".", *(["--group", "dev"] if dev else []))
    if _checkout_in_use() != ROOT:
        raise SetupError(f"voicecoach was installed but cannot be imported; {LOG} tells more")
    for stamp in stamps:
        stamp.write_text(wanted, encoding="utf-8")
    say(f"Ready after {time.monotonic() - began_s:.0f} s.")


def ensure_portaudio() -> None:
    """Install PortAudio where it is missing, or say in one line what to type.

    The wheels for macOS and Windows bring their own.
    """
    if sys.platform.startswith("linux") and not _loads_portaudio():
        _ensure_packages(["libportaudio2"], without="no microphone or speaker can be used")


def ensure_test_programs() -> None:
    """Install what the tests run beside voicecoach, or say in one line what to type.

    That is a virtual sound card, strace to see what leaves the machine, and a browser for the
    review page.
    """
    if not sys.platform.startswith("linux"):
        say("Tests with a virtual sound card, strace or Chromium run on Linux only; the rest here.")
        return
    plugin = "alsa-lib/libasound_module_pcm_pulse.so"
    there = {
        "chromium": any(map(shutil.which, BROWSERS)),
        "libasound2-plugins": any(
            any(Path("/usr").glob(f"{libraries}/{plugin}")) for libraries in ("lib*", "lib/*")
        ),
        "libportaudio2": _loads_portaudio(),
        "pulseaudio": shutil.which("pulseaudio"),
        "pulseaudio-utils": shutil.which("pactl"),
        "strace": shutil.which("strace"),
    }
    missing = [package for package, found in there.items() if not found]
    if missing:
        _ensure_packages(missing, without="some tests cannot run")


def has(kind: str, name: str = "[!.]*") -> bool:
    """Whether one of the "models" or "voices" is here: the one of this name, or any.

    The store puts one in place only when it is whole and loads, so its folder tells enough.
    """
    return any(place.is_dir() for place in (ROOT / kind).glob(name))


def fetch(kind: str, name: str) -> bool:
    """Bring one of the "models" or "voices"; False where it cannot be had.

    It shows its terms, its size, where from and how far it is.
    """
    command = [str(PYTHON), *PROGRAM, kind, "fetch", name]
    with subprocess.Popen(command, stdout=sys.stderr.fileno()) as child:
        try:
            return child.wait() == 0
        except KeyboardInterrupt:
            child.wait()  # it got Ctrl-C too, and keeps what has come so far
            raise


def say(line: str) -> None:
    """Print one line of progress at once, apart from what the program prints."""
    print(line, file=sys.stderr, flush=True)


def replace_process(*command: str) -> NoReturn:
    """Go on as ``python command`` in .venv: its exit code is ours, and Ctrl-C reaches it."""
    whole = [str(PYTHON), *command]
    if sys.platform != "win32":
        os.execv(PYTHON, whole)  # noqa: S606 - a list, not a shell line
    # Windows has no exec: the caller would think that we had ended.
    with subprocess.Popen(whole) as child:
        while True:
            try:
                sys.exit(child.wait())
            except KeyboardInterrupt:
                continue  # the child got Ctrl-C too, and decides


def _make_venv() -> None:
    say(f"Making {VENV} with Python {sys.version.split()[0]}.")
    if importlib.util.find_spec("ensurepip") is None:  # Debian packs it apart from Python
        package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
        if not _apt_install([package]):
            raise SetupError(
                "this Python cannot make virtual environments; "
                f"type: sudo apt-get install {package}"
            )
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)],
        capture_output=True,
        text=True,
        check=False,
    )
    if made.returncode != 0:
        reason = " ".join((made.stdout + made.stderr).split())
        raise SetupError(f"cannot make {VENV}: {reason or 'no reason given'}")


def _pip(*arguments: str) -> None:
    """Run pip in .venv. A terminal shows what it is doing, on one line; the log has all of it."""
    columns = shutil.get_terminal_size().columns - 1
    lines = [""]
    with (
        LOG.open("a", encoding="utf-8") as log,
        subprocess.Popen(
            [str(PYTHON), "-m", "pip", *arguments, "--progress-bar", "off"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
        ) as pip,
    ):
        for line in pip.stdout or ():
            log.write(line)
            lines.append(line.strip())
            _show_at_line_start(lines[-1][:columns].ljust(columns))
    _show_at_line_start(" " * columns)
    if pip.returncode != 0:
        for error in [line for line in lines if line.startswith("ERROR:")] or lines[-1:]:
            say(f"  pip: {error}")
        raise SetupError(
            f"pip could not install what is needed; is this machine online? {LOG} tells more; "
            "start again once it is mended"
        )


def _show_at_line_start(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r{text}\r", end="", file=sys.stderr, flush=True)


def _ensure_packages(packages: list[str], *, without: str) -> None:
    if not _apt_install(packages):
        names = " ".join(packages)
        say(f"Without {names}, {without}; type: sudo apt-get install {names}")


def _apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root or by a sudo that asks for no password; False if neither."""
    if shutil.which("apt-get") is None:
        return False
    if os.geteuid() == 0:
        rights = []
    elif shutil.which("sudo") and _succeeds("sudo", "-n", "true"):
        rights = ["sudo", "-n"]
    else:
        return False
    say(f"Installing {' '.join(packages)} with apt-get.")
    apt = [*rights, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    # The package lists of a fresh system may be empty or old.
    return _succeeds(*install) or (_succeeds(*apt, "update") and _succeeds(*install))


def _checkout_in_use() -> Path | None:
    """Return the checkout that .venv's voicecoach comes from; None where it is missing or broken.

    A copied or moved checkout brings a .venv that points elsewhere.
    """
    where = "import voicecoach; print(voicecoach.__file__)"
    try:
        found = subprocess.run(
            [str(PYTHON), "-I", "-c", where], capture_output=True, text=True, check=False
        )
    except OSError:
        return None
    return Path(found.stdout.strip()).resolve().parent.parent if found.returncode == 0 else None


def _content(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return None


def _loads_portaudio() -> bool:
    try:
        ctypes.CDLL("libportaudio.so.2")
    except OSError:
        return False
    return True


def _succeeds(*command: str) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0
