"""What every test of a session gets."""

from collections.abc import Iterator

import pytest

from tests.session.stage import Stage


@pytest.fixture(autouse=True)
def _leave_the_stage() -> Iterator[None]:
    """Close the rooms of a test, as a command does: an answer that may be gone on with is open."""
    yield
    while Stage.built:
        Stage.built.pop().room.close()
