"""Through the virtual sound card: the echo is measured, and who speaks into the coach is heard."""

import time
from pathlib import Path

import pytest

from tests import program
from tests.end_to_end.test_sound_card import (
    ANSWER,
    ANSWER_TEXT,
    kept,
    practice,
    share_heard,
    spoken,
    words_of,
)
from tests.soundcard import SoundCard
from voicecoach.archive.echoes import read_echoes

INTO_THE_QUESTION_S = 2.0


@pytest.mark.parametrize(("level_db", "is_on"), [(-45.0, True), (-10.0, False)])
def test_doctor_measures_the_echo_and_where_it_is_low_a_voice_stops_the_question(
    sound_card: SoundCard, tmp_path: Path, whisper_base: Path, level_db: float, is_on: bool
) -> None:
    sound_card.echo(level_db=level_db, late_ms=60)
    _code, output = program.run("doctor", "--data", str(tmp_path), env=sound_card.env)
    assert ("speak while I speak and I stop" in output) == is_on
    assert ("hears me too loudly" in output) == (not is_on)
    (pair,) = read_echoes(tmp_path).pairs
    assert pair.echo_db == pytest.approx(level_db, abs=3.0)

    whisper = ("--model", str(whisper_base))
    with (
        sound_card.record_speaker() as recording,
        practice(sound_card, tmp_path, engine=whisper, long_question=True) as running,
    ):
        running.wait_for("Question 1 of 1")
        if not is_on:
            running.wait_for("Listening")
        time.sleep(INTO_THE_QUESTION_S)
        sound_card.play_into_microphone(ANSWER)
        running.wait_for("Answer ended")
        assert running.finish() == 0, running.output
    assert ("you cannot interrupt me" in running.output.lower()) == (not is_on)
    record, _audio = kept(tmp_path)
    assert record.report is not None
    assert words_of(record.report.transcript.text) == words_of(ANSWER_TEXT)
    (question,) = spoken(tmp_path, record.question.aloud)
    # What stops is heard for its first seconds alone; on a busy machine a whole one may be torn.
    assert (share_heard(question, recording.samples) > 0.6) == (not is_on)
