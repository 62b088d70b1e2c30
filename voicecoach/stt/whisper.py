"""Whisper on faster-whisper (CTranslate2), from a folder on this machine and nowhere else."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from voicecoach.audio.clip import Clip
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.machine import Machine, this_machine
from voicecoach.stt import Engine, ModelFiles, never
from voicecoach.stt.words import settle
from voicecoach.transcript import Word

FILES = ModelFiles(
    # Without the tokenizer, faster-whisper would fetch one from the network while it loads.
    needed=("config.json", "model.bin", "tokenizer.json"),
    one_of=("vocabulary.json", "vocabulary.txt"),  # which one depends on the conversion's age
    optional=("preprocessor_config.json",),  # large-v3 and turbo name their 128 mel bands in it
)

FILLERS = "Um, so, uh, well, er, hmm..."
"""Whisper leaves out "um" and "uh" unless the text before has them. At most 32 characters: with
longer prompts others saw whole sentences disappear (wassgha/rescript pull 59)."""

BEAMS = 2
"""Of the time for a short clip the encoder takes most; a second hypothesis costs little beside it,
five (the library's default) as much as the encoder."""

TEMPERATURES = (0.0, 0.4, 0.8)
"""Decoded again, with some chance, only where the text repeats itself or is hardly believed. Half
of the library's steps: each costs as long as the first, and a candidate is waiting."""

MOST_THREADS = 6
"""More threads gain nothing (faster-whisper issue 133)."""

TOKENS_PER_S = 16
"""Fast English is 6 words, about 9 tokens, a second; more is a loop that would cost seconds."""

MOST_TOKENS = 400
"""The decoder has 448 places, the prompt's among them."""

PLACES_PER_TOKEN = 2
"""CTranslate2 fills at most half of the places it is granted."""

FRAMES_TO_ALIGN = 2
"""Mel frames of 10 ms, two of which make one of the encoder's."""

SPECIAL_TOKENS = ("<|startoftranscript|>", "<|startofprev|>", "<|endoftext|>", "<|notimestamps|>")


class WhisperRecognizer:
    """A Whisper model in CTranslate2's format, loaded at once: some tenths of a second at most.

    ``name`` is the model's name; ``language`` an ISO 639-1 code; ``prompt`` what Whisper believes
    to have been said before each clip, or None. On a CUDA card it runs as float16, else as int8 on
    all processor cores but one, which is left to the sound. A word's confidence is the mean
    probability of its tokens.

    Raises VoicecoachError when the folder holds no model that works and UsageError when the model
    does not know the language.
    """

    drops_fillers = True

    def __init__(
        self, folder: Path, *, name: str, language: str = "en", prompt: str | None = FILLERS
    ) -> None:
        self.name = f"whisper {name}"
        self._again = f"fetch it anew: voicecoach models fetch {name}"
        self._require_files(folder)
        self._whisper = self._load(folder)
        self._steps = _Steps(self._whisper.model)
        self._whisper.model = self._steps
        if language not in self._whisper.supported_languages:
            known = ", ".join(sorted(self._whisper.supported_languages))
            raise UsageError(
                f"the model {name} does not know the language {language}; it knows {known}"
            )
        self._language = language
        self._prompt = prompt

    def transcribe(self, clip: Clip, *, cancelled: Callable[[], bool] = never) -> tuple[Word, ...]:
        """See ``Recognizer``. ``cancelled`` is asked before each step of the model.

        The longest step is the encoder's: about 1.2 s for ``base.en`` on one core.
        """
        if len(clip.samples) == 0:
            return ()
        self._steps.cancelled = cancelled
        words: list[Word] = []
        try:
            for word in self._words(clip):
                words.append(word)  # noqa: PERF402 - what came before a _StopError stays
        except _StopError:
            pass
        except (RuntimeError, ValueError) as error:
            raise VoicecoachError(
                f"{self.name} failed ({_line(error)}); choose a smaller model or {self._again}"
            ) from error
        return () if cancelled() else settle(words, clip)

    def _words(self, clip: Clip) -> Iterator[Word]:
        tokens = 16 + round(TOKENS_PER_S * clip.duration_s)
        segments, _ = self._whisper.transcribe(
            clip.samples,
            language=self._language,
            initial_prompt=self._prompt,
            beam_size=BEAMS,
            temperature=TEMPERATURES,
            max_new_tokens=min(MOST_TOKENS, PLACES_PER_TOKEN * tokens),
            word_timestamps=True,
            # Whisper goes on from a text that it made up; each clip stands for itself.
            condition_on_previous_text=False,
            # Cutting silence out would move the times; the clips were cut by our own detector.
            vad_filter=False,
        )
        for segment in segments:
            for word in segment.words:
                if text := word.word.strip():
                    yield Word(
                        text=text,
                        start_s=float(word.start),
                        end_s=float(word.end),
                        confidence=float(word.probability),
                    )

    def _require_files(self, folder: Path) -> None:
        if not folder.is_dir():
            raise VoicecoachError(f"there is no Whisper model in {folder}; {self._again}")
        missing = FILES.missing({path.name for path in folder.iterdir()})
        if missing:
            raise VoicecoachError(
                f"{folder} is no whole Whisper model: it lacks {', '.join(missing)}; {self._again}"
            )

    def _load(self, folder: Path) -> Any:
        try:
            from faster_whisper import WhisperModel
        except ImportError as error:
            raise VoicecoachError(
                f"faster-whisper does not work here ({_line(error)}); "
                "reinstall it: python -m pip install --force-reinstall faster-whisper"
            ) from error
        machine = this_machine()
        try:
            whisper = _on_card(WhisperModel, folder) if machine.gpu else None
            if whisper is None:
                whisper = WhisperModel(
                    str(folder), device="cpu", compute_type="int8", cpu_threads=_threads(machine)
                )
        # The libraries raise RuntimeError, ValueError, MemoryError, and for a tokenizer Exception.
        except Exception as error:
            raise VoicecoachError(
                f"the Whisper model in {folder} is broken ({_line(error)}); {self._again}"
            ) from error
        lost = [
            token for token in SPECIAL_TOKENS if whisper.hf_tokenizer.token_to_id(token) is None
        ]
        if lost:
            raise VoicecoachError(
                f"{folder / 'tokenizer.json'} is not Whisper's: it lacks {lost[0]}; {self._again}"
            )
        return whisper


def _load(model: Path | None, name: str) -> WhisperRecognizer:
    if model is None:
        raise UsageError("a Whisper recognizer needs the folder of a model")
    return WhisperRecognizer(model, name=name)


ENGINE = Engine(name="whisper", files=FILES, load=_load)


class _StopError(Exception):
    """Nothing more is wanted, or can be had, of this clip."""


class _Steps:
    """The CTranslate2 model, asking before each of its steps whether the result is still wanted.

    faster-whisper itself can be left only between segments, which for a clip of a few seconds means
    at its end.
    """

    def __init__(self, model: Any) -> None:
        self._model = model
        self.cancelled: Callable[[], bool] = never

    def __getattr__(self, name: str) -> Any:
        if name in {"encode", "generate"} and self.cancelled():
            raise _StopError
        return getattr(self._model, name)

    def align(
        self, sound: Any, start: list[int], text: list[list[int]], frames: int, **options: Any
    ) -> Any:
        """Place words in time. Of a last centisecond, faster-whisper cannot make sense."""
        if frames < FRAMES_TO_ALIGN or self.cancelled():
            raise _StopError
        return self._model.align(sound, start, text, frames, **options)


def _on_card(model: Any, folder: Path) -> Any | None:
    """Load onto the CUDA card; None where that does not work, and the processor has to do it."""
    import ctranslate2
    import numpy as np

    try:
        types = ctranslate2.get_supported_compute_types("cuda")
        whisper = model(
            str(folder), device="cuda", compute_type="float16" if "float16" in types else "auto"
        )
        # CUDA's libraries (cuBLAS, cuDNN) are looked for only now: a card alone is not enough.
        whisper.encode(np.zeros((whisper.model.n_mels, 100), np.float32))
    except (RuntimeError, ValueError):
        return None
    return whisper


def _threads(machine: Machine) -> int:
    return max(1, min(machine.cores - 1, MOST_THREADS))


def _line(error: BaseException) -> str:
    """Return the first line of a library's message, which may go on with a stack of its own."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".:") if lines else type(error).__name__
