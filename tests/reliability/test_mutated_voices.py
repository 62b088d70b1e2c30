"""What belongs to a voice is checked before the voice is used, and told in one line."""

import copy
import json
from pathlib import Path
from typing import Any

import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.tts.piper import PiperVoice
from voicecoach.tts.voice_settings import read_voice_settings

WHOLE: dict[str, Any] = {
    "audio": {"sample_rate": 22050, "quality": "medium"},
    "espeak": {"voice": "en-us"},
    "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
    "phoneme_type": "espeak",
    "phoneme_id_map": {"_": [0], "^": [1], "$": [2]},
    "num_symbols": 256,
    "num_speakers": 1,
    "speaker_id_map": {},
}
WRONG = ("x" * 9, "22050", True, [], {}, -1, 1e300, float("nan"), 10**400, None)
PLACES = (
    ("audio",), ("audio", "sample_rate"), ("espeak",), ("espeak", "voice"), ("phoneme_id_map",),
    ("phoneme_id_map", "_"), ("num_symbols",), ("num_speakers",), ("inference", "length_scale"),
    ("inference", "noise_w"),
)  # fmt: skip
TAKEN = {("espeak", "voice"): ("x" * 9, "22050"), ("phoneme_id_map",): ({},),
         ("phoneme_id_map", "_"): ([],)}  # fmt: skip
"""What has the right shape and is for the network to refuse."""


def test_whole_settings_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "v.onnx.json"
    path.write_text(json.dumps(WHOLE), encoding="utf-8")
    assert read_voice_settings(path) == WHOLE


@pytest.mark.parametrize("place", PLACES, ids=".".join)
def test_a_voice_with_wrong_settings_is_refused_in_one_line(
    place: tuple[str, ...], tmp_path: Path
) -> None:
    (tmp_path / "v.onnx").write_bytes(b"no network")
    path = tmp_path / "v.onnx.json"
    for wrong in WRONG:
        if any(wrong == taken for taken in TAKEN.get(place, ())):
            continue
        settings = copy.deepcopy(WHOLE)
        holder = settings
        for step in place[:-1]:
            holder = holder[step]
        holder[place[-1]] = wrong
        path.write_text(json.dumps(settings), encoding="utf-8")
        with pytest.raises(VoicecoachError) as failure:
            PiperVoice(tmp_path)
        assert str(failure.value).startswith(f"{path}: the voice is broken ("), wrong
        assert len(str(failure.value)) < len(str(path)) + 200


@pytest.mark.parametrize("content", ["", "[]", "{" * 3, "[" * 100_000, "\ud800"])
def test_what_are_no_settings_is_told_in_one_line(content: str, tmp_path: Path) -> None:
    path = tmp_path / "v.onnx.json"
    path.write_bytes(content.encode("utf-8", "surrogatepass"))
    with pytest.raises(VoicecoachError, match=r"v\.onnx\.json: broken \("):
        read_voice_settings(path)
