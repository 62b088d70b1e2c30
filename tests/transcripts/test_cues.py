import pytest

from tests.transcripts.builders import read, timed
from voicecoach.transcript import Span

SRT = """1
00:00:01,000 --> 00:00:03,000
<i>I killed</i> the launch
nine days before.

2
00:00:04,000 --> 00:00:05,500
[music]

3
00:00:05,500 --> 00:00:08,000
{\\an8}It cost us a quarter. (laughs)
"""


def test_the_words_of_srt_lie_within_their_cues_and_numbers_and_music_are_no_words():
    transcript = read(SRT).transcript
    assert transcript.text == "I killed the launch nine days before. It cost us a quarter."
    assert transcript.times_from == "words"
    assert transcript.words[0].start_s == 1.0
    assert transcript.words[6].end_s == pytest.approx(3.0)
    assert transcript.words[7].start_s == 5.5
    assert transcript.speech == (Span(start_s=1.0, end_s=3.0), Span(start_s=5.5, end_s=8.0))
    assert transcript.duration_s == 8.0


@pytest.mark.parametrize(
    "change",
    [
        lambda srt: srt.replace("\n", "\r\n").replace("\r\n", "\n"),
        lambda srt: "\n".join(line for line in srt.split("\n") if line.strip()),
        lambda srt: srt.replace("\n", "\n\n"),
        lambda srt: "\n".join(line for line in srt.split("\n") if not line.isdigit()),
        lambda srt: srt.replace(",000", "").replace(",500", ".500"),
        lambda srt: srt.replace("00:00:", "0:"),
    ],
    ids=["as it is", "no blank lines", "double spaced", "no numbers", "whole seconds", "no hours"],
)
def test_srt_is_read_as_it_is_pasted(change):
    assert timed(read(change(SRT)).transcript) == timed(read(SRT).transcript)


VTT = """WEBVTT - made by a meeting

NOTE
A comment that nobody said.

STYLE
::cue { color: lime }

1f0a/12-0
00:00:01.000 --> 00:00:03.000 align:start position:0%
<v Jane Roe>Tell me about a hard choice.</v>

1f0a/13-0
00:00:04.000 --> 00:00:09.000
<v.loud Tom Webb>I killed the <c.yellow>launch</c> &amp; said so.</v>

REGION
id:fred

00:10.000 --> 00:14.000
<v Tom Webb>We lost a quarter.</v>
"""


def test_the_voices_of_webvtt_are_speakers_and_only_the_candidate_is_judged():
    given = read(VTT)
    assert given.transcript.text == "I killed the launch & said so. We lost a quarter."
    assert given.transcript.words[0].start_s == 4.0
    assert given.transcript.words[-1].end_s == pytest.approx(14.0)
    assert given.transcript.speech[0] == Span(start_s=4.0, end_s=9.0)
    assert given.notes == (
        "judged is Tom Webb, who talks most of Jane Roe and Tom Webb; --speaker NAME chooses "
        "another",
    )


def test_thinking_begins_when_the_question_is_over():
    assert read(VTT).transcript.asked_s == 3.0


def test_another_speaker_can_be_chosen():
    assert read(VTT, speaker="jane").transcript.text == "Tell me about a hard choice."


def test_two_voices_within_one_cue_share_its_time():
    cue = "WEBVTT\n\n00:00.000 --> 00:10.000\n<v Jane>Why?</v>\n<v Tom>I killed it, in the end.</v>"
    transcript = read(cue).transcript
    assert transcript.text == "I killed it, in the end."
    assert 0.5 < transcript.words[0].start_s < 3.0
    assert transcript.words[-1].end_s == pytest.approx(10.0)


def test_names_before_the_words_of_a_cue_are_speakers_as_zoom_writes_them():
    vtt = """WEBVTT

1
00:00:01.000 --> 00:00:03.000
Jane Roe: Tell me about a hard choice.

2
00:00:04.000 --> 00:00:09.000
Tom Webb: I killed the launch nine days before release.

3
00:00:10.000 --> 00:00:14.000
It cost us a quarter.

4
00:00:14.000 --> 00:00:15.000
Tom Webb: That's it.
"""
    transcript = read(vtt).transcript
    assert transcript.text == (
        "I killed the launch nine days before release. It cost us a quarter. That's it."
    )
    assert transcript.words[0].start_s == pytest.approx(4.0)
    assert transcript.asked_s == pytest.approx(3.0)


def test_captions_made_live_give_each_word_its_time_and_do_not_repeat():
    vtt = """WEBVTT
Kind: captions
Language: en

00:00:00.000 --> 00:00:02.000 align:start position:0%
\x20
well<00:00:00.500><c> I</c><00:00:01.000><c> killed</c>

00:00:02.000 --> 00:00:02.010 align:start position:0%
well I killed
\x20

00:00:02.010 --> 00:00:04.000 align:start position:0%
well I killed
it<00:00:02.500><c> then</c>
"""
    assert timed(read(vtt).transcript) == [
        ("well", 0.0, 0.5),
        ("I", 0.5, 1.0),
        ("killed", 1.0, 2.0),
        ("it", 2.01, 2.5),
        ("then", 2.5, 4.0),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        "[00:00:00.000 --> 00:00:03.000]   I killed it.\n[00:00:04.000 --> 00:00:05.000]   Late.",
        "[00:00.000 --> 00:03.000]  I killed it.\n[00:04.000 --> 00:05.000]  Late.",
        "[0.00s -> 3.00s] I killed it.\n[4.00s -> 5.00s] Late.",
    ],
)
def test_what_whisper_prints_while_it_listens_is_read(lines):
    transcript = read(lines).transcript
    assert transcript.text == "I killed it. Late."
    assert transcript.speech == (Span(start_s=0.0, end_s=3.0), Span(start_s=4.0, end_s=5.0))


def test_a_number_that_was_said_is_a_word():
    transcript = read(
        "00:01 --> 00:02\nIt rose by\n\n00:02 --> 00:03\n42\n\n00:04 --> 00:05\npercent"
    )
    assert transcript.transcript.text == "It rose by 42 percent"


def test_dashes_and_arrows_that_mark_turns_are_no_words():
    assert read("00:01 --> 00:02\n- I killed it.\n>> Late.").transcript.text == "I killed it. Late."


def test_a_cue_that_ends_before_it_begins_is_turned_round():
    (word,) = read("00:05 --> 00:03\nkilled").transcript.words
    assert (word.start_s, word.end_s) == (3.0, 5.0)
