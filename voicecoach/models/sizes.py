"""How large things are, on the disk and in words."""

import contextlib
import os
from pathlib import Path


def size_bytes(folder: Path) -> int:
    """Size of all files in a folder and below it; it may not exist, and may change meanwhile."""
    total = 0
    for where, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(FileNotFoundError):
                total += Path(where, name).stat().st_size
    return total


def megabytes(size_mb: int) -> str:
    """Write a size for a person."""
    return f"{size_mb} MB" if size_mb < 1000 else f"{size_mb / 1000:.1f} GB"
