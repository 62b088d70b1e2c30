"""Why a measure moved ("it fell by a tenth"): the way to the cause, and no choice to look for."""

from voicecoach.analysis.kind import Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import ALL_THERE_BRIEF, TOLD_WORDINGS, USUAL

DIAGNOSIS = QuestionKind(
    name="diagnosis",
    choice=None,
    labelled_as="case",
    opens_with_a_figure=True,
    rubric=(
        Criterion(
            id="measure",
            title="The measure made clear",
            clear=("measure_clarified",),
            advice="Ask what is counted, over which time, and whether the fall is real.",
            sharpen="Say what exactly you would ask about it.",
            source=USUAL,
        ),
        Criterion(
            id="split",
            title="Where it moved",
            clear=("breakdown",),
            advice="Split the measure: by platform, by version, by new and old users.",
            sharpen="Say by what you would split it.",
            source=USUAL,
        ),
        Criterion(
            id="causes",
            title="Causes in order",
            clear=("ranked_cause",),
            partial=("cause", "hypothesis"),
            advice="Name two or three possible causes, and the likeliest first.",
            sharpen="Put them in order, and say which you believe most.",
            source=USUAL,
        ),
        Criterion(
            id="data",
            title="What tells them apart",
            clear=("discriminating_data",),
            partial=("experiment", "criterion"),
            advice="For each cause say what else you would see if it were true.",
            sharpen="Say which result would speak for which cause.",
            source=USUAL,
        ),
        Criterion(
            id="step",
            title="What you do first",
            clear=("first_step",),
            partial=("decision",),
            advice="Say the one thing that you would do first, today.",
            sharpen="Say plainly what comes first.",
            source=USUAL,
        ),
    ),
    proofs=(
        Proof(
            signals=("measure_clarified",),
            code_there="measure_given",
            code_missing="no_measure",
            code_unclear="measure_unclear",
        ),
        Proof(
            signals=("breakdown",),
            code_there="split_given",
            code_missing="no_split",
            code_unclear="split_unclear",
        ),
        Proof(
            signals=("ranked_cause",),
            code_there="causes_given",
            code_missing="no_causes",
            code_unclear="causes_unclear",
            near="cause",
            code_near="causes_unordered",
            doubts_near=True,
        ),
        Proof(
            signals=("discriminating_data",),
            code_there="data_given",
            code_missing="no_data",
            code_unclear="data_unclear",
        ),
        Proof(
            signals=("first_step",),
            code_there="step_given",
            code_missing="no_step",
            code_unclear="step_unclear",
        ),
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("I could follow you from the measure to the first step.",),
            advice=("Keep that order in the retake.",),
            spoken=("I could follow you from the measure to the first step.",),
        ),
        "told_in_part": Wording(
            told=("I could follow a part of the way.", "Some steps of the way came through."),
            spoken=("I could follow a part of the way.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I have no way to the cause.",),
            advice=(
                "Ask what is counted, split it, name the likeliest cause, and say what first.",
            ),
            spoken=("I heard no way to the cause.",),
            spoken_advice=("Ask what is counted, split it, and name the likeliest cause.",),
        ),
        "measure_given": Wording(
            told=(
                "You make clear what is counted: “{quote}” ({at}).",
                "You make clear what is counted.",
            ),
            spoken=("You made clear what is counted.",),
        ),
        "no_measure": Wording(
            told=("I didn't hear what the measure counts, or whether the fall is real.",),
            advice=("Begin with that: what is counted, since when, and is it real?",),
            spoken=("I did not hear what the measure counts.",),
            spoken_advice=("Ask first what is counted, and whether the fall is real.",),
        ),
        "split_given": Wording(
            told=("You look where it moved: “{quote}” ({at}).", "You look where it moved."),
            spoken=("You looked where it moved.",),
        ),
        "no_split": Wording(
            told=("I didn't hear where you would look for the fall.",),
            advice=("Split it: by platform, by version, by new and old users.",),
            spoken=("I did not hear where you would look for it.",),
            spoken_advice=("Split it, by platform or by new and old users.",),
        ),
        "causes_given": Wording(
            told=("Your causes have an order: “{quote}” ({at}).", "Your causes have an order."),
            spoken=("Your causes have an order.",),
        ),
        "causes_unordered": Wording(
            told=(
                "You name a possible cause, “{quote}” ({at}); which is the likeliest?",
                "You name a possible cause; which is the likeliest?",
            ),
            advice=("Say which cause you believe most, and which least.",),
            spoken=("You named a possible cause.",),
            spoken_advice=("Say which one is the likeliest.",),
        ),
        "no_causes": Wording(
            told=("I didn't hear which cause you think likeliest.",),
            advice=("Name two or three, the likeliest first.",),
            spoken=("I did not hear which cause you think likeliest.",),
            spoken_advice=("Name two or three, the likeliest first.",),
        ),
        "data_given": Wording(
            told=(
                "You say what would tell the causes apart: “{quote}” ({at}).",
                "You say what would tell the causes apart.",
            ),
            spoken=("You said what would tell the causes apart.",),
        ),
        "no_data": Wording(
            told=("I didn't hear what would tell one cause from another.",),
            advice=("Say “if it is this, then we should also see that”.",),
            spoken=("I did not hear what would tell one cause from another.",),
            spoken_advice=("Say what else you would see if you were right.",),
        ),
        "step_given": Wording(
            told=("You say what comes first: “{quote}” ({at}).", "You say what comes first."),
            spoken=("You said what comes first.",),
        ),
        "no_step": Wording(
            told=("I didn't hear what you would do first.",),
            advice=("Say one thing, and do it today.",),
            spoken=("I did not hear what you would do first.",),
            spoken_advice=("Say one thing.",),
        ),
        "all_there": Wording(
            told=("Measure, split, causes, data and first step were all there.",),
            advice=("Try it in sixty seconds and keep all five.",),
            spoken=("All five were there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
