"""Words that sound like product management and say nothing about what was done.

A panel hears a choice by what is in it: a market, a date, a person, a figure. "I chose impact over
output" has a verb of choice and none of these. The lists are of our own making; real answers use
these words, too, and it is only their share that tells (``voicecoach.interview.substance``).
"""

import re

from voicecoach.analysis.rule import any_of, whole_words

BUZZWORDS = frozenset({
    "ability", "accelerate", "accelerated", "acceleration", "accountability", "accountable",
    "action", "actionable", "adaptability", "adaptable", "advantage", "adversity", "agentic",
    "agile", "agility", "align", "aligned", "aligning", "alignment", "amazing", "ambiguity",
    "ambiguous", "ambition", "ambitious", "amplified", "amplify", "approach", "approaches",
    "aspiration", "attitude", "authentic", "authenticity", "autonomy", "awareness", "awesome",
    "balance", "barrier", "barriers", "believer", "benchmark", "bet", "bets", "bias", "biased",
    "bold", "boldness", "bottleneck", "bottlenecks", "brainstorm", "brave", "bravery",
    "breakthrough", "bridge", "bridged", "bridges", "bridging", "brilliant", "capabilities",
    "capability", "catalyst", "catalysts", "challenge", "challenges", "challenging", "champion",
    "championed", "champions", "chaos", "clarity", "coherence", "coherent", "cohesion", "cohesive",
    "collaborate", "collaborated", "collaborating", "collaboration", "collaborative",
    "collaborator", "collective", "collectively", "comfort", "comfortable", "commitment",
    "committed", "common", "communicate", "communication", "communicator", "community",
    "compelling", "competencies", "competency", "competitive", "complex", "complexity",
    "comprehensive", "connector", "consensus", "consistency", "consistently", "constantly",
    "continuous", "continuously", "conviction", "convictions", "core", "courage", "courageous",
    "creative", "creativity", "crushed", "crushing", "cultivate", "cultivated", "culture",
    "curiosity", "curious", "dedicated", "dedication", "deeply", "delight", "delighted",
    "delightful", "delights", "deliver", "delivered", "delivering", "delivery", "democracy",
    "democratise", "democratize", "dependable", "depth", "determination", "differentiate",
    "differentiated", "differentiation", "differentiator", "digital", "dignity", "discipline",
    "disciplined", "disrupt", "disruption", "disruptive", "disruptor", "diverse", "diversity",
    "doer", "dream", "dreamer", "dreams", "drive", "driven", "drives", "driving", "drove",
    "dynamic", "eager", "ecosystem", "ecosystemic", "ecosystems", "edge", "effective",
    "effectively", "effectiveness", "efficiency", "efficient", "efficiently", "effort", "efforts",
    "elevate", "elevated", "embrace", "embraced", "embracing", "emerged", "emerging", "empathetic",
    "empathy", "empower", "empowered", "empowering", "empowerment", "enable", "enabled",
    "enablement", "energetic", "energy", "engaged", "engagement", "engaging", "enormous",
    "enthusiasm", "enthusiastic", "environment", "ethical", "ethics", "ethos", "evangelist",
    "evangelize", "evolution", "evolve", "evolved", "exceed", "exceeded", "excellence",
    "excellent", "exceptional", "excited", "exciting", "execute", "executed", "execution",
    "expectations", "experiences", "exponential", "extraordinarily", "extremely", "facilitate",
    "facilitated", "fantastic", "fearless", "fearlessly", "flawless", "flawlessly", "flexibility",
    "flexible", "flywheel", "focus", "focused", "foster", "fostered", "fostering", "framework",
    "frameworks", "fully", "fundamental", "futureproof", "gain", "gains", "great", "grit", "grow",
    "growth", "guidance", "guru", "happy", "hardworking", "harmonise", "harmonize", "harmony",
    "harness", "harnessed", "heart", "holistic", "holistically", "honesty", "huge", "humble",
    "humility", "hunger", "hungry", "hurdle", "hurdles", "hustle", "hyper", "hypergrowth",
    "ideate", "ideation", "imagination", "imagine", "impact", "impactful", "impressed",
    "impressive", "improve", "improvement", "improvements", "inclusive", "incredible",
    "incredibly", "influence", "influencer", "informed", "initiative", "initiatives", "innovate",
    "innovated", "innovation", "innovations", "innovative", "insight", "insights", "inspiration",
    "inspirational", "inspire", "inspired", "inspiring", "integrity", "intelligence",
    "intelligent", "interdisciplinary", "iterate", "iterated", "iterating", "iteration",
    "iterations", "journey", "kanban", "key", "kpi", "kpis", "landscape", "leader", "leaders",
    "leadership", "lean", "leaner", "legacy", "lessons", "leverage", "leveraged", "leverages",
    "leveraging", "listener", "listening", "loved", "loyalty", "massive", "mattered", "matters",
    "maturity", "maximise", "maximize", "maximized", "maximizing", "meaningful", "mediocrity",
    "mentor", "mentored", "methodologies", "methodology", "metric", "metrics", "mindset",
    "mindsets", "minimise", "minimize", "mission", "mitigate", "mitigated", "momentum", "monetise",
    "monetization", "monetize", "moral", "motivated", "motivation", "multidisciplinary", "mvp",
    "nailed", "narrative", "navigate", "navigated", "navigating", "needle", "ninja", "noise",
    "nurture", "nurtured", "obsess", "obsessed", "obsession", "obstacle", "obstacles", "okr",
    "okrs", "openness", "opportunities", "opportunity", "optimal", "optimise", "optimization",
    "optimize", "optimized", "orchestrate", "orchestrated", "outcome", "outcomes", "output",
    "outstanding", "overcommunicate", "overcommunicated", "ownership", "pain", "painful",
    "painpoints", "paradigm", "paradigmatic", "paradigms", "partnership", "passion", "passionate",
    "passionately", "patience", "perfect", "perfection", "performance", "personalised",
    "personalization", "personalized", "perspective", "perspectives", "philosophy", "pioneer",
    "pioneering", "pioneers", "pivot", "pivotal", "pivoted", "platform", "positive", "positivity",
    "possibilities", "potential", "powerful", "pragmatic", "pragmatism", "pride", "principles",
    "priorities", "prioritisation", "prioritise", "prioritised", "prioritising", "prioritization",
    "prioritize", "prioritized", "prioritizing", "priority", "proactive", "proactively",
    "proactivity", "process", "processes", "productive", "productivity", "professional",
    "professionalism", "progress", "proud", "purpose", "purposeful", "quality", "quantity",
    "rapidly", "reimagine", "reimagined", "reinvent", "reinvented", "relationships", "relentless",
    "relentlessly", "relevance", "relevant", "reliability", "remarkable", "remarkably",
    "resilience", "resilient", "resourceful", "resourcefulness", "respect", "responsibility",
    "responsible", "results", "rethink", "rethought", "revolution", "revolutionary",
    "revolutionise", "revolutionize", "reward", "rewards", "rice", "rigor", "rigorous", "rigour",
    "risk", "risks", "roadmap", "robust", "robustly", "rockstar", "ruthless", "ruthlessly", "safe",
    "satisfaction", "satisfied", "scalability", "scalable", "scale", "scaling", "scrum",
    "seamless", "seamlessly", "servant", "setback", "setbacks", "shared", "significant",
    "significantly", "silos", "simplicity", "simplify", "skills", "smart", "smarter", "smooth",
    "smoothly", "solution", "solutions", "spearhead", "spearheaded", "speed", "spirit",
    "stakeholder", "stakeholders", "stakes", "standards", "story", "storyteller", "storytelling",
    "strategic", "strategically", "strategies", "strategy", "streamline", "streamlined",
    "strength", "strengths", "strong", "stronger", "strongly", "structured", "success",
    "successful", "successfully", "superb", "support", "sustainable", "synergies", "synergise",
    "synergistic", "synergize", "synergy", "talent", "teamwork", "thinker", "thoughtful", "thrive",
    "tirelessly", "traction", "tradeoff", "tradeoffs", "trailblazer", "transform",
    "transformation", "transformational", "transformative", "transformed", "transparency",
    "transparent", "tremendous", "tremendously", "truly", "trust", "truth", "uncertain",
    "uncertainty", "unified", "unique", "unity", "unlock", "unlocked", "unlocking", "uplift",
    "value", "values", "vanity", "velocity", "vision", "visionaries", "visionary", "waterfall",
    "weighed", "weighing", "win", "winning", "wins", "wonderful", "zone",
})  # fmt: skip
"""Single words of the trade's small talk."""

_PHRASES = whole_words(
    any_of(
        r"(?:at|by) the end of the day",
        r"(?:think|thinking|thought) (?:outside|out of) the box",
        r"(?:move|moved|moving|moves) the needle",
        r"(?:low|lowest) hanging fruits?",
        r"(?:boil|boiling) the ocean",
        r"the status quo",
        r"win win(?: situation)?|game changer|thought leader(?:ship)?|growth mindset",
        r"fail(?:ing)? (?:fast|forward|early)|(?:move|moving) fast(?: and break things)?",
        r"best (?:practices?|in class|of breed)|state of the art|world class|cutting edge",
        r"(?:data|customer|user|impact|result|results|value|outcome|mission) "
        r"(?:driven|centric|centricity|first|focused|oriented|obsessed|obsession)",
        r"(?:customer|user|the) obsession",
        r"core (?:competenc(?:y|ies)|values?|business)",
        r"(?:break|broke|breaking|tear|tore) down (?:the )?(?:silos?|barriers?|walls)",
        r"(?:deep|deeper) dives?|double(?:d)? down|circle back|take it to the next level",
        r"(?:next|another|higher) level|(?:extra|second) mile|full potential|big picture|bigger "
        r"picture",
        r"(?:bring|brought|brings|add|added|adds) (?:real |true |great )?value(?: to the table)?",
        r"to the table|on the same page|all hands on deck|hit the ground running|wear many hats",
        r"end to end|at scale|top of the line|go the extra mile|push the envelope|raise the bar",
        r"north star(?: vision| mission)?|single source of truth|paradigm shifts?|blue sky",
        r"(?:radical|full|complete) transparency|servant leader(?:ship)?|radical candou?r",
        r"(?:less is more|quality over quantity|progress over perfection|done is better than "
        r"perfect)",
        r"(?:team player|people person|self starter|quick learner|fast learner|problem solver|hard "
        r"worker|perfectionist)",
        r"(?:one hundred|100|110|hundred and ten) percent(?! of)|24 7",
        r"(?:long|short) term (?:thinking|vision|value|success)",
        r"trade offs?|buy in|take ownership|full ownership|sacred cows?|design thinking",
        r"(?:goal|results?|solution|future|team|people|ai|passion|purpose) "
        r"(?:oriented|driven|powered|minded)",
        r"(?:data|insight|evidence) informed|hands on|can do|fast paced",
        r"high (?:performing|quality)",
        r"(?:right|tough|hard|bold|difficult) (?:thing to do|decisions?|calls?|choices?)",
        r"safe option|comfort zone|no risk no reward|quick wins?|vanity metrics?",
        r"cross functional(?:ly)?|product (?:led|mindset|thinking|vision|sense)",
        r"(?:all|it's|it is|is) about (?:the )?(?:users?|customers?|people|communication|trust)",
        r"(?:users?|customers?|people) (?:always )?(?:first|at the cent(?:er|re)|at heart)",
    )
)
"""Stock phrases, each of which counts as one word."""

EMPTY = frozenset({
    "about", "above", "across", "actually", "after", "again", "against", "ahead", "almost",
    "alone", "already", "also", "although", "always", "among", "and", "another", "anybody",
    "anyone", "anything", "anyway", "are", "around", "ask", "asked", "away", "back", "became",
    "because", "become", "been", "before", "began", "behind", "being", "believe", "believed",
    "best", "better", "between", "beyond", "big", "bigger", "biggest", "both", "bring", "brought",
    "business", "but", "call", "called", "came", "can", "cannot", "careful", "case", "certain",
    "certainly", "chance", "choice", "choices", "choose", "chose", "chosen", "come", "comes",
    "coming", "companies", "company", "completely", "could", "course", "customer", "customers",
    "decide", "decided", "deciding", "decision", "decisions", "decisive", "despite", "did",
    "different", "difficult", "does", "doing", "done", "down", "during", "each", "early", "either",
    "else", "end", "enough", "especially", "even", "every", "everybody", "everyday", "everyone",
    "everything", "everywhere", "example", "experience", "fact", "fast", "fault", "few", "finally",
    "find", "first", "for", "forward", "from", "full", "further", "gave", "general", "generally",
    "genuinely", "get", "gets", "getting", "give", "given", "go", "goal", "goals", "goes", "going",
    "gone", "good", "got", "had", "happen", "happened", "happy", "hard", "has", "have", "having",
    "help", "helped", "her", "here", "high", "him", "his", "honest", "honestly", "how", "however",
    "human", "humans", "idea", "ideas", "important", "instead", "into", "its", "itself", "just",
    "keep", "kept", "kind", "kinds", "knew", "know", "known", "large", "last", "later", "lead",
    "learn", "learned", "learning", "least", "led", "less", "let", "like", "likely", "little",
    "long", "look", "looked", "looking", "lot", "lots", "made", "make", "makes", "making",
    "manage", "managed", "many", "matter", "matters", "maybe", "mean", "means", "meet", "might",
    "mind", "moment", "more", "most", "move", "moved", "much", "must", "myself", "need", "needed",
    "needs", "never", "new", "next", "nobody", "nor", "not", "nothing", "now", "obviously", "off",
    "often", "once", "one", "only", "open", "opinion", "option", "options", "or", "order",
    "organisation", "organization", "other", "others", "our", "ourselves", "out", "over", "own",
    "part", "people", "perhaps", "person", "personally", "place", "please", "point", "possible",
    "probably", "problem", "problems", "product", "products", "project", "projects", "push",
    "pushed", "put", "quick", "quickly", "quite", "rather", "reach", "real", "reality", "really",
    "reason", "reject", "rejected", "right", "risk", "risks", "role", "rule", "said", "same",
    "saw", "say", "saying", "see", "seem", "seemed", "seen", "set", "should", "show", "side",
    "simple", "simply", "since", "situation", "situations", "slow", "small", "some", "somebody",
    "someone", "something", "sometimes", "soon", "sort", "speak", "stand", "start", "started",
    "stay", "step", "still", "stop", "stopped", "such", "sure", "take", "taken", "takes", "taking",
    "talk", "talked", "team", "teams", "tell", "than", "that", "the", "their", "them",
    "themselves", "then", "there", "therefore", "these", "they", "thing", "things", "think",
    "thinking", "this", "those", "though", "thought", "through", "thus", "time", "times",
    "together", "told", "too", "took", "top", "toward", "towards", "tried", "true", "truly", "try",
    "trying", "turn", "two", "under", "understand", "until", "upon", "use", "used", "user",
    "users", "using", "usually", "very", "want", "wanted", "was", "way", "ways", "well", "went",
    "were", "what", "whatever", "when", "where", "whether", "which", "while", "who", "whole",
    "whom", "whose", "why", "will", "wish", "with", "within", "without", "word", "work", "worked",
    "working", "works", "world", "worse", "would", "wrong", "year", "years", "yes", "yet", "you",
    "your",
})  # fmt: skip
"""Words that are neither: any answer has them."""

FEWEST_LETTERS = 3


def weigh(line: str) -> tuple[int, int]:
    """Count the words of a plain line that name something, and the buzzwords in it.

    A stock phrase is one buzzword. Words that any answer has count for neither.
    """
    rest, phrases = _PHRASES.subn(" ", line)
    words = [_bare(word) for word in rest.split()]
    buzz = sum(word in BUZZWORDS for word in words)
    concrete = sum(
        word not in BUZZWORDS
        and word not in EMPTY
        and (len(word) >= FEWEST_LETTERS or word.isdigit())
        and "'" not in word
        for word in words
    )
    return concrete, phrases + buzz


def _bare(word: str) -> str:
    return re.sub(r"'s$", "", word)
