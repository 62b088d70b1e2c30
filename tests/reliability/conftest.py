from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import system_calls
from tests.reliability import product
from tests.reliability.killing import Launcher
from tests.required import require


@pytest.fixture(scope="module")
def launcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launcher]:
    """Runs commands, and kills them where it is told to."""
    require(system_calls.missing())
    with Launcher(tmp_path_factory.mktemp("launched")) as launcher:
        yield launcher


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which everything is kept; to be copied, not changed."""
    return product.fill(tmp_path_factory.mktemp("filled") / "data")
