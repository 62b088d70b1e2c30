"""What a sentence can't show, whatever a classifier takes it for: plain words say the opposite."""

from collections.abc import Callable, Mapping

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.figures import FIGURE, TIMES
from voicecoach.languages.english.frameworks import NAMES

_SOMEBODY = any_of(
    r"(?:my|our|the|his|her|their) (?:\w+ ){1,3}?", "he ", "she ", "they ", "everyone ",
    "everybody ", "all ", "all of them ", "people ",
)  # fmt: skip
_AGREED = whole_words(
    any_of(
        rf"{_SOMEBODY}(?:\w+ )?(?:agreed|approved|supported (?:it|me|us|the)|backed (?:it|me)"
        r"|liked it|loved it|(?:was|were) (?:\w+ )?(?:on board|aligned|happy|fine with|pleased"
        r"|convinced|in favou?r|delighted))",
        "(?:nobody|no one|none of (?:them|us)) (?:\\w+ )?(?:objected|disagreed|complained|minded"
        "|protested|was against|had anything against)",
        "without (?:any )?(?:objections?|resistance|a word)",
    )
)
_BUT = whole_words(
    r"not|no|but|except|although|though|didn't|wasn't|weren't|never|however|only|finally"
    r"|eventually|until|reluctantly"
)
_OF_ONESELF = whole_words(
    r"i knew (?:that )?(?:if )?i (?:wanted|had) to|i (?:feel|felt|was|am) (?:\w+ ){0,2}"
    r"(?:bad|sad|ill|sick|tired|nervous|new|young|stressed|exhausted|scared|ashamed)"
    r"|if i wanted to"
)
_LOST = whole_words(
    r"lost|lose|losing|cost|costs|price|gave|give|giving|risk|risked|paid|pay|missed|late"
    r"|delay\w*|angry|furious|\S*\d\S*"
)
_COUNTS = whole_words(FIGURE)
_FIGURE = whole_words(
    rf"{any_of(FIGURE, TIMES, 'no', 'none', 'never', 'nobody', 'not', 'all', 'both')}"
    r"|\w*(?:doubl|tripl|halv|quadrupl)\w*|\w+n't|first|top|zero|once|twice|every|any"
)
_EXPECTED = whole_words(
    r"(?:i|we|i'd|we'd|i would|we would) (?:expect|hope|estimate|forecast|project|predict"
    r"|reckon|believe|think|assume)(?!\S).*(?<!\S)(?:would|will|could|might|should|to|'ll)"
    r"|(?:it|that|this|they|we) (?:would|will|should|could|might) (?:\w+ ){0,3}?(?:bring|save|cut"
    r"|add|raise|lift|lower|reduce|increase|grow|give us|be|reach)"
)
_HAPPENED = whole_words(
    r"went|rose|fell|dropped|grew|increased|decreased|saved|doubled|tripled|halved"
    r"|climbed|came|got|gained|lost|reached|was|were|did|has|have|had"
)
_FRAMEWORK = whole_words(
    rf"{NAMES}|(?:\w+ )?(?:frameworks?|matrix|canvas|method|model|scheme|technique"
    r"|acronym|swat|spider|two by two|personas|rice|heart|kano|kotter's|principles?"
    r"|privacy by design)"
)


_HALF_WOULD = whole_words(
    r"(?:i guess|i suppose|maybe|perhaps|probably) (?:i would|i'd|i'll)"
    r"|(?:i would|i'd) (?:probably|maybe|perhaps|possibly|guess)"
)


def half_would(line: str) -> bool:
    """Whether the speaker only might do something, and names no figure that would be an ask."""
    return bool(_HALF_WOULD.search(line)) and not _COUNTS.search(line)


def agreed(line: str) -> bool:
    """Whether everybody was for it, and nobody is said to have been against it."""
    return bool(_AGREED.search(line)) and not _BUT.search(_AGREED.sub(" ", line))


def of_oneself(line: str) -> bool:
    """Whether it tells of the speaker's own state, and of nothing that was given up."""
    return bool(_OF_ONESELF.search(line)) and not _LOST.search(line)


def no_result(line: str) -> bool:
    """Whether nothing in it counts, or nothing has happened yet: a forecast is no result."""
    expected = _EXPECTED.search(line) and not _HAPPENED.search(line)
    return bool(expected) or not _FIGURE.search(line)


def without_framework(line: str) -> bool:
    """Whether no framework is named in it."""
    return not _FRAMEWORK.search(line)


RULED_OUT: Mapping[str, Callable[[str], bool]] = {
    "decision": half_would,
    "dissent": agreed,
    "accepted_cost": of_oneself,
    "impact_number": no_result,
    "framework_named": without_framework,
}
"""By signal: whether a plain line rules it out."""
