import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.fakes import tone
from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.tts import VersatileVoice
from voicecoach.tts.ahead import Prepared, Script, prepare
from voicecoach.tts.cast import cast
from voicecoach.tts.sound_cache import SoundCache

QUESTION, OTHER, FEEDBACK = "What did you stop? Why?", "Who disagreed? When?", "You said “I chose”."


class Voice:
    """A clip for each sentence, of a length that a test chooses; tells what it made."""

    name = "fake"
    speakers = 1

    def __init__(self, *, clip_s: float = 0.1, wpm: int = 100) -> None:
        self.wpm = wpm
        self.clip_s = clip_s
        self.made: list[str] = []
        self.gate: Callable[[str], object] = lambda _piece: None

    def synthesize(self, text: str) -> Iterator[Clip]:
        for piece in text.split("? "):
            self.gate(piece)
            self.made.append(piece)
            yield Clip(samples=tone(self.clip_s), rate_hz=16_000)

    def at(self, wpm: int) -> "Voice":
        return Voice(clip_s=self.clip_s, wpm=wpm)

    def like(self, *, speaker: int, pitch: float, wpm: int) -> "Voice":
        other = self.at(wpm)
        other.name = f"{self.name} {speaker} {pitch}"
        return other


@pytest.fixture
def sounds(tmp_path: Path) -> SoundCache:
    return SoundCache(tmp_path / "speech")


def wait_until(true: Callable[[], bool]) -> None:
    """Give another thread the time it takes; where it never does, the time-out ends the test."""
    while not true():
        time.sleep(0.005)


def announce(voice: object, *texts: str) -> None:
    prepare(voice, Script(lines=tuple(("", text) for text in texts)), cast(()))  # type: ignore[arg-type]


def kept(sounds: SoundCache, text: str, voice: Voice) -> bool:
    return Prepared(voice, sounds)._key(text) in sounds


def test_what_is_announced_is_made_before_it_is_said(sounds: SoundCache) -> None:
    voice = Voice()
    prepared = Prepared(voice, sounds)
    announce(prepared, QUESTION, OTHER)
    wait_until(lambda: kept(sounds, OTHER, voice))
    (clip,) = prepared.synthesize(QUESTION)
    assert clip.duration_s == pytest.approx(2 * voice.clip_s)
    assert len(voice.made) == 4


def test_what_was_made_once_is_there_in_the_next_session(sounds: SoundCache) -> None:
    announce(Prepared(first := Voice(), sounds), QUESTION)
    wait_until(lambda: kept(sounds, QUESTION, first))
    later = Voice()
    assert len(list(Prepared(later, sounds).synthesize(QUESTION))) == 1
    assert later.made == []


@pytest.mark.parametrize("other", [Voice(wpm=120), Voice()])
def test_another_pace_or_voice_says_it_itself(sounds: SoundCache, other: Voice) -> None:
    list(Prepared(Voice(), sounds).synthesize(QUESTION))
    other.name = "fake" if other.wpm == 120 else "other"
    assert len(list(Prepared(other, sounds).synthesize(QUESTION))) == 2


def test_nothing_is_kept_of_what_was_not_announced(sounds: SoundCache, tmp_path: Path) -> None:
    prepared = Prepared(voice := Voice(), sounds)
    announce(prepared, QUESTION)
    wait_until(lambda: kept(sounds, QUESTION, voice))
    assert len(list(prepared.synthesize(FEEDBACK))) == 1
    assert len(list((tmp_path / "speech").iterdir())) == 1


def test_what_is_said_before_it_was_ready_is_kept_too(sounds: SoundCache) -> None:
    voice = Voice()
    waiting = threading.Event()
    voice.gate = lambda piece: (
        waiting.wait() if threading.current_thread().name == "ahead" else None
    )
    prepared = Prepared(voice, sounds)
    announce(prepared, OTHER, QUESTION)
    assert len(list(prepared.synthesize(QUESTION))) == 2
    assert kept(sounds, QUESTION, voice)
    waiting.set()


def test_the_maker_rests_while_something_is_said_and_goes_on_while_it_is_played(
    sounds: SoundCache,
) -> None:
    voice = Voice(clip_s=0.1)
    begun, go_on = threading.Event(), threading.Event()

    def gate(piece: str) -> None:
        if threading.current_thread().name == "ahead":
            begun.set()
            go_on.wait()

    voice.gate = gate
    prepared = Prepared(voice, sounds)
    announce(prepared, OTHER)
    begun.wait()
    saying = prepared.synthesize(FEEDBACK)
    voice.clip_s = 60.0  # so long it is played
    next(saying)
    go_on.set()
    wait_until(lambda: len(voice.made) == 2)  # what it was about is finished, and no more begun
    assert not kept(sounds, OTHER, voice)
    assert list(saying) == []
    wait_until(lambda: kept(sounds, OTHER, voice))


def test_a_voice_that_fails_ahead_fails_again_when_it_speaks_and_the_rest_is_made(
    sounds: SoundCache,
) -> None:
    voice = Voice()

    def fail(piece: str) -> None:
        if piece in QUESTION:
            raise VoicecoachError("mute")

    voice.gate = fail
    prepared = Prepared(voice, sounds)
    announce(prepared, QUESTION, OTHER)
    wait_until(lambda: kept(sounds, OTHER, voice))
    with pytest.raises(VoicecoachError, match="mute"):
        list(prepared.synthesize(QUESTION))


def test_a_disk_that_keeps_nothing_leaves_the_voice_speaking(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    prepared = Prepared(Voice(), SoundCache(tmp_path / "file" / "speech"))
    announce(prepared, QUESTION)
    assert len(list(prepared.synthesize(QUESTION))) == 2


def test_another_pace_or_person_of_it_has_texts_of_its_own(sounds: SoundCache) -> None:
    prepared = Prepared(voice := Voice(), sounds)
    assert isinstance(prepared, VersatileVoice)
    for other in (prepared.at(120), prepared.like(speaker=0, pitch=1.05, wpm=100)):
        announce(other, QUESTION)
        wait_until(lambda other=other: len(list(other.synthesize(QUESTION))) == 1)
    assert not kept(sounds, QUESTION, voice)


def test_a_voice_that_makes_nothing_ahead_is_left_as_it_is() -> None:
    announce(voice := Voice(), QUESTION)
    assert voice.made == []
