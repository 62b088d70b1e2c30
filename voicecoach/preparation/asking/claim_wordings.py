"""The ways to ask about a line of a CV: something before it, the line, and what is asked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voicecoach.interview.likeness import likeness
from voicecoach.interview.lint import MAX_PROMPT_WORDS
from voicecoach.interview.plain_speech import MOST_WORDS_PLAIN, MOST_WORDS_SPOKEN
from voicecoach.languages.english.preparing import leads
from voicecoach.languages.english.preparing.asks import ASKS, Doubted
from voicecoach.preparation.asking.question_topics import Topic
from voicecoach.preparation.asking.quoted_line import as_deed, in_words, is_thin, quoted
from voicecoach.preparation.asking.wording_choice import Wording
from voicecoach.preparation.cv import NOW, Claim, Gap

_QUOTE = re.compile("“(?P<quote>[^”]*)”")

LONGEST_READ, LONGEST_SAID, LONGEST_PLAIN = 26, 20, 12
"""Words of a line that are quoted: as it is read, as it is said, and as it is said again."""

LONGEST_OTHER, LONGEST_EMPLOYER = 8, 3
"""Words of a second line, and of the place where something was done."""

IN_FIGURES: frozenset[Doubted] = frozenset({"no-baseline", "straight-line", "contradiction"})
"""Doubts about a figure: the part of the line that has it is quoted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWordings:
    """All ways to ask about one doubt in one line."""

    topic: Topic
    doubted: Doubted
    around: str = ""
    """The words of the line that are doubted."""

    other: Claim | None = None
    """The claim that the line contradicts, where that is known."""

    def __iter__(self) -> Iterator[Wording]:
        """Give each way to ask that has room for the line."""
        for lead in self._leads():
            for ask in ASKS[self.doubted]:
                read = self._put(lead, ask.read, MAX_PROMPT_WORDS, LONGEST_READ)
                said = self._put(lead, ask.said, MOST_WORDS_SPOKEN, LONGEST_SAID)
                if read and said:
                    plain = self._put(
                        self._plain_lead(lead), ask.plain, MOST_WORDS_PLAIN, LONGEST_PLAIN
                    )
                    yield Wording(
                        prompt=read,
                        spoken=said,
                        plain=plain or ask.plain,
                        made_of=(ask.said, lead),
                        is_thin=self._is_thin(said),
                    )

    def _is_thin(self, said: str) -> bool:
        found = _QUOTE.search(said)
        return found is not None and is_thin(found["quote"], self.topic.text)

    def _put(self, lead: str, ask: str, most: int, longest: int) -> str:
        """Put a line before what is asked, as much of it as there is room for; empty for none."""
        own = len(lead.split()) + len(ask.split())
        around = self.around if self.doubted in IN_FIGURES else ""
        quote = quoted(self.topic.text, longest=min(longest, most - own + 1), around=around)
        if "{deed}" in lead:
            quote = as_deed(quote, self.topic.claim.verb) if self.topic.claim else ""
        if not quote and ("{deed}" in lead or "{quote}" in lead):
            return ""
        return f"{lead.format(quote=quote, deed=quote)} {ask}"

    def _leads(self) -> tuple[str, ...]:
        """Return what may stand before the line, all but the line itself filled in."""
        if self.doubted in ("unexplained-gap", "open-gap"):
            return _gap_leads(self.topic.gap)
        if self.doubted == "contradiction":
            told = _other_figure(self.other, self.around) if self.other is not None else ""
            if not told:
                return leads.TWO_FIGURES_ALONE
            return tuple(text.replace("{other}", told) for text in leads.TWO_FIGURES)
        is_title = self.topic.claim is None
        at = leads.TITLE_AT if is_title else leads.TOLD_AT
        employer = self._employer()
        texts = leads.TITLE if is_title else (*leads.QUOTED, *leads.TOLD)
        return (*texts, *(text.replace("{employer}", employer) for text in at if employer))

    def _plain_lead(self, lead: str) -> str:
        if "{quote}" not in lead and "{deed}" not in lead:
            return lead
        if self.doubted == "contradiction":
            return leads.TWO_FIGURES_PLAIN
        return leads.TITLE[0] if self.topic.claim is None else leads.QUOTED[0]

    def _employer(self) -> str:
        role = self.topic.role
        name = in_words(role.employer) if role is not None and role.kind == "work" else ""
        is_short = 0 < len(name.split()) <= LONGEST_EMPLOYER
        return name if is_short and not set(",;:(") & set(name) else ""


def _other_figure(claim: Claim, around: str) -> str:
    """Return the part of another line that has the figure which does not agree."""
    parts = [quoted(claim.text, longest=LONGEST_OTHER, around=each) for each in claim.numbers]
    parts = [each for each in (*parts, quoted(claim.text, longest=LONGEST_OTHER)) if each]
    return max(parts, key=lambda part: likeness(part, around)[0], default="")


def _gap_leads(gap: Gap | None) -> tuple[str, ...]:
    if gap is None or not gap.begins:
        return leads.MONTHS_SOMEWHERE
    texts: tuple[str, ...] = leads.MONTHS_BETWEEN
    if gap.ends in (NOW, gap.begins):
        texts = leads.MONTHS_SINCE if gap.ends == NOW else leads.MONTH_ALONE
    begins, ends = month_in_words(gap.begins), month_in_words(gap.ends)
    return tuple(text.format(begins=begins, ends=ends) for text in texts)


def month_in_words(month: str) -> str:
    """Say a month of a CV: "March 2021" for ``2021-03``, "2021" for a year alone."""
    year, _, number = month.partition("-")
    name = leads.MONTHS.get(number, "")
    return f"{name} {year}" if name else year
