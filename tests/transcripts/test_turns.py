import pytest

from tests.transcripts.builders import read
from voicecoach.errors import VoicecoachError

ASKED, ANSWERED = "Tell me about a hard choice you made.", "I killed the launch. It was late."

CONVERSATIONS = {
    "roles": ("Interviewer", "Candidate"),
    "capitals": ("INTERVIEWER", "CANDIDATE"),
    "interviewee": ("Interviewer", "Interviewee"),
    "letters": ("Q", "A"),
    "numbered": ("Q1", "A1"),
    "words": ("Question", "Answer"),
    "me": ("Recruiter", "Me"),
    "you": ("Jane Roe", "You"),
    "coach": ("Coach", "Applicant"),
    "manager": ("Hiring manager", "Candidate (PM)"),
    "role and name": ("Interviewer", "Tom Webb"),
    "roles before names": ("Interviewer Jane", "Candidate - Tom"),
    "numbered role": ("Interviewer 1", "Candidate"),
    "chinese": ("面试官", "候选人"),
}


@pytest.mark.parametrize("labels", CONVERSATIONS.values(), ids=CONVERSATIONS)
def test_of_an_interview_only_the_candidate_is_judged_and_roles_need_no_note(labels):
    asks, answers = labels
    given = read(f"{asks}: {ASKED}\n\n{answers}: {ANSWERED}\n\n{asks}: Why?\n\n{answers}: No data.")
    assert given.transcript.text == f"{ANSWERED} No data."
    assert given.notes == ()


@pytest.mark.parametrize(
    "content",
    [
        f"**Interviewer:** {ASKED}\n\n**Candidate:** {ANSWERED}",
        f"**Interviewer**: {ASKED}\n\n**Candidate**: {ANSWERED}",
        f"## Interviewer\n{ASKED}\n\n## Candidate\n\n{ANSWERED}",
        f"- Interviewer: {ASKED}\n- Candidate: {ANSWERED}",
        f"[Interviewer]: {ASKED}\n[Candidate]: {ANSWERED}",
        f"Interviewer:\n{ASKED}\n\nCandidate:\n{ANSWERED}",
        f"Interviewer: {ASKED} Candidate: {ANSWERED}",
        f"Mock interview of 3 March\n\nInterviewer: {ASKED}\nCandidate: {ANSWERED}",
        f"Question: {ASKED}\n\n{ANSWERED}",
        f"Candidate: {ANSWERED}",
        f"Answer: {ANSWERED}",
    ],
)
def test_roles_are_known_however_they_are_written(content):
    assert read(content).transcript.text == ANSWERED


def test_what_follows_a_turn_without_a_label_belongs_to_it():
    content = f"Interviewer: {ASKED}\nTake your time.\n\nCandidate: {ANSWERED}\n\nNote: no data.\n"
    assert read(content).transcript.text == f"{ANSWERED} Note: no data."


NAMED = f"Jane: {ASKED}\nTom: {ANSWERED} I told everybody the same day.\nJane: Why?\nTom: No data."


def test_the_one_who_asks_may_be_asked_back():
    content = (
        f"Jane: {ASKED}\nTom: May I take an old one? {ANSWERED} It was mine.\nJane: Sure.\nTom: So."
    )
    assert "judged is Tom" in read(content).notes[0]


def test_of_speakers_by_name_the_one_who_talks_most_is_judged_and_that_is_said():
    given = read(NAMED)
    assert given.transcript.text == f"{ANSWERED} I told everybody the same day. No data."
    assert given.notes == (
        "judged is Tom, who talks most of Jane and Tom; --speaker NAME chooses another",
    )


@pytest.mark.parametrize("name", ["Jane", "jane", " JANE "])
def test_the_speaker_can_be_chosen(name):
    given = read(NAMED, speaker=name)
    assert given.transcript.text == f"{ASKED} Why?"
    assert given.notes == ()


def test_a_speaker_is_chosen_by_any_part_of_the_name():
    named = NAMED.replace("Jane", "Jane Roe").replace("Tom", "Tom Webb")
    assert read(named, speaker="roe").transcript.text == f"{ASKED} Why?"


def test_a_name_that_one_is_sure_of_is_a_speaker_even_where_it_stands_once():
    content = f"Growth: {ANSWERED}\nTom: No data."
    assert read(content).transcript.text == content.replace("\n", " ")
    assert read(content, speaker="Tom").transcript.text == "No data."


@pytest.mark.parametrize(
    ("content", "name", "complaint"),
    [
        (NAMED, "Bob", "--speaker Bob is none of its speakers: Jane and Tom"),
        (ANSWERED, "Bob", "names no speakers, so --speaker Bob cannot be chosen"),
        (
            NAMED.replace("Jane", "Jane Webb").replace("Tom", "Tom Webb"),
            "Webb",
            "--speaker Webb is more than one of its speakers: Jane Webb and Tom Webb",
        ),
    ],
)
def test_a_speaker_that_is_not_there_is_refused_with_those_who_are(content, name, complaint):
    with pytest.raises(VoicecoachError, match=f"^{complaint}$"):
        read(content, speaker=name)


@pytest.mark.parametrize(
    "answer",
    [
        "Note: I killed it.\nNote: it was late.",
        "Situation: a launch. What now?\nTask: decide.\nAction: I killed it.\nResult: it rose.",
        "Problem: churn rose.\nDecision: I cut it.\nProblem: sales fell.\nDecision: I kept it.",
        "Pros: fast.\nCons: dear.\nPros: safe.\nCons: slow.",
        "Option A: keep it.\nOption B: kill it.\nOption A: no.\nOption B: yes.",
        "A: keep it.\nB: kill it.\nA: no data.\nB: yes.",
        "First: we asked.\nSecond: we cut.\nThird: we told them. Why? No data.",
        "I had one rule: nothing leaves the house.\nThe result: we kept trust.",
        "The choice was mine: I killed it. And then I said: never again.",
        "Retention: it fell.\nGrowth: it rose.",
        "S: a launch. What now?\nT: decide.\nA: I killed it.\nR: it rose.\nR: twice.",
        "Question: should we launch at all? I said no.",
        "I asked one question: why? The answer: nobody knew.",
        "Monday: we met.\nTuesday: I killed it.\nMonday: we cheered.",
        "Q1: we grew.\nQ2: we fell.\nQ3: I killed it.",
        "At 10:30: we met. At 11:00: I killed it.",
        "My boss said: kill it? I said: no.\nMy boss said: why? I said: data.",
        "https://example.org: we shipped it.\nhttps://example.org: twice.",
    ],
)
def test_lines_with_a_colon_are_no_speakers(answer):
    given = read(answer)
    assert given.transcript.text == " ".join(answer.split())
    assert given.notes == ()


def test_a_long_answer_before_the_first_label_is_no_preamble():
    content = f"{'I killed the launch. ' * 15}\nInterviewer: Why?\nCandidate: No data."
    assert read(content).transcript.text == " ".join(content.split())


def test_one_full_name_before_every_line_is_a_speaker():
    content = "Tom Webb: I killed the launch.\nTom Webb: It was late."
    assert read(content).transcript.text == "I killed the launch. It was late."
