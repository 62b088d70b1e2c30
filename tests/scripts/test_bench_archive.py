"""scripts/bench_archive.py on an archive of a few answers: what it makes is an archive of ours."""

import random
from pathlib import Path

from scripts.bench_archive import measure
from scripts.many_answers import make_archive
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive


def test_the_archive_is_whole_and_varied(tmp_path: Path) -> None:
    make_archive(tmp_path, answers=12, a_session=5, judged=3, rng=random.Random(1))  # noqa: S311 - for variety

    archive = Archive(tmp_path)
    sessions = archive.list_sessions(limit=9).rows
    assert [len(session.answers) for session in sessions] == [5, 5, 2]
    assert {row.status for row in archive.rows()} == {"assessed"}
    assert {row.problem for row in archive.rows()} == {None}
    assert len({row.question_id for row in archive.rows()}) > 1
    for number in range(12):
        assert archive.search(Filter(text=f"zyxq{number}zyxq")).total == 1
    assert archive.search(Filter(text="停止")).total == 1


def test_every_figure_is_measured(tmp_path: Path) -> None:
    make_archive(tmp_path, answers=6, a_session=3, judged=2, rng=random.Random(1))  # noqa: S311 - for variety

    figures = measure(tmp_path, repeat=1)

    assert (figures["answers"], figures["sessions"]) == (6, 2)
    assert figures["search_s"]["everything"]["found"] == 6
    assert figures["search_s"]["Chinese"]["found"] == 1
    assert figures["index made anew"]["peak_mb"] > 0
    assert figures["a new answer_s"].keys() == {"found", "searched again", "indexed"}
