"""What all parts of the bench share: whom to hear say what."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, cycle, zip_longest
from pathlib import Path

from scripts.hearing.ears import Ears
from scripts.hearing.figures import Figure, Heard, summed
from scripts.hearing.render import Said, say
from voicecoach.evaluation.corpus import Answer, parse_corpus


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """Some answers, the voices that say them in turn, and who hears them."""

    ears: Ears
    answers: tuple[Answer, ...]
    """All there are to choose from."""

    count: int
    """How many of them the main set has."""

    voices: tuple[str, ...]
    seed: int
    cache: Path | None

    def share(self, part: int) -> int:
        """How many answers the smaller sets have: one of so many, and at least one."""
        return -(-self.count // part)

    def say(
        self, answer: Answer, voice: str, *, stretch: float = 1.0, texts: tuple[str, ...] = ()
    ) -> Said:
        """Say one answer, or other ``texts`` in place of its sentences."""
        return say(answer, voice, seed=self.seed, stretch=stretch, texts=texts, cache=self.cache)

    def spoken(self, count: int, *, stretch: float = 1.0) -> Iterator[Said]:
        """Say the first answers, each with the next voice."""
        for answer, voice in zip(self.answers[:count], cycle(self.voices), strict=False):
            yield self.say(answer, voice, stretch=stretch)


def answers_of(corpora: Iterable[Path]) -> tuple[Answer, ...]:
    """Read labelled answers, those of several files in turn, for each file has one writer."""
    files = [parse_corpus(path.read_text(encoding="utf-8"), file=str(path)) for path in corpora]
    return tuple(answer for answer in chain(*zip_longest(*files)) if answer is not None)


def beginning(answer: Answer, sentences: int) -> Answer:
    """Return the first sentences of an answer, for where labels don't matter."""
    return replace(answer, sentences=answer.sentences[:sentences])


def by_voice(heard: Iterable[Heard]) -> dict[str, Figure]:
    """Sum up all answers, and those of each voice."""
    those = list(heard)
    voices = dict.fromkeys(one.voice for one in those)
    return {
        "all": summed(those),
        **{voice: summed([one for one in those if one.voice == voice]) for voice in voices},
    }
