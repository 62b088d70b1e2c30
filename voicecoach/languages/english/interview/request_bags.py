"""Requests by their words in any order, as people say them who think in another language.

Only after "could you", "can I" and their kin, and only where every word belongs to such a request.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.languages.english.interview.request_parts import Wish

MOST_WORDS = 14


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL = _set(
    "a an the this that it me my us you your please to for with of in on at and just so little more"
    " first now here some one few bit again kindly also really then be is i we do can could would"
    " if very quick short last whole entire part question questions sentence thing today"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bag:
    wish: Wish
    keys: frozenset[str]
    """One of them has to be there."""

    others: frozenset[str]
    """May be there, beside small words."""


_FOR_YOU = (
    _Bag(
        wish="slower",
        keys=_set("slow slower slowly slowlier slowing"),
        others=_set("speak talk down go say speaking talking pace speed much read ask way too"),
    ),
    _Bag(
        wish="skip",
        keys=_set("skip another next else different new pass"),
        others=_set("one ask give go move something instead topic try change out forward continue"
                    " choose pick jump leave skipping"),
    ),
    _Bag(
        wish="repeat",
        keys=_set("repeat repeating again once reread restate re over replay"),
        others=_set("say ask read tell go time saying asking reading what said asked end slowly"
                    " clearly loud louder hear mind beginning bits run second twice times"),
    ),
    _Bag(
        wish="plainer",
        keys=_set("explain explanation explaining rephrase rephrasing reword rewording clarify"
                  " clarification clarifying simplify simplifying simple simpler easier easy break"
                  " elaborate paraphrase differently plain plainer detail details specific example"
                  " meaning mean understand clearer hint understandable"),
        others=_set("down into parts steps smaller english way use using put say other another"
                    " words word what give context better by example tell make help terms language"
                    " further means exactly different ask asking looking want"),
    ),
    _Bag(
        wish="moment",
        keys=_set("wait second seconds sec secs minute minutes moment moments while hold hang"),
        others=_set("think give couple let need thinking time ten twenty thirty two three five"
                    " thoughts collect allow while until am ready longer"),
    ),
    _Bag(
        wish="stop",
        keys=_set("stop end finish quit close exit terminate"),
        others=_set("interview session practice drill round training game"),
    ),
)  # fmt: skip
"""What is asked of whoever listens."""

_FOR_US = (
    _Bag(
        wish="skip",
        keys=_set("skip another next different new pass skipping"),
        others=_set("have get go move do take try like want continue out forward instead jump topic"
                    " rather leave over not answer something else change"),
    ),
    _Bag(
        wish="repeat",
        keys=_set("hear repeated repetition reread"),
        others=_set("have get like want need once over time read what said asked were asking"),
    ),
    _Bag(
        wish="may ask",
        keys=_set("ask asking check clarify clarifying clarification confirm verify"),
        others=_set("something things couple two three have get like want need before answer start"
                    " begin answering about case context understand better make sure several"
                    " back know anything details problem understood correctly"),
    ),
    _Bag(
        wish="moment",
        keys=_set("think thinking second seconds sec minute minutes moment moments while pause"
                  " thoughts"),
        others=_set("have take get need like want wait time ten twenty thirty five two three couple"
                    " about collect gather organize organise structure half let through over"
                    " before answer answering start"),
    ),
    _Bag(
        wish="stop",
        keys=_set("stop end finish quit exit terminate stopping ending"),
        others=_set("interview session practice drill round training game early have want need like"
                    " point"),
    ),
)  # fmt: skip
"""What they would do themselves."""

_STOPS = _set("interview session practice drill round training game here now today early")
"""Without one of these it may be something in the answer that is stopped."""


def in_any_order(rest: str, *, ours: bool) -> Iterator[Wish]:
    """Yield what the words after such an opening ask for; ``ours`` is what they would do."""
    words = rest.split()
    if not 0 < len(words) <= MOST_WORDS:
        return
    said = set(words)
    for bag in _FOR_US if ours else _FOR_YOU:
        if not said & bag.keys or said - bag.keys - bag.others - _SMALL:
            continue
        if bag.wish == "stop" and not said & _STOPS:
            continue
        yield bag.wish
