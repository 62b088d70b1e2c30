"""Rules for a lesson of this case: what was learned, regretted, or would be done differently."""

from voicecoach.analysis.rule import Rule, any_of

_LATER = any_of("since then", "ever since", "from then on", "these days", "nowadays")

LESSON_RULES = (
    Rule(
        signal="reflection",
        name="reflection.learned",
        pattern=any_of(
            r"(?:this|that|it|which|he|she|they|\w+ (?:experience|project|story|case|year|failure|"
            r"mistake|situation|episode|job|time|day)) (?:\w+ )?(?:taught|teaches"
            "|thought) (?:me|us)(?! (?:how to (?:read|cook|swim)|german|maths|english))",
            r"taught me (?:that|to|how|not|the|a|about|one|to)",
            r"i(?:'ve| have)? (?:\w+ ){0,2}?learn(?:ed|t)? (?:\w+ )?(?:to|that|how|not|never"
            "|from (?:it|this|that)"
            r"|the (?:hard|importance|value|lesson)|something|one|two|a lesson|here|there|i|we)",
            r"from (?:this|that|it|then)(?: \w+)? (?:i|we) (?:learn|learned|learnt|know"
            "|understood|take|took)",
            "what (?:counted|stuck with me|stayed with me|i got out of (?:it|this)"
            "|changed for me) (?:was|is)",
            "i came away with|(?:it|this|that) reinforced my|made me (?:wonder|think about"
            "|realize|realise)",
            "what (?:i|we)(?:'ve| have)? (?:\\w+ )?(?:learn(?:ed|t)|took|take|take away|took away)",
            "what (?:that|it|this) (?:taught|showed|told) me",
            r"(?:my|the|one|a|an|main) (?:\w+ )?(?:lesson|takeaway"
            r"|take away)s?(?: \w+){0,3}? (?:was|is|for|that"
            r"|i|from|were)",
            r"my (?:\w+ )?learnings?(?: \w+)? (?:was|is|were|from|here|sit|that)"
            r"|my (?:\w+ )?learnings?(?= \w+ \w+ with)",
            r"(?:it|this|that|which) (?:\w+ )?(?:showed|made) me (?:see|realize|realise|that"
            "|how|think|the"
            r"|more|aware|understand)",
            r"i (?:\w+ )?(?:realized|realised|understood|came to (?:see"
            r"|realize)) (?:\w+ )?(?:that|how|knowing)"
            r"(?: \S+){0,6}? (?:matters?|always|never|important|need to|have to|should|counts?"
            "|nobody)",
            "(?:was|is) the lesson|lesson (?:learned|learnt)",
        ),
        unless=(
            "(?:course|there was a|curious|weeks before|many years ago|learned (?:a lot|much"
            "|many things|so much)|taught me (?:a lot|so much|everything)"
            r"|at (?:school|university)|in the training)"
        ),
        reliability=0.85,
        hits=(
            "This experience taught me to set the stop rule first.",
            "I learned to ask support before I ask the dashboard.",
            "What I took from it is that plans need a bar.",
            "My learning: sit longer with the odd cases.",
            "It showed me how important it is to stay flexible.",
        ),
        misses=("I learned a lot.", "I taught a class.", "I learned German at school."),
    ),
    Rule(
        signal="reflection",
        name="reflection.should_have",
        pattern=any_of(
            r"i (?:\w+ )?(?:should've|should have|shouldn't have|ought to have|should not have)",
            r"i (?:\w+ )?(?:could've|could have) (?:\w+ )?(?:done|told|asked|said|been|started"
            "|explained|"
            r"prepared|communicated|brought|called|acted)(?: \S+){0,6}? (?:earlier|sooner"
            "|better|before|more|first)",
            "in hindsight|in retrospect|with hindsight|looking back|knowing what i know",
            "i (?:still )?regret|my (?:only |biggest |one )?regret",
            "(?:was|that's|it's) (?:my|a) (?:own )?mistake|my mistake|i made the mistake"
            "|the mistake i made",
            "i wish (?:i|we)(?:'d| had)",
            "i (?:was|had been) wrong (?:about|to|on|there)(?! the patient)|i got (?:that|it"
            "|this) wrong",
            "i held on (?:\\w+ ){1,3}too long|i gave up too early|i (?:rushed|was too (?:late"
            "|slow|soft|proud))",
        ),
        unless=r"(?:no decision that|if (?:it|i)|have to justify|i should have to)",
        reliability=0.7,
        hits=(
            "Looking back I should have told sales a week earlier.",
            "I should have acted after the first warning.",
            "I was wrong about the length of the trial.",
            "I wish I had asked the nurses first.",
        ),
        misses=("They should have told us.", "You should have a look.", "I was wrongly blamed."),
    ),
    Rule(
        signal="reflection",
        name="reflection.next_time",
        pattern=any_of(
            "(?:what|one thing|the thing|the only thing) (?:that )?(?:i'd"
            "|i would) (?:\\w+ )?(?:do|change|have done)"
            " (?:different|differently|again|today|now|better|next time)",
            "next time(?: around)? (?:i|i'd|i'll|we|round)|(?:i'd|i would|i'll"
            "|i will)(?: \\S+){1,9} next time",
            "if i could go back|(?:i'd|i would|i'll|i won't) (?:\\w+ )?never again"
            "|i'd (?:\\w+ ){1,6}earlier now",
            "if i (?:could|had to|were to|did|do|would) (?:\\w+ )?(?:do |did |go |it )?(?:it"
            "|this|that|through it)?"
            " ?(?:differently|again|over)",
            "if i had (?:it|that|this|the chance) (?:to do )?(?:over|again)",
            r"i(?:'d| would) (?:\w+ )?(?:do|choose|make|decide|handle"
            r"|say)(?: \S+){0,4}? (?:again|differently|different|the same|same)",
            r"i(?:'d| would) (?:\w+ )?(?:have )?(?:do|done) (?:it|that|this|one thing|things?"
            r"|some things|a few things) (?:\w+ )?(?:different|differently|again|better)",
            "(?:never|not) again would i|i(?:'d| would) never (?:\\w+ ){1,3}again|(?:i'd"
            "|i would) not do (?:it|that) again",
            r"(?:i'd|i would) (?:\w+ ){1,6}?(?:a (?:week|month|day|year)|weeks|months|days|much"
            r"|even|two \w+|three \w+) (?:earlier|sooner)",
            "doing it again|if (?:i did it )?again i",
        ),
        unless=r"(?:ask for (?:it|more) next time|what i'd do is|dashboard)",
        reliability=0.75,
        hits=(
            "Next time I would ask for the data a month earlier.",
            "If I could do it differently, I would have told sales a week earlier.",
            "I would choose the same again.",
            "What I'd do differently is call him first.",
        ),
        misses=(
            "The next time slot was free.",
            "What I'd do is launch it.",
            "If I could, I would.",
        ),
    ),
    Rule(
        signal="reflection",
        name="reflection.since_then",
        pattern=any_of(
            rf"{_LATER} (?:\w+ )?(?:i|i've|we|my) (?:\w+ )?(?:always|never|ask|asked|bring|make"
            "|made|start|read|have|try"
            "|do|write|check|put|talk|speak|say|keep|work|plan|test|agree|rule|get|let|show"
            "|sketch|call|tell|begin|send|go|give|set|take|look|want|been|use|involve|listen"
            "|insist|split|define|document|share)",
            r"(?:i|i've|we)(?: have)? (?:always |never )?(?:\w+ ){1,8}?(?:since then|ever since"
            "|from then on|now before)",
            "(?:so |and |but )?(?:now|today) i (?:always|never|ask|make|try|start|bring|check"
            "|write|sketch|answer|tell|say|speak|put)",
        ),
        unless=r"(?:have (?:sold|had|grown|delivered)|delivered|years ago)",
        reliability=0.7,
        hits=(
            "Since then I ask what an address was given for.",
            "Today I bring the customer's voice and a way to test it.",
            "Now I always write the bar down first.",
        ),
        misses=("Since then sales doubled.", "Today is Monday.", "After that the team met."),
    ),
)
