"""A decision of the past: whether the candidate chose, and whether that is believable."""

from voicecoach.analysis.kind import ChoiceWords, Criterion, Proof, QuestionKind
from voicecoach.languages.english.kinds.shared import (
    AGENCY,
    ALTERNATIVE,
    BELIEF,
    FIRST,
    PANEL,
    THRESHOLD,
)

_RUBRIC = (
    Criterion(
        id="choice",
        title="Choice of your own",
        clear=("decision",),
        partial=(
            "hedged_decision",
            "hedged_choice",
            "shared_choice",
            "disagreed_and_committed",
            "unresolved_agency",
        ),
        advice="Say what you chose or refused, with I as the subject.",
        sharpen="Say it without a hedge; if it was you who chose, say I.",
        source=f"{PANEL}; {AGENCY}",
    ),
    FIRST,
    ALTERNATIVE,
    Criterion(
        id="cost",
        title="Cost and who paid it",
        clear=("accepted_cost",),
        partial=("dissent",),
        advice="Say what you knowingly gave up, and who was unhappy.",
        sharpen="Add what it cost in money, time or reach, in your own words.",
        source=PANEL,
    ),
    Criterion(
        id="rule",
        title="Rule that settled it",
        clear=("criterion",),
        partial=("hypothesis",),
        advice="Give the threshold or principle that tipped it.",
        sharpen="Turn the belief into a line: below this, you stop.",
        source=THRESHOLD,
    ),
    Criterion(
        id="result",
        title="Result with a number",
        clear=("result_number",),
        partial=("measure_claimed", "priced_number"),
        advice="Give one figure, from what to what.",
        sharpen="Put a figure on it, from what to what.",
        source=PANEL,
    ),
    Criterion(
        id="limits",
        title="Limits of the claim",
        clear=("counterfactual",),
        partial=("experiment",),
        advice="Say what else may explain the result, or where it did not hold.",
        sharpen="Say what the test could not show.",
        source=BELIEF,
    ),
    Criterion(
        id="learning",
        title="What you'd change",
        clear=("reflection",),
        advice="Close with one thing that you would do differently.",
        sharpen="Tie the lesson to this decision.",
        source=PANEL,
    ),
)

_PROOFS = (
    Proof(
        signals=("rejected_alternative",),
        code_there="alternative_named",
        code_missing="no_alternative",
        code_unclear="alternative_unclear",
    ),
    Proof(
        signals=("accepted_cost",),
        code_there="cost_named",
        code_missing="no_cost",
        code_unclear="cost_unclear",
    ),
    Proof(
        signals=("impact_number",),
        code_there="number_given",
        code_missing="no_number",
        code_unclear="number_unclear",
    ),
    Proof(signals=("criterion",), code_there="criterion_given"),
    Proof(signals=("counterfactual",), code_there="limit_given"),
    Proof(signals=("dissent",), code_there="dissent_named"),
    Proof(signals=("reflection",), code_there="lesson_given"),
    Proof(signals=("persuasion",), code_there="persuasion_heard"),
    Proof(signals=("initiative",), code_there="initiative_heard"),
    Proof(signals=("phased_compromise",), code_there="phases_heard"),
    Proof(signals=("evidence_first",), code_there="evidence_heard"),
)

BEHAVIORAL = QuestionKind(
    name="behavioral",
    choice=ChoiceWords(
        shown_as="choice",
        said_as="a choice of your own",
        stamps={
            "decision_early": "YOU CHOSE",
            "decision_hedged": "HALF TAKEN BACK",
            "decision_shared": "WHOSE CHOICE?",
            "decision_committed": "WHOSE CHOICE?",
            "decision_implied": "CHOICE NOT SAID",
            "decision_late": "CHOSEN LATE",
            "decision_too_late": "CHOSEN TOO LATE",
            "no_decision": "NO CHOICE HEARD",
        },
        marker="you chose",
        known={
            "yes": "Yes: an interviewer knows from {at} that you chose.",
            "not clearly": "Not clearly: an interviewer may not be sure within 90 s that you"
            " chose.",
            "no": "No: within 90 s an interviewer would not know that you chose.",
            "shared": "Not clearly: something was decided, and an interviewer can't tell by whom.",
            "hedged": "Not clearly: you choose, and take it half back.",
            "late": "Not clearly: your choice comes late, after 90 s.",
            "implied": "Not clearly: a choice may be meant, and you don't say that it was one.",
            "unsure": "Not clearly: I may have misheard what you chose.",
            "others": "No: an interviewer hears what somebody else chose, and not what you did.",
            "hypothetical": "No: an interviewer hears what you would do or usually do, and not what"
            " you did.",
        },
    ),
    rubric=_RUBRIC,
    proofs=_PROOFS,
    weighs_causes=True,
)
