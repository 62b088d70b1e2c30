"""Answers in which all the fault is somebody else's."""

from voicecoach.analysis.rule import any_of
from voicecoach.languages.english.past import PAST_VERB
from voicecoach.languages.english.whole_answer import Cue, Fault

_OTHERS = (
    r"(?:he|she|they|who|it was \w+ (?:that|who)|nobody|somebody|everyone|everybody|people|(?:the"
    r"|their|her|his|that|those|these|two of|some of|some|my|our|one of) (?:\w+ ){0,3}?\w+|sales"
    "|marketing|management|legal|finance|product|testing|support|engineering|hr|it|head office"
    r"|\w+ and \w+)"
)
_FAILED = (
    "(?:blew|botched|blamed|blocked|broke|cancelled|canceled|changed|complained|crashed|delayed"
    "|denied|disappeared|dropped|dumped|failed|fell (?:over|apart)|forgot|gave in|held back"
    r"|ignored|insisted|kept \w+ing|left|lost|messed|missed|moved|needed|overruled|poached"
    "|promised|pulled|put us off|quit|ran to|ruined|sat on|screwed|sent|sold|stopped|swapped|took"
    "|turned|underestimated|walked out|wanted|went|made|let (?:us|me)|charged|bought cheap"
    "|signed it off|believed|loaded|entered|passed on|dug up|drove|boycotted)"
)
_NOT = (
    "(?:didn't|don't|doesn't|did not|wouldn't|couldn't|can't|cannot|can not|never|refused to"
    "|hadn't|haven't|wasn't|weren't|isn't|aren't|failed to|had no|has no|have no|not|should never"
    "|should have)"
)
_BAD = (
    "(?:wrong|incompetent|useless|lazy|idiots?|stupid|hopeless|unprofessional|clueless|rude"
    "|arrogant|liars?|toxic|unreliable|jealous|careless|sloppy|impossible|disaster|bully|selfish"
    "|ignorant|amateurs|a joke|late|slow|bad|poor|missing|unreasonable|incomplete|offended"
    "|a shambles|rubbish|weak|overwhelmed|on holiday|too small|at fault|to blame|the problem"
    "|the main problem|chaos|chaotic|a mess|ruins|innocent|in the rain|half empty|unfair)"
)
_NOT_ME = any_of(
    r"(?:his|her|their|\w+'s) (?:own )?(?:fault|doing|incompetence|laziness|stupidity|mess|ego)",
    r"(?:not|wasn't|isn't)(?: \w+){0,2} (?:my|our) (?:fault|mistake|doing|problem|job)"
    "|nothing to do with (?:me|us)|(?:not|wasn't) down to (?:me|us)|bad luck|on (?:their|her"
    "|his) side",
    r"(?:nothing|no way|only)(?: \w+){0,4}? (?:i|we) (?:could|can)|i could only|no way for"
    "|nobody (?:could|would) have|bound to fail|not for lack|under (?:those|these"
    "|such) (?:conditions|circumstances)|(?:we|i) did what (?:we|i) could|i'm not a magician",
    r"(?:i|we) (?:\w+ )?did (?:mine|my \w+|our \w+|everything)|my (?:part|side|bit|numbers|work"
    r"|team) (?:was|were)(?: \w+)? (?:finished|done|fine|ready|in time|perfect|right)"
    r"|i had (?:them|it|my \w+) ready",
    r"(?:as (?:ordered|agreed|told|instructed))|exactly what (?:we|i)(?: \w+)+|stood by the rules"
    r"|i (?:always )?(?:stayed|was always|was|remained) (?:\w+ )?(?:fair|professional|polite|right"
    "|correct|the only)|(?:you can )?ask anybody|nothing wrong|i only said",
    r"(?:i'd|i had|i|we'd) (?:\w+ )?(?:told|warned|said|seen it|knew)(?: \w+){0,3}? (?:from the"
    "|all along|that|on day|coming|it wouldn't)|against (?:all|my) (?:advice|warnings?)"
    "|nobody (?:listened|asked me)|i'd told them",
    r"who gets \w+|(?:shouted|yelled) at (?:me|us)|(?:blamed|blames|blaming) (?:me|us)"
    r"|landed on (?:my|our) \w+|my name in|i (?:got|get|took) (?:all )?the blame|looked bad"
    "|they moved me|i was left with|of all people|against (?:me|us)|in the back|under the bus"
    "|behind my back|let (?:us|me) down|clean up after",
    "don't get me started|don't even have|as (?:usual|always|they always do)|of course|naturally"
    "|surprised that|suddenly|simply|with all due respect|to be honest|such a person|some people"
    "|these people|those people|this whole generation|(?:is|are|'s) like that|(?:that's|it's"
    "|was) on (?:her|him|them)|no clue|(?:had|have|has) no idea|messed up|rest of (?:them|us)"
    "|fault",
)

BLAME = Fault(
    signal="blame",
    kinds=("behavioral",),
    cues=(
        Cue(weight=3, pattern=_NOT_ME),
        Cue(
            weight=-4,
            pattern="(?:laugh|get along|respects?|happy|thrilled|founded|goes back to|optimist"
            "|lucky|luckily|i work too|refused the|in the end (?:he|she|they) (?:took"
            "|agreed|stayed))",
        ),
        Cue(weight=2, pattern=rf"{_OTHERS} {_NOT}(?: \w+){{1,3}}"),
        Cue(
            weight=2,
            pattern=rf"{_OTHERS}(?:'s|'re| was| were| is| are| had been)(?: \w+){{0,3}}? {_BAD}",
        ),
        Cue(weight=2, pattern=rf"{_OTHERS}(?: \w+ly| just| even| then)? {_FAILED}(?: \w+)?"),
        Cue(weight=1, pattern=rf"{_OTHERS} {PAST_VERB}"),
        Cue(
            weight=1,
            pattern=r"(?:\w+n't|never|nobody|no|nothing|nowhere|without|off|sick|expired|foolish"
            "|nonsense|twice|again|leftovers|favou?rites|overbooked|worse|the only one"
            "|the rest of us|on top of that|good faith|double)",
        ),
        Cue(
            weight=1,
            pattern=rf"{_BAD}|without (?:asking|telling|a word)|(?:was|went) under|mistakes?",
        ),
    ),
    enough=8,
    never_with=any_of(
        "(?:i|we)(?: then| just| also| finally| actually| really| still| simply| immediately"
        r"| \w+ly)* (?!told|warned|said|did|stayed|was|had|lost|knew|treated|got|stood|watched"
        rf"|printed|delivered|trusted|handed|thought|felt|agreed|trained|left|let)(?:{PAST_VERB}"
        "|put|cut|set)",
        "(?:my|our) (?:own )?(?:fault|mistake|part|share|error|blame|side)(?: too| as well| of it"
        "| in)(?! at all)|(?:was|is|it's|that's) (?:my|our) (?:own )?(?:fault|mistake|error)"
        "|also mine|partly|i(?:'d)? (?:should|could|ought to) have|i should've|i could've"
        "|made it worse|(?:i|we) (?:was|were) wrong|next time|looking back|hindsight|i'm sorry"
        r"|on me|i own|if the|when i|what i tend|i think i was|i'm \w+ing|i won't|you should"
        r"|in (?:my|the) present|me (?:more|better|to)|in my experience|i (?:\w+ )?(?:ask|check"
        "|start|go|say|try|listen|agree)|we agree|i(?:'ve| have) (?!been|never|had|always|got"
        r"|nothing)\w+|taught me|i hadn't|he was right|she was right|they were right|had a point"
        r"|i didn't|i never (?!got|had|said)\w+|not (?:his|her|their) fault",
    ),
    never_beside=("decision", "reflection", "shared_choice"),
    hits=(
        "The rollout failed in March. It was all their fault, they had six weeks and nothing was"
        " ready on the day, and we stood there like fools.",
        "The developers were simply incompetent. We had the plan and the budget, and still nothing"
        " worked for the customers in the end.",
        "The agency never replied to anything. They ruined the whole campaign in a week. I did my"
        " job, and then I got the blame for it in front of everybody.",
        "I told them from the start that the supplier was rubbish. Nobody listened, as usual, and"
        " then of course the boxes came late and half empty.",
    ),
    misses=(
        "It was my fault. The team had warned me about the date, and I went on with it because I"
        " wanted it to be out before the summer.",
        "It was not their fault. The engineers were busy with the other release, and nobody had"
        " planned any time for ours in the spring.",
        "My colleague was simply lazy, I thought. But I should have asked her first, she had two"
        " other projects on the table and nobody knew it.",
        "The agency never replied and ruined the first week. I decided to end the contract, and we"
        " did the rest of the campaign with two students.",
    ),
)
"""Silent where a part of one's own is owned, or the speaker does anything about it."""
