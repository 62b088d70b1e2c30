"""Which classifier there is: the encoder, else the linear model, else rules alone."""

from pathlib import Path

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.errors import UsageError, VoicecoachError

CLASSIFIER_NAMES = ("auto", "encoder", "linear", "rules")

LEARNED = Path(__file__).with_name("learned.txt")
"""The fingerprints of the answers that the shipped models were trained on, one a line."""

WITHOUT_ENCODER = "Judging without the sentence encoder, so less is found"
WITHOUT_TURNS = "Silence alone ends an answer, whatever was said"


def load_classifier(name: str = "auto") -> tuple[SentenceClassifier | None, str | None]:
    """Load a classifier by name; return it and a line on what is missing, if anything is.

    ``auto`` takes the best that works and never fails. None stands for rules alone. Raises
    UsageError for an unknown name and VoicecoachError when the one asked for does not work.
    """
    if name not in CLASSIFIER_NAMES:
        raise UsageError(f"no classifier {name!r}; there are {', '.join(CLASSIFIER_NAMES)}")
    if name == "rules":
        return None, None
    from voicecoach.classifiers.linear import LinearClassifier

    try:
        linear = LinearClassifier()
    except VoicecoachError as error:
        if name != "auto":
            raise
        return None, f"{WITHOUT_ENCODER}: {error}"
    if name == "linear":
        return linear, None
    from voicecoach.classifiers.encoder import EncoderClassifier
    from voicecoach.classifiers.memory import Remembering

    try:
        return Remembering(EncoderClassifier(linear=linear)), None
    except VoicecoachError as error:
        if name == "encoder":
            raise
        return linear, f"{WITHOUT_ENCODER}: {error}"


def load_turn_model(classifier: SentenceClassifier | None) -> tuple[TurnModel | None, str | None]:
    """Load the model of turns that reads what a classifier's encoder makes of sentences.

    Return it and a line on what is missing, if anything is; None beside a classifier without an
    encoder. Never fails.
    """
    from voicecoach.classifiers.encoder import EncoderClassifier
    from voicecoach.classifiers.memory import Remembering
    from voicecoach.classifiers.turns import EncodedTurns

    inner = classifier.classifier if isinstance(classifier, Remembering) else classifier
    if not isinstance(inner, EncoderClassifier):
        return None, None
    try:
        return EncodedTurns(inner), None
    except VoicecoachError as error:
        return None, f"{WITHOUT_TURNS}: {error}"


def learned_answers() -> frozenset[str]:
    """Return the fingerprints of the answers that the models learned from.

    Raises VoicecoachError where they cannot be read.
    """
    try:
        return frozenset(LEARNED.read_text(encoding="ascii").split())
    except (OSError, ValueError) as error:
        raise VoicecoachError(
            f"what the models learned from cannot be read ({LEARNED}: {error}); "
            "install voicecoach again"
        ) from error
