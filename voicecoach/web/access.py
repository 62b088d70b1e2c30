"""Who may use the page: whoever holds what this start of the server gave out, from this machine."""

import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass, field

COOKIE = "voicecoach_review"
FIELD = "token"
"""Name of the form field, and below of the header, that every change carries."""

HEADER = "x-voicecoach-token"

TICKET_S = 60.0
"""As long as a browser that was not running may take to come up."""

LOOPBACK = "127.0.0.1"


def _secret() -> str:
    return secrets.token_urlsafe(32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """The secrets of one start of the server. They end with it."""

    port: int
    key: str = field(default_factory=_secret)
    """Opens the page once it is in the URL, which only the user's own terminal shows."""

    ticket: str = field(default_factory=_secret)
    """Does the same for a moment: a browser is started with it, and lists of processes show
    everybody what programs were started with."""

    clock: Callable[[], float] = time.monotonic
    started_s: float = field(init=False)

    def __post_init__(self) -> None:
        """Begin the moment of the ticket."""
        object.__setattr__(self, "started_s", self.clock())

    session: str = field(default_factory=_secret)
    """What the browser's cookie holds after that."""

    change: str = field(default_factory=_secret)
    """What a form of this page knows and a page of somebody else doesn't."""

    @property
    def hosts(self) -> tuple[str, ...]:
        """What a browser may call this server; any other name is somebody's that leads here."""
        return f"{LOOPBACK}:{self.port}", f"localhost:{self.port}"

    @property
    def url(self) -> str:
        """Where to open the page."""
        return f"http://{LOOPBACK}:{self.port}/start?key={self.key}"

    @property
    def url_for_a_moment(self) -> str:
        """What a browser is started with."""
        return f"http://{LOOPBACK}:{self.port}/start?key={self.ticket}"

    def opens(self, key: str) -> bool:
        """Whether a key is the one of this start, or its ticket while that is good."""
        is_good = self.clock() - self.started_s <= TICKET_S
        return _same(key, self.key) or (_same(key, self.ticket) and is_good)

    def knows(self, session: str) -> bool:
        """Whether a cookie was given out by this start."""
        return _same(session, self.session)

    def may_change(self, token: str) -> bool:
        """Whether a change comes from a form of this page."""
        return _same(token, self.change)


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode())
