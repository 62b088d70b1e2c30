"""What one is good at and what not ("your strengths and weaknesses?"): no choice to look for.

A strength counts with its proof. A weakness counts where it is one: a strength in disguise is told
apart (Sezer, Gino & Norton 2018, JPSP 114(1), on that very question).
"""

from voicecoach.analysis.kind import Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import (
    ALL_THERE_BRIEF,
    OF_ONESELF,
    TOLD_WORDINGS,
    USUAL,
)

HONEST = "Sezer, Gino & Norton 2018: a weakness that is a strength in disguise persuades nobody"

SELF_ASSESSMENT = QuestionKind(
    name="self-assessment",
    choice=None,
    labelled_as="behavioral",
    opens_with_a_figure=True,
    means_nothing=OF_ONESELF,
    rubric=(
        Criterion(
            id="strength",
            title="A strength, named",
            clear=("strength",),
            advice="Name one strength in a plain sentence: “I'm good at …”.",
            sharpen="Say plainly which one it is.",
            source=USUAL,
        ),
        Criterion(
            id="example",
            title="Proof of it",
            clear=("example", "impact_number"),
            partial=("vague_impact", "business_metric"),
            advice="Tell one day on which it showed, and what came of it.",
            sharpen="Say when that was, or put a figure on it.",
            source=USUAL,
        ),
        Criterion(
            id="weakness",
            title="An honest weakness",
            clear=("weakness",),
            partial=("stock_weakness",),
            advice="Name one thing that you are not good at, and that has cost you something.",
            sharpen="Many say this one. Name a weakness that has cost somebody something.",
            source=HONEST,
        ),
        Criterion(
            id="remedy",
            title="What you do about it",
            clear=("remedy",),
            partial=("reflection",),
            advice="Say what you do about it today, as a habit that others can see.",
            sharpen="Say what you do now that you did not do before.",
            source=HONEST,
        ),
    ),
    proofs=(
        Proof(
            signals=("strength",),
            code_there="strength_given",
            code_missing="no_strength",
            code_unclear="strength_unclear",
        ),
        Proof(
            signals=("example", "impact_number"),
            code_there="example_given",
            code_missing="no_example",
            code_unclear="example_unclear",
        ),
        Proof(
            signals=("weakness",),
            code_there="weakness_given",
            code_missing="no_weakness",
            code_unclear="weakness_unclear",
            near="stock_weakness",
            code_near="weakness_disguised",
            doubts_near=True,
        ),
        Proof(
            signals=("remedy", "reflection"),
            code_there="remedy_given",
            code_missing="no_remedy",
            code_unclear="remedy_unclear",
        ),
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("I know what you are good at, what you are not, and what you do about it.",),
            advice=("Keep that order in the retake.",),
            spoken=("I know what you are good at, what you are not, and what you do about it.",),
        ),
        "told_in_part": Wording(
            told=(
                "I see one side of you, and a part is missing.",
                "That tells me something of you, and not all that was asked.",
            ),
            spoken=("I see one side of you, and a part is missing.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I couldn't say what you are good at, or what you are not.",),
            advice=(
                "Name one strength with its proof, then one weakness and what you do about it.",
            ),
            spoken=("I could not say what you are good at, or what you are not.",),
            spoken_advice=("Name one strength, one weakness, and what you do about it.",),
        ),
        "strength_given": Wording(
            told=("You name a strength: “{quote}” ({at}).", "You name a strength."),
            spoken=("You named a strength.",),
        ),
        "no_strength": Wording(
            told=("I didn't hear a strength with its name.",),
            advice=("Say “I'm good at …”, in one sentence.",),
            spoken=("I did not hear a strength with its name.",),
            spoken_advice=("Say what you are good at, in one sentence.",),
        ),
        "example_given": Wording(
            told=("You back it up: “{quote}” ({at}).", "You back it up."),
            spoken=("You backed it up.",),
        ),
        "no_example": Wording(
            told=("I heard no day on which that showed.",),
            advice=("Say when it helped, and what came of it.",),
            spoken=("I heard no day on which that showed.",),
            spoken_advice=("Say when it helped.",),
        ),
        "weakness_given": Wording(
            told=(
                "You say openly what is hard for you: “{quote}” ({at}).",
                "You say openly what is hard for you.",
            ),
            spoken=("You said openly what is hard for you.",),
        ),
        "weakness_disguised": Wording(
            told=(
                "“{quote}” ({at}) may be true, but panels hear it as a strength in disguise.",
                "Panels hear that weakness as a strength in disguise.",
            ),
            advice=("Say what it has cost somebody, or name another one.",),
            spoken=("Panels hear that weakness as a strength in disguise.",),
            spoken_advice=("Say what it has cost somebody.",),
        ),
        "no_weakness": Wording(
            told=("I didn't hear a weakness.",),
            advice=("Name one thing that you are not good at yet.",),
            spoken=("I did not hear a weakness.",),
            spoken_advice=("Name one thing that you are not good at yet.",),
        ),
        "remedy_given": Wording(
            told=(
                "You say what you do about it: “{quote}” ({at}).",
                "You say what you do about it.",
            ),
            spoken=("You said what you do about it.",),
        ),
        "no_remedy": Wording(
            told=("I didn't hear what you do about it.",),
            advice=("Close with one habit of yours that others can see.",),
            spoken=("I did not hear what you do about it.",),
            spoken_advice=("Close with one habit of yours.",),
        ),
        "all_there": Wording(
            told=("Strength, proof, weakness and what you do about it were all there.",),
            advice=("Try it in sixty seconds and keep all four.",),
            spoken=("All four were there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
