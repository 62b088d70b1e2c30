from collections.abc import Callable
from pathlib import Path

import pytest

from voicecoach import settings
from voicecoach.models import manifest
from voicecoach.models.catalog import catalog
from voicecoach.models.voices import known_voices


@pytest.mark.parametrize(("of", "entries"), [("models", catalog), ("voices", known_voices)])
def test_outside_a_checkout_the_manifest_comes_with_the_package(
    of: str,
    entries: Callable[[], tuple[object, ...]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checkout = settings.checkout_folder()
    assert checkout is not None
    package = tmp_path / "voicecoach"
    package.mkdir()
    text = (checkout / of / "manifest.toml").read_text(encoding="utf-8")
    (package / f"{of}.toml").write_text(text, encoding="utf-8")
    expected = entries()
    monkeypatch.setattr(manifest, "checkout_folder", lambda: None)
    monkeypatch.setattr(manifest, "__file__", str(package / "models" / "manifest.py"))
    assert entries() == expected
