"""What an interviewer asks about what was done, by whom and instead of what, and about a career."""

from voicecoach.languages.english.preparing.ask import Ask

WE = (
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
        read="Many people can write that sentence. Which choice in it would nobody else have made?",
        said="Which choice in it would nobody else have made?",
        plain="Which choice was only yours?",
    ),
)

NO_ALTERNATIVE = (
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
        read="Most teams would have waited for more proof. What made you go ahead when you did?",
        said="What made you go ahead instead of waiting?",
        plain="Why did you not wait longer?",
    ),
)

NO_SCOPE = (
    Ask(
        read="From outside that is hard to measure. What could you decide there without asking"
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
)

CONTRADICTION = (
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
)

UNEXPLAINED_GAP = (
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
)

OPEN_GAP = (
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
)

COST = (
    Ask(
        read="Somewhere in it there was a day on which it could have gone wrong. What did you"
        " decide on that day?",
        said="What did you decide on the hardest day of that?",
        plain="What did you decide on the worst day?",
    ),
    Ask(
        read="Every step of that kind has a line behind it. At which point would you have stopped?",
        said="At which point would you have stopped it?",
        plain="When would you have stopped?",
    ),
    Ask(
        read="Somebody had to go without what they wanted. Who was it, and how long did they"
        " have to wait?",
        said="Who had to wait because you decided that?",
        plain="Who had to wait because of it?",
    ),
    Ask(
        read="Most of it others could have done as well. What would be different today if somebody"
        " else had decided?",
        said="What would be different today if somebody else had decided?",
        plain="What would another person have decided?",
    ),
    Ask(
        read="That is the short form. Where did you change your mind on the way, and why?",
        said="Where did you change your mind on the way there?",
        plain="When did you change your mind?",
    ),
    Ask(
        read="You must have been asked to do it faster, or cheaper. What did you insist on?",
        said="What did you insist on, although it took longer?",
        plain="What did you not want to make simpler?",
    ),
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
)
