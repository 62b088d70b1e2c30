"""What signals and verdicts are called."""

from voicecoach.analysis.language import SignalName

SIGNAL_NAMES = {
    name: SignalName(shown_as=shown, said_as=said)
    for name, shown, said in (
        ("decision", "choice", "a choice of your own"),
        ("rejected_alternative", "turned down", "an option turned down"),
        ("accepted_cost", "cost", "a cost accepted"),
        ("dissent", "dissent", "somebody who disagreed"),
        ("criterion", "rule", "the rule behind it"),
        ("impact_number", "result", "a result in numbers"),
        ("counterfactual", "limit", "a limit to the claim"),
        ("reflection", "lesson", "what you would change"),
        ("hypothesis", "hypothesis", "a belief that can be tested"),
        ("experiment", "test", "a test"),
        ("business_metric", "measure", "a business measure"),
        ("framework_applied", "framework", "a framework put to work"),
        ("framework_named", "framework only named", "a framework only named"),
        ("team_credit", "team's credit", "credit to the team in place of a choice"),
        ("vague_impact", "vague result", "a result without evidence"),
        ("cliche", "cliche", "a stock phrase"),
        ("jargon", "jargon", "the inside of a model"),
        ("hedged_choice", "half a choice", "a choice half taken back"),
        ("shared_choice", "shared choice", "a choice shared with others"),
        ("others_choice", "somebody else's choice", "somebody else's choice"),
        ("hypothetical_choice", "what you would do", "what you would do"),
        ("disagreed_and_committed", "committed all the same", "disagreement, then commitment"),
        ("persuasion", "won them over", "how you won somebody over"),
        ("initiative", "beyond your remit", "something that was not your job"),
        ("phased_compromise", "in phases", "a compromise in phases"),
        ("evidence_first", "evidence first", "evidence gathered first"),
        ("off_topic", "off the question", "something else than was asked"),
        ("dodge", "question dodged", "a way around the question"),
        ("habit", "habit", "what you do in general"),
        ("blame", "blame", "blame for somebody else"),
        ("need_plea", "need, not worth", "need in the place of worth"),
        ("metric_opening", "opens with a metric", "a metric in the place of a choice"),
        ("unresolved_agency", "nobody's choice", "a choice that nobody owns"),
        ("straight_line", "straight line", "a result with one cause alone"),
        ("package_part", "part of the package", "a part of the package"),
        ("justification", "reason", "a reason"),
        ("fallback", "fallback", "a fallback"),
        ("other_offer", "other option", "another option"),
        ("present_role", "who you are", "who you are"),
        ("aim", "what you want", "what you want next"),
        ("about_them", "about them", "something about them"),
        ("assumption", "assumption", "an assumption"),
        ("estimate", "estimate", "an estimate"),
        ("sanity_check", "check", "a check of the result"),
    )
}
"""A pay ask is no choice, and a recommendation neither: kinds call theirs by its own name."""

STAMPS = {
    "told_whole": "ALL THERE",
    "told_in_part": "PARTS ARE MISSING",
    "told_unsure": "NOT SURE WHAT I HEARD",
    "told_nothing": "LITTLE TO GO ON",
    "no_decision_unsure": "NOT SURE WHAT I HEARD",
    "very_short": "TOO SHORT",
    "foreign": "NOT ENGLISH",
    "foreign_unsure": "NO ENGLISH HEARD",
    "no_words": "NO WORDS",
    "no_speech": "SILENCE",
}
