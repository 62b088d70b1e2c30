"""What is found in an answer, each by a function of its reading and of what was found before."""

from collections.abc import Callable, Iterable

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders.opening import find_metric_opening
from voicecoach.analysis.finders.ownerless import find_unresolved_agency
from voicecoach.analysis.finders.spoken import find_fillers, find_hedges
from voicecoach.analysis.finders.stumbles import find_stumbles
from voicecoach.analysis.reading import Reading

FINDERS: tuple[Callable[[Reading, Found], Iterable[Evidence]], ...] = (
    find_fillers,
    find_hedges,
    find_stumbles,
    find_unresolved_agency,
    find_metric_opening,
)
"""What needs no labels: how it was said, and claims in the wrong place. They run in this order,
after the labelled signals (``learned``)."""
