"""Verbs of doing that are as often nouns, so that what follows them has to decide."""

NOUN_VERBS = frozenset({
    "account", "act", "address", "audit", "author", "balance", "benchmark", "blog", "boost",
    "brand", "bridge", "budget", "build", "bundle", "cap", "care", "catalogue", "challenge",
    "champion", "change", "chair", "check", "coach", "code", "commission", "contract", "control",
    "cost", "cover", "craft", "cut", "deal", "demo", "design", "discover", "document", "draft",
    "drive", "drop", "edit", "engineer", "estimate", "experiment", "fight", "file", "film",
    "finance", "fix", "forecast", "form", "fund", "gain", "grant", "ground", "group", "guide",
    "handle", "head", "help", "hire", "hit", "hold", "host", "import", "increase", "index",
    "influence", "institute", "instrument", "interview", "issue", "judge", "label", "launch",
    "lead", "lecture", "license", "lift", "list", "lobby", "log", "map", "market", "measure",
    "mentor", "merge", "mix", "model", "monitor", "move", "offer", "order", "outline", "overhaul",
    "pair", "partner", "patent", "phase", "pick", "pilot", "pioneer", "pitch", "pivot", "place",
    "plan", "play", "poll", "position", "present", "price", "probe", "process", "produce",
    "program", "project", "prototype", "push", "rank", "reach", "rebrand", "record", "redesign",
    "release", "relaunch", "report", "research", "rescue", "return", "review", "rework", "roll",
    "run", "sale", "scale", "schedule", "scope", "script", "segment", "select", "shape", "share",
    "shift", "ship", "showcase", "size", "source", "sponsor", "staff", "stage", "stand", "start",
    "step", "stop", "stock", "structure", "study", "support", "survey", "swap", "switch", "sync",
    "tag", "tailor", "target", "team", "tender", "test", "touch", "track", "train", "transfer",
    "transition", "trial", "triple", "tune", "turn", "tutor", "update", "upgrade", "use", "value",
    "visit", "volunteer", "win", "wind", "wire", "wireframe", "work", "workshop", "wrap", "yield",
    "double", "perfect", "clean", "clear", "close", "complete", "free", "lower", "open", "secure",
    "square", "advance", "direct", "narrow", "smooth", "found", "time", "point", "result",
    "service", "product", "state", "view", "request", "detail",
})  # fmt: skip

NOUN_GERUNDS = frozenset({
    "accounting", "advertising", "banking", "blogging", "branding", "budgeting", "building",
    "coding", "consulting", "cooking", "copywriting", "cross-selling", "debugging", "drawing",
    "engineering", "forecasting", "funding", "fundraising", "gaming", "hiking", "interviewing",
    "learning", "lecturing", "listening", "marketing", "meeting", "mentoring", "modeling",
    "modelling", "monitoring", "networking", "onboarding", "painting", "photographing", "pitching",
    "planning", "presenting", "pricing", "processing", "programming", "prototyping", "publishing",
    "reading", "recruiting", "reporting", "roadmapping", "running", "sailing", "scheduling",
    "selling", "singing", "sourcing", "speaking", "staffing", "streaming", "swimming", "teaching",
    "testing", "ticketing", "tracking", "trading", "training", "travelling", "traveling",
    "volunteering", "wireframing", "writing", "prioritising", "prioritizing", "scripting",
    "positioning", "mapping", "engaging", "outstanding", "storytelling",
})  # fmt: skip

DETERMINERS = frozenset({
    "a", "an", "the", "our", "my", "their", "its", "his", "her", "this", "that", "these", "those",
    "all", "both", "each", "every", "several", "multiple", "various", "many", "some", "new", "two",
    "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "more",
    "over", "around", "about", "one", "any", "other", "additional", "first", "key", "major", "half",
    "whole", "entire", "what", "how", "which", "us", "me", "them", "it", "dozens", "hundreds",
    "thousands", "monthly", "weekly", "daily", "quarterly", "annual", "yearly",
})  # fmt: skip

PREPOSITIONS = frozenset({
    "of", "for", "to", "from", "in", "with", "on", "across", "between", "at", "by", "into",
    "within", "as", "among", "through", "towards", "toward", "against", "over", "under", "out",
    "up", "down", "off", "onto", "after", "before", "during", "via", "per", "until", "around",
    "without", "about", "alongside", "behind", "along", "beyond",
})  # fmt: skip
