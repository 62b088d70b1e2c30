"""What a browser would never ask of the page: answered in words, never with a failure of ours."""

import random
import zlib
from collections.abc import Mapping
from urllib.parse import quote, urlencode

import pytest

from tests.night import tries
from tests.web.conftest import data, owner  # noqa: F401 - fixtures
from tests.web.test_changes import Answer, answer  # noqa: F401 - a fixture
from voicecoach.web.access import HEADER
from voicecoach.web.calling import Answered
from voicecoach.web.security import UPLOAD_TYPE

SHOWN = (
    "/", "/import", "/plan", "/progress", "/interviews", "/compare", "/jobs/{word}",
    "/static/{word}", "{answer}", "{answer}/audio", "{answer}/peaks", "{answer}/model-answer",
    "{answer}/delete",
    "{answer}/export/{word}", "/answers/{word}/1", "/answers/x/{word}", "/interviews/{word}",
    "/sessions/{word}/delete", "/sessions/{word}/export/html",
)  # fmt: skip
CHANGED = (
    *(f"{{answer}}/{name}" for name in (
        "star", "note", "tags", "correct", "undo", "dispute", "settle", "rejudge", "question",
        "question-before", "retranscribe", "recover",
    )),
    "/import/text", "/import/file", "/answers/{word}/1/note", "/sessions/{word}/delete",
)  # fmt: skip
FIELDS = (
    "q", "page", "sort", "pack", "from", "to", "since", "until", "start_s", "end_s", "signal",
    "note", "tags", "tag", "text", "question", "which", "quote", "name", "kind", "model", "starred",
    "status", "verdict", "domain",
)  # fmt: skip
WORDS = (
    "", "0", "1", "-1", "nan", "inf", "1e400", "9" * 400, "9" * 5_000, "\0", "\ud800", "'", '"',
    "*", '"a', "(a", "a)", "a OR", "NEAR(a b", "AND", "^a", "a*", "a:b", "{a}", "-a", "a" * 100_000,
    "%", "../..", "<script>", "\u202e", "\n", "2026-13-45", "0001-01-01", "9999-12-31", "²",
    "1_0", "behavioral", "base", "decision", "html",
)  # fmt: skip
RANGES = (
    "bytes=-", "bytes=5-2", "bytes=0-", "bytes=-5", f"bytes={'9' * 30}-", f"bytes=0-{'9' * 5_000}",
    "bytes=a-b", "lines=1", f"bytes={','.join(f'{at}-{at}' for at in range(3_000))}", "bytes=",
    "bytes", "=", "bytes=--1", "bytes=-0", "bytes=0-0,-1", "bytes=1-1,0-0,5-9",
)  # fmt: skip
LENGTHS = ("5", "-1", "2147483649", "9" * 15, "9" * 20, "9" * 5_000, "x", "", "0", "1.5")


@pytest.mark.parametrize("batch", range(5))
def test_no_request_fails_the_page(answer: Answer, batch: int) -> None:  # noqa: F811 - a fixture
    for number in range(batch, tries(500, night=20_000), 5):
        chance = random.Random(number)  # noqa: S311 - no secret
        asked = chance.choice((_look, _look, _change, _change, _upload))
        answered = asked(answer, chance)
        assert answered.status < 500 or answered.status == 507, (number, answer.owner.failures)
        assert answer.owner.failures == [], number
        if answered.status >= 400 and asked is not _look:
            assert answered.body, f"{number}: refused without a word"
    assert answer.kept.problem is None
    assert answer.record.report is not None, "the answer is still there, and judged"


def _target(answer: Answer, chance: random.Random, paths: tuple[str, ...]) -> str:  # noqa: F811
    word = quote(chance.choice(WORDS)[:300], errors="replace", safe="")
    return chance.choice(paths).format(answer=answer.address, word=word or "x")


def _fields(chance: random.Random) -> dict[str, str]:
    return {chance.choice(FIELDS): chance.choice(WORDS) for _ in range(chance.randint(0, 4))}


def _look(answer: Answer, chance: random.Random) -> Answered:  # noqa: F811
    target, fields = _target(answer, chance, SHOWN), _fields(chance)
    headers = {"range": chance.choice(RANGES)} if chance.random() < 0.6 else {}
    if chance.random() < 0.2:
        headers["if-range"] = chance.choice(('"x"', "nonsense", "Wed, 99 Foo 2026"))
    query = f"?{urlencode(fields, errors='replace')}" if fields else ""
    return answer.owner.get(f"{target}{query}", headers)


def _change(answer: Answer, chance: random.Random) -> Answered:  # noqa: F811
    return answer.owner.post(_target(answer, chance, CHANGED), _fields(chance))


def _upload(answer: Answer, chance: random.Random) -> Answered:  # noqa: F811
    headers: Mapping[str, str] = {
        "content-type": UPLOAD_TYPE,
        HEADER: answer.owner.access.change,
        "content-length": chance.choice(LENGTHS),
    }
    content = chance.choice((b"", zlib.compress(bytes(9_000)), b"--x\r\nContent-Disposition: form"))
    target = _target(answer, chance, ("/import/file?name={word}", *CHANGED))
    return answer.owner.send(target, [content] * chance.choice((1, 3)), headers=headers)


def test_an_audio_range_that_is_none_gives_what_can_be_given(answer: Answer) -> None:  # noqa: F811
    for wanted in RANGES:
        answered = answer.owner.get(f"{answer.address}/audio", {"range": wanted})
        assert answered.status in (200, 206, 400, 416), wanted
        whole = len(answer.owner.get(f"{answer.address}/audio").body)
        assert len(answered.body) <= whole + 20_000, f"{wanted[:30]}: more than the whole is sent"
