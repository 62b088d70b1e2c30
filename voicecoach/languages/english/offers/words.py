"""Words of a talk about an offer: its parts, and the reasons that people give."""

import re
from collections.abc import Mapping

from voicecoach.languages.english.offers.parts import PartName, ReasonKind


def any_word(*patterns: str) -> re.Pattern[str]:
    """Match any of these where whole words begin and end."""
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b")


PART_WORDS: Mapping[PartName, re.Pattern[str]] = {
    "sign-on": any_word(
        "sign(?:ing)? on(?: (?:bonus|payment|fee))?", "sign(?:ing)? (?:bonus|payment|fee|money)",
        "signing", "joining bonus", "when i (?:sign|join)", "one time payment", "for signing",
    ),
    "success-bonus": any_word("(?:success|launch|milestone|project) bonus"),
    "vesting": any_word(
        "(?:(?:shares?|stocks?|equity|rsus?|options?|grant) )?(?:\\w+ )?vest(?:s|ed|ing)?", "cliff"
    ),
    "review": any_word(
        "(?:salary |pay )?review(?:ed)?",
        "(?:check|revisit|discuss|talk about|look at) (?:\\w+ ){1,3}?again",
        "(?:raise|increase|adjust\\w*|talk|discuss) (?:again )?(?:after|in) (?:six|6|half|twelve|12"
        "|one|a) \\w+",
    ),
    "bonus": any_word("bonus(?:es)?", "variable(?: pay)?", "thirteenth month", "13th month"),
    "equity": any_word("equity", "shares?", "stocks?", "rsus?", "(?:stock )?options", "grant"),
    "relocation": any_word(
        "relocat\\w+", "(?:my|the|our) move", "moving(?: (?:costs?|money|expenses))?", "flights?",
        "hotel",
    ),
    "housing": any_word("housing(?: allowance)?", "(?:rent|living) (?:allowance|subsidy|stipend)"),
    "level": any_word(
        "(?:job |my )?(?<!this )(?<!that )(?<!same )(?:level|title|grade|rank)", "band(?: \\w+)?",
        "(?:a |the )?senior", "promot\\w+",
    ),
    "start": any_word(
        "start(?:ing)? date", "(?:start|begin|join)(?:ing)?(?: work(?:ing)?| the job)?"
        "(?= (?:in|after|on|from|later|at|one|two|three|four|\\d))", "onboard\\w*",
        "later start", "start later",
    ),
    "remote": any_word(
        "remote(?:ly)?", "(?:work\\w*|days?) (?:\\w+ ){0,4}?at home", "from home",
        "home office", "hybrid", "wfh", "office days",
    ),
    "leave": any_word("holidays?", "vacations?", "days off", "(?:annual|paid) leave", "leave days"),
    "package": any_word(
        "(?:total |whole |full )?(?:package|compensation)", "total(?: (?:cash|pay|income))?",
        "(?:all )?together", "altogether", "overall", "all in",
    ),
    "base": any_word("base(?: (?:pay|salary))?", "basic(?: (?:pay|salary))?",
                 "fixed (?:pay|salary|part)", "salary",
                 "(?:an?|pay|salary|my|percent) (?:raise|rise)"),
}  # fmt: skip
"""Longer and surer names first: a "salary review" is a review, a "sign-on bonus" no bonus."""

_FIRMS = (
    "bytedance|byte dance|alibaba|ali|meituan|net ?ease|baidu|jd|jingdong|pinduoduo|pdd|huawei"
    "|kuaishou|xiaomi|didi|bilibili|tik ?tok|google|microsoft|apple|amazon|meta|spotify|ant group"
    "|xiaohongshu|shein|tencent cloud"
)
_BROUGHT = (
    "brought|grew|grow|increased|raised|reduced|saved|generated|delivered|improved|cut|doubled"
    "|tripled|lifted|earned us|made us|boosted|drove|won|gained|launched|built|shipped|led|created"
    "|rose|went up|reached"
)

OTHER_OFFER = any_word(
    "(?:other|another|competing|second|different|written) (?:\\w+ )?(?:offers?|compan(?:y|ies)"
    "|firms?|team)",
    "(?:two|three) (?:other )?offers",
    "i (?:\\w+ )?(?:have|got|hold) (?:an|another|one|some) (?:\\w+ )?offers?",
    "offers? (?:from|at|by|in hand|of an?other)",
    "an offer (?:in|on|letter)",
    f"(?:{_FIRMS})",
    "(?:they|he|she|somebody|company) (?:\\w+ )?(?:offers?|offered|gives?|gave|pays?|promised?)",
    "(?:sign|go) there",
    "elsewhere",
    "somewhere else",
    "counter ?offer",
)
PRESENT_PAY = any_word(
    "(?:currently|presently|nowadays)",
    "(?:today|now|at the moment|already) i (?:\\w+ )?(?:earn|make|get|have)",
    "i (?:\\w+ )?(?:earn|make|get|am (?:paid|earning|making|getting))(?: \\S+){0,4}?"
    " (?:now|today|at the moment|already|right now)",
    "i (?:already |now )?(?:earn|am paid|am earning|make)",
    "my (?:current|present|last|old|previous|existing) (?:\\w+ )?(?:base|salary|pay|package|income"
    "|bonus)",
    "they pay me",
    "i am (?:on|at) (?:about )?(?=\\d)",
)
RESULT = any_word(
    f"(?:i|we|it|which|that|team|who|and|also|have|has|had|feature|product|project|model|launch"
    f"|system|app|users|revenue|retention|growth|work|\\w+ion) (?:\\w+ ){{0,2}}?(?:{_BROUGHT})",
    f"(?:my|our) (?:\\w+ ){{1,4}}?(?:{_BROUGHT})",
    "(?:growth|increase|uplift|lift|revenue|growing) of (?=\\d|\\w+ (?:percent|million|thousand))",
    "my (?:result|results|record|achievement|growth) (?:is|are|was|were)(?= \\S)",
)
RESULT_NOUNS = any_word(
    "users?",
    "revenue",
    "retention",
    "daus?",
    "maus?",
    "growth",
    "conversion",
    "engagement",
    "downloads?",
    "subscribers?",
    "sales",
    "profit",
    "costs?",
    "orders?",
    "churn",
    "latency",
    "listeners?",
    "gmv",
    "active",
    "paying",
    "ctr",
)
MARKET = any_word(
    "market",
    "surveys?",
    "average",
    "median",
    "benchmark",
    "industry",
    "(?:other )?(?:people|peers|colleagues|pms|managers|friends|others) (?:\\w+ ){0,5}?"
    "(?:get|gets|earn|make|have|are paid)",
    "level ?s? f ?y ?i",
    "levels fyi",
    "normal for",
    "usual(?:ly)? (?:for|in)",
    "same (?:role|job|position)s? (?:\\w+ ){0,3}?pays?",
)
SCOPE = any_word(
    "responsib\\w+",
    "i (?:will|would|am going to|shall|'ll) (?:\\w+ )?(?:manage|lead|own|run|build|take over)",
    "team of",
    "scope",
    "bigger role",
    "larger role",
    "two (?:roles|jobs)",
    "the role (?:is|covers|includes|needs)",
    "in charge of",
)
LOSS = any_word(
    "(?:lose|losing|lost|forfeit|give up|giving up|leave behind|leaving behind|left behind"
    "|miss(?:ing)?|walk away from|throw away|sacrifice)(?: \\S+){0,7}? (?:bonus|stocks?|shares?"
    "|rsus?|options?|equity|money|payment|salary)",
    "(?:unvested|not vested|un vested)",
    "(?:pay|paying) back(?: \\S+){0,4}? (?:sign|bonus|company)",
    "(?:keeps?|cancel\\w*) my (?:\\w+ )?(?:bonus|stock|shares|rsus?|options)",
)
NEED = any_word(
    "rent",
    "mortgage",
    "cost of living",
    "living costs?",
    "family",
    "wife",
    "husband",
    "kids?",
    "child(?:ren)?",
    "expensive",
    "house prices?",
    "apartment",
    "school",
    "loan",
    "parents",
    "inflation",
)
EXPERIENCE = any_word(
    "years(?: of)? (?:experience|in|as|of)",
    "years i",
    "experienced?",
    "skills?",
    "expert\\w*",
    "work(?:ed|ing)? (?:very |really )?hard",
    "hard work\\w*",
    "talent\\w*",
    "qualif\\w+",
    "i am (?:\\w+ )?(?:good|strong|excellent|the best)",
    "phd",
    "degree",
    "master",
    "unique",
    "rare",
    "i (?:know|can do) (?:\\w+ ){0,3}(?:very )?well",
    "i (?:launched|led|built)",
)

REASON_WORDS: Mapping[ReasonKind, re.Pattern[str]] = {
    "loss": LOSS, "other-offer": OTHER_OFFER, "present-pay": PRESENT_PAY, "market": MARKET,
    "result": RESULT, "scope": SCOPE, "experience": EXPERIENCE, "need": NEED,
}  # fmt: skip
"""In this order: what is lost names a bonus, too, and is no wish for one."""
