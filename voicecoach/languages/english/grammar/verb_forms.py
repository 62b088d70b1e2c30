"""English verb forms: which form of which verb a word can be."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto


class Form(Enum):
    """A form that a verb stands in."""

    BASE = auto()
    PAST = auto()
    """Past tense or past participle: spoken English tells them apart by the auxiliary."""

    GERUND = auto()


_IRREGULAR = {
    "bet": ("bet",), "bind": ("bound",), "break": ("broke", "broken"), "bring": ("brought",),
    "build": ("built",), "buy": ("bought",), "catch": ("caught",), "choose": ("chose", "chosen"),
    "come": ("came", "come"), "cut": ("cut",), "deal": ("dealt",), "dig": ("dug",),
    "do": ("did", "done"), "draw": ("drew", "drawn"), "feel": ("felt",), "fight": ("fought",),
    "find": ("found",), "forgo": ("forwent", "forgone"), "freeze": ("froze", "frozen"),
    "get": ("got", "gotten"), "give": ("gave", "given"), "go": ("went", "gone"),
    "have": ("had",), "hear": ("heard",), "hold": ("held",), "keep": ("kept",),
    "lay": ("laid",), "lead": ("led",), "learn": ("learned", "learnt"), "leave": ("left",),
    "let": ("let",), "lose": ("lost",), "make": ("made",), "mean": ("meant",),
    "meet": ("met",), "override": ("overrode", "overridden"), "pay": ("paid",), "put": ("put",),
    "quit": ("quit",), "read": ("read",), "rethink": ("rethought",), "ring": ("rang", "rung"),
    "run": ("ran", "run"), "say": ("said",), "see": ("saw", "seen"), "sell": ("sold",),
    "send": ("sent",), "set": ("set",), "show": ("showed", "shown"), "shut": ("shut",),
    "sit": ("sat",), "speak": ("spoke", "spoken"), "spend": ("spent",), "split": ("split",),
    "stand": ("stood",), "stick": ("stuck",), "strike": ("struck",), "swear": ("swore", "sworn"),
    "take": ("took", "taken"), "teach": ("taught",), "tear": ("tore", "torn"),
    "tell": ("told",), "think": ("thought",), "throw": ("threw", "thrown"),
    "withdraw": ("withdrew", "withdrawn"), "write": ("wrote", "written"),
}  # fmt: skip

_DOUBLING = {
    "axe": "axed", "ban": "banned", "bin": "binned", "cap": "capped", "chop": "chopped",
    "commit": "committed", "defer": "deferred", "drop": "dropped", "flip": "flipped",
    "grab": "grabbed", "nix": "nixed", "opt": "opted", "pass": "passed", "pick": "picked",
    "plan": "planned", "prefer": "preferred", "scrap": "scrapped", "ship": "shipped",
    "skip": "skipped", "step": "stepped", "stop": "stopped", "strip": "stripped",
    "swap": "swapped", "trim": "trimmed", "veto": "vetoed", "wrap": "wrapped",
}  # fmt: skip
"""Regular verbs whose last letter is doubled, or isn't although it looks so."""


def forms_of(lemma: str) -> dict[str, Form]:
    """Return the forms of a verb; where past and base are one word, the base is returned."""
    pasts = _IRREGULAR.get(lemma) or (_regular_past(lemma),)
    if lemma == "cancel":
        pasts = ("cancelled", "canceled")
    forms = {f: Form.GERUND for past in pasts for f in _gerunds(lemma, past)}
    forms |= dict.fromkeys(pasts, Form.PAST)
    forms[lemma] = Form.BASE
    return forms


def _regular_past(lemma: str) -> str:
    if lemma in _DOUBLING:
        return _DOUBLING[lemma]
    if lemma.endswith("e"):
        return f"{lemma}d"
    if lemma.endswith("y") and lemma[-2] not in "aeou":
        return f"{lemma[:-1]}ied"
    return f"{lemma}ed"


_GERUNDS = {
    "bet": "betting", "cut": "cutting", "dig": "digging", "get": "getting", "let": "letting",
    "put": "putting", "quit": "quitting", "run": "running", "set": "setting",
    "shut": "shutting", "sit": "sitting", "split": "splitting",
}  # fmt: skip


def _gerunds(lemma: str, past: str) -> tuple[str, ...]:
    if lemma in _GERUNDS:
        return (_GERUNDS[lemma],)
    if lemma == "cancel":
        return ("cancelling", "canceling")
    if lemma in _DOUBLING and past.endswith("ed"):
        return (f"{past[:-2]}ing",)
    return (f"{lemma[:-1] if lemma.endswith('e') and lemma[-2:] != 'ee' else lemma}ing",)


def index_forms(lemmas: Iterable[str]) -> Mapping[str, tuple[str, Form]]:
    """Map every form of the verbs to its verb and form."""
    return {word: (lemma, form) for lemma in lemmas for word, form in forms_of(lemma).items()}


INVARIANT = frozenset(lemma for lemma, pasts in _IRREGULAR.items() if lemma in pasts)
"""Verbs such as "cut", whose past looks like the base."""

IRREGULAR_PASTS = frozenset(past for pasts in _IRREGULAR.values() for past in pasts) - INVARIANT
"""Past forms that show no "-ed"."""
