"""Questions that a job's text asks for, each held against the line of the CV that answers it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from voicecoach.interview.lint import MAX_PROMPT_WORDS
from voicecoach.interview.plain_speech import MOST_WORDS_PLAIN, MOST_WORDS_SPOKEN
from voicecoach.interview.questions import Question
from voicecoach.languages.english.preparing import job_asks
from voicecoach.languages.english.preparing.job_asks import (
    FIRST_MONTHS,
    JOB_ASKS,
    JOB_PROBES,
    JOB_SHOWS,
    PASTIMES,
    SELDOM_ASKED,
    Held,
)
from voicecoach.languages.english.preparing.pack_words import NOT_SHOWN
from voicecoach.preparation.asking.cv_lines import of_claim, of_job, question_id
from voicecoach.preparation.asking.question_domain import domain_for
from voicecoach.preparation.asking.question_rounds import rounds_by_words
from voicecoach.preparation.asking.quoted_line import is_thin, quoted
from voicecoach.preparation.asking.word_beginnings import most_named
from voicecoach.preparation.asking.wording_choice import Wording, WordingsSoFar
from voicecoach.preparation.cv import Claim, Cv
from voicecoach.preparation.job import Grade, Match, Want

LONGEST_READ, LONGEST_SAID, LONGEST_CLAIM = 20, 20, 12
"""Words of a line that are quoted: as it is read, as it is said, and of the claim beside it."""

_QUOTE = re.compile("“(?P<quote>[^”]*)”")

MOST_PROBES = 3

GRAVITY: Mapping[tuple[Grade, bool], int] = {
    ("gap", True): 0,
    ("partial", True): 1,
    ("proof", True): 2,
    ("partial", False): 3,
    ("proof", False): 4,
    ("gap", False): 5,
}
"""What is asked first, by grade and by whether it is needed: what is missing is asked about before
what is shown. What would only be welcome comes last, and what of that is missing last of all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobQuestions:
    """Makes questions of what a job's text asks for, each unlike those before."""

    cv: Cv
    wordings: WordingsSoFar
    ids: set[str]

    def make(self, match: Match) -> Question | None:
        """Make the question of a line; None where no wording sounds right and unlike others."""
        wanted = match.requirement
        if is_pastime(match):
            return None
        held = _held(match)
        claim = next((each for each in self.cv.claims if each.id in match.claims[:1]), None)
        seed = f"{wanted.line} {wanted.text}"
        wording = self.wordings.choose(self._wordings(match, held, claim), seed=seed)
        if wording is None:
            return None
        id_ = question_id("job", wanted.text, self.ids)
        self.ids.add(id_)
        shown = of_claim(claim) if claim is not None else NOT_SHOWN.rstrip(".")
        is_plan = held == "to-do"
        return Question(
            id=id_,
            prompt=wording.prompt,
            spoken=wording.spoken,
            plain=wording.plain,
            kind="case" if is_plan else "behavioral",
            domain=FIRST_MONTHS if is_plan else domain_for(wanted.text, "no-alternative"),
            source=f"{of_job(wanted)}. {shown}. {match.why}".strip(),
            rounds=rounds_by_words(wanted.text),
            shows=JOB_SHOWS[held],
            probes=self._probes(held, claim, seed),
        )

    def _probes(self, held: Held, claim: Claim | None, seed: str) -> tuple[str, ...]:
        said = quoted(claim.text, longest=LONGEST_CLAIM) if claim is not None else ""
        texts = [
            (text, text.format(claim=said))
            for text in JOB_PROBES[held]
            if said or "{claim}" not in text
        ]
        return self.wordings.dig(texts, seed=seed, most=MOST_PROBES)

    def _wordings(self, match: Match, held: Held, claim: Claim | None) -> Iterator[Wording]:
        beside = quoted(claim.text, longest=LONGEST_CLAIM) if claim is not None else ""
        for lead in _leads(match.requirement.want):
            for at, ask in enumerate(JOB_ASKS[held]):
                text = match.requirement.text
                said = _led(lead, text, ask.said, MOST_WORDS_SPOKEN, LONGEST_SAID)
                first = _leads(match.requirement.want)[0]
                plain = _led(first, text, ask.plain, MOST_WORDS_PLAIN, LONGEST_CLAIM)
                backed = job_asks.BESIDE[at % len(job_asks.BESIDE)].format(claim=beside)
                read = f"{backed} {ask.read}" if beside else ask.read
                prompt = _led(lead, text, read, MAX_PROMPT_WORDS, LONGEST_READ)
                if prompt and said:
                    yield Wording(
                        prompt=prompt,
                        spoken=said,
                        plain=plain or ask.plain,
                        made_of=(ask.said, lead),
                        is_thin=_is_thin(said, text),
                    )


def asked_first(matches: Sequence[Match]) -> tuple[Match, ...]:
    """Order what a job asks for by how likely it is asked about."""
    return tuple(
        sorted(
            matches,
            key=lambda each: (
                _is_wish(each) and each.grade == "gap",
                most_named(each.requirement.text, ((True, SELDOM_ASKED),)) or False,
                GRAVITY[each.grade, not _is_wish(each)],
                each.requirement.line,
            ),
        )
    )


def is_pastime(match: Match) -> bool:
    """Whether a wish is only about what people do for pleasure, and no line of the CV has it."""
    named = most_named(match.requirement.text, ((True, PASTIMES),))
    return bool(named) and _is_wish(match) and not match.claims


def _is_wish(match: Match) -> bool:
    return match.requirement.want == "preferred"


def _held(match: Match) -> Held:
    if match.grade != "gap":
        return match.grade
    return "to-do" if match.requirement.want == "responsibility" else "missing"


def _is_thin(said: str, text: str) -> bool:
    found = _QUOTE.search(said)
    return found is not None and is_thin(found["quote"], text)


def _leads(want: Want) -> tuple[str, ...]:
    if want == "responsibility":
        return job_asks.TASKS
    return job_asks.WELCOME if want == "preferred" else job_asks.WANTED


def _led(lead: str, text: str, ask: str, most: int, longest: int) -> str:
    own = len(lead.split()) + len(ask.split())
    quote = quoted(text, longest=min(longest, most - own + 1))
    return f"{lead.format(quote=quote)} {ask}" if quote else ""
