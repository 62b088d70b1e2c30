import json

from hypothesis import given
from hypothesis import strategies as st

from tests.transcripts.builders import read
from voicecoach.errors import VoicecoachError

NAMES = st.sampled_from(["Interviewer", "Candidate", "Jane Roe", "Q", "A", "Note", "[Tom]", "me"])
TIMES = st.sampled_from(["0:03", "00:00:07", "10:00:00", "[00:09]", "00:01 --> 00:04", "99:99"])
SAID = st.sampled_from(["I killed it.", "Why?", "[music]", "", "# x", "- so", "<v Jane>", "**no**"])
LINES = st.lists(
    st.tuples(st.sampled_from(["", "\n", " "]), NAMES | TIMES | SAID, NAMES | TIMES | SAID)
).map(lambda lines: "\n".join(f"{lead}{one} {other}" for lead, one, other in lines))


@given(LINES | st.text())
def test_anything_written_is_read_or_refused_in_one_line(content):
    try:
        transcript = read(content).transcript
    except VoicecoachError as error:
        assert "\n" not in str(error)  # noqa: PT017 - refusal is allowed, not demanded
        return
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)
    assert all(
        0 <= word.start_s <= word.end_s <= transcript.duration_s for word in transcript.words
    )
    assert 0 <= transcript.asked_s <= transcript.duration_s


KEYS = st.sampled_from(
    ["segments", "words", "tokens", "text", "word", "start", "end", "offsets", "from", "to",
     "timestamp", "probability", "language", "speaker", "transcription", "chunks", "result"]
)  # fmt: skip
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10**6) | st.floats() | st.text(max_size=5) | KEYS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=5),
)


@given(VALUES)
def test_any_json_of_a_recognizer_is_read_or_refused_in_one_line(value):
    try:
        read(json.dumps(value))
    except VoicecoachError as error:
        assert "\n" not in str(error)  # noqa: PT017 - refusal is allowed, not demanded


def test_json_is_told_from_stamps_and_text_in_brackets():
    assert read("[Tom Webb] 10:00:00\nI killed it.").transcript.text == "I killed it."
    assert read("[00:01] Tom: I killed it.\n[00:04] Tom: Late.").transcript.text == (
        "I killed it. Late."
    )
    assert read("[sic] I killed it.").transcript.text == "[sic] I killed it."


def test_signs_that_nobody_sees_are_no_words():
    assert read("\ufeffI\u200b killed \u200e it.").transcript.text == "I killed it."
