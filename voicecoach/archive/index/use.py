"""The index in use: opened, brought up to date, asked, and made anew where it cannot be used."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from voicecoach.archive.index.refresh import Told, refresh
from voicecoach.archive.index.schema import UNUSABLE, discard, in_memory, is_damage, opened

INDEX_FILE = "index.sqlite3"

T = TypeVar("T")


class Index:
    """The index over the sessions in a folder.

    Threads and processes may use it at the same time: each question opens it for itself.
    """

    def __init__(self, sessions: Path, told: Told) -> None:
        """``told`` is told of how much was read, where much is."""
        self._told = told
        self._sessions = sessions
        self._file = sessions / INDEX_FILE
        self._was_asked = False

    def ask(self, question: Callable[[sqlite3.Connection], T]) -> T:
        """Bring the index up to date and ask it; no sessions are there where no folder is.

        Where the file cannot be used (a folder that cannot be written, another process at work for
        very long), the same is done in memory. Raises OSError where the sessions cannot be read.
        """
        if self._sessions.is_dir():
            for _attempt in ("as it is", "made anew"):
                try:
                    with opened(self._file) as database:
                        return self._answer(database, question)
                except UNUSABLE as error:
                    if not is_damage(error):
                        break
                    discard(self._file)
                except OSError:
                    break
        with in_memory(self._file) as database:
            return self._answer(database, question)

    def _answer(
        self, database: sqlite3.Connection, question: Callable[[sqlite3.Connection], T]
    ) -> T:
        if self._sessions.is_dir():
            refresh(database, self._sessions, thoroughly=not self._was_asked, told=self._told)
            # From now on only at folders: what is changed in place, the next program finds.
            self._was_asked = True
        database.execute("BEGIN")  # what another process deletes meanwhile is there until the end
        try:
            return question(database)
        finally:
            database.rollback()
