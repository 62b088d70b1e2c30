"""What positions and those who give them are called."""

TITLE_NOUNS = frozenset({
    "advisor", "adviser", "trustee", "governor", "maintainer", "contributor", "author", "advocate",
    "agent", "ambassador", "analyst", "apprentice", "architect", "artist", "assistant", "associate",
    "attorney", "auditor", "banker", "barista", "bartender", "buyer", "ceo", "cfo", "chair",
    "chairman", "chairwoman", "champion", "chef", "chemist", "chief", "clerk", "cmo", "co-founder",
    "cofounder", "coach", "composer", "consultant", "contractor", "controller", "coo",
    "coordinator", "copywriter", "counsel", "cpo", "creator", "cto", "curator", "dba", "dean",
    "designer", "developer", "devops", "director", "dj", "doctor", "economist", "editor",
    "engineer", "entrepreneur", "evangelist", "executive", "expert", "facilitator", "fellow",
    "founder", "freelancer", "freelance", "generalist", "gm", "head", "host", "instructor",
    "intern", "internship", "interpreter", "investor", "journalist", "lawyer", "lead", "leader",
    "lecturer", "librarian", "manager", "marketer", "marketeer", "mentor", "merchandiser",
    "musician", "nurse", "officer", "operator", "owner", "paralegal", "partner", "pharmacist",
    "photographer", "physicist", "physician", "planner", "pm", "po", "practitioner", "president",
    "principal", "producer", "professor", "programmer", "recruiter", "reporter", "representative",
    "researcher", "resident", "scientist", "secretary", "seller", "specialist", "staff",
    "statistician", "strategist", "student", "supervisor", "surveyor", "svp", "teacher",
    "technician", "technologist", "tester", "therapist", "trader", "trainee", "trainer",
    "translator", "treasurer", "tutor", "underwriter", "undergraduate", "vice-president", "vp",
    "volunteer", "waiter", "waitress", "werkstudent", "writer", "apm", "gpm", "spm", "evp", "avp",
    "md", "cdo", "cio", "cso", "cro", "captain", "organiser", "organizer", "member", "temp",
    "administrator", "master", "deputy", "bookkeeper", "accountant", "pianist", "violinist",
    "guitarist", "drummer", "singer", "conductor", "announcer", "broadcaster", "lieutenant",
    "sergeant", "major", "commander", "pilot", "paramedic", "midwife", "postdoc", "cashier",
    "salesperson", "salesman", "saleswoman", "receptionist", "bassist", "playwright", "actor",
    "midshipman", "ensign", "physiotherapist", "dentist", "vet", "carer", "caregiver", "parent",
    "ppm", "sre", "hr", "secondee", "placement", "secondment",
})  # fmt: skip
"""Nouns of which one is in nearly every title."""

TITLE_HEADS = ("head of", "vp", "vice president", "chief", "director of", "founder", "co-founder")

CAREER_BREAKS = (
    "career break", "parental leave", "maternity leave", "paternity leave", "sabbatical",
    "gap year", "family leave", "caring", "caregiver", "carer", "family care", "time off", "travel",
    "travelling", "traveling", "military service", "civil service", "civilian service",
    "medical leave", "raising children", "childcare", "full-time parent", "relocation",
    "national service", "elternzeit", "career pause", "leave of absence",
)  # fmt: skip
"""What fills months without work."""

TITLE_SCOPES = frozenset({
    "acquisition", "activation", "ads", "ai", "analytics", "android", "api", "apis", "app", "apps",
    "b2b", "b2c", "billing", "booking", "business", "cards", "catalog", "catalogue", "checkout",
    "churn", "cloud", "commerce", "compliance", "connectivity", "consumer", "content", "core",
    "creator", "creators", "crm", "customer", "data", "delivery", "design", "devices", "digital",
    "discovery", "e-commerce", "ecommerce", "emea", "engagement", "enterprise", "europe",
    "experience", "experimentation", "feed", "finance", "fintech", "fraud", "fulfilment",
    "fulfillment", "games", "gaming", "growth", "hardware", "health", "identity", "infrastructure",
    "innovation", "insights", "insurance", "integrations", "international", "internal", "ios",
    "iot", "lending", "lifecycle", "listening", "live", "logistics", "loyalty", "marketing",
    "marketplace", "media", "membership", "messaging", "ml", "mobile", "mobility", "monetisation",
    "monetization", "music", "new", "notifications", "nlp", "onboarding", "operations", "orders",
    "partnerships", "partner", "payments", "payouts", "personalisation", "personalization",
    "platform", "platforms", "playlists", "podcasts", "pricing", "privacy", "product", "products",
    "quality", "recommendations", "retail", "retention", "revenue", "risk", "robotics", "safety",
    "sales", "search", "security", "seller", "sellers", "services", "smart", "smb", "social",
    "software", "strategy", "streaming", "subscriptions", "supply", "support", "system", "systems",
    "tech", "technology", "tools", "tooling", "travel", "trust", "user", "vehicle", "video",
    "wallet", "wearables", "web", "devtools", "developer", "conversational", "speech", "voice",
    "audio", "rights", "royalties", "ticketing", "events", "family", "kids", "premium", "free",
    "advertising", "identification", "verification", "returns", "pm", "ux", "chat", "machine",
    "learning", "generative", "genai", "llm", "credit", "mortgages", "banking", "accounts",
    "logged-out", "home", "maps", "navigation", "charging", "energy", "firmware", "embedded",
    "cameras", "sensors", "warehouse", "pharmacy", "claims", "pensions", "education",
})  # fmt: skip
"""Words for what a position covers, as after a comma in "Product Manager, Payments"."""

COMPANY_MARKS = frozenset({
    "ab", "ag", "aps", "as", "asa", "bank", "bv", "b.v.", "co", "co.", "company", "corp", "corp.",
    "corporation", "e.v.", "ev", "foundation", "gmbh", "group", "holding", "holdings", "inc",
    "inc.", "kg", "kk", "labs", "limited", "llc", "llp", "ltd", "ltd.", "nv", "n.v.", "oy", "oyj",
    "plc", "pte", "pty", "records", "s.a.", "s.l.", "s.p.a.", "sa", "sarl", "sas", "se", "sl",
    "sp.", "spa", "srl", "studio", "studios", "technologies", "ventures", "partners", "solutions",
    "systems", "software", "consulting", "agency", "ministry", "hospital", "university",
    "institute", "school", "college", "association", "ngo", "council", "orchestra", "radio",
    "airlines", "airways", "logistics", "insurance", "capital", "media", "games", "entertainment",
})  # fmt: skip
"""Words that the name of an employer ends in."""

EMPLOYMENT_FORMS = frozenset({
    "full-time", "full time", "part-time", "part time", "contract", "freelance", "internship",
    "permanent", "temporary", "fixed-term", "fixed term", "remote", "hybrid", "on-site", "onsite",
    "seasonal", "evening program", "evening programme", "distance learning", "online",
    "apprenticeship", "acting", "interim", "fully remote", "remotely", "maternity cover",
    "parental leave cover", "contractor",
})  # fmt: skip
"""What may stand beside a position in brackets or by itself and names nobody."""

TITLE_WORDS = frozenset({
    "acting", "area", "assistant", "associate", "business", "chief", "deputy", "director", "first",
    "former", "global", "group", "head", "ii", "iii", "interim", "junior", "lead", "management",
    "managing", "principal", "product", "project", "program", "programme", "regional", "senior",
    "site", "sr", "jr", "staff", "technical", "vice", "working", "trainee", "marketing", "sales",
    "software", "research", "general", "part-time", "freelance", "executive", "graduate",
})  # fmt: skip
"""What stands beside the noun of a title."""
