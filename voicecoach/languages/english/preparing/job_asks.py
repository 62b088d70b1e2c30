"""What an interviewer asks from a job's text, by what the CV has to say to it."""

from collections.abc import Mapping
from typing import Literal

from voicecoach.languages.english.preparing.ask import Ask

Held = Literal["proof", "partial", "missing", "to-do"]
"""The CV shows it with a result; it touches it; it does not show what somebody must bring; it does
not show what somebody will have to do, so that it can be asked for as a plan."""

WANTED = (
    "The job asks for “{quote}”.",
    "For this job we need “{quote}”.",
    "One line of the job says “{quote}”.",
    "We are looking for “{quote}”.",
    "High on our list stands “{quote}”.",
    "In the text of this job you read “{quote}”.",
    "The job: “{quote}”.",
)
"""Around what somebody must bring."""

WELCOME = (
    "“{quote}”: that would be welcome here.",
    "This would be welcome, and no more than that: “{quote}”.",
    "Nice to have, says the text of the job: “{quote}”.",
)
"""Around what would be welcome."""

TASKS = (
    "This is part of the job: “{quote}”.",
    "Whoever gets this job does this: “{quote}”.",
    "One task in this job: “{quote}”.",
    "From the text of the job: “{quote}”.",
    "Your work here would include this: “{quote}”.",
    "In this role somebody has to do this: “{quote}”.",
    "The job: “{quote}”.",
)
"""Around what somebody will do."""

BESIDE = (
    "Your CV answers with “{claim}”.",
    "I see “{claim}” in your CV.",
    "Your nearest line is “{claim}”.",
    "This is from your CV: “{claim}”.",
)
"""Behind it, the line of the CV that is held against it; read and not said."""

JOB_ASKS: Mapping[Held, tuple[Ask, ...]] = {
    "proof": (
        Ask(
            read="Tell me the decision in it that would make me sure.",
            said="Which decision of yours shows that best?",
            plain="Which decision of yours shows it?",
        ),
        Ask(
            read="Which choice of yours there could you only have made with that experience?",
            said="Tell me a choice that you could only make because of that.",
            plain="When did that help you to choose?",
        ),
        Ask(
            read="Where did you have to defend it against somebody who wanted something else?",
            said="When did you have to defend your way of doing that?",
            plain="Who wanted it another way, and why?",
        ),
        Ask(
            read="Give me the hardest decision that you needed it for, and what you gave up in it.",
            said="What was the hardest decision that you needed it for?",
            plain="What was your hardest decision with it?",
        ),
        Ask(
            read="When was it not enough, and what did you decide then?",
            said="What did you decide when that was not enough?",
            plain="When was that not enough?",
        ),
        Ask(
            read="Which of your decisions would have gone wrong without it?",
            said="Which of your decisions would have gone wrong without it?",
            plain="What would go wrong without it?",
        ),
    ),
    "partial": (
        Ask(
            read="That is close, and not yet the same. Tell me about the time you came nearest.",
            said="When did you come nearest to exactly that?",
            plain="When did you do something like that?",
        ),
        Ask(
            read="Half of it I can see. Which decision of yours stands for the other half?",
            said="Which decision of yours would make me believe it?",
            plain="Which decision of yours shows it?",
        ),
        Ask(
            read="There is no result beside it. What did you decide there, and what came of it?",
            said="What did you decide the last time that you did that?",
            plain="What did you decide the last time?",
        ),
        Ask(
            read="Perhaps there is more than the page says. What have you left out?",
            said="What have you done of that which is not in your CV?",
            plain="What did you leave out of your CV?",
        ),
        Ask(
            read="It can't always have been easy. What did you choose to do when it was hard?",
            said="What did you choose to do when that was hard?",
            plain="What did you do when it was hard?",
        ),
    ),
    "missing": (
        Ask(
            read="I do not find it in your CV. When did you come nearest to it, and what did you"
            " choose then?",
            said="I miss that in your CV. When did you come nearest?",
            plain="When did you do something like that?",
        ),
        Ask(
            read="Your CV does not show it. What have you decided without it that others would not"
            " have dared?",
            said="Your CV does not show it. What did you decide without it?",
            plain="What did you do well without it?",
        ),
        Ask(
            read="Nothing on your pages speaks of it. How did you learn the last thing that you"
            " lacked, and what did you give up for that?",
            said="It is not in your CV. How did you learn the last thing you lacked?",
            plain="How did you learn your last new skill?",
        ),
        Ask(
            read="I looked for it and found nothing. Which story of yours comes closest?",
            said="I found nothing of the kind. Which story of yours comes closest?",
            plain="Which story of yours is near to that?",
        ),
    ),
    "to-do": (
        Ask(
            read="Your CV does not show that you have done it. What would you do in the first three"
            " months?",
            said="That would be new to you. What would you do in your first three months?",
            plain="What would you do in the first three months?",
        ),
        Ask(
            read="I see nothing like it in your CV. With what would you begin, and what would have"
            " to wait?",
            said="What would you begin with?",
            plain="What would you do first?",
        ),
        Ask(
            read="You have not done it yet, as far as your CV says. Suppose that you start on"
            " Monday, with two engineers: what do you choose to do?",
            said="Suppose you start on Monday with two engineers. What do you choose to do?",
            plain="With two engineers, what would you do?",
        ),
        Ask(
            read="There is no trace of it in your CV. How would you know after half a year that you"
            " do it well?",
            said="How would you know after half a year that you do it well?",
            plain="How would you see that it goes well?",
        ),
    ),
}

JOB_PROBES: Mapping[Held, tuple[str, ...]] = {
    "proof": (
        "“{claim}”: what was your own part in that?",
        "“{claim}”: who would tell me the same about that?",
        "“{claim}”: would you do that here in the same way?",
        "Here it is larger. What would break first?",
        "Which of your results would convince us most?",
        "What would you do differently today?",
        "Who taught you that?",
        "“{claim}”: what of that would not work with us?",
        "“{claim}”: which number would convince us?",
    ),
    "partial": (
        "“{claim}”: how much of that was really yours?",
        "“{claim}”: how far is that from what we need?",
        "“{claim}”: what came of it, in figures?",
        "Who did the other half?",
        "How long would you need to learn the rest?",
        "“{claim}”: how would you do it today?",
    ),
    "missing": (
        "Who would teach you that?",
        "What would you leave to others until you know it?",
        "What would tell you that you are not good enough at it yet?",
        "Why should we not take somebody who has done it before?",
        "Which of your mistakes would you make again here?",
    ),
    "to-do": (
        "What would you not do in that time?",
        "Which number would you look at first?",
        "Who would be against it?",
        "What would make you stop and begin again?",
        "Which of your plans would be the first to fail?",
    ),
}
"""``{claim}`` stands for the first words of the line of the CV, which may be a deed: it stands by
itself, and never as a noun."""

JOB_SHOWS: Mapping[Held, str] = {
    "proof": "One decision that could only come from having done it, what was turned down, and a"
    " result that would be worth the same here.",
    "partial": "How near it really comes, said without stretching, a decision of their own in it,"
    " and how the rest would be learned.",
    "missing": "An honest no, the nearest thing that they did with the choice in it, and why that"
    " carries over.",
    "to-do": "A choice of what comes first and what waits, the measure it is held against, and what"
    " from their own work it rests on.",
}

SELDOM_ASKED = (
    "degree bachelor master phd mba diploma visa eligib authoriz authoris relocat travel citizen"
    " residen hybrid on-site onsite salary"
)
"""Beginnings of words of what is looked up and seldom asked about."""

PASTIMES = (
    "hobb pastime instrument guitar piano drums violin banjo karaoke choir busk chess board-game"
    " boardgame marathon runner climb cyclist cycling surf yoga football foosball ping-pong"
    " table-tennis dog dogs cat cats coffee tea baking baker cook beer wine humour humor pun puns"
)
"""Beginnings of words of what people do for pleasure: nobody is asked about a wish for that."""

FIRST_MONTHS = "first-months"
"""The topic of what would be done with a task that is new."""
