"""Answers as files for other programs and other people: one module a format."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Literal

from voicecoach.archive.records import KeptSession
from voicecoach.control_characters import escaped, harmless

FormatName = Literal["markdown", "json", "csv", "srt", "vtt", "html"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A kind of file that answers can be exported as."""

    name: FormatName
    summary: str
    """What it is for, in a few words."""

    media_type: str
    suffix: str
    one_each: bool
    """Its files hold one answer each, since their times are those of one recording."""

    module: str
    """Where its ``render(session) -> bytes`` is; imported only once it is asked for."""

    def render(self, session: KeptSession) -> bytes:
        """Return the content of a file with the answers of a session.

        Where a file is for ``one_each``, the session must hold exactly one answer. Raises OSError
        where a recording cannot be read. What a reader of the file would obey in place of showing
        it is made harmless.
        """
        render: Callable[[KeptSession], bytes] = import_module(self.module).render
        plain = escaped if self.name == "json" else harmless
        return plain(render(session).decode()).encode()


def _format(
    name: FormatName, module: str, suffix: str, media_type: str, summary: str, *, one_each: bool
) -> ExportFormat:
    return ExportFormat(
        name=name,
        summary=summary,
        media_type=media_type,
        suffix=suffix,
        one_each=one_each,
        module=f"{__name__}.{module}",
    )


EXPORTS: Mapping[str, ExportFormat] = {
    each.name: each
    for each in (
        _format("markdown", "markdown", ".md", "text/markdown", "to read and to paste",
                one_each=False),
        _format("json", "document", ".json", "application/json", "everything, for programs",
                one_each=False),
        _format("csv", "table", ".csv", "text/csv", "a row an answer, for spreadsheets",
                one_each=False),
        _format("srt", "srt", ".srt", "application/x-subrip", "subtitles", one_each=True),
        _format("vtt", "vtt", ".vtt", "text/vtt", "subtitles for web players", one_each=True),
        _format("html", "page", ".html", "text/html",
                "one page with its sound, to share with who coaches you", one_each=False),
    )
}  # fmt: skip


def exported(session: KeptSession, export: ExportFormat) -> Mapping[str, KeptSession]:
    """Return what goes into each file that a session, or a part of it, becomes, by file name.

    Names begin with the session's id and, where a file is of one answer, have its number.
    """
    if export.one_each:
        parts = [replace(session, answers=(answer,)) for answer in session.answers]
    else:
        parts = [session]
    return {f"{part.id}{_number(part)}{export.suffix}": part for part in parts}


def _number(session: KeptSession) -> str:
    return f"-{session.answers[0].number:02d}" if len(session.answers) == 1 else ""
