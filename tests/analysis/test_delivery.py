from dataclasses import replace

import pytest

from tests.builders import make_report
from voicecoach.transcript import Span, Transcript, Word
from voicecoach.transcripts.text import parse_text

PLAIN = "We looked at the numbers with the team on a quiet Monday and then shipped the page. "


def judged(transcript, **options):
    return make_report(transcript, **{"source": "a test", "engine": "text", **options})


def spoken(text, *, wpm=150.0):
    step_s = 60.0 / wpm
    words = tuple(
        Word(text=word, start_s=i * step_s, end_s=(i + 1) * step_s)
        for i, word in enumerate(text.split())
    )
    end_s = words[-1].end_s
    return Transcript(words=words, speech=(Span(start_s=0.0, end_s=end_s),), duration_s=end_s)


@pytest.mark.parametrize(
    ("wpm", "band"),
    [(100, "too slow"), (120, "slow"), (150, "steady"), (180, "fast"), (210, "too fast")],
)
def test_pace_falls_into_bands(wpm, band):
    assert judged(spoken(PLAIN * 5, wpm=wpm)).delivery.pace == band


def test_a_few_words_have_no_pace_band():
    assert judged(spoken("I stopped it.")).delivery.pace == "unknown"


@pytest.mark.parametrize(("ums", "code"), [(4, None), (7, "fillers_some"), (14, "fillers_harm")])
def test_fillers_a_minute_are_judged_at_five_and_twelve(ums, code):
    words = (PLAIN * 12).split()[: 150 - ums]
    for i in range(ums):
        words.insert(i * 10, "um")
    report = judged(spoken(" ".join(words)))
    assert report.delivery.fillers == ums
    assert report.delivery.fillers_per_min == pytest.approx(ums)
    codes = {finding.code for finding in report.findings} & {"fillers_some", "fillers_harm"}
    assert codes == ({code} if code else set())


def test_three_fillers_in_ten_seconds_are_a_burst():
    delivery = judged(spoken(f"{PLAIN} um so uh the er page. {PLAIN * 3}")).delivery
    assert [burst.count for burst in delivery.bursts] == [3]


def test_three_fillers_far_apart_are_none():
    assert not judged(spoken(f"um {PLAIN * 2} uh {PLAIN * 2} er")).delivery.bursts


def test_hedges_are_counted_with_their_words_and_seconds():
    report = judged(parse_text("I think it was, sort of, fine. Maybe we could wait."))
    hedges = [item for item in report.signals if item.signal == "hedge"]
    assert [item.quote for item in hedges] == ["I think", "sort of", "Maybe"]
    assert report.delivery.hedges == 3


@pytest.mark.parametrize("may_lack", [True, False])
def test_where_the_recognizer_leaves_fillers_out_their_count_is_a_lower_bound(may_lack):
    transcript = replace(spoken(PLAIN), fillers_may_lack=may_lack)

    assert judged(transcript).delivery.fillers_lower_bound is may_lack
