"""The story bank on disk: one private JSON file a story in ``DATA/stories``, named by its id."""

from dataclasses import replace
from pathlib import Path

from voicecoach.archive.store import ArchiveError, Damage, Store, shown_name
from voicecoach.errors import UsageError
from voicecoach.interview.questions import did_you_mean
from voicecoach.interview.stories import Story, slug


class StoryBank:
    """The stories of one candidate. Files are the truth; a broken one is named, never lost."""

    def __init__(self, data: Path) -> None:
        self.path = data / "stories"
        self._store = Store(self.path, of="stories")
        self.broken: tuple[str, ...] = ()
        """What could not be read the last time, one line each."""

    def all(self) -> tuple[Story, ...]:
        """Return all stories, oldest first. Raises ArchiveError where their folder cannot be."""
        found: list[Story] = []
        broken: list[str] = []
        for name in self._store.names(".json"):
            id_ = name.removesuffix(".json")
            story = self._store.read(name, Story)
            if not id_.isprintable():  # it is none that we gave, and could not be shown or chosen
                broken.append(f"{self.path / shown_name(name)} has no name for a story; rename it")
            elif isinstance(story, Damage):
                broken.append(f"{self.path}: {story.problem}; mend or remove it")
            elif story is not None:
                # What the file says of its own name could lead out of the folder.
                found.append(replace(story, id=id_))
        self.broken = tuple(broken)
        return tuple(sorted(found, key=lambda story: (story.added_at, story.id)))

    def find(self, name: str) -> Story:
        """Return one story by its id or its title, whole or as far as no other has it.

        Raises UsageError where none fits, or several do.
        """
        stories = self.all()
        wanted = _plain(name)
        titles = {story.id: _plain(story.title) for story in stories}
        for fitting in (
            [name],
            [id_ for id_, title in titles.items() if title == wanted],
            [id_ for id_, title in titles.items() if id_.startswith(name)],
            [id_ for id_, title in titles.items() if wanted and wanted in title],
        ):
            found = [story for story in stories if story.id in fitting]
            if len(found) == 1:
                return found[0]
            if found:
                named = " or ".join(story.id for story in found[:3])
                raise UsageError(f"{name!r} could be {named}; give its id")
        known = [*(story.id for story in stories), *(story.title for story in stories)]
        hint = did_you_mean(name, known) or "see voicecoach stories list"
        raise UsageError(f"there is no story {name!r}; {hint}")

    def add(self, story: Story) -> Story:
        """Keep a new story under an id that is free, and return it."""
        with self._store.locked():
            taken = {name.removesuffix(".json") for name in self._store.names(".json")}
            number, name = 2, slug(story.id)
            while name in taken:
                name, number = f"{slug(story.id)}-{number}", number + 1
            story = replace(story, id=name)
            self.keep(story)
        return story

    def keep(self, story: Story) -> None:
        """Write a story as it is now. Raises ArchiveError where that is not possible."""
        self._store.write(f"{story.id}.json", story)

    def remove(self, story: Story) -> None:
        """Delete a story for good. Raises ArchiveError where that is not possible."""
        if not self._store.remove(f"{story.id}.json"):
            raise ArchiveError(f"cannot remove {story.id}: it is there no more")


def _plain(text: str) -> str:
    """Return a title as it is compared: without case, quotes and marks."""
    kept = (char if char.isalnum() else " " for char in text.casefold() if char not in "'\u2019")
    return " ".join("".join(kept).split())
