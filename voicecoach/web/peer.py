"""Whose a connection is. Other users of the machine can reach the port as well as its owner can.

Linux tells the owner of either end of a connection; elsewhere the cookie alone has to do.
"""

import os
import sys
from pathlib import Path

_CONNECTIONS = Path("/proc/net/tcp")
_LOOPBACK = "0100007F"
"""127.0.0.1, as the kernel writes it."""


def is_stranger(client_port: int, server_port: int) -> bool:
    """Whether a connection over the loopback is known to be another user's."""
    owner = owner_of(client_port, server_port)
    return owner is not None and owner != os.getuid()  # type: ignore[attr-defined,unused-ignore] # not there on Windows, where nobody is known


def owner_of(client_port: int, server_port: int, connections: Path = _CONNECTIONS) -> int | None:
    """Return the user id of who connected from a port; None where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return None
    ends = f" {_LOOPBACK}:{client_port:04X} {_LOOPBACK}:{server_port:04X} "
    try:
        with connections.open(encoding="ascii", errors="replace") as lines:
            for line in lines:
                if ends in line:
                    return int(line.split()[7])
    except (OSError, ValueError, IndexError):
        return None
    return None
