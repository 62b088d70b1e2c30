"""Answers that tell only what one would do, or does in general, where the past was asked for."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.language import Finder
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.past import PAST_VERB

SHARE = 0.6
"""Of the sentences, how many must tell no event but a plan or a habit."""

FEWEST = 2
"""Sentences of that sort that it takes."""

RELIABILITY = 0.85

_NOT_PAST = rf"(?!been|had|never|always|already|just|{PAST_VERB}\b)\w+"
_WOULD = whole_words(
    any_of(
        r"(?:i|we|you)(?:'d| would| wouldn't| might| could)"
        rf"(?: \w+ly| also| first| then| always| never| just| rather| still| simply| even)*"
        rf" (?!say|think|guess|love|rather|like|{PAST_VERB}\b)(?!been|had)\w+",
        r"(?:what )?would i do|my first (?:call|step|move|thought|reaction) would be|(?:that"
        r"|it) would"
        r" be",
        r"(?:i|we)(?:'ll| will) \w+",
    )
)
_HABIT = whole_words(
    any_of(
        r"(?:i|we) (?:always|usually|normally|generally|typically|mostly|often|rarely|tend to"
        r"|try to|like to|make sure|believe in|never)(?: \w+)?",
        r"(?:usually|normally|generally|typically|as a rule|in general|mostly|always|it depends"
        r"|day in day out|(?:most|nine times out) of (?:the time|ten)|it (?:rarely|usually"
        r"|always)"
        r" \w+|it works)",
        r"my (?:\w+ )?(?:approach|method|process|style|habit|rule|philosophy|principle|way|trick)"
        r"(?: \w+){0,3}? (?:is|would be)|i use a trick",
        r"what i (?:\w+ )?(?:tend to |like to |try to )?do|(?:that's|this is) (?:how|what) i \w+",
        r"(?:whenever|every time|each time|when) (?:i|you|we|two|people|somebody|someone|a|an"
        r"|the)"
        r"(?: \w+)?",
        r"in (?:these|those|such|that kind of|this kind of|a)(?: \w+)? (?:situations?|cases?"
        r"|moments)(?: like that)?",
        rf"you (?:have to|need to|should|must|can't|won't|want to|'ve got to|just|don't"
        rf"|{_NOT_PAST})"
        r"(?: \w+)?",
        r"it's (?:always |really |very )?(?:important|best|key|crucial|essential|all about"
        r"|about)",
        r"the (?:most important|main|best|key|hardest) (?:thing|part) is|is key|the key is"
        r"|is (?:all )?"
        r"about \w+|a (?:good )?(?:manager|leader|nurse|teacher|boss) (?:has to|must|should"
        r"|needs to)",
        r"with (?:stubborn|shy|difficult|angry|loud|such) \w+",
    )
)
_SUPPOSED = whole_words(
    any_of(
        r"let's say|suppose|imagine|should (?:that|it|this|somebody|there) \w+|were (?:a|an|the"
        r"|somebody|someone|i)(?: \w+)*",
        r"if (?:somebody|someone|a|there|it|they|he|she|i|you|we|that|two|the|one|people|my|not)",
        rf"(?:i|we|they) (?:\w+ )?(?!was|were|had|{PAST_VERB}\b)\w+",
        r"(?:people|somebody|someone|everybody|nobody|whatever|it|that|who|there|\w+ one)(?:'s"
        r"| is|"
        r" can| will| won't| goes| calms?| takes?| gets?| works?| (?!this|was|does"
        r"|has)\w{2,}(?<!s)s)",
        r"can be|can't",
    )
)
_MARKS = (
    _WOULD,
    _HABIT,
    whole_words(
        r"if|once (?:they|you|people)|before i|whatever|whoever|what's done|right after|nobody"
        r"|people|believer"
    ),
)
_EVENT = whole_words(
    any_of(
        rf"(?:i|we)(?: \w+ly| then| just| also| never)* {PAST_VERB}(?<!heard)",
        r"(?:i|we) (?:had|didn't)(?! to| been)|(?:i've|i have|we've) (?:taken|made|built|run|led"
        r"|set"
        r"|written|cut|put|done a|already \w+)",
        r"(?:i|we|he|she|it|there) (?:was|were)(?! in that position)|they (?:were|had)"
        r"|last (?:year"
        r"|month|week|summer|winter|spring|autumn|fall|\w+day|january|february|march|april|may"
        r"|june"
        r"|july|august|september|october|november|december)|yesterday|\w+ (?:years?|months?"
        r"|weeks?)"
        r" ago|one (?:day|time) \w+|once (?:i|we|a|the)|in (?:19|20)\d\d|(?:he|she|they|who|and"
        r"|then|the"
        rf" \w+|my \w+) {PAST_VERB}|i(?:'d| had) (?:been|had|decided|already)",
    )
)
_UNREAL = whole_words(
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
    if any(_EVENT.search(_UNREAL.sub("", line)) or _A_CASE.search(line) for line in lines):
        return
    plans = [
        (each, match) for each in reading.sentences if (match := _WOULD.search(each.line.text))
    ]
    habits = [
        (each, match) for each in reading.sentences if (match := _HABIT.search(each.line.text))
    ]
    told = {each.index for each, _match in (*plans, *habits)}
    marks = {match.group() for line in lines for each in _MARKS for match in each.finditer(line)}
    general = told | {each.index for each in reading.sentences if _SUPPOSED.search(each.line.text)}
    if "dodge" in found and len(plans) < FEWEST:
        return
    if not marks or len(general) < max(FEWEST, SHARE * len(lines)):
        return
    places = (
        plans
        or habits
        or [
            (each, match)
            for each in reading.sentences
            if (match := _SUPPOSED.search(each.line.text))
        ]
    )
    signal, (sentence, match) = "hypothetical_choice" if plans else "habit", places[0]
    yield evidence_of(
        reading,
        sentence.line.word_at(match.start()),
        sentence.line.word_at(match.end() - 1),
        signal=signal,
        rule=f"{signal}.whole_answer",
        reliability=RELIABILITY,
    )


PLANS_AND_HABITS = Finder(signals=("hypothetical_choice", "habit"), find=find_plans_and_habits)
