"""A talk about pay: the choice is the ask."""

from voicecoach.analysis.kind import ChoiceWords, Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import FIRST, INSTEAD_OF_AN_ASK, PAY

_RUBRIC = (
    Criterion(
        id="ask",
        title="Clear ask",
        clear=("decision",),
        partial=("hedged_decision", "criterion"),
        advice="Say one figure and what it is for.",
        sharpen="Say the figure that you want in one plain sentence, without a hedge.",
        source=PAY,
    ),
    FIRST,
    Criterion(
        id="anchor",
        title="Ask tied to a result",
        clear=("impact_number",),
        partial=("justification", "business_metric"),
        advice="Tie the figure to a result that you delivered.",
        sharpen="Put a number on the result that backs the ask.",
        source=PAY,
    ),
    Criterion(
        id="package",
        title="Whole package",
        clear=("package_part",),
        count=3,
        advice="Talk about bonus, equity and title too, beside the base.",
        sharpen="Bring in one more part: equity, a sign-on, the title.",
        source=PAY,
    ),
    Criterion(
        id="fallback",
        title="Fallback",
        clear=("fallback",),
        partial=("criterion",),
        advice="Say what you would take if the first figure is out of reach.",
        sharpen="Say the second-best deal in one plain sentence.",
        source=PAY,
    ),
    Criterion(
        id="leverage",
        title="Other option",
        clear=("other_offer", "rejected_alternative"),
        advice="Mention the option that you would give up for this one.",
        sharpen="Say what the other option is worth.",
        source=PAY,
    ),
    Criterion(
        id="give",
        title="What you give for it",
        clear=("accepted_cost",),
        partial=("fallback",),
        advice="Offer something in return: a later start, less of another part.",
        sharpen="Name the part that you would let go.",
        source=PAY,
    ),
)

_PROOFS = (
    Proof(
        signals=("impact_number",),
        code_there="anchor_given",
        code_missing="no_anchor",
        code_unclear="anchor_unclear",
    ),
    Proof(
        signals=("fallback",),
        code_there="fallback_given",
        code_missing="no_fallback",
        code_unclear="fallback_unclear",
        near="criterion",
        code_near="floor_given",
    ),
    Proof(
        signals=("package_part",),
        code_there="package_whole",
        code_missing="package_narrow",
        count=3,
    ),
    Proof(
        signals=("accepted_cost",),
        code_there="give_named",
        code_missing="no_give",
        code_unclear="give_unclear",
    ),
    Proof(signals=("rejected_alternative",), code_there="alternative_named"),
)

_WORDINGS = {
    **INSTEAD_OF_AN_ASK,
    "very_short": Wording(
        told=(
            "“{quote}” is an ask, and with {words} it is all there is.",
            "That was {words}: too little to negotiate with.",
        ),
        advice=("Name your figure, the result that backs it, and what you would take instead.",),
        spoken=("That was too short.",),
        spoken_advice=("Name your figure, the result behind it, and what you would take instead.",),
    ),
    "decision_early": Wording(
        told=(
            "Your ask is on the table at {at}: “{quote}”.",
            "You ask at {at}: “{quote}”.",
            "At {at} they know what you want: “{quote}”.",
            "You seem to make your ask at {at}.",
        ),
        advice=("Keep that opening in the retake.",),
        spoken=(
            "Good, you asked early. At {at} you said: {quote}.",
            "Your ask was clear at {at}: {quote}.",
            "You seem to make your ask at {at}, which is early.",
        ),
    ),
    "decision_hedged": Wording(
        told=(
            "You ask at {at} and take it half back: “{quote}”.",
            "At {at} there seems to be an ask, but a hedge takes it back.",
        ),
        advice=("Say the figure once, plainly, and then stop and wait.",),
        spoken=(
            "At {at} you half asked: {quote}. The hedge takes it back.",
            "You seem to ask at {at}, but a hedge takes it back.",
        ),
        spoken_advice=("Say the figure plainly, then stop and wait.",),
    ),
    "decision_late": Wording(
        told=(
            "Your ask comes late, at {at}: “{quote}”.",
            "They wait until {at} for your ask: “{quote}”.",
            "Your ask seems to come late, at {at}.",
        ),
        advice=("Open the retake with the figure; the reasons can follow.",),
        spoken=(
            "Your ask came late. At {at} you said: {quote}.",
            "Your ask seems to come late, at {at}.",
        ),
        spoken_advice=("Say the figure first, then the reasons.",),
    ),
    "decision_too_late": Wording(
        told=(
            "Your ask comes only at {at}: “{quote}”.",
            "Your ask seems to come only at {at}.",
        ),
        advice=("Say the figure in the first sentence, then stop and wait.",),
        spoken=("Your ask came only at {at}.",),
        spoken_advice=("Say the figure first, then stop and wait.",),
    ),
    "no_decision": Wording(
        told=(
            "I heard no ask.",
            "After {length} I don't know what you want.",
            "No figure of yours is on the table.",
        ),
        advice=("Begin the retake with one figure and what it is for.",),
        spoken=("I did not hear what you are asking for.",),
        spoken_advice=("Begin the next try with one figure.",),
    ),
    "no_decision.result": Wording(
        told=(
            "I know what you delivered, “{quote}” ({at}), and not what you want for it.",
            "I know what you delivered, and not what you want for it.",
        ),
    ),
    "no_decision.need_plea": Wording(
        told=(
            "“{quote}” ({at}) is what you need; what are you asking for, and what for?",
            "I heard what you need, and neither a figure nor a result.",
        ),
    ),
    "decision_shared": Wording(
        told=("“{quote}” ({at}): who is asking?", "I can't tell who is asking."),
        advice=("Ask in your own name: “I'm asking for …”.",),
        spoken=("I could not tell who is asking.",),
        spoken_advice=("Ask in your own name.",),
    ),
    "no_decision_unsure": Wording(
        told=("I may have misheard parts of this, and caught no clear ask.",),
        advice=("If you did name one, say it again, slowly, as the first sentence.",),
        spoken=("I may have misheard you, and I caught no clear ask.",),
        spoken_advice=("If you named one, say it again, slowly, as your first sentence.",),
    ),
    "anchor_given": Wording(
        told=("You backed the ask with a result: “{quote}” ({at}).", "You backed the ask."),
        spoken=("You backed the ask with a result.",),
    ),
    "no_anchor": Wording(
        told=(
            "I heard no result with a number behind the ask.",
            "Nothing delivered backs the ask.",
        ),
        advice=("Tie the figure to one result of yours: what it moved, from what to what.",),
        spoken=("I heard no result behind the ask.",),
        spoken_advice=("Tie the figure to something that you delivered.",),
    ),
    "fallback_given": Wording(
        told=("You have a fallback: “{quote}” ({at}).", "You have a fallback."),
        spoken=("You have a fallback.",),
    ),
    "floor_given": Wording(
        told=("You drew a line: “{quote}” ({at}).", "You drew a line for yourself."),
        spoken=("You drew a line.",),
    ),
    "nobody_chose": Wording(
        told=(
            "“{quote}” ({at}) is nobody's ask.",
            "An agreement was told without its owner.",
        ),
        advice=("Ask in your own name: “I'm asking for …”.",),
        spoken=("I could not tell who is asking.",),
        spoken_advice=("Ask in your own name.",),
    ),
    "team_only": Wording(
        told=(
            "The result goes to the team: “{quote}” ({at}). They pay for your part.",
            "The result goes to the team, and they pay for your part.",
        ),
        advice=("Say which part of it is yours, and tie the figure to that.",),
        spoken=("You gave the result to the team.",),
        spoken_advice=("Say which part is yours.",),
    ),
    "no_fallback": Wording(
        told=("I heard no fallback if the figure is out of reach.",),
        advice=("Add the second-best deal: “if the base is fixed, then …”.",),
        spoken=("I heard no fallback.",),
        spoken_advice=("Say what you would take if the base is fixed.",),
    ),
    "package_whole": Wording(
        told=("You talked about the whole package, not the base alone.",),
        spoken=("You talked about the whole package.",),
    ),
    "package_narrow": Wording(
        told=(
            "Of the package I heard {parts}.",
            "You kept to {parts}, and there is more to a package.",
        ),
        advice=("Bring in {others} as well.",),
        spoken=("Of the package I heard {parts}.",),
        spoken_advice=("Bring in {others} as well.",),
    ),
    "give_named": Wording(
        told=("You said what you would let go: “{quote}” ({at}).", "You said what you'd let go."),
        spoken=("You said what you would let go.",),
    ),
    "no_give": Wording(
        told=("I didn't hear what you would give for it.",),
        advice=("Offer one thing that costs you less than it is worth to them.",),
        spoken=("I did not hear what you would give for it.",),
        spoken_advice=("Offer one thing in return.",),
    ),
    "all_there": Wording(
        told=("Ask, result, fallback and the whole package were all there.",),
        advice=("Say it once more in forty seconds, then stop and wait.",),
        spoken=("Ask, result, fallback and the whole package were all there.",),
        spoken_advice=("Say it once more in forty seconds.",),
    ),
    "all_there.brief": Wording(
        advice=("Say it once more from memory, then stop and wait.",),
        spoken_advice=("Say it once more from memory.",),
    ),
}

NEGOTIATION = QuestionKind(
    name="negotiation",
    choice=ChoiceWords(
        shown_as="ask",
        said_as="a clear ask",
        stamps={
            "decision_early": "ASKED AT {at} S",
            "decision_hedged": "ASK HALF TAKEN BACK",
            "decision_shared": "WHO IS ASKING?",
            "decision_committed": "WHO IS ASKING?",
            "decision_implied": "ASK NOT SAID",
            "decision_late": "ASKED LATE, AT {at} S",
            "decision_too_late": "ASKED TOO LATE, AT {at} S",
            "no_decision": "NO ASK HEARD",
        },
        marker="you asked",
        known={
            "yes": "Yes: they know from {at} what you are asking for.",
            "not clearly": "Not clearly: they may not be sure within 90 s what you are asking for.",
            "no": "No: within 90 s they would not know what you are asking for.",
            "shared": "Not clearly: they can't tell who is asking.",
            "hedged": "Not clearly: you ask, and take it half back.",
            "late": "Not clearly: your ask comes late, after 90 s.",
            "implied": "Not clearly: an ask may be meant, and you don't say it.",
            "unsure": "Not clearly: I may have misheard what you ask for.",
            "others": "No: they hear what others want, and not what you ask for.",
        },
    ),
    rubric=_RUBRIC,
    proofs=_PROOFS,
    wordings=_WORDINGS,
    opens_with_a_figure=True,
)
