"""Work that takes a while: one at a time, with its progress, until the server ends.

What is under way then is stopped the next time that it tells how far it is, as by Ctrl-C, and what
waits is never begun.
"""

import queue
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from voicecoach.errors import VoicecoachError

MOST_REMEMBERED = 200
"""Jobs; the oldest that are done are forgotten."""

MOST_WAITING = 100

State = Literal["waiting", "running", "done", "failed"]

OnProgress = Callable[[float], None]
"""Is told how many seconds of sound are done."""

Work = Callable[["Job"], str]
"""Does it and returns the address that it leads to."""


class BusyError(VoicecoachError):
    """Too much is waiting already."""


@dataclass(slots=True, kw_only=True)
class Job:
    """One piece of work."""

    title: str
    id: str = field(default_factory=lambda: secrets.token_hex(8))
    total_s: float = 0.0
    """How much sound there is; 0 where nobody knows."""

    done_s: float = 0.0
    state: State = "waiting"
    told: str = ""
    """What went wrong, or is unusual, in a few words."""

    leads_to: str = ""
    """Address of what came of it."""

    stopping: threading.Event = field(default_factory=threading.Event)
    """Set once it should stop."""

    @property
    def is_over(self) -> bool:
        """Whether nothing more will happen."""
        return self.state in ("done", "failed")

    def progress(self, done_s: float) -> None:
        """Take in how far it is. Raises KeyboardInterrupt where it should stop."""
        self.done_s = done_s
        if self.stopping.is_set():
            raise KeyboardInterrupt


class Jobs:
    """All work of a server, done by one thread: recognition takes every core there is."""

    def __init__(self, on_failure: Callable[[Exception], None]) -> None:
        self._on_failure = on_failure
        self._known: dict[str, Job] = {}
        self._waiting: queue.Queue[tuple[Job, Work]] = queue.Queue(MOST_WAITING)
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closing = threading.Event()

    def start(self, job: Job, work: Work) -> Job:
        """Put work in line. Raises BusyError where the line is full."""
        job.stopping = self._closing
        try:
            self._waiting.put_nowait((job, work))
        except queue.Full:
            raise BusyError("too much is waiting already; try again in a while") from None
        with self._lock:
            self._known[job.id] = job
            over = [each.id for each in self._known.values() if each.is_over]
            for name in over[: max(0, len(self._known) - MOST_REMEMBERED)]:
                del self._known[name]
            if self._thread is None:
                self._thread = threading.Thread(target=self._work_off, daemon=True, name="jobs")
                self._thread.start()
        return job

    @property
    def is_busy(self) -> bool:
        """Whether something is under way."""
        with self._lock:
            return any(job.state == "running" for job in self._known.values())

    def close(self) -> None:
        """Stop what is under way, and wait until it has: a library must not meet its end inside."""
        self._closing.set()
        if self._thread is not None:
            self._waiting.join()

    def find(self, name: str) -> Job | None:
        """Return a job by its id; None where it is not known, or not any more."""
        with self._lock:
            return self._known.get(name)

    def _work_off(self) -> None:
        while True:
            job, work = self._waiting.get()
            try:
                if self._closing.is_set():
                    raise KeyboardInterrupt
                job.state = "running"
                job.leads_to = work(job)
                job.state = "done"
            except KeyboardInterrupt:
                job.told, job.state = "stopped", "failed"
            except VoicecoachError as error:
                job.told, job.state = str(error), "failed"
            except Exception as error:
                self._on_failure(error)
                job.told = f"failed unexpectedly ({type(error).__name__})"
                job.state = "failed"
            finally:
                self._waiting.task_done()
