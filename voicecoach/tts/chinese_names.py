"""Names written in pinyin, respelled so that a voice that reads English comes near them.

English letters mislead on pinyin: "Xu" is read "zoo", "Qiang" "kwang", "Zhao" with the sound of
"measure". A syllable is respelled by its initial and its final, as the table of Mandarin syllables
has them; tones are left out, since an English voice has none.
"""

import re

_INITIALS = {
    **{each: each for each in ("b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h")},
    **{each: each for each in ("r", "s", "j", "w", "y", "z", "ch", "sh")},
    "zh": "j", "x": "sh", "q": "ch", "c": "ts",
}  # fmt: skip

_FINALS = {
    **{each: each for each in ("a", "ai", "an", "ao", "ei", "en", "eng", "in", "ing", "ong")},
    "ang": "ahng", "e": "uh", "o": "oh", "ou": "oh",
    "i": "ee", "ia": "ee-ah", "ian": "ee-en", "iang": "ee-ahng", "iao": "ee-ao", "ie": "ee-eh",
    "iong": "ee-ong", "iu": "ee-oh",
    "u": "oo", "ua": "oo-ah", "uai": "oo-eye", "uan": "oo-ahn", "uang": "oo-ahng", "ue": "oo-eh",
    "ui": "oo-way", "un": "oon", "uo": "oo-oh",
}  # fmt: skip

_WHOLE = {
    "zhi": "jir", "chi": "chir", "shi": "shir", "ri": "rir", "zi": "zuh", "ci": "tsuh",
    "si": "suh", "ye": "yeh", "yan": "yen", "wei": "way", "juan": "joo-en", "quan": "choo-en",
    "xuan": "shoo-en", "yuan": "yoo-en",
}  # fmt: skip
"""Syllables whose vowel is another than their letters say."""


def _any(parts: dict[str, str]) -> str:
    return "|".join(sorted(parts, key=len, reverse=True))


_NARROW = re.compile(r"i.*|u|ue|uan|un")
"""The finals that may follow j, q and x; so "quite" and "quote" are no names."""

_SYLLABLE = (
    f"(?:[jqx](?:{_any({each: each for each in _FINALS if _NARROW.fullmatch(each)})})"
    f"|(?![jqx])(?:{_any(_INITIALS)})(?:{_any(_FINALS)}))"
)
_NAME = re.compile(rf"({_SYLLABLE}|an|ai|ao|ou)({_SYLLABLE})?")
_PARTS = re.compile(rf"({_any(_INITIALS)})?({_any(_FINALS)})")

SURNAMES = frozenset({
    "Wang", "Li", "Zhang", "Liu", "Chen", "Yang", "Huang", "Zhao", "Wu", "Zhou", "Xu", "Sun",
    "Ma", "Zhu", "Hu", "Guo", "He", "Gao", "Lin", "Luo", "Zheng", "Liang", "Xie", "Tang",
    "Deng", "Feng", "Cao", "Zeng", "Xiao", "Tian", "Dong", "Cui", "Cai", "Yu", "Lu", "Jiang",
    "Ye", "Du", "Su", "Wei", "Cheng", "Ding", "Ren", "Shen", "Yao", "Peng", "Fu", "Zhong",
    "Tan", "Qin", "Qiu", "Jia", "Fang", "Hou", "Zou", "Xiong", "Meng", "Duan", "Lei", "Qian",
    "Bai", "Xue", "Yan", "Hao", "Mao", "Kong", "Shi", "Gu", "Long", "Wan", "Dai", "Gong", "Pan",
    "Yin", "Yuan", "Jin", "Han", "Song", "Fan", "Shao", "Tao", "Mei", "Ruan", "Ji",
})  # fmt: skip
"""The commonest hundred or so; enough to tell that a pair of words is a name."""

_ENGLISH = frozenset({
    "An", "Ban", "Bang", "Can", "Dai", "Den", "Ding", "Do", "Du", "Fan", "Fang", "Go", "Han",
    "He", "Lei", "Long", "Lu", "Ma", "Made", "Men", "Pan", "Pin", "Ping", "Ran", "Sang", "Sing",
    "So", "Song", "Sun", "Take", "Tan", "Tang", "Ten", "To", "Wan", "We", "Ye", "You",
})  # fmt: skip
"""Words that are no less English than pinyin: two of them side by side are no name."""

_PAIR = re.compile(r"\b([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,11})\b")
_ALONE = re.compile(r"\b(?:Zh|X[iu]|Q[iu])[a-z]{0,10}\b")
"""What begins a name in pinyin and hardly a word of English."""


def respelled_names(text: str) -> str:
    """Respell the Chinese names in ``text``: a surname with a given name, or what only pinyin has.

    "I'm Xu Fang" becomes "I'm Shoo Fahng". Other names ("Mei", "Lin") are left as they are: English
    reads them well enough.
    """
    return _ALONE.sub(_alone, _PAIR.sub(_pair, text))


def _pair(match: re.Match[str]) -> str:
    surname, given = match.groups()
    if surname not in SURNAMES or {surname, given} <= _ENGLISH:
        return match.group()
    syllables = _NAME.fullmatch(given.lower())
    return f"{_respelled(surname)} {_respelled(given)}" if syllables else match.group()


def _alone(match: re.Match[str]) -> str:
    return _respelled(match.group())


def _respelled(name: str) -> str:
    """Respell one or two syllables; a word that is no such name is returned as it is."""
    found = _NAME.fullmatch(name.lower())
    if found is None:
        return name
    return "-".join(_sound(each) for each in found.groups() if each).capitalize()


def _sound(syllable: str) -> str:
    parts = _PARTS.fullmatch(syllable)
    if syllable in _WHOLE or parts is None:
        return _WHOLE.get(syllable, syllable)
    initial, final = parts.groups(default="")
    return _INITIALS.get(initial, "") + _FINALS[final]
