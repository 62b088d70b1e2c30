from collections.abc import Iterator

import pytest

from tests import system_calls
from tests.reliability.killing import Launcher
from tests.required import require


@pytest.fixture(scope="module")
def launcher(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Launcher]:
    """Runs commands, and kills them where it is told to."""
    require(system_calls.missing())
    with Launcher(tmp_path_factory.mktemp("launched")) as launcher:
        yield launcher
