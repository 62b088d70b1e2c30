"""What is asked of every file that is not read, and files to ask it of."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from voicecoach.documents.read import read_document
from voicecoach.errors import UsageError

MADE = Path(__file__).parent / "made"


def refusal(path: Path) -> str:
    with pytest.raises(UsageError) as refused:
        read_document(path)
    message = str(refused.value)
    assert "\n" not in message
    assert message[0].islower()
    assert path.name.replace("\0", "\ufffd") in message
    return message


def of(tmp_path: Path, content: bytes, name: str = "cv.pdf") -> str:
    path = tmp_path / name
    path.write_bytes(content)
    return refusal(path)


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return held.getvalue()


def changed_docx(name: str, change: Callable[[bytes], bytes]) -> bytes:
    with zipfile.ZipFile(MADE / "styled.docx") as package:
        parts = {part: package.read(part) for part in package.namelist()}
    return zipped(**(parts | {name: change(parts.get(name, b""))}))
