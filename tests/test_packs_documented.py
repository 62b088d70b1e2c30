"""docs/packs.md and the code say the same about packs."""

import re
from dataclasses import fields
from pathlib import Path

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.cli.packs import read_pack
from voicecoach.interview.lint import MAX_PROMPT_WORDS, lint_pack
from voicecoach.interview.offers.offer import (
    FEWEST_TURNS,
    MOST_TURNS,
    PARTS,
    REASONS,
    Offer,
    PartRule,
)
from voicecoach.interview.packs import (
    MAX_BUDGET_S,
    MIN_BUDGET_S,
    PACK_KEYS,
    QUESTION_KEYS,
    parse_pack,
)
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")


EXAMPLES = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
SHIPPED = [read_pack(path) for path in sorted((ROOT / "questions").glob("*.toml"))]


def test_the_examples_of_packs_pass_the_lint() -> None:
    packs = [example for example in EXAMPLES if "[[question]]" in example]
    assert len(packs) == 2
    for example in packs:
        assert lint_pack(example, file="my-team.toml", others=SHIPPED) == ()


def test_the_example_of_another_company_is_an_interview_that_asks_from_its_pack() -> None:
    ((example, pack),) = [
        (each, EXAMPLES[place - 1]) for place, each in enumerate(EXAMPLES) if "[[rounds]]" in each
    ]
    loop = parse_loop(example, file="brightlane-pm.toml")
    asked = parse_pack(pack, file=f"{loop.pack}.toml")

    rounds = {round_ for question in asked.questions for round_ in question.rounds}
    assert rounds == {each.id for each in loop.rounds}
    own = {question.id for question in asked.questions}
    lent = {f"{each.id}/{question.id}" for each in SHIPPED for question in each.questions}
    assert {name for each in loop.rounds for name in each.always} <= own | lent


def test_every_key_domain_and_limit_is_documented() -> None:
    keys = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    offer = {field.name for record in (Offer, PartRule) for field in fields(record)}
    assert keys == {*PACK_KEYS, *QUESTION_KEYS, *offer, "like"} - {"question"}
    assert all(f"`{name}`" in TEXT for name in {*PARTS, *REASONS} - {"package"})
    assert f"{FEWEST_TURNS} to {MOST_TURNS} |" in TEXT
    assert all(f"`{domain}`" in TEXT for domain in BEHAVIORAL_DOMAINS)
    assert f"no: {USUAL_BUDGET_S:g} | seconds" in TEXT
    assert f"{MIN_BUDGET_S} to {MAX_BUDGET_S} |" in TEXT
    assert f"At most {MAX_PROMPT_WORDS} words" in TEXT
