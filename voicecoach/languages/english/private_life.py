"""A story from private life, where nothing is said of work: a finder over the answer as a whole."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.language import Finder
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import any_of, whole_words

FEWEST = 2
"""Different words of private life that it takes: better silent than wrong."""

RELIABILITY = 0.8

_PRIVATE = whole_words(
    any_of(
        "hik(?:e|ed|ing)", "summit", "mountains?", "trail", "camping", "tent", "marathon",
        "half marathon", "jogging", "beach", "holidays?", "wedding", "birthday", "christmas dinner",
        "girlfriend", "boyfriend", "my (?:wife|husband|kids?|son|daughter|brother|sister|mother"
        "|father|mum|mom|dad|parents|grandmother|grandfather|uncle|aunt|cousin|friends?|dog|cat"
        "|neighbou?rs?|flatmates?|roommates?|garden|kitchen)",
        "alps", "ski(?:ing|ed)?", "surf(?:ing|ed)?", "road trip", "airbnb", "hostel", "barbecue",
        "guitar", "choir", "football match", "chess club", "puppy", "two friends",
    )
)  # fmt: skip
_WORK = whole_words(
    any_of(
        "work(?:ed|ing)?", "job", "jobs", "office", "compan(?:y|ies)", "customers?", "clients?",
        "users?", "team", "teams", "projects?", "managers?", "boss", "director", "products?",
        "releases?", "launch\\w*", "features?", "sales", "market\\w*", "revenue", "budget",
        "colleagues?", "coworkers?", "deadlines?", "meetings?", "stakeholders?", "engineers?",
        "developers?", "designers?", "interns?(?:hip)?", "data", "app", "software", "code",
        "department", "employees?", "staff", "patients?", "students?", "class", "school",
        "university", "professor", "course", "thesis", "shop", "store", "restaurant", "shift",
        "business", "startup", "career", "salary", "volunteer\\w*", "club", "association", "shifts",
        "platform", "server", "website", "contract", "suppliers?", "hospital", "warehouse",
    )
)  # fmt: skip


def find_private_story(reading: Reading, _found: Found) -> Iterator[Evidence]:
    """Find the first words of private life in an answer that says nothing of work."""
    if reading.kind.name != "behavioral" or any(
        _WORK.search(sentence.line.text) for sentence in reading.sentences
    ):
        return
    places = [
        (sentence, match)
        for sentence in reading.sentences
        for match in _PRIVATE.finditer(sentence.line.text)
    ]
    if len({match.group() for _sentence, match in places}) >= FEWEST:
        sentence, match = places[0]
        yield evidence_of(
            reading,
            sentence.line.word_at(match.start()),
            sentence.line.word_at(match.end() - 1),
            signal="off_topic",
            rule="off_topic.private_life",
            reliability=RELIABILITY,
        )


PRIVATE_STORY = Finder(signals=("off_topic",), find=find_private_story)
