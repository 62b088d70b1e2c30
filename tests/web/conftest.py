from pathlib import Path

import pytest

from tests.web.visitor import Visitor


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def owner(data: Path) -> Visitor:
    """The browser of whoever started the page."""
    return Visitor(data)
