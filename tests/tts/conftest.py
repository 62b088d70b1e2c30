from pathlib import Path

import pytest

JOE = Path(__file__).parents[2] / "voices" / "en_US-joe-medium"


@pytest.fixture(scope="session")
def joe() -> Path:
    """The folder of a real piper voice, where somebody has put it."""
    if not JOE.is_dir():
        pytest.skip(f"there is no voice in {JOE}")
    return JOE
