"""A valid pack may still sound wrong; the lint says where and what to write instead."""

import pytest

from voicecoach.interview.lint import lint_pack
from voicecoach.interview.near_duplicates import NEAR_DUPLICATE, likeness


def _pack(*prompts: str) -> str:
    head = 'title = "A"\ndescription = "B"\n'
    tables = (
        f"[[question]]\nid = 'q{number}'\nkind = 'case'\ndomain = 'd'\nsource = 's'\n"
        f'prompt = """{prompt}"""\n'
        for number, prompt in enumerate(prompts)
    )
    return head + "".join(tables)


def _faults(*prompts: str) -> list[tuple[int, str]]:
    return [(fault.line, fault.problem) for fault in lint_pack(_pack(*prompts), file="a.toml")]


@pytest.mark.parametrize(
    "prompt",
    [
        "What did you choose?",
        "Tell me.",
        'Your director says: "ship it tomorrow."',
        "Our chat assistant etches a vsop label, or so it says?",
        "Word " * 49 + "end.",
    ],
)
def test_a_prompt_that_can_be_spoken_passes(prompt: str) -> None:
    assert _faults(prompt) == []


@pytest.mark.parametrize(
    ("prompt", "told"),
    [
        ("What did you choose", "does not end"),
        ("What did you choose:", "does not end"),
        ("Word " * 50 + "end.", "51 words are too many"),
        ("Pick a metric, e.g. retention.", "'e.g.'; write for example"),
        ("Pick a metric, i.e. one.", "'i.e.'; write that is"),
        ("Retention, churn etc. matter?", "'etc'; write and so on"),
        ("Latency vs. accuracy?", "'vs'; write against"),
        ("Research & design?", "'&'; write and"),
        ("It rose by 5% or so.", "'%'; write percent"),
        ("Web and/or phone?", "'/'; write or"),
        ("What is *your* call?", "'*'; write words for the sign"),
    ],
)
def test_what_a_voice_cannot_say_is_told_at_its_line(prompt: str, told: str) -> None:
    faults = _faults("Fine as it is?", prompt)
    assert [line for line, _ in faults] == [14]
    assert told in faults[0][1]


def test_a_question_asked_twice_is_told_at_the_second() -> None:
    ((line, problem),) = _faults(
        "Which launch did you halt at the last minute, and why?",
        "Which rule would you break?",
        "Why did you halt a launch in the last minute?",
    )
    assert line == 20
    assert "nearly the same as q0" in problem


def test_an_invalid_pack_reports_its_format_first() -> None:
    faults = lint_pack(_pack("No end").replace("title", "titel"), file="a.toml")
    assert {fault.key for fault in faults} == {"title", "titel"}


@pytest.mark.parametrize(
    ("prompt", "rewording"),
    [
        (
            "Tell me about revenue you turned down to protect your listeners.",
            "Describe a time when you turned revenue down in order to protect listeners.",
        ),
        (
            "I am halving your engineers while your targets stay. What stops?",
            "Your engineers are halved and the targets are not. What do you stop?",
        ),
    ],
)
def test_rewordings_are_near_duplicates(prompt: str, rewording: str) -> None:
    assert likeness(prompt, rewording) >= NEAR_DUPLICATE


def test_likeness_runs_from_nothing_to_the_same_and_has_no_direction() -> None:
    prompt, other = "Which launch did you stop?", "Whose roadmap broke when you launched?"
    assert likeness(prompt, prompt) == 1
    assert likeness(prompt, "How are you?") == 0
    assert 0 < likeness(prompt, other) == likeness(other, prompt) < NEAR_DUPLICATE


@pytest.mark.parametrize(
    ("key", "more"),
    [
        ("spoken", 'spoken = "No end"'),
        ("plain", 'plain = "No end"'),
        ("spoken", 'spoken = "Web & phone?"'),
        ("facts", '[[question.facts]]\nabout = ["users"]\nsays = "About 5% of them."'),
    ],
)
def test_every_form_that_is_said_has_to_sound_right(key: str, more: str) -> None:
    (fault,) = lint_pack(_pack("What did you choose?") + f"\n{more}\n", file="a.toml")
    assert fault.key == key


def test_two_questions_may_not_sound_the_same_either() -> None:
    spoken = '\nspoken = "Which launch did you halt at the last minute?"\n'
    first, second = "What would you choose?", "Who was against your roadmap?"
    text = _pack(first) + spoken + _pack(second).split("\n", 2)[2].replace("q0", "q1") + spoken
    (fault,) = lint_pack(text, file="a.toml")
    assert fault.key == "spoken"
    assert fault.line == len(text.splitlines())
