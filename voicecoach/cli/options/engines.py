"""The engine options that several commands share."""

import argparse
from collections.abc import Iterable

from voicecoach.cli.arguments import OptionGroup, one_of
from voicecoach.preferences import Preferences

PIPER = "piper"
"""Stands, as a voice's name, for the first of piper's voices that is here."""


def add_engine_arguments(parser: argparse.ArgumentParser, *, speaks: bool = True) -> None:
    """Add the options that choose engines; a command that never speaks needs no voice."""
    engines = parser.add_argument_group("engines")
    engines.add_argument(
        "--engine",
        metavar="NAME",
        type=one_of(_recognizers),
        default="auto",
        help="speech recognition: whisper or sphinx; auto takes the best Whisper model that is "
        "here, else sphinx (default: %(default)s)",
    )
    engines.add_argument(
        "--model",
        default=None,  # also where an action of a command leaves defaults out
        metavar="NAME",
        help="a Whisper model (see: voicecoach models list), or a folder that holds one (default: "
        "as in voicecoach settings, else the best that is here)",
    )
    engines.add_argument(
        "--vad",
        metavar="NAME",
        type=one_of(_detectors),
        default="silero",
        help="what tells speech from noise: silero or webrtcvad (default: %(default)s)",
    )
    add_classifier_argument(engines)
    if speaks:
        engines.add_argument(
            "--voice",
            metavar="NAME",
            help=f"the interviewer's voice: espeak, system, {PIPER}, or one by its name "
            "(see: voicecoach voices list); auto takes piper where one of its voices is here, "
            "else the best of this system (default: as in voicecoach settings, else auto)",
        )
    parser.set_defaults(preferences=Preferences())


def add_classifier_argument(options: OptionGroup) -> None:
    """Add the option that chooses what judges sentences."""
    options.add_argument(
        "--classifier",
        metavar="NAME",
        type=one_of(_classifiers),
        default="auto",
        help="what finds signals beside the rules: encoder, linear, or rules alone; auto takes the "
        "best that is here (default: %(default)s)",
    )


def _classifiers() -> Iterable[str]:
    from voicecoach.classifiers.choose import CLASSIFIER_NAMES

    return CLASSIFIER_NAMES


def _recognizers() -> Iterable[str]:
    from voicecoach.stt.choose import ENGINES

    return ("auto", *ENGINES)


def _detectors() -> Iterable[str]:
    from voicecoach.vad.choose import DETECTORS

    return DETECTORS
