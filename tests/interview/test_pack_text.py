"""A pack that was written is read again as the same, whatever is in it."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.cli.packs import read_pack
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.pack_text import pack_to_toml
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, KINDS, Fact, Pack, Question

PATHS = sorted((Path(__file__).parents[2] / "questions").glob("*.toml"))


def in_a_line(text: str) -> str:
    """Return a text as any pack has it."""
    return " ".join("".join(each for each in text if unicodedata.category(each) != "Cc").split())


TEXTS = st.text(st.characters(exclude_categories=("Cs",)), max_size=60).map(in_a_line)
SAID = TEXTS.filter(bool)
IDS = st.from_regex(r"[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}", fullmatch=True)
FACTS = st.builds(Fact, about=st.lists(SAID, max_size=2).map(tuple), says=SAID)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    """Draw a question as a pack may have it."""
    kind = draw(st.sampled_from(KINDS))
    lists = st.lists(SAID, max_size=3).map(tuple)
    return Question(
        id=draw(IDS),
        prompt=draw(SAID),
        spoken=draw(TEXTS),
        plain=draw(TEXTS),
        kind=kind,
        domain=draw(st.sampled_from(BEHAVIORAL_DOMAINS) if kind == "behavioral" else IDS),
        source=draw(SAID),
        budget_s=draw(st.one_of(st.floats(10, 600), st.integers(10, 600).map(float))),
        rounds=tuple(dict.fromkeys(draw(st.lists(IDS, max_size=3)))),
        shows=draw(TEXTS),
        covers=draw(lists),
        probes=draw(lists),
        facts=draw(st.lists(FACTS, max_size=2).map(tuple)),
        replies=draw(lists),
    )


PACKS = st.builds(
    Pack,
    id=IDS,
    title=SAID,
    description=SAID,
    questions=st.lists(questions(), min_size=1, max_size=3, unique_by=lambda each: each.id).map(
        tuple
    ),
)


@given(pack=PACKS)
def test_what_is_written_is_read_again_as_the_same(pack: Pack) -> None:
    text = pack_to_toml(pack)
    assert parse_pack(text, file=f"{pack.id}.toml") == pack
    assert pack_to_toml(parse_pack(text, file=f"{pack.id}.toml")) == text


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_every_shipped_pack_comes_back_with_its_facts_and_offers(path: Path) -> None:
    pack = read_pack(path)
    text = pack_to_toml(pack)
    assert parse_pack(text, file=path.name) == pack
    assert lint_pack(text, file=path.name) == ()


def test_it_says_how_it_may_be_changed_and_leaves_out_what_goes_without_saying() -> None:
    question = Question(id="q", prompt="Why?", kind="case", domain="d", source="s", rounds=("r",))
    pack = Pack(id="mine", title="T\u2028U", description="D", questions=(question,))
    text = pack_to_toml(pack)
    assert text.startswith("# T U\n")
    assert "voicecoach questions check mine" in text
    assert 'round = "r"' in text
    for key in ("budget_s", "spoken", "probes", "facts", "offer"):
        assert key not in text
