"""How an answer is told: as something that happened, or as what one would do."""

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.past import PAST_VERB

_BETWEEN = r"(?: \w+ly| then| just| also| never| still| only| first| once| simply| and i)*"

HAPPENED = whole_words(
    any_of(
        rf"(?:i|we|he|she|they|who|nobody|everybody|it|that|this|there){_BETWEEN} {PAST_VERB}",
        rf"(?:the|my|our|his|her|their) \w+(?: \w+)?{_BETWEEN} {PAST_VERB}",
        r"(?:i|we|he|she|it|there|that|they) (?:was|were|had|wasn't|weren't|hadn't|didn't)",
        r"(?:i|we)(?:'ve| have) (?!to\b)\w+",
        r"last (?:year|month|week|summer|winter|spring|autumn|fall|quarter|\w+day)|yesterday",
        r"\w+ (?:years?|months?|weeks?) ago|in (?:19|20)\d\d|back then|at the time",
    )
)
"""Something is told as past."""

DEED_OF_MINE = whole_words(
    any_of(
        rf"i{_BETWEEN} (?!would|could|might|thought|guess|meant|felt|heard|used to){PAST_VERB}",
        r"i(?:'ve| have)(?: just| also| already| once)? (?!to\b|been\b)\w+(?:ed|en|ne|lt|ut|un)",
        r"i (?:cut|put|set|let|shut|was|had|didn't|wasn't)(?! to\b)",
    )
)
"""The speaker tells something that they once did, or how they stood in it."""

UNREAL = whole_words(
    any_of(
        rf"(?:if|whether|unless|suppose|imagine|wish|as though)(?: \S+){{1,6}}? (?:was|were|had"
        rf"|didn't|{PAST_VERB})",
        r"(?:would|could|should|might|'d)(?: not| never| also| still)? have \w+",
        r"(?:i|we|you|they)'d(?: not| never)? (?:have|be) \w+",
        r"i was (?:asked|told) to (?:choose|pick)",
    )
)
"""Past forms by which nothing is told as past."""

WOULD = whole_words(
    any_of(
        rf"(?:i|we)(?:'d| would| wouldn't| might| could)(?: \w+ly| also| first| then| always| never"
        rf"| just| rather| still| simply| even| probably)* (?!say|think|guess|love|like|been|had"
        rf"|have|be honest|{PAST_VERB}\b)\w+",
        r"(?:i|we)(?:'ll| will|'m going to| am going to) \w+",
        r"(?:my|the) (?:\w+ )?(?:first |next )?(?:call|step|move|choice|pick|recommendation)"
        " would be",
        r"(?:that|it|this) would (?:be|mean|cost)|what i(?:'d| would) do|would i do",
    )
)
"""What the speaker would or will do."""
