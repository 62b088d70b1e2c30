"""How an interviewer digs: for each gap several wordings, with the candidate's words or without.

``{quote}`` stands for the candidate's own words. Each gap has enough wordings without it for a
session in which the recognizer is never sure.
"""

from collections.abc import Mapping

PROBES: Mapping[str, tuple[str, ...]] = {
    "no_decision": (
        "I still don't know what you yourself chose. What was the one call that was yours?",
        "Which decision in all of this would not have happened without you?",
        "If I asked your team who decided, and what, what would they tell me?",
        "In one sentence: what did you choose?",
        "Suppose you had been on holiday that month. What would have gone differently?",
    ),
    "hedged": (
        "You said: “{quote}”. Is that what you did, or what you considered?",
        "“{quote}” sounds careful. Did you commit to it, yes or no?",
        "Take the maybe out of it. What did you decide?",
        "Would you sign your name under that choice? Say it once without a hedge.",
        "Which of the two was it in the end, and who said so?",
    ),
    "unowned": (
        "“{quote}”: who exactly? Which part of that was your call alone?",
        "You said “{quote}”. Where did you go alone in this?",
        "I hear a team. What would they have done without you in the room?",
        "Who had to say yes before this went ahead, and was it you?",
        "Name the moment at which it was up to you alone.",
    ),
    "metric_opening": (
        "You began with a figure: “{quote}”. Which decision of yours stands behind it?",
        "Before the number there must have been a choice. What was it?",
        "Leave the figure aside for a moment. What did you decide, and when?",
    ),
    "no_alternative": (
        "You chose: “{quote}”. What else was on the table, and why not that?",
        "What did “{quote}” rule out? Name the option that lost.",
        "What was the best argument for not doing it your way?",
        "Which other path did you have, and what was tempting about it?",
        "Somebody sensible must have wanted something else. What was it?",
    ),
    "no_cost": (
        "“{quote}”. What did that cost you, and whom did it hurt?",
        "And the price of “{quote}”? Who was angry with you afterwards?",
        "What did you knowingly give up for this?",
        "Whose roadmap did you break?",
        "What were you prepared to lose, and did you lose it?",
    ),
    "straight_line": (
        "You said: “{quote}”. How do you know it wasn't the marketing campaign?",
        "“{quote}”. What else changed in those weeks that could have moved it?",
        "How much of that result would have come without you?",
        "Which users did it not work for?",
        "What would your fiercest critic say caused that number?",
    ),
    "no_threshold": (
        "You said: “{quote}”. Which bar had you set for it before you started?",
        "“{quote}”: failed against what? Where was the line?",
        "At which number would you have called it a success?",
        "Who had agreed, and when, what would count as failure?",
    ),
    "no_baseline": (
        "“{quote}”: starting from what, and over which time?",
        "You said “{quote}”. Compared with what?",
        "What was that number the month before you touched it?",
        "Up or down from where? Give me the two ends.",
    ),
    "framework_named": (
        "You mention it: “{quote}”. Put values into it for this case.",
        "“{quote}”. What came out of it here, in figures?",
        "You named a framework. Walk me through it with the numbers of this case.",
        "Rank two of your options with it, now.",
    ),
    "no_number": (
        "“{quote}” tells me little. Which number moved?",
        "How would I see in a dashboard that you had been there?",
        "Give me one figure that changed because of this.",
        "What was different afterwards that somebody could count?",
    ),
}

CONTRADICTION = (
    "Earlier you said “{earlier}”, and now “{later}”. Which one is it?",
    "Help me with two figures: “{earlier}” before, “{later}” just now. Why do they differ?",
    "I noted “{earlier}” from you already. Now I hear “{later}”. What changed?",
)
