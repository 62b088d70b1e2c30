"""The real PortAudio path: a candidate speaks into a virtual microphone while voicecoach runs."""

import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.end_to_end.short_pack import short_pack
from tests.program import Program
from tests.soundcard import SoundCard, correlation
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.audio.resample import resampled
from voicecoach.demo import DEMO

STRONG = DEMO.candidates[0]
ANSWER = Path(__file__).parents[1] / "voices" / "answer.flac"
ANSWERED_S = 24
"""How much of the strong answer is played: in real time, as all is here."""

ANSWER_TEXT = (
    "I stopped the launch two weeks before the date because 40% of the users never came back."
)


SPHINX = ("--engine", "sphinx")


def practice(
    card: SoundCard,
    data: Path,
    *more: str,
    engine: tuple[str, ...] = SPHINX,
    long_question: bool = False,
) -> Program:
    arguments = ["practice", *engine, "--voice", "espeak", "--count", "1", "--data", str(data)]
    arguments += [] if long_question else ["--pack", short_pack(data)]
    return Program(*arguments, *more, env=card.env)


def kept(data: Path) -> tuple[AnswerRecord, Path]:
    answer = Archive(data).find("latest").answers[0]
    assert answer.record is not None
    assert answer.audio_path is not None
    return answer.record, answer.audio_path


SAY = """
import sys
import numpy as np
from voicecoach.tts.espeak import EspeakVoice
voice = EspeakVoice()
clips = [list(voice.synthesize(text)) for text in sys.argv[2:]]
said = [np.concatenate([clip.samples for clip in each]) for each in clips]
np.savez(sys.argv[1], *said, rate=clips[0][0].rate_hz)
"""


def spoken(folder: Path, *texts: str) -> list[Samples]:
    """The sound of all that the interviewer says, in order, at the rate of the recordings.

    A program of its own says it: the voice flutters at random, from the same start in each process.
    """
    file = folder / "said.npz"
    subprocess.run([sys.executable, "-c", SAY, str(file), *texts], check=True)
    said = np.load(file)
    return [
        np.concatenate(
            list(resampled([Clip(samples=said[name], rate_hz=int(said["rate"]))], RATE_HZ))
        )
        for name in sorted(set(said.files) - {"rate"})
    ]


def share_heard(expected: Samples, heard: Samples) -> float:
    """How many of the seconds of ``expected`` are found in ``heard``, each for itself.

    A busy machine may let the speaker run dry once, which moves all that follows.
    """
    seconds = [expected[i : i + RATE_HZ] for i in range(0, len(expected) - RATE_HZ, RATE_HZ)]
    return sum(correlation(second, heard) >= 0.9 for second in seconds) / len(seconds)


def word_error_rate(expected: list[str], heard: list[str]) -> float:
    previous = list(range(len(heard) + 1))
    for i, want in enumerate(expected, start=1):
        current = [i]
        for j, got in enumerate(heard, start=1):
            substitution = previous[j - 1] + (want != got)
            current.append(min(previous[j] + 1, current[j - 1] + 1, substitution))
        previous = current
    return previous[-1] / len(expected)


def words_of(text: str) -> list[str]:
    return text.lower().replace(",", "").replace(".", "").split()


def test_an_answer_is_asked_for_heard_judged_spoken_about_and_kept(
    sound_card: SoundCard, tmp_path: Path, whisper_base: Path
) -> None:
    whisper = ("--model", str(whisper_base))
    played = read_clip(STRONG.path).cut(0, ANSWERED_S).samples
    answer = tmp_path / "answer.wav"
    soundfile.write(answer, played, RATE_HZ)
    with (
        sound_card.record_speaker() as recording,
        practice(sound_card, tmp_path, engine=whisper) as program,
    ):
        program.wait_for("Listening")
        sound_card.play_into_microphone(answer)
        program.wait_for("Answer ended")
        assert program.finish() == 0, program.output
    record, audio = kept(tmp_path)
    assert record.status == "assessed"
    assert record.ended_by in ("silence", "finished")  # a slow machine may not know its end in time
    assert record.report is not None

    assert correlation(played, read_clip(audio).samples) >= 0.9
    heard = recording.samples
    for said in spoken(tmp_path, record.question.aloud, record.report.feedback.spoken):
        assert share_heard(said, heard) >= 0.8

    recognized = words_of(record.report.transcript.text)
    assert len(recognized) >= ANSWERED_S * 2
    # Some of its words are numbers, some of which Whisper writes in digits.
    assert word_error_rate(words_of(STRONG.text)[: len(recognized)], recognized) < 0.15
    timing = record.report.timing
    assert timing.decision_within_10s
    assert timing.first_decision_s is not None
    assert timing.first_decision_s < 3.0
    assert not timing.over_90s


@pytest.mark.parametrize(
    ("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["ctrl-c", "sigterm"]
)
def test_stopping_in_mid_answer_keeps_what_was_recorded(
    sound_card: SoundCard, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    with practice(sound_card, tmp_path) as program:
        program.wait_for("Listening")
        player = sound_card.play_into_microphone(STRONG.path, wait=False)
        program.wait_for("  10 s:")
        program.send(sent)
        assert program.finish() == code, program.output
        player.terminate()
    assert "kept" in program.output
    record, audio = kept(tmp_path)
    assert record.status == "interrupted"
    recorded = read_clip(audio)
    assert recorded.duration_s > 9.0
    assert correlation(read_clip(STRONG.path).cut(0, 8).samples, recorded.samples) >= 0.9


def test_a_sound_card_that_is_unplugged_in_mid_answer_leaves_a_judged_answer(
    sound_card: SoundCard, tmp_path: Path
) -> None:
    with practice(sound_card, tmp_path) as program:
        program.wait_for("Listening")
        sound_card.play_into_microphone(STRONG.path, wait=False)
        program.wait_for("  10 s:")
        sound_card.kill()
        program.wait_for("what you said is kept")
        program.wait_for("the microphone is gone")
        assert program.finish() == 1, program.output
    record, audio = kept(tmp_path)
    assert (record.status, record.ended_by) == ("assessed", "device_lost")
    assert record.report is not None
    assert record.report.timing.decision_within_10s
    assert read_clip(audio).duration_s > 9.0


def test_a_sound_server_that_is_begun_anew_in_mid_answer_leaves_one_whole_answer(
    sound_card: SoundCard, tmp_path: Path
) -> None:
    with practice(sound_card, tmp_path) as program:
        program.wait_for("Listening")
        sound_card.play_into_microphone(STRONG.path, wait=False)
        program.wait_for("  10 s:")
        sound_card.kill()
        program.wait_for("what you said is kept")
        sound_card.begin()
        program.wait_for("I hear you again")
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("Answer ended")
        assert program.finish() == 0, program.output
    assert "is missing" in program.output
    record, audio = kept(tmp_path)
    assert (record.status, record.overflows) == ("assessed", 1)
    recorded = read_clip(audio).samples
    assert correlation(read_clip(STRONG.path).cut(0, 8).samples, recorded) >= 0.9
    assert correlation(read_clip(ANSWER).samples, recorded) >= 0.9


@pytest.mark.parametrize("late_ms", [200, 1500])
def test_an_answer_never_begins_with_the_question(
    sound_card: SoundCard, whisper_base: Path, tmp_path: Path, late_ms: int
) -> None:
    """200 ms are within the hold-off; 1.5 s are not, and have to be heard."""
    sound_card.echo(level_db=-10.0, late_ms=late_ms)
    whisper = ["--engine", "whisper", "--model", str(whisper_base)]
    with practice(sound_card, tmp_path, *whisper) as program:
        program.wait_for("Listening")
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("ended by silence")
        assert program.finish() == 0, program.output
    assert ("the microphone hears me late" in program.output) == (late_ms > 1000)
    record, _audio = kept(tmp_path)
    assert record.report is not None
    assert words_of(record.report.transcript.text) == words_of(ANSWER_TEXT)
    assert len(record.report.transcript.speech) == 1


def test_a_room_without_a_voice_ends_by_time_out_with_a_clear_message(
    sound_card: SoundCard, tmp_path: Path
) -> None:
    with practice(sound_card, tmp_path, "--give-up", "5") as program:
        program.wait_for("no answer was heard")
        assert program.finish() == 1, program.output
    assert "voicecoach doctor" in program.output
