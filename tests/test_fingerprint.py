from pathlib import Path

from voicecoach import fingerprint


def test_a_fingerprint_is_of_the_content_and_of_nothing_else(tmp_path: Path) -> None:
    one, other = tmp_path / "one.py", tmp_path / "other.py"
    one.write_bytes(b"a = 1\nb = 2\n")
    other.write_bytes(b"a = 1\r\nb = 2\r\n")

    assert fingerprint.fingerprint((one,)) == fingerprint.fingerprint((other,))
    other.write_bytes(b"a = 2\n")
    assert fingerprint.fingerprint((one,)) != fingerprint.fingerprint((other,))
    assert fingerprint.fingerprint((one, other)) != fingerprint.fingerprint((other, one))


def test_what_is_cut_elsewhere_between_two_files_is_another_content(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a", "b", "c", "d")]
    for file, content in zip(files, (b"12", b"3", b"1", b"23"), strict=True):
        file.write_bytes(content)

    assert fingerprint.fingerprint(files[:2]) != fingerprint.fingerprint(files[2:])


def test_the_rules_have_one() -> None:
    assert len(fingerprint.of_rules()) == fingerprint.LENGTH
    assert fingerprint.of_rules() == fingerprint.of_rules()
