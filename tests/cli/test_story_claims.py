"""A story is told for a line of the CV, and the matrix marks where such a line waits."""

from pathlib import Path

import pytest

from tests.cli.prepare_furniture import CV_TEXT, prepare
from tests.interview.builders import WHOLE
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.main import main

Captured = pytest.CaptureFixture[str]

KILLING = "killing-a-project-near-launch"
RULES = ("--classifier", "rules", "--yes")

pytestmark = pytest.mark.usefixtures("data")


@pytest.fixture
def prepared(tmp_path: Path, data: Path) -> None:
    cv = tmp_path / "cv.md"
    cv.write_text(CV_TEXT, encoding="utf-8")
    assert prepare("--cv", str(cv), "--yes", "--data", str(data)) == 0


@pytest.fixture
def told(tmp_path: Path) -> str:
    path = tmp_path / "story.txt"
    path.write_text(WHOLE, encoding="utf-8")
    return str(path)


def stories(*arguments: str) -> int:
    return main(["stories", *arguments])


@pytest.mark.usefixtures("prepared")
def test_a_domain_waits_in_the_matrix_until_its_line_is_told(
    told: str, data: Path, capsys: Captured
) -> None:
    capsys.readouterr()
    assert stories("matrix") == 0
    before = capsys.readouterr().out
    promised = before.partition("A line of your CV promises one:\n")[2]
    assert f"  {KILLING}\n    “Killed the lyric cards feature" in promised
    assert "    voicecoach stories add --claim c2\n" in before

    assert stories("add", "--claim", "lyric cards", "--text", told, *RULES) == 0

    (story,) = StoryBank(data).all()
    assert story.from_line == "Killed the lyric cards feature two weeks before release"
    assert story.domain == KILLING
    capsys.readouterr()
    assert stories("matrix") == 0
    assert "--claim c2" not in capsys.readouterr().out


@pytest.mark.usefixtures("prepared")
@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        ("c99", "no line of your CV is named 'c99'"),
        ("the moon", "no line of your CV is named 'the moon'; see voicecoach prepare --show"),
        ("e", "'e' is in several lines: c1, c2, c3, c4, c5; name one by its id"),
        ("c3", "say which domain with --domain: pivoting-on-user-feedback"),
    ],
)
def test_what_is_no_line_of_the_cv_is_said(
    claim: str, problem: str, told: str, data: Path, capsys: Captured
) -> None:
    capsys.readouterr()
    assert stories("add", "--claim", claim, "--text", told, *RULES) == 2
    assert problem in capsys.readouterr().err
    assert not StoryBank(data).all()


def test_without_a_cv_it_is_said_how_to_begin(told: str, capsys: Captured) -> None:
    assert stories("add", "--claim", "c1", "--text", told, *RULES) == 2
    assert "no CV is kept yet; begin with: voicecoach prepare --cv FILE" in capsys.readouterr().err
