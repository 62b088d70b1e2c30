"""The same findings in pay talk: the choice is the ask."""

from voicecoach.analysis.wording import Wording

NEGOTIATION_WORDINGS = {
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
}

PACKAGE_PARTS = {
    "equity": "equity",
    "bonus": "bonus",
    "signing": "a sign-on",
    "title": "the title",
    "housing": "relocation",
    "time": "time off",
}
"""Parts of a package beside the base by the name of their rule, those worth most first."""

FIGURE, FIGURE_ALONE = "the figure", "the figure alone"
"""What an ask is about in any case, and where it is about nothing else."""
