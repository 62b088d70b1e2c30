"""What is served as it lies there."""

import hashlib
import re
from pathlib import Path

import pytest

from tests.web.visitor import Visitor
from voicecoach.web.app import STATIC

VENDOR = STATIC / "vendor"
TABLE = re.findall(
    r"^\| (\S+\.(?:js|css)) \|.*\| ([0-9a-f]{64}) \|$",
    (VENDOR / "README.md").read_text(encoding="utf-8"),
    flags=re.MULTILINE,
)


def test_every_file_of_others_is_in_the_table() -> None:
    assert {name for name, _sum in TABLE} == {
        path.name for path in VENDOR.iterdir() if path.suffix in (".js", ".css")
    }


@pytest.mark.parametrize(("name", "checksum"), TABLE)
def test_files_of_others_are_as_they_were_published(name: str, checksum: str) -> None:
    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == checksum


@pytest.mark.parametrize("path", [p for p in STATIC.rglob("*") if p.suffix in (".js", ".css")])
def test_nothing_names_a_place_to_load_from(path: Path) -> None:
    text = path.read_text(encoding="utf-8")

    for loading in ("sourceMappingURL", "@import", "url(http", "eval(", "new Function"):
        assert loading not in text


@pytest.mark.parametrize(
    ("path", "kind"),
    [("js/page.js", "javascript"), ("page.css", "text/css"), ("icon.svg", "image/svg+xml")],
)
def test_files_say_what_they_are(owner: Visitor, path: str, kind: str) -> None:
    served = owner.get(f"/static/{path}")

    assert served.status == 200
    assert kind in served.headers["content-type"]
