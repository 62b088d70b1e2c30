"""``history recover`` and ``rejudge``, and what a programme offers when it starts."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.archive.builders import QUESTION, a_session, an_answer
from tests.fakes import ScriptedRecognizer, quiet, tone, typing
from tests.hearing import VOICES
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.cli import engines, recovering
from voicecoach.cli.main import main
from voicecoach.session.amending import Amend

SAID = "I stopped the launch instead of shipping it late. It cost us a quarter of the revenue."
CUT_OFF = replace(
    an_answer(None, status="interrupted", ended_by="interrupted"),
    question=replace(QUESTION, kind="case", budget_s=60.0),
    text="01.txt",
)
RULES = ("--classifier", "rules")

Captured = pytest.CaptureFixture[str]


def cut_off(data: Path, *, minute: int = 0) -> SessionFolder:
    """Keep a session whose only answer was typed and cut off."""
    now = datetime(2026, 3, 1, 12, minute, tzinfo=UTC)
    with Archive(data).start_session(pack="tencent-ai-pm", now=now) as folder:
        folder.append(folder.next_text_path(), SAID)
        folder.keep(CUT_OFF)
    return folder


def status(data: Path, session: str, number: int = 1) -> str:
    return Archive(data).answer(session, number).status


def ask(monkeypatch: pytest.MonkeyPatch, *replies: bool) -> list[str]:
    """Put a person at the terminal; return what they are asked."""
    asked: list[str] = []
    left = list(replies)

    def reply(question: str) -> bool:
        asked.append(question)
        return left.pop(0)

    monkeypatch.setattr(recovering, "ask_on_terminal", lambda: reply)
    return asked


def practise(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr("sys.stdin", typing(f"{SAID}\n\n"))
    return main(["practice", "--text", "--count", "1", *RULES])


def test_what_was_cut_off_is_judged_and_kept_session_by_session(
    data: Path, capsys: Captured
) -> None:
    first, second = cut_off(data, minute=1), cut_off(data, minute=2)

    assert main(["history", "recover", *RULES]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in lines] == [f"{first.id} 1", f"{second.id} 1"]
    record = Archive(data).answer(first.id, 1).record
    assert record is not None
    assert record.report is not None
    assert (record.report.kind, record.report.budget_s) == ("case", 60.0)
    assert main(["history", "recover", *RULES]) == 0
    assert "all that can be judged is judged" in capsys.readouterr().out


def test_one_answer_can_be_named_and_so_can_its_question(data: Path, capsys: Captured) -> None:
    folder, other = cut_off(data, minute=1), cut_off(data, minute=2)
    (folder.path / "01.json").unlink()

    assert main(["history", "recover", folder.id, "1", "--question", "latest-stop", *RULES]) == 0

    record = Archive(data).answer(folder.id, 1).record
    assert record is not None
    assert record.question.id == "latest-stop"
    assert status(data, other.id) == "interrupted"


def test_what_cannot_be_judged_is_named_and_does_not_stop_the_rest(
    data: Path, capsys: Captured
) -> None:
    broken, whole = cut_off(data, minute=1), cut_off(data, minute=2)
    (broken.path / "01.json").write_text('{"schema": "voicecoach.answer/9"}')

    assert main(["history", "recover", *RULES]) == 1

    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith(f"voicecoach: {broken.id} 1: ")
    assert status(data, whole.id) == "assessed"


def test_a_session_that_goes_on_is_left_alone(data: Path, capsys: Captured) -> None:
    folder = Archive(data).start_session(pack="tencent-ai-pm")
    folder.append(folder.next_text_path(), SAID)
    folder.keep(CUT_OFF)

    assert main(["history", "recover", *RULES]) == 0
    assert main(["history", "recover", "latest", *RULES]) == 2

    assert "goes on right now" in capsys.readouterr().err
    assert status(data, folder.id) == "interrupted"
    folder.close()
    assert main(["history", "recover", "latest", *RULES]) == 0
    assert status(data, folder.id) == "assessed"


def test_a_recording_is_heard_by_the_recognizer_of_the_options(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Archive(data).start_session(pack="tencent-ai-pm") as folder:
        sound = np.concatenate([quiet(1), tone(3), quiet(1)])
        soundfile.write(folder.next_audio_path(), sound, RATE_HZ)
        folder.keep(replace(CUT_OFF, text=None, audio="01.flac"))
    monkeypatch.setattr(engines, "choose_recognizer", lambda _args, **_: ScriptedRecognizer(SAID))

    assert main(["history", "recover", "--vad", "webrtcvad", *RULES]) == 0

    record = Archive(data).answer(folder.id, 1).record
    assert record is not None
    assert record.report is not None
    assert record.report.transcript.text == SAID
    assert record.engines.vad == "webrtcvad"


def test_the_engines_are_chosen_as_everywhere(data: Path, capsys: Captured) -> None:
    with Archive(data).start_session(pack="tencent-ai-pm") as folder:
        folder.next_audio_path().write_bytes((VOICES / "answer.flac").read_bytes())
        folder.keep(replace(CUT_OFF, text=None, audio="01.flac"))

    assert main(["history", "recover", "--engine", "sphinx", *RULES]) == 0

    record = Archive(data).answer(folder.id, 1).record
    assert record is not None
    assert record.engines.stt.startswith("sphinx")
    assert record.status == "assessed"


def test_the_next_start_offers_it_in_one_line_and_judges_it_where_they_agree(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    folder = cut_off(data)
    asked = ask(monkeypatch, True)

    assert practise(monkeypatch) == 0

    assert asked == ["An earlier answer was cut off and never judged. Judge it now?"]
    assert status(data, folder.id) == "assessed"
    out = capsys.readouterr().out
    assert out.index(f"{folder.id} 1") < out.index("Question 1 of 1")


def test_who_says_no_is_not_asked_again_but_reminded(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    folder = cut_off(data)
    asked = ask(monkeypatch, False, False)

    assert practise(monkeypatch) == 0
    assert practise(monkeypatch) == 0

    assert len(asked) == 1
    reminder = "An earlier answer was never judged; voicecoach history recover judges it."
    assert reminder in capsys.readouterr().out
    assert status(data, folder.id) == "interrupted"
    newer = cut_off(data, minute=3)
    assert practise(monkeypatch) == 0
    assert asked[1] == "2 earlier answers were cut off and never judged. Judge them now?"
    assert status(data, newer.id) == "interrupted"


def test_a_script_is_never_kept_waiting(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    cut_off(data)

    assert practise(monkeypatch) == 0

    first, *_ = capsys.readouterr().out.splitlines()
    assert first == "An earlier answer was never judged; voicecoach history recover judges it."


def test_nothing_is_said_where_all_is_judged(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    a_session(data, "Verdict.")

    assert practise(monkeypatch) == 0

    assert "recover" not in capsys.readouterr().out


def test_rejudging_tells_how_many_verdicts_changed_and_how(data: Path, capsys: Captured) -> None:
    folder = a_session(data, "By an old version.", "By an old version.")
    for number in (1, 2):
        record = Archive(data).answer(folder.id, number).record
        assert record is not None
        assert record.report is not None
        finding = replace(record.report.findings[0], code="no_decision")
        report = replace(record.report, findings=(finding,), judged_by="0.0.1")
        SessionFolder(folder.path).keep(replace(record, report=report))

    assert main(["history", "rejudge", *RULES]) == 0

    *changed, total, how = capsys.readouterr().out.splitlines()
    assert [line.split("  ")[0] for line in changed] == [f"{folder.id} 1", f"{folder.id} 2"]
    assert total == "2 answers judged anew; 2 verdicts changed."
    assert how.startswith("     2  no decision -> ")
    record = Archive(data).answer(folder.id, 1).record
    assert record is not None
    assert record.report is not None
    assert record.report.judged_by != "0.0.1"
    assert main(["history", "rejudge", *RULES]) == 0
    assert "was judged by this version" in capsys.readouterr().out
    assert main(["history", "rejudge", "--all", *RULES]) == 0
    assert "2 answers judged anew; no verdicts changed." in capsys.readouterr().out


def test_one_answer_can_be_judged_anew(data: Path, capsys: Captured) -> None:
    folder = a_session(data, "Old.", "Old.")

    assert main(["history", "rejudge", "latest", "2", *RULES]) == 0

    assert "1 answer judged anew" in capsys.readouterr().out
    archive = Archive(data)
    records = [archive.answer(folder.id, number).record for number in (1, 2)]
    reports = [record.report for record in records if record is not None]
    assert [report is not None and report.judged_by != "" for report in reports] == [False, True]


def test_ctrl_c_keeps_what_is_judged_anew_and_says_how_much(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    a_session(data, "Old.", "Old.", "Old.")
    judge = Amend.rejudge

    def stop_at_the_third(self: Amend, session_id: str, number: int) -> object:
        if number == 3:
            raise KeyboardInterrupt
        return judge(self, session_id, number)

    monkeypatch.setattr(Amend, "rejudge", stop_at_the_third)

    assert main(["history", "rejudge", *RULES]) == 130

    assert "2 of 3 answers judged anew" in capsys.readouterr().out
