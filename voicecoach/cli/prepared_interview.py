"""What an interview needs that was prepared: the pack of one's own, and the figures of the CV."""

from pathlib import Path

from voicecoach.archive.preparation import PACK, Preparations
from voicecoach.cli.packs import find_pack, pack_files
from voicecoach.errors import UsageError
from voicecoach.interview.panel import Loop
from voicecoach.interview.prepared import with_own_questions
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import borrowed, each_in_one_round
from voicecoach.interview.stated_figures import StatedFigure


def questions_of(loop: Loop, data: Path, *, seed: str) -> tuple[Question, ...]:
    """Return what can be asked: what rounds borrow from other packs, then the loop's own."""
    own = find_pack(loop.pack, data).questions
    return (*borrowed(loop, _lenders(loop, data)), *each_in_one_round(own, loop, seed=seed))


def prepared_loop(loop: Loop, data: Path, *, seed: str) -> Loop:
    """Return an interview that asks from the candidate's own pack as well.

    Raises UsageError, saying how to make one, where there is no such pack.
    """
    if PACK not in pack_files(data):
        raise UsageError(
            "there is no pack of your own to ask from yet; make it of your CV with"
            " voicecoach prepare --cv FILE"
        )
    own = find_pack(PACK, data).questions
    lent = {
        f"{pack}/{question.id}": question
        for pack, questions in _lenders(loop, data).items()
        for question in questions
    }
    of_loop = {question.id: question for question in find_pack(loop.pack, data).questions}
    return with_own_questions(loop, own, {**lent, **of_loop}, pack=PACK, seed=seed)


def kept_figures(data: Path) -> tuple[StatedFigure, ...]:
    """Return the figures of the CV that is kept; none where there is none, or it can't be read."""
    from voicecoach.preparation.figures_in_cv import figures_in_cv  # with all of English

    kept = Preparations(data).load()
    return figures_in_cv(kept.cv) if kept is not None else ()


def _lenders(loop: Loop, data: Path) -> dict[str, tuple[Question, ...]]:
    """Return the questions of all packs from which rounds borrow."""
    names = {pack for round_ in loop.rounds for pack in round_.borrows.values()}
    return {name: find_pack(name, data).questions for name in sorted(names)}
