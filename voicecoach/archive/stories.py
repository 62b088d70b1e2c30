"""The story bank on disk: one private JSON file a story in ``DATA/stories``, named by its id."""

import json
from dataclasses import replace
from pathlib import Path

from voicecoach.archive.folder import ArchiveError, private_folder, write_record
from voicecoach.errors import UsageError
from voicecoach.interview.questions import did_you_mean
from voicecoach.interview.stories import Story, slug
from voicecoach.values import DecodeError, decode


class StoryBank:
    """The stories of one candidate. Files are the truth; a broken one is named, never lost."""

    def __init__(self, data: Path) -> None:
        self.path = data / "stories"
        self.broken: tuple[str, ...] = ()
        """What could not be read the last time, one line each."""

    def all(self) -> tuple[Story, ...]:
        """Return all stories, oldest first."""
        found: list[Story] = []
        broken: list[str] = []
        for file in sorted(self.path.glob("*.json")) if self.path.is_dir() else ():
            try:
                story = decode(Story, json.loads(file.read_text(encoding="utf-8")))
            except (OSError, DecodeError, ValueError, RecursionError) as error:
                broken.append(f"{file} cannot be read ({error}); mend or remove it")
            else:
                # What the file says of its own name could lead out of the folder.
                found.append(replace(story, id=file.stem))
        self.broken = tuple(broken)
        return tuple(sorted(found, key=lambda story: (story.added_at, story.id)))

    def find(self, story_id: str) -> Story:
        """Return one story by its id or the start of it. Raises UsageError where none fits."""
        known = {story.id: story for story in self.all()}
        begun = [name for name in known if name.startswith(story_id)]
        if story_id not in known and len(begun) == 1:
            return known[begun[0]]
        if story_id not in known:
            hint = did_you_mean(story_id, known) or "see voicecoach stories list"
            raise UsageError(f"there is no story {story_id!r}; {hint}")
        return known[story_id]

    def add(self, story: Story) -> Story:
        """Keep a new story under an id that is free, and return it."""
        taken = {each.id for each in self.all()}
        number, name = 2, slug(story.id)
        while name in taken:
            name, number = f"{slug(story.id)}-{number}", number + 1
        story = replace(story, id=name)
        self.keep(story)
        return story

    def keep(self, story: Story) -> None:
        """Write a story as it is now. Raises ArchiveError where that is not possible."""
        write_record(private_folder(self.path, of="stories") / f"{story.id}.json", story)

    def remove(self, story: Story) -> None:
        """Delete a story for good. Raises ArchiveError where that is not possible."""
        try:
            (self.path / f"{story.id}.json").unlink()
        except OSError as error:
            raise ArchiveError(f"cannot remove {story.id}: {error.strerror}") from error
