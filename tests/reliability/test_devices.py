"""Whatever becomes of microphone and speaker: the answer so far is kept, it is said, it goes on."""

import argparse
import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from tests.audio.fake_portaudio import FakePortAudio, Plugged, Sound, blocks, for_ever, use
from tests.builders import a_question
from tests.fakes import quiet, tone
from tests.reliability.plugged_room import Room, delivering, loud_s
from tests.session.stage import Stage
from voicecoach.archive.records import AnswerRecord
from voicecoach.audio import lasting, microphone, portaudio, speaker
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.streams import DeviceError
from voicecoach.interview.selection import PackQuestion
from voicecoach.session.programmes.practice import hold_practice

FIRST = np.concatenate([quiet(3), tone(3)])
"""The hold-off takes some of what is quiet."""

SECOND = tone(2)
WHOLE = np.concatenate([FIRST, quiet(0.5), SECOND])
QUESTIONS = [PackQuestion(pack="test", question=a_question())] * 2


@pytest.fixture(autouse=True)
def _sooner(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is waited for in vain is waited for briefly, what comes for as long as it takes."""
    monkeypatch.setattr(portaudio, "_open", set())
    monkeypatch.setattr(portaudio, "_left", [])
    monkeypatch.setattr(microphone, "SLOW_START_S", 1.0)
    monkeypatch.setattr(microphone, "STALLED_S", 0.5)
    monkeypatch.setattr(speaker, "STALLED_S", 0.5)
    monkeypatch.setattr(lasting, "LOOKS_EVERY_S", 0.02)
    monkeypatch.setattr(lasting, "RETURNS_WITHIN_S", 60.0)


@pytest.fixture
def nothing_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lasting, "RETURNS_WITHIN_S", 0.1)
    monkeypatch.setattr(lasting, "AWAITED_S", 0.1)


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Callable[..., Room]]:
    yield lambda *plugged, options=(): Room(
        tmp_path, use(FakePortAudio(*plugged), monkeypatch), *options
    )
    while Stage.built:
        room = Stage.built.pop().room
        room.close()
        room.listener.microphone.stop()


def check_both_parts(room: Room, record: AnswerRecord) -> None:
    assert (record.status, record.ended_by, record.overflows) == ("assessed", "silence", 1)
    assert record.report is not None
    for before, after in itertools.pairwise(record.report.transcript.speech):
        assert after.start_s - before.end_s < 0.5, "nobody was silent: nobody was heard"
    assert loud_s(room.sound()) == pytest.approx(5.0, abs=0.4)


def test_unplugged_and_plugged_in_again_it_is_one_answer(at) -> None:
    """As with a sound server that is begun anew: the same device can be opened again."""
    room = at(delivering("Desk", FIRST, SECOND))
    check_both_parts(room, room.answer())
    assert room.told('"Desk" stopped delivering') == 1
    assert room.told("what you said is kept") == 1
    assert room.told('I hear you again, through the microphone "Desk"') == 1
    assert room.told("what you said meanwhile is missing") == 1


def test_another_microphone_takes_over_and_the_one_that_was_chosen_comes_back(at) -> None:
    built_in = delivering("Built-in", SECOND)

    def dies() -> Sound:
        yield from blocks(FIRST)
        room.library.plugged[:] = [built_in]

    headset = Plugged("Headset", delivers=dies)
    room = at(built_in, headset, options=("--mic", "headset"))
    check_both_parts(room, room.answer())
    assert room.told('through the microphone "Built-in"') == 1

    headset.delivers = lambda: for_ever(blocks(WHOLE))
    room.library.plugged.append(headset)
    assert room.answer().ended_by == "silence"
    assert (headset.opened, built_in.opened) == (2, 1)


@pytest.mark.usefixtures("nothing_comes_back")
def test_where_none_comes_back_the_answer_is_judged_and_the_session_ends_after_a_wait(at) -> None:
    def dies() -> Sound:
        yield from blocks(FIRST)
        room.library.plugged.clear()

    room = at(Plugged("Desk", delivers=dies))
    with pytest.raises(DeviceError, match="Desk"):
        hold_practice(room.room, QUESTIONS)
    (record,) = room.records()
    assert (record.status, record.ended_by) == ("assessed", "device_lost")
    assert loud_s(room.sound()) == pytest.approx(3.0, abs=0.2)
    assert room.told("I wait for a microphone") == 1


def test_one_that_comes_only_for_the_next_question_is_waited_for(
    at, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lasting, "RETURNS_WITHIN_S", 0.1)
    new = delivering("New", WHOLE)

    def dies() -> Sound:
        yield from blocks(FIRST)
        room.library.plugged.clear()

    def plugs_in(line: str) -> None:
        if "I wait for a microphone" in line:
            room.library.plugged.append(new)

    room = at(Plugged("Desk", delivers=dies))
    room.on_told = plugs_in
    assert not hold_practice(room.room, QUESTIONS)
    assert [record.ended_by for record in room.records()] == ["device_lost", "silence"]
    assert room.told('I hear you through the microphone "New"') == 1


@pytest.mark.usefixtures("nothing_comes_back")
def test_one_that_delivers_nothing_is_told_with_what_to_look_at(at) -> None:
    room = at(Plugged("Desk"))
    with pytest.raises(DeviceError, match=r'"Desk" delivers nothing.*not muted'):
        room.answer()
    assert room.told("I wait 0 s for it or another one") == 1
    assert room.told("I wait for a microphone") == 1


def test_one_that_delivers_only_zeros_is_told(at) -> None:
    room = at(Plugged("Desk", delivers=lambda: for_ever(iter(()), level=0.0)))
    assert room.answer().ended_by == "nothing_heard"
    assert room.notices() == ["allow the microphone"]


def test_sound_that_was_lost_to_a_busy_machine_is_counted_told_and_kept(at) -> None:
    room = at(delivering("Desk", WHOLE, overflows_at=frozenset({200, 250})))
    record = room.answer()
    assert (record.status, record.overflows) == ("assessed", 2)
    assert room.told("sound was lost 2 times") == 1


@pytest.mark.parametrize(
    ("rate_hz", "channels", "sizes"),
    [(8_000, 1, (160,)), (44_100, 2, (441, 1, 7)), (48_000, 8, (479,)), (96_000, 5, (5_000, 13))],
)
def test_a_voice_on_one_channel_at_any_rate_is_heard_with_numbers_among_it_that_are_none(
    at, rate_hz: int, channels: int, sizes: tuple[int, ...]
) -> None:
    wide = np.interp(
        np.arange(round(len(WHOLE) * rate_hz / RATE_HZ)) * RATE_HZ / rate_hz,
        np.arange(len(WHOLE)),
        WHOLE,
    )
    frames = np.zeros((len(wide), channels), np.float32)
    frames[:, -1] = wide
    frames[::1_001, 0], frames[::10_007, -1] = np.nan, np.inf
    desk = Plugged(
        "Desk",
        inputs=channels,
        rate_hz=rate_hz,
        delivers=lambda: for_ever(blocks(frames + np.float32(0.2), *sizes), offset=0.2),
    )
    room = at(desk)
    record = room.answer()
    assert (record.status, record.ended_by) == ("assessed", "silence")
    assert desk.channels == [channels]
    assert np.all(np.isfinite(room.sound()))
    assert loud_s(room.sound()) == pytest.approx(5.0, abs=0.5)


def test_one_that_will_not_give_all_its_channels_gives_its_first(at) -> None:
    desk = delivering("Desk", WHOLE, inputs=4, most_channels=1)
    assert at(desk).answer().status == "assessed"
    assert desk.channels == [1]


def test_one_that_claims_a_hundred_channels_is_a_server_and_is_asked_for_two(at) -> None:
    inverted = np.stack([WHOLE, -WHOLE], axis=1)
    desk = Plugged("pulse", inputs=128, delivers=lambda: for_ever(blocks(inverted)))
    room = at(desk)
    assert room.answer().status == "assessed"
    assert desk.channels == [2]
    assert loud_s(room.sound()) == pytest.approx(5.0, abs=0.4)


def test_a_laptop_that_slept_in_mid_answer_goes_on_with_it(
    at, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The clock jumps by an hour between blocks, and what the device kept comes at once."""
    clock = itertools.count(0.0, 3600.0)
    monkeypatch.setattr(microphone, "time", argparse.Namespace(monotonic=lambda: next(clock)))
    room = at(delivering("Desk", np.concatenate([WHOLE, quiet(0.3), *[SECOND] * 5])))
    record = room.answer()
    assert (record.ended_by, record.overflows) == ("silence", 0)
    assert loud_s(room.sound()) == pytest.approx(15.0, abs=0.5)


def test_without_a_speaker_it_is_written_which_is_told_once_until_it_is_back(at) -> None:
    box = Plugged("Box", inputs=0, outputs=2)
    room = at(delivering("Desk", WHOLE), box)
    room.library.plugged.remove(box)
    assert [room.answer().status for _ in range(2)] == ["assessed"] * 2
    assert room.told("is only written") == 1
    room.library.plugged.append(box)
    assert room.answer().status == "assessed"
    assert room.told('You hear me again, through the speaker "Box"') == 1
    assert box.played


def test_a_speaker_that_takes_no_sound_holds_up_nobody_for_long(at) -> None:
    box = Plugged("Box", inputs=0, outputs=2, takes_sound=False)
    room = at(delivering("Desk", WHOLE), box)
    assert room.answer().status == "assessed"
    assert room.told('"Box" stopped playing') == 1


def test_a_speaker_that_is_lost_in_mid_sentence_is_followed_by_the_default(at) -> None:
    other = Plugged("Other", inputs=0, outputs=2)
    box = Plugged("Box", inputs=0, outputs=2, takes_sound=False)
    room = at(delivering("Desk", WHOLE), other, box, options=("--speaker", "box"))
    box.takes_sound = True
    room.library.plugged.remove(box)
    assert room.answer().status == "assessed"
    assert other.played
    assert room.told('through the speaker "Other"') == 1


@pytest.mark.usefixtures("nothing_comes_back")
@pytest.mark.parametrize("hanging", [{"abort"}, {"close"}, {"open"}, {"open", "start", "abort"}])
def test_a_sound_server_that_hangs_in_mid_answer_costs_no_more_than_the_microphone(
    at, monkeypatch: pytest.MonkeyPatch, hanging: set[str]
) -> None:
    for limit in ("OPENS_WITHIN_S", "CLOSES_WITHIN_S"):
        monkeypatch.setattr(portaudio, limit, 0.2)

    def dies() -> Sound:
        yield from blocks(FIRST)
        room.library.hangs = hanging
        room.library.plugged.clear()

    room = at(Plugged("Desk", delivers=dies), Plugged("Box", inputs=0, outputs=2))
    record = room.answer()
    assert (record.status, record.ended_by) == ("assessed", "device_lost")
    room.library.is_released.set()
