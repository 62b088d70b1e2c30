"""The hub as a source: which files a model has there, and their bytes, resumably.

Plain GET requests, no token, no telemetry. ``huggingface_hub`` is not used for the transfer because
it (as of 2.4) names the partial file at random and deletes it when a download is interrupted, so
that a 3 GB model cut off at the end starts from nothing.
"""

import http.client
import json
import re
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from voicecoach.models import Progress, Source, SourceError, SourceFile, Supply
from voicecoach.models.asking import (
    DEFAULT_ENDPOINT,
    ENDPOINT_VARIABLE,
    FAILURES,
    ask,
    checked_endpoint,
    endpoint,
    open_url,
)
from voicecoach.stt import ModelFiles

STALL_S = 20.0
LEAST_BYTES = 20_000
"""A transfer that delivers less than that in so long counts as cut: 1 kB/s is none."""

ATTEMPTS = 4
"""How often in a row a transfer may be cut without having delivered so much that is new."""

CHUNK_BYTES = 1 << 18


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile(SourceFile):
    """A file of a model on the hub, which tells the SHA-256 of the large ones only."""

    url: str


def source(repository: str, wanted: ModelFiles, *, under: str = "") -> Source:
    """Return the hub as a source of the wanted files of ``owner/name``, at its newest revision.

    ``under`` is the folder of the repository that they lie in; empty for its own.
    """

    def look() -> Supply:
        there = list_folder(repository, under) if under else list_files(repository)
        files = tuple(file for file in there if file.name in wanted.wanted)
        if missing := wanted.missing({file.name for file in files}):
            raise SourceError(
                f"{_place(repository, under)} on the hub is not what it should be: it lacks "
                f"{', '.join(missing)}"
            )
        size_bytes = sum(file.size_bytes for file in files)
        return Supply(
            origin=f"{endpoint()}/{_place(repository, under)}",
            files=files,
            transfer_bytes=size_bytes,
            room_bytes=size_bytes,
            download=partial(_download_all, files),
        )

    return Source(name=endpoint(), look=look)


def list_files(repository: str) -> tuple[RemoteFile, ...]:
    """Ask which files the newest revision of ``owner/name`` has.

    Raises SourceError, within 3 s where nothing answers.
    """
    hub = checked_endpoint()
    answer = ask(f"{hub}/api/models/{repository}/revision/main?blobs=true", repository)
    with _hub_expected(hub):
        found = json.loads(answer)
        return tuple(
            RemoteFile(
                name=entry["rfilename"],
                url=f"{hub}/{repository}/resolve/{found['sha']}/{quote(entry['rfilename'])}",
                size_bytes=_size_told(entry["size"]),
                sha256=_sum_told((entry.get("lfs") or {}).get("sha256")),
            )
            for entry in found["siblings"]
        )


def list_folder(repository: str, under: str) -> tuple[RemoteFile, ...]:
    """Ask which files one folder of ``owner/name`` has, where the whole has thousands.

    Raises SourceError, within 3 s where nothing answers.
    """
    hub = checked_endpoint()
    place = _place(repository, under)
    answer = ask(f"{hub}/api/models/{repository}/tree/main/{quote(under)}", place)
    with _hub_expected(hub):
        return tuple(
            RemoteFile(
                name=entry["path"].rpartition("/")[2],
                url=f"{hub}/{repository}/resolve/main/{quote(entry['path'])}",
                size_bytes=_size_told(entry["size"]),
                sha256=_sum_told((entry.get("lfs") or {}).get("oid")),
            )
            for entry in json.loads(answer)
            if entry["type"] == "file"
        )


def read_text(repository: str, path: str) -> str:
    """Fetch a small text of ``owner/name``.

    Raises SourceError, within 3 s where nothing answers.
    """
    url = f"{checked_endpoint()}/{repository}/resolve/main/{quote(path)}"
    return ask(url, _place(repository, path)).decode("utf-8", errors="replace")


def page(repository: str, under: str = "") -> str:
    """Return the address, for a person, where ``owner/name`` or a folder of it is shown."""
    return f"{DEFAULT_ENDPOINT}/{repository}" + (f"/tree/main/{under}" if under else "")


def download(file: RemoteFile, target: Path, *, advance: Callable[[int], None]) -> None:
    """Bring ``target`` to the full content of ``file``, going on from what is there already.

    ``advance`` hears the size of ``target`` as it grows. A cut connection is taken up again a few
    times. Raises SourceError; what arrived stays in ``target``.
    """
    attempts = 0
    stood_bytes = _size(target)
    while (have := _size(target)) != file.size_bytes:
        if have > file.size_bytes:
            target.unlink()
            continue
        if attempts == ATTEMPTS:
            raise SourceError(
                f"the connection to {endpoint()} broke off {attempts} times in a row while "
                f"fetching {file.name} (it goes on from there)"
            )
        if attempts:
            time.sleep(0.25 * 2**attempts)
        _append(file, target, have, advance)
        if _size(target) >= stood_bytes + LEAST_BYTES:
            attempts, stood_bytes = 0, _size(target)
        attempts += 1
    advance(file.size_bytes)


def _place(repository: str, under: str) -> str:
    return f"{repository}/{under}" if under else repository


@contextmanager
def _hub_expected(hub: str) -> Iterator[None]:
    """Explain an answer that cannot be read as the hub's."""
    try:
        yield
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise SourceError(
            f"{hub} answered, but not as a model hub does (a login page of your network, "
            f"or a wrong {ENDPOINT_VARIABLE}?)"
        ) from error


def _size_told(size: object) -> int:
    """Return what the hub says of the size of a file. Raises ValueError where it is none."""
    if not isinstance(size, int) or size < 0:
        raise ValueError("no size")
    return size


def _sum_told(sha256: object) -> str | None:
    """Return what the hub says of the content of a file. Raises ValueError where it is no sum."""
    if sha256 is None:
        return None
    if not isinstance(sha256, str) or not re.fullmatch("[0-9a-f]{64}", sha256):
        raise ValueError("no SHA-256")
    return sha256


def _download_all(files: tuple[RemoteFile, ...], folder: Path, progress: Progress) -> None:
    total_bytes = sum(file.size_bytes for file in files)
    finished_bytes = 0
    for file in files:

        def advance(have_bytes: int, before_bytes: int = finished_bytes) -> None:
            progress(before_bytes + have_bytes, total_bytes)

        download(file, folder / file.name, advance=advance)
        finished_bytes += file.size_bytes


def _append(file: RemoteFile, target: Path, have: int, advance: Callable[[int], None]) -> None:
    """Append what comes until the transfer ends, well or not."""
    try:
        response = open_url(file.url, timeout_s=STALL_S, first_byte=have)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code < 500:
            raise SourceError(f"the hub refuses {file.name} (HTTP {error.code})") from error
        return
    except FAILURES:
        return
    if response.status != http.HTTPStatus.PARTIAL_CONTENT:  # it sends the file from the start
        have = 0
    with response, target.open("ab" if have else "wb") as sink:
        looked_bytes, looked_s = have, time.monotonic()
        while have < file.size_bytes:  # whatever more is sent
            try:
                chunk = response.read1(min(CHUNK_BYTES, file.size_bytes - have))
            except FAILURES:
                return
            if not chunk:
                return
            sink.write(chunk)
            have += len(chunk)
            advance(have)
            if have >= looked_bytes + LEAST_BYTES:
                looked_bytes, looked_s = have, time.monotonic()
            elif time.monotonic() - looked_s > STALL_S:
                return


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
