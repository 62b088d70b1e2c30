"""The engines of the review page: loaded when something is judged or heard again, and kept then.

Nothing heavy is imported before that: a page that is only read needs none of it.
"""

import argparse
import functools
import sys
from typing import TYPE_CHECKING

from voicecoach.settings import data_folder, models_folder

if TYPE_CHECKING:
    from voicecoach.session.judging import Judge
    from voicecoach.session.sound_file import Ears
    from voicecoach.web.engines import Engines


def engines_of(args: argparse.Namespace) -> "Engines":
    """Return what loads the engines: the model that the options name, else the best there are."""
    from voicecoach.language_id import likely_languages
    from voicecoach.machine import share_memory_pools
    from voicecoach.web.engines import Engines

    share_memory_pools()
    models = models_folder(data_folder(args.data))

    @functools.cache
    def judge() -> "Judge":
        from voicecoach.cli.engines import choose_classifier
        from voicecoach.languages.english import ENGLISH
        from voicecoach.session.judging import Judge

        return Judge(language=ENGLISH, classifier=choose_classifier(_usual(args), notify=_tell))

    @functools.lru_cache(maxsize=1)  # a model takes hundreds of megabytes
    def ears(model: str) -> "Ears":
        from voicecoach.cli.engines import choose_recognizer, find_model
        from voicecoach.cli.recordings import ears_of
        from voicecoach.stt.choose import WITH_MODEL, load_recognizer

        if model:
            recognizer = load_recognizer(WITH_MODEL.name, model=find_model(model, models))
        else:
            recognizer = choose_recognizer(_usual(args), notify=_tell)
        return ears_of(_usual(args), recognizer)

    def names() -> tuple[str, ...]:
        from voicecoach.machine import this_machine
        from voicecoach.models.catalog import best, installed

        here = installed(models)
        usual = best(here, this_machine()) if here else None
        known = [one.name for one in here]
        return tuple(sorted(known, key=lambda name: usual is None or name != usual.name))

    return Engines(judge=judge, ears=ears, models=names, likely=likely_languages)


def _usual(args: argparse.Namespace) -> argparse.Namespace:
    """Return the options with those of the engines, which the page leaves at their defaults."""
    from voicecoach.vad.choose import DEFAULT

    return argparse.Namespace(**vars(args), engine="auto", vad=DEFAULT, classifier="auto")


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
