"""From a fresh checkout to all tests run: python3 scripts/test.py [options of pytest].

Makes .venv with the tools of development, sees to a virtual sound card and strace, so that the
tests that speak and listen through real PortAudio run too, and those that watch what leaves the
machine, and fetches the recognition model that the tests hear with (once, 148 MB, into models/)
and the voice that they speak with (63 MB, into voices/). Needs nothing but Python 3.11 or newer.
"""

import os
import sys

# An older Python must get as far as this line: no syntax newer than 3.6 in this file.
if sys.version_info < (3, 11):  # noqa: UP036 - the user's Python, not the project's
    sys.exit(
        "voicecoach needs Python 3.11 or newer, and this is {}.{}; ".format(*sys.version_info)
        + "start it with a newer one, for example: python3.12 scripts/test.py"
    )

import setup_venv


def main(arguments: list[str]) -> None:
    """Set up what is missing and become pytest."""
    with setup_venv.clear_ending():
        setup_venv.ensure_venv(dev=True)
        setup_venv.ensure_test_programs()
        for kind, name in (("models", setup_venv.MODEL), ("voices", setup_venv.VOICE)):
            if not (setup_venv.has(kind, name) or setup_venv.fetch(kind, name)):
                then = "fail, since CI is set" if "CI" in os.environ else "are skipped"
                setup_venv.say(f"Without {kind}/{name}, the tests that use it {then}.")
    os.chdir(setup_venv.ROOT)
    setup_venv.replace_process("-m", "pytest", *arguments)


if __name__ == "__main__":
    main(sys.argv[1:])
