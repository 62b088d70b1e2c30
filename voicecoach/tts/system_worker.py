"""Turn one text file into one sound file with the system's voice, then exit.

``system.py`` runs this script in a process of its own, because pyttsx3 may hang, may return before
the file is written, and may fall silent from the second utterance on. It imports nothing of ours,
so that it starts fast.
"""

import ctypes
import os
import sys
import threading
import time
from pathlib import Path
from typing import NoReturn

POLL_S = 0.02

ESPEAK_RATE = 1
"""The number of the parameter "words a minute" in espeak-ng's speak_lib.h."""

SETTLED_S = 0.3
"""A file that has not grown for this long after pyttsx3 returned is complete."""

SETTLED_IN_HANG_S = 2.0
"""The same where pyttsx3 has not returned: it may only be slow."""


def main() -> None:
    """Speak the file named by the first argument into the second, at the third's words a minute."""
    text, sound, wpm = Path(sys.argv[1]).read_text("utf-8"), Path(sys.argv[2]), int(sys.argv[3])
    espeak = _provide_espeak() if sys.platform.startswith("linux") else None
    import pyttsx3

    announced, returned = threading.Event(), threading.Event()
    engine = pyttsx3.init()
    engine.connect("finished-utterance", lambda **_: announced.set())
    if espeak is None:
        engine.setProperty("rate", wpm)
    else:
        # pyttsx3 starts its loop by cancelling what espeak has queued, a new rate included.
        espeak.espeak_SetParameter(ESPEAK_RATE, wpm, 0)
        espeak.espeak_Synchronize()
    engine.save_to_file(text, str(sound))
    watch = threading.Thread(target=_exit_when_complete, args=(sound, announced, returned))
    watch.start()
    engine.runAndWait()  # on the main thread, where macOS wants its event loop
    returned.set()
    watch.join()


def _provide_espeak() -> ctypes.CDLL:
    """Let pyttsx3's Linux driver find the espeak-ng of our wheel under the name it looks for."""
    import espeakng_loader

    os.environ["ESPEAK_DATA_PATH"] = espeakng_loader.get_data_path()
    return ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _exit_when_complete(
    sound: Path, announced: threading.Event, returned: threading.Event
) -> NoReturn:
    """End the process once the engine announces the end or the file has stopped growing.

    Waits for ever when neither happens: the parent's time-out is the judge of that.
    """
    size, since = 0, time.monotonic()
    while not announced.wait(POLL_S):
        size_now = sound.stat().st_size if sound.exists() else 0
        if size_now != size:
            size, since = size_now, time.monotonic()
        patience_s = SETTLED_S if returned.is_set() else SETTLED_IN_HANG_S
        if size > 0 and time.monotonic() - since > patience_s:
            break
    # Skips the interpreter's shutdown, in which a hung event loop or espeak's thread would stick.
    os._exit(0)


if __name__ == "__main__":
    main()
