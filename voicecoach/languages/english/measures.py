"""Names of product and business measures, and how they are said to move."""

from voicecoach.analysis.rule import Rule, any_of

MEASURES = any_of(
    "retention", "revenue", "daus?", "maus?", "waus?", "(?:daily|monthly|weekly) (?:active|users)",
    "conversions?", "churn", "arpu", "arppu", "nps", "ltv", "cac", "gmv", "ctr", "click through",
    "engagement", "sign ?ups?", "subscriptions?", "subscribers?", "activation", "adoption",
    "listening time", "watch time", "session (?:length|time)", "repeat (?:use|purchases?|orders?)",
    "market share", "share of (?:listening|wallet|search)", "open rate", "refunds?", "margins?",
    "installs?", "downloads?", "bookings?", "abandonment", "completion(?: rate)?", "profit",
    "satisfaction", "complaints?", "renewals?", "upsell", "streams", "plays",
)  # fmt: skip

_MOVED = any_of(
    "rose", "fell", "grew", "dropped", "climbed", "jumped", "went (?:up|down)", "increased",
    "decreased", "improved", "doubled", "tripled", "halved", "(?:was|were|is) (?:up|down)",
    "declined", "shrank", "slid", "stalled", "flat", "peaked",
)  # fmt: skip

METRIC_MOVED = Rule(
    signal="metric_opening",
    name="metric_opening.moved",
    pattern=rf"{MEASURES}(?: \S+){{0,5}}? {_MOVED}",
    reliability=0.75,
    hits=("Retention in our trial group fell over the summer.", "our revenue per user had doubled"),
    misses=("I rejected the retention campaign.", "Last year I worked on retention."),
)
"""A measure that moves. At the start of an answer it is an observation, not a choice."""

METRIC_NAMED = Rule(
    signal="business_metric",
    name="business_metric.named",
    pattern=MEASURES,
    unless=r"(?:engagement (?:manager|team)|refund policy|retention (?:team|policy))",
    reliability=0.7,
    hits=("Churn fell by twelve percent.", "We watch completed bookings per host."),
    misses=("The model's F1 went up.", "Latency fell to ninety milliseconds."),
)
