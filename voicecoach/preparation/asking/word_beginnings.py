"""Which of several topics a line speaks of, by the beginnings of its words."""

import re
from collections.abc import Iterable
from typing import TypeVar

T = TypeVar("T")


def most_named(text: str, topics: Iterable[tuple[T, str]]) -> T | None:
    """Return the topic of which a text has most words, the first of equals; None without any.

    ``topics`` are pairs of a topic and the beginnings of words that name it.
    """
    words = re.findall(r"[^\W\d_][\w-]*", text.casefold())
    counted = [
        (sum(any(word.startswith(each) for each in beginnings.split()) for word in words), topic)
        for topic, beginnings in topics
    ]
    most, topic = max(counted, key=lambda pair: pair[0], default=(0, None))
    return topic if most else None
