"""Languages by their ISO 639-1 codes, as recognizers name them."""

from voicecoach.analysis.foreign import UNKNOWN
from voicecoach.languages.english.languages import NAMES

_CODES = {name.lower(): code for code, name in NAMES.items()} | {
    "castilian": "es", "cmn": "zh", "eng": "en", "flemish": "nl", "mandarin": "zh",
    "myanmar": "my", "moldavian": "ro", "nn": "no", "nb": "no", "nynorsk": "no", "iw": "he",
    "valencian": "ca",
}  # fmt: skip


def language_code(name: str) -> str:
    """Return the ISO 639-1 code for a code or an English name: ``en-US`` and ``english`` too."""
    bare = name.strip().lower().replace("_", "-").split("-")[0]
    return bare if bare in NAMES else _CODES.get(bare, UNKNOWN)
