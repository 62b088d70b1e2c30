"""Headings of the parts of a CV, by what stands beneath them."""

from collections.abc import Mapping
from typing import Literal

SectionKind = Literal[
    "summary",
    "work",
    "projects",
    "education",
    "volunteering",
    "achievements",
    "awards",
    "talks",
    "skills",
    "certificates",
    "languages",
    "interests",
    "references",
    "contact",
    "other",
]

SECTION_WORDS: Mapping[SectionKind, tuple[str, ...]] = {
    "volunteering": (
        "volunteering", "volunteer", "voluntary", "community", "civic engagement", "engagement",
        "extracurricular", "extracurriculars", "extra curricular", "activities", "pro bono",
        "charity", "charity work", "board memberships", "board positions", "advisory roles",
        "advisory positions", "public activity", "mentoring", "social engagement", "giving back",
        "societies", "leadership", "memberships", "leadership and activities", "student life",
    ),
    "certificates": (
        "certificates", "certifications", "certification", "certificate", "licences", "licenses",
        "courses", "coursework", "training", "trainings", "further training", "further education",
        "continuing education", "professional development", "accreditations", "online courses",
    ),
    "projects": (
        "projects", "project", "side projects", "portfolio", "case studies", "products",
        "side hustles", "things i built", "things i made", "things i have built", "open source",
        "selected work", "hackathons", "pieces of work", "selected pieces of work",
        "maker projects",
    ),
    "education": (
        "education", "educational background", "where i learned", "where i learnt", "learning",
        "what i studied", "where i studied", "academic background", "academics", "academic career",
        "academic education", "academic qualifications", "studies", "study", "degrees",
        "qualifications", "university", "school", "schooling", "academic history",
        "formal education", "academia",
    ),
    "skills": (
        "skills", "skill", "skillset", "skill set", "competencies", "competences", "competence",
        "expertise", "tools", "technologies", "technology", "toolbox", "toolkit", "tool belt",
        "stack", "tech stack", "strengths", "strength", "know how", "proficiencies", "capabilities",
        "methods", "methodologies", "programming languages", "software", "areas of expertise",
        "tooling", "technical", "what i use", "things i know", "keywords", "it knowledge",
        "knowledge", "what i can do", "what i am good at", "what i know", "good at",
        "computer literacy", "areas of knowledge",
    ),
    "languages": ("languages", "language", "spoken languages", "linguistic"),
    "talks": (
        "talks", "talk", "speaking", "publications", "publication", "patents", "patent", "writing",
        "articles", "papers", "conferences", "speaking engagements", "public speaking", "press",
        "media", "lectures", "books", "podcasts", "blog", "research output", "speaker",
    ),
    "awards": (
        "awards", "award", "honours", "honors", "prizes", "recognition", "recognitions",
        "distinctions", "scholarships", "grants", "honours and awards", "accolades",
    ),
    "achievements": (
        "achievements", "accomplishments", "highlights", "career highlights", "results", "impact",
        "key results", "successes", "milestones", "track record", "achievement", "wins",
        "what i am proud of", "things i am proud of", "proud of",
    ),
    "interests": (
        "interests", "hobbies", "hobby", "interest", "leisure", "free time", "outside work",
        "outside of work", "beyond work", "off work", "off the clock", "fun facts", "pastimes",
        "personal interests", "when i am not working", "away from work",
    ),
    "references": ("references", "reference", "referees", "recommendations", "testimonials"),
    "contact": (
        "contact", "contacts", "contact me", "details", "contact details", "contact information",
        "personal details", "personal information", "personal data", "personal info", "links",
        "online", "find me", "social", "profiles", "info", "address", "reach me",
    ),
    "summary": (
        "summary", "profile", "about", "about me", "objective", "personal statement", "statement",
        "bio", "biography", "introduction", "overview", "executive summary", "who i am", "intro",
        "career objective", "in short", "in brief", "at a glance", "personal profile", "pitch",
        "career summary", "mission", "career profile", "goal", "goals", "motivation", "short bio",
        "what i am looking for", "looking for", "what i look for", "tl dr", "tldr",
        "professional summary", "career goal", "synopsis",
    ),
    "work": (
        "experience", "experiences", "employment", "work", "career", "positions", "jobs",
        "work history", "career history", "employment history", "professional background",
        "background", "where i worked", "where i have worked", "working experience", "roles",
        "professional history", "career path", "occupation", "internships", "internship",
        "positions held", "military service", "military experience", "naval service", "history",
        "freelance", "consulting", "what i did", "what i have done", "what i do",
        "professional career", "journey", "professional journey", "career story", "career timeline",
        "timeline", "selected clients", "clients", "engagements", "leadership experience",
        "management experience", "job history", "working life", "career to date", "appointments",
        "teaching", "freelancing", "consultancy", "practice",
    ),
    "other": (
        "further information", "additional information", "other information", "miscellaneous",
        "misc", "other", "further", "additional", "more", "extras", "more about me",
        "anything else", "further details", "additional details", "also", "how i work",
        "working style",
    ),
}  # fmt: skip
"""What a heading may say; where two kinds fit, the one that stands first here is meant, so that
"Volunteer experience" is no employment."""

HEADING_FILLERS = frozenset({
    "a", "additional", "advisory", "an", "board", "building", "service", "and", "area", "areas",
    "brief", "cont", "cont'd", "contd", "continued",
    "core", "current", "earlier", "early", "few", "former", "further", "general", "hard",
    "i", "industry", "key", "main", "major", "more", "most", "my", "notable", "of", "other", "own",
    "past", "personal", "pm", "previous", "prior", "product", "professional", "recent", "related",
    "relevant", "select", "selected", "side", "soft", "some", "special", "specialist", "technical",
    "the", "to", "with", "work", "working", "business", "full", "time", "part", "latest", "primary",
    "digital", "management", "international", "independent", "open", "source", "corporate",
    "public", "in", "at", "for", "detail", "career", "commercial", "startup", "entrepreneurial",
    "research", "teaching", "non", "university", "student", "music", "military", "industrial",
    "volunteer", "freelance", "consulting", "job", "practical", "academic", "formal", "spoken",
    "programming", "it", "tech", "design", "engineering", "artistic", "creative", "on", "me",
    "about", "proven",
})  # fmt: skip
"""Words that a heading may have besides."""

SCOPE_LABELS = frozenset({
    "team", "teams", "team size", "tools", "tool", "tooling", "tech", "tech stack", "stack",
    "technologies", "technology", "techniques", "budget", "budgets", "reporting", "reporting line",
    "reports", "reports to", "reported to", "reporting to", "direct reports", "location",
    "industry", "sector", "website", "site", "web", "url", "link", "links", "skills", "skills used",
    "key skills", "keywords", "scope", "size", "company size", "company", "about", "about company",
    "about the company", "product", "products", "users", "user base", "customers", "clients",
    "markets", "market", "contract", "contract type", "type", "duration", "period", "dates", "date",
    "environment", "methods", "methodology", "frameworks", "language", "languages", "platform",
    "platforms", "coursework", "relevant coursework", "courses", "modules", "subjects", "majors",
    "major", "minor", "grade", "grades", "gpa", "final grade", "mark", "note", "focus",
    "specialisation", "specialization", "supervisor", "advisor", "headcount", "employees", "p&l",
    "revenue", "arr", "funding", "stage", "department", "line manager", "hours", "workload",
    "reason for leaving", "start", "end", "salary", "notice period", "software", "hardware",
    "github", "linkedin", "email", "e-mail", "phone", "mobile", "tel", "address", "nationality",
    "date of birth", "born", "driving licence", "visa", "references", "hobbies", "interests",
    "tools used", "methods used", "tools and methods", "tools & methods", "tech used", "business",
    "certificates", "certifications", "programming", "databases", "analytics", "design tools",
    "city", "country", "place", "employer", "client", "topics", "topic", "electives", "exchange",
    "technologies used", "domain", "context", "the company", "who they are", "field", "portfolio",
})  # fmt: skip
"""Labels before a colon that tell the frame of a position and nothing that was done in it."""

RESULT_LABELS = frozenset({
    "result", "results", "impact", "outcome", "outcomes", "key result", "key results", "effect",
    "achievement", "achievements", "key achievement", "key achievements", "highlight", "highlights",
})  # fmt: skip
"""Labels before a colon that announce what came of something."""

SKILL_LABELS = frozenset({
    "skills", "key skills", "tools", "tooling", "stack", "tech stack", "technologies", "software",
    "core skills", "technical skills", "hard skills", "soft skills", "competencies", "expertise",
    "areas of expertise", "methods", "programming languages",
})  # fmt: skip
"""Labels of a line of skills that may stand outside a part of its own."""

NAME_OF_THE_PAPER = ("curriculum vitae", "cv", "resume", "résumé", "curriculum", "vita")

TABLE_HEADS = frozenset({
    "company", "date", "dates", "description", "employer", "name", "period", "place", "position",
    "project", "result", "role", "time", "title", "what", "when", "where", "year", "years",
})  # fmt: skip
"""What stands in the first row of a table."""

WORK_LABELS = frozenset({
    "thesis", "dissertation", "master thesis", "master's thesis", "title", "bachelor thesis",
    "bachelor's thesis", "paper", "talk", "article",
})  # fmt: skip
"""Labels before the name of a work, which may look like a deed."""

HEAD_LABELS = {
    "employer": ("company", "employer", "organisation", "organization", "client", "firm"),
    "title": ("role", "position", "title", "job title", "designation", "post", "degree"),
    "dates": ("period", "duration", "dates", "date", "time", "from"),
}
"""Labels before what stands at the head of a position."""
