import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.interview.builders import CHOSEN, WHOLE, report_of
from voicecoach.interview.likeness import likeness
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS, Question
from voicecoach.interview.stories import (
    PILLARS,
    JudgmentCore,
    Story,
    coverage,
    next_domain,
    overused,
    recycled,
    second_question,
    shared_cores,
    slug,
)
from voicecoach.interview.story_proposal import propose

QUESTION = Question(
    id="late-stop",
    prompt="What did you stop?",
    kind="behavioral",
    domain="killing-a-project-near-launch",
    source="A test.",
)
BENCHMARK = Path(__file__).parents[2] / "benchmark"
OTHER = (
    "In the second winter I sided with the drivers on the night shift and took the bonus out "
    "of Manila. Finance was furious. Accidents fell by a third, and half of that was the new road."
)


def story(name, text, *, chose="I stopped it", domain=BEHAVIORAL_DOMAINS[3], **parts):
    return Story(
        id=name, title=name, domain=domain, core=JudgmentCore(chose=chose), text=text, **parts
    )


def test_a_core_is_proposed_in_the_candidates_own_words():
    proposed = propose(report_of(WHOLE), question=QUESTION)
    assert str(proposed.core) == (
        "I chose to pull the lyric cards nine days before release over a small market, because my "
        "rule was clear: below forty percent we stop."
    )
    assert "31 to 44 percent" in proposed.numbers
    assert "holiday" in proposed.counterfactual
    assert (proposed.domain, proposed.told_for) == (QUESTION.domain, ("late-stop",))
    assert proposed.id == "i-pulled-the-lyric-cards-nine"


def test_a_question_without_a_domain_leaves_it_to_the_candidate():
    case = replace(QUESTION, kind="case", domain="")
    assert propose(report_of(WHOLE), question=case).domain == ""
    assert propose(report_of(WHOLE), question=None).domain == ""


def test_what_was_not_heard_is_left_for_the_candidate():
    proposed = propose(report_of("We had many meetings about it."), question=None)
    assert proposed.core == JudgmentCore(chose="")
    assert proposed.title == "We had many meetings about it"


def test_a_core_reads_as_one_sentence():
    core = JudgmentCore(chose="to pull the cards", over="a small market", under="few used them")
    assert str(core) == "I chose to pull the cards over a small market, because few used them."
    assert str(replace(core, worded="I said no.")) == "I said no."
    kept_once = JudgmentCore(chose="I pulled the cards", over="The other option was a small market")
    assert str(kept_once) == "I chose to pull the cards over a small market."


def test_the_matrix_names_domains_without_a_story_and_those_with_one_alone():
    stories = [
        story("a", WHOLE, pillar="compliance"),
        story("b", OTHER, domain=BEHAVIORAL_DOMAINS[0]),
        story("c", OTHER, domain=BEHAVIORAL_DOMAINS[0]),
    ]
    found = coverage(stories)
    assert found.cells[BEHAVIORAL_DOMAINS[3]]["compliance"] == ("a",)
    assert found.cells[BEHAVIORAL_DOMAINS[0]][""] == ("b", "c")
    assert found.single == (BEHAVIORAL_DOMAINS[3],)
    assert set(found.missing) == set(BEHAVIORAL_DOMAINS) - {
        BEHAVIORAL_DOMAINS[0], BEHAVIORAL_DOMAINS[3],
    }  # fmt: skip
    assert found.pillars_missing == PILLARS[:3]


def test_the_same_story_told_in_other_words_is_recognized_by_what_it_tells():
    bank = [story("cards", WHOLE), story("bonus", OTHER)]
    again = (
        "So, uh, there were these lyric cards, and nine days before the release I pulled them, "
        "because below forty percent we stop."
    )
    found = recycled(again, bank)
    assert found.story.id == "cards"
    assert {"lyric", "cards", "release", "forty"} <= set(found.words)


def test_another_story_by_the_same_person_is_not_recycled():
    assert recycled(OTHER, [story("cards", WHOLE)]) is None
    assert recycled("", [story("cards", WHOLE)]) is None


def test_a_few_words_in_common_are_no_story():
    bank = [story("cards", WHOLE)]
    assert recycled("Honestly I have nothing like that before a release.", bank) is None
    assert recycled("Repeat use rose to 44 percent in spring.", bank) is None


def test_the_next_example_is_asked_by_the_question_told_for_least():
    first, second = QUESTION, replace(QUESTION, id="early-stop")
    other = replace(QUESTION, id="other", domain=BEHAVIORAL_DOMAINS[0])
    questions = [other, first, second]

    def asked(*told_for):
        return second_question(questions, QUESTION.domain, [story("s", WHOLE, told_for=told_for)])

    assert asked() == first
    assert asked("late-stop") == second
    assert asked("late-stop", "early-stop", "early-stop") == first
    assert second_question([other], QUESTION.domain, []) is None


def test_the_domain_that_needs_a_story_most_comes_first():
    assert next_domain([]) == BEHAVIORAL_DOMAINS[0]
    one_each = [story(str(n), WHOLE, domain=name) for n, name in enumerate(BEHAVIORAL_DOMAINS)]
    assert next_domain(one_each[:3]) == BEHAVIORAL_DOMAINS[3]
    assert next_domain([*one_each, one_each[0]]) == BEHAVIORAL_DOMAINS[1]
    assert next_domain([*one_each, *one_each]) == BEHAVIORAL_DOMAINS[0]


def test_one_word_in_common_is_no_shared_core():
    one = story("one", WHOLE, chose="I stopped it")
    two = story("two", OTHER, chose="I stopped the launch of the second app")
    assert shared_cores([one, two]) == ()


def test_stories_that_prove_the_same_are_paired():
    one = story("one", WHOLE, chose="I chose the smaller market over the launch bonus")
    two = story("two", OTHER, chose="I took the smaller market and no launch bonus")
    three = story("three", OTHER, chose="I refused to hide the price")
    assert shared_cores([one, two, three]) == ((one, two),)


def test_a_story_told_for_many_questions_is_overused():
    worn = story("worn", WHOLE, told_for=("a", "b", "c", "a"))
    fresh = story("fresh", WHOLE, told_for=("a", "a", "a"))
    assert overused([worn, fresh]) == (worn,)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("I pulled it!", "i-pulled-it"), ("我选了", "story"), ("a b c d e f g h", "a-b-c-d-e-f")],
)
def test_a_title_becomes_an_id(title, expected):
    assert slug(title) == expected


def test_half_of_a_story_with_words_lost_is_taken_for_that_story_and_no_other():
    """All behavioral answers by one writer of the benchmark, each against all of them."""
    lines = (BENCHMARK / "dev-h.jsonl").read_text(encoding="utf-8").splitlines()
    answers = [each for each in map(json.loads, lines) if each["kind"] == "behavioral"]
    told = {each["id"]: [part["text"] for part in each["sentences"]] for each in answers}
    bank = [story(name, " ".join(sentences), chose="") for name, sentences in told.items()]
    assert len(bank) > 20
    for name, sentences in told.items():
        words = " ".join(sentences[: len(sentences) // 2]).split()
        heard = " ".join(word for place, word in enumerate(words) if place % 5)
        assert recycled(heard, bank).story.id == name
        assert recycled(heard, [each for each in bank if each.id != name]) is None


@given(text=st.text(max_size=200))
def test_any_answer_is_proposed_as_a_story(text):
    proposed = propose(report_of(text), question=None)
    assert proposed.domain == ""
    assert slug(proposed.id) == proposed.id


@given(one=st.text(max_size=100), other=st.text(max_size=100))
def test_likeness_is_a_share_and_whole_with_oneself(one, other):
    assert 0 <= likeness(one, other)[0] <= 1
    assert likeness(one, one)[0] in (0.0, 1.0)


def test_every_story_has_its_place_in_the_matrix():
    stories = [replace(story(str(n), CHOSEN), domain=d) for n, d in enumerate(BEHAVIORAL_DOMAINS)]
    found = coverage(stories)
    assert found.missing == ()
    assert len(found.single) == 8


def test_the_numbers_kept_are_those_of_results_and_bars():
    told = (
        "In 2021 we were 4 people, and 3 offices, and 12 meetings a week. I stopped the cards. "
        "My rule was clear. Below forty percent we stop. Revenue rose from 31 to 44 percent in "
        "six weeks."
    )
    numbers = propose(report_of(told), question=None).numbers
    assert numbers == ("31 to 44 percent", "forty percent")


def test_stray_figures_make_no_recycled_story():
    figures = "We had 31 and 44 percent, 40 percent, nine days, 5, 12, 300 and 2021 then."
    bank = [story("cards", f"{WHOLE} {figures}")]
    assert recycled(f"I hired somebody. {figures}", bank) is None
