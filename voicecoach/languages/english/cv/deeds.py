"""Verbs of doing, as CVs begin their lines with them, and words that only look like one."""

DEED_VERBS = frozenset({
    "accelerate", "achieve", "acquire", "act", "adapt", "add", "address", "administer", "adopt",
    "advise", "align", "allocate", "analyse", "analyze", "answer", "apply", "approve", "architect",
    "arrange", "articulate", "assemble", "assess", "assist", "attain", "attract", "audit", "author",
    "automate", "balance", "beat", "become", "begin", "benchmark", "blog", "boost", "bootstrap",
    "brand", "bridge", "bring", "broaden", "budget", "build", "calculate", "capture", "carry",
    "champion", "change", "chair", "clarify", "clean", "clear", "close", "coach", "code", "codify",
    "collaborate", "collect", "combine", "commission", "communicate", "complete", "compose",
    "conceive", "conceptualise", "conceptualize", "conduct", "consolidate", "construct", "consult",
    "contribute", "control", "convert", "convince", "coordinate", "co-ordinate", "cover", "craft",
    "create", "cultivate", "curate", "cut", "deal", "debug", "decide", "decommission", "decrease",
    "define", "delegate", "deliver", "demonstrate", "deploy", "deprecate", "derive", "descope",
    "design", "detect", "determine", "develop", "devise", "diagnose", "digitise", "digitize",
    "direct", "discover", "diversify", "do", "document", "double", "draft", "draw", "drive", "drop",
    "earn", "educate", "elevate", "eliminate", "embed", "empower", "enable", "engage", "engineer",
    "enhance", "enlarge", "ensure", "enter", "equip", "establish", "estimate", "evaluate", "evolve",
    "examine", "exceed", "execute", "expand", "experiment", "explore", "extend", "facilitate",
    "fight", "file", "finalise", "finalize", "find", "fix", "follow", "forecast", "forge", "form",
    "formalise", "formalize", "formulate", "foster", "found", "free", "fulfil", "fulfill", "fund",
    "fundraise", "gain", "gather", "generate", "get", "give", "govern", "grow", "guide", "halve",
    "handle", "harmonise", "harmonize", "head", "help", "hire", "hold", "host", "identify",
    "ideate", "implement", "improve", "increase", "incubate", "influence", "inform", "initiate",
    "innovate", "inspire", "install", "institute", "instruct", "integrate", "interview",
    "introduce", "invent", "investigate", "iterate", "join", "keep", "kill", "launch", "lay",
    "lead", "learn", "leverage", "license", "lift", "liaise", "localise", "localize", "lower",
    "maintain", "make", "manage", "map", "market", "maximise", "maximize", "measure", "mediate",
    "meet", "mentor", "merge", "migrate", "minimise", "minimize", "mitigate", "mobilise",
    "mobilize", "model", "moderate", "modernise", "modernize", "monetise", "monetize", "monitor",
    "motivate", "move", "negotiate", "observe", "obtain", "offer", "onboard", "open", "operate",
    "optimise", "optimize", "orchestrate", "order", "organise", "organize", "orient", "outline",
    "outperform", "overcome", "overhaul", "oversee", "own", "participate", "partner", "patent",
    "perform", "persuade", "pilot", "pioneer", "pitch", "pivot", "place", "plan", "play",
    "position", "predict", "prepare", "present", "prevent", "price", "prioritise", "prioritize",
    "process", "procure", "produce", "program", "promote", "propose", "protect", "prototype",
    "prove", "provide", "publish", "pull", "push", "put", "qualify", "quantify", "raise", "reach",
    "realise", "realize", "rebrand", "rebuild", "recommend", "recover", "recruit", "rectify",
    "redefine", "redesign", "reduce", "re-engineer", "reengineer", "refactor", "refine", "reframe",
    "relaunch", "release", "reorganise", "reorganize", "repair", "replace", "report", "reposition",
    "represent", "research", "reshape", "resolve", "restore", "restructure", "retain", "retire",
    "revamp", "review", "revise", "revive", "revitalise", "revitalize", "rewrite", "roll", "run",
    "safeguard", "save", "scale", "scope", "secure", "segment", "select", "sell", "serve", "set",
    "shape", "ship", "shorten", "simplify", "size", "solve", "source", "spearhead", "speak",
    "specify", "speed", "split", "sponsor", "stabilise", "stabilize", "staff", "standardise",
    "standardize", "start", "steer", "stop", "streamline", "strengthen", "structure", "study",
    "sunset", "supervise", "support", "surpass", "survey", "sustain", "synthesise", "synthesize",
    "tackle", "take", "teach", "test", "track", "train", "transfer", "transform", "transition",
    "translate", "treble", "trial", "trim", "triple", "tune", "turn", "tutor", "uncover", "unify",
    "unlock", "update", "upgrade", "use", "validate", "verify", "visit", "volunteer", "win", "wind",
    "work", "write", "wire", "wrap", "yield", "accompany", "assume", "attend", "bargain", "care",
    "cofound", "co-found", "co-lead", "co-author", "co-create", "co-design", "co-develop",
    "co-organise", "co-organize", "compile", "configure", "connect", "contract", "co-own", "demo",
    "dig", "distribute", "elicit", "energise", "escalate", "evangelise", "evangelize", "finance",
    "flag", "gamify", "groom", "grant", "ground", "import", "index", "instrument", "interact",
    "invest", "judge", "label", "lobby", "log", "operationalise", "operationalize", "pair",
    "persist", "personalise", "personalize", "phase", "practise", "probe", "productise",
    "productize", "quadruple", "rank", "rationalise", "rationalize", "re-launch", "re-platform",
    "replatform", "rescue", "respond", "reverse", "schedule", "script", "seek", "shadow", "share",
    "sign", "sketch", "spin", "stand", "story-map", "storyboard", "suggest", "swap", "sync",
    "systematise", "systematize", "target", "tender", "triage", "troubleshoot", "uphold", "upsell",
    "value", "visualise", "visualize", "wireframe", "workshop", "advance", "assure", "bundle",
    "cap", "catalogue", "ceate", "challenge", "check", "choose", "commercialise", "commercialize",
    "coin", "crowdfund", "cross-sell", "curb", "debunk", "dedicate", "dispatch", "edit",
    "encourage", "enrol", "enroll", "fill", "film", "freelance", "graduate", "harden", "inherit",
    "internationalise", "internationalize", "invite", "lecture", "list", "mix", "narrow", "nurture",
    "perfect", "pick", "poll", "quit", "record", "reconcile", "rehearse", "reject", "remove",
    "renegotiate", "renew", "rework", "return", "rewire", "shift", "showcase", "slash", "smooth",
    "stage", "step", "stock", "strip", "subtitle", "switch", "tag", "tailor", "team", "tighten",
    "touch", "upskill", "wean", "weigh",
})  # fmt: skip
"""Plain forms; past forms in "-ed" count at the head of a line whether they stand here or not."""

IRREGULAR = {
    "beat": ("beat", "beaten"), "become": ("became",), "begin": ("began", "begun"),
    "bid": ("bid",), "co-lead": ("co-led",), "co-write": ("co-wrote",), "cost": ("cost",),
    "co-found": ("co-founded",), "drive": ("drove", "driven"), "fall": ("fell", "fallen"),
    "feed": ("fed",), "forecast": ("forecast",), "forego": ("forewent",), "grow": ("grew", "grown"),
    "hit": ("hit",), "overcome": ("overcame",), "oversee": ("oversaw", "overseen"),
    "rebuild": ("rebuilt",), "remake": ("remade",), "resell": ("resold",), "reset": ("reset",),
    "rerun": ("reran",), "retake": ("retook",), "rewrite": ("rewrote", "rewritten"),
    "rise": ("rose", "risen"), "seek": ("sought",), "shoot": ("shot",), "shrink": ("shrank",),
    "sing": ("sang",), "sink": ("sank",), "speed": ("sped",), "spin": ("spun",),
    "spring": ("sprang",), "strive": ("strove",), "undergo": ("underwent",),
    "undertake": ("undertook", "undertaken"), "uphold": ("upheld",), "upsell": ("upsold",),
    "win": ("won",), "wind": ("wound",), "write": ("wrote", "written"), "outgrow": ("outgrew",),
    "outsell": ("outsold",), "bring": ("brought",), "make": ("made",), "spend": ("spent",),
    "understand": ("understood",), "forge": ("forged",), "onboard": ("onboarded",),
    "unlearn": ("unlearnt",), "shed": ("shed",), "lend": ("lent",), "bend": ("bent",),
    "light": ("lit",), "fly": ("flew",), "ride": ("rode",), "broadcast": ("broadcast",),
}  # fmt: skip
"""Pasts that grammar/verb_forms has no need of."""

NO_PASTS = frozenset({
    "need", "feed", "seed", "speed", "bed", "red", "reed", "weed", "indeed", "hundred", "united",
    "limited", "exceed", "proceed", "succeed", "embed", "shed", "sacred", "naked", "med", "ted",
    "fred", "breed", "greed", "creed", "bleed", "agreed-upon", "so-called", "unprecedented",
    "unlimited", "unified-commerce", "self-employed", "unemployed",
})  # fmt: skip
"""Words in "-ed" that are no past."""

TRAITS = frozenset({
    "accomplished", "acquainted", "advanced", "ambitious", "analytical", "based", "born", "bred",
    "certified", "committed", "customer-focused", "customer-obsessed", "data-driven", "dedicated",
    "detail-oriented", "detailed", "devoted", "disciplined", "distinguished", "driven", "educated",
    "engaged", "enthused", "excited", "experienced", "extended", "fascinated", "focused",
    "focussed", "gifted", "hands-on", "highly", "inspired", "interested", "licensed", "like-minded",
    "located", "married", "metrics-driven", "motivated", "multi-talented", "multifaceted",
    "naturally", "obsessed", "organised", "organized", "oriented", "outcome-focused", "passionate",
    "practised", "proven", "qualified", "registered", "related", "relaxed", "results-driven",
    "results-oriented", "rounded", "schooled", "seasoned", "self-driven", "self-employed",
    "self-motivated", "self-taught", "skilled", "sophisticated", "spirited", "talented",
    "team-oriented", "technically", "tested", "trained", "trusted", "user-centred", "user-centered",
    "varied", "versed", "well-organised", "well-organized", "well-rounded", "well-versed",
    "determined", "motived", "used", "mission-driven", "product-minded", "battle-tested",
    "open-minded", "retired", "required", "preferred", "desired",
})  # fmt: skip
"""What a person is said to be, in the form of a past; at the head of a line no deed, except where
an object follows at once ("Organised the", "Tested three")."""

DATA_NOUNS = frozenset({
    "aided", "applied", "assisted", "augmented", "automated", "connected", "distributed",
    "embedded", "enhanced", "integrated", "licensed", "linked", "managed", "mixed", "moderated",
    "named", "paid", "personalised", "personalized", "shared", "structured", "supervised",
    "unmoderated", "unstructured", "unsupervised", "advanced", "guided", "related", "reinforced",
    "federated", "retrieval-augmented", "test-driven", "event-driven", "trained", "fixed",
})  # fmt: skip
"""Pasts that stand before a noun for a kind of it: "distributed systems", "paid media"."""

COMPANY_PASTS = frozenset({
    "acquired", "backed", "based", "bootstrapped", "employed", "established", "financed", "founded",
    "funded", "headquartered", "incorporated", "known", "listed", "located", "merged", "owned",
    "rebranded", "sold", "used", "valued", "venture-backed", "vc-backed", "taken", "trusted", "now",
})  # fmt: skip
"""Pasts that tell of a company where "by", "in", "with" or "at" follows: "Acquired by Shopify"."""

STATES = frozenset({
    "adore", "aim", "am", "appreciate", "are", "aspire", "be", "been", "believe", "belong", "bring",
    "care", "combine", "can", "come", "consider", "could", "count", "describe", "dream", "enjoy",
    "excel", "expect", "feel", "find", "had", "has", "have", "hope", "is", "know", "like", "live",
    "look", "love", "may", "might", "need", "possess", "prefer", "seek", "should", "speak",
    "strive", "study", "take", "tend", "think", "thrive", "understand", "value", "want", "was",
    "were", "will", "wish", "would", "hold", "reside", "remain", "specialise", "specialize",
    "focus", "shine", "get", "learn", "apply", "used", "play", "cook", "read", "run", "sing",
    "climb", "travel", "swim", "cycle", "hike", "paint", "collect",
})  # fmt: skip
"""What "I" is followed by in the present where nothing is told of work: taste, traits, wishes."""

FELT = frozenset({
    "liked", "loved", "enjoyed", "wanted", "felt", "thought", "believed", "knew", "lived", "wished",
    "hoped", "was", "were", "had", "heard", "needed", "expected", "seemed", "preferred",
    "relocated", "left", "studied", "graduated", "considered", "consisted", "comprised", "counted",
    "numbered", "included", "sat", "belonged", "remained", "meant", "dreamed", "dreamt", "born",
    "cared",
})  # fmt: skip
"""Pasts that tell of a life and not of work, where nothing but a person stands before them."""

DUTY_VERBS = frozenset({
    "lead", "own", "manage", "run", "head", "oversee", "build", "drive", "supervise", "direct",
    "coordinate", "coach", "write", "chair", "host", "publish", "maintain", "organise", "organize",
    "moderate", "curate", "edit", "record", "mentor", "teach", "shape", "ship", "work", "develop",
    "define", "steer",
})  # fmt: skip
"""What somebody says in the present of the position that they hold."""

LIFE = frozenset({
    "grew", "decided", "got", "went", "began", "came", "fell", "found", "graduated", "joined",
    "learned", "learnt", "lived", "moved", "relocated", "returned", "specialised", "specialized",
    "started", "stayed", "studied", "switched", "trained", "transitioned", "travelled", "traveled",
    "turned", "worked", "progressed", "gained",
})  # fmt: skip
"""Pasts of a course of life: where a person is described, a deed only if an object follows."""

SPENT = frozenset({"spent", "became"})
"""Pasts that tell nothing there even with an object: "Spent the last six years"."""

ARRIVED = frozenset({"arrived", "came", "joined", "left", "started", "began", "studied", "worked"})
"""Pasts that, behind "when I", only tell when something was."""

FIRM_TRAITS = frozenset({
    "acquainted", "based", "born", "certified", "desired", "driven", "educated", "experienced",
    "fascinated", "interested", "known", "licensed", "located", "motivated", "obsessed", "oriented",
    "passionate", "preferred", "related", "required", "self-employed", "self-taught", "skilled",
    "trained", "used", "versed",
})  # fmt: skip
"""Of the traits those that are none of a deed under a position either: "Skilled in"."""

DUTY_STATES = frozenset({
    "apply", "bring", "collect", "combine", "come", "find", "focus", "get", "hold", "learn", "read",
    "run", "seek", "study", "take", "value",
})  # fmt: skip
"""Of the states those that are work under a position: "I take care of the factory"."""

PAST_ENDINGS = frozenset({
    "backed", "based", "centered", "centred", "driven", "focused", "focussed", "funded", "grown",
    "led", "listed", "minded", "obsessed", "oriented", "owned", "powered", "proven", "run",
})  # fmt: skip
"""What ends a compound that tells a trait of something: "family-owned"."""
