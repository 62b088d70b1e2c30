"""Requests and answers are told apart, measured on labelled sentences (``requests/README.md``)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.interview.requests import MOST_WORDS, request_in

ROOT = Path(__file__).parents[2]
FOLDER = Path(__file__).parent / "requests"
NEEDED = 0.95


def lines_of(name: str) -> list[str]:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()


def bare(text: str) -> str:
    """As PocketSphinx writes it down: no capitals and nothing but letters."""
    return " ".join(re.sub(r"[^a-z0-9' ]", " ", text.lower()).split())


@pytest.mark.parametrize("name", ["seen", "unseen", "kept", "fresh", "latest", "stranger"])
@pytest.mark.parametrize("spelled", [str, bare])
def test_requests_are_taken_for_what_they_are(name, spelled):
    labelled = [line.split("\t") for line in lines_of(name)]
    missed = [
        (kind, text, request and request.kind)
        for kind, text in labelled
        if (request := request_in(spelled(text))) is None or request.kind != kind
    ]

    assert len(labelled) >= 100
    assert len(missed) <= (1 - NEEDED) * len(labelled), missed


def test_short_answers_are_no_requests():
    """Who answers their own question is known by its mark: "Who is the user? A student." """
    known = lines_of("answers")
    unmarked = [bare(text) for text in known if "?" not in text]

    assert [text for text in (*known, *unmarked) if request_in(text)] == []


def answers() -> Iterator[tuple[str, list[str]]]:
    for folder in ("benchmark", "training"):
        for path in sorted((ROOT / folder).rglob("*.jsonl")):
            for line in path.read_text(encoding="utf-8").splitlines():
                answer = json.loads(line)
                if sentences := answer.get("sentences"):
                    yield answer["kind"], [sentence["text"] for sentence in sentences]


def test_no_answer_is_a_request_and_of_their_openings_only_what_is_one():
    known = list(answers())
    texts = [" ".join(sentences) for _kind, sentences in known]
    openings = {sentences[0] for kind, sentences in known if kind != "negotiation"}

    assert len(texts) > 3000
    assert [text for text in texts if request_in(text) or request_in(bare(text))] == []
    assert {text for text in openings if request_in(text)} <= set(lines_of("openings"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hmm. Let me think. Could you repeat the question?", "repeat"),
        ("Sorry, I didn't catch that. Do you mean users or listeners?", "clarify"),
        ("I don't have an example. Can we skip it?", "no example"),
        ("Okay. Thanks. Can I have a moment?", "moment"),
    ],
)
def test_of_several_requests_the_weightiest_counts(text, kind):
    request = request_in(text)

    assert request is not None
    assert (request.kind, request.said) == (kind, text)


@pytest.mark.parametrize("opening", ["Sorry, can I have a moment?", "Could you repeat that?"])
@pytest.mark.parametrize("answer", ["So I decided to stop it.", "I chose the small model."])
def test_a_request_before_an_answer_is_part_of_it(opening, answer):
    assert request_in(opening) is not None
    assert request_in(f"{opening} OK. {answer}") is None


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("What do you mean by criterion?", "criterion"),
        ("what does renegotiate mean", "renegotiate"),
        ("Could you explain what you mean by a lonely singer?", "a lonely singer"),
    ],
)
def test_the_words_to_be_explained_are_known(text, about):
    request = request_in(text)

    assert request is not None
    assert (request.kind, request.about) == ("plainer", about)


def test_who_was_told_to_ask_asks_in_any_form():
    assert request_in("The size of the team.") is None
    request = request_in("The size of the team.", expected=True)
    assert request is not None
    assert (request.kind, request.about) == ("clarify", "The size of the team.")
    assert request_in("I stopped it. " * 20, expected=True) is None


@given(st.text())
def test_any_text_is_read(text):
    request = request_in(text)

    assert request is None or request.said == text.strip()


def test_long_speech_is_an_answer():
    assert request_in("could you repeat the question " * MOST_WORDS) is None
