"""What an interviewer asks about a line of a CV, by what they doubt in it.

Each ask wants one thing, in words that are common (level B2, the plain form B1), and stands behind
the line that it is about. Except for the one about two figures, each is answered by a story with a
choice in it: how large or how sure a result was is asked by way of the decision behind it, and the
bare figure is left to a follow-up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Doubted = Literal[
    "no-baseline",
    "no-number",
    "straight-line",
    "we",
    "no-alternative",
    "no-scope",
    "contradiction",
    "unexplained-gap",
    "open-gap",
    "cost",
]
"""The reasons of ``preparation.doubt``; ``open-gap`` for months since the last job, ``cost`` for a
line in which nothing is to be doubted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """One way to ask, behind a line that was quoted."""

    read: str
    """As it is read: with what makes it matter."""

    said: str
    """As it is said: one ask of at most thirteen words."""

    plain: str
    """The same in plainer words, at most nine."""


ASKS: Mapping[Doubted, tuple[Ask, ...]] = {
    "no-baseline": (
        Ask(
            read="A number like that needs its beginning. Where did it stand on the day you decided"
            " to change it?",
            said="Where did that number stand when you decided to change it?",
            plain="What was the number before you began?",
        ),
        Ask(
            read="It sounds like a lot, but I can't tell from where. What had you seen in the old"
            " number that made you act?",
            said="What did you see in the old number that made you act?",
            plain="Why was the old number not good enough?",
        ),
        Ask(
            read="Somebody had lived with the old figure for a while. Why had nobody changed it"
            " before you did?",
            said="Why had nobody changed that before you did?",
            plain="Why did nobody change it before you?",
        ),
        Ask(
            read="Take me back to the week before. What was the situation, and the choice that you"
            " had to make in it?",
            said="Which choice did you have to make in the week before?",
            plain="What did you have to choose at the start?",
        ),
        Ask(
            read="Up or down from where, and in how many months? Begin with the first thing that"
            " you chose to change.",
            said="What was the first thing that you chose to change there?",
            plain="What did you change first, and why?",
        ),
        Ask(
            read="Compared with what? I would like to know at which value you would have left"
            " everything as it was.",
            said="At which value would you have left everything as it was?",
            plain="When would you have changed nothing?",
        ),
    ),
    "no-number": (
        Ask(
            read="I miss a figure there. What told you afterwards that it had been the right"
            " decision?",
            said="What told you that it was the right decision?",
            plain="How did you know that you were right?",
        ),
        Ask(
            read="Suppose I only had the data in front of me. How would I see that you had been"
            " there?",
            said="How would I see in the data that you were there?",
            plain="What changed because you were there?",
        ),
        Ask(
            read="That is what was done, and not yet what came of it. Which number moved because"
            " you decided to do it?",
            said="Which number moved because you decided to do it?",
            plain="Which number moved because of you?",
        ),
        Ask(
            read="Before you started, somebody must have asked for a goal. At which result would"
            " you have called it a failure?",
            said="At which result would you have called it a failure?",
            plain="When would you have said that it failed?",
        ),
        Ask(
            read="Imagine that you had left it alone that year. Who would have noticed, and how"
            " soon?",
            said="Who would have noticed if you had left it alone?",
            plain="What would be worse today without it?",
        ),
        Ask(
            read="It cost people and months that could have gone elsewhere. Why was this worth"
            " more?",
            said="Why was that worth more than the next thing on your list?",
            plain="Why did you do this, and not something else?",
        ),
        Ask(
            read="There is a verb in that line and no result. What was different afterwards that"
            " somebody could count?",
            said="What was different afterwards that somebody could count?",
            plain="What could you count at the end?",
        ),
    ),
    "straight-line": (
        Ask(
            read="Other things must have happened in the same months. Which part of that result do"
            " you claim for your own decision?",
            said="Which part of that result do you claim for your own decision?",
            plain="How much of it came from your decision?",
        ),
        Ask(
            read="A colleague from marketing may tell me the same story. How do you know that it"
            " was your change?",
            said="How do you know that it was your change?",
            plain="How do you know that it was you?",
        ),
        Ask(
            read="It reads as if one thing simply led to the other. What did you do to make sure"
            " that it was no accident?",
            said="What did you do to make sure that it was no accident?",
            plain="How do you know it was not luck?",
        ),
        Ask(
            read="Not everybody can have liked it. For which users did it not work, and what did"
            " you decide for them?",
            said="What did you decide for the users it did not work for?",
            plain="For which users did it not work?",
        ),
        Ask(
            read="Between what you did and what came out there is a step missing. Which of your"
            " decisions moved the figure most?",
            said="Which of your decisions moved that figure most?",
            plain="Which decision helped the most?",
        ),
        Ask(
            read="Let us say that a finance director reads this line and shakes his head. What"
            " would you show him first?",
            said="What would you show to somebody who does not believe it?",
            plain="How would you prove it to a friend?",
        ),
        Ask(
            read="Perhaps it would have come anyway. What would have happened if you had done"
            " nothing at all?",
            said="What would have happened if you had done nothing?",
            plain="What would happen without your work?",
        ),
    ),
    "we": (
        Ask(
            read="I can see the group in it, and not yet you. Which part of that was your decision"
            " alone?",
            said="Which part of that was your decision alone?",
            plain="What did you decide there yourself?",
        ),
        Ask(
            read="Suppose I call two of the others tonight. Who will they say made the decision?",
            said="Who would the others say made the decision?",
            plain="Who made the decision?",
        ),
        Ask(
            read="You were one of several. What would they have done without you in the room?",
            said="What would they have done without you in the room?",
            plain="What would the others do without you?",
        ),
        Ask(
            read="There is always a moment at which a group gets stuck. What did you do when it"
            " depended on you alone?",
            said="What did you do when it depended on you alone?",
            plain="When did it depend only on you?",
        ),
        Ask(
            read="Leave out what all of you wanted anyway. What did you push through against the"
            " advice of somebody you respect?",
            said="What did you push through against somebody's advice?",
            plain="What did you do that others did not want?",
        ),
        Ask(
            read="Many people can write that sentence. Which choice in it would nobody else have"
            " made?",
            said="Which choice in it would nobody else have made?",
            plain="Which choice was only yours?",
        ),
    ),
    "no-alternative": (
        Ask(
            read="It reads as if there had been no other way. What did you turn down for it?",
            said="What did you turn down for that?",
            plain="What did you say no to for this?",
        ),
        Ask(
            read="Somebody sensible must have wanted something else. What was the best argument"
            " against your way?",
            said="What was the best argument against doing it your way?",
            plain="What was the best reason against it?",
        ),
        Ask(
            read="Time and people were short, as always. What did you decide to leave undone so"
            " that this got done?",
            said="What did you leave undone so that this got done?",
            plain="What did you not do because of it?",
        ),
        Ask(
            read="Go back to the day when it could still have gone the other way. Which option was"
            " the hardest to give up?",
            said="Which other option was the hardest to give up?",
            plain="Which other plan did you like, too?",
        ),
        Ask(
            read="Imagine that your director had not allowed it. What would you have fought for"
            " instead?",
            said="What would you have done if that had not been allowed?",
            plain="What was your second choice?",
        ),
        Ask(
            read="There are cheaper ways to spend half a year. Why did you choose this one?",
            said="Why did you choose this and not something easier?",
            plain="Why this and not something easier?",
        ),
        Ask(
            read="Most teams would have waited for more proof. What made you go ahead when you"
            " did?",
            said="What made you go ahead instead of waiting?",
            plain="Why did you not wait longer?",
        ),
    ),
    "no-scope": (
        Ask(
            read="Titles differ from house to house. What could you decide there without asking"
            " anybody?",
            said="What could you decide there without asking anybody?",
            plain="What could you decide there alone?",
        ),
        Ask(
            read="I can't tell yet how much of it was in your hands. Which was the largest decision"
            " that you made by yourself?",
            said="What was the largest decision that you made there by yourself?",
            plain="What was your biggest decision there?",
        ),
        Ask(
            read="Everybody with that on their page had a line they could not cross. Where did"
            " somebody decide against you?",
            said="When did somebody above you decide against you?",
            plain="When did your boss say no to you?",
        ),
        Ask(
            read="Tell me how large that was, by way of one example. Which request did you have to"
            " refuse, and from whom?",
            said="Which important request did you have to refuse there?",
            plain="What did you have to say no to?",
        ),
        Ask(
            read="Suppose that you had stayed at home for a month. Which decision would have had to"
            " wait for you?",
            said="Which decision would have had to wait for you?",
            plain="What could nobody decide without you?",
        ),
    ),
    "contradiction": (
        Ask(
            read="They can't both be right as they stand. Take me through it: which of them holds,"
            " and how do you know?",
            said="Which of the two is right?",
            plain="Which one is right?",
        ),
        Ask(
            read="Perhaps they count different things. Work it out for me, step by step, until one"
            " figure is left.",
            said="How do the two fit together?",
            plain="How can both be true?",
        ),
        Ask(
            read="I can only write one of them into my notes. Which one would you stand behind if I"
            " checked?",
            said="Which of them would you stand behind?",
            plain="Which number should I write down?",
        ),
    ),
    "unexplained-gap": (
        Ask(
            read="Share as much of it as you like. What did you decide to do with that time?",
            said="What did you decide to do with that time?",
            plain="What did you do in that time?",
        ),
        Ask(
            read="Nobody has to explain such months. What made you sure that the next step was the"
            " right one?",
            said="What made you sure that the next step was the right one?",
            plain="Why was the next job the right one?",
        ),
        Ask(
            read="I am less curious why it came about than what you made of it. How did you choose"
            " what came next?",
            said="How did you choose what came next?",
            plain="How did you choose your next job?",
        ),
    ),
    "open-gap": (
        Ask(
            read="Share as much of it as you like. What have you decided to do with the time?",
            said="What have you decided to do with that time?",
            plain="What have you done in that time?",
        ),
        Ask(
            read="You will not take just any job after that. What have you said no to, and why?",
            said="What have you said no to since then?",
            plain="What did you say no to?",
        ),
    ),
    "cost": (
        Ask(
            read="The line tells me what was won. What did it cost, and who paid for it?",
            said="What did you give up for that, and knew it?",
            plain="What did it cost you?",
        ),
        Ask(
            read="Good work of that kind makes somebody angry. Who was unhappy with your decision,"
            " and were they right?",
            said="Who was unhappy with that decision of yours?",
            plain="Who did not like it?",
        ),
        Ask(
            read="It went well, as far as I can see. Which risk did you take with it, and knew that"
            " you took it?",
            said="Which risk did you take with that?",
            plain="What could have gone wrong?",
        ),
        Ask(
            read="You know more today than on that day. What would you decide differently now?",
            said="What would you decide differently today?",
            plain="What would you change today?",
        ),
    ),
}
"""Several ways to ask for each doubt, so that no two questions of a pack sound alike."""
