"""What an interviewer asks about a line that tells a result."""

from voicecoach.languages.english.preparing.ask import Ask

NO_BASELINE = (
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
)

NO_NUMBER = (
    Ask(
        read="I miss a figure there. What told you afterwards that it had been the right decision?",
        said="What told you that it was the right decision?",
        plain="How did you know that you were right?",
    ),
    Ask(
        read="Suppose I only had the data in front of me. How would I see that you had been there?",
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
        read="Imagine that you had left it alone that year. Who would have noticed, and how soon?",
        said="Who would have noticed if you had left it alone?",
        plain="What would be worse today without it?",
    ),
    Ask(
        read="It cost people and months that could have gone elsewhere. Why was this worth more?",
        said="Why was that worth more than the next thing on your list?",
        plain="Why did you do this, and not something else?",
    ),
    Ask(
        read="There is a verb in that line and no result. What was different afterwards that"
        " somebody could count?",
        said="What was different afterwards that somebody could count?",
        plain="What could you count at the end?",
    ),
)

STRAIGHT_LINE = (
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
)
