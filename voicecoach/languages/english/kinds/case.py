"""A product problem to solve aloud: the choice is a recommendation."""

from voicecoach.analysis.kind import ChoiceWords, Criterion, Proof, QuestionKind
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.kinds.shared import (
    ALL_THERE_BRIEF,
    ALTERNATIVE,
    FIRST,
    INSTEAD_OF_A_RECOMMENDATION,
    LENSES,
    PANEL,
    THRESHOLD,
)

_RUBRIC = (
    Criterion(
        id="recommendation",
        title="Recommendation",
        clear=("decision",),
        partial=(
            "hedged_decision",
            "hedged_choice",
            "shared_choice",
            "disagreed_and_committed",
            "unresolved_agency",
        ),
        advice="Commit to one option: I would build this, and not that.",
        sharpen="Say it without a hedge, and as your own.",
        source=PANEL,
    ),
    FIRST,
    Criterion(
        id="hypothesis",
        title="Hypothesis",
        clear=("hypothesis",),
        advice="State one belief that a test could prove wrong.",
        sharpen="Make the belief testable: who would do what, by how much.",
        source=LENSES,
    ),
    Criterion(
        id="metric",
        title="Measure it moves",
        clear=("measure_moved", "framework_applied"),
        partial=("business_metric", "framework_named"),
        advice="Name the one product measure that this moves.",
        sharpen="Say which one your recommendation moves, and from what to what.",
        source=f"{LENSES}; frameworks score when applied, not when listed",
    ),
    Criterion(
        id="test",
        title="How you'd find out",
        clear=("experiment",),
        partial=("criterion",),
        advice="Say how you would test it, with whom and for how long.",
        sharpen="You have the bar; add the test that it applies to.",
        source=LENSES,
    ),
    ALTERNATIVE,
    Criterion(
        id="risk",
        title="Risk and stop line",
        clear=("accepted_cost", "criterion"),
        partial=("dissent", "counterfactual"),
        advice="Name the risk that you accept, and when you would stop.",
        sharpen="Say what it may cost, and at which figure you would stop.",
        source=f"{PANEL}; {THRESHOLD}",
    ),
)

_PROOFS = (
    Proof(
        signals=("hypothesis",),
        code_there="hypothesis_given",
        code_missing="no_hypothesis",
        code_unclear="hypothesis_unclear",
    ),
    Proof(
        signals=("framework_applied", "business_metric"),
        code_there="metric_given",
        code_missing="no_metric",
        code_unclear="metric_unclear",
    ),
    Proof(
        signals=("accepted_cost", "criterion", "counterfactual"),
        code_there="risk_named",
        code_missing="no_risk",
        code_unclear="risk_unclear",
    ),
    Proof(
        signals=("rejected_alternative",),
        code_there="alternative_named",
        code_missing="no_alternative",
        code_unclear="alternative_unclear",
    ),
    Proof(signals=("framework_applied",), code_there="framework_used"),
    Proof(signals=("phased_compromise",), code_there="phases_heard"),
)

_WORDINGS = {
    **INSTEAD_OF_A_RECOMMENDATION,
    "very_short": Wording(
        told=(
            "“{quote}” is a recommendation, and with {words} it is all there is.",
            "That was {words}: too little for an interviewer to judge.",
        ),
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
            "At {at} I know what you would do: “{quote}”.",
            "You seem to commit at {at}.",
        ),
        advice=("Keep that opening in the retake.",),
        spoken=(
            "Good, you committed early. At {at} you said: {quote}.",
            "At {at} I knew what you would do: {quote}.",
            "You seem to commit at {at}, which is early.",
        ),
    ),
    "decision_hedged": Wording(
        told=(
            "You recommend something at {at} and take it half back: “{quote}”.",
            "At {at} there seems to be a recommendation, but a hedge takes it back.",
        ),
        advice=("Say it as “I would …”, without the words that soften it.",),
        spoken=(
            "At {at} you half committed: {quote}. The hedge takes it back.",
            "You seem to commit at {at}, but a hedge takes it back.",
        ),
        spoken_advice=("Say what you would do, without softening it.",),
    ),
    "decision_late": Wording(
        told=(
            "Your recommendation comes late, at {at}: “{quote}”.",
            "I had to wait until {at} for your recommendation: “{quote}”.",
            "You think aloud until {at}, and only then commit: “{quote}”.",
            "Your recommendation seems to come late, at {at}.",
        ),
        advice=(
            "Open the retake with your recommendation; the analysis can follow.",
            "Say first what you would do, then the two reasons that carry it.",
        ),
        spoken=(
            "Your recommendation came late. At {at} you said: {quote}.",
            "You thought aloud until {at}, then you said: {quote}.",
            "Your recommendation seems to come late, at {at}.",
        ),
        spoken_advice=(
            "Start the next try with your recommendation.",
            "Say first what you would do.",
        ),
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
            "I heard thoughts, but no recommendation of yours.",
            "No recommendation of yours came through.",
            "After {length} I can't say what you would do.",
        ),
        advice=("Begin the retake with “I'd build …” or “I wouldn't …”, and say why.",),
        spoken=(
            "I heard thoughts, but not what you would do.",
            "I could not tell what you would do.",
        ),
        spoken_advice=("Begin the next try with what you would build, and what you would not.",),
    ),
    "decision_shared": Wording(
        told=(
            "“{quote}” ({at}): do you recommend that yourself?",
            "It is told as everybody's view. What do you recommend?",
        ),
        advice=("Say it as your own recommendation: “I would …”.",),
        spoken=("I could not tell whether that was your own recommendation.",),
        spoken_advice=("Say I would.",),
    ),
    "no_decision_unsure": Wording(
        told=("I may have misheard parts of this, and caught no clear recommendation.",),
        advice=("If you did make one, say it again, slowly, as the first sentence.",),
        spoken=("I may have misheard you, and I caught no clear recommendation.",),
        spoken_advice=("If you made one, say it again, slowly, as your first sentence.",),
    ),
    "nobody_chose": Wording(
        told=(
            "“{quote}” ({at}): who would do that, and would you?",
            "A choice was told without its owner.",
        ),
        advice=("Say it as your own recommendation: “I would …”.",),
        spoken=("I could not tell whether that was your own recommendation.",),
        spoken_advice=("Say I would.",),
    ),
    "team_only": Wording(
        told=(
            "The credit goes to the team: “{quote}” ({at}). What you would do stays open.",
            "The credit goes to the team, and what you would do stays open.",
        ),
        advice=("This is your case: say what you would do if nobody else decided.",),
        spoken=("The team decides here, and what you would do stays open.",),
        spoken_advice=("Say what you would do.",),
    ),
    "hypothesis_given": Wording(
        told=(
            "You framed a hypothesis: “{quote}” ({at}).",
            "That can be proven wrong, as it should: “{quote}” ({at}).",
            "You framed a hypothesis.",
        ),
        spoken=("You gave a hypothesis that can be tested.",),
    ),
    "no_hypothesis": Wording(
        told=("I heard no hypothesis.", "I heard no belief that a test could prove wrong."),
        advice=("Say one: “my bet is that …, and I'd be wrong if …”.",),
        spoken=("I heard no hypothesis.",),
        spoken_advice=("Say your bet, and what would prove it wrong.",),
    ),
    "metric_given": Wording(
        told=("You named a measure: “{quote}” ({at}).", "You named a measure."),
        spoken=("You named a measure.",),
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
    "all_there.brief": ALL_THERE_BRIEF,
}

CASE = QuestionKind(
    name="case",
    choice=ChoiceWords(
        shown_as="recommendation",
        said_as="a recommendation of your own",
        stamps={
            "decision_early": "YOU COMMITTED",
            "decision_hedged": "HALF TAKEN BACK",
            "decision_shared": "WHOSE RECOMMENDATION?",
            "decision_committed": "WHOSE RECOMMENDATION?",
            "decision_implied": "RECOMMENDATION NOT SAID",
            "decision_late": "COMMITTED LATE",
            "decision_too_late": "COMMITTED TOO LATE",
            "no_decision": "NO RECOMMENDATION HEARD",
        },
        marker="you committed",
        known={
            "yes": "Yes: an interviewer knows from {at} what you recommend.",
            "not clearly": "Not clearly: an interviewer may not be sure within 90 s what you"
            " recommend.",
            "no": "No: within 90 s an interviewer would not know what you recommend.",
            "shared": "Not clearly: an interviewer can't tell whether you recommend it yourself.",
            "hedged": "Not clearly: you recommend it, and take it half back.",
            "late": "Not clearly: your recommendation comes late, after 90 s.",
            "implied": "Not clearly: a recommendation may be meant, and you don't say so.",
            "unsure": "Not clearly: I may have misheard what you recommend.",
            "others": "No: an interviewer hears what others would do, and not what you recommend.",
        },
    ),
    rubric=_RUBRIC,
    proofs=_PROOFS,
    wordings=_WORDINGS,
)
