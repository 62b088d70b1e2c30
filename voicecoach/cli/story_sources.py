"""Where a story comes from: told aloud or typed now, a text, or an answer that was kept."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.claim_lines import ClaimLine
from voicecoach.cli.engines import choose_classifier
from voicecoach.cli.inputs import handed_in, opened, shown
from voicecoach.cli.one_answer import one_answer
from voicecoach.cli.options.stories import TYPED
from voicecoach.cli.packs import DEFAULT_PACK, find_pack, find_question_pack
from voicecoach.cli.width import wrapped
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question, pick_questions
from voicecoach.interview.stories import Story, next_domain, second_question
from voicecoach.interview.story_proposal import is_a_story
from voicecoach.languages.english import ENGLISH
from voicecoach.settings import data_folder


def told(args: argparse.Namespace, line: ClaimLine | None) -> tuple[Question | None, Report]:
    """Return the question, if there is one, and the judged answer.

    ``line`` is the claim of a CV that it is told for, where it is for one.

    Who tells a story now without naming a question gets one of the domain that needs a story
    most. Raises UsageError, before anything is told, where the domain would not be known and nobody
    is there to say it, and VoicecoachError where what was told is no story.
    """
    question, report = _told(args) if line is None else _told_for(args, line)
    require_story(report)
    return question, report


def require_story(report: Report) -> None:
    """Raise VoicecoachError where an answer tells nothing, such as "I don't have one"."""
    if not is_a_story(report):
        said = " ".join(report.transcript.text.split()[:12])
        raise VoicecoachError(
            f"that is no story yet ({said!r}): tell what happened, what you chose and what came of "
            "it; nothing was added to the bank"
        )


def _told(args: argparse.Namespace) -> tuple[Question | None, Report]:
    data = data_folder(args.data)
    from_file = bool(args.text)
    typed = args.text == TYPED
    if args.kept is not None:
        question, report = _from_history(args.kept, Archive(data))
        _require_domain(args, question)
        return question, report
    if args.question:
        (named,) = pick_questions(find_question_pack([args.question], data), [args.question])
        _require_domain(args, named)
        if from_file:
            return named, judged(args)
        return named, one_answer(args, named, pack="stories", typed=typed).report
    if from_file:
        _require_domain(args, None)
        return None, judged(args)
    stories = StoryBank(data).all()
    asked = another_question(args.domain or next_domain(stories), stories, data)
    return asked, one_answer(args, asked, pack="stories", typed=typed).report


def _told_for(args: argparse.Namespace, line: ClaimLine) -> tuple[Question, Report]:
    """Return what was told for a claim, and the question: about it, or of the kept answer."""
    question = line.question
    if args.kept is not None:
        question, report = _from_history(args.kept, Archive(data_folder(args.data)))
    if not line.domain:  # that of a question about a line says nothing of the story behind it
        _require_domain(args, question if args.kept is not None else None)
    if args.kept is not None:
        return question, report
    if args.text:
        return question, judged(args)
    if line.claim.text not in question.prompt:
        print(wrapped(f"Your CV says: “{line.claim.text}”"))
    typed = args.text == TYPED
    return question, one_answer(args, question, pack=line.pack, typed=typed).report


def another_question(domain: str, stories: Sequence[Story], data: Path) -> Question:
    """Return a question of a domain that was told for least. Raises UsageError for none."""
    question = second_question(find_pack(DEFAULT_PACK, data).questions, domain, stories)
    if question is None:
        raise UsageError(f"pack {DEFAULT_PACK} has no question of the domain {domain}")
    return question


def _require_domain(args: argparse.Namespace, question: Question | None) -> None:
    known = args.domain or (question is not None and question.domain in BEHAVIORAL_DOMAINS)
    if not known and (ask_on_terminal() is None or args.yes):
        raise UsageError(f"say which domain with --domain: {', '.join(BEHAVIORAL_DOMAINS)}")


def _from_history(name: str, archive: Archive) -> tuple[Question, Report]:
    session_name, _, number = name.rpartition("/")
    if not session_name or not number.isdigit():
        raise UsageError(f"--from {name}: give SESSION/NUMBER, for example latest/2")
    session = archive.find(session_name)
    for answer in session.answers:
        if answer.number == int(number) and answer.record and answer.record.report:
            return answer.record.question, answer.record.report
    raise UsageError(f"session {session.id} has no judged answer {number}")


def judged(args: argparse.Namespace) -> Report:
    """Judge a text, ``-`` is standard input, as an answer. Raises UsageError where it is none."""
    path = Path(args.text)
    with opened(path) as content:
        if not isinstance(content, str):
            raise UsageError(f"{shown(path)} is sound; --text takes a transcript")
        given = handed_in(content, shown(path))
    if given.transcript.foreign and not given.transcript.words:
        raise UsageError(f"{shown(path)} is not English, and only English stories are judged")
    for note in given.notes:
        _notify(f"{shown(path)}: {note}")
    return make_report(
        given.transcript,
        language=ENGLISH,
        source=args.text,
        engine=given.engine,
        classifier=choose_classifier(args, notify=_notify),
    )


def _notify(line: str) -> None:
    print(line, file=sys.stderr)
