"""``voicecoach prepare`` as a person types it: shown, asked, kept, and made anew."""

import io
from pathlib import Path

import pytest

from tests.cli.prepare_furniture import CV_TEXT, JOB_TEXT, Types, files, kept, prepare
from voicecoach.cli.main import main
from voicecoach.interview.packs import parse_pack

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch

pytestmark = pytest.mark.usefixtures("data")


def test_how_to_begin_is_said(data: Path, capsys: Captured) -> None:
    assert prepare() == 0
    assert "voicecoach prepare --cv cv.pdf --job job.txt" in capsys.readouterr().out
    assert not (data / "preparation").exists()


def test_what_was_found_is_shown_and_kept_after_a_yes(
    cv: str, job: str, data: Path, types: Types, capsys: Captured
) -> None:
    types("\n")
    assert prepare("--cv", cv, "--job", job, "--date", "2099-12-14") == 0

    out = " ".join(capsys.readouterr().out.split())
    assert "Ada Example (cv.md)" in out
    assert "2021-03 to now Senior Product Manager, Example Audio (" in out
    assert "Is this right? [Y]es, [e]dit, [c]laims, [n]o:" in out
    assert "Gap 2020-04 to 2021-02 (11 months)" in out
    assert "voicecoach practice --pack prepared" in out
    made = kept(data)
    texts = [claim.text for claim in made.cv.claims]
    assert "Killed the lyric cards feature two weeks before release" in texts
    assert made.date == "2099-12-14"
    assert made.job is not None
    pack = parse_pack((data / "questions" / "prepared.toml").read_text("utf-8"), file="prepared")
    assert len(pack.questions) > 4
    assert "interview-on  2099-12-14" in set_to(capsys)


def set_to(capsys: Captured) -> str:
    assert main(["settings"]) == 0
    return capsys.readouterr().out


def test_every_line_that_is_quoted_is_kept_and_no_other(cv: str, job: str, data: Path) -> None:
    assert prepare("--cv", cv, "--job", job, "--yes") == 0

    made = kept(data)
    for claim in made.cv.claims:
        line = made.line(claim.line)
        assert line is not None
        assert claim.text in line.text
    for doubt in made.doubts:
        line = made.line(doubt.line)
        assert line is not None
        assert doubt.quote in line.text
    assert "Product manager" not in {line.text for line in made.lines}
    assert "Rival Audio is looking" not in str(files(data))
    assert "cv.md" not in str(list(data.rglob("*")))


def test_the_pack_that_is_made_is_good(cv: str, job: str, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--job", job, "--yes") == 0
    capsys.readouterr()

    code = main(["questions", "check", "prepared"])

    assert code == 0, capsys.readouterr().out


def test_the_same_again_leaves_every_byte(cv: str, job: str, data: Path) -> None:
    given = ("--cv", cv, "--job", job, "--date", "2099-12-14", "--yes")
    assert prepare(*given) == 0
    before = files(data)

    assert prepare(*given) == 0

    assert files(data) == before


@pytest.mark.parametrize(("typed", "told"), [("n\n", "Nothing was kept."), ("", "Is this right?")])
def test_nothing_is_kept_without_a_yes(
    typed: str, told: str, cv: str, data: Path, types: Types, capsys: Captured
) -> None:
    types(typed)
    assert prepare("--cv", cv) == 1
    assert told in capsys.readouterr().out
    assert not files(data)


def test_where_nobody_is_there_it_is_shown_and_not_kept(
    cv: str, data: Path, capsys: Captured
) -> None:
    assert prepare("--cv", cv) == 2
    captured = capsys.readouterr()
    assert "Killed the lyric cards" in captured.out
    assert captured.err.startswith("voicecoach: nothing was kept, since nobody is there")
    assert "--yes" in captured.err
    assert not files(data)


def test_all_claims_are_shown_where_asked_for(cv: str, types: Types, capsys: Captured) -> None:
    types("c\nn\n")
    assert prepare("--cv", cv, "--show", "doubts") == 1
    out = capsys.readouterr().out
    assert "What an interviewer would doubt, the likeliest first (" in out
    assert "Claims, by the id that voicecoach stories add --claim takes" in out
    assert out.count("Is this right?") == 2


def test_a_job_comes_on_standard_input_and_later(
    cv: str, data: Path, monkeypatch: Patch, capsys: Captured
) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    assert kept(data).job is None
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(JOB_TEXT.encode("utf-16"))))

    assert prepare("--job", "-", "--company", " Rival  Audio ", "--yes") == 0

    made = kept(data)
    assert made.job is not None
    assert (made.company, made.job_name, made.cv_name) == ("Rival Audio", "-", "cv.md")
    capsys.readouterr()
    assert prepare("--show", "job") == 0
    assert "Experience with payments licences in Europe" in capsys.readouterr().out


def test_a_day_and_a_company_may_come_alone(cv: str, data: Path) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    assert prepare("--date", "2099-01-31", "--yes") == 0
    assert prepare("--company", "Elsewhere", "--yes") == 0
    made = kept(data)
    assert (made.date, made.company) == ("2099-01-31", "Elsewhere")


def test_a_day_that_was_set_since_stays(cv: str, data: Path, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--date", "2099-12-14", "--yes") == 0
    assert main(["settings", "set", "interview-on", "2099-12-20"]) == 0

    assert prepare("--company", "Elsewhere", "--yes") == 0

    assert kept(data).date == "2099-12-20"
    assert "interview-on  2099-12-20" in set_to(capsys)


def test_another_job_is_at_another_company(cv: str, job: str, data: Path, tmp_path: Path) -> None:
    assert prepare("--cv", cv, "--job", job, "--company", "Given", "--yes") == 0
    assert kept(data).company == "Given"
    assert prepare("--job", job, "--yes") == 0
    assert kept(data).company == "Given"
    other = tmp_path / "other.txt"
    other.write_text("Requirements\n- Experience with pricing\n- Five years with SQL\n", "utf-8")

    assert prepare("--job", str(other), "--yes") == 0

    assert kept(data).company == ""


def test_a_new_cv_tells_what_changes(cv: str, data: Path, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    Path(cv).write_text(CV_TEXT.replace("18%", "21%"), encoding="utf-8")
    capsys.readouterr()

    assert prepare("--cv", cv, "--yes") == 0

    out = " ".join(capsys.readouterr().out.split())
    assert "What changes new Grew weekly listening by 21%" in out
    assert "gone Grew weekly listening by 18%" in out
    assert "21%" in kept(data).cv.claims[0].text
    assert "18%" not in str(files(data))


def test_what_is_kept_is_shown_with_the_next_steps(cv: str, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    capsys.readouterr()
    assert prepare() == 0
    out = capsys.readouterr().out
    assert "Ada Example (cv.md)" in out
    assert "Next\n  voicecoach practice --pack prepared" in out


def test_a_pack_changed_by_hand_is_asked_for_or_copied(
    cv: str, data: Path, types: Types, capsys: Captured
) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    pack = data / "questions" / "prepared.toml"
    mine = pack.read_text("utf-8") + "# mine\n"
    pack.write_text(mine, encoding="utf-8")
    types("y\nn\n")
    assert prepare("--company", "Elsewhere") == 0
    assert pack.read_text("utf-8") == mine
    assert "was changed by hand. Make it anew?" in " ".join(capsys.readouterr().out.split())

    assert prepare("--company", "Elsewhere", "--yes") == 0

    assert pack.read_text("utf-8") != mine
    assert (data / "preparation" / "by-hand.toml").read_text("utf-8") == mine
    assert "preparation/by-hand.toml" in "".join(capsys.readouterr().out.split())


def test_copies_of_the_files_are_kept_where_asked(cv: str, job: str, data: Path) -> None:
    assert prepare("--cv", cv, "--job", job, "--keep-files", "--yes") == 0
    assert (data / "preparation" / "cv.md").read_text("utf-8") == CV_TEXT
    assert (data / "preparation" / "job.md").stat().st_mode & 0o077 == 0

    assert prepare("--cv", cv, "--yes") == 0
    assert not (data / "preparation" / "cv.md").exists()
    assert (data / "preparation" / "job.md").exists()


def test_forgetting_asks_first(cv: str, data: Path, types: Types, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--date", "2099-12-14", "--yes") == 0
    assert prepare("--forget") == 2
    assert "--yes" in capsys.readouterr().err
    types("n\ny\n")
    assert prepare("--forget") == 1
    assert kept(data)
    (data / "cache" / "speech").mkdir(parents=True)
    spoken = data / "cache" / "speech" / f"{'0a' * 32}.flac"
    spoken.write_bytes(b"a question that was spoken")

    assert prepare("--forget") == 0

    assert set(files(data)) <= {"settings.toml"}
    assert "2099" not in str(files(data))
    assert not spoken.exists()
    assert "Forgotten" in capsys.readouterr().out
    assert prepare("--forget", "--yes") == 0
    assert "Nothing is prepared" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--job", "{job}"], "no CV is kept yet; begin with: voicecoach prepare --cv cv.pdf"),
        (["--edit"], "no CV is kept yet"),
        (["--show", "claims"], "nothing is prepared yet; begin with"),
        (["--cv", "{cv}", "--date", "2020-01-01"], "--date 2020-01-01: that day has passed (today"),
        (["--cv", "{cv}", "--date", "Tuesday"], "--date Tuesday: no day; write it as 2026-12-14"),
        (["--cv", "{cv}", "--forget"], "--forget deletes what is kept; leave out what is to be"),
        (["--cv", "-"], "--cv takes a file; only --job reads standard input"),
        (["--cv", "missing.pdf"], "missing.pdf"),
        (["--cv", "{folder}"], "is a folder"),
        (["--cv", "{cv}", "--edit"], "an editor needs a terminal"),
        (["--cv", "{none}"], "none.txt: no role and nothing that you did was found in it"),
        (["--cv", "{cv}", "--job", "{none}"], "none.txt: nothing that it asks for was found"),
        (["--cv", "{german}"], "german.txt"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_one_line_and_nothing_is_kept(
    arguments: list[str], told: str, cv: str, job: str, tmp_path: Path, data: Path,
    capsys: Captured,
) -> None:  # fmt: skip
    (tmp_path / "none.txt").write_text("The sky is blue.\nThe sea is, too.\n", encoding="utf-8")
    german = "Ich habe die Abteilung geleitet und den Umsatz um zwölf Prozent gesteigert.\n" * 20
    (tmp_path / "german.txt").write_text(german, encoding="utf-8")
    named = {"cv": cv, "job": job, "folder": tmp_path, "none": tmp_path / "none.txt"}
    words = [each.format(german=tmp_path / "german.txt", **named) for each in arguments]

    assert prepare(*words, "--yes") == 2

    err = capsys.readouterr().err
    assert told in err
    assert err.count("\n") == 1
    assert not files(data)


def test_a_damaged_record_is_named_and_made_anew(cv: str, data: Path, capsys: Captured) -> None:
    assert prepare("--cv", cv, "--yes") == 0
    (data / "preparation" / "preparation.json").write_text("{}", encoding="utf-8")
    capsys.readouterr()

    assert prepare() == 0
    captured = capsys.readouterr()
    assert "preparation.json does not fit: " in captured.err
    assert "make it anew with --cv FILE" in captured.err
    assert "Nothing is prepared yet" in captured.out
    assert prepare("--cv", cv, "--yes") == 0
    assert kept(data)
