"""What who makes an offer says: short sentences that name each figure as it was understood.

Each move has several wordings; they are used in turn, so that a talk seldom says one twice.
"""

from collections.abc import Mapping

COUNTERPART = "Recruiter"
"""Who makes an offer, where nobody is named."""

NAMES: Mapping[str, str] = {
    "base": "the base", "bonus": "the yearly bonus", "success-bonus": "the launch bonus",
    "equity": "the equity", "vesting": "the vesting", "sign-on": "the sign-on payment",
    "relocation": "the costs of your move", "housing": "the housing allowance",
    "level": "the level", "review": "an early pay review", "start": "the start date",
    "remote": "days at home", "leave": "more leave", "package": "the whole package",
}  # fmt: skip

SHORT_NAMES: Mapping[str, str] = {
    **NAMES, "base": "base", "bonus": "bonus", "sign-on": "sign-on", "relocation": "relocation",
    "housing": "housing", "equity": "equity",
}  # fmt: skip

NOTHING = "nothing"
"""A figure of zero."""

REASONS: Mapping[str | None, str] = {
    "result": "that result", "other-offer": "the other offer", "market": "the market",
    "scope": "the size of the role", "loss": "what you would lose", "experience": "your experience",
    "present-pay": "what you earn today", "need": "what you need", None: "that",
}  # fmt: skip

ACKNOWLEDGED = {
    "warm": (
        "I understand.", "Thank you.", "All right.", "I see.", "Let me see.",
        "Thank you for telling me.", "Good to know.", "Yes.",
    ),
    "firm": (
        "All right.", "Understood.", "I hear you.", "Very well.", "Fine.", "Good.",
        "Clear.", "Yes.",
    ),
}  # fmt: skip

OPENED_BY: Mapping[str, str] = {
    "result": "a result with its number", "other-offer": "another offer",
    "market": "what others pay", "scope": "what you take on here",
    "loss": "what you lose when you leave", "experience": "your experience",
    "present-pay": "what you earn today", "need": "what the move costs you",
}  # fmt: skip

UNACKNOWLEDGED = frozenset(
    {"confirm", "is_it_a_yes", "fact", "no_fact", "threat_noted", "refused", "threatened"}
)

MOVES: Mapping[str, tuple[str, ...]] = {
    "moved": (
        "You ask for {asked} {in_part}. Because of {reason}, I can go from {stands} to {to}.",
        "{asked} {in_part} is more than I have. Because of {reason}, I can do {to}.",
        "I can't reach {asked} {in_part}. I can move from {stands} to {to}, because of {reason}.",
    ),
    "moved_freely": (
        "I can't do {asked} {in_part}. {to} is possible.",
        "{asked} {in_part} is too much. I can do {to}.",
    ),
    "met": (
        "You ask for {asked} {in_part}. I can do that.",
        "{asked} {in_part}: yes, I can agree to that.",
    ),
    "granted": (
        "I can give you that: {terms}.",
        "Yes, that is possible: {terms}.",
    ),
    "granted_already": ("We have that already: {terms}.",),
    "already": (
        "You ask for {asked} {in_part}, and {stands} is in the offer already.",
        "{asked} {in_part} is no problem: the offer has {stands}.",
    ),
    "at_the_end": (
        "For {part} we stand at {stands}. That is as far as I can go.",
        "I can't move {part} any further than {stands}.",
        "{stands} {in_part} is the most that I can do.",
    ),
    "no_room": ("I have no room left for {part}.",),
    "too_far": (
        "{asked} {in_part} is too far from what this role pays. I can't take it to my director.",
        "I can't discuss {asked} {in_part}. It is far above this role.",
    ),
    "fixed": ("{fixed}",),
    "not_in_offer": (
        "I can't decide about {part}, so I can't promise anything there.",
        "{part} is not in my hands.",
    ),
    "no_reason": (
        "I heard {what_was_asked}, and no reason for it yet.",
        "I can't move {part} without a reason.",
        "Without a reason, {part} stays as it is.",
    ),
    "reason_used": (
        "I can use {reason} once only, and I have used it.",
        "I can't move {part} for {reason} a second time.",
    ),
    "no_reason_terms": (
        "I can talk about {part}, and I need a reason for it.",
        "For {part} I need a reason.",
    ),
    "no_new_reason": (
        "I moved {part} for one reason, and for more I need a new one.",
        "{part} has moved once. I can't move it again without a new reason.",
    ),
    "reason_weak": (
        "I believe you, but I can't move {part} for {reason}. What helps me is {opens}.",
        "For {reason} I have no money. I need {opens}.",
    ),
    "package": ("We can talk about the whole package, and I can only move it part by part.",),
    "package_sum": (
        "You ask for {asked} in all. A year, in cash, the offer stands at {cash}.",
        "{asked} in all is your figure. The yearly cash in the offer is {cash}.",
    ),
    "threat_noted": (
        "You are free to go elsewhere. Let us look at what you ask for.",
        "That is your decision. I can only talk about the figures.",
        "I hope that you stay. So, to your figure.",
    ),
    "threatened": (
        "You are free to decide, and I can't move because of that alone. What stands is {sum}.",
        "I heard that, and it changes nothing. What stands is {sum}.",
    ),
    "refused": ("I am sorry to hear that. What stands is {sum}.",),
    "reason_noted": ("That is good to know.", "I have noted that."),
    "fact": ("{fact}",),
    "no_fact": (
        "I don't know that. I will ask and write to you.",
        "I can't answer that today. I will find out.",
    ),
    "confirm": ("Did you say {asked_exactly}?", "I want to be sure: is it {asked_exactly}?"),
    "what_figure": (
        "Which figure do you have in mind for {part}?",
        "How much are you thinking of for {part}?",
        "Please give me one figure for {part}. What is it?",
    ),
    "what_reason": (
        "What is it based on?",
        "What have you done, or what else do you have, that supports it?",
        "What can I tell my director?",
    ),
    "another_reason": ("Is there another reason?", "What else supports it?"),
    "anything_like_that": ("Is there anything like that?", "Do you have that?"),
    "which_part": (
        "You would like more. Which part of the offer, and how much?",
        "More of what, and how much?",
    ),
    "one_figure": (
        "I can't work with more alone. Name one part and one figure, please. What is it?",
        "I still need one part and one figure. Which ones?",
    ),
    "package_part": (
        "Which part should move first?",
        "Which part matters most to you?",
    ),
    "elsewhere": (
        "I can look at {part}. What would you need there?",
        "There may be room in {part}. What do you have in mind?",
        "We could talk about {part}. What would help you?",
    ),
    "enough": (
        "Is there anything else, or do we agree?",
        "Does that settle it for you?",
        "What else do you need to say yes?",
    ),
    "live_with_it": (
        "Can you live with that?",
        "Would you say yes to that?",
        "Does that help you decide?",
    ),
    "is_it_a_yes": ("Is that a yes to the offer?", "So do we agree?"),
    "what_would_help": (
        "If one thing could change your mind, what would it be?",
        "What would you need to say yes?",
    ),
    "what_for": (
        "What would you like to ask for?",
        "Which part should move because of it, and to what?",
    ),
    "your_turn": (
        "Which part of the offer is important to you?",
        "What would you like to talk about?",
        "What do you think about the offer as it stands?",
    ),
    "end_agreed": ("Then we agree: {sum}. I will put it in the letter.",),
    "end_time": ("Of course, take your time. Until {until} this stands: {sum}.",),
    "end_refused": (
        "I am sorry that we don't agree. Should that change until {until}, this stands: {sum}.",
    ),
    "end_turns": ("That is all I can do today. So, until {until} this stands: {sum}.",),
    "end_stopped": ("We have to stop here. Until {until} this stands: {sum}.",),
}  # fmt: skip
