"""How a line is put before the candidate, so that what is asked has something to stand on."""

from collections.abc import Mapping

QUOTED = (
    "Your CV says: “{quote}”.",
    "You write: “{quote}”.",
    "I read in your CV: “{quote}”.",
    "Here is a line of yours: “{quote}”.",
    "One line in your CV says: “{quote}”.",
    "I marked this in your CV: “{quote}”.",
    "This made me stop: “{quote}”.",
    "Let me read you a line: “{quote}”.",
    "“{quote}”: that is from your CV.",
    "Your CV: “{quote}”.",
)
"""Around words as they stand in the CV."""

TOLD = (
    "You write that you “{deed}”.",
    "Your CV says that you “{deed}”.",
    "I read that you “{deed}”.",
    "So you “{deed}”.",
    "On paper, you “{deed}”.",
)
"""Around a deed, told to who did it."""

TOLD_AT = (
    "At {employer} you “{deed}”.",
    "While you were at {employer}, you “{deed}”.",
    "In your time at {employer} you “{deed}”.",
)
"""The same with the place at which it was done."""

TITLE = (
    "Your CV calls you “{quote}”.",
    "You were “{quote}”, I read.",
    "The title in your CV is “{quote}”.",
    "I read “{quote}” in your CV.",
)
"""Around a title."""

TITLE_AT = (
    "At {employer} you were “{quote}”.",
    "Your CV says “{quote}” at {employer}.",
)

TWO_FIGURES = (
    "Your CV says “{quote}” in one place and “{other}” in another.",
    "I found “{quote}” in your CV, and also “{other}”.",
    "One line of your CV says “{quote}”, and another one “{other}”.",
)
"""Around two lines that do not agree."""

TWO_FIGURES_PLAIN = "Another line of your CV does not agree with “{quote}”."
TWO_FIGURES_ALONE = (
    TWO_FIGURES_PLAIN,
    "“{quote}”: in another line of your CV it is different.",
)
"""The same where the other line is too long to be read out."""

MONTHS_BETWEEN = (
    "Between {begins} and {ends} your CV says nothing.",
    "Your CV is silent from {begins} to {ends}.",
    "I see no job in your CV from {begins} to {ends}.",
)
MONTHS_SINCE = (
    "Since {begins} your CV says nothing.",
    "Your last job ended before {begins}.",
)
MONTH_ALONE = ("In {begins} your CV says nothing.", "I see no job in your CV for {begins}.")
MONTHS_SOMEWHERE = ("There is a gap in your CV near “{quote}”.",)

MONTHS: Mapping[str, str] = {
    f"{number:02}": name
    for number, name in enumerate(
        (
            "January", "February", "March", "April", "May", "June", "July", "August", "September",
            "October", "November", "December",
        ),
        start=1,
    )
}  # fmt: skip
