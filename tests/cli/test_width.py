import pytest

from voicecoach.cli.width import text_width, wrapped


@pytest.mark.parametrize(
    ("columns", "width"), [("10", 40), ("40", 40), ("72", 72), ("100", 100), ("240", 100)]
)
def test_text_is_as_wide_as_the_terminal_within_limits(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert text_width() == width


def test_lines_after_the_first_stand_below_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    lines = wrapped("a word after a word " * 4, "  why  ").splitlines()
    assert lines[0].startswith("  why  a word")
    assert all(line.startswith(("       a", "       w")) for line in lines[1:])
    assert max(map(len, lines)) <= 40
