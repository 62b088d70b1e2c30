"""Options of ``voicecoach review``."""

import argparse

from voicecoach.preferences import Preferences

EXAMPLES = """\
examples:
  voicecoach review
  voicecoach review --port 8080
  voicecoach review --no-browser
  voicecoach review --get "/?q=roadmap"

The page is for this machine and this user only, and asks nothing of the
network. Its address holds a key that is new with every start. Ctrl-C ends it."""

HIGHEST_PORT = 65535


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "--port",
        type=_port,
        metavar="N",
        help="the port of this machine to listen on (default: 8765, or any that is free)",
    )
    parser.add_argument(
        "--no-browser", action="store_true", help="open no browser, only show the address"
    )
    parser.add_argument(
        "--get", metavar="PATH", help="print one page, such as /, and end; no port is opened"
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        help="the Whisper model that hears what is imported (default: as in voicecoach settings, "
        "else the best that is here)",
    )
    parser.set_defaults(preferences=Preferences())


def _port(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= HIGHEST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 1 to {HIGHEST_PORT}")
    return int(text)
