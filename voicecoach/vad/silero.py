"""Silero VAD v6, a small recurrent network: the default, because it tells voices from noise."""

from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from voicecoach.audio.clip import Samples
from voicecoach.errors import VoicecoachError
from voicecoach.extensions import bring_in

MODEL_FILE = "silero_vad_v6.onnx"
"""The weights (1.2 MB, MIT licence) inside the faster-whisper wheel: nothing to download."""

CONTEXT_SAMPLES = 64
"""The network sees the end of the previous frame in front of each frame."""

STATE_SHAPE = (1, 1, 128)
"""Shape of each of the two state tensors of the network's LSTM."""


class SileroDetector:
    """Runs the network frame by frame on one thread, about 0.1-0.2 ms for 32 ms of sound.

    Raises VoicecoachError when the weights or onnxruntime are missing or broken.
    """

    name = "silero"
    frame_samples = 512

    def __init__(self) -> None:
        model = _model_path()
        try:
            bring_in("onnxruntime")
            import onnxruntime

            # Its builds for Windows hand events to the system, whatever the environment says.
            onnxruntime.disable_telemetry_events()
            options = onnxruntime.SessionOptions()
            # A frame is too little work to share out, and the cores belong to the recognizer.
            options.inter_op_num_threads = 1
            options.intra_op_num_threads = 1
            self._session = onnxruntime.InferenceSession(
                str(model), sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:
            # onnxruntime's errors have no common base below Exception.
            reason = str(error).strip().partition("\n")[0]
            raise VoicecoachError(
                f"voice detector silero cannot load {model}: {reason}; reinstall faster-whisper "
                "and onnxruntime, or use the voice detector webrtcvad"
            ) from error
        self.reset()

    def reset(self) -> None:
        """Forget everything heard so far."""
        self._input = np.zeros((1, CONTEXT_SAMPLES + self.frame_samples), np.float32)
        self._hidden: npt.NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)
        self._cell: npt.NDArray[np.float32] = np.zeros(STATE_SHAPE, np.float32)

    def speech_probability(self, frame: Samples) -> float:
        """Return 0 to 1 for the next frame of exactly ``frame_samples`` samples at 16 kHz."""
        self._input[0, CONTEXT_SAMPLES:] = frame
        probability, self._hidden, self._cell = self._session.run(
            None, {"input": self._input, "h": self._hidden, "c": self._cell}
        )
        self._input[0, :CONTEXT_SAMPLES] = frame[-CONTEXT_SAMPLES:]
        return float(probability.item())


def _model_path() -> Path:
    """Locate the weights without importing faster-whisper, which would take 0.4 s."""
    package = find_spec("faster_whisper")
    for folder in (package.submodule_search_locations or ()) if package else ():
        path = Path(folder) / "assets" / MODEL_FILE
        if path.is_file():
            return path
    raise VoicecoachError(
        f"voice detector silero needs {MODEL_FILE} from the faster-whisper package, which is "
        "missing; install faster-whisper 1.2.1 or newer, or use the voice detector webrtcvad"
    )
