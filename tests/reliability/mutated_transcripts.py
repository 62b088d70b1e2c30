"""Transcripts as no program writes them: whole ones of every form, changed where it may hurt."""

import json
import random
from typing import Any

SAID = "I decided to stop the launch because only 31% came back, and it cost us two million. "


def cues(count: int) -> str:
    """Return subtitles of so many cues."""
    return "".join(
        f"{at + 1}\n00:{at // 60:02}:{at % 60:02},000 --> 00:{at // 60:02}:{at % 60:02},900\n"
        "I decided to stop it.\n\n"
        for at in range(count)
    )


def whisper(words: list[str]) -> str:
    """Return what the API of OpenAI gives: a text, and beside it words with times."""
    timed = [
        {"word": word, "start": at * 0.3, "end": at * 0.3 + 0.2} for at, word in enumerate(words)
    ]
    return json.dumps({"text": " ".join(words), "words": timed})


def _segments() -> str:
    words = [{"word": " I", "start": 0.0, "end": 0.2, "probability": 0.9}]
    segments = [
        {"start": at * 3.0, "end": at * 3 + 2.5, "text": " I decided to stop it.", "words": words,
         "speaker": f"SPEAKER_0{at % 2}"}
        for at in range(8)
    ]  # fmt: skip
    return json.dumps({"segments": segments, "language": "en", "duration": 30.0})


def _tokens() -> str:
    said = [
        {"offsets": {"from": at * 1000, "to": at * 1000 + 900}, "text": " I decided it.",
         "tokens": [{"text": " I", "offsets": {"from": 0, "to": 10}, "p": 0.4}]}
        for at in range(6)
    ]  # fmt: skip
    return json.dumps({"transcription": said, "params": {"model": "ggml-base.bin"}})


SEEDS = (
    SAID * 5,
    cues(60),
    "WEBVTT\n\n" + cues(40).replace("I decided", "<v Jane Doe>I <00:00:01.000>decided"),
    whisper((SAID * 4).split()),
    _segments(),
    _tokens(),
    json.dumps(
        {"chunks": [{"timestamp": [at, at + 0.9], "text": " we chose."} for at in range(8)]}
    ),
    json.dumps([{"text": word, "start_s": 0.1, "end_s": 0.2} for word in SAID.split()]),
    "start,end,text,speaker\n" + '0,900,"I decided, to stop it.",Jane\n' * 10,
    "start\tend\ttext\n" + "1000\t1900\tI decided to stop it.\n" * 10,
    "".join(f"[Jane Doe] 10:0{at}:00\nI decided to stop it.\n\n" for at in range(8)),
    "".join(f"0:0{at} Jane Doe: why did you?\n" for at in range(8)),
    "Jane Doe  0:03\nTell me.\nBob Roe  0:09\nI chose it because of cost.\n",
    f"Interviewer: Tell me about it.\nCandidate: {SAID * 3}\nInterviewer: why?\nCandidate: Cost.\n",
    f"# My answer\n\n- I **stopped** [it](http://x)\n\n| a | b |\n|---|---|\n| I | chose |\n{SAID}",
    "[00:00:00.000 --> 00:00:02.000]  I decided to stop it. (laughs)\n" * 4,
)

_BITS = (
    "-1", "NaN", "Infinity", "1e999", "9" * 400, "9" * 5000, "null", "[]", "{}", '"\\ud800"',
    "00:99:99,999", "99:00:00,000", "-->", "<v ", "</v>", "&amp;", "&#0;", "&#x110000;", "&#xd800;",
    "<b>", "\u202e", "\u200b", "\ufeff", "\0", "\x1b[31m", "🙂", "e\u0301", "中文，我决定。",  # noqa: RUF001
    "Привет мир", "مرحبا", "\n\n", "\r", "\t", " " * 50, "(music into into 111", "[music]", "♪",
    "\u2028", "\x85", "\x0b", "\x1a", ":", "：", "```", "---\n", "<!--", "-->", "1. ", "- ", "{",  # noqa: RUF001
    "}", "[", "]", '"', "'", ",", "0", "-0.0", "1e-320", "9999999", "Q:", "A:", "Interviewer:",
    "AM", "12:00 PM", "NOTE x", "not ", "$5", "five million million million million ", "İ", "ﬁ",
    "٣", "²", "½", "\U0001d7d7", " hundred" * 200, " million" * 90,
)  # fmt: skip
_VALUES = (
    None, True, -1, -0.5, 1e308, float("nan"), float("inf"), 10**400, "", "x" * 500, "x" * 50_000,
    "\ud800", [], {}, [[]], {"a": 1}, 0, 86_401, "0", [1, 2], [None, None], "\n", {"from": "a"},
)  # fmt: skip
_KEYS = (
    "words", "text", "start", "end", "speaker", "timestamp", "report", "transcript", "schema",
    "segments", "speech", "foreign", "language", "duration", "start_s", "confidence",
)  # fmt: skip
_ENCODINGS = (*["utf-8"] * 8, "utf-16", "utf-16-le", "utf-32", "latin-1", "gb18030", "utf-7")


def mutated(number: int) -> bytes:
    """Return the transcript of a number: the same every time."""
    chance = random.Random(number)  # noqa: S311 - no secret
    text = chance.choice(SEEDS)
    if text[0] in "{[" and chance.random() < 0.7:
        text = _other_values(text, chance)
    if text[0] not in "{[" or chance.random() < 0.4:
        text = _other_text(text, chance)
    try:
        content = text.encode(chance.choice(_ENCODINGS))
    except UnicodeError:
        content = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        at = chance.randrange(len(content) + 1)
        content = content[:at] + chance.randbytes(3) + content[at + 2 :]
    return content


def _other_values(text: str, chance: random.Random) -> str:
    try:
        document = json.loads(text)
    except ValueError:
        return text
    for _ in range(chance.randint(1, 3)):
        places = list(_places(document))
        if not places:
            break
        holder, key = chance.choice(places)
        happens = chance.random()
        if happens < 0.6:
            holder[key] = chance.choice(_VALUES)
        elif happens < 0.8 and isinstance(holder, dict):
            holder[chance.choice(_KEYS)] = holder.pop(key)
        else:
            del holder[key]
    return json.dumps(document, ensure_ascii=chance.random() < 0.5)


def _places(value: Any) -> Any:
    if isinstance(value, dict | list):
        for key in list(value) if isinstance(value, dict) else range(len(value)):
            yield value, key
            yield from _places(value[key])


def _other_text(text: str, chance: random.Random) -> str:
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) + 1)
        to = min(len(text), at + chance.choice((0, 0, 1, 2, 5, 30)))
        happens = chance.random()
        if happens < 0.6:
            text = text[:at] + chance.choice(_BITS) + text[to:]
        elif happens < 0.75:
            text = text[:at] + text[to:]
        elif happens < 0.85:
            text = text[:at] + text[at:to] * chance.choice((2, 50)) + text[to:]
        elif happens < 0.93:
            lines = text.split("\n")
            lines.insert(chance.randrange(len(lines) + 1), chance.choice(lines))
            text = "\n".join(lines)
        else:
            text = text[: at + 1]
    return text or " "
