"""``voicecoach voices``: list, fetch, try and remove piper's voices."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from voicecoach.cli.devices import open_speaker
from voicecoach.cli.engines import voice_named
from voicecoach.cli.fetching import bring, fetched_share, remove
from voicecoach.models.hub import page
from voicecoach.models.sizes import megabytes
from voicecoach.models.voices import (
    DEFAULT_VOICE,
    REPOSITORY,
    VOICES,
    installed,
    known_voices,
    terms_of,
)
from voicecoach.settings import data_folder, voices_folder
from voicecoach.tts.choose import VOICE_NAMES


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
