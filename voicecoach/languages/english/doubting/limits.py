"""What limits a result or tells how it is known, in a line of a CV; and results others share."""

from voicecoach.analysis.rule import any_of, whole_words

MARKET = whole_words(any_of(
    r"retention|retained|churn|revenues?|dau|mau|wau|\w+ active|active (?:users|listeners|players"
    r"|customers|readers)|conversions?|converting|arpu|arppu|nps|csat|ltv|cac|gmv|gtv|ctr"
    r"|click through|engagement|sign ?ups?|sign ups?|subscri(?:ptions?|bers?)|activation"
    r"|adoption|listening|watch time|session\w*|repeat \w+|market share|share of \w+|open rates?"
    r"|refunds?|margins?|installs?|downloads?|bookings?|abandonment|completion|profit\w*"
    r"|satisfaction|complaints?|renewals?|upsell\w*|streams|plays|sales|orders|arr|mrr|usage"
    r"|growth|users?|customers|visits?|traffic|leads?|demand|app (?:store )?rating|ratings?"
    r"|transactions?|purchases?|basket|cancell?ations?|reactivation|win back"
    r"|referrals?|registrations?|payers|listeners|readers|viewers|members|income|turnover"
    r"|tickets|contacts|calls|uploads|shares|payments|trials?|enrol\w+|attendance|deposits"
    r"|upgrades?|returns|return rate|time (?:in|spent)|minutes|viewing|reading|follow\w*|tips"
    r"|ecpm|cpm|roas|arpdau|payback|views|likes|comments|posts|matches|rides|trips|sellers"
    r"|merchants|hosts|attach rate",
))  # fmt: skip
"""Measures that a season, a campaign or a price moves as well as a product does."""

TIMED = whole_words(
    r"listening|watch\w*|session\w*|time spent|time (?:in|on|per)|viewing|reading|play(?:ing"
    r"|time)?|stay"
)
"""Measures of the market that are lengths of time; any other length is seen by looking."""

KNOWN_BY = whole_words(any_of(
    r"a b|ab|split test\w*|experiment\w*|holdout|hold out|control(?:led)?(?: group)?|randomi[sz]\w+"
    r"|pilot\w*|tests?|tested|testing|trial (?:group|market|run)|incremental\w*|causal\w*"
    r"|diff in diff|difference in differences|geo|statistically|significant(?:ly)? (?:at|with|p)"
    r"|cohorts?|variants?|staged rollout|backtest\w*|before and after|matched|synthetic|lift study"
    r"|measured (?:against|in|by|with)|replicated|split over|50 50|ci|confidence interval|quasi|vs"
    r"|versus|compared (?:with|to)|validated",
))  # fmt: skip
"""How somebody knows that it was this and nothing else."""

LIMITED = whole_words(any_of(
    r"among (?:\S+ ){0,3}\S+|only (?:in|for|on|among|where)|net of|net (?:of|gain|after|effect)"
    r"|after (?:costs?|refunds?|discounts?|cannibali\w+|fees)|partly|in part|part of (?:it|this"
    r"|that|which)|excluding|except|apart from|adjusted|seasonal\w*|like for like|same store"
    r"|although|though|even though|while (?:\S+ ){0,6}?(?:fell|dropped|lost|rose|held|stayed"
    r"|remained|keeping|holding)|but (?:\S+ )?(?:not|no|only|lost|fell|less)|at the (?:cost"
    r"|expense)|without (?:hurting|losing|raising|harming|lowering|any)|with no (?:loss|drop|rise"
    r"|change|increase)|despite|in spite|rolled (?:it )?back|for (?:new|first time|paying|returning"
    r"|heavy|light|existing|family|young\w*|trial|free|android|ios) \S+|in the (?:first|test|pilot)"
    r"|accepted|helped by|together with (?:a|the) \S+ campaign|alongside (?:a|the)|guardrail\w*"
    r"|attribut\w+"
    r"|of which|not all|in (?:two|one|three|\d+) of (?:\S+ )?(?:two|three|four|five|six|seven"
    r"|eight|nine|ten|twelve|\d+)",
))  # fmt: skip
"""What limits a result: whom it held for, what it cost, what else was at work."""
