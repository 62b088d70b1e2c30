"""What ``pip install .`` gives: one wheel with everything inside, proved by running its demo."""

import os
import subprocess
import sys
import sysconfig
import venv
import wave
import zipfile
from pathlib import Path

import pytest

from voicecoach.classifiers.encoder import FILES

ROOT = Path(__file__).parent.parent

pytestmark = pytest.mark.slow


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    ran = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built with the build backend that is installed here: nothing is fetched."""
    folder = tmp_path_factory.mktemp("wheel")
    run(
        *(sys.executable, "-m", "pip", "wheel", "--no-index", "--no-deps", "--no-build-isolation"),
        *("--wheel-dir", folder, ROOT),
        cwd=folder,
    )
    (built,) = folder.glob("voicecoach-*.whl")
    return built


def test_packs_demo_and_models_are_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())

    for kind in ("questions", "interviews", "model_answers"):
        shipped = {f"voicecoach/{kind}/{each.name}" for each in (ROOT / kind).glob("*.toml")}
        assert len(shipped) >= 2
        assert shipped <= inside
    assert {f"voicecoach/classifiers/encoder_model/{name}" for name in FILES} <= inside
    assert {
        "voicecoach/classifiers/linear.npz",
        "voicecoach/classifiers/learned.txt",
        "voicecoach/languages/english/familiar_words.txt",
        "voicecoach/demo/demo.toml",
        "voicecoach/demo/strong.flac",
        "voicecoach/demo/weak.flac",
        "voicecoach/models.toml",
        "voicecoach/voices.toml",
    } <= inside


def test_nothing_else_is_inside(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}

    assert {top for top in tops if not top.endswith(".dist-info")} == {"voicecoach"}


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that holds the wheel and what it depends on.

    To fetch nothing, the dependencies are those of this environment, put behind the wheel by a
    .pth file. This checkout is not among them: the .pth files of another folder are not read.
    """
    environment = tmp_path_factory.mktemp("environment")
    venv.create(environment, with_pip=False, symlinks=os.name != "nt")
    scheme = {"base": str(environment), "platbase": str(environment)}
    packages = Path(sysconfig.get_path("purelib", "venv", vars=scheme))
    programs = Path(sysconfig.get_path("scripts", "venv", vars=scheme))
    python = programs / ("python.exe" if os.name == "nt" else "python")
    run(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--no-index", "--no-deps"),
        wheel,
        cwd=environment,
    )
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return programs


def test_the_demo_runs_from_the_wheel_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    spoken = tmp_path / "spoken.wav"

    where = run(
        installed / "python", "-c", "import voicecoach; print(voicecoach.__file__)", cwd=empty
    )
    shown = run(
        *(installed / "voicecoach", "demo", "--fast", "--speaker-file", spoken),
        cwd=empty,
        VOICECOACH_DATA=str(tmp_path / "data"),
    )

    assert Path(where.strip()).is_relative_to(installed.parent)
    assert "voicecoach practice" in shown
    with wave.open(str(spoken)) as sound:
        assert sound.getnframes() / sound.getframerate() > 10.0
    assert list(empty.iterdir()) == []


def test_the_shipped_packs_are_found_from_the_wheel(installed: Path, tmp_path: Path) -> None:
    listed = run(
        *(installed / "voicecoach", "questions", "list"),
        cwd=tmp_path,
        VOICECOACH_DATA=str(tmp_path / "data"),
    )

    assert "tencent-ai-pm" in listed
    assert "tencent-music-behavioral" in listed
