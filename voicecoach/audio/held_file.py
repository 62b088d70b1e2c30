"""A file whose disk may not take it: what is not surely there stays in memory until it is."""

import contextlib
import errno
import os
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from voicecoach.disk import FULL, open_private, sync_file, sync_folder, write_whole


class HeldFile:
    """Takes whatever is written, as an encoder does: on and on, and at the end a little over it.

    What the system took lies on the disk as a beginning of that, so that whatever stops this
    process leaves something to read. It is forgotten here once it was flushed; until then it is
    written anew where a flush fails, or where the disk was away. Not for two threads at once; one
    of its own waits for flushes, since a slow disk must not cost sound.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.trouble: OSError | None = None
        """Why the disk does not take what is held; None as long as it does."""

        self.on_disk = 0
        """How many bytes of it the system took."""

        self._held = bytearray()
        """What follows the first ``_sure`` bytes."""

        self._sure = self._taken = self._position = 0
        """Bytes that were flushed, those that need not be written again, and the writer's place."""

        self._over: list[tuple[int, bytes]] = []
        """What was written over earlier bytes, and where: it comes last, when the rest is there."""

        self._descriptor: int | None = None
        self._is_made = self._is_named = False
        """The file was made; the folder surely has its name."""

        self._flushes = ThreadPoolExecutor(1, thread_name_prefix="recording to disk")
        self._flush: Future[None] | None = None
        self._flushing = 0
        """Up to which byte that goes."""

    @property
    def size(self) -> int:
        """How many bytes were written to it."""
        return self._sure + len(self._held)

    def write(self, data: bytes) -> int:
        """Take bytes at the writer's place."""
        if self._position < self.size:
            self._over.append((self._position, bytes(data)))
        else:
            self._held += data
        self._position += len(data)
        return len(data)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Move the writer's place."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        """Return the writer's place."""
        return self._position

    def put(self, *, flush: bool = False) -> None:
        """Hand the system what is new; once there is ``trouble``, only ``settle`` does.

        ``flush`` has it brought to the disk, unless that is still busy with what was before.
        """
        if self.trouble is not None:
            return
        try:
            descriptor = self._put()
            if flush and (self._flush is None or self._flush.done()):
                self._wait()
                self._flushing = self._taken
                self._flush = self._flushes.submit(self._to_disk, descriptor)
        except OSError as error:
            self._fail(error)

    def settle(self) -> bool:
        """Try to bring all of it to the disk and wait for that; return whether it is there."""
        try:
            self._wait()
            if self._held or self._over:
                self._to_disk(self._put())
                self._is_sure(self._taken)
                self._over.clear()
        except OSError as error:
            self._fail(error)
            return False
        self.trouble = None
        return True

    def close(self) -> None:
        """Let go of the file; ``settle`` takes it up again."""
        if self._flush is not None:
            self._flush.exception()
            self._flush = None
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None

    def _put(self) -> int:
        """Write what the system has not taken; return the descriptor. Raises OSError."""
        descriptor = self._opened()
        os.lseek(descriptor, self._taken, os.SEEK_SET)
        while self._taken < self.size:
            begin = self._taken - self._sure
            self._taken += os.write(descriptor, bytes(self._held[begin : begin + 1_000_000]))
            self.on_disk = max(self.on_disk, self._taken)
        for place, data in self._over:
            os.lseek(descriptor, place, os.SEEK_SET)
            write_whole(descriptor, data)
        return descriptor

    def _opened(self) -> int:
        """Open it, again where it was let go. Raises OSError where it is another one by then."""
        if self._descriptor is None:
            made = (0 if self._is_made else os.O_TRUNC) | (0 if self._sure else os.O_CREAT)
            self._descriptor = open_private(self.path, os.O_RDWR | made)
            self._is_made = True
            if os.fstat(self._descriptor).st_size < self._sure:
                raise OSError(errno.ESTALE, "what it began with is gone", str(self.path))
        return self._descriptor

    def _wait(self) -> None:
        """Take in what came of the latest flush. Raises OSError."""
        if self._flush is not None:
            flush, self._flush = self._flush, None
            flush.result()
            self._is_sure(self._flushing)

    def _to_disk(self, descriptor: int) -> None:
        sync_file(descriptor)
        if not self._is_named:
            with contextlib.suppress(FileNotFoundError):  # deleted, and its file with it
                sync_folder(self.path.parent)
            self._is_named = True

    def _is_sure(self, size: int) -> None:
        del self._held[: size - self._sure]
        self._sure = size

    def _fail(self, error: OSError) -> None:
        """Hold on to what may not be there, and let the file go: the disk may be another then."""
        self.close()
        if error.errno not in FULL:
            self.on_disk = self._sure
        self._taken = self._sure
        self.trouble = error
