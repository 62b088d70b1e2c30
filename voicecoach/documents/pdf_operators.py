"""The operators of a PDF's page, by pdfminer, with those that it passes over and this needs."""

from typing import Any

from pdfminer.pdfinterp import PDFPageInterpreter
from pdfminer.pdftypes import dict_value, num_value
from pdfminer.psparser import PSLiteral

from voicecoach.documents.pdf_glyphs import GlyphDevice


class Interpreter(PDFPageInterpreter):
    """Reads a page's operators; besides what pdfminer's does it heeds transparency."""

    device: GlyphDevice

    def init_state(self, ctm: Any) -> None:
        """Begin with an empty stack."""
        super().init_state(ctm)
        self._alphas: list[float] = []

    def do_q(self) -> None:
        """Keep the transparency, too."""
        self._alphas.append(self.device.alpha)
        super().do_q()

    def do_Q(self) -> None:  # noqa: N802 - named for the operator
        """Take the transparency back, too."""
        if self._alphas:
            self.device.alpha = self._alphas.pop()
        super().do_Q()

    def do_gs(self, name: Any) -> None:
        """Set the transparency of what is filled."""
        states = dict_value(dict_value(self.resources).get("ExtGState", {}))
        state = dict_value(states.get(getattr(name, "name", None), {}))
        if "ca" in state:
            self.device.alpha = float(num_value(state["ca"]))

    def do_sh(self, name: Any) -> None:  # noqa: ARG002 - pdfminer's signature
        """Paint what pdfminer does not."""
        self.device.paint_shading()

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - named for the operator
        """Look up what a stretch is said to be where that stands among the page's resources."""
        if isinstance(props, PSLiteral):
            props = dict_value(dict_value(self.resources).get("Properties", {})).get(props.name)
        super().do_BDC(tag, props)

    def do_Do(self, xobjid_arg: Any) -> None:  # noqa: N802 - named for the operator
        """Draw a part, and have it change nothing beyond."""
        alpha = self.device.alpha
        super().do_Do(xobjid_arg)
        self.device.alpha = alpha
        self.device.set_ctm(self.ctm)
