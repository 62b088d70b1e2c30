"""Rows put together: whether a hyphen at a row's end is the word's own or only broke it there."""

import functools
import re
from collections.abc import Set
from importlib.resources import files

SOFT = "\u00ad"
_SHOWN_SOFT = "\u2010"
"""What browsers draw where they break a word; nobody types it."""

_FIRST_PARTS = frozenset({
    "ad", "all", "anti", "back", "best", "bi", "business", "case", "check", "client", "close",
    "co", "cost", "cross", "customer", "cutting", "data", "day", "decision", "deep", "design",
    "direct", "double", "drop", "early", "e", "end", "ever", "ex", "face", "fast", "first",
    "five", "follow", "four", "front", "full", "future", "go", "growth", "half", "hands", "hard",
    "high", "in", "inter", "intra", "kick", "know", "large", "late", "lead", "life", "log",
    "long", "low", "machine", "market", "micro", "mid", "mission", "mobile", "multi", "near",
    "new", "non", "off", "on", "one", "open", "opt", "out", "over", "peer", "pixel", "point",
    "post", "pre", "price", "privacy", "pro", "product", "quality", "quasi", "re", "real",
    "real-time", "result", "revenue", "role", "sales", "self", "semi", "set", "seven", "short",
    "side", "sign", "single", "six", "small", "so", "spin", "stand", "start", "state", "step",
    "sub", "ten", "test", "third", "three", "time", "top", "trade", "twenty", "two", "ultra",
    "up", "user", "value", "vice", "voice", "web", "well", "white", "word", "work", "world",
    "year", "zero",
})  # fmt: skip
"""What compounds that are written with a hyphen begin with."""

_LAST_PARTS = frozenset({
    "aligned", "and", "aware", "based", "class", "centered", "centred", "centric", "day", "depth",
    "down", "driven", "effective", "end", "ended", "enabled", "facing", "fit", "first", "focused",
    "free", "friendly", "functional", "generated", "grade", "heavy", "house", "in", "intensive",
    "led", "level", "life", "line", "long", "loop", "made", "market", "minded", "minute", "month",
    "native", "off", "on", "only", "oriented", "out", "owned", "paced", "party", "person",
    "point", "quality", "quarter", "rated", "ready", "related", "rich", "run", "savvy", "scale",
    "sensitive", "service", "side", "sized", "specific", "stack", "stage", "step", "style",
    "tech", "term", "the", "through", "tier", "time", "to", "touch", "up", "wide", "week", "win",
    "year",
})  # fmt: skip
"""What they end with."""

_SUSPENDED = frozenset({"and", "or", "to", "bis"})
_HYPHENS = "-" + _SHOWN_SOFT + "\u2011"
_LONGEST_WORD = 60
_BROKEN_SOFTLY = re.compile(rf"{SOFT}+[{_HYPHENS}]?\Z")
"""A place where the writer lets a word be broken, with the hyphen that was drawn there."""

_LAST_WORD = re.compile(rf"[^\s(\[“\"'‘]*[{_HYPHENS}]\Z")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENDINGS = (
    "s", "es", "d", "ed", "ing", "er", "ers", "or", "ors", "ly", "ment", "ments", "ion", "ions",
    "ation", "ations", "al", "ally", "ive", "able", "ful", "ness", "ity", "ies", "ied", "ist",
    "isation", "ization", "ise", "ize", "ised", "ized", "ising", "izing",
)  # fmt: skip


def joined(above: str, below: str, *, hyphenates: bool, words: Set[str] = frozenset()) -> str:
    """Return two rows of one sentence as one.

    ``hyphenates`` says whether the program that set them breaks words by itself; ``words`` are
    those of the document, in lower case, which show how it writes a compound elsewhere.
    """
    end = above[-_LONGEST_WORD:]
    if broken := _BROKEN_SOFTLY.search(end):
        return above[: len(above) - len(broken[0])] + below
    last = _LAST_WORD.search(end)
    if last is None or len(last[0]) < 2:
        no_space = above.endswith("/") and above[-2:-1].strip() and below[:1].isalnum()
        return f"{above}{'' if no_space else ' '}{below}"
    first = _FIRST_WORD.match(below)
    if first is None:
        return above + below if below[:1].isdigit() else f"{above} {below}"
    if first[0].lower() in _SUSPENDED and below[first.end() : first.end() + 1] in {" ", ""}:
        return f"{above} {below}"  # "short- and long-term"
    soft = hyphenates or above.endswith(_SHOWN_SOFT)
    goes_on = below[first.end() : first.end() + 1] == "-"  # "Stratford-upon-Avon"
    if not goes_on and _is_broken_word(last[0][:-1], first[0], soft=soft, words=words):
        return above[:-1] + below
    return f"{above[:-1]}-{below}"


def _is_broken_word(left: str, right: str, *, soft: bool, words: Set[str]) -> bool:
    *before, start = re.split(r"[-/–]", left)
    is_name = right[0].isupper() or start[1:] != start[1:].lower()
    if not start.isalpha() or is_name:
        return False  # "24-", "Deezer-Spotify", "AI-"
    low, after = start.lower(), right.lower()
    if low + after in words or f"{low}-{after}" in words:
        return low + after in words
    if is_known(low + after) and low not in {"co", "re"}:
        return True
    if before or not soft or after in _LAST_PARTS:  # "A/B-", "end-to-"
        return False
    return not is_known(after) or not (low in _FIRST_PARTS or (is_known(low) and len(low) > 2))


def is_known(word: str) -> bool:
    """Whether a word, in lower case, is a common one of English, in any of its usual forms."""
    known = _known_words()
    if word in known:
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        doubled = stem[-2:-1] == stem[-1:] and ending[0] in "ei"  # "planned", "planner"
        forms = {stem, stem + "e", stem + "y", *([stem[:-1]] if doubled else [])}
        if stem != word and len(stem) >= 3 and not known.isdisjoint(forms):
            return True
    return False


@functools.cache
def _known_words() -> frozenset[str]:
    from voicecoach.languages import english

    text = (files(english) / "familiar_words.txt").read_text(encoding="utf-8")
    rows = (row for row in text.splitlines() if not row.startswith(("#", "[")))
    return frozenset(word for row in rows for word in row.split())


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text in lower case, compounds whole, for `joined`."""
    return frozenset(word.lower() for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*(?!-)", text))
