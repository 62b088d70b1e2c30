"""A DOCX opened safely: bounded before anything of it is unpacked, and nothing outside is read."""

import io
import re
import zipfile
from typing import Any

from voicecoach.errors import UsageError

_MOST_PARTS = 2_000
_MOST_UNPACKED_BYTES = 100_000_000
"""Pictures and all; python-docx holds the parts in memory."""

_MOST_XML_BYTES = 8_000_000
"""Of one part: the text of a CV takes 0.05 to 0.5 MB."""

_DECLARATION = re.compile(rb"<!(?:DOCTYPE|ENTITY)")
"""Office files have none; they would name other files, or unfold to gigabytes."""

_BROKEN = "it is a broken DOCX; save it again from the program it was written in"
_TOO_MUCH = (
    "it unpacks to more than a text for people has; copy its text into a new document and save that"
)


def open_docx(content: bytes, name: str) -> Any:
    """Return python-docx's document. Raises UsageError."""
    import docx

    try:
        _check(content)
        return docx.Document(io.BytesIO(content))
    except _RefusedError as refused:
        raise UsageError(f"cannot read {name}: {refused}") from None
    except Exception:
        raise UsageError(f"cannot read {name}: {_BROKEN}") from None


def broken(name: str) -> UsageError:
    """Return what is said where the parts of a DOCX do not fit together."""
    return UsageError(f"cannot read {name}: {_BROKEN}")


class _RefusedError(Exception):
    pass


def _check(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        parts = package.infolist()
        sizes = [part.file_size for part in parts]
        if any(part.flag_bits & 1 for part in parts):
            raise _RefusedError(
                "it is locked with a password; save a copy without one and give that"
            )
        if len(parts) > _MOST_PARTS or sum(sizes) > _MOST_UNPACKED_BYTES:
            raise _RefusedError(_TOO_MUCH)
        for part in parts:
            if part.filename.lower().endswith((".xml", ".rels")):
                if part.file_size > _MOST_XML_BYTES:
                    raise _RefusedError(_TOO_MUCH)
                # zipfile gives no more than the size that was checked above.
                text = package.read(part)
                if _DECLARATION.search(text) or _DECLARATION.search(text.replace(b"\0", b"")):
                    raise _RefusedError(_BROKEN)
