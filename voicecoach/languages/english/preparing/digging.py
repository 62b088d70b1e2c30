"""Follow-ups to a question about a line of a CV, and what a strong answer has to show.

``{figure}`` stands for a figure of the line, ``{thing}`` for its first words, which may be a
deed ("Led the redesign") as well as a thing: they stand by themselves, and never as a noun.
"""

from collections.abc import Mapping

from voicecoach.languages.english.preparing.asks import Doubted

PROBES: Mapping[Doubted, tuple[str, ...]] = {
    "no-baseline": (
        "“{figure}”: what was it before?",
        "You write “{figure}”. Up or down from where?",
        "“{figure}”, compared with what?",
        "Over how many months did “{figure}” come about?",
        "“{thing}”: what was the number in the month before?",
        "What was that number when you came, as far as you remember?",
    ),
    "no-number": (
        "You write “{thing}”. Which figure would prove it?",
        "“{thing}”: how big was the effect, roughly?",
        "“{thing}”: how many people noticed that?",
        "“{thing}”: who measured it?",
        "Give me one number that changed because of it.",
    ),
    "straight-line": (
        "“{figure}”: what else changed in those months?",
        "How much of “{figure}” would have come without you?",
        "Take away the season and the campaigns. What is left of “{figure}”?",
        "Who else could say that “{figure}” is theirs?",
        "“{thing}”: for which users did it not work?",
        "“{thing}”: how would you test whether that was the cause?",
    ),
    "we": (
        "“{thing}”: what did your own hands do in that?",
        "“{thing}”: who had the last word?",
        "“{thing}”: who else would write that in their CV?",
        "“{thing}”: what did you want before the others agreed?",
        "How many people worked on it?",
    ),
    "no-alternative": (
        "“{thing}”: what else was possible?",
        "“{thing}”: who was against it?",
        "“{thing}”: why not wait for three months?",
        "“{thing}”: what would have made you drop it?",
        "“{thing}”: which smaller version did you think about?",
        "What was the easier way?",
    ),
    "no-scope": (
        "“{thing}”: how many people worked for you there?",
        "“{thing}”: how much money was in your hands?",
        "“{thing}”: how many users stood behind that?",
        "“{thing}”: who did it before you?",
        "What did the one you reported to decide?",
    ),
    "contradiction": (
        "“{figure}”: who counted it?",
        "Where would I look up “{figure}”?",
        "What would have to be true for both of them to be right?",
        "Which of the two have you told before in an interview?",
    ),
    "unexplained-gap": (
        "What did you learn in that time that you use today?",
        "What would you do with such months again?",
        "Who could tell me about that time?",
        "When did you know what you wanted next?",
    ),
    "open-gap": (
        "What did you learn in that time that you use today?",
        "Who could tell me about that time?",
        "What must the next job have that the last one did not?",
    ),
    "cost": (
        "“{thing}”: what got worse because of it?",
        "“{thing}”: whose plan did you break with it?",
        "“{thing}”: when were you least sure of it?",
        "“{thing}”: what would your critics say today?",
        "What would you do differently, if you had to do it again?",
        "Who had told you not to do it?",
        "What did you learn too late in that?",
        "Which part of it would you leave out today?",
        "On which day did you nearly give it up?",
    ),
}

SHOWS: Mapping[Doubted, str] = {
    "no-baseline": "Where the number stood before and over which months it moved, the choice that"
    " moved it, and what was left as it was for that.",
    "no-number": "A choice with a result that somebody could count, or said honestly that nobody"
    " counted, and what it was judged by instead.",
    "straight-line": "How they know: a test, a group without the change, or a part taken away for"
    " other causes; and what they still claim as their own.",
    "we": "One decision told with I: what they wanted before the others agreed, who was against it,"
    " and what the team would have done without them.",
    "no-alternative": "A real option that was turned down, what spoke for it, the rule that settled"
    " it, and what the choice cost.",
    "no-scope": "What was theirs to decide and what was not, in people, money and users, shown by"
    " one decision that they made alone.",
    "contradiction": "Which figure holds and what each of them counts, said at once and without"
    " excuses; the other one taken back.",
    "unexplained-gap": "A plain account in two sentences, the choice that they made in it, and what"
    " they bring from that time.",
    "open-gap": "A plain account in two sentences, what they turned down in that time and why, and"
    " what they want next.",
    "cost": "What was knowingly given up and who paid for it, told without complaint, and what they"
    " would do differently.",
}
"""What a strong answer would have to show; read and never spoken."""
