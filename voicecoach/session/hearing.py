"""From pieces of sound to what was said: recognized, believed or not, put in its place."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import chain

from voicecoach.analysis.foreign import UNKNOWN
from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.session.segments import Segment
from voicecoach.stt import Recognizer, never
from voicecoach.stt.gate import Believed, believed
from voicecoach.transcript import DroppedText, ForeignSpeech, Span, Transcript, Word, later

BESIDE_SPEECH_S = 0.5
"""What lies this far from all speech of the candidate was said by somebody else: before the
candidate begins, a television is the loudest voice there is, and is recognized."""

DOUBTFUL_ENGLISH = 0.85
DOUBTFUL_WORDS, DOUBTFUL_BESIDE = 0.58, 0.66
"""Where an engine finds English less probable than this over a whole answer, and is this unsure of
its words, it wrote down another language as if it were English; less doubt is enough beside
stretches that surely are in another. Of twelve such answers the words had 0.30 to 0.64, of English
in the hardest accents 0.70 and more, but for one of a hundred (docs/hearing.md)."""


def recognize(
    recognizer: Recognizer,
    clip: Clip,
    *,
    breaks: Sequence[float] = (),
    faintest_dbfs: float = -120.0,
    cancelled: Callable[[], bool] = never,
) -> Believed:
    """Recognize a clip and let it pass the gate; times are the clip's.

    ``breaks`` are the middles of its pauses, ``faintest_dbfs`` the level below which a voice is not
    the candidate's.

    Raises VoicecoachError whatever the engine raised: native libraries raise all sorts, and an
    answer that cannot be recognized must still be kept.
    """
    try:
        given = recognizer.transcribe(clip, breaks=breaks, cancelled=cancelled)
    except VoicecoachError:
        raise
    except Exception as error:
        raise VoicecoachError(
            f"{recognizer.name} failed ({type(error).__name__}: {error}); "
            "try another one with --engine"
        ) from error
    return believed(given, clip, faintest_dbfs=faintest_dbfs)


def recognize_piece(
    recognizer: Recognizer, piece: Segment, *, cancelled: Callable[[], bool] = never
) -> Believed:
    """Recognize a piece of an answer; times are the piece's. Raises as ``recognize`` does."""
    return recognize(
        recognizer,
        piece.clip,
        breaks=piece.breaks,
        faintest_dbfs=piece.faintest_dbfs,
        cancelled=cancelled,
    )


def placed(heard: Believed, piece: Segment) -> Believed:
    """Turn times relative to a piece into times in the recording."""
    return replace(
        heard,
        words=tuple(later(each, piece.start_s) for each in heard.words),
        foreign=tuple(later(each, piece.start_s) for each in heard.foreign),
        dropped=tuple(later(each, piece.start_s) for each in heard.dropped),
    )


def transcript_of(
    pieces: Iterable[Believed],
    *,
    speech: tuple[Span, ...],
    duration_s: float,
    recognizer: Recognizer,
) -> Transcript:
    """Put the pieces of an answer together, in their order."""
    pieces = tuple(pieces)
    if _is_hardly_english(pieces):
        pieces = tuple(map(_as_unknown, pieces))
    words = tuple(chain.from_iterable(piece.words for piece in pieces))
    beside = tuple(word for word in words if not _is_near(word, speech))
    dropped = [
        *chain.from_iterable(piece.dropped for piece in pieces),
        *(
            DroppedText(start_s=word.start_s, end_s=word.end_s, text=word.text, reason="background")
            for word in beside
        ),
    ]
    return Transcript(
        words=tuple(word for word in words if word not in beside),
        speech=speech,
        duration_s=duration_s,
        foreign=tuple(each for piece in pieces for each in piece.foreign if _is_near(each, speech)),
        dropped=tuple(sorted(dropped, key=lambda each: each.start_s)),
        fillers_may_lack=recognizer.drops_fillers,
    )


def _is_hardly_english(pieces: Sequence[Believed]) -> bool:
    """Whether the words as a whole are no English that anybody said."""
    words = sum(len(piece.words) for piece in pieces)
    if words == 0:
        return False
    english = sum(piece.english * len(piece.words) for piece in pieces) / words
    confidence = sum(word.confidence for piece in pieces for word in piece.words) / words
    beside = any(piece.foreign for piece in pieces)
    return english < DOUBTFUL_ENGLISH and confidence < (
        DOUBTFUL_BESIDE if beside else DOUBTFUL_WORDS
    )


def _as_unknown(piece: Believed) -> Believed:
    """Take the words of a piece for what they are: the sound of an unknown language in letters."""
    if not piece.words:
        return piece
    said = ForeignSpeech(
        start_s=piece.words[0].start_s,
        end_s=max(word.end_s for word in piece.words),
        language=UNKNOWN,
        text=" ".join(word.text for word in piece.words),
    )
    return replace(piece, words=(), foreign=(*piece.foreign, said))


def _is_near(item: Word | ForeignSpeech, speech: tuple[Span, ...]) -> bool:
    return any(
        item.start_s < span.end_s + BESIDE_SPEECH_S and item.end_s > span.start_s - BESIDE_SPEECH_S
        for span in speech
    )
