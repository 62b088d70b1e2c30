"""Which lines of a CV stand at the head of a position, a project or a study."""

from collections.abc import Iterator, Sequence

from voicecoach.languages.english.cv.schools import DEGREE_WORDS, SCHOOL_WORDS
from voicecoach.languages.english.cv.sections import SCOPE_LABELS, TABLE_HEADS
from voicecoach.preparation.reading.dates import Span, find_spans, without
from voicecoach.preparation.reading.deed import Around
from voicecoach.preparation.reading.deeds import find_deed
from voicecoach.preparation.reading.head_parts import unlabelled
from voicecoach.preparation.reading.head_words import names_title
from voicecoach.preparation.reading.sections import Placed

HEADED = frozenset({"work", "projects", "education", "certificates", "volunteering", None})
"""Parts in which positions stand; None is a part of an unknown name."""

STUDIES = frozenset({"education", "certificates"})
"""Parts in which degrees stand; among certificates they may stand as well."""

_LONGEST_HEAD = 18
"""Words, without the dates; what is longer is told and no head."""

_LONGEST_CHARACTERS = 400
_LONGEST_SIDE = 10
"""Words of a line beside the one with the dates."""

_SHORT_SENTENCE = 2
"""So few words with a full stop are an abbreviation or a name."""


def head_runs(placed: Sequence[Placed]) -> Iterator[list[Placed]]:
    """Yield lines that stand together and may be the head of positions."""
    run: list[Placed] = []
    for each in placed:
        if run and (each.section != run[0].section or each.heads):
            yield from _checked(run, each)
            run = []
        if each.heads or each.section not in HEADED:
            continue
        if _may_head(each):
            run.append(each)
            continue
        yield from _checked(run, each)
        run = []
    yield from _checked(run, None)


def _checked(run: list[Placed], after: Placed | None) -> Iterator[list[Placed]]:
    """Yield the run where something in it is surely the head of a position."""
    section = run[0].section if run else None
    followed = after is not None and after.line.form == "item" and not after.heads
    for index, each in enumerate(run):
        text = each.line.text
        dated = any(span.pair for span in find_spans(text))
        titled = names_title(without(text, find_spans(text)))
        heading = each.line.form == "heading"
        sure = {
            "work": dated or (titled and (heading or followed or bool(find_spans(text)))),
            "volunteering": dated or bool(find_spans(text)) or (titled and (heading or followed)),
            "projects": dated or heading or bool(find_spans(text)) or (followed and index == 0),
            "education": dated or of_study(text) or (heading and bool(find_spans(text))),
            "certificates": dated and of_study(text),
            None: dated and any(_titled(one) for one in run),
        }
        if sure.get(section, False):
            yield run
            return


def _titled(placed: Placed) -> bool:
    text = placed.line.text
    return names_title(without(text, find_spans(text))) or of_study(text)


def of_study(text: str) -> bool:
    """Whether a text names a degree or a school."""
    words = {word.strip("(),;:") for word in text.lower().split()}
    return bool(words & (DEGREE_WORDS | SCHOOL_WORDS))


def _may_head(placed: Placed) -> bool:
    """Whether a line can be part of the head of a position."""
    line = placed.line
    of_table = line.form == "cell" and line.text.strip().lower() in TABLE_HEADS
    framed = line.text.partition(":")[0].strip().lower() in SCOPE_LABELS and ":" in line.text
    framed = framed and not unlabelled(line.text)[0]
    if of_table or framed or len(line.text) > _LONGEST_CHARACTERS:
        return False
    label, text = unlabelled(line.text)
    spans = find_spans(text)
    rest = without(text, spans)
    count = len(rest.split())
    if label or not any(map(str.isalpha, rest)):
        return bool(spans or label)
    titled = of_study(rest) if placed.section in STUDIES else names_title(rest)
    if line.form == "item":
        return count <= _LONGEST_HEAD and _item_heads(placed, spans, rest, titled=titled)
    paired = any(span.pair for span in spans)
    longest = _LONGEST_HEAD if spans or titled or line.form == "heading" else _LONGEST_SIDE
    if count > longest or line.form == "heading":
        return count <= longest
    ends = bool(spans) and len(line.text) - spans[-1].stop <= 1 and placed.section == "projects"
    named = ends and (paired or (len(spans) == 1 and line.form != "cell"))
    if named or (paired and titled):
        return True
    certificates = len(spans) > 1 and not paired
    announces = rest.endswith(":") and not titled
    return (
        not (announces or certificates)
        and (paired or not _is_sentence(line.text))
        and not _tells(rest, line.text)
    )


def _item_heads(placed: Placed, spans: Sequence[Span], rest: str, *, titled: bool) -> bool:
    """Whether an item of a list is a position by itself: "2012 - 2014: Analyst at Accenture"."""
    text = placed.line.text
    at_edge = any(span.start <= 2 or len(text) - span.stop <= 2 for span in spans)
    named = titled or placed.section == "education"
    long_ago = placed.section != "work" or any(span.pair for span in spans)
    return at_edge and named and long_ago and not _tells(rest)


def _tells(*texts: str) -> bool:
    return any(find_deed(text, Around()) is not None for text in texts)


def _is_sentence(text: str) -> bool:
    return (
        text.endswith((".", "!", "?"))
        and len(text.split()) > _SHORT_SENTENCE
        and not text.endswith(("Inc.", "Ltd.", "Co.", "Corp."))
    )
