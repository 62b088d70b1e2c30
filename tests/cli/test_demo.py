import pytest

from tests.builders import a_report
from voicecoach.cli.demo import side_by_side
from voicecoach.demo import DEMO

WEAK = "We had meetings. Everybody worked hard. It was fine in the end."


@pytest.mark.parametrize("columns", [40, 60, 80, 100])
def test_the_table_at_the_end_fits_the_terminal(
    columns: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    strong, weak = DEMO.candidates
    lines = side_by_side([(strong, a_report()), (weak, a_report(WEAK))])
    text = "\n".join(lines)
    assert max(map(len, lines)) <= columns
    for shown in (strong.name, weak.name, "at the very start", "none heard", "criteria clear"):
        assert shown in text
    assert len(lines) == (9 if columns == 40 else 4)
