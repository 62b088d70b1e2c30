"""English: its words and its grammar, and ``ENGLISH``, all that judging needs of it in one record.

The record is made where it is first asked for: who needs one list of words need not wait for it.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from voicecoach.languages.english.language import ENGLISH as ENGLISH  # for type checkers


def __getattr__(name: str) -> Any:
    if name == "ENGLISH":
        from voicecoach.languages.english.language import ENGLISH

        return ENGLISH
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
