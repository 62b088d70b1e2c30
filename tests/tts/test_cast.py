from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.fakes import ListVoice
from voicecoach.audio.clip import Clip
from voicecoach.tts.cast import MANNERS, cast

PANEL = ("Lin Yue", "Zhao Wen", "Chen Rui", "Sun Mei", "Guo Jian")


class Paced:
    """A voice that only has a pace."""

    name = "paced"

    def __init__(self, wpm: int = 180) -> None:
        self.wpm = wpm

    def synthesize(self, text: str) -> Iterator[Clip]:
        return iter(())

    def at(self, wpm: int) -> "Paced":
        return Paced(wpm)


class Versatile(Paced):
    """A voice of one speaker or more."""

    def __init__(self, wpm: int = 180, speakers: int = 1, speaker: int = 0, pitch: float = 1.0):
        super().__init__(wpm)
        self.speakers, self.speaker, self.pitch = speakers, speaker, pitch

    def at(self, wpm: int) -> "Versatile":
        return Versatile(wpm, self.speakers)

    def like(self, *, speaker: int, pitch: float, wpm: int) -> "Versatile":
        return Versatile(wpm, self.speakers, speaker, pitch)


def sounds(voice: object) -> tuple[object, ...]:
    return tuple(getattr(voice, name, None) for name in ("speaker", "pitch", "wpm"))


@pytest.mark.parametrize("voice", [Versatile(), Versatile(speakers=904), Versatile(speakers=2)])
def test_no_two_of_a_panel_sound_alike(voice: Versatile) -> None:
    casting = cast(PANEL)
    assert len({sounds(casting(voice, name)) for name in PANEL}) == len(PANEL)


def test_of_many_speakers_each_has_another_at_its_own_pitch() -> None:
    casting = cast(PANEL)
    people = [casting(Versatile(speakers=904), name) for name in PANEL]
    assert len({sounds(each)[0] for each in people}) == len(PANEL)
    assert {sounds(each)[1] for each in people} == {1.0}


@given(st.permutations(PANEL), st.integers(0, 5))
def test_the_same_name_in_the_same_company_always_sounds_the_same(
    names: list[str], repeated: int
) -> None:
    again = cast([*names, *names[:repeated]])
    assert [sounds(again(Versatile(), name)) for name in PANEL] == [
        sounds(cast(PANEL)(Versatile(), name)) for name in PANEL
    ]


def test_a_slower_voice_is_slower_for_everybody() -> None:
    casting = cast(PANEL)
    for name in PANEL:
        own, slow = casting(Versatile(180), name), casting(Versatile(100), name)
        assert isinstance(own, Versatile)
        assert isinstance(slow, Versatile)
        assert slow.wpm < own.wpm
        assert slow.pitch == own.pitch


@given(st.lists(st.text(), max_size=40), st.text())
def test_everybody_stays_near_the_voice_whoever_and_however_many_they_are(
    names: list[str], name: str
) -> None:
    voice = cast(names)(Versatile(200, speakers=3), name)
    assert isinstance(voice, Versatile)
    assert 0 <= voice.speaker < 3
    assert 188 <= voice.wpm <= 212
    assert name in names or voice.wpm == 200


def test_manners_are_all_different_and_within_what_sounds_natural() -> None:
    assert len(set(MANNERS)) == len(MANNERS)
    assert all(0.95 <= pitch <= 1.05 and 0.94 <= pace <= 1.06 for pitch, pace in MANNERS)


def test_a_voice_with_a_pace_alone_changes_that_and_one_without_nothing() -> None:
    paces = {sounds(cast(PANEL)(Paced(), name))[2] for name in PANEL}
    assert len(paces) > 2
    plain = ListVoice()
    assert cast(PANEL)(plain, PANEL[0]) is plain


def test_the_coach_sounds_as_the_voice_does() -> None:
    voice = Versatile()
    assert cast(PANEL)(voice, "") is voice
    assert cast(())(voice, PANEL[0]) is voice
