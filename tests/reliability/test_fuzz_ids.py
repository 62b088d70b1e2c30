"""Names that are more than names, wherever one may be given: no path is ever made of one.

The Python runtime itself tells of every file that is opened, listed, moved or deleted.
"""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.night import examples
from tests.reliability import product
from tests.web.visitor import Visitor

HOSTILE: Sequence[str] = (
    "", ".", "..", "...", "/", "//", "~", "~root", "-", "--", "-rf", "--yes", "*", "?", "[a-z]",
    "%",
    "../", "../secret", "../secret/01", "../../etc/passwd", "/etc/passwd", "SECRET", "a/b", "a\\b",
    "..\\secret", "C:\\secret", "CON", "NUL", "aux.json", ".sessions.lock", "sessions", "latest/..",
    "%2e%2e", "%2e%2e%2fsecret", "%00", "\0", "latest\0", "a\nb", "\n", " ", "\t", "\ufeff",
    "\ud800",
    "\u202elatest", "lat\u0435st", "\uff0e\uff0e", "\u2024\u2024", "x" * 5_000, "9" * 5_000, "-1",
    "0", "1e9", "\u0661", "\u00b2", "$(id)", "`id`", "; id", "' OR 1=1 --", "{0}", "<script>",
    f"../{product.TYPED}", f"./{product.TYPED}", f"{product.TYPED}/", f"{product.TYPED}\n",
    f"{product.TYPED}/../../secret", product.TYPED.lower(), f"sessions/{product.TYPED}",
)  # fmt: skip

TAKING: Sequence[tuple[str, ...]] = (
    ("history", "show", "ID"), ("history", "show", "latest", "ID"), ("history", "play", "ID"),
    ("history", "play", product.SPOKEN, "--at", "ID"), ("history", "delete", "ID", "--yes"),
    ("history", "delete", "latest", "ID", "--yes"), ("history", "recover", "ID"),
    ("history", "recover", "latest", "1", "--question", "ID"), ("history", "rejudge", "ID"),
    ("history", "compare", "ID", "latest/1"), ("history", "compare", "ID/1", "latest/1"),
    ("history", "compare", "latest/ID"), ("history", "compare", "--question", "ID"),
    ("history", "interviews", "ID"), ("history", "trends", "--domain", "ID"),
    ("history", "trends", "--pack", "ID"), ("history", "trends", "--weeks", "ID"),
    ("history", "list", "--limit", "ID"), ("export", "ID", "-o", "-"),
    ("export", "latest", "ID", "-o", "-"), ("stories", "show", "ID"),
    ("stories", "edit", "ID", "--title", "x"), ("stories", "remove", "ID", "--yes"),
    ("stories", "add", "--from", "ID"), ("stories", "add", "--from", "latest/ID"),
    ("stories", "add", "--from", f"{product.TYPED}/1", "--question", "ID", "--yes"),
    ("stories", "drill", "ID"), ("questions", "show", "ID"),
    ("questions", "list", "--domain", "ID"),
    ("practice", "--text", "--question", "ID"), ("practice", "--text", "--topic", "ID"),
    ("practice", "--text", "--company", "ID"), ("practice", "--text", "--count", "ID"),
    ("drill", "--text", "--question", "ID"), ("drill", "--text", "--minutes", "ID"),
    ("interview", "own", "--text", "--minutes", "ID"), ("models", "fetch", "ID"),
    ("models", "remove", "ID", "--yes"), ("voices", "fetch", "ID"),
    ("voices", "remove", "ID", "--yes"),
    ("settings", "set", "ID", "x"), ("settings", "unset", "ID"),
    ("settings", "set", "interview-on", "ID"), ("settings", "set", "end-silence", "ID"),
    ("settings", "set", "barge-in", "ID"), ("ID",), ("history", "ID"), ("models", "ID"),
)  # fmt: skip
"""Commands in which ID stands for something by a name."""

NAMING_FILES: Sequence[tuple[str, ...]] = (
    ("interview", "ID"), ("practice", "--text", "--pack", "ID"), ("questions", "check", "ID"),
    ("questions", "list", "--pack", "ID"), ("questions", "show", "latest-stop", "--pack", "ID"),
    ("settings", "set", "packs", "ID"), ("settings", "set", "model", "ID"),
    ("settings", "set", "voice", "ID"), ("voices", "try", "ID"), ("backup", "restore", "ID"),
    ("models", "fetch", "base", "--from", "ID"), ("analyze", "ID"), ("evaluate", "ID"),
)  # fmt: skip
"""Those in which it may be a file of one's own, which is read and never changed."""

ADDRESSES = (
    "/answers/{}/1", "/answers/latest/{}", "/answers/{}/1/audio", "/answers/{}/1/peaks",
    "/answers/{}/1/model-answer", "/answers/{}/1/delete", "/answers/{}/1/export/html",
    f"/answers/{product.TYPED}/1/export/{{}}", f"/answers/{product.TYPED}/{{}}",
    f"/answers/{product.TYPED}/{{}}/audio", "/sessions/{}/delete", "/sessions/{}/export",
    "/sessions/{}/export/csv", f"/sessions/{product.TYPED}/export/{{}}", "/interviews/{}",
    "/interviews/{}/delete", "/jobs/{}", "/jobs/{}/state", "/static/{}", "/{}", "/?pack={}",
    "/?page={}", "/?since={}", "/?text={}", "/?shows={}", "/compare?earlier={}&later=latest/1",
    "/compare?question={}", "/progress?domain={}", "/progress?pack={}",
)  # fmt: skip
CHANGES = (
    "/answers/{}/1/delete", "/sessions/{}/delete", "/interviews/{}/delete", "/answers/{}/1/star",
    "/answers/{}/1/note", "/answers/{}/1/question", f"/answers/{product.TYPED}/{{}}/delete",
)  # fmt: skip

WATCHED = frozenset(
    {"open", "os.listdir", "os.scandir", "os.remove", "os.rename", "os.rmdir", "os.mkdir",
    "os.link",
     "os.symlink", "os.truncate", "os.chmod", "os.utime", "shutil.rmtree", "shutil.move",
     "shutil.copyfile"}
)  # fmt: skip


class _Watch:
    """Notes which paths this process does something with. A hook cannot be taken out again."""

    def __init__(self) -> None:
        self.seen: list[str] | None = None
        self._hooked = False

    @contextlib.contextmanager
    def __call__(self) -> Iterator[list[str]]:
        if not self._hooked:
            sys.addaudithook(self._note)
            self._hooked = True
        self.seen = seen = []
        try:
            yield seen
        finally:
            self.seen = None

    def _note(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.seen is not None and event in WATCHED:
            self.seen.extend(
                os.fsdecode(each)
                for each in arguments[:2]
                if isinstance(each, str | bytes | os.PathLike)
            )


watching = _Watch()


@pytest.fixture(autouse=True)
def _installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have models and voices lie in the data folder, as where it is installed."""
    monkeypatch.setattr("voicecoach.settings.checkout_folder", lambda: None)


def expect_inside(seen: list[str], place: Path) -> None:
    """Fail where something beside the data folder was touched, or a system's file by a name."""
    beside = [
        path
        for path in (os.path.normpath(place / "copy" / each) for each in seen)
        if (path.startswith(f"{place}{os.sep}") and not path.startswith(f"{place}{os.sep}copy"))
        or path.startswith(("/etc/passwd", "/root/0"))
    ]
    assert beside == []


def a_secret(place: Path) -> Path:
    """Somebody's folder beside the data folder, like a session in every way but its place."""
    secret = place / "secret"
    if not secret.exists():
        product.fill(place / "other")
        (place / "other" / "sessions" / product.TYPED).rename(secret)
    return secret


names = st.sampled_from(HOSTILE) | st.text(max_size=12)
by_day_and_night = examples(60, night=20_000)


@by_day_and_night
@given(name=names, commands=st.lists(st.sampled_from(TAKING), min_size=3, max_size=3))
def test_a_name_leads_nowhere_but_to_what_bears_it(
    name: str, commands: list[tuple[str, ...]], filled: Path, tmp_path: Path
) -> None:
    secret = str(a_secret(tmp_path))
    name = name.replace("SECRET", secret)
    beside = product.kept(tmp_path)
    with product.copy_of(filled, tmp_path) as data:
        before = product.kept(data)
        for command in commands:
            with watching() as seen:
                product.run(
                    *(each.replace("ID", name) for each in command), data=data
                ).expect_clear()
            expect_inside(seen, tmp_path)
        after = product.kept(data)
        for kept in before:
            # A name that happens to be one, as the empty start of a story's, may mean it.
            assert kept in after or name.strip() in kept, kept
    assert product.kept(tmp_path) == beside


@by_day_and_night
@given(name=names, commands=st.lists(st.sampled_from(NAMING_FILES), min_size=2, max_size=2))
def test_a_file_that_is_named_is_read_at_most(
    name: str, commands: list[tuple[str, ...]], filled: Path, tmp_path: Path
) -> None:
    secret = str(a_secret(tmp_path))
    beside = product.kept(tmp_path)
    with product.copy_of(filled, tmp_path) as data:
        before = product.kept(data)
        for command in commands:
            given_name = name.replace("SECRET", secret)
            product.run(
                *(each.replace("ID", given_name) for each in command), data=data
            ).expect_clear()
        after = product.kept(data)
        assert {kept: after.get(kept) for kept in before if kept != "settings.toml"} == {
            kept: content for kept, content in before.items() if kept != "settings.toml"
        }
    assert product.kept(tmp_path) == beside


@by_day_and_night
@given(
    name=names,
    addresses=st.lists(st.sampled_from(ADDRESSES), min_size=4, max_size=4),
    change=st.sampled_from(CHANGES),
)
def test_an_address_of_the_page_leads_nowhere_else(
    name: str, addresses: list[str], change: str, filled: Path, tmp_path: Path
) -> None:
    secret = str(a_secret(tmp_path))
    name = name.replace("SECRET", secret)
    beside = product.kept(tmp_path)
    quoted = quote(name, safe="", errors="surrogatepass")
    plain = name if name.isascii() and name.isprintable() and " " not in name else quoted
    with product.copy_of(filled, tmp_path) as data:
        before = product.kept(data)
        visitor = Visitor(data)
        with watching() as seen:
            for address in addresses:
                for given_name in {quoted, plain}:
                    answered = visitor.get(address.format(given_name))
                    assert answered.status < 500, address
                    assert b"root:" not in answered.body
            answered = visitor.post(change.format(quoted), {"starred": "1", "note": "x"})
            assert answered.status < 500, change
        assert visitor.failures == []
        expect_inside(seen, tmp_path)
        assert product.kept(data) == before
    assert product.kept(tmp_path) == beside
