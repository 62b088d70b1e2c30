"""What the headings of a job's text announce, as patterns over lower-case words."""

from voicecoach.analysis.rule import any_of

_YOU = r"(?:you|we|the candidate|the (?:ideal|right|successful) (?:candidate|person))"

PREFERRED = any_of(
    r"(?:nice|good|great) to haves?", r"nice[- ]to[- ]haves?", r"(?:a )?bonus(?: points?| "
    r"skills?)?(?: if.*| for.*)?",
    r"preferred.*", r".* preferred", r"desir(?:ed|able).*", r"(?:a |as a |big )?plus(?:es)?",
    r"pluses", r"plus points?", r"extra credit", r"brownie points",
    r"(?:it(?: would|'d)? be|it's|even) (?:great|"
    r"better|nice|a bonus|a plus|helpful|ideal) if.*",
    r"(?:it |this |that )?(?:would|'d) be (?:great|nice|lovely|wonderful"
    r"|good|a plus|a bonus|welcome).*",
    r"(?:what|things) (?:would|will|could) (?:make you stand out|set you apart|help).*",
    r"stand ?out.*", r"additional (?:qualifications|skills|assets)", r"ideally.*", r"optional.*",
    r"(?:what )?(?:gives|give) you an edge", r"pluspoints?", r"added advantage", r"advantages?",
    r"we(?:'d| would) (?:also )?(?:love|be happy|be delighted) (?:it )?if.*", r"icing on the cake",
    r"(?:bonus|extra|plus) points (?:if|for).*", r"even better.*", r"not required.*",
)  # fmt: skip

REQUIREMENT = any_of(
    r"(?:job |key |basic |minimum |core |role |our |the |candidate |position |main |essential "
    r"|required |must[- ]have |technical |professional |general )*(?:requirements?|qualifications?"
    r"|prerequisites?|criteria|competenc(?:y|ies)|skills?|experience|background|abilities)"
    r"(?: (?:and|&|/|,) (?:key |required )?(?:requirements?|qualifications?|skills?|experience"
    r"|expertise|competencies|knowledge|education|abilities|background))*"
    r"(?: (?:required|needed|for (?:the|this) (?:role|position|job)))?",
    rf"what {_YOU}(?:'ll|'d|'re| will| would| should| are)? (?:need|bring|have|bring along|offer us"
    r"|come with|looking for|look for|hoping for|hope for|after|seek|expect|want|value|require|be "
    r"bringing|seeking)"
    r"(?: .{0,30})?",
    r"what it takes.*", r"who (?:you are|we are looking for|we're looking for|are you|we need"
    r"|we want|should apply)(?: .*)?",
    r"(?:more )?about you(?:rself)?", r"(?:your|the|candidate|ideal) (?:profile|background|skills"
    r"|skill ?set|experience|expertise|strengths|qualifications?|candidate.*|toolkit)",
    r"(?:you|the (?:ideal |right |successful )?(?:candidate|person))(?: might| may| should| must)?"
    r"(?:'re|'ve| are| have| bring| need| be| has| is).{0,36}",
    r"(?:the )?(?:ideal|right|perfect|successful) (?:candidate|applicant|person|match).*",
    r"(?:our|the) asks?(?: of .*| from .*)?", r"what makes (?:you|someone|a (?:good|great)) .*",
    r"(?:you should|please) apply if.*",
    r"we(?:'d| would)? (?:want|like|love|be happy) to (?:hear from|talk to|meet) you if.*",
    r"must[- ]haves?", r"essentials?", r"to (?:succeed|be successful|thrive|qualify).*",
    r"(?:we're|we are) looking for(?: .{0,30})?", r"looking for", r"we (?:expect|require|need|want)"
    r"(?: .{0,24})?", r"how to (?:succeed|thrive).*", r"education.*", r"required", r"profile",
    r"you(?:'ll| will) (?:need|have|bring|be (?:a|an|the))(?: .{0,30})?",
    r"(?:we'd|we would|we want|we'll) (?:love )?(?:to )?(?:hear from|talk to|meet) you if.*",
    r"you(?:'ll)? (?:might )?(?:thrive|fit|succeed|excel|love this).*", r"person specification",
    r"skills.*", r"knowledge.*", r"the person", r"requirement",
)  # fmt: skip

RESPONSIBILITY = any_of(
    r"(?:job |key |main |core |your |the |primary |principal |role |our |essential |major )*"
    r"(?:responsibilit(?:y|ies)|duties|accountabilities|tasks|functions?|deliverables|mission"
    r"|objectives|activities|job content|focus areas?)"
    r"(?: (?:and|&|/|,) (?:responsibilities|duties|tasks|deliverables|accountabilities))*.{0,20}",
    r"what (?:you|you'll|you will|you would|you'd|we need you|the role|this role|will you|we want"
    r" you)(?:'ll| will)? ?(?:be )?(?:do|doing|own|work on|working on|be responsible for|to do"
    r"|build|deliver|lead|get to do|entails?|involves?|tackle|be up to)(?: .{0,30})?",
    r"what you(?:'ll| will)(?! need| bring| have| come with)(?: be)?(?: .{0,30})?",
    r"(?:in|with) this (?:role|position|job).*",
    r"as (?:a|an|our|the) .{2,50}", r"(?:the|your|about the|this) (?:role|job|position"
    r"|opportunity|challenge|work)(?: .{0,24})?", r"(?:your|the) (?:impact|day|week|contribution)"
    r"(?: .{0,24})?", r"(?:a )?(?:typical )?day (?:in the life|to day).*", r"day[- ]to[- ]day.*",
    r"what (?:the|this|your) (?:job|role|position|work) (?:involves|entails|is|looks like).*",
    r"how you(?:'ll| will) .*",
    r"you(?:'ll| will)(?: be| get to)?(?! need| have| bring| be (?:a|an|the)\b)(?: .{0,20})?",
    r"scope(?: of "
    r".*)?",
    r"where you come in", r"role(?: (?:description|overview|summary|purpose))?",
    r"job (?:description|summary|purpose|content|overview)", r"description", r"what to expect",
    r"(?:what|things) you(?:'ll| will| would)? (?:own|do|lead|drive).*", r"expectations",
    r"first (?:\w+ )?(?:days|months|year).*", r"within (?:\w+ )?(?:\d+|three|six|twelve) months.*",
    r"overview", r"position (?:summary|overview)",
)  # fmt: skip

ASIDE = any_of(
    r"(?:more )?about (?!you\b|the role|the job|the position|this role).*",
    r"who we are(?! (?:looking|seeking|after|searching|hoping|hiring)).*",
    r"why (?:join|work|us|you|this|we|\w+\??$).*",
    r"(?:our |the |your )?(?:extras|goodies|benefits?|perks?|compensation"
    r"|salary|pay|rewards?|package|culture|values?|story|mission and values|tech stack|stack|team"
    r"|company|offer|locations?|office|process|products?|vision|commitment|principles)"
    r"(?: (?:and|&|/|,) [\w ]{3,40})*(?: (?:range|details|information|package|process|we use))*",
    r"what (?:we|we'll|you(?:'ll| will)?) (?:can )?(?:offer|provide|get|give you|be offered|give"
    r"|expect from us)(?! to\b).*",
    r"what's in it for you.*", r"what we do.*", r"(?:how|ready) to apply.*", r"apply.*",
    r"(?:equal|diversity|inclusion|eeo|inclusive|accessibility|accommodation|belonging).*",
    r"(?:work permit|right to work).*",
    r"(?:our |the )?(?:hiring|interview|recruitment|application|selection) (?:process|steps?"
    r"|stages?|timeline)?"
    r".*", r"additional information", r"(?:legal|privacy|disclaimer|notice).*", r"next steps",
    r"join us.*", r"we offer.*", r"working (?:here|at|hours|model|with us).*", r"life at .*",
    r"(?:employment|contract|job) (?:type|details|id|code|category|reference|posting).*",
    r"department", r"job (?:function|category|level)", r"industr(?:y|ies)", r"reports? to",
    r"seniority.*", r"posted.*",
    r"work (?:location|mode|setup)",
    r"(?:the )?team you(?:'ll| will) (?:join|work with).*", r"contact.*", r"background check.*",
    r"(?:basic )?information", r"meet the team", r"in return.*", r"(?:remote|hybrid).*",
    r"(?:pay|salary|compensation|base pay) \w+", r"please note.*", r"closing date.*", r"note.*",
    r"date posted",
    r"visa.*",
)  # fmt: skip
"""What such a part tells is asked of nobody: the company, the pay, how to apply, the law."""

MIXED = any_of(
    r"(?:more )?about (?:the|this) (?:role|job|position|opportunity)", r"(?:the|your|this) (?:role"
    r"|job|position"
    r"|opportunity|challenge)", r"(?:job|role|position) (?:description|summary|overview|purpose"
    r"|profile)",
    "description", "overview", "summary", "role", "the work",
)  # fmt: skip
"""Headings of parts that also tell of the company: sentences under one ask by their own words."""

LABELLED = {
    "title": any_of(
        "(?:job |position |role )?title",
        "subject",
        "position",
        "role",
        "job",
        "job name",
        "vacancy",
        "post",
    ),
    "company": any_of("company(?: name)?", "employer", "organi[sz]ation", "client"),
}
"""What stands before a colon that tells a job's title or the company."""
