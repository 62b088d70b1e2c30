"""What candidates were told wrongly once: nothing they said is denied, and nothing absurd asked."""

import pytest

from tests.builders import make_report
from voicecoach.transcripts.text import parse_text

PADDING = (
    " There were many meetings with design and with support, and the whole thing took us most of "
    "the spring, as such things do."
)


def judged(text, kind="behavioral"):
    return make_report(parse_text(text), source="a test", engine="text", kind=kind)


def told(report):
    feedback = report.feedback
    messages = [finding.message for finding in report.findings]
    return " ".join([feedback.headline, *feedback.points, feedback.spoken, *messages])


def codes(report):
    return [finding.code for finding in report.findings]


REASONS = {
    "clear": "I stopped the launch of the wallet in May, although the date was public already.",
    "hedged": "Maybe I sort of decided to stop the launch of the wallet, I guess, in early May.",
    "shared": "A colleague and I decided to move the release of the wallet from May to July.",
    "implied": "I disagreed with the plan of my manager, but I backed it and did my best for it.",
    "others": "My director decided to drop the mobile app, and all of the users moved to the web.",
    "hypothetical": "If two of them argued, I would cancel the smaller project and tell them both.",
    "none": "The team was large, and the plan for the year had been written by an agency.",
}


@pytest.mark.parametrize("because", REASONS)
def test_the_verdict_says_why_a_choice_is_known_or_not(because):
    report = judged(REASONS[because] + PADDING)
    known = {"clear": "yes", "others": "no", "hypothetical": "no", "none": "no"}
    assert report.structure.known_because == because
    assert report.structure.known == known.get(because, "not clearly")


def test_a_choice_past_ninety_seconds_is_late_and_not_absent():
    report = judged(PADDING * 10 + " I stopped the launch of the wallet.")
    assert report.structure.known_because == "late"
    assert report.structure.known == "not clearly"
    assert "late" in report.structure.one_line
    assert report.findings[0].code == "decision_too_late"


def test_each_reason_has_a_line_and_a_headline_of_its_own():
    reports = [judged(text + PADDING) for text in REASONS.values()]
    assert len({report.structure.one_line for report in reports}) == len(REASONS)
    assert len({report.feedback.headline for report in reports}) == len(REASONS)


def test_whose_call_it_was_is_asked_and_what_one_did():
    asked = {
        because: judged(REASONS[because] + PADDING).feedback.headline
        for because in ("shared", "others", "hypothetical")
    }
    assert "whose call" in asked["shared"]
    assert "somebody else's choice" in asked["others"] or "Somebody else" in asked["others"]
    assert "would do" in asked["hypothetical"]


def test_a_deed_of_a_group_that_carries_out_an_order_is_no_shared_choice():
    report = judged(REASONS["others"] + " We closed the code in four weeks." + PADDING)
    assert report.structure.known_because == "others"


def test_a_refusal_and_its_price_are_not_denied():
    report = judged(
        "The head of live streaming wanted an age gate instead. I refused and closed the streams. "
        "We lost nine million a month for half a year, and the regulator left us alone."
    )
    assert not {"no_alternative", "no_cost", "no_number"} & set(codes(report))


def test_the_bar_that_was_set_before_is_praised():
    report = judged(
        "I ended the beta of our travel assistant in June. My bar, written before the beta, was "
        "twenty-five percent, and we stood at eleven." + PADDING
    )
    assert "criterion_given" in codes(report)


@pytest.mark.parametrize(
    "said",
    [
        "He was a really nice guy.",
        "A lot of people were on vacation.",
        "Everybody was shocked.",
        "Engagement increased by fifteen percent.",
    ],
)
def test_what_claims_no_result_is_no_vague_result(said):
    assert "vague_result" not in codes(judged(f"I cancelled the pilot in May. {said}" + PADDING))


ABSENCES = {
    "no_number": "We saved about 120K in refunds with that.",
    "no_alternative": "The other option was on the table for a long time.",
    "no_cost": "It was a risk for the whole quarter.",
}


@pytest.mark.parametrize("code", ABSENCES)
def test_what_may_have_been_said_is_quoted_and_never_called_absent(code):
    without = judged("I stopped the launch of the wallet in May." + PADDING)
    report = judged(f"I stopped the launch of the wallet in May. {ABSENCES[code]}" + PADDING)
    assert code in codes(without)
    assert code not in codes(report)


def test_a_figure_that_may_be_the_result_is_asked_about_in_its_own_words():
    report = judged("I stopped the launch in May. The savings were 120K or so." + PADDING)
    (unclear,) = [item for item in report.findings if item.code == "number_unclear"]
    assert "120K" in unclear.message


def test_a_pay_ask_is_never_told_as_a_choice():
    ask = "I'm asking for a base of 95,000. Activation went from 31 to 44 percent last year. "
    for text in (ask, ask * 4, PADDING + ask, ask + PADDING * 10):
        report = judged(text, "negotiation")
        shown = [report.feedback.headline, *report.feedback.points, report.feedback.spoken]
        assert "choice" not in " ".join([*shown, report.structure.one_line])


def test_need_is_no_reason_in_pay_talk():
    report = judged(
        "I'm asking for 68,000. My rent went up by two hundred in January and we have two kids to "
        "feed, so the living costs here are hard for us at the moment.",
        "negotiation",
    )
    assert "need_plea" in codes(report)


def test_somebody_elses_decision_is_not_asked_for_other_roads():
    text = told(judged(REASONS["others"] + PADDING))
    assert "road" not in text
    assert "turned down" not in text


HIKE = (
    "Last summer I went hiking in the Alps with my girlfriend. The path was steep, and I turned "
    "around a hundred meters below the summit although everybody wanted to go on."
)


def test_a_hiking_story_is_not_asked_for_its_figure():
    report = judged(HIKE)
    assert "off_topic" in codes(report) or "not about your work" in report.feedback.headline
    assert not {"no_number", "number_unclear", "vague_result"} & set(codes(report))


def test_a_story_with_work_in_it_is_no_private_one():
    report = judged(HIKE + " My manager called me there, and I cancelled the release by phone.")
    assert "off_topic" not in {item.signal for item in report.signals}


def test_a_launch_stopped_two_weeks_before_is_no_lesson():
    report = judged("We planned a launch for May. I stopped the launch two weeks before." + PADDING)
    assert "lesson_given" not in codes(report)


WHOLE = (
    "I pulled the lyric cards nine days before release. The other option was a small market, and "
    "I turned that down. The price was the spring campaign. Repeat use rose from 31 to 44 percent, "
    "and part of that was the holiday."
)


def fast(text):
    slow = parse_text(text)
    words = tuple(
        type(word)(text=word.text, start_s=word.start_s / 2, end_s=word.end_s / 2)
        for word in slow.words
    )
    span = type(slow.speech[0])(start_s=0.0, end_s=words[-1].end_s)
    return type(slow)(words=words, speech=(span,), duration_s=span.end_s, times_from="audio")


@pytest.mark.parametrize("spoken_of", [True, False])
def test_only_a_choice_that_was_heard_is_to_be_said_slowly(spoken_of):
    said = WHOLE if spoken_of else PADDING * 3
    report = make_report(fast(said), source="a test", engine="text")
    points = " ".join(report.feedback.points)
    assert "pace_fast" in codes(report)
    assert "Slow down on the sentence" in points
    assert ("with the choice" in points) == spoken_of


def test_nobody_is_told_to_take_more_time_than_they_took():
    report = judged(WHOLE)
    assert report.timing.duration_s < 60
    assert "all there" in report.feedback.points[-1]
    assert "sixty" not in told(report)
    assert "sixty" in told(judged(WHOLE + PADDING * 10))


def test_nobody_is_told_to_open_with_words_that_they_used():
    opener = "“I chose …”"
    advised = [
        " ".join(judged(f"{said} It was day {day}." + PADDING).feedback.points)
        for said in ("I chose my words with care in there.", "There was much talk.")
        for day in range(12)
    ]
    assert not any(opener in text for text in advised[:12])
    assert any(opener in text for text in advised[12:])


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("I convinced the sales team to wait a month.", "persuasion_heard"),
        ("Nobody had asked me to, it wasn't my job.", "initiative_heard"),
        ("We rolled it out in three waves.", "phases_heard"),
        ("Before I decided, I called eleven sellers.", "evidence_heard"),
    ],
)
def test_what_shows_influence_is_praised_where_it_is_said(said, code):
    report = judged(f"I stopped the launch of the wallet in May. {said}" + PADDING)
    assert code in codes(report)


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("case", "I think maybe the younger ones.", "the younger ones"),
        ("negotiation", "Nineteen hundred is about what I'd expect.", "what I'd expect"),
    ],
)
def test_what_may_be_a_recommendation_or_an_ask_is_asked_about(kind, said, words):
    report = judged(said + PADDING, kind)
    assert report.findings[0].code == "no_decision"
    assert words in report.feedback.headline


def test_words_are_asked_about_once():
    report = judged("I stopped the launch in May. We lost nine million with that." + PADDING)
    asked = [point for point in report.feedback.points if "nine million" in point]
    assert len(asked) <= 1


@pytest.mark.parametrize(
    ("said", "variant"),
    [
        ("I never have conflicts. I get along with everybody.", "question"),
        ("It was decided to wait until spring.", "chooses|whose|owner"),
        ("My approach is to keep calm and to listen to both sides.", "general|go about it"),
        ("Retention fell from 31 to 25 percent that year.", "number|metric|came of it|result"),
    ],
)
def test_the_headline_says_what_stands_in_the_place_of_a_choice(said, variant):
    headline = judged(said + PADDING * 2).feedback.headline
    assert any(part in headline for part in variant.split("|"))
