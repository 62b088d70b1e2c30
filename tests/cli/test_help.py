"""Every command's help fits a terminal of 80 columns."""

import pytest

from voicecoach.cli.history import ACTIONS
from voicecoach.cli.main import COMMANDS, main


@pytest.mark.parametrize("columns", [60, 80])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_fits_the_terminal(
    command: str, columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    with pytest.raises(SystemExit):
        main([*command.split(), "--help"])
    lines = capsys.readouterr().out.splitlines()
    typed = [line for line in lines if line.startswith("  voicecoach ")]
    assert [line for line in lines if len(line) > columns and line not in typed] == []
    if columns == 80:
        assert [line for line in typed if len(line) > columns] == []


@pytest.mark.parametrize(
    "action", [*(f"history {name}" for name in ACTIONS), "backup save", "backup restore"]
)
def test_each_action_has_examples_of_its_own(
    action: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*action.split(), "--help"])
    _, _, examples = capsys.readouterr().out.partition("examples:\n")
    commands = [line for line in examples.splitlines() if line.startswith("  voicecoach")]
    assert commands
    assert all(line.startswith(f"  voicecoach {action}") for line in commands)
