"""What a language must bring: what to hear and what to say. It is handed in as one record."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.breaks import BreakWeights
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.rule import Rule
from voicecoach.analysis.signal import SIGNALS
from voicecoach.analysis.wording import Wording

if TYPE_CHECKING:  # a reading holds its language
    from voicecoach.analysis.evidence import Found
    from voicecoach.analysis.quantity import Quantity
    from voicecoach.analysis.reading import Reading, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """Words that belong to speaking rather than to the answer; all in lower case."""

    abbreviations: frozenset[str]
    """Words whose full stop ends no sentence."""

    common: frozenset[str]
    """The commonest words; an answer with hardly any is in another language."""

    filled_pauses: frozenset[str]
    """Always fillers, wherever they stand."""

    isolated_fillers: tuple[tuple[str, ...], ...]
    """Fillers only when set off from the words around them."""

    hedges: tuple[tuple[str, ...], ...]
    """Words that take back what is being said, longer ones first."""

    meant_twice: frozenset[str]
    """Words that are often said twice on purpose."""

    restarted_from: frozenset[str]
    """Words that people start over from."""

    says_something: Callable[[str], bool]
    """Whether a sentence, as a plain line, is more than a greeting or a run-up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoting:
    """How words are quoted back; all in lower case."""

    leading: frozenset[str]
    """A quote reads better without these before it."""

    dangling: frozenset[str]
    """Words that wait for another one: a quote that is cut ends before them."""

    counting: frozenset[str]
    """A quote is not cut between two of these, nor after one: what is counted comes next."""

    speaker: frozenset[str]
    """A clause that begins with one of these says who chose."""

    as_written: Callable[[str], str]
    """Spells words as they are written, where recognizers don't."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """What takes more than a pattern over one sentence."""

    signals: tuple[str, ...]
    """What it can find. Each finding is evidence like that of a rule, at most one of a signal in
    a sentence."""

    find: "Callable[[Reading, Found], Iterable[Evidence]]"
    """Given what the rules found already."""

    proven: bool = False
    """On labelled answers at least 95 % of what it finds is right: no classifier overrules it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the placeholders of a wording stand for; how each is said is the language's."""

    quote: str
    at: int
    """Whole seconds since the answer began."""

    approximate: bool
    length_s: float
    budget_s: float
    limit_s: float
    """Past which an answer is too long."""

    story_s: float
    """By which the result is told."""

    figure: float
    parts: tuple[str, ...]
    choice: str
    """What the kind's choice is called; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SignalName:
    """What a signal is called."""

    shown_as: str
    """Beside its words."""

    said_as: str
    """In a sentence, with its article."""


class Moment(Protocol):
    """Writes a whole second of an answer."""

    def __call__(self, second: int, *, approximate: bool) -> str:
        """Return it as it stands in a sentence after "at" or "from"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """How the coach speaks."""

    wordings: Mapping[str, Wording]
    """For any kind of question, by the code of the finding."""

    stamps: Mapping[str, str]
    """The verdict in a word or two, by its code, where it speaks of no choice."""

    signal_names: Mapping[str, SignalName]
    written: Callable[[Facts], Mapping[str, str]]
    """The text of each placeholder for the eye; ``spoken`` for the ear."""

    spoken: Callable[[Facts], Mapping[str, str]]
    moment: Moment
    """Writes where in an answer something was said."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """Everything about one language."""

    code: str
    """ISO 639-1."""

    speech: Speech
    breaks: BreakWeights
    quoting: Quoting
    rules: tuple[Rule, ...]
    """All of them, in the order in which they are tried; a rule may be limited to kinds."""

    finders: tuple[Finder, ...]
    ruled_out: Mapping[str, Callable[[str], bool]]
    """By signal: whether a plain line says the opposite, whatever a classifier takes it for."""

    find_quantities: "Callable[[Reading, Sentence], Iterable[Quantity]]"
    """The amounts said in a sentence, in order; they don't overlap."""

    looks: "Mapping[str, Callable[[Reading], Iterable[tuple[int, int]]]]"
    """A lenient look for anything that comes near a signal, by its name: the first and last word
    of each place. Nothing that such a look finds is ever called absent."""

    kinds: Mapping[str, QuestionKind]
    """By name; ``behavioral`` is among them."""

    saying: Saying

    def kind(self, name: str) -> QuestionKind:
        """Return the kind of question of this name; behavioral where there is none."""
        return self.kinds.get(name, self.kinds["behavioral"])

    def wording(self, code: str, kind: QuestionKind, variant: str = "") -> Wording:
        """Return how a finding is said for a kind of question, in its variant if it has one.

        What a kind says in its own way is not overruled by a variant that is for any kind.
        """
        wordings = kind.wordings if code in kind.wordings else self.saying.wordings
        named = f"{code}.{variant}"
        special = kind.wordings.get(named) or wordings.get(named)
        return special.over(wordings[code]) if special else wordings[code]

    def signal_name(self, signal: str, kind: QuestionKind) -> SignalName:
        """Return what a signal is called in an answer to a kind of question."""
        if signal == "decision" and kind.choice:
            return SignalName(shown_as=kind.choice.shown_as, said_as=kind.choice.said_as)
        plain = signal.replace("_", " ")
        return self.saying.signal_names.get(signal, SignalName(shown_as=plain, said_as=plain))

    def stamp(self, code: str, kind: QuestionKind, *, at: int) -> str:
        """Return the verdict of this code in a word or two; empty where it is no verdict's."""
        stamps = {**self.saying.stamps, **(kind.choice.stamps if kind.choice else {})}
        return stamps.get(code, "").format(at=at)

    def rules_for(self, signal: str) -> tuple[Rule, ...]:
        """Return the rules that find a signal."""
        return tuple(rule for rule in self.rules if rule.signal == signal)

    @cached_property
    def learned_only(self) -> frozenset[str]:
        """The signals that only a classifier finds. Without one, nothing says they are absent."""
        known = {rule.signal for rule in self.rules}
        known.update(name for finder in self.finders for name in finder.signals)
        return frozenset(name for name, signal in SIGNALS.items() if signal.learned) - known
