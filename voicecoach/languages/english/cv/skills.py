"""Words around skills that are none themselves."""

LEVELS = frozenset({
    "advanced", "basic", "basics", "beginner", "excellent", "expert", "fluent", "good", "high",
    "intermediate", "native", "proficient", "strong", "working knowledge", "very good",
    "professional", "familiar", "experienced", "solid", "medium", "mother tongue", "b1", "b2", "c1",
    "c2", "a1", "a2", "others", "other", "etc", "and more", "conversational", "daily use",
    "learning", "years",
})  # fmt: skip

NO_SKILL_LABELS = frozenset({
    "languages", "language", "spoken languages", "interests", "hobbies", "certificates",
    "certifications", "driving licence", "driver's license", "references", "certification",
})  # fmt: skip

SKILL_HEADS = (
    "and ",
    "experienced in ",
    "experienced with ",
    "proficient in ",
    "proficient with ",
    "skilled in ",
    "familiar with ",
    "fluent in ",
    "knowledge of ",
    "good knowledge of ",
    "working knowledge of ",
    "experience with ",
    "experience in ",
    "basic ",
    "advanced ",
    "strong in ",
    "comfortable with ",
    "as well as ",
)

SKILL_GROUPS = frozenset({
    "ai", "analysis", "analytics", "business", "cloud", "craft", "data", "delivery", "design",
    "development", "domain", "domains", "economy", "engineering", "general", "growth", "hard",
    "industry", "leadership", "management", "marketing", "methods", "other", "people", "platforms",
    "process", "product", "programming", "research", "soft", "software", "strategy", "tech",
    "technical", "tools", "tooling", "ux", "discovery", "hardware", "music", "core", "methodology",
    "area", "level", "skill",
})  # fmt: skip
"""Words that name a group of skills."""
