"""The words of a candidate that an interviewer rests on, for and against."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from voicecoach.analysis.assessment import Evidence, Report
from voicecoach.analysis.evidence import CLAUSE_MARKS, is_clear
from voicecoach.interview.ownership import Ownership, owned_in, says_something
from voicecoach.interview.quoting import whole_quote
from voicecoach.interview.reread import read_again
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.short_form import short_form
from voicecoach.languages.english.quoting import DANGLING, HESITATING, LEADING, as_written

AGAINST = frozenset(
    {"team_credit", "vague_impact", "cliche", "jargon", "framework_named", "unresolved_agency"}
)
"""What stands in the place of evidence."""

MOST_QUOTED = 3
FEWEST_QUOTED = 3
"""Words that a quote keeps, whatever they are."""

QUOTED_WORDS = 18
"""A longer clause is quoted by the words of its evidence alone."""

WRITTEN = "text"
"""The recognizer that reports name where words were written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of the candidate that an interviewer rests on."""

    signals: tuple[str, ...]
    """All that these words show, what the interviewer listens for first."""

    kind: str
    """Of the question."""

    question: str
    """Id of the question; ``asked`` is its words, in short."""

    asked: str
    quote: str
    """A whole clause where there is one, else the words of the evidence."""

    evidence: Evidence
    reply: int = 0
    """Which reply to a follow-up they are from; 0 for the answer itself."""

    typed: bool = False
    """It was written and not said: nobody can look its second up."""


def quotes(exchange: Exchange, *, sound: bool = True) -> Iterator[Quoted]:
    """Give all clear evidence in the answer and its replies.

    What is ``sound`` is neither in a sentence of buzzwords nor in an answer or a reply that is a
    plan, small talk or a demand as a whole.
    """
    for reply, report in enumerate(reports_of(exchange)):
        if sound and owned_in(report).why in ("would", "buzzwords", "pay"):
            continue
        reading = read_again(report) if sound else None
        for item in filter(is_clear, report.signals):
            if reading is None or says_something(reading, item):
                yield _quoted(exchange, item, reply=reply)


def _quoted(exchange: Exchange, evidence: Evidence, *signals: str, reply: int = -1) -> Quoted:
    question, reports = exchange.question, reports_of(exchange)
    if reply < 0:
        reply = next(at for at, each in enumerate(reports) if evidence in each.signals)
    report = reports[reply]
    return Quoted(
        signals=signals or (evidence.signal,),
        kind=question.kind,
        question=question.id,
        asked=asked_in(exchange),
        quote=whole_quote(report, evidence, longest=QUOTED_WORDS)
        or trimmed(evidence.quote, is_whole=_ends_its_clause(report, evidence)),
        evidence=evidence,
        reply=reply if exchange.report else reply + 1,
        typed=was_written(report),
    )


def words_of(exchange: Exchange, own: Ownership) -> Quoted | None:
    """Return the words that tell how far a choice was owned, where there are any."""
    return _quoted(exchange, own.evidence) if own.evidence is not None else None


def speaks_for(listens_for: Sequence[str], exchanges: Sequence[Exchange]) -> tuple[Quoted, ...]:
    """Choose what speaks for the candidate: each sentence once, with all that it shows.

    What an interviewer listens for first comes first, and each signal counts once by itself.
    """
    found = [one for each in exchanges for one in quotes(each)]
    merged: list[Quoted] = []
    for signal in listens_for:
        of_signal = [one for one in found if one.evidence.signal == signal]
        of_signal.sort(key=lambda one: -one.evidence.confidence)
        taken = False
        for at, kept in enumerate(merged):
            if any(overlap(one, kept) for one in of_signal):
                merged[at] = replace(kept, signals=(*kept.signals, signal))
                taken = True
        if of_signal and not taken:
            merged.append(of_signal[0])
    return tuple(merged[:MOST_QUOTED])


def speaks_against(
    judged: Sequence[tuple[Exchange, Ownership]], counted: Sequence[Quoted]
) -> tuple[Quoted, ...]:
    """Choose what speaks against: what was heard in the place of a choice, then of evidence.

    Words that count for the candidate never do.
    """
    found = [
        one
        for exchange, _own in judged
        for one in quotes(exchange, sound=False)
        if one.evidence.signal in AGAINST
    ]
    found.sort(key=lambda one: -one.evidence.confidence)
    chosen: list[Quoted] = []
    for one in (*filter(None, (_instead(*each) for each in judged)), *found):
        fresh = one.signals not in {other.signals for other in chosen}
        if fresh and not any(overlap(one, other) for other in (*counted, *chosen)):
            chosen.append(one)
    return tuple(chosen[:MOST_QUOTED])


def overlap(one: Quoted, other: Quoted) -> bool:
    """Whether two quotes are of the same words, or say the same."""
    plain, other_plain = _plain(one), _plain(other)
    if plain in other_plain or other_plain in plain:
        return True
    first, second = one.evidence, other.evidence
    if (one.question, one.reply) != (other.question, other.reply):
        return False
    same_sentence = first.sentence == second.sentence >= 0
    return same_sentence or (first.start_s < second.end_s and second.start_s < first.end_s)


def _instead(exchange: Exchange, own: Ownership) -> Quoted | None:
    """Return what stood in the place of a choice, by a name that does not call it one."""
    words = words_of(exchange, own) if own.level != "clear" else None
    if words is None or words.evidence.signal != "decision":
        return words if words is None or words.evidence.signal in _IN_PLACE else None
    if own.why == "pay":
        return replace(words, kind="negotiation")  # where a choice is an ask
    named = _TOLD_AS.get(own.why)
    return replace(words, signals=(named,)) if named else None


_TOLD_AS = {"would": "hypothetical_choice", "buzzwords": "cliche", "hedged": "hedged_choice"}
_IN_PLACE = AGAINST | {
    "hedged_choice", "shared_choice", "others_choice", "hypothetical_choice", "habit", "dodge",
}  # fmt: skip
"""What may be called by its own name; an option turned down, where the choice is only implied, is
nothing against anybody."""


def trimmed(quote: str, *, is_whole: bool = False) -> str:
    """Return words without those at either end that make no sense alone, and without end marks.

    Where a clause ends with them (``is_whole``, or the end of a sentence) they wait for nothing:
    "I told him no" is never told as "I told him".
    """
    words = as_written(quote).split()
    is_whole = is_whole or quote.endswith((".", "?", "!"))
    while len(words) > FEWEST_QUOTED and _bare(words[0]) in LEADING:
        words.pop(0)
    if is_whole and words and _bare(words[-1]) not in HESITATING:
        return " ".join(words).strip(" .,;:!?…")
    while len(words) > FEWEST_QUOTED and _bare(words[-1]) in DANGLING:
        words.pop()
    return " ".join(words).strip(" .,;:!?…")


def _ends_its_clause(report: Report, evidence: Evidence) -> bool:
    words = read_again(report).words
    inside = 0 <= evidence.last < len(words)
    return inside and words[evidence.last].text.endswith(CLAUSE_MARKS)


def _bare(word: str) -> str:
    return word.lower().strip(".,;:!?…“”")


def _plain(one: Quoted) -> str:
    return "".join(filter(str.isalnum, one.quote.casefold()))


def asked_in(exchange: Exchange) -> str:
    """Return the question of an exchange by a few of its words: those that were read or heard."""
    reports = reports_of(exchange)
    return short_form(exchange.question, read=bool(reports) and was_written(reports[0]))


def was_written(report: Report) -> bool:
    """Whether an answer was written: then nobody can look a second of it up."""
    return report.engine == WRITTEN


def reports_of(exchange: Exchange) -> list[Report]:
    """Return the report on the answer, where there is one, and those on the replies."""
    return [*([exchange.report] if exchange.report else []), *exchange.replies]
