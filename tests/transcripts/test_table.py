import pytest

from tests.transcripts.builders import read

TSV = 'start\tend\ttext\n500\t2500\tI killed "the launch".\n3000\t4000\tIt was late.\n'
CSV = 'start,end,text\n500,2500," I killed ""the launch""."\n3000,4000," It was late."\n'


@pytest.mark.parametrize("content", [TSV, CSV, TSV.replace("\n", "\n\n", 1)])
def test_the_tables_that_whisper_writes_are_read_with_their_milliseconds(content):
    given = read(content)
    assert given.transcript.text == 'I killed "the launch". It was late.'
    assert given.transcript.words[0].start_s == 0.5
    assert given.transcript.words[3].end_s == 2.5
    assert given.transcript.words[4].start_s == 3.0
    assert given.transcript.times_from == "words"
    assert given.engine == "whisper"
    assert given.transcript.fillers_may_lack


def test_a_column_of_speakers_is_one():
    content = "start,end,speaker,text\n0,900,Interviewer,Why?\n1000,2000,Candidate,No data.\n"
    transcript = read(content).transcript
    assert transcript.text == "No data."
    assert transcript.asked_s == 0.9


@pytest.mark.parametrize(
    "answer",
    [
        "I said start, end, and text it.\nThen I killed it.",
        "start,end,text",
        'start,end,text\nno,times,"here',
        "One, two, three.\nI killed it.",
        f"start,end,text\n0,{'9' * 5000},I killed it.",
        f"start,end,text\n{'9' * 5000},{'9' * 400},I killed it.",
    ],
)
def test_other_text_with_commas_is_text(answer):
    transcript = read(answer).transcript
    assert transcript.text == " ".join(answer.split())
    assert transcript.times_from == "assumed"
