import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fake_hub import FakeHub, running
from voicecoach.models import SourceError, hub
from voicecoach.models.hub import download, list_files

REPOSITORY = "owner/tiny"
WEIGHTS = bytes(range(256)) * 4096  # 1 MiB, four chunks


def nothing(_have_bytes: int) -> None:
    """Hear of the progress and ignore it."""


@pytest.fixture(autouse=True)
def _online(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHub]:
    monkeypatch.setattr(time, "sleep", nothing)
    files = {REPOSITORY: {"config.json": b"{}", "model.bin": WEIGHTS}}
    with running(FakeHub(files=files)) as started:
        monkeypatch.setenv("HF_ENDPOINT", started.url)
        yield started


def weights() -> hub.RemoteFile:
    return next(file for file in list_files(REPOSITORY) if file.name == "model.bin")


def test_a_listing_names_every_file_with_its_size(fake: FakeHub) -> None:
    assert {file.name: file.size_bytes for file in list_files(REPOSITORY)} == {
        "config.json": 2,
        "model.bin": len(WEIGHTS),
    }


def test_a_download_tells_how_far_it_is(fake: FakeHub, tmp_path: Path) -> None:
    heard: list[int] = []
    download(weights(), tmp_path / "model.bin", advance=heard.append)
    assert (tmp_path / "model.bin").read_bytes() == WEIGHTS
    assert heard == sorted(heard)
    assert len(heard) > 3
    assert heard[-1] == len(WEIGHTS)


def test_a_cut_connection_is_taken_up_where_it_broke(fake: FakeHub, tmp_path: Path) -> None:
    fake.cut_after = [300_000, 400_000]
    download(weights(), tmp_path / "model.bin", advance=nothing)
    assert (tmp_path / "model.bin").read_bytes() == WEIGHTS
    assert fake.ranges_asked() == [None, "bytes=300000-", "bytes=700000-"]


def test_a_later_run_goes_on_from_what_is_there(fake: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(WEIGHTS[:1_000_000])
    download(weights(), tmp_path / "model.bin", advance=nothing)
    assert (tmp_path / "model.bin").read_bytes() == WEIGHTS
    assert fake.ranges_asked() == ["bytes=1000000-"]


def test_a_whole_file_is_not_fetched_again(fake: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(WEIGHTS)
    download(weights(), tmp_path / "model.bin", advance=nothing)
    assert fake.ranges_asked() == []


def test_a_server_that_cannot_resume_sends_all_of_it_again(fake: FakeHub, tmp_path: Path) -> None:
    fake.ignores_ranges = True
    (tmp_path / "model.bin").write_bytes(b"x" * 500)
    download(weights(), tmp_path / "model.bin", advance=nothing)
    assert (tmp_path / "model.bin").read_bytes() == WEIGHTS


def test_a_file_that_is_too_long_starts_anew(fake: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "model.bin").write_bytes(WEIGHTS + b"more")
    download(weights(), tmp_path / "model.bin", advance=nothing)
    assert (tmp_path / "model.bin").read_bytes() == WEIGHTS


def test_a_connection_that_keeps_breaking_ends_with_a_word_on_resuming(
    fake: FakeHub, tmp_path: Path
) -> None:
    fake.cut_after = [200_000] + [0] * 20
    with pytest.raises(SourceError, match="it goes on from there"):
        download(weights(), tmp_path / "model.bin", advance=nothing)
    assert (tmp_path / "model.bin").stat().st_size == 200_000


def test_nothing_but_plain_requests_is_sent(
    fake: FakeHub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    download(weights(), tmp_path / "model.bin", advance=nothing)
    sent = {name.lower() for _, headers in fake.requests for name in headers}
    assert sent <= {"host", "user-agent", "accept-encoding", "connection"}


@pytest.mark.parametrize(
    ("status", "said"),
    [(401, "has no owner/tiny"), (404, "has no owner/tiny"), (503, "in trouble")],
)
def test_a_hub_that_says_no_is_quoted(fake: FakeHub, status: int, said: str) -> None:
    fake.status = status
    with pytest.raises(SourceError, match=said) as raised:
        list_files(REPOSITORY)
    assert f"HTTP {status}" in str(raised.value)


def test_a_refused_transfer_is_not_repeated(fake: FakeHub, tmp_path: Path) -> None:
    file = weights()
    fake.status = 403
    with pytest.raises(SourceError, match="HTTP 403"):
        download(file, tmp_path / "model.bin", advance=nothing)
    assert len([path for path, _ in fake.requests if "/resolve/" in path]) == 1


def test_a_page_that_is_no_hub_is_not_taken_for_one(
    fake: FakeHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As behind the login page of a hotel network: an answer, but not the hub's.
    monkeypatch.setattr(hub, "ask", lambda *_: b"<html>Welcome to our network")
    with pytest.raises(SourceError, match="login page"):
        list_files(REPOSITORY)


def test_a_closed_port_is_noticed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{unused.getsockname()[1]}")
        started_s = time.monotonic()
        with pytest.raises(SourceError, match=r"cannot reach http://127\.0\.0\.1.*refused"):
            list_files(REPOSITORY)
    assert time.monotonic() - started_s < 3.0


def test_a_server_that_never_answers_is_noticed_within_three_seconds(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{silent.getsockname()[1]}")
        started_s = time.monotonic()
        with pytest.raises(SourceError, match="cannot reach"):
            list_files(REPOSITORY)
        assert time.monotonic() - started_s < 3.0


def test_a_proxy_that_is_not_there_counts_as_unreachable(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("HF_ENDPOINT", "http://hub.invalid")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    with pytest.raises(SourceError, match=r"cannot reach http://hub\.invalid"):
        list_files(REPOSITORY)


def test_an_endpoint_that_is_no_web_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_ENDPOINT", "file:///etc")
    with pytest.raises(SourceError, match="HF_ENDPOINT must start with"):
        list_files(REPOSITORY)
