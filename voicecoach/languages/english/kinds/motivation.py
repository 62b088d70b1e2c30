"""Why the candidate comes ("why us?", "why do you leave?"): there is no choice to look for."""

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

MOTIVATION = QuestionKind(
    name="motivation",
    choice=None,
    labelled_as="behavioral",
    opens_with_a_figure=True,
    means_nothing=OF_ONESELF,
    rubric=(
        Criterion(
            id="them",
            title="Something about them",
            clear=("about_them",),
            advice="Name one thing of theirs that you could not say to any other company.",
            sharpen="Say which one, by its name.",
            source=USUAL,
        ),
        Criterion(
            id="reason",
            title="Reason of your own",
            clear=("justification",),
            partial=("aim",),
            advice="Say why that matters to you, with something that you did.",
            sharpen="Say why you want it, in one plain sentence.",
            source=USUAL,
        ),
        Criterion(
            id="bring",
            title="What you bring",
            clear=("impact_number",),
            partial=("vague_impact", "business_metric"),
            advice="Name one result of yours that they could use.",
            sharpen="Put a figure on it, from what to what.",
            source=USUAL,
        ),
        Criterion(
            id="aim",
            title="What you want next",
            clear=("aim",),
            advice="Say what you would do there, and what you want to become.",
            sharpen="Say it in one plain sentence.",
            source=USUAL,
        ),
    ),
    proofs=(
        Proof(
            signals=("about_them",),
            code_there="them_given",
            code_missing="no_them",
            code_unclear="them_unclear",
        ),
        Proof(
            signals=("justification",),
            code_there="reason_given",
            code_missing="no_reason",
            code_unclear="reason_unclear",
        ),
        Proof(
            signals=("impact_number",),
            code_there="bring_given",
            code_missing="no_bring",
            code_unclear="number_unclear",
        ),
        AIM,
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("I know why you come, and what we would gain.",),
            advice=("Keep that order in the retake.",),
            spoken=("I know why you come, and what we would gain.",),
        ),
        "told_in_part": Wording(
            told=(
                "I know a part of why you come.",
                "Some of your reasons came through, and some stay open.",
            ),
            spoken=("I know a part of why you come.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I couldn't say why you come to us.",),
            advice=("Say something of theirs, why it matters to you, and what you bring.",),
            spoken=("I could not say why you come to us.",),
            spoken_advice=("Name something of theirs, and say why it matters to you.",),
        ),
        "them_given": Wording(
            told=("You know whom you talk to: “{quote}” ({at}).", "You know whom you talk to."),
            spoken=("You know whom you talk to.",),
        ),
        "no_them": Wording(
            told=("I heard nothing that is only about them.",),
            advice=("Name one thing of theirs that you could not say to any other company.",),
            spoken=("I heard nothing that is only about them.",),
            spoken_advice=("Name one thing of theirs.",),
        ),
        "reason_given": Wording(
            told=("You give a reason: “{quote}” ({at}).", "You give a reason."),
            spoken=("You gave a reason.",),
        ),
        "no_reason": Wording(
            told=("I didn't hear a reason of your own.",),
            advice=("Say “because”, and then something that you did or saw yourself.",),
            spoken=("I did not hear a reason of your own.",),
            spoken_advice=("Say because, and then something that you did yourself.",),
        ),
        "bring_given": Wording(
            told=("You say what you bring: “{quote}” ({at}).", "You say what you bring."),
            spoken=("You said what you bring.",),
        ),
        "no_bring": Wording(
            told=("I didn't hear what you bring that can be counted.",),
            advice=("Add one result of yours that they could use.",),
            spoken=("I did not hear what you bring.",),
            spoken_advice=("Add one result of yours.",),
        ),
        "aim_given": AIM_GIVEN,
        "no_aim": Wording(
            told=("I didn't hear what you want to do there.",),
            advice=("Close with what you would do in the first half year.",),
            spoken=("I did not hear what you want to do there.",),
            spoken_advice=("Close with that.",),
        ),
        "all_there": Wording(
            told=("Them, your reason, what you bring and what you want were all there.",),
            advice=("Try it in sixty seconds and keep all four.",),
            spoken=("All four were there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
