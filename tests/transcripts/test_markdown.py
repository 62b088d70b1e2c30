import pytest

from tests.transcripts.builders import read
from voicecoach.transcripts.markdown import without_markup
from voicecoach.transcripts.sounds import without_sounds


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("# My answer\n\nI killed it.", "My answer. I killed it."),
        ("## What happened? ##\nI killed it.", "What happened? I killed it."),
        ("I **killed** the *launch* of __my__ _team_.", "I killed the launch of my team."),
        ("I ***killed*** it, ~~late~~ early.", "I killed it, late early."),
        ("See [the doc](https://a.example/x_y) and ![chart](c.png).", "See the doc and ."),
        ("We used `retain_30` and ``a``.", "We used retain_30 and a."),
        ("- cut it\n  on Monday\n- told them!\n* done", "cut it on Monday. told them! done."),
        ("1. first\n2. second\n   of two\n3) third", "first. second of two. third."),
        ("- [x] cut it\n- [ ] tell them", "cut it. tell them."),
        ("> I said no.\n> Twice.", "I said no. Twice."),
        ("```\nI killed it.\n```", "I killed it."),
        ("One.\n\n---\n\nTwo.\n***\nThree.", "One. Two. Three."),
        ("---\ntitle: Answer\ndate: 2026\n---\nI killed it.", "I killed it."),
        ("<!-- draft\nof mine -->I killed it.", "I killed it."),
        ("| a | b |\n|---|:-:|\n| c | d |", "a. b c. d"),
        ("I killed it \\*once\\*.", "I killed it *once*."),
        ("I killed it. # not # this ** one", "I killed it. not this one"),
    ],
)
def test_what_formats_a_text_is_no_word(written, spoken):
    assert words(without_markup(written)) == spoken


@pytest.mark.parametrize(
    "text",
    [
        "We grew by\n2. That was it.",
        "C# and C++ at 5*3*2 or 5 * 3.",
        "snake_case_name and a_b stay.",
        "I said - and meant it - no.",
        "It fell [see below] to 4 (four).",
        "We use A/B tests & 2^3 users; 30% | no.",
        "At 10:30 I killed it.",
        "+3 points, -2 points.",
    ],
)
def test_plain_text_stays_as_it_is(text):
    assert words(without_markup(text)) == words(text).replace(" | ", " ")


def test_a_text_in_markdown_is_judged_as_its_words():
    given = read("# My story\n\nI **killed** the launch:\n\n- it was late\n- it was dear\n")
    assert given.transcript.text == "My story. I killed the launch: it was late. it was dear."


@pytest.mark.parametrize(
    "noted",
    [
        "[music]", "(laughs)", "[BLANK_AUDIO]", "(upbeat music playing)", "[inaudible 00:03:12]",
        "[crosstalk]", "*sighs*", "<noise>", "[Laughter]", "(clears throat)", "(soft music)",
        "♪ la la la ♪", "[00:04]", "(pause)", "[ Silence ]",
        "[speaking foreign language]",
    ],
)  # fmt: skip
def test_a_noted_sound_is_no_word(noted):
    assert words(without_sounds(f"I killed {noted} it.")) == "I killed it."


@pytest.mark.parametrize(
    "said", ["[company]", "(the music team)", "(about 30 percent)", "[product name]", "*really*"]
)
def test_what_was_said_in_brackets_stays(said):
    assert said in without_sounds(f"I killed {said} it.")


@pytest.mark.parametrize(
    "line",
    ["Transcribed by https://otter.ai", "Jane Roe started transcription",
     "Meeting ended after 00:31:02 \U0001f44b"],
)  # fmt: skip
def test_lines_of_the_program_are_no_words(line):
    assert words(without_sounds(f"I killed it.\n{line}\n")) == "I killed it."
