"""``history list`` begins at once, however much is kept."""

import subprocess
import sys
from pathlib import Path

from tests.archive.builders import a_session
from voicecoach.archive.sessions import Archive

ROOT = Path(__file__).parents[2]

PROGRAM = (
    "import sys; from voicecoach.cli.main import main\n"
    "code = main(['history', 'list', '--data', sys.argv[1]])\n"
    "print(*sys.modules, file=sys.stderr); sys.exit(code)"
)


def test_a_list_loads_neither_the_language_nor_the_pipeline(tmp_path: Path) -> None:
    a_session(tmp_path, "A verdict.")
    Archive(tmp_path).rows()

    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert "A verdict." in done.stdout
    loaded = set(done.stderr.split())
    assert not loaded & {
        "voicecoach.languages.english.language", "voicecoach.analysis.pipeline", "numpy",
    }  # fmt: skip
