"""A small grammar of what is said in the place of an answer: who is to do it, what, and to what."""

import re
from collections.abc import Iterator

from voicecoach.languages.english.requests.bags import denied, in_any_order
from voicecoach.languages.english.requests.parts import (
    AGAIN,
    ASKED,
    AWHILE,
    BEFORE,
    EXPLAIN,
    FILL,
    MEANT,
    NEXT,
    OBJECT,
    QUESTION,
    SIMPLE,
    SLOWLY,
    THINK,
    THIS,
    TIME,
    Wish,
)
from voicecoach.languages.english.requests.statements import STATEMENTS
from voicecoach.languages.english.requests.words import US, YOU

_FOR_YOU: tuple[tuple[Wish, str], ...] = (
    ("plainer", rf"(?:ask|put|phrase|say|word)(?: {QUESTION})? (?:more )?(?:clearly|clearer)"),
    ("repeat", rf"(?:please )?repeat(?:ing)?(?: (?:again|please))*(?: {OBJECT})?"
               rf"(?: (?:{AGAIN}|{SLOWLY}|please|for me|to me))*"),
    ("repeat", rf"(?:show|read|type)(?: me| to me)? {QUESTION}"),
    ("repeat", rf"(?:again|once more) (?:repeat|say|ask|read|tell)(?: {OBJECT})?"),
    ("repeat", rf"(?:run|go) (?:{QUESTION} )?(?:by me|over|through) ?(?:{QUESTION} )?(?:{AGAIN})?"),
    ("repeat", r"speak (?:up|louder)(?: a (?:little )?bit)?"),
    ("repeat", rf"(?:say|ask|read|tell|state|give|go|run|play|pose|put|speak|come)(?:ing)?"
               rf"(?: (?:over|through|to))?(?: {OBJECT})? {AGAIN}"
               rf"(?: {OBJECT})?(?: {SLOWLY})?(?: for me)?"),
    ("slower", rf"(?:(?:speak|talk|go|say|read|ask|be|speaking|talking|going)(?: {OBJECT})? )?"
               rf"(?:to me )?{SLOWLY}"),
    ("slower", r"slow(?:ing)?(?: it)? down(?: a (?:little )?(?:bit|little))?"),
    ("skip", r"(?:ask|give|tell|offer|choose|pick|take|find)(?: me| us)? (?:a |an |the |some )?"
             r"(?:another|different|new|next|other|easier|second)(?: question| questions| one)"
             r"(?: (?:instead|please|for me))*"),
    ("plainer", rf"{EXPLAIN} {FILL}{MEANT}"),
    ("plainer", rf"(?:{EXPLAIN}|tell me) what (?P<x1>.+?) (?:means|is|stands for)"),
    ("plainer", rf"{EXPLAIN}(?: (?:the (?:word|term|meaning of))? ?(?P<x2>[a-z ]{{3,30}}))"),
    ("plainer", rf"{EXPLAIN}(?: {FILL})?"),
    ("plainer", rf"(?:say|put|ask|word|use|phrase|express|make|speak|tell)(?:ing)? (?:{FILL} ?)?"
                rf"{SIMPLE} ?{FILL}"),
    ("plainer", r"(?:give|show|tell)(?: me)? (?:an|some|any) example(?: (?:of|for) .{2,40})?"),
    ("plainer", rf"tell me {MEANT}"),
    ("skip", rf"(?:ask|give|try|offer|choose|pick|do|have|move|go|continue|show)"
             rf"(?: me| us)?(?: with)?(?: {QUESTION})?"
             rf" (?=.*\b(?:another|next|different|other|else|on|new)\b){NEXT}"),
    ("skip", rf"(?:skip|pass|leave)(?:ping)?(?: {THIS})?"),
    ("moment", rf"(?:give|let|allow|grant)(?: me)? (?:have )?{AWHILE}(?: {THINK})?"),
    ("moment", rf"(?:wait|hold|hang|hold on|hang on|bear with me)(?: on)?"
               rf"(?: {AWHILE})?(?: {THINK})?"),
    ("stop", r"(?:stop|end|finish|quit|close|exit|terminate)(?: (?:the|this|our|my))? "
             r"(?:interview|session|practice|drill|round|training|program|game)"),
)  # fmt: skip
"""After "could you", "please", or nothing: what whoever listens is to do."""

_FOR_US: tuple[tuple[Wish, str], ...] = (
    ("repeat", rf"(?:see|read) {QUESTION}(?: {AGAIN})?"),
    ("repeat", rf"(?:hear|have|get|listen to|see|read)(?: {OBJECT})?"
               rf" (?:{AGAIN}|repeated)(?: {OBJECT})?"),
    ("repeat", rf"(?:you to )?repeat(?: {OBJECT})?(?: {AGAIN})?"),
    ("may ask", rf"(?:ask|check|confirm|clarify|have|get|pose|raise)(?:ing)? "
                rf"(?=.*\b(?:questions?|something|thing|things|you|clarif\w+|clarity|case|context"
                rf"|details?|it|this)\b)(?:with )?{ASKED}{BEFORE}"),
    ("may ask", rf"(?:clarify|ask)(?: first)?{BEFORE}"),
    ("may ask", rf"(?:ask|check|clarify)(?: you| with you)? (?:something|one thing|a few things"
                rf"|a question"
                rf"|some questions|a few questions) (?:about|on|regarding) .{{2,30}}{BEFORE}"),
    ("moment", rf"(?:have|take|get|use|need|ask for|spend)? ?(?:for )?{TIME}(?: {THINK})?"),
    ("moment", rf"{THINK}(?: (?:for )?{TIME})?"),
    ("moment", rf"(?:have|take|get|use|need) {TIME} (?:to |and )think about .{{2,40}}"),
    ("moment", rf"(?:pause|wait)(?: (?:for )?{TIME})?"),
    ("skip", rf"(?:skip|pass|leave)(?! (?:the )?(?:company|now|here|early|today))(?: {THIS})"),
    ("skip", r"(?:skip|pass)"),
    ("skip", rf"(?:move|go|jump|continue|proceed|switch|get|change|do|try|have|take|hear|see|skip"
             rf"|talk about|speak about|discuss)"
             rf"(?: {QUESTION})? ?(?=.*\b(?:on|next|another|different|else|other|new|forward)\b)"
             rf"(?!.*\bto (?:the )?(?:this|that)$){NEXT}"),
    ("skip", rf"(?:come|get|go|return) back to {THIS}(?:at the end|another time|afterwards)?"),
    ("skip", rf"not (?:to )?(?:answer|say|talk|speak|discuss|comment|go into|respond|do)"
             rf"(?:ing)?(?: {THIS})"),
    ("skip", r"not (?:to )?(?:answer|say)(?: anything)?(?: about (?:this|that|it))?"),
    ("stop", r"(?:stop|end|finish|quit|exit|leave|conclude|terminate|wrap up|break off|close"
             r"|cancel)"
             r"(?:ping|ing)?(?: (?:here|now|today|there|at this point|early|for today|right here"
             r"|(?:it )?(?:the|this|our|with the|with this) (?:whole )?(?:interview|session"
             r"|practice"
             r"|drill|round|training|program|conversation|call|mock interview)))*"),
    ("stop", r"(?:call it a day|finish it here|leave it (?:at that|here|there)|stop it here"
             r"|end it here|do the rest (?:later|tomorrow|another day)|take a rest|wrap it up"
             r"|call it quits"
             r"|continue (?:later|tomorrow|another (?:day|time)))(?: for today)?"),
    ("stop", r"(?:go|leave|run)(?: (?:now|soon|to work|home))?"),
)  # fmt: skip
"""After "can we", "let me", "I'd like to": what they would do themselves."""


def _compiled(rules: tuple[tuple[Wish, str], ...]) -> tuple[tuple[Wish, re.Pattern[str]], ...]:
    return tuple((wish, re.compile(rf"(?:{rule}) ?")) for wish, rule in rules)


_YOU_DO, _WE_DO, _STATED = _compiled(_FOR_YOU), _compiled(_FOR_US), _compiled(STATEMENTS)

_REPEAT_ANYTHING = re.compile(r"repeat(?:ing)? .{1,30}")
"""Said to somebody it is their question, whatever a recognizer makes of that word."""

_TELL = re.compile(
    r"(?:tell me|tell us|say|share|let me know|give me|provide|inform me|confirm|clarify"
    r"|explain)(?: to me| me)?(?: (?:a bit|a little|some|more|please|something))*"
    r" (?:how|what|which|who|whose|where|when|why|if|whether|about|more|the|is|are"
    r"|details|context|information|background|numbers|on)\b.*"
)


def wishes(text: str) -> Iterator[tuple[Wish, str]]:
    """Yield what a sentence may ask for, best first, with the words that it is about.

    ``text`` is of words alone, in lower case and spelled out (``spelled_out``), and without what
    is said around a request. Nothing where it is no request.
    """
    for rest in _after(YOU, text):
        yield from _matching(_YOU_DO, rest)
        if _REPEAT_ANYTHING.fullmatch(rest):
            yield "repeat", ""
        yield from ((wish, "") for wish in in_any_order(rest, ours=False))
        if _TELL.fullmatch(rest):
            yield "tell", rest
    for rest in _after(US, text):
        yield from _matching(_WE_DO, rest)
        if not text.startswith(("we ", "i will ")):
            yield from ((wish, "") for wish in in_any_order(rest, ours=True))
    yield from _matching(_STATED, text)
    yield from ((wish, "") for wish in denied(text))
    yield from _matching(_YOU_DO, text)


def _after(frame: re.Pattern[str], text: str) -> Iterator[str]:
    if found := frame.match(text + " "):
        yield text[found.end() :]


def _matching(
    rules: tuple[tuple[Wish, re.Pattern[str]], ...], text: str
) -> Iterator[tuple[Wish, str]]:
    for wish, rule in rules:
        if text and (found := rule.fullmatch(text)):
            about = next((words for words in found.groups() if words), "")
            yield wish, about.strip()
