"""What a program asked of the kernel, as strace saw it: whom it called, what it wrote, for whom.

Below every library, compiled ones included, where a patched Python socket sees nothing.
"""

import ipaddress
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

_CREATES = ("creat", "mkdir", "mkdirat", "mknod", "mknodat", "link", "linkat", "symlink",
            "symlinkat", "rename", "renameat", "renameat2")  # fmt: skip
_OPENS = ("open", "openat", "openat2")

_MODES = ("umask", "chmod", "fchmod", "fchmodat", "?fchmodat2")
"""With a question mark, of what an older strace does not know."""

_TRACED = ",".join(["%network", *_OPENS, *_CREATES, *_MODES])

_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+|\?)")
_ADDRESS = re.compile(r'inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"')
_PATH = re.compile(r'(?:<([^>]*)>, )?"((?:[^"\\]|\\.)*)"')
"""A path among the arguments, after the folder that it is relative to where strace names one."""

_WRITABLE = re.compile(r"\bO_(?:WRONLY|RDWR|CREAT|TRUNC)\b")

_RESOLVER = 'sun_path="/run/systemd/resolve/'
"""Who asks this service for a name has the network asked."""

_RESOLVING = re.compile(r'^open\w*\(.*"/etc/(?:resolv\.conf|host\.conf|hosts|gai\.conf)"')
"""What is read before a name is looked up, whoever is asked then."""

_MODE = re.compile(r"(?:, |\()0([0-7]*)(?:, \w+)?\) += \d")
"""The mode among the arguments of a call that went well."""

_FOR_OTHERS = 0o077


def missing() -> str | None:
    """Say what to do where programs cannot be watched; None where they can."""
    if not sys.platform.startswith("linux"):
        return "system calls can be watched on Linux only"
    if shutil.which("strace") is None:
        return "strace not found: apt-get install -y strace"
    with tempfile.TemporaryDirectory() as folder:
        tried = subprocess.run(
            [*watched(Path(folder)), "true"], capture_output=True, text=True, check=False
        )
    if tried.returncode:
        return f"strace may not watch programs here: {tried.stderr.strip()}"
    return None


def watched(folder: Path) -> list[str]:
    """Return what to put before a command so that ``folder`` gets its calls, a file a thread."""
    output = str(folder / "calls")
    return ["strace", "-ff", "--seccomp-bpf", "-qq", "-y", "-e", f"trace={_TRACED}", "-o", output]


def read(folder: Path) -> list[str]:
    """Return the calls of all threads, one a line."""
    files = sorted(folder.glob("calls.*"))
    return [line for file in files for line in file.read_text("ascii").splitlines()]


def calls_beyond(lines: Iterable[str]) -> list[str]:
    """Return the calls that have to do with an address outside of this machine."""
    return [line for line in lines if _RESOLVER in line or not all(map(_is_here, _addresses(line)))]


def names_asked(lines: Iterable[str]) -> list[str]:
    """Return the calls that come before a look-up of a name, also of one that leads nowhere."""
    return [line for line in lines if _RESOLVING.match(line)]


def internet_sockets(lines: Iterable[str]) -> list[str]:
    """Return the calls that made a socket which could reach another machine, used or not."""
    return [line for line in lines if line.startswith(("socket(AF_INET", "socket(AF_PACKET"))]


def open_to_others(folder: Path, *, umask: int) -> list[str]:
    """Return the calls that made a file or folder which others may use, if only for a moment.

    ``umask`` is what the program was started under. What it sets itself, before it has a thread or
    a child, is theirs, too.
    """
    files = [file.read_text("ascii").splitlines() for file in sorted(folder.glob("calls.*"))]
    masks = [int(_mode(line), 8) for lines in files for line in lines if line.startswith("umask(")]
    found = []
    for lines in files:
        mask = umask if not masks or any(line.startswith("umask(") for line in lines) else masks[0]
        for line in lines:
            if line.startswith("umask("):
                mask = int(_mode(line), 8)
                continue
            changes = line.startswith(("chmod(", "fchmod"))
            left = int(_mode(line), 8) & (-1 if changes else ~mask)
            if (changes or _makes(line)) and left & _FOR_OTHERS:
                found.append(line)
    return found


def _makes(line: str) -> bool:
    name = line.partition("(")[0]
    with_mode = ("mkdir", "mkdirat", "mknod", "mknodat", "creat")
    return name in with_mode or (name in _OPENS and ("O_CREAT" in line or "O_TMPFILE" in line))


def _mode(line: str) -> str:
    """Return the octal digits of a call's mode; 0 of one that failed."""
    found = _MODE.search(line)
    return found[1] or "0" if found else "0"


def written(lines: Iterable[str]) -> set[Path]:
    """Return every path that was made or opened for writing, whether it is still there or not.

    One without a named folder is taken as relative to this process's, which its children share.
    """
    return {path for line in lines for path in _written(line)}


def _addresses(line: str) -> Iterator[str]:
    for version_4, version_6 in _ADDRESS.findall(line):
        yield version_4 or version_6


def _is_here(address: str) -> bool:
    parsed = ipaddress.ip_address(address)
    mapped = getattr(parsed, "ipv4_mapped", None)
    return (mapped or parsed).is_loopback


def _written(line: str) -> Iterator[Path]:
    call = _CALL.match(line)
    if call is None or call[3].startswith("-"):
        return
    name, arguments = call[1], call[2]
    if name in _CREATES or (name in _OPENS and _WRITABLE.search(arguments)):
        folder, path = _PATH.findall(arguments)[-1]
        yield Path.cwd() / _unescaped(folder) / _unescaped(path)


def _unescaped(text: str) -> str:
    r"""Read strace's C notation, in which every byte that is not plain ASCII is ``\octal``."""
    return os.fsdecode(text.encode("ascii").decode("unicode_escape").encode("latin-1"))
