"""What the candidate is told: verdicts, order, quotes, and the bounds of the spoken form."""

from dataclasses import replace

import pytest

from tests.builders import make_report
from voicecoach.languages.english.in_words import budget_in_words, in_words, length_in_words
from voicecoach.languages.english.quoting import as_written
from voicecoach.languages.english.wordings import WORDINGS
from voicecoach.transcript import Span, Transcript
from voicecoach.transcripts.text import parse_text

VERDICTS = {
    "no_speech", "no_words", "very_short", "decision_early", "decision_late", "decision_too_late",
    "no_decision", "no_decision_unsure",
}  # fmt: skip

STRONG = (
    "I pulled our lyric cards nine days before release. Legal offered me a middle road and I "
    "turned that down. The price was the spring campaign. When the cards went out in October, "
    "repeat use rose from 31 to 44 percent, and part of that was the holiday."
)
STORY = (
    "Last year the playlist team had a big project with many partners. There were meetings with "
    "design and data every week, and everybody worked hard on the roadmap. "
)
CHOICE = "Then I killed the feature. "


def judged(transcript, **options):
    return make_report(transcript, **{"source": "a test", "engine": "text", **options})


def confident(transcript, confidence):
    words = tuple(replace(word, confidence=confidence) for word in transcript.words)
    return replace(transcript, words=words)


def silent(speech=()):
    return Transcript(words=(), speech=speech, duration_s=20.0)


SITUATIONS = {
    "decision_early": parse_text(STRONG),
    "decision_late": parse_text(STORY * 2 + CHOICE),
    "decision_too_late": parse_text(STORY * 10 + CHOICE),
    "no_decision": parse_text(STORY * 3),
    "no_decision_unsure": confident(parse_text(STORY * 3), 0.4),
    "very_short": parse_text("I worked on it."),
    "no_words": silent((Span(start_s=1.0, end_s=6.0),)),
    "no_speech": silent(),
}


@pytest.mark.parametrize("code", SITUATIONS)
def test_each_situation_has_its_own_verdict(code):
    findings = judged(SITUATIONS[code]).findings
    assert [finding.code for finding in findings if finding.code in VERDICTS] == [code]
    assert findings[0].code == code


def test_the_headlines_and_spoken_words_of_all_situations_differ():
    feedback = [judged(transcript).feedback for transcript in SITUATIONS.values()]
    assert len({item.headline for item in feedback}) == len(SITUATIONS)
    assert len({item.spoken for item in feedback}) == len(SITUATIONS)


@pytest.mark.parametrize("code", SITUATIONS)
def test_spoken_feedback_stays_under_twenty_seconds_and_points_under_four(code):
    feedback = judged(SITUATIONS[code]).feedback
    assert 0 < len(feedback.spoken.split()) < 50
    assert len(feedback.points) <= 3


@pytest.mark.parametrize("code", SITUATIONS)
def test_spoken_feedback_has_no_digits_or_quotation_marks(code):
    spoken = judged(SITUATIONS[code]).feedback.spoken
    assert not set(spoken) & set("0123456789“”…{}")


def test_a_strong_answer_is_quoted_and_praised_for_what_was_there():
    feedback = judged(SITUATIONS["decision_early"]).feedback
    assert "I pulled our lyric cards nine days before release" in feedback.headline
    assert "I turned that down" in feedback.points[0]
    assert "all there" in feedback.points[-1]


def test_a_late_choice_is_quoted_with_its_second():
    report = judged(SITUATIONS["decision_late"])
    second = round(report.timing.first_decision_s)
    assert f"second {second}" in report.feedback.headline
    assert "I killed the feature" in report.feedback.headline
    assert in_words(second) in report.feedback.spoken


def test_assumed_times_are_told_as_about():
    transcript = SITUATIONS["decision_late"]
    assert "about second" in judged(transcript).feedback.headline
    measured = replace(transcript, times_from="audio")
    assert "about" not in judged(measured).feedback.headline


def test_what_was_good_comes_before_what_is_missing():
    answer = STORY * 3 + "The price was the spring campaign."
    feedback = judged(parse_text(answer)).feedback
    assert "The price was the spring campaign" in feedback.headline
    assert not any("cost" in point for point in feedback.points)


def test_a_price_without_a_choice_is_asked_what_it_was_paid_for():
    report = judged(parse_text(STORY * 3 + "The price was the spring campaign."))
    assert report.structure
    assert (report.structure.known, report.structure.known_because) == ("not clearly", "implied")
    assert "No choice" not in " ".join([report.feedback.headline, *report.feedback.points])


def test_the_choice_comes_before_its_proof_and_delivery():
    um = "um um um um um um um um "
    findings = judged(parse_text((STORY + um) * 9)).findings
    codes = [finding.code for finding in findings]
    expected = ["no_decision", "no_alternative", "no_cost", "no_number", "too_long"]
    assert codes[:5] == expected
    assert "fillers_harm" in codes[5:]


def test_words_the_recognizer_was_unsure_of_are_not_quoted():
    feedback = judged(confident(SITUATIONS["decision_late"], 0.55)).feedback
    told = " ".join([feedback.headline, *feedback.points, feedback.spoken])
    assert "killed" not in told
    assert "late" in feedback.headline


def lasting(seconds, *, budget_s):
    transcript = parse_text(STORY * 3)
    longer = replace(transcript, speech=(Span(start_s=0.0, end_s=seconds),), times_from="audio")
    return judged(longer, budget_s=budget_s)


@pytest.mark.parametrize(
    ("seconds", "budget_s", "finding"),
    [
        (60, 60.0, None),
        (61, 60.0, ("over_budget", "note")),
        (81, 60.0, ("too_long", "problem")),
        (20, 20.0, None),
        (26, 20.0, ("over_budget", "note")),
        (28, 20.0, ("too_long", "problem")),
        (119, 100.0, ("over_budget", "note")),
        (89, 90.0, None),
        (119, 90.0, ("over_budget", "note")),
        (121, 90.0, ("too_long", "problem")),
        (119, 120.0, None),
        (121, 120.0, ("too_long", "problem")),
        (179, 180.0, None),
        (181, 180.0, ("too_long", "problem")),
    ],
)
def test_the_length_is_judged_by_the_budget_of_the_question(seconds, budget_s, finding):
    report = lasting(seconds, budget_s=budget_s)
    codes = {(item.code, item.severity) for item in report.findings}
    assert codes & {("over_budget", "note"), ("too_long", "problem")} == (
        {finding} if finding else set()
    )
    assert report.budget_s == budget_s
    assert (report.timing.over_90s, report.timing.over_120s) == (seconds > 90, seconds > 120)


@pytest.mark.parametrize(
    ("seconds", "budget_s", "told"),
    [
        (70, 60.0, "the target is sixty seconds"),
        (100, 90.0, "the target is ninety seconds"),
        (26, 20.0, "the target is twenty seconds"),
        (28, 20.0, "past twenty seven seconds"),
        (130, 60.0, "past eighty seconds"),
        (130, 90.0, "past two minutes"),
        (190, 180.0, "past three minutes"),
    ],
)
def test_the_target_that_is_told_is_the_budget(seconds, budget_s, told):
    report = lasting(seconds, budget_s=budget_s)
    (finding,) = [item for item in report.findings if item.code in ("over_budget", "too_long")]
    assert told in finding.message


def test_i_is_quoted_as_it_is_written():
    lower = "i'm sure i said no to that, i.e. i killed the feature " + STORY.lower()
    headline = judged(parse_text(lower)).feedback.headline
    assert "I said no" in headline
    assert as_written("i'm sure, i'd say i.e. hi i") == "I'm sure, I'd say i.e. hi I"


def test_an_unsure_recognizer_is_owned_up_to_and_nothing_missing_is_held_against_anyone():
    report = judged(SITUATIONS["no_decision_unsure"])
    assert "may have misheard" in report.feedback.spoken
    assert {"problem", "caution"}.isdisjoint(item.severity for item in report.findings)


@pytest.mark.parametrize(
    "text",
    [
        "Ich habe das Projekt zwei Wochen vor dem Start gestoppt, weil die Zahlen nicht stimmten, "
        "und der Vertrieb war wütend. Wir haben dann im Herbst neu angefangen und es lief besser.",
        "我 在 上线 前 两周 停止 了 这个 项目 因为 数据 不好 " * 4,
        "1 2 3 4 5 " * 10,
    ],
)
def test_nothing_is_held_against_an_answer_in_another_language(text):
    report = judged(parse_text(text))
    assert report.findings[0].code == "no_decision_unsure"
    assert "problem" not in {item.severity for item in report.findings}
    assert report.structure.known == "not clearly"
    assert "missing" not in {item.level for item in report.rubric}


def test_fillers_alone_are_no_answer():
    report = judged(parse_text("um uh " * 40))
    assert report.findings[0].code == "very_short"
    assert "nothing but fillers" in report.feedback.headline
    assert "misheard" not in report.feedback.spoken


def test_a_short_answer_with_a_choice_is_told_both():
    report = judged(parse_text("I killed the project because it would cost us trust."))
    assert "“I killed the project because it would cost us trust”" in report.feedback.headline
    assert "10 words" in report.feedback.headline


def test_figures_that_are_no_result_are_not_called_absent():
    numbers = "We had forty percent of the traffic in spring and twelve percent in autumn. "
    report = judged(parse_text(STORY * 2 + numbers))
    codes = {item.code for item in report.findings}
    assert "number_unclear" in codes
    assert "no_number" not in codes


def test_wording_varies_with_the_answer_and_not_from_run_to_run():
    answers = [parse_text(STORY * 3 + f"It was day {day}.") for day in range(12)]
    headlines = [judged(answer).feedback.headline for answer in answers]
    assert len(set(headlines)) > 1
    assert headlines == [judged(answer).feedback.headline for answer in answers]


@pytest.mark.parametrize("code", WORDINGS)
def test_each_wording_can_be_said_without_a_quote_and_is_short_enough_aloud(code):
    wording = WORDINGS[code]
    general = WORDINGS[code.partition(".")[0]]
    assert any("{quote}" not in text for text in wording.over(general).told)
    assert not wording.spoken or any("{quote}" not in text for text in wording.spoken)
    for text in wording.spoken:
        assert len(text.replace("{quote}", "").split()) <= 24
    for text in wording.spoken_advice:
        assert len(text.split()) <= 18


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (14, "fourteen"),
        (40, "forty"),
        (99, "ninety nine"),
        (120, "one hundred twenty"),
    ],
)
def test_numbers_are_spelled_for_the_voice(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "one second"), (60, "one minute"), (125, "two minutes and five seconds")],
)
def test_lengths_are_said_as_people_do(seconds, words):
    assert length_in_words(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(60, "sixty seconds"), (90, "ninety seconds"), (120, "two minutes"), (1, "one second")],
)
def test_time_limits_are_said_as_people_do(seconds, words):
    assert budget_in_words(seconds) == words
