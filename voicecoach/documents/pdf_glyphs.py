"""The glyphs of a PDF's page, by pdfminer: only what a reader would see, and nothing is drawn."""

import re
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFType3Font, PDFUnicodeNotDefined
from pdfminer.pdftypes import dict_value, num_value, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import apply_matrix_pt, decode_text

from voicecoach.documents.page import DOT, UNKNOWN, Glyph, Page
from voicecoach.documents.painting import Grounds, box_around, rgb

_LEAST_SIZE_PT = 1.0
"""Text that is smaller is not there for people."""

_LEAST_ALPHA = 0.05
_UNPAINTED = frozenset({3, 7})
"""Modes of text that leave the page as it is: invisible, and to cut out with."""
_OUTLINED_TOO = 2
"""A mode in which letters are filled and drawn around: how browsers embolden a font."""

_DOT_PT = (1.0, 7.0)
_DOT_SHAPE = (0.6, 1.7)
"""How large a drawn bullet is, and its width over its height."""

_BOLD = re.compile(
    r"bold|black|heavy|semib|demi|-bd|cmbx|sfbx|ecbx|cmssbx|[a-z]b8[a-z]$", re.IGNORECASE
)
_BOLD_FLAG = 1 << 18
_BOLD_WEIGHT = 600

_TEX_GLYPHS = {
    11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl",
    16: "“", 17: "”", 18: "„", 19: "«", 20: "»", 21: "–", 22: "—", 23: "",
    27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl", 127: "-",
}  # fmt: skip
"""What TeX draws by these codes where it embeds a font as bitmaps, whose glyphs have no names. Its
encodings OT1 (11 to 15) and T1 (from 16 on) have letters there; all others are as in ASCII."""

MOST_GLYPHS = 150_000
"""Twenty pages of small print have about 100,000."""


class TooMuchError(Exception):
    """There is more on the pages than a text for people has."""


class GlyphDevice(PDFTextDevice):
    """Takes down where each glyph of a page stands."""

    def __init__(self, manager: Any) -> None:
        super().__init__(manager)
        self.alpha = 1.0
        self.count = 0
        self._bold: dict[int, bool] = {}
        self._clear(0, 0)

    def _clear(self, width: float, height: float) -> None:
        self._width, self._height = width, height
        self._glyphs: list[Glyph] = []
        self._turned: dict[bool, list[Glyph]] = {False: [], True: []}
        self._hidden: list[Glyph] = []
        self._grounds = Grounds()
        self._images_box = 0.0
        self._images = 0
        self._unseen = 0
        self._tags: list[tuple[bool, str, int]] = []
        self._render = 0

    def begin_page(self, page: Any, ctm: Any) -> None:  # noqa: ARG002 - pdfminer's signature
        """Begin with a blank page."""
        x0, y0, x1, y1 = (float(edge) for edge in page.mediabox)
        turned = page.rotate in {90, 270}
        width, height = abs(x1 - x0), abs(y1 - y0)
        self._clear(*((height, width) if turned else (width, height)))

    def page(self) -> Page:
        """Return what was seen since the last page began."""
        glyphs = self._glyphs
        # Of a scan that was read by a machine, the text lies unpainted under the image of the page.
        if self._images_box > self._width * self._height / 2:
            glyphs = glyphs + self._hidden
        else:
            self._unseen += len(self._hidden)
        return Page(
            width=self._width,
            height=self._height,
            glyphs=tuple(glyphs),
            turned=tuple(self._turned[False] + self._turned[True]),
            unseen=self._unseen,
            shown=self._images,
        )

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        """Take note of what a stretch is said to be, and of the text it is said to stand for."""
        said = dict_value(props) if props is not None else {}
        kind = {
            tag.name,
            *(getattr(resolve1(said.get(key)), "name", "") for key in ("Type", "Subtype")),
        }
        running = "Artifact" in kind and bool(kind & {"Pagination", "Header", "Footer"})
        text = resolve1(said.get("ActualText"))
        self._tags.append(
            (running, decode_text(text) if isinstance(text, bytes) else "\0", len(self._glyphs))
        )

    def end_tag(self) -> None:
        """Let the text that a stretch stands for take the place of its glyphs."""
        if not self._tags:
            return
        _, text, begun = self._tags.pop()
        set_here = self._glyphs[begun:]
        if text == "\0" or not set_here or len(text) > 3 * len(set_here) + 8:
            return
        first, last = set_here[0], set_here[-1]
        if abs(first.y - last.y) > first.size / 2 or last.x1 < first.x0:
            return
        self._glyphs[begun:] = [_with(first, text=text, x1=last.x1)] if text else []

    def paint_path(
        self,
        graphicstate: Any,
        stroke: Any,  # noqa: ARG002 - pdfminer's signature
        fill: Any,
        evenodd: Any,  # noqa: ARG002 - pdfminer's signature
        path: Any,
    ) -> None:
        """Take note of a ground that text may stand on, and of a drawn bullet."""
        points = [
            apply_matrix_pt(self.ctm, (step[at], step[at + 1]))  # type: ignore[arg-type] # set by now
            for step in path[:2_000]
            for at in range(1, len(step), 2)
        ]
        if not points:
            return
        left, low, right, high = box = box_around(points)
        width, height = right - left, high - low
        if (
            _DOT_PT[0] <= min(width, height)
            and max(width, height) <= _DOT_PT[1]
            and _DOT_SHAPE[0] <= width / height <= _DOT_SHAPE[1]
        ):
            # A bullet's middle is about a third of the font's size above the line.
            size = max(3 * height, 6.0)
            middle = (low + high) / 2
            self._add(DOT, left, right, middle - 0.3 * size, size, bold=False)
        elif fill:
            self._grounds.paint(box, rgb(graphicstate.ncolor, graphicstate.ncs.name))

    def paint_shading(self) -> None:
        """Take note that a part of the page, nobody knows which, has a ground of many colours."""
        self._grounds.paint((0, 0, self._width, self._height), None)

    def render_image(self, name: str, stream: Any) -> None:  # noqa: ARG002 - pdfminer's signature
        """Take note of where an image lies; it is not decoded."""
        corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
        box = box_around([apply_matrix_pt(self.ctm, corner) for corner in corners])  # type: ignore[arg-type] # set by now
        self._grounds.paint(box, None)
        self._images += 1
        self._images_box = max(self._images_box, (box[2] - box[0]) * (box[3] - box[1]))

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        """Remember how the string is painted, which its glyphs are not told."""
        self._render = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(  # noqa: PLR0913, PLR0917 - pdfminer's signature
        self,
        matrix: Any,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: Any,
    ) -> float:
        """Take down one glyph; return how far the next one stands from it."""
        width: float = font.char_width(cid) * fontsize * scaling
        try:
            text = font.to_unichr(cid) or UNKNOWN
        except PDFUnicodeNotDefined:
            text = _TEX_GLYPHS.get(cid, UNKNOWN) if isinstance(font, PDFType3Font) else UNKNOWN
        along, up, _, scale, *_ = matrix
        em = fontsize
        if isinstance(font, PDFType3Font):
            em = fontsize * abs(font.vscale) * (font.bbox[3] - font.bbox[1]) / 1.2
        x, y = apply_matrix_pt(matrix, (0, rise))
        across = (along * along + up * up) ** 0.5
        size = abs(em) * (matrix[2] ** 2 + scale**2) ** 0.5
        bold = self._is_bold(font) or self._render == _OUTLINED_TOO
        colour = rgb(graphicstate.ncolor, ncs.name)
        middle = (x + along * width / 2, y + up * width / 2 + size / 4)
        if size < _LEAST_SIZE_PT or self.alpha < _LEAST_ALPHA:
            self._unseen += 1
        elif self._render != 1 and not self._grounds.is_seen(colour, *middle):
            self._unseen += not text.isspace()
        elif abs(up) < 0.1 * across:
            if along > 0:  # not a mirror's
                self._add(text, x, x + width * along, y, size, bold=bold)
        elif abs(along) < 0.1 * across:
            self._add_turned(text, (x, y), width * across, size, upwards=up > 0)
        return width

    def _add(self, text: str, x0: float, x1: float, y: float, size: float, *, bold: bool) -> None:
        self.count += 1
        if self.count > MOST_GLYPHS:
            raise TooMuchError
        top = self._height - y
        if not (
            -1 <= (x0 + x1) / 2 <= self._width + 1 and -1 <= top - size / 4 <= self._height + 1
        ):
            self._unseen += 1
            return
        glyph = Glyph(
            text=text, x0=x0, x1=max(x0, x1), y=top, size=size, bold=bold,
            running=any(running for running, *_ in self._tags),
        )  # fmt: skip
        painted = text == DOT or self._render not in _UNPAINTED
        (self._glyphs if painted else self._hidden).append(glyph)

    def _add_turned(
        self, text: str, at: tuple[float, float], width: float, size: float, *, upwards: bool
    ) -> None:
        self.count += 1
        x, y = at
        inside = 0 <= x <= self._width and 0 <= y <= self._height
        if self.count > MOST_GLYPHS:
            raise TooMuchError
        if inside and self._render not in _UNPAINTED:
            start, line = (y, x) if upwards else (self._height - y, self._width - x)
            turned = Glyph(text=text, x0=start, x1=start + width, y=line, size=size)
            self._turned[upwards].append(turned)
        else:
            self._unseen += 1

    def _is_bold(self, font: PDFFont) -> bool:
        if (known := self._bold.get(id(font))) is None:
            name = str(getattr(font, "basefont", "") or font.fontname or "")
            descriptor = font.descriptor
            known = bool(
                _BOLD.search(name.rsplit("+", maxsplit=1)[-1])
                or int(num_value(descriptor.get("Flags", 0))) & _BOLD_FLAG
                or num_value(descriptor.get("FontWeight", 400)) >= _BOLD_WEIGHT
            )
            self._bold[id(font)] = known
        return known


def _with(glyph: Glyph, *, text: str, x1: float) -> Glyph:
    return Glyph(
        text=text, x0=glyph.x0, x1=x1, y=glyph.y, size=glyph.size, bold=glyph.bold,
        running=glyph.running,
    )  # fmt: skip
