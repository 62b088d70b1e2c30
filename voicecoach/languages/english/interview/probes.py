"""How an interviewer digs: for each gap several wordings, with the candidate's words or without.

The form goes by what is asked for and by how the answer is told (``telling``): a story of the past,
a plan, a talk about pay, an introduction, a motive. Each wording asks for one thing and has at most
25 words with a quote of ten. ``{quote}`` stands for the candidate's own words.
"""

from collections.abc import Mapping
from typing import Literal

Form = Literal["past", "would", "pay", "self", "why"]

_PAST = {
    "no_real_time": (
        "Has that happened? Tell me about the real one.",
        "That is what you would do. When did you last really do it?",
        "That is a plan. Tell me about one time when it was real.",
        "Think of one real day at work. What did you do there?",
        "I asked for something that happened. Take a small case, if it is real.",
        "Leave out the word would. What did you do the last time?",
        "Which real situation comes nearest to that? Tell me that one.",
        "So far it could be anybody. Tell me about one time that was yours.",
    ),
    "no_decision": (
        "What was the one decision in this that was yours?",
        "Which part of this would not have happened without you?",
        "If I asked your team who decided, what would they tell me?",
        "In one sentence: what did you choose?",
        "Imagine you had been on holiday that month. What would have gone differently?",
        "I have not heard a choice of yours yet. What was it?",
        "Where in this story did you have to pick one thing over another?",
        "At which point did it depend on you alone?",
        "What did you say no to?",
    ),
    "hedged": (
        "You said: “{quote}”. Did you do that, or only think about it?",
        "“{quote}” sounds careful. Did you commit to it, yes or no?",
        "Say it once without the word maybe. What did you decide?",
        "Would you put your name under that choice? Say it in one sentence.",
        "Which of the options was it in the end?",
        "What did you do, in the end, without the word probably?",
    ),
    "unowned": (
        "“{quote}”: which part of that was your decision alone?",
        "You said: “{quote}”. Who exactly made that decision?",
        "I hear a team. What would they have done without you in the room?",
        "Who had the last word on this?",
        "Tell me about the moment when it was up to you alone.",
        "What did you want, before the others agreed?",
        "Which part of this did you decide against somebody's advice?",
    ),
    "metric_opening": (
        "You began with a figure: “{quote}”. Which decision of yours is behind it?",
        "Before the number there was a choice. What was it?",
        "Leave the figure for a moment. What did you decide?",
        "The result comes later. What did you do to get there?",
    ),
    "no_alternative": (
        "You said: “{quote}”. What was the other option?",
        "“{quote}”: which option did you turn down for that?",
        "What was the best argument for not doing it your way?",
        "Which other way did you have?",
        "Somebody sensible must have wanted something else. What was it?",
        "What would you have done if your first choice had been forbidden?",
        "Which option was the hardest to give up?",
        "What did the people who disagreed with you want to do?",
    ),
    "no_cost": (
        "“{quote}”: what did that cost you?",
        "You said: “{quote}”. Who was unhappy about it?",
        "What did you give up for this, and knew it?",
        "Whose plan did you break with this?",
        "What were you ready to lose?",
        "Who paid for this decision?",
        "What got worse because of it?",
        "Who was angry with you afterwards?",
    ),
    "straight_line": (
        "You said: “{quote}”. How do you know it was not the marketing campaign?",
        "“{quote}”: what else changed in those weeks?",
        "How much of that result would have come without you?",
        "For which users did it not work?",
        "What would a critic say about the cause of that number?",
        "How would you prove to a doubter that this was your work?",
        "Which other team could say that this number is theirs?",
    ),
    "no_threshold": (
        "You said: “{quote}”. Which goal had you set for it before you started?",
        "“{quote}”: what was the line it did not reach?",
        "At which number would you have called it a success?",
        "When did you agree on what would count as failure?",
        "What would the result have to be for you to go on?",
    ),
    "no_baseline": (
        "“{quote}”: what was it before?",
        "You said: “{quote}”. Compared with what?",
        "What was that number in the month before?",
        "Up or down from where? Give me the two ends.",
        "How long did that change take?",
    ),
    "framework_named": (
        "You said: “{quote}”. What came out of it here, in figures?",
        "You named a framework. Use it on this case, with numbers.",
        "Rank two of your options with it, now.",
        "What did the framework tell you that you did not know before?",
    ),
    "no_number": (
        "You said: “{quote}”. Which number moved?",
        "How would I see in the data that you had been there?",
        "Give me one figure that changed because of this.",
        "What was different afterwards that somebody could count?",
        "How big was the effect?",
        "Which number did your manager look at when it was over?",
    ),
}

_WOULD = {
    "no_real_time": _PAST["no_real_time"],
    "no_decision": (
        "So which one would you choose? One sentence, please.",
        "Of all these options, which one do you take?",
        "If you had to decide before lunch, what would you do?",
        "What is your recommendation?",
        "Which option would you not build?",
        "Suppose I can remember one sentence of yours. What do you recommend?",
        "You have to pick one thing now. Which one?",
        "What would you say no to here?",
    ),
    "hedged": (
        "You said: “{quote}”. Is that your recommendation, yes or no?",
        "“{quote}” sounds careful. What would make you sure?",
        "Say it once without the word maybe. What would you do?",
        "If it were your own money, which option would it be?",
        "Imagine that nobody can tell you more. What do you choose?",
    ),
    "unowned": (
        "You said: “{quote}”. What would you decide yourself?",
        "“{quote}”: what if the others disagree?",
        "Suppose the team leaves it to you. What do you choose?",
        "Who would have the last word, in your plan?",
        "Which part of this would you decide alone?",
    ),
    "metric_opening": (
        "You began with a figure: “{quote}”. Which choice follows from it?",
        "Leave the figure for a moment. What would you do?",
        "The number is clear. What do you recommend?",
    ),
    "no_alternative": (
        "You said: “{quote}”. Which option do you turn down for that?",
        "“{quote}”: what speaks against it?",
        "What is the best argument for the other side?",
        "Which other way is there?",
        "What would a sensible colleague do instead?",
        "What would you do if I did not allow that?",
        "Which option is your second choice?",
        "What will you not do, so that this gets done?",
    ),
    "no_cost": (
        "“{quote}”: what would that cost us?",
        "You said: “{quote}”. Who would be unhappy about it?",
        "Which users would have less because of this?",
        "Which number are you ready to let fall?",
        "What is the worst that could come of it?",
        "Which team would complain first?",
        "What would you give up for it?",
        "What could we no longer do afterwards?",
    ),
    "straight_line": (
        "You said: “{quote}”. What else could move that number?",
        "“{quote}”: how would you know that it was your change?",
        "How would you test that?",
        "For which users would it not work?",
        "What would make you doubt that result?",
    ),
    "no_threshold": (
        "“{quote}”: from which number on is it a failure?",
        "At which number would you stop it?",
        "What would you have to see to change your mind?",
        "After how many weeks would you decide, and by which number?",
        "Where do you draw the line between success and failure?",
    ),
    "no_baseline": (
        "“{quote}”: compared with what?",
        "You said: “{quote}”. Where would it start from?",
        "What do you think that number is today?",
        "From where to where would it move?",
    ),
    "framework_named": (
        "You said: “{quote}”. Put numbers into it for this case.",
        "You named a framework. Use it on this case, with numbers.",
        "Rank two of your options with it, now.",
        "What does the framework tell you about this case?",
    ),
    "no_number": (
        "You said: “{quote}”. Which number would move?",
        "Which one number would you watch in the first week?",
        "How big do you expect the effect to be?",
        "What would have to change that somebody could count?",
    ),
}

_PAY = {
    "no_decision": (
        "What exactly are you asking for?",
        "Let us be concrete. Which figure do you have in mind?",
        "In one sentence: what do you want from us?",
        "Which part of the offer should change?",
    ),
    "hedged": (
        "You said: “{quote}”. Is that what you ask for, yes or no?",
        "“{quote}” sounds open. What is your figure?",
        "Say it once without the word maybe. What do you ask for?",
        "Which of these would make you sign?",
    ),
    "no_number": (
        "You said: “{quote}”. How much is that, in figures?",
        "Give me a figure that I can take to finance.",
        "Which result of yours can I show to the people who decide?",
        "What did you deliver that can be counted?",
    ),
    "no_cost": (
        "You said: “{quote}”. What would you give up for it?",
        "If I move on this, where can you move?",
        "Which part of the package matters least to you?",
        "What would you take instead, if I cannot do that?",
    ),
    "no_baseline": (
        "“{quote}”: compared with what?",
        "You said: “{quote}”. What was it before you came?",
        "Up from where? I need both numbers for finance.",
        "Over how many months was that?",
    ),
}

_SELF = {
    "no_number": (
        "You said: “{quote}”. Which number shows it?",
        "Give me one figure from your work that you are proud of.",
        "Which result of yours could I check?",
        "What changed in that product while you were there, in figures?",
        "How many people use what you built?",
    ),
    "no_baseline": (
        "“{quote}”: what was it before you came?",
        "You said: “{quote}”. Compared with what?",
        "What was that number when you started?",
        "Over how many months was that?",
    ),
}

_WHY = {
    "no_number": (
        "You said: “{quote}”. What in your own work shows that?",
        "Which result of yours makes you useful to us, in figures?",
        "What have you delivered that this team could use?",
        "Give me one figure from your work that fits this role.",
    ),
    "no_baseline": _SELF["no_baseline"],
}

PROBES: Mapping[Form, Mapping[str, tuple[str, ...]]] = {
    "past": _PAST,
    "would": _WOULD,
    "pay": _PAY,
    "self": _SELF,
    "why": _WHY,
}

CONTRADICTION = (
    "Earlier you said “{earlier}”, and now “{later}”. Which one is right?",
    "Two of your figures differ: “{earlier}” and “{later}”. Which is right?",
    "I noted “{earlier}” from you before. Now I hear “{later}”. What changed?",
    "“{earlier}”, and now “{later}”. How do they fit together?",
    "One of these cannot be right: “{earlier}” or “{later}”. Which is it?",
    "Before it was “{earlier}”. Now it is “{later}”. Why is that?",
)
"""Two figures that do not agree; each is quoted with at most seven words."""

CV_CONTRADICTION = (
    "Your CV says “{earlier}”. Now I heard “{later}”. Which is it?",
    "In your CV I read “{earlier}”, and now you say “{later}”. Which one is right?",
    "“{earlier}” is in your CV. You just told me “{later}”. What changed?",
    "I have “{earlier}” here from your CV. From you I hear “{later}”. Which should I keep?",
    "The page in front of me says “{earlier}”, and you say “{later}”. Which one holds?",
)
"""A figure of the CV and another one that was said."""
