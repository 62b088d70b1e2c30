"""Sentences of a job's text that ask for something, and those that never do."""

from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.number_words import ONES

_DOES = any_of(
    "own", "leads?", "drives?", "defines?", "sets?", "builds?", "works?", "partners?", "manages?",
    "develops?", "creates?", "designs?", "delivers?", "launch(?:es)?", "writes?", "analy[sz]es?",
    "identif(?:y|ies)", "translates?", "collaborates?", "runs?", "shapes?", "ensures?", "promotes?",
    "establish(?:es)?", "oversees?", "coordinates?", "grows?", "improves?", "plans?", "conducts?",
    "supports?", "tracks?", "monitors?", "acts?", "prioriti[sz]es?", "understands?", "mentors?",
    "coach(?:es)?", "turns?", "helps?", "takes?", "represents?", "owns", "reduces?", "selects?",
    "prepares?", "champions?", "evaluates?", "research(?:es)?", "gathers?", "maintains?", "bring",
    "responsible for", "decides?", "hires?", "explores?", "optimi[sz]es?", "measures?", "talk",
    "formulates?", "participates?", "cooperates?", "follow up", "be (?:accountable|responsible)",
    "tests?", "keeps?", "find out", "facilitates?", "communicates?", "presents?", "executes?",
)  # fmt: skip
"""What is done in a job."""

LEADS_IN = whole_words(
    r"(?:you|who)(?:'ll|'ve|'d|'re| will| would| have| had| has| are| is| can| should| must| might"
    r"| may| get)?"
    r"(?: also| already| be| been)?(?: have| had| bring| brought| know| need)?"
    r"(?: to| with| from| of| in| at)? *$"
)
"""How a sentence ends that says nothing before the list below it: "if you also brought"."""

LEADS_TO_DO = whole_words(
    r"you(?:'ll| will| would|'d| get)(?: also| be| get| mostly| mainly)*(?: to)? *$"
    r"|(?:job|role|work|task|mission)(?: is| will be)?(?: to)? *$"
)
"""How one ends before a list of what somebody will do."""

BEGINS_TO_DO = whole_words(_DOES)
"""A line that begins so tells what somebody will do, without saying "you"."""

WILL_DO = whole_words(any_of(
    r"you(?:'ll| will| would|'d)(?: \w+ly| also| then| soon| first)* (?!love\b|get (?!to\b)|find\b"
    r"|receive\b|enjoy\b|need\b|bring\b|be (?:paid|offered|given|able|a\b|an\b|the\b|comfortable"
    r"|joining|based|part of a)|have (?!\w+ed\b|built|led|run|grown|made|sold|won|cut)|report\b"
    r"|not\b"
    r"|earn\b|like\b|thrive\b|fit\b|hear\b|rather\b|meet us\b|if\b)\w+",
    r"(?:the|this) (?:role|position|job|person|candidate|product manager|pm) (?:will|is|would"
    r"|owns|leads|includes|involves|requires you to)(?: be)?(?: \w+)? (?!paid|based|open|located"
    r"|to\b"
    r"|eligible|remote|hybrid)\w+",
    r"(?:responsible|accountable) for", r"your (?:job|role|task|mission|work|main task"
    r"|responsibilit\w+) (?:is|will be|would be|are|includes?|involves?)",
    r"(?:we|i)(?:'d| would)?(?: like| love)? (?:need|want|expect|like|love)? ?you to(?! apply| "
    r"know| be)"
    rf"|you(?: also| then)? (?!talk|understand|work well|help each|plan){_DOES}"
    r"(?! (?:in|well|best|hard)(?: |$))",
    r"in this (?:role|position|job)",
    r"day to day",
    r"(?:they|he or she|he she|the hire|the successful candidate)(?:'ll| will) \w+",
))  # fmt: skip
"""A sentence that tells what somebody will do."""

MUST_BRING = whole_words(any_of(
    r"you(?:'ve| have| bring| possess| are| know| understand| should| must| need| can| can't| love"
    r"|'re| hold| speak| enjoy| think| write| worked| work well| care)(?: \w+)?",
    r"(?:we're|we are|i'm|i am) (?:looking|searching|hiring|seeking) (?:for)?",
    r"(?:we|who|i)(?:'d| would)? (?:expect|require|need|seek|want)s?",
    r"(?:somebody|someone|a person|people) who|applicants|candidates",
    r"(?:must|should|needs? to) (?:have|be|know"
    r"|bring)",
    r"(?:the )?(?:ideal|right|successful|perfect|strong) (?:candidates?|person|applicants?|fit)",
    r"\d+ ?(?:\+|plus|or more|to \d+)? (?:or more )?years?(?:')?(?: of)?(?: \w+){0,5} (?:experience"
    r"|in|as|of|working|managing|building|leading)",
    r"(?:\w+ )?experience (?:in|with|of|as|working|managing|building|leading|owning|shipping"
    r"|launching|designing|running|is|required|across|using|at|on)", r"experienced (?:in|with)",
    r"proven (?:track record|ability|experience|success)", r"track record", r"familiar(?:ity)?",
    r"proficien(?:t|cy)", r"fluen(?:t|cy)", r"(?:strong|solid|deep|good|excellent|basic|working"
    r"|demonstrated|hands on|outstanding|great|exceptional) (?:\w+ ){0,3}(?:skills?|knowledge"
    r"|understanding|grasp|command|background|sense|ability|experience|intuition|judg\w+)",
    r"(?:bachelor|master|mba|phd|degree|diploma)\S*", r"ability to|able to|comfortable (?:with|in"
    r"|working)|knowledge of|understanding of|passion(?:ate)?(?: for| about)?|background in"
    r"|expertise in|required|mandatory|a must|essential|skilled (?:in|at)|capable of",
))  # fmt: skip
"""A sentence that tells what somebody must bring."""

WELCOME = whole_words(any_of(
    r"head start|would(?:n't| not) hurt|(?:is|are) nice(?= *$)|(?:is|are)n't (?:needed|required)"
    r"|not needed",
    r"it (?:helps|would help|'d help)(?: a lot)? if",
    r"(?:a|an|is|as a|are|be|considered|big|huge|strong|definite|real|would be) (?:\w+ )?(?:plus"
    r"|bonus|advantage|asset)", r"(?:plus|bonus)(?: points?)?", r"nice to have", r"good to have",
    r"preferred|preferably|preference (?:is|will be)|ideally|desirable|desired|advantageous"
    r"|beneficial|welcome|optional|not required|not essential|not a must",
    r"(?:would|'d) (?:be (?:great|nice|ideal|a plus|lovely|wonderful|fantastic|helpful)"
    r"|(?:also )?(?:love|help|appreciate))(?: it)? ?"
    r"(?:if|to)?", r"even better", r"(?:is|are) an? (?:\w+ )?plus", r"we(?:'d| would) (?:also "
    r")?love",
    r"if you (?:have|also|happen|know|speak|can|bring)(?: \S+){1,12} (?:great|good|better|welcome)",
    r"help(?:s|ful)?(?: but)?(?= *$)", r"(?:if you(?:'ve| have))(?: \S+){1,14} (?:tell us|let us"
    r" know|mention it|say so)", r"extra credit",
))  # fmt: skip
"""What turns a requirement into a wish."""

NEVER = whole_words(any_of(
    r"no \w+(?: \w+)? (?:needed|required|necessary)", r"e verify|(?:you(?:'ll| will)|this (?:role"
    r"|position)|the role)(?: will)? reports? (?:in)?to",
    r"equal (?:opportunit\w+|employment)(?: employer)?", r"(?:regardless of|without regard to|on "
    r"the"
    r" basis of|irrespective of)(?: \w+){0,4}", r"(?:race|religion|gender identity|sexual "
    r"orientation"
    r"|national origin|veteran status)(?: \w+)?", r"discriminat\w+", r"reasonable accommodations?",
    r"accommodations? (?:for|to|during)", r"^(?:in return |at \w+ )?(?:we|our company|the "
    r"company)(?: \w+)?"
    r" (?:offers?|provides?)",
    r"(?:base |annual |gross |monthly )?salary", r"(?:base |total )?compensation(?! (?:strategy"
    r"|product|team))", r"(?:health|dental|vision|medical|life|pension) (?:insurance|plan|cover\w*"
    r"|benefits|care)", r"401 ?k|pension|paid (?:time off|leave|vacation|holidays?)|parental leave"
    r"|pto|stock options|equity|vacation days|days? of (?:vacation|holiday|annual leave|paid leave)"
    r"|gym|free (?:lunch|snacks|drinks|fruit)|home office|wellness|team events?|relocation"
    r"|stipend|esop|rsus?|annual leave|meal allowance|six insurances|housing fund",
    r"(?:to )?apply (?:now|here|today|by|via|through|online|with)|send (?:us )?your (?:cv|resume"
    r"|application)|submit your|cover letter|click|please (?:apply|send|note|submit|include)",
    r"interview process|hiring process|recruiters?|recruitment agenc\w+|agencies|visa"
    r"|sponsor(?:ship|ed)?|work permit|right to work|background checks?|posted|job id",
    r"founded in|headquartered|our mission is|backed by|series [a-e]|our investors",
    r"privacy (?:notice|policy|statement)|personal data|gdpr (?:notice|statement)",
    r"per (?:annum|year|month)(?= |$)(?!.*experience)|k per year",
))  # fmt: skip
"""What is told of the company, of pay, of applying and by law asks for nothing."""

ONLY_TITLE = whole_words(
    r"(?:we|they|i|the team|our team)(?:'re| are|'m| am)? (?:currently |now |also )?(?:looking for"
    r"|seeking"
    r"|searching for|hiring|need|want) (?:a|an|our|the|its)(?: \S+){0,8}? (?:manager|owner|lead"
    r"|head"
    r"|director|pm)(?!(?: \S+)*? (?:who|with|experienced?|that|has|passionate|able|skilled)(?: |$))"
)
"""A sentence that says that somebody is sought and nothing of them."""

COMPANY_TELLS = whole_words(any_of(
    r"(?:we|our (?:team|company|product|platform|mission|users|customers|app)|the company)"
    r" (?:are|is|build|have|believe|serve|help|reach|work|operate|love|were|was|make|grew|value"
    r"|has|run|power|connect|combine|started|want to)",
    r"(?:join|meet) (?:us|our|the)(?: \w+)?", r"is (?:a|an|the|one of) (?:\w+ ){0,4}(?:company"
    r"|platform|startup|start up|leader|leading|provider|service|app|scale up)",
    r"(?:used|loved|trusted) by", r"our (?:users|customers|office|team|values|culture)",
))  # fmt: skip
"""How a company tells of itself; asks for nothing unless something else in the sentence does."""

_NUMBERS = {word: number for word, number in ONES.items() if number} | {"fifteen": 15, "twenty": 20}
NUMBER_OF_YEARS = dict(_NUMBERS)
"""Numbers in words, as years of experience are given."""

YEARS = whole_words(
    rf"(?P<from>\d{{1,2}}|{any_of(*_NUMBERS)})(?:\+| plus| or more)?"
    rf"(?: (?:to|or|and) (?:\d{{1,2}}|{any_of(*_NUMBERS)})(?:\+| plus)?)?"
    r" (?:or more |plus )?(?:full )?(?:years?|yrs?)(?:')?"
)
"""Years asked for; of a range the lower figure counts."""

NO_EXPERIENCE = whole_words(
    r"years? (?:of age|old|ago)|(?:past|last|next|within|in|for over|for more than|over the)"
    r"(?: the)? \S+ years?(?! of (?:\w+ )*experience)|year (?:strategy|roadmap|plan|vision)|founded"
)
"""Years that nobody has to bring: "18 years of age", "a three-year plan"."""

OF_EXPERIENCE = whole_words(
    r"experience\w*|background|in (?:a )?(?:product|similar|related)|as (?:a|an)|working|managing"
    r"|building|leading|track record|product|minimum|at least|industry"
)
"""What makes years those of experience."""
