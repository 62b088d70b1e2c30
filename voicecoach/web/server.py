"""The server on its port: this machine only, until Ctrl-C."""

import asyncio
import errno
import socket
from collections.abc import Callable

from starlette.types import ASGIApp

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.web.access import LOOPBACK

USUAL_PORT = 8765

CLOSING_S = 1
"""How long the last answers may take at the end; a browser holds its connections open."""


def listen(port: int | None) -> socket.socket:
    """Take a port of this machine: the usual one, or any that is free, where none is named.

    Raises UsageError where the named one is taken.
    """
    if port is not None:
        return _bound(port)
    try:
        return _bound(USUAL_PORT)
    except UsageError:
        return _bound(0)


def serve(app: ASGIApp, taken: socket.socket, *, ready: Callable[[], None]) -> None:
    """Answer on a port until Ctrl-C; ``ready`` is called once it does. Then the port is free."""
    import uvicorn

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        app,
        http="h11",
        ws="none",
        lifespan="off",
        loop="asyncio",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_graceful_shutdown=CLOSING_S,
    )
    with taken:
        asyncio.run(Server(config).serve([taken]))


def _bound(port: int) -> socket.socket:
    taken = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # Not where it would let two programs listen at once, as it does on Windows.
        if hasattr(socket, "SO_EXCLUSIVEADDRUSE"):
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind((LOOPBACK, port))
        taken.listen(128)
    except OSError as error:
        taken.close()
        if error.errno in (errno.EADDRINUSE, errno.EACCES):
            raise UsageError(
                f"port {port} is taken by another program; choose another with --port, or leave it "
                "out for any that is free"
            ) from error
        raise VoicecoachError(f"cannot listen on port {port}: {error.strerror}") from error
    return taken
