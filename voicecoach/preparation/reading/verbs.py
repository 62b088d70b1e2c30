"""Which form of which verb of doing a word of a CV can be."""

import re
from functools import cache

from voicecoach.languages.english.cv.deeds import DEED_VERBS, IRREGULAR, NO_PASTS, PAST_ENDINGS
from voicecoach.languages.english.cv.noun_verbs import NOUN_GERUNDS, NOUN_VERBS
from voicecoach.languages.english.grammar.verb_forms import (
    INVARIANT,
    IRREGULAR_PASTS,
    Form,
    index_forms,
)
from voicecoach.languages.english.past import PAST_VERB

_FORMS = dict(index_forms(DEED_VERBS | IRREGULAR.keys()))
_IRREGULAR_PASTS = {past: lemma for lemma, pasts in IRREGULAR.items() for past in pasts}
_INVARIANT = INVARIANT | {lemma for lemma, pasts in IRREGULAR.items() if lemma in pasts}
_PAST = re.compile(PAST_VERB)
_COINED = re.compile(r"(?!he|she|we|you|they|it|that|who)[a-z]{2,5}'d")
"""Pasts that are made on the spot: "QA'd every release"."""

_STILL = {"put", "cut", "set", "let", "hit", "beat", "split", "quit", "read", "shut", "cost"}


@cache
def past_of(word: str) -> str | None:
    """Return the verb whose past the word surely or likely is; in "-ed" it may be any."""
    if _is_trait(word) or _COINED.fullmatch(word):
        return None if _is_trait(word) else word
    if word in _IRREGULAR_PASTS:
        return _IRREGULAR_PASTS[word]
    lemma, form = _FORMS.get(word, ("", Form.BASE))
    if form is Form.PAST or (lemma and lemma in _INVARIANT & _STILL):
        return lemma
    if word.startswith(("re-", "co-", "re", "over", "under", "out")):
        known = past_of(word.split("-", 1)[1]) if word[:3] in ("re-", "co-") else None
        if known:
            return word[:3] + known
    regular = len(word) > 3 and word.endswith("ed") and word.replace("-", "").isalpha()
    if word in IRREGULAR_PASTS or regular or _PAST.fullmatch(word):
        return lemma or word
    return None


def _is_trait(word: str) -> bool:
    """Whether a word only looks like a past: "need", "family-owned"."""
    front, dash, end = word.rpartition("-")
    return word in NO_PASTS or bool(dash and end in PAST_ENDINGS and front not in ("co", "re"))


@cache
def base_of(word: str) -> str | None:
    """Return the verb that stands in its plain form or with the "s" of the third person."""
    for base in (word, word.removesuffix("s"), word.removesuffix("es")):
        if base in DEED_VERBS or base in IRREGULAR:
            return base
    if word.endswith("ies") and f"{word[:-3]}y" in DEED_VERBS:
        return f"{word[:-3]}y"
    if word.startswith(("re-", "co-")) and word[3:] in DEED_VERBS:
        return word
    return None


@cache
def gerund_of(word: str) -> str | None:
    """Return the verb of a form in "-ing"."""
    if not word.endswith("ing") or len(word) < 5:
        return None
    lemma, form = _FORMS.get(word, ("", Form.BASE))
    if form is Form.GERUND:
        return lemma
    stem = word[:-3].removeprefix("co-").removeprefix("re-")
    doubled = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return next((each for each in (stem, f"{stem}e", doubled) if each in DEED_VERBS), None)


def noun_like(word: str) -> bool:
    """Whether a plain form or gerund is as often a noun: "design", "reports", "marketing"."""
    return word in NOUN_GERUNDS or word in NOUN_VERBS or word.removesuffix("s") in NOUN_VERBS
