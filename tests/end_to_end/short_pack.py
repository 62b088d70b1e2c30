"""Two questions that take a second to ask, for programs that ask in real time."""

from pathlib import Path

PACK = """
title = "Short"
description = "Two short questions."

[[question]]
id = "stopped"
prompt = "What did you stop?"
kind = "behavioral"
domain = "killing-a-project-near-launch"
source = "A test."

[[question]]
id = "refused"
prompt = "What did you refuse?"
kind = "behavioral"
domain = "long-term-over-short-term"
source = "A test."
"""


def short_pack(folder: Path) -> str:
    """Write the pack; return what ``--pack`` takes."""
    path = folder / "short.toml"
    path.write_text(PACK, encoding="utf-8")
    return str(path)
