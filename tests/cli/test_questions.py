"""``voicecoach questions`` as a person types it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from voicecoach.cli.main import main
from voicecoach.cli.packs import read_pack
from voicecoach.interview.questions import Pack, Question

SHIPPED = [
    read_pack(path) for path in sorted((Path(__file__).parents[2] / "questions").glob("*.toml"))
]
MINE = """\
title = "Mine"
description = "My own."
[[question]]
id = "latest-stop"
kind = "case"
domain = "my-topic"
budget_s = 45
prompt = "What would you stop?"
source = "Practice."
"""

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def _own(data: Path, text: str = MINE, name: str = "mine.toml") -> Path:
    path = data / "questions" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_list_names_every_pack_and_question_within_the_terminal(capsys: Captured) -> None:
    assert main(["questions", "list"]) == 0
    lines = capsys.readouterr().out.splitlines()
    packs = [line.split(":")[0] for line in lines if line and line[0] != " "]
    assert packs == [pack.id for pack in SHIPPED]
    rows = [line.split() for line in lines if line.endswith(" s")]
    assert ["nine-days-to-concert", "case", "live-concert-readiness", "120", "s"] in rows
    texts = [line for line in lines if line.startswith("      ")]
    aloud = [text for text in texts if text.startswith("      aloud: ")]
    questions = [question for pack in SHIPPED for question in pack.questions]
    assert len(texts) - len(aloud) == len(rows) == len(questions)
    assert len(aloud) == sum(question.spoken != "" for question in questions)
    assert max(map(len, texts)) <= 80


def _is_negotiation(_: Pack, question: Question) -> bool:
    return question.kind == "negotiation"


def _is_about_rules(_: Pack, question: Question) -> bool:
    return question.domain == "regulatory-or-ethical-constraint"


def _is_ai_story(pack: Pack, question: Question) -> bool:
    return pack.id == "tencent-ai-pm" and question.kind == "behavioral"


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        (["--kind", "negotiation"], _is_negotiation),
        (["--domain", "regulatory-or-ethical-constraint"], _is_about_rules),
        (["--pack", "tencent-ai-pm", "--kind", "behavioral"], _is_ai_story),
    ],
)
def test_list_is_narrowed_by_pack_kind_and_domain(
    options: list[str], wanted: Callable[[Pack, Question], bool], capsys: Captured
) -> None:
    assert main(["questions", "list", *options]) == 0
    rows = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line[-2:] == " s"]
    assert rows == [q.id for pack in SHIPPED for q in pack.questions if wanted(pack, q)]


def test_list_shows_a_pack_of_ones_own_and_says_whose_it_is(data: Path, capsys: Captured) -> None:
    _own(data)
    assert main(["questions", "list", "--domain", "my-topic"]) == 0
    assert capsys.readouterr().out == (
        "mine: Mine (yours)\n"
        "  My own.\n"
        "  latest-stop  case         my-topic  45 s\n"
        "      What would you stop?\n"
    )


def test_list_leaves_a_broken_pack_out_and_says_so(data: Path, capsys: Captured) -> None:
    path = _own(data, MINE.replace("case", "puzzle"))
    assert main(["questions", "list"]) == 0
    out, err = capsys.readouterr()
    assert "tencent-ai-pm" in out
    assert err.startswith(f"voicecoach: left out: {path}:5: kind: 'puzzle' won't do")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["list", "--pack", "tencent-ia-pm"], "did you mean tencent-ai-pm?"),
        (["list", "--domain", "three-year-roadmaps"], "did you mean three-year-roadmap?"),
        (["list", "--kind", "case", "--domain", "first-offer"], "leave out --kind or --domain"),
        (["show", "latest-stp"], "did you mean latest-stop?"),
        (["show", "xyzzy"], "see voicecoach questions list"),
        (["show", "first-offer", "--pack", "missing.toml"], "missing.toml: cannot read this pack"),
        (["check", "nowhere"], "there is no pack 'nowhere'"),
    ],
)
def test_what_is_not_there_ends_with_a_hint_and_the_usage_code(
    options: list[str], told: str, capsys: Captured
) -> None:
    assert main(["questions", *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("voicecoach: ")
    assert told in err
    assert err.count("\n") == 1


def test_show_prints_one_question_in_full(data: Path, capsys: Captured) -> None:
    path = _own(data)
    assert main(["questions", "show", "latest-stop", "--pack", str(path)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "latest-stop",
        "  pack      mine: Mine",
        "  kind      case",
        "  domain    my-topic",
        "  budget    45 s",
        "  question  What would you stop?",
        "  why       Practice.",
    ]


def test_show_has_an_offer_and_not_how_far_it_goes(capsys: Captured) -> None:
    assert main(["questions", "show", "first-offer"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "offer base 650,000 yuan, bonus 150,000 yuan, equity 0.05 percent" in out
    assert "to be talked about: base, equity" in out
    assert "750,000 yuan" not in out
    assert "0.07" not in out


def test_show_asks_for_the_pack_where_two_have_the_question(data: Path, capsys: Captured) -> None:
    _own(data)
    assert main(["questions", "show", "latest-stop"]) == 2
    assert "is in mine, tencent-music-behavioral; choose one with --pack" in capsys.readouterr().err


def test_the_data_folder_may_be_named_before_or_after_the_action(
    tmp_path: Path, capsys: Captured
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    _own(other)
    for argv in (
        ["questions", "--data", str(other), "list", "--pack", "mine"],
        ["questions", "list", "--pack", "mine", "--data", str(other)],
    ):
        assert main(argv) == 0
        assert "mine: Mine" in capsys.readouterr().out


def test_check_passes_every_pack_there_is(data: Path, capsys: Captured) -> None:
    own = _own(data)
    assert main(["questions", "check"]) == 0
    out = capsys.readouterr().out.splitlines()
    files = [line for line in out if ": good" in line and "model_answers" not in line]
    assert len(files) == len(SHIPPED) + 1
    assert f"{own}: good" in out


def test_check_notes_what_is_hard_to_follow_by_ear_and_finds_no_fault_in_it(
    data: Path, capsys: Captured
) -> None:
    prompt = "Whom did you cajole into it? And who was against it?"
    own = _own(data, MINE.replace("What would you stop?", prompt))
    assert main(["questions", "check", str(own)]) == 0
    told, rare, end = capsys.readouterr().out.splitlines()
    assert told.startswith(f"{own}:8: note: prompt: asks for 2 things; ")
    assert rare.startswith(f"{own}:8: note: prompt: not every listener knows cajole; ")
    assert end == f"{own}: good; 2 notes on how it is heard"


def test_show_has_a_question_as_it_is_read_and_as_it_is_said(data: Path, capsys: Captured) -> None:
    fact = '[[question.facts]]\nabout = ["users", "how many"]\nsays = "A million."\n'
    _own(data, MINE + 'spoken = "What goes?"\nplain = "What stops?"\n' + fact)
    assert main(["questions", "show", "latest-stop", "--pack", "mine"]) == 0
    shown = [line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines()]
    for row in (
        ["question", "What would you stop?"],
        ["spoken", "What goes?"],
        ["plain", "What stops?"],
        ["fact", "users, how many: A million."],
    ):
        assert row in shown


def test_check_prints_each_fault_on_a_line_of_its_own(data: Path, capsys: Captured) -> None:
    bad = _own(data, MINE.replace("case", "puzzle").replace("budget_s = 45", "budget_s = 4500"))
    good = _own(data, name="other.toml")
    assert main(["questions", "check", str(bad), str(good), "tencent-ai-pm"]) == 2
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith(f"{bad}:5: kind: 'puzzle' won't do; allowed: behavioral, case, ")
    assert lines[1].startswith(f"{bad}:7: budget_s: 4500 won't do; allowed: a number of seconds")
    assert lines[2] == f"{good}: good"
    assert "tencent-ai-pm.toml: good" in lines[-1]


def test_check_takes_a_folder_and_goes_on_after_a_file_it_cannot_read(
    data: Path, capsys: Captured
) -> None:
    folder = _own(data).parent
    (folder / "binary.toml").write_bytes(b"\xff\xff")
    assert main(["questions", "check", str(folder)]) == 2
    assert capsys.readouterr().out.splitlines() == [
        f"{folder / 'binary.toml'}: not UTF-8 text; save the pack as UTF-8",
        f"{folder / 'mine.toml'}: good",
    ]


def test_check_of_a_folder_without_packs_is_a_mistake(tmp_path: Path, capsys: Captured) -> None:
    assert main(["questions", "check", str(tmp_path)]) == 2
    assert "no pack in this folder" in capsys.readouterr().err
