"""Rules for the option that was not taken, named and refused in one sentence or in two."""

import re
from collections.abc import Collection, Iterator, Sequence

from voicecoach.analysis.rule import Rule, any_of, whole_words

_ADVERBS = r"(?: (?:\w+ly|just|then|also|still|never|even|always|would|had|have|did|do))*"
_I = rf"i{_ADVERBS}"
_REFUSED = any_of(
    "rejected|refused|declined|vetoed|overruled|overrode",
    r"turn(?:ed)? (?:\w+ ){1,6}?down|turned down|passed on|walked away from",
    r"said (?:\w+ ){0,3}?no(?! one| idea| problem| matter| i| thanks)|say (?:\w+ ){0,3}?no(?! one)",
    r"(?:told|answered|wrote|gave|tell) (?:\w+ ){1,4}?no(?! one| longer| idea)",
    r"(?:decided|ruled|voted|chose|advised|came down) (?:firmly )?against"
    "(?! (?:him|her|them)(?: |$))",
    r"ruled (?:it|that|this|them|the \w+) out|ruled out",
    r"(?:didn't|did not|don't|do not|wouldn't|would not|won't|will not) (?:\w+ly )?"
    r"(?:take|do|accept|choose|follow|go (?:with|for|along|there)|give in|sign|ship|launch|want)"
    r"(?: (?:it|that|this|them|to))?(?= because| so| and| since| as| but|$)",
    r"dropped (?:it|that|the idea|the plan)|put (?:it|that) aside|left (?:it|that) (?:aside|out)",
)
"""What a speaker did to an option that was just named."""

_REAL = (
    r"(?!(?:\d\S*|in|at|on|later|never|that|this|it|just|me|him|her|them|us|you|usual|normal"
    "|always|too|nothing)"
    r"(?: |$))"
)
_SPAN = (
    r"(?!(?:time|years?|months?|weeks?|days?|hours?|night|lunch|dinner|coffee|breakfast|there|here"
    "|it|and|again|by|all|who|which|the (?:phone|summer|winter|weekend|years?|last|next|past"
    "|course"
    r"|whole|following|holidays?|fence|line|top|world|same|long|first|two|three|four|six|month|week"
    r"|day|night|table|period)|a (?:year|month|week|few|period|coffee|long|couple|beer|two|quarter"
    r"|hundred|thousand|million|third|half|decade|weekend|day|phone)|my head|"
    r"\d\S*|two|three|four|five|six|seven|eight|ten|twelve|half|several|many|some|most)(?: |$))"
)
_PATH = any_of(
    "path", "road", "options?", "way", "choice", "plan", "version", "thing", "answer", "pick",
    "route", "move", "possibility", "offer", "proposal", "suggestion", "solution",
)  # fmt: skip
_OTHER = any_of(
    "other", "obvious", "easy", "easier", "easiest", "safe", "safer", "safest", "usual", "softer",
    "careful", "cheaper", "cheapest", "alternative", "second", "full", "middle", "tempting",
    "quick", "quicker", "simple", "faster", "comfortable", "normal", "popular",
)  # fmt: skip

TURNED_DOWN_RULES = (
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.contrast",
        pattern=(
            rf"(?:instead of|rather than|in place of|as opposed to|in preference to) {_REAL}\w+"
        ),
        unless=(
            "(?:sooner rather|early rather|learned|learn|taught|should've|should have"
            "|complained|we got|in a way"
            "|i also|instead of (?:dancing|a disagreement|thanking|asking|sitting|arguing|leaving"
            "|getting))"
        ),
        reliability=0.7,
        hits=(
            "I cut the price instead of adding a discount.",
            "I launched it on the Monday rather than wait for the guidance.",
            "I went with the cheaper tool instead of repairing it.",
        ),
        misses=("We looked at many options.", "We wanted it sooner rather than later."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.over",
        pattern=(
            "(?:chose|choose|chosen|picked|pick|prefer(?:red)?|opted for|prioriti[sz](?:ed?"
            "|ing)"
            "|put|selected|favou?red|hired|went (?:with|for)|go with|recommended|recommend"
            "|valued?)"
            r"(?: (?!and |handed |take |took |over |which |put |that )\S+){1,8}? (?:over"
            rf"|ahead of) {_SPAN}\w+"
        ),
        unless=(
            "(?:took over|take over|went over|put over|(?:day|week|month|year)s? before"
            "|before (?:i|we|they|he|she|it)"
            r"|(?:over|above) (?:all|everything))"
        ),
        reliability=0.75,
        hits=(
            "I chose infrastructure over the export feature.",
            "I prioritized the login page over the new theme.",
            "I opted for a table of rules over a fine-tuned model.",
        ),
        misses=(
            "I took over the team.",
            "I chose the date over lunch.",
            "We went for a walk over the weekend.",
        ),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.turned_down",
        pattern=any_of(
            r"i (?:\w+ )?(?:turned (?:\w+ ){1,6}down|turned down|passed on|rejected|vetoed)",
            r"i (?:\w+ )?(?:said(?: that)? no to (?!a thing)|dropped the idea)",
            r"i (?:told|gave|answered) (?:the|my|our|his|her|both) (?:\w+ ){1,3}?no"
            "(?! one| idea| longer| more)",
            r"i (?:\w+ )?(?:decided|ruled|voted|advised|came down|recommended|spoke out|deciding)"
            " against(?! (?:him|her|them)(?: |$))",
            r"i (?:\w+ )?(?:declined|refused|didn't accept|did not accept|did not approve"
            "|didn't approve) (?:the|their|that|his|her|both|my|our|it)(?! (?:request|data"
            "|ranking))",
            "(?:which|and|but) i (?:did not|didn't|don't|do not) (?:take|choose|accept"
            "|follow)(?! on)",
            r"(?:made|took) (?:the call|the decision|it) to (?:turn|reject|decline)",
        ),
        unless=r"(?:almost|nearly|i never (?:said|turned)|because i|quote)",
        reliability=0.8,
        hits=(
            "I turned down the growth team's plan.",
            "Legal offered me a middle road and I turned that down.",
            "I decided against the deal.",
            "There was a second plan, a small launch in Spain, which I did not take.",
            "I told the client no.",
            "My director wanted to wait, and I turned it down.",
        ),
        misses=("They turned down our offer.", "I left the office at six.", "I turned it on."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.left_out",
        pattern=any_of(
            r"(?:i'd|i would|i'll|i will) (?:say no to|turn (?:\w+ ){1,5}down|pass on|skip"
            "|leave out"
            "|not (?:build|launch|do|take|touch|add|offer|sell|copy|use|start with) (?:a|an|the))",
            r"i wouldn't (?:build|launch|do|take|add|offer|sell|copy|use|start with) (?:a|an|the)",
            r"(?:i'd|i would|i wouldn't|i would not|i'm|i am) (?:leave|leaving) (?:\w+ ){1,8}?"
            "(?:alone|aside|for (?:later|next|now)|on the shelf|where it is)",
            "i don't choose",
        ),
        unless=r"(?:i'd pass on to|open for now|theory|word|drama)",
        reliability=0.65,
        hits=("I'd say no to the open chat box.", "I'd leave the second market for later."),
        misses=("They'd skip it.", "I'd leave at six."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.other_path",
        pattern=any_of(
            rf"(?:the|an?|my|our) {_OTHER} (?:\w+ ){{0,2}}{_PATH}"
            r"(?: \w+){0,6}? (?:was|is|were|would|would've|meant|are)",
            "the alternatives? (?:\\w+ ){0,4}?(?:was|is|were|would)",
            r"there (?:was|is) (?:also )?an? (?:\w+ ){0,2}(?:option|proposal|compromise"
            "|alternative|second plan|other plan|offer (?:from|of|by))",
            r"another (?:option|way|possibility|idea|plan|path|solution) (?:\w+ ){0,3}?(?:was"
            "|is|would)",
            "the other (?:was|would be) to",
        ),
        unless=r"(?:the other (?:thing|way) (?:i|is|around)|one thing|such a|chose|into one)",
        reliability=0.65,
        hits=(
            "The other path was a full redesign.",
            "The obvious thing was to ship it quietly.",
            "There was a softer option, to count only the readings from the plan.",
            "The alternative was to wait.",
        ),
        misses=("We took the other road home.", "We looked at many options."),
    ),
    Rule(
        signal="rejected_alternative",
        name="rejected_alternative.could_have",
        pattern=r"(?:i|we) (?:\w+ )?(?:could've|could have|might have|might've|could also have"
        r"|could easily have|could just have) (?!been|had|known|done better)\w+",
        unless=r"(?:if (?:i|we) had|hadn't|wish|better|earlier|sooner|more|looking back|otherwise"
        r"|should|stays|before|much|could have (?:a|the|done)|lost|think)",
        reliability=0.6,
        hits=(
            "We could have launched in one market.",
            "I could have closed it as works for me.",
        ),
        misses=("We could have been faster.", "I could have told him earlier."),
    ),
)

_NAMED = whole_words(any_of(*(rule.pattern for rule in TURNED_DOWN_RULES[-2:])))
_WISHED = whole_words(
    r"(?:(?:my|our|the|his|her|their|some|one|two) (?:\w+ ){1,4}?|they |he |she "
    "|everybody |everyone "
    r"|somebody |people |marketing |sales |legal |growth |finance |management |product |support )"
    "(?:wanted|asked|suggested|proposed|offered|demanded|recommended|preferred"
    "|would have preferred"
    "|would've preferred|insisted|argued|begged|pressed|advised|was pushing|were pushing"
    "|would have"
    r" liked|would've liked) (?:\w+ ){0,3}?(?:to|for|that|a|an|us|me|it|the|one)"
)
_REFUSAL = whole_words(rf"(?:{_I}|i'd|i'll) {_REFUSED}")
_OFFER = re.compile(r"(?:offered|suggested|proposed|recommended|advised)")
"""Such a wish is an option, and no opposition."""

_NEAR_START = 30
"""Characters of the next sentence within which a refusal still answers the one before."""


def refused_options(
    lines: Sequence[str], chosen: Collection[int]
) -> Iterator[tuple[int, re.Match[str], str]]:
    """Find options named in one sentence and refused in it or in the next, and their refusals.

    ``lines`` are the spoken lines of an answer's sentences, ``chosen`` those with a choice. Yields
    the index of a sentence, the match in its line, and the signal. What somebody wished is an
    option only by being refused; where a choice follows, the wish is dissent.
    """
    for index, line in enumerate(lines):
        named, wished = _NAMED.search(line), _WISHED.search(line)
        option = named or wished
        if option is None:
            continue
        where, refusal = index, _REFUSAL.search(line, option.end())
        if refusal is None and index + 1 < len(lines):
            where, refusal = index + 1, _REFUSAL.search(lines[index + 1])
        if refusal is None or (where > index and refusal.start() > _NEAR_START):
            continue
        if lines[where].startswith("if "):
            continue  # "if they asked me, I would say no" turns nothing down
        yield where, refusal, "rejected_alternative"
        if named and where > index:
            yield index, named, "rejected_alternative"
        if wished and not _OFFER.search(wished.group()) and not {index, where}.isdisjoint(chosen):
            yield index, wished, "dissent"
