"""Words of a product manager's work that say the same, such as "churn" and "cancel".

By them a line of a CV is known when it is told.
"""

SAME = (
    "abandon leave left lose losing lost churn cancel unsubscribe",
    "onboarding signup registration register activation",
    "retain retention stay return comeback kept",
    "deprecate discontinue retire kill shutdown sunset stop remove drop scrap rollback withdraw "
    "decommission abolish eliminate threw throw shut",
    "delay postpone hold stop",
    "revenue income turnover sales earnings money monetize",
    "price pricing tariff fee",
    "experiment test trial pilot",
    "referral invite invitation refer",
    "advertising advertisement advert ads ad advertiser",
    "vehicle van truck car lorry",
    "decline reject refuse",
    "delivery deliver shipment parcel",
    "failure fail failed miss missed error",
    "complaint complain ticket",
    "support helpdesk call",
    "household home family families",
    "legal law lawyer compliance regulatory regulator regulation",
    "fraud fake scam abuse",
    "identity identification verify verification verified",
    "encryption encrypt encrypted",
    "market country countries region",
    "hospital clinic ward",
    "school classroom institution",
    "teacher teaching taught",
    "nurse nursing",
    "developer engineer programmer coder",
    "engineering engineer team capacity",
    "hire recruit",
    "mentor coach",
    "vendor supplier bought buy outside",
    "search query queries",
    "latency slow fast speed faster",
    "cost spend spending expense saving saved save",
    "automate automatic automatically automation",
    "reminder remind notification push",
    "payment pay paid paying",
    "refund voucher",
    "sound voice audio speech spoken",
    "student university college",
    "merchant seller shop store retailer",
    "goal objective target metric",
    "feed ranking recommendation recommend",
    "dashboard report chart",
    "consumption usage energy power electricity",
    "location city cities town",
    "employee staff colleague",
    "document documentation docs manual",
    "bug defect incident outage",
    "security secure privacy",
    "partnership partner contract deal signed sign",
    "subscriber subscription subscribe",
    "employment employ employed job position hired",
)
"""A row each; a word may stand in several."""

GENERIC = frozenset({
    "achieve", "achieved", "across", "added", "average", "build", "building", "built", "business",
    "company", "create", "created", "customer", "customers", "cut", "cutting", "define", "defined",
    "deliver", "delivered", "design", "designed", "develop", "developed", "drive", "driven",
    "drove", "establish", "established", "expand", "expanded", "experience", "feature", "features",
    "gain", "gained", "grew", "grow", "growing", "growth", "help", "helped", "implement",
    "implemented", "improve", "improved", "improving", "increase", "increased", "increasing",
    "initiative", "introduce", "introduced", "launch", "launched", "lead", "leading", "led",
    "lift", "lifted", "lifting", "lower", "lowered", "manage", "managed", "manager", "member",
    "members", "new", "owned", "owner", "owning", "product", "products", "project", "raise",
    "raised", "raising", "rate", "rates", "reach", "reached", "reaching", "reduce", "reduced",
    "reducing", "responsible", "result", "resulting", "ship", "shipped", "start", "started",
    "support", "team", "teams", "use", "used", "user", "users", "using", "version", "work",
    "working", "rise", "rose", "fell", "fall", "down", "daily", "weekly", "monthly", "senior",
    "junior", "head", "director", "group", "ran", "running", "run",
})  # fmt: skip
"""Words of any CV of the trade: they tell no line from another."""

SHORT = frozenset({
    "all", "and", "any", "are", "ask", "big", "but", "can", "day", "did", "due", "end", "far",
    "few", "for", "get", "got", "had", "has", "her", "him", "his", "how", "its", "key", "let",
    "lot", "may", "met", "net", "not", "now", "off", "old", "one", "our", "out", "own", "per",
    "put", "saw", "say", "see", "set", "she", "six", "ten", "the", "too", "top", "try", "two",
    "via", "was", "way", "who", "why", "yet", "you", "with", "than", "usd", "eur", "gbp", "rmb",
})  # fmt: skip
"""Three letters that tell nothing; of longer words the story bank's list says so."""
