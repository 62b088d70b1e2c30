"""Examples of rules that a shipped classifier takes otherwise, by its name.

It is wrong about them: where it is right, the example goes. New models start without any; what they
are wrong about is added here, and asks for training answers that say it so.
"""

OVERRULED: dict[str, set[str]] = {
    "encoder 1": {
        "Latency fell to ninety milliseconds.",
    },
}
