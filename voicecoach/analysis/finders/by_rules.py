"""What rules and the language's own finders say, before anything is weighed."""

from collections.abc import Iterable
from dataclasses import dataclass

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.analysis.rule import Rule
from voicecoach.analysis.signal import SIGNALS


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """Evidence that nobody has weighed yet."""

    evidence: Evidence
    proven: bool
    """Of so high a precision that no classifier overrules it."""


def hits(reading: Reading) -> tuple[Hit, ...]:
    """Find each signal at most once in a sentence, by what begins first, what is proven before all.

    Signals of which a sentence may hold ``several`` are found once for each rule.
    """
    by_rule = [
        Hit(evidence=evidence, proven=rule.proven)
        for sentence in reading.sentences
        for rule in reading.language.rules
        if _tried(rule, reading) and (evidence := match(rule, reading, sentence))
    ]
    found = Found.of(item.evidence for item in by_rule)
    by_finder: list[Hit] = []
    for finder in reading.language.finders:
        more = tuple(finder.find(reading, found))
        by_finder += [Hit(evidence=each, proven=finder.proven) for each in more]
        found = found.plus(more)
    return tuple(sorted(_one_each([*by_rule, *by_finder]), key=_place_among_signals))


def match(rule: Rule, reading: Reading, sentence: Sentence) -> Evidence | None:
    """Apply one rule to one sentence."""
    line = sentence.line
    found = rule.find(line.text)
    if found is None:
        return None
    return evidence_of(
        reading,
        line.word_at(found.start()),
        line.word_at(found.end() - 1),
        signal=rule.signal,
        rule=rule.name,
        reliability=rule.reliability,
    )


def matches(signal: str, reading: Reading, sentence: Sentence) -> tuple[Evidence, ...]:
    """Return what the rules of a signal find in a sentence: the match that begins first."""
    found = (match(rule, reading, sentence) for rule in reading.language.rules_for(signal))
    return tuple(sorted(filter(None, found), key=lambda item: item.first)[:1])


def _tried(rule: Rule, reading: Reading) -> bool:
    """Whether a rule is looked for in answers to this kind of question, and anywhere in them."""
    known = SIGNALS.get(rule.signal)
    return (not rule.kinds or reading.kind.name in rule.kinds) and not (known and known.placed)


def _one_each(found: Iterable[Hit]) -> Iterable[Hit]:
    best: dict[tuple[int, str, str], Hit] = {}
    for hit in found:
        known = SIGNALS.get(hit.evidence.signal)
        which = hit.evidence.rule if known and known.several else ""
        key = hit.evidence.sentence, hit.evidence.signal, which
        if key not in best or _rank(hit) < _rank(best[key]):
            best[key] = hit
    return best.values()


def _place_among_signals(hit: Hit) -> int:
    """Where words show several things, they are told in this order, a choice first."""
    return _ORDER.get(hit.evidence.signal, len(_ORDER))


_ORDER = {name: place for place, name in enumerate(SIGNALS)}


def _rank(hit: Hit) -> tuple[bool, int]:
    return not hit.proven, hit.evidence.first
