"""Makes an archive of thousands of answers out of a few of the benchmark, for benches and tests.

Each is judged as practice judges it (by rules alone, which takes no model), and then kept many
times over with other words, dates and questions. Answer ``n`` has a word that no other has,
``zyxqNzyxq``.
"""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.pipeline import make_report
from voicecoach.archive.records import AnswerNotes, AnswerRecord, Engines, SessionRecord
from voicecoach.cli.packs import read_pack, shipped_folder, toml_files
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

BENCHMARK = Path(__file__).resolve().parent.parent / "benchmark"
SOURCES = tuple(BENCHMARK / f"dev-{letter}.jsonl" for letter in "abcdefgh")

LATEST = datetime(2026, 11, 1, 12, 0, tzinfo=UTC)
CHANGED = 0.2
"""Share of an answer's words that are exchanged for others of the benchmark."""

CHINESE = "我们决定停止发布"


def make_archive(data: Path, answers: int, a_session: int, judged: int, rng: random.Random) -> None:
    """Keep ``answers`` variations of ``judged`` answers of the benchmark."""
    kept = [json.loads(line) for source in SOURCES for line in lines_of(source)]
    rng.shuffle(kept)
    reports = [judge(each) for each in kept[:judged]]
    words = [word.text for report in reports for word in report.transcript.words]
    questions = [*shipped_questions()]
    for number in range(answers):
        place, session = number % a_session + 1, number // a_session
        began = LATEST - timedelta(hours=3 * session, minutes=-3 * place)
        name = f"{LATEST - timedelta(hours=3 * session):%Y%m%dT%H%M%SZ}-{session % 65536:04x}"
        folder = data / "sessions" / name
        pack, question = rng.choice(questions)
        if place == 1:
            folder.mkdir(mode=0o700, parents=True)
            record = SessionRecord(started_at=began.isoformat(), pack=pack, version="0")
            write(folder / "session.json", record)
        report = varied(rng.choice(reports), words, number, rng)
        write(folder / f"{place:02d}.json", answer(pack, question, began, report))
        (folder / f"{place:02d}.flac").write_bytes(b"fLaC")
        if rng.random() < 0.1:
            notes = AnswerNotes(note="slower next time", tags=("retell",), starred=True)
            write(folder / f"{place:02d}.notes.json", notes)


def lines_of(file: Path) -> list[str]:
    """Return the lines of a file."""
    return file.read_text(encoding="utf-8").splitlines()


def judge(spoken: dict[str, Any]) -> Report:
    """Judge an answer of the benchmark."""
    text = " ".join(sentence["text"] for sentence in spoken["sentences"])
    return make_report(
        parse_text(text), language=ENGLISH, source="bench", engine="text", kind=spoken["kind"]
    )


def varied(report: Report, words: list[str], number: int, rng: random.Random) -> Report:
    """Exchange some words, and put in one that no other answer has; a few speak Chinese, too."""
    said = list(report.transcript.words)
    for place in rng.sample(range(len(said)), round(CHANGED * len(said))):
        said[place] = replace(said[place], text=rng.choice(words))
    said[-1] = replace(said[-1], text=f"zyxq{number}zyxq.")
    if number % 100 == 0:
        said[0] = replace(said[0], text=CHINESE)
    return replace(report, transcript=replace(report.transcript, words=tuple(said)))


def answer(pack: str, question: Question, began: datetime, report: Report) -> AnswerRecord:
    """Return the record of an answer."""
    return AnswerRecord(
        question=question,
        pack=pack,
        started_at=began.isoformat(),
        status="assessed",
        ended_by="silence",
        engines=Engines(stt="text", vad="none", voice="none"),
        overflows=0,
        audio=None,
        report=report,
    )


def shipped_questions() -> Iterator[tuple[str, Question]]:
    """Yield the questions of the shipped packs, each with its pack's id."""
    for path in toml_files(shipped_folder("questions")).values():
        pack = read_pack(path)
        yield from ((pack.id, question) for question in pack.questions)


def write(path: Path, record: object) -> None:
    """Write a record as the archive does, but for the disk: nothing here must outlive a crash."""
    path.write_bytes(msgspec.json.format(msgspec.json.encode(record), indent=1))
