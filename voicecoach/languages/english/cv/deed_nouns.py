"""Nouns, set phrases and marks that say of a deed or a result what a verb would."""

DEED_NOUNS = frozenset({
    "launch", "relaunch", "re-launch", "rollout", "roll-out", "release", "build", "build-up",
    "buildup", "build-out", "setup", "set-up", "redesign", "design", "rebuild", "rewrite",
    "ramp-up", "scale-up", "start-up", "kick-off", "kickoff", "take-over", "takeover", "turnaround",
    "overhaul", "revamp", "sale", "sales", "research", "analysis", "review", "audit", "test",
    "tests", "pilot", "prototype", "rebrand", "growth", "increase", "decrease", "reduction", "rise",
    "cut", "drop", "uplift", "lift", "gain", "doubling", "tripling", "halving", "merger",
    "handover", "hand-over", "support", "lead", "leadership", "ownership", "stewardship",
    "coaching", "mentorship", "delivery", "discovery", "recovery", "search", "switch", "move",
    "purchase", "closure", "start", "creation", "conception", "concept", "control", "upgrade",
    "update", "overview", "responsibility", "accountability", "oversight", "charge", "supervision",
    "proof", "rescue", "transfer", "survey", "study", "report", "negotiations", "expansion",
    "entry", "roadmapping", "prioritisation", "prioritization", "guidance", "participation",
    "contribution", "revision", "synthesis", "diagnosis", "acquisition", "retirement", "sunset",
    "sunsetting", "go-live", "monetisation", "monetization", "realisation", "realization", "choice",
    "selection", "hire", "hiring", "recruitment", "procurement", "approval", "arrival", "removal",
    "renewal", "revival", "trial", "proposal", "definition", "execution", "maintenance",
    "governance", "assistance", "facilitation", "liaison", "conduct", "production", "promotion",
    "presentation", "organisation", "organization", "coordination", "co-ordination", "preparation",
    "elaboration", "animation", "planning", "follow-up", "steering", "piloting", "moderation",
    "representation", "conversion",
})  # fmt: skip

DEED_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ing", "isation", "ization", "al")
"""Endings of further nouns of doing, where "of" follows at once: "alignment of", "renewal of"."""

NO_DEED_NOUNS = frozenset({
    "section", "mention", "fraction", "portion", "proportion", "position", "station", "nation",
    "function", "foundation", "education", "edition", "association", "generation", "population",
    "majority", "department", "element", "apartment", "ministry", "king", "ring", "string", "thing",
    "evening", "morning", "building", "journal", "hospital", "capital", "total", "portal",
    "festival", "cardinal", "metal", "rival", "general", "fluency", "absence", "presence",
    "experience", "intelligence", "science", "conference", "audience", "balance", "finance",
    "instance", "substance", "competence", "existence", "confidence", "excellence", "knowledge",
    "consisting", "including", "understanding", "reporting", "something", "everything",
    "government", "investment", "environment", "commitment", "dimension", "version", "passion",
    "attention", "combination", "variation", "specialisation", "specialization", "institution",
    "faculty", "university", "bachelor", "master", "doctor", "head", "director", "member",
    "hundreds",
})  # fmt: skip

DOERS = frozenset({
    "winner", "co-winner", "runner-up", "finalist", "recipient", "author", "co-author", "coauthor",
    "inventor", "co-inventor", "organiser", "organizer", "co-organiser", "co-organizer",
    "initiator", "creator", "co-creator", "speaker", "keynote", "panelist", "panellist", "mentor",
    "host", "co-host", "maintainer", "contributor", "translator", "editor", "curator", "lecturer",
    "moderator", "juror", "judge", "founder", "co-founder",
})  # fmt: skip
"""Who did something, said without a verb, where what it was follows ("of", "at", "for", "to")."""

PLACED = ("first place", "second place", "third place", "1st place", "2nd place", "3rd place",
          "first prize", "second prize", "third prize", "1st prize", "2nd prize", "3rd prize",
          "gold medal", "silver medal", "bronze medal", "top prize", "grand prize",
          "audience award for", "best paper award for")  # fmt: skip

DUTIES = (
    "responsible for", "responsible of", "responsible to", "responsibility for",
    "responsibility of", "accountable for", "in charge of", "in charge for", "charged with",
    "tasked with", "entrusted with", "in the lead for", "lead for", "lead on", "owner of",
    "p&l responsibility", "p&l owner", "line manager of", "line manager for",
    "point of contact for", "point person for", "go-to person for", "single point of contact",
    "key contact for", "main contact for", "primary contact for", "contact person for",
    "my job was", "my role was", "my task was", "my work", "my responsibilities", "my duties",
    "my main responsibility", "my main task", "my main tasks", "my main responsibilities",
    "my responsibility", "the first to", "my mission was", "my role included",
    "responsibilities included", "responsibilities include", "duties included", "duties include",
    "tasks included", "main tasks were", "my tasks", "main responsibilities were", "acted as",
    "part of the team that", "part of a team that", "part of the team which",
    "part of a team which", "member of the team that", "member of a team that", "key member of",
    "core member of", "took part in", "involved in", "involved into", "heavily involved in",
    "instrumental in", "key contributor to", "one of the", "sole pm", "sole product", "dri for",
    "product lead for", "product owner for", "product owner of", "sole owner of", "proud owner of",
    "product manager for", "product manager of", "pm for", "pm of", "busy with", "occupied with",
    "end-to-end ownership", "full ownership", "end-to-end responsibility", "full responsibility",
    "overall responsibility", "sole responsibility", "product responsibility",
)  # fmt: skip
"""What says that something was in somebody's hands; each at the head of a clause."""

MORE_LESS = frozenset({
    "fewer", "less", "more", "higher", "lower", "faster", "slower", "shorter", "longer", "better",
    "cheaper", "increase", "decrease", "reduction", "drop", "rise", "growth", "uplift", "lift",
    "improvement", "gain", "saving", "savings", "saved", "decline", "cut", "jump", "boost", "up",
    "down", "above", "below", "ahead", "over", "under", "additional", "extra", "quicker", "smaller",
    "larger", "yoy", "mom", "qoq", "within", "after", "generated", "won", "raised", "earned",
    "sold", "shipped", "gained", "added", "converted", "retained", "delivered", "launched",
    "closed", "booked", "incremental", "doubled", "tripled", "halved", "instead", "reached",
    "onboarded", "acquired", "signed", "migrated", "automated", "processed", "trained", "published",
    "new", "hired", "completed", "increased", "reduced", "fell", "rose", "grew", "dropped",
    "attended", "sign-ups", "signups", "downloads", "uptime", "on-time", "adoption",
})  # fmt: skip
"""What makes of a figure at the head of a line a result."""

MOVED = frozenset({
    "fell", "rose", "grew", "doubled", "tripled", "quadrupled", "dropped", "increased", "decreased",
    "improved", "halved", "climbed", "went", "jumped", "reached", "hit", "shrank", "sank", "came",
    "exceeded", "surpassed", "declined", "recovered", "trebled", "stabilised", "stabilized",
    "moved", "passed", "beat", "outperformed", "converted", "paid", "stayed", "remained", "held",
    "topped", "cut", "soared", "plummeted", "slipped", "crossed", "quintupled", "gained", "lost",
})  # fmt: skip
"""How the course of a figure is told, with the figure's name as the subject."""

COURSES = frozenset({
    "fell", "rose", "grew", "doubled", "tripled", "quadrupled", "dropped", "increased", "decreased",
    "improved", "halved", "climbed", "jumped", "shrank", "sank", "declined", "recovered", "trebled",
    "soared", "plummeted", "slipped", "quintupled", "exceeded", "surpassed", "reached",
})  # fmt: skip
"""Of those the ones that need no figure."""

BROUGHT = frozenset({
    "saved", "brought", "reduced", "generated", "cut", "led", "resulted", "raised", "lifted",
    "boosted", "earned", "won", "helped", "allowed", "enabled", "made", "gave", "increased",
    "decreased", "removed", "replaced", "freed", "attracted", "drove", "unlocked", "shortened",
    "became", "received", "shipped", "launched", "lowered", "doubled", "halved", "delivered",
    "produced", "closed", "opened", "convinced", "handled", "processed", "sold", "added", "ran",
    "got", "ended", "paved", "turned", "took", "set", "let", "accounted", "contributed", "carried",
    "landed", "covered", "prevented", "stopped", "eliminated", "solved", "improved", "grew",
    "accelerated", "secured", "hit", "beat", "reached", "changed", "created", "moved", "brings",
    "saves", "reduces", "generates", "handles", "allows", "enables", "replaces", "makes", "cuts",
    "convert", "converts", "drives", "serves", "helps", "gives", "runs",
})  # fmt: skip
"""What a thing that was made is said to have brought about."""

TEAM_SUBJECTS = ("we", "our team", "my team", "the team", "our squad", "my squad", "the squad",
                 "our group", "my group", "my teams", "our teams",
                 "both of us", "the two of us")  # fmt: skip

TEAM_VERBS = frozenset({
    "assist", "collaborate", "contribute", "help", "join", "participate", "support", "co-lead",
    "co-found", "cofound", "co-author", "co-create", "co-design", "co-develop", "co-own",
    "co-organise", "co-organize", "co-write", "team", "aid", "accompany", "shadow", "co-invent",
    "co-host", "co-build", "co-ordinated",
})  # fmt: skip
"""Verbs of which others did the main part, or a part that is not told."""

TEAM_PHRASES = (
    "as part of a", "as part of the", "as part of an", "as a member of", "member of a team",
    "member of the team", "part of a team", "part of the team", "together with", "jointly",
    "took part in", "involved in", "involved into", "one of the", "key contributor to", "alongside",
    "with my team", "with the team", "helped to",
)  # fmt: skip

TEAM_DOERS = frozenset({
    "co-winner", "co-author", "coauthor", "co-inventor", "co-organiser", "co-organizer",
    "co-creator", "co-host", "contributor", "co-founder",
})  # fmt: skip

COMPANY_NOUNS = frozenset({
    "company", "startup", "start-up", "firm", "employer", "organisation", "organization", "group",
    "agency", "bank", "business", "corporation", "enterprise", "scale-up", "scaleup", "unicorn",
    "consultancy", "house", "label", "studio", "provider", "leader", "maker", "manufacturer",
})  # fmt: skip
"""What the subject of a sentence about the employer is."""

LEAD_INS = frozenset({
    "in", "as", "at", "by", "with", "within", "after", "before", "during", "for", "from", "since",
    "through", "to", "together", "when", "while", "working", "using", "based", "over", "under",
    "on", "upon", "alongside", "besides", "following", "despite", "between", "because", "once",
    "having", "being", "until", "given", "thanks", "out", "outside", "across", "starting", "here",
    "there", "leading", "managing", "reporting", "coming", "hired", "brought", "initially", "later",
    "originally", "previously", "currently", "today", "now", "then", "promoted", "where", "if",
    "building", "collaborating", "partnering", "coordinating", "led", "facing", "seeing", "joined",
})  # fmt: skip
"""With what a clause begins that stands before the one that tells the deed."""

ADVERBS = frozenset({
    "also", "then", "later", "currently", "previously", "personally", "first", "additionally",
    "furthermore", "moreover", "and", "now", "again", "once", "often", "regularly", "always",
    "still", "already", "have", "has", "had", "having", "was", "been", "am", "is", "were", "being",
    "just", "even", "soon", "today", "since", "single-handedly", "hands-on", "finally", "recently",
    "initially", "jointly", "be", "both", "never", "twice", "daily", "weekly", "part-time",
    "informally", "pro-actively", "not", "most", "only", "could", "formerly", "ultimately", "there",
    "here", "therefore", "thereby", "afterwards", "as", "well", "mainly", "mostly", "partly",
    "gradually", "proudly", "half",
})  # fmt: skip
"""What may stand between the head of a clause and its verb; those in "-ly" besides."""

TEST_WORDS = frozenset({
    "a/b", "ab", "beta", "load", "pair", "soft", "split", "stress", "usability", "user",
})  # fmt: skip
"""What may stand before a past at the head of a line: "A/B tested", "Soft launched"."""

COMPARED = frozenset({
    "better", "cheaper", "cleaner", "faster", "fewer", "higher", "longer", "lower", "quicker",
    "safer", "shorter", "simpler", "smoother", "stronger",
})  # fmt: skip
"""What makes a result of a line that it begins."""

TITLE_DUTIES = frozenset({
    "product manager for", "product manager of", "product owner for", "product owner of",
    "product lead for", "pm for", "pm of", "sole pm", "sole product", "one of the", "lead for",
    "lead on", "owner of",
})  # fmt: skip
"""Duties that say under a position what was in somebody's hands, and of a person what they are."""

MADE = frozenset({
    "built", "coded", "created", "designed", "developed", "drawn", "made", "organised", "organized",
    "programmed", "prototyped", "recorded", "written",
})  # fmt: skip
"""Pasts that say of a thing that somebody made it, behind the comma."""

WINNERS = frozenset({
    "winner", "co-winner", "finalist", "inventor", "co-inventor", "recipient", "runner-up",
})  # fmt: skip
"""Of the doers those that need no more than a comma before what they won."""

PEOPLE = frozenset({
    "agent", "bank", "buyer", "client", "colleague", "company", "competitor", "customer", "dealer",
    "developer", "doctor", "driver", "engineer", "everybody", "hospital", "manager", "market",
    "member", "merchant", "nobody", "nurse", "owner", "parent", "partner", "patient", "people",
    "player", "retailer", "seller", "shop", "sponsor", "stakeholder", "store", "student",
    "supplier", "teacher", "team", "user", "van", "vendor", "visitor", "they", "competition",
})  # fmt: skip
"""Of whom it is told how things were."""

TASKS = frozenset({
    "budgeting", "coaching", "forecasting", "interviewing", "mentoring", "onboarding", "planning",
    "prototyping", "recruiting", "roadmapping", "testing", "training",
})  # fmt: skip
"""Nouns in "-ing" for what somebody does at work."""

POSITIONS = frozenset({"role", "position", "contract", "job", "department"})
"""What a passive tells of that was not done by the one who held it."""

CHARGES = frozenset({
    "contact", "editor", "face", "head", "lead", "link", "maintainer", "only", "owner", "sole",
    "voice",
})  # fmt: skip
"""What makes a duty of "I was the ...": the only one, or the one who had it in hand."""
