"""Nothing leaves the machine, and nothing is left on it but what is kept, for its user only.

Whole programs of every command, watched below every library: onnxruntime's wheels since 1.29 look
up a collector of Microsoft's some ten seconds after they were imported, and leave files in the home
and the temporary folder at once. All start under an umask that lets everybody in, at night under
others, too.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.interview.builders import WHOLE
from tests.night import tries
from tests.program import run
from tests.soundcard import SoundCard
from tests.system_calls import (
    calls_beyond,
    internet_sockets,
    names_asked,
    open_to_others,
    read,
    watched,
    written,
)
from voicecoach.cli.main import COMMANDS, main

ROOT = Path(__file__).parents[2]
ANSWER = ROOT / "tests" / "voices" / "answer.flac"
SPOKEN = Path(__file__).parent / "voices"
CV = ROOT / "tests" / "documents" / "made" / "twocol.pdf"

HOMES = ("home", "run", "tmp")
"""Where a program finds room of its own."""

JACK = Path("/dev/shm") / f"jack_db-{os.getuid() if os.name == 'posix' else ''}"
"""Made by the JACK that Debian's PortAudio brings in, empty of us: which clients have which
properties."""

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class World:
    """A machine's folders for one program, all empty, and a place for what is kept on purpose."""

    folder: Path

    @property
    def env(self) -> dict[str, str]:
        """Only what a program needs, so that nothing of this machine keeps a library quiet.

        Each CI sets variables at which onnxruntime reports nothing.
        """
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.folder / "home"),
            "XDG_RUNTIME_DIR": str(self.folder / "run"),
            "TMPDIR": str(self.folder / "tmp"),
            "PULSE_SERVER": f"unix:{self.folder}/none",
            # Python's own cache of what it compiled would be written beside each module.
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def prepare(self, kept: Path | None = None) -> None:
        """Make the folders, with what was ``kept`` before."""
        for name in (*HOMES, "kept", "calls"):
            (self.folder / name).mkdir(parents=True)
        if kept is not None:
            shutil.copytree(kept, self.data)

    def run(
        self,
        arguments: Sequence[str],
        *,
        umask: int,
        env: Mapping[str, str] | None = None,
    ) -> None:
        """Run a program that keeps things in ``kept``, and watch it."""
        before = os.umask(umask)
        try:
            code, output = run(
                *(*arguments, "--data", str(self.data)),
                env={**self.env, **(env or {})},
                under=watched(self.folder / "calls"),
            )
        finally:
            os.umask(before)
        may_fail = arguments[0] == "doctor"  # where nobody speaks, or could
        assert code == 0 or (may_fail and code == 1), output

    @property
    def data(self) -> Path:
        return self.folder / "kept" / "data"

    @property
    def calls(self) -> list[str]:
        return read(self.folder / "calls")

    @property
    def left_behind(self) -> set[Path]:
        """Files and folders that are there now and that nobody asked for."""
        homes = {self.folder / name for name in HOMES}
        found = {path for home in homes for path in home.rglob("*")}
        made = {path for path in written(self.calls) if path.is_file() or path.is_dir()}
        made -= homes  # in which a library (py3langid) has a file without a name for the moment
        ours = self.folder / "kept"
        return {path for path in found | made if not {ours, JACK} & {path, *path.parents}}


ANSWERED = ("--mic-file", str(ANSWER))
SAID = ("--speaker-file", "{kept}/heard.wav")
SPHINX = ("--engine", "sphinx")
WHISPER, BASE = ("--model", "{whisper}"), ("--model", "{base}")
NATURAL, PLAIN, SYSTEM = ("--voice", "piper"), ("--voice", "espeak"), ("--voice", "system")
INTERVIEW = ("interview", "mock-debrief", *ANSWERED, *SAID, "--fast")
SPOKEN_DRILL = ("drill", *ANSWERED, "--mic-file", str(SPOKEN / "four.flac"),
                "--mic-file", str(SPOKEN / "stop.flac"), *SAID, "--fast")  # fmt: skip
FOLDER = ("analyze", "--keep", "{kept}/recordings")

RUNS: Sequence[tuple[str, ...]] = [
    # In real time and with a long silence at its end, so that it lives for some 17 s.
    ("practice", *SPHINX, *NATURAL, *ANSWERED, *SAID, "--end-silence", "8"),
    # All that Whisper brings along is used, too: CTranslate2, tokenizers, the hub's client.
    ("demo", *WHISPER, *NATURAL, *SAID, "--fast"),
    (*SPOKEN_DRILL, *SPHINX, *PLAIN),
    (*INTERVIEW, *SPHINX, *NATURAL),
    # A PDF is read by a process of its own.
    ("prepare", "--cv", str(CV), "--job", "{kept}/job.txt", "--keep-files", "--yes"),
    ("analyze", *SPHINX, str(ANSWER)),
    (*FOLDER, *SPHINX),
    ("stories", "add", "--from", "latest/2", "--yes", "--domain", "pivoting-on-user-feedback"),
    ("stories", "matrix"),
    ("drill", "--due"),
    ("questions", "list"),
    ("history", "trends"),
    ("history", "play", "latest", *SAID),
    ("history", "rejudge", "--all"),
    ("history", "recover", "20260301T201500Z-abcd", "1", "--question", "latest-stop", *SPHINX),
    ("history", "delete", "latest", "1", "--yes"),
    ("export", "latest", "1", "--as", "html", "-o", "{kept}/answer.html"),
    ("backup", "save", "{kept}/backup.zip"),
    ("backup", "restore", "{kept}/kept.zip"),
    ("review", "--get", "/?q=release"),
    ("models", "list"),
    ("voices", "list"),
    ("voices", "try", "system", *SAID),
    ("settings", "set", "end-silence", "3"),
    # With it PortAudio and every engine.
    ("doctor", "--no-sound", "--report", "{kept}/report.txt"),
    ("evaluate", "--classifier", "linear", "{kept}/corpus.jsonl"),
]  # fmt: skip
AT_NIGHT: Sequence[tuple[str, ...]] = [
    ("practice", *BASE, *NATURAL, *ANSWERED, *SAID),
    ("practice", *BASE, *SYSTEM, *ANSWERED, *SAID, "--fast"),
    ("demo", *BASE, *NATURAL, *SAID),
    (*SPOKEN_DRILL, *BASE, *NATURAL),
    (*INTERVIEW, *BASE, *SYSTEM),
    ("analyze", *BASE, str(ANSWER)),
    (*FOLDER, *BASE),
    ("history", "recover", "20260301T201500Z-abcd", "1", "--question", "latest-stop", *BASE),
    ("evaluate", "{kept}/corpus.jsonl"),
]  # fmt: skip

WATCHED = [*RUNS, *AT_NIGHT[: tries(0, night=len(AT_NIGHT))]]
UMASKS = (0o000, 0o022, 0o077)[: tries(1, night=3)]


@pytest.fixture
def world(strace: None, tmp_path: Path) -> World:
    return World(tmp_path / "world")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with what the commands work on: answers, and a recording that was cut off."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "story.txt").write_text(WHOLE, encoding="utf-8")
    data = folder / "data"
    files = (str(ANSWER), str(folder / "story.txt"))
    assert main(["analyze", "--keep", *SPHINX, *files, "--data", str(data)]) == 0
    cut_off = data / "sessions" / "20260301T201500Z-abcd"
    cut_off.mkdir(mode=0o700)
    shutil.copyfile(ANSWER, cut_off / "01.flac")
    return data


@pytest.fixture
def places(
    world: World, archive: Path, whisper_folder: Path, request: pytest.FixtureRequest
) -> dict[str, object]:
    """What is there when a command begins, and where."""
    world.prepare(archive)
    kept = world.folder / "kept"
    (kept / "recordings").mkdir()
    for name in ("numbers.flac", "thats-my-answer.flac"):  # several are heard by worker processes
        shutil.copyfile(ANSWER.with_name(name), kept / "recordings" / name)
    (kept / "job.txt").write_text("Requirements\n- Experience with pricing\n", encoding="utf-8")
    with (ROOT / "benchmark" / "dev-a.jsonl").open(encoding="utf-8") as corpus:
        (kept / "corpus.jsonl").write_text(corpus.readline(), encoding="utf-8")
    assert main(["backup", "save", str(kept / "kept.zip"), "--data", str(archive)]) == 0
    return {"kept": kept, "whisper": whisper_folder, "base": ROOT / "models" / "base"}


def test_every_command_is_watched() -> None:
    assert {arguments[0] for arguments in RUNS} == set(COMMANDS)


@pytest.mark.parametrize("umask", UMASKS, ids=oct)
@pytest.mark.parametrize("arguments", WATCHED, ids=" ".join)
def test_a_whole_run_calls_nobody_and_leaves_only_what_is_kept_for_its_user(
    arguments: tuple[str, ...], umask: int, world: World, places: dict[str, object], joe: Path
) -> None:
    world.run([option.format_map(places) for option in arguments], umask=umask)

    expect_discretion(world, umask)


@pytest.mark.usefixtures("whisper_base", "joe")
def test_neither_do_sound_devices_lead_anywhere(world: World, sound_card: SoundCard) -> None:
    """With every engine, the best model and voice, a microphone and a speaker."""
    world.prepare()
    card = {name: value for name, value in sound_card.env.items() if name.startswith("PULSE_")}
    card["PULSE_COOKIE"] = str(world.folder / "kept" / "cookie")

    world.run(["doctor"], umask=0, env=card)

    assert any(card["PULSE_SERVER"].removeprefix("unix:") in call for call in world.calls)
    expect_discretion(world, 0)


def expect_discretion(world: World, umask: int) -> None:
    assert any("umask(077)" in call for call in world.calls)
    assert calls_beyond(world.calls) == []
    assert internet_sockets(world.calls) == []
    assert names_asked(world.calls) == []
    assert open_to_others(world.folder / "calls", umask=umask) == []
    assert world.left_behind == set()


@pytest.mark.parametrize("set_to", [None, "", "0", "false"])
def test_onnxruntime_is_told_to_report_nothing_before_it_can_be_imported(
    set_to: str | None,
) -> None:
    """Holds, too, for a release that happens to report nothing."""
    program = (
        "import sys, voicecoach, os\n"
        "print(os.environ['ORT_DISABLE_TELEMETRY'], 'onnxruntime' in sys.modules)"
    )
    name = "ORT_DISABLE_TELEMETRY"
    others = {key: value for key, value in os.environ.items() if key != name}
    env = others if set_to is None else others | {name: set_to}

    told = subprocess.check_output([sys.executable, "-c", program], env=env, text=True)

    assert told.split() == ["1", "False"]
