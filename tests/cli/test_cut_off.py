"""An answer that a lost microphone cut off is told by the exit code, in every programme alike."""

from pathlib import Path

import pytest

from tests.cli.furniture import Furniture
from tests.cli.test_every_programme import PROGRAMMES
from tests.fakes import ScriptedMicrophone, ScriptedRecognizer, tone
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.audio.streams import DeviceLostError
from voicecoach.cli.main import main

HELD = ("practice", "drill", "ladder", "retrieval", "interview")


class LostOnce(ScriptedMicrophone):
    """Is gone at the end of the first take, and back for the next."""

    def start(self) -> None:
        super().start()
        if self.started > 1:
            self._then = None


@pytest.mark.parametrize("programme", HELD)
@pytest.mark.parametrize("is_lost", [True, False], ids=["lost", "not lost"])
def test_an_answer_that_was_cut_off_is_told_by_the_exit_code(
    programme: str, is_lost: bool, furniture: Furniture, data: Path
) -> None:
    command, replies = PROGRAMMES[programme]
    lost = DeviceLostError("the microphone is gone") if is_lost else None
    furniture.microphone = LostOnce(tone(8.0), tone(0.5), then=lost)
    furniture.recognizer = ScriptedRecognizer(WHOLE, *replies)

    code = main(list(command))

    ends = [
        kept.record.ended_by
        for folder in Archive(data).folders()
        for kept in Archive(data).answers(folder.name)
        if kept.record is not None
    ]
    assert ("device_lost" in ends) is is_lost
    assert code == (1 if is_lost else 0)
