"""Rules for the choice itself: a commitment of the speaker's own.

People rarely say "I decided". They say "I pulled it", "that was my call", "I told him no".
"""

from voicecoach.analysis.rule import Rule, any_of

_I = (
    r"i(?: (?:just|then|simply|finally|also|still|personally|deliberately|myself|only|even"
    r"|immediately|actually|basically|eventually|therefore|instead|ultimately|knowingly))*"
)

_THEM = any_of(
    "it", "that", "this", "them", "him", "her", "one", "both", "that one", "this one",
    "all of it", r"(?:the|our|their|my|that) \w+(?: \w+){0,4}",
)  # fmt: skip

_CHOSE = any_of(
    "chose", "rejected", "refused", "killed", "cancell?ed", "vetoed", "overruled", "overrode",
    "scrapped", "axed", "binned", "blocked", "shelved", "declined", "halted", "opted", "insisted",
    "froze", "delayed", "postponed", "capped", "struck", "deprioriti[sz]ed",
    "passed(?: on| because|$)",
    r"stopped(?! (?:by|at|in|working|sleeping|here|there|being|for|to))",
    r"dropped(?! (?:by|in|off|from|to|\d\S*))", r"picked(?! (?:up|him|her|me))",
    r"backed(?! (?:up|off))", "went (?:with|ahead|live|against|for|the other way)",
    "sided with", "walked away from", "pulled the plug", "gave up", "let go of", "settled on",
    "committed to", "bet on", "held back", "wrote off", "stuck (?:with|to)", "threw (?:out|away)",
    "held (?:the|my|our|that) (?:line|ground)", "stood (?:firm|by|my ground)",
    "put my (?:foot down|name|signature|job)", "drew (?:the|a) line", "(?:made|took) the call",
    rf"(?:shut|turned|called|switched|took|threw|left|held|kept|cut|let|pulled) {_THEM}"
    " (?:down|off|out|go|back|alone|away|under|apart)",
    r"(?:took|kept|left) (?:it|that|them|the \w+(?: \w+)?) (?:at|off|on|out of|from)(?! \d)",
    "(?:switched|turned|shut) (?:off|down)", "turned down",
    "pulled (?:it|the|our|that)(?! (?:data|numbers|logs|figures|tickets|last|report))",
    "(?:shipped|launched|released) (?:it )?(?:without|anyway|with no|the losing)",
    "(?:swapped|replaced|removed|deleted) (?:it|the|our|that)", "ended (?:it|the|our)",
    "pushed (?:back|the launch|the release|it back)",
    "(?:had|have) (?:it|that|them) (?:taken|set|turned|switched|pulled) (?:out|back|off|down)",
)  # fmt: skip

_NOT_DONE = (
    r"(?:could have|should have|should've|could've|almost|nearly|if i had|wish i|wanted to have"
    r"|next time|in hindsight|looking back|asked whether|same again)"
)

_WOULD = (
    r"(?:i'd|i would|i'll|i will|i'm going to|i am going to|i'm gonna)"
    r"(?: (?:just|then|simply|also|still|only|definitely|actually|even|instead|say))*"
)

_ACT = any_of(
    "kill", "cut", "build", "ship", "keep", "drop", "skip", "pick", "choose", "stop(?! here)",
    "back", "remove", "refuse", "reject", "cancel", "close", "open", "cap", "limit", "hold",
    "leave", "delay", "postpone", "freeze", "scrap", "switch", "shut", "block", "turn", "pull",
    "slow", "launch", "put(?! (?:in|on|it|myself))", "take", "let", "charge", "sell", "offer", "go",
    "pass on", "bet", "start (?:with|from|there)", "say (?:no|yes|do it)", "focus on", "ban",
    "prioriti[sz]e", "invest", "sign", "do (?:it|that)", "move", "make", "pay", "walk", "stay",
    "roll (?:it )?back", "trade", "add", "split", "replace", "fold", "ask for", "bring", "raise",
)  # fmt: skip

_SOFT = (
    r"(?:maybe|perhaps|probably|possibly|might|could|i guess|not sure|i suppose|depends|i think we"
    r"|next time|in hindsight|looking back|over again|do it again|same again|had it over"
    r"|doing it again|did it over|different(?:ly)?|learned|change is|redo|wish|knowing what"
    r"|(?:rule|test|reason|price|number|thing|part) i(?:'d| would)|never again|told me"
    r"|compare|holdout|north star|percent of (?:the )?(?:traffic|users))"
)

CHOICE_RULES = (
    Rule(
        signal="decision",
        name="decision.past",
        pattern=rf"{_I} {_CHOSE}",
        unless=_NOT_DONE,
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
        pattern=rf"{_I} (?:decided|resolved|made up my mind|made the (?:decision|choice))"
        rf" (?:against|not to|that we|on|to {_ACT})(?! (?:notes|a course|some))",
        unless=_NOT_DONE,
        reliability=0.9,
        hits=(
            "I decided to ship without the badge.",
            "I made the decision to stop the rollout.",
            "In the end i decided against it",
        ),
        misses=(
            "I decided to learn Python.",
            "I decided to take notes.",
            "My director decided to cancel it.",
            "We decided to meet weekly.",
            "I decided to talk to five customers first.",
        ),
    ),
    Rule(
        signal="decision",
        name="decision.refusal",
        pattern=rf"{_I} "
        + any_of(
            r"said(?: that)? no",
            r"(?:told|gave) \w+(?: \w+){0,2} no",
            "(?:wasn't|was not) having",
            rf"(?:wouldn't|would not|won't|will not) (?:{_ACT}|touch|budge|settle|give)",
            "(?:didn't|did not|don't) (?:accept|take (?:it|the)|ship|sign|budge|give in|let)",
        ),
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
        pattern=any_of(
            r"my (?:own )?(?:call|decision|choice|pick|answer|position|recommendation|ask|request"
            r"|verdict|proposal|advice) (?:was|is|would be|to)",
            "my (?:answer|position|ask|pick)'s",
            "the (?:call|choice|decision) (?:that )?i (?:made|took)",
            "(?:that|it|this) (?:was|is|one was) (?:my (?:call|decision|choice)|on me|mine)",
            "(?:that|it) was me",
            "that(?:'s|'d be) my (?:call|pick|ask|position|answer|number)",
            "where i (?:came down|landed|drew the line)",
            "i was the no",
            "on my word",
            "my call",
        ),
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
        pattern=any_of(
            "(?:i'm|i am) (?:asking for|going for|going to ask for)",
            "(?:i'm|i am) not (?:signing|taking|going|adding|asking|moving)",
            "(?:i'm|i am) (?:dropping|opening|stopping)",
            r"i (?:ask|sign|take|put) (?:for )?(?:[$€£¥]?\d[\d.,]*|at|on|that|the|a hundred)",
            "the number i need",
        ),
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
