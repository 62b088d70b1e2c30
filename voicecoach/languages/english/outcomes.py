"""Rules for an outcome that is claimed without a figure, by the praise that stands for one."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.figures import MONEY, SHARE, TIMES

MEASURED = any_of(
    SHARE,
    MONEY,
    TIMES,
    r"\S*\d\S*",
    "(?:two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|hundred"
    "|thousand|half|doubled|tripled|halved)",
)
_OUTCOME = any_of(
    "result", "outcome", "results", "project", "launch", "release", "feedback", "response",
    "team", "reviews?", "ratings?", "migration", "cooperation", "collaboration", "atmosphere",
    "quality", "satisfaction", "engagement", "retention", "conversion", "revenue", "sales",
    "activation", "adoption", "communication", "relationship", "morale", "performance",
    "productivity", "app", "feature", "product", "event", "presentation", "it", "everything",
    "that", "this", "process", "numbers", "trust", "churn", "loyalty", "usage", "portal",
    "service", "impact", "growth",
)  # fmt: skip
_VERY = (
    r"(?:\w+ly |very |so |super |pretty |quite |a lot |much |way |also |all |just |out |still "
    "|then "
    r"|and |overall ){0,3}"
)
_GOOD = any_of(
    "well", "great", "good", "smoothly", "fine", "better", "perfectly", "successful", "huge",
    "amazing", "positive", "smooth", "excellent", "fantastic", "well received", "a success",
    "a (?:big|huge|great|real|full|total) (?:success|hit|win|improvement|improve)", "received",
    "very substantial", "nicely", "off a cliff",
)  # fmt: skip

OUTCOME_RULES = (
    Rule(
        signal="vague_impact",
        name="vague_impact.went_well",
        pattern=any_of(
            "(?:it|that|this|everything|all|launch|release|project|migration|presentation"
            r"|thing|things|event|\w+ly)"
            " (?:all )?(?:went|turned out|worked out|came out|landed|ended|goes|worked|ran"
            f"|performs|performed) {_VERY}{_GOOD}",
            f"{_OUTCOME} (?:was|were|is|are|has been|have been|became"
            f"|got) {_VERY}{_GOOD}(?! (?:idea|at|enough|to|for me|because))",
            "(?:successfully|significantly|noticeably|greatly|enormously|substantially"
            r"|drastically|tremendously)(?: \w+){0,3}?"
            " (?:launched|delivered|completed|improved?|finished|introduced|increased?|reduced"
            "|released|met|accelerated|fewer|better|more|recovered|deliver)",
            "(?:improved|increased|grew|rose|dropped|decreased|went up|went down|recovered"
            r"|suffered|helped \w+|moved|came back|fell)"
            " (?:a lot|significantly|a bit|a little|massively|noticeably|considerably"
            "|enormously|greatly|dramatically|hugely|well|nicely)",
            "(?:delivered|finished|completed|shipped|launched"
            r"|introduced) (?:\w+ ){0,3}?(?:successfully|smoothly)",
            "(?:customers?|clients?|users?|guests|players?|visitors|colleagues|everyone"
            "|everybody|people|team|clinic|boss|manager|sellers) (?:were|was|are|is|seemed) "
            rf"{_VERY}(?:happy|happier|satisfied|delighted|impressed|pleased)(?! to)",
            r"(?:the )?(?:feedback|response|reaction)(?: \w+){0,5}? (?:was|is"
            r"|were) (?:\w+ ){0,2}?(?:positive|good|great|amazing|good)",
            "(?:made|did|had) (?:a |us |them )?(?:big|huge|real|massive|great|significant"
            "|a lot of) (?:difference|impact|good|improvement)",
            "(?:exceeded|met) (?:all )?(?:the |our |my )?(?:expectations|requirements)",
            "(?:was|were) (?:\\w+ )?(?:praised|well received|appreciated)|positive feedback"
            "|things (?:were|got) (?:\\w+ )?(?:better|faster)",
        ),
        unless=any_of(
            MEASURED,
            "(?:would|should|could|might|if|expect|hope|want|will|had been|before|nobody|not"
            "|wasn't|i'd|when i was|guy|person|shocked|really nice)",
        ),
        reliability=0.6,
        hits=(
            "It went really well and everybody was happy.",
            "Engagement improved a lot.",
            "The result was a big improvement in quality.",
            "We successfully delivered on time.",
        ),
        misses=(
            "He was a really nice guy.",
            "A lot of people were on vacation.",
            "Everybody was shocked.",
            "Engagement increased by fifteen percent.",
            "It would go well.",
        ),
    ),
)
