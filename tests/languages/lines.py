"""Plain lines as the grammar of choices reads them."""

import re

from voicecoach.languages.english.choice import ChoiceKind, Question
from voicecoach.languages.english.choice_grammar import choices


def plain(text: str) -> list[str]:
    return re.findall(r"[$€£]?\d[\d.,]*%?|[a-z]+(?:'[a-z]+)*", text.lower())


def kinds(text: str, question: Question = Question.PAST, before: str = "") -> set[ChoiceKind]:
    found = choices(plain(text), question=question, before=plain(before))
    return {each.kind for each in found}


def is_own(text: str, question: Question = Question.PAST, before: str = "") -> bool:
    return ChoiceKind.OWN in kinds(text, question, before)
