"""Parts of a pay package, as they are named in feedback."""

from collections.abc import Collection

from voicecoach.languages.english.listing import listed

_PARTS = {
    "equity": "equity",
    "bonus": "bonus",
    "signing": "a sign-on",
    "title": "the title",
    "housing": "relocation",
    "time": "time off",
}
"""Parts of a package beside the base by the name of their rule, those worth most first."""

_FIGURE, _FIGURE_ALONE = "the figure", "the figure alone"
"""What an ask is about in any case, and where it is about nothing else."""


def heard_parts(parts: Collection[str]) -> str:
    """Name the figure and the parts of a package that were heard."""
    names = [_FIGURE, *(name for part, name in _PARTS.items() if part in parts)]
    return listed(names) if len(names) > 1 else _FIGURE_ALONE


def other_parts(parts: Collection[str]) -> str:
    """Name two parts of a package that were not heard."""
    return " or ".join([name for part, name in _PARTS.items() if part not in parts][:2])
