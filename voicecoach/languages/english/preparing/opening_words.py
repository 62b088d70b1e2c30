"""The two questions that every interview begins with, as they are asked of one candidate."""

OPENING_READ = (
    "Tell me about yourself, in a minute: what you do today, what in your CV I should remember, and"
    " why this job is next."
)
OPENING_SAID = "Please tell me about yourself, in one minute."
OPENING_PLAIN = "Tell me in one minute who you are."
OPENING_SOURCE = "Asked first nearly everywhere. What matters most here: {lines}."
OPENING_SOURCE_ALONE = "Asked first nearly everywhere."
OPENING_SHOWS = (
    "What they do today in one sentence, then these with their figures, then why this is next:"
    " {claims}."
)
OPENING_SHOWS_ALONE = (
    "What they do today in one sentence, one result with its figure, and why this is next."
)
OPENING_PROBES = (
    "“{thing}”: what was your own decision in that?",
    "Which of your results would your last team call yours?",
    "If I remember one number tomorrow, which one should it be?",
)

WHY_READ = (
    "Why {company}, and not one of the others that would take somebody with your CV? Begin with"
    " something that is only true of us."
)
WHY_READ_AS = (
    "Why {company}, and why this job, “{title}”? Begin with something that is only true of us."
)
WHY_SAID = "Why do you want to work for {company}?"
WHY_PLAIN = "Why do you want this job at {company}?"
WHY_SOURCE = (
    "Every recruiter asks it, and most answers would fit any company. What you can bring to it:"
    " {lines}."
)
WHY_SHOWS = (
    "One thing of {company} that they know from use, a reason of their own, a result that they"
    " bring, such as “{thing}”, and what they would start with."
)
WHY_PROBES = (
    "Which product of {company} do you use, and what is wrong with it?",
    "“{thing}”: who at {company} would need that?",
    "What would have to be true for you to say no to us?",
)
WHY_DOMAIN = "why-us"
WHO_DOMAIN = "who-you-are"
