"""Ten seconds for a story and its opening line, one domain after the other."""

from collections.abc import Mapping

from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.retrieval import (
    HEARD_OUT_S,
    Retrieval,
    domain_question,
    judge_retrieval,
    next_domain,
    tell_retrieval,
    tell_retrievals,
)
from voicecoach.languages.english.interview.retrieval import EXPLAIN
from voicecoach.session.programmes.asking import done, is_anybody_there, put, say_goodbye
from voicecoach.session.room import Manner, Room

SILENT_CALLS = 2
"""After so many calls in a row without a word it asks whether anybody is there."""


def hold_retrieval(room: Room, stories: Mapping[str, str], *, pack: str) -> bool:
    """Call one domain after the other.

    ``stories`` are the candidate's own by title, each with the text that it is known by. Returns
    False where nobody was there to go on with.
    """
    results: list[Retrieval] = []
    silent = 0
    complete = True
    said = done(room, room.say(EXPLAIN))
    while said != "stop" and (domain := next_domain(results)) is not None:
        manner = Manner(
            pack=pack,
            number=len(results) + 1,
            total=max(len(BEHAVIORAL_DOMAINS), len(results) + 1),
            limit_s=HEARD_OUT_S,
        )
        asked = put(room, domain_question(domain), manner)
        if asked.command == "stop":
            break
        report = asked.record.report if asked.record else None
        if report is None:  # skipped, or it could not be judged
            results.append(Retrieval(domain=domain, outcome="skipped", at_s=None))
        else:
            results.append(judge_retrieval(report, domain=domain, stories=stories))
            said = done(room, room.say(tell_retrieval(results[-1], known=bool(stories))))
        complete &= not asked.lost
        silent = silent + 1 if results[-1].outcome == "nothing" else 0
        if silent == SILENT_CALLS and not is_anybody_there(room):
            break
    say_goodbye(room, tell_retrievals(results))
    return complete
