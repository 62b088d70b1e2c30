"""``voicecoach history`` beyond list and delete: show the words, play, compare, trends."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.archive.builders import QUESTION, a_session, an_answer
from tests.builders import make_report
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.cli.main import main
from voicecoach.interview.questions import Question
from voicecoach.transcript import Span, Transcript, Word

pytestmark = pytest.mark.usefixtures("data")

Captured = pytest.CaptureFixture[str]

BEGINS_S = 2.0
WEAK = "Last year the team had um a big project with many partners and the meetings were fine. "
STRONG = (
    "I pulled our lyric cards nine days before release. The price was the spring campaign. "
    "When they went out, repeat use rose from 31 to 44 percent. "
)


def spoken(text: str, *, unsure: Sequence[int] = (), corrected: Sequence[int] = ()) -> Transcript:
    """Words of 0.3 s, one after the other from second 2 on."""
    words = tuple(
        Word(
            text=word,
            start_s=BEGINS_S + 0.3 * place,
            end_s=BEGINS_S + 0.3 * place + 0.28,
            confidence=0.4 if place in unsure else 0.95,
            corrected=place in corrected,
        )
        for place, word in enumerate(text.split())
    )
    span = Span(start_s=BEGINS_S, end_s=words[-1].end_s)
    return Transcript(words=words, speech=(span,), duration_s=span.end_s + 1.0)


def keep(
    data: Path,
    *heard: Transcript,
    days_ago: float = 0,
    question: Question = QUESTION,
    judged_by: str = "",
) -> str:
    """Keep a session of answers whose recordings tell the second by their level."""
    started = datetime(2026, 3, 20, 12, tzinfo=UTC) - timedelta(days=days_ago)
    with Archive(data).start_session(pack="tencent-ai-pm", now=started) as folder:
        for each in heard:
            audio = folder.next_audio_path()
            seconds = np.arange(int(each.duration_s * RATE_HZ)) // RATE_HZ
            soundfile.write(audio, (seconds / 100).astype(np.float32), RATE_HZ, format="FLAC")
            report = make_report(each, source="microphone", engine="whisper base")
            record = an_answer(audio.name, report=replace(report, judged_by=judged_by))
            folder.keep(
                replace(record, started_at=started.isoformat(), question=question, self_rating=4)
            )
    return folder.path.name


def history(capsys: Captured, *arguments: str) -> str:
    assert main(["history", *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_the_list_has_verdict_choice_length_and_pack_in_columns_and_fits(
    columns: int, data: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    keep(data, spoken(WEAK * 3 + STRONG), spoken(WEAK * 2))
    lines = history(capsys, "list").splitlines()
    assert max(map(len, lines[:-1])) <= columns  # the last is the folder
    head, _session, chosen, _told, none, *_ = lines
    for name, first, second in (
        ("choice", "15 s", ""),
        ("length", "23 s", "10 s"),
    ):
        column = slice(head.index(name), head.index(name) + len(name))
        assert (chosen[column].strip(), none[column].strip()) == (first, second)
    column = slice(head.index("verdict"), head.index("choice"))
    assert (chosen[column].strip(), none[column].strip()) == ("CHOSEN LATE", "NO CHOICE HEARD")
    assert chosen[head.index("pack") :].startswith("tencent-a")


def test_show_prints_what_was_said_with_evidence_unsure_and_corrected_words_marked(
    data: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG, unsure=[12], corrected=[3]))
    out = " ".join(history(capsys, "show", "latest").split())
    assert "0 s [I pulled our {lyric} cards nine days before release.](choice)" in out
    assert "[The price was the(?) spring campaign.](cost)" in out
    assert "word(?) may be misheard" in out
    assert "{words} are as you corrected them" in out


def test_show_tells_pauses_by_place_and_the_own_rate(data: Path, capsys: Captured) -> None:
    for days_ago in (3, 2, 1):
        keep(data, spoken(STRONG), days_ago=days_ago)
    quick = spoken(STRONG)
    words = list(quick.words)
    for place in range(3, len(words)):  # a silence inside the first clause
        word = words[place]
        words[place] = replace(word, start_s=word.start_s + 1.0, end_s=word.end_s + 1.0)
    speech = (
        Span(start_s=BEGINS_S, end_s=words[2].end_s),
        Span(start_s=words[3].start_s, end_s=words[-1].end_s),
    )
    keep(data, replace(quick, words=tuple(words), speech=speech, duration_s=20.0))
    out = " ".join(history(capsys, "show", "latest").split())
    assert "pauses: 1 inside a clause, 0 between clauses" in out
    assert re.search(r"without pauses \d+ % faster than usual \(3 earlier answers\)", out) or (
        "without pauses as fast as usual (3 earlier answers)" in out
    )


def played(capsys: Captured, tmp_path: Path, *arguments: str) -> tuple[str, np.ndarray]:
    out = tmp_path / "played.wav"
    told = history(capsys, "play", *arguments, "--speaker-file", str(out))
    return told, read_clip(out).samples


def seconds_of(samples: np.ndarray) -> list[int]:
    """Which seconds of the recording were played."""
    played = samples[RATE_HZ // 10 : -RATE_HZ // 2 : RATE_HZ // 4]  # without the silence at the end
    return sorted({round(float(level) * 100) for level in played})


def test_play_gives_the_whole_recording(data: Path, tmp_path: Path, capsys: Captured) -> None:
    keep(data, spoken(STRONG))
    told, samples = played(capsys, tmp_path, "latest")
    assert told.startswith("1. Tell me about a launch you stopped.")
    heard = spoken(STRONG)
    assert len(samples) / RATE_HZ == pytest.approx(heard.duration_s, abs=0.4)


def test_play_at_a_finding_gives_its_words_and_a_second_around_them(
    data: Path, tmp_path: Path, capsys: Captured
) -> None:
    keep(data, spoken(WEAK * 3 + STRONG))
    for name in ("decision", "choice"):
        told, samples = played(capsys, tmp_path, "latest", "--at", name)
        assert "choice, 15 s: “I pulled our lyric cards nine days before release.”" in told
        # From second 17 of the recording on, nine words: one second more on either side.
        assert len(samples) / RATE_HZ == pytest.approx(2.0 + 9 * 0.3, abs=0.4)
        assert set(seconds_of(samples)) <= {16, 17, 18, 19, 20, 21}


def test_play_at_a_second_begins_there_counted_from_the_first_word(
    data: Path, tmp_path: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG))
    _told, samples = played(capsys, tmp_path, "latest", "1", "--at", "3")
    assert seconds_of(samples)[0] == 5
    assert len(samples) / RATE_HZ == pytest.approx(spoken(STRONG).duration_s - 5.0, abs=0.4)


def test_play_at_a_finding_goes_through_all_answers_that_have_it(
    data: Path, tmp_path: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG), spoken(WEAK), spoken(STRONG))
    told, _samples = played(capsys, tmp_path, "latest", "--at", "cost")
    assert re.findall(r"^(\d)\. cost", told, re.MULTILINE) == ["1", "3"]


@pytest.mark.parametrize("at", ["elephants", "limit"])
def test_what_cannot_be_found_is_answered_with_what_there_is(
    at: str, data: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG))
    assert main(["history", "play", "latest", "--at", at]) == 2
    error = capsys.readouterr().err
    assert re.search(rf"no finding '{at}' here; there is choice, cost", error)


def test_a_second_past_the_end_is_answered_with_where_the_answer_ends(
    data: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG))
    assert main(["history", "play", "latest", "--at", "400"]) == 2
    ends_s = spoken(STRONG).duration_s - BEGINS_S
    assert f"is over before second 400 here; it ends at {ends_s:.0f} s" in capsys.readouterr().err


def test_what_was_written_cannot_be_played(data: Path, capsys: Captured) -> None:
    with Archive(data).start_session(pack="p") as folder:
        path = folder.next_text_path()
        path.write_text("I stopped it.")
        folder.keep(replace(an_answer(None), text=path.name))
    assert main(["history", "play", "latest"]) == 2
    assert "typed answers have none" in capsys.readouterr().err


def test_compare_takes_the_last_two_attempts_at_the_same_question(
    data: Path, capsys: Captured
) -> None:
    before = keep(data, spoken(WEAK * 2), days_ago=2)
    keep(data, spoken(WEAK), days_ago=1, question=replace(QUESTION, id="another"))
    after = keep(data, spoken(STRONG))
    out = history(capsys, "compare")
    assert f"{before}/1  NO CHOICE HEARD" in out
    assert f"{after}/1  YOU CHOSE" in out
    assert re.search(r"^would a panel know +no +yes +better$", out, re.MULTILINE)
    assert re.search(r"^choice +none heard +0 s +better$", out, re.MULTILINE)
    assert "The choice, before: none heard" in out
    assert "Now heard: cost, 3 s: “The price was the spring campaign.”" in out
    assert out.count("“I pulled our lyric cards") == 1
    assert "\nChoice of your own: missing, now clear (better)\n" in out
    assert out.splitlines()[-2:] == [
        f"Hear it: voicecoach history play {before} 1",
        f"Hear it: voicecoach history play {after} 1",
    ]


def test_only_what_has_a_recording_is_offered_to_be_heard(data: Path, capsys: Captured) -> None:
    aloud = keep(data, spoken(STRONG))
    with Archive(data).start_session(pack="p") as folder:
        path = folder.next_text_path()
        path.write_text(STRONG)
        report = make_report(spoken(STRONG), source="keyboard", engine="text")
        folder.keep(replace(an_answer(None, report=report), text=path.name, question=QUESTION))
    out = history(capsys, "compare", f"{aloud}/1", f"{folder.path.name}/1")
    assert re.findall("Hear it: .*", out) == [f"Hear it: voicecoach history play {aloud} 1"]


def test_two_answers_may_be_named_and_their_difference_is_json(
    data: Path, capsys: Captured
) -> None:
    name = keep(data, spoken(WEAK * 2), spoken(STRONG))
    printed = history(capsys, "compare", "latest/2", "latest/1", "--format", "json")
    document = json.loads(printed)
    assert (document["earlier"], document["later"]) == (f"{name}/2", f"{name}/1")
    assert document["comparison"]["choice_after"] is None


def test_an_answer_is_compared_with_the_latest_other_attempt(data: Path, capsys: Captured) -> None:
    first = keep(data, spoken(WEAK * 2), days_ago=9)
    keep(data, spoken(STRONG), days_ago=5)
    latest = keep(data, spoken(STRONG))
    document = json.loads(history(capsys, "compare", f"{first}/1", "--format", "json"))
    assert (document["earlier"], document["later"]) == (f"{first}/1", f"{latest}/1")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([], "there are no two judged attempts at the same question"),
        (["--question", "killed-launch"], "no two judged attempts at killed-launch"),
        (["latest/1"], "there is no other attempt at killed-launch"),
        (["latest"], "'latest' is no answer: give SESSION/NUMBER"),
        (["latest/7", "latest/1"], "has no answer 7; it has 1"),
    ],
)
def test_where_there_is_nothing_to_compare_that_is_said(
    arguments: list[str], complaint: str, data: Path, capsys: Captured
) -> None:
    keep(data, spoken(STRONG))
    assert main(["history", "compare", *arguments]) == 2
    assert complaint in capsys.readouterr().err


def test_an_archive_without_reports_is_listed_and_has_no_trends(
    data: Path, capsys: Captured
) -> None:
    folder = a_session(data, "One.")
    folder.keep(an_answer("01.flac", status="no_speech"))
    assert "no speech" in history(capsys, "list")
    assert "No judged answers" in history(capsys, "trends")
