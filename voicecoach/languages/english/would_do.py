"""Answers that tell only what one would do, or does in general, where the past was asked for."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.language import Finder
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.past import PAST_VERB
from voicecoach.languages.english.whole_answer import told_by

SHARE = 0.6
"""Of the sentences, how many must tell no event but a plan or a habit."""

FEWEST = 2
"""Sentences of that sort that it takes."""

_NOT_PAST = rf"(?!been|had|never|always|already|just|{PAST_VERB}\b)\w+"
_WOULD = whole_words(
    any_of(
        r"(?:i|we|you)(?:'d| would| wouldn't| might| could)(?: \w+ly| also| first| then| always"
        "| never| just| rather| still| simply| even)* (?!say|think|guess|love|rather|like"
        rf"|{PAST_VERB}\b)(?!been|had)\w+",
        "(?:what )?would i do|my first (?:call|step|move|thought|reaction) would be|(?:that"
        "|it) would be",
        r"(?:i|we)(?:'ll| will) \w+",
    )
)
_HABIT = whole_words(
    any_of(
        "(?:i|we) (?:always|usually|normally|generally|typically|mostly|often|rarely|tend to"
        r"|try to|like to|make sure|believe in|never)(?: \w+)?",
        "(?:usually|normally|generally|typically|as a rule|in general|mostly|always|it depends"
        "|day in day out|(?:most|nine times out) of (?:the time|ten)|it (?:rarely|usually"
        r"|always) \w+|it works)",
        r"my (?:\w+ )?(?:approach|method|process|style|habit|rule|philosophy|principle|way"
        r"|trick)(?: \w+){0,3}? (?:is|would be)|i use a trick",
        r"what i (?:\w+ )?(?:tend to |like to |try to )?do|(?:that's|this is) (?:how|what) i \w+",
        "(?:whenever|every time|each time|when) (?:i|you|we|two|people|somebody|someone|a|an"
        r"|the)(?: \w+)?",
        r"in (?:these|those|such|that kind of|this kind of|a)(?: \w+)? (?:situations?|cases?"
        "|moments)(?: like that)?",
        "you (?:have to|need to|should|must|can't|won't|want to|'ve got to|just|don't"
        rf"|{_NOT_PAST})(?: \w+)?",
        "it's (?:always |really |very )?(?:important|best|key|crucial|essential|all about|about)",
        "the (?:most important|main|best|key|hardest) (?:thing|part) is|is key|the key is"
        r"|is (?:all )?about \w+|a (?:good )?(?:manager|leader|nurse|teacher|boss) (?:has to|must"
        "|should|needs to)",
        r"with (?:stubborn|shy|difficult|angry|loud|such) \w+",
    )
)
_SUPPOSED = whole_words(
    any_of(
        r"let's say|suppose|imagine|should (?:that|it|this|somebody|there) \w+|were (?:a|an|the"
        r"|somebody|someone|i)(?: \w+)*",
        r"if (?:somebody|someone|a|there|it|they|he|she|i|you|we|that|two|the|one|people|my|not)",
        rf"(?:i|we|they) (?:\w+ )?(?!was|were|had|{PAST_VERB}\b)\w+",
        r"(?:people|somebody|someone|everybody|nobody|whatever|it|that|who|there|\w+ one)(?:'s| is"
        "| can| will| won't| goes| calms?| takes?| gets?| works?| (?!this|was|does"
        r"|has)\w{2,}(?<!s)s)",
        r"can be|can't",
    )
)
_MARKS = (
    _WOULD,
    _HABIT,
    whole_words(
        "if|once (?:they|you|people)|before i|whatever|whoever|what's done|right after|nobody"
        "|people|believer"
    ),
)
EVENT = whole_words(
    any_of(
        rf"(?:i|we)(?: \w+ly| then| just| also| never)* {PAST_VERB}(?<!heard)",
        "(?:i|we) (?:had|didn't)(?! to| been)|(?:i've|i have|we've) (?:taken|made|built|run|led"
        r"|set|written|cut|put|done a|already \w+)",
        "(?:i|we|he|she|it|there) (?:was|were)(?! in that position)|they (?:were|had)"
        r"|last (?:year|month|week|summer|winter|spring|autumn|fall|\w+day|january|february|march"
        "|april|may|june|july|august|september|october|november|december)|yesterday"
        r"|\w+ (?:years?|months?|weeks?) ago|one (?:day|time) \w+|once (?:i|we|a|the)|in (?:19"
        rf"|20)\d\d|(?:he|she|they|who|and|then|the \w+|my \w+) {PAST_VERB}|i(?:'d| had) (?:been"
        "|had|decided|already)",
    )
)
"""Signs that something happened once."""

UNREAL = whole_words(
    any_of(
        rf"(?:if|whether|what|before|until|once) (?:\w+ ){{1,5}}?(?:was|were|had|{PAST_VERB})",
        r"(?:wish|as if|as though|heard|what|whatever|whoever) (?:\w+ ){1,2}?(?:was|were|had"
        rf"|{PAST_VERB})|were (?:a|an|the|i)",
    )
)
"""Past forms by which nothing is told as past."""

_A_CASE = whole_words(
    r"this (?:one|time|week)|but (?:once|then|last)|for example last|earlier this"
)


def find_plans_and_habits(reading: Reading, found: Found) -> Iterator[Evidence]:
    """Find the first plan, or else habit, of an answer that has little else and tells no event.

    A "had" behind "if" is a plan's, not an event.
    """
    if reading.kind.name != "behavioral" or "decision" in found:
        return
    lines = [sentence.line.text for sentence in reading.sentences]
    if any(EVENT.search(UNREAL.sub("", line)) or _A_CASE.search(line) for line in lines):
        return
    plans, habits, supposed = (
        [(each, match) for each in reading.sentences if (match := said.search(each.line.text))]
        for said in (_WOULD, _HABIT, _SUPPOSED)
    )
    if "dodge" in found and len(plans) < FEWEST:
        return
    general = {each.index for each, _match in (*plans, *habits, *supposed)}
    marked = any(mark.search(line) for mark in _MARKS for line in lines)
    if not marked or len(general) < max(FEWEST, SHARE * len(lines)):
        return
    sentence, match = (plans or habits or supposed)[0]
    yield told_by(reading, sentence, match, signal="hypothetical_choice" if plans else "habit")


PLANS_AND_HABITS = Finder(signals=("hypothetical_choice", "habit"), find=find_plans_and_habits)
