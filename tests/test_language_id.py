import errno

import pytest

from voicecoach import language_id
from voicecoach.errors import VoicecoachError


def test_where_its_model_cannot_be_unpacked_one_line_says_why(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_args: object, **_options: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    language_id._identifier.cache_clear()
    monkeypatch.setattr("tempfile.TemporaryFile", full)

    with pytest.raises(VoicecoachError, match="No space left on device; free some space in"):
        language_id.likely_languages("bonjour")
