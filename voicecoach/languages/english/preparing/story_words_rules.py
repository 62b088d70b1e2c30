"""Words of a CV for what was done for principle, for the long term, or under a law."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.preparing.story_hint import FAR, StoryWords

_GIVE_UP = (
    r"(?:g[ai]v(?:e|ing) up|turn(?:ed|ing) down|declin(?:ed|ing)|refus(?:ed|ing)|forwent"
    r"|forgo(?:ing|ne)?|forfeit(?:ed|ing)|walk(?:ed|ing) away from|sacrific(?:ed|ing))"
)
_INCOME = (
    r"(?:revenue|sales|bookings|margin|sponsorships?|deals?|contracts?|ad revenue|income|profit"
    r"|growth|short-term \w+|conversion)"
)
_WON_BUT = (
    r"(?:won|lifted|raised|increased|grew)(?:\W+[\w'%-]+){0,6}?\W+but"
    r"(?:\W+[\w'%-]+){0,3}?\W+(?:lost|hurt|harmed|cost|lowered|cut)"
)

OF_RULES = (
    StoryWords(
        domain="overriding-data-with-principle",
        pattern=any_of(
            r"(?:despite|against|over the|contrary to|notwithstanding|in spite of)"
            r"(?: [\w-]+){0,2}? (?:data|metrics?|numbers|a/b tests?|experiments?|test results?"
            r"|short-term gains?)",
            r"(?:although|though|while|even though) (?:the |an? )?(?:data|metrics?|numbers"
            r"|a/b tests?|experiments?|tests?) (?:[\w-]+ )?(?:showed|said|suggested"
            r"|pointed|favou?red|won)",
            r"(?:after|although|though|even though) it (?:had )?(?:won|lifted|raised)",
            _WON_BUT,
            r"dark patterns?",
            r"on principle|as a matter of principle",
            rf"{_GIVE_UP}(?: [\w$€£.,-]+){{0,5}}? {_INCOME}",
            r"before the law (?:asked|required|came|demanded)",
            rf"said no to{FAR}(?:although|though|even though)",
        ),
        hits=(
            "Removed autoplay despite A/B tests that favoured it",
            "Took out dark patterns from the cancellation flow",
            "Turned down a $2M sponsorship that would have sold listening data",
            "Kept chronological feed even though the experiment showed more clicks",
            "Killed the banner after it won on clicks but lost 6 points of retention",
            "Persuaded the CFO to give up 1.5M EUR of yearly revenue from the format",
        ),
        misses=(
            "Made decisions based on data",
            "Grew revenue over data products",
            "Ran 30 A/B tests a quarter",
        ),
    ),
    StoryWords(
        domain="long-term-over-short-term",
        pattern=any_of(
            r"long(?:er)?[- ]term(?:\W+[\w'-]+){0,8}?\W+short(?:er)?[- ]term"
            r"|short(?:er)?[- ]term(?:\W+[\w'-]+){0,8}?\W+long(?:er)?[- ]term",
            r"(?:despite|accept(?:ed|ing)|absorb(?:ed|ing)|at the (?:cost|expense|price) of"
            r"|trad(?:ed|ing) off)(?: [\w$€£%.,-]+){0,4}? (?:revenue|sales|bookings|margin|growth"
            r"|short-term \w+|dip|drop|loss|quarter|conversion)",
            rf"{_GIVE_UP}(?: [\w$€£%.,-]+){{0,5}}? {_INCOME}",
            _WON_BUT,
            rf"{_INCOME} (?:dropped|fell|dipped|went down){FAR}(?:came back|recovered|returned"
            r"|first (?:month|quarter))",
            r"(?:pa(?:id|ying) down|reduc(?:ed|ing)|retir(?:ed|ing)|clear(?:ed|ing)|tackl(?:ed|ing)"
            r")(?:\W+[\w'-]+){0,6}?\W+(?:technical|tech|design) debt",
            r"(?:delay(?:ed|ing)|postpon(?:ed|ing)|pass(?:ed|ing) on|deferr(?:ed|ing))"
            r"(?:\W+[\w'-]+){0,6}?\W+(?:revenue|moneti[sz]ation|ads|launch|features?|roadmap)"
            r" (?:to|so|for|in)",
        ),
        hits=(
            "Gave up 4% of quarterly revenue to remove paid placement",
            "Paid down technical debt for two quarters before any feature",
            "Chose long-term retention over short-term ad revenue",
            "Set a limit; revenue dropped 4% in the first month and came back in the third",
        ),
        misses=(
            "Drove long-term growth",
            "Grew revenue and margin",
            "Owned the long-term roadmap",
            "Traded equities and bonds",
        ),
    ),
    StoryWords(
        domain="regulatory-or-ethical-constraint",
        pattern=any_of(
            r"gdpr|ccpa|coppa|hipaa|psd2|psd3|sox|soc ?2|iso ?27001|pci(?:[- ]dss)?|kyc|aml|pipl"
            r"|lgpd|dsa|dma|dora|mifid(?: ii)?|fda|ce mark(?:ing)?|wcag(?: [\d.]+)?|section 508"
            r"|ai act|cyberspace administration|mdr",
            r"regulat(?:or|ors|ory|ion|ions|ed)|by law|new laws?"
            r"|(?:the|a) law (?:ask|requir|demand|forb|on|of|against|chang|cam)\w*|legislation",
            r"compliance(?! (?:budget|team|department|officer))|compliant|anti-money[- ]laundering"
            r"|sanctions"
            r"|(?:federal|state) examinations?",
            r"(?:data|user|customer|privacy) consent|consent (?:flow|management|banner|screen)s?"
            r"|privacy[- ](?:by[- ]design|review|law|laws|rules|program(?:me)?|compliance"
            r"|regulations?)|(?:data|user|children's|child) privacy",
            r"(?:zero|data)[- ]retention|data[- ]processing (?:terms|agreements?)",
            r"age (?:verification|gating|assurance|checks?)|child safety|minors|under-1[3-8]s?"
            r"|parental controls?|spending limits?",
            r"trust (?:and|&) safety|safety team|moderation|(?:harmful|toxic|abusive) \w+"
            r"|responsible ai|ai ethics|ethic(?:s|al)|fairness|skin tone|algorithmic bias",
            r"copyright|music licen[sc]ing|rights[- ]holders?",
            r"accessibility (?:standards?|law|compliance|audit|defects)|screen-?readers?",
        ),
        hits=(
            "Led GDPR consent redesign across 14 markets",
            "Introduced age verification within nine weeks of the regulator's letter",
            "Built content moderation for live audio",
            "Reached WCAG 2.1 AA in all flows",
            "Negotiated a zero-retention processing mode with three banks",
        ),
        misses=(
            "Complied with brand guidelines",
            "Led a team of minority founders",
            "Owned permissions and roles",
            "Regularly presented to the board",
            "Studied at the law school",
        ),
    ),
)
