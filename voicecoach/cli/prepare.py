"""``voicecoach prepare``: a CV and a job's text become questions of one's own."""

import argparse
import sys
from collections.abc import Mapping
from datetime import UTC, datetime

from voicecoach.archive.preparation import FileKind, Preparation, Preparations
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.ask import ask_on_terminal, chosen_on_terminal
from voicecoach.cli.handed_in_texts import keep_copy
from voicecoach.cli.packs import readable_packs
from voicecoach.cli.prepared_details import details
from voicecoach.cli.prepared_editor import put_right
from voicecoach.cli.prepared_next import beginning, changes, next_steps
from voicecoach.cli.prepared_page import page
from voicecoach.cli.preparing import prepared, put_in
from voicecoach.document import Document
from voicecoach.errors import UsageError
from voicecoach.interview.pack_text import pack_to_toml
from voicecoach.interview.stories import Story
from voicecoach.preparation.asking.own_pack import make_pack
from voicecoach.preparation.correction.correcting import Corrected
from voicecoach.preparation.correction.one_claim import read_claim
from voicecoach.preparation.opening import opening_claims
from voicecoach.settings import data_folder, speech_folder
from voicecoach.tts.sound_cache import SoundCache

_RIGHT = {"y": "[Y]es", "e": "[e]dit", "c": "[c]laims", "n": "[n]o"}


def run(args: argparse.Namespace) -> int:
    """Prepare, show or forget; 1 where the person decided against it."""
    kept = Preparations(data_folder(args.data))
    before = kept.load()
    if kept.broken:
        print(
            f"voicecoach: left out: {kept.path}: {kept.broken}; make it anew with --cv FILE",
            file=sys.stderr,
        )
    given = any(each is not None for each in (args.cv, args.job, args.company, args.date))
    if args.forget and given:
        raise UsageError("--forget deletes what is kept; leave out what is to be read")
    if args.forget:
        return _forget(args, kept)
    if args.edit or given:
        return _prepare(args, kept, before)
    if before is None:
        if args.show:
            raise UsageError("nothing is prepared yet; begin with: voicecoach prepare --cv FILE")
        print(beginning())
    elif args.show:
        print(details(before, args.show, stories=_stories(args)))
    else:
        print(_page(args, before))
        print(f"\n{next_steps(before, _stories(args))}")
    return 0


def _prepare(args: argparse.Namespace, kept: Preparations, before: Preparation | None) -> int:
    now = datetime.now(UTC).astimezone()
    made, read = prepared(args, before, now=now)
    if args.edit:
        made = _edited(made, now)
    while True:
        print(_page(args, made))
        if args.show:
            print(f"\n{details(made, args.show, stories=_stories(args))}")
        if before is not None and (changed := changes(before.cv, made.cv)):
            print(f"\n{changed}")
        match _is_right(args):
            case "y":
                return _keep(args, kept, made, read)
            case "e":
                made = _edited(made, now)
            case "c":
                print(details(made, "claims", stories=_stories(args)))
            case _:
                print("Nothing was kept." if before is None else "All stays as it was.")
                return 1


def _is_right(args: argparse.Namespace) -> str:
    if args.yes:
        return "y"
    if ask_on_terminal() is None:
        raise UsageError(
            "nothing was kept, since nobody is there to say whether this is right; say --yes to "
            "keep it as it is"
        )
    print()
    return chosen_on_terminal("Is this right?", _RIGHT)


def _edited(made: Preparation, now: datetime) -> Preparation:
    what = Corrected(cv=made.cv, lines=made.lines)
    changed = put_right(what, name=made.cv_name, read_claim=read_claim)
    return put_in(made, changed, today=f"{now:%Y-%m}")


def _keep(
    args: argparse.Namespace,
    kept: Preparations,
    made: Preparation,
    read: Mapping[FileKind, Document],
) -> int:
    own = make_pack(
        made.cv,
        made.job,
        made.matches,
        made.doubts,
        company=made.company,
        beside=[found.pack for found in readable_packs(data_folder(args.data))],
    )
    pack: str | None = pack_to_toml(own)
    if kept.pack_by_hand():
        ask = ask_on_terminal()
        anew = (
            args.yes
            or ask is None
            or ask(f"{kept.pack_path} was changed by hand. Make it anew? A copy of yours is kept")
        )
        pack = pack if anew else None
    made = kept.keep(made, pack=pack)
    for kind, document in read.items():
        kept.drop_file(kind)
        if args.keep_files:
            keep_copy(kept, kind, getattr(args, kind), document)
    if kept.copied is not None:
        print(f"The pack that you had changed by hand is now {kept.copied}.")
    print()
    print(f"Kept in {kept.path}, and {len(own.questions)} questions in {kept.pack_path}.")
    print(f"\n{next_steps(made, _stories(args))}")
    return 0


def _forget(args: argparse.Namespace, kept: Preparations) -> int:
    if not kept.path.exists():
        print("Nothing is prepared, so there is nothing to forget.")
        return 0
    ask = ask_on_terminal()
    if not args.yes:
        if ask is None:
            raise UsageError("nobody is there to confirm; say --yes to forget without asking")
        if not ask(f"Delete {kept.path} and {kept.pack_path} for good?"):
            print("Nothing was deleted.")
            return 1
    left = kept.forget()
    # Questions that were spoken quote the CV.
    SoundCache(speech_folder(data_folder(args.data))).clear()
    print("Forgotten: what was found in your CV, and the questions made of it.")
    print("Answers that you gave to them stay (voicecoach history list), and so do your stories.")
    if left:
        print(f"{kept.path} holds what is not of voicecoach, and stays: {', '.join(left)}")
    return 0


def _page(args: argparse.Namespace, made: Preparation) -> str:
    return page(
        made,
        opening=opening_claims(made.cv, made.matches, made.doubts),
        stories=_stories(args),
        today=datetime.now(UTC).astimezone().date(),
    )


def _stories(args: argparse.Namespace) -> tuple[Story, ...]:
    return StoryBank(data_folder(args.data)).all()
