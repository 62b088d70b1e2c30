import pytest

from tests.transcripts.builders import read

ZOOM = """[Jane Roe] 10:00:00
Tell me about a hard choice.

[Tom Webb] 10:00:07
I killed the launch nine days before release.
It cost us a quarter.

[Jane Roe] 10:00:20
Thanks.
"""
TEAMS = """Jane Roe started transcription

Jane Roe   0:00
Tell me about a hard choice.
Tom Webb   0:07
I killed the launch nine days before release. It cost us a quarter.
Jane Roe   0:20
Thanks.
Jane Roe stopped transcription
"""
OTTER = """Jane Roe  0:00
Tell me about a hard choice.

Tom Webb  0:07
I killed the launch nine days before release. It cost us a quarter.

Jane Roe  0:20
Thanks.

Transcribed by https://otter.ai
"""
MEET = """00:00 Jane Roe: Tell me about a hard choice.
00:07 Tom Webb: I killed the launch nine days before release. It cost us a quarter.
00:20 Jane Roe: Thanks.
"""
MEET_ABOVE = """00:00 Jane Roe:
Tell me about a hard choice.
00:07 Tom Webb:
I killed the launch nine days before release. It cost us a quarter.
00:20 Jane Roe:
Thanks.
"""
OTHERS = {
    "brackets after": "Jane Roe (00:00): Tell me about a hard choice.\n"
    "Tom Webb (00:07): I killed the launch nine days before release. It cost us a quarter.\n"
    "Jane Roe (00:20): Thanks.",
    "brackets before": "[00:00:00] Jane Roe: Tell me about a hard choice.\n"
    "[00:00:07] Tom Webb: I killed the launch nine days before release. It cost us a quarter.\n"
    "[00:00:20] Jane Roe: Thanks.",
    "tabs": "00:00:00\tJane Roe:\tTell me about a hard choice.\n"
    "00:00:07\tTom Webb:\tI killed the launch nine days before release. It cost us a quarter.\n"
    "00:00:20\tJane Roe:\tThanks.",
    "name above time": "Jane Roe\n0:00\nTell me about a hard choice.\n\nTom Webb\n0:07\n"
    "I killed the launch nine days before release. It cost us a quarter.\n\n"
    "Jane Roe\n0:20\nThanks.",
    "spelled for those who do not see": "Jane Roe\n0 minutes 0 seconds0:00\n"
    "Jane Roe 0 minutes 0 seconds\nTell me about a hard choice.\n\n"
    "Tom Webb\n0 minutes 7 seconds0:07\nTom Webb 0 minutes 7 seconds\n"
    "I killed the launch nine days before release. It cost us a quarter.\n\n"
    "Jane Roe\n0 minutes 20 seconds0:20\nJane Roe 0 minutes 20 seconds\nThanks.",
    "afternoon": "Jane Roe  11:59:53 AM\nTell me about a hard choice.\n\nTom Webb  12:00:00 PM\n"
    "I killed the launch nine days before release. It cost us a quarter.\n\n"
    "Jane Roe  12:00:13 PM\nThanks.",
    "midnight": ZOOM.replace("10:00:00", "23:59:55").replace("10:00:07", "00:00:02")
    .replace("10:00:20", "00:00:15"),
    "markdown": "**Jane Roe**   0:00\nTell me about a hard choice.\n\n**Tom Webb**   0:07\n"
    "I killed the launch nine days before release. It cost us a quarter.\n\n"
    "**Jane Roe**   0:20\nThanks.",
}  # fmt: skip
EVERY = {
    "zoom": ZOOM, "teams": TEAMS, "otter": OTTER, "meet": MEET, "meet, name above": MEET_ABOVE,
    **OTHERS,
}  # fmt: skip


@pytest.mark.parametrize("content", EVERY.values(), ids=EVERY)
def test_the_candidates_words_have_the_times_of_their_turn(content):
    given = read(content)
    transcript = given.transcript
    assert transcript.text == (
        "I killed the launch nine days before release. It cost us a quarter."
    )
    assert transcript.times_from == "words"
    assert transcript.words[0].start_s == pytest.approx(7.0)
    # 13 words at the slowest pace, since the interviewer speaks only after 13 s.
    assert transcript.words[-1].end_s == pytest.approx(7.0 + 13 * 0.6)
    assert 2.0 < transcript.asked_s < 7.0
    assert "judged is Tom Webb" in given.notes[0]


def test_every_word_of_a_turn_comes_before_the_next_turn():
    said = "I killed the launch nine days before release. " * 4
    transcript = read(f"Tom Webb  0:00\n{said}\n\nJane Roe  0:12\nWhy?\n\nTom Webb  0:14\nData.")
    first = transcript.transcript.words[:32]
    assert first[-1].end_s == pytest.approx(12.0)
    assert transcript.transcript.words[32].start_s == 14.0


def test_one_speaker_alone_needs_only_one_stamp():
    transcript = read("Tom Webb  0:04\nI killed the launch. It cost us a quarter.").transcript
    assert transcript.text == "I killed the launch. It cost us a quarter."
    assert transcript.words[0].start_s == 4.0
    assert transcript.duration_s == pytest.approx(4.0 + 9 * 0.4)


def test_the_last_turn_has_the_pace_of_those_before_it():
    slow = "word " * 40
    transcript = read(f"Tom Webb  0:00\n{slow}\nTom Webb  0:20\n{slow}\n").transcript
    assert transcript.duration_s == pytest.approx(40.0)


def test_times_without_names_are_times_of_one_speaker():
    panel = "0:00\nI killed the launch\n0:03\nnine days before release\n0:06\nand it cost us"
    beside = "0:00 I killed the launch\n0:03 nine days before release\n0:06 and it cost us"
    for content in (panel, beside):
        given = read(content)
        assert (
            given.transcript.text == "I killed the launch nine days before release and it cost us"
        )
        assert given.transcript.words[4].start_s == pytest.approx(3.0)
        assert given.notes == ()


def test_the_document_that_google_meet_saves_is_read():
    content = """Interview (2026-03-01 10:00 GMT) - Transcript
Attendees
Jane Roe, Tom Webb
Transcript
00:00:00

Jane Roe: Tell me about a hard choice.
Tom Webb: I killed the launch nine days before release.
00:05:00

Tom Webb: It cost us a quarter.
Meeting ended after 00:06:00
This editable transcript was computer generated and might contain errors. People can also change it.
"""
    transcript = read(content).transcript
    assert transcript.text == "I killed the launch nine days before release. It cost us a quarter."
    assert transcript.words[8].start_s == pytest.approx(300.0)


def test_names_of_accounts_are_names_where_they_come_again():
    content = "[tom's iPhone 14] 10:00:00\nI killed it.\n[jane.roe] 10:00:09\nOk.\n"
    assert read(content).transcript.text == "I killed it."
    content = (
        "jane.roe  0:00\nOk.\njane.roe  0:01\nSo?\n"
        "tom.webb  0:03\nI killed the launch.\ntom.webb  0:09\nLate."
    )
    assert read(content).transcript.text == "I killed the launch. Late."


def test_stamps_that_no_speech_can_follow_are_no_times_but_names_are_names():
    said = "I killed the launch nine days before release. " * 10
    content = f"Tom Webb  14:02\n{said}\nJane Roe  14:03\nWhy?\nTom Webb  14:04\nData."
    transcript = read(content).transcript
    assert transcript.times_from == "assumed"
    assert transcript.text.endswith("release. Data.")


@pytest.mark.parametrize(
    "answer",
    [
        "We met at\n10:30\nand I killed the launch.",
        "At 10:30 I killed it.\n\nBy 11:00 the team knew.",
        "I killed it.\n9:00 Monday: we told the team.\n8:00 Sunday: we had slept on it.",
        "My story.\n\nIt began on a Monday.\n\nThe launch 0:03\nwas late.",
    ],
)
def test_an_answer_with_clock_times_is_an_answer(answer):
    transcript = read(answer).transcript
    assert transcript.times_from == "assumed"
    assert transcript.text == " ".join(answer.split())
