"""Who says what, where names stand before the words: ``Interviewer:``, ``Q:``, ``Jane Doe:``.

Answers have lines of that shape, too ("Note:", "The result:"). A label counts as a speaker only
where the whole text reads as a conversation; when that is unsure, all of it is one answer.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from voicecoach.transcript import Span
from voicecoach.transcripts.names import (
    PAIRED,
    could_be_name,
    is_asker,
    is_candidate,
    is_full_name,
    role,
    same_name,
)
from voicecoach.transcripts.script import Passage
from voicecoach.transcripts.writing import units

_LABEL = re.compile(
    r"\s*+(?:>+\s*+)?[\[(<]?(?P<name>[^\s:：\[\]<>][^:：\n\[\]<>]{0,39}?)[\])>]?\s*+[:：]"  # noqa: RUF001 - Chinese colon
    r"(?P<text>\s.*|)"
)
_NUMBERED_PAIR = re.compile(r"\s*(?P<name>[QqAa])\d{0,2}\s*[.:：)]\s+(?P<text>.*)")  # noqa: RUF001
_HEADING = re.compile(r"\s*+(?P<name>[^\s:.][^:.]{0,39}?)\.?\s*+(?P<text>)")
_INLINE = re.compile(
    r"(?<=[.?!\"”])[ \t]+(?=(?:interviewer|interviewee|candidate|applicant|recruiter|q|a)\s*:\s)",
    re.IGNORECASE,
)
_PROMPT = re.compile(
    r"\?|(?:^|[.!:]\s)(?:[^\w.!:]|[.!:](?!\s))*+(?:please\W++)?(?:tell|walk|talk|give|describe|share|imagine|suppose|name|explain|pick|"
    r"choose|defend|design|convince|persuade|pitch|sell|propose|estimate|prioriti[sz]e|say|make|"
    r"improve|demonstrate|let's)\b",
    re.IGNORECASE,
)
"""What asks, or asks for something."""

_ENDED = re.compile(r"(?<!\W)[^\w.?!]*+[.?!]\W*+\Z")

MOST_WORDS_BEFORE = 40
"""A title and a date may stand above the first turn; more is an answer that nobody asked for."""

WHOLE_SHARE = 0.8
"""Of its lines, where a single name stands before so many it is a speaker and no heading."""

UNNAMED = "candidate"
"""Who answers where only the questions have a label."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    passage: int
    label: str
    said: str
    """Without the label."""

    whole: str


def with_speakers(passages: Sequence[Passage], *, wanted: str = "") -> tuple[Passage, ...]:
    """Cut passages without speakers where labels begin a turn, if they are labels of speakers.

    ``wanted`` is a name that is known to be a speaker's. What stands above the first turn, a title
    for instance, is left out.
    """
    lines = list(_lines(passages))
    speakers = _speakers(lines, wanted=wanted)
    if not speakers or any(passage.speaker for passage in passages):
        return tuple(passages)
    pieces: list[list[tuple[str, list[str]]]] = [[] for _ in passages]
    only_asked = all(map(is_asker, speakers))
    speaker = ""
    for line in lines:
        here = pieces[line.passage]
        if line.label in speakers:
            speaker = line.label
            here.append((speaker, [line.said]))
        elif here and here[-1][0] == speaker:
            here[-1][1].append(line.whole)
        else:
            here.append((speaker, [line.whole]))
        if only_asked and (not line.whole.strip() or _ENDED.search(line.whole)):
            speaker = UNNAMED
    return tuple(
        turn
        for passage, cut in zip(passages, pieces, strict=True)
        for turn in _turns(passage, [(speaker, "\n".join(lines)) for speaker, lines in cut])
    )


def _lines(passages: Sequence[Passage]) -> Iterator[_Line]:
    spelled: dict[str, str] = {}  # a label is one speaker's, in capitals or not
    for index, passage in enumerate(passages):
        for whole in _INLINE.sub("\n", passage.text).split("\n"):
            match = _NUMBERED_PAIR.fullmatch(whole) or _LABEL.fullmatch(whole)
            heading = _HEADING.fullmatch(whole)
            if heading and role(heading["name"]) not in PAIRED and _is_role(heading["name"]):
                match = heading
            label = match["name"].strip() if match and could_be_name(match["name"]) else ""
            label = spelled.setdefault(label.casefold(), label)
            said = match["text"].strip() if match else whole
            yield _Line(passage=index, label=label, said=said, whole=whole)


def _speakers(lines: Sequence[_Line], *, wanted: str) -> frozenset[str]:
    """Return the labels that are speakers; none where the text may be one answer."""
    turns = [line for line in lines if line.label]
    labels = Counter(line.label for line in turns)
    found = {role(label) for label in labels}
    if not found >= PAIRED:
        labels = Counter({label: labels[label] for label in labels if role(label) not in PAIRED})
    roles = {label for label in labels if _is_role(label)}
    names = {label: count for label, count in labels.items() if label not in roles}
    if wanted and any(same_name(label, wanted) for label in labels):
        accepted = set(labels)
    elif roles:
        accepted = _with_roles(lines, roles, names)
    elif _is_conversation(lines, names):
        accepted = set(names)
    else:
        accepted = set()
    before = next((i for i, line in enumerate(lines) if line.label in accepted), len(lines))
    if sum(units(line.whole) for line in lines[:before]) > MOST_WORDS_BEFORE:
        return frozenset()
    return frozenset(accepted)


def _with_roles(lines: Sequence[_Line], roles: set[str], names: Mapping[str, int]) -> set[str]:
    asks, answers = any(map(is_asker, roles)), any(map(is_candidate, roles))
    if asks and answers:
        return roles | {name for name, count in names.items() if count > 1}
    if names and (asks or _asking(lines, names)):
        return roles | set(names)
    first = next(line for line in lines if line.whole.strip())
    if asks:  # what follows a question without a label is its answer
        has_answer = any(line.whole.strip() and not line.label for line in lines)
        return roles if first.label in roles and has_answer else set()
    return roles if first.label in roles else set()


def _is_conversation(lines: Sequence[_Line], names: Mapping[str, int]) -> bool:
    """Whether names that are no roles stand for people who talk to each other."""
    turns = [line for line in lines if line.label in names]
    if not turns:
        return False
    full = any(count > 1 and is_full_name(name) for name, count in names.items())
    if len(names) == 1:
        written = sum(bool(line.whole.strip()) for line in lines)
        return full and len(turns) >= WHOLE_SHARE * written
    if max(names.values()) > 1:
        asking = _asking(lines, names)
        return full or turns[0].label in asking or 0 < len(asking) < len(names)
    return len(names) == 2 and bool(_PROMPT.search(turns[0].said))


def _asking(lines: Sequence[_Line], names: Mapping[str, int]) -> set[str]:
    """Return who asks, or asks for something."""
    return {line.label for line in lines if line.label in names and _PROMPT.search(line.said)}


def _turns(passage: Passage, pieces: Sequence[tuple[str, str]]) -> Iterator[Passage]:
    """Cut a passage into the turns of its speakers; each gets its share of the time."""
    pieces = [(speaker, text) for speaker, text in pieces if speaker and text.strip()]
    lengths = [len(text.split()) for _, text in pieces]
    words = passage.words[max(0, len(passage.words) - sum(lengths)) :]  # labels come before them
    begins_s = passage.span.start_s if passage.span else 0.0
    share_s = (passage.span.duration_s if passage.span else 0.0) / max(1, sum(lengths))
    for (speaker, text), length in zip(pieces, lengths, strict=True):
        span = Span(start_s=begins_s, end_s=begins_s + length * share_s)
        begins_s = span.end_s
        yield replace(
            passage,
            speaker=speaker,
            text=text.strip(),
            span=span if passage.span else None,
            words=words[:length],
        )
        words = words[length:]


def _is_role(label: str) -> bool:
    return is_asker(label) or is_candidate(label)
