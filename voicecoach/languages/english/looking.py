"""A lenient look for what feedback is about to call missing: anything that comes near it.

Here a word too much does no harm: what is found is quoted and asked about instead of being denied.
"""

from collections.abc import Callable, Iterator, Mapping

from voicecoach.analysis.reading import Reading
from voicecoach.analysis.rule import any_of, whole_words
from voicecoach.languages.english.figures import NUMBER

Places = Iterator[tuple[int, int]]
"""First and last word, as indexes into the words of the answer."""

_CASUAL_UNITS = frozenset({"day", "week", "month", "year", "hour", "minute", "quarter", "sprint"})
"""A length of time is seldom a result; it counts where it was said to change."""

_CHANGE = any_of(
    r"\w*(?:increas|decreas|improv|reduc|grew|grow|rose|rise|fell|fall|drop|climb|doubl|tripl"
    "|halv|sav|cut"
    r"|earn|gain|lost|lose|won|shorten|faster|slower|fewer|boost|lift|jump|declin)\w*",
    r"(?:went|go|gone|came|got|moved|brought|took) (?:\w+ ){0,3}?(?:down|up|from|under|below"
    r"|above)",
    r"from (?:\S+ ){1,4}to",
    "reached",
    "hit",
    "instead of",
    "only",
)

_BARE = frozenset({"half", "a half", "a third", "a quarter", "twice", "double"})
"""Shares and multiples of anything: "half the spec was missing"."""

_OPTION = any_of(
    "instead(?: of)?",
    "rather(?: than)?",
    "(?:other |another |second |one )?(?:option|options|alternative|alternatives)",
    "other (?:way|plan|idea|path|choice|road|thing)",
    "could have|could've|might have",
    "(?<!i )(?<!i'd )(?<!i had )(?:wanted|asked|suggested|proposed|offered|preferred"
    "|recommended|insisted|argued|pushed) (?:\\w+ ){0,3}?(?:to|for|on|that|a|an|the|us|me)",
    "(?:choose|choice|decide|deciding|torn|decision) between",
    "between (?:\\w+ ){1,6}and",
    "either",
    "(?:reject|refus|declin|veto|overrul)\\w+",
    "turn(?:ed|ing)? (?:\\w+ ){0,5}down",
    "said no|say no|told (?:\\w+ ){1,3}no",
    "(?:decided|was|voted|argued|ruled) against",
    "not (?:to|the|a) \\w+ but",
    "or to",
    "whether to",
    "over the",
)
_PRICE = any_of(
    "(?:lost|lose|losing|loss|cost|costs|price|gave up|give up|giving up|risk|risks|risked"
    r"|risky|sacrific\w+|delay\w*"
    r"|(?:i|we) (?:\w+ )?paid|pay for|penalty|expens\w+|trade off|tradeoff|downside|drawback"
    "|hurt"
    "|slower|overtime|weekends?"
    r"|unhappy|angry|debt|less revenue|fewer|worse|extra (?:work|time|cost)"
    "|compromise)",
)
_LESSON = any_of(
    "(?:learn(?:ed|t|ing|s)?|lessons?|taught|next time|hindsight|retrospect|looking back"
    "|should have|should've|would have done"
    r"|differently|regret\w*|mistakes?|reali[sz]ed|since then|ever since|from then on|takeaway"
    "|again i|do (?:it )?again|i wish"
    r"|now i|these days|showed me|i understood|earlier next)",
)
_AGAINST = any_of(
    r"(?:disagree\w*|object(?:ed|ion|ions)|against|angry|unhappy|furious|upset|annoyed"
    r"|disappointed|pushed back|push back|complain\w*|argued"
    r"|argument|refused|insisted|resist\w*|oppos\w+|protest\w*|hated|not happy|wasn't happy"
    "|weren't happy|didn't like|did not like"
    "|skeptical|sceptical|concerns?|worried|doubts?|hesitant|reluctant|conflict|criticism"
    r"|criti\w+|pressure|wanted (?:me )?to|said no|frustrated)",
)
_TEST = any_of(
    r"(?:test(?:ed|s|ing)?|experiment\w*|pilot\w*|trial\w*|a b|ab|beta|holdout|control group"
    r"|compar(?:e|ed|ing|ison)|survey\w*|sample"
    r"|prototype\w*|measur\w+|tried (?:it|out)|try (?:it|out)|interview(?:ed|s)|usability"
    "|dry run|mvp|cohort)",
)


_CHOICE = (
    r"i(?:'ve)? (?:\w+ly |also |then |just |have |had )*(?:decided|chose|opted"
    r"|made (?:the|a|my|this) (?:\w+ )?(?:decision|choice|call)|refused|insisted|recommended"
    r"|proposed|suggested)"
)
_RECOMMENDED = any_of(
    "i think (?:maybe |perhaps |probably |that )?(?:the|we|i|it|a)",
    "(?:maybe|perhaps|probably) (?:the|we|i|a)",
    "(?:i|we)(?:'d| would| could| should| might) (?!say|think|guess|like to)\\w+",
    "i (?:recommend|suggest|propose)",
)
_ASKED = any_of(
    "(?:i|we)(?:'d| would| could| was|'m| am)? (?:\\w+ )?(?:want|like|expect|hope|hoping|looking"
    " for|asking|need|thinking of|aim)",
    "what i(?:'d| would)? (?:expect|want|like|hope)|can i have",
    "could (?:you|we|i)|is there (?:any )?room",
)
_HABIT = any_of(
    r"my (?:usual |general )?(?:approach|method|process|style|habit) is",
    r"(?:normally|usually|generally|typically|always|in general|in such (?:a )?cases?"
    r"|in (?:these|those) situations) (?:i|we|my) (?:\w+ )?(?:try|start|begin|listen|look|ask|keep"
    r"|make|talk|go|take|want|do|believe|have|think|prefer|approach|speak|set|use|work)",
    r"i (?:usually|always|normally|generally|typically|try to|tend to|like to) (?:try|start|begin"
    r"|listen|look|ask|keep|make|talk|go|take|do|have|think|prefer|approach|speak|set|use|work"
    r"|be|stay|find|understand|explain|give|put|write|plan)",
    r"(?:whenever|every time|each time) (?:i|we|there|that|somebody|someone)",
)
_BET = any_of(
    "(?:i )?(?:believe|bet|guess|think that|suspect|expect|assume|hypothesis|hypothesise|hope)",
    "(?:would|could|might|will) (?:\\w+ )?(?:increase|improve|reduce|grow|drop|rise|fall"
    "|help|drive|lift|raise)",
)
_RISK = any_of(
    r"risk\w*|danger\w*|fail\w*|worst|downside|careful|concern\w*|abuse|legal|privacy|trust"
    r"|safety|stop|roll back|switch (?:it )?off|threshold|if it does(?:n't| not)|unless|limit\w*"
)
_MEASURE = any_of(
    r"metrics?|measure\w*|kpis?|retention|conversion|revenue|engagement|usage|users|churn|time"
    r" spent|sessions?|satisfaction|rating|growth|clicks?|sales|orders|daily|weekly|monthly"
)
_FALLBACK = any_of(
    r"(?:if (?:that|it|the|you|this)|otherwise|alternatively|at least|minimum|lowest|flexible"
    r"|open to|settle for|happy with|could live with|meet (?:me )?(?:halfway|in the middle)"
    r"|instead|not possible|walk away|compromise)"
)
_GIVE = any_of(
    r"(?:in return|in exchange|i can (?:start|offer|give|do|take)|i could (?:start|offer|give|take)"
    r"|willing to|ready to|flexible|trade|give up|less \w+|start (?:earlier|sooner|later)|commit)"
)
_ROLE = any_of(
    r"i(?:'m| am)(?: currently)? (?:an?|the|working|leading|running|responsible|with|at|in)"
    r"|i (?:work|lead|run|build|manage|design|teach|own|decide|studied|joined)"
    r"|my (?:job|role|position|team|product)|currently|today|years? (?:in|at|as)|company|at the"
    r" moment"
)
_AIM = any_of(
    r"(?:i(?:'d| would) (?:like|love)|i want|i hope|looking (?:for|to|forward)|next step|my goal"
    r"|excited|i see myself|i'm interested|i am interested|grow|move (?:into|to)|here|your"
    r"|help|after is|start with)"
)
_REASON = any_of(
    r"(?:because|since|reason\w*|important|matters?|that's why|which is why|so that|so i|as i"
    r"|honest|my (?:mother|father|parents|family|friends?|children|kids|aunt|son|daughter|grand\w+)"
    r"|i (?:use|listen|grew|want\w*|love|like|know|believe|think|learn\w*))"
)
_OF_THEM = any_of(
    r"(?:you|your|yours|here|this company|millions?|scale|size|the (?:team|product|app|company"
    r"|place)"
    r"|people who)"
)
_RATIO = whole_words(rf"{NUMBER} (?:out of|of|in) (?:every )?{NUMBER}")
_STRONG = any_of(
    r"(?:good|strong|strength\w*|best|well|skill\w*|known for|proud|talent|experience|able to)"
)
_SHOWN = any_of(
    r"(?:example|once|when|last|ago|project|launch\w*|built|led|helped|since|team|result\w*"
    r"|yesterday|years?|months?|weeks?)"
)
_HARD = any_of(
    r"(?:weak\w*|hard|difficult|struggle\w*|not good|improv\w+|worse|bad at|problem|mistake\w*"
    r"|too|trouble|afraid|sometimes|challeng\w+|feedback|work on|growth|never|tend)"
)
_HELPED = any_of(
    r"(?:now|learn\w*|started|began|help\w*|habit|rule|try|trying|improv\w+|course|coach|mentor"
    r"|practi[cs]\w+|since|working on|better|list|calendar|remind\w*|meanwhile|instead|force|ask"
    r"|so i|therefore)"
)
_COUNTED = any_of(
    r"(?:measur\w+|metric|define\w*|definition|count\w*|real|data|track\w*|logg\w+|bug|period"
    r"|since|season\w*|holiday\w*|check|dashboard|baseline)"
)
_SPLIT_UP = any_of(
    r"(?:split|segment\w*|break|slice|platform\w*|version\w*|region\w*|countr\w+|new users|android"
    r"|ios|device\w*|cohort\w*|group\w*|funnel|where|which users|by)"
)
_CAUSED = any_of(
    r"(?:because|cause\w*|reason\w*|hypothes\w+|guess|suspect|maybe|perhaps|might|could|likely"
    r"|probably|first|second|competitor\w*|release|update|bug|change\w*)"
)
_APART = any_of(
    r"(?:if|data|compare\w*|look|check|see|test|log\w*|experiment|interview\w*|ask|confirm\w*"
    r"|show\w*)"
)
_STARTED = any_of(r"(?:first|start|begin|then|immediately|today|step|would|i'd|next)")
_CHECKED = any_of(
    r"(?:check\w*|realistic|plausible|possible|sure|wrong|off|seems?|sounds?|range|high|low|roughly"
    r"|compare\w*|uncertain\w*|would mean)"
)
_ASSUMED = any_of("(?:assum\\w+|suppose|let's say|say|roughly|about|around|guess|if|probably)")


def any_figure(reading: Reading) -> Places:
    """Find any amount that may be a result."""
    for sentence in reading.sentences:
        line = sentence.line
        for ratio in _RATIO.finditer(line.text):
            yield line.word_at(ratio.start()), line.word_at(ratio.end() - 1)
        changes = bool(whole_words(_CHANGE).search(line.text))
        for quantity in reading.quantities_in(sentence.first, sentence.end - 1):
            measured = quantity.unit and quantity.unit not in _CASUAL_UNITS
            if changes or (measured and quantity.text.lower().strip(".,;:?!") not in _BARE):
                yield quantity.first, quantity.last


def any_price(reading: Reading) -> Places:
    """Find anything that may have been given up; in pay talk, anything that is offered."""
    return _by(_GIVE if reading.kind.name == "negotiation" else _PRICE)(reading)


def any_choice(reading: Reading) -> Places:
    """Find anything that may be the choice of this kind of question."""
    patterns = {"case": _RECOMMENDED, "negotiation": _ASKED}
    return _by(patterns.get(reading.kind.name, _CHOICE))(reading)


def _by(pattern: str) -> Callable[[Reading], Places]:
    compiled = whole_words(pattern)

    def look(reading: Reading) -> Places:
        for sentence in reading.sentences:
            for match in compiled.finditer(sentence.line.text):
                line = sentence.line
                yield line.word_at(match.start()), line.word_at(match.end() - 1)

    return look


LOOKS: Mapping[str, Callable[[Reading], Places]] = {
    "impact_number": any_figure,
    "rejected_alternative": _by(_OPTION),
    "accepted_cost": any_price,
    "reflection": _by(_LESSON),
    "dissent": _by(_AGAINST),
    "experiment": _by(_TEST),
    "decision": any_choice,
    "habit": _by(_HABIT),
    "hypothesis": _by(_BET),
    "criterion": _by(_RISK),
    "business_metric": _by(_MEASURE),
    "fallback": _by(_FALLBACK),
    "present_role": _by(_ROLE),
    "aim": _by(_AIM),
    "justification": _by(_REASON),
    "about_them": _by(_OF_THEM),
    "sanity_check": _by(_CHECKED),
    "assumption": _by(_ASSUMED),
    "estimate": any_figure,
    "question_asked": _by(r"(?:what|which|how|who|when|why|question\w*|ask|know)"),
    "strength": _by(_STRONG),
    "example": _by(_SHOWN),
    "weakness": _by(_HARD),
    "remedy": _by(_HELPED),
    "measure_clarified": _by(_COUNTED),
    "breakdown": _by(_SPLIT_UP),
    "ranked_cause": _by(_CAUSED),
    "discriminating_data": _by(_APART),
    "first_step": _by(_STARTED),
}
"""By the signal that was not found."""
