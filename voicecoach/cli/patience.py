"""How long the interviewer waits, as options and preferences ask for it."""

import argparse

from voicecoach.session.endings.waits import Waits


def waits_of(args: argparse.Namespace) -> Waits:
    """Return the patience that the options and the preferences ask for."""
    chosen_s: float | None = args.end_silence or args.preferences.end_silence_s
    return Waits(silence_s=chosen_s, nothing_heard_s=args.give_up)
