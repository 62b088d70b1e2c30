"""Help names what there is, though it loads none of it."""

import pytest

from voicecoach.classifiers.choose import CLASSIFIER_NAMES
from voicecoach.cli.main import main
from voicecoach.cli.packs import DEFAULT_PACK
from voicecoach.models.asking import DEFAULT_ENDPOINT, ENDPOINT_VARIABLE
from voicecoach.models.catalog import DEFAULT_MODEL, MODELS
from voicecoach.models.hub import page
from voicecoach.models.store import OFFLINE_VARIABLE
from voicecoach.models.voices import DEFAULT_VOICE, REPOSITORY, VOICES
from voicecoach.stt.choose import ENGINES, FALLBACK
from voicecoach.tts.choose import VOICE_NAMES
from voicecoach.vad.choose import DEFAULT, DETECTORS


def help_of(command: str, *action: str, capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main([command, *action, "--help"])
    return " ".join(capsys.readouterr().out.split())


def test_every_engine_and_what_is_taken_by_itself_is_named(
    capsys: pytest.CaptureFixture[str],
) -> None:
    shown = help_of("practice", capsys=capsys)

    assert f"speech recognition: {' or '.join(ENGINES)}; auto" in shown
    assert f"else {FALLBACK.name} (default: auto)" in shown
    assert f"what tells speech from noise: {' or '.join(DETECTORS)} (default: {DEFAULT})" in shown
    auto, *others, alone = CLASSIFIER_NAMES
    assert f"beside the rules: {', '.join(others)}, or {alone} alone; {auto} takes" in shown
    assert f"the interviewer's voice: {', '.join(VOICE_NAMES)}, piper" in shown
    assert "the rules: encoder, linear, or rules alone" in help_of("evaluate", capsys=capsys)


def test_where_models_and_voices_come_from_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    models, voices = (help_of(command, capsys=capsys) for command in ("models", "voices"))

    assert f"fetched from {DEFAULT_ENDPOINT}; {DEFAULT_MODEL} also" in models
    assert page(REPOSITORY) in voices
    assert f"voices fetch {DEFAULT_VOICE}" in voices
    assert f"so with {' or '.join(VOICE_NAMES)}" in voices
    for shown in (models, voices):
        assert f"{ENDPOINT_VARIABLE} names" in shown
        assert f"{OFFLINE_VARIABLE}=1 forbids" in shown
    assert f"a {MODELS.kind}, as the list" in help_of("models", "fetch", capsys=capsys)
    assert f"a {VOICES.kind}, as the list" in help_of("voices", "fetch", capsys=capsys)


def test_the_pack_that_a_drill_takes_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert f"else {DEFAULT_PACK})" in help_of("drill", capsys=capsys)


@pytest.mark.parametrize(
    ("option", "named"),
    [("--engine", ("auto", *ENGINES)), ("--vad", DETECTORS), ("--classifier", CLASSIFIER_NAMES)],
)
def test_a_name_that_is_none_is_refused_with_those_there_are(
    option: str, named: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["practice", option, "other"])

    assert stopped.value.code == 2
    complaint = capsys.readouterr().err
    assert all(name in complaint for name in named)
