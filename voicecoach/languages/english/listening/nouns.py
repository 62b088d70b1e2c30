"""The thing that a sentence is about, short enough to be taken up: "the small model"."""

from collections.abc import Sequence
from typing import NamedTuple

from voicecoach.languages.english.grammar import small_words as words
from voicecoach.languages.english.grammar.clauses import is_adverb
from voicecoach.languages.english.grammar.verb_forms import IRREGULAR_PASTS
from voicecoach.languages.english.number_words import FRACTIONS, ONES, SCALES, TENS

MOST_WORDS = 2
"""More than these after the article are no thing that one can name."""

_BEGINS = {"the": "the", "our": "your", "my": "your"}
"""Articles, and what stands in their place when somebody else takes the words up."""

_ENDS = (
    words.PRONOUNS | words.AUXILIARIES | words.NOT | words.PREPOSITIONS | words.CONJUNCTIONS
    | words.SUBORDINATING | words.UNREAL_BEFORE | words.OBJECTS | IRREGULAR_PASTS
    | {
        "the", "a", "an", "my", "our", "his", "her", "their", "this", "these", "those", "into",
        "over", "under", "off", "out", "up", "down", "back", "away", "within", "without", "during",
        "through", "around", "until", "despite", "like", "than", "because", "even", "instead",
        "per", "via", "onto", "upon", "near", "behind", "beside", "um", "uh", "there", "here",
        "please", "really", "right", "so", "too", "no", "some", "any", "every", "each", "us",
        "whole", "same", "other", "first", "second", "third", "last", "next", "only", "own",
        "altogether", "yet", "apart", "pretty", "much", "completely", "entirely", "full", "alone",
        "decides", "decide", "stays", "stay", "starts", "start", "leaves", "leave", "goes", "go",
        "works", "takes", "take", "gives", "give", "gets", "get", "makes", "make", "needs", "need",
        "wants", "want", "comes", "come", "runs", "run", "shows", "show", "tells", "tell", "means",
        "mean", "keeps", "keep", "helps", "help", "lets", "let", "does", "loses", "lose", "falls",
        "rises", "rise", "grows", "grow", "costs", "brings", "bring", "looks", "look", "feels",
        "becomes", "become", "begins", "begin", "happens", "happen", "uses", "knows", "know",
        "best", "worst", "most", "least", "more", "less", "very", "said", "says",
    }
)  # fmt: skip

_NO_THINGS = frozenset({
    "thing", "things", "one", "ones", "way", "ways", "time", "times", "other", "others", "rest",
    "fact", "decision", "choice", "end", "lot", "bit", "moment", "day", "days", "week", "weeks",
    "month", "months", "year", "years", "morning", "evening", "night", "side", "part", "parts",
    "kind", "sort", "point", "points", "reason", "reasons", "idea", "case", "beginning", "start",
    "middle", "half", "number", "numbers", "figure", "figures", "people", "guy", "guys", "man",
    "woman", "person", "problem", "question", "answer", "situation", "company", "work", "job",
    "life", "world", "truth", "opposite", "difference", "mistake", "blame", "call", "line", "step",
    "team", "teams", "boss", "manager", "ceo", "wife", "husband", "mother", "father", "name",
    "opinion",
    "mind", "head", "eyes", "hands", "word", "words", "example", "story", "small", "big",
    "new", "old", "good", "bad", "long", "short", "right", "wrong", "high", "low", "money",
    "risk", "cost", "price", "result", "results", "goal", "plan", "process", "reality", "obvious",
    "background",
})  # fmt: skip
"""Too general, too private or no noun: nobody would take these up."""

_LEADING_TO_A_VERB = frozenset({
    "let", "lets", "letting", "make", "makes", "made", "making", "have", "has", "had", "having",
    "see", "saw", "watch", "watched", "help", "helped", "helps", "hear", "heard",
})  # fmt: skip
"""Behind these a thing goes on with a verb: "let the model propose"."""

_NUMBERS = frozenset({*ONES, *TENS, *SCALES, *FRACTIONS, "hundred", "thousand", "million"})


class Thing(NamedTuple):
    """A thing that was named."""

    text: str
    """As somebody else would say it: "your roadmap"."""

    first: int
    """Index of its first token; ``end`` after that of its last."""

    end: int


def things_in(tokens: Sequence[str], marks: Sequence[bool]) -> list[Thing]:
    """Return the things named in a plain line, in order.

    ``marks`` tell after which tokens there is punctuation: a thing ends there. One that might go on
    with a verb or a further noun is left out.
    """
    found = []
    for first, token in enumerate(tokens):
        led = first > 0 and tokens[first - 1] in _LEADING_TO_A_VERB
        if token in _BEGINS and not marks[first] and not led:
            end = first + 1
            while end < len(tokens) and not _is_end(tokens[end], first=end == first + 1):
                end += 1
                if marks[end - 1]:
                    break
            named = tokens[first + 1 : end]
            if _is_thing(named) and not _may_act(tokens, end, marks):
                found.append(Thing(" ".join((_BEGINS[token], *named)), first, end))
    return found


def _is_end(token: str, *, first: bool) -> bool:
    return (
        token in _ENDS
        or token in _NUMBERS
        or "'" in token
        or (not first and (is_adverb(token) or token.endswith(("ed", "ing"))))
    )


def _is_thing(named: Sequence[str]) -> bool:
    return (
        0 < len(named) <= MOST_WORDS
        and named[-1] not in _NO_THINGS
        and len(named[-1]) > 2
        and not any(word in _NUMBERS or any(map(str.isdigit, word)) for word in named)
        and not named[-1].endswith(("ed", "est", "ly", "ties"))
    )


def _may_act(tokens: Sequence[str], end: int, marks: Sequence[bool]) -> bool:
    """Whether the last word may be a verb in "-s", with its object right behind it."""
    if marks[end - 1] or end >= len(tokens) or not tokens[end - 1].endswith("s"):
        return False
    return tokens[end] in {"the", "a", "an", "my", "our", "us", "me", "it", "them", "to", "up"}
