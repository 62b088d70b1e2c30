"""The list of answers: what is found, in which order, and page by page."""

import random
import re
from pathlib import Path

import pytest
import soundfile

from scripts.many_answers import make_archive
from tests.archive.builders import a_session, an_answer
from tests.web.visitor import Visitor
from voicecoach.archive.records import AnswerNotes
from voicecoach.archive.sessions import Archive
from voicecoach.web.pages.sessions import ROWS


def found(text: str) -> list[str]:
    """The answers of a page, in order."""
    return re.findall(r'class="row" href="/answers/([^"]+)"', text)


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Visitor:
    """120 answers in sessions of five."""
    data = tmp_path_factory.mktemp("many") / "data"
    make_archive(data, 120, 5, 6, random.Random(1))  # noqa: S311 - for variety
    return Visitor(data)


def test_nothing_yet_says_how_to_begin(owner: Visitor) -> None:
    shown = owner.get("/").text

    assert "Nothing is kept yet" in shown
    assert "voicecoach practice" in shown


def test_answers_are_listed_with_their_verdict_newest_first(owner: Visitor, data: Path) -> None:
    earlier = a_session(data, "You chose early.", minute=1)
    later = a_session(data, "You chose late.", "Again.", minute=9)

    shown = owner.get("/").text

    assert found(shown) == [f"{later.id}/2", f"{later.id}/1", f"{earlier.id}/1"]
    assert "Too short" in shown
    assert "3 answers" in shown


def test_pages_follow_each_other_without_a_gap(many: Visitor) -> None:
    seen: list[str] = []
    path = "/"
    pages = 0
    while path:
        shown = many.get(path).text
        seen += found(shown)
        pages += 1
        following = re.search(r'rel="next" href="([^"]+)"', shown)
        path = following[1].replace("&amp;", "&") if following else ""

    assert pages == -(-120 // ROWS)
    assert len(seen) == len(set(seen)) == 120


def test_a_search_stays_the_same_from_page_to_page(many: Visitor) -> None:
    shown = many.get("/?status=assessed&since=2020-01-01").text

    assert "120 answers found" in shown
    assert 'href="/?since=2020-01-01&amp;status=assessed&amp;page=2"' in shown.replace(
        "status=assessed&amp;since=2020-01-01", "since=2020-01-01&amp;status=assessed"
    )


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999", "1e3", "9" * 50, ""])
def test_a_page_that_is_none_breaks_nothing(many: Visitor, page: str) -> None:
    assert many.get(f"/?page={page}").status in (200, 404)
    assert many.failures == []


def test_a_word_is_found_and_marked(many: Visitor) -> None:
    shown = many.get("/?q=zyxq17zyxq").text

    assert len(found(shown)) == 1
    assert "<mark>zyxq17zyxq</mark>" in shown


@pytest.mark.parametrize(
    "typed", ['"', "(", "a AND", "NEAR(", "*", "-", "col:umn", "'; DROP", "\0"]
)
def test_anything_may_be_typed(many: Visitor, typed: str) -> None:
    from urllib.parse import quote

    assert many.get(f"/?q={quote(typed)}").status == 200
    assert many.failures == []


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("shows=decision", lambda row: "decision" in row.shown),
        ("lacks=decision", lambda row: "decision" not in row.shown),
        ("pack=tencent-ai-pm", lambda row: row.pack == "tencent-ai-pm"),
        ("kind=case", lambda row: row.kind == "case"),
        ("starred=yes", lambda row: row.starred),
        ("tag=retell", lambda row: "retell" in row.tags),
        ("verdict=no_decision", lambda row: row.verdict == "no_decision"),
        ("until=2026-10-31", lambda row: row.started_at.date().isoformat() <= "2026-10-31"),
        ("since=2026-11-01", lambda row: row.started_at.date().isoformat() >= "2026-11-01"),
        ("since=yesterday", lambda _row: True),
    ],
)
def test_filters_keep_what_they_say(many: Visitor, query: str, holds: object) -> None:
    shown = many.get(f"/?{query}").text
    rows = {f"{row.session_id}/{row.number}": row for row in Archive(many.data).rows()}
    wanted = [name for name, row in rows.items() if holds(row)]  # type: ignore[operator] # a lambda

    total = re.search(r"(\d+) answers? found|(Nothing was found)", shown)
    assert total is not None or "120 answers" in shown
    assert {*found(shown)} <= {*wanted}
    assert len(found(shown)) == min(ROWS, len(wanted))


def test_what_was_chosen_stays_chosen(many: Visitor) -> None:
    shown = many.get("/?q=team&shows=decision&starred=yes").text

    assert 'value="team"' in shown
    assert '<option value="decision" selected>' in shown
    assert 'name="starred" value="yes" checked' in shown
    assert "<details open>" in shown


def test_a_damaged_answer_is_in_nobodys_way(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one", "two")
    (folder.path / "01.json").write_text("{", encoding="utf-8")
    (folder.path / "session.json").write_bytes(b"\xff")

    shown = owner.get("/").text

    assert found(shown) == [f"{folder.id}/2", f"{folder.id}/1"]
    assert "damaged record" in shown


def test_the_session_that_is_running_is_seen_as_far_as_it_is(owner: Visitor, data: Path) -> None:
    with Archive(data).start_session(pack="tencent-ai-pm") as folder:
        first = folder.next_audio_path()
        soundfile.write(first, [0.1] * 16_000, 16_000)
        folder.keep(an_answer(first.name))
        second = folder.next_audio_path()
        whole = first.read_bytes()
        second.write_bytes(whole[: len(whole) // 2])  # being recorded right now

        assert found(owner.get("/").text) == [f"{folder.id}/2", f"{folder.id}/1"]
        for path in ("1", "2", "2/audio"):
            assert owner.get(f"/answers/{folder.id}/{path}").status == 200
        assert owner.get(f"/answers/{folder.id}/2/peaks").status in (200, 400)
    assert owner.failures == []


def test_two_answers_at_once_are_changed_one_after_the_other(owner: Visitor, data: Path) -> None:
    import threading

    folder = a_session(data, "one")
    address = f"/answers/{folder.id}/1"
    names = ["note", "tags", "star"] * 4
    changing = [
        threading.Thread(
            target=owner.post, args=(f"{address}/{name}", {name: "yes", "starred": "yes"})
        )
        for name in names
    ]
    for thread in changing:
        thread.start()
    for thread in changing:
        thread.join(60)

    notes = Archive(data).answer(folder.id, 1).notes
    assert notes == AnswerNotes(note="yes", tags=("yes",), starred=True)
    assert owner.failures == []


def test_a_hit_in_the_question_alone_is_not_shown_twice(owner: Visitor, data: Path) -> None:
    a_session(data, "one")

    shown = owner.get("/?q=launch").text

    assert shown.count("Tell me about a launch you stopped.") == 1
    assert "<mark>decided</mark>" in owner.get("/?q=decided").text
