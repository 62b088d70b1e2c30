"""Parts of patterns that match a figure as it stands in the spoken line."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.number_words import CURRENCIES, ONES, SCALES, TENS

_LONG_SCALES = tuple(scale for scale in SCALES if len(scale) > len("mn"))
_WORD = any_of(*TENS, *ONES)
_SCALE = any_of(*SCALES)
_MORE = any_of(
    *TENS, *ONES, *SCALES, "point", "and a half", "and a quarter", rf"and(?= {_WORD}(?!\S))", "some"
)

MONEY = any_of(
    rf"[$€£¥]\d[\d.,]*(?: {_SCALE})*",
    rf"(?:\d[\d.,]*|{_WORD}|a(?= {any_of(*_LONG_SCALES)}))(?: {_MORE})* {any_of(*CURRENCIES)}",
    rf"(?:{any_of(*CURRENCIES)}) \d[\d.,]*(?: {_SCALE})*",
)
"""An amount of money: "$1.2 m", "forty thousand euros"."""

NUMBER = any_of(
    MONEY,
    rf"(?!(?:19|20)\d\d(?: |$))\d[\d.,:]*%?(?: {_MORE})*",
    rf"(?:point )?{_WORD}(?: {_MORE})*",
    rf"(?:a |several |many )?{any_of(*_LONG_SCALES, 'hundreds', 'thousands', 'dozen')}",
)
"""Any number, whatever it counts; a year alone is none."""

PERCENT = r"(?:percent|per cent|%|percentage points?|percent points?|points?|pp|bps|basis points)"

SHARE = any_of(
    rf"\d[\d.,]*%(?: {PERCENT})?",
    rf"(?:\d[\d.,]*|{_WORD})(?: {_MORE})* {PERCENT}",
    "(?:more than |over |about |almost |nearly |a good )?half",
    r"(?:a|one|two|three|four|nearly a|almost a|about a) (?:third|quarter|fifth|sixth|tenth)s?",
    rf"(?:\d+|{_WORD}) (?:in|out of|of) (?:every )?(?:\d+|{_WORD})",
)
"""A share or a difference of shares: "twelve percent", "8 points", "a fifth", "one in five"."""

SPELL = any_of(
    "milliseconds?", "ms", "seconds?", "minutes?", "hours?", "days?", "weeks?", "months?",
    "years?", "sprints?", "quarters?",
)  # fmt: skip
"""A unit of time."""

FIGURE = any_of(SHARE, NUMBER)

TIMES = any_of(
    r"(?:two|three|four|five|six|seven|eight|ten|twenty|hundred|\d+)fold",
    "(?:two|three|ten) fold", rf"(?:\d[\d.,]*|{_WORD})(?: point {_WORD})? ?(?:x|times)", "twice",
)  # fmt: skip
"""A multiple: "tenfold", "3 x", "four times"."""

ABOUT = (
    r"(?:(?:about|around|roughly|nearly|almost|over|under|below|above|more|less|fewer|better"
    r"|than|at|least|just|only|some|something|like|approximately|another|full|whole|the|a|an|its"
    r"|our|maybe|good|up|down|to|by|as|low|high|close|of|still|exactly|well|it|was|think|i) ){0,4}"
)
"""What people put before a figure."""
