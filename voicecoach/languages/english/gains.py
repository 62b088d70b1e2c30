"""Rules for results with a figure that tell what was won: saved, brought in, doubled, fewer."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.change_words import FELL, ROSE, TRIED, UNREAL
from voicecoach.languages.english.figures import ABOUT, FIGURE, MONEY, NUMBER, SHARE, TIMES

GAIN_RULES = (
    Rule(
        signal="impact_number",
        name="impact_number.up",
        pattern=any_of(
            rf"(?:is|are|was|were|went|gone|came|being|been|moved|got) (?:\w+ )?(?:up|down) {ABOUT}"
            rf"{any_of(SHARE, MONEY)}",
            rf"{any_of(ROSE, FELL)} (?:\w+ )?{ABOUT}{SHARE}",
            rf"(?:saw|got|had|gave|brought|showed|meant|achieved|led to) (?:us |me )?(?:an?|the)"
            rf" (?:\w+ )?(?:increase|reduction|drop|rise|improvement|growth|decrease"
            rf"|decline|jump|lift|uplift)(?: (?:of|by) {ABOUT}{any_of(SHARE, MONEY)})",
        ),
        unless=any_of(
            UNREAL,
            TRIED,
            "break down",
            "noticed",
            "(?:gave|give|signed|let|set) up",
            "cut out",
            "price went up",
            "as well",
            "too",
            "bring the pen",
        ),
        reliability=0.8,
        hits=(
            "Sign-ups were up 12 percent.",
            "We saw a reduction of about thirty percent.",
            "Orders grew 40% that year.",
        ),
        misses=("I would ask for ten percent more.", "We were up at nine."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.compared",
        pattern=any_of(
            rf"(?:plus|minus) {ABOUT}{any_of(SHARE, MONEY)}",
            f"{SHARE} (?:points? )?(?:better|worse|higher|lower|faster|slower|fewer|more|less"
            "|cheaper"
            "|shorter|longer|growth|increase|reduction|drop|rise|improvement|above|below|under"
            "|over)",
            rf"{NUMBER} (?:points|days|weeks|months|hours) (?:better|worse|higher|lower|early"
            "|earlier than|ahead|late|under|over)",
        ),
        unless=any_of(
            UNREAL,
            TRIED,
            "(?:more|less) than",
            "made up",
            "(?:gave|give|giving|cut) (?:up|out)",
            "carried",
            "proposing",
            "rather",
        ),
        reliability=0.7,
        hits=(
            "The second group did two points better.",
            "We had 30% fewer tickets.",
            "We delivered two days early.",
        ),
        misses=("I would ask for ten percent more.", "Forty percent of the team was new."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.against_plan",
        pattern=rf"{any_of(SHARE, MONEY, NUMBER)}(?: \w+)?"
        r" (?:above|below|under|over|ahead of|behind)"
        r" (?:the |our )?(?:plan|budget|target|schedule|expectations|forecast|estimate)",
        unless=r"(?:would|will|was supposed|if|were already|had been)",
        reliability=0.7,
        hits=("We finished eight percent above plan.", "We were two weeks ahead of schedule."),
        misses=("The plan was above the budget.",),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.saved",
        pattern="(?:sav(?:ed|ing)|brought in|brought us|generated|earn(?:ed|ing) (?:us|them)"
        "|gain(?:ed|ing)|freed|freeing|recovered|cleared|won(?: us| back| over)?)"
        rf"(?: (?!from )\S+){{0,4}}? {ABOUT}{FIGURE}",
        unless=any_of(
            UNREAL, TRIED, r"(?:had (?:sold|saved|brought|worked)|the portal|who's saved)"
        ),
        reliability=0.75,
        hits=(
            "That saved us 120K a year.",
            "We hit the date, saving twelve thousand a week.",
            "That saved us 400,000 euros a year.",
            "It brought in fourteen hundred subscriptions.",
            "It freed two engineers.",
        ),
        misses=("I saved the file.", "It would save us 120K a year."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.multiple",
        pattern=any_of(
            "(?<!the )(?<!had )(?:more than |almost |nearly )?(?:doubled|tripled|quadrupled"
            "|halved)",
            r"(?:doubling|tripling|halving) (?:the|our|its|their|my)",
            rf"(?:grew|rose|increased|climbed|went up|jumped|improved|is|was) {ABOUT}{TIMES}(?! a)",
            rf"(?:sold|got|made|had|have|read|shipped|finished) {TIMES} (?:as|more|the)",
            r"(?:cut|fell|dropped|went|went down|reduced|down|cutting|reducing|shrank|split)"
            r"(?: \S+){0,5}? (?:in|by|to) (?:the |about |almost |roughly |nearly )?half",
        ),
        unless=any_of(
            UNREAL,
            TRIED,
            "(?:doubled|halved) (?:the|my|our)",
            "half an",
            "the sum",
            "as old",
            "our size",
            "(?:sales force|prices?|sum|fees?) (?:had )?doubled",
            "in refunds",
            "had doubled",
        ),
        reliability=0.7,
        hits=(
            "Sign-ups doubled in a month.",
            "Sign-ups grew tenfold.",
            "Complaints were cut in half.",
            "The returns fell by half.",
            "Austria sold twice as much.",
        ),
        misses=("I would have doubled the team.", "We took the other half.", "He is twice as old."),
    ),
    Rule(
        signal="impact_number",
        name="impact_number.none_left",
        pattern=r"(?:(?:went|dropped|fell|got|down|brought|came)(?: \S+){0,5}? (?:to|at) zero"
        r"|(?:had|have|were|was|saw|with) (?:exactly )?zero \w+|(?:had|have) not (?:one|a single)"
        r"|(?:haven't|hasn't|didn't|have not|has not|did not) (?:had|have|lose|lost|miss"
        r"|missed|see|seen) (?:a single|one) \w+)",
        unless=any_of(UNREAL, TRIED, "from zero", "zero (?:point|interest|sense|respect|cost)"),
        reliability=0.65,
        hits=("Double payments went to zero.", "That winter we had zero accidents."),
        misses=("I had to learn it from zero.", "We lost a customer."),
    ),
)
