"""What a panel listens for in each kind of interview, as data."""

from voicecoach.analysis.criterion import Criterion

PANEL = "house rule: the panel votes on whether the candidate chose"
CLOCKS = "house rule: choice within 10 s, and never later than 90 s"
BELIEF = "house rule: a result is believed when it admits other causes"
THRESHOLD = "house rule: onsite panels ask what tipped the decision"
AGENCY = "Naim et al. 2015: we is fine, an owner must be clear"
LENSES = "house rule: hypothesis, iteration, product before model"
PAY = "house rule: anchor on a delivered metric, negotiate the whole package"

_FIRST = Criterion(
    id="first",
    title="Said first",
    clear=("choice_by_10s",),
    partial=("choice_by_90s",),
    advice="Put it into the first sentence; everything else can wait.",
    sharpen="Move it into the first ten seconds.",
    source=CLOCKS,
)
_ALTERNATIVE = Criterion(
    id="alternative",
    title="Option turned down",
    clear=("rejected_alternative",),
    advice="Name one real option that you did not take, and why.",
    sharpen="Say plainly which option you did not take.",
    source=PANEL,
)

BEHAVIORAL = (
    Criterion(
        id="choice",
        title="Choice of your own",
        clear=("decision",),
        partial=("hedged_decision", "unresolved_agency"),
        advice="Say what you chose or refused, with I as the subject.",
        sharpen="Say it without a hedge; if it was you who chose, say I.",
        source=f"{PANEL}; {AGENCY}",
    ),
    _FIRST,
    _ALTERNATIVE,
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
        clear=("impact_number",),
        partial=("vague_impact", "business_metric"),
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

CASE = (
    Criterion(
        id="recommendation",
        title="Recommendation",
        clear=("decision",),
        partial=("hedged_decision", "unresolved_agency"),
        advice="Commit to one option: I would build this, and not that.",
        sharpen="Say it without a hedge, and as your own.",
        source=PANEL,
    ),
    _FIRST,
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
    _ALTERNATIVE,
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

NEGOTIATION = (
    Criterion(
        id="ask",
        title="Clear ask",
        clear=("decision",),
        partial=("hedged_decision", "criterion"),
        advice="Say one figure and what it is for.",
        sharpen="Say the figure that you want in one plain sentence, without a hedge.",
        source=PAY,
    ),
    _FIRST,
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

RUBRICS = {"behavioral": BEHAVIORAL, "case": CASE, "negotiation": NEGOTIATION}
