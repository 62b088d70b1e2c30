"""Answers that go around the question: there never was one, or none that could be named."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.past import DEED
from voicecoach.languages.english.whole_answer import Cue, Fault

_ASKED_FOR = (
    r"(?:conflicts?|argu(?:e|es|ed|ing|ments?)|fights?|disagree\w*|quarrels?|drama|fail\w*"
    r"|mistakes?|errors?|wrong|bad|hard|tough|badly|regrets?|regretted|critici\w+|negative"
    r"|critical|complain\w*|weakness\w*|flaws?|enem\w+|difficult\w*|problems?|upset\w*|unhappy"
    r"|dissatisfied|late|disappoint\w*|let (?:\w+ )?down|given up|giving up|quit\w*|stopp\w+"
    r"|cancel\w*|persuade|convince|win (?:\w+ )?over|situations?|(?:had|have) to)"
)
_NOT = r"(?:never|no|not|hardly|rarely|nothing|nobody|none|without|zero|\w+n't|cannot|spared)"
_NONE_NAMED = any_of(
    "(?:can't|cannot|couldn't|can not|don't|do not|wouldn't|not|hard to|unable to)(?: really"
    "| even| honestly| actually| just| readily)* (?:think of|remember|recall|name|come up with"
    "|give you|tell you about|point to|say) (?:one|any|anything|something|much|a single"
    r"|a specific|an? (?:\w+ )?(?:case|example|story|time|situation|moment|instance)"
    "|ever)(?! better)",
    r"(?:nothing|no \w+|not much|none|not one|nothing \w+)(?: that)? (?:really )?(?:comes|springs"
    "|jumps|stands|came) (?:to mind|out|up)",
    r"drawing a blank|my mind (?:is|goes) (?:a )?blank",
    r"(?:have|got|is|there's|with) no (?:\w+ )?(?:example|story|case|answer)|no example"
    r"|don't have (?:an|any|a) (?:\w+ )?(?:example|story|answer)",
    r"(?:know|sure) what (?:to|i (?:could|should|can)) (?:tell|say|answer|name|pick|give)",
    r"make (?:one|something|a story) up",
    "(?:never|hasn't|haven't|not|doesn't|don't|didn't|isn't|wasn't|aren't)(?: really| ever| yet"
    "| once| just)* (?:come up|came up|happen|happened|happens|get that far|applied|apply|arise"
    "|arisen|exist|part of my|something (?:that )?(?:i|we) (?:know|do|have)|in my vocabulary"
    r"|been in (?:that|this|such|the)|anything to \w+)",
    r"spared (?:that|so far)|i(?:'ve| have) no idea|that(?:'s| is) not me|don't do \w+",
)
_EXTREME = (
    "(?:always|only|every|everybody|everyone|all|never|nothing but|ever|anybody|anyone|each|very"
    "|any|even|so|too|really)"
)
_PRAISE = (
    r"(?:best|perfect\w*|excellent|great|outstanding|thrilled|love[sd]?|happy|satisfied|top"
    r"|success\w*|brilliant|above target|thorough\w*|committed|reliable|smooth\w*|clockwork|talent"
    r"|strong|persuasive|record|high standards|optimist|cleanly|careful\w*|great care|sweet|polite"
    "|easy ?going|respects? each other|get along|gets? (?:along|on) with|good feeling|team player"
    r"|likes? me|laugh|lucky|luckily|harmon\w+|references|reputation|proud|praise[ds]?|good"
    "|chocolates|flowers|award|of the (?:month|year)|worked out|finished|took place|come back"
    "|ten of (?:me|her|him)|five out of five|like a family|right at the time|same again)"
)

DODGE = Fault(
    signal="dodge",
    kinds=("behavioral",),
    cues=(
        Cue(weight=3, pattern=_NONE_NAMED),
        Cue(
            weight=3,
            pattern=any_of(
                "(?:i|i've|i have|i'd|we|we've|there's|there is|there are|there was|there were"
                rf"|nobody|it)(?: \w+)?? {_NOT}(?: \w+){{0,6}}? {_ASKED_FOR}",
                r"(?:i|we) (?:\w+ )?(?:don't|haven't|didn't|can't|couldn't"
                rf"|wouldn't)(?: \w+){{0,5}}? {_ASKED_FOR}",
                rf"(?:nobody|no one|none of \w+)(?: \w+){{0,4}}? {_ASKED_FOR}",
                rf"(?:no|without a(?: single)?|zero|not one) (?:\w+ )?{_ASKED_FOR}",
                rf"{_ASKED_FOR}(?: \w+){{0,7}}? (?:no|not|hasn't|isn't|don't|doesn't"
                r"|never)(?: \w+)?",
            ),
        ),
        Cue(
            weight=2,
            pattern=any_of(
                "next question|another (?:question|one)|move on|skip (?:this|that)"
                "|i'd (?:like to )?pass|come back to (?:that|this)|rather (?:not|talk about"
                "|speak about)|prefer not|confidential|between me and|between the company and me",
                "(?:wouldn't|don't|would not|do not)(?: really)? (?:call|put|see|think|describe"
                r"|phrase) (?:it|that|in|of)(?: \w+)?|strong word|agree with the question"
                "|the premise|why should (?:there|i|anybody|anyone)|depends on what you mean"
                r"|is that something|doesn't apply|i don't \w+ i \w+",
                r"(?:weakness|flaw|fault)(?: \w+){0,6}? too|perfectionis[tm]|(?:a|my"
                r"|only) (?:\w+ )?flaw|oh dear a \w+|gets? (?:along|on) with (?:any|every)(?:body"
                "|one)|ask any(?:body|one)|(?:wants?|likes?|loves?) (?:to have )?me",
                "i(?:'m| am| care| work| give| trust| expect| help| try)?(?: just| simply"
                r"| sometimes| probably| maybe| a bit| much)* too (?:much|hard|\w+)",
                "touch wood|knock on wood|don't do regret|wouldn't change a thing|do every one of",
            ),
        ),
        Cue(
            weight=1,
            pattern=any_of(
                rf"{_EXTREME}(?: \w+){{0,4}}? {_PRAISE}",
                rf"(?:i|my|me|i'm|i've|our|us|we)(?: \w+){{0,5}}? {_PRAISE}",
                rf"{_PRAISE}(?: \w+){{0,3}}? (?:me|i|my)",
                r"everything(?:'s| is| has| always| \w+)+",
            ),
        ),
        Cue(
            weight=-3,
            pattern="(?:i|we)(?:'d| would)(?: probably| first| maybe| also| then"
            "| definitely)* (?!say|rather|have|like|do|be|love|call|put|not|never"
            r"|probably|first|maybe|also|then|definitely)\w+",
        ),
        Cue(weight=2, pattern=rf"{_NOT}(?: \w+){{0,3}}? {_ASKED_FOR}"),
        Cue(
            weight=2,
            pattern=r"(?:do i have to|can we|could we|is that|should i|must i|why) \w+|(?:isn't"
            r"|wasn't|not|no|never)(?: \w+){0,4}? (?:like that|friction|tension|to correct"
            "|like this|in my (?:cv|career|job|life))|(?:couldn't|can't"
            r"|cannot) (?:\w+ )?(?:tell|give|name|remember|recall|think)(?: you)?"
            r"|one that didn't|don't believe in \w+",
        ),
        Cue(
            weight=1,
            pattern="(?:always|never|all of my|everyone|everybody|nobody|strengths?|fortunate"
            "|lucky|peaceful|peacemaker|delivered|according to plan|more relevant"
            "|a concept|i'm sorry|sorry)",
        ),
        Cue(
            weight=1,
            pattern="honestly|to be (?:honest|fair)|to tell the truth|i suppose|i guess"
            "|i'm afraid|hard to say|(?:tough|funny|hard|tricky|good) (?:one|question)"
            "|oh dear|so far|not really|i'd have to think"
            rf"|^(?:an? )?(?:\w+ )?(?:{_ASKED_FOR}|feedback|criticism)(?: \w+)?$"
            "|honestly no",
        ),
    ),
    enough=4,
    never_with=any_of(
        "that's not (?:quite |really |entirely )?true|that (?:would|wouldn't) be (?:a lie|honest"
        "|true)|(?:closest|nearest) (?:thing|i)|but (?:there|one|then|once|this|last|in)|except"
        "|apart from|until (?:then|that|last|the|we)|since then|up to|one time|again after"
        r"|last (?:year|month|week|winter|summer|spring|autumn|fall)|(?:my \w+|the \w+|he|she"
        "|they) (?:said|told|asked|went|dropped|told)|i (?:didn't want|report|reported|tell|told)"
        "|in the end it",
    ),
    never_after=rf"(?!i (?:said|set)\b){DEED}",
    never_beside=("decision", "shared_choice"),
    hits=(
        "Honestly I never have conflicts with anybody. I get along with everybody in the office,"
        " and"
        " that has been like this in every job that I had.",
        "A failed project, hmm, I can't think of one right now. My projects are always well"
        " planned,"
        " so things like that are avoided early.",
        "My biggest weakness is probably that I care too much about quality. I'm a perfectionist,"
        " so"
        " I stay late until it is right, and my boss loves that about me.",
        "Luckily nothing like that ever came up, touch wood. The planning here is very solid and"
        " everybody knows what to do, so I'd rather talk about my strengths.",
        "I've never let anyone down in eleven years. My customers are always satisfied, and that is"
        " really all that I can say about it.",
    ),
    misses=(
        "I can't think of a better team. We had two weeks left in the spring, and everybody knew"
        " what the plan was for the summer after that.",
        "I'd never had a conflict at work until the spring. Then the night manager moved my shifts,"
        " and I told her no in front of the crew.",
        "I was going to say that I can't think of one, but there was this one audit. I signed it"
        " off"
        " without reading the annex, and it cost us nine weeks.",
        "I never have lunch at my desk. It was a rule of the kitchen there, and the whole crew ate"
        " together at three every day of the week.",
    ),
)
"""Silent where something is told that the speaker did after all."""
