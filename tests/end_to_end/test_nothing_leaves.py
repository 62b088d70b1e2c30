"""Nothing leaves the machine, and nothing is left on it but what is kept on purpose.

Whole programs, watched below every library: onnxruntime's wheels since 1.29 look up a collector of
Microsoft's some ten seconds after they were imported, and leave files in the home and the temporary
folder at once.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.program import run
from tests.system_calls import calls_beyond, read, watched, written

TESTS = Path(__file__).parents[1]
ANSWER = TESTS / "voices" / "answer.flac"
COMMANDS = Path(__file__).parent / "voices"

HOMES = ("home", "run", "tmp")
"""Where a program finds room of its own."""

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

    def run(self, command: str, *arguments: str) -> None:
        """Run a program that keeps things in ``kept``, and watch it."""
        for name in (*HOMES, "kept", "calls"):
            (self.folder / name).mkdir(parents=True)
        code, output = run(
            *(command, "--data", str(self.folder / "kept" / "data"), *arguments),
            env=self.env,
            under=watched(self.folder / "calls"),
        )
        assert code == 0, output

    @property
    def calls(self) -> list[str]:
        return read(self.folder / "calls")

    @property
    def left_behind(self) -> set[Path]:
        """Files and folders that are there now and that nobody asked for."""
        found = {path for name in HOMES for path in (self.folder / name).rglob("*")}
        made = {path for path in written(self.calls) if path.is_file() or path.is_dir()}
        kept = self.folder / "kept"
        return {path for path in found | made if kept not in (path, *path.parents)}


ANSWERED = ("--mic-file", str(ANSWER))
SAID = ("--speaker-file", "{kept}/heard.wav")
SPHINX = ("--engine", "sphinx")
NATURAL, PLAIN = ("--voice", "piper"), ("--voice", "espeak")

RUNS = {
    # In real time and with a long silence at its end, so that it lives for some 17 s.
    "practice": (*SPHINX, *NATURAL, *ANSWERED, *SAID, "--end-silence", "8"),
    # All that Whisper brings along is used, too: CTranslate2, tokenizers, the hub's client.
    "demo": ("--model", "{whisper}", *NATURAL, *SAID, "--fast"),
    "analyze": (*SPHINX, str(ANSWER)),
    "drill": (*SPHINX, *PLAIN, *ANSWERED, "--mic-file", str(COMMANDS / "four.flac"),
              "--mic-file", str(COMMANDS / "stop.flac"), *SAID, "--fast"),
    "interview": ("mock-debrief", *SPHINX, *NATURAL, *ANSWERED, *SAID, "--fast"),
}  # fmt: skip


@pytest.fixture
def world(strace: None, tmp_path: Path) -> World:
    return World(tmp_path / "world")


@pytest.mark.parametrize("command", RUNS)
def test_a_whole_run_calls_nobody_and_leaves_only_what_is_kept(
    command: str, world: World, whisper_folder: Path, joe: Path
) -> None:
    places = {"kept": world.folder / "kept", "whisper": whisper_folder}

    world.run(command, *(option.format_map(places) for option in RUNS[command]))

    assert any("onnxruntime" in call for call in world.calls), "it is what would call"
    assert calls_beyond(world.calls) == []
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
