"""Requests by their words in any order, as people say them who think in another language.

Only after "could you", "can I" and their kin, and only where every word belongs to such a request.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from voicecoach.languages.english.requests.parts import Wish

MOST_WORDS = 14


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_POINTING = _set("this that such one it question example examples story stories like")
"""What is left out is named, or pointed at: "I never had to do that"."""

_SMALL = _set(
    "a an the this that it me my us you your please to for with of in on at and just so little more"
    " first now here some one few bit again kindly also really then be is i we do can could would"
    " does doing if very quick short last whole entire part question questions sentence thing today"
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
        others=_set("speak talk down go say speaking talking pace speed much read ask way too"
                    " speech voice"),
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
                    " clearly loud louder hear mind beginning bits run second twice times start"
                    " begin back everything all through give"),
    ),
    _Bag(
        wish="plainer",
        keys=_set("explain explanation explaining rephrase rephrasing reword rewording clarify"
                  " clarification clarifying simplify simplifying simple simpler easier easy break"
                  " elaborate paraphrase differently plain plainer detail details specific example"
                  " meaning mean understand clearer hint understandable"),
        others=_set("down into parts steps smaller english way use using put say other another"
                    " words word what give context better by example tell make help terms language"
                    " further means exactly different ask asking looking want version"),
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
        keys=_set("skip another next different new pass skipping skipped passed"),
        others=_set("have get go move do take try like want continue out forward instead jump topic"
                    " rather leave over not answer something else change"
                    " choose pick switch"),
    ),
    _Bag(
        wish="repeat",
        keys=_set("hear repeated repetition reread"),
        others=_set("have get like want need once over time read what said asked were asking"),
    ),
    _Bag(
        wish="may ask",
        keys=_set("ask asked asking check checked clarified clarify clarifying clarification"
                  " confirm verify"),
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
                    " before answer answering start had took put order sort"),
    ),
    _Bag(
        wish="stop",
        keys=_set("stop end finish quit exit terminate stopping ending stopped ended"),
        others=_set("interview session practice drill round training game early have want need like"
                    " point"),
    ),
)  # fmt: skip
"""What they would do themselves."""

_IN_A_QUESTION = (
    _Bag(
        wish="skip",
        keys=_set("another other different next"),
        others=_set("have there are any get instead else"),
    ),
    _Bag(
        wish="plainer",
        keys=_set("mean means meant way understand asking want wanted explain simpler easier"
                  " meaning expect"),
        others=_set("which kind type what how say saying put another other there are was exactly"
                    " want know hear answer expect looking from did different ask correctly should"
                    " am supposed right word words explanation"),
    ),
    _Bag(
        wish="repeat",
        keys=_set("again last said saying ask asked repeat hear back"),
        others=_set("what how was were did say start begin bit end time right before i said"
                    " heard correctly understand"),
    ),
    _Bag(
        wish="may ask",
        keys=_set("question questions ask"),
        others=_set("answer have before know allowed are possible time ask fine okay"),
    ),
)  # fmt: skip
"""Questions about the question, and not about what it asks."""

_NEGATIVE = _set("not never no nothing nobody none without")

_STATED = (
    _Bag(
        wish="plainer",
        keys=_set("understand understood follow following clear familiar confused grasp"),
        others=_set("what how want mean meaning asking are was word words term expression am sure"
                    " exactly completely fully from well yet said ask about why looking quite"
                    " totally understanding"),
    ),
    _Bag(
        wish="repeat",
        keys=_set("hear heard catch caught listening attention"),
        others=_set("what said was am paying well properly clearly from all everything beginning"
                    " end asked saying completely correctly sound voice speak speaking are out"),
    ),
    _Bag(
        wish="skip",
        keys=_set("answer want like discuss talk comfortable ready"),
        others=_set("about am feel about answering talking able rather prefer on ready know how"
                    " discussing sharing wish comment such"),
    ),
    _Bag(
        wish="no example",
        keys=_set("example examples story stories experience experiences experienced never"),
        others=_set("have has had did done been was were face faced met meet seen lived include"
                    " includes included cover any such anything something like situation"
                    " situations kind sort type think come comes came mind remember recall find"
                    " give share tell name own good real suitable career life job work far before"
                    " position case similar yet myself ever happened happen own about unfortunately"
                    " nothing nowhere thing things need needed done through experience"),
    ),
)  # fmt: skip
"""What is said with a "not" in it of the question, or of having nothing to answer."""

_EXCUSES = _Bag(
    wish="repeat",
    keys=_set(
        "misheard heard half lost missed distracted interrupted ready nervous tired quick fast"
        " complicated complex difficult hard tough noise noisy loud audio sound connection line"
        " internet network microphone voice listening attention writing typing native zoned phone"
        " door froze english"
    ),
    others=_set(
        "i it that there you the my a an is was am are were of to for me so very this question"
        " part got get not and just only think guess afraid sorry apologies bad slow broken unclear"
        " low paying thinking about something else moment second word words english language"
        " beginning end off out somebody someone rang dropped cut too bit little been have has"
    ),
)

_STOPS = _set("interview session practice drill round training game here now today early")
"""Without one of these it may be something in the answer that is stopped."""


def in_any_order(rest: str, *, ours: bool) -> Iterator[Wish]:
    """Yield what the words after such an opening ask for; ``ours`` is what they would do."""
    yield from _fitting(_FOR_US if ours else _FOR_YOU, rest)


def about_the_question(text: str) -> Wish | None:
    """Return what a question asks for that is about the question itself, or None."""
    return next(_fitting(_IN_A_QUESTION, text), None)


def excuses(text: str) -> bool:
    """Whether a sentence only says why something is asked for: "I think I misheard"."""
    words = text.split()
    said = set(words)
    fits = bool(said & _EXCUSES.keys) and said <= _EXCUSES.keys | _EXCUSES.others
    return 1 < len(words) <= MOST_WORDS and fits


def denied(text: str) -> Iterator[Wish]:
    """Yield what a sentence asks for that says what they do not know, hear, want or have."""
    words = text.split()
    if words[:1] in (["i"], ["my"]) and _NEGATIVE & set(words):
        yield from _fitting(_STATED, text)


def _fitting(bags: Iterable[_Bag], text: str) -> Iterator[Wish]:
    words = text.split()
    if not 0 < len(words) <= MOST_WORDS:
        return
    said = set(words)
    for bag in bags:
        if not said & bag.keys or said - bag.keys - bag.others - _SMALL - _NEGATIVE:
            continue
        if bag.wish == "stop" and not said & _STOPS:
            continue
        if bag.wish in ("skip", "no example") and bags is _STATED and not said & _POINTING:
            continue
        yield bag.wish
