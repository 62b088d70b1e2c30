"""What makes a line of a CV a result: an outcome that somebody could go and look at."""

from voicecoach.analysis.rule import any_of, whole_words

OUTCOME = whole_words(any_of(
    r"(?:increas|improv|reduc|boost|doubl|tripl|halv|accelerat|lower|shorten|decreas|eliminat"
    r"|sav|achiev|exceed|surpass|outperform|recover|secur|prevent|avoid|resolv)(?:ed|ing|d|led"
    r"|ling)", r"grew|grown|growing|cut|won|winning|raised|raising|lifted|lifting|earned|drove"
    r"|awarded|patent\w*|published|adopted|approved|certified|selected|acquired|signed|renewed"
    r"|passed|resulting in|leading to|led to|resulted in|enabled|enabling|became|promoted"
    r"|first (?:ever|in|place)|still in use|now used|used by|in use|record|zero|without (?:a|any)",
))  # fmt: skip
"""An outcome, with or without a figure."""

DONE = whole_words(any_of(
    r"launch\w*|shipp\w+|releas\w+|roll\w* out|introduc\w+|deliver\w+|built|rebuilt|brought"
    r"|took|went live|opened|migrated|redesigned|replaced|killed|sunset\w*|stopped|closed"
))  # fmt: skip
"""Where launching or delivering itself is asked for, having done it is the result."""

COUNTED = whole_words(
    r"(?!(?:19|20)\d\d(?: |$))\d\S*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|fifteen|twenty|thirty|forty"
    r"|fifty|hundreds?|thousands?|millions?|dozens?|half|twice|third|quarter|doubled|halved|tripled"
)
"""A number, in digits or in words."""

TOLD_ONLY = whole_words(
    r"sp(?:oke|eak\w*)|panel\w*|talk|keynote|mentor\w*|coach\w*|taught|teach\w*|volunteer\w*"
    r"|judge\w*|member of"
    r"|moderated|gave the|covered|advised"
)
"""Beside the work: it touches what is asked for, and proves it of nobody's product."""

COMMON = frozenset({
    "ability", "able", "about", "above", "across", "actually", "after", "again", "against",
    "already", "also", "always", "among", "analysis", "and", "another", "any", "anything",
    "are", "area", "areas", "around", "aspects", "at", "away", "bachelor", "background",
    "based", "be", "because", "become", "before", "begin", "being", "best", "better", "between",
    "bonus", "both", "bring", "build", "building", "built", "business", "came", "can",
    "candidate", "clear", "closely", "come", "company", "complex", "could", "create",
    "customer", "customers", "data", "day", "deep", "define", "degree", "deliver", "delivery",
    "demonstrated", "develop", "development", "different", "does", "done", "down", "drive",
    "driving", "during", "each", "effective", "effectively", "eight", "end", "ensure",
    "environment", "equivalent", "essential", "etc", "even", "ever", "every", "excellent",
    "experience", "experienced", "eye", "familiar", "familiarity", "feature", "features",
    "field", "find", "first", "five", "focus", "follow", "for", "four", "from", "full",
    "functional", "get", "give", "goes", "going", "good", "great", "hands", "hard", "has",
    "have", "help", "here", "high", "highly", "hold", "holds", "how", "idea", "ideally",
    "ideas", "impact", "improve", "in", "including", "industry", "into", "is", "it", "its",
    "job", "just", "keep", "keeps", "key", "know", "knowledge", "language", "large", "last",
    "launch", "launched", "lead", "leading", "least", "led", "less", "level", "like", "little",
    "long", "look", "looks", "made", "maintain", "make", "making", "manage", "manager",
    "managing", "many", "market", "might", "million", "minimum", "model", "models", "more",
    "most", "much", "must", "need", "needs", "never", "new", "next", "nice", "nobody",
    "nothing", "of", "often", "on", "once", "one", "only", "open", "or", "other", "our", "out",
    "over", "own", "part", "past", "people", "per", "place", "plan", "plans", "plus",
    "position", "possible", "preferred", "problem", "problems", "process", "product",
    "products", "professional", "project", "projects", "proven", "provide", "quality",
    "quickly", "range", "rather", "real", "record", "related", "relevant", "required",
    "requirement", "requirements", "responsible", "results", "right", "role", "same", "see",
    "senior", "serious", "set", "seven", "share", "ship", "shipped", "short", "should",
    "similar", "since", "six", "skill", "skills", "solid", "solution", "solutions", "some",
    "someone", "something", "start", "still", "strategic", "strong", "success", "successful",
    "successfully", "such", "support", "system", "systems", "take", "takes", "taking", "team",
    "teams", "technical", "tell", "ten", "term", "than", "that", "the", "their", "them", "then",
    "there", "these", "they", "thing", "things", "think", "this", "those", "three", "through",
    "time", "to", "together", "track", "tracking", "turn", "two", "understand", "understanding",
    "until", "up", "use", "used", "user", "users", "using", "value", "various", "very", "want",
    "way", "ways", "we", "well", "what", "when", "where", "which", "while", "who", "whole",
    "will", "with", "within", "without", "work", "worked", "working", "world", "would", "year",
    "years", "you", "your", "yours", "yourself",
})  # fmt: skip
"""Words that tell nothing of what a requirement is about."""

EXACT = frozenset({
    "sql", "python", "tableau", "looker", "amplitude", "mixpanel", "figma", "axure", "jira",
    "excel", "java", "aws", "gcp", "azure", "gdpr", "hipaa", "psd2", "psd3", "pipl", "ccpa",
    "bigquery", "snowflake", "dbt", "salesforce", "kyc", "aml", "drm", "wcag", "hive", "spark",
    "kafka", "airflow", "blockchain", "esports",
})  # fmt: skip
"""Names of tools, laws and kinds of product: nothing else of their topic stands for them."""
