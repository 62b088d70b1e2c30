import subprocess
import sys
from pathlib import Path

import pytest

from scripts.random_whisper import build_random_whisper
from voicecoach.errors import UsageError
from voicecoach.stt.choose import ENGINES, FALLBACK, load_recognizer


@pytest.mark.parametrize("name", [name for name, engine in ENGINES.items() if engine.files is None])
def test_a_recognizer_that_needs_no_model_is_found_by_its_name(name: str) -> None:
    assert load_recognizer(name).name.startswith(name)


def test_the_fallback_needs_no_model() -> None:
    assert FALLBACK.files is None


def test_whisper_is_named_after_the_folder_of_its_model(tmp_path: Path) -> None:
    model = build_random_whisper(tmp_path / "my-model")

    assert load_recognizer("whisper", model=model).name == "whisper my-model"


@pytest.mark.parametrize(
    ("name", "model", "complaint"),
    [
        ("wisper", None, "unknown recognizer 'wisper'; choose one of whisper, sphinx"),
        ("whisper", None, "the recognizer whisper needs a model; see: voicecoach models list"),
        ("sphinx", Path("base.en"), "the recognizer sphinx takes no model; leave it out"),
    ],
)
def test_what_cannot_be_loaded_is_refused_with_what_can(
    name: str, model: Path | None, complaint: str
) -> None:
    with pytest.raises(UsageError) as caught:
        load_recognizer(name, model=model)

    assert str(caught.value) == complaint


def test_knowing_the_names_loads_no_engine() -> None:
    script = (
        "import sys, voicecoach.stt.choose\n"
        "print({'pocketsphinx', 'faster_whisper', 'ctranslate2'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
