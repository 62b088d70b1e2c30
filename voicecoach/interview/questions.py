"""Questions and packs of them: what an interviewer asks, and which ones a session takes."""

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.errors import UsageError
from voicecoach.interview.offers.offer import Offer

Kind = Literal[
    "behavioral", "case", "negotiation",
    "introduction", "motivation", "self-assessment", "estimate", "diagnosis", "candidate-questions",
]  # fmt: skip
"""A decision of the past, a product problem to solve aloud, a talk about pay; and without a choice
to look for: who one is, why one comes, what one is good at and what not, a figure worked out aloud,
why a measure moved, and what the candidate asks back."""

KINDS: tuple[Kind, ...] = get_args(Kind)

BEHAVIORAL_DOMAINS = (
    "pivoting-on-user-feedback",
    "overriding-data-with-principle",
    "resolving-cross-functional-conflict",
    "killing-a-project-near-launch",
    "launching-without-full-data",
    "long-term-over-short-term",
    "regulatory-or-ethical-constraint",
    "influencing-without-authority",
)
"""The eight story domains. A behavioral question names one of them, so that coverage can be
counted; questions of another kind name whatever topic they like."""


FOLLOW_UP_ID = re.compile(r"-follow-up-\d+$")
"""How the id of a follow-up ends; those kept before there was ``asks_for`` are known by it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that who asks a question can say about it, where it is asked for."""

    about: tuple[str, ...]
    """Words, any of which in a clarifying question ask for it: "users", "how many"."""

    says: str
    """What is answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One thing an interviewer asks."""

    id: str
    """Unique within its pack: lower-case words joined by hyphens."""

    prompt: str
    """What is asked, as it is read; on one line."""

    spoken: str = ""
    """The same as it is said aloud, of one ask; empty where the prompt serves for both."""

    plain: str = ""
    """The same in plainer words, for who wants to hear it again; empty where there are none."""

    kind: Kind
    domain: str
    """One of BEHAVIORAL_DOMAINS for a behavioral question, else a topic in the form of an id."""

    source: str
    """Why the question is asked, and what it is drawn from."""

    budget_s: float = USUAL_BUDGET_S
    """Seconds an answer should take."""

    rounds: tuple[str, ...] = ()
    """Ids of the parts of an interview that it belongs to, where it fits best first; none where it
    fits any. A question that was asked belongs to the one in which it was."""

    round: str = ""
    """The one round that a question belonged to, as versions kept it that knew no other; read so
    that nothing kept is lost, and empty since."""

    shows: str = ""
    """What a strong answer shows."""

    covers: tuple[str, ...] = ()
    """What a strong answer brings in, each in a line of the candidate's own CV or words: after an
    answer it is told which of them were heard."""

    probes: tuple[str, ...] = ()
    """Follow-ups made for this question, in the order in which they would be asked."""

    facts: tuple[Fact, ...] = ()
    """What is known about a case beyond the prompt, for who asks before answering."""

    replies: tuple[str, ...] = ()
    """What the counterpart in a talk about pay says back, in order; unless there is an offer."""

    offer: Offer | None = None
    """What the counterpart offers, and the rules by which they answer each ask; None without."""

    asks_for: str = ""
    """What a follow-up is after: the code of a gap, or ``more`` where that is not known; empty for
    a question that is none."""

    derived_from: str = ""
    """Id of the question that it follows or retells, or the domain that it calls out; empty for a
    question in its own right, as all of a pack are. Answers to a derived one say nothing about when
    a question is due."""

    @property
    def is_follow_up(self) -> bool:
        """Whether it digs into the answer to another question, so that a reply is expected."""
        return bool(self.asks_for or (self.derived_from and FOLLOW_UP_ID.search(self.id)))

    @property
    def aloud(self) -> str:
        """What a voice says."""
        return self.spoken or self.prompt

    @property
    def plainer(self) -> str:
        """What is said to who wants to hear it again in plainer words."""
        return self.plain or self.aloud


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A named list of questions in the order in which an interviewer would ask them."""

    id: str
    """Name of the pack's file without its suffix."""

    title: str
    description: str
    questions: tuple[Question, ...]
    """At least one."""


def pick_questions(
    pack: Pack, ids: Sequence[str], count: int | None = None
) -> tuple[Question, ...]:
    """Return the named questions, in the order of ``ids``; one named twice is a retake.

    ``count`` keeps the first so many. Raises UsageError for an unknown id and for a count that the
    names cannot fill.
    """
    by_id = {question.id: question for question in pack.questions}
    chosen = [_named(name, by_id, pack) for name in ids]
    if count is None:
        return tuple(chosen)
    if count < 1:
        raise UsageError(f"cannot ask {count} questions; --count is at least 1")
    if count > len(chosen):
        plural = "" if len(chosen) == 1 else "s"
        raise UsageError(f"you named {len(chosen)} question{plural}; --count {count} is more")
    return tuple(chosen[:count])


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``did you mean a or b?`` for the known names closest to ``name``, else nothing."""
    close = difflib.get_close_matches(name, sorted(known), n=2)
    return f"did you mean {' or '.join(close)}?" if close else ""


def _named(name: str, by_id: dict[str, Question], pack: Pack) -> Question:
    if name not in by_id:
        hint = did_you_mean(name, by_id) or f"see voicecoach questions list --pack {pack.id}"
        raise UsageError(f"pack {pack.id} has no question {name!r}; {hint}")
    return by_id[name]
