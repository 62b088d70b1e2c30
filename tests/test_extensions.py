"""Extension modules begin on a thread on which no signal raises anything."""

import importlib
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from voicecoach.extensions import bring_in


@pytest.fixture
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.syspath_prepend(tmp_path)
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_a_module_begins_away_from_the_main_thread_and_once(modules: Path) -> None:
    (modules / "begun_elsewhere.py").write_text("import threading\non = threading.get_ident()\n")
    bring_in("begun_elsewhere")
    first = importlib.import_module("begun_elsewhere")
    bring_in("begun_elsewhere")
    assert importlib.import_module("begun_elsewhere") is first
    assert first.on != threading.get_ident()


@pytest.mark.parametrize(
    ("text", "raised"),
    [("import no_such_module_anywhere", ImportError), ("raise OSError('no driver')", OSError)],
)
def test_what_keeps_a_module_from_loading_is_told_to_who_wants_it(
    modules: Path, text: str, raised: type[Exception]
) -> None:
    (modules / "broken_extension.py").write_text(text)
    with pytest.raises(raised):
        bring_in("broken_extension")
