"""Words for a change, and those that make it a goal, a forecast or the readout of a test."""

from voicecoach.analysis.rule import any_of, whole_words

ROSE = any_of(
    r"ros(?:e|en)", r"grew|grown|growing", r"climb(?:ed|ing)", r"jump(?:ed|ing)",
    r"increas(?:ed?|es|ing)", r"improv(?:ed?|es|ing)", r"surg(?:ed|ing)", "soared", "picked up",
    r"doubl(?:ed|ing)", r"tripl(?:ed|ing)", r"quadrupl(?:ed|ing)", r"lift(?:ed|ing)?",
    r"rais(?:ed|ing)", r"boost(?:ed|ing)", r"expanded|expanding", r"recover(?:ed|ing)",
    r"gain(?:ed|ing)?",
)  # fmt: skip
FELL = any_of(
    "fell", "fallen", "falling", r"drop(?:ped|ping|s)?", r"declin(?:ed|ing|e)",
    r"decreas(?:ed?|es|ing)", r"shr[aiu]nk(?:ing)?", r"sank", r"slid", r"halv(?:ed|ing)",
    r"cut(?:ting|s)?", r"reduc(?:ed?|es|ing)", r"lower(?:ed|ing)", r"short(?:ened|ening)",
    r"trimm(?:ed|ing)", r"slash(?:ed|ing)", "eased", "plunged", "dipped", r"reduction",
)  # fmt: skip
MOVED = any_of(
    "went", "going", "go", "came", "come", "coming", "got", "getting", "gone", "moved", "moving",
    "took", "taking", "brought", "bringing", "drove", "driving", "pushed", "pushing", "turned",
    "settled", "landed", "changed", "passed", "improved", "reached", "is", "was", "are", "were",
    "sits", "stands", "runs", "became",
)  # fmt: skip
CHANGED = any_of(ROSE, FELL, MOVED)
UP = any_of(
    rf"{ROSE}|{FELL}",
    r"(?:went|gone|going|came|come|coming|brought|took|taking|got|getting|moved|drove|driving"
    r"|pushed|is|are|was|were|'s)(?: \S+){0,3}? (?:up|down|back)",
    "down|up",
)
ANY = rf"(?: (?!from |{ROSE} |{FELL} )\S+){{0,7}}?"
"""Words between a verb of change and its figures."""

TRIED = (
    r"(?:test group|pilot|in (?:a|the|our) (?:\w+ )?test|version [ab]|simulations?|a b|calculated"
    r"|estimated?|estimates?|say it|up to|what do you|never|up until)"
)
"""Words that make a figure an assumption, or the readout of a test."""

READOUT = whole_words(
    r"tests?|tested|testing|trial|experiment|arm|backtest|holdout|simulation|cohort|pilot"
    r"|half group|hypothetical|forecast|beta|variant|rehearsal"
)
"""Anywhere in a sentence, this may make its figure the readout of a test before the choice."""

UNREAL = (
    r"(?:would|will|i'd|i'll|we'd|we'll|it'd|it'll|expect|expected|expecting|should|could|might"
    r"|may|if|bet|targets?|goals?|aim|aimed|aiming|forecast|hope|hoped|hoping|predict|promised"
    r"|promise|won't|budget|plan|planned|asked|asking|wanted|want|needed|guess|assume|unless"
    r"|until|supposed|believe|proposed|suggested|objective|ambition|salary|raise|offer|offered"
    r"|when (?:we|i) (?:saw|noticed)|had (?:fallen|dropped|grown|risen|declined|slipped))"
)
"""Words that make a figure a goal, a forecast, or the state of things beforehand."""
