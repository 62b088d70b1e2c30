"""Who the candidate is ("tell me about yourself"): there is no choice to look for."""

from voicecoach.analysis.kind import Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import (
    AIM,
    AIM_GIVEN,
    ALL_THERE_BRIEF,
    OF_ONESELF,
    TOLD_WORDINGS,
    USUAL,
)

INTRODUCTION = QuestionKind(
    name="introduction",
    choice=None,
    labelled_as="behavioral",
    opens_with_a_figure=True,
    means_nothing=OF_ONESELF,
    rubric=(
        Criterion(
            id="role",
            title="Who you are",
            clear=("present_role",),
            advice="Say in one sentence what you do and for whom.",
            sharpen="Say it plainly, as the first sentence.",
            source=USUAL,
        ),
        Criterion(
            id="result",
            title="Result with a number",
            clear=("impact_number",),
            partial=("vague_impact", "business_metric"),
            advice="Give the one result that you are proudest of, with its figure.",
            sharpen="Put a figure on it, from what to what.",
            source=USUAL,
        ),
        Criterion(
            id="aim",
            title="Why this is next",
            clear=("aim",),
            advice="Close with what you want to do next, and why here.",
            sharpen="Say it in one plain sentence.",
            source=USUAL,
        ),
    ),
    proofs=(
        Proof(
            signals=("present_role",),
            code_there="role_given",
            code_missing="no_role",
            code_unclear="role_unclear",
        ),
        Proof(
            signals=("impact_number",),
            code_there="number_given",
            code_missing="no_number",
            code_unclear="number_unclear",
        ),
        AIM,
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("I know who you are, what you have moved, and where you want to go.",),
            advice=("Keep that order in the retake.",),
            spoken=("I know who you are, what you moved, and where you want to go.",),
        ),
        "told_in_part": Wording(
            told=(
                "I know something of you, and a part of the picture is missing.",
                "That introduces you in part.",
            ),
            spoken=("I know something of you, and a part of the picture is missing.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I couldn't say who you are or what you bring.",),
            advice=("Three sentences do: what you do, what you moved, what you want next.",),
            spoken=("I could not say who you are or what you bring.",),
            spoken_advice=("Say what you do, what you moved, and what you want next.",),
        ),
        "role_given": Wording(
            told=("You say who you are: “{quote}” ({at}).", "You say who you are."),
            spoken=("You said who you are.",),
        ),
        "no_role": Wording(
            told=("I didn't hear what you do today.",),
            advice=("Begin with one sentence: what you do, and for whom.",),
            spoken=("I did not hear what you do today.",),
            spoken_advice=("Begin with that.",),
        ),
        "aim_given": AIM_GIVEN,
        "no_aim": Wording(
            told=("I didn't hear what you want next.",),
            advice=("Close with the reason why this place is the next step.",),
            spoken=("I did not hear what you want next.",),
            spoken_advice=("Close with why this place is the next step.",),
        ),
        "all_there": Wording(
            told=("Role, result and aim were all there.",),
            advice=("Try it in sixty seconds and keep all three.",),
            spoken=("Role, result and aim were all there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
