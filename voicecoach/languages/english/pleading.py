"""Pay asked for because of what the speaker needs, and not for what the work is worth."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.whole_answer import Cue, Fault

_KIN = (
    r"(?:wife|husband|partner|girlfriend|boyfriend|fianc\w+|ex|kids?|child(?:ren)?|baby|twins|son"
    "|sons|daughters?|boys|girls?|little one|newborn|teenager|family|mum|mom|mother|dad|father"
    r"|parents|brother|sister|nephew|niece|gran\w*|in laws|landlord|landlady)"
)
_COST = (
    "(?:rents?|mortgage|bills?|living costs|cost of living|child ?care|nursery|kindergarten|kita"
    "|day ?care|after school|school fees|tuition|student loans?|loans?|debts?|overdraft|overdrawn"
    "|credit cards?|groceries|petrol|heating|electricity|diapers|nappies|utilities|alimony"
    "|child support|maintenance|braces|glasses|shoes|pram|medic(?:ine|ation)|deposit|tutor"
    "|funeral|payments|penny|care home|boiler|dentist|teeth|vet|instal?lments?|bailiff"
    "|fixed costs|food)"
)
_HARDSHIP = any_of(
    r"(?:can't|cannot|can barely|can hardly|barely|hardly|struggl\w+|don't"
    r"|not possible)(?: \w+){0,2}? (?:pay|afford|cover|manage|live|sleep|save|enough)",
    "ends meet|pay ?che(?:ck|que) to|on (?:my|our) feet|breathe|nothing (?:is )?left|(?:one"
    "|a single|single) (?:income|dad|mum|mom|mother|father|parent)|second job|in the red|savings"
    "|survive|roof over|heads? above water|get(?:ting)? by|end of the month|month's end"
    r"|by the (?:\w+ )?(?:twentieth|fifteenth|tenth) of|live on|to live|pay(?:ing)? off|on my own"
    "|save something|change my life|the world to us|pressure off|relief|safe side|really need"
    "|out of work|went under|lost (?:her|his|their) job|unemployed|on leave|pregnant|mouths"
    "|in the city",
    r"(?:things are|it's|money's|is)(?: \w+)? tight|hard year|not greedy|big help|help (?:me|us)"
    r"|wouldn't ask|worr\w+|stressful|desperate\w*|(?:not|isn't|doesn't)(?: \w+){0,3}? enough"
    "|not working any ?more|work any ?more|can't work|stopped working|isn't going back|welcome",
)
_HOME = any_of(
    r"(?:flat|apartment|house|bigger place|a place|a room|moving|move|furnish\w*|car|commut\w+"
    r"|fuel|bus pass|ticket|insurance|insured|boiler|washing machine|dog|cat|divorce\w*|separat\w+"
    "|lawyer|wedding|getting married|funeral|operation|surgery|ill|sick|pension|school|college"
    "|lessons|clothes|holidays?|supermarket|butter|prices|inflation|expensive|costs? more|dearer"
    r"|gas bill|interest|bank|account|at home|home|send (?:\w+ ){0,3}home|months?|four people"
    "|(?:three|four|five|six) (?:of us|people|rooms)|for me and|siblings|adds? up|the older one"
    "|larger|bigger|lunch|tooth)",
)

NEED_PLEA = Fault(
    signal="need_plea",
    kinds=("negotiation",),
    cues=(
        Cue(weight=2, pattern=_COST),
        Cue(weight=2, pattern=_HARDSHIP),
        Cue(
            weight=2,
            pattern=rf"(?:my|our|the|her|his|two|three|four|a|second|single)(?: \w+)? {_KIN}",
        ),
        Cue(weight=1, pattern=_KIN),
        Cue(weight=1, pattern=_HOME),
        Cue(
            weight=-3,
            pattern=any_of(
                r"market|benchmark\w*|glassdoor|levels fyi|pay ?scale|survey|recruiters?"
                "|head ?hunters?|offered|(?:an|another|other|the|written|second"
                "|competing) offers?|competitors?|going rate|industry|percentile|median"
                "|comparable|customers?|clients?|users?|patients?|revenue|turnover|profit|sales"
                r"|contracts?|deals?|results?|targets?|certifi\w+|qualif\w+|degree|trained"
                r"|responsib\w+|took over|taken over|i (?:now )?(?:run|lead|manage|train)"
                r"|promot\w+|what i bring to|performance|skills|worth|value|budget|team|projects?"
                "|others? (?:earn|get|make)|colleagues|shares|equity|options|stock|base|bonus"
                "|remote|location|same work|release|rate|job description|proposing",
                "i(?:'ve| have)? (?:led|built|brought|saved|filled|introduced|launched|reduced"
                "|increased|cut|won|delivered|closed|negotiated|designed|wrote|fixed|set up)",
            ),
        ),
    ),
    enough=4,
    never_with=any_of(
        "that(?:'s| is) not your (?:problem|concern|business)|not (?:your|the company's) problem"
        "|not (?:the|my) (?:reason|argument)|tenants?|borrowers|the rent of",
    ),
    never_beside=("other_offer",),
    hits=(
        "I'd like 2,900 a month. I need it for my rent and the mortgage of my parents, and it would"
        " be so good to sleep well again at night.",
        "I'm asking for two hundred more. We have two kids to feed and my husband lost his job in"
        " May, so you can see that it is hard.",
        "Well, the electricity and the groceries are eating us up. My dad is in a care home now,"
        " and"
        " I pay for half of that too. So anything would be great.",
    ),
    misses=(
        "I need 120 because I ran pricing before, and the two other people who can do that in this"
        " city are both above 130 today.",
        "My rent went up, sure, but that's not your problem. I'm asking for 68,000 because I closed"
        " eleven contracts last year.",
        "The rent of the office was high. I'd like to go to 54, since I now lead the evening shift"
        " and the returns desk as well.",
    ),
)
"""Silent where the worth of the work is argued, too: that is then the reason, and need an aside."""
