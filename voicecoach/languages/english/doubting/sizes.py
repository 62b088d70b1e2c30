"""How a line of a CV tells the size of a title or a duty."""

from voicecoach.analysis.rule import any_of, whole_words

_COUNTED = any_of(
    "people", "engineers?", "designers?", "pms?", "product managers?", "developers?", "analysts?",
    "scientists?", "researchers?", "members?", "reports?", "fte", "ftes", "staff", "employees",
    "teams?", "squads?", "managers?", "headcount", "persons?", "specialists?", "direct reports?",
    "colleagues", "contractors?", "interns?", "testers?", "writers?", "editors?", "agents?",
    "functions?", "departments?", "offices?", "countries", "markets?", "regions?", "cities",
    "languages?", "sites?", "stores?", "brands?", "products?", "apps?", "platforms?", "channels?",
    "stakeholders?", "partners?", "vendors?", "clubs?", "labels?", "services?",
)  # fmt: skip
PEOPLE = any_of(_COUNTED, "months?", "weeks?", "quarters?", "years?", "days?", "sprints?")
"""What a figure counts that says how big the work was, and not what came of it."""

SIZE_WORDS = whole_words(any_of(
    r"(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty"
    r"|forty|fifty|dozens?|hundreds|thousands|millions|several|both|sole|only|single) (?:\S+ ){0,3}"
    r"?(?:people|engineers?|designers?|pms?|product managers?|developers?|analysts?|scientists?"
    r"|researchers?|reports?|teams?|squads?|users|customers|markets|countries|products|apps|person"
    r"|interns?|clients|listeners|stores|sites|regions|cities)",
    r"(?:global|worldwide|company wide|nationwide|europe wide|group wide|emea|apac|dach|nordics"
    r"|latam|north america|multi million|seven figure|eight figure|six figure|one (?:man|woman)"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?:-| )(?:person|people|strong))",
))  # fmt: skip
"""Size in words."""

LEADING_TITLE = whole_words(any_of(
    r"(?<!non executive )(?<!board )head(?= of| product|$)|(?<!executive )director|vp|vice "
    r"president|chief|cpo|cto|(?:product|design"
    r"|engineering|data"
    r"|growth|team|group|project|programme|program|tech|technical|platform|delivery|research|area"
    r"|squad) lead|lead (?:product|designer|engineer|developer|analyst|data|program|project|pm)"
    r"|group (?:product )?manager|principal"
    r"|(?:co ?)?founder|general manager|managing director|managing partner|gm|team ?leader|manager "
    r"of|president",
))  # fmt: skip
"""Titles that say something was big, and not how big."""

SIZE_LINE = whole_words(any_of(
    rf"\S*\d\S*(?: \S+){{0,3}}? (?:{_COUNTED}|users|customers|subscribers|listeners|merchants"
    rf"|clients"
    r"|eur|usd|gbp|euros|dollars|million|arr|gmv)",
    r"(?:budget|p l|revenue|arr|gmv|team size|headcount|direct reports|team of|teams of|reports)"
    r"(?: \S+){0,3}? \S*\d\S*",
    r"(?:team|budget|scope|size|reports|reporting|markets|p l) (?:of )?\S*\d\S*",
))  # fmt: skip
"""A line that tells the size of a role in figures, over the words as they are written."""
