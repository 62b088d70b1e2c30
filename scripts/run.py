"""From a fresh checkout to a running interview: python3 scripts/run.py [options of practice].

Makes .venv on the first start, sees to PortAudio, fetches the recognition model to start with (148
MB, once; --no-model leaves it out) and a natural voice (63 MB, once; --plain-voice leaves it out),
then becomes ``voicecoach practice``. Where there is no microphone it shows the demo instead, with
the options that the demo has too. Needs nothing but Python 3.11 or newer.
"""

import argparse
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

NO_MODEL, PLAIN_VOICE = "--no-model", "--plain-voice"
"""The options of this script itself."""

WITHOUT_MODEL = ("--engine", "sphinx")
"""What practice would fall back on by itself, but not before it had offered to fetch a model."""

PRACTICE_ONLY = (
    "--pack", "--company", "--topic", "--question", "--count", "--end-silence", "--hold-off",
    "--give-up", "--barge-in",
)  # fmt: skip
"""Options of practice with a value that mean nothing to the demo; --shuffle is one without."""

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
        arguments = with_voice(with_model(arguments))
        trouble = None if needs_no_microphone(arguments) else microphone_trouble()
    if trouble is None:
        setup_venv.replace_process(*setup_venv.PROGRAM, "practice", *arguments)
    setup_venv.say(f"Here is the demo instead of an interview: {trouble}")
    setup_venv.replace_process(*setup_venv.PROGRAM, "demo", *for_the_demo(arguments))


def with_model(arguments: list[str]) -> list[str]:
    """See to a recognition model, unless NO_MODEL is there; return what to go on with."""
    given = [each for each in arguments if each != NO_MODEL]
    if is_silent(given) or any(each.startswith(("--engine", "--model")) for each in given):
        return given
    if setup_venv.has("models"):
        return given
    if given == arguments and setup_venv.fetch("models", setup_venv.MODEL):
        return given
    setup_venv.say(
        "Going on with PocketSphinx, which needs no model and gets many words wrong; "
        "python3 scripts/run.py fetches the model as soon as it can."
    )
    return [*WITHOUT_MODEL, *given]


def with_voice(arguments: list[str]) -> list[str]:
    """See to a natural voice, unless PLAIN_VOICE is there; return what to go on with.

    Without one, practice falls back by itself.
    """
    given = [each for each in arguments if each != PLAIN_VOICE]
    if is_silent(given) or any(each.startswith("--voice") for each in given):
        return given
    left_out = given != arguments or setup_venv.has("voices")
    if not left_out and not setup_venv.fetch("voices", setup_venv.VOICE):
        setup_venv.say(
            "Going on with a plainer voice; python3 scripts/run.py fetches the natural one as soon "
            f"as it can ({PLAIN_VOICE} leaves it out)."
        )
    return given


def is_silent(arguments: list[str]) -> bool:
    """Whether nothing is said or heard: only the options are to be shown, or all is in writing."""
    return any(each in ("-h", "--help", "--text") for each in arguments)


def needs_no_microphone(arguments: list[str]) -> bool:
    """Whether there is none to look for: it was named, or nobody speaks."""
    return is_silent(arguments) or any(each.startswith("--mic") for each in arguments)


def for_the_demo(arguments: list[str]) -> list[str]:
    """Leave out what only practice has; whatever is in neither, the demo refuses as practice would.

    Ends with a usage error where a value is missing.
    """
    left_out = argparse.ArgumentParser(
        prog="voicecoach practice", usage="%(prog)s [options]", add_help=False, allow_abbrev=False
    )
    for option in PRACTICE_ONLY:
        left_out.add_argument(option)
    left_out.add_argument("--shuffle", action="store_true")
    return left_out.parse_known_args(arguments)[1]


def microphone_trouble() -> str | None:
    """Return why no microphone can be used, or None where one can."""
    probe = subprocess.run(
        [str(setup_venv.PYTHON), "-I", "-c", PROBE], capture_output=True, text=True, check=False
    )
    return probe.stdout.strip() if probe.returncode == NO_MICROPHONE else None


if __name__ == "__main__":
    main(sys.argv[1:])
