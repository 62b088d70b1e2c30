"""What ``scripts/setup_venv.py`` installs, or tells a person to type, on different machines."""

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"


@pytest.fixture
def setup_venv() -> ModuleType:
    spec = importlib.util.spec_from_file_location("setup_venv", SCRIPTS / "setup_venv.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class FakeLinux:
    """A Linux machine that answers commands and remembers them."""

    def __init__(
        self,
        monkeypatch: pytest.MonkeyPatch,
        setup_venv: ModuleType,
        *,
        root: bool = False,
        programs: tuple[str, ...] = ("apt-get",),
        failing: tuple[str, ...] = (),
    ) -> None:
        self.ran: list[str] = []
        self._programs, self._failing = programs, list(failing)
        monkeypatch.setattr(sys, "platform", "linux")
        monkeypatch.setattr(os, "geteuid", lambda: 0 if root else 1000, raising=False)
        monkeypatch.setattr(shutil, "which", self._which)
        monkeypatch.setattr(setup_venv, "_succeeds", self._succeeds)
        monkeypatch.setattr(setup_venv, "_loads_portaudio", lambda: False)

    def _which(self, program: str) -> str | None:
        return f"/usr/bin/{program}" if program in self._programs else None

    def _succeeds(self, *command: str) -> bool:
        line = " ".join(command)
        self.ran.append(line)
        for part in self._failing:
            if part in line:
                self._failing.remove(part)
                return False
        return True


APT = "env DEBIAN_FRONTEND=noninteractive apt-get -qq"
INSTALL = f"{APT} install -y --no-install-recommends libportaudio2"


def test_root_gets_portaudio_by_apt(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, root=True)

    setup_venv.ensure_portaudio()

    assert linux.ran == [INSTALL]
    assert capsys.readouterr().err == "Installing libportaudio2 with apt-get.\n"


def test_empty_package_lists_are_fetched_first(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, root=True, failing=("install",))

    setup_venv.ensure_portaudio()

    assert linux.ran == [INSTALL, f"{APT} update", INSTALL]


def test_sudo_is_used_where_it_asks_for_no_password(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, programs=("apt-get", "sudo"))

    setup_venv.ensure_portaudio()

    assert linux.ran == ["sudo -n true", f"sudo -n {INSTALL}"]


@pytest.mark.parametrize(
    ("programs", "failing"),
    [
        (("apt-get",), ()),
        (("apt-get", "sudo"), ("sudo -n true",)),
        ((), ()),
    ],
    ids=["no sudo", "sudo asks for a password", "no apt"],
)
def test_who_may_not_install_is_told_what_to_type(
    monkeypatch: pytest.MonkeyPatch,
    setup_venv: ModuleType,
    capsys: pytest.CaptureFixture[str],
    programs: tuple[str, ...],
    failing: tuple[str, ...],
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, programs=programs, failing=failing)

    setup_venv.ensure_portaudio()

    assert not any("apt-get" in line for line in linux.ran)
    assert capsys.readouterr().err == (
        "Without libportaudio2, no microphone or speaker can be used; "
        "type: sudo apt-get install libportaudio2\n"
    )


def test_macos_and_windows_bring_portaudio_along(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, root=True)
    monkeypatch.setattr(sys, "platform", "darwin")

    setup_venv.ensure_portaudio()

    assert linux.ran == []


def test_only_what_the_tests_miss_is_installed(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType
) -> None:
    linux = FakeLinux(monkeypatch, setup_venv, root=True, programs=("apt-get", "pactl"))

    setup_venv.ensure_test_programs()

    (line,) = linux.ran
    assert {"libportaudio2", "pulseaudio", "strace"} <= set(line.split())
    assert "pulseaudio-utils" not in line


def test_debian_without_venv_is_told_which_package(
    monkeypatch: pytest.MonkeyPatch, setup_venv: ModuleType, tmp_path: Path
) -> None:
    FakeLinux(monkeypatch, setup_venv)
    monkeypatch.setattr(setup_venv, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(setup_venv, "PYTHON", tmp_path / ".venv" / "bin" / "python")
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"

    with pytest.raises(setup_venv.SetupError, match=f"type: sudo apt-get install {package}"):
        setup_venv.ensure_venv()
    assert not (tmp_path / ".venv").exists()
