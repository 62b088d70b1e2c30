"""Rules for the choice itself: the commitment and the path not taken.

People rarely say "I decided". They say "I pulled it", "that was my call", "I told him no".
"""

from voicecoach.analysis.signals.rule import Rule, any_of

_I = (
    r"i(?: (?:just|then|simply|finally|also|still|personally|deliberately|myself|only|even"
    r"|immediately|actually|basically|eventually|therefore|instead|ultimately|knowingly))*"
)
_THEM = r"(?:it|that|this|them|him|her|one|both|all of it|the \w+(?: \w+){0,4}|our \w+(?: \w+){0,3}|their \w+(?: \w+){0,3}|my \w+(?: \w+){0,2})"

_STUDY = any_of(
    "learn", "study", "read", "ask", "talk", "call", "meet", "look", "check", "go back", "see",
    "find out", "take a course", "take a look", "try and", "think", "wait and see", "join", "apply",
)  # fmt: skip

_CHOSE = any_of(
    "chose", "rejected", "refused", "killed", "cancell?ed", "vetoed", "overruled", "overrode",
    "scrapped", "axed", "binned", "blocked", "shelved", "declined", "halted", "opted", "insisted",
    r"sided with", r"stopped (?!by|at|in|working|sleeping|here|there|being|for)",
    r"dropped (?!by|in|out|off|from|to|\d)", r"froze", r"walked away from", r"pulled the plug",
    r"held (?:the|my|our|that) (?:line|ground)", r"stood (?:firm|by|my ground)",
    r"went (?:with|ahead|live|against|the other way)", r"went for", r"gave up",
    r"put my (?:foot down|name|signature|job)", r"drew (?:the|a) line", r"(?:made|took) the call",
    r"passed on", r"let go of", r"picked (?!up|him|her)", r"settled on", r"committed to",
    r"backed (?!up|off)", r"bet on", r"deprioriti[sz]ed", r"delayed", r"postponed", r"capped",
    r"signed (?:it )?off on", r"threw (?:out|away)", r"struck", r"wrote off", r"stuck (?:with|to)",
    rf"(?:shut|turned|called|switched|took|threw|left|held|kept|cut|let|pulled) {_THEM}"
    r" (?:down|off|out|go|back|alone|away|under|apart)",
    r"(?:took|cut|kept|left) (?:it|that|them|the \w+(?: \w+)?) (?:at|off|on|out of|from|to) (?!\d|\w+ percent)",
    r"(?:switched|turned|shut) (?:off|down)", r"turned down", r"pulled (?:it|the|our|that)"
    r"(?! (?:data|numbers|logs|figures|tickets|last|report))",
    r"(?:shipped|launched|released) (?:it )?(?:without|anyway|with no|the losing)",
    r"(?:swapped|replaced|removed|deleted) (?:it|the|our|that)", r"ended (?:it|the|our)",
    r"pushed (?:back|the launch|the release|it back)", r"held back",
)  # fmt: skip

_NOT_MINE = (
    r"(?:maybe|perhaps|might have|could have|should have|should've|could've|almost|nearly"
    r"|if i had|wish i|wanted to have|next time|in hindsight|looking back|asked whether|never"
    r"|same again)"
)

_WOULD = r"(?:i'd|i would|i'll|i will|i'm going to|i am going to|i'm gonna)(?: (?:just|then|simply|also|still|only|rather|definitely|actually|even|instead|say))*"

_ACT = any_of(
    "kill", "cut", "build", "ship", "keep", "drop", "skip", "pick", "choose", "stop", "back",
    "remove", "refuse", "reject", "cancel", "close", "open", "cap", "limit", "hold", "leave",
    "delay", "postpone", "freeze", "scrap", "switch", "shut", "block", "turn", "pull", "slow",
    "launch", "put", "take", "give", "let", "charge", "sell", "offer", "go", "pass on", "bet",
    r"start (?:with|from|there)", r"say no", r"say yes", "say do it", "focus on", "prioriti[sz]e",
    "invest", "sign", "accept", "do it", "do that", "run", "move", "make", "show", "ban", "pay",
    "walk", "roll (?:it )?back", "stay", "trade", "add", "split", "replace", "fold", "change",
)  # fmt: skip

_SOFT = (
    r"(?:maybe|perhaps|probably|possibly|might|could|i guess|not sure|i suppose|depends|i think we"
    r"|next time|in hindsight|looking back|over again|do it again|same again|had it over"
    r"|doing it again|did it over|different(?:ly)?|learned|change is|redo|wish)"
)

_DECISIONS = (
    Rule(
        signal="decision",
        name="decision.past",
        pattern=rf"{_I} {_CHOSE}",
        unless=_NOT_MINE,
        reliability=0.85,
        hits=(
            "I chose the smaller market.",
            "Twelve days before it shipped I, uh, I killed it.",
            "so i just pulled the feature nine days before release",
            "I held the line on price.",
            "That was on me, I went with the smaller market.",
            "I took it off the release train.",
            "I turned down the growth team's plan.",
            "I sided with support against engineering.",
            "Nineteen days before the launch event I shut it down.",
        ),
        misses=(
            "We decided to meet weekly.",
            "My director killed the project.",
            "I pulled the numbers for the last quarter.",
            "I stopped by her desk on Monday.",
            "I picked up the phone.",
            "I should have stopped the launch.",
            "I almost cancelled it.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.decided",
        pattern=rf"{_I} (?:decided|resolved|made up my mind|made the decision|made the choice)"
        rf"(?! to {_STUDY})",
        unless=_NOT_MINE,
        reliability=0.9,
        hits=(
            "I decided to ship without the badge.",
            "I made the decision to stop the rollout.",
            "In the end i decided against it",
        ),
        misses=(
            "I decided to learn Python.",
            "My director decided to cancel it.",
            "We decided to meet weekly.",
            "I decided to talk to five customers first.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.refusal",
        pattern=rf"{_I} (?:said(?: that)? no\b|refused|declined|(?:told|gave) \w+(?: \w+){{0,2}} no"
        r"|(?:wasn't|was not) having|(?:wouldn't|would not|won't|will not)"
        r" (?:put|sign|ship|let|accept|take|touch|go|offer|roll|back|build|launch|start|do|make"
        r"|move|budge|leave|give|settle)"
        r"|(?:didn't|did not|don't) (?:accept|take the|ship|sign|budge|give in|let))",
        unless=r"(?:maybe|perhaps|if i were|next time|carry|prove)",
        reliability=0.8,
        hits=(
            "I said no to the open chat box.",
            "I told him no to his face.",
            "I wouldn't put my name under the risk file.",
            "Legal offered a middle road and I didn't accept it.",
            "I won't take the lower level.",
        ),
        misses=(
            "He said no to the budget.",
            "I said nothing in the meeting.",
            "I told him about the numbers.",
            "I wouldn't carry that sentence over to diabetes.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.named",
        pattern=r"(?:(?:and|so|but) )?(?:my (?:own )?(?:call|decision|choice|pick|answer|position"
        r"|recommendation|ask|request|verdict|proposal|advice)"
        r" (?:was|is|would be|to)|my (?:answer|position|ask|pick)'s|the (?:call|choice|decision)"
        r" (?:i|that i) (?:made|took)|(?:that|it|this) (?:was|is|one was) (?:my (?:call|decision|choice)|on me|mine)"
        r"|(?:that|it) was me(?! (?:who|that) (?:asked|said))|that'd be my pick|that's my (?:call|pick|ask|position|answer|number)"
        r"|where i (?:came down|landed|drew the line)|i was the no|on my word|my call)",
        unless=r"(?:not|wasn't|isn't|question|director's|boss's)",
        reliability=0.8,
        hits=(
            "My call was to open paid podcasts in Brazil at one price.",
            "And then in February it just stopped, that was me.",
            "Homework correction first, that'd be my pick.",
            "It was my call.",
            "That was on me.",
        ),
        misses=(
            "It wasn't my call.",
            "The call was about the budget.",
            "That was my director's decision.",
            "My boss made the call.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.recommendation",
        pattern=rf"{_WOULD} (?:not |never )?{_ACT}",
        unless=_SOFT,
        reliability=0.75,
        hits=(
            "I'd kill it.",
            "I would not build the thing that says no.",
            "I'd start with the drivers.",
            "I'll take the smaller grant.",
        ),
        misses=(
            "I think maybe we could build it.",
            "I would choose the same again.",
            "I'd probably look at the data first.",
            "If I had it over, I'd put the question first.",
            "I'd like to understand the goal.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.ask",
        pattern=r"(?:i'm|i am) (?:asking for|going for|not (?:signing|taking|going|adding|asking|moving)"
        r"|dropping|opening|stopping|taking)|i (?:ask|sign|take|put) (?:for )?(?:[$€£¥]?\d[\d.,]*|at|on|that|the|a hundred)"
        r"|the number i need",
        unless=r"(?:maybe|perhaps|when i|every|usually|don't|before i|the phone)",
        reliability=0.75,
        hits=(
            "I'm asking for sixty five thousand.",
            "I'm not signing at 120 with the current title.",
            "128 base and I sign on Thursday.",
            "The number I need in order to sign is 152,000.",
        ),
        misses=(
            "She's asking for sixty five thousand.",
            "I ask a lot of questions.",
            "Before I sign the contract I read it.",
        ),
    ),
)

_ALTERNATIVES = (
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.contrast",
        pattern=r"(?:instead of|rather than|in place of|as opposed to|over the (?:alternative|option))"
        r" (?!that$)\w+",
        reliability=0.6,
        hits=(
            "I cut the price instead of adding a discount.",
            "I opened it on the Monday rather than wait for the guidance.",
        ),
        misses=("We looked at many options.", "I would rather not say."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.turned_down",
        pattern=rf"{_I} (?:turned (?:\w+ ){{0,6}}down|turned down|passed on|walked away from"
        r"|said(?: that)? no to|rejected|vetoed|declined|overruled)"
        rf"|{_WOULD} (?:say no to|turn (?:\w+ ){{0,3}}down|pass on|skip|leave (?:\w+ ){{1,5}}"
        r"(?:alone|out|for (?:later|next|now)|on the shelf|where it is))"
        rf"|{_I} (?:left (?:\w+ ){{1,4}}(?:alone|out|on the (?:table|shelf))|let (?:\w+ ){{1,5}}go\b)",
        unless=r"(?:almost|nearly|never)",
        reliability=0.8,
        hits=(
            "I turned down the growth team's plan.",
            "Legal offered me a middle road and I turned that down.",
            "I'd say no to the open chat box.",
            "I'd leave the live tutors for next year.",
            "She proposed a compromise and I let that go.",
        ),
        misses=("They turned down our offer.", "I left the office alone.", "I turned it on."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.other_path",
        pattern=r"(?:the|an?) (?:other|obvious|easy|easier|safe|safer|usual|softer|careful|cheaper"
        r"|alternative|second|full|middle|tempting) (?:\w+ ){0,2}"
        r"(?:path|road|option|way|choice|plan|version|thing|answer|pick|route|move|idea)"
        r"(?: \w+){0,4}? (?:was|is|would|would've|to|i)|the alternative (?:was|is|would)"
        r"|there was (?:a|an) (?:\w+ ){0,2}(?:option|proposal|idea|compromise|plan)",
        reliability=0.7,
        hits=(
            "The other path was a full redesign.",
            "The obvious thing was to ship it quietly.",
            "There was a softer option, to count only the readings from the plan.",
        ),
        misses=("We took the other road home.", "We looked at many options."),
    ),
)

CHOICE_RULES = (*_DECISIONS, *_ALTERNATIVES)
