"""Import files, many at once on all cores: one worker process a core, one session for all.

The order is that of the files, whichever is done first. What stops it keeps what is done.
"""

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from datetime import datetime
from multiprocessing.synchronize import Event

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.errors import VoicecoachError
from voicecoach.machine import limit_threads
from voicecoach.session.amending import Amend
from voicecoach.session.held_back import keys_held_back
from voicecoach.session.importing import Workshop, import_answer
from voicecoach.session.sound_file import OnProgress
from voicecoach.session.sources import PACK, Looked, Source, imported_before, look

Equip = Callable[[], Workshop]
"""Loads what judges; for several workers it can be sent to another process (pickled)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of one file."""

    source: Source
    number: int = 0
    """Of its answer in the session; 0 where there is none."""

    record: AnswerRecord | None = None
    """None where nothing was kept or changed of it now."""

    already: tuple[str, int] | None = None
    """The session and the answer that it is kept as since earlier; with a ``record``, it was judged
    anew as an answer to the question that was named now."""

    problem: VoicecoachError | None = None
    """Why it cannot be kept."""

    told: tuple[str, ...] = ()
    """What is unusual about the file, a line each."""


OnOutcome = Callable[[Outcome], None]
"""Is told what became of each file, in the order of the files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Task:
    looked: Looked
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Importer:
    """Keeps files as answers of a session of their own."""

    archive: Archive
    equip: Equip
    workers: int = 1
    """Processes at work at once; with one, it is this process."""

    on_progress: OnProgress = field(default=lambda _done_s: None)
    """Is told how much of a recording is heard, where this process hears it."""

    def run(self, sources: Sequence[Source], on_outcome: OnOutcome, *, now: datetime) -> str | None:
        """Import the files; return the id of the session they are kept in, None for none.

        A file that cannot be kept does not stop the others, and neither does one that is kept
        already; where its question is named now, that answer is given it. Raises ArchiveError
        where no session can be kept, and whatever ``equip`` raises.
        """
        tasks, settled = _planned(sources, imported_before(self.archive))
        settled |= self._named_now(settled, now) | self._unjudged(settled)
        if not tasks:
            for source in sources:
                on_outcome(settled[id(source)])
            return None
        do = self._in_turn if min(self.workers, len(tasks)) == 1 else self._at_once
        with self.archive.start_session(pack=PACK, now=now) as folder:
            outcomes = do(tasks, folder)
            with contextlib.closing(outcomes):
                for source in sources:
                    on_outcome(settled.get(id(source)) or next(outcomes))
            return folder.id if folder.holds_answers else None

    def _named_now(self, settled: dict[int, Outcome], now: datetime) -> dict[int, Outcome]:
        """Give answers that are kept already the question that is named for them now."""
        named: dict[int, Outcome] = {}
        for key, outcome in settled.items():
            if outcome.already is None or (question := outcome.source.question) is None:
                continue
            session_id, number = outcome.already
            record = self.archive.answer(session_id, number).record
            if record and (record.question, record.pack) == (question, outcome.source.pack):
                continue
            amend = Amend(archive=self.archive, judge=self.equip().judge, now=lambda: now)
            try:
                record = amend.name_question(session_id, number, question, pack=outcome.source.pack)
                named[key] = replace(outcome, record=record)
            except VoicecoachError as error:
                named[key] = replace(outcome, already=None, problem=error)
        return named

    def _unjudged(self, settled: dict[int, Outcome]) -> dict[int, Outcome]:
        """Tell of answers that are kept already and were never judged, as after a crash."""
        told: dict[int, Outcome] = {}
        for key, outcome in settled.items():
            if outcome.already is not None and outcome.source.question is None:
                record = self.archive.answer(*outcome.already).record
                if record is not None and record.report is None and record.note:
                    line = f"{outcome.source.name}: {record.note}"
                    told[key] = replace(outcome, told=(*outcome.told, line))
        return told

    def _in_turn(
        self, tasks: Sequence[_Task], folder: SessionFolder
    ) -> Generator[Outcome, None, None]:
        workshop = self.equip()
        for task in tasks:
            yield _imported(task, folder, workshop, self.on_progress)

    def _at_once(
        self, tasks: Sequence[_Task], folder: SessionFolder
    ) -> Generator[Outcome, None, None]:
        broken: list[_Task] = []
        with _pool(self.equip, min(self.workers, len(tasks)), folder) as submit:
            futures = [submit(task) for task in tasks]
            for task, future in zip(tasks, futures, strict=True):
                try:
                    outcome = future.result()
                except BrokenProcessPool:
                    broken = [*tasks[tasks.index(task) :]]
                    break
                yield outcome
        # A worker that breaks down takes those beside it along: which file it was shows alone.
        for task in broken:
            folder.drop(task.number)
            with _pool(self.equip, 1, folder) as submit:
                try:
                    outcome = submit(task).result()
                except BrokenProcessPool:
                    folder.drop(task.number)
                    outcome = Outcome(source=task.looked.source, problem=_broke_down(task))
            yield outcome


def _planned(
    sources: Sequence[Source], before: dict[str, tuple[str, int]]
) -> tuple[list[_Task], dict[int, Outcome]]:
    """Return what is to be done, and what became of the other files (by their id) already."""
    tasks: list[_Task] = []
    settled: dict[int, Outcome] = {}
    names: dict[str, str] = {}
    for source in sources:
        try:
            looked = look(source)
        except VoicecoachError as error:
            settled[id(source)] = Outcome(source=source, problem=error)
            continue
        if (kept := before.get(looked.sha256)) is not None:
            settled[id(source)] = Outcome(source=source, already=kept)
        elif (same := names.get(looked.sha256)) is not None:
            problem = VoicecoachError(f"{source.name} is the same file as {same}; one is kept")
            settled[id(source)] = Outcome(source=source, problem=problem)
        else:
            names[looked.sha256] = source.name
            tasks.append(_Task(looked=looked, number=len(tasks) + 1))
    return tasks, settled


def _imported(
    task: _Task, folder: SessionFolder, workshop: Workshop, on_progress: OnProgress
) -> Outcome:
    told: list[str] = []
    outcome = Outcome(source=task.looked.source)
    try:
        record = import_answer(
            task.looked,
            folder,
            task.number,
            workshop,
            notify=told.append,
            on_progress=on_progress,
        )
        outcome = replace(outcome, number=task.number, record=record)
    except VoicecoachError as error:
        outcome = replace(outcome, problem=error)
    except Exception as error:
        name = task.looked.source.name
        problem = VoicecoachError(f"{name} failed unexpectedly ({type(error).__name__}: {error})")
        outcome = replace(outcome, problem=problem)
    return replace(outcome, told=tuple(told))


def _broke_down(task: _Task) -> VoicecoachError:
    return VoicecoachError(
        f"{task.looked.source.name}: the process that heard it broke down; "
        "the file may be damaged, or memory short"
    )


class _StoppedError(Exception):
    """The person wants to leave."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bench:
    """What one worker process works with."""

    workshop: Workshop
    folder: SessionFolder
    stop: Event

    def progress(self, _done_s: float) -> None:
        if self.stop.is_set():
            raise _StoppedError


_bench: _Bench | None = None
"""Of this process, where it is a worker."""


@contextlib.contextmanager
def _pool(
    equip: Equip, workers: int, folder: SessionFolder
) -> Iterator[Callable[[_Task], "Future[Outcome]"]]:
    """Have worker processes ready; leaving early stops them at their next piece of sound."""
    spawn = multiprocessing.get_context("spawn")  # what a library's threads hold is not forked
    with keys_held_back():  # begins the process that keeps count of what workers share
        stop = spawn.Event()
    pool = ProcessPoolExecutor(
        workers,
        mp_context=spawn,
        initializer=_begin,
        initargs=(equip, SessionFolder(folder.path), stop),
    )

    def submit(task: _Task) -> "Future[Outcome]":
        with keys_held_back():
            return pool.submit(_work, task)

    try:
        yield submit
    except BaseException:
        stop.set()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin(equip: Equip, folder: SessionFolder, stop: Event) -> None:
    global _bench  # noqa: PLW0603 - a worker process is set up once
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    limit_threads(1)
    _bench = _Bench(workshop=equip(), folder=folder, stop=stop)


def _work(task: _Task) -> Outcome:
    if _bench is None:
        raise RuntimeError("this process is no worker")
    return _imported(task, _bench.folder, _bench.workshop, _bench.progress)


def _leave_with_parent() -> None:
    """End this process where the one that began it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
