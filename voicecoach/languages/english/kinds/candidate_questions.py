"""What the candidate asks back ("what would you like to ask us?"): no choice to look for."""

from voicecoach.analysis.kind import Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import (
    ALL_THERE_BRIEF,
    OF_ONESELF,
    TOLD_WORDINGS,
    USUAL,
)

CANDIDATE_QUESTIONS = QuestionKind(
    name="candidate-questions",
    choice=None,
    labelled_as="behavioral",
    opens_with_a_figure=True,
    means_nothing=OF_ONESELF,
    rubric=(
        Criterion(
            id="asked",
            title="A question about the work",
            clear=("question_asked",),
            advice="Ask one thing about the work that only people who do it can answer.",
            sharpen="Ask it as one plain question.",
            source=USUAL,
        ),
        Criterion(
            id="them",
            title="Something about them",
            clear=("about_them",),
            advice="Tie your question to a product or a plan of theirs.",
            sharpen="Say which one, by its name.",
            source=USUAL,
        ),
        Criterion(
            id="reason",
            title="Why you ask",
            clear=("justification",),
            partial=("aim",),
            advice="Say in one sentence what the answer means for you.",
            sharpen="Say it with “because”.",
            source=USUAL,
        ),
    ),
    proofs=(
        Proof(
            signals=("question_asked",),
            code_there="asked_given",
            code_missing="no_question",
            code_unclear="asked_unclear",
        ),
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
    ),
    wordings={
        **TOLD_WORDINGS,
        "told_whole": Wording(
            told=("You asked about the work, and I know why you want to hear the answer.",),
            advice=("Keep that order in the retake.",),
            spoken=("You asked about the work, and I know why you want to hear the answer.",),
        ),
        "told_in_part": Wording(
            told=("You asked something, and a part of it is missing.", "That is half a question."),
            spoken=("You asked something, and a part of it is missing.",),
        ),
        "told_nothing": Wording(
            told=("After {length} I had heard no question about the work.",),
            advice=("Ask one thing that only people who work here can answer.",),
            spoken=("I heard no question about the work.",),
            spoken_advice=("Ask one thing that only people who work here can answer.",),
        ),
        "asked_given": Wording(
            told=("You ask about the work: “{quote}” ({at}).", "You ask about the work."),
            spoken=("You asked about the work.",),
        ),
        "no_question": Wording(
            told=("I didn't hear a question about the work.",),
            advice=("Ask one; pay and holidays have a talk of their own.",),
            spoken=("I did not hear a question about the work.",),
            spoken_advice=("Ask one. Pay has a talk of its own.",),
        ),
        "them_given": Wording(
            told=("You know whom you ask: “{quote}” ({at}).", "You know whom you ask."),
            spoken=("You know whom you ask.",),
        ),
        "no_them": Wording(
            told=("It could be asked at any company.",),
            advice=("Tie it to a product or a plan of theirs.",),
            spoken=("It could be asked at any company.",),
            spoken_advice=("Tie it to a product of theirs.",),
        ),
        "reason_given": Wording(
            told=("You say why you ask: “{quote}” ({at}).", "You say why you ask."),
            spoken=("You said why you ask.",),
        ),
        "no_reason": Wording(
            told=("I didn't hear why you ask.",),
            advice=("Say “because”, and what the answer means for you.",),
            spoken=("I did not hear why you ask.",),
            spoken_advice=("Say because, and what the answer means for you.",),
        ),
        "all_there": Wording(
            told=("Question, what it is about and why you ask were all there.",),
            advice=("Try it in forty seconds and keep all three.",),
            spoken=("All three were there.",),
        ),
        "all_there.brief": ALL_THERE_BRIEF,
    },
)
