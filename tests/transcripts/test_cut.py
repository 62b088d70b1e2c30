import pytest

from tests.builders import make_report
from tests.transcripts.builders import read, read_value
from voicecoach.errors import VoicecoachError
from voicecoach.transcript import Span
from voicecoach.transcripts.clock import seconds_of, written
from voicecoach.transcripts.cut import Part

CUES = """00:00:01 --> 00:00:09
Tell me about a hard choice you made.

00:00:14 --> 00:00:16
I killed the launch.

00:00:17 --> 00:00:19
It was late.
"""


def test_the_answer_begins_where_it_is_said_to_and_times_stay_those_of_the_file():
    transcript = read(CUES, part=Part(from_s=12.5)).transcript
    assert transcript.text == "I killed the launch. It was late."
    assert transcript.words[0].start_s == 14.0
    assert transcript.speech == (Span(start_s=14.0, end_s=16.0), Span(start_s=17.0, end_s=19.0))
    assert transcript.duration_s == 19.0


def test_the_clocks_run_from_there():
    report = make_report(read(CUES, part=Part(from_s=12.5)).transcript, source="", engine="text")
    assert report.timing.think_time_s == pytest.approx(1.5)
    assert report.timing.first_decision_s == pytest.approx(0.0)
    assert report.timing.duration_s == pytest.approx(5.0)


def test_the_end_may_be_given_too():
    transcript = read(CUES, part=Part(from_s=12.5, to_s=16.5)).transcript
    assert transcript.text == "I killed the launch."
    assert transcript.duration_s == 16.5


def test_measured_speech_is_cut_as_the_words_are():
    words = [
        {"text": "Why?", "start_s": 1, "end_s": 2},
        {"text": "Data.", "start_s": 5, "end_s": 6},
    ]
    value = {"words": words, "speech": [{"start_s": 0.5, "end_s": 6.5}], "duration_s": 8}
    transcript = read_value(value, part=Part(from_s=4)).transcript
    assert transcript.text == "Data."
    assert transcript.speech == (Span(start_s=4, end_s=6.5),)


@pytest.mark.parametrize(
    ("content", "part", "complaint"),
    [
        ("I killed it.", Part(from_s=1), "has no times, so no part of it"),
        (CUES, Part(from_s=75), "is over after 0:19, before --from 1:15"),
        (CUES, Part(from_s=9.5, to_s=13), "has no words in the part"),
    ],
)
def test_a_part_that_cannot_be_is_refused(content, part, complaint):
    with pytest.raises(VoicecoachError, match=complaint):
        read(content, part=part)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("12.5", 12.5), ("90", 90), ("7s", 7), ("0:12", 12), ("1:02:03", 3723), ("1:02.5", 62.5),
     (" 75 ", 75), ("90:00", 5400)],
)  # fmt: skip
def test_a_time_is_given_in_seconds_or_as_a_player_shows_it(text, seconds):
    assert seconds_of(text) == seconds


@pytest.mark.parametrize("text", ["", "x", "-3", "1:75", "1:2:3", "1h", "1e3", "nan", "0:00:61"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(ValueError, match="is no time such as"):
        seconds_of(text)


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (75.4, "1:15"), (3723, "1:02:03")])
def test_times_are_written_as_players_do(seconds, text):
    assert written(seconds) == text
