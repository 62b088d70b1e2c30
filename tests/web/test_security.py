"""Nobody but the owner's own browser reads or changes anything, whatever it sends."""

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.web.visitor import FORM, Visitor
from voicecoach.web.access import COOKIE, TICKET_S, Access
from voicecoach.web.calling import call, own_headers
from voicecoach.web.peer import is_stranger, owner_of
from voicecoach.web.security import LARGEST_FORM_BYTES, START

PATHS = ["/", "/static/page.css", "/nowhere", "/answers/20260301T120000Z-0000/1"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_shown_without_the_cookie(owner: Visitor, path: str) -> None:
    assert owner.get(path, {"cookie": None}).status == 403


@pytest.mark.parametrize(
    "cookie",
    ["", f"{COOKIE}=", f"{COOKIE}=wrong", "other=1", f"{COOKIE}=ä", '"; broken', f"{COOKIE}"],
)
def test_a_wrong_cookie_is_none(owner: Visitor, cookie: str) -> None:
    assert owner.get("/", {"cookie": cookie}).status == 403


def test_another_start_gives_another_key_and_another_cookie(owner: Visitor) -> None:
    earlier = Access(port=8765)

    assert owner.get("/", own_headers(earlier)).status == 403
    assert owner.get(f"{START}?key={earlier.key}", {"cookie": None}).status == 403


def test_the_address_of_the_terminal_gives_the_cookie_and_leads_on(owner: Visitor) -> None:
    opened = owner.get(f"{START}?key={owner.access.key}", {"cookie": None})

    given_cookie = opened.headers["set-cookie"]
    assert given_cookie.startswith(f"{COOKIE}={owner.access.session};")
    assert "HttpOnly" in given_cookie
    assert "SameSite=strict" in given_cookie
    assert "Domain" not in given_cookie
    assert 'content="0;url=/"' in opened.text
    assert owner.get("/", {"cookie": given_cookie.partition(";")[0]}).status == 200


def test_what_a_browser_is_started_with_opens_the_page_for_a_minute_only() -> None:
    now_s = 100.0
    access = Access(port=8765, clock=lambda: now_s)
    assert access.key not in access.url_for_a_moment
    ticket = access.url_for_a_moment.partition("key=")[2]

    now_s += TICKET_S
    assert access.opens(ticket)
    now_s += 1.0
    assert not access.opens(ticket)
    assert access.opens(access.key)


@pytest.mark.parametrize("key", ["", "wrong", "%00", "ä"])
def test_a_wrong_key_gives_none(owner: Visitor, key: str) -> None:
    answered = owner.get(f"{START}?key={key}", {"cookie": None})

    assert answered.status == 403
    assert "set-cookie" not in answered.headers


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "evil.example:8765",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1:8765.evil.example",
        "localhost:8765 ",
        "[::1]:8765",
        "0.0.0.0:8765",
        "",
        None,
    ],
)
def test_a_name_that_was_bound_anew_leads_nowhere(owner: Visitor, host: str | None) -> None:
    assert owner.get("/", {"host": host}).status == 400
    assert owner.post("/nowhere", headers={"host": host}).status == 400


def test_two_hosts_are_none(owner: Visitor) -> None:
    twice = [*own_headers(owner.access).items(), ("host", "evil.example")]

    assert call(owner.app, "/", headers=twice).status == 400


@pytest.mark.parametrize("name", ["127.0.0.1:8765", "localhost:8765"])
def test_both_names_of_this_machine_serve(owner: Visitor, name: str) -> None:
    assert owner.get("/", {"host": name, "origin": f"http://{name}"}).status == 200


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "", "https://127.0.0.1:8765", "http://127.0.0.1:9000"],
)
def test_another_origin_is_refused(owner: Visitor, origin: str) -> None:
    assert owner.get("/", {"origin": origin}).status == 403
    assert owner.post("/nowhere", headers={"origin": origin}).status == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", "anything"])
def test_a_form_of_another_site_changes_nothing(owner: Visitor, site: str) -> None:
    assert owner.post("/nowhere", headers={"sec-fetch-site": site}).status == 403


@pytest.mark.parametrize("token", [None, "wrong", "ä", "0" * 10_000])
def test_a_change_without_its_token_is_refused(owner: Visitor, token: str | None) -> None:
    assert owner.post("/nowhere", token=token).status == 403


def test_a_change_with_its_token_gets_through(owner: Visitor) -> None:
    assert owner.post("/nowhere").status == 404  # there is no such page, and it was looked for


def test_the_cookie_alone_is_no_token(owner: Visitor) -> None:
    assert owner.post("/nowhere", token=owner.access.session).status == 403


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data; boundary=x", "application/json", "", None]
)
def test_what_any_page_could_send_is_no_change(owner: Visitor, kind: str | None) -> None:
    refused = owner.post("/nowhere", headers={"content-type": kind})

    assert refused.status == 415


def test_an_upload_needs_the_token_in_its_header(owner: Visitor) -> None:
    kind = {"content-type": "application/octet-stream"}

    assert owner.send("/nowhere", [b"x"], headers=kind).status == 403
    token = {"x-voicecoach-token": owner.access.change}
    assert owner.send("/nowhere", [b"x"], headers=kind | token).status == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"])
def test_other_methods_are_unknown(owner: Visitor, method: str) -> None:
    assert owner.send("/", [], method=method).status == 405


@pytest.mark.parametrize("length", [str(LARGEST_FORM_BYTES + 1), "9" * 100, "-1", "x"])
def test_a_form_that_is_announced_too_large_is_not_read(owner: Visitor, length: str) -> None:
    assert owner.post("/nowhere", headers={"content-length": length}).status == 413


def test_a_form_that_turns_out_too_large_is_not_read_on(owner: Visitor) -> None:
    parts = [b"a=" + b"x" * 65_536] * 100

    headers = {**FORM, "content-length": "10", "transfer-encoding": "chunked"}
    assert owner.send("/nowhere", parts, headers=headers).status == 413


@pytest.mark.parametrize("body", [b"a", b"a=%ff", b"\xff=1", b"&".join([b"a=1"] * 1000)])
def test_a_form_that_cannot_be_read_is_refused(owner: Visitor, body: bytes) -> None:
    assert owner.send("/nowhere", [body], headers=FORM).status == 400


@given(body=st.binary(max_size=200))
def test_no_body_breaks_the_guard(tmp_path_factory: pytest.TempPathFactory, body: bytes) -> None:
    owner = Visitor(tmp_path_factory.getbasetemp() / "nothing")

    assert owner.send("/nowhere", [body], headers=FORM).status in (400, 403)
    assert owner.failures == []


@pytest.mark.parametrize("path", [*PATHS, START])
@pytest.mark.parametrize("headers", [{}, {"cookie": None}, {"host": "evil.example"}])
def test_every_answer_says_what_a_browser_must_know(
    owner: Visitor, path: str, headers: dict[str, str | None]
) -> None:
    answered = owner.get(path, headers).headers

    policy = answered["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; ")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert answered["cache-control"] == "no-store"
    assert answered["x-content-type-options"] == "nosniff"
    assert answered["x-frame-options"] == "DENY"
    assert answered["referrer-policy"] == "same-origin"
    assert not [name for name in answered if name.startswith("access-control")]


def test_the_nonce_of_styles_is_another_each_time(owner: Visitor) -> None:
    policies = {owner.get("/").headers["content-security-policy"] for _ in range(3)}

    assert len(policies) == 3


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static//etc/passwd",
        "/static/js/../../desk.py",
        "/static/",
        "/static/js",
        "/static/\0",
    ],
)
def test_static_files_are_those_of_their_folder(owner: Visitor, path: str) -> None:
    assert owner.get(path).status == 404
    assert owner.failures == []


def test_a_web_socket_is_no_page(owner: Visitor) -> None:
    import asyncio

    sent: list[object] = []

    async def connect() -> None:
        async def receive() -> dict[str, str]:
            return {"type": "websocket.connect"}

        async def send(message: object) -> None:
            sent.append(message)

        scope = {"type": "websocket", "path": "/", "headers": [], "query_string": b""}
        await owner.app(scope, receive, send)  # type: ignore[arg-type] # any mapping is a message

    asyncio.run(connect())
    assert sent == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells the owner")
def test_the_owner_of_a_connection_is_known() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        with socket.create_connection(("127.0.0.1", port)) as client:
            assert owner_of(client.getsockname()[1], port) == os.getuid()
            assert not is_stranger(client.getsockname()[1], port)


def test_somebody_else_on_this_machine_is_refused(
    owner: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("voicecoach.web.security.is_stranger", lambda client, server: True)
    statuses: list[int] = []

    async def ask() -> None:
        headers = [(n.encode(), v.encode()) for n, v in own_headers(owner.access).items()]
        scope = {
            "type": "http", "method": "GET", "path": "/", "query_string": b"",
            "headers": headers, "client": ("127.0.0.1", 50_000),
        }  # fmt: skip

        async def send(message: dict[str, int]) -> None:
            if "status" in message:
                statuses.append(message["status"])

        async def receive() -> dict[str, str]:
            return {"type": "http.request"}

        await owner.app(scope, receive, send)  # type: ignore[arg-type] # any mapping is a message

    import asyncio

    asyncio.run(ask())
    assert statuses == [403]


TABLE = """\
  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:223D 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0
   1: 0100007F:C350 0100007F:223D 01 00000000:00000000 00:00000000 00000000  1001        0 2 1 0
   2: 0100007F:223D 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 3 1 0
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells the owner")
@pytest.mark.parametrize(
    ("table", "owner_id"),
    [(TABLE, 1001), (TABLE.replace("1001", "many"), None), ("", None), (None, None)],
)
def test_the_kernels_table_is_read(tmp_path: Path, table: str | None, owner_id: int | None) -> None:
    file = tmp_path / "tcp"
    if table is not None:
        file.write_text(table, encoding="ascii")

    assert owner_of(0xC350, 0x223D, file) == owner_id
