"""Rules for figures that are results because a choice came before them."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.change_words import TRIED, UNREAL
from voicecoach.languages.english.figures import ABOUT, FIGURE, MONEY, NUMBER, SHARE, SPELL

_LATER = (
    r"(?:(?:in|within|after|over|for|during) (?:the |that |its |our |about |just |only |a |one |two"
    r" |three |six |four |\d+ )*(?:first |next |same |following |whole |full )?(?:\w+ )?"
    rf"{SPELL}|by (?:the )?(?:end of|\w+ (?:night|morning)|january|february|march|april|may|june"
    r"|july|august|september|october|november|december|spring|summer|autumn|winter|christmas)"
    r"|as a result|in the end|in total|since then|so far|today|now|later|finally|afterwards"
    r"|that (?:year|quarter|month|season|winter|summer|spring|autumn|week)|result)"
)
_CAME_OUT = (
    r"(?:had|got|reached|hit|achieved|received|signed|renewed|bought|used?|stayed|came back|left"
    r"|joined|paid|lost|cost|closed|served|delivered|finished|landed|ended|completed|passed|won"
    r"|sits|rated|kept|grew|sold|raised|saw|came|opened|downloaded|is|are|was|were|takes|took"
    r"|registered|switched|moved|gave|did|refunded|missed|failed|survived|logged|answered)"
)

AFTERWARDS_RULES = (
    Rule(
        signal="impact_number",
        name="impact_number.afterwards",
        pattern=any_of(
            rf"(?:is|are|stands at|sits at) now (?:at )?{ABOUT}{FIGURE}",
            rf"{_LATER}(?: \S+){{0,8}}? {_CAME_OUT}(?: \S+){{0,4}}? {ABOUT}{FIGURE}",
            rf"{FIGURE}(?: \S+){{0,6}}? {_CAME_OUT}(?: \S+){{0,6}}? {_LATER}",
            rf"{_CAME_OUT}(?: \S+){{0,3}}? {ABOUT}{FIGURE}(?: \S+){{0,5}}? {_LATER}",
        ),
        unless=any_of(UNREAL, TRIED, "because"),
        reliability=0.5,
        hits=(
            "After three months we had more than one hundred and fifty restaurants.",
            "By the end of July the rate was ninety four percent.",
            "Four hundred people took it in the first half year.",
        ),
        misses=("After that we met.", "In my first year I should have closed twelve."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.share_did",
        pattern=rf"{any_of(SHARE, NUMBER)} (?:percent )?(?:of (?:the|our|my|them|those|these|all)"
        r"(?: \S+){0,4}?|people|users|customers|clients|players|guests|shops|sellers|patients)"
        r" (?:had )?(?:came back|renewed|stayed|signed|returned|switched|left|quit|bought|finished"
        r"|completed|logged|paid|opened|used|joined|survived|passed|failed|answered|went over)",
        unless=any_of(UNREAL, "because"),
        reliability=0.6,
        hits=(
            "Sixty eight percent of the customers had logged in, and half of them stayed.",
            "Eleven of our twelve hosts renewed.",
        ),
        misses=("Forty percent of the budget is mine.", "We were nine people."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.price_paid",
        pattern=rf"(?:lost|losing|cost (?:us|me|the \w+)|we paid|gave away|wrote off|refunded)"
        rf"(?: \S+){{0,3}}? {ABOUT}{any_of(SHARE, MONEY, NUMBER)}",
        unless=UNREAL,
        reliability=0.55,
        hits=("It cost us about sixty thousand euros.", "We lost eleven percent of the flowers."),
        misses=("We lost the customer.", "We would have lost ten percent."),
    ),
)
"""What counts as a result only once the speaker has chosen something."""
