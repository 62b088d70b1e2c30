"""The house rules of docs/architecture.md, enforced by reading the source."""

import ast
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from voicecoach.cli.main import COMMANDS

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "voicecoach"

PLAIN = {"document", "transcript", "errors", "values"}
"""What even a pure layer may import: records, errors, and their JSON form."""
_MACHINE = {"disk", "settings", "host", "language_id", "machine"}
_ALONE = {"control_characters", "extensions", "fingerprint"}
BASE = PLAIN | _MACHINE | _ALONE | {"scratch"}
ENGINES = {"stt", "tts", "vad"}
PURE_USERS = ("evaluation", "interview", "transcripts")
PURE = (*PURE_USERS, "analysis", "languages", "preparation", "review", "session/endings")
SHOWN = {"demo", "documents", "evaluation", "exports", "preparation", "review", "web"}
TOP = SHOWN | {"classifiers", "models", "preferences", "session"}
PARTS = {"analysis", "archive", "audio", "commands", "interview", "languages", "transcripts"}

MAY_IMPORT = {
    **{layer: set[str]() for layer in ("document", "transcript", "errors", *_ALONE)},
    **{layer: {"errors", "extensions"} for layer in (*_MACHINE, "values")},
    **dict.fromkeys(("analysis", "demo"), PLAIN),
    "classifiers": BASE | {"analysis"},
    "languages": PLAIN | {"analysis"},
    **{layer: PLAIN | {"analysis", "languages"} for layer in PURE_USERS},
    "review": PLAIN | {"analysis", "interview", "languages", "transcripts"},
    "preparation": PLAIN | {"analysis", "interview", "languages"},
    "documents": BASE | {"languages"},
    **{layer: BASE | {"audio"} for layer in (*ENGINES, "audio")},
    "models": BASE | {"audio", "stt", "tts"},
    "commands": BASE | {"audio", "stt"},
    "archive": BASE | {"analysis", "audio", "interview", "languages", "preferences", "preparation"},
    "session": BASE | ENGINES | PARTS,
    **{layer: {"disk", "errors", "settings", "values"} for layer in ("preferences", "scratch")},
    "exports": BASE | PARTS - {"commands"} | {"review"},
    "web": BASE | PARTS - {"commands"} | {"exports", "preparation", "review", "session"},
    "cli": BASE | ENGINES | PARTS | TOP,
    "__main__": {"cli"},
}
"""Layer → the layers it may import, besides itself. Nothing imports the command line."""

_SEAMS = ("stt", "stt.gate", "tts", "vad", "vad.barge_in", "vad.tracker")
SEAMS = {f"voicecoach.{name}" for name in (*_SEAMS, "commands.command_words")}
"""All that the session may know of engines: Protocols, what follows speech, the commands."""

PURE_STDLIB = {
    "bisect", "collections", "csv", "dataclasses", "difflib", "enum", "functools", "html",
    "itertools", "json", "math", "operator", "pathlib", "random", "re", "reprlib", "statistics",
    "string", "textwrap", "tomllib", "typing", "unicodedata", "zlib",
}  # fmt: skip
"""Nothing here reads a clock or the machine, given the two limits below."""

PURE_NAMES = {"pathlib": {"PurePath", "PurePosixPath"}, "random": {"Random"}}
"""No file system, and no randomness but from a generator that the caller seeded."""

IMPURE_CALLS = {"__import__", "breakpoint", "eval", "exec", "input", "open", "print"}

_WITH_NUMPY = ["audio", "classifiers", "commands", "evaluation", "session", "stt", "tts", "vad"]
TOP_LEVEL = {**{layer: {"numpy"} for layer in _WITH_NUMPY}, "web": {"jinja2", "starlette"}}
"""Other people's packages that a layer may import before it is used."""

_DRAWING = ("canvas", "debrief_page", "live", "report", "report_shape", "spoken_words")
TOP_LEVEL_MODULES = {
    **{f"cli/{name}.py": {"rich"} for name in _DRAWING},
    "exports/page.py": {"jinja2"},
    **{f"documents/pdf_{name}.py": {"pdfminer"} for name in ("glyphs", "operators")},
    **{name: {"numpy"} for name in ("cli/echo_checks.py", "cli/sound_checks.py", "web/peaks.py")},
}
"""Single modules that may as well, since they are imported only once they are needed."""

HEAVY = {
    "av", "ctranslate2", "docx", "espeakng_loader", "faster_whisper", "huggingface_hub", "jinja2",
    "lxml", "markdown_it", "numpy", "onnxruntime", "pdfminer", "piper", "pocketsphinx", "py3langid",
    "pyttsx3", "rich", "sounddevice", "soundfile", "soxr", "starlette", "tokenizers", "uvicorn",
    "voicecoach.analysis.pipeline",
}  # fmt: skip
"""What must not be loaded to show a command's help."""

MOST_LINES = 300


@dataclass(frozen=True)
class Source:
    """One module of the package; ``name`` is its path within that, with slashes."""

    name: str
    tree: ast.Module

    @property
    def layer(self) -> str:
        return self.name.removesuffix(".py").split("/")[0]


@dataclass(frozen=True)
class Imported:
    """One imported module, with the names taken from it."""

    module: str
    names: frozenset[str]
    line: int

    @property
    def parts(self) -> list[str]:
        return self.module.split(".")


SOURCES = [
    Source(path.relative_to(PACKAGE).as_posix(), ast.parse(path.read_text(encoding="utf-8")))
    for path in sorted(PACKAGE.rglob("*.py"))
    if path != PACKAGE / "__init__.py"
]


def of_layers(*layers: str) -> list[object]:
    """Parametrize over the modules of these layers, or folders in them; of all without any."""
    modules = tuple(ending for layer in layers for ending in (f"{layer}/", f"{layer}.py"))
    chosen = [source for source in SOURCES if not layers or source.name.startswith(modules)]
    return [pytest.param(source, id=source.name) for source in chosen]


def imports(tree: ast.AST, *, late: bool = True) -> Iterator[Imported]:
    """Yield what is imported; only what importing the module itself imports where not ``late``."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Import):
            for each in node.names:
                yield Imported(each.name, frozenset(), node.lineno)
        elif isinstance(node, ast.ImportFrom) and node.module == "voicecoach":
            for each in node.names:
                yield Imported(f"voicecoach.{each.name}", frozenset(), node.lineno)
        elif isinstance(node, ast.ImportFrom):
            names = frozenset(each.name for each in node.names)
            yield Imported("." * node.level + (node.module or ""), names, node.lineno)
        elif late or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            yield from imports(node, late=late)


def faults_of_layer(source: Source) -> Iterator[str]:
    allowed = MAY_IMPORT[source.layer] | {source.layer, "__version__"}
    for imported in imports(source.tree):
        if imported.module.startswith("."):
            yield f"line {imported.line}: imports are absolute"
        elif imported.parts[0] == "voicecoach" and imported.parts[1] not in allowed:
            yield f"line {imported.line}: {source.layer} may not import {imported.module}"


def faults_of_seams(source: Source) -> Iterator[str]:
    for imported in imports(source.tree):
        if imported.parts[:1] == ["voicecoach"] and imported.parts[1] in ENGINES | {"commands"}:
            modules = {f"{imported.module}.{name}" for name in imported.names}
            is_module = {name for name in modules if source_exists(name)}
            for module in is_module or {imported.module}:
                if module not in SEAMS:
                    yield f"line {imported.line}: the session may not know {module}"


def source_exists(module: str) -> bool:
    path = ROOT.joinpath(*module.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


def faults_of_purity(source: Source) -> Iterator[str]:
    for imported in imports(source.tree):
        package = imported.parts[0]
        limit = PURE_NAMES.get(package)
        if package == "voicecoach":
            continue
        if package not in PURE_STDLIB | TOP_LEVEL.get(source.layer, set()):
            yield f"line {imported.line}: a pure layer may not import {imported.module}"
        elif limit and (not imported.names or imported.names - limit):
            yield f"line {imported.line}: from {package} only {', '.join(sorted(limit))}"
    for node in ast.walk(source.tree):
        called = node.func if isinstance(node, ast.Call) else None
        if isinstance(called, ast.Name) and called.id in IMPURE_CALLS:
            yield f"line {called.lineno}: a pure layer may not call {called.id}"


def faults_of_start(source: Source) -> Iterator[str]:
    allowed = TOP_LEVEL.get(source.layer, set()) | TOP_LEVEL_MODULES.get(source.name, set())
    for imported in imports(source.tree, late=False):
        package = imported.parts[0]
        if package not in allowed | {"voicecoach"} | sys.stdlib_module_names:
            yield f"line {imported.line}: import {package} in the function that needs it"


def test_every_layer_is_in_the_table() -> None:
    assert {source.layer for source in SOURCES} == set(MAY_IMPORT)


@pytest.mark.parametrize("source", of_layers())
def test_a_layer_imports_only_what_the_table_allows(source: Source) -> None:
    assert list(faults_of_layer(source)) == []


@pytest.mark.parametrize("source", of_layers("session"))
def test_the_session_knows_engines_only_by_their_protocols(source: Source) -> None:
    assert list(faults_of_seams(source)) == []


@pytest.mark.parametrize("source", of_layers(*PURE))
def test_pure_layers_are_pure(source: Source) -> None:
    assert list(faults_of_purity(source)) == []


@pytest.mark.parametrize("source", of_layers())
def test_heavy_packages_are_imported_where_they_are_used(source: Source) -> None:
    assert list(faults_of_start(source)) == []


@pytest.mark.parametrize(
    ("check", "name", "code"),
    [
        (faults_of_layer, "analysis/x.py", "from voicecoach.audio.clip import Clip"),
        (faults_of_layer, "analysis/x.py", "from voicecoach import settings"),
        (faults_of_layer, "vad/x.py", "def late():\n    import voicecoach.stt.whisper"),
        (faults_of_layer, "session/x.py", "from voicecoach.cli import main"),
        (faults_of_layer, "audio/x.py", "from . import clip"),
        (faults_of_seams, "session/x.py", "from voicecoach.stt.whisper import WhisperRecognizer"),
        (faults_of_seams, "session/x.py", "from voicecoach.vad import silero"),
        (faults_of_purity, "analysis/x.py", "import os"),
        (faults_of_purity, "analysis/x.py", "def late():\n    from time import monotonic"),
        (faults_of_purity, "interview/x.py", "import datetime"),
        (faults_of_purity, "analysis/x.py", "import numpy as np"),
        (faults_of_purity, "interview/x.py", "from random import Random, choice"),
        (faults_of_purity, "interview/x.py", "from pathlib import Path"),
        (faults_of_purity, "analysis/x.py", "def late():\n    open('x')"),
        (faults_of_start, "cli/x.py", "import rich"),
        (faults_of_start, "audio/x.py", "try:\n    import sounddevice\nexcept OSError: ..."),
        (faults_of_start, "archive/x.py", "class C:\n    import numpy"),
    ],
)
def test_the_checks_find_what_they_are_for(
    check: Callable[[Source], Iterator[str]], name: str, code: str
) -> None:
    (fault,) = check(Source(name, ast.parse(code)))

    assert fault.startswith("line ")


@pytest.mark.parametrize(
    ("check", "name", "code"),
    [
        (faults_of_layer, "cli/x.py", "from voicecoach.session.events import Event"),
        (faults_of_layer, "archive/x.py", "from voicecoach import __version__"),
        (faults_of_seams, "session/x.py", "from voicecoach.stt import Recognizer"),
        (faults_of_purity, "interview/x.py", "from random import Random"),
        (faults_of_start, "audio/x.py", "import numpy"),
        (faults_of_start, "cli/x.py", "def late():\n    import rich"),
    ],
)
def test_the_checks_let_pass_what_is_right(
    check: Callable[[Source], Iterator[str]], name: str, code: str
) -> None:
    assert list(check(Source(name, ast.parse(code)))) == []


def loaded_by(*arguments: str) -> set[str]:
    """Which modules ``voicecoach`` with these arguments loads."""
    program = (
        "import sys; from voicecoach.cli.main import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    assert shown.stdout.startswith("usage: voicecoach")
    return set(shown.stderr.split())


def test_help_loads_nothing_but_python() -> None:
    slow = {"sqlite3", "platformdirs", "voicecoach.languages", "voicecoach.session"}
    assert not loaded_by("--help") & (HEAVY | slow)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_loads_no_engine(command: str) -> None:
    assert not loaded_by(command, "--help") & HEAVY


@pytest.mark.parametrize(
    "path",
    [
        pytest.param(path, id=path.relative_to(ROOT).as_posix())
        for folder in ("scripts", "tests", "voicecoach")
        for path in sorted((ROOT / folder).rglob("*.py"))
    ],
)
def test_a_file_fits_in_a_head(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
