"""An offer to talk about in tests, and talks about it."""

from voicecoach.interview.offers.offer import read_offer
from voicecoach.interview.offers.talk import hear, open_talk

TABLE = {
    "turns": 8,
    "parts": [
        {"part": "base", "offered": 600_000, "limit": 700_000, "step": 5_000,
         "opens": ["result", "other-offer"]},
        {"part": "sign-on", "offered": 0, "limit": 80_000, "step": 10_000,
         "opens": ["loss", "other-offer"]},
        {"part": "equity", "offered": 0.05, "limit": 0.07, "step": 0.005, "opens": ["result"]},
        {"part": "review", "terms": "a pay review after six months"},
        {"part": "level", "fixed": "The level can't change."},
    ],
}  # fmt: skip
FACTS = ((("bonus",), "The bonus follows your rating."),)
RESULT = "because my feature brought twelve million in revenue"


def offer(**changed):
    made, faults = read_offer({**TABLE, **changed})
    assert faults == ()
    return made


def hold(*texts, **changed):
    talk = open_talk(offer(**changed), FACTS)
    for text in texts:
        talk = hear(talk, text)
    return talk


def stands(talk, part):
    return talk.value(talk.offer.rule(part))
