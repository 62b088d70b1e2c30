import json
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.archive.builders import an_answer
from tests.builders import make_report
from tests.fakes import ScriptedRecognizer
from voicecoach.audio.clip import RATE_HZ
from voicecoach.cli import analyze
from voicecoach.cli.main import main
from voicecoach.cli.options.analyze import add_arguments
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.transcripts.text import parse_text
from voicecoach.values import encode

SAID = "I killed, um, the launch instead of shipping it late. " + "We told the team on Monday. " * 8


@pytest.mark.parametrize("kept", [False, True], ids=["report", "kept answer"])
def test_what_was_judged_before_is_judged_again_as_the_same_recognizers_words(
    kept: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = replace(parse_text(SAID), fillers_may_lack=True)
    report = make_report(said, source="a.flac", engine="whisper base.en", budget_s=20.0)
    path = tmp_path / "own.json"
    path.write_text(json.dumps(encode(an_answer(report=report) if kept else report)))

    assert main(["analyze", "--classifier", "rules", str(path)]) == 0
    assert "at least 1 filler" in capsys.readouterr().out

    assert main(["analyze", "--classifier", "rules", "--format", "json", str(path)]) == 0
    again = json.loads(capsys.readouterr().out)
    judged_by = again.pop("judged_by")
    assert judged_by == Judge(language=ENGLISH, classifier=None).version
    assert {**again, "judged_by": ""} == json.loads(
        json.dumps({**encode(report), "source": str(path)})
    )


def test_a_number_of_thousands_of_digits_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "words.json"
    path.write_text("[" + "9" * 5000 + "]")
    assert main(["analyze", str(path)]) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert f"{path}: not a transcript" in line


def test_a_file_name_is_shown_as_it_is_and_not_read_as_markup(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "[bold]take[end].wav"
    soundfile.write(path, np.zeros(RATE_HZ, dtype="float32"), RATE_HZ)
    parser = ArgumentParser()
    add_arguments(parser)
    args = parser.parse_args(["--vad", "webrtcvad", str(path)])
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    analyze.analyze(path, args, lambda: ScriptedRecognizer("nothing"), None)

    assert "[bold]take[end].wav: 1 s of sound heard" in capsys.readouterr().err


def test_help_says_what_can_be_handed_in_and_what_comes_out(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        main(["analyze", "--help"])
    text = " ".join(capsys.readouterr().out.split())
    assert "a recording of one answer, or its transcript; - is standard input" in text
    for option in ("--speaker NAME", "--from TIME", "--to TIME", "--track N"):
        assert option in text
    assert "the documented JSON" in text
