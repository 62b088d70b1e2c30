"""The pages are put together beside the server that waits for them, so that it answers at once."""

import threading
from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.types import ASGIApp, Receive, Scope, Send


class Later:
    """An application that is made when it is first asked, or begun before that; once."""

    def __init__(self, make: Callable[[], ASGIApp]) -> None:
        self._make = make
        self._made: ASGIApp | None = None
        self._lock = threading.Lock()

    def begin(self) -> None:
        """Make it meanwhile."""
        threading.Thread(target=self._get, daemon=True, name="pages").start()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, once there is one."""
        app = self._made
        if app is None:
            app = await run_in_threadpool(self._get)
        await app(scope, receive, send)

    def _get(self) -> ASGIApp:
        with self._lock:
            made = self._made
            if made is None:
                made = self._made = self._make()
            return made
