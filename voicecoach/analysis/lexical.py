"""Everything that words alone give away, beside the signals of the rules and the classifier."""

from collections.abc import Sequence

from voicecoach.analysis.agency import find_unresolved_agency
from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.claims import find_metric_opening
from voicecoach.analysis.fluency import find_stumbles
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.detect import detect
from voicecoach.languages.english.negotiation import NEGOTIATION_RULES

_ONE_EACH = tuple((rule,) for rule in NEGOTIATION_RULES)
"""Applied one by one: a sentence may name several parts of a package."""


def find_lexical(
    sentences: Sequence[Sentence], signals: Sequence[Evidence], *, kind: str
) -> tuple[Evidence, ...]:
    """Find repeats, restarts, a metric opening, choices without an owner, and parts of a deal.

    ``signals`` are those already found in the sentences. What is said later never removes what an
    earlier sentence gave.
    """
    found = [item for sentence in sentences for item in find_stumbles(sentence)]
    found += find_metric_opening(sentences, signals, kind=kind)
    found += find_unresolved_agency(sentences, signals)
    if kind == "negotiation":
        found += [
            item for sentence in sentences for rule in _ONE_EACH for item in detect(sentence, rule)
        ]
    return tuple(found)
