"""Documents as a reader of files would give them, from a plain notation."""

from voicecoach.document import Document, Line


def a_document(text: str, name: str = "cv.md") -> Document:
    """Read "# heading", "- item" (nested by two spaces), "| cell" and plain lines."""
    lines: list[Line] = []
    for row in text.strip("\n").splitlines():
        bare = row.strip()
        if not bare:
            continue
        number = len(lines) + 1
        if bare.startswith("#"):
            level = len(bare) - len(bare.lstrip("#"))
            lines.append(Line(number=number, text=bare.lstrip("# "), form="heading", level=level))
        elif bare.startswith("- "):
            level = (len(row) - len(row.lstrip())) // 2
            lines.append(Line(number=number, text=bare[2:], form="item", level=level))
        elif bare.startswith("| "):
            lines.append(Line(number=number, text=bare[2:], form="cell"))
        else:
            lines.append(Line(number=number, text=bare))
    return Document(name=name, lines=tuple(lines))
