"""The doctor's look at the echo: how loudly the microphone hears the speaker."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from voicecoach.archive.echoes import Echo, keep_echo
from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.echo import LATEST_S, echo_db
from voicecoach.audio.resample import resampled
from voicecoach.audio.streams import DeviceError, Microphone, Speaker
from voicecoach.cli.barge_in import decide
from voicecoach.cli.checks import Check, State
from voicecoach.cli.failure_log import in_short
from voicecoach.errors import VoicecoachError
from voicecoach.preferences import Preferences
from voicecoach.tts import Voice

SUBJECT = "Barge-in"

SENTENCE = "Please be quiet for a moment, while I listen to how loud I am."
"""Some 3 s of speech: what the echo is measured with."""

READ_TIMEOUT_S = 0.5


def echo_check(
    microphone: Microphone,
    speaker: Speaker,
    voice: Voice,
    *,
    data: Path,
    preferences: Preferences,
) -> Check:
    """Say something, measure and keep how loudly it is heard, and tell what that means."""
    try:
        said, heard = _said_and_heard(microphone, speaker, voice)
        if not np.any(heard):
            raise DeviceError("the echo cannot be measured: the microphone delivers only zeros")
        echo = Echo(
            microphone=microphone.name,
            speaker=speaker.name,
            echo_db=round(echo_db(heard, said), 1),
            measured_at=datetime.now(UTC).astimezone().isoformat(timespec="seconds"),
        )
        keep_echo(data, echo)
    except VoicecoachError as error:
        return Check(state="warn", what=SUBJECT, finding=str(error), public=in_short(error))
    mode = preferences.barge_in or "auto"
    decision = decide(mode, echo)
    fine = decision.is_on or mode == "off"
    state: State = "ok" if fine else "warn"
    return Check(state=state, what=SUBJECT, finding=decision.told, public=decision.told)


def _said_and_heard(
    microphone: Microphone, speaker: Speaker, voice: Voice
) -> tuple[Samples, Samples]:
    clips = list(voice.synthesize(SENTENCE))
    microphone.start()
    try:
        speaker.play(clips)
        heard = _rest(microphone, clips)
    finally:
        microphone.stop()
    return np.concatenate([np.empty(0, np.float32), *resampled(clips, RATE_HZ)]), heard


def _rest(microphone: Microphone, clips: list[Clip]) -> Samples:
    """Return all that was heard since the start, until the latest echo would be over."""
    missing = round((sum(clip.duration_s for clip in clips) + LATEST_S) * RATE_HZ)
    blocks: list[Samples] = []
    while missing > 0 and (block := microphone.read(READ_TIMEOUT_S)) is not None:
        blocks.append(block)
        missing -= len(block)
    return np.concatenate([np.empty(0, np.float32), *blocks])
