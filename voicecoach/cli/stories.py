"""``voicecoach stories``: the story bank."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.handed_in import parse_text
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.devices import add_device_arguments
from voicecoach.cli.engines import add_engine_arguments, choose_classifier
from voicecoach.cli.one_answer import one_answer
from voicecoach.cli.packs import find_pack, find_question_pack
from voicecoach.cli.story_tables import matrix_text, story_line, story_text
from voicecoach.cli.studio import add_patience_arguments
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question, pick_questions
from voicecoach.interview.stories import PILLARS, Story, propose, recycled
from voicecoach.settings import data_folder

DEFAULT_PACK = "tencent-music-behavioral"

EXAMPLES = """examples:
  voicecoach stories add --question latest-stop       tell it aloud; the core is proposed
  voicecoach stories add --text story.txt --domain launching-without-full-data
  voicecoach stories add --from latest/2              from an answer that you gave in practice
  voicecoach stories list
  voicecoach stories show i-pulled-the-lyric-cards
  voicecoach stories edit i-pulled-the-lyric-cards --title cards --pillar compliance
  voicecoach stories matrix                           the eight domains, with gaps
  voicecoach stories drill killing-a-project-near-launch   a second example, please
  voicecoach stories remove i-pulled-the-lyric-cards

Stories are plain files in the folder stories of your data folder."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = _action(actions, "add", "add a story: told aloud, from a text, or from a kept answer")
    source = add.add_mutually_exclusive_group()
    source.add_argument("--text", metavar="FILE", help="a text file; - reads standard input")
    source.add_argument("--from", dest="kept", metavar="SESSION/N", help="a kept answer")
    add.add_argument("--question", metavar="ID", help="the question it answers")
    _add_part_options(add)
    add.add_argument("--yes", action="store_true", help="take what is proposed without asking")
    _add_voice_options(add)
    add_action(actions, "list", "list the stories")
    show = _action(actions, "show", "show one story")
    show.add_argument("story", metavar="STORY")
    edit = _action(actions, "edit", "change parts of a story")
    edit.add_argument("story", metavar="STORY")
    _add_part_options(edit)
    remove = _action(actions, "remove", "remove a story for good")
    remove.add_argument("story", metavar="STORY")
    remove.add_argument("--yes", action="store_true", help="do not ask first")
    add_action(actions, "matrix", "show which domains and pillars have stories, and the gaps")
    drill = _action(actions, "drill", "tell a second example of a domain, not a recycled one")
    drill.add_argument("domain", metavar="DOMAIN", choices=BEHAVIORAL_DOMAINS)
    drill.add_argument("--text", metavar="FILE", help="a text file in place of your voice")
    _add_voice_options(drill)


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 1 where the person decided against it."""
    bank = StoryBank(data_folder(args.data))
    actions: dict[str, Callable[[argparse.Namespace, StoryBank], int]] = {
        "add": _add,
        "list": _list,
        "show": _show,
        "edit": _edit,
        "remove": _remove,
        "matrix": _matrix,
        "drill": _drill,
    }
    code = actions[args.action](args, bank)
    for line in bank.broken:
        print(f"voicecoach: left out: {line}", file=sys.stderr)
    return code


def _add(args: argparse.Namespace, bank: StoryBank) -> int:
    question, report = _told(args)
    story = _changed(propose(report, question=question), args)
    if not story.core.chose:
        print("No choice of yours was heard in it: say what you chose with --chose.")
    print(story_text(story))
    ask = ask_on_terminal()
    if not args.yes and ask is not None and not ask("Keep this story?"):
        print("Not kept. Options such as --chose and --over put other words in.")
        return 1
    if repeated := recycled(story.text, bank.all()):
        print(f"Note: this tells {repeated.story.id} again ({', '.join(repeated.words[:6])}).")
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    kept = bank.add(replace(story, added_at=now))
    print(f"Kept: {kept.id}. Change it with: voicecoach stories edit {kept.id}")
    return 0


def _told(args: argparse.Namespace) -> tuple[Question | None, Report]:
    """Return the question, if there is one, and the judged answer."""
    data = data_folder(args.data)
    question = None
    if args.question:
        (question,) = pick_questions(find_question_pack([args.question], data), [args.question])
    if args.text is not None:
        return question, _judged(args, _read(args.text))
    if args.kept is not None:
        return _from_history(args.kept, Archive(data))
    if question is None:
        pack = find_pack(DEFAULT_PACK, data)
        domain = args.domain or BEHAVIORAL_DOMAINS[0]
        question = next(each for each in pack.questions if each.domain == domain)
    return question, one_answer(args, question, pack="stories")


def _from_history(name: str, archive: Archive) -> tuple[Question, Report]:
    session_name, _, number = name.rpartition("/")
    if not session_name or not number.isdigit():
        raise UsageError(f"--from {name}: give SESSION/NUMBER, for example latest/2")
    session = archive.find(session_name)
    for answer in session.answers:
        if answer.number == int(number) and answer.record and answer.record.report:
            return answer.record.question, answer.record.report
    raise UsageError(f"session {session.id} has no judged answer {number}")


def _read(name: str) -> str:
    if name == "-":
        return sys.stdin.read()
    try:
        return Path(name).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{name} cannot be read ({error.strerror}): check the name") from None
    except UnicodeDecodeError:
        raise UsageError(f"{name} is not UTF-8 text: save the story as UTF-8") from None


def _judged(args: argparse.Namespace, text: str) -> Report:
    try:
        transcript = parse_text(text)
    except VoicecoachError as error:
        raise UsageError(f"{args.text}: {error}") from None
    classifier = choose_classifier(args, notify=lambda line: print(line, file=sys.stderr))
    return make_report(transcript, source=args.text, engine="text", classifier=classifier)


def _changed(story: Story, args: argparse.Namespace) -> Story:
    """Put what the options say in place of what is there."""
    core = replace(
        story.core,
        **{
            part: getattr(args, part)
            for part in ("chose", "over", "under")
            if getattr(args, part) is not None
        },
    )
    parts = {
        name: getattr(args, name)
        for name in ("title", "domain", "pillar", "counterfactual")
        if getattr(args, name) is not None
    }
    return replace(story, core=core, **parts)


def _list(_args: argparse.Namespace, bank: StoryBank) -> int:
    stories = bank.all()
    if not stories:
        print("No stories yet. Tell one: voicecoach stories add")
    for story in stories:
        print(story_line(story))
    return 0


def _show(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(args.story)
    print(story_text(story))
    print(f"\n{story.text}")
    return 0


def _edit(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(args.story)
    changed = _changed(story, args)
    if changed == story:
        raise UsageError(
            f"nothing to change; say what: --title, --chose, --over, --under, --domain, --pillar "
            f"or --counterfactual, or edit {bank.path / story.id}.json"
        )
    bank.keep(changed)
    print(story_text(changed))
    return 0


def _remove(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(args.story)
    ask = ask_on_terminal()
    if not args.yes:
        if ask is None:
            raise UsageError("nobody is there to confirm; say --yes to remove without asking")
        if not ask(f"Remove {story.id} ({story.core}) for good?"):
            print("Nothing was removed.")
            return 1
    bank.remove(story)
    print(f"Removed {story.id}.")
    return 0


def _matrix(_args: argparse.Namespace, bank: StoryBank) -> int:
    print(matrix_text(bank.all()))
    return 0


def _drill(args: argparse.Namespace, bank: StoryBank) -> int:
    """Ask for another example in a domain, and notice a story that was told before."""
    stories = bank.all()
    told = {name for story in stories for name in story.told_for}
    pack = find_pack(DEFAULT_PACK, data_folder(args.data))
    own = [each for each in pack.questions if each.domain == args.domain]
    question = next((each for each in own if each.id not in told), own[-1])
    if args.text is not None:
        print(question.prompt)
        report = _judged(args, _read(args.text))
    else:
        report = one_answer(args, question, pack=pack.id)
    text = report.transcript.text
    repeated = recycled(text, stories)
    if repeated is None:
        print("A new story: nothing in the bank sounds like it.")
        print("Keep it: voicecoach stories add --from latest/1")
        return 0
    story = repeated.story
    bank.keep(replace(story, told_for=(*story.told_for, question.id)))
    print(f"That is {story.id} again: {', '.join(repeated.words[:8])}.")
    print("A panel asks for a second example because one is noise. What else have you got?")
    return 0


def _action(actions: Actions, name: str, summary: str) -> argparse.ArgumentParser:
    parser = add_action(actions, name, summary)
    parser.argument_default = None  # nothing is given before these, so what is left out is None
    return parser


def _add_part_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", help="a name that you will remember")
    parser.add_argument("--chose", help="what you chose")
    parser.add_argument("--over", help="what you turned down")
    parser.add_argument("--under", help="the constraint or rule")
    parser.add_argument("--domain", choices=BEHAVIORAL_DOMAINS, metavar="DOMAIN")
    parser.add_argument("--pillar", choices=PILLARS, metavar="PILLAR", help=", ".join(PILLARS))
    parser.add_argument("--counterfactual", help="what would have happened otherwise")


def _add_voice_options(parser: argparse.ArgumentParser) -> None:
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)
