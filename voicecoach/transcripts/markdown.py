"""Take away what writes and formats a text, so that only what can be spoken is left.

Plain text passes as it is, unless it holds the same marks.
"""

import re

# None of these looks at the same letters over and over: a line of a megabyte is read, too.
_FRONT_MATTER = re.compile(r"\A---\n(?:[^\n:]*+:[^\n]*+\n|[ \t]++[^\n]*+\n)*+---\n")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^\n`]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:[-*_=] ?){3,})$", re.MULTILINE)
_TABLE_RULE = re.compile(r"^ *+\|?(?: *+:?-++:? *+\|)++ *+(?::?-++:? *+)?$", re.MULTILINE)
_TABLE_ROW = re.compile(r"^ *\|(.*)\| *$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}(?:> ?)+(?!>)", re.MULTILINE)
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]++(.*)$", re.MULTILINE)
_CLOSED_HEADING = re.compile(r"(?:^|(?<=[ \t]))#+\Z")
_BULLET = re.compile(r"^[ \t]*[-*+•‣◦–][ \t]+(?:\[[ xX]\][ \t]+)?", re.MULTILINE)  # noqa: RUF001 - a dash may lead an item
_NUMBERED = re.compile(r"^[ \t]*(\d{1,2})[.)][ \t]+", re.MULTILINE)
_ADDRESS = r"\((?:[^()\n]|\([^()\n]*+\))*+\)"
_IMAGE = re.compile(rf"!\[[^\[\]\n]*+\]{_ADDRESS}")
_LINK = re.compile(rf"\[([^\[\]\n]++)\](?:{_ADDRESS}|\[[^\[\]\n]*+\])")
_BARE_LINK = re.compile(r"<(?:https?|mailto):[^<>\n]*+>")
_CODE = re.compile(r"(`{1,2})([^`\n]+)\1")
_EMPHASIS = re.compile(r"(?<![\w*\\])(\*{1,3})(?=\S)([^*\n]+?)(?<=\S)\1(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w\\])(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)")
_STRUCK = re.compile(r"~~(?=\S)([^~\n]+?)~~")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_LEFT_OVER = re.compile(r"(?<!\S)(?<!\d )[#*_~`|]+(?!\S)")

_ENDED = re.compile(r"[.!?…:;,。！？：][\"'”’)*_]*$")  # noqa: RUF001 - as text has them


def without_markup(text: str) -> str:
    """Return the text without the marks of Markdown. Headings and items end with a full stop."""
    text = _without_comments(_FRONT_MATTER.sub("", text))
    for gone in (_FENCE, _RULE, _TABLE_RULE, _IMAGE, _BARE_LINK):
        text = gone.sub("", text)
    text = _TABLE_ROW.sub(lambda row: ". ".join(map(str.strip, row[1].split("|"))), text)
    text = _QUOTE.sub("", text)
    text = _HEADING.sub(lambda line: _ended(_heading(line[1])), text)
    text = _without_items(text)
    text = _LINK.sub(r"\1", text)
    text = _CODE.sub(r"\2", text)
    for _nested in range(2):
        text = _UNDERLINED.sub(r"\2", _EMPHASIS.sub(r"\2", text))
    text = _STRUCK.sub(r"\1", text)
    return _LEFT_OVER.sub("", _ESCAPED.sub(r"\1", text))


def _without_comments(text: str) -> str:
    """Take out comments; one that never ends is none."""
    closed = text.rfind("-->") + len("-->")
    return _COMMENT.sub(" ", text[:closed]) + text[closed:]


def _heading(said: str) -> str:
    """Return what a heading says, without the marks that may close it."""
    return _CLOSED_HEADING.sub("", said.rstrip(" \t"))


def _without_items(text: str) -> str:
    """Take the marks off lists: bullets anywhere, numbers where they count up from one."""
    lines = text.split("\n")
    numbered = _numbered(lines)
    items = [bool(_BULLET.match(line)) or index in numbered for index, line in enumerate(lines)]
    continues = _continuing(lines, items)
    shown = []
    for index, line in enumerate(lines):
        bare = _BULLET.sub("", line)
        if index in numbered:
            bare = _NUMBERED.sub("", line)
        of_item = items[index] or continues[index]
        goes_on = index + 1 < len(lines) and continues[index + 1]
        shown.append(_ended(bare) if of_item and not goes_on else bare)
    return "\n".join(shown)


def _numbered(lines: list[str]) -> set[int]:
    """Return the lines that are items of a numbered list of at least two."""
    found = [
        (index, int(match[1]))
        for index, line in enumerate(lines)
        if (match := _NUMBERED.match(line))
    ]
    items: set[int] = set()
    last = 0
    for place, (index, number) in enumerate(found):
        begins = number == 1 and place + 1 < len(found) and found[place + 1][1] == 2
        if begins or (last and number == last + 1):
            items.add(index)
            last = number
    return items


def _continuing(lines: list[str], items: list[bool]) -> list[bool]:
    """Tell of each line whether it goes on with the item above it."""
    continues: list[bool] = []
    of_item = False
    for line, is_item in zip(lines, items, strict=True):
        goes_on = of_item and not is_item and line[:1] in (" ", "\t") and bool(line.strip())
        continues.append(goes_on)
        of_item = is_item or goes_on
    return continues


def _ended(line: str) -> str:
    line = line.rstrip()
    return line if not line.strip() or _ENDED.search(line) else f"{line}."
