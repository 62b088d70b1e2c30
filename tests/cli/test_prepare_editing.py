"""What was found is put right in an editor, on a terminal, before anything is kept."""

import os
import signal
import sys
from pathlib import Path

import pytest

from tests.cli.prepare_furniture import CV_TEXT, Types, an_editor, files, kept, prepare

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

pytestmark = pytest.mark.usefixtures("data")

REWORD = "text = text.replace('listening by 18%', 'listening by 8%')"


def edited_by(monkeypatch: Patch, tmp_path: Path, change: str) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", an_editor(tmp_path, change))


def test_what_is_put_right_is_shown_again_and_kept(
    cv: str, tmp_path: Path, data: Path, types: Types, monkeypatch: Patch, capsys: Captured
) -> None:
    edited_by(monkeypatch, tmp_path, REWORD)
    types("e\ny\n")

    assert prepare("--cv", cv) == 0

    assert capsys.readouterr().out.count("Is this right?") == 2
    made = kept(data)
    first = made.cv.claims[0]
    assert first.text.startswith("Grew weekly listening by 8%")
    assert first.numbers[:1] == ("8%",)
    line = made.line(first.line)
    assert line is not None
    assert first.text in line.text
    pack = (data / "questions" / "prepared.toml").read_text("utf-8")
    assert "18%" not in pack
    assert "18 percent" not in pack
    assert "8%" in pack


def test_what_was_put_right_stays_so_when_the_cv_is_read_again(
    cv: str, tmp_path: Path, data: Path, types: Types, monkeypatch: Patch
) -> None:
    edited_by(monkeypatch, tmp_path, REWORD)
    types("e\ny\n")
    assert prepare("--cv", cv) == 0

    assert prepare("--cv", cv, "--yes") == 0
    assert "8%" in kept(data).cv.claims[0].numbers
    Path(cv).write_text(CV_TEXT.replace("Amplitude", "Mixpanel"), encoding="utf-8")
    assert prepare("--cv", cv, "--yes") == 0
    made = kept(data)
    assert "8%" in made.cv.claims[0].numbers
    assert "Mixpanel" in made.cv.skills


def test_what_is_kept_is_put_right_later_and_its_gaps_go_by_the_new_dates(
    cv: str, tmp_path: Path, data: Path, types: Types, monkeypatch: Patch
) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    assert [gap.begins for gap in kept(data).cv.gaps] == ["2020-04"]
    edited_by(monkeypatch, tmp_path, "text = text.replace('\"2020-03\"', '\"2021-02\"')")
    types("y\n")

    assert prepare("--edit") == 0

    assert kept(data).cv.gaps == ()
    assert not any(doubt.reason == "unexplained-gap" for doubt in kept(data).doubts)


def test_a_fault_is_named_and_the_text_is_opened_again(
    cv: str, tmp_path: Path, data: Path, types: Types, monkeypatch: Patch, capsys: Captured
) -> None:
    change = (
        "text = text.replace('owner = \"self\"', 'owner = \"me\"', 1) if 'owner = \"me\"' not in "
        "text else text.replace('owner = \"me\"', 'owner = \"team\"')"
    )
    edited_by(monkeypatch, tmp_path, change)
    types("e\ny\ny\n")

    assert prepare("--cv", cv) == 0

    out = capsys.readouterr().out
    assert ": owner: 'me' won't do; allowed: self, team, unsaid" in " ".join(out.split())
    assert "Open it again?" in out
    assert kept(data).cv.claims[0].owner == "team"


def test_giving_up_leaves_all_as_it_was(
    cv: str, tmp_path: Path, data: Path, types: Types, monkeypatch: Patch
) -> None:
    edited_by(monkeypatch, tmp_path, "text = 'no TOML ='")
    types("e\nn\ny\n")

    assert prepare("--cv", cv) == 0

    assert kept(data).cv == kept(data).found


@pytest.mark.parametrize(
    ("editor", "told"),
    [
        ("/nowhere/editor", "cannot run /nowhere/editor (No such file or directory); set EDITOR"),
        ("false", "false ended with code 1; nothing was changed"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="other programs there")
def test_an_editor_that_fails_is_named_and_nothing_is_kept(
    editor: str, told: str, cv: str, data: Path, types: Types, monkeypatch: Patch,
    capsys: Captured,
) -> None:  # fmt: skip
    monkeypatch.setenv("VISUAL", editor)
    types("e\n")

    assert prepare("--cv", cv) == 2

    assert told in capsys.readouterr().err
    assert not (data / "preparation").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a terminal of its own")
@pytest.mark.parametrize("where", ["asked", "edited"])
def test_ctrl_c_keeps_nothing(where: str, cv: str, tmp_path: Path) -> None:
    from tests.at_terminal import AtTerminal

    data = tmp_path / "kept"
    editor = an_editor(tmp_path, "print('in the editor', flush=True)\nimport time\ntime.sleep(60)")
    with AtTerminal("prepare", "--cv", cv, "--data", str(data), env={"VISUAL": editor}) as person:
        person.wait_for("Is this right?")
        if where == "edited":
            person.type("e\r")
            person.wait_for("in the editor")
        assert "Reading cv.md …\r\x1b[K" in person.text
        assert "\ufffd" not in person.text
        person.type("\x03")
        assert person.finish() == 128 + signal.SIGINT
        assert person.is_left_alone()
    assert not (data / "preparation").exists()
    assert not list(data.rglob("*.toml"))


def test_what_is_kept_already_stays_after_a_no(
    cv: str, data: Path, types: Types, capsys: Captured
) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    before = files(data)
    types("n\n")
    assert prepare("--company", "Harmonia") == 1
    assert capsys.readouterr().out.endswith("All stays as it was.\n")
    assert files(data) == before
