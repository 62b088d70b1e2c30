"""What several kinds share: criteria, where they come from, and wordings without a choice."""

from voicecoach.analysis.kind import Criterion, Proof
from voicecoach.analysis.wording import Wording

PANEL = "house rule: the panel votes on whether the candidate chose"
CLOCKS = "house rule: choice within 10 s, and never later than 90 s"
BELIEF = "house rule: a result is believed when it admits other causes"
THRESHOLD = "house rule: onsite panels ask what tipped the decision"
AGENCY = "Naim et al. 2015: we is fine, an owner must be clear"
LENSES = "house rule: hypothesis, iteration, product before model"
PAY = "house rule: anchor on a delivered metric, negotiate the whole package"

USUAL = "usual practitioners' advice; we found no study behind it"

OF_ONESELF = frozenset({"cliche"})
"""Who is asked what they are good at, or why they come, says what is a stock phrase in a story: "I
listen well", "I love music"."""

FIRST = Criterion(
    id="first",
    title="Said first",
    clear=("choice_by_10s",),
    partial=("choice_by_90s",),
    advice="Put it into the first sentence; everything else can wait.",
    sharpen="Move it into the first ten seconds.",
    source=CLOCKS,
)
ALTERNATIVE = Criterion(
    id="alternative",
    title="Option turned down",
    clear=("rejected_alternative",),
    advice="Name one real option that you did not take, and why.",
    sharpen="Say plainly which option you did not take.",
    source=PANEL,
)

AIM = Proof(
    signals=("aim",), code_there="aim_given", code_missing="no_aim", code_unclear="aim_unclear"
)
AIM_GIVEN = Wording(
    told=("You say what you want next: “{quote}” ({at}).", "You say what you want next."),
    spoken=("You said what you want next.",),
)

ALL_THERE_BRIEF = Wording(
    advice=("Say it once more from memory, and keep them all.",),
    spoken_advice=("Say it once more from memory.",),
)
"""For answers that are short already. Each kind with an "all there" of its own names it again,
since what a kind says in its own way is not overruled by what is for any kind."""

TOLD_WORDINGS = {
    "very_short": Wording(
        told=(
            "That was {words}: too little for an interviewer to go on.",
            "With {words}, the interviewer has almost nothing to go on.",
        ),
        advice=("Take the time for three whole sentences.",),
        spoken=("That was too short to judge.",),
        spoken_advice=("Take the time for three whole sentences.",),
    ),
    "told_unclear": Wording(
        told=("You come near what was asked, and say little of it plainly.",),
        advice=("Say each part in one plain sentence of its own.",),
        spoken=("You come near what was asked, and say little of it plainly.",),
        spoken_advice=("Say each part in one plain sentence.",),
    ),
    "told_unsure": Wording(
        told=("I may have misheard parts of this, and caught too little to judge it.",),
        advice=("Say it again, slowly, and nearer to the microphone.",),
        spoken=("I may have misheard you, and I caught too little to judge it.",),
        spoken_advice=("Say it again, slowly.",),
    ),
    "over_budget": Wording(
        told=("You spoke for {length}; the target is {budget}.",),
        advice=("Drop one detail that nobody would ask for.",),
        spoken=("You ran past {budget}.",),
    ),
    "pace_fast": Wording(
        told=("At {figure} words a minute you are hard to follow.",),
        advice=("Slow down on the sentence that matters most.",),
        spoken=("You spoke very fast.",),
        spoken_advice=("Slow down on the sentence that matters most.",),
    ),
    "hedges_many": Wording(
        told=("{figure} hedges a minute make you sound unsure.",),
        advice=("Say it once without “I think” and “maybe”.",),
        spoken=("You hedge a lot.",),
        spoken_advice=("Say it once without maybe.",),
    ),
}
"""For kinds without a choice, in the place of wordings that speak of one."""

INSTEAD_OF_A_RECOMMENDATION = {
    "no_decision.bet": Wording(
        told=(
            "I know what you would test, “{quote}” ({at}), and not what you would build.",
            "I know what you would test, and not what you would build.",
        ),
    ),
    "no_decision.framework_listed": Wording(
        told=(
            "A framework is named, “{quote}” ({at}), and nothing is recommended.",
            "A framework is named, and nothing is recommended.",
        ),
        advice=("Say which option it puts first, and recommend that one.",),
    ),
    "no_decision.nobody_chose": Wording(
        told=("“{quote}” ({at}): who would do that, and would you?", "Who would do that?"),
        advice=("Say it as your own recommendation: “I would …”.",),
    ),
    "no_decision.almost": Wording(
        told=(
            "“{quote}” ({at}): do you recommend that?",
            "“{quote}” ({at}) may be a recommendation, or only a thought.",
            "You come near a recommendation.",
        ),
        advice=("Say it once as a commitment, “I would …”, and say what you leave for it.",),
        spoken=("I could not tell whether you recommend that.",),
        spoken_advice=("Say it once as a commitment.",),
    ),
}
INSTEAD_OF_AN_ASK = {
    "no_decision.almost": Wording(
        told=(
            "“{quote}” ({at}): is that your ask?",
            "“{quote}” ({at}) may be an ask; they could also take it for a remark.",
            "You come near an ask.",
        ),
        advice=("Say it as one plain sentence, “I'm asking for …”, with the figure.",),
        spoken=("I could not tell whether that was your ask.",),
        spoken_advice=("Say it as one plain sentence, with the figure.",),
    )
}
