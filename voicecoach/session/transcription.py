"""Recognize pieces of the answer on one worker while the candidate goes on speaking."""

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from typing import Protocol

from voicecoach.audio.clip import Clip
from voicecoach.session.hearing import placed, recognize_piece
from voicecoach.session.segments import Segment
from voicecoach.stt import Recognizer
from voicecoach.stt.gate import Believed
from voicecoach.transcript import Word


class EndPhrases(Protocol):
    """The spoken ways to end an answer: "that's my answer", "I'm done"."""

    def end(self, clip: Clip, words: tuple[Word, ...]) -> bool:
        """Whether this piece of the answer ends with such a phrase, said on its own."""

    def without(self, words: tuple[Word, ...]) -> tuple[Word, ...]:
        """Drop the phrase from the end of the last piece's words."""


class LiveTranscriber:
    """One recognizer, one worker thread, pieces in order."""

    def __init__(
        self,
        recognizer: Recognizer,
        end_phrases: EndPhrases,
        *,
        on_words: Callable[[tuple[Word, ...]], None] = lambda _words: None,
    ) -> None:
        """``on_words`` is told all words so far after each piece, on the worker's thread."""
        self._recognizer = recognizer
        self._end_phrases = end_phrases
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="recognizer")
        self._pieces: list[Future[Believed]] = []
        self._cancelled = threading.Event()
        self._on_words = on_words
        self._so_far: tuple[Word, ...] = ()
        self._end_phrase_in = -1

    def submit(self, segment: Segment) -> None:
        """Queue a closed piece."""
        number = len(self._pieces)
        self._pieces.append(self._worker.submit(self._recognize, number, segment))

    def settle(self) -> None:
        """Wait until everything queued is recognized."""
        for piece in self._pieces:
            piece.exception()

    @property
    def heard_end_phrase(self) -> bool:
        """The last recognized piece ended with an end phrase, and none was queued after it."""
        # Speech after "I'm done" means that they were not done: only the last piece counts.
        return self._end_phrase_in == len(self._pieces) - 1 >= 0

    @property
    def idle(self) -> bool:
        """Everything queued has been recognized."""
        return all(piece.done() for piece in self._pieces)

    @property
    def has_words(self) -> bool:
        """Some recognized piece had a word in it, of whatever language."""
        return any(
            piece.result().words or piece.result().foreign
            for piece in self._pieces
            if piece.done() and not piece.cancelled() and not piece.exception()
        )

    def finish(self) -> tuple[Believed, ...]:
        """Wait for the last piece and return all of them, with times in the recording.

        Raises what the recognizer raised, once the pieces before it were recognized.
        """
        try:
            *pieces, last = [piece.result() for piece in self._pieces] or [Believed()]
        finally:
            self.close()
        if self.heard_end_phrase:
            last = replace(last, words=self._end_phrases.without(last.words))
        return (*pieces, last)

    def close(self) -> None:
        """Drop what is not yet recognized; safe to call twice."""
        self._cancelled.set()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _recognize(self, number: int, segment: Segment) -> Believed:
        heard = recognize_piece(self._recognizer, segment, cancelled=self._cancelled.is_set)
        if self._end_phrases.end(segment.clip, heard.words):
            self._end_phrase_in = number
        piece = placed(heard, segment)
        self._so_far += piece.words
        if not self._cancelled.is_set():
            self._on_words(self._so_far)
        return piece
