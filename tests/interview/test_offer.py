"""The table of an offer: what it may hold, and what is said of what it may not."""

import pytest

from voicecoach.interview.faults import PackError
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.offers.offer import read_offer
from voicecoach.interview.packs import parse_pack

BASE = {"part": "base", "offered": 600, "limit": 700, "step": 10}

QUESTION = """
[[question]]
id = "{id}"
kind = "{kind}"
domain = "d"
prompt = "We offer {id}. Good?"
source = "s"
"""


def pack(*questions: str) -> str:
    return 'title = "T"\ndescription = "D"\n' + "".join(questions)


def question(id_: str, offer: str, kind: str = "negotiation") -> str:
    return QUESTION.format(id=id_, kind=kind) + offer


OWN = """
[question.offer]
manner = "firm"
turns = 5

[[question.offer.parts]]
part = "base"
offered = 600000
limit = 700000
step = 5000

[[question.offer.parts]]
part = "review"
terms = "a pay review"

[[question.facts]]
about = ["bonus"]
says = "There is none."
"""
LIKE = """
[question.offer]
like = "first"
turns = 4

[[question.offer.parts]]
part = "base"
offered = 600000
fixed = "It is final."
"""


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"parts": []}, "needs at least one"),
        ({"parts": [BASE, BASE]}, "part base: is there twice"),
        ({"turns": 9}, "turns: 9 won't do; allowed: 3 to 8"),
        ({"manner": "rude"}, "manner: 'rude' is not one of 'warm', 'firm'"),
        ({"colour": "red"}, "unknown key 'colour'"),
        ({"parts": [{**BASE, "limits": 3}]}, "part base: unknown key 'limits'"),
        ({"parts": [{**BASE, "part": "car"}]}, "'car' is not one of"),
        ({"parts": [{**BASE, "limit": 600}]}, "limit 600 is not above what is offered"),
        ({"parts": [{**BASE, "step": 101}]}, "step 101 does not fit"),
        ({"parts": [{**BASE, "offered": -1}]}, "part base: -1 won't do"),
        ({"parts": [{**BASE, "offered": float("nan")}]}, "nan won't do"),
        ({"parts": [{"part": "base", "offered": 600}]}, "needs limit and step, or fixed"),
        ({"parts": [{**BASE, "fixed": "No."}]}, "is fixed, so its limit is what is offered"),
        ({"parts": [{**BASE, "opens": ["luck"]}]}, "'luck' is not one of"),
        ({"parts": [{"part": "review", "offered": 1, "limit": 2, "step": 1}]}, "has no figure"),
        ({"parts": [{"part": "review"}]}, "needs either a figure"),
        ({"parts": [{"part": "review", "limit": 3}]}, "need the figure that is offered"),
        ({"parts": [{**BASE, "terms": "t"}]}, "terms are for a part without a figure"),
        ({"parts": [{"part": "package", "terms": "t"}]}, "give those"),
        ({"parts": "all"}, "parts: expected a list"),
    ],
)
def test_a_fault_says_where_and_what_is_allowed(changed: dict[str, object], told: str) -> None:
    offer, problems = read_offer({"parts": [BASE], **changed})
    assert offer is None
    assert told in problems[0]


def test_a_fault_has_its_line_in_the_pack() -> None:
    text = pack(question("first", OWN.replace("700000", "500000")))
    with pytest.raises(PackError, match=r"p.toml:11: offer: part base: limit 500000 is not above"):
        parse_pack(text, file="p.toml")


def test_an_offer_belongs_to_a_talk_about_pay() -> None:
    with pytest.raises(PackError, match="belongs to a question of the kind negotiation"):
        parse_pack(pack(question("first", OWN, kind="case")), file="p.toml")


def test_an_offer_may_build_on_another_ones() -> None:
    first, second = parse_pack(
        pack(question("first", OWN), question("second", LIKE)), file="p.toml"
    ).questions
    assert first.offer is not None
    assert second.offer is not None
    assert (second.offer.manner, second.offer.turns) == ("firm", 4)
    assert [rule.part for rule in second.offer.parts] == ["base", "review"]
    assert second.offer.parts[0].fixed == "It is final."
    assert second.facts == first.facts


@pytest.mark.parametrize("name", ["nobody", "second", "third"])
def test_what_it_builds_on_has_an_offer_of_its_own(name: str) -> None:
    text = pack(
        question("first", OWN),
        question("second", LIKE.replace('"first"', f'"{name}"')),
        question("third", ""),
    )
    with pytest.raises(PackError, match=f"like: no question '{name}' has an offer of its own"):
        parse_pack(text, file="p.toml")


@pytest.mark.parametrize("said", ["It is fixed", "It is 3 % fixed.", "It is fixed, etc."])
def test_what_is_said_of_a_part_is_checked_for_its_sound(said: str) -> None:
    offer = f'[question.offer]\n[[question.offer.parts]]\npart = "level"\nfixed = "{said}"\n'
    (fault,) = lint_pack(pack(question("first", offer)), file="p.toml")
    assert fault.key == "offer"
