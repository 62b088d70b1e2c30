"""A small checkout with the real scripts, whose set-up needs no network."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPTS = Path(__file__).parents[2] / "scripts"

# A build backend of one function, so that pip has nothing to fetch.
BACKEND = """
import tomllib
import zipfile
from pathlib import Path

METADATA = "Metadata-Version: 2.1\\nName: voicecoach\\nVersion: 1.0\\n"
WHEEL = "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n"

def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    needs = "".join(f"Requires-Dist: {each}\\n" for each in project.get("dependencies", []))
    name = "voicecoach-1.0-py3-none-any.whl"
    with zipfile.ZipFile(Path(wheel_directory) / name, "w") as wheel:
        wheel.writestr("voicecoach.pth", str(Path.cwd()))
        wheel.writestr("voicecoach-1.0.dist-info/METADATA", METADATA + needs)
        wheel.writestr("voicecoach-1.0.dist-info/WHEEL", WHEEL)
        wheel.writestr("voicecoach-1.0.dist-info/RECORD", "")
    return name
"""

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "voicecoach"
version = "1.0"
"""

PROGRAM = """
import json, os, pathlib, sys, time
if sys.argv[1] in ("models", "voices"):
    print("fetching", sys.argv[3], flush=True)
    if "NO_NETWORK" in os.environ:
        sys.exit("voicecoach: nothing can be reached")
    time.sleep(float(os.environ.get("FETCH_S", "0")))
    (pathlib.Path(__file__).parents[1] / sys.argv[1] / sys.argv[3]).mkdir(parents=True)
    sys.exit(0)
try:
    print(json.dumps(sys.argv[1:]), flush=True)
    time.sleep(float(os.environ.get("STAY_S", "0")))
except KeyboardInterrupt:
    sys.exit(130)
sys.exit(int(os.environ.get("EXIT_CODE", "0")))
"""

DEVICES = """
import os
from voicecoach.errors import VoicecoachError

def find_input(wanted):
    if "NO_MICROPHONE" in os.environ:
        raise VoicecoachError("there is no microphone")
"""


def make_checkout(folder: Path) -> Path:
    package = folder / "voicecoach"
    (package / "audio").mkdir(parents=True)
    shutil.copytree(SCRIPTS, folder / "scripts", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(SCRIPTS.parent / "voicecoach" / "errors.py", package)
    for name, content in {
        "backend.py": BACKEND,
        "pyproject.toml": PROJECT,
        "voicecoach/__init__.py": "",
        "voicecoach/__main__.py": PROGRAM,
        "voicecoach/audio/__init__.py": "",
        "voicecoach/audio/devices.py": DEVICES,
    }.items():
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def environment(**more: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PIP_")}
    return {**kept, "PIP_NO_INDEX": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **more}


def start(checkout: Path, *arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(checkout / "scripts" / "run.py"), *arguments],
        cwd=checkout.parent,
        env=environment(**variables),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
