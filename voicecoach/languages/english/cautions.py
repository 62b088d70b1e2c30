"""Rules for answers that go astray; each must be nearly certain, since better silent than wrong."""

from voicecoach.analysis.rule import Rule, any_of

CAUTION_RULES = (
    Rule(
        signal="dodge",
        name="dodge.never_happened",
        pattern=any_of(
            r"i (?:\w+ )?(?:never|don't|do not|haven't|have not|don't really|hardly ever"
            r"|rarely) (?:\w+ )?(?:have|had|get into|got into|been in|experience|experienced"
            "|face|faced)"
            r" (?:\w+ ){0,3}?(?:conflicts?|arguments?|fights?|disagreements?"
            "|problems? with (?:people|colleagues|anyone|anybody)|failures?|such a situation"
            "|this (?:kind of )?situation|that (?:kind of )?situation|a situation like (?:that"
            "|this))",
            "i(?:'ve| have) never (?:really )?(?:failed|made a (?:big |bad |wrong )?(?:mistake"
            r"|decision)|been in (?:that|this|such)|had (?:to|that|this))(?: \w+){0,3}$",
            "i (?:can't|cannot|can not) (?:really )?(?:think of|remember|recall"
            "|come up with) (?:one|any|anything|an example|a (?:good )?(?:example|case|story"
            "|time|situation))",
            "i get along (?:well |fine )?with (?:everybody|everyone)"
            "|there is no decision that i regret",
            "(?:nothing|no example) (?:really )?comes to mind"
            "|i don't (?:really )?have (?:an example|a (?:real |good )?(?:story"
            "|example)) (?:for|of|where)?",
        ),
        unless=(
            "(?:never had this problem again|we never|since then|again after|until (?:then|that))"
        ),
        reliability=0.9,
        hits=(
            "I never have conflicts.",
            "I can't think of one right now.",
            "I get along with everybody.",
            "I have never been in that situation.",
        ),
        misses=(
            "I never have lunch at my desk.",
            "I can't think of a better team.",
            "We never had a conflict about that again.",
        ),
    ),
    Rule(
        signal="blame",
        name="blame.all_theirs",
        pattern=any_of(
            "(?:it|that|this|everything) (?:was|is) (?:all |entirely |completely |purely "
            r"|totally |only |really |simply )?(?:his|her|their|the \w+(?: \w+)?'s|my (?:boss"
            "|manager|colleague|predecessor|director)'s) (?:own )?fault",
            r"(?:it|that) (?:was not|wasn't|is not|isn't) (?:really |at all )?my fault",
            r"(?:(?:the|my|our) (?:\w+ )?(?:developers?|engineers?|team|boss"
            "|manager|colleagues?|designers?|sales|marketing|management"
            r"|predecessor)) (?:\w+ )?(?:was|were|is|are) (?:just |simply |totally |completely "
            "|so )?(?:incompetent|useless|lazy|idiots?|stupid|hopeless|unprofessional|clueless)",
            "(?:because of|thanks to) (?:his|her|their|my (?:boss|manager"
            "|colleague)'s) (?:incompetence|laziness|stupidity|mess|chaos)",
            "i had to clean up (?:his|her|their) mess"
            "|there was nothing (?:that )?i could(?:'ve| have) done",
        ),
        unless=(
            "(?:my fault too|also mine|partly|said that|told me that|thought (?:that )?"
            "|not (?:his|her|their) fault|i was wrong)"
        ),
        reliability=0.85,
        hits=(
            "It was all their fault.",
            "The developers were simply incompetent.",
            "That was not my fault.",
        ),
        misses=("It was my fault.", "It was not their fault.", "The engineers were busy."),
    ),
    Rule(
        signal="need_plea",
        name="need_plea.own_bills",
        pattern=any_of(
            r"(?:i|we) (?:\w+ )?(?:need|have|want) (?:it|this|that|the money|more(?: money)?"
            r"|a higher \w+|\S*\d\S*)(?: \w+){0,3}? (?:for|to pay|because (?:of )?) ?(?:my|our"
            r"|the) (?:\w+ )?(?:rent|mortgage|family|kids?|children|loan|debts?|bills|flat"
            "|house|wedding|car|parents|baby|wife|husband|school fees|student loan)",
            "(?:my|our) (?:rent|mortgage|bills|student loan|loan|living costs|cost of living"
            r"|childcare)(?: \w+){0,3}? (?:went up|is|are|was|has gone up|have gone up|rose"
            "|keeps?|increased|got|eats?|goes up|costs?)",
            "(?:my (?:wife|husband|partner|girlfriend|boyfriend)(?:'s| is"
            r"| has)? (?:\w+ ){0,3}?(?:on leave|pregnant|lost (?:her|his) job|out of work"
            "|unemployed|not working|with the baby))",
            r"(?:i|we) (?:have|'ve got|'ve) (?:\w+ )?(?:a|two|three|four|2|3) (?:\w+ )?(?:kids"
            "|children|mortgage|loan) (?:to (?:feed|pay|support)|and)",
            "(?:i|we)(?:'re| are|'m| am)? (?:just )?(?:bought|buying|expecting) a (?:house"
            "|flat|baby|apartment)",
            "(?:can't|cannot|can not) (?:pay|afford) (?:my|our|the) (?:rent|mortgage|bills"
            "|flat|loan)|to (?:pay|cover) (?:my|our) (?:rent|bills|mortgage|loan|debts)",
        ),
        unless=r"(?:customer|client|tenant|patients?|user|borrowers)",
        reliability=0.85,
        hits=(
            "I need it for my rent.",
            "My rent went up by two hundred in January.",
            "We have two kids to feed.",
        ),
        misses=("I need 120 because I ran pricing before.", "The rent of the office was high."),
    ),
)
"""Off-topic answers are told by their words as a whole, not by one sentence."""
