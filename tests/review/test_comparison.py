from dataclasses import replace

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.review.comparison import Change, comparison
from voicecoach.transcripts.text import parse_text

WEAK = (
    "Last year the playlist team had, um, a big project with many partners. I guess the meetings "
    "with design and data were fine, and um everybody, um, worked hard on the roadmap. "
)
CHOICE = "I pulled our lyric cards nine days before release. "
BACKED = CHOICE + "Legal offered me a middle road for the spring and I turned that down on Friday. "


def judged(text: str, **options: object) -> Report:
    return make_report(parse_text(text), source="a.txt", engine="text", **options)


def row(earlier: Report, later: Report, code: str) -> Change:
    (found,) = [each for each in comparison(earlier, later).rows if each.code == code]
    return found


def test_a_choice_that_was_not_there_before_is_gained_and_quoted() -> None:
    result = comparison(judged(WEAK * 2), judged(BACKED))
    assert result.choice_before is None
    assert result.choice_after is not None
    assert result.choice_after.quote.startswith("I pulled our lyric cards")
    assert {name for item in result.gained for name in item.names} == {"choice", "turned down"}
    assert (result.stamp_before.text, result.stamp_after.text) == ("NO CHOICE HEARD", "YOU CHOSE")
    (known,) = [each for each in result.rows if each.code == "known"]
    assert (known.shown_before, known.shown_after, known.better) == ("no", "yes", True)


def test_what_went_is_lost() -> None:
    result = comparison(judged(BACKED), judged(CHOICE))
    assert [item.signals for item in result.lost] == [("decision", "rejected_alternative")]
    assert result.gained == ()
    changed = {each.criterion: (each.before, each.after, each.better) for each in result.rubric}
    assert changed["alternative"] == ("clear", "missing", False)


def test_an_earlier_choice_is_better_but_not_within_the_first_ten_seconds() -> None:
    late, late_again = judged(WEAK * 3 + CHOICE), judged(WEAK * 2 + CHOICE)
    assert row(late, late_again, "decision_s").better is True
    assert row(late_again, late, "decision_s").better is False
    assert row(judged("Well, hello. " + CHOICE), judged(CHOICE), "decision_s").better is None
    gone = row(judged(CHOICE), judged(WEAK), "decision_s")
    assert (gone.shown_after, gone.better) == ("none heard", False)


def test_within_the_budget_no_length_is_better() -> None:
    assert row(judged(WEAK), judged(WEAK * 2), "duration_s").better is None
    assert row(judged(WEAK * 20), judged(WEAK * 2), "duration_s").better is True


def test_fillers_are_compared_as_rates_and_only_where_there_are_words_enough() -> None:
    clean = WEAK.replace("um", "").replace(", ,", ",") * 2
    fewer = row(judged(WEAK * 2), judged(clean), "fillers_per_min")
    assert fewer.better is True
    assert fewer.before is not None
    assert fewer.after == 0.0
    assert row(judged("Um, I stopped it."), judged(clean), "fillers_per_min").before is None


def test_the_same_answer_twice_changes_nothing() -> None:
    result = comparison(judged(BACKED), judged(BACKED))
    assert all(each.better is None for each in result.rows)
    assert result.gained == result.lost == result.rubric == ()
    assert result.judged_alike


def test_another_judge_is_said() -> None:
    report = judged(BACKED)
    assert not comparison(report, replace(report, judged_by="2.0 encoder 4")).judged_alike


def test_phases_stand_in_the_order_of_the_report() -> None:
    codes = [each.code for each in comparison(judged(BACKED), judged(CHOICE)).rows]
    assert [code for code in codes if code.startswith("phase.")] == [
        "phase.context",
        "phase.action",
        "phase.impact",
        "phase.judgment",
    ]
