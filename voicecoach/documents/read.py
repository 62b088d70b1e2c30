"""One file, one document: what kind it is, how it is read, and what is said where it can't be."""

import errno
import io
from pathlib import Path

from voicecoach.control_characters import REPLACED_BY, harmless
from voicecoach.disk import read_plain
from voicecoach.document import Document, Line
from voicecoach.documents.decoding import decoded
from voicecoach.documents.kinds import UnreadableError, kind_of
from voicecoach.documents.language import check_language
from voicecoach.documents.lines import MOST_LINES
from voicecoach.errors import UsageError

MOST_BYTES = 20_000_000
MOST_TEXT_BYTES = 1_000_000
"""A CV of 20 pages has some 60,000 letters; a PDF or DOCX may hold pictures besides."""

_MOST_MARKDOWN = 100_000
"""A longer text is read as plain: Markdown can be written so that it takes long to take apart."""

_MOST_ROWS = 20_000
_HEAD = 4_000
_SUFFIXES = frozenset({".md", ".markdown", ".mdown"})


def read_document(path: Path) -> Document:
    """Return what a CV or a job's text says, line by line.

    It may be PDF, DOCX, Markdown or plain text; what it is called does not matter. Raises
    UsageError with one line that says what is wrong with it and what to do.
    """
    content = _content(path)
    name = _shown(path.name)
    if not content.strip(b"\0 \t\r\n"):
        raise UsageError(f"cannot read {name}: it is empty; give the file with the text in it")
    try:
        kind = kind_of(content)
    except UnreadableError as error:
        raise UsageError(f"cannot read {name}: {error}") from None
    if kind == "pdf":
        from voicecoach.documents.pdf import read_pdf

        lines, pages = read_pdf(content, name)
        return _whole(name, lines, pages)
    if kind == "docx":
        from voicecoach.documents.docx import read_docx

        return _whole(name, read_docx(content, name))
    _check_size(len(content), name)
    text = decoded(content)
    if text is None:
        raise UsageError(
            f"cannot read {name}: it is no text, PDF or DOCX; save it as one of them and give that"
        )
    return _from_text(text, name, is_markdown=path.suffix.lower() in _SUFFIXES)


def read_text_document(text: str, name: str) -> Document:
    """Return a text, plain or in Markdown, line by line. Raises UsageError, as above."""
    _check_size(len(text), name)
    try:
        kind_of(text[:_HEAD].encode("utf-8", "replace"))
    except UnreadableError as error:
        raise UsageError(f"cannot read {name}: {error}") from None
    return _from_text(text, name, is_markdown=False)


def _content(path: Path) -> bytes:
    shown = _shown(str(path))
    try:
        return read_plain(path, most_bytes=MOST_BYTES)
    except FileNotFoundError:
        raise UsageError(f"there is no file {shown}; look at the path") from None
    except (OSError, ValueError) as error:  # ValueError: a name with a zero in it
        raise UsageError(f"cannot read {shown}: {_reason(path, error)}") from None


def _reason(path: Path, error: OSError | ValueError) -> str:
    if not isinstance(error, OSError):
        return "that is no name of a file; look at the path"
    if path.is_dir():  # Windows says that one may not read it
        return "it is a folder; give the file in it"
    if isinstance(error, PermissionError):
        return "you may not; see who may read it"
    what = "give a smaller one" if error.errno == errno.EFBIG else "give a file"
    return f"{error.strerror}; {what}"


def _shown(name: str) -> str:
    """Return a name that can only be shown: some hold what a terminal obeys."""
    return harmless(name).translate(dict.fromkeys(map(ord, "\r\n\t"), REPLACED_BY))


def _check_size(size: int, name: str) -> None:
    if size > MOST_TEXT_BYTES:
        raise UsageError(
            f"cannot read {name}: it is a text of more than {MOST_TEXT_BYTES / 1e6:g} MB; give "
            "only the part that counts"
        )


def _from_text(text: str, name: str, *, is_markdown: bool) -> Document:
    from voicecoach.documents import markdown
    from voicecoach.documents.plain import read_plain_text

    text = io.StringIO(text.replace("\0", ""), newline=None).read()
    if text.count("\n") > _MOST_ROWS:
        raise UsageError(_too_many_lines(name))
    if len(text) <= _MOST_MARKDOWN and (is_markdown or markdown.is_markdown(text)):
        return _whole(name, markdown.read_markdown(text))
    return _whole(name, read_plain_text(text))


def _too_many_lines(name: str) -> str:
    return (
        f"cannot read {name}: it has more than {MOST_LINES} lines; give only the part that counts"
    )


def _whole(name: str, lines: tuple[Line, ...], pages: int = 1) -> Document:
    if not lines:
        raise UsageError(f"cannot read {name}: there is no text in it; give the file with the text")
    if len(lines) >= MOST_LINES:
        raise UsageError(_too_many_lines(name))
    check_language(lines, name)
    return Document(name=name, lines=lines, pages=pages)
