"""How often a test of reliability tries: for minutes in every run, for hours with ``--night``."""

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
