"""Stories as a person reads them: a line, a page, and the matrix of domains and pillars."""

import textwrap
from collections.abc import Mapping, Sequence

from voicecoach.cli.width import text_width, wrapped
from voicecoach.interview.stories import PILLARS, Story, coverage, overused, shared_cores
from voicecoach.preparation.story_proposals import StorySource, told_with


def story_line(story: Story) -> str:
    """Say in three lines what a story is called, what it is and what it proves."""
    pillar = f", {story.pillar}" if story.pillar else ""
    told = f", told {len(story.told_for)} times" if len(story.told_for) > 1 else ""
    core = textwrap.shorten(str(story.core), text_width() - 2, placeholder=" …")
    title = textwrap.shorten(story.title, text_width(), placeholder=" …")
    known_as = wrapped(f"{story.id} ({story.domain or 'no domain'}{pillar}{told})", "  ")
    return f"{title or 'without a title'}\n{known_as}\n  {core or 'no choice yet'}"


def story_text(story: Story) -> str:
    """Show a story part by part; what is missing is said."""
    rows = {
        "title": story.title,
        "core": str(story.core) or "no choice heard; set it with --core, or part by part",
        "domain": story.domain or "none; set it with --domain",
        "pillar": story.pillar or "none; set it with --pillar",
        "I chose": story.core.chose or "nothing heard; set it with --chose",
        "over": story.core.over or "nothing heard; set it with --over",
        "because": story.core.under or "nothing heard; set it with --under",
        "numbers": ", ".join(story.numbers) or "no result or bar heard; set them with --numbers",
        "otherwise": story.counterfactual or "nothing heard; set it with --counterfactual",
        "told for": ", ".join(story.told_for) or "no question yet",
        "your CV": story.from_line,
    }
    return "\n".join(wrapped(text, f"  {label:11}") for label, text in rows.items() if text)


def matrix_text(stories: Sequence[Story], promised: Mapping[str, StorySource]) -> str:
    """Draw which domains and pillars have stories, then name the gaps and the doubles.

    ``promised`` are claims of a CV that could fill a domain.
    """
    found = coverage(stories)
    heads = [*(pillar.split("-")[0] for pillar in PILLARS), "none"]
    wide = max(map(len, found.cells))
    lines = ["  ".join([" " * wide, *heads])]
    for domain, row in found.cells.items():
        counts = [len(row[pillar]) for pillar in (*PILLARS, "")]
        cells = [f"{count or '·':>{len(head)}}" for head, count in zip(heads, counts, strict=True)]
        lines.append("  ".join([f"{domain:{wide}}", *cells]))
    for title, gaps in [
        ("No story yet", found.missing),
        ("No second example", found.single),
        ("No story for the pillar", found.pillars_missing if stories else ()),
    ]:
        if gaps:
            lines += ["", f"{title}:", *(f"  {name}" for name in gaps)]
    if promised:
        lines += ["", "A line of your CV promises one:"]
        for domain, source in promised.items():
            lines += [f"  {domain}", wrapped(f"“{source.claim.text}”", "    ")]
            lines.append(f"    {told_with(source)}")
    doubles = [
        *(
            f"{one.id} and {two.id} prove the same: {one.core}"
            for one, two in shared_cores(stories)
        ),
        *(
            f"{story.id} was told for {len(set(story.told_for))} questions."
            for story in overused(stories)
        ),
    ]
    if doubles:
        lines.append("")
    return "\n".join([*lines, *map(wrapped, doubles)])
