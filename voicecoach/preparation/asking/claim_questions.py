"""Questions that only one candidate would be asked: each made of a line of the CV and its doubt."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from voicecoach.interview.questions import Kind, Question
from voicecoach.languages.english.preparing.asks import Doubted
from voicecoach.languages.english.preparing.digging import PROBES, SHOWS
from voicecoach.preparation.asking.claim_wordings import ClaimWordings
from voicecoach.preparation.asking.cv_lines import of_claim, of_cv, question_id
from voicecoach.preparation.asking.question_domain import domain_for
from voicecoach.preparation.asking.question_rounds import likely_rounds, merged, rounds_by_words
from voicecoach.preparation.asking.question_topics import Topic
from voicecoach.preparation.asking.quoted_line import in_words, quoted
from voicecoach.preparation.asking.wording_choice import FEWEST_PROBES, Wording, WordingsSoFar
from voicecoach.preparation.cv import NOW, Claim, Cv
from voicecoach.preparation.doubt import Doubt

MOST_PROBES = 4

LONGEST_THING, LONGEST_FIGURE = 12, 8
"""Words of the line and of its figure that a follow-up quotes."""

NEARLY = 0.15
"""A doubt whose weight comes so near to a claim's gravest may be asked about in its place, where
the other one was asked about more often: nobody asks the same thing of each line."""

UNDOUBTED: tuple[Doubted, ...] = ("cost", "no-alternative")
"""What fits any line: what it cost, and what was turned down for it."""

TWO_FIGURES = "two-figures"
"""The topic of lines that do not agree."""

_IS_FIGURE = re.compile(r"\d.*[^\d\s.,]|[^\d\s.,].*\d")
"""An amount with what it is in: "18%", "$2M", "from 3 to 5"; a bare count says too little."""

_COURSE = re.compile(
    r"\bfrom\s+[^\s,;()]*\d[^\s,;()]*(?:\s\w+)?\s+to\s+(?:(?:over|about|more than)\s+)?"
    r"[^\s,;()]*\d[^\s,;()]*"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimQuestions:
    """Makes questions of topics, one after the other, each unlike those before."""

    cv: Cv
    wordings: WordingsSoFar
    ids: set[str]
    asked: Counter[Doubted] = field(default_factory=Counter)
    """How often each doubt was asked about."""

    pairs: set[frozenset[int]] = field(default_factory=set)
    """Lines that do not agree and were asked about."""

    def make(self, topic: Topic) -> Question | None:
        """Make the question of a topic; None where no wording sounds right and unlike others."""
        for doubt in self._to_ask(topic):
            doubted = _doubted(topic, doubt) if doubt else self._undoubted()
            wording = self.wordings.choose(
                ClaimWordings(
                    topic=topic,
                    doubted=doubted,
                    around=doubt.quote if doubt is not None else "",
                    other=self._other(doubt),
                ),
                seed=_seed(topic),
            )
            if wording is not None:
                return self._question(topic, doubted, doubt, wording)
        return None

    def _undoubted(self) -> Doubted:
        """Return what is asked of a line in which there is nothing to doubt: one or the other."""
        return min(UNDOUBTED, key=lambda each: self.asked[each])

    def _to_ask(self, topic: Topic) -> Iterator[Doubt | None]:
        """Give the doubts to ask about, in the order of trying; None for no doubt at all."""
        fresh = [
            each
            for each in topic.doubts
            if each.reason != "contradiction" or _pair(each) not in self.pairs
        ]
        gravest = max((each.weight for each in fresh), default=0.0)
        yield from sorted(
            fresh,
            key=lambda each: (
                each.weight < gravest - NEARLY,
                self.asked[_doubted(topic, each)],
                -each.weight,
            ),
        )
        if topic.claim is not None:
            yield None

    def _question(
        self, topic: Topic, doubted: Doubted, doubt: Doubt | None, wording: Wording
    ) -> Question:
        self.asked[doubted] += 1
        is_pair = doubt is not None and doubted == "contradiction"
        if is_pair and doubt is not None:
            self.pairs.add(_pair(doubt))
        kind: Kind = "estimate" if is_pair else "behavioral"
        likelihood = doubt.rounds if doubt else merged(each.rounds for each in topic.doubts)
        return Question(
            id=self._id(topic, doubted),
            prompt=wording.prompt,
            spoken=wording.spoken,
            plain=wording.plain,
            kind=kind,
            domain=TWO_FIGURES if is_pair else domain_for(topic.text, doubted, topic.claim),
            source=self._source(topic, doubt),
            rounds=likely_rounds(likelihood) or rounds_by_words(topic.text),
            shows=SHOWS[doubted],
            probes=self._probes(topic, doubted),
        )

    def _id(self, topic: Topic, doubted: Doubted) -> str:
        kind, named = "cv", topic.text
        if topic.gap is not None:
            kind, named = "gap", topic.gap.begins
        elif topic.claim is None and doubted == "no-scope":
            kind = "title"
        id_ = question_id(kind, named, self.ids)
        self.ids.add(id_)
        return id_

    def _source(self, topic: Topic, doubt: Doubt | None) -> str:
        named = of_claim(topic.claim) if topic.claim else of_cv(topic.line, topic.text)
        other = self._other(doubt)
        rest = (of_claim(other) + "." if other else "", doubt.why if doubt else "")
        return " ".join((f"{named}.", *filter(None, rest)))

    def _other(self, doubt: Doubt | None) -> Claim | None:
        """Return the claim that a doubted one contradicts, where its line holds one."""
        wanted = doubt.other_line if doubt is not None else 0
        return next((each for each in self.cv.claims if wanted and each.line == wanted), None)

    def _probes(self, topic: Topic, doubted: Doubted) -> tuple[str, ...]:
        """Dig into the other doubts of the line, then into the one that was asked about."""
        reasons = [*(_doubted(topic, each) for each in topic.doubts), doubted]
        found: list[str] = []
        for reason in (*dict.fromkeys(each for each in reasons if each != doubted), doubted):
            most = 2 if reason == doubted else 1
            found += self._digging(topic, reason, min(most, MOST_PROBES - len(found)))
        if topic.claim is not None and len(found) < FEWEST_PROBES:
            found += self._digging(topic, "cost", FEWEST_PROBES)
        return tuple(dict.fromkeys(found))[:MOST_PROBES]

    def _digging(self, topic: Topic, doubted: Doubted, most: int) -> tuple[str, ...]:
        thing = quoted(topic.text, longest=LONGEST_THING)
        figure = _figure(topic, doubted)
        texts = [
            (text, text.format(thing=thing, figure=figure))
            for text in PROBES[doubted]
            if (thing or "{thing}" not in text) and (figure or "{figure}" not in text)
        ]
        return self.wordings.dig(texts, seed=_seed(topic), most=most)


def _doubted(topic: Topic, doubt: Doubt) -> Doubted:
    if topic.gap is not None and topic.gap.ends == NOW:
        return "open-gap"
    return doubt.reason


def _seed(topic: Topic) -> str:
    return f"{topic.line} {topic.text}"


def _pair(doubt: Doubt) -> frozenset[int]:
    return frozenset({doubt.line, doubt.other_line})


def _figure(topic: Topic, doubted: Doubted) -> str:
    """Return the figure of a line that a doubt is about, in words; empty where it has none."""
    numbers = topic.claim.numbers if topic.claim else ()
    doubts = [each.quote for each in topic.doubts if each.reason == doubted]
    named = [number for number in numbers if any(number in quote for quote in doubts)]
    course = _COURSE.search(topic.text)
    for number in (*([course[0]] if course and numbers else []), *named, *numbers):
        said = in_words(number)
        if _IS_FIGURE.search(said) and len(said.split()) <= LONGEST_FIGURE:
            return said
    return ""
