"""Disagree and commit: somebody else's plan, carried out against one's own opinion."""

import re
from collections.abc import Sequence

from voicecoach.languages.english.choice import Choice, ChoiceKind

_DISAGREED = re.compile(
    r"\bi (?:\w+ly |still |also |had )?(?:"
    r"disagreed?|(?:did|do) not (?:quite |fully |really )?(?:agree|like|support)"
    r"|was (?:\w+ly )?against"
    r"|was not (?:convinced|in favou?r|agree|a fan|for it|happy with|on board|sure)"
    r"|saw it (?:quite )?differently|had (?:a different|another|my own) (?:opinion|view|idea)"
    r"|had (?:\w+ )?(?:doubts|concerns|reservations)|argued (?:\w+ )?against"
    r"|spoke (?:up )?against|hated (?:that|it)"
    r"|(?:would|'d) have (?:\w+ )?(?:preferred|chosen|liked)"
    r"|was (?:\w+ )?(?:worried|skeptical|sceptical|uncomfortable)|lost"
    r"|was not (?:\w+ )?comfortable"
    r"|thought it was (?:wrong|a mistake)|preferred (?:the|my|another|a)"
    r")\b"
)

_THEIRS = "(?:it|them|the|her|his|their|this|that|my (?:manager|boss|lead|director|team)(?:'?s)?)"

_COMMITTED = re.compile(
    r"\b(?:i|and|but|then|so)"
    r" (?:\w+ly |then |still |nevertheless |nonetheless |also |did |just )*(?:"
    r"committed(?: fully| completely)?(?: to|$| and| myself)|commit to"
    r"|(?:backed|supported|accepted|followed|respected|support|adopted|implemented|executed)"
    rf" (?:\w+ly )?{_THEIRS}"
    r"|went along|fell in line|got behind|stood behind|stand behind|made it work|stuck to the"
    r"|gave (?:it|them|her|him) (?:my full|my|full|everything)|was on board|i am on board"
    r"|carried (?:it|the \w+|their \w+) out|put my \w+ (?:\w+ )?(?:on|behind) it"
    r"|put (?:my|our) (?:full )?(?:weight|energy|effort)|worked (?:hard )?to make|tried to make"
    r"|did (?:my|our) best|got on with it|make it work|am in(?= |$)(?! )|going with it"
    r"|(?:stopped and )?helped (?:them|her|him) (?:to )?\w+ it)"
)

_OWN_REASON = re.compile(r"\b(?:because|since|as i|reason)\b")


def disagreed_and_committed(tokens: Sequence[str], before: Sequence[str]) -> list[Choice]:
    """Find where the speaker backs a plan that they were against, for no reason of their own."""
    line = " ".join(tokens)
    disagreed = _DISAGREED.search(line)
    start = disagreed.end() if disagreed else 0
    if not disagreed and not _DISAGREED.search(" ".join(before)):
        return []
    committed = _COMMITTED.search(line, start)
    if not committed or _OWN_REASON.search(line, committed.end()):
        return []
    first = line.count(" ", 0, disagreed.start() if disagreed else committed.start())
    last = line.count(" ", 0, committed.end())
    return [
        Choice(
            kind=ChoiceKind.DISAGREED_AND_COMMITTED,
            verb_class="commitment",
            first=first,
            last=min(last, len(tokens) - 1),
        )
    ]
