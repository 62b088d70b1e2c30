"""What a line of a CV says was done: built, chosen, in charge of; and results without a figure."""

from voicecoach.analysis.rule import any_of, whole_words

BUILT = any_of(
    r"launch(?:ed|ing|es)?", r"ship(?:ped|ping|s)?", "built", "building", "builds", "rebuilt",
    r"design(?:ed|ing|s)", r"creat(?:ed?|ing|es)", r"develop(?:ed|ing|s)?", r"introduc(?:ed?|ing)",
    r"releas(?:ed|ing|es)", r"roll(?:ed|ing) out", r"redesign(?:ed|ing)", r"migrat(?:ed|ing)",
    r"implement(?:ed|ing|s)?", r"deliver(?:ed|ing|s)?", r"pioneer(?:ed|ing)",
    r"relaunch(?:ed|ing)", r"rearchitect(?:ed|ing)", r"prototyp(?:ed|ing)", r"deploy(?:ed|ing)?",
    r"invent(?:ed|ing)", r"revamp(?:ed|ing)", r"overhaul(?:ed|ing)", r"concei?v(?:ed|ing)",
    r"spearhead(?:ed|ing) (?!a team)", r"moderni[sz](?:ed|ing)", r"set up", r"establish(?:ed|ing)",
    r"automat(?:ed|ing)", r"integrat(?:ed|ing)", r"bring to market", r"brought \S+ to market",
    r"(?:led|leading|drove|owned|managed|headed|ran) (?:the |a |our |an )?"
    r"(?:(?!across |with |of |for |and |in )\S+ ){0,3}?(?:launch"
    r"|redesign|rollout|roll out|release|migration|relaunch|rebuild|development|design|creation"
    r"|introduction|implementation|overhaul|revamp)(?: of)?",
    r"(?:launch|release|redesign|rollout|introduction|development|implementation|migration"
    r"|creation|relaunch) of",
)  # fmt: skip
"""Something was made where other things could have been."""

DECIDED = any_of(
    r"decid(?:ed?|ing)", "chose", "choosing", r"priori?ti[sz](?:ed|ing)",
    r"select(?:ed|ing)", "picked", r"pivot(?:ed|ing)", r"reposition(?:ed|ing)",
    r"defin(?:ed|ing) (?:the |a |an |our )?(?:\S+ ){0,3}?(?:strategy|roadmap|vision|direction|mvp"
    r"|positioning|scope|north star)", r"set (?:the |a |our )?(?:\S+ ){0,2}?(?:strategy|direction"
    r"|vision|roadmap)", r"focus(?:ed|ing) (?:the |our )?(?:team|roadmap|company|product)",
    r"bet on", r"opted", r"moved (?:the )?(?:team|company|product|roadmap) to", r"standardi[sz]ed",
)  # fmt: skip
"""Something was chosen where other things could have been."""

NO_BUILD = whole_words(any_of(
    r"(?:high performing |new |the |a |an )*(?:teams?|squads?|relationships?|consensus|culture"
    r"|rapport|trust|network|alignment|awareness|expertise)",
    r"(?:every|each|all) |(?:\S+ ){0,4}?(?:reports?|decks?|presentations?|documentation|documents?"
    r"|dashboards?|prds?"
    r"|specs?|specifications|requirements|roadmaps?|training|workshops?|newsletters?"
    r"|wireframes?|mock ?ups?"
    r"|user stories|slides|meetings?|rituals?|materials?|reporting|results|value|talks?|lectures?"
    r"|courses?|content|updates?|insights?)",
))  # fmt: skip
"""After such a verb: built, but nothing that stood against another product."""

REJECTED = whole_words(any_of(
    r"instead|rather than|over (?:a|an|the|more|building|buying|hiring) \S+|replac\w+|versus|vs"
    r"|alternativ\w+|options?|out of \S+ (?:ideas|options|candidates|concepts|vendors|designs)"
    r"|among \S+ (?:ideas|options|candidates|concepts|vendors|designs)|trade ?offs?|trading"
    r"|trade offs?|deprioriti\w+|kill\w*|sunset\w*|stopp\w+|scrapp\w+|shelv\w+|cancel\w+|dropp\w+"
    r"|declin\w+|reject\w+|turn\w+ down|ruled out|cut scope|cutting scope|gave up|giving up"
    r"|at the (?:cost|expense) of|accept\w+|despite|against|said no|postpon\w+|delay\w+|retir\w+"
    r"|remov\w+|not \S+ but|withdrew|wound down|before (?:scaling|building|rolling|committing)"
    r"|decided not|not to \w+|descoped|compar\w+|evaluat\w+|shortlist\w*|weighed|weighing|choosing "
    r"between",
))  # fmt: skip
"""What names the other option or what it cost, or that there was one."""

IMPROVED = any_of(
    r"increas(?:ed?|ing|es)", r"improv(?:ed?|ing|es)", r"reduc(?:ed?|ing|es)", r"gr(?:ew|owing)",
    r"boost(?:ed|ing)?", r"cut(?:ting)?(?! (?:scope|over))", r"lower(?:ed|ing)",
    r"lift(?:ed|ing)", r"accelerat(?:ed?|ing)", r"enhanc(?:ed?|ing)", r"optimi[sz](?:ed?|ing)",
    r"streamlin(?:ed?|ing)", r"strengthen(?:ed|ing)?", r"decreas(?:ed?|ing)",
    r"minimi[sz](?:ed?|ing)", r"maximi[sz](?:ed?|ing)", r"sav(?:ed|ing)(?! the date)",
    r"rais(?:ed|ing)(?! (?:the question|concerns?|awareness))", r"speed(?:ing)? up|sped up",
    r"shorten(?:ed|ing)", r"simplif(?:ied|ying)", r"transform(?:ed|ing)",
    r"driv(?:e|ing) (?:\S+ ){0,2}?(?:growth|revenue|engagement|retention|adoption|conversion|sales"
    r"|usage|efficienc\w+|impact|value)", r"drove (?:\S+ ){0,2}?(?:growth|revenue|engagement"
    r"|retention|adoption|conversion|sales|usage|efficienc\w+|impact|value)",
    r"(?:resulting|result(?:ed)?) in", r"le(?:d|ading) to", r"contribut(?:ed|ing) to",
    r"gained|gaining", r"generat(?:ed|ing) (?:\S+ ){0,2}?(?:revenue|growth|sales|leads|savings)",
)  # fmt: skip
"""A result is claimed; without a figure nobody can count it."""

BY_ITSELF = whole_words(any_of(
    r"from (?:an? )?(?:daily|weekly|fortnightly|monthly|quarterly|yearly|annual\w*|days|hours"
    r"|minutes|weeks"
    r"|months|half yearly|manual\w*|paper) (?:\S+ ){0,3}?to",
    r"w[io]n(?:ner|ning)?|award\w*|patent\w*|published|adopted (?:by|as)|approved|certif\w+|prize"
    r"|first (?:ever|in|to)|still in use|in use|now used|used by|company wide|for all|every|became"
    r"|acquired|featured|app of the (?:day|year)|spoke|mentor\w*|coach\w*|taught|wrote|interviewed"
    r"|volunteer\w*|zero|none|nobody|no longer|eliminat\w+|abolish\w+|ended|closed",
))  # fmt: skip
"""Results that can be looked at without a figure, and deeds that have none."""

IN_CHARGE = any_of(
    r"responsible (?:for|of)|accountable for|in charge of",
    r"(?:end to end |full |sole )?(?:owner|ownership) of",
    r"own(?:ed|ing|s)?", r"manag(?:ed?|es|ing)", r"overs(?:aw|eeing|ee)", r"head(?:ed|ing|s)?",
    r"supervis(?:ed?|ing)", r"direct(?:ed|ing)", r"r(?:an|un|unning)",
    r"(?:led|leads?|leading|spearheaded)",
)  # fmt: skip
"""A duty begins so."""

LED_WHAT = whole_words(any_of(
    r"(?:\S+ ){0,5}?(?:teams?|squads?|groups?|engineers|designers|developers|product managers|pms"
    r"|organi[sz]ation|functions?|departments?|practice|tribe|chapter|division|portfolio"
    r"|product line|business|p l|product area|vertical|domain)",
))  # fmt: skip
"""What is led without being a deed of its own: a team, a business."""

CARE_OF = whole_words(any_of(
    r"responsible (?:for|of)|accountable for|in charge of|(?:owner|ownership) of|own(?:ed|ing|s)?"
    r"|overs(?:aw|eeing|ee)|headed|heading|supervis(?:ed?|ing)|manag(?:ed?|es|ing)(?! to)",
))  # fmt: skip
"""A duty whatever it is of; other verbs are one only of a team or a business."""

SOMEONE = whole_words(any_of(
    r"we|we've|our team|the team|the group|everyone|jointly|together with|as (?:a )?part of"
    r"|part of (?:a|the|an)|as (?:a )?member of|member of|help\w* (?:to )?\w+|assist\w*(?: in)?"
    r"|contribut(?:ed|ing) to|participat\w+ in|involved in|support(?:ed|ing) (?:the )?(?:team"
    r"|launch|development|rollout|design|delivery)|co led|co owned|co created|co developed"
    r"|co designed|worked (?:on|with)|team effort|collectively",
))  # fmt: skip
"""A group did it, and what the candidate did of it is not told."""

OWN_PART = whole_words(
    r"i|i'd|i've|my (?:\w+ )?(?:part|role|share|idea|decision|call|proposal|initiative|suggestion"
    r"|watch"
    r"|request|advice|insistence|lead|direction|own|design|plan|spec|leadership|guidance)|me"
    r"|personally|single ?handedly|solely"
    r"|myself|where i|by owning|owning the|own part|my own"
)
"""Whoever says so says what was theirs."""

OWN_DEED = whole_words(
    r"(?!help|assist|support|contribut|participat|join)(?:\w+ed|led|cut|ran|grew|won|built|wrote"
    r"|took|set"
    r"|made|drew|sold|brought|kept|found|drove|got|chose|rebuilt|rewrote|taught|spoke|gave|held"
    r"|began)"
)
"""A line that begins so begins with a deed of the candidate's own."""

PASSIVE = whole_words(
    r"(?:was|were|been|being|is|are|got) (?:\w+ly )?(?:\w+(?:ed|wn|ilt)|cut|run|made|done|led|won"
    r"|put)"
)
"""Nobody is named who did it."""
