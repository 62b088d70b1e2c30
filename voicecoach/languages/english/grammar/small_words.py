"""The small words that clauses are built of: subjects, auxiliaries, adverbs, conjunctions."""

SPLIT = {
    "i'd": ("i", "'d"), "i'll": ("i", "will"), "i'm": ("i", "am"), "i've": ("i", "have"),
    "we'd": ("we", "'d"), "we'll": ("we", "will"), "we're": ("we", "are"), "we've": ("we", "have"),
    "he'd": ("he", "'d"), "she'd": ("she", "'d"), "they'd": ("they", "'d"), "he'll": ("he", "will"),
    "she'll": ("she", "will"), "they'll": ("they", "will"), "they've": ("they", "have"),
    "they're": ("they", "are"), "he's": ("he", "has"), "she's": ("she", "has"),
    "you'd": ("you", "'d"), "you'll": ("you", "will"), "you're": ("you", "are"),
    "it's": ("it", "is"), "that's": ("that", "is"), "it'd": ("it", "'d"), "that'd": ("that", "'d"),
    "won't": ("will", "not"), "can't": ("can", "not"), "cannot": ("can", "not"),
    "gonna": ("going", "to"), "im": ("i", "am"), "ive": ("i", "have"), "dont": ("do", "not"),
    "didnt": ("did", "not"), "wouldnt": ("would", "not"), "could've": ("could", "have"),
    "should've": ("should", "have"), "would've": ("would", "have"), "might've": ("might", "have"),
    "wanna": ("want", "to"), "must've": ("must", "have"), "gotta": ("got", "to"),
}  # fmt: skip
"""Contractions in two words; those in "n't" are split by rule."""

PRONOUNS = frozenset({"i", "we", "he", "she", "they", "you", "it", "who", "nobody", "somebody"})

PERSONS = frozenset({"he", "she", "they", "we", "i", "who"})

THINGS = frozenset(
    {"it", "you", "nobody", "somebody", "data", "numbers", "figures", "that", "this"}
)
"""Subjects that choose only in a figure of speech, or not at all."""

WOULD = frozenset({"would", "'d", "will", "'ll", "shall"})
UNREAL = frozenset({"could", "might", "may", "should", "must", "can"})
DO = frozenset({"do", "does", "did"})
HAVE = frozenset({"have", "has", "had"})
BE = frozenset({"am", "is", "are", "was", "were", "be", "been", "being"})
AUXILIARIES = WOULD | UNREAL | DO | HAVE | BE

NOT = frozenset({"not", "never"})

ADVERBS = frozenset({
    "also", "just", "then", "simply", "finally", "still", "personally", "deliberately", "myself",
    "only", "even", "eventually", "therefore", "instead", "ultimately", "rather", "first", "later",
    "soon", "always", "once", "now", "again", "today", "alone", "anyway", "nevertheless", "already",
    "either", "both", "all", "kinda", "sorta", "so", "gladly", "too", "maybe", "perhaps", "here",
    "there", "well", "straight", "away", "okay", "almost", "nearly", "sooner", "afterwards", "ever",
    "beforehand",
})  # fmt: skip
"""What may stand between a subject and its verb; words in "-ly" do, too."""

ADVERBIAL_PHRASES = (
    ("in", "the", "end"), ("at", "once"), ("kind", "of"), ("sort", "of"), ("of", "course"),
    ("at", "first"), ("after", "all"), ("on", "my", "own"), ("by", "myself"), ("at", "last"),
    ("you", "know"), ("i", "mean"), ("at", "that", "point"), ("as", "well"), ("i", "guess"),
)  # fmt: skip

NO_ADVERBS = frozenset({"family", "supply", "reply", "apply", "july", "italy", "assembly", "rely"})

HEDGES = frozenset({"maybe", "perhaps", "probably", "possibly", "hopefully", "kinda", "sorta"})

UNDONE = frozenset({"almost", "nearly"})

UNREAL_BEFORE = frozenset({
    "if", "unless", "whether", "wish", "until", "lest", "before", "suppose", "imagine", "provided",
    "assuming", "otherwise",
})  # fmt: skip
"""A clause behind one of these is not claimed to have happened."""

SUBORDINATING = frozenset({
    "when", "once", "after", "why", "how", "where", "which", "that", "what", "while", "until",
    "because", "since", "as", "although", "though",
})  # fmt: skip

CONJUNCTIONS = frozenset({"and", "but", "or", "then"})

SAYING = frozenset({
    "said", "say", "says", "told", "tell", "tells", "asked", "ask", "thought", "think", "thinks",
    "believed", "claimed", "wrote", "insisted", "suggested", "wanted", "demanded", "answered",
    "replied", "feared", "felt", "knew", "argued", "wondered", "complained", "expected", "mean",
    "guess", "suppose", "assumed", "hoped", "believe", "goes", "rang", "quote",
})  # fmt: skip

OBJECTS = frozenset({"me", "him", "her", "us", "them", "you", "it", "everybody", "everyone"})

WISHES = frozenset({
    "want", "wanted", "like", "hope", "hoped", "plan", "planned", "try", "tried", "intend",
    "intended", "mean", "meant", "love", "wish", "wished", "need", "needed", "supposed", "about",
    "tempted", "used", "tend", "trying", "hoping", "planning", "wanting", "looking",
})  # fmt: skip
"""Verbs that say that what follows was wished, not done."""

ORDERING = frozenset({"told", "asked", "ordered", "instructed", "forced", "wanted", "expected"})
"""Verbs of somebody else's will, behind "was" or before "me to"."""

CARRIED_OUT = frozenset({"managed", "proceeded", "dared"})
GOVERNORS = CARRIED_OUT | {"going", "wanted", "want", "like", "got"}
"""Verbs whose infinitive tells what the subject does or means to do."""

OBJECT_OPENS = frozenset({
    "the", "a", "an", "my", "our", "it", "that", "this", "them", "him", "her", "to", "not",
    "against", "for", "on", "down", "back", "out", "hard", "all", "every", "both", "with",
})  # fmt: skip
"""Words behind a verb that stands first, if it is one: "Scrapped the deck"."""

NO_SUBJECTS = frozenset({
    "and", "but", "or", "then", "to", "the", "a", "an", "my", "our", "of", "by", "for", "with",
    "in", "on", "at", "me", "him", "them", "i", "we",
})  # fmt: skip
"""Words that don't end a noun phrase."""

ROLES = frozenset({
    "boss", "manager", "director", "lead", "team", "ceo", "cto", "cpo", "cfo", "vp", "founder",
    "board", "company", "client", "customer", "colleague", "management", "marketing", "sales",
    "legal", "finance", "engineering", "leadership", "supervisor", "owner", "head", "president",
    "chief", "partner", "product", "committee", "council", "department", "designer", "engineer",
    "investors", "users", "customers", "people", "parents", "teacher", "doctor", "nurse", "chef",
    "mayor", "captain", "editor", "producer", "publisher", "professor", "mentor", "engineers",
    "colleagues", "stakeholders", "executives", "predecessor", "landlord", "recruiter", "wife",
    "husband", "brother", "sister", "friend", "cofounder", "senior", "father", "mother", "leader",
})  # fmt: skip
"""Who else decides where one works."""

INVERTING = frozenset({
    "did", "do", "should", "would", "could", "can", "shall", "have", "had", "am", "will", "may",
    "might", "must",
})  # fmt: skip
"""Auxiliaries that stand before "I" in a question."""

PREPOSITIONS = frozenset({
    "to", "with", "for", "about", "of", "at", "in", "on", "from", "by", "between", "against",
})  # fmt: skip
