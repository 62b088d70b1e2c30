"""Two drills that ask differently: one story in five lengths, and ten seconds for a story."""

from collections.abc import Mapping

from voicecoach.interview.ladder import (
    RUNGS_S,
    Telling,
    judge_telling,
    next_rung,
    question_at,
    tell_ladder,
    tell_telling,
)
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.retrieval import (
    HEARD_OUT_S,
    Retrieval,
    domain_question,
    judge_retrieval,
    next_domain,
    tell_retrieval,
    tell_retrievals,
)
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.retrieval import EXPLAIN
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.drill import Drill
from voicecoach.session.room import Asked

SILENT_CALLS = 2
"""After so many calls in a row without a word it asks whether anybody is there."""


def hold_ladder(drill: Drill, question: Question) -> bool:
    """Have one story told from the shortest length to the longest.

    A length that is skipped is left out. Returns False where nobody was there to go on with.
    """
    tellings: list[Telling] = []
    skipped: list[int] = []
    while (rung_s := _next(tellings, skipped)) is not None:
        asked = _ask(
            drill,
            question_at(question, tellings, rung_s=rung_s),
            number=RUNGS_S.index(rung_s) + 1,
            total=len(RUNGS_S),
        )
        if asked.report is not None:
            tellings.append(judge_telling(asked.report, rung_s=rung_s))
            drill.room.say(tell_telling(tellings[-1]))
        elif asked.command is None and not asked.lost and not _is_there(drill):
            break
        elif asked.command in ("next", "skip"):
            skipped.append(rung_s)
        if asked.lost:
            return False
        if asked.command == "stop":
            break
    drill.close(tell_ladder(tellings))
    return True


def hold_retrieval(drill: Drill, stories: Mapping[str, str]) -> bool:
    """Call one domain after the other, ten seconds each.

    ``stories`` are the candidate's own by title, each with the text that it is known by. Returns
    False where nobody was there to go on with.
    """
    results: list[Retrieval] = []
    silent = 0
    drill.room.say(EXPLAIN)
    while (domain := next_domain(results)) is not None:
        asked = _ask(
            drill,
            domain_question(domain),
            number=len(results) + 1,
            total=max(len(BEHAVIORAL_DOMAINS), len(results) + 1),
            limit_s=HEARD_OUT_S,
        )
        if asked.command == "stop":
            break
        report = asked.record.report if asked.record else None
        if report is None:  # skipped, or it could not be judged
            results.append(Retrieval(domain=domain, outcome="skipped", at_s=None))
        else:
            results.append(judge_retrieval(report, domain=domain, stories=stories))
            drill.room.say(tell_retrieval(results[-1], known=bool(stories)))
        if asked.lost:
            return False
        silent = silent + 1 if results[-1].outcome == "nothing" else 0
        if silent == SILENT_CALLS and not _is_there(drill):
            break
    drill.close(tell_retrievals(results))
    return True


def _next(tellings: list[Telling], skipped: list[int]) -> int | None:
    """Return the next length that was not skipped."""
    rung_s = next_rung(tellings)
    while rung_s is not None and rung_s in skipped:
        rung_s = next((rung for rung in RUNGS_S if rung > rung_s), None)
    return rung_s


def _ask(
    drill: Drill, question: Question, *, number: int, total: int, limit_s: float | None = None
) -> Asked:
    """Ask until there is an answer or somebody wants to go on."""
    while True:
        asked = drill.room.ask(
            question, pack=drill.pack, number=number, total=total, limit_s=limit_s
        )
        if asked.report is not None or asked.command in (None, "next", "skip", "stop"):
            return asked
        if asked.command == "pause":
            reply = drill.pause()
            if reply.command in ("next", "skip", "stop") or reply.lost:
                return Asked(record=None, command=reply.command or "stop")
            drill.room.say(words.RESUMED)
        elif asked.command == "slower":
            drill.slow_down()


def _is_there(drill: Drill) -> bool:
    """Ask before anything ends."""
    reply = drill.room.prompt(STILL_THERE)
    return not reply.lost and reply.command != "stop" and bool(reply.command or reply.text)
