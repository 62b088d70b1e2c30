"""A kind of question as one value: what is looked for in an answer to it, and what is said of it.

A kind may have a choice to look for (of the past, a recommendation, an ask) or none.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from voicecoach.analysis.wording import Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One thing that a panel listens for, and what in an answer shows it."""

    id: str
    title: str
    clear: tuple[str, ...]
    """Signals that show it; where one is too unsure, the level is partial."""

    partial: tuple[str, ...] = ()
    """Signals that come near it."""

    count: int = 1
    """How many different pieces of clear evidence it takes."""

    advice: str
    """What to try next where it is missing."""

    sharpen: str
    """What to try next where it is partial."""

    source: str
    """Where the criterion comes from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """Something that is praised where it is heard."""

    signals: tuple[str, ...]
    """Any of these shows it."""

    code_there: str
    """Code of the finding where it was heard."""

    code_missing: str = ""
    """Code of the finding where it was not; empty for what nobody is blamed for."""

    code_unclear: str = ""
    """Code of the finding where only something that may be it was heard."""

    count: int = 1
    """How many pieces of evidence by different rules it takes."""

    near: str = ""
    """A signal that comes near; where it stands in, nobody is blamed."""

    code_near: str = ""
    """Code of the finding for what comes near."""

    doubts_near: bool = False
    """What comes near is told as a caution: panels know it too well. Else it is praised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceWords:
    """What a kind's choice is called: a choice, a recommendation, an ask."""

    shown_as: str
    """Beside its words."""

    said_as: str
    """In a sentence."""

    stamps: Mapping[str, str]
    """The verdict in a word or two, by its code; ``{at}`` stands for the whole second."""

    marker: str
    """Beside its second on the time line: "you chose"."""

    known: Mapping[str, str]
    """The one-line answer by how well the choice is known, or by why where that says more;
    ``{at}`` stands for the moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionKind:
    """What distinguishes one kind of question from the others."""

    name: str
    choice: ChoiceWords | None
    """None where there is no choice to look for: then none is missed, and none is spoken of."""

    rubric: tuple[Criterion, ...]
    """In the order a panel cares."""

    proofs: tuple[Proof, ...]
    """What backs the choice, or the answer, in the order that would change a panel's mind."""

    wordings: Mapping[str, Wording] = field(default_factory=dict)
    """How findings are said where that differs from what is said for other kinds, by code."""

    labelled_as: str = ""
    """The kind whose labelled answers it is most like, where there are none of its own."""

    opens_with_a_figure: bool = False
    """The answer may open with one: in a talk about pay it is the ask."""

    means_nothing: frozenset[str] = frozenset()
    """Labelled signals that are part of any answer to it, and are not looked for."""

    weighs_causes: bool = False
    """A result told as if nothing else could have caused it is doubted."""

    def all_proven(self, codes: frozenset[str]) -> bool:
        """Whether everything that should be there was found, given the codes of the findings."""
        return all(proof.code_there in codes for proof in self.proofs if proof.code_missing)
