"""What a test does on a machine that lacks what it runs on."""

import os

import pytest


def require(missing: str | None) -> None:
    """Skip the test where something is ``missing``, and say what; under CI each test has to run."""
    if missing and "CI" in os.environ:
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)
