"""What is said to a candidate of each doubt: what is missing, in one friendly sentence."""

CHANGE_ALONE = "“{figure}” says how much it changed, and not from what to what."
LEVEL_ALONE = "“{figure}” says where it ended, and not where it began."

RESULT_UNCOUNTED = "“{quote}” claims a result, and no figure says how much."
DEED_UNCOUNTED = "It says what was done, and no figure says what came of it."

STRAIGHT = (
    "“{quote}” goes straight from the work to the figure: no test, no other cause and no limit "
    "says how you know."
)

SHARED = "“{quote}” leaves open which part of it was yours."
NOBODY = "“{quote}” does not say who did it."

BUILD_ALONE = "It says what was built, and not what you turned down for it or why."
CHOICE_ALONE = "It says what was chosen, and not what you turned down for it or why."

CONTRADICTS = "Line {line} says “{other}” of what looks like the same thing; one may be of another "
"time."

DUTY_WITHOUT_SIZE = "“{quote}” says what you were in charge of, and not how big it was."
TITLE_WITHOUT_SIZE = (
    "The title “{quote}” stands without its size: the team, the users, the budget or the markets."
)

GAP_BETWEEN = (
    "Between {before} and {after} the CV is silent for {months} months ({begins} to {ends}); a "
    "sentence on what that time was for is enough."
)
GAP_OPEN = (
    "Since {before} the CV is silent for {months} months (from {begins}); a sentence on what that "
    "time is for is enough."
)
