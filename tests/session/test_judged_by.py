"""A report names its judge, so that another judge is not taken for another answer."""

import pytest

from tests.builders import a_question
from voicecoach import __version__
from voicecoach.analysis.alignment import align
from voicecoach.classifiers.choose import load_classifier
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.transcript import Span, Transcript, Word
from voicecoach.transcripts.text import parse_text


@pytest.mark.parametrize("name", ["rules", "linear", "encoder"])
def test_a_report_names_what_judged_it(name: str) -> None:
    judge = Judge(language=ENGLISH, classifier=load_classifier(name)[0])

    report = judge.report(parse_text("I stopped it."), a_question(), source="a", engine="text")

    assert report.judged_by == judge.version
    assert report.judged_by.startswith(f"{__version__} rules ")
    assert ("encoder" in report.judged_by) == (name == "encoder")
    assert ("linear" in report.judged_by) == (name != "rules")


def test_the_same_judge_has_the_same_name_and_another_one_another() -> None:
    versions = {
        name: Judge(language=ENGLISH, classifier=load_classifier(name)[0]).version
        for name in ("rules", "linear", "encoder")
    }

    assert len(set(versions.values())) == 3
    again = Judge(language=ENGLISH, classifier=load_classifier("linear")[0])
    assert again.version == versions["linear"]


def test_a_word_that_the_candidate_wrote_is_never_doubted_for_its_time() -> None:
    words = (
        Word(text="I", start_s=0.0, end_s=0.2, corrected=True),
        Word(text="stopped", start_s=0.2, end_s=0.5),
    )
    speech = (Span(start_s=4.0, end_s=5.0),)

    aligned, disagreed = align(Transcript(words=words, speech=speech, duration_s=6.0))

    assert disagreed
    assert [word.confidence for word in aligned.words] == [1.0, 0.5]
    assert [word.corrected for word in aligned.words] == [True, False]
