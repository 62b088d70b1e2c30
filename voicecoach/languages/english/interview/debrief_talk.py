"""The debrief as it is said: the decision, the reason in the candidate's words, one thing to do."""

from collections.abc import Mapping

COUNTED: tuple[str, ...] = (
    "What stayed with {name} is this sentence: “{quote}”.",
    "{name} will repeat one sentence of yours: “{quote}”.",
    "For {name} it was settled when you said: “{quote}”.",
)
"""Why somebody voted for the candidate; which one is said depends on the words."""

INSTEAD: Mapping[str, str] = {
    "hedged": "You told {name}: “{quote}”. That is a choice, and then you took it half back.",
    "shared": "You told {name}: “{quote}”. It was not clear who decided that.",
    "late": "You told {name}: “{quote}”. It is a choice, but it came after ninety seconds.",
    "implied": "You told {name}: “{quote}”. There may be a choice in it, but you did not say so.",
    "others": "You told {name}: “{quote}”. That is what somebody else decided.",
    "would": "You told {name}: “{quote}”. That is what you would do, and not what you did.",
    "buzzwords": "You told {name}: “{quote}”. These are big words, and no choice is in them.",
    "pay": "You told {name}: “{quote}”. That is about pay, and the question was about a choice.",
    "nothing": "You told {name}: “{quote}”. It says what happened, and not what you chose.",
    "unweighed": "You told {name}: “{quote}”. It is a choice, but what did you give up for it?",
}
"""What was heard in the place of a choice."""

WITHOUT_WORDS: Mapping[str, str] = {
    "hedged": "You named choices and took them half back.",
    "shared": "It was not clear who had made the choices.",
    "late": "Your choices came after ninety seconds, and by then people stop listening.",
    "implied": "There may have been choices in your answers, but you did not say so.",
    "others": "You told what other people had decided.",
    "would": "You told what you would do. The questions were about what you did.",
    "buzzwords": "There were many big words in your answers, and no choice was in them.",
    "pay": "You spoke about pay, and the questions were about choices.",
    "nothing": "You told what happened, and not what you chose.",
    "repeated": "You gave the same answer more than once, and it counts only once.",
    "skipped": "You left questions out, and nobody can vote for an answer that was not given.",
    "no example": "You had no example where they asked for one, and nobody can vote for that.",
    "unweighed": "Nobody heard what you weighed your choices against.",
    "chose": "Some of your answers had a choice in them, and some had none.",
}

DISAGREE = (
    "One more thing. You said “{first}”, and you also said “{second}”. These figures do not agree."
)
DO_NEXT: Mapping[str, str] = {
    "hire": "One thing would make you even stronger. Next time, {remedy}.",
    "no hire": "One thing would change the most. Next time, {remedy}.",
    "unsure": "One thing would help them decide. Next time, {remedy}.",
}
NOTHING_OPEN = (
    "Nothing stayed open that the panel would argue about. Next time, bring a second example of "
    "the same kind, since panels like to ask for one."
)
