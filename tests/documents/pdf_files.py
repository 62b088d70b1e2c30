"""PDFs written by hand: each glyph where a test wants it, and what no honest program writes."""

import zlib
from collections.abc import Sequence

WIDTH, HEIGHT = 595, 842

FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold", "F3": "Courier"}


def shown(text: str, x: float, y: float, size: float = 10, font: str = "F1") -> str:
    """Operators that show a text; ``y`` is from the top of the page."""
    safe = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf 1 0 0 1 {x} {HEIGHT - y} Tm ({safe}) Tj ET\n"


def rows(texts: Sequence[str], x: float, y: float, size: float = 10, step: float = 13) -> str:
    return "".join(shown(text, x, y + step * at, size) for at, text in enumerate(texts))


def pdf(
    *pages: str, more: Sequence[bytes] = (), resources: str = "", packed: bool = False
) -> bytes:
    """A PDF with these pages' contents; ``more`` are objects from number 100 on."""
    fonts = " ".join(
        f"/{key} << /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        for key, name in FONTS.items()
    )
    objects: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    kids = " ".join(f"{10 + 2 * at} 0 R" for at in range(len(pages)))
    objects[2] = (
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} /MediaBox [0 0 {WIDTH} {HEIGHT}] "
        f"/Resources << /Font << {fonts} >> {resources} >> >>"
    ).encode()
    for at, page in enumerate(pages):
        number = 10 + 2 * at
        objects[number] = f"<< /Type /Page /Parent 2 0 R /Contents {number + 1} 0 R >>".encode()
        objects[number + 1] = stream(page.encode("cp1252"), packed=packed)
    objects |= {100 + at: content for at, content in enumerate(more)}
    return whole(objects)


def stream(content: bytes, *, packed: bool = False, said: str = "") -> bytes:
    data = zlib.compress(content) if packed else content
    how = "/Filter /FlateDecode " if packed else ""
    return f"<< {how}{said} /Length {len(data)} >>\nstream\n".encode() + data + b"\nendstream"


def whole(objects: dict[int, bytes], trailer: str = "") -> bytes:
    """A file of these objects, with its table."""
    made = b"%PDF-1.7\n"
    places = {}
    for number, content in objects.items():
        places[number] = len(made)
        made += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(made)
    made += b"xref\n0 1\n0000000000 65535 f \n"
    for number, place in places.items():
        made += f"{number} 1\n{place:010} 00000 n \n".encode()
    size = max(objects) + 1
    made += f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF".encode()
    return made
