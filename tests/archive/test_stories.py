import json

import pytest

from voicecoach.archive.store import ArchiveError
from voicecoach.archive.stories import StoryBank
from voicecoach.errors import UsageError
from voicecoach.interview.questions import BEHAVIORAL_DOMAINS
from voicecoach.interview.stories import JudgmentCore, Story


def a_story(name="i-stopped-it", **parts):
    return Story(
        id=name,
        title="I stopped it",
        domain=BEHAVIORAL_DOMAINS[0],
        core=JudgmentCore(chose="I stopped it", over="a pilot"),
        text="I stopped it.",
        **parts,
    )


def test_a_story_is_kept_whole_and_private(tmp_path):
    bank = StoryBank(tmp_path)
    kept = bank.add(a_story(numbers=("12 percent",), added_at="2026-01-01"))
    assert StoryBank(tmp_path).all() == (kept,)
    file = tmp_path / "stories" / "i-stopped-it.json"
    assert file.stat().st_mode & 0o077 == 0
    assert file.parent.stat().st_mode & 0o077 == 0


def test_two_stories_of_one_name_both_stay(tmp_path):
    bank = StoryBank(tmp_path)
    names = [bank.add(a_story("one-two-three-four-five-six")).id for _ in range(3)]
    assert names == [f"one-two-three-four-five-six{end}" for end in ("", "-2", "-3")]
    assert {story.id for story in bank.all()} == set(names)


def test_a_name_cannot_lead_out_of_the_folder(tmp_path):
    kept = StoryBank(tmp_path).add(a_story("../../etc/passwd"))
    assert kept.id == "etc-passwd"
    assert [file.name for file in (tmp_path / "stories").iterdir()] == ["etc-passwd.json"]


def test_a_file_goes_by_its_own_name_whatever_it_says_inside(tmp_path):
    bank = StoryBank(tmp_path)
    bank.add(a_story())
    file = tmp_path / "stories" / "i-stopped-it.json"
    text = file.read_text(encoding="utf-8").replace('"i-stopped-it"', '"../../elsewhere"')
    file.write_text(text, encoding="utf-8")
    (found,) = bank.all()
    assert found.id == "i-stopped-it"
    bank.keep(found)
    bank.remove(found)
    assert list(tmp_path.rglob("*.json")) == []


def test_a_broken_file_is_named_and_the_others_are_there(tmp_path):
    bank = StoryBank(tmp_path)
    bank.add(a_story())
    (tmp_path / "stories" / "broken.json").write_text("{", encoding="utf-8")
    assert len(bank.all()) == 1
    (line,) = bank.broken
    assert "broken.json" in line


def test_a_story_is_found_by_the_start_of_its_name(tmp_path):
    bank = StoryBank(tmp_path)
    bank.add(a_story())
    assert bank.find("i-st").id == "i-stopped-it"
    with pytest.raises(UsageError, match="did you mean i-stopped-it"):
        bank.find("i-stoped-it")


def test_removing_removes(tmp_path):
    bank = StoryBank(tmp_path)
    story = bank.add(a_story())
    bank.remove(story)
    assert bank.all() == ()
    with pytest.raises(ArchiveError, match="cannot remove"):
        bank.remove(story)


def test_what_an_older_version_wrote_is_read(tmp_path):
    bank = StoryBank(tmp_path)
    kept = bank.add(a_story())
    file = tmp_path / "stories" / f"{kept.id}.json"
    document = json.loads(file.read_text(encoding="utf-8"))
    del document["told_for"]
    file.write_text(json.dumps(document), encoding="utf-8")
    assert bank.all() == (kept,)
