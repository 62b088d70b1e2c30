"""``voicecoach stories``: the story bank."""

import argparse
import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from voicecoach.archive.preparation import Preparations
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.ask import ask_on_terminal, line_on_terminal
from voicecoach.cli.claim_lines import claim_line
from voicecoach.cli.one_answer import one_answer
from voicecoach.cli.options.stories import TYPED
from voicecoach.cli.packs import DEFAULT_PACK
from voicecoach.cli.story_editor import asked_for, edit_by_hand, editor_command
from voicecoach.cli.story_sources import another_question, judged, require_story, told
from voicecoach.cli.story_tables import matrix_text, story_line, story_text
from voicecoach.errors import UsageError
from voicecoach.interview.stories import Story, recycled, slug
from voicecoach.interview.story_proposal import propose
from voicecoach.preparation.story_proposals import waiting
from voicecoach.settings import data_folder


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 1 where the person decided against it, or not all could be kept."""
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
    args.not_kept = False
    code = actions[args.action](args, bank) or int(args.not_kept)
    for line in bank.broken:
        print(f"voicecoach: left out: {line}", file=sys.stderr)
    return code


def _add(args: argparse.Namespace, bank: StoryBank) -> int:
    line = claim_line(args.claim, data_folder(args.data)) if args.claim is not None else None
    question, report = told(args, line)
    story = propose(report, question=question)
    if line is not None:
        # A question about a line is of some domain, whatever the story behind the line is of.
        asked = "" if question == line.question else story.domain
        story = replace(story, domain=line.domain or asked, from_line=line.claim.text)
    story = _changed(story, args)
    if not str(story.core):
        print("No choice of yours was heard in it: say what you chose with --core or --chose.")
    print(story_text(story))
    ask = ask_on_terminal()
    if not args.yes and ask is not None:
        story = asked_for(story, bank.all(), line_on_terminal)
        if not ask("Keep this story?"):
            print("Not kept. Options such as --core and --title put other words in.")
            return 1
    if repeated := recycled(story.text, bank.all()):
        print(f"Note: this tells “{repeated.story.title}” again ({', '.join(repeated.words[:6])}).")
    now = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    kept = bank.add(replace(story, id=slug(story.title), added_at=now))
    print(f"Kept: {kept.id}. Change it with: voicecoach stories edit {kept.id}")
    return 0


def _changed(story: Story, args: argparse.Namespace) -> Story:
    """Put what the options say in place of what is there."""
    said = {part: getattr(args, part) for part in ("chose", "over", "under")}
    core = replace(story.core, **{part: text for part, text in said.items() if text is not None})
    if args.core is not None or core != story.core:
        core = replace(core, worded=args.core or "")
    parts = {
        name: getattr(args, name)
        for name in ("title", "domain", "pillar", "counterfactual")
        if getattr(args, name) is not None
    }
    if args.numbers is not None:
        parts["numbers"] = tuple(filter(None, map(str.strip, args.numbers.split(","))))
    return replace(story, core=core, **parts)


def _list(_args: argparse.Namespace, bank: StoryBank) -> int:
    stories = bank.all()
    if not stories:
        print("No stories yet. Tell one: voicecoach stories add")
    for story in stories:
        print(story_line(story))
    return 0


def _show(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(" ".join(args.story))
    print(story_text(story))
    print(f"\n{story.text}")
    return 0


def _edit(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(" ".join(args.story))
    changed = _changed(story, args)
    if changed == story and (command := editor_command()):
        changed = edit_by_hand(story, command, bank.path)
    elif changed == story:
        raise UsageError(
            "nothing to change; say what: --title, --core, --chose, --over, --under, --domain, "
            f"--pillar, --numbers or --counterfactual, or edit {bank.path / story.id}.json"
        )
    bank.keep(changed)
    print(story_text(changed))
    return 0


def _remove(args: argparse.Namespace, bank: StoryBank) -> int:
    story = bank.find(" ".join(args.story))
    ask = ask_on_terminal()
    if not args.yes:
        if ask is None:
            raise UsageError("nobody is there to confirm; say --yes to remove without asking")
        if not ask(f"Remove “{story.title}” ({story.core or story.id}) for good?"):
            print("Nothing was removed.")
            return 1
    bank.remove(story)
    print(f"Removed “{story.title}”.")
    return 0


def _matrix(args: argparse.Namespace, bank: StoryBank) -> int:
    stories = bank.all()
    kept = Preparations(data_folder(args.data))
    prepared = kept.load()
    promised = waiting(prepared.cv.claims, stories) if prepared is not None else {}
    print(matrix_text(stories, promised))
    if kept.broken:
        print(f"voicecoach: left out: {kept.path}: {kept.broken}", file=sys.stderr)
    return 0


def _drill(args: argparse.Namespace, bank: StoryBank) -> int:
    """Ask for another example in a domain, and notice a story that was told before."""
    stories = bank.all()
    question = another_question(args.domain, stories, data_folder(args.data))
    if not any(story.domain == args.domain for story in stories):
        print(f"The bank has no first example of {args.domain} yet; this may become it.")
    if args.text:
        print(question.prompt)
        report = judged(args)
        source = f"--text {shlex.quote(args.text)} --question {question.id}"
    else:
        given = one_answer(args, question, pack=DEFAULT_PACK, typed=args.text == TYPED)
        report = given.report
        source = f"--from {given.kept_as}" if given.kept_as else ""
    require_story(report)
    repeated = recycled(report.transcript.text, stories)
    if repeated is None:
        print("A new story: nothing in the bank sounds like it.")
        if source:
            print(f"Keep it: voicecoach stories add {source}")
        else:
            again = f"voicecoach stories add --question {question.id}"
            print(f"Your answer could not be kept, so tell it again to keep it: {again}")
        return 0
    story = repeated.story
    bank.keep(replace(story, told_for=(*story.told_for, question.id)))
    print(f"That is “{story.title}” again: {', '.join(repeated.words[:8])}.")
    print("A panel asks for a second example because one is noise. What else have you got?")
    return 0
