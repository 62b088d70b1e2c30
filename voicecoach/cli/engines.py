"""The engine options that several commands share, and the engines that they lead to."""

import argparse
import contextlib
import itertools
from collections.abc import Callable
from functools import partial
from pathlib import Path

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.classifiers.choose import load_classifier, load_turn_model
from voicecoach.cli.ask import Ask
from voicecoach.cli.fetching import fetch_visibly
from voicecoach.cli.options.engines import PIPER
from voicecoach.disk import make_private_folder, write_private
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.host import host
from voicecoach.machine import this_machine
from voicecoach.models import voices
from voicecoach.models.catalog import (
    DEFAULT_MODEL,
    FILES,
    MODELS,
    best,
    find,
    installed,
    knows_any,
)
from voicecoach.models.shelf import looks_whole
from voicecoach.models.sizes import megabytes
from voicecoach.settings import (
    at_home,
    data_folder,
    models_folder,
    speech_folder,
    voices_folder,
)
from voicecoach.stt import Recognizer
from voicecoach.stt.choose import FALLBACK, WITH_MODEL, load_recognizer
from voicecoach.tts import Voice
from voicecoach.tts.choose import VOICE_NAMES, load_piper, load_voice
from voicecoach.vad import VoiceDetector
from voicecoach.vad.choose import voice_detector

Notify = Callable[[str], None]
"""Takes one line that the person should see."""

Load = Callable[[Notify], Recognizer]
"""Loads a recognizer; what it falls back from on the way is told."""


LOW_ACCURACY = (
    f"Recognizing with {FALLBACK.name}, which gets many words wrong. Much better, once and for "
    f"all: voicecoach models fetch {DEFAULT_MODEL}"
)


def choose_recognizer(
    args: argparse.Namespace, *, notify: Notify, ask: Ask | None = None
) -> Recognizer:
    """Load the recognizer that the options name, or the best there is.

    What is asked and raised is as for ``decide_recognizer``.
    """
    return decide_recognizer(args, notify=notify, ask=ask)(notify)


def decide_recognizer(args: argparse.Namespace, *, notify: Notify, ask: Ask | None = None) -> Load:
    """Decide at once which recognizer it will be; return what loads it, on any thread.

    With ``ask``, a person without any model is offered the default one, once ever. Only an explicit
    choice that cannot be met raises VoicecoachError, here or where it is loaded; ``auto`` and what
    is set in the preferences fall back and say so.
    """
    if args.engine not in ("auto", WITH_MODEL.name):
        if args.model is not None:
            raise UsageError(
                f"--model names a Whisper model and does not go with --engine {args.engine}"
            )
        return lambda _notify: load_recognizer(args.engine)
    data = data_folder(args.data)
    models = models_folder(data)
    if args.model is not None:
        named = find_model(args.model, models)
        return lambda _notify: load_recognizer(WITH_MODEL.name, model=named)
    wished = _wished_model(args, models, notify=notify)
    if not (wished or knows_any(installed(models)) or (ask and _offer(models, data, ask, notify))):
        if args.engine == WITH_MODEL.name:
            raise VoicecoachError(
                f"there is no Whisper model in {models}; "
                f"get one: voicecoach models fetch {DEFAULT_MODEL}"
            )
        notify(LOW_ACCURACY)
        return lambda _notify: load_recognizer(FALLBACK.name)
    return partial(_load_best, wished, models, only_whisper=args.engine == WITH_MODEL.name)


def _load_best(
    wished: Path | None, models: Path, notify: Notify, *, only_whisper: bool
) -> Recognizer:
    """Load the model that is set, else the best, else the engine that needs none."""
    if wished is not None:
        try:
            return load_recognizer(WITH_MODEL.name, model=wished)
        except VoicecoachError as error:
            notify(f"{error} (voicecoach settings names it)")
    chosen = best(installed(models), this_machine())
    try:
        if chosen is None:
            raise VoicecoachError(f"no Whisper model in {models} fits this machine")
        return load_recognizer(WITH_MODEL.name, model=chosen.folder)
    except VoicecoachError as error:
        if only_whisper:
            raise
        notify(str(error))
    notify(LOW_ACCURACY)
    return load_recognizer(FALLBACK.name)


def _wished_model(args: argparse.Namespace, models: Path, *, notify: Notify) -> Path | None:
    if (wished := args.preferences.model) is None:
        return None
    try:
        return find_model(wished, models)
    except VoicecoachError as error:
        notify(f"{error} (voicecoach settings names it)")
        return None


def choose_detector(args: argparse.Namespace) -> VoiceDetector:
    """Load the voice detector that the options name."""
    return voice_detector(args.vad)


def choose_classifier(args: argparse.Namespace, *, notify: Notify) -> SentenceClassifier | None:
    """Load the classifier that the options name; None stands for rules alone."""
    classifier, missing = load_classifier(args.classifier)
    if missing is not None:
        notify(missing)
    return classifier


def choose_turn_model(classifier: SentenceClassifier | None, *, notify: Notify) -> TurnModel | None:
    """Load the model of turns that goes with a classifier; None where none does."""
    turns, missing = load_turn_model(classifier)
    if missing is not None:
        notify(missing)
    return turns


def choose_voice(args: argparse.Namespace, *, notify: Notify) -> Voice:
    """Load the voice that the options name, or the best that works here.

    Only an explicit choice that cannot be met raises VoicecoachError; ``auto`` and what is set in
    the preferences fall back and say so.
    """
    data = data_folder(args.data)
    folder, sounds = voices_folder(data), speech_folder(data)
    if args.voice is None:
        wished = args.preferences.voice
        return best_voice(folder, notify=notify, wished=wished, sounds=sounds)
    if args.voice == "auto":
        return best_voice(folder, notify=notify, sounds=sounds)
    return voice_named(args.voice, folder, sounds=sounds)


def best_voice(
    folder: Path, *, notify: Notify, wished: str | None = None, sounds: Path | None = None
) -> Voice:
    """Load the best voice that works: the one wished, piper's first, the system's best, any.

    ``sounds`` is as for ``load_piper``.
    """
    preferred = host().voice
    named = partial(voice_named, folder=folder, sounds=sounds)
    loaders = [
        *((name, partial(named, name)) for name in (wished,) if name is not None),
        *((one.name, partial(named, one.name)) for one in voices.installed(folder)[:1]),
        *((name, partial(load_voice, name)) for name in VOICE_NAMES if name == preferred),
        *((name, partial(load_voice, name)) for name in VOICE_NAMES if name != preferred),
    ]
    for (_, load), (following, _) in itertools.pairwise(loaders):
        try:
            return load()
        except VoicecoachError as error:
            notify(f"{error}; speaking with {following} instead")
    _, last = loaders[-1]
    return last()


def voice_named(name: str, folder: Path, *, sounds: Path | None = None) -> Voice:
    """Load the voice called ``name``: an engine's, or one of piper's voices in ``folder``.

    ``sounds`` is as for ``load_piper``. Raises UsageError where there is none such here,
    VoicecoachError when it cannot be loaded.
    """
    if name in VOICE_NAMES:
        return load_voice(name)
    here = {one.name: one.folder for one in voices.installed(folder)}
    if name == PIPER and here:
        return load_piper(next(iter(here.values())), sounds=sounds)
    if name in here:
        return load_piper(here[name], sounds=sounds)
    wanted = voices.DEFAULT_VOICE if name == PIPER else voices.find(name).name
    raise UsageError(f"the voice {wanted} is not here; get it: voicecoach voices fetch {wanted}")


def find_model(name: str, models: Path) -> Path:
    """Find a model by its name or its folder. Raises UsageError where it is not here."""
    for place in (models / name, at_home(Path(name))):
        if looks_whole(place, FILES):
            return place.resolve()
    if Path(name).is_dir():
        raise UsageError(f"{name}: this folder holds no faster-whisper model")
    find(name)
    raise UsageError(f"the model {name} is not here; get it: voicecoach models fetch {name}")


def _offer(models: Path, data: Path, ask: Ask, notify: Notify) -> bool:
    """Offer the default model, unless one was offered before; return whether it is here now."""
    if any(data.glob("offered-*")):
        return False
    model = find(DEFAULT_MODEL)
    agreed = ask(
        f"Fetch the Whisper model {model.name} now ({megabytes(model.download_mb)}, once)? It "
        "recognizes speech far better than what is built in, and works offline from then on."
    )
    # A data folder that cannot be written is told about where it matters; here it means that the
    # question comes again.
    with contextlib.suppress(OSError):
        make_private_folder(data)
        write_private(data / f"offered-{model.name}", "yes\n" if agreed else "no\n")
    if not agreed:
        return False
    try:
        fetch_visibly(model.name, models, shelf=MODELS)
    except VoicecoachError as error:
        notify(str(error))
        return False
    return True
