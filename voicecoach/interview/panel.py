"""Whole interviews: rounds, and the people who hold them, read from TOML in ``interviews/``."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath

from voicecoach.analysis.classifier import LABELS
from voicecoach.errors import UsageError
from voicecoach.interview.probes import DEEPEST
from voicecoach.interview.questions import Question
from voicecoach.interview.round_length import LONGEST_MINUTES, ROUND_MINUTES, SHORTEST_MINUTES
from voicecoach.interview.toml_table import too_long
from voicecoach.languages.english.interview.reactions import Register
from voicecoach.values import DecodeError, decode, read_toml


@dataclass(frozen=True, slots=True, kw_only=True)
class Panelist:
    """Somebody who asks, and votes afterwards."""

    name: str
    role: str
    lens: str
    """What they want to know, as they would put it."""

    manner: str
    """How they come across, for the debrief and the screen."""

    listens_for: tuple[str, ...]
    """The signals that count most for them."""

    opening: str
    """What they say first; spoken."""

    closing: str
    """What they say last, however it went; spoken."""

    closing_convinced: str = ""
    """What they say last in its place where they will vote for the candidate."""

    closing_doubtful: str = ""
    """The same where they will not."""

    register: Register = "formal"
    """How they react to what is said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One interview of the whole."""

    id: str
    """Also the ``round`` of the questions that belong to it."""

    title: str
    about: str
    panelists: tuple[Panelist, ...]
    minutes: float = ROUND_MINUTES
    follow_ups: int = DEEPEST
    """Most follow-ups to one question; 0 for none."""

    always: tuple[str, ...] = ()
    """Ids of questions that a round with time for two or more never leaves out; one of another pack
    is borrowed from it as PACK/ID."""

    talk: str = ""
    """The question whose offer is talked about, as PACK/ID: nothing else is asked in this round."""

    own: tuple[str, ...] = ()
    """Those of ``always`` that were made of the candidate's CV: the first of them is asked even
    where there is time for one question alone."""

    @property
    def borrows(self) -> Mapping[str, str]:
        """The pack of each question that is borrowed, by the question's id."""
        named = (name.partition("/") for name in (*self.always, self.talk))
        return {question: pack for pack, slash, question in named if slash}


@dataclass(frozen=True, slots=True, kw_only=True)
class Loop:
    """All rounds that a candidate goes through for one role."""

    id: str = ""
    """Name of its file without suffix."""

    title: str
    description: str
    pack: str
    """The pack that its questions are from, but for those that a round borrows."""

    rounds: tuple[Round, ...]

    def pack_of(self, question: Question) -> str:
        """Return the pack that a question of a round, or what it follows up on, is from."""
        round_ = next((each for each in self.rounds if each.id in question.rounds), None)
        lent = round_.borrows if round_ else {}
        return lent.get(question.derived_from or question.id, self.pack)


def parse_loop(text: str, *, file: str) -> Loop:
    """Read the text of an interview's file.

    Raises UsageError of one line that says where in the file and what is allowed.
    """
    try:
        document = read_toml(text)
        loop = decode(Loop, document)
    except DecodeError as error:
        raise UsageError(f"{file}: {error}") from None
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{file}: not valid TOML: {error}") from None
    for fault in (*too_long(document), *_faults(loop)):
        raise UsageError(f"{file}: {fault}")
    return replace(loop, id=PurePath(file).stem)


def _faults(loop: Loop) -> Iterator[str]:
    if not loop.rounds:
        yield "rounds: missing; an interview needs at least one [[rounds]] table"
    twice = [name for name, n in Counter(each.id for each in loop.rounds).items() if n > 1]
    if twice:
        yield f"rounds: {twice[0]!r} is the id of two rounds; each needs one of its own"
    for each in loop.rounds:
        if not each.panelists:
            yield f"rounds.{each.id}: nobody asks; add [[rounds.panelists]]"
        if not SHORTEST_MINUTES <= each.minutes <= LONGEST_MINUTES:
            yield (
                f"rounds.{each.id}.minutes: {each.minutes:g} won't do; "
                f"allowed: {SHORTEST_MINUTES:g} to {LONGEST_MINUTES:g}"
            )
        if each.talk and "/" not in each.talk:
            yield f"rounds.{each.id}.talk: {each.talk!r} won't do; allowed: PACK/ID of an offer"
        for panelist in each.panelists:
            for signal in panelist.listens_for:
                if signal not in LABELS:
                    yield (
                        f"rounds.{each.id}: {panelist.name} listens for {signal!r}; "
                        f"allowed: {', '.join(LABELS)}"
                    )
