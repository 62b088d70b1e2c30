"""Where packs are found, which one wins, and what is said about a file that cannot be read."""

from pathlib import Path

import pytest

from voicecoach.cli import packs
from voicecoach.cli.packs import find_pack, find_question_pack, pack_files
from voicecoach.errors import UsageError

TEXT = """\
title = "Mine"
description = "My own."
[[question]]
id = "only-one"
kind = "case"
domain = "d"
prompt = "What would you do?"
source = "s"
"""


def _own(data: Path, name: str, text: str = TEXT) -> Path:
    path = data / "questions" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_packs_are_found_without_a_data_folder(tmp_path: Path) -> None:
    found = pack_files(tmp_path / "missing")
    assert {"tencent-ai-pm", "tencent-music-behavioral"} <= found.keys()
    assert {file.origin for file in found.values()} == {"shipped"}


def test_packs_of_an_installed_wheel_lie_in_the_package(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _own(tmp_path, "inside.toml")
    monkeypatch.setattr(packs, "checkout_folder", lambda: None)
    monkeypatch.setattr(packs, "files", {"voicecoach": tmp_path}.__getitem__)
    assert pack_files(tmp_path / "data").keys() == {"inside"}


def test_a_pack_of_ones_own_is_found_by_id_and_wins_over_the_shipped_one(tmp_path: Path) -> None:
    _own(tmp_path, "tencent-ai-pm.toml")
    _own(tmp_path, "mine.toml")
    found = pack_files(tmp_path)
    assert found["mine"].origin == "yours"
    assert found["tencent-ai-pm"].origin == "yours, in place of the shipped one"
    assert find_pack("tencent-ai-pm", tmp_path).title == "Mine"


def test_other_files_beside_packs_are_ignored(tmp_path: Path) -> None:
    for name in ("notes.txt", "mine.toml~", "._mine.toml", ".hidden.toml"):
        _own(tmp_path, name)
    assert {file.origin for file in pack_files(tmp_path).values()} == {"shipped"}


def test_a_path_is_read_wherever_it_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = _own(tmp_path, "else-where.toml", "\ufeff" + TEXT)
    assert find_pack(str(path), tmp_path / "data").id == "else-where"
    monkeypatch.chdir(path.parent)
    assert find_pack("else-where.toml", tmp_path / "data").title == "Mine"


def test_a_broken_pack_does_not_stop_another_from_being_used(tmp_path: Path) -> None:
    _own(tmp_path, "broken.toml", "title =")
    assert find_pack("tencent-ai-pm", tmp_path).id == "tencent-ai-pm"


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("prepared", "make it of your CV: voicecoach prepare"),
        ("tencent-ai", "did you mean tencent-ai-pm"),
        ("zzz", "there are .*tencent-ai-pm, tencent-m"),
    ],
)
def test_an_unknown_pack_is_refused_with_the_closest_names(
    name: str, hint: str, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=f"there is no pack '{name}'( yet)?; {hint}"):
        find_pack(name, tmp_path)


def test_a_missing_file_a_folder_and_a_recording_are_no_packs(tmp_path: Path) -> None:
    folder = tmp_path / "folder.toml"
    folder.mkdir()
    sound = tmp_path / "sound.toml"
    sound.write_bytes(b"RIFF\xff\xfe\xfd")
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * (packs.MAX_BYTES + 1))
    for path, told in (
        (tmp_path / "missing.toml", "No such file"),
        (folder, "cannot read this pack"),
        (sound, "not UTF-8 text"),
        (large, "over 1 MB"),
    ):
        with pytest.raises(UsageError, match=told) as caught:
            find_pack(str(path), tmp_path)
        assert str(path) in str(caught.value)


def test_a_question_leads_to_the_pack_that_has_it(tmp_path: Path) -> None:
    _own(tmp_path, "mine.toml")
    assert find_question_pack(["only-one"], tmp_path).id == "mine"
    assert find_question_pack(["first-offer", "first-offer"], tmp_path).id == "pay-negotiation"


@pytest.mark.parametrize(
    ("ids", "told"),
    [
        (["only-on"], "there is no question 'only-on'; did you mean only-one?"),
        (["only-one", "xyzzy"], "there is no question 'xyzzy'; see voicecoach questions list"),
        (["only-one"], "'only-one' is in mine, other; choose one with --pack"),
        (
            ["first-offer", "latest-stop"],
            "no pack has all of these questions: first-offer in pay-negotiation, latest-stop in "
            "tencent-music-behavioral; ask them one by one",
        ),
    ],
)
def test_questions_that_lead_to_no_single_pack_are_refused_with_what_there_is(
    ids: list[str], told: str, tmp_path: Path
) -> None:
    _own(tmp_path, "mine.toml")
    _own(tmp_path, "other.toml")
    with pytest.raises(UsageError) as caught:
        find_question_pack(ids, tmp_path)
    assert str(caught.value) == told


def test_a_broken_pack_is_named_and_the_others_are_searched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = _own(tmp_path, "broken.toml", "title =")
    assert find_question_pack(["first-offer"], tmp_path).id == "pay-negotiation"
    assert capsys.readouterr().err.startswith(f"voicecoach: left out: {path}:1: ")
