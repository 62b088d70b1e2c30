"""How often a test of reliability tries: for minutes in every run, for hours with ``--night``."""

from hypothesis import HealthCheck, settings

_night = False


def begin_night() -> None:
    """Have every test that is imported from now on try as often as at night."""
    global _night  # noqa: PLW0603 - said once, by conftest, before any test is imported
    _night = True


def tries(by_day: int, *, night: int) -> int:
    """How often to try; for decorators, too."""
    return night if _night else by_day


def at_night() -> bool:
    """Whether it is night; by day hypothesis tries the same each time, so that CI says the same."""
    return _night


def examples(by_day: int, *, night: int) -> settings:
    """Return hypothesis's settings for so many examples, whose folders may be those of a test."""
    return settings(
        derandomize=not at_night(),
        max_examples=tries(by_day, night=night),
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    )
