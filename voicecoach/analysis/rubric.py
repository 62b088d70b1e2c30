"""Hold an answer against the rubric of its kind: a level for each criterion, never a number."""

from collections.abc import Iterable, Mapping, Sequence

from voicecoach.analysis.assessment import Evidence, Level, RubricLevel
from voicecoach.analysis.criterion import Criterion
from voicecoach.analysis.proofs import not_looked_for
from voicecoach.analysis.structure import is_clear, is_hedged
from voicecoach.analysis.timing import JUDGMENT_BY_S, TARGET_S
from voicecoach.languages.english.rubrics import BEHAVIORAL, RUBRICS
from voicecoach.transcript import Transcript

MOST_EVIDENCE = 2


def apply_rubric(
    transcript: Transcript, signals: Iterable[Evidence], *, kind: str, unsure: bool
) -> tuple[RubricLevel, ...]:
    """Return the level of every criterion, in the rubric's order; none for an empty answer.

    A kind without a rubric of its own is judged as behavioral. Where the recognizer was
    ``unsure``, what was not heard is not called missing.
    """
    if not transcript.words:
        return ()
    begins_s = transcript.speech[0].start_s if transcript.speech else 0.0
    signals = tuple(signals)
    shown = _by_name(signals, begins_s)
    blind = not_looked_for(signals)
    return tuple(
        _level(criterion, shown, unsure=unsure or blind.issuperset(criterion.clear))
        for criterion in RUBRICS.get(kind, BEHAVIORAL)
    )


def _by_name(signals: Sequence[Evidence], begins_s: float) -> Mapping[str, list[Evidence]]:
    """Sort evidence by what it shows. A choice is a choice, and says when, unless it is hedged.

    A measure that no choice moves is only a measure.
    """
    shown: dict[str, list[Evidence]] = {}
    for item in signals:
        shown.setdefault(item.signal, []).append(item)
    chosen = shown.get("decision", [])
    shown["decision"] = [item for item in chosen if not is_hedged(item, signals)]
    shown["hedged_decision"] = [item for item in chosen if is_hedged(item, signals)]
    shown["measure_moved"] = shown.get("business_metric", []) if chosen else []
    shown["choice_by_10s"] = [
        item for item in shown["decision"] if item.start_s - begins_s <= JUDGMENT_BY_S
    ]
    shown["choice_by_90s"] = [item for item in chosen if item.start_s - begins_s <= TARGET_S]
    return shown


def _level(
    criterion: Criterion, shown: Mapping[str, list[Evidence]], *, unsure: bool
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
