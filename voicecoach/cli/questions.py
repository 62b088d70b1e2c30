"""``voicecoach questions``: list, show and check question packs."""

import argparse
import shutil
import sys
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.cli.arguments import add_action
from voicecoach.cli.packs import (
    find_pack,
    locate_pack,
    pack_files,
    read_pack,
    read_text,
    toml_files,
)
from voicecoach.errors import UsageError
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.questions import KINDS, Pack, Question, did_you_mean
from voicecoach.settings import data_folder

EXAMPLES = """\
examples:
  voicecoach questions list
  voicecoach questions list --kind case
  voicecoach questions list --pack my-questions.toml
  voicecoach questions show latest-stop
  voicecoach questions check ~/packs/my-questions.toml

Packs of your own go into the folder "questions" of the data folder. docs/packs.md explains how
to write one."""

MAX_WIDTH = 100
"""Columns; longer lines are hard to read on a wide terminal."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the three actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")

    list_ = add_action(actions, "list", "list the questions of every pack")
    list_.add_argument("--pack", default=None, metavar="PACK", help="only this pack: id or file")
    list_.add_argument("--kind", default=None, choices=KINDS, help="only this kind")
    list_.add_argument("--domain", default=None, help="only this domain")

    show = add_action(actions, "show", "show one question in full")
    show.add_argument("question", metavar="ID", help="the question's id, as in the list")
    show.add_argument("--pack", default=None, metavar="PACK", help="look here: id or file")

    check = add_action(actions, "check", "report every fault of a pack with its file and line")
    check.add_argument(
        "packs",
        nargs="*",
        default=[],
        metavar="PATH",
        help="pack file, folder of packs or pack id (default: every pack there is)",
    )


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 2 where ``check`` found a fault."""
    data = data_folder(args.data)
    if args.action == "list":
        return _list(args, data)
    if args.action == "show":
        return _show(args, data)
    return _check(args.packs, data)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """A pack that was read, and what to say about where it came from."""

    pack: Pack
    origin: str


def _packs(name: str | None, data: Path) -> Iterator[_Found]:
    """Read the named pack, or all; one that cannot be read is named on stderr and left out."""
    if name is not None:
        yield _Found(pack=find_pack(name, data), origin="")
        return
    for file in pack_files(data).values():
        try:
            pack = read_pack(file.path)
        except UsageError as error:
            print(f"voicecoach: left out: {error}", file=sys.stderr)
            continue
        yield _Found(pack=pack, origin=file.origin)


def _list(args: argparse.Namespace, data: Path) -> int:
    found = list(_packs(args.pack, data))
    domains = {question.domain for each in found for question in each.pack.questions}
    if args.domain is not None and args.domain not in domains:
        hint = did_you_mean(args.domain, domains) or f"there are {', '.join(sorted(domains))}"
        raise UsageError(f"no question has the domain {args.domain!r}; {hint}")
    listed = 0
    for each in found:
        questions = [
            question
            for question in each.pack.questions
            if args.kind in (None, question.kind) and args.domain in (None, question.domain)
        ]
        if questions:
            print("\n" * (listed > 0) + _heading(each))
            print(_wrapped(each.pack.description, "  "))
            _print_rows(questions)
        listed += len(questions)
    if not listed:
        raise UsageError("no question fits these options; leave out --kind or --domain")
    return 0


def _heading(found: _Found) -> str:
    note = f" ({found.origin})" if found.origin else ""
    return f"{found.pack.id}: {found.pack.title}{note}"


def _print_rows(questions: list[Question]) -> None:
    id_width = max(len(question.id) for question in questions)
    domain_width = max(len(question.domain) for question in questions)
    for question in questions:
        print(
            f"  {question.id:{id_width}}  {question.kind:11}  "
            f"{question.domain:{domain_width}}  {question.budget_s:g} s"
        )
        print(f"      {textwrap.shorten(question.prompt, _width() - 6, placeholder=' ...')}")


def _show(args: argparse.Namespace, data: Path) -> int:
    name: str = args.question
    found = list(_packs(args.pack, data))
    matches = [
        (each.pack, question)
        for each in found
        for question in each.pack.questions
        if question.id == name
    ]
    if not matches:
        known = {question.id for each in found for question in each.pack.questions}
        hint = did_you_mean(name, known) or "see voicecoach questions list"
        raise UsageError(f"there is no question {name!r}; {hint}")
    if len(matches) > 1:
        packs = ", ".join(pack.id for pack, _ in matches)
        raise UsageError(f"{name!r} is in {packs}; choose one with --pack")
    pack, question = matches[0]
    rows = {
        "pack": f"{pack.id}: {pack.title}",
        "kind": question.kind,
        "domain": question.domain,
        "budget": f"{question.budget_s:g} s",
        "question": question.prompt,
        "why": question.source,
    }
    print(question.id)
    for label, text in rows.items():
        print(_wrapped(text, f"  {label:10}"))
    return 0


def _check(names: list[str], data: Path) -> int:
    paths: list[Traversable] = [path for name in names for path in _paths(name, data)]
    if not names:
        paths = [file.path for file in pack_files(data).values()]
    faulty = 0
    for path in paths:
        try:
            problems = [str(fault) for fault in lint_pack(read_text(path), file=str(path))]
        except UsageError as error:
            problems = [str(error)]
        print("\n".join(problems) if problems else f"{path}: good")
        faulty += bool(problems)
    return UsageError.exit_code if faulty else 0


def _paths(name: str, data: Path) -> list[Traversable]:
    folder = Path(name).expanduser()
    if not folder.is_dir():
        return [locate_pack(name, data)]
    packs = toml_files(folder)
    if not packs:
        raise UsageError(f"{folder}: no pack in this folder; packs are files named *.toml")
    return [packs[each] for each in sorted(packs)]


def _wrapped(text: str, lead: str) -> str:
    return textwrap.fill(text, _width(), initial_indent=lead, subsequent_indent=" " * len(lead))


def _width() -> int:
    return max(40, min(shutil.get_terminal_size().columns, MAX_WIDTH))
