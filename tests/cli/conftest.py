import pytest

from tests.cli.furniture import Furniture


@pytest.fixture
def furniture(monkeypatch: pytest.MonkeyPatch) -> Furniture:
    return Furniture(monkeypatch)
