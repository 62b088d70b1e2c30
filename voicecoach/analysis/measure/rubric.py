"""Hold an answer against the rubric of its kind: a level for each criterion, never a number."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from voicecoach.analysis.assessment import Evidence, Level, RubricLevel
from voicecoach.analysis.clocks import JUDGMENT_BY_S, KNOWN_BY_S
from voicecoach.analysis.evidence import Found, is_clear, is_hedged
from voicecoach.analysis.kind import Criterion
from voicecoach.analysis.reading import Reading

MOST_EVIDENCE = 2


def apply_rubric(
    reading: Reading, found: Found, *, unheard: AbstractSet[str]
) -> tuple[RubricLevel, ...]:
    """Return the level of every criterion, in the rubric's order; none for an empty answer.

    Where the recognizer was unsure, what was not heard is not called missing, and neither are
    signals that nothing was there to hear (``unheard``).
    """
    if not reading.words:
        return ()
    shown = _shown(reading, found)
    return tuple(
        _level(criterion, shown, unsure=reading.unsure or unheard >= {*criterion.clear})
        for criterion in reading.kind.rubric
    )


def _shown(reading: Reading, found: Found) -> Mapping[str, Sequence[Evidence]]:
    """Sort evidence by what it shows. A choice is a choice, and says when, unless it is hedged.

    A measure that no choice moves is only a measure, and comes near a result only where it is
    claimed to have changed. The figure of a price is no result (ruling 30 of benchmark/GUIDE.md),
    but may stand beside one.
    """
    chosen, hedges = found["decision"], found["hedge"]
    hedged = [is_hedged(item, hedges) for item in chosen]
    firm = [item for item, is_unsure in zip(chosen, hedged, strict=True) if not is_unsure]

    def by(choices: Sequence[Evidence], clock_s: float) -> Sequence[Evidence]:
        return [item for item in choices if item.start_s - reading.begins_s <= clock_s]

    numbers = found["impact_number"]
    priced = [bool(found.in_sentence(item.sentence, "accepted_cost")) for item in numbers]
    return {
        **found,
        "result_number": [
            item for item, is_priced in zip(numbers, priced, strict=True) if not is_priced
        ],
        "priced_number": [
            item for item, is_priced in zip(numbers, priced, strict=True) if is_priced
        ],
        "decision": firm,
        "hedged_decision": [
            item for item, is_unsure in zip(chosen, hedged, strict=True) if is_unsure
        ],
        "measure_moved": found["business_metric"] if chosen else (),
        "measure_claimed": [
            item
            for item in found["business_metric"]
            if found.in_sentence(item.sentence, "vague_impact")
        ],
        "choice_by_10s": by(firm, JUDGMENT_BY_S),
        "choice_by_90s": by(chosen, KNOWN_BY_S),
    }


def _level(
    criterion: Criterion, shown: Mapping[str, Sequence[Evidence]], *, unsure: bool
) -> RubricLevel:
    direct = [item for name in criterion.clear for item in shown.get(name, ())]
    clear = {item.rule if criterion.count > 1 else "": item for item in filter(is_clear, direct)}
    near = [*direct, *(item for name in criterion.partial for item in shown.get(name, ()))]
    level: Level
    if len(clear) >= criterion.count:
        level, advice = "clear", ""
    elif near:
        level, advice = "partial", criterion.sharpen
    else:
        level, advice = "unsure" if unsure else "missing", criterion.advice
    evidence = sorted(
        dict.fromkeys(direct if level == "clear" else near),
        key=lambda item: (not is_clear(item), item.start_s),
    )
    return RubricLevel(
        criterion=criterion.id,
        title=criterion.title,
        level=level,
        evidence=tuple(evidence[:MOST_EVIDENCE]),
        advice=advice,
    )
