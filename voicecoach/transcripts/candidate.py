"""Whose words are judged, where a transcript has several speakers."""

from collections import Counter
from collections.abc import Sequence

from voicecoach.errors import VoicecoachError
from voicecoach.transcripts.names import is_asker, is_candidate, same_name
from voicecoach.transcripts.script import Passage, named

MOST_LISTED, LONGEST_NAME = 12, 60
"""Names, and characters of one, that a message has room for."""


def find_candidate(passages: Sequence[Passage], *, wanted: str = "") -> tuple[str, str]:
    """Return the candidate's name, and a line to tell where it was a guess; both may be empty.

    Roles decide first, then who talks most. Raises VoicecoachError where nobody is like ``wanted``.
    """
    speakers = named(passages)
    if wanted:
        return _wanted(speakers, wanted), ""
    roles = [speaker for speaker in speakers if is_candidate(speaker)]
    if len(roles) == 1:
        return roles[0], ""
    others = roles or [speaker for speaker in speakers if not is_asker(speaker)] or list(speakers)
    if len(others) < 2:
        return (others[0] if others else ""), ""
    lengths: Counter[str] = Counter()
    for passage in passages:
        lengths[passage.speaker] += passage.length
    most = max(others, key=lambda speaker: lengths[speaker])
    return most, (
        f"judged is {_short(most)}, who talks most of {listed(speakers)}; --speaker NAME chooses "
        "another"
    )


def listed(names: Sequence[str]) -> str:
    """Join names as a sentence has them; of very many or very long ones not all of it."""
    if len(names) > MOST_LISTED:
        names = [*names[: MOST_LISTED - 1], f"{len(names) - MOST_LISTED + 1} more"]
    names = list(map(_short, names))
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def _short(name: str) -> str:
    name = " ".join(name.split())
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _wanted(speakers: Sequence[str], wanted: str) -> str:
    if not speakers:
        raise VoicecoachError(f"names no speakers, so --speaker {wanted} cannot be chosen")
    whole = [speaker for speaker in speakers if speaker.casefold() == wanted.strip().casefold()]
    like = whole or [speaker for speaker in speakers if same_name(speaker, wanted)]
    if len(like) != 1:
        raise VoicecoachError(
            f"--speaker {wanted} is {'more than one' if like else 'none'} of its speakers: "
            f"{listed(speakers)}"
        )
    return like[0]
