"""The page on a port of this process, over any archive, with fakes for what hears."""

import contextlib
import threading
from collections.abc import Iterator
from pathlib import Path

import uvicorn

from tests.web.visitor import Visitor
from voicecoach.web.server import listen


@contextlib.contextmanager
def served(data: Path) -> Iterator[Visitor]:
    """Answer a browser as long as this lasts; ``access.url`` of what is given opens the page."""
    taken = listen(0)
    visitor = Visitor(data, port=taken.getsockname()[1])
    config = uvicorn.Config(visitor.app, lifespan="off", ws="none", log_config=None)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([taken],))
    thread.start()
    try:
        yield visitor
    finally:
        server.should_exit = True
        thread.join()
        taken.close()
