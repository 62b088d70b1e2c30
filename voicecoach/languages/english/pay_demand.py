"""A demand about pay in the place of an answer: to a question about the past it chooses nothing."""

from collections.abc import Sequence

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.grammar.verb_groups import split_contractions
from voicecoach.languages.english.pay_talk import pay_choices

FEWEST_TERMS = 2
"""Different terms of pay that it takes, a sum of money among them."""

SHARE = 0.3
"""Of the sentences, how many must be about pay: a story may have a salary in it, too."""

_GIVE_ME = (
    r"(?:give|pay|offer) me (?:\S+ ){0,4}?"
    r"(?:hundred|thousand|grand|million|lakhs?|\d{2,}k|\d[\d.,]*000)"
)

_TERMS = whole_words(
    any_of(
        r"base(?: pay| salary)?(?! (?:on|of|for|model|case|line|rate))|salary|bonus(?:es)?",
        r"equity|rsus?|stock options|vesting|total comp|compensation|remuneration",
        r"package|sign on|signing (?:bonus|payment)|relocation|housing allowance",
        r"(?:your|another|a competing|a written|competing|the other|two|three|two other|a counter"
        r"|a better) offers?",
        r"counter offers?|(?:pay|salary|top of the|your|the pay|the salary) bands?",
        r"(?:my|fair|fixed|higher|better|more) pay|paid more|pay (?:rise|raise)|a raise",
        r"my (?:(?:day|hourly) rate|floor|minimum|walk away|market value)|(?:day|hourly) rate",
        r"sign (?:today|your contract|the contract|your offer|the offer)",
        r"i (?:chose|choose|picked|prefer) you (?:over|and not|instead)|left \S+ on the table",
        _GIVE_ME,
    )
)
_MONEY = whole_words(
    any_of(
        r"[$€£¥]\d[\d.,]*k?|\d+k|\d[\d.,]*000",
        r"\w+ (?:hundred|thousand|grand|k|lakhs?|million)",
        r"rmb|yuan|euros?|dollars?|pounds?|lakhs?",
    )
)
_TO_YOU = whole_words(
    any_of(
        r"i (?:am|want|need|ask|expect|request|will|won't|would|can|can't|cannot|accept|insist)",
        r"i (?:propose|think|believe|deserve)|i'm|i'd|i'll|my \w+ (?:is|would be)",
        r"(?:can|could|would) you|you (?:owe|should|must|can|could)|(?:give|pay) me",
    )
)
"""Said to who sits opposite, and not told of a talk that once was."""


_GIVEN = whole_words(_GIVE_ME)


def demands_pay(lines: Sequence[str]) -> bool:
    """Whether an answer, as the plain lines of its sentences, asks for pay and tells no story."""
    terms: set[str] = set()
    about_pay, has_money, asks = 0, False, False
    for line in lines:
        named, money = {match.group() for match in _TERMS.finditer(line)}, _MONEY.search(line)
        terms |= named
        has_money = has_money or money is not None
        about_pay += bool(named or money)
        asks = asks or bool((named or money) and _TO_YOU.search(line) and _asks(line))
    enough = len(terms) + has_money >= FEWEST_TERMS
    return asks and bool(terms) and enough and about_pay >= SHARE * len(lines)


def has_amount(quote: str) -> bool:
    """Whether words of an ask name a part of the package or a sum of money."""
    line = quote.lower()
    return bool(_TERMS.search(line) or _MONEY.search(line) or any(map(str.isdigit, line)))


def _asks(line: str) -> bool:
    tokens, _sources = split_contractions(line.split())
    return bool(_GIVEN.search(line) or pay_choices(tokens))
