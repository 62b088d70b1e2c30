import subprocess
import sys

import pytest

from tests.fakes import ListVoice
from voicecoach.errors import UsageError
from voicecoach.tts import PacedVoice, Voice
from voicecoach.tts.choose import VOICE_NAMES, load_voice, slower
from voicecoach.tts.espeak import EspeakVoice


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


def test_a_voice_can_be_asked_to_speak_more_slowly_until_it_is_slow_enough() -> None:
    voice: Voice | None = EspeakVoice(wpm=150)
    paces = []
    while voice is not None and (voice := slower(voice)) is not None:
        assert isinstance(voice, PacedVoice)
        paces.append(voice.wpm)

    assert paces == [120, 100]


def test_a_voice_without_a_pace_stays_as_it_is() -> None:
    assert slower(ListVoice()) is None
