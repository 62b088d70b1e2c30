"""Whisper on faster-whisper (CTranslate2), from a folder on this machine and nowhere else."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.extensions import bring_in
from voicecoach.machine import Machine, this_machine, threads
from voicecoach.stt import LONGEST_CLIP_S, Engine, ModelFiles, Recognition, never
from voicecoach.stt.whisper_decoder import Cancelled, CancelledError, Decoder

FILES = ModelFiles(
    # Without the tokenizer, faster-whisper would fetch one from the network while it loads.
    needed=("config.json", "model.bin", "tokenizer.json"),
    one_of=("vocabulary.json", "vocabulary.txt"),  # which one depends on the conversion's age
    optional=("preprocessor_config.json",),  # large-v3 and turbo name their 128 mel bands in it
)

FILLERS = "Um, so, uh, well, er, hmm..."
"""Whisper leaves out "um" and "uh" unless the text before has them. At most 32 characters: with
longer prompts others saw whole sentences disappear (wassgha/rescript pull 59)."""

MOST_THREADS = 6
"""More threads gain nothing (faster-whisper issue 133)."""

SPECIAL_TOKENS = ("<|startoftranscript|>", "<|startofprev|>", "<|endoftext|>", "<|notimestamps|>")


class WhisperRecognizer:
    """A Whisper model in CTranslate2's format, loaded at once: some tenths of a second at most.

    ``name`` is the model's name; ``prompt`` what Whisper believes to have been said before each
    clip, or None. On a CUDA card it runs as float16, else as int8 on all processor cores but one,
    which is left to the sound. A word's confidence is the mean probability of its tokens.

    Raises VoicecoachError when the folder holds no model that works.
    """

    drops_fillers = False
    """With ``FILLERS`` as its prompt it writes them down."""

    def __init__(self, folder: Path, *, name: str, prompt: str | None = FILLERS) -> None:
        self.name = f"whisper {name}"
        self._again = f"fetch it anew: voicecoach models fetch {name}"
        self._require_files(folder)
        whisper = self._load(folder)
        self.languages = frozenset(whisper.supported_languages)
        self._decoder = Decoder(whisper, prompt=prompt)

    def transcribe(
        self, clip: Clip, *, breaks: Sequence[float] = (), cancelled: Cancelled = never
    ) -> Recognition:
        """See ``Recognizer``. ``cancelled`` is asked before each step of the model.

        The longest step is the encoder's: for ``base`` and a clip of 20 s about 0.6 s on one core.
        """
        if clip.duration_s > LONGEST_CLIP_S:
            raise ValueError(f"a clip of {clip.duration_s:.1f} s; Whisper hears 30 s at once")
        try:
            heard = self._decoder.recognize(clip, breaks, cancelled)
        except CancelledError:
            return Recognition()
        except (RuntimeError, ValueError) as error:
            raise VoicecoachError(
                f"{self.name} failed ({_line(error)}); choose a smaller model or {self._again}"
            ) from error
        return Recognition() if cancelled() else heard

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
            bring_in("faster_whisper")
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
        raise VoicecoachError("a Whisper recognizer needs the folder of a model")
    return WhisperRecognizer(model, name=name)


ENGINE = Engine(name="whisper", files=FILES, load=_load)


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
    return min(threads(machine), MOST_THREADS)


def _line(error: BaseException) -> str:
    """Return the first line of a library's message, which may go on with a stack of its own."""
    lines = str(error).strip().splitlines()
    return lines[0].rstrip(".:") if lines else type(error).__name__
