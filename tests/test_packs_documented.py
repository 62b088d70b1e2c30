"""docs/packs.md and the code say the same about packs."""

import re
from dataclasses import fields
from pathlib import Path

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.interview.lint import MAX_PROMPT_WORDS, lint_pack
from voicecoach.interview.offers.offer import (
    FEWEST_TURNS,
    MOST_TURNS,
    PARTS,
    REASONS,
    Offer,
    PartRule,
)
from voicecoach.interview.packs import MAX_BUDGET_S, MIN_BUDGET_S, PACK_KEYS, QUESTION_KEYS
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS

TEXT = (Path(__file__).parent.parent / "docs" / "packs.md").read_text(encoding="utf-8")


def test_the_example_passes_the_lint() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", TEXT, re.DOTALL)
    assert lint_pack(example, file="my-team.toml") == ()


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
