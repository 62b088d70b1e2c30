import math
from pathlib import Path

import numpy as np
import pytest

from voicecoach.analysis.classifier import LABELS, PHASES, SentenceInContext
from voicecoach.classifiers.features import NOWHERE, Feature, features
from voicecoach.classifiers.linear import SHARES, LinearClassifier, numbers_of
from voicecoach.errors import VoicecoachError

DECISION = LABELS.index("decision")


@pytest.fixture(scope="module")
def shipped() -> LinearClassifier:
    return LinearClassifier()


@pytest.fixture
def tiny(tmp_path: Path) -> LinearClassifier:
    """Knows three strings: "pulled it" and "pulled" speak for a decision, "maybe" against it."""
    known: list[Feature] = [
        ("words", "pulled it", *NOWHERE),
        ("words", "pulled", *NOWHERE),
        ("words", "maybe", *NOWHERE),
    ]
    keys, _ = numbers_of(known)
    weights = np.zeros((3, len(LABELS) + len(PHASES)), dtype=np.int8)
    weights[:, DECISION] = (100, 50, -80)
    order = np.argsort(keys)
    path = tmp_path / "tiny.npz"
    np.savez(
        path,
        keys=keys[order].astype(np.uint32),
        rarity=np.ones(3, dtype=np.float16),
        weights=weights[order],
        steps=np.full(weights.shape[1], 0.01),
        bias=np.zeros(weights.shape[1]),
    )
    return LinearClassifier(path)


def said(text: str, *, before: str = "", position: int = 1) -> SentenceInContext:
    return SentenceInContext(kind="behavioral", position=position, before=before, text=text)


def decision_log_odds(classifier: LinearClassifier, text: str) -> float:
    return float(classifier.log_odds(said(text))[DECISION])


def test_adds_up_the_weights_of_what_holds(tiny: LinearClassifier) -> None:
    share = SHARES["words"]
    assert decision_log_odds(tiny, "Nothing known here") == pytest.approx(0)
    assert decision_log_odds(tiny, "I pulled them") == pytest.approx(0.5 * share)
    assert decision_log_odds(tiny, "I pulled it") == pytest.approx(1.5 * share / math.sqrt(2))
    assert decision_log_odds(tiny, "Maybe, maybe") == pytest.approx(-0.8 * share)


def test_a_features_share_is_split_among_the_words_that_make_it(tiny: LinearClassifier) -> None:
    scale = SHARES["words"] / math.sqrt(2)
    assert tiny.weigh(said("so I pulled it."), "decision") == pytest.approx(
        (0, 0, (0.5 + 0.5) * scale, 0.5 * scale)
    )


def test_a_feature_found_twice_is_split_between_its_places(tiny: LinearClassifier) -> None:
    assert tiny.weigh(said("Maybe this, maybe that"), "decision") == pytest.approx(
        (-0.4 * SHARES["words"], 0, -0.4 * SHARES["words"], 0)
    )


def test_words_weigh_what_the_sentence_adds(shipped: LinearClassifier) -> None:
    """All features of a sentence but its shape are its words': take those away, and that is it."""
    text = "I turned the offer down"
    outside = decision_log_odds(shipped, text) - sum(shipped.weigh(said(text), "decision"))
    unknown = "I zzqxy zzqxy zzqxy zzqxy"
    rest = sum(shipped.weigh(said(unknown), "decision"))
    assert outside == pytest.approx(decision_log_odds(shipped, unknown) - rest)


def test_punctuation_and_case_change_no_score(shipped: LinearClassifier) -> None:
    written = said("Well, I'd stop it: 12% isn't enough!", before="They asked. Why?")
    heard = said("well i'd stop it 12 percent isn't enough", before="they asked why")
    assert shipped.score([written]) == shipped.score([heard])


def test_the_sentences_around_count(shipped: LinearClassifier) -> None:
    alone, after_choice = shipped.score(
        [said("It was hard."), said("It was hard.", before="I said no to my own director.")]
    )
    assert alone.signals != after_choice.signals


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("rejected_alternative", "I went with the small pilot instead of the full launch."),
        ("impact_number", "Retention rose from thirty one to forty four percent."),
        ("reflection", "Looking back, I should have talked to the support team earlier."),
        ("business_metric", "Churn was at nine percent."),
        ("hypothesis", "My bet was that shorter queues would cut cancellations."),
        ("experiment", "So we ran an A/B test with a ten percent holdout for two weeks."),
    ],
)
def test_hears_what_is_said_outright(shipped: LinearClassifier, signal: str, text: str) -> None:
    (score,) = shipped.score([said(text, position=5)])
    assert score.signals[LABELS.index(signal)] >= 0.5


def test_the_shipped_weights_fit_the_features(shipped: LinearClassifier) -> None:
    """Features that were changed without new weights would be unknown."""
    common = said("I wanted to see what the team would do with it", before="So we had to choose.")
    keys, _ = numbers_of(features(common))
    stored = shipped._vocabulary.columns(keys)
    assert np.mean(stored >= 0) > 0.8


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04 cut off", b"no weights at all"])
def test_unreadable_weights_are_one_line_that_says_what_to_do(
    tmp_path: Path, content: bytes | None
) -> None:
    path = tmp_path / "linear.npz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(VoicecoachError, match=r"linear\.npz.*install voicecoach again") as caught:
        LinearClassifier(path)
    assert "\n" not in str(caught.value)


def test_weights_of_another_make_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "linear.npz"
    np.savez(path, something=np.zeros(3))
    with pytest.raises(VoicecoachError, match="keys"):
        LinearClassifier(path)
