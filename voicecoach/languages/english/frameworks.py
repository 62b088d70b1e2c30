"""Rules for frameworks: used with values from the case, or merely named."""

from voicecoach.analysis.rule import Rule, any_of

_NUMBER = (
    r"(?:[$€£¥]?\d[\d.,]*%?|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)"
)
NAMES = any_of(
    "raci", "racy matrix", "daci", "rice (?:framework|scor\\w+|matrix|model)",
    "(?:with|use|used|using|through|apply|applied|did|the|in|as|of|to) rice(?! (?:ball|bowl"
    "|is the))",
    "circles", "moscow", "kano (?:model|analysis|survey|diagram)",
    "(?:a|did|do|use|used|with|using|also did) kano", "swot(?: analysis)?", "okrs?", "aarrr",
    "heart (?:framework|metrics?|model)", "sbar", "weighted shortest job first", "smart goals",
    "pirate metrics", "jobs to be done", "jtbd", "double diamond", "lean canvas", "five forces",
    "business model canvas", "wardley map", "fishbone(?: diagram)?", "eisenhower(?: matrix)?",
    "bcg matrix", "design thinking", "adkar", "kotter", "six hats", "five whys", "5 whys",
    "impact effort risk", "impact effort(?: matrix)?(?! and)", "impact and effort matrix",
    "effort impact", "north star(?: metric)?", "stakeholder map(?:ping)?",
    "opportunity (?:solution )?tree", "cost of delay", "star (?:method|format)", "pestle?",
    "(?:lean|build measure learn) (?:startup|loop)", "weighted scoring",
    "value proposition canvas",
)  # fmt: skip
_LEVEL = r"(?:high|low|medium|big|small|huge|tiny|maybe|about|around|roughly)"
_PART = any_of("impact", "effort", "reach", "confidence", "risk", "cost", "value", "urgency")
_ROLE = any_of("responsible", "accountable", "consulted", "informed", "driver", "approver")
_HEARTS = any_of(
    "happiness", "engagement", "adoption", "retention", "task success", "strengths?",
    "weakness(?:es)?", "must haves?", "should haves?", "acquisition", "activation", "referral",
)  # fmt: skip
_ANY = r"(?: \S+){0,30}?"
_SCORED = rf"{_PART}(?: \S+){{0,6}}? (?:{_NUMBER}|{_LEVEL})"
_LEVELED = rf"(?:{_LEVEL}|{_NUMBER}) {_PART}"
_USED = any_of(
    rf"{_SCORED}{_ANY} {_PART}",
    rf"{_LEVELED}{_ANY} {_PART}",
    rf"{_ROLE}{_ANY} {_ROLE}",
    rf"{_HEARTS} (?:is|was|would be|i'd)",
    r"i(?:'d| would)? (?:take|use|set|say|pick)(?: \S+){0,3}? \w+s",
    r"(?:metric )?(?:is|was|would be|will be|as|becomes?|i'd pick is) (?:the |a |one )?\w+ing",
    rf"(?:metric )?(?:is|was|would be|will be|as|becomes?)(?: \S+){{0,5}}? (?:per|within|with at"
    rf" least|who|that|{_NUMBER})",
)

FRAMEWORK_RULES = (
    Rule(
        signal="framework_applied",
        name="framework_applied.values",
        pattern=rf"{NAMES}{_ANY} {_USED}",
        unless=r"(?:always|could|something like|one could|nobody)",
        reliability=0.75,
        hits=(
            "With RICE the notes touch every visit, impact is two hours, effort is two sprints.",
            "I wrote a RACI with names: Mei accountable, marketing responsible, legal consulted.",
            "The north star would be songs per week that come from a friend.",
            "On Impact-Effort-Risk it has impact high, effort two sprints, the risk is privacy.",
        ),
        misses=(
            "I'd probably run it through RICE with the stakeholders.",
            "We had a RACI and everything.",
            "We looked at the impact and the effort.",
        ),
    ),
    Rule(
        signal="framework_named",
        name="framework_named.only",
        pattern=rf"{NAMES}(?!{_ANY} {_USED}(?!\S))",
        unless=(
            "(?:carries|only with rice|price for|(?:in|to) moscow|rice (?:bowl|cooker|noodles"
            "|fields?|seedlings)|(?:at|my|his|her) heart"
            r"|in moscow|heart (?:of|rate|monitor\w*|disease|attack)|(?:in|red|open) circles)"
        ),
        reliability=0.7,
        hits=(
            "I'd probably run it through RICE with the stakeholders.",
            "There was a deck going round with a North Star on it.",
            "so we did a swot and then a lean canvas",
        ),
        misses=(
            "With RICE the notes touch every visit, impact is two hours, effort is two sprints.",
            "The heart of the matter was trust.",
            "The release went in circles around the office.",
            "We opened an office in Moscow.",
        ),
    ),
)
