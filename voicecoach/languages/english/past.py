"""Verbs in the past tense, by which an answer tells that something happened."""

PAST_VERB = (
    r"(?:(?!need|feed|speed|exceed|proceed|indeed|succeed|bed|red|used)\w{2,}ed|became|began|bent"
    r"|blew|bought|broke|brought|built|came|caught|chose|dealt|did|drew|drove|fell|felt"
    r"|flew|forgot|fought|found|froze|gave|got|grew|heard|held|hid|kept|knew|laid|led|left"
    r"|lent|lit|lost|made|meant|met|paid|quit|ran|rang|rode|rose|said|sat|saw|sent"
    r"|shook|shot|slept|sold|spent|spoke|stood|stuck|swapped|swore|took|taught|thought"
    r"|threw|told|understood|went|woke|won|wore|wrote)"
)
"""A form that is no other: "cut", "put", "let" and their like are told in the present, too."""

DEED = (
    r"(?:i|we)(?: then| just| also| finally| actually| really| still| simply| immediately| once"
    r"| even| only| first| personally| myself)*"
    rf" (?!tried|wanted|liked|loved|enjoyed|finished|managed|resolved|lived|agreed|thought|felt"
    rf"|knew|meant|got|did|had|heard|noticed|guess)(?:{PAST_VERB}|cut|put|set|let|shut|didn't)"
)
"""Something that the speaker once did, and not how things were or what was felt."""
