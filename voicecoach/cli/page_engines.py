"""The engines of the review page: loaded when something is judged or heard again, and kept then."""

import argparse
import functools
import sys
from typing import TYPE_CHECKING

from voicecoach.cli.engines import (
    choose_classifier,
    choose_recognizer,
    find_model,
)
from voicecoach.language_id import likely_languages
from voicecoach.machine import this_machine
from voicecoach.models.catalog import best, installed
from voicecoach.settings import data_folder, models_folder
from voicecoach.stt.choose import WITH_MODEL, load_recognizer

if TYPE_CHECKING:  # they load numpy, and --help needs none
    from voicecoach.session.judging import Judge
    from voicecoach.session.sound_file import Ears
    from voicecoach.web.engines import Engines


def engines_of(args: argparse.Namespace) -> "Engines":
    """Return what loads the engines that the options name."""
    from voicecoach.web.engines import Engines

    models = models_folder(data_folder(args.data))

    @functools.cache
    def judge() -> "Judge":
        from voicecoach.languages.english import ENGLISH
        from voicecoach.session.judging import Judge

        return Judge(language=ENGLISH, classifier=choose_classifier(args, notify=_tell))

    @functools.lru_cache(maxsize=1)  # a model takes hundreds of megabytes
    def ears(model: str) -> "Ears":
        from voicecoach.cli.recordings import ears_of

        if model:
            place = find_model(model, models)
            return ears_of(args, load_recognizer(WITH_MODEL.name, model=place))
        return ears_of(args, choose_recognizer(args, notify=_tell))

    def names() -> tuple[str, ...]:
        here = installed(models)
        usual = best(here, this_machine()) if here else None
        known = [one.name for one in here]
        return tuple(sorted(known, key=lambda name: usual is None or name != usual.name))

    return Engines(judge=judge, ears=ears, models=names, likely=likely_languages)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
