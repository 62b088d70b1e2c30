import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voicecoach.analysis.assessment import Report
from voicecoach.transcript import Transcript
from voicecoach.values import DecodeError, decode, encode, read_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    name: str
    size: float = 1.0
    mood: Literal["calm"] = "calm"

    def __post_init__(self) -> None:
        if self.size < 0:
            raise ValueError("expected a size from 0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    leaf: Leaf
    leaves: tuple[Leaf, ...]
    pair: tuple[int, str]
    by_name: Mapping[str, Leaf]
    mood: Literal["calm", "windy"]
    moods: tuple[Literal["calm", "windy"] | None, ...] = ()
    maybe: Leaf | None
    number: int | None
    flag: bool


def a_tree() -> dict[str, Any]:
    return {
        "leaf": {"name": "a", "size": 2.0},
        "leaves": [{"name": "b"}],
        "pair": [1, "x"],
        "by_name": {"c": {"name": "c"}},
        "mood": "calm",
        "maybe": None,
        "number": 3,
        "flag": True,
        "moods": [],
    }


trees = st.builds(
    Tree,
    leaf=st.builds(Leaf, size=st.floats(allow_nan=False, min_value=0)),
    leaves=st.lists(st.builds(Leaf, size=st.floats(allow_nan=False, min_value=0))).map(tuple),
    by_name=st.dictionaries(st.text(), st.builds(Leaf, size=st.just(0.5))),
    maybe=st.none() | st.builds(Leaf, size=st.just(0.5)),
)


@given(trees)
def test_any_record_survives_the_way_to_json_and_back(tree: Tree) -> None:
    assert decode(Tree, json.loads(json.dumps(encode(tree)))) == tree


@settings(max_examples=50)
@given(st.from_type(Report))
def test_any_report_survives_the_way_to_json_and_back(report: Report) -> None:
    there_and_back = decode(Report, json.loads(json.dumps(encode(report))))

    assert repr(there_and_back) == repr(report)  # by repr, since NaN differs from itself


def test_field_names_are_the_format() -> None:
    assert encode(Leaf(name="a")) == {"name": "a", "size": 1.0, "mood": "calm"}


def test_defaults_fill_what_is_left_out() -> None:
    assert decode(Tree, a_tree()).leaves == (Leaf(name="b", size=1.0),)


def test_a_whole_number_serves_as_seconds() -> None:
    size = decode(Leaf, {"name": "a", "size": 2}).size

    assert size == 2.0
    assert isinstance(size, float)


def test_what_a_later_version_added_is_ignored() -> None:
    assert decode(Leaf, {"name": "a", "shade": "dark"}) == Leaf(name="a")


@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"leaf": {}}, "leaf.name: missing"),
        ({"leaf": []}, "leaf: expected an object, found a list"),
        ({"leaf": {"name": 1}}, "leaf.name: expected a string, found a whole number"),
        ({"leaves": [{"name": "a"}, {}]}, "leaves[1].name: missing"),
        ({"leaves": {}}, "leaves: expected a list, found an object"),
        ({"leaves": [{"name": "a", "size": True}]}, "leaves[0].size: expected a number, found tr"),
        ({"leaves": [{"name": "a", "size": "1"}]}, "leaves[0].size: expected a number, found a s"),
        ({"leaf": {"name": "a", "size": 10**400}}, "leaf.size: number out of range"),
        ({"leaf": {"name": "a", "size": -1.0}}, "leaf: expected a size from 0"),
        ({"pair": [1]}, "pair: expected a list of length 2, found 1"),
        ({"pair": [1.5, "x"]}, "pair[0]: expected a whole number, found a number"),
        ({"pair": [True, "x"]}, "pair[0]: expected a whole number, found true or false"),
        ({"by_name": {"c": 1}}, "by_name[...]: expected an object, found a whole number"),
        ({"mood": "angry"}, "mood: 'angry' is not one of 'calm', 'windy'"),
        ({"mood": ["calm"]}, "mood: expected a string, found a list"),
        ({"moods": ["calm", None, "wet"]}, "moods[2]: 'wet' is not one of 'calm', 'windy'"),
        ({"maybe": {"name": "a", "mood": "wet"}}, "maybe.mood: 'wet' is not one of 'calm'"),
        ({"by_name": {"c": {"name": "c", "mood": ""}}}, "by_name[...].mood: '' is not one of"),
        ({"flag": 1}, "flag: expected true or false, found a whole number"),
        ({"maybe": {"size": 1.0}}, "maybe.name: missing"),
        ({"number": "3"}, "number: expected a whole number or null, found a string"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(changed: dict[str, Any], complaint: str) -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Tree, a_tree() | changed)

    assert str(caught.value).startswith(complaint)


def test_a_long_wrong_value_is_cut_short() -> None:
    with pytest.raises(DecodeError) as caught:
        decode(Leaf, "x" * 1000)

    assert len(str(caught.value)) < 100


def test_the_place_can_begin_with_the_name_of_the_file() -> None:
    with pytest.raises(DecodeError, match=r"^take\.json\.name: missing"):
        decode(Leaf, {}, where="take.json")


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=10,
)


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys((f.name for f in fields(Tree)), json_values))
)
def test_no_json_makes_the_decoder_fail_in_another_way(value: dict[str, Any]) -> None:
    try:
        tree = decode(Tree, a_tree() | value)
    except DecodeError:
        return
    assert isinstance(tree, Tree)


@given(json_values)
def test_no_json_passes_for_a_transcript_unless_it_is_one(value: object) -> None:
    with pytest.raises(DecodeError):
        decode(Transcript, value)


@given(json_values)
def test_json_is_read_as_what_was_loaded_from_it(value: object) -> None:
    text = json.dumps(a_tree() | {"leaf": value})
    try:
        tree = decode(Tree, json.loads(text))
    except DecodeError as error:
        with pytest.raises(DecodeError, match=re.escape(str(error))):
            read_json(Tree, text)
    else:
        assert read_json(Tree, text) == tree


@pytest.mark.parametrize(
    "text",
    [
        b"", b"{", b"nul", b'{"name": "a"} x', b"\xff\xfe", b'{"name": "\xff"}',
        b'{"name": "\\ud800"}',
        b'{"name": "a", "size": NaN}', b'{"name": "a", "more": ' + b"[" * 100_000,
    ],
)  # fmt: skip
def test_what_is_no_json_is_named_as_that(text: bytes) -> None:
    with pytest.raises(DecodeError, match=r"^01\.json: not valid JSON$"):
        read_json(Leaf, text, where="01.json")


def test_what_has_no_json_form_is_a_mistake_of_ours() -> None:
    with pytest.raises(TypeError, match="no JSON form for complex"):
        encode(1j)
