"""``voicecoach history show``: the star, tags, note and claims of the candidate."""

from pathlib import Path

import pytest

from tests.archive.builders import a_session
from voicecoach.archive.records import AnswerNotes, Dispute
from voicecoach.cli.main import main


def test_show_prints_what_the_candidate_says_of_an_answer(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = a_session(data, "You chose.")
    dispute = Dispute(
        signal="decision", start_s=4.0, end_s=5.0, quote="I did", made_at="2026-03-02T08:00:00Z"
    )
    folder.keep_notes(
        AnswerNotes(
            note="better \x1b[31m than before",
            tags=("launch", "\u202ered"),
            starred=True,
            disputes=(dispute,),
        ),
        number=1,
    )

    assert main(["history", "show", "latest"]) == 0

    shown = " ".join(capsys.readouterr().out.split())

    assert "starred tags: launch" in shown
    assert "note: better" in shown
    assert "you say: 3 s shows choice, “I did”" in shown
    assert "\x1b" not in shown
    assert "\u202e" not in shown
