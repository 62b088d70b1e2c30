"""The one thread on which a speech library works."""

import atexit
import queue
import threading
from collections.abc import Callable
from typing import NoReturn, TypeVar

T = TypeVar("T")


class LibraryThread:
    """Does what is asked of it one call at a time, in order.

    A library may keep one state for the whole process, hence one thread. And never the main thread:
    Python runs signal handlers there, between any two steps, so what one raises (Ctrl-C, SIGTERM)
    would be swallowed inside a library's callback, or would come only when a long call is over.

    Nor is there a Future between the two: its lock is taken in Python code, and what a handler
    raises there leaves it taken for ever. A SimpleQueue has no such place.
    """

    def __init__(self, name: str) -> None:
        self._asked: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        thread = threading.Thread(target=self._work, name=name, daemon=True)
        thread.start()

        def end() -> None:
            # What is being made is waited for: no library is torn down while it works.
            self._asked.put(None)
            thread.join()

        atexit.register(end)

    def run(self, work: Callable[[], T]) -> T:
        """Have the thread do something, and wait for it."""
        return self.start(work)()

    def start(self, work: Callable[[], T]) -> Callable[[], T]:
        """Have the thread do something; what is returned waits for the result.

        It may be called again, on one thread: the result is the same.
        """
        done: queue.SimpleQueue[Callable[[], T]] = queue.SimpleQueue()

        def answer() -> None:
            try:
                made = work()
            except BaseException as error:  # whatever it is, it belongs to who asked
                done.put(_raising(error))
            else:
                done.put(lambda: made)

        self._asked.put(answer)

        finished: list[Callable[[], T]] = []

        def result() -> T:
            if not finished:
                finished.append(done.get())
            return finished[0]()

        return result

    def _work(self) -> None:
        while (work := self._asked.get()) is not None:
            work()


def _raising(error: BaseException) -> Callable[[], NoReturn]:
    def again() -> NoReturn:
        raise error

    return again
