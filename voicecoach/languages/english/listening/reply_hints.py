"""Words by which a short reply may give what was asked for, although no rule is sure of it.

Who is asked what it cost and says "we lost the spring" has answered, in words that in a long answer
would say nothing of the kind. Where one of these is heard, nobody says that it was not given.
"""

import re
from collections.abc import Mapping

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.number_words import FRACTIONS, ONES, SCALES, TENS
from voicecoach.languages.english.past import PAST_VERB

_FIGURE = (
    rf"\S*\d\S*|{any_of(*ONES, *TENS, *SCALES, *FRACTIONS)}|half|twice|double|doubled|halved"
    "|all of them|most of them"
)
_CHOSEN = (
    rf"yes|no|nope|yeah|definitely|the \w+(?: \w+)? one|(?:i|me|my|mine|myself)(?: \w+)? \w+|i'\w+"
    rf"|neither|both|{PAST_VERB} (?:it|that|them)"
)
_SOMEBODY = (
    "angry|furious|unhappy|upset|mad|annoyed|disappointed|complain(?:ed|s)?|hated?|against|shouted"
    "|frustrated|(?:didn't|did not|wouldn't|would not|won't) (?:like|talk|speak|want|agree)"
    "|disagreed"
)

HINTS: Mapping[str, re.Pattern[str]] = {
    gap: whole_words(pattern)
    for gap, pattern in {
        "no_decision": _CHOSEN,
        "hedged": _CHOSEN,
        "unowned": _CHOSEN,
        "metric_opening": _CHOSEN,
        "no_alternative": (
            "other|another|instead|otherwise|alternative|option|options|could have|would have|wait"
            r"|waiting|either|rather|wanted|keep|keeping|build|buy|second|plan b"
            r"|the \w+(?: \w+)? one|launch|ship|nothing|do nothing|argument|because"
        ),
        "no_cost": (
            rf"{_SOMEBODY}|los(?:e|t|ing|es)|gave up|give up|giving up|cost|costs|paid|pay|less"
            "|fewer|fell|fall|drop|dropped|drops|down|delay|delayed|late|later|miss|missed|without|worse"
            rf"|slower|cancel|cancelled|canceled|risk|{_FIGURE}"
        ),
        "straight_line": (
            "other|also|season|holiday|campaign|test|tested|control|compared|comparison|group|groups"
            "|part of|partly|some of|not all|sure|know|only|same|before|after|except|without"
            rf"|because|{_FIGURE}"
        ),
        "no_threshold": (
            rf"below|above|under|over|less|more|least|most|if|until|when|line|bar|rule|{_FIGURE}"
        ),
        "no_baseline": _FIGURE,
        "framework_named": rf"{_FIGURE}|high|low|higher|lower|first|best|rank|ranked",
        "no_number": _FIGURE,
        "no_real_time": rf"{PAST_VERB}|was|were|had|did|last|ago",
    }.items()
}
"""By the gap that was asked about: patterns over a plain line."""
