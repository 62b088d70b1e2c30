"""``voicecoach settings``: what a person sets once, for every command."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from voicecoach.cli.engines import find_model, voice_named
from voicecoach.cli.packs import find_pack
from voicecoach.errors import UsageError
from voicecoach.preferences import (
    SETTINGS,
    keep_preference,
    read_preferences,
    settings_file,
    shown,
)
from voicecoach.settings import data_folder, models_folder, voices_folder

WIDTH = 14
"""Columns for the key."""


def run(args: argparse.Namespace) -> int:
    """List, set or forget; 1 where something of a listed file could not be used."""
    data = data_folder(args.data)
    keys = list(SETTINGS)
    if args.action in ("set", "unset"):
        value = _checked(args.key, args.value, data) if args.action == "set" else None
        keep_preference(data, args.key, value)
        keys = [args.key]
    preferences, problems = read_preferences(data)
    for key in keys:
        is_set = shown(preferences, key)
        print(f"{key:<{WIDTH}}{is_set or f'not set ({SETTINGS[key].decides})'}")
    if len(keys) > 1:
        print(f"\nKept in {settings_file(data)}")
    for problem in problems:
        print(f"voicecoach: {problem}", file=sys.stderr)
    return 1 if problems and len(keys) > 1 else 0


def _checked(key: str, words: Sequence[str], data: Path) -> str | list[str]:
    """Return what was typed. Raises UsageError for what is not there; devices may come and go."""
    if key == "packs":
        for name in words:
            find_pack(name, data)
        return list(words)
    if len(words) > 1:
        raise UsageError(f"{key} is one thing: put it in quotes, as in {' '.join(words)!r}")
    (word,) = words
    if key == "model":
        find_model(word, models_folder(data))
    elif key == "voice":
        voice_named(word, voices_folder(data))
    return word
