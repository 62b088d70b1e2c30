"""A disk that is full at the first sound: said, whatever the programme, and never "kept"."""

import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.cli.furniture import Furniture
from tests.cli.test_every_programme import PROGRAMMES
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone
from tests.interview.builders import WHOLE
from tests.limits import full_disk
from voicecoach.cli.main import main


@pytest.mark.skipif(sys.platform == "win32", reason="limits on file size are a Unix matter")
@pytest.mark.parametrize("programme", PROGRAMMES)
def test_a_full_disk_is_said_and_nothing_is_called_kept(
    programme: str, furniture: Furniture, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command, replies = PROGRAMMES[programme]
    with ExitStack() as limits:

        def fill(_heard_s: float) -> None:
            if not furniture.microphone.heard_s > 0.1:
                limits.enter_context(full_disk())

        furniture.microphone = ScriptedMicrophone(tone(20.0), tone(0.5), on_block=fill)
        furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)
        code = main(list(command))

    told = capsys.readouterr()
    assert code == 1
    assert told.out.count("keep sessions elsewhere with --data DIR. It is held in memory") == 1
    assert "Not on the disk yet: all 2" in told.out
    assert "voicecoach: not kept: all 2" in told.err
    assert "s of the sound of answer 1, the verdict on answer 1" in told.err
    assert "unexpectedly" not in told.err
    assert "Everything is kept" not in told.out
    assert "Kept:" not in told.out
    assert "What was said is kept" not in told.out
    assert list((data / "sessions").iterdir()) == []
