import json
from pathlib import Path

import pytest

from tests.scripts.fake_checkout import make_checkout, start


@pytest.fixture(scope="session")
def ready(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A checkout after its first start; who changes it changes it back."""
    checkout = make_checkout(tmp_path_factory.mktemp("ready") / "checkout")
    first = start(checkout, "--pack", "tencent-ai-pm")
    assert first.returncode == 0, first.stderr
    assert json.loads(first.stdout) == ["practice", "--pack", "tencent-ai-pm"]
    assert "Making" in first.stderr
    assert "Ready after" in first.stderr
    assert first.stderr.splitlines()[-2:] == ["fetching base", "fetching en_US-joe-medium"]
    return checkout
