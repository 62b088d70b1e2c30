"""The candidate rates themself before the verdict, and learns how far off a panel is.

Ratings go from 1 to 5. What was heard is rated by the rubric alone, never by delivery: 1 no choice,
2 a choice that came late or was hedged away, 3 a clear choice with little behind it, 4 with half of
the rubric behind it, 5 with nearly all of it. Where there is no choice to look for, the share of
the rubric decides alone. House rules.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from voicecoach.analysis.assessment import Report, RubricLevel
from voicecoach.analysis.clocks import longest_s
from voicecoach.analysis.evidence import ENOUGH_WORDS
from voicecoach.interview.reread import is_unsure
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.in_words import in_words
from voicecoach.languages.english.interview.self_rating import (
    FILLING,
    LEANS_NOWHERE,
    LEANS_OVER,
    LEANS_UNDER,
    OVER,
    PLAIN,
    SAME,
    SPOKEN,
    UNDER,
    UNKNOWN,
)

LOWEST, HIGHEST = 1, 5

BACKED_FROM = 0.5
"""Share of the rubric beyond the choice that makes an answer good."""

COMPLETE_FROM = 0.8
TOO_SHORT_AT_MOST = 2
"""An answer of a sentence or two may name a choice and is none yet."""

TOO_LONG_AT_MOST = 3
"""Past the limit of its length an answer is no better than this, whatever is in it."""

HALF_KNOWN = 2
"""A choice that is not clearly known makes no answer, and more than none."""

BEST: Mapping[str, int] = {
    "decision_late": 3,
    "decision_too_late": HALF_KNOWN,
    "decision_hedged": HALF_KNOWN,
    "decision_shared": HALF_KNOWN,
    "decision_committed": HALF_KNOWN,
    "decision_implied": HALF_KNOWN,
    "no_decision": LOWEST,
}
"""The best rating that goes with a verdict, by its code: the screen says the same. What is not here
sets no bound."""

LATEST_ANSWERS = 10
"""How many answers the leaning is told from; who gets better should see it."""

LEANS_FROM = 0.6
"""Mean distance from which ratings lean to one side."""

FEWEST_ANSWERS = 3

Recall = Literal["again", "hard", "good", "easy"]
"""How well a question went, in the words of spaced repetition."""

RECALL: dict[int, Recall] = {1: "again", 2: "hard", 3: "good", 4: "good", 5: "easy"}

_TOKEN = re.compile(r"[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingGap:
    """One rating of the candidate's own beside the one that was heard."""

    own: int
    heard: int

    @property
    def distance(self) -> int:
        """Positive where the candidate thought better of it."""
        return self.own - self.heard


def parse_rating(text: str) -> int | None:
    """Read a rating as it is said: "four", "a 4", "I'd say three"; None where there is none.

    Two different numbers are none, but in "three out of five" the first is meant.
    """
    tokens = _TOKEN.findall(text.lower().replace("\u2019", "'"))
    if "out" in tokens:
        tokens = tokens[: tokens.index("out")]
    rest = [token for token in tokens if token not in FILLING]
    if len(rest) == 1 and rest[0] in SPOKEN:
        return SPOKEN[rest[0]]
    found = {SPOKEN[token] for token in rest if token in PLAIN}
    others = [token for token in rest if token[0].isdigit() and token not in PLAIN]
    return found.pop() if len(found) == 1 and not others else None


def rating_of(report: Report) -> int | None:
    """Rate an answer from 1 to 5 by its rubric; None where the recognizer may have missed it."""
    if not report.transcript.words:
        return LOWEST if report.timing.speech_s == 0 else None
    if is_unsure(report) or not report.rubric:
        return None
    rating = _chosen(report) if ENGLISH.kind(report.kind).choice else _told(report)
    if len(report.transcript.words) < ENOUGH_WORDS:
        return min(rating, TOO_SHORT_AT_MOST)
    too_long = report.timing.duration_s > longest_s(report.budget_s)
    return min(rating, TOO_LONG_AT_MOST) if too_long else rating


def _chosen(report: Report) -> int:
    """Rate an answer by its choice and by what is behind it; never better than its verdict."""
    best = next((BEST[item.code] for item in report.findings if item.code in BEST), HIGHEST)
    return min(best, _backed(report))


def _backed(report: Report) -> int:
    choice, *others = (item for item in report.rubric if item.criterion != "first")
    early = report.timing.first_decision_s is not None and report.timing.decision_within_10s
    known = report.structure.known if report.structure else "yes"
    if known == "not clearly":
        return HALF_KNOWN
    if choice.level in ("missing", "unsure") or (choice.level == "partial" and known == "no"):
        return LOWEST
    if choice.level == "partial" or known != "yes":
        return HALF_KNOWN
    backed = _clear_share(others)
    return 5 if backed >= COMPLETE_FROM and early else 4 if backed >= BACKED_FROM else 3


def _told(report: Report) -> int:
    """Rate an answer that has no choice to look for by how much of its rubric it meets."""
    clear = _clear_share(report.rubric)
    if clear == 0:
        return 2 if any(item.level == "partial" for item in report.rubric) else LOWEST
    return 5 if clear >= COMPLETE_FROM else 4 if clear >= BACKED_FROM else 3


def _clear_share(levels: Sequence[RubricLevel]) -> float:
    return sum(item.level == "clear" for item in levels) / len(levels)


def recall_of(report: Report) -> Recall | None:
    """Say how well a question went, for its schedule; None where that cannot be told."""
    rating = rating_of(report)
    return None if rating is None else RECALL[rating]


def tell_gap(own: int, heard: int | None) -> str:
    """Say how the candidate's own rating compares, for the ear."""
    if heard is None:
        return UNKNOWN.format(own=in_words(own))
    text = SAME if own == heard else OVER if own > heard else UNDER
    return text.format(own=in_words(own), heard=in_words(heard))


def tell_leaning(gaps: Sequence[RatingGap]) -> str:
    """Say to which side the latest ratings lean; nothing while there are too few."""
    latest = gaps[-LATEST_ANSWERS:]
    if len(latest) < FEWEST_ANSWERS:
        return ""
    mean = sum(gap.distance for gap in latest) / len(latest)
    text = LEANS_OVER if mean >= LEANS_FROM else LEANS_NOWHERE
    return (LEANS_UNDER if mean <= -LEANS_FROM else text).format(count=in_words(len(latest)))
