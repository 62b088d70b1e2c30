"""``voicecoach questions``: list, show and check question packs."""

import argparse
import contextlib
import textwrap
from importlib.resources.abc import Traversable
from pathlib import Path

from voicecoach.cli.familiar_words import familiar_words
from voicecoach.cli.model_answers import (
    FOLDER,
    model_answer_files,
    model_answer_for,
    show_model_answer,
)
from voicecoach.cli.packs import (
    FoundPack,
    find_pack,
    find_question_pack,
    locate_pack,
    pack_files,
    read_pack,
    read_text,
    readable_packs,
    toml_files,
)
from voicecoach.cli.width import text_width, wrapped
from voicecoach.errors import UsageError
from voicecoach.interview.faults import PackError
from voicecoach.interview.lint import lint_pack, notes_on_pack
from voicecoach.interview.model_answers import parse_model_answers
from voicecoach.interview.offers.outcome import tell_offer
from voicecoach.interview.questions import Pack, Question, did_you_mean, pick_questions
from voicecoach.settings import at_home, data_folder


def run(args: argparse.Namespace) -> int:
    """Run the chosen action; 2 where ``check`` found a fault."""
    data = data_folder(args.data)
    if args.action == "list":
        return _list(args, data)
    if args.action == "show":
        return _show(args, data)
    return _check(args.packs, data)


def _list(args: argparse.Namespace, data: Path) -> int:
    if args.pack is None:
        found = list(readable_packs(data))
    else:
        found = [FoundPack(pack=find_pack(args.pack, data))]
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
            print(wrapped(each.pack.description, "  "))
            _print_rows(questions)
        listed += len(questions)
    if not listed:
        raise UsageError("no question fits these options; leave out --kind or --domain")
    return 0


def _heading(found: FoundPack) -> str:
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
        print(f"      {_shortened(question.prompt)}")
        if question.spoken:
            print(f"      aloud: {_shortened(question.spoken, len('aloud: '))}")


def _shortened(text: str, taken: int = 0) -> str:
    return textwrap.shorten(text, text_width() - 6 - taken, placeholder=" ...")


def _show(args: argparse.Namespace, data: Path) -> int:
    ids = [args.question]
    pack = find_pack(args.pack, data) if args.pack else find_question_pack(ids, data)
    (question,) = pick_questions(pack, ids)
    wanted = args.model_answer or args.anyway
    model = model_answer_for(question, pack, data, anyway=args.anyway) if wanted else ""
    rows: dict[str, str] = {
        "pack": f"{pack.id}: {pack.title}",
        "kind": question.kind,
        "domain": question.domain,
        "budget": f"{question.budget_s:g} s",
        "question": question.prompt,
        "spoken": question.spoken,
        "plain": question.plain,
        "why": question.source,
        "shows": question.shows,
        "round": ", ".join(question.rounds),
    }
    print(question.id)
    for label, text in rows.items():
        if text:
            print(wrapped(text, f"  {label:10}"))
    if question.offer is not None:
        print(wrapped(tell_offer(question.offer), "  offer     "))
    facts = tuple(f"{', '.join(fact.about)}: {fact.says}" for fact in question.facts)
    for label, texts in (
        ("covers", question.covers),
        ("fact", facts),
        ("probe", question.probes),
        ("reply", question.replies),
    ):
        for text in texts:
            print(wrapped(text, f"  {label:10}"))
    if model:
        show_model_answer(question, model)
    return 0


def _check(names: list[str], data: Path) -> int:
    paths: list[Traversable] = [path for name in names for path in _paths(name, data)]
    if not names:
        paths = [file.path for file in pack_files(data).values()]
        paths += model_answer_files(data).values()
    faulty = 0
    others = _others(paths, data)
    for path in paths:
        try:
            text = read_text(path)
            if Path(str(path)).parent.name == FOLDER:
                parse_model_answers(text, file=str(path))
                print(f"{path}: good")
                continue
            problems = [str(fault) for fault in lint_pack(text, file=str(path), others=others)]
        except PackError as error:
            problems = [str(fault) for fault in error.faults]
        except UsageError as error:
            problems = [str(error)]
        print("\n".join(problems or _in_good_order(path, text)))
        faulty += bool(problems)
    return UsageError.exit_code if faulty else 0


def _others(paths: list[Traversable], data: Path) -> list[Pack]:
    """Return every pack that can be read, and in its place the one of its name to be checked."""
    packs: dict[str, Pack] = {}
    for path in (*(file.path for file in pack_files(data).values()), *paths):
        if Path(str(path)).parent.name != FOLDER:
            with contextlib.suppress(UsageError):  # which its own check tells
                pack = read_pack(path)
                packs[pack.id] = pack
    return list(packs.values())


def _in_good_order(path: Traversable, text: str) -> list[str]:
    notes = notes_on_pack(text, file=str(path), vocabulary=familiar_words())
    lines = [f"{note.file}:{note.line}: note: {note.key}: {note.problem}" for note in notes]
    heard = f"; {len(notes)} {'note' if len(notes) == 1 else 'notes'} on how it is heard"
    return [*lines, f"{path}: good{heard if notes else ''}"]


def _paths(name: str, data: Path) -> list[Traversable]:
    folder = at_home(Path(name))
    if not folder.is_dir():
        return [locate_pack(name, data)]
    packs = toml_files(folder)
    if not packs:
        raise UsageError(f"{folder}: no pack in this folder; packs are files named *.toml")
    return [packs[each] for each in sorted(packs)]
