"""Read a transcript in whatever form it comes: one place knows all forms, and their order."""

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from voicecoach.analysis.alignment import speech_of
from voicecoach.errors import VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import ForeignSpeech, Transcript, Word
from voicecoach.transcripts.candidate import find_candidate
from voicecoach.transcripts.cues import read_cues
from voicecoach.transcripts.cut import WHOLE, Part, cut_out
from voicecoach.transcripts.languages import Likely, as_foreign, without_foreign
from voicecoach.transcripts.markdown import without_markup
from voicecoach.transcripts.own_json import read_own
from voicecoach.transcripts.script import TEXT_ENGINE, HandedIn, Passage, Script
from voicecoach.transcripts.sounds import spoken, without_sounds
from voicecoach.transcripts.stamped import read_stamped
from voicecoach.transcripts.table import read_table
from voicecoach.transcripts.text import assumed_times, expect_words, spread
from voicecoach.transcripts.turns import with_speakers
from voicecoach.transcripts.whisper_json import read_whisper
from voicecoach.values import Json

JSON_FORMS: tuple[Callable[[Json], Script | HandedIn | None], ...] = (read_whisper, read_own)

TEXT_FORMS: tuple[Callable[[str], Script | None], ...] = (
    read_cues,
    read_table,
    lambda text: read_stamped(without_markup(text)),
    lambda text: Script(passages=(Passage(text=without_markup(text)),)),
)
"""The last one takes everything."""

MOST_TEXT = 5_000_000
"""Characters of what is no JSON: a meeting of eight hours has a fifth of it, its times included."""

_JSON = re.compile(r"\s*(?:\{|\[\s*(?:[{\[\"\]]|-?\d+\s*[,\]]))")
"""How JSON begins, and a stamp such as ``[00:01]`` or ``[Jane Doe]`` does not."""

_UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\ufeff]")
_HALF_CHARACTER, _SURROGATE = re.compile(r"\\u[dD][89a-fA-F]"), re.compile("[\ud800-\udfff]")
"""JSON can spell half of a character, as programs do that cut text by its UTF-16."""

_STOP_WITHOUT_SPACE = re.compile(r"(?<=[。！？])(?=\S)")  # noqa: RUF001 - Chinese sets no spaces


def read_transcript(
    content: str, *, likely: Likely, speaker: str = "", part: Part = WHOLE
) -> HandedIn:
    """Read a transcript of any form; what is not the candidate's English is not among its words.

    ``speaker`` names the candidate, where it is not the one that would be chosen; ``part`` is what
    of the time is the answer. Raises VoicecoachError, in one line, where there are no words or
    what is asked for does not fit.
    """
    content = _STOP_WITHOUT_SPACE.sub(" ", _UNSEEN.sub("", content))
    if _JSON.match(content):
        given = read_json(content)
    elif len(content) > MOST_TEXT:
        raise VoicecoachError(
            f"{len(content):,} characters are no answer; hand in its part of the text alone"
        )
    else:
        given = next(script for form in TEXT_FORMS if (script := form(content)) is not None)
    if isinstance(given, Script):
        return _judgeable(given, likely=likely, speaker=speaker, part=part)
    if speaker:
        find_candidate((), wanted=speaker)  # which says that nobody is named
    transcript = cut_out(given.transcript, part)
    if given.engine == TEXT_ENGINE and not transcript.foreign:
        words, foreign = _by_language(transcript.words, transcript.language, likely)
        transcript = replace(transcript, words=words, foreign=foreign, language=ENGLISH.code)
    return replace(given, transcript=transcript)


def read_json(content: str) -> Script | HandedIn:
    """Read JSON of any form that is known. Raises VoicecoachError for other JSON, and for none."""
    value = _loaded(content)
    for form in JSON_FORMS:
        if (given := form(value)) is not None:
            return given
    raise VoicecoachError(
        'no words in it; give {"words": [{"text": "I", "start_s": 0.4, "end_s": 0.5}, …]}, '
        "a list of such words, what Whisper writes, or a report of ours"
    )


def _judgeable(script: Script, *, likely: Likely, speaker: str, part: Part) -> HandedIn:
    passages = with_speakers(_named_throughout(script.passages), wanted=speaker)
    candidate, note = find_candidate(passages, wanted=speaker)
    own = [passage for passage in passages if passage.speaker == candidate]
    timed = all(passage.words or passage.span for passage in own)
    words = _timed_words(own) if timed else _assumed_words(own)
    expect_words([word.text for word in words])
    transcript = Transcript(
        words=words,
        speech=speech_of(words),
        duration_s=max(script.duration_s, *(word.end_s for word in words)),
        asked_s=_asked_s(passages, candidate, words[0].start_s) if timed else 0.0,
        times_from="words" if timed else "assumed",
        fillers_may_lack=script.fillers_may_lack,
    )
    transcript = cut_out(transcript, part)
    english, foreign = _by_language(transcript.words, script.language, likely)
    return HandedIn(
        transcript=replace(transcript, words=english, foreign=foreign),
        engine=script.engine,
        notes=(note,) if note else (),
    )


def _by_language(
    words: tuple[Word, ...], language: str, likely: Likely
) -> tuple[tuple[Word, ...], tuple[ForeignSpeech, ...]]:
    """Tell English from the rest; a recognizer that heard another language knows best."""
    if language != ENGLISH.code and words:
        return (), (as_foreign(words, language),)
    return without_foreign(words, likely)


def _named_throughout(passages: Sequence[Passage]) -> list[Passage]:
    """Without notes of sounds; a passage without a name belongs to the speaker before it."""
    name = next((passage.speaker for passage in passages if passage.speaker), "")
    named: list[Passage] = []
    for passage in passages:
        name = passage.speaker or name
        words, text = spoken(passage.words), without_sounds(passage.text)
        if words or (not passage.words and text.strip()):
            named.append(replace(passage, speaker=name, words=words, text=text))
    return named


def _timed_words(passages: Sequence[Passage]) -> tuple[Word, ...]:
    words = [
        word
        for passage in passages
        for word in passage.words or (spread(passage.text, passage.span) if passage.span else ())
    ]
    return tuple(sorted(words, key=lambda word: word.start_s))


def _assumed_words(passages: Sequence[Passage]) -> tuple[Word, ...]:
    texts = " ".join(passage.text for passage in passages).split()
    return assumed_times(texts) if texts else ()


def _asked_s(passages: Sequence[Passage], candidate: str, begins_s: float) -> float:
    """Return when whoever else spoke before the candidate's first word was done."""
    others = [passage.span for passage in passages if passage.speaker != candidate and passage.span]
    ends = [min(span.end_s, begins_s) for span in others if span.start_s < begins_s]
    return max(ends, default=0.0)


def _loaded(content: str) -> Json:
    try:
        value = json.loads(content)
        if _HALF_CHARACTER.search(content):
            value = json.loads(_SURROGATE.sub("\ufffd", json.dumps(value, ensure_ascii=False)))
        return value
    except json.JSONDecodeError as error:
        raise VoicecoachError(
            f"not valid JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from None
    except ValueError:  # Python reads no whole number of more than some thousand digits
        raise VoicecoachError("not a transcript: a number in it is far too long") from None
    except RecursionError:
        raise VoicecoachError("not a transcript: it is nested too deeply") from None
