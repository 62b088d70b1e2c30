"""The page of one answer: what it shows, and what it refuses to look up."""

import dataclasses
import re
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.archive.builders import a_report, a_session, an_answer
from tests.web.visitor import Visitor
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import Engines
from voicecoach.archive.sessions import Archive
from voicecoach.session.sources import PACK as IMPORTED

RATE_HZ = 16_000


def a_recorded_session(data: Path, seconds: float = 6.5) -> SessionFolder:
    folder = a_session(data, "You chose, and said so.")
    time_s = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    sound = 0.5 * np.sin(2 * np.pi * 220 * time_s) * (time_s > 1.0)
    soundfile.write(folder.path / "01.flac", sound.astype(np.float32), RATE_HZ)
    return folder


def test_an_answer_is_shown_with_what_is_made_of_it(owner: Visitor, data: Path) -> None:
    folder = a_recorded_session(data)

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert "Tell me about a launch you stopped." in shown
    assert "You chose, and said so." in shown
    assert 'data-s="1.40"' in shown  # the second word
    assert re.search(r'<a class="chip" href="#ev-\d+"[^>]*>choice</a>', shown)
    command = re.sub(r"<[^>]+>", "", shown.partition('<code id="again"')[2].partition("</code>")[0])
    assert command.endswith("voicecoach practice --pack tencent-ai-pm --question killed-launch")
    assert "An interviewer would ask" in shown


def test_what_was_typed_offers_nothing_to_play(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "You chose.")
    (folder.path / "01.flac").unlink()

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert 'class="seek"' not in shown
    assert "<kbd>Space</kbd>" not in shown
    assert re.search(r'<span class="at">\d+ s</span>', shown), "moments are still told"
    assert "Click a word to correct it" in shown
    assert "Click a word to play" not in shown
    assert 'data-tool="play"' not in shown
    assert 'data-tool="correct"' in shown


@pytest.mark.parametrize(
    ("engines", "told"),
    [
        (Engines(stt="whisper base", vad="silero", voice="piper joe"),
         "Heard by whisper base · Asked by piper joe"),
        (Engines(stt="whisper base", vad="silero", voice="none"), "Heard by whisper base"),
        (Engines(stt="text", vad="none", voice="none"), None),
        (Engines(stt="text", vad="none", voice="unknown"), None),
    ],
)  # fmt: skip
def test_only_engines_that_had_a_part_in_it_are_named(
    engines: Engines, told: str | None, owner: Visitor, data: Path
) -> None:
    folder = a_session(data, "You chose.")
    folder.keep(dataclasses.replace(an_answer("01.flac"), engines=engines))

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert re.findall(r"(?:Heard|Asked) by[^<]*", shown) == ([told] if told else [])


def test_an_answer_without_a_question_cannot_be_asked_again(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "You chose.")
    record = an_answer()
    question = dataclasses.replace(record.question, domain=IMPORTED)
    folder.keep(dataclasses.replace(record, pack=IMPORTED, question=question))

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert "Practise this again" not in shown
    assert shown.count(f">{IMPORTED}<") == 1


def test_what_the_recognizer_was_unsure_of_looks_unsure(owner: Visitor, data: Path) -> None:
    folder = a_recorded_session(data)
    report = a_report()
    words = list(report.transcript.words)
    words[2] = dataclasses.replace(words[2], confidence=0.2)
    words[4] = dataclasses.replace(words[4], corrected=True)
    transcript = dataclasses.replace(report.transcript, words=tuple(words))
    folder.keep(an_answer(report=dataclasses.replace(report, transcript=transcript)))

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert re.findall(r'class="w ([a-z ]+)" data-i="(\d)"', shown) == [
        ("unsure", "2"),
        ("corrected", "4"),
    ]


@pytest.mark.parametrize("status", ["unassessed", "interrupted", "no_speech"])
def test_an_answer_that_was_not_judged_says_so(owner: Visitor, data: Path, status: str) -> None:
    folder = a_recorded_session(data)
    record = an_answer(status="unassessed", note="the recognizer failed")
    folder.keep(dataclasses.replace(record, status=status))

    shown = owner.get(f"/answers/{folder.id}/1").text

    assert "Not judged" in shown
    assert "the recognizer failed" in shown
    assert "/audio" in shown


def test_a_broken_record_still_has_its_recording(owner: Visitor, data: Path) -> None:
    folder = a_recorded_session(data)
    (folder.path / "01.json").write_text("{", encoding="utf-8")

    shown = owner.get(f"/answers/{folder.id}/1")

    assert shown.status == 200
    assert "not valid JSON" in shown.text
    assert "/audio" in shown.text


@pytest.mark.parametrize(
    "place",
    [
        "{id}/2",
        "{id}/0",
        "{id}/-1",
        "{id}/1e3",
        "{id}/99999999999999999999",
        "{id}/" + "9" * 5000,
        "{id}/%00",
        "{id}/..%2f01",
        "latest/1",
        "{short}/1",
        "../sessions/{id}/1",
        "..%2fsessions%2f{id}/1",
        "%2e%2e/1",
        "{id}%2f../1",
        "20260301T120000Z-ffff/1",
        "<script>/1",
    ],
)
@pytest.mark.parametrize("rest", ["", "/audio", "/peaks"])
def test_only_what_is_in_the_archive_is_found(
    owner: Visitor, data: Path, place: str, rest: str
) -> None:
    folder = a_recorded_session(data)
    named = place.format(id=folder.id, short=folder.id[:8])

    assert owner.get(f"/answers/{named}{rest}").status == 404
    assert owner.failures == []


def test_a_recording_is_sent_by_ranges(owner: Visitor, data: Path) -> None:
    folder = a_recorded_session(data)
    whole = (folder.path / "01.flac").read_bytes()
    path = f"/answers/{folder.id}/1/audio"

    sent = owner.get(path)
    part = owner.get(path, {"range": "bytes=10-19"})
    rest = owner.get(path, {"range": f"bytes={len(whole) - 5}-"})

    assert sent.body == whole
    assert sent.headers["content-type"] == "audio/flac"
    assert sent.headers["accept-ranges"] == "bytes"
    assert (part.status, part.body) == (206, whole[10:20])
    assert part.headers["content-range"] == f"bytes 10-19/{len(whole)}"
    assert (rest.status, rest.body) == (206, whole[-5:])


@pytest.mark.parametrize(
    ("asked", "status"),
    [("bytes=999999999-", 416), ("bytes=5-2", 400), ("bytes=x", 400), ("lines=1-2", 400)],
)
def test_a_range_that_is_none_is_refused(
    owner: Visitor, data: Path, asked: str, status: int
) -> None:
    folder = a_recorded_session(data)

    assert owner.get(f"/answers/{folder.id}/1/audio", {"range": asked}).status == status


def test_a_link_in_the_place_of_a_recording_is_not_followed(
    owner: Visitor, data: Path, tmp_path: Path
) -> None:
    folder = a_recorded_session(data)
    secret = tmp_path / "secret.flac"
    secret.write_bytes(b"secret")
    (folder.path / "01.flac").unlink()
    (folder.path / "01.flac").symlink_to(secret)

    assert owner.get(f"/answers/{folder.id}/1/audio").status == 404
    assert owner.get(f"/answers/{folder.id}/1/peaks").status == 404


def test_the_wave_form_is_as_loud_as_the_recording(owner: Visitor, data: Path) -> None:
    folder = a_recorded_session(data)

    drawn = owner.get(f"/answers/{folder.id}/1/peaks").json()

    assert drawn["duration_s"] == pytest.approx(6.5)
    assert len(drawn["values"]) == 130
    assert drawn["values"][5] == 0
    assert drawn["values"][60] == 50


def test_a_recording_that_is_no_sound_is_told(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "You chose.")

    drawn = owner.get(f"/answers/{folder.id}/1/peaks")

    assert drawn.status == 400
    assert owner.get(f"/answers/{folder.id}/1").status == 200


def test_other_attempts_can_be_compared(owner: Visitor, data: Path) -> None:
    earlier = a_session(data, "First", minute=1)
    later = a_session(data, "Second", minute=2)

    shown = owner.get(f"/answers/{later.id}/1").text

    assert f"/compare?one={earlier.id}.1&amp;two={later.id}.1" in shown
    assert f"two={earlier.id}.1" not in shown


def test_the_page_of_an_answer_that_was_deleted_says_so(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "You chose.")
    archive = Archive(data)
    archive.delete(archive.find(folder.id))

    gone = owner.get(f"/answers/{folder.id}/1")

    assert gone.status == 404
    assert "may have been deleted" in gone.text


def test_answers_of_a_session_follow_each_other(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one", "two", "three")

    shown = owner.get(f"/answers/{folder.id}/2").text

    assert f'rel="prev" id="before" href="/answers/{folder.id}/1"' in shown
    assert f'rel="next" id="after" href="/answers/{folder.id}/3"' in shown
    assert 'rel="prev"' not in owner.get(f"/answers/{folder.id}/1").text


def test_a_follow_up_leads_to_what_it_follows_and_back(owner: Visitor, data: Path) -> None:
    folder = a_session(data, "one")
    record = an_answer("02.flac")
    question = dataclasses.replace(
        record.question, id="killed-launch-follow-up-1", prompt="Why?", derived_from="killed-launch"
    )
    (folder.path / "02.flac").write_bytes(b"fLaC")
    folder.keep(dataclasses.replace(record, question=question))

    assert f'href="/answers/{folder.id}/2">Why?</a>' in owner.get(f"/answers/{folder.id}/1").text
    reply = owner.get(f"/answers/{folder.id}/2").text
    assert f'Follows up <a class="said" href="/answers/{folder.id}/1">' in reply
    assert "--question killed-launch" in re.sub(r"<[^>]+>", "", reply)
