"""A lenient look for what feedback is about to call missing: anything that comes near it.

Here a word too much does no harm: what is found is quoted and asked about instead of being denied.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import any_of

Places = Iterator[tuple[int, int]]
"""First and last word, as indexes into the words of the answer."""

_CASUAL_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute", "quarter", "sprint"})
"""A length of time is seldom a result; it counts where it was said to change."""

_CHANGE = any_of(
    r"\w*(?:increas|decreas|improv|reduc|grew|grow|rose|rise|fell|fall|drop|climb|doubl|tripl"
    "|halv|sav|cut"
    r"|earn|gain|lost|lose|won|shorten|faster|slower|fewer|boost|lift|jump|declin)\w*",
    "went",
    "got",
    "from",
    "down",
    "up",
    "reached",
    "hit",
    "instead",
    "under",
    "below",
    "above",
    "only",
)

_OPTION = any_of(
    "instead(?: of)?",
    "rather(?: than)?",
    "(?:other |another |second |one )?(?:option|options|alternative|alternatives)",
    "other (?:way|plan|idea|path|choice|road|thing)",
    "could have|could've|might have",
    "(?:wanted|asked|suggested|proposed|offered|preferred|recommended|insisted|argued"
    "|pushed) (?:\\w+ ){0,3}?(?:to|for|on|that|a|an|the|us|me)",
    "(?:choose|choice|decide|deciding|torn|decision) between",
    "between (?:\\w+ ){1,6}and",
    "either",
    "(?:reject|refus|declin|veto|overrul)\\w+",
    "turn(?:ed|ing)? (?:\\w+ ){0,5}down",
    "said no|say no|told (?:\\w+ ){1,3}no",
    "(?:decided|was|voted|argued|ruled) against",
    "not (?:to|the|a) \\w+ but",
    "or to",
    "whether to",
    "over the",
)
_PRICE = any_of(
    "(?:lost|lose|losing|loss|cost|costs|price|gave up|give up|giving up|risk|risks|risked"
    r"|risky|sacrific\w+|delay\w*|late|later"
    r"|paid|pay for|penalty|fine|expens\w+|trade off|tradeoff|downside|drawback|missed|hurt"
    "|slower|overtime|weekends?|budget"
    r"|unhappy|angry|debt|refund\w*|without|less revenue|fewer|worse|extra (?:work|time|cost)"
    "|compromise)",
)
_LESSON = any_of(
    "(?:learn(?:ed|t|ing|s)?|lessons?|taught|next time|hindsight|retrospect|looking back"
    "|should have|should've|would have done"
    r"|differently|regret\w*|mistakes?|reali[sz]ed|since then|ever since|from then on|takeaway"
    "|again i|do (?:it )?again|i wish"
    r"|now i|these days|showed me|i understood|earlier next)",
)
_AGAINST = any_of(
    r"(?:disagree\w*|object(?:ed|ion|ions)|against|angry|unhappy|furious|upset|annoyed"
    r"|disappointed|pushed back|push back|complain\w*|argued"
    r"|argument|refused|insisted|resist\w*|oppos\w+|protest\w*|hated|not happy|wasn't happy"
    "|weren't happy|didn't like|did not like"
    "|skeptical|sceptical|concerns?|worried|doubts?|hesitant|reluctant|conflict|criticism"
    r"|criti\w+|pressure|wanted (?:me )?to|said no|frustrated)",
)
_TEST = any_of(
    r"(?:test(?:ed|s|ing)?|experiment\w*|pilot\w*|trial\w*|a b|ab|beta|holdout|control group"
    r"|compar(?:e|ed|ing|ison)|survey\w*|sample"
    r"|prototype\w*|measur\w+|tried (?:it|out)|try (?:it|out)|interview(?:ed|s)|usability"
    "|dry run|mvp|cohort)",
)


def any_figure(reading: Reading) -> Places:
    """Find any amount that may be a result."""
    for sentence in reading.sentences:
        changes = bool(_whole(_CHANGE).search(sentence.line.text))
        for quantity in reading.quantities_in(sentence.first, sentence.end - 1):
            if changes or (quantity.unit and quantity.unit not in _CASUAL_UNITS):
                yield quantity.first, quantity.last


def _by(pattern: str) -> Callable[[Reading], Places]:
    compiled = _whole(pattern)

    def look(reading: Reading) -> Places:
        for sentence in reading.sentences:
            for match in compiled.finditer(sentence.line.text):
                line = sentence.line
                yield line.word_at(match.start()), line.word_at(match.end() - 1)

    return look


def _whole(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{pattern})(?!\S)")


LOOKS: Mapping[str, Callable[[Reading], Places]] = {
    "impact_number": any_figure,
    "rejected_alternative": _by(_OPTION),
    "accepted_cost": _by(_PRICE),
    "reflection": _by(_LESSON),
    "dissent": _by(_AGAINST),
    "experiment": _by(_TEST),
}
"""By the signal that was not found."""
