"""scripts/bench_review.py on an archive of a few answers."""

import random
from pathlib import Path

import pytest

from scripts import bench_review
from scripts.many_answers import make_archive
from voicecoach.archive.sessions import Archive


def test_every_page_is_measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_review, "LONG_MINUTES", (1, 2))
    monkeypatch.setattr(bench_review, "in_browser", lambda *_: None)
    make_archive(tmp_path, 6, 3, 2, random.Random(1))  # noqa: S311 - for variety
    bench_review.add_long_answers(tmp_path)

    figures = bench_review.measure(tmp_path, repeat=1)

    (session,) = [
        each
        for each in Archive(tmp_path).list_sessions(limit=9).rows
        if each.id == bench_review.LONG_SESSION
    ]
    assert [round((row.duration_s or 0) / 60) for row in session.answers] == [1, 2]
    assert {"list", "answer of 1 minutes", "answer of 2 minutes"} <= figures["pages"].keys()
    for page in figures["pages"].values():
        assert 0 < page["first byte"] <= page["whole"]
