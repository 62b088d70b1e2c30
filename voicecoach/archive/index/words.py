"""What is searched, and what may be typed into a search.

FTS5's ``unicode61`` cuts words at what is no letter or digit and looks past case and accents.
Chinese, Japanese and Korean text has no such cuts, so here each of its characters is made a word
of its own, and a run of them is found as a phrase. The trigram tokenizer would need no cuts but
finds nothing shorter than three characters, and most Chinese words have two; it also takes three
times the room.
"""

import re
import unicodedata

_CUT = "\u200b"
"""A space without width: parts words for the tokenizer and is taken out of what is shown."""

_MOST_WORDS = 32
"""Of a search; the rest is left out."""

_CJK = (
    r"\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff\u3100-\u318f\u31a0-\u31bf\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    r"\U0001b000-\U0001b16f\U00020000-\U0003ffff"
)
_ONE_CJK = re.compile(f"[{_CJK}]")
_ENDS_IN_CJK = re.compile(f"[{_CJK}]$")
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\ud800-\udfff]")
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


def searchable(text: str) -> str:
    """Return a text as the index holds it: no control characters, CJK characters parted."""
    return _ONE_CJK.sub(rf"{_CUT}\g<0>{_CUT}", _UNSEEN.sub(" ", text))


def shown(snippet: str) -> str:
    """Return a piece of what ``searchable`` gave as it was before."""
    return snippet.replace(_CUT, "")


def expression(typed: str) -> str | None:
    """Turn what somebody typed into an FTS5 expression; None where no word is in it.

    Anything may be typed: every word goes in as a string of FTS5, never as its syntax.
    """
    terms: list[str] = []
    for quoted, bare in _PART.findall(searchable(typed)):
        if _holds_word(quoted):
            terms.append(f'"{quoted}"')
        elif _holds_word(bare):
            terms.append(f'"{bare}"' + ("*" if _may_go_on(bare) else ""))
    return " ".join(terms[:_MOST_WORDS]) or None


def _holds_word(text: str) -> bool:
    return any(unicodedata.category(char)[0] in "LN" for char in text)


def _may_go_on(word: str) -> bool:
    """Whether it may be the start of a longer word; single letters would begin every other."""
    return len(word) > 1 and not _ENDS_IN_CJK.search(word.rstrip(_CUT))
