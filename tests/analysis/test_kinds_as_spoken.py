"""Answers without a choice as people give them: what was said is found, what was not is told."""

from pathlib import Path

import pytest

from tests.builders import make_report
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.transcripts.text import parse_text

LINEAR = LinearClassifier()

WHOLE = {
    "introduction": (
        "So I look after search at a recipe app with about three million users, and before that I "
        "spent four years in support. The thing I'm most proud of is the substitutions feature. "
        "The share of people who finish a recipe went from 22 to 35 percent. What draws me here is "
        "voice. People cook with dirty hands, and I want to work where talking is the main way in.",
        "I'm Mei. For the last five years I have worked as a product manager at a small podcast "
        "company in Chengdu. In my second year I cut the number of crashes by half, and listening "
        "time rose by eleven minutes a day. I'm here because I'd like to do that for singing.",
        "My name is Jonas and I build payment products. There we brought failed payments down from "
        "nine to four percent. I now want to do this at a larger scale, for creators.",
    ),
    "motivation": (
        "I'm leaving because the company stopped working on new products in March, not because of "
        "the people. I took checkout time from four minutes to ninety seconds there. What I see at "
        "Yuanbao is a product whose habits are not fixed yet, and I'd like to help to find them.",
    ),
    "self-assessment": (
        "My strength is that I make decisions early. Last spring two teams waited for each other "
        "for three weeks, and I wrote one page and we shipped in May. My weakness is patience. "
        "When somebody explains something slowly, I finish their sentence. So I now write down "
        "what I want to say and wait until the end.",
        "I think I'm quite strong at explaining technical things to sales people. In my last job I "
        "did a short talk every Friday, and wrong promises dropped from ten a month to two. Where "
        "I'm weaker is numbers. I need longer than others to build a model. To deal with that, I "
        "ask one analyst to check every sheet before it leaves my desk.",
        "I listen well. On the other hand I say yes too quickly. Two summers ago I promised three "
        "features to three teams and delivered one. These days I answer such requests the next "
        "morning.",
    ),
    "estimate": (
        "Okay, I take Shanghai with roughly 25 million people. About two thirds listen to music at "
        "all, that's around 16 million. I'd say one in ten sings on the phone once a week, so 1.6 "
        "million singers. Does that fit? The number I trust least is the one in ten.",
        "I would start with households. Say there are eight million. Roughly thirty percent have "
        "children, so about 2.4 million. Of those one in six pays for lessons. That makes four "
        "hundred thousand children. I could be off by a factor of two.",
    ),
    "diagnosis": (
        "Before I look for causes, I'd like to know how the measure is counted, and whether the "
        "tracking changed that week. If it is real, I would split it by platform and by new and "
        "returning listeners. My first suspect would be our own release. Second, exams, since many "
        "of our listeners are students. If it was the release, only people with the new version "
        "listen less. So the very first thing I would do is to put those two curves next to each "
        "other.",
        "What does daily singing mean, one second or a whole song? I'd clarify that. After that "
        "I'd go through the funnel step by step. I suspect that the choosing step got worse, and "
        "my second guess is recording. We can tell by looking at how many people leave at each "
        "step. I'd begin with the last release notes.",
    ),
}
ALL = [(kind, text) for kind, texts in WHOLE.items() for text in texts]


def judged(text, kind):
    return make_report(parse_text(text), source="a test", engine="text", kind=kind)


def levels(report):
    return {item.criterion: item.level for item in report.rubric}


@pytest.mark.parametrize(("kind", "text"), ALL)
def test_a_whole_answer_is_heard_as_one_in_anybodys_words(kind, text):
    report = judged(text, kind)
    assert report.findings[0].code == "told_whole"
    assert set(levels(report).values()) == {"clear"}


@pytest.mark.parametrize(
    ("kind", "text", "criterion"),
    [
        ("self-assessment", "I'm good at saying no early. Last May I stopped a plan. ", "remedy"),
        ("self-assessment", "I struggle with numbers. So now I ask an analyst. ", "strength"),
        ("diagnosis", "Most likely it's the update. I'd start with the notes. ", "split"),
        ("diagnosis", "I'd split it by city. I'd start with the notes. ", "causes"),
        ("introduction", "I'm a designer at a bank. I want to build for singers. ", "result"),
        ("estimate", "Say there are eight million homes. That makes two million. ", "check"),
    ],
)
def test_what_was_not_said_is_missing(kind, text, criterion):
    padding = "It was a long and rather quiet year for all of us over there in the old house. "
    report = judged(text + padding, kind)
    assert report.findings[0].code == "told_in_part"
    assert levels(report)[criterion] == "missing"


@pytest.mark.parametrize(
    "said", ["I'm a perfectionist", "I work too hard", "I care too much about my users"]
)
def test_a_strength_in_disguise_is_doubted_and_not_denied(said):
    report = judged(
        f"I'm good at saying no early. Last spring I stopped a plan. My weakness is that {said}. "
        "So now I write down when a thing is good enough.",
        "self-assessment",
    )
    assert levels(report)["weakness"] == "partial"
    (doubt,) = [item for item in report.findings if item.code == "weakness_disguised"]
    assert doubt.severity == "caution"
    assert "in disguise" in doubt.message
    assert said in doubt.message


def test_causes_without_an_order_are_asked_for_their_order():
    report = judged(
        "First I'd check how we count a listener. Then I'd split it by city. It could be the "
        "exams. It may also be the weather. We can tell by looking at last year.",
        "diagnosis",
    )
    assert levels(report)["causes"] == "partial"
    assert "causes_unordered" in [item.code for item in report.findings]


def test_where_most_may_have_been_meant_nothing_is_denied():
    report = judged(
        "There is a thing with talent in our family, and it was difficult sometimes in the team, "
        "but there is a coach and a habit and the list is better than it was in the old days.",
        "self-assessment",
    )
    assert report.findings[0].code == "told_unclear"
    assert "couldn't" not in report.feedback.headline


@pytest.mark.parametrize("kind", WHOLE)
def test_no_time_is_held_against_a_part_that_such_an_answer_does_not_have(kind):
    structure = judged(WHOLE[kind][0], kind).structure
    assert structure.phases == structure.windows == ()


def test_what_everybody_says_of_themselves_is_no_stock_phrase():
    said = "I love music. I'm good at listening to users. At the end of the day it's about people."
    stock = {"cliche"}
    for kind in ("introduction", "motivation", "self-assessment"):
        report = make_report(
            parse_text(said), source="a test", engine="text", kind=kind, classifier=LINEAR
        )
        assert not stock & {item.signal for item in report.signals}
    story = make_report(parse_text(said), source="a test", engine="text", classifier=LINEAR)
    assert stock & {item.signal for item in story.signals}


FOLDER = Path(__file__).parent / "kinds"


def answers_in(name):
    """Return answers of one kind each, given by people of many ways of speaking."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(": ", 1)) for line in lines]


@pytest.mark.parametrize(("kind", "text"), answers_in("answered.txt"))
def test_nothing_that_was_said_is_denied(kind, text):
    report = judged(text, kind)
    assert report.findings[0].code in ("told_whole", "told_in_part")
    assert [item.code for item in report.findings if item.code.startswith("no_")] == []


@pytest.mark.parametrize(("kind", "text"), answers_in("hollow.txt"))
def test_who_says_nothing_is_told_so(kind, text):
    report = judged(text, kind)
    assert report.findings[0].code != "told_whole"
    assert sum(item.level == "clear" for item in report.rubric) <= len(report.rubric) / 2
