"""The same findings where the question is a case or about pay.

In a case the choice is a recommendation, and in pay talk it is the ask.
"""

from voicecoach.analysis.wording import Wording

CASE_WORDINGS = {
    "very_short": Wording(
        told=("That was {words}: too little for an interviewer to judge.",),
        advice=(
            "Say what you would build, what you would leave, the measure it moves, and the risk.",
        ),
        spoken=("That was too short to judge.",),
        spoken_advice=("Say what you would build, what it moves, and what could go wrong.",),
    ),
    "decision_early": Wording(
        told=(
            "You commit at {at}: “{quote}”.",
            "Your recommendation is clear at {at}: “{quote}”.",
            "You seem to commit at {at}.",
        ),
        advice=("Keep that opening in the retake.",),
        spoken=(
            "Good, you committed early. At {at} you said: {quote}.",
            "You seem to commit at {at}, which is early.",
        ),
    ),
    "decision_late": Wording(
        told=(
            "Your recommendation comes late, at {at}: “{quote}”.",
            "I had to wait until {at} for your recommendation: “{quote}”.",
            "Your recommendation seems to come late, at {at}.",
        ),
        advice=("Open the retake with those words; the analysis can follow.",),
        spoken=(
            "Your recommendation came late. At {at} you said: {quote}.",
            "Your recommendation seems to come late, at {at}.",
        ),
        spoken_advice=("Start the next try with exactly that.",),
    ),
    "decision_too_late": Wording(
        told=(
            "Your recommendation comes only at {at}, when few still listen: “{quote}”.",
            "Your recommendation seems to come only at {at}, when few still listen.",
        ),
        advice=("Say it first, then the analysis that it rests on.",),
        spoken=("Your recommendation came only at {at}. By then few still listen.",),
        spoken_advice=("Say it first, then the analysis.",),
    ),
    "no_decision": Wording(
        told=(
            "I heard options, but no recommendation of yours.",
            "After {length} I can't say what you would do.",
        ),
        advice=("Begin the retake with “I'd build …” or “I wouldn't …”, and say why.",),
        spoken=("I heard options, but not what you would do.",),
        spoken_advice=("Begin the next try with what you would build, and what you would not.",),
    ),
    "no_decision_unsure": Wording(
        told=("I may have misheard parts of this, and caught no clear recommendation.",),
        advice=("If you did make one, say it again, slowly, as the first sentence.",),
        spoken=("I may have misheard you, and I caught no clear recommendation.",),
        spoken_advice=("If you made one, say it again, slowly, as your first sentence.",),
    ),
    "hypothesis_given": Wording(
        told=("You framed a hypothesis: “{quote}” ({at}).", "You framed a hypothesis."),
        spoken=("You framed it as a hypothesis.",),
    ),
    "no_hypothesis": Wording(
        told=("I heard no hypothesis.", "I heard no belief that a test could prove wrong."),
        advice=("Say one: “my bet is that …, and I'd be wrong if …”.",),
        spoken=("I heard no hypothesis.",),
        spoken_advice=("Say your bet, and what would prove it wrong.",),
    ),
    "metric_given": Wording(
        told=("You named what it should move: “{quote}” ({at}).", "You named what it should move."),
        spoken=("You named the measure.",),
    ),
    "no_metric": Wording(
        told=("I heard no product measure that this moves.",),
        advice=("Name one, and why that one: retention, listening time, paid conversion.",),
        spoken=("I heard no measure that this moves.",),
        spoken_advice=("Name one, and say why that one.",),
    ),
    "risk_named": Wording(
        told=("You named the risk: “{quote}” ({at}).", "You named the risk."),
        spoken=("You named the risk.",),
    ),
    "no_risk": Wording(
        told=("I heard no risk, and no line at which you would stop.",),
        advice=("Say what it may cost, and the figure at which you would switch it off.",),
        spoken=("I heard no risk.",),
        spoken_advice=("Say what it may cost, and when you would stop.",),
    ),
    "all_there": Wording(
        told=("Recommendation, hypothesis, measure and risk were all there.",),
        advice=("Try the retake in sixty seconds and keep all four.",),
        spoken=("Recommendation, hypothesis, measure and risk were all there.",),
        spoken_advice=("Try it again in sixty seconds.",),
    ),
}

NEGOTIATION_WORDINGS = {
    "very_short": Wording(
        told=("That was {words}: too little to negotiate with.",),
        advice=("Name your figure, the result that backs it, and what you would take instead.",),
        spoken=("That was too short.",),
        spoken_advice=("Name your figure, the result behind it, and what you would take instead.",),
    ),
    "decision_early": Wording(
        told=(
            "Your ask is on the table at {at}: “{quote}”.",
            "You ask at {at}: “{quote}”.",
            "You seem to make your ask at {at}.",
        ),
        advice=("Keep that opening in the retake.",),
        spoken=(
            "Good, you asked early. At {at} you said: {quote}.",
            "You seem to make your ask at {at}, which is early.",
        ),
    ),
    "decision_late": Wording(
        told=(
            "Your ask comes late, at {at}: “{quote}”.",
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
        told=("I heard no ask.", "After {length} I don't know what you want."),
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
        told=("You talked about little beside the base.", "Most of the package stayed untouched."),
        advice=("Bring in bonus, equity, a sign-on or the title.",),
        spoken=("Most of the package stayed untouched.",),
        spoken_advice=("Bring in equity or the bonus.",),
    ),
    "give_named": Wording(
        told=("You offered something in return: “{quote}” ({at}).", "You offered something back."),
        spoken=("You offered something in return.",),
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
