"""Choices as evidence: what the grammar reads in each sentence of an answer."""

from collections.abc import Iterator
from functools import lru_cache

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.language import Finder
from voicecoach.analysis.reading import Reading, Sentence
from voicecoach.languages.english.choice import AskedFor, Choice, ChoiceKind
from voicecoach.languages.english.choice_grammar import choices

QUESTIONS = {"case": AskedFor.CASE, "negotiation": AskedFor.PAY}
"""What is asked for, by kind of question; of all others something that happened."""

RELIABILITY = {"recommended": 0.85, "refused_deed": 0.85, "conditional": 0.85, "ownership": 0.85}
"""By sort of choice: about how often labellers agree, on the labelled answers in training/."""

RELIABLE = 0.9
"""The same for all other sorts: where there are several, the first is told."""

REMEMBERED = 5
"""Who disagreed at most this many sentences ago may commit to it all the same."""

OTHER_SIGNALS = {
    ChoiceKind.HEDGED: "hedged_choice",
    ChoiceKind.SHARED: "shared_choice",
    ChoiceKind.OTHERS: "others_choice",
    ChoiceKind.HYPOTHETICAL: "hypothetical_choice",
    ChoiceKind.DISAGREED_AND_COMMITTED: "disagreed_and_committed",
}
"""What a choice is called that is not the speaker's own."""


def find_proven_choices(reading: Reading, _: Found) -> Iterator[Evidence]:
    """Find choices of the speaker's own that are told beyond doubt."""
    return _own(reading, proven=True)


def find_choices(reading: Reading, _: Found) -> Iterator[Evidence]:
    """Find the other choices of the speaker's own."""
    return _own(reading, proven=False)


def find_choices_of_others(reading: Reading, _: Found) -> Iterator[Evidence]:
    """Find what was decided together, by others, or only would be."""
    for sentence in reading.sentences:
        told = set()
        for choice in _choices(reading, sentence):
            signal = OTHER_SIGNALS.get(choice.kind)
            if signal and signal not in told:
                told.add(signal)
                yield _evidence(reading, sentence, choice, signal)


def find_ownerless_choices(reading: Reading, _: Found) -> Iterator[Evidence]:
    """Find "we decided" where nobody in the sentence owns it: the credit is the team's."""
    for sentence in reading.sentences:
        told = _choices(reading, sentence)
        owned = any(choice.kind is ChoiceKind.OWN for choice in told)
        for choice in told[: 0 if owned else None]:
            ours = sentence.line.text.split()[choice.first].startswith("we")
            if choice.kind is ChoiceKind.SHARED and choice.verb_class == "decision" and ours:
                yield _evidence(reading, sentence, choice, "team_credit")
                break


def _own(reading: Reading, *, proven: bool) -> Iterator[Evidence]:
    for sentence in reading.sentences:
        for choice in _choices(reading, sentence):
            if choice.kind is ChoiceKind.OWN and choice.proven is proven:
                yield _evidence(reading, sentence, choice, "decision")
                break


def _choices(reading: Reading, sentence: Sentence) -> tuple[Choice, ...]:
    if reading.kind.choice is None:
        return ()
    near = reading.sentences[max(0, sentence.index - REMEMBERED) : sentence.index]
    lines = [each.line.text for each in near]
    question = QUESTIONS.get(reading.kind.name, AskedFor.PAST)
    earlier = " ".join(lines[:-1])
    return _read(sentence.line.text, "".join(lines[-1:]), earlier, question)


@lru_cache(maxsize=256)
def _read(line: str, before: str, earlier: str, question: AskedFor) -> tuple[Choice, ...]:
    return choices(line.split(), question=question, before=before.split(), earlier=earlier.split())


def _evidence(reading: Reading, sentence: Sentence, choice: Choice, signal: str) -> Evidence:
    return evidence_of(
        reading,
        sentence.line.sources[choice.first],
        sentence.line.sources[choice.last],
        signal=signal,
        rule=f"choice.{choice.verb_class}",
        reliability=RELIABILITY.get(choice.verb_class, RELIABLE),
    )


CHOICE_FINDERS = (
    Finder(signals=("decision",), find=find_proven_choices, proven=True),
    Finder(signals=("decision",), find=find_choices),
    Finder(signals=("team_credit",), find=find_ownerless_choices),
    Finder(signals=tuple(OTHER_SIGNALS.values()), find=find_choices_of_others),
)
