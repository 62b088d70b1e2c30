"""Measure lists, search and deleting over an archive of thousands of answers.

    .venv/bin/python scripts/bench_archive.py > archive.json
    .venv/bin/python scripts/bench_archive.py --answers 1000 --a-session 1

Makes an archive out of answers of the benchmark (scripts/many_answers.py) and uses it as programs
do. Prints JSON; seconds are medians unless they say otherwise. `--keep DIR` makes the archive there
and leaves it.
"""

import argparse
import json
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.many_answers import make_archive, varied
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.index.use import INDEX_FILE
from voicecoach.archive.sessions import Archive

FILTERS = {
    "everything": Filter(),
    "a word of most answers": Filter(text="we"),
    "two words, begun": Filter(text="decid pric"),
    "a phrase": Filter(text='"the launch"'),
    "Chinese": Filter(text="停止"),
    "a word of one answer": Filter(text="zyxq17zyxq"),
    "signals": Filter(shows=("decision",), lacks=("accepted_cost",)),
    "a pack and two months": Filter(
        pack="tencent-ai-pm", since=date(2026, 9, 1), until=date(2026, 10, 31)
    ),
    "a word and a signal": Filter(text="team", shows=("decision",)),
}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--answers", type=int, default=10_000, metavar="N")
    parser.add_argument("--a-session", type=int, default=5, metavar="N", help="answers (5)")
    parser.add_argument("--judged", type=int, default=40, metavar="N", help="to begin with (40)")
    parser.add_argument("--repeat", type=int, default=11, metavar="N", help="each question (11)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the archive there")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        data = args.keep or Path(folder)
        make_archive(data, args.answers, args.a_session, args.judged, random.Random(args.seed))
        figures = measure(data, args.repeat)
    print(json.dumps(figures, indent=1))


def measure(data: Path, repeat: int) -> dict[str, Any]:
    """Use the archive and time it."""
    archive, index = Archive(data), data / "sessions" / INDEX_FILE
    index.unlink(missing_ok=True)
    rebuilt, there = in_a_program_of_its_own(data), in_a_program_of_its_own(data)
    sessions = archive.list_sessions(limit=1).total
    answers = archive.search(Filter(), limit=1).total
    files = [path for path in (data / "sessions").rglob("*") if path.is_file()]
    settle_s = 3.0
    time.sleep(settle_s)
    archive.list_sessions(limit=1)
    return {
        "answers": answers,
        "sessions": sessions,
        "records_mb": megabytes(sum(path.stat().st_size for path in files if path != index)),
        "index_mb": megabytes(index.stat().st_size),
        "index made anew": rebuilt,
        "first use by a program": there,
        "history list, cold_s": history_list(data, repeat),
        "list_s": {
            "20 sessions": timed(lambda: archive.list_sessions(limit=20), repeat),
            "the last 20": timed(
                lambda: archive.list_sessions(limit=20, offset=max(0, sessions - 20)), repeat
            ),
            "choices": timed(archive.choices, repeat),
            "attempts at a question": timed(lambda: attempts(archive), repeat),
            "rows of all": timed(archive.rows, min(repeat, 3)),
        },
        "search_s": {
            name: {
                "found": total,
                "first 50": timed(lambda wanted=wanted: archive.search(wanted), repeat),
                "last 50": timed(
                    lambda wanted=wanted, total=total: archive.search(
                        wanted, offset=max(0, total - 50)
                    ),
                    repeat,
                ),
            }
            for name, wanted in FILTERS.items()
            for total in [archive.search(wanted).total]
        },
        "a new answer_s": new_answers(archive, repeat),
        "an answer deleted_s": deleted(archive, repeat),
        "peak_mb": peak_mb(),
    }


def in_a_program_of_its_own(data: Path) -> dict[str, float]:
    """List the newest sessions from a new process: seconds, and the most memory it took."""
    program = (
        "import json, resource, sys, time; from pathlib import Path\n"
        "from voicecoach.archive.sessions import Archive\n"
        "began = time.perf_counter()\n"
        "Archive(Path(sys.argv[1])).list_sessions(limit=20)\n"
        "used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "print(json.dumps([time.perf_counter() - began, used]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(data)],
        cwd=ROOT, check=True, capture_output=True, text=True,
    )  # fmt: skip
    seconds, used = json.loads(done.stdout)
    return {"s": round(seconds, 3), "peak_mb": round(used / 1024, 1)}


def history_list(data: Path, repeat: int) -> dict[str, float]:
    """Run ``voicecoach history list`` from start to end."""
    command = [sys.executable, "-m", "voicecoach", "history", "list", "--data", str(data)]

    def run() -> None:
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)

    run()
    return timed(run, repeat)


def attempts(archive: Archive) -> int:
    """Look up the answers to the question of the newest one."""
    (newest,) = archive.search(Filter(), limit=1).rows
    return len(archive.attempts(newest.pack or "", newest.question_id or ""))


def new_answers(archive: Archive, repeat: int) -> dict[str, dict[str, float]]:
    """Keep answers in a session that goes on; time the search that takes each in, and the next.

    What lies between the two is what it costs to index an answer.
    """
    newest = archive.list_sessions(limit=1).rows[0].answers[0]
    kept = archive.answers(newest.session_id)[0].record
    if kept is None or kept.report is None:
        raise SystemExit("the newest answer has no report")
    found, again, indexed = [], [], []
    with archive.start_session(pack="bench") as folder:
        for number in range(repeat):
            audio = folder.next_audio_path()
            audio.write_bytes(b"fLaC")
            report = varied(kept.report, ["new"], 10**6 + number, random.Random(number))
            folder.keep(replace(kept, audio=audio.name, report=report))
            wanted = Filter(text=f"zyxq{10**6 + number}zyxq")
            found.append(once(lambda wanted=wanted: archive.search(wanted)))
            again.append(once(lambda wanted=wanted: archive.search(wanted)))
            indexed.append(found[-1] - again[-1])
            if archive.search(wanted).total != 1:
                raise SystemExit("a new answer was not found")
    return {
        "found": summed_up(found),
        "searched again": summed_up(again),
        "indexed": summed_up(indexed),
    }


def deleted(archive: Archive, repeat: int) -> dict[str, float]:
    """Delete answers of the newest session one by one."""
    session = archive.find("latest")
    return summed_up(
        [
            once(lambda answer=answer: archive.delete(session, answer))
            for answer in session.answers[: min(repeat, 3)]
        ]
    )


def timed(action: Callable[[], object], repeat: int) -> dict[str, float]:
    """Time an action some times over."""
    return summed_up([once(action) for _time in range(repeat)])


def once(action: Callable[[], object]) -> float:
    """Time an action."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def summed_up(seconds: list[float]) -> dict[str, float]:
    """Give the middle and the worst of what was measured."""
    return {"median": round(statistics.median(seconds), 4), "worst": round(max(seconds), 4)}


def megabytes(size: int) -> float:
    """Return bytes as megabytes."""
    return round(size / 1e6, 1)


def peak_mb() -> float:
    """Return the most memory that this program took, the answers to begin with included."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


if __name__ == "__main__":
    main()
