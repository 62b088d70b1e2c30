"""What still quotes an answer that is deleted: follow-ups to it, and the debrief of its interview.

Deleted means gone: a debrief goes whole (it is held again from what is left), a follow-up loses the
words that it quotes. A story of the bank stays: it is the candidate's own, and deleted as one.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.archive.files import is_id, is_session
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.interviews import InterviewRecord, Interviews, KeptExchange, KeptRound
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerRecord, KeptAnswer, KeptSession
from voicecoach.interview.probes import Probe

_QUOTED = re.compile("“([^”]*)”")
WITHOUT_WORDS = "“…”"

Redact = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class _Gone:
    """The words of the answers that go."""

    words: tuple[str, ...]

    def without(self, text: str) -> str:
        """Return a text without what it quotes of them."""
        return _QUOTED.sub(lambda quote: WITHOUT_WORDS if self.holds(quote[1]) else quote[0], text)

    def holds(self, quote: str) -> bool:
        """Whether a quote is from one of them."""
        return any(_bare(quote) in text for text in self.words)


def forget(
    interviews: Interviews, session: KeptSession, answers: Iterable[KeptAnswer]
) -> tuple[InterviewRecord, ...]:
    """Take the words of a session's answers out of everything else that is kept.

    Call it while they are still there; what is left of them afterwards is their own files. Returns
    the interviews whose debrief went. Raises ArchiveError where something would stay.
    """
    numbers = {answer.number for answer in answers}
    records = [answer.record for answer in session.answers if answer.number in numbers]
    gone = _Gone(words=tuple(_said(records)))
    _redact_follow_ups(session.path, numbers, gone)
    debriefs: list[InterviewRecord] = []
    seen: set[Path] = set()
    for interview in interviews.all():
        if not any(each.session == session.id for each in interview.rounds):
            continue
        for each in interview.rounds:
            # What a record calls a session may be any text, and lead out of the folder.
            other = session.path.parent / each.session
            if other not in (session.path, *seen) and is_session(other) and is_id(each.session):
                _redact_follow_ups(other, set(), gone)
                seen.add(other)
        rounds = tuple(_redacted(each, gone) for each in interview.rounds)
        changed = replace(interview, rounds=rounds)
        if changed != interview:
            interviews.keep(changed)
        if interviews.remove_debrief(interview):
            debriefs.append(interview)
    return tuple(debriefs)


def _redact_follow_ups(session: Path, deleted: set[int], gone: _Gone) -> None:
    for answer in read_session(session).answers:
        record = answer.record
        if record is None or not record.question.derived_from or answer.number in deleted:
            continue
        prompt = gone.without(record.question.prompt)
        if prompt != record.question.prompt:
            changed = replace(record, question=replace(record.question, prompt=prompt))
            SessionFolder(session).keep(changed, number=answer.number)


def _redacted(round_: KeptRound, gone: _Gone) -> KeptRound:
    return replace(round_, exchanges=tuple(_without(each, gone) for each in round_.exchanges))


def _without(exchange: KeptExchange, gone: _Gone) -> KeptExchange:
    return replace(
        exchange,
        probes=tuple(
            replace(kept, probe=_probe_without(kept.probe, gone)) for kept in exchange.probes
        ),
    )


def _probe_without(probe: Probe, gone: _Gone) -> Probe:
    quote = "" if probe.quote and gone.holds(probe.quote) else probe.quote
    return replace(
        probe, text=gone.without(probe.text), opening=gone.without(probe.opening), quote=quote
    )


def _said(records: Iterable[AnswerRecord | None]) -> Iterable[str]:
    """Yield the words of answers, as they were heard and as they were corrected."""
    for record in records:
        if record is not None and record.report is not None:
            yield _bare(record.report.transcript.text)
        if record is not None and record.heard is not None:
            yield _bare(record.heard.text)


def _bare(text: str) -> str:
    """Return the words alone, so that spelling and a cut quote's dots make no difference."""
    return " ".join(re.findall(r"\w+", text.lower()))
