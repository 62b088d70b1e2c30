from datetime import UTC, datetime
from pathlib import Path

from tests.builders import a_question
from tests.fakes import ListScreen
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.language_id import likely_languages
from voicecoach.languages.english import ENGLISH
from voicecoach.session.text_interviewer import TextInterviewer


def answered(text: str, folder: Path) -> AnswerRecord:
    with Archive(folder).start_session(pack="a", space_needed_bytes=0) as session:
        interviewer = TextInterviewer(
            read=lambda: text,
            screen=ListScreen(),
            folder=session,
            language=ENGLISH,
            classifier=None,
            likely=likely_languages,
            now=lambda: datetime(2026, 11, 25, tzinfo=UTC),
        )
        return interviewer.ask(a_question(), pack="a", number=1, total=1)


def test_what_is_typed_in_another_language_is_kept_and_no_word_of_it_is_judged(
    tmp_path: Path,
) -> None:
    chinese = "我决定在发布前九天取消这个项目因为数据不支持"
    report = answered(chinese, tmp_path).report
    assert report is not None
    assert report.transcript.words == ()
    (foreign,) = report.transcript.foreign
    assert (foreign.language, foreign.text) == ("zh", chinese)
    assert report.signals == ()


def test_what_is_typed_in_english_is_judged(tmp_path: Path) -> None:
    report = answered("I killed the launch.", tmp_path).report
    assert report is not None
    assert report.transcript.text == "I killed the launch."
    assert report.signals
