import errno
import json
import os
import socket
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.archive.builders import a_session, an_answer
from voicecoach.archive.files import answer_files, own_files
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerNotes, AnswerRecord, SessionRecord
from voicecoach.archive.sessions import Archive
from voicecoach.archive.store import ArchiveError, Damage, Store, read_record
from voicecoach.transcript import Correction
from voicecoach.values import encode

RECORD: dict[str, Any] = json.loads(json.dumps(encode(an_answer())))
LATEST_WORD = "report.transcript.words[5]"


def damage(file: Path, value: object) -> str | None:
    """Keep a value as an answer's record; return what is wrong with it."""
    file.write_text(json.dumps(value), encoding="utf-8")
    found = read_record(file, AnswerRecord)
    assert found is not None
    return found.problem if isinstance(found, Damage) else None


def changed(path: str, value: object) -> dict[str, Any]:
    """Return the record with another value at a path such as ``report.signals.0.first``."""
    record = json.loads(json.dumps(RECORD))
    *folders, last = path.split(".")
    place = record
    for name in folders:
        place = place[int(name)] if isinstance(place, list) else place[name]
    place[int(last) if isinstance(place, list) else last] = value
    return dict(record)


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("started_at", "yesterday", "started_at: expected a date and a time, found 'yesterday'"),
        ("started_at", "0001-01-01T00:00:00+14:00", "started_at: expected a date and a time"),
        ("started_at", "9999-12-31T23:59:59-12:00", "started_at: expected a date and a time"),
        ("started_at", "2026-13-01T00:00:00+00:00", "started_at: expected a date and a time"),
        ("status", "half-way", "status: 'half-way' is not one of 'assessed', 'unassessed'"),
        ("self_rating", 0, "self_rating: expected 1 to 5, found 0"),
        ("self_rating", 10**30, "self_rating: expected a number up to 604800"),
        ("overflows", -(10**20), "overflows: expected a number up to 604800"),
        (
            "report.transcript.words.5.end_s",
            0.5,
            f"{LATEST_WORD}: expected seconds from 0, the end",
        ),
        (
            "report.transcript.words.5.start_s",
            -3,
            f"{LATEST_WORD}: expected seconds from 0, the end",
        ),
        ("report.transcript.words.5.end_s", 1e300, f"{LATEST_WORD}.end_s: expected a number up to"),
        (
            "report.transcript.duration_s",
            None,
            "report.transcript.duration_s: expected a number, f",
        ),
        ("report.timing.pace_wpm", -1e99, "report.timing.pace_wpm: expected a number up to"),
        ("report.signals.0.last", 6, "report.signals: 'decision' lies outside the words"),
        ("report.signals.0.first", 6, "report.signals: 'decision' lies outside the words"),
        ("report.signals.0.sentence", 9, "report.signals: 'decision' lies outside the words"),
        ("report.budget_s", "long", "report.budget_s: expected a number, found a string"),
        ("schema", "voicecoach.answer/9", "schema: 'voicecoach.answer/9' is not one of"),
    ],
)
def test_what_cannot_be_is_named_with_its_place(
    path: str, value: object, complaint: str, tmp_path: Path
) -> None:
    problem = damage(tmp_path / "01.json", changed(path, value))

    assert problem is not None
    assert problem.startswith(f"01.json does not fit: {complaint}")


def test_a_sound_record_passes(tmp_path: Path) -> None:
    assert damage(tmp_path / "01.json", RECORD) is None


@pytest.mark.parametrize(
    "text", ['"started_at": "\\ud800"', '"note": "\\udcff"', '"overflows": NaN']
)
def test_half_a_character_and_a_number_that_is_none_are_no_json(text: str, tmp_path: Path) -> None:
    (tmp_path / "01.json").write_text("{" + text + "}", encoding="utf-8")

    assert read_record(tmp_path / "01.json", AnswerRecord) == Damage(
        problem="01.json is not valid JSON"
    )


paths = st.sampled_from(
    [
        "question", "question.kind", "question.budget_s", "question.probes", "pack", "started_at",
        "status", "ended_by", "engines", "overflows", "audio", "text", "note", "self_rating",
        "heard",
        "report", "report.transcript", "report.transcript.words", "report.transcript.words.2",
        "report.transcript.words.2.start_s", "report.transcript.words.2.end_s",
        "report.transcript.words.2.text", "report.transcript.speech.0.end_s",
        "report.transcript.speech",
        "report.transcript.duration_s", "report.timing", "report.timing.first_decision_s",
        "report.signals", "report.signals.0", "report.signals.0.first", "report.signals.0.signal",
        "report.sentences", "report.findings", "report.findings.0.code", "report.rubric",
        "report.rubric.0.level", "report.structure", "report.structure.phases", "report.feedback",
        "report.kind", "report.delivery.fillers", "schema",
    ]
)  # fmt: skip
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2)
    ),
    max_leaves=4,
)


@settings(max_examples=300, deadline=None)
@given(path=paths, value=values)
def test_whatever_a_record_holds_every_use_of_the_archive_goes_on(
    path: str, value: object, tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = tmp_path_factory.mktemp("data")
    folder = a_session(data, "Sound.", "Changed.")
    (folder.path / "02.json").write_text(json.dumps(changed(path, value)), encoding="utf-8")
    archive = Archive(data)

    session = archive.find("latest")
    (row,) = archive.list_sessions(limit=5).rows
    assert [answer.number for answer in session.answers] == [1, 2]
    assert row.answers[0].headline == "Sound."
    assert len(archive.rows()) == 2
    archive.delete(session, session.answers[0])
    assert [answer.number for answer in archive.find("latest").answers] == [2]


names = st.one_of(
    st.from_regex(r"[0-9]{1,25}\.(flac|json|txt|notes\.json)", fullmatch=True),
    st.from_regex(r"0[1-3]\.(flac|json|txt)(\.[0-9a-f]{0,9}\.tmp|~|\.bak|\n)?", fullmatch=True),
    st.binary(min_size=1, max_size=12)
    .filter(lambda name: not {0, 47} & set(name) and name not in (b".", b".."))
    .map(os.fsdecode),
)


@pytest.mark.skipif(os.name == "nt", reason="names there are Unicode")
@settings(max_examples=150, deadline=None)
@given(found=st.lists(names, max_size=5))
def test_whatever_lies_in_a_session_every_use_of_the_archive_goes_on(
    found: list[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    data = tmp_path_factory.mktemp("data")
    a_session(data, "Another.", minute=1)
    folder = a_session(data, "Sound.", minute=2).path
    for name in found:
        if not (folder / name).exists():
            (folder / name).write_bytes(b"{}")
    archive = Archive(data)

    session = archive.find("latest")
    assert session.answers[0].record is not None
    assert max(answer.number for answer in session.answers) <= 9999
    assert archive.list_sessions(limit=5).total == 2
    archive.delete(session)
    assert [row.headline for row in archive.rows()] == ["Another."]
    assert not folder.exists() or not own_files(folder)


def a_socket(path: str) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="POSIX pipes")
@pytest.mark.parametrize("make", [getattr(os, "mkfifo", None), a_socket], ids=["pipe", "socket"])
def test_nobody_waits_on_a_pipe_in_the_place_of_a_record(
    make: Callable[[str], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = a_session(tmp_path, "One.").path
    monkeypatch.chdir(folder)  # a socket's path may be only so long
    Path("01.json").unlink()
    make("01.json")

    (answer,) = read_session(folder).answers

    assert answer.status == "broken"
    assert (answer.problem or "").startswith("01.json cannot be read: ")


def test_a_file_of_gigabytes_is_not_read_into_memory(tmp_path: Path) -> None:
    with (tmp_path / "01.json").open("wb") as file:
        file.truncate(2**33)

    assert read_record(tmp_path / "01.json", AnswerRecord) == Damage(
        problem="01.json cannot be read: it is larger than 64 MB"
    )


def test_notes_come_with_their_answer_and_go_with_it(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "One.", "Two.").path
    notes = AnswerNotes(
        note="say the number first",
        tags=("launch",),
        starred=True,
        corrections=(
            Correction(
                start_s=1.0, end_s=1.4, heard="eye", text="I", made_at="2026-03-01T12:00:00+00:00"
            ),
        ),
    )
    Store(folder, of="sessions").write("01.notes.json", notes)

    archive = Archive(tmp_path)
    session = archive.find("latest")
    assert [answer.notes for answer in session.answers] == [notes, AnswerNotes()]
    archive.delete(session, session.answers[0])
    assert [file.name for file in own_files(folder)] == ["02.flac", "02.json", "session.json"]


def test_damaged_notes_are_named_and_the_answer_stays_whole(tmp_path: Path) -> None:
    folder = a_session(tmp_path, "One.").path
    (folder / "01.notes.json").write_text('{"tags": "launch"}')

    (answer,) = read_session(folder).answers

    assert answer.status == "assessed"
    assert answer.problem == "01.notes.json does not fit: tags: expected a list, found a string"


def test_what_a_crash_left_unfinished_is_no_answer_and_goes_with_the_session(
    tmp_path: Path,
) -> None:
    folder = a_session(tmp_path, "One.").path
    for name in ("02.json.0123abcd.tmp", "01.json.tmp", "session.json.0123abcd.tmp"):
        (folder / name).write_text("{")
    (folder / "01.json.mine.tmp").write_text("of the user's own")

    assert list(answer_files(folder)) == [1]
    archive = Archive(tmp_path)
    assert archive.delete(archive.find("latest")).left == ("01.json.mine.tmp",)


@pytest.mark.parametrize(
    ("record", "kind"),
    [
        (
            SessionRecord(started_at="2026-03-01T12:00:00+00:00", pack="p", version="1"),
            SessionRecord,
        ),
        (an_answer(None), AnswerRecord),
    ],
)
def test_what_is_written_is_read(record: object, kind: type, tmp_path: Path) -> None:
    store = Store(tmp_path / "new" / "part", of="things")
    path = store.write("it.json", record)

    assert store.read("it.json", kind) == record
    assert store.read("other.json", kind) is None
    assert store.names(".json") == ("it.json",)
    assert os.name == "nt" or stat.S_IMODE(path.stat().st_mode) == 0o600
    assert store.remove("it.json")
    assert not store.remove("it.json")


def test_a_number_that_is_none_is_a_mistake_of_ours_and_overwrites_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path, of="things")
    good = Correction(start_s=1, end_s=2, heard="a", text="b", made_at="2026-03-01T12:00:00+00:00")
    store.write("it.json", good)
    with pytest.raises(ValueError, match="not JSON compliant"):
        store.write(
            "it.json",
            Correction(start_s=float("nan"), end_s=2, heard="", text="", made_at=good.made_at),
        )
    assert store.read("it.json", Correction) == good


def test_a_lock_that_cannot_be_had_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> int:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(os, "open", refuse)
    lock = Store(tmp_path, of="things").locked()
    with pytest.raises(ArchiveError, match=r"cannot write .*\.lock: Read-only file system; see"):
        lock.__enter__()
