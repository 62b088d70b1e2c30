"""What an interviewer says before they ask on, each in a register of their own.

``{noun}`` stands for words of the candidate, such as "the small model". No wording stands twice,
neither within a register nor in two of them: a whole interview hears each at most once.
"""

from collections.abc import Mapping
from typing import Literal

Register = Literal["brisk", "warm", "dry", "formal", "curious"]

Stance = Literal[
    "takes_up", "neutral", "doubts", "answered", "not_answered", "moves_on", "last",
    "said_before", "said_again",
]  # fmt: skip
"""Takes up what was said, only hears it, doubts it; the follow-up before was answered or not; goes
on to the next question or the last one; heard the same words before, or yet another time."""

REACTIONS: Mapping[Register, Mapping[Stance, tuple[str, ...]]] = {
    "brisk": {
        "takes_up": (
            "Right, {noun}.",
            "So it comes down to {noun}.",
            "Let me stop you at {noun}.",
            "Quickly, about {noun}.",
            "Stay with {noun} for a second.",
            "Back to {noun}, please.",
            "One thing on {noun}.",
        ),
        "neutral": (
            "Right.",
            "Noted.",
            "Let me push on that.",
            "A short answer is enough here.",
            "Keep it short now.",
            "Straight to my next point.",
            "Go one step further.",
        ),
        "doubts": (
            "I am not there yet.",
            "That goes too fast for me.",
            "I need more than that.",
            "That is still thin.",
        ),
        "answered": (
            "That answers it.",
            "Clear.",
            "Got it.",
            "That is what I was after.",
            "Good, next.",
        ),
        "not_answered": (
            "I still miss the answer.",
            "Then from another side.",
            "Still open for me.",
            "I will ask something else.",
        ),
        "moves_on": ("Next one.", "On we go.", "New topic.", "That is enough on this."),
        "last": ("One question left.", "Last one from me."),
        "said_before": ("You said that before.", "I heard that already."),
        "said_again": ("The same again, so I move on.", "Those words again. Next."),
    },
    "warm": {
        "takes_up": (
            "I would like to hear more about {noun}.",
            "Thank you. You mentioned {noun}.",
            "I keep thinking about {noun}.",
            "Take me back to {noun}.",
            "I can picture {noun}.",
            "Tell me a little more about {noun}.",
            "You speak of {noun}, so let us stay there.",
        ),
        "neutral": (
            "Thank you.",
            "I see what you mean.",
            "Take a moment for this one.",
            "Let me ask you one more thing about it.",
            "I am listening.",
            "There is something I would like to know.",
            "Let us stay with this a little.",
        ),
        "doubts": (
            "I am not quite sure yet.",
            "Help me to believe that.",
            "I would like to be surer about this.",
            "That part is not clear to me yet.",
        ),
        "answered": (
            "Thank you, that helps me.",
            "Now I understand.",
            "That is clear to me now.",
            "Yes, that is what I wanted to know.",
            "Thanks for saying it so plainly.",
        ),
        "not_answered": (
            "Let me try it in another way.",
            "That is all right, let me ask differently.",
            "I did not find my answer there.",
            "Let me ask you something simpler.",
        ),
        "moves_on": (
            "Let us talk about something else.",
            "I would like to go on to another story.",
            "Thank you, let us move on.",
            "Good, here is something different.",
        ),
        "last": ("I have one more question for you.", "Here is my last question."),
        "said_before": ("You told me that before.", "I think I heard those words earlier."),
        "said_again": (
            "We had that already, so let us move on.",
            "We are going in a circle, so here is another question.",
        ),
    },
    "dry": {
        "takes_up": (
            "So, {noun}.",
            "We should talk about {noun}.",
            "Let us not leave {noun} yet.",
            "Now, {noun}.",
            "I want to understand {noun}.",
            "{noun}, you say.",
            "Explain {noun} to somebody in a hurry.",
        ),
        "neutral": (
            "I see.",
            "All right.",
            "Hm.",
            "Let me be direct.",
            "I will ask it simply.",
            "Let us look closer.",
            "Go on, then.",
        ),
        "doubts": (
            "I have my doubts.",
            "I am not convinced.",
            "I would not sign that yet.",
            "That is easy to say.",
        ),
        "answered": (
            "That will do.",
            "Fine, that is an answer.",
            "I can work with that.",
            "That much I believe.",
            "Understood.",
        ),
        "not_answered": (
            "That was not what I asked.",
            "I still do not know.",
            "We leave that open, then.",
            "Then let me ask for something else.",
        ),
        "moves_on": (
            "Something else.",
            "Let us leave that there.",
            "I have heard enough of this one.",
            "Another matter.",
        ),
        "last": ("One more, then I let you go.", "We have time for one more."),
        "said_before": ("You have said that.", "I wrote that down the first time."),
        "said_again": (
            "I have that sentence already. Another matter.",
            "You keep saying that, so I leave it.",
        ),
    },
    "formal": {
        "takes_up": (
            "I have a question on {noun}.",
            "You brought up {noun}.",
            "Let us look at {noun} in detail.",
            "I would like to return to {noun}.",
            "Regarding {noun}, one question.",
            "Permit me to ask about {noun}.",
            "I noted {noun}.",
        ),
        "neutral": (
            "I understand.",
            "Thank you for that.",
            "I have noted it.",
            "May I ask further?",
            "Let me follow up on this.",
            "I would like to be exact here.",
            "Allow me one more question on this.",
        ),
        "doubts": (
            "I cannot follow that yet.",
            "I would need more to accept that.",
            "There may be another explanation.",
            "I am not certain about that.",
        ),
        "answered": (
            "Thank you, that answers my question.",
            "That is a clear reply.",
            "I have what I need on this.",
            "Very well, I have noted the answer.",
            "That settles this point.",
        ),
        "not_answered": (
            "My question is still open.",
            "I could not find the answer in that.",
            "Let me put another question, then.",
            "I will note that as open.",
        ),
        "moves_on": (
            "Let us turn to another subject.",
            "I would like to continue with something else.",
            "We come to the next point.",
            "With your permission, I go on.",
        ),
        "last": ("I have one final question.", "We come to my final question."),
        "said_before": (
            "I believe you said that before.",
            "That is in my notes already.",
        ),
        "said_again": (
            "You have answered in these words before. I will continue.",
            "This is the same answer once more. I go on.",
        ),
    },
    "curious": {
        "takes_up": (
            "Wait, {noun}?",
            "Now I want to know about {noun}.",
            "Hold on, I would like to see {noun}.",
            "That was about {noun}, then.",
            "Let me imagine {noun}.",
            "I wonder about {noun}.",
            "Okay, {noun}.",
        ),
        "neutral": (
            "Okay.",
            "Let me think about that.",
            "I wonder.",
            "That makes me ask something.",
            "Let me turn it around.",
            "One thing I would like to know.",
            "Let us play that through.",
        ),
        "doubts": (
            "Hm, is that so?",
            "I wonder if that is the whole story.",
            "Part of me does not believe it yet.",
            "Something is missing for me.",
        ),
        "answered": (
            "Ah, now I see it.",
            "Okay, that is what I was looking for.",
            "That I can use.",
            "Yes, now it makes sense.",
            "I see, thank you.",
        ),
        "not_answered": (
            "Hm, I still wonder.",
            "Okay, we can leave that.",
            "Then let me guess and ask something else.",
            "I will look at it from the other end.",
        ),
        "moves_on": (
            "Let us try something different.",
            "I have another one for you.",
            "Change of scene.",
            "Okay, next idea.",
        ),
        "last": ("One last thing I would like to hear.", "This is the last thing I ask."),
        "said_before": ("Didn't you say that before?", "I know that part already."),
        "said_again": (
            "That is the same again, so let us change the subject.",
            "I know that sentence by now. Something new.",
        ),
    },
}
