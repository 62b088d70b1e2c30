"""Answers that are about something else: private life, or a subject as in a lecture.

Told by their words as a whole: hardly anything of the speaker's own work is in them.
"""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.past import DEED
from voicecoach.languages.english.whole_answer import Cue, Fault

_KIN = (
    r"(?:my|our|his|her) (?:\w+ )?(?:wife|husband|kids?|children|son|daughter|brother|sister"
    r"|mother|father|mum|mom|dad|parents|grand\w+|uncle|aunt|cousin|friends?|dog|cat|neighbou?rs?"
    r"|flatmates?|roommates?|niece|nephew|fianc\w+|girlfriend|boyfriend|garden|kitchen|bathroom"
    "|balcony|place|flat|house|living room|bike|starter|knee)"
)
_LEISURE = (
    "(?:hik(?:e|ed|ing)|summit|mountains?|pyrenees|alps|trail|camping|tent|hut|goats?|marathon"
    "|triathlon|jogging|beach|lake|boat|holidays?|wedding|birthday|christmas|easter|new year"
    "|girlfriend|boyfriend|cousin|ski(?:ing|ed)?|surf(?:ing|ed)?|road trip|airbnb|hostel|barbecue"
    r"|grill\w*|guitar|piano|violin|drums?|drummer|trumpets?|band|choir|concert|chess|football"
    "|soccer|tennis|basketball|handball|puppy|poodle|dog|cat|chickens|horse|bak(?:e|ed|ing)"
    "|cook(?:ed)?|lasagne|oven|sourdough|loaf|bread|recipes?|gardening|garden|tomatoes|allotment"
    r"|kayak\w*|knitting|fishing|swimming|video games?|consoles?|dating|honeymoon|vacation"
    "|(?:every )?(?:sunday|saturday(?: morning)?)|weekends?|whole street|bicycle|cycling|10k"
    r"|ten k|running|yoga|gym|season ticket|fans|hobby|tiles|renovat\w+|plumber|as a kid"
    r"|when i was (?:\w+teen|twelve|ten|eleven|a (?:kid|child|boy|girl))|at home|the kids"
    "|argued a lot|we danced|everybody danced)"
)
_WORK = (
    "(?:(?:at|for|from|my|our) work|work(?:ed|ing|s)? (?:as|at|for|with|in|on)|jobs?|office"
    "|compan(?:y|ies)|customers?|clients?|users?|teams?|projects?|managers?|boss|director"
    r"|products?|releases?|launch\w*|features?|sales|marketing|revenue|budget|colleagues?"
    "|coworkers?|deadlines?|meetings?|stakeholders?|engineers?|developers?|designers?|intern(?:s"
    "|ship)?|data|app|software|code|department|employees?|staff|patients?|students?|class|school"
    "|university|professor|(?<!of )course|thesis|shop|store|restaurant|shifts?|business|startup"
    r"|career|salary|volunteer\w*|club|association|platform|server|website|contract|suppliers?"
    r"|hospital|warehouse|depot|dispatch\w*|ward|clinic|lab|factory|plant|front desk|invoices?"
    r"|fundraising|tender|guests?|passengers?|flight|crew|workshop|agency|editor|apprentice\w*"
    r"|trainees?|supervisor|ceo|founder|organi[sz]ation|league|referee\w*|committee|treasurer"
    "|society|debating|foreman|orders|tickets?|sprint|test(?:ed|ing)?|audit|report|production"
    r"|model|film\w*|fund(?:s|ed)?|games?|device|kickstarter|bots?|bugs?|shelter|served"
    "|lunch service|quotes?|sponsor|best (?:cook|seller|engineer)|tool)"
)
_FAN = any_of(
    r"(?:i|we)(?:'ve)?(?: \w+){0,2} (?:loved?|liked?|adore|admired?|use|used|using|had"
    r"|got into) (?:it|this|the|your|about your)(?: \w+)?",
    r"(?:big|real|huge|a) fan|favou?rite(?: \w+)?|obsessed with|i tell (?:everybody|everyone)"
    r"|what i (?:really )?(?:like|love) about (?:your|it|the)|(?:is|are|the) (?:so \w+|fantastic"
    r"|amazing|lovely|great|brilliant|beautiful|best one|incredible)|makes? me \w+|lasts? forever",
)
_SUBJECT = any_of(
    r"(?:the )?(?:\w+ )?(?:market|industry|sector|economy|field|topic|history of \w+|shortage)"
    "|technolog(?:y|ies)|digitali[sz]ation|artificial intelligence|sustainability|inflation"
    "|trends?|interest rates?|regulations?|new rules|robots?|batteries|hydrogen|consumers?"
    "|the climate|studies say|some studies|remote work|storage|many firms|(?:banks|hospitals"
    "|firms|companies|offices|prices|rents|jobs|older people) (?:are|will|is|have|need|only)",
    r"(?:since|in|from) (?:the )?(?:\w+ies|(?:19|20)\d\d)|worldwide|globally|around the world"
    "|everywhere|these days|nowadays|the (?:next|future)(?: big)? thing|the future(?: of)?"
    "|of our time|(?:in|to|from) (?:denmark|germany|china|japan|france|america|the us|europe|asia"
    "|scandinavia|india|the netherlands|italy|spain|vienna|ethiopia|sweden|norway|england)|the eu"
    "|the chinese|the americans|the venetians|in (?:five|ten|twenty) years|people want|(?:has"
    r"|have|got) (?:become|changed|grown|exploded|doubled|slept|cheaper|really)(?: \w+)*"
    r"|everyone talks|will change|\w+ percent of|half of the|more and more|i read(?: \w+)*"
    r"|i(?:'d)? (?:believe|think|say)(?: \w+)?|were invented|very few|nobody builds",
    "(?:was|were) (?:founded|started|the first)|founders?|headquarters?|logo|share price"
    "|bestseller|legend|success story|(?:your|the) (?:compan(?:y|ies)|products?|brand|app|culture"
    "|mission|adverts|history|games?|design|headphones|bottle|shoes|stores?|website|values"
    r"|slogan)|you(?:'re| were| have| bought| opened| began| are) (?:in|the|now|\w+ thousand"
    r"|known)(?: \w+)?|they began",
)
_IN_GENERAL = (
    r"(?:is|are) \w+ing|(?:hardly|never|nobody|everybody|everyone|people|cities|they|which"
    "|that) (?:use|wear|need|want|do|know|buy|like|have)s?|(?:is|are) (?:everywhere|far ahead"
    "|going up|now)|goes back to|young people|the law|the danes|the government|the war|countries"
)
_OWN_WORK = any_of(
    r"(?:my|our) (?:\w+ )?(?:team|manager|boss|colleagues?|company|customers?|clients?|users?|job"
    "|lead|product|project|director|department|firm|office|shift|students?|patients?|store|group)",
    "at work|(?:this|a|the) (?:project|team)|in (?:my|our)|we were|i invite|there was this"
    "|i (?:work|worked)|we (?:shipped|built|launched|tested|had)|i(?:'ve| have) (?!had|got"
    r"|always|used|read|been using|even|heard|known)\w+|(?!i (?:gave|bought|read|grew|came|saw"
    rf"|swore)){DEED}",
)

PRIVATE = Fault(
    signal="off_topic",
    kinds=("behavioral",),
    cues=(
        Cue(weight=2, pattern=_KIN),
        Cue(weight=2, pattern=_LEISURE),
        Cue(weight=-9, pattern=_WORK),
    ),
    enough=4,
    never_with=r"at work|you said|outside (?:of )?work",
    hits=(
        "My sister wanted a big wedding and my dad wanted a small one. I cooked for them and got "
        "them to sit down. In the end the garden was full, and everybody danced.",
    ),
    misses=(
        "My sister had a wedding on that weekend, and the release was due. I told my team that we "
        "ship it on the Monday after, and our customers waited.",
    ),
)
"""Looked for in what asks for the past."""

LECTURE = Fault(
    signal="off_topic",
    kinds=("behavioral",),
    cues=(
        Cue(weight=4, pattern=r"your (?!own)\w+"),
        Cue(weight=2, pattern=_SUBJECT),
        Cue(weight=2, pattern=_FAN),
        Cue(weight=2, pattern=_IN_GENERAL),
    ),
    enough=6,
    never_with=_OWN_WORK,
    never_beside=("decision", "shared_choice"),
    hits=(
        "The market for heat pumps has changed a lot since 2022. I think that storage is going to "
        "be the next big thing. In Denmark they have done it for decades, and prices are falling.",
        "Your company was founded in a garage in Leeds. The founder is a legend in the industry. "
        "I've always admired your products, and your culture is known everywhere.",
    ),
    misses=(
        "The market had changed since 2022, and storage was the next big thing. I told my team "
        "to drop the old pumps. In Denmark they had done the same.",
    ),
)
"""Without the speaker's own work in it; what one thinks of the subject belongs to it."""

FAN = Fault(
    signal="off_topic",
    kinds=("case",),
    cues=(
        Cue(weight=2, pattern=_FAN),
        Cue(weight=2, pattern=_KIN),
        Cue(weight=2, pattern=_LEISURE),
    ),
    enough=4,
    never_with="i'd|i would|should|could|we'd|recommend|suggest|propose|i think you|would be"
    "|would|add|if",
    never_beside=("decision",),
    hits=(
        "Oh, I love this app, I've had it for ages. My brother in law got me into it. I took "
        "it along on every weekend, in the rain and in the sun, and the watch is great, too.",
    ),
    misses=(
        "Oh, I love this app, I've had it for ages. My brother in law got me into it. I would add "
        "a map for groups.",
    ),
)
"""In a case nothing is proposed."""
