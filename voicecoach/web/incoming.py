"""Files that a browser sends: written down for the moment, bounded, and gone afterwards."""

import atexit
import contextlib
import secrets
import threading
from collections.abc import AsyncIterator
from http import HTTPStatus
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from voicecoach.archive.sessions import AMPLE_BYTES, free_bytes
from voicecoach.disk import new_private_file
from voicecoach.scratch import scratch_folder
from voicecoach.settings import scratch_place


class Incoming:
    """Takes in files."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._folder: Path | None = None
        self._first = threading.Lock()
        self._held = contextlib.ExitStack()
        atexit.register(self._held.close)

    async def receive(self, body: AsyncIterator[bytes], *, announced: int) -> Path:
        """Write what comes to a private file of an unguessable name and return where it is.

        Raises HTTPException where it is too large for an answer, or for the disk.
        """
        from voicecoach.session.sources import MOST_SOUND_BYTES  # with numpy, which may wait

        if announced > MOST_SOUND_BYTES:
            raise _too_large()
        if free_bytes(self._data) < announced + AMPLE_BYTES:
            raise HTTPException(HTTPStatus.INSUFFICIENT_STORAGE, "The disk has no room for it.")
        path = await run_in_threadpool(self._new)
        received = 0
        try:
            with path.open("wb") as file:
                async for part in body:
                    received += len(part)
                    if received > MOST_SOUND_BYTES:
                        raise _too_large()
                    await run_in_threadpool(file.write, part)
        except OSError as error:
            path.unlink(missing_ok=True)
            raise HTTPException(
                HTTPStatus.INSUFFICIENT_STORAGE, f"It cannot be written: {error.strerror}."
            ) from error
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path

    def keep_text(self, text: str) -> Path:
        """Write a text that was pasted. Raises OSError."""
        path = self._new()
        path.write_text(text, encoding="utf-8", errors="replace")
        return path

    def _new(self) -> Path:
        with self._first:
            if self._folder is None:
                self._folder = self._held.enter_context(scratch_folder(scratch_place(self._data)))
        path = self._folder / secrets.token_hex(16)
        new_private_file(path)
        return path


def _too_large() -> HTTPException:
    return HTTPException(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "It is larger than any recording of one answer."
    )
