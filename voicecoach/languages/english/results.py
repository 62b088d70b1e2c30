"""Rules for results with a figure that tell from what to what something changed, or by how much."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.change_words import ANY, CHANGED, TRIED, UNREAL, UP
from voicecoach.languages.english.figures import ABOUT, FIGURE, SHARE, TIMES

RESULT_RULES = (
    Rule(
        signal="impact_number",
        name="impact_number.from_to",
        pattern=(
            rf"{CHANGED}{ANY} from {ABOUT}{FIGURE}(?: \S+){{0,6}}? (?:to|and) {ABOUT}{FIGURE}"
        ),
        unless=any_of(UNREAL, TRIED),
        reliability=0.9,
        hits=(
            "Repeat use rose from 31 to 44 percent.",
            "Sign-ups increased from 12,000 to 18,500.",
            "Revenue grew from $1.2M to $2.4M.",
            "We went from one in five to one in three listeners.",
            "Unfilled shifts fell from nine a week to three.",
            "I took the release from eighty minutes down to six.",
            "We kept the team, reducing the questions per order from 34 to 12.",
        ),
        misses=(
            "Our target was to go from 10 to 20 percent.",
            "I'd expect churn to fall from 12 to 9 percent.",
            "I moved from Lisbon to Madrid.",
        ),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.by",
        pattern=rf"(?:{UP}(?: (?!by )\S+){{0,6}}? |(?:better|worse|longer|shorter|faster|slower) )"
        rf"by {ABOUT}{any_of(FIGURE, TIMES)}(?! \w+ (?:people|departments))",
        unless=any_of(UNREAL, TRIED, "by hand"),
        reliability=0.85,
        hits=(
            "Churn fell by 3 points.",
            "Retention rose by 8 percentage points.",
            "Overdrafts went down by thirty-eight percent.",
            "We shipped the new list, reducing rework by a fifth.",
            "Revenue went up by ¥650k a month.",
            "Failures fell by 40%.",
        ),
        misses=("I'd expect churn to fall by 12%.", "The bus came by at nine."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.to",
        pattern=rf"{UP}(?: (?!to |from |by )\S+){{0,6}}? (?:to|under|below|above|past) {ABOUT}"
        rf"{any_of(FIGURE, TIMES)}",
        unless=any_of(
            UNREAL,
            TRIED,
            "back to",
            "(?:down|up) to (?:two|three|four|one) (?:people|of)",
            "(?:i|to|and) cut (?:it|them|the \\w+)",
            "raising",
            "moving",
            "accepting",
            "chose",
        ),
        reliability=0.75,
        hits=(
            "Errors dropped to under 1%.",
            "Errors dropped under one percent.",
            "The queue went down to twelve minutes.",
            "That brought churn down to below four percent.",
        ),
        misses=("We should get it down to ten.", "It went to the two people who approved it."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.before_and_now",
        pattern=any_of(
            rf"{FIGURE}(?: \S+){{0,8}}? (?:before (?:it|that|this|then)? ?(?:was|were|had been"
            rf"|took)|where before)(?: \S+){{0,4}}? {ABOUT}{FIGURE}",
            "(?:before|it used to be|used to (?:be|take)"
            rf"|it was)(?: \S+){{0,5}}? {ABOUT}{FIGURE}(?: \S+){{0,6}}? (?:now|after|afterwards"
            rf"|today|since|then)(?: \S+){{0,5}}? {ABOUT}{FIGURE}",
            rf"(?:now|today)(?: \S+){{0,5}}? {ABOUT}{FIGURE}(?: \S+){{0,4}}? (?:instead of"
            "|compared (?:with|to)|before|in place of"
            rf"|rather than)(?: \S+){{0,3}}? {ABOUT}{FIGURE}",
            rf"(?:is|are) now (?:at )?{ABOUT}{SHARE}",
            rf"(?:down|up) from {ABOUT}{FIGURE}",
            rf"{FIGURE}(?: \S+){{0,5}}? compared (?:with|to) {ABOUT}{FIGURE}",
        ),
        unless=any_of(UNREAL, TRIED),
        reliability=0.75,
        hits=(
            "The meeting is 40 minutes now, before it was two hours.",
            "Before, one in ten gave up, and after it one in thirty did.",
            "We sold ninety that year, up from forty.",
            "It now takes three days instead of nine.",
        ),
        misses=("Now we are fourteen.", "Before that I had a team of five."),
    ),
)
