"""Criteria that several kinds share, and where criteria come from."""

from voicecoach.analysis.kind import Criterion

PANEL = "house rule: the panel votes on whether the candidate chose"
CLOCKS = "house rule: choice within 10 s, and never later than 90 s"
BELIEF = "house rule: a result is believed when it admits other causes"
THRESHOLD = "house rule: onsite panels ask what tipped the decision"
AGENCY = "Naim et al. 2015: we is fine, an owner must be clear"
LENSES = "house rule: hypothesis, iteration, product before model"
PAY = "house rule: anchor on a delivered metric, negotiate the whole package"

FIRST = Criterion(
    id="first",
    title="Said first",
    clear=("choice_by_10s",),
    partial=("choice_by_90s",),
    advice="Put it into the first sentence; everything else can wait.",
    sharpen="Move it into the first ten seconds.",
    source=CLOCKS,
)
ALTERNATIVE = Criterion(
    id="alternative",
    title="Option turned down",
    clear=("rejected_alternative",),
    advice="Name one real option that you did not take, and why.",
    sharpen="Say plainly which option you did not take.",
    source=PANEL,
)
