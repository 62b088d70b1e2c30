"""A model hub on this machine: what the real one's public interface says, with faults on order."""

import hashlib
import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

REVISION = "0123456789abcdef0123456789abcdef01234567"


@dataclass
class FakeHub:
    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    """Repository to path in it to content."""

    cut_after: list[int] = field(default_factory=list)
    """Each of the next transfers of a large file breaks off after so many bytes."""

    damaged: bool = False
    """Large files arrive with their last byte changed."""

    ignores_ranges: bool = False

    status: int = 200
    """What every question is answered with."""

    requests: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    """Path and headers of everything that was asked."""

    url: str = ""

    def ranges_asked(self) -> list[str | None]:
        """The Range headers of the transfers, in order."""
        return [headers.get("Range") for path, headers in self.requests if "/cdn/" in path]


def is_large(content: bytes) -> bool:
    """The real hub keeps large files apart, knows their SHA-256 and redirects to them."""
    return len(content) > 1000


@contextmanager
def running(hub: FakeHub) -> Iterator[FakeHub]:
    """Serve on a free port of 127.0.0.1; ``hub.url`` is what HF_ENDPOINT must be."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            hub.requests.append((self.path, dict(self.headers)))
            parts = urlsplit(self.path).path.strip("/").split("/")
            if hub.status != 200:
                self.answer(hub.status)
            elif parts[:2] == ["api", "models"] and parts[4] == "tree":
                self.folder("/".join(parts[2:4]), "/".join(parts[6:]))
            elif parts[:2] == ["api", "models"]:
                self.listing("/".join(parts[2:4]))
            elif parts[0] == "cdn":
                self.content("/".join(parts[1:3]), "/".join(parts[3:]))
            else:
                self.resolve("/".join(parts[:2]), "/".join(parts[4:]))

        def listing(self, repository: str) -> None:
            if repository not in hub.files:
                self.answer(401)  # as the real one does for what does not exist
                return
            siblings = [
                {
                    "rfilename": name,
                    "size": len(content),
                    **(
                        {"lfs": {"sha256": hashlib.sha256(content).hexdigest()}}
                        if is_large(content)
                        else {}
                    ),
                }
                for name, content in hub.files[repository].items()
            ]
            self.answer(200, json.dumps({"sha": REVISION, "siblings": siblings}).encode())

        def folder(self, repository: str, under: str) -> None:
            found = {
                name: content
                for name, content in hub.files.get(repository, {}).items()
                if name.startswith(f"{under}/")
            }
            if not found:
                self.answer(404)
                return
            entries: dict[str, dict[str, object]] = {}
            for name, content in found.items():
                inner, _, below = name.removeprefix(f"{under}/").partition("/")
                entry: dict[str, object] = {"path": f"{under}/{inner}", "oid": "0" * 40}
                if below:
                    entry |= {"type": "directory", "size": 0}
                else:
                    entry |= {"type": "file", "size": len(content)}
                if not below and is_large(content):
                    sha256 = hashlib.sha256(content).hexdigest()
                    entry["lfs"] = {"oid": sha256, "size": len(content), "pointerSize": 134}
                entries[inner] = entry
            self.answer(200, json.dumps(list(entries.values())).encode())

        def resolve(self, repository: str, name: str) -> None:
            if name not in hub.files.get(repository, {}):
                self.answer(404)
                return
            content = hub.files[repository][name]
            if is_large(content):
                self.send_response(302)
                self.send_header("Location", f"{hub.url}/cdn/{repository}/{name}")
                self.send_header("Content-Length", "0")
                self.end_headers()
            else:
                self.answer(200, content)

        def content(self, repository: str, name: str) -> None:
            content = hub.files[repository][name]
            if hub.damaged:
                content = content[:-1] + bytes([content[-1] ^ 1])
            wanted = self.headers.get("Range")
            if wanted is not None and not hub.ignores_ranges:
                first = int(wanted.removeprefix("bytes=").removesuffix("-"))
                self.answer(206, content[first:], total=len(content))
            else:
                self.answer(200, content)

        def answer(self, status: int, body: bytes = b"", total: int | None = None) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            if total is not None:
                self.send_header("Content-Range", f"bytes {total - len(body)}-{total - 1}/{total}")
            self.end_headers()
            if "/cdn/" in self.path and hub.cut_after:
                body = body[: hub.cut_after.pop(0)]
                self.close_connection = True
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    hub.url = f"http://127.0.0.1:{server.server_address[1]}"
    try:
        yield hub
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
