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

COMMON = frozenset({
    "about", "above", "across", "able", "ability", "also", "and", "any", "are", "area", "areas",
    "aspects", "at", "background", "based", "be", "best", "better", "both", "bring", "building",
    "build", "business", "can", "candidate", "clear", "closely", "company", "complex", "create",
    "day", "deep", "define", "deliver", "demonstrated", "develop", "development", "different",
    "drive", "driving", "effective", "effectively", "ensure", "environment", "equivalent", "etc",
    "every", "excellent", "experience", "experienced", "familiar", "familiarity", "field", "first",
    "focus", "for", "from", "full", "good", "great", "hands", "hard", "has", "have", "help", "high",
    "highly", "how", "ideally", "impact", "improve", "in", "including", "industry", "into", "is",
    "it", "its", "job", "key", "knowledge", "large", "lead", "leading", "least", "level", "like",
    "make", "making", "manage", "manager", "managing", "maintain", "minimum", "more", "most",
    "must", "need", "needs", "new", "of", "on", "one", "or", "other", "our", "out", "over", "own",
    "people", "plus", "position", "preferred", "product", "products", "project", "projects",
    "proven", "provide", "quality", "quickly", "range", "record", "related", "relevant", "required",
    "responsible", "results", "role", "senior", "set", "similar", "skills", "skill", "solid",
    "solutions", "solution", "some", "someone", "strong", "success", "successful", "successfully",
    "such", "support", "system", "systems", "take", "team", "teams", "that", "the", "their", "them",
    "they", "things", "think", "this", "through", "time", "to", "together", "track", "tracking",
    "turn", "understand", "understanding", "up", "use", "used", "user", "users", "using", "various",
    "way", "ways", "we", "well", "what", "when", "where", "which", "while", "who", "will", "with",
    "within", "work", "working", "world", "would", "year", "years", "you", "your", "yourself",
    "bachelor", "degree", "strategic", "right", "real", "between", "part", "plan", "plans",
    "possible", "value", "want", "know", "next", "long", "short", "term", "end", "see", "get",
    "ideas", "idea", "problems", "problem", "feature", "features", "customer", "customers", "bonus",
    "nice", "ship", "shipped", "launch", "launched", "delivery", "led", "worked", "built", "made",
    "professional", "functional", "technical", "data", "market", "process", "analysis",
    "two", "three", "four", "five", "six", "seven", "eight", "ten", "per", "than", "model",
    "models", "language",
})  # fmt: skip
"""Words that tell nothing of what a requirement is about."""

EXACT = frozenset({
    "sql", "python", "tableau", "looker", "amplitude", "mixpanel", "figma", "axure", "jira",
    "excel", "java", "aws", "gcp", "azure", "gdpr", "hipaa", "psd2", "psd3", "pipl", "ccpa",
    "bigquery", "snowflake", "dbt", "salesforce", "kyc", "aml", "drm", "wcag", "hive", "spark",
    "kafka", "airflow", "blockchain", "esports",
})  # fmt: skip
"""Names of tools, laws and kinds of product: nothing else of their topic stands for them."""
