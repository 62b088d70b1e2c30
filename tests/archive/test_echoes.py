import stat
import sys
from pathlib import Path

import pytest

from voicecoach.archive.echoes import FILE_NAME, MOST, Echo, Echoes, keep_echo, read_echoes
from voicecoach.archive.folder import ArchiveError


def echo(microphone: str = "Headset", db: float = -50.0) -> Echo:
    return Echo(
        microphone=microphone,
        speaker="Monitor",
        echo_db=db,
        measured_at="2026-03-01T12:00:00+01:00",
    )


def test_the_latest_echo_of_a_pair_counts(tmp_path: Path) -> None:
    keep_echo(tmp_path, echo(db=-10.0))
    keep_echo(tmp_path, echo("Laptop", db=-20.0))
    keep_echo(tmp_path, echo(db=-55.0))

    echoes = read_echoes(tmp_path)
    assert echoes.between("Headset", "Monitor") == echo(db=-55.0)
    assert echoes.between("Laptop", "Monitor") == echo("Laptop", db=-20.0)
    assert echoes.between("Monitor", "Headset") is None


def test_the_file_is_for_this_user_only_and_stays_small(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        keep_echo(tmp_path, echo(f"Headset {number}"))
    assert len(read_echoes(tmp_path).pairs) == MOST
    if sys.platform != "win32":
        assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"pairs": [{"microphone": 1}]}', "[" * 100_000]
)
def test_a_file_that_cannot_be_read_counts_as_none_and_is_written_anew(
    tmp_path: Path, content: str
) -> None:
    (tmp_path / FILE_NAME).write_text(content)
    assert read_echoes(tmp_path) == Echoes()
    keep_echo(tmp_path, echo())
    assert read_echoes(tmp_path).pairs == (echo(),)


def test_where_it_cannot_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ArchiveError, match="measured echo"):
        keep_echo(tmp_path / "file", echo())
