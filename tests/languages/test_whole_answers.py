"""Answers that go astray, judged whole: a fault's own examples, and what is beside them."""

from pathlib import Path

import pytest

from tests.builders import make_report
from voicecoach.languages.english.blaming import BLAME
from voicecoach.languages.english.cautions import FAULTS
from voicecoach.languages.english.dodging import DODGE
from voicecoach.languages.english.off_topic import LECTURE, PRIVATE
from voicecoach.languages.english.pleading import NEED_PLEA
from voicecoach.transcripts.text import parse_text

HITS = [(fault, text) for fault in FAULTS for text in fault.hits]
MISSES = [(fault, text) for fault in FAULTS for text in fault.misses]


def judged(text, kind="behavioral"):
    return make_report(parse_text(text), source="a test", engine="text", kind=kind)


def signals(text, kind="behavioral"):
    return {item.signal for item in judged(text, kind).signals}


def faults_of(report):
    """Return its signals, and why a choice is not known."""
    return {item.signal for item in report.signals} | {report.structure.known_because}


@pytest.mark.parametrize(("fault", "text"), HITS)
def test_an_answer_with_a_fault_is_told_so(fault, text):
    assert fault.signal in signals(text, fault.kinds[0])


@pytest.mark.parametrize(("fault", "text"), MISSES)
def test_an_answer_that_only_sounds_like_it_is_not(fault, text):
    assert fault.signal not in signals(text, fault.kinds[0])


PLANS = (
    "I'd talk to both of them in private first. Then I'd write down what each of them needs, and "
    "I'd look for a middle way. If that fails, I'd bring in their manager."
)
HABITS = (
    "I always listen first. I usually take each person aside, and I try to focus on the facts. "
    "In my view communication is key, so you have to stay calm and polite with everybody."
)
FOLDER = Path(__file__).parent / "astray"
MOST = 0.8
"""Of many wordings of a fault, the share that must be noticed: a rule knows no wording by heart."""


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.txt")), ids=lambda file: file.stem)
def test_most_wordings_of_a_fault_are_noticed(file):
    kind = "negotiation" if file.stem == "need_plea" else "behavioral"
    answers = file.read_text(encoding="utf-8").splitlines()
    seen = [text for text in answers if file.stem in faults_of(judged(text, kind))]
    assert len(seen) >= MOST * len(answers) >= 20


@pytest.mark.parametrize(
    ("text", "stands_for"), [(PLANS, "would do"), (HABITS, "not what you once chose")]
)
def test_plans_and_habits_alone_are_no_choice(text, stands_for):
    report = judged(text)
    assert (report.structure.known, report.structure.known_because) == ("no", "hypothetical")
    assert stands_for in report.feedback.headline


@pytest.mark.parametrize("text", [PLANS, HABITS])
def test_a_choice_among_habits_stays_one(text):
    report = judged(f"{text} In June I cancelled the whole release two days before the date.")
    assert report.structure.known == "yes"


@pytest.mark.parametrize("text", [PLANS, HABITS])
def test_something_that_happened_is_no_plan(text):
    report = judged(f"{text} Last May two engineers argued, and I went to their table.")
    assert report.structure.known_because != "hypothetical"


def test_a_habit_is_not_asked_for_its_price():
    codes = {finding.code for finding in judged(HABITS).findings}
    assert not codes & {"no_alternative", "no_cost", "no_number"}


def test_a_dodge_told_as_a_habit_is_a_dodge():
    report = judged(
        "I never really have conflicts with anybody. I always listen to both sides, and I try to "
        "stay polite. I usually give people some space when they are in a bad mood."
    )
    assert "around the question" in report.feedback.headline


def test_a_plan_is_what_a_case_asks_for():
    assert judged(PLANS, "case").structure.known_because != "hypothetical"


@pytest.mark.parametrize("text", [*LECTURE.hits, *PRIVATE.hits])
def test_nothing_is_off_topic_where_work_is_told_of(text):
    assert "off_topic" not in signals(f"{text} At work I told my team to drop the old pumps.")


@pytest.mark.parametrize("fault", [DODGE, BLAME, NEED_PLEA], ids=lambda fault: fault.signal)
def test_a_fault_is_looked_for_in_its_kind_alone(fault):
    for kind in {"behavioral", "case", "negotiation"} - {*fault.kinds}:
        assert fault.signal not in signals(fault.hits[0], kind)
