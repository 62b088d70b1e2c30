"""What whoever asks says to a request in the place of an answer."""

from collections.abc import Mapping

TAKE_YOUR_TIME = (
    "Take your time.",
    "Of course. I'll wait.",
    "Sure. Begin when you are ready.",
    "No hurry. Think it over.",
)
PLEASE_DO = (
    "Please do.",
    "Yes, go ahead.",
    "Sure. What would you like to know?",
    "Of course. Ask.",
)
YOUR_CALL: Mapping[bool, tuple[str, ...]] = {
    True: (
        "That's your call. Say what you assume.",
        "I can't tell you that. Choose something sensible and say so.",
        "You decide. Just tell me what you take for granted.",
        "Assume what you think is likely, and say it first.",
    ),
    False: (
        "That's your choice. Whatever fits the question is fine.",
        "Take it as you see it.",
        "As you like. There is no wrong way to read it.",
        "You decide. I only want to hear how you went about it.",
    ),
}
"""Where nothing is known about what they ask: in a case or an estimate, and in any other."""

YOUR_SENSE = (
    "Use it in your own sense.",
    "Take the word as you understand it.",
    "I mean it in the everyday sense.",
)
"""To "what do you mean by …?" where nothing explains it. The question follows, in plain words."""

SOMETHING_CLOSE = (
    "Something close to it, then?",
    "Is there anything like it, from any job?",
    "A smaller one is fine, too. Any?",
)
"""Offered once to who has no example."""

NONE = frozenset(
    {
        "no",
        "nope",
        "none",
        "not",
        "really",
        "sorry",
        "nothing",
        "i",
        "am",
        "afraid",
        "unfortunately",
    }
    | {"do", "think", "so", "thanks", "thank", "you", "one", "that", "either", "at", "all", "still"}
)
"""A reply to it of nothing but these, one of ``NONE_ITSELF`` among them, is a no."""

NONE_ITSELF = frozenset({"no", "nope", "none", "not", "nothing"})

LEFT_OUT: Mapping[str, tuple[str, ...]] = {
    "skip": (
        "All right, we leave that one.",
        "Fine. I'll note that you passed.",
        "Okay. Then something else.",
        "As you like. It stays open.",
    ),
    "no example": (
        "All right. No example for that one.",
        "Fine. I'll note that there was none.",
        "Okay. Then something else.",
        "Good to know. It stays open.",
    ),
}
"""Said by an interviewer."""

NOTED: Mapping[str, str] = {
    "skip": "Skipped. It is not judged.",
    "no example": "Noted: no example. It is not judged.",
}
"""Said by the coach."""

FORMAL = frozenset({
    "a", "about", "already", "an", "and", "any", "are", "as", "at", "be", "been", "being",
    "but", "by", "can", "clarify", "could", "did", "do", "does", "exactly", "expect", "for",
    "from", "general", "had", "has", "have", "here", "how", "i", "if", "important", "in", "is",
    "it", "its", "just", "know", "last", "like", "long", "look", "make", "many", "may", "me",
    "mean", "might", "more", "most", "much", "my", "need", "next", "no", "not", "now", "of",
    "okay", "on", "one", "only", "or", "our", "part", "per", "please", "question", "quick",
    "really", "roughly", "same", "shall", "should", "so", "some", "sorry", "still", "take",
    "talk", "tell", "than", "that", "the", "their", "them", "there", "these", "they", "thing",
    "this", "those", "to", "today", "typical", "use", "want", "was", "we", "were", "what",
    "when", "where", "which", "who", "whom", "whose", "why", "will", "with", "would", "you",
    "your", "yet"
})  # fmt: skip
"""Words that a question has whatever it is about."""
