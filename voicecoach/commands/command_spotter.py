"""Hears a spoken command that is said on its own; needs no download.

Three decodings of the same short sound compete: the commands' grammar, any sequence of single
speech sounds, and any sequence of common words; the latter two stand for all other speech.
docs/voice-commands.md says how well that works.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from voicecoach.audio.clip import Clip
from voicecoach.audio.noise import loud_part, without_noise
from voicecoach.commands.command_words import PHRASES, Command, command_of
from voicecoach.stt.sphinx import FRAME_S, feed, new_decoder, pcm_blocks

__all__ = ["Command", "CommandSpotter", "Heard", "command_of"]

LONGEST_S = 2.5
"""Longer speech is no command, and costs nothing to refuse: the longest phrase said slowly takes
2.2 s."""

SHORTEST_S = 0.15
"""Shorter sound holds no command."""

MOST_MISFIT = 8.6
"""How badly a phrase may fit, in nats per frame: how far its sounds are from their models (2 to 6
for a synthetic voice's own words, 2 to 4 for people reading aloud), how much better the best
sequence of single speech sounds fits, and twice how much better common words fit."""

LIMITS: Mapping[str, float] = MappingProxyType(
    {"again": 2.8, "try again": 4.0, "go on": 5.0, "slower": 7.5, "stop": 6.9, "continue": 6.0}
    | {"carry on": 6.0, "repeat": 7.5, "resume": 7.0, "pause": 7.5, "once more": 7.0}
)
"""Phrases that must fit better than ``MOST_MISFIT``: much like words of any answer ("in", "thing",
"on", "for", "the"), they themselves fit well even in noise."""

LEAST_LOUD_S: Mapping[str, float] = MappingProxyType({"slower": 0.38, "follow up": 0.42})
"""How long what is loud must be for phrases that are like a shorter word: "for", "off"."""

RIVAL_WEIGHT = 2.0
LEAST_LEAD = 1.5
"""Common words are listened for only if a lead of the phrase over them of this many nats per frame,
which is usual, would be enough."""

LEAST_SHARE, MOST_SHARE = 0.7, 1.45
"""How long a phrase may last, compared with what is loud in the clip. Shorter, and the phrase is
only a part of what was said; longer, and only a part of the phrase was ("that's")."""

FAINT_ENDS = frozenset({"stop", "skip", "quit", "pause", "repeat", "follow up"})
MOST_SHARE_FAINT = 2.0
"""Phrases whose end is too faint to be loud may last this much longer than what is."""

LONGEST_SOUND_S = 0.3
"""A phrase that lasts longer per speech sound was found in noise; recognized words reach 0.25 s."""

PAD_S = 0.2
"""Kept around what is loud: the ends of words are faint. More is noise to be mistaken for words."""

_WIDE = {"beam": 1e-90, "pbeam": 1e-90, "wbeam": 1e-70}
"""The grammar is so small that hardly anything need be given up early. With the library's defaults
noise at 20 dB loses every fifth phrase before its last word."""

_NARROW = {"beam": 1e-48, "pbeam": 1e-48, "wbeam": 7e-29}
"""The library's defaults, for the common words: four times as fast."""

_SOUNDS = (
    *("AA", "AE", "AH", "AO", "AW", "AY", "EH", "ER", "EY", "IH", "IY", "OW", "OY", "UH", "UW"),
    *("B", "CH", "D", "DH", "F", "G", "HH", "JH", "K", "L", "M", "N", "NG", "P", "R", "S", "SH"),
    *("T", "TH", "V", "W", "Y", "Z", "ZH"),
)
"""The speech sounds of the CMU dictionary."""

_RIVALS = """
the of and a to in is was it its for are as with his they be at have this from or had by but we
what some can out other were all there when up use your how said an each she which do their time
if will way about many then them would like so these her long make thing see him two has look day
could come did number no most people my over know than call first who may down been now find any
new work part get place made where after back little only year came every good me give our under
very through just great think say help before much mean old too does tell set three well also
small end put even here such why went off need us yeah right really month week team user users
product data market launch price ten five six seven eight nine hundred thousand percent because
into still both those always never kept built sold paid left lost cut that's it's i'm i he'd don't
didn't um uh oh
"""
"""Common words, any number of which in a row may be what was said instead of a command: "in" sounds
much like the end of "again". Being many, each is less likely a priori than a phrase."""

_PRONUNCIATION = re.compile(r"\(\d+\)$")
_SCALE = 1024.0
"""The library divides a grammar's scores by this."""

_OF_PHRASE = {phrase: command for command, phrases in PHRASES.items() for phrase in phrases}


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A command that was heard."""

    command: Command

    confidence: float
    """0 to 1: how closely the sound fits the phrase; 0.5 where it is just close enough."""

    phrase: str
    """The words that were said, of ``PHRASES``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Path:
    """The best way through a grammar."""

    words: tuple[str, ...]
    score: float
    """Log likelihood of the sound, silence included, in nats."""

    words_score: float
    """The words' share of it."""

    frames: int
    """How many frames its words take."""


class CommandSpotter:
    """Tells whether a stretch of sound, cut out between two silences, is one of the commands.

    Keeps no memory from one clip to the next. Used from one thread at a time.
    """

    def __init__(self) -> None:
        # All states are scored in every frame, so that the scores of two grammars can be compared;
        # without a lattice, which takes seconds for the free sequence and is not needed.
        self._decoder = new_decoder(lm=None, bestpath=False, compallsen=True, **_WIDE)
        for place, sound in enumerate(_SOUNDS, 1):
            self._decoder.add_word(_as_word(sound), sound, place == len(_SOUNDS))
        self._add("phrases", f"({' | '.join(_OF_PHRASE)})")
        self._longest_s = {phrase: LONGEST_SOUND_S * self._sounds(phrase) for phrase in _OF_PHRASE}
        for beam, width in _NARROW.items():
            self._decoder.config[beam] = width
        self._add("rivals", f"({' | '.join(_RIVALS.split())})+")
        self._add("sounds", f"({' | '.join(map(_as_word, _SOUNDS))})+")
        self._decoder.add_keyphrase("listen", "hello")

    def hear(self, clip: Clip) -> Heard | None:
        """Return the command that the clip is, or None: silence, noise or ordinary speech.

        The clip is one stretch of speech with up to half a second of silence on either side.
        """
        loud = loud_part(clip)
        if not SHORTEST_S <= loud.duration_s <= LONGEST_S:
            return None
        heard = without_noise(clip, loud).cut(loud.start_s - PAD_S, loud.end_s + PAD_S)
        blocks = list(pcm_blocks(heard))
        self._decoder.activate_search("listen")
        mean = feed(self._decoder, blocks)
        said = self._best("phrases", blocks, mean)
        phrase = " ".join(said.words)
        if phrase not in _OF_PHRASE or not self._lasts(phrase, said, loud.duration_s):
            return None
        frames = loud.duration_s / FRAME_S
        free = self._best("sounds", blocks, mean)
        misfit = (free.score - said.score) / frames - said.words_score / said.frames
        limit = LIMITS.get(phrase, MOST_MISFIT)
        if misfit > limit + RIVAL_WEIGHT * LEAST_LEAD:
            return None
        rival = self._best("rivals", blocks, mean)
        misfit += RIVAL_WEIGHT * (rival.score - said.score) / frames
        if misfit > limit:
            return None
        confidence = 1.0 / (1.0 + math.exp((misfit - limit) / 2))
        return Heard(command=_OF_PHRASE[phrase], confidence=confidence, phrase=phrase)

    def _lasts(self, phrase: str, said: _Path, loud_s: float) -> bool:
        """Whether the phrase is as long as it should be, given how long the clip is loud."""
        said_s = said.frames * FRAME_S
        most = MOST_SHARE_FAINT if phrase in FAINT_ENDS else MOST_SHARE
        return (
            LEAST_SHARE <= said_s / loud_s <= most
            and said_s <= self._longest_s[phrase]
            and loud_s >= LEAST_LOUD_S.get(phrase, SHORTEST_S)
        )

    def _sounds(self, phrase: str) -> int:
        """Count the speech sounds of a phrase."""
        return sum(len(self._decoder.lookup_word(word).split()) for word in phrase.split())

    def _add(self, name: str, rule: str) -> None:
        grammar = f"#JSGF V1.0;\ngrammar {name};\npublic <{name}> = {rule};"
        self._decoder.add_jsgf_string(name, grammar)

    def _best(self, grammar: str, blocks: Sequence[bytes], mean: str | None) -> _Path:
        self._decoder.activate_search(grammar)
        feed(self._decoder, blocks, mean=mean)
        segments = [one for one in self._decoder.seg() or () if one.word != "(NULL)"]
        words = [one for one in segments if not one.word.startswith(("<", "["))]
        return _Path(
            words=tuple(_PRONUNCIATION.sub("", one.word) for one in words),
            score=sum(_nats(one) for one in segments),
            words_score=sum(_nats(one) for one in words),
            frames=sum(one.end_frame - one.start_frame + 1 for one in words),
        )


def _as_word(sound: str) -> str:
    """Name a single speech sound as a word; the dictionary has none like it."""
    return f"zz{sound.lower()}"


def _nats(segment: Any) -> float:
    score: float = segment.ascore
    return _SCALE * math.log(score) if score > 0 else -math.inf
