"""Asking the hub: plain GET requests in bounded time, and what is said where it does not answer."""

import http.client
import os
import queue
import ssl
import threading
import urllib.error
import urllib.request

from voicecoach.models import SourceError

DEFAULT_ENDPOINT = "https://huggingface.co"

ENDPOINT_VARIABLE = "HF_ENDPOINT"
"""Environment variable that names a mirror of the hub, as for the hub's own programs."""

REACH_S = 2.7
"""A hub that has not answered the first question by then counts as unreachable."""

MOST_ANSWER_BYTES = 4_000_000
"""Of what is no file of a model: the list of one with 200 files takes 60 kB."""

MOST_SAID = 200
"""Characters of what a library says of a failure, which may quote all that came."""

FAILURES = (OSError, http.client.HTTPException, ValueError)
"""What urllib raises for a network that fails: URLError and time-outs are OSErrors, and an address
that is none, to which one is sent on, is a ValueError."""


def endpoint() -> str:
    """Return the address of the hub, or of the mirror that the environment names."""
    return (os.environ.get(ENDPOINT_VARIABLE) or DEFAULT_ENDPOINT).rstrip("/")


def checked_endpoint() -> str:
    """Return it. Raises SourceError for what is no web address."""
    hub = endpoint()
    if not hub.startswith(("https://", "http://")):
        raise SourceError(f"{ENDPOINT_VARIABLE} must start with https:// or http://, not {hub!r}")
    return hub


def ask(url: str, wanted: str) -> bytes:
    """Fetch a small answer, or give up after REACH_S whatever hangs.

    Looking a name up has no time-out of its own, hence the thread; it is left to end by itself.
    """
    answers: queue.Queue[bytes | Exception] = queue.Queue()

    def fetch() -> None:
        try:
            with open_url(url, timeout_s=REACH_S) as response:
                content = response.read(MOST_ANSWER_BYTES + 1)
            if len(content) > MOST_ANSWER_BYTES:
                raise ValueError("an answer without end")
            answers.put(content)
        except FAILURES as error:
            answers.put(error)

    threading.Thread(target=fetch, name="hub", daemon=True).start()
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
            raise SourceError(f"the hub has no {wanted} (HTTP {answer.code})") from answer
        raise SourceError(f"the hub is in trouble (HTTP {answer.code})") from answer
    raise SourceError(f"cannot reach {endpoint()} ({_reason(answer)})") from answer


def open_url(url: str, *, timeout_s: float, first_byte: int = 0) -> http.client.HTTPResponse:
    """Begin to read what is at an address, from a byte on. Raises FAILURES."""
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
    return "".join(filter(str.isprintable, str(cause)))[:MOST_SAID] or type(cause).__name__
