"""Stories as a person reads them: a line, a page, and the matrix of domains and pillars."""

import textwrap
from collections.abc import Sequence

from voicecoach.cli.width import text_width, wrapped
from voicecoach.interview.stories import PILLARS, Story, coverage, overused, shared_cores


def story_line(story: Story) -> str:
    """Say in two lines what a story is and proves."""
    pillar = f", {story.pillar}" if story.pillar else ""
    told = f", told {len(story.told_for)} times" if len(story.told_for) > 1 else ""
    core = textwrap.shorten(str(story.core), text_width() - 2, placeholder=" …")
    return f"{story.id} ({story.domain}{pillar}{told})\n  {core or 'no choice yet'}"


def story_text(story: Story) -> str:
    """Show a story part by part; what is missing is said."""
    rows = {
        "title": story.title,
        "domain": story.domain,
        "pillar": story.pillar or "none; set it with --pillar",
        "I chose": story.core.chose or "nothing heard; set it with --chose",
        "over": story.core.over or "nothing heard; set it with --over",
        "under": story.core.under or "nothing heard; set it with --under",
        "numbers": ", ".join(story.numbers) or "none",
        "otherwise": story.counterfactual or "nothing heard; set it with --counterfactual",
        "told for": ", ".join(story.told_for) or "no question yet",
    }
    return "\n".join(wrapped(text, f"  {label:11}") for label, text in rows.items())


def matrix_text(stories: Sequence[Story]) -> str:
    """Draw which domains and pillars have stories, then name the gaps and the doubles."""
    found = coverage(stories)
    heads = [*(pillar.split("-")[0] for pillar in PILLARS), "none"]
    wide = max(map(len, found.cells))
    lines = ["  ".join([" " * wide, *(f"{head:>10}" for head in heads)])]
    for domain, row in found.cells.items():
        counts = [len(row[pillar]) for pillar in (*PILLARS, "")]
        cells = [f"{count or '·':>10}" for count in counts]
        lines.append("  ".join([f"{domain:{wide}}", *cells]).rstrip())
    lines.append("")
    if found.missing:
        lines.append(wrapped(f"No story yet: {', '.join(found.missing)}.", ""))
    if found.single:
        lines.append(wrapped(f"No second example: {', '.join(found.single)}.", ""))
    if found.pillars_missing and stories:
        lines.append(wrapped(f"No story for the pillars {', '.join(found.pillars_missing)}.", ""))
    doubles = [
        *(
            f"{one.id} and {two.id} prove the same: {one.core}."
            for one, two in shared_cores(stories)
        ),
        *(
            f"{story.id} was told for {len(set(story.told_for))} questions."
            for story in overused(stories)
        ),
    ]
    return "\n".join([*lines, *(wrapped(line, "") for line in doubles)])
