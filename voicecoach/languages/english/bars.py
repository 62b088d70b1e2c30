"""Rules for the bar, rule or principle that settled a choice."""

from voicecoach.analysis.rule import Rule, any_of
from voicecoach.languages.english.figures import ABOUT, FIGURE

_BAR = any_of(
    "bar", "threshold", "line", "rule", "principle", "tripwire", "criterion", "floor", "ceiling",
    "limit", "cut off", "standard", "rule of thumb", "stop rule", "condition",
)  # fmt: skip
_THAN = any_of(
    "below", "under", "above", "over", "less than", "more than", "fewer than", "at least", "by",
    "past", "up to", "within", "still", "at", "higher than", "lower than", "to", "twice", "half",
)  # fmt: skip
_I = "(?:i|we|i'd|we'd|i'll|we'll|nobody|it|that's|the|they|then|you|our|my|sales)"
_STOP = any_of(
    "stop", "don't", "do not", "doesn't", "pull", "kill", "roll", "close", "switch", "shut", "go",
    "walk", "ship", "launch", "wouldn't", "leave", "drop", "keep", "sign", "turn", "send", "add",
    "put", "take", "take it", "return", "fold", "rethink", "hold", "wait", "comes? (?:out|back)",
    "stays?", "goes?", "give", "open", "accept", "say", "stays", "ships", "increase", "reverse",
)  # fmt: skip

BAR_RULES = (
    Rule(
        signal="criterion",
        name="criterion.rule",
        pattern=any_of(
            rf"(?:my|our|the|own) (?:\w+ )?{_BAR}(?: (?:written|set|agreed|fixed|from|for|i|we"
            r"|that|on|in)(?: \S+){0,8}?)?"
            r" (?:was|is|were|had been|had always been|would be|being|for me|it)",
            r"(?:for me|personally)(?: \w+)? (?:the|it's|there's|there is|it is|is) (?:a |one "
            f"|the )?{_BAR}",
            r"(?:i|we|i'd|we'd) (?:\w+ )?(?:had|have|set|put|wrote|written|made|fixed|used"
            "|follow(?:ed)?|worked with|agreed on|drew)"
            rf" (?:\w+ ){{0,3}}?(?:a|one|the|my|our|this) (?:\w+ )?{_BAR}(?! manager)",
            "that was the bar|that's the (?:bar|line|rule)|is my standard|as my rule",
            r"(?:it|this|that) (?:all )?came down to (?:a|one) (?:\w+ )?(?:rule|question"
            "|principle|thing)",
            r"on principle|out of principle|a matter of principle|as a matter of",
            "i(?:'d| had)? (?:wrote|written|write) (?:it )?down (?:beforehand"
            r"|before)(?: \w+){0,4}? (?:at which|what|when|below|the)",
            "what would change my mind|(?:would|could) (?:turn me around|make me (?:move|change))",
        ),
        unless=(
            "(?:bottom line|time line|front line|product line|assembly line|on line"
            "|line manager|rule is that when in doubt"
            r"|the line was (?:long|dead|down|busy)|speed limit|tests? (?:on|in) the|assembl\w+"
            "|production line|queue|checkout line)"
        ),
        reliability=0.75,
        hits=(
            "Our bar was seventy percent repeat use.",
            "My bar, written before the beta, was twenty-five percent.",
            "The rule I put on paper was no rewards.",
            "I set myself a floor before this call.",
            "My principle is that a user is never surprised.",
            "For me the line is that nothing reaches a patient unchecked.",
        ),
        misses=("The bottom line was fine.", "The product line is old.", "We met at the bar."),
    ),
    Rule(
        signal="criterion",
        name="criterion.threshold",
        pattern=any_of(
            rf"(?:if|once|unless|as long as|should|until)(?: \S+){{1,14}}? {_THAN} {ABOUT}{FIGURE}"
            rf"(?: \S+){{0,10}}? {_I} (?:\w+ )?{_STOP}",
            rf"(?:if|once|unless|as long as|should|until)(?: \S+){{1,14}}? {_THAN} {ABOUT}{FIGURE}"
            r"(?: \S+){0,6}? (?:i'd|we'd|i'll|we'll|i would|we would|i will|we will|i (?:put"
            "|ship|stop|turn|leave|sign))",
            r"(?:i'd|we'd|i'll|we'll|i would|we would|i|we)(?: \S+){1,8} (?:if|unless"
            rf"|as long as|once)(?: \S+){{1,10}}? {_THAN} {ABOUT}{FIGURE}",
            "(?:anything )?(?:below|under|above|over|less than"
            rf"|more than) {ABOUT}{FIGURE}(?: \S+){{0,6}}? (?:we|i|i'd|we'd"
            rf"|nobody) (?:\w+ )?{_STOP}",
            "if (?:it|they|that|day|the|repeat|undone|returns|posting"
            r"|activation)(?: \S+){0,6}? (?:doesn't|don't|does not|do not)"
            rf"(?: \S+){{1,6}}? {FIGURE}",
        ),
        unless=r"(?:had forty|asked me if|i asked|people asked|i wondered)",
        reliability=0.75,
        hits=(
            "If applications don't move by at least 5%, I put the slots back.",
            "Below forty percent we stop.",
            "I'd ship it if returns stay within 1 point of the old version.",
            "If less than ten percent say yes to the text, I'd stop it.",
        ),
        misses=("We had over forty engineers.", "If it works I'd be happy."),
    ),
)
