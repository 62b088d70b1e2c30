"""Recognize pieces of the answer on one worker while the candidate goes on speaking."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from voicecoach.interview.silence import Step
from voicecoach.session.hearing import placed, recognize_piece
from voicecoach.session.segments import Segment
from voicecoach.session.understanding import Piece
from voicecoach.stt import Recognizer
from voicecoach.stt.gate import Believed

Understand = Callable[[Segment, Believed, Step | None], Piece]
"""Says what a piece means, given what was recognized in it and what was asked right before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Foreseen:
    """A piece that is recognized before it is known whether it closes like this."""

    segment: Segment
    heard: Future[Believed]
    forgotten: threading.Event


class LiveTranscriber:
    """One recognizer, one worker thread, pieces in order.

    The threads share nothing that changes: pieces go in as arguments and come back as results.
    """

    def __init__(self, recognizer: Recognizer, understand: Understand) -> None:
        """``understand`` is called on the worker's thread only."""
        self._recognizer = recognizer
        self._understand = understand
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="recognizer")
        self._pieces: list[Future[Piece]] = []
        self._foreseen: _Foreseen | None = None
        self._cancelled = threading.Event()

    def submit(self, segment: Segment, *, asked: Step | None = None) -> None:
        """Queue a closed piece; ``asked`` is what was asked about the silence before it."""
        if self._foreseen is not None and not self._foreseen.segment.is_same(segment):
            self.forget()
        foreseen, self._foreseen = self._foreseen, None
        self._pieces.append(self._worker.submit(self._piece, segment, asked, foreseen))

    @property
    def is_idle(self) -> bool:
        """Whether nothing is queued or foreseen."""
        return self._foreseen is None and all(piece.done() for piece in self._pieces)

    def foresee(self, segment: Segment) -> None:
        """Begin to recognize a piece that will close if nobody speaks on.

        What is recognized counts only where the very same piece is submitted next.
        """
        self.forget()
        forgotten = threading.Event()
        heard = self._worker.submit(
            recognize_piece,
            self._recognizer,
            segment,
            cancelled=lambda: forgotten.is_set() or self._cancelled.is_set(),
        )
        self._foreseen = _Foreseen(segment=segment, heard=heard, forgotten=forgotten)

    def forget(self) -> None:
        """Take back what was foreseen: they speak on."""
        if self._foreseen is not None:
            self._foreseen.forgotten.set()
            self._foreseen.heard.cancel()
            self._foreseen = None

    def settle(self) -> None:
        """Wait until everything queued is recognized."""
        for piece in self._pieces:
            piece.exception()

    @property
    def queued(self) -> int:
        """How many pieces were queued until now."""
        return len(self._pieces)

    def pieces(self) -> tuple[Piece, ...]:
        """Return what has been recognized until now, in order; never waits.

        One that the recognizer failed at has no words, and says so.
        """
        done = [piece for piece in self._pieces if piece.done() and not piece.cancelled()]
        unknown = Piece(heard=Believed(), failed=True)
        return tuple(unknown if piece.exception() else piece.result() for piece in done)

    def wait(self) -> tuple[Piece, ...]:
        """Wait for the last piece and return all of them.

        Raises what the recognizer raised, once the pieces before it were recognized.
        """
        return tuple(piece.result() for piece in self._pieces)

    def close(self) -> None:
        """Drop what is not yet recognized; safe to call twice."""
        self._cancelled.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _piece(self, segment: Segment, asked: Step | None, foreseen: _Foreseen | None) -> Piece:
        if foreseen is not None:  # done by now: there is one worker
            heard = foreseen.heard.result()
        else:
            heard = recognize_piece(self._recognizer, segment, cancelled=self._cancelled.is_set)
        if self._cancelled.is_set():  # nobody waits for it
            return Piece(heard=placed(heard, segment))
        return self._understand(segment, heard, asked)
