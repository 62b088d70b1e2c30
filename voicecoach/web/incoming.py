"""Files that a browser sends: written down for the moment, bounded, and gone afterwards."""

import contextlib
import os
import re
import secrets
import time
from collections.abc import AsyncIterator
from http import HTTPStatus
from pathlib import Path

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from voicecoach.archive.sessions import AMPLE_BYTES, free_bytes
from voicecoach.disk import make_private_folder

FOLDER = ("cache", "incoming")
"""Under the data folder."""

_OWN = re.compile(r"[0-9a-f]{32}")
"""Names that are given here."""

STALE_S = 24 * 3600.0
"""What is older was left by a server that was killed."""


class Incoming:
    """Takes in files."""

    def __init__(self, data: Path) -> None:
        self._folder = data.joinpath(*FOLDER)

    def tidy(self) -> None:
        """Remove what an earlier server left. A folder that is a link is somebody's own."""
        if self._folder.is_symlink() or self._folder.parent.is_symlink():
            return
        with contextlib.suppress(OSError):
            for file in self._folder.iterdir():
                is_own = _OWN.fullmatch(file.name) is not None
                if is_own and file.lstat().st_mtime < time.time() - STALE_S:
                    file.unlink()

    async def receive(self, body: AsyncIterator[bytes], *, announced: int) -> Path:
        """Write what comes to a private file of an unguessable name and return where it is.

        Raises HTTPException where it is too large for an answer, or for the disk.
        """
        from voicecoach.session.sources import MOST_SOUND_BYTES  # with numpy, which may wait

        if announced > MOST_SOUND_BYTES:
            raise _too_large()
        if free_bytes(self._folder) < announced + AMPLE_BYTES:
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
        make_private_folder(self._folder)
        path = self._folder / secrets.token_hex(16)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        return path


def _too_large() -> HTTPException:
    return HTTPException(
        HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "It is larger than any recording of one answer."
    )
