import subprocess
import sys

import pytest

from voicecoach.errors import UsageError
from voicecoach.tts.choose import VOICE_NAMES, load_voice


@pytest.mark.parametrize("name", VOICE_NAMES)
def test_a_voice_is_found_by_its_name(name):
    assert load_voice(name).name.startswith(name)


def test_an_unknown_voice_lists_the_known_ones():
    with pytest.raises(UsageError, match="'siri'; choose one of espeak, system"):
        load_voice("siri")


def test_knowing_the_names_loads_no_engine():
    script = (
        "import sys, voicecoach.tts.choose\n"
        "print({'espeakng_loader', 'pyttsx3', 'soundfile'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
