"""Where model answers lie: shipped in ``model_answers/``, or the user's own. One file a pack."""

import sys
from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.archive.sessions import Archive
from voicecoach.cli.packs import read_text, shipped_folder, toml_files
from voicecoach.cli.width import wrapped
from voicecoach.errors import UsageError
from voicecoach.interview.model_answers import parse_model_answers
from voicecoach.interview.questions import Pack, Question
from voicecoach.languages.english.interview.model_answer import INVENTED, ONE_WAY

FOLDER = "model_answers"


def model_answer_files(data: Path) -> dict[str, Traversable]:
    """List the files by the id of their pack; one of the user's own wins over a shipped one."""
    return {**toml_files(shipped_folder(FOLDER)), **toml_files(data / FOLDER)}


def find_model_answer(pack: str, question: str, data: Path) -> str:
    """Return the model answer to a question of a pack; empty where there is none.

    Raises PackError for a faulty file, UsageError for one that cannot be read.
    """
    file = model_answer_files(data).get(pack)
    if file is None:
        return ""
    return parse_model_answers(read_text(file), file=str(file)).get(question, "")


def readable_model_answer(pack: str, question: str, data: Path) -> str:
    """Return the same; a file that cannot be read is named on stderr, and is as good as none."""
    try:
        return find_model_answer(pack, question, data)
    except UsageError as error:
        print(f"voicecoach: left out: {error}", file=sys.stderr)
        return ""


def model_answer_for(question: Question, pack: Pack, data: Path, *, anyway: bool) -> str:
    """Return the model answer to a question for who has answered it, or wants it ``anyway``.

    Raises UsageError where there is none, and where the question was never answered: who reads it
    first recites it.
    """
    text = find_model_answer(pack.id, question.id, data)
    if not text:
        raise UsageError(f"there is no model answer to {question.id} yet; docs/packs.md tells how")
    rows = Archive(data).attempts(pack.id, question.id)
    if not anyway and not any(row.status == "assessed" for row in rows):
        practice = f"voicecoach practice --pack {pack.id} --question {question.id}"
        at_once = f"voicecoach questions show {question.id} --model-answer --anyway"
        raise UsageError(f"answer it first: {practice} (to see it all the same: {at_once})")
    return text


def show_model_answer(question: Question, text: str) -> None:
    """Print a model answer, and what a panel hears in it."""
    from voicecoach.classifiers.choose import load_classifier
    from voicecoach.review.model_answer import heard_in, judge_model_answer

    classifier, _why_not = load_classifier()
    report = judge_model_answer(question, text, classifier=classifier)
    print(wrapped(f"{ONE_WAY} {INVENTED}", "\n"))
    print(wrapped(text, "\n  "))
    length = f"{round(report.timing.duration_s)} s when spoken"
    print(wrapped(f"What a panel hears in it, by our own analysis ({length}):", "\n"))
    for one in heard_in(report):
        minutes, seconds = divmod(round(one.at_s), 60)
        print(wrapped(f"{one.title}: “{one.quote}”", f"  {minutes}:{seconds:02d}  "))
