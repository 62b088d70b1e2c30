"""From a fresh checkout to a running interview: python3 scripts/run.py [options of practice].

Makes .venv on the first start, sees to PortAudio, then becomes ``voicecoach practice``. Where there
is no microphone it shows the demo instead. Needs nothing but Python 3.11 or newer.
"""

import subprocess
import sys

# An older Python must get as far as this line: no syntax newer than 3.6 in this file.
if sys.version_info < (3, 11):  # noqa: UP036 - the user's Python, not the project's
    sys.exit(
        "voicecoach needs Python 3.11 or newer, and this is {}.{}; ".format(*sys.version_info)
        + "start it with a newer one (https://www.python.org/downloads/), "
        "for example: python3.12 scripts/run.py"
    )

import setup_venv

PROGRAM = ("-P", "-m", "voicecoach")
"""-P: not another checkout's package that lies where the command is typed."""

NO_MICROPHONE = 3
"""Exit code of the probe; any other failure is for practice itself to explain."""

PROBE = f"""
import sys
from voicecoach.audio.devices import find_input
from voicecoach.errors import VoicecoachError
try:
    find_input(None)
except VoicecoachError as error:
    print(error)
    sys.exit({NO_MICROPHONE})
"""


def main(arguments: list[str]) -> None:
    """Set up what is missing and become the program."""
    with setup_venv.clear_ending():
        setup_venv.ensure_venv()
        setup_venv.ensure_portaudio()
        trouble = None if brings_own_sound(arguments) else microphone_trouble()
    if trouble is None:
        setup_venv.replace_process(*PROGRAM, "practice", *arguments)
    setup_venv.say(f"Here is the demo instead of an interview: {trouble}")
    setup_venv.replace_process(*PROGRAM, "demo")


def brings_own_sound(arguments: list[str]) -> bool:
    """Whether a microphone was named, or only help is wanted: then there is nothing to look for."""
    return any(each in ("-h", "--help") or each.startswith("--mic") for each in arguments)


def microphone_trouble() -> str | None:
    """Return why no microphone can be used, or None where one can."""
    probe = subprocess.run(
        [str(setup_venv.PYTHON), "-I", "-c", PROBE], capture_output=True, text=True, check=False
    )
    return probe.stdout.strip() if probe.returncode == NO_MICROPHONE else None


if __name__ == "__main__":
    main(sys.argv[1:])
