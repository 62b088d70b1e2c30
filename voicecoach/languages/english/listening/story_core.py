"""A story's judgment core as one sentence: what was said, turned into "I chose X over Y because Z".

What cannot be turned keeps its own words, and what only points at something ("I said no to that")
gives nothing: a person fills that in better than a guess does.
"""

import re

from voicecoach.languages.english import choice_verbs as verbs
from voicecoach.languages.english.grammar.verb_forms import Form, forms_of, index_forms
from voicecoach.languages.english.quoting import LEADING, as_written

LONGEST_PART = 24
"""Words of one part: a core is said in one breath."""

_COMMON = (
    "accept", "add", "approve", "argue", "ask", "block", "bring", "build", "buy", "call",
    "cancel", "cap", "change", "charge", "close", "copy", "correct", "cut", "defend", "delay",
    "delete", "drop", "end", "extend", "face", "fight", "file", "fire", "fix", "follow",
    "freeze", "give", "go", "halve", "handle", "have", "help", "hide", "hire", "hold", "ignore",
    "invest", "keep", "launch", "leave", "let", "limit", "lower", "make", "measure", "merge",
    "move", "offer", "open", "order", "pass", "pause", "pay", "postpone", "price", "print",
    "prioritise", "prioritize", "promise", "propose", "protect", "publish", "pull", "push",
    "put", "raise", "rebuild", "reject", "release", "remove", "replace", "restrict", "return",
    "revoke", "rewrite", "roll", "run", "say", "sell", "send", "shelve", "ship", "show", "shut",
    "side", "sit", "skip", "spend", "split", "start", "stay", "stick", "stop", "strike",
    "switch", "take", "tell", "test", "throw", "train", "trust", "turn", "use", "wait", "walk",
    "warn", "write",
)  # fmt: skip
"""Verbs of deeds beside those of choosing, whose past form becomes a plain one."""

_FORMS = index_forms({
    *(verb for classes in verbs.CHOICE_VERBS.values() for verb in classes if verb.isalpha()),
    *_COMMON,
})  # fmt: skip
_HIDDEN = {"hid": "hide", "hidden": "hide"}
"""The one verb of these whose past forms the grammar of choices has no use for."""

_TIME = r"(?:then|finally|eventually|ultimately|therefore|also|still|just|only|really|myself)"
_DECIDED = re.compile(
    rf"\bI(?:'d| had| have|'ve)? (?:{_TIME} )?(?:decided|chose|opted|resolved)(?: {_TIME})? "
    r"(?P<deed>(?:not )?to .+)",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:I made|I took|my|the) (?:the |a |my |own |final )*(?:decision|choice|call)"
    r"(?: (?:was|is))?(?: then)?[:,]? (?P<deed>(?:not )?to .+)",
    re.IGNORECASE,
)
_TAKEN = re.compile(
    rf"\bI(?:'d| had)? (?:{_TIME} )?(?:chose|picked|went with|opted for|settled on|decided on"
    r"|went for) (?P<thing>(?!to\b|not to\b).+)",
    re.IGNORECASE,
)
_AGAINST = re.compile(r"\bI (?:\w+ )?decided (?P<thing>against .+)", re.IGNORECASE)
_DID = re.compile(
    rf"\bI (?:{_TIME} )?(?P<verb>\w+)(?P<rest>(?: .+)?)$",
    re.IGNORECASE,
)

_REASON = re.compile(r",? (?:because|since(?! (?:then|the|last|\d))|so that) ", re.IGNORECASE)
_OTHER_SIDE = re.compile(
    r"(?:,? (?:instead of|rather than|(?:and|but) not|over)|, not) (?P<thing>.+)", re.IGNORECASE
)
_OVER = re.compile(r",? (?:instead of|rather than|over) (?P<thing>.+)", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(
    r"[.;:!?…]|,? (?:and|but) (?=(?:I|we|he|she|they|it|that|this|then)\b)|, which |, so "
    r"| [\u2013\u2014] "
    r"|, (?=(?:I|we|he|she|they|it|it's|that|that's|this) )",
    re.IGNORECASE,
)

_OPTION = re.compile(
    r"\b(?:other|obvious|easy|safe|usual|second|first|alternative|cheaper|faster)\w* (?:\w+ ){0,4}?"
    r"(?:was|were|is|would have been) (?P<thing>.+)",
    re.IGNORECASE,
)
_TURNED_DOWN = re.compile(
    r"\bI (?:turned down|rejected|ruled out|refused|said no to|passed on|dropped|declined) "
    r"(?P<thing>(?!(?:that|it|this|them|him|her)\b).+)",
    re.IGNORECASE,
)
_WAS_TURNED_DOWN = re.compile(r"\bwhat I (?:turned down|gave up) was (?P<thing>.+)", re.IGNORECASE)
_COULD_HAVE = re.compile(
    r"\b(?:I|we) could(?:'ve| have) (?:just |also |simply |easily )?(?P<verb>\w+)(?P<rest>.*)",
    re.IGNORECASE,
)
_POINTS = frozenset({"that", "it", "this", "them", "those", "these", "so", "one", "him", "her"})
"""Words that point at what was said elsewhere."""


def chosen(sentence: str) -> str:
    """Return what was chosen, fit after "I chose": "to park it", "the small model", "against it".

    ``sentence`` is the one that says the choice. Where its grammar is another, the clause that
    begins with "I" is returned as it was said, or all of it.
    """
    clause = _clause(_without_other_side(_before_reason(_lean(sentence))))
    for pattern in (_DECIDED, _MADE):
        if found := pattern.search(clause):
            return _short(found["deed"])
    for pattern in (_AGAINST, _TAKEN):
        if found := pattern.search(clause):
            return _short(found["thing"])
    found = _DID.search(clause)
    if found and (base := _plain_verb(found["verb"])):
        return _short(f"to {base}{_AND_DID.sub(_and_do, found['rest'])}")
    return _short(clause[clause.find("I ") :] if "I " in clause else clause)


def turned_down(sentence: str, *, choice: str) -> str:
    """Return what was turned down, fit after "over": a thing, or a deed in its -ing form.

    Empty where the sentence only points at it. ``choice`` is the sentence with the choice: where it
    is the same one, what was refused is the choice itself.
    """
    lean = _lean(sentence)
    if sentence == choice:
        found = _OVER.search(_before_reason(lean))
        return _thing(_clause(found["thing"])) if found else ""
    for pattern in (_WAS_TURNED_DOWN, _OPTION, _OVER, _TURNED_DOWN):
        if found := pattern.search(lean):
            return _thing(_clause(_before_reason(found["thing"])))
    if (found := _COULD_HAVE.search(lean)) and (base := _plain_verb(found["verb"])):
        return _thing(_clause(_before_reason(f"to {base}{found['rest']}")))
    return ""


def reason(choice: str, rule: str = "") -> str:
    """Return why, fit after "because": what the choice's sentence says, else the rule that stood.

    ``rule`` is a sentence that says the bar or the principle; one that only points at it ("that's
    the rule") is none.
    """
    if given := _REASON.search(choice):
        return _short(_first_sentence(choice[given.end() :]))
    said = _short(_first_sentence(_lean(rule)))
    words = said.split()
    points = words and words[0].lower().split("'")[0] in _POINTS
    if len(words) < _FEWEST_OF_A_RULE or points or not _RULE.search(said):
        return ""
    return said if words[0] == "I" or words[0].startswith("I'") else _lower(said)


_FEWEST_OF_A_RULE = 5
_RULE = re.compile(
    r"\b(?:rule|line|bar|limit|threshold|principle|promise|standard|policy|criterion)s?\b",
    re.IGNORECASE,
)


def core_sentence(chose: str, over: str, because: str) -> str:
    """Say a core as one sentence; parts that are not known are left out.

    Parts may be quotes, as they were kept once.
    """
    if not chose:
        return ""
    chose = chosen(chose) if _IS_QUOTED.match(chose) else chose
    told = chose if _IS_QUOTED.match(chose) else f"I chose {chose}"
    over = over and f" over {turned_down(over, choice=chose) or over}"
    because = f"{',' if over else ''} because {because}" if because else ""
    return f"{told}{over}{because}."


_IS_QUOTED = re.compile(r"I\b")


def _lean(sentence: str) -> str:
    """Take off what a sentence begins with besides its words: "So, um, yeah, I …"."""
    words = as_written(sentence).replace("\u2019", "'").split()
    while len(words) > 1 and words[0].lower().strip(" ,.…") in LEADING:
        words = words[1:]
    return " ".join(word for word in words if word.lower().strip(" ,.…") not in _FILLERS)


_FILLERS = frozenset({"um", "uh", "er", "ah", "uhm", "hmm"})


def _before_reason(text: str) -> str:
    return _REASON.split(text, maxsplit=1)[0]


def _without_other_side(text: str) -> str:
    """Leave out what was turned down in the same breath; it is a part of its own."""
    found = _OTHER_SIDE.search(text)
    return text[: found.start()] if found and len(text[: found.start()].split()) >= 3 else text


def _clause(text: str) -> str:
    """Cut behind the clause; a full stop within a figure ends none."""
    for found in _CLAUSE_ENDS.finditer(text):
        inside = text[found.end() : found.end() + 1].isalnum() and found[0] in ".:"
        if found.start() and not inside:
            return text[: found.start()]
    return text


def _first_sentence(text: str) -> str:
    for found in re.finditer(r"[.!?…](?:\s|$)", text):
        return text[: found.start()]
    return text


def _short(text: str) -> str:
    words = text.split()
    cut = " ".join(words[:LONGEST_PART]).strip(" ,.;:\u2013\u2014")
    return cut + ("…" if len(words) > LONGEST_PART else "")


def _thing(text: str) -> str:
    """Make a deed a thing: "to ship it quietly" becomes "shipping it quietly"."""
    words = _short(text.split(", ", maxsplit=1)[0]).split()
    if words[:1] == ["to"] and len(words) > 1:
        if not (verb := _plain_verb(words[1])):
            return ""
        words = [_gerund(verb), *words[2:]]
    points = len(words) == 1 and words[0].lower() in _POINTS
    return "" if points else " ".join(words)


def _plain_verb(word: str) -> str:
    """Return the plain form of a past form; empty where the verb is not known."""
    lower = word.lower()
    if lower in _HIDDEN:
        return _HIDDEN[lower]
    lemma, form = _FORMS.get(lower, ("", Form.GERUND))
    return lemma if form in (Form.PAST, Form.BASE) else ""


_AND_DID = re.compile(r"\band (?P<verb>\w+)\b")


def _and_do(found: re.Match[str]) -> str:
    """Put a second deed in its plain form, too: "and offered him" becomes "and offer him"."""
    return f"and {_plain_verb(found['verb']) or found['verb']}"


def _gerund(verb: str) -> str:
    return next((word for word, form in forms_of(verb).items() if form is Form.GERUND), verb)


def _lower(text: str) -> str:
    """Begin in lower case, but for "I" and for names (a capital within the word as well)."""
    first = text.split(" ", 1)[0]
    keeps = first == "I" or first.startswith("I'") or any(map(str.isupper, first[1:]))
    return text if keeps else text[:1].lower() + text[1:]
