"""Whether a sentence of a CV says that something was done, and what."""

from collections.abc import Sequence
from dataclasses import replace

from voicecoach.languages.english.cv.deed_nouns import TEAM_DOERS, TEAM_PHRASES, TEAM_VERBS
from voicecoach.languages.english.cv.sections import RESULT_LABELS, SCOPE_LABELS, WORK_LABELS
from voicecoach.preparation.reading.clause_heads import told_at_head
from voicecoach.preparation.reading.dates import find_spans
from voicecoach.preparation.reading.deed import Around, Deed, unsaid
from voicecoach.preparation.reading.measured import signed
from voicecoach.preparation.reading.results import told_as_result
from voicecoach.preparation.reading.subjects import object_follows, skip_adverbs, told_of_person
from voicecoach.preparation.reading.verbs import base_of, gerund_of, past_of
from voicecoach.preparation.reading.wording import Word, words_of

_LABEL_WORDS = 5
_LONGEST_DATE = 40
_QUOTES = {"“": "”", '"': '"', "«": "»", "‘": "’", "„": "“"}  # noqa: RUF001


def find_deed(text: str, around: Around) -> tuple[Deed, tuple[Word, ...]] | None:
    """Return the deed that a sentence tells, and its words; None where it tells none."""
    words = tuple(word for word in words_of(text) if word.plain)
    begin = _after_date(text, words) or _after_title(text, words, around)
    label, first = _label(words, begin)
    if label and first < len(words) and signed(words[first]):
        return unsaid(words[first].plain, first, (0, first)), words
    if label in SCOPE_LABELS or first >= len(words) or _is_name(label, words, first):
        return None
    deed = _told(words, first, around, labelled=label in RESULT_LABELS)
    if deed is None and label:
        deed = _told(words, begin, around, labelled=False)
    return (_with_owner(deed, words), words) if deed is not None else None


def _told(words: Sequence[Word], first: int, around: Around, *, labelled: bool) -> Deed | None:
    begins, _ = skip_adverbs(words, first)
    if begins < len(words) and past_of(words[begins].plain):
        at_head = told_at_head(words, first, around)  # before a later "which I accepted"
        if at_head is not None:
            return at_head
    return (
        told_of_person(words, first, around)
        or told_at_head(words, first, around)
        or told_as_result(words, first, around, labelled=labelled)
    )


def _after_date(text: str, words: Sequence[Word]) -> int:
    """Return where a sentence begins behind a date ("2025: Spoke at ...") or a number ("1.")."""
    spans = find_spans(text[:_LONGEST_DATE])
    begin = next((i for i, word in enumerate(words) if spans and word.start >= spans[0].stop), 0)
    if begin and (spans[0].start == 0 or _begins_deed(words, begin)):
        return begin
    numbered = bool(words) and words[0].plain.isdigit() and words[0].after.startswith((".", ")"))
    return 1 if numbered and len(words[0].plain) < 3 else 0


def _after_title(text: str, words: Sequence[Word], around: Around) -> int:
    """Return where a sentence begins behind the quoted name of a talk or a text."""
    if around.setting != "record" or text[:1] not in _QUOTES:
        return 0
    end = text.find(_QUOTES[text[0]], 1)
    return next((i for i, word in enumerate(words) if word.start > end), 0) if end > 0 else 0


def _is_name(label: str, words: Sequence[Word], first: int) -> bool:
    """Whether a thesis is only named: "Thesis: Learned triggers for calorimeter data"."""
    capital = words[first].text[:1].isupper()
    return label in WORK_LABELS and capital and not object_follows(words, first + 1)


def _begins_deed(words: Sequence[Word], place: int) -> bool:
    """Whether a past in capitals stands here, as behind the name of a project and its year."""
    capital = words[place].text[:1].isupper() and not words[place - 1].plain.endswith("in")
    return place > 1 and capital and bool(past_of(words[place].plain))


def _label(words: Sequence[Word], begin: int) -> tuple[str, int]:
    """Return the label of a sentence ("Growth:"), in lower case, and where its rest begins."""
    for index in range(begin, min(begin + _LABEL_WORDS, len(words))):
        if words[index].after.startswith(":"):
            told = past_of(words[begin].plain) and index > begin
            label = " ".join(each.plain for each in words[begin : index + 1])
            return ("", begin) if told else (label, index + 1)
        if words[index].ends_clause:
            break
    return "", begin


def _with_owner(deed: Deed, words: Sequence[Word]) -> Deed:
    """Hand the deed to a group where its words do."""
    verb = deed.verb
    lemma = past_of(verb) or gerund_of(verb) or base_of(verb) or verb
    began = " ".join(word.plain for word in words[: deed.after + 2])
    own = any(word.plain.partition("'")[0] == "i" for word in words[: deed.after])
    if own and lemma not in TEAM_VERBS:
        return deed
    shared = lemma in TEAM_VERBS | TEAM_DOERS or any(phrase in began for phrase in TEAM_PHRASES)
    if shared or " as part of " in " ".join(word.plain for word in words):
        return replace(deed, owner="team")
    return deed
