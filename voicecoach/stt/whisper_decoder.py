"""What Whisper makes of one window of sound: in which language it is, its text, its words' times.

Nothing is sampled: where the library would decode again with some chance, the second try here
forbids the repetition, so that the same sound gives the same words every time. A clip is decoded as
one window. The library goes on behind the last time stamp instead, and there, in some hundredths of
a second of silence, hears "Thank you for your attention."
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip
from voicecoach.stt import LONGEST_CLIP_S, Recognition
from voicecoach.stt.whisper_text import begins_late, is_left_out, is_repetitive, whole_words
from voicecoach.transcript import ForeignSpeech, Word, later

ENGLISH = "en"

BEAMS = 2
"""A second hypothesis costs little beside the encoder, five (the library's default) as much as the
encoder."""

FRAMES_PER_S = 100
"""Mel frames, two of which make one of the encoder's."""

MOST_FRAMES = round(LONGEST_CLIP_S * FRAMES_PER_S)
FRAMES_AFTER = 300
"""Silence that the encoder hears after the clip. Whisper was trained on windows filled up to 30 s,
most of it silence for a short clip, at the cost of the whole. Three seconds of it give the same
words at a sixth of that cost (docs/hearing.md)."""

FEWEST_IN_WINDOW = 1000
"""In shorter windows Whisper writes down a short word twice: "yes, yes" in 11 of 120 short replies
in five voices with windows of 8 s, in none with 10 s."""

FEWEST_FRAMES = 2
"""The encoder needs two frames to make one."""

TOKENS_PER_S = 16
"""Fast English is 6 words, about 9 tokens, a second; more is a loop that would cost seconds."""

MOST_TOKENS = 400
"""The decoder has 448 places, the prompt's among them."""

PLACES_PER_TOKEN = 2
"""CTranslate2 fills at most half of the places it is granted."""

LONGEST_REPEAT_TOKENS = 4
"""In the second try after a loop, no run of this many tokens may come twice."""

SURELY_ENGLISH = 0.6
"""Where the model gives English less than this, the clip is decoded in the likeliest other language
as well, and the better text counts. Of a piece of an answer in a hard accent the model gives
English 0.4 and more, of one in another language 0.26 at most (docs/hearing.md)."""

ALL_ENGLISH = 0.97
"""Where the model gives English less, a part of the clip may be in another language: of clips half
in English it gives English 0.36 to 0.95, and for the part it makes up English, or nothing."""

STRETCH_S = 3.0
"""In less sound the model often takes one language for another."""

HARDLY_ENGLISH = 0.3
"""A stretch between two pauses is taken for another language below this."""

Cancelled = Callable[[], bool]


class CancelledError(Exception):
    """Nobody wants the result any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    tokens: list[int]
    log_probability: float
    """Mean over the tokens."""


class Decoder:
    """Drives a loaded model of faster-whisper.

    ``prompt`` is what Whisper believes to have been said before each clip of English, or None.
    """

    def __init__(self, whisper: Any, *, prompt: str | None) -> None:
        self._whisper = whisper
        self._prompt = prompt
        self._tokenizer = cache(self._new_tokenizer)

    def recognize(self, clip: Clip, breaks: Sequence[float], cancelled: Cancelled) -> Recognition:
        """Recognize a clip. Raises CancelledError, asked before each step of the model."""
        if len(clip.samples) * FRAMES_PER_S < FEWEST_FRAMES * clip.rate_hz:
            return Recognition()
        sound = self._encoded(clip, cancelled)
        english, other = self._languages(sound, cancelled)
        if english < ALL_ENGLISH and len(parts := self._by_language(clip, breaks, cancelled)) > 1:
            heard = [(self.recognize(clip.cut(*part), (), cancelled), part[0]) for part in parts]
            return Recognition(
                words=tuple(later(word, by_s) for each, by_s in heard for word in each.words),
                foreign=tuple(later(one, by_s) for each, by_s in heard for one in each.foreign),
                english=english,
            )
        text = self._text(sound, ENGLISH, clip.duration_s, cancelled)
        if english < SURELY_ENGLISH:
            foreign = self._text(sound, other, clip.duration_s, cancelled)
            if foreign.log_probability > text.log_probability:
                said = ForeignSpeech(
                    start_s=0.0,
                    end_s=clip.duration_s,
                    language=other,
                    text=self._tokenizer(other).decode(foreign.tokens).strip(),
                )
                return Recognition(foreign=(said,))
        words = self._words(text, sound, clip, cancelled)
        if begins_late(words):
            _go_on(cancelled)
            unprompted = self._decoded(sound, self._tokenizer(ENGLISH), [], clip.duration_s)
            if unprompted.log_probability > text.log_probability:
                words = self._words(unprompted, sound, clip, cancelled)
        left_s = words[-1].end_s if words else clip.duration_s
        if is_left_out(clip, left_s):
            rest = self.recognize(clip.cut(left_s, clip.duration_s), (), cancelled)
            words += tuple(later(word, left_s) for word in rest.words)
        return Recognition(words=words, english=english)

    def _words(self, text: _Text, sound: Any, clip: Clip, cancelled: Cancelled) -> tuple[Word, ...]:
        """Align the text of an encoded clip with its sound."""
        if not text.tokens:
            return ()
        _go_on(cancelled)
        (placed,) = self._whisper.find_alignment(
            self._tokenizer(ENGLISH), [text.tokens], sound, _frames_of(clip)
        )
        return tuple(whole_words(placed))

    def _by_language(
        self, clip: Clip, breaks: Sequence[float], cancelled: Cancelled
    ) -> list[tuple[float, float]]:
        """Cut a clip where its language changes; return where each part begins and ends, in s."""
        stretches = tuple(_stretches(breaks, clip.duration_s))
        if len(stretches) == 1:
            return list(stretches)  # without another run of the encoder
        parts: list[tuple[float, float]] = []
        languages: list[str] = []
        for start_s, end_s in stretches:
            sound = self._encoded(clip.cut(start_s, end_s), cancelled)
            english, other = self._languages(sound, cancelled)
            language = ENGLISH if english >= HARDLY_ENGLISH else other
            if languages[-1:] == [language]:
                parts[-1] = (parts[-1][0], end_s)
            else:
                parts.append((start_s, end_s))
                languages.append(language)
        return parts

    def _encoded(self, clip: Clip, cancelled: Cancelled) -> Any:
        _go_on(cancelled)
        frames = _frames_of(clip)
        features = self._whisper.feature_extractor(clip.samples)[:, :frames]
        after = min(max(FRAMES_AFTER, FEWEST_IN_WINDOW - frames), MOST_FRAMES - frames)
        _go_on(cancelled)
        # The lowest is silence; zeros are a murmur: with it 9 of 120 short replies came twice.
        return self._whisper.encode(
            np.pad(features, ((0, 0), (0, after)), constant_values=features.min())
        )

    def _languages(self, sound: Any, cancelled: Cancelled) -> tuple[float, str]:
        """Return how probable English is, and the likeliest other language."""
        if not self._whisper.model.is_multilingual:
            return 1.0, ENGLISH
        _go_on(cancelled)
        (ranked,) = self._whisper.model.detect_language(sound)
        shares: dict[str, float] = {token[2:-2]: share for token, share in ranked}
        return shares.pop(ENGLISH), max(shares, key=shares.__getitem__)

    def _text(self, sound: Any, language: str, duration_s: float, cancelled: Cancelled) -> _Text:
        """Decode an encoded clip; a second time, without a prompt, where the text is a loop."""
        tokenizer = self._tokenizer(language)
        before = (
            [tokenizer.sot_prev, *tokenizer.encode(" " + self._prompt)]
            if self._prompt and language == ENGLISH
            else []
        )
        _go_on(cancelled)
        text = self._decoded(sound, tokenizer, before, duration_s)
        if not is_repetitive(tokenizer.decode(text.tokens)):
            return text
        _go_on(cancelled)
        return self._decoded(
            sound, tokenizer, [], duration_s, no_repeat_ngram_size=LONGEST_REPEAT_TOKENS
        )

    def _decoded(
        self, sound: Any, tokenizer: Any, before: list[int], duration_s: float, **options: int
    ) -> _Text:
        prompt = [*before, *tokenizer.sot_sequence, tokenizer.no_timestamps]
        tokens = min(16 + round(TOKENS_PER_S * duration_s), MOST_TOKENS // PLACES_PER_TOKEN)
        (result,) = self._whisper.model.generate(
            sound,
            [prompt],
            beam_size=BEAMS,
            max_length=len(prompt) + PLACES_PER_TOKEN * tokens,
            suppress_tokens=list(tokenizer.non_speech_tokens),
            return_scores=True,
            **options,
        )
        return _Text(
            tokens=[token for token in result.sequences_ids[0] if token < tokenizer.eot],
            log_probability=result.scores[0],
        )

    def _new_tokenizer(self, language: str) -> Any:
        from faster_whisper.tokenizer import Tokenizer

        whisper = self._whisper
        return Tokenizer(
            whisper.hf_tokenizer,
            whisper.model.is_multilingual,
            task="transcribe",
            language=language,
        )


def _frames_of(clip: Clip) -> int:
    return min(len(clip.samples) * FRAMES_PER_S // clip.rate_hz, MOST_FRAMES)


def _stretches(breaks: Sequence[float], end_s: float) -> Iterator[tuple[float, float]]:
    """Yield what lies between the pauses, in parts that are long enough to tell a language."""
    start_s = 0.0
    for at_s in breaks:
        if at_s - start_s >= STRETCH_S and end_s - at_s >= STRETCH_S:
            yield start_s, at_s
            start_s = at_s
    yield start_s, end_s


def _go_on(cancelled: Cancelled) -> None:
    if cancelled():
        raise CancelledError
