"""Figures of pay as people say them: "720k", "seven twenty", "72 wan", "60,000 a month".

What a figure is of, and whether "65" stands for thousands, depends on the offer: that is told apart
where the offer is known. Here it stays as it was said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.languages.english.amounts import Amount, amount_at
from voicecoach.languages.english.number_words import CURRENCIES, ONES, SCALES, TENS
from voicecoach.transcript import Word

_TOKEN = re.compile(r"[$€£¥]?\d+(?:,\d{3})*(?:\.\d+)?%?|[^\W\d_]+(?:'[^\W\d_]+)*")
_HUNDREDS = re.compile(r"\b([1-9])00,? (?:and )?(\d{1,2})(?:,000| ?k\b| thousand\b)")
"""How recognizers write "seven hundred and forty thousand" at times: "700 and 40,000"."""

_RESPELLED = (
    (re.compile(r"(?<=[\d%kwm])\s*[-\u2013~]\s*(?=[$€£¥]?\d)"), " to "),
    (re.compile(r"\s*/\s*"), " per "),
    (re.compile(r"(?<=\d)\s*%"), "%"),
    (re.compile(r"\bmom\b"), "a month"),
    (re.compile(r"(?<=\d) ?w\b"), " wan"),
    (re.compile(r"(?<=[a-z])-(?=[a-z])"), " "),
    (re.compile(r"(?<=\d)\s*[x*]\s*(?=\d)"), " times "),
)
"""Signs that stand for words; "70w" is how ten thousands are written in Chinese chats."""

_TIMES = frozenset({"day", "week", "month", "year", "quarter"})
_RELATIVE_BEFORE = frozenset({"add", "another", "extra", "additional", "plus", "by", "adding"})
_RELATIVE_AFTER = frozenset({"more", "extra", "higher", "raise", "increase", "additional", "plus"})
_MONTHLY = frozenset({"month", "monthly"})
_YEARLY = frozenset({"year", "yearly", "annual", "annually", "annum"})
_THOUSAND = 1000
_YEARS = range(2010, 2100)
_BEFORE_A_YEAR = frozenset(
    {"in", "since", "until", "till", "by", "for", "before", "after", "during"}
)
_PEOPLE = frozenset({"people", "staff", "women", "men", "children", "headcount"})
_PLURAL = re.compile(r"[a-z]{3,}(?<![siu])s")
_NO_THINGS = frozenset({
    "always", "beats", "besides", "brings", "bucks", "cents", "comes", "counts", "covers",
    "does", "dollars", "euros", "feels", "fits", "francs", "gets", "goes", "grands", "helps",
    "includes", "looks", "makes", "matches", "means", "meets", "needs", "options", "others",
    "paychecks", "perhaps", "points", "pounds", "puts", "reflects", "rsus", "salaries", "says",
    "seems", "shares", "shows", "sometimes", "sounds", "stands", "starts", "stocks", "suits",
    "takes", "thanks", "thousands", "times", "towards", "units", "wans", "works", "yuans"
})  # fmt: skip
"""Words behind a figure that look like the plural of a thing that it counts."""

_QUICKER = re.compile(r"(?:fast|quick|slow|short|long|cheap|clean|few|low|small|great|strong)er")
"""What a percentage of a result is followed by, and one of pay is not: "20% quicker"."""
_FEWEST_SALARIES, _MOST_SALARIES = 12, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure, or a range, as it was said."""

    low: float
    high: float
    """The same as ``low`` where it is no range."""

    unit: str = ""
    """``%``, a unit of time in the singular, an ISO 4217 code, or empty."""

    scaled: bool = False
    """Whether a scale was named: "720 thousand" is, "720" is not."""

    per: str = ""
    """``month`` or ``year`` where that was said."""

    months: int = 0
    """Salaries a year where they were named: "for 16 months"; 0 where not."""

    relative: bool = False
    """It is meant on top of what was offered: "fifty thousand more"."""

    counts: bool = False
    """It counts things or people, or is the name of a year: nobody asks for it."""

    said: tuple[str, ...] = ()
    """Its tokens."""

    end: int = 0
    """Index behind its last token."""

    @property
    def is_time(self) -> bool:
        """Whether it counts days, weeks, months or years."""
        return self.unit in _TIMES

    @property
    def is_change(self) -> bool:
        """Whether it was said with two ends."""
        return self.low != self.high


def mended_thousands(text: str) -> str:
    """Write "700 and 40,000" as the 740,000 that was said."""
    return _HUNDREDS.sub(lambda match: f"{int(match[1]) * 100 + int(match[2])},000", text)


def pay_tokens(text: str) -> list[str]:
    """Split a piece of speech into words and numbers, without case and punctuation."""
    text = text.lower().replace("\u2019", "'")
    for pattern, written in _RESPELLED:
        text = pattern.sub(written, text)
    return _joined(_TOKEN.findall(text))


def find_figures(tokens: list[str]) -> list[Figure]:
    """Find every figure, in order; salaries a year are put with the month's pay they belong to."""
    found: list[Figure] = []
    index = 0
    while index < len(tokens):
        amount = amount_at(tokens, index)
        if amount is None:
            index += 1
            continue
        figure = _whole(tokens, index, amount)
        times = tokens[index - 1 : index] == ["times"] and not figure.unit
        is_salaries = (figure.unit == "month" or times) and _is_salary_count(figure.low)
        if found and is_salaries and _may_be_monthly(found[-1]):
            found[-1] = replace(found[-1], months=int(figure.low), per="month")
        elif not _is_article(figure):
            found.append(figure)
        index = max(figure.end, index + 1)
    return found


def doubtful_numbers(words: Sequence[Word], *, sure_from: float) -> frozenset[str]:
    """Return the tokens of numbers that the recognizer was not sure of."""
    tokens = (
        token for word in words if word.confidence < sure_from for token in pay_tokens(word.text)
    )
    return frozenset(each for each in tokens if _is_of_number(each))


def _is_of_number(token: str) -> bool:
    return token[0].isdigit() or token in TENS or token in SCALES or ONES.get(token, 0) > 1


def _joined(tokens: list[str]) -> list[str]:
    """Write "seven fifty" as 750 and "point zero seven" with its zero."""
    joined: list[str] = []
    for index, word in enumerate(tokens):
        before = joined[-1] if joined else ""
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        if word in TENS and 0 < ONES.get(before, 0) < 10 and not _is_number(joined[-2:-1]):
            joined[-1] = str(ONES[before] * 100 + TENS[word])
        elif 0 < ONES.get(word, 0) < 10 and _is_short_hundred(joined, tokens, index):
            joined[-1] = str(int(before) + ONES[word])
        elif word == "point" and after in ONES and before not in ONES and not before.isdigit():
            joined += ["zero", word]
        else:
            joined.append(word)
    return joined


def _is_number(tokens: list[str]) -> bool:
    return bool(tokens) and (
        tokens[0] in ONES or tokens[0] in TENS or tokens[0] in SCALES or tokens[0] == "point"
    )


def _is_short_hundred(joined: list[str], tokens: list[str], index: int) -> bool:
    """Whether the token is the "five" of "seven twenty five"."""
    return index > 0 and tokens[index - 1] in TENS and joined[-1].isdigit()


def _whole(tokens: list[str], index: int, amount: Amount) -> Figure:
    """Read on behind an amount: the other end of a range, the time it is for, "more"."""
    first = index - 1 if index and tokens[index - 1] in CURRENCIES else index
    low = high = amount
    between = "between" in tokens[max(0, index - 2) : index]
    joint = tokens[amount.end : amount.end + 1]
    if joint in (["to"], ["or"]) or (joint == ["and"] and between):
        high = amount_at(tokens, amount.end + 1) or amount
    unit, scaled = high.unit or low.unit, low.scaled or high.scaled
    least, most = low.value, high.value
    if high.scaled and least < _THOUSAND <= most and least * 100 <= most:
        least *= most / _unscaled(most)
    if not (least < most and (high.unit == low.unit or not low.unit)):
        high, least, most, unit, scaled = low, low.value, low.value, low.unit, low.scaled
    end = high.end
    per, end = _per(tokens, end, unit)
    before = tokens[max(0, first - 3) : first]
    after = tokens[end : end + 3]
    relative = (
        bool(_RELATIVE_BEFORE & set(before[-2:]))
        or before[-2:] in (["raise", "of"], ["increase", "of"])
        or _says_more(after)
        or (unit in _TIMES and after[:1] in (["later"], ["longer"]))
    )
    return Figure(
        low=least,
        high=most,
        counts=not per and (_is_of_things(unit, after) or _is_year(tokens, first, high)),
        unit="CNY" if first < index and not unit else unit,
        scaled=most >= _THOUSAND and (scaled or (not amount.spelled and "," in tokens[index])),
        per=per,
        relative=relative,
        said=tuple(tokens[first:end]),
        end=end,
    )


def _is_of_things(unit: str, after: Sequence[str]) -> bool:
    """Whether it counts what comes next: "forty engineers", "20% quicker"."""
    noun = after[0] if after else ""
    if unit == "%":
        return bool(_QUICKER.fullmatch(noun)) and noun != "lower"
    is_plural = bool(_PLURAL.fullmatch(noun)) and noun not in _NO_THINGS | _TIMES
    return not unit and (is_plural or noun in _PEOPLE)


def _is_year(tokens: Sequence[str], first: int, amount: Amount) -> bool:
    """Whether it is a year: "in 2026"."""
    named = tokens[max(0, first - 1) : first]
    bare = not (amount.unit or amount.scaled or amount.spelled)
    return bare and amount.value in _YEARS and bool(_BEFORE_A_YEAR & set(named))


def _says_more(after: list[str]) -> bool:
    place = next((at for at, token in enumerate(after) if token in _RELATIVE_AFTER), None)
    if place is None or "than" in after[place : place + 2]:
        return False
    return place == 0 or all(token in ("yuan", "rmb", "a", "year", "on") for token in after[:place])


def _unscaled(value: float) -> float:
    while value >= 1000:
        value /= 1000
    return value


def _per(tokens: list[str], end: int, unit: str) -> tuple[str, int]:
    """Return the time that a figure is for, and where it ends with that."""
    if unit in _TIMES:
        return "", end
    for length in (1, 2):
        ahead = tokens[end : end + length]
        links = ahead[:-1] in ([], ["a"], ["per"], ["each"], ["every"], ["in"])
        if ahead and links and ahead[-1] in _MONTHLY - ({"month"} if length == 1 else set()):
            return "month", end + length
        if ahead and links and ahead[-1] in _YEARLY - ({"year"} if length == 1 else set()):
            return "year", end + length
    return "", end


def _is_salary_count(number: float) -> bool:
    return _FEWEST_SALARIES <= number <= _MOST_SALARIES


def _may_be_monthly(figure: Figure) -> bool:
    return figure.unit in ("", "CNY") and not figure.relative and figure.per != "year"


def _is_article(figure: Figure) -> bool:
    """Whether it is a small number that only counts: "one thing", "the first two"."""
    bare = not (figure.unit or figure.scaled or figure.per)
    return bare and figure.low < 10 and float(figure.low).is_integer()
