import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_report
from tests.transcripts.builders import read
from voicecoach.errors import VoicecoachError
from voicecoach.transcript import DroppedText, ForeignSpeech, Span, Transcript
from voicecoach.transcripts.text import parse_text
from voicecoach.values import encode

WORDS = [
    {"text": "I", "start_s": 0.5, "end_s": 0.7},
    {"text": "chose", "start_s": 0.8, "end_s": 1.2, "confidence": 0.5},
]


@pytest.mark.parametrize(
    "value", [WORDS, {"words": WORDS}, {"transcript": {"words": WORDS}}], ids=str
)
def test_words_with_times_come_in_three_forms(value):
    given = read(json.dumps(value))
    transcript = given.transcript
    assert given.engine == "text"
    assert transcript.text == "I chose"
    assert [word.confidence for word in transcript.words] == [1.0, 0.5]
    assert transcript.times_from == "words"
    assert transcript.duration_s == 1.2
    assert transcript.speech == (Span(start_s=0.5, end_s=1.2),)


def a_report(transcript=None):
    return make_report(
        transcript or parse_text("I chose it. Then we left."),
        source="a.txt",
        engine="whisper base.en",
        budget_s=60.0,
    )


@pytest.mark.parametrize("wrapped", [False, True], ids=["report", "kept record"])
def test_a_report_of_ours_gives_back_its_transcript_engine_and_budget(wrapped):
    report = a_report()
    document = {"report": encode(report), "status": "assessed"} if wrapped else encode(report)
    given = read(json.dumps(document))
    assert given.transcript == report.transcript
    assert given.engine == "whisper base.en"
    assert given.budget_s == 60.0


def test_what_a_report_holds_beside_the_words_is_kept():
    transcript = Transcript(
        words=parse_text("I chose it.").words,
        speech=(Span(start_s=0.0, end_s=1.2),),
        duration_s=9.0,
        asked_s=0.5,
        foreign=(ForeignSpeech(start_s=2.0, end_s=3.0, language="es", text="no"),),
        dropped=(DroppedText(start_s=4.0, end_s=5.0, text="Thanks", reason="not spoken"),),
        fillers_may_lack=True,
        words_moved=True,
    )
    assert read(json.dumps(encode(a_report(transcript)))).transcript == transcript


def test_an_earlier_report_said_only_of_its_timing_that_words_were_moved():
    words = parse_text("I chose it.").words
    document = encode(
        a_report(Transcript(words=words, speech=(Span(start_s=0.0, end_s=1.2),), duration_s=9.0))
    )
    del document["transcript"]["words_moved"]
    for approximate in (False, True):
        document["timing"]["approximate"] = approximate
        assert read(json.dumps(document)).transcript.words_moved == approximate


def test_a_report_on_silence_is_a_report():
    silence = Transcript(words=(), speech=(), duration_s=8.0)
    assert read(json.dumps(encode(a_report(silence)))).transcript == silence


def test_a_kept_record_without_a_report_points_to_its_recording():
    with pytest.raises(VoicecoachError, match="history recover judges it"):
        read(json.dumps({"report": None, "audio": "01.flac"}))


@pytest.mark.parametrize("value", [[], {"words": []}, [{"text": "—", "start_s": 0, "end_s": 1}]])
def test_json_without_a_word_is_refused_as_text_is(value):
    with pytest.raises(VoicecoachError, match="there are no words in it"):
        read(json.dumps(value))


def test_speech_handed_in_beside_the_words_is_taken_as_measured():
    speech = [{"start_s": 0.4, "end_s": 1.4}]
    transcript = read(json.dumps({"words": WORDS, "speech": speech, "duration_s": 9})).transcript
    assert transcript.times_from == "audio"
    assert transcript.duration_s == 9.0


@pytest.mark.parametrize(
    ("value", "place"),
    [
        ([*WORDS, {"text": "it", "start_s": "x", "end_s": 1}], r"^words\[2\]\.start_s: expected a"),
        ([{"text": "it", "start_s": 1}], r"^words\[0\]\.end_s: missing"),
        ([{"text": "it", "start_s": -1, "end_s": 1}], r"^words\[0\]\.start_s: expected seconds"),
        ([{"text": "it", "start_s": 2, "end_s": 1}], r"^words\[0\]\.end_s: .*start_s \(2\.0\)"),
        ([{**WORDS[0], "confidence": 7}], r"^words\[0\]\.confidence: expected 0 to 1"),
        ({"transcript": {"words": [3]}}, r"^transcript\.words\[0\]: expected an object"),
        ({"words": WORDS, "duration_s": -3}, "^duration_s"),
        ({"words": WORDS, "duration_s": 1e9}, r"^duration_s: .*at most 86400 \(a day\)"),
        ([{"text": "it", "start_s": 86_401, "end_s": 86_402}], r"^words\[0\]\.start_s: .*a day"),
        ([{"text": "it", "start_s": 1, "end_s": 90_000}], r"^words\[0\]\.end_s: .*a day"),
        ({"report": {"transcript": {"words": [3]}}}, r"^report\.transcript\.words\[0\]: expected"),
        ({"report": 3}, "^report: expected an object"),
        ({"transcript": {"words": WORDS}, "budget_s": 0}, "^budget_s: expected seconds above 0"),
        ({"transcript": {"words": WORDS}, "engine": 3}, "^engine: expected a string"),
        ({"words": WORDS, "times_from": "guess"}, "^times_from"),
        ({"title": "I chose"}, "^no words in it; give"),
        (
            {"words": WORDS, "foreign": [{"start_s": 2, "end_s": 1, "language": "es", "text": ""}]},
            r"^foreign\[0\]\.end_s",
        ),
    ],
)
def test_a_wrong_transcript_is_named_by_its_place(value, place):
    with pytest.raises(VoicecoachError, match=place):
        read(json.dumps(value))


@pytest.mark.parametrize(
    "content",
    [
        "{",
        "[" * 100_000,
        '[{"text": "a", "start_s": NaN, "end_s": Infinity}]',
        '[{"text": "a", "start_s": 0, "end_s": ' + "9" * 5000 + "}]",
    ],
    ids=["open", "deep", "no numbers", "many digits"],
)
def test_broken_json_is_refused_in_one_line(content):
    with pytest.raises(VoicecoachError) as caught:
        read(content)
    assert "\n" not in str(caught.value)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["words", "transcript", "report", "text", "start_s", "end_s", "speech"])
            | st.text(),
            inner,
        )
    ),
)


@given(json_values)
def test_any_json_is_read_or_refused(value):
    try:
        read(json.dumps(value))
    except VoicecoachError as error:
        assert "\n" not in str(error)  # noqa: PT017 - refusal is allowed, not demanded
