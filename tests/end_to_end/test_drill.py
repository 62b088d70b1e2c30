"""The drill by voice alone: through file devices, and through a virtual sound card."""

import os
import signal
from pathlib import Path

import pytest
import soundfile

from tests.end_to_end.short_pack import short_pack
from tests.program import Program, run
from tests.soundcard import SoundCard, correlation
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.audio.earcons import EARCONS
from voicecoach.demo import DEMO

STRONG, WEAK = (candidate.path for candidate in DEMO.candidates)
VOICES = Path(__file__).parent / "voices"
ANSWER = VOICES.parents[1] / "voices" / "answer.flac"


def voice(name: str) -> Path:
    return VOICES / f"{name}.flac"


def kept(data: Path) -> list[AnswerRecord]:
    records = [answer.record for answer in Archive(data).find("latest").answers]
    return [record for record in records if record is not None]


SPHINX = ("--engine", "sphinx")


def arguments(data: Path, engine: tuple[str, ...] = SPHINX) -> list[str]:
    return ["drill", *engine, "--voice", "espeak", "--classifier", "rules", "--data", str(data)]


def beginning(answer: Path, folder: Path) -> Path:
    """The first 20 s of an answer, which are enough to tell a choice from none."""
    cut = folder / f"{answer.stem}.wav"
    soundfile.write(cut, read_clip(answer).cut(0, 20).samples, RATE_HZ)
    return cut


def test_a_drill_by_files_goes_from_a_weak_answer_to_a_retake_and_its_end(
    tmp_path: Path, whisper_base: Path
) -> None:
    heard = tmp_path / "heard.wav"
    weak, strong = (beginning(path, tmp_path) for path in (WEAK, STRONG))
    said = [weak, voice("four"), voice("what-did-i-miss"), voice("again"), strong, voice("four"),
            voice("next"), voice("stop")]  # fmt: skip
    files = [option for path in said for option in ("--mic-file", str(path))]

    command = arguments(tmp_path, ("--model", str(whisper_base)))
    code, output = run(*command, *files, "--fast", "--speaker-file", str(heard))

    assert code == 0, output
    first, retake = kept(tmp_path)
    assert retake.report is not None
    assert retake.report.engine == "whisper base"
    assert "spring campaign" in retake.report.transcript.text
    assert first.question == retake.question
    assert (first.self_rating, retake.self_rating) == (4, 4)
    assert "Missing: " in output
    assert "this time I heard a choice of your own" in output
    assert "Question 2 of" in output
    assert (tmp_path / "drill.json").exists()
    assert read_clip(heard).duration_s > 20.0


def test_ctrl_c_in_mid_answer_keeps_what_was_recorded(tmp_path: Path) -> None:
    speaker = ["--speaker-file", str(tmp_path / "heard.wav")]
    with Program(*arguments(tmp_path), "--mic-file", str(STRONG), *speaker) as program:
        program.wait_for("  10 s:")
        program.send(signal.SIGINT)
        assert program.finish() == 130, program.output

    assert "What was said is kept" in program.output
    (record,) = kept(tmp_path)
    assert record.status == "interrupted"


def test_without_a_microphone_it_says_what_to_do_and_leaves_no_session(tmp_path: Path) -> None:
    no_sound = os.environ | {"PULSE_SERVER": f"unix:{tmp_path}/none"}

    code, output = run(*arguments(tmp_path), env=no_sound)

    assert code == 1
    assert "voicecoach drill --text" in output
    assert list((tmp_path / "sessions").glob("2*")) == []


def test_the_coach_does_not_answer_itself(
    sound_card: SoundCard, whisper_base: Path, tmp_path: Path
) -> None:
    """Each question about the silence comes back 1.5 s late, as the question itself did."""
    sound_card.echo(level_db=-10.0, late_ms=1500)
    whisper = ["--engine", "whisper", "--model", str(whisper_base)]
    short = ["--pack", short_pack(tmp_path)]
    with Program(*arguments(tmp_path), *whisper, *short, env=sound_card.env) as program:
        program.wait_for("Listening;")
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("ended by silence")
        program.wait_for("Listening for a few words")
        program.send(signal.SIGINT)
        program.finish()

    assert program.output.count("Are you still thinking?") == 1
    assert program.output.count("Shall I take that as your answer?") == 1
    (record,) = kept(tmp_path)
    assert record.report is not None
    text = record.report.transcript.text
    assert (text[:9], text[-10:]) == ("I stopped", "came back.")


@pytest.mark.timeout(400)  # a minute and a half of talk, on machines that may be slow
def test_a_drill_is_driven_by_voice_alone(sound_card: SoundCard, tmp_path: Path) -> None:
    """The screen's lines tell the test when the microphone is open; the program sees only sound."""

    def say(name: str) -> None:
        program.wait_for("Listening for a few words")
        sound_card.play_into_microphone(voice(name))

    patient = ["--pack", short_pack(tmp_path), "--end-silence", "1.5"]
    with (
        sound_card.record_speaker() as recording,
        Program(*arguments(tmp_path), *patient, env=sound_card.env) as program,
    ):
        program.wait_for("Listening;")
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("Are you still thinking?")
        program.wait_for("Shall I take that as your answer?")
        program.wait_for("ended by silence")
        say("four")
        program.wait_for("You rated yourself four")
        say("what-did-i-miss")
        program.wait_for("You: what did i miss")
        say("next")
        program.wait_for("Question 2 of 2")
        program.wait_for("Listening;")
        sound_card.play_into_microphone(voice("stop"))
        program.wait_for("Everything is kept")
        assert program.finish() == 0, program.output

    (record,) = kept(tmp_path)
    assert record.report is not None
    assert record.report.timing.decision_within_10s
    assert record.self_rating == 4
    assert all(_is_in(EARCONS[name].samples, recording.samples) for name in ("listening", "end"))


def _is_in(sound: Samples, heard: Samples) -> bool:
    """Whether a short sound is in a long recording, wherever it begins."""
    return correlation(sound, heard) >= 0.8
