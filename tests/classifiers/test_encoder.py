import shutil
from functools import partialmethod
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from voicecoach.analysis.classifier import LABELS, PHASES, SentenceInContext
from voicecoach.classifiers.choose import load_classifier
from voicecoach.classifiers.encoder import FILES, FOLDER, EncoderClassifier
from voicecoach.classifiers.inputs import CLS, SENTENCE_TOKENS, SEP, model_input
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.memory import Remembering
from voicecoach.errors import VoicecoachError


def said(text: str, *, before: str = "", kind: str = "behavioral") -> SentenceInContext:
    return SentenceInContext(kind=kind, position=3, before=before, text=text)


@pytest.fixture(scope="module")
def encoder() -> EncoderClassifier:
    return EncoderClassifier(linear=LinearClassifier())


@pytest.mark.parametrize(
    ("signal", "text"),
    [
        ("decision", "So I took it off the release train, and that one's on me."),
        ("decision", "That was on me, I went with the smaller market."),
        (
            "rejected_alternative",
            "Instead of a discount I could have had the bundle, and I let it go.",
        ),
        ("dissent", "The growth lead didn't speak to me for a month after that."),
        ("accepted_cost", "I knew we'd lose the spring campaign over it."),
        ("impact_number", "Repeat use went from thirty one to forty four percent."),
        ("counterfactual", "Some of it would have come anyway, I can't rule the season out."),
        ("hypothesis", "My bet was that shorter queues would cut the churn."),
        ("jargon", "The attention heads share a projection, so the loss gets a second term."),
    ],
)
def test_finds_what_no_set_phrase_gives_away(
    encoder: EncoderClassifier, signal: str, text: str
) -> None:
    (score,) = encoder.score([said(text)])
    assert score.signals[LABELS.index(signal)] >= 0.5


@pytest.mark.parametrize(
    "text",
    [
        "My director decided to stop it in March.",
        "We decided to meet every Tuesday.",
        "That autumn I decided to learn Python.",
        "There were three teams in two cities.",
    ],
)
def test_leaves_other_peoples_decisions_alone(encoder: EncoderClassifier, text: str) -> None:
    (score,) = encoder.score([said(text)])
    assert score.signals[LABELS.index("decision")] < 0.5


def test_says_what_a_sentence_is_for(encoder: EncoderClassifier) -> None:
    scores = encoder.score(
        [said("Thanks for the question."), said("Churn fell from nine to six percent in a year.")]
    )
    found = [PHASES[int(np.argmax(score.phases))] for score in scores]
    assert found == ["other", "impact"]


def test_gives_each_sentence_its_own_scores_in_any_order(encoder: EncoderClassifier) -> None:
    sentences = [said("I killed it."), said("It was a long and rainy spring in Chengdu, " * 6)]
    forth, back = encoder.score(sentences), encoder.score(sentences[::-1])
    for one, other in zip(forth, back[::-1], strict=True):
        assert np.allclose(one.signals, other.signals, atol=0.02)


def test_every_token_of_the_sentence_is_marked_and_nothing_else() -> None:
    ids, marks = model_input(
        said(" ".join(["word"] * 200), before="before " * 90), lambda text: [7] * len(text.split())
    )
    assert ids[0] == CLS
    assert ids[-1] == SEP
    assert sum(marks) == SENTENCE_TOKENS
    assert len(ids) == len(marks) <= 128


@pytest.mark.parametrize("name", FILES)
def test_a_model_with_a_file_missing_or_broken_is_one_line(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(FOLDER, folder)
    if name not in {"config.json", "vocabulary.json"}:
        (folder / name).write_bytes(b"broken")
        with pytest.raises(VoicecoachError, match="--classifier linear") as caught:
            EncoderClassifier(folder, linear=LinearClassifier())
        assert "\n" not in str(caught.value)
    (folder / name).unlink()
    with pytest.raises(VoicecoachError, match=f"lacks {name}"):
        EncoderClassifier(folder, linear=LinearClassifier())


def test_it_is_what_auto_loads_and_it_remembers() -> None:
    classifier, notice = load_classifier("auto")
    assert isinstance(classifier, Remembering)
    assert classifier.name == "encoder 3"
    assert notice is None


def test_without_its_files_auto_goes_on_with_the_linear_model_and_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(
        EncoderClassifier, "__init__", partialmethod(EncoderClassifier.__init__, tmp_path)
    )
    classifier, notice = load_classifier("auto")
    assert isinstance(classifier, LinearClassifier)
    assert notice is not None
    assert "less is found" in notice


def test_a_sentence_scored_once_is_not_scored_again() -> None:
    class Counting:
        name = version = "counting"
        beside: ClassVar[dict[str, dict[str, float]]] = {}

        def __init__(self) -> None:
            self.asked = 0

        def score(self, sentences):
            self.asked += len(sentences)
            return LinearClassifier().score(sentences)

        def weigh(self, sentence, signal):
            return ()

    counting = Counting()
    remembering = Remembering(counting)
    first = [said("I killed it."), said("It cost us a month.")]
    again = remembering.score([*first, said("Nobody liked that.")])
    assert remembering.score(first) == again[:2]
    assert counting.asked == 3
