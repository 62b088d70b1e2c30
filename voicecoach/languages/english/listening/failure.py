"""How people say that something failed."""

from voicecoach.analysis.rule import Rule, any_of

FAILURE = Rule(
    signal="failure",
    name="failure.said",
    pattern=any_of(
        r"(?:it|that|this|they|launch|feature|pilot|test|project|product|app|model|experiment|bet)"
        r" (?:\w+ ){0,2}(?:failed|flopped|bombed|tanked)",
        r"(?:was|were) (?:\w+ ){0,2}(?:failure|flop|disaster)",
        r"(?:didn't|did not|never) (?:really )?(?:work|worked|take off|took off|land|landed)",
        "fell flat",
        "went nowhere",
    ),
    unless=r"(?:if|would|could|might|until|unless|before)",
    reliability=0.8,
    hits=(
        "The pilot failed in both cities.",
        "To be honest it was a complete failure.",
        "The thing never really took off.",
        "and then the launch just flopped",
    ),
    misses=(
        "If it failed we would roll it back.",
        "The payment failed page was ugly.",
        "I didn't work on Fridays then, before that I did.",
        "It worked out in the end.",
    ),
)
