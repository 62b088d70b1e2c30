"""A figure worked out aloud ("how many pianos …?"): there is no choice to look for."""

from voicecoach.analysis.kind import Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import (
    ALL_THERE_BRIEF,
    TOLD_WORDINGS,
    USUAL,
)

ESTIMATE = QuestionKind(
    name="estimate",
    choice=None,
    labelled_as="case",
    opens_with_a_figure=True,
    rubric=(
        Criterion(
            id="assumption",
            title="Assumptions said",
            clear=("assumption",),
            partial=("hypothesis",),
            advice="Say what you assume, each with its figure, before you multiply.",
            sharpen="Give it a figure.",
            source=USUAL,
        ),
        Criterion(
            id="estimate",
            title="Estimate",
            clear=("estimate",),
            advice="End on one figure and what it counts.",
            sharpen="Say the figure once more, in one plain sentence.",
            source=USUAL,
        ),
        Criterion(
            id="check",
            title="Check",
            clear=("sanity_check",),
            partial=("counterfactual",),
            advice="Hold the figure against something known, or say where it may be off.",
            sharpen="Say which assumption it hangs on.",
            source=USUAL,
        ),
    ),
    proofs=(
        Proof(
            signals=("assumption",),
            code_there="assumption_given",
            code_missing="no_assumption",
            code_unclear="assumption_unclear",
        ),
        Proof(
            signals=("estimate",),
            code_there="estimate_given",
            code_missing="no_estimate",
            code_unclear="estimate_unclear",
        ),
        Proof(
            signals=("sanity_check",),
            code_there="check_given",
            code_missing="no_check",
            code_unclear="check_unclear",
        ),
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("I could follow every step, and I know the figure.",),
            advice=("Keep that order in the retake.",),
            spoken=("I could follow every step, and I know the figure.",),
        ),
        "told_in_part": Wording(
            told=("I could follow a part of the way.", "Some steps of the way came through."),
            spoken=("I could follow a part of the way.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I have neither an assumption nor a figure.",),
            advice=("Say what you assume, multiply aloud, and end on one figure.",),
            spoken=("I heard neither an assumption nor a figure.",),
            spoken_advice=("Say what you assume, multiply aloud, and end on one figure.",),
        ),
        "assumption_given": Wording(
            told=("You said what you assume: “{quote}” ({at}).", "You said what you assume."),
            spoken=("You said what you assume.",),
        ),
        "no_assumption": Wording(
            told=("I didn't hear what you assume.",),
            advice=("Begin with “let's assume …”, and give each assumption a figure.",),
            spoken=("I did not hear what you assume.",),
            spoken_advice=("Begin with your assumptions.",),
        ),
        "estimate_given": Wording(
            told=("You came to a figure: “{quote}” ({at}).", "You came to a figure."),
            spoken=("You came to a figure.",),
        ),
        "no_estimate": Wording(
            told=("I didn't hear which figure you come to.",),
            advice=("End on it: “that gives about …”.",),
            spoken=("I did not hear which figure you come to.",),
            spoken_advice=("End on one figure.",),
        ),
        "check_given": Wording(
            told=("You held it against something: “{quote}” ({at}).", "You checked the figure."),
            spoken=("You checked the figure.",),
        ),
        "no_check": Wording(
            told=("I didn't hear how you would know whether it is right.",),
            advice=("Hold it against something known, or say which assumption it hangs on.",),
            spoken=("I did not hear how you would check it.",),
            spoken_advice=("Hold it against something known.",),
        ),
        "all_there": Wording(
            told=("Assumptions, figure and check were all there.",),
            advice=("Try it in sixty seconds and keep all three.",),
            spoken=("Assumptions, figure and check were all there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
