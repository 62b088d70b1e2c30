"""``voicecoach practice`` in writing, as a person types it."""

import re
from pathlib import Path

import pytest

from tests.fakes import typing
from tests.interview.builders import WHOLE
from voicecoach.archive.sessions import Archive
from voicecoach.cli.main import main
from voicecoach.cli.packs import find_pack, packs_for_company

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

VAGUE = "We talked about many things with the team, and the meetings were long and useful."


pytestmark = pytest.mark.usefixtures("data")


def practice(monkeypatch: Patch, *lines: str, options: tuple[str, ...] = ()) -> int:
    monkeypatch.setattr("sys.stdin", typing("".join(f"{line}\n" for line in lines)))
    return main(["practice", "--text", "--classifier", "rules", *options])


def test_each_typed_answer_is_judged_at_once_and_kept(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    assert practice(monkeypatch, WHOLE, "", VAGUE, "", options=("--count", "2")) == 0

    first, second = capsys.readouterr().out.split("Question 2 of 2")
    assert "Yes: an interviewer knows" in first
    assert "No: within 90 s" in second
    session = Archive(data).find("latest")
    assert [answer.status for answer in session.answers] == ["assessed"] * 2
    assert [answer.text_path and answer.text_path.name for answer in session.answers] == [
        "01.txt",
        "02.txt",
    ]
    assert f"voicecoach history show {session.id}" in second


def test_commands_are_typed_in_place_of_an_answer(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    assert practice(monkeypatch, "repeat the question", "skip", "stop") == 0

    out = capsys.readouterr().out
    assert out.count("Question 1 of 3") == 1
    assert "Skipped. It is not judged." in out
    assert out.count("Question 2 of 3") == 1
    assert "Question 3 of 3" not in out
    assert list((data / "sessions").glob("2*")) == []


def test_the_end_of_the_input_ends_it(monkeypatch: Patch, capsys: Captured) -> None:
    assert practice(monkeypatch) == 0
    assert "Question 2" not in capsys.readouterr().out


def asked(out: str) -> list[str]:
    """Return the ids of the questions that were asked, in order."""
    return re.findall(r"^Question \d+ of \d+ \[(.+?)\]", out, re.MULTILINE)


def test_each_run_asks_what_was_asked_longest_ago(monkeypatch: Patch, capsys: Captured) -> None:
    runs = []
    for _run in range(2):
        assert practice(monkeypatch, *[VAGUE, ""] * 3, options=("--pack", "pm-warm-up")) == 0
        runs.append(asked(capsys.readouterr().out))
    assert len({*runs[0], *runs[1]}) == 6
    ids = [question.id for question in find_pack("pm-warm-up", Path()).questions]
    rest = [VAGUE, ""] * len(ids)
    options = ("--pack", "pm-warm-up", "--count", str(len(ids)))
    assert practice(monkeypatch, *rest, options=options) == 0
    assert asked(capsys.readouterr().out) == [*ids[6:], *ids[:6]]


def test_several_packs_take_turns_and_each_answer_knows_its_own(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    two = ("--pack", "pm-warm-up", "--pack", "tencent-ai-pm", "--count", "2")
    assert practice(monkeypatch, VAGUE, "", VAGUE, "", options=two) == 0
    assert "2 questions of pm-warm-up, tencent-ai-pm." in capsys.readouterr().out
    records = [answer.record for answer in Archive(data).find("latest").answers]
    assert [record and record.pack for record in records] == ["pm-warm-up", "tencent-ai-pm"]


def test_a_topic_and_a_company_choose_the_questions(monkeypatch: Patch, capsys: Captured) -> None:
    chosen = ("--company", "tencent music", "--topic", "conflict", "--count", "1")
    assert practice(monkeypatch, VAGUE, "", options=chosen) == 0
    (named,) = asked(capsys.readouterr().out)
    packs = packs_for_company("tencent music", Path())
    assert len(packs) > 1
    domains = {each.id: each.domain for pack in packs for each in pack.questions}
    assert domains[named] == "resolving-cross-functional-conflict"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--company", "acme"], "no pack is for a company named 'acme'; there are "),
        (["--topic", "cooking"], "is about 'cooking'; there are "),
        (
            ["--topic", "cooking", "--company", "tencent"],
            " and others: voicecoach questions list names them all",
        ),
        (["--topic", "equity-grnt"], "did you mean equity-grant"),
        (["--company", "tencent", "--pack", "pm-warm-up"], "leave out --pack"),
        (["--topic", "launch", "--question", "x"], "leave out --topic"),
        (["--pack", "pm-warm-up", "--count", "999"], "such questions; --count 999 is more"),
        (["--count", "0"], "--count is at least 1"),
        (["--pack", "pm-warm-up", "--pack", "tencent-ai-pm", "--question", "no-such"], "no-such"),
    ],
)
def test_what_cannot_be_asked_is_told_with_what_can(
    options: list[str], told: str, monkeypatch: Patch, capsys: Captured
) -> None:
    assert practice(monkeypatch, options=tuple(options)) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line
