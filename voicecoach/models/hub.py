"""The hub that serves Whisper models: which files a model has, and their bytes, resumably.

Plain GET requests, no token, no telemetry. ``huggingface_hub`` is not used for the transfer because
it (as of 2.4) names the partial file at random and deletes it when a download is interrupted, so
that a 3 GB model cut off at the end starts from nothing.
"""

import hashlib
import http.client
import json
import os
import queue
import ssl
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from voicecoach.errors import VoicecoachError

DEFAULT_ENDPOINT = "https://huggingface.co"

REACH_S = 2.7
"""A hub that has not answered the first question by then counts as unreachable."""

STALL_S = 20.0
"""A transfer that delivers nothing for so long counts as cut."""

ATTEMPTS = 4
"""How often in a row a transfer may be cut without having delivered anything new."""

CHUNK_BYTES = 1 << 18

TRUE_WORDS = frozenset({"1", "on", "yes", "true"})
"""What switches a variable such as HF_HUB_OFFLINE on."""

FAILURES = (OSError, http.client.HTTPException)
"""What urllib raises for a network that fails: URLError and time-outs are OSErrors."""


class HubError(VoicecoachError):
    """The hub cannot be reached, or does not have what was asked for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteFile:
    """A file of a model on the hub."""

    name: str
    url: str
    size_bytes: int
    sha256: str | None
    """Known for the large files only."""


def list_files(repository: str) -> tuple[RemoteFile, ...]:
    """Ask which files the newest revision of ``owner/name`` has.

    Raises HubError, within 3 s where nothing answers.
    """
    if os.environ.get("HF_HUB_OFFLINE", "").lower() in TRUE_WORDS:
        raise HubError("fetching is switched off here (HF_HUB_OFFLINE is set); unset it")
    endpoint = (os.environ.get("HF_ENDPOINT") or DEFAULT_ENDPOINT).rstrip("/")
    if not endpoint.startswith(("https://", "http://")):
        raise HubError(f"HF_ENDPOINT must start with https:// or http://, not {endpoint!r}")
    answer = _ask(f"{endpoint}/api/models/{repository}/revision/main?blobs=true", repository)
    try:
        found = json.loads(answer)
        return tuple(
            RemoteFile(
                name=entry["rfilename"],
                url=f"{endpoint}/{repository}/resolve/{found['sha']}/{quote(entry['rfilename'])}",
                size_bytes=int(entry["size"]),
                sha256=(entry.get("lfs") or {}).get("sha256"),
            )
            for entry in found["siblings"]
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HubError(
            f"{endpoint} answered, but not as a model hub does; a login page of your network, "
            "or a wrong HF_ENDPOINT?"
        ) from error


def download(file: RemoteFile, target: Path, *, advance: Callable[[int], None]) -> None:
    """Bring ``target`` to the full content of ``file``, going on from what is there already.

    ``advance`` hears the size of ``target`` as it grows. A cut connection is taken up again a few
    times. Raises HubError; what arrived stays in ``target`` unless it is damaged.
    """
    attempts = 0
    while (have := _size(target)) != file.size_bytes:
        if have > file.size_bytes:
            target.unlink()
            continue
        if attempts == ATTEMPTS:
            raise HubError(
                f"the connection broke off {attempts} times in a row while fetching {file.name}; "
                "run the same command again later, it goes on from here"
            )
        if attempts:
            time.sleep(0.25 * 2**attempts)
        _append(file, target, have, advance)
        attempts = 1 if _size(target) > have else attempts + 1
    advance(file.size_bytes)
    if file.sha256 is not None and _sha256(target) != file.sha256:
        target.unlink()
        raise HubError(f"{file.name} arrived damaged and was thrown away; run the command again")


def _ask(url: str, repository: str) -> bytes:
    """Fetch a small answer, or give up after REACH_S whatever hangs.

    Looking a name up has no time-out of its own, hence the thread; it is left to end by itself.
    """
    answers: queue.Queue[bytes | Exception] = queue.Queue()

    def ask() -> None:
        try:
            with _open(url, timeout_s=REACH_S) as response:
                answers.put(response.read())
        except FAILURES as error:
            answers.put(error)

    threading.Thread(target=ask, name="hub", daemon=True).start()
    try:
        answer = answers.get(timeout=REACH_S)
    except queue.Empty:
        answer = TimeoutError(f"no answer within {REACH_S:g} s")
    if isinstance(answer, bytes):
        return answer
    if isinstance(answer, urllib.error.HTTPError):
        answer.close()
        # The hub answers 401, not 404, for a repository that does not exist.
        if answer.code in (401, 403, 404):
            raise HubError(f"the hub has no model {repository} (HTTP {answer.code})") from answer
        raise HubError(f"the hub is in trouble (HTTP {answer.code}); try again later") from answer
    raise HubError(f"cannot reach {url.partition('/api/')[0]} ({_reason(answer)})") from answer


def _append(file: RemoteFile, target: Path, have: int, advance: Callable[[int], None]) -> None:
    """Append what comes until the transfer ends, well or not."""
    try:
        response = _open(file.url, timeout_s=STALL_S, first_byte=have)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code < 500:
            raise HubError(f"the hub refuses {file.name} (HTTP {error.code})") from error
        return
    except FAILURES:
        return
    if response.status != http.HTTPStatus.PARTIAL_CONTENT:  # it sends the file from the start
        have = 0
    with response, target.open("ab" if have else "wb") as sink:
        while True:
            try:
                chunk = response.read(CHUNK_BYTES)
            except FAILURES:
                return
            if not chunk:
                return
            sink.write(chunk)
            have += len(chunk)
            advance(have)


def _open(url: str, *, timeout_s: float, first_byte: int = 0) -> http.client.HTTPResponse:
    import truststore

    headers = {"User-Agent": "voicecoach", "Accept-Encoding": "identity"}
    if first_byte:
        headers["Range"] = f"bytes={first_byte}-"
    # The system's own certificates: Python from python.org on macOS comes without any.
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    request = urllib.request.Request(url, headers=headers)  # noqa: S310 - list_files checks it
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context))
    response: http.client.HTTPResponse = opener.open(request, timeout=timeout_s)
    return response


def _reason(error: Exception) -> str:
    cause = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(cause, OSError) and cause.strerror:
        return cause.strerror
    return str(cause) or type(cause).__name__


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
