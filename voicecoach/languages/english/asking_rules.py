"""Rules for what a candidate asks back: a question about the work, and no perk."""

from voicecoach.analysis.rule import Rule, any_of

ASKING_BACK = ("candidate-questions",)

_PERKS = any_of(
    "salary", "pay", "bonus", "vacation", "holidays?", "overtime", "home office", "working hours",
    "benefits", "days off", "parking", "lunch", "canteen", "free food", "gym",
)  # fmt: skip
_THEM = any_of("you", "your", "the team", "this team", "this role", "the role", "the company", "we")

ASKING_RULES = (
    Rule(
        signal="question_asked",
        name="question_asked.of_the_work",
        kinds=ASKING_BACK,
        pattern=any_of(
            rf"(?:what|which|how|who|when|where|why|whose|whether)(?: \S+){{0,7}}? {_THEM}",
            r"^(?:(?:and|so|or|yes|first|then|also|second) )*(?:do|does|did|is|are|was|were|would"
            r"|will"
            rf"|could|have|has)(?: \S+){{0,7}}? {_THEM}",
            r"i(?:'d| would) (?:\w+ )?(?:like|love) to (?:know|ask|hear|understand|learn)",
            r"my (?:\w+ )?question (?:is|would be)",
            r"i(?:'m| am)(?: \w+)? curious|i wonder",
        ),
        unless=rf"{_PERKS}|no (?:more |other |further )?questions?|nothing to ask|clear to me",
        reliability=0.7,
        hits=(
            "Which decision of the last year would you take differently?",
            "How do you decide which songs are shown first?",
            "I'd like to know what happened to the first version.",
        ),
        misses=("What is the salary?", "I have no questions, thank you.", "That was clear."),
    ),
)
