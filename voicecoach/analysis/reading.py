"""An answer, read once: its words, sentences, fillers and quantities, which all others look up."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from voicecoach.analysis.alignment import align
from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.analysis.evidence import misheard
from voicecoach.analysis.foreign import judged_part
from voicecoach.analysis.kind import QuestionKind
from voicecoach.analysis.language import Language
from voicecoach.analysis.line import Line, filler_runs, plain_line, tokens_of
from voicecoach.analysis.quantity import Quantity
from voicecoach.analysis.sentences import split_sentences
from voicecoach.transcript import Transcript, Word


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """Consecutive words that belong together; never empty."""

    index: int
    first: int
    """Index of its first word in the answer."""

    end: int
    """Index after that of its last."""

    words: tuple[Word, ...]
    line: Line
    """What rules look at."""

    @property
    def start_s(self) -> float:
        """Where its first word begins."""
        return self.words[0].start_s

    @property
    def end_s(self) -> float:
        """Where its last word ends; never before it begins."""
        return max(self.start_s, self.words[-1].end_s)

    @property
    def text(self) -> str:
        """The words as recognized, with single spaces between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, kw_only=True)
class Reading:
    """One answer as it is judged. What takes time is worked out once, where it is first needed."""

    transcript: Transcript
    """Aligned; speech in another language is left out."""

    words_disagree: bool
    """Words and sound contradicted each other: times are uncertain."""

    language: Language
    kind: QuestionKind
    budget_s: float

    @property
    def words(self) -> tuple[Word, ...]:
        """All words of the answer, in order."""
        return self.transcript.words

    @property
    def begins_s(self) -> float:
        """Where the answer's clock begins: at the first speech, in seconds of the recording."""
        return self.transcript.begins_s

    @cached_property
    def tokens(self) -> tuple[tuple[str, ...], ...]:
        """Each word as plain tokens; none where there is punctuation alone."""
        return tuple(map(tokens_of, self.words))

    @cached_property
    def fillers(self) -> tuple[range, ...]:
        """The places of fillers among the words, in order."""
        speech = self.language.speech
        return filler_runs(
            self.words,
            self.tokens,
            always=speech.filled_pauses,
            isolated=speech.isolated_fillers,
        )

    @cached_property
    def filler_places(self) -> frozenset[int]:
        """The index of every word that belongs to a filler."""
        return frozenset(place for run in self.fillers for place in run)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Every word is in exactly one, in order."""
        return tuple(
            Sentence(
                index=index,
                first=places.start,
                end=places.stop,
                words=self.words[places.start : places.stop],
                line=plain_line(self.tokens, places, self.filler_places),
            )
            for index, places in enumerate(split_sentences(self.words, self.language))
        )

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Every amount that was said, in order; they don't overlap, nor reach across sentences."""
        return tuple(
            quantity
            for sentence in self.sentences
            for quantity in self.language.find_quantities(self, sentence)
        )

    @cached_property
    def unsure(self) -> bool:
        """Whether the answer as a whole may have been misheard, or is in another language."""
        return misheard(self.words, self.language)

    def sentence_at(self, place: int) -> Sentence:
        """Return the sentence that holds the word at an index; IndexError where there is none."""
        sentence = self.sentences[bisect_right(self.sentences, place, key=_first) - 1]
        if not sentence.first <= place < sentence.end:
            raise IndexError(place)
        return sentence

    def quantities_in(self, first: int, last: int) -> Sequence[Quantity]:
        """Return the amounts that lie wholly within ``words[first]`` to ``words[last]``."""
        begins = bisect_left(self.quantities, first, key=_first)  # they are in order, and apart
        after = bisect_right(self.quantities, last, key=lambda item: item.last)
        return self.quantities[begins:after]


def _first(item: Sentence | Quantity) -> int:
    return item.first


def read(
    transcript: Transcript,
    *,
    language: Language,
    kind: str = "behavioral",
    budget_s: float = USUAL_BUDGET_S,
) -> Reading:
    """Read an answer to a question of a kind. An unknown kind is read as behavioral."""
    aligned, disagree = align(judged_part(transcript))
    return Reading(
        transcript=aligned,
        words_disagree=disagree,
        language=language,
        kind=language.kind(kind),
        budget_s=budget_s,
    )
