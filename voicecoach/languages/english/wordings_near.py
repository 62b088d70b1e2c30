"""What is asked about words that may be what was looked for, in the place of denying them."""

from voicecoach.analysis.wording import Wording

NEAR_WORDINGS = {
    "alternative_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that the option you turned down?",
            "You touch on another option, “{quote}” ({at}), without saying what spoke for it.",
            "You touch on another option.",
        ),
        advice=(
            "Name it plainly as the one you didn't take, with your reason.",
            "Say what was tempting about it, and why you left it.",
        ),
        spoken=("You touched on another option.",),
        spoken_advice=("Say plainly that you left it, and why.",),
    ),
    "cost_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that what it cost you?",
            "The nearest to a price is “{quote}” ({at}).",
            "You come near a price.",
        ),
        advice=(
            "Say it as the price: what you knew you would lose, and that you took it.",
            "Say who paid for it, and that you knew before.",
        ),
        spoken=("You came near a price.",),
        spoken_advice=("Say what you knew you would lose.",),
    ),
    "number_unclear": Wording(
        told=(
            "“{quote}” ({at}): since when, against what?",
            "There is a figure, “{quote}” ({at}); I couldn't tell whether it is your result.",
            "I heard figures, but none that I could tie to something you did.",
        ),
        advice=("Say what it was before, what it is now, and what you did in between.",),
        spoken=("I heard figures, but could not tell which is your result.",),
        spoken_advice=("Say which one you moved, from what to what.",),
    ),
    "number_unclear.price": Wording(
        told=(
            "“{quote}” ({at}) is the price; what did it bring?",
            "The figure that I heard is the price; what did it bring?",
        ),
        advice=("Add one figure for what came of it, from what to what.",),
        spoken=("Your figure is the price. What did it bring?",),
        spoken_advice=("Add one figure for what came of it.",),
    ),
    "hypothesis_unclear": Wording(
        told=(
            "“{quote}” ({at}) sounds like a bet; how would you know that it is wrong?",
            "You come near a hypothesis.",
        ),
        advice=("Say who would do what, by how much, and what would prove it wrong.",),
        spoken=("You came near a hypothesis.",),
        spoken_advice=("Say what would prove it wrong.",),
    ),
    "metric_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that the measure it should move?",
            "You come near a measure.",
        ),
        advice=("Name the one that counts, and from what to what it should go.",),
        spoken=("You came near a measure.",),
        spoken_advice=("Name the one that counts.",),
    ),
    "risk_unclear": Wording(
        told=(
            "“{quote}” ({at}): at which point would that make you stop?",
            "You come near a risk.",
        ),
        advice=("Call it the risk, and give the figure at which you would switch it off.",),
        spoken=("You came near a risk.",),
        spoken_advice=("Say at which figure you would stop.",),
    ),
    "anchor_unclear": Wording(
        told=(
            "“{quote}” ({at}): what was it before you, and since when?",
            "There are figures, and I couldn't tell which of them is your result.",
        ),
        advice=("Tie the ask to it in one sentence: what you moved, from what to what.",),
        spoken=("I heard figures, but could not tell which is your result.",),
        spoken_advice=("Tie the ask to the one that you moved.",),
    ),
    "fallback_unclear": Wording(
        told=(
            "“{quote}” ({at}): would you take that if the figure is out of reach?",
            "You come near a fallback.",
        ),
        advice=("Say it as the second-best deal: “if the base is fixed, then …”.",),
        spoken=("You came near a fallback.",),
        spoken_advice=("Say plainly what you would take instead.",),
    ),
    "give_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that what you would give for it?",
            "You come near something that you would give.",
        ),
        advice=("Offer it plainly, as your part of the deal.",),
        spoken=("You came near something that you would give.",),
        spoken_advice=("Offer it plainly.",),
    ),
    "role_unclear": Wording(
        told=("“{quote}” ({at}): is that what you do today?", "You come near what you do today."),
        advice=("Say it plainly, as the first sentence: what you do, and for whom.",),
        spoken=("You came near what you do today.",),
        spoken_advice=("Say it plainly, first.",),
    ),
    "aim_unclear": Wording(
        told=("“{quote}” ({at}): is that what you want next?", "You come near what you want next."),
        advice=("Say it plainly, as the last sentence.",),
        spoken=("You came near what you want next.",),
        spoken_advice=("Say it plainly, last.",),
    ),
    "reason_unclear": Wording(
        told=("“{quote}” ({at}): is that your reason?", "You come near a reason."),
        advice=("Say it with “because”, and then something that you did or saw yourself.",),
        spoken=("You came near a reason.",),
        spoken_advice=("Say because, and then something that you saw yourself.",),
    ),
    "assumption_unclear": Wording(
        told=("“{quote}” ({at}): do you know that, or assume it?", "You come near an assumption."),
        advice=("Say “I assume”, and where it comes from.",),
        spoken=("You came near an assumption.",),
        spoken_advice=("Say I assume, and where it comes from.",),
    ),
    "them_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that only true of them?",
            "You come near something about them.",
        ),
        advice=("Name one thing of theirs that you could not say to any other company.",),
        spoken=("You came near something about them.",),
        spoken_advice=("Name one thing that is only true of them.",),
    ),
    "check_unclear": Wording(
        told=("“{quote}” ({at}): is that your check of it?", "You come near a check of it."),
        advice=("Hold it against something known, or say which assumption it hangs on.",),
        spoken=("You came near a check of it.",),
        spoken_advice=("Hold it against something known.",),
    ),
    "asked_unclear": Wording(
        told=("“{quote}” ({at}): is that your question?", "You come near a question."),
        advice=("Ask one thing about the work, in one plain question.",),
        spoken=("You came near a question.",),
        spoken_advice=("Ask one thing about the work.",),
    ),
    "strength_unclear": Wording(
        told=("“{quote}” ({at}): is that your strength?", "You come near a strength."),
        advice=("Say it plainly: “I'm good at …”.",),
        spoken=("You came near a strength.",),
        spoken_advice=("Say it plainly.",),
    ),
    "example_unclear": Wording(
        told=("“{quote}” ({at}): is that the proof of it?", "You come near a proof of it."),
        advice=("Tell one day on which it showed, and what came of it.",),
        spoken=("You came near a proof of it.",),
        spoken_advice=("Tell one day on which it showed.",),
    ),
    "weakness_unclear": Wording(
        told=("“{quote}” ({at}): is that your weakness?", "You come near a weakness."),
        advice=("Say it plainly: “I'm not good at …”.",),
        spoken=("You came near a weakness.",),
        spoken_advice=("Say it plainly.",),
    ),
    "remedy_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that what you do about it?",
            "You come near what you do about it.",
        ),
        advice=("Say what you do now that you did not do before.",),
        spoken=("You came near what you do about it.",),
        spoken_advice=("Say what you do now.",),
    ),
    "measure_unclear": Wording(
        told=(
            "“{quote}” ({at}): would you ask what is counted?",
            "You come near what the measure counts.",
        ),
        advice=("Say what you would ask about the measure before you trust it.",),
        spoken=("You came near what the measure counts.",),
        spoken_advice=("Say what you would ask about it.",),
    ),
    "split_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that how you would split it?",
            "You come near where it moved.",
        ),
        advice=("Say by what you would split the measure.",),
        spoken=("You came near where it moved.",),
        spoken_advice=("Say by what you would split it.",),
    ),
    "causes_unclear": Wording(
        told=(
            "“{quote}” ({at}): is that the cause you believe most?",
            "You come near a cause.",
        ),
        advice=("Name two or three causes, the likeliest first.",),
        spoken=("You came near a cause.",),
        spoken_advice=("Say which is the likeliest.",),
    ),
    "data_unclear": Wording(
        told=(
            "“{quote}” ({at}): which cause would that speak for?",
            "You come near what would tell the causes apart.",
        ),
        advice=("Say which result would speak for which cause.",),
        spoken=("You came near what would tell the causes apart.",),
        spoken_advice=("Say which result speaks for which cause.",),
    ),
    "step_unclear": Wording(
        told=("“{quote}” ({at}): is that what you would do first?", "You come near a first step."),
        advice=("Say plainly what comes first.",),
        spoken=("You came near a first step.",),
        spoken_advice=("Say plainly what comes first.",),
    ),
    "estimate_unclear": Wording(
        told=("“{quote}” ({at}): is that your estimate?", "There are figures; which is yours?"),
        advice=("End with one figure: “so my estimate is …”.",),
        spoken=("I heard figures, and not which is your estimate.",),
        spoken_advice=("End with one figure.",),
    ),
}
