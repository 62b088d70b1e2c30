"""Rules for answers without a choice: who one is, why one comes, and how an estimate is built."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.asking_rules import ASKING_BACK
from voicecoach.languages.english.number_words import FRACTIONS, ONES, SCALES, TENS

_NUMBER = rf"(?:[$€£¥]?\d[\d.,]*%?|{any_of(*ONES, *TENS, *SCALES, *FRACTIONS)})"
_ROLE = any_of(
    r"\w*(?:manager|engineer|designer|developer|analyst|scientist|researcher|consultant|lead)",
    "director", "founder", "marketer", "accountant", "teacher", "nurse", "lawyer", "student",
    "graduate", "specialist", "coordinator", "strategist", "writer", "editor", "producer",
    "architect", "administrator", "product person", "pm", r"(?:product )?owner",
)  # fmt: skip
_THEIRS = any_of(
    "products?", "apps?", "teams?", "company", "users?", "customers?", "mission", "platform",
    "strategy", "roadmap", "research", "papers?", "culture", "values", "work", "blog", "launch",
    "podcast", "market", "business", "approach", "catalogu?e", "community",
)  # fmt: skip
_OF_THE_TALK = any_of(
    "time", "questions?", "patience", "help", "e?mail", "offer", "invitation", "attention", "day",
    "name", "interest", "kind", "ad", "advert\\w*", "chance", "opinion", "view", "job",
    "letter", "own",
)  # fmt: skip
"""What belongs to whoever asks, and not to their company."""

_THEY_DID = any_of(
    "launched", "shipped", "built", "are building", "published", "announced", "acquired", "opened",
    "doubled", "entered", "make", "made", "serve", "reach",
)  # fmt: skip
_COMES_TO = any_of(
    "that's", "that is", "that gives(?: me| us)?", "that makes", "that leaves",
    "which (?:is|gives|makes)", "(?:we|i) (?:get|end up with|land at)", "so (?:we|i) have",
    "it comes to", "comes out (?:at|to)", "(?:i'd|i would) (?:estimate|land at|go with|answer)",
    "my (?:answer|estimate|number|result) is", "(?:i|we) (?:come|arrive|am|are) (?:to|at)", "makes",
    "gives", "i(?:'m| am) at", "the range is", "(?:so|then) (?:it's|it is|the \\w+ is)",
)  # fmt: skip
_NAMED = any_of(
    "tencent(?: music| ai)?",
    "qq music",
    "q q music",
    "wesing",
    "kugou",
    "ku gou",
    "kuwo",
    "wechat",
    "weixin",
    "yuanbao",
    "yuan bao",
    "hunyuan",
    "joox",
    "tme",
)
"""Products that candidates for the shipped interviews name; public names only."""

_IN_ORDER = r"(?:say|thank|mention|add|tell|clarify|know|ask|be honest|explain|start by|begin|note)"
_TELLING = ("introduction",)
_WHY = ("motivation",)
_OF_THEM = (*_WHY, *ASKING_BACK)
_ESTIMATE = ("estimate",)

TELLING_RULES = (
    Rule(
        signal="present_role",
        name="present_role.named",
        pattern=any_of(
            rf"(?:i'm|i am|i've been|i have been|i work as|i worked as|i started as)"
            rf" (?:currently |now |working as )?(?:an?|the) (?:\w+ ){{0,4}}?{_ROLE}",
            r"(?:currently|right now|today|these days|at the moment|now) i(?:'m)?"
            r" (?:lead|leading|run|running|manage|managing|own|work|working|head|build|building)",
            r"i (?:lead|run|manage|own|head) (?:the|our) (?:\w+ ){0,4}?(?:team|product|group|area)",
            r"(?:\w+ )?years (?:as|of experience|of being|in|building|running|making|leading"
            r"|working)"
            r" (?:an? )?\w+",
            r"my background is",
            r"i(?:'m| am) (?:now |currently )?(?:working|employed) (?:in|at|for|as|with|on)",
            r"i work (?:in|at|for|as|with) (?:an?|the|our|my|\w+)",
            r"i(?:'ve| have) been (?:in|with|at|doing) \w+",
            r"i(?:'m| am) (?:now |currently )?(?:with|at|in) (?:an?|the|my) (?:\w+"
            r" ){0,4}?(?:company"
            r"|start ?up|bank|firm|team|agency|studio|lab|shop|university|group|hospital)",
            r"i (?:own|decide|run) (?:the|our|what|which|everything)",
            r"i(?:'ve| have)? (?:also )?(?:worked|been working) (?:as|in|at|for|on)",
            r"(?:for|over) the (?:last|past) (?:\w+ ){1,3}?(?:years?|months?)(?: \w+){0,2}?"
            r" i(?:'ve|'m)?",
            r"i(?:'m| am)(?: now| currently)? (?:responsible for|in charge of|the one who|with"
            r" the)",
            r"i (?:now |currently |mostly |mainly )?(?:look after|take care of|build|design|make"
            r"|plan|own"
            r"|write|sell|am in|lead|run) (?:\w+ ){0,4}?(?:products?|tools?|apps?|features?"
            r"|services?"
            r"|games?|systems?|team|platform|models?|software|search|payments?|growth|music|search"
            "|screens?|devices?)",
            r"i(?:'ve| have)? (?:spent|did|had) (?:\w+ ){1,3}?years",
            rf"i (?:am|'m) (?:\w+ ){{1,3}}?(?:and )?(?:an?|the) (?:\w+ ){{0,3}}?{_ROLE}",
            rf"(?:an?|the) (?:\w+ ){{0,3}}?{_ROLE} (?:at|in|for|with) (?:an?|the|\w+)",
        ),
        kinds=_TELLING,
        reliability=0.8,
        hits=(
            "I'm a product manager at a music service.",
            "Right now I lead the payments team.",
            "I've been a data analyst for six years.",
            "My background is in speech technology.",
            "I have worked as a nurse and then in support.",
            "For the last three years I've built the search of a recipe app.",
            "I look after the payment screens.",
        ),
        misses=("I'm a big fan of jazz.", "The manager is new.", "I work on Mondays."),
    ),
    Rule(
        signal="aim",
        name="aim.next",
        pattern=any_of(
            r"(?:what )?(?:i'm|i am) (?:now )?(?:looking|hoping|ready) (?:for|to)",
            r"i(?:'d| would)? (?:now |next |really |also |very much |just )*(?:want|like|love"
            r"|hope|aim"
            rf"|plan|wish) to (?!{_IN_ORDER}(?!\S))\w+",
            r"(?:next|now|from here|after that)(?: \w+)? (?:i'd|i would|i want|i'm looking|i am"
            r" looking)",
            r"(?:i'm|i am) here (?:because|to|for|since)",
            r"(?:draws|drew|brings|brought|attracts|pulls|led|leads) me (?:here|to)",
            r"my (?:next|goal|plan|dream|wish|aim) (?:\w+ )?(?:is|would be|job|step|role|team)",
            r"(?:that's|that is|which is|this is) why i(?:'m| am|'d| applied| want| came)",
            r"(?:the )?next step (?:for me )?(?:is|would be)",
            r"what i want (?:next|now|to do)",
            r"why i(?:'m| am) (?:here|applying|talking|sitting)",
            r"what i(?:'m| am) (?:after|looking for|hoping for)",
            r"i(?:'ve| have)? always wanted to",
            r"i (?:think|believe|hope) (?:that )?i (?:can|could) (?:help|bring|add|do|build|make)",
            r"that(?:'s| is) (?:exactly )?what i want",
            r"i(?:'d| would) (?:start|begin) (?:with|by)",
        ),
        kinds=(*_TELLING, *_WHY),
        reliability=0.75,
        hits=(
            "Now I'm looking for a team where voice is the product.",
            "I'd love to build something for musicians.",
            "That's why I applied.",
            "The next step for me is a whole product line.",
            "I now want to do this for creators.",
            "I'm here because voice should work for children, too.",
            "What I'm after is a product with more users.",
            "I'd start with the family accounts.",
        ),
        misses=(
            "I'm looking at the chart.",
            "I wanted to know why.",
            "They want to grow.",
            "I'd like to say thank you.",
        ),
    ),
    Rule(
        signal="about_them",
        name="about_them.named",
        pattern=any_of(
            rf"your (?:\w+ ){{0,3}}?{_THEIRS}",
            rf"your (?!{_OF_THE_TALK}(?!\S))\w+",
            rf"you (?:\w+ )?{_THEY_DID}",
            r"(?:i've|i have) (?:\w+ )?(?:used|been using|followed|been following) (?:your|you)",
            _NAMED,
            r"(?:no|nowhere|hardly any) (?:other|else|\w+) (?:company|place|product|app|team"
            r"|firm)s?",
            r"(?:the|your) only (?:\w+ )?(?:company|place|product|app|team|firm|one)",
            r"you(?:'re| are| have|'ve) (?:\w+ ){0,3}?(?:the|one of|already|more|both|a|an)",
            r"what you (?:do|did|have|are doing|built|make)",
        ),
        kinds=_OF_THEM,
        reliability=0.7,
        hits=(
            "Your live podcast app is the one that I use every day.",
            "You opened the catalogue to small labels last year.",
            "I've followed your research on captions.",
            "I'd like to know how you plan your live rooms.",
            "I grew up with WeSing in the living room.",
            "No other company has radio and concerts in one place.",
        ),
        misses=(
            "You know how it is.",
            "I need a new challenge.",
            "It was in your mail.",
            "Thank you for your time.",
        ),
    ),
    Rule(
        signal="justification",
        name="justification.own",
        pattern=any_of(
            r"(?:draws|drew|attracts|attracted|excites|interests|moves|fascinates|appeals to"
            r"|matters to)"
            " me",
            r"i (?:really |still |deeply |honestly )?(?:care about|love|miss|believe in|grew up)",
            r"(?:two|three|several|one|my) (?:\w+ )?(?:reasons?|things)",
            r"(?:that's|that is|which is|this is) (?:\w+ )?(?:why|the reason)",
            r"(?:means|meant) (?:\w+ )?(?:to|for) me",
            r"(?:for me (?:it's|it is|that's)|(?:is|it's) (?:\w+ )?important (?:to|for) me)",
            "the reason",
            r"so i (?:know|understand|learned|saw)",
            r"i(?:'m asking| am asking|'m| ask)(?: \w+)? (?:that |this |it )?because",
        ),
        kinds=_OF_THEM,
        reliability=0.65,
        hits=(
            "What draws me is that learners stay for years.",
            "I grew up with a radio that never stopped.",
            "That's the reason I came.",
        ),
        misses=("It was a good year.", "I grew the team to six.", "Things went fine."),
    ),
    Rule(
        signal="assumption",
        name="assumption.said",
        pattern=any_of(
            r"(?:let's|let us|let me|i'll|i'd|i will|i would|i'm going to|we can|we could)"
            r" (?:\w+ )?(?:assume|say|suppose|guess|take|call it|start (?:with|from))",
            "assuming",
            "suppose",
            r"my assumption (?:is|would be)",
            r"i (?:assume|guess|take|believe)",
            r"(?:say|roughly|around|about|maybe|perhaps|call it) (?:\S+ ){0,2}?" + _NUMBER,
            rf"(?:one|two|three|every) (?:in|out of) (?:every )?{_NUMBER}",
            rf"if (?:\S+ ){{1,8}}?{_NUMBER}",
        ),
        kinds=_ESTIMATE,
        reliability=0.75,
        hits=(
            "Let's assume twenty million people live there.",
            "I'd say every third household has one.",
            "Assuming two trips a day, that doubles.",
            "Roughly a third of them drive to work.",
            "One in eight pays for it.",
        ),
        misses=("They say it rains a lot.", "I took the bus.", "The guess was wrong."),
    ),
    Rule(
        signal="estimate",
        name="estimate.given",
        pattern=any_of(
            rf"{_COMES_TO}(?: \S+){{0,5}}? {_NUMBER}",
            rf"(?:equals|in total|altogether|all in all)(?: \S+){{0,4}}? {_NUMBER}",
            rf"{_NUMBER}(?: \S+){{0,5}}? (?:in total|altogether|all in all|overall)",
        ),
        kinds=_ESTIMATE,
        reliability=0.75,
        hits=(
            "So we get about four million rides a day.",
            "My estimate is around twelve thousand.",
            "That's roughly 300 million a year.",
            "Forty thousand pianos in total.",
        ),
        misses=("That's a good question.", "I'd start with the people.", "We have ten fingers."),
    ),
    Rule(
        signal="sanity_check",
        name="sanity_check.done",
        pattern=any_of(
            "(?:sanity|sense|cross) check",
            "to (?:check|verify)",
            "order of magnitude",
            r"(?:does|do) (?:that|this|it) (?:make sense|sound right|seem (?:right|plausible))",
            r"(?:that|this|it|which) (?:sounds|seems|feels|looks|is) (?:\w+ )?"
            "(?:right|plausible|reasonable|high|low|too (?:high|low|many|much)|about right)",
            r"compared? (?:that |it |this )?(?:to|with)",
            r"(?:if|where) i(?:'m| am) (?:off|wrong)",
            r"i (?:could|may|might|can) (?:\w+ )?be (?:\w+ )?(?:off|wrong|too (?:high|low))",
            r"(?:by|within) a factor of",
            r"(?:could|may|might) be (?:\w+ )?(?:half|twice|double|too (?:high|low))",
            r"i(?:'m| am)? (?:trust|am sure of|know|sure of|sure about|believe) (?:the )?least",
            r"(?:least|not) (?:sure|certain) (?:of|about)",
            r"(?:the )?weakest (?:\w+ )?(?:is|number|assumption|part|point|step)",
            r"(?:is|seems|sounds|be) (?:it |that |this )?(?:realistic|plausible|reasonable"
            r"|possible|credible)",
            r"(?:a lot|high|low|much) but (?:possible|realistic|plausible)",
            r"does (?:that|it|this) fit|(?:that|it|this) fits",
            r"(?:that|it|this|which) would (?:mean|be) (?:one|every|each|about)",
            r"(?:the )?(?:biggest|most) (?:uncertain(?:ty)?|sensitive|risk) (?:\w+ ){0,3}?is",
            "the other way (?:round|around)",
            "from the other side",
        ),
        kinds=_ESTIMATE,
        reliability=0.7,
        hits=(
            "As a sanity check, one in four people owns a bike.",
            "That seems too high for one city.",
            "Compared with the bus it is about half.",
            "I could be off by a factor of two.",
            "The number I trust least is the share of families.",
        ),
        misses=("I checked my phone.", "The train is high above the road."),
    ),
)
