"""How a round went, in two sentences that follow from what was said in it."""

from collections.abc import Mapping
from typing import TypeAlias

from voicecoach.languages.english.in_words import in_words

CHOSE = "You made your choice clear when you said: “{quote}”."
CHOSE_WITHOUT_WORDS = "You made a choice of your own clear."
CHOSE_IN_SOME = "You made a choice of your own clear in {owned} of {judged} questions."
WEIGHED = "You also named {backing}."
UNWEIGHED = "I did not hear what you weighed it against, and an interviewer will ask for that."

NO_CHOICE = "I did not hear a choice of your own in this round."
NOT_SURE = "I am not sure that I heard a choice of your own in this round."
NOBODY_CAN_SAY: Mapping[str, tuple[str, str]] = {
    "misheard": (
        "I could not understand enough of this round to say how it went.",
        "That is about the sound, and says nothing about your answers.",
    ),
    "repeated": (
        "In this round you gave an answer that you had given before.",
        "It counts once, so have a story of its own for each question.",
    ),
}
NOT_ASKED = "This round asked for no choice, so there is no vote on it."
PARTS_CLEAR = "In your answers {clear} of {criteria} parts were clear."
PAY = "This was a talk about pay, and there is no vote on it."
PAY_MOVED = "This moved for you: {parts}."
PAY_STOOD = "You asked about {parts}, and it did not move."
PAY_STOOD_ALL = "You asked about {parts}, and they did not move."
PAY_ONLY_MORE = "You asked for more and named no figure."
PAY_NOT_ASKED = "You asked for no more than was offered."
PAY_ASKED = "You named what you ask for."
PAY_OPEN = "I did not hear an ask with a figure."
NOTHING = "Nothing was answered in this round."
NOTHING_NEXT = "You can hold it again on any day."

Table: TypeAlias = Mapping[str, str]

WHY: Table = {
    "hedged": "You came near to one, and took it half back.",
    "shared": "Something was decided, and I could not tell by whom.",
    "late": "The choice came after ninety seconds, which is too late for most interviewers.",
    "implied": "One may be meant, and you did not say that it was a choice.",
    "others": "You told what other people decided.",
    "would": "You told what you would do, and the question was what you did.",
    "buzzwords": "You used big words, and I could not find a case behind them.",
    "pay": "You spoke about pay, and the question was about a choice.",
    "nothing": "You told what happened, and not what you decided and why.",
    "repeated": "You gave an answer that you had given before, and it counts only once.",
    "skipped": "You skipped {left_out}.",
    "no example": "You had no example for {left_out}.",
    "misheard": "Part of it I could not understand.",
}
"""Why there was no choice, or not in every answer."""

IN_THE_OTHERS: Table = {
    "hedged": "In the rest you named a choice and took it half back.",
    "shared": "In the rest I could not tell who had decided.",
    "late": "In the rest your choice came after ninety seconds.",
    "implied": "In the rest you did not say that it was a choice.",
    "others": "In the rest you told what other people decided.",
    "would": "In the rest you told what you would do, and not what you did.",
    "buzzwords": "In the rest I heard big words and no case behind them.",
    "pay": "In the rest you spoke about pay.",
    "nothing": "In the rest you told what happened, and not what you decided.",
    "repeated": "You gave an answer that you had given before, and it counts only once.",
    "skipped": "You skipped {left_out}.",
    "no example": "You had no example for {left_out}.",
    "misheard": "The rest I could not understand well enough.",
}


def questions(count: int) -> str:
    """Name so many questions."""
    return "one question" if count == 1 else f"{in_words(count)} questions"
