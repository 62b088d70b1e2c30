"""Where in an answer each rule for what backs a choice counts, and how surely.

The same words mean another thing before and after the choice: "sign-ups had risen by a fifth" is a
result only where something was chosen before.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import Rule, whole_words
from voicecoach.languages.english.aftermath import AFTERWARDS_RULES
from voicecoach.languages.english.bars import BAR_RULES
from voicecoach.languages.english.change_words import READOUT
from voicecoach.languages.english.frameworks import FRAMEWORK_RULES
from voicecoach.languages.english.gains import GAIN_RULES
from voicecoach.languages.english.lessons import LESSON_RULES
from voicecoach.languages.english.limits import BESIDE_RESULT_RULES, LIMIT_RULES
from voicecoach.languages.english.outcomes import MEASURED, OUTCOME_RULES
from voicecoach.languages.english.price import DISSENT_RULES, LOSS_RULES, PRICE_RULES
from voicecoach.languages.english.results import RESULT_RULES
from voicecoach.languages.english.turned_down import TURNED_DOWN_RULES, refused_options

BACKING_RULES = (
    *TURNED_DOWN_RULES,
    *PRICE_RULES,
    *LOSS_RULES,
    *DISSENT_RULES,
    *BAR_RULES,
    *RESULT_RULES,
    *GAIN_RULES,
    *AFTERWARDS_RULES,
    *OUTCOME_RULES,
    *LIMIT_RULES,
    *BESIDE_RESULT_RULES,
    *LESSON_RULES,
    *FRAMEWORK_RULES,
)


class Place(Enum):
    """A place in an answer."""

    ANYWHERE = auto()
    WITH_CHOICE = auto()
    """Anywhere in an answer with a choice of the speaker's own."""

    CHOOSING = auto()
    """A sentence with a choice."""

    AFTER = auto()
    """Any sentence after the first with a choice."""

    LATER = auto()
    """The same, and any but the first two sentences: there, people mostly set the scene."""

    BESIDE_RESULT = auto()
    """The sentence of a result, or one of the two after it."""

    WITH_RESULT = auto()
    """The sentence of a result itself."""


PLACES: Mapping[str, Place] = {
    "rejected_alternative.contrast": Place.CHOOSING,
    "rejected_alternative.over": Place.CHOOSING,
    "accepted_cost.loss": Place.AFTER,
    "impact_number.afterwards": Place.AFTER,
    "impact_number.share_did": Place.AFTER,
    "impact_number.price_paid": Place.AFTER,
    "counterfactual.beside": Place.BESIDE_RESULT,
    "counterfactual.although": Place.WITH_RESULT,
    **{rule.name: Place.LATER for rule in OUTCOME_RULES},
}
"""Where a rule counts; anywhere if it is not here, as a reply to a follow-up needs no choice of its
own. What is said later takes nothing away."""

PROVEN: Mapping[str, Place] = {
    "rejected_alternative.contrast": Place.CHOOSING,
    "rejected_alternative.over": Place.CHOOSING,
    "rejected_alternative.other_path": Place.AFTER,
    "rejected_alternative.turned_down": Place.WITH_CHOICE,
    "accepted_cost.knowingly": Place.AFTER,
    "counterfactual.other_cause": Place.LATER,
    "counterfactual.unproven": Place.LATER,
    "counterfactual.unknown_share": Place.LATER,
    "counterfactual.anyway": Place.LATER,
    "counterfactual.where_it_held": Place.LATER,
    "counterfactual.although": Place.WITH_RESULT,
    "impact_number.from_to": Place.LATER,
    "impact_number.by": Place.AFTER,
    "impact_number.to": Place.AFTER,
    "impact_number.up": Place.AFTER,
    "impact_number.saved": Place.AFTER,
    "impact_number.multiple": Place.AFTER,
    "impact_number.before_and_now": Place.AFTER,
    "dissent.opposed": Place.WITH_CHOICE,
    "reflection.learned": Place.LATER,
    "reflection.next_time": Place.LATER,
    "reflection.should_have": Place.LATER,
}
"""Where at least 95 % of what a rule finds is right, over twenty or more sentences of the labelled
answers (``lab/finder_figures.py``). Rules too seldom used for that are counted with their kin: what
was saved or multiplied with what went up, all that says that a share is not known (another
cause named in the result's own sentence among it: 2 of 2 are right), and all ways to turn an option
down."""

REFUSED_RELIABILITY = 0.8
"""Of options that are refused over two sentences, as of a rule."""

_MEASURED = whole_words(MEASURED)

SCENE = 2
"""Sentences at the start in which people mostly set the scene."""

BESIDE = 2
"""Sentences after a result within which something may limit it."""


BACKED_BY = tuple(dict.fromkeys(rule.signal for rule in BACKING_RULES))
"""All signals that are found here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words of one sentence that show a signal."""

    signal: str
    rule: str
    reliability: float
    sentence: int
    start: int
    """Offset of the first character in the sentence's plain line; ``end`` is after the last."""

    end: int


def find_proven(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find what backs a choice where words and place leave no doubt."""
    return _find(reading, found, proven=True)


def find_likely(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find what probably backs a choice."""
    return _find(reading, found, proven=False)


def _find(reading: Reading, found: Found, *, proven: bool) -> Iterator[Evidence]:
    lines = [sentence.line for sentence in reading.sentences]
    chosen = {item.sentence for item in found["decision"]}
    texts = [line.text for line in lines]
    for each in mentions(texts, chosen=chosen, kind=reading.kind.name, proven=proven):
        line = lines[each.sentence]
        yield evidence_of(
            reading,
            line.word_at(each.start),
            line.word_at(each.end - 1),
            signal=each.signal,
            rule=each.rule,
            reliability=each.reliability,
        )


def mentions(
    lines: Sequence[str], *, chosen: Collection[int], kind: str, proven: bool
) -> Iterator[Mention]:
    """Find what backs a choice in the plain lines of an answer's sentences.

    ``chosen`` are the sentences with a choice of the speaker's own. Each rule is found at most once
    in a sentence.
    """
    results = {index for index, line in enumerate(lines) if _holds_result(line)}
    for index, line in enumerate(lines):
        places = set(_places(index, chosen, results))
        for rule in BACKING_RULES:
            if PLACES.get(rule.name, Place.ANYWHERE) not in places:
                continue
            if (PROVEN.get(rule.name) in places) != proven or _means_other(rule, line, kind):
                continue
            if match := rule.find(line):
                yield _mention(rule.signal, rule.name, rule.reliability, index, match)
    for index, match, signal in refused_options(lines, chosen):
        if (bool(chosen) and signal == "rejected_alternative") is proven:
            yield _mention(signal, f"{signal}.refused", REFUSED_RELIABILITY, index, match)


@lru_cache(maxsize=256)  # what is proven and what is likely are looked for one after the other
def _holds_result(line: str) -> bool:
    return any(rule.find(line) for rule in (*RESULT_RULES, *GAIN_RULES, *AFTERWARDS_RULES))


def _places(index: int, chosen: Collection[int], results: Collection[int]) -> Iterator[Place]:
    yield Place.ANYWHERE
    if chosen:
        yield Place.WITH_CHOICE
    if index in chosen:
        yield Place.CHOOSING
    if chosen and index > min(chosen):
        yield Place.AFTER
    if index >= SCENE or (chosen and index > min(chosen)):
        yield Place.LATER
    if any(result in results for result in range(index - BESIDE, index + 1)):
        yield Place.BESIDE_RESULT
    if index in results:
        yield Place.WITH_RESULT


def _means_other(rule: Rule, line: str, kind: str) -> bool:
    """Whether the sentence as a whole, or the kind of question, gives the words another meaning."""
    if rule.signal == "impact_number":
        return kind == "case" or bool(READOUT.search(line))  # a case has forecasts
    return rule.signal == "vague_impact" and bool(_MEASURED.search(line))


def _mention(
    signal: str, rule: str, reliability: float, sentence: int, match: re.Match[str]
) -> Mention:
    return Mention(
        signal=signal,
        rule=rule,
        reliability=reliability,
        sentence=sentence,
        start=match.start(),
        end=match.end(),
    )
