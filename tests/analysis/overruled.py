"""Examples of rules that a shipped classifier takes otherwise, by its name.

It is wrong about them: where it is right, the example goes. New models start without any; what they
are wrong about is added here, and asks for training answers that say it so.
"""

OVERRULED: dict[str, set[str]] = {
    "linear 1": {
        "I can't prove the note did that.",
        "I cut the price instead of adding a discount.",
        "I knew the team well.",
        "I set myself a floor before this call.",
        "I'd take the revenue hit this year.",
        "It only held for paid users.",
        "Our bar was seventy percent repeat use.",
        "Our target was to go from 10 to 20 percent.",
        "Sign-ups doubled in a month.",
        "That saved us 400,000 euros a year.",
        "The downside is hosts get nothing from us until October.",
        "The obvious thing was to ship it quietly.",
        "The other path was a full redesign.",
        "The price was a quarter of revenue.",
        "We accepted the risk for two weeks.",
        "We opened an office in Moscow.",
    },
    "encoder 1": {
        "I can't prove the note did that.",
        "I set myself a floor before this call.",
        "If we hadn't stopped, the regulator would have.",
        "It cost us the spring campaign.",
        "It only held for paid users.",
        "Latency fell to ninety milliseconds.",
        "Our bar was seventy percent repeat use.",
        "Part of that was the holiday.",
        "Sign-ups doubled in a month.",
        "So that's the price, I lost a really good designer.",
        "That saved us 400,000 euros a year.",
        "The downside is hosts get nothing from us until October.",
        "The north star would be songs per week that come from a friend.",
        "The other path was a full redesign.",
        "The price was a quarter of revenue.",
        "We accepted the risk for two weeks.",
    },
}
