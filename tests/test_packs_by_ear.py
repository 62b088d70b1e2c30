"""Every question that ships can be followed by ear, also by who listens in a second language."""

import re
from pathlib import Path

import pytest

from voicecoach.cli.familiar_words import familiar_words
from voicecoach.cli.packs import read_pack, read_text
from voicecoach.interview.lint import notes_on_pack
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.plain_speech import (
    MOST_WORDS_PLAIN,
    MOST_WORDS_SPOKEN,
    count_asks,
    rare_words,
)
from voicecoach.interview.questions import Question

ROOT = Path(__file__).parent.parent
PACKS = sorted((ROOT / "questions").glob("*.toml"))
QUESTIONS = [question for path in PACKS for question in read_pack(path).questions]
OPENINGS = [
    panelist.opening
    for path in sorted((ROOT / "interviews").glob("*.toml"))
    for round_ in parse_loop(read_text(path), file=str(path)).rounds
    for panelist in round_.panelists
]
KNOWN = familiar_words()


def _hard(text: str, most_words: int, known: frozenset[str]) -> list[str]:
    few = len(text.split()) <= most_words
    return [*rare_words(text, known), *(() if few else [f"{len(text.split())} words"])]


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)
def test_each_has_a_spoken_form_and_a_plainer_one_of_one_ask(question: Question) -> None:
    for text, most_words, known in (
        (question.spoken, MOST_WORDS_SPOKEN, KNOWN.b2),
        (question.plain, MOST_WORDS_PLAIN, KNOWN.b1),
    ):
        assert _hard(text, most_words, known) == []
        assert count_asks(text) == 1
    assert question.spoken != question.plain


@pytest.mark.parametrize("path", PACKS, ids=lambda path: path.stem)
def test_the_check_has_nothing_to_note(path: Path) -> None:
    assert notes_on_pack(read_text(path), file=path.name, vocabulary=KNOWN) == ()


def test_openings_are_made_of_short_plain_sentences() -> None:
    sentences = [each for opening in OPENINGS for each in re.findall(r"[^.?!]+[.?!]", opening)]
    hard = {each: _hard(each, MOST_WORDS_SPOKEN, KNOWN.b2) for each in sentences}
    assert {each: problems for each, problems in hard.items() if problems} == {}


def test_questions_do_not_all_begin_alike() -> None:
    """Three words are the beginning that a listener notices."""
    begins = [" ".join(question.spoken.split()[:3]) for question in QUESTIONS]
    assert max(begins.count(each) for each in begins) <= len(QUESTIONS) // 10


def test_real_products_make_questions_concrete() -> None:
    told = " ".join(question.spoken for question in QUESTIONS)
    names = ("QQ Music", "WeSing", "KuGou", "Kuwo", "WeChat", "Yuanbao", "Hunyuan")
    assert [name for name in names if name not in told] == []
