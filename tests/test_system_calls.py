"""Reading what strace writes, on lines that it wrote."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system_calls import calls_beyond, read, watched, written

pytestmark = pytest.mark.skipif(os.name == "nt", reason="strace writes POSIX paths")

INDISCREET = """
import pathlib, socket, subprocess, sys, threading

def tell():
    with socket.socket(type=socket.SOCK_DGRAM) as channel:
        channel.connect(("192.0.2.1", 53))  # the documentation's address; this sends nothing

if len(sys.argv) == 1:
    subprocess.run([sys.executable, __file__, "child"], check=True)
else:
    thread = threading.Thread(target=tell)
    thread.start()
    thread.join()
    pathlib.Path("left").write_text("behind")
"""

TELEMETRY = r"""
mkdir("/home/someone/.cache/Microsoft", 0700) = 0
openat(AT_FDCWD</home/someone>, "/home/someone/.cache/Microsoft/queue.db", O_RDWR|O_CREAT|O_NOFOLLOW|O_CLOEXEC, 0644) = 3</home/someone/.cache/Microsoft/queue.db>
openat(AT_FDCWD</home/someone>, "/home/someone/.cache/Microsoft", O_RDONLY|O_CLOEXEC) = 5</home/someone/.cache/Microsoft>
openat(5</home/someone/.cache/Microsoft>, "deviceid.tmp", O_WRONLY|O_CREAT|O_EXCL|O_CLOEXEC, 0600) = 7</home/someone/.cache/Microsoft/deviceid.tmp>
linkat(5</home/someone/.cache/Microsoft>, "deviceid.tmp", 5</home/someone/.cache/Microsoft>, "deviceid", 0) = 0
socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC|SOCK_NONBLOCK, 0) = 8<socket:[23786]>
connect(8<socket:[23786]>, {sa_family=AF_UNIX, sun_path="/var/run/nscd/socket"}, 110) = -1 ENOENT (No such file or directory)
openat(AT_FDCWD</home/someone>, "/etc/resolv.conf", O_RDONLY|O_CLOEXEC) = 8</etc/resolv.conf>
socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 8<socket:[23788]>
connect(8<socket:[23788]>, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, 16) = 0
sendto(8<socket:[23788]>, "\f\30\1\0\0\1\0\0\0\0\0\0\6mobile\6events\4data\t"..., 50, MSG_NOSIGNAL, NULL, 0) = 50
recvfrom(8<socket:[23788]>, "\f\30\201\203\0\1\0\0\0\0\0\0\6mobile\6events\4data\t"..., 1024, 0, {sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, [28 => 16]) = 50
""".strip().splitlines()  # noqa: E501 - as strace wrote it
"""From an onnxruntime that reports, its names shortened."""

BEYOND = r"""
connect(3, {sa_family=AF_INET, sin_port=htons(443), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>) = ?
connect(3, {sa_family=AF_INET6, sin6_port=htons(53), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "2001:db8::1", &sin6_addr), sin6_scope_id=0}, 28) = -1 ENETUNREACH (Network is unreachable)
sendmmsg(3, [{msg_hdr={msg_name={sa_family=AF_INET, sin_port=htons(53), sin_addr=inet_addr("192.0.2.53")}, msg_namelen=16}}], 2, MSG_NOSIGNAL) = 2
bind(3, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("0.0.0.0")}, 16) = 0
connect(3, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0
""".strip().splitlines()  # noqa: E501 - as strace wrote it

HERE = r"""
connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.0.0.1")}, 16) = 0
connect(3, {sa_family=AF_INET, sin_port=htons(9), sin_addr=inet_addr("127.1.2.3")}, 16) = 0
sendto(3, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::1", &sin6_addr), sin6_scope_id=0}, 28) = 1
sendto(3, "x", 1, 0, {sa_family=AF_INET6, sin6_port=htons(9), sin6_flowinfo=htonl(0), inet_pton(AF_INET6, "::ffff:127.0.0.1", &sin6_addr), sin6_scope_id=0}, 28) = 1
connect(3, {sa_family=AF_UNIX, sun_path="/run/user/0/pulse/native"}, 110) = 0
socket(AF_NETLINK, SOCK_RAW|SOCK_CLOEXEC, NETLINK_ROUTE) = 3
+++ exited with 0 +++
""".strip().splitlines()  # noqa: E501 - as strace wrote it


def test_a_look_up_and_its_reply_are_calls_beyond_this_machine() -> None:
    assert [line.partition("(")[0] for line in calls_beyond(TELEMETRY)] == ["connect", "recvfrom"]


def test_what_was_made_is_told_from_what_was_read() -> None:
    cache = Path("/home/someone/.cache/Microsoft")

    assert written(TELEMETRY) == {
        cache,
        cache / "queue.db",
        cache / "deviceid.tmp",
        cache / "deviceid",
    }


@pytest.mark.parametrize("call", BEYOND)
def test_an_address_outside_is_beyond_this_machine(call: str) -> None:
    assert calls_beyond([call]) == [call]


def test_loopback_and_what_has_no_address_is_not() -> None:
    assert calls_beyond(HERE) == []


@pytest.mark.parametrize(
    ("call", "path"),
    [
        (r'openat(3</a>, "h\303\251 \"x\".txt", O_WRONLY|O_CREAT, 0666) = 3', '/a/hé "x".txt'),
        (r'openat(AT_FDCWD, "/tmp/x", O_RDWR|O_CREAT|O_EXCL, 0600) = 3', "/tmp/x"),
        ('open("/tmp/x", O_WRONLY|O_APPEND) = 3</tmp/x>', "/tmp/x"),
        ('symlink("/etc/hosts", "/tmp/link") = 0', "/tmp/link"),
        ('renameat2(3</a>, "old", AT_FDCWD</b>, "new", RENAME_NOREPLACE) = 0', "/b/new"),
        ('openat(AT_FDCWD</a>, "/", O_RDWR|O_TMPFILE, 0600) = 3</#2146370>(deleted)', "/"),
        ('mkdir("/tmp/x", 0700) = -1 EEXIST (File exists)', None),
        ('openat(AT_FDCWD</a>, "/etc/hosts", O_RDONLY|O_CLOEXEC) = 3</etc/hosts>', None),
    ],
)  # fmt: skip
def test_a_path_is_read_whatever_its_name(call: str, path: str | None) -> None:
    assert written([call]) == ({Path(path)} if path else set())


def test_a_path_without_a_folder_lies_in_the_working_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert written(['mkdir("made", 0700) = 0']) == {tmp_path / "made"}


@pytest.mark.usefixtures("strace")
def test_what_a_thread_of_a_child_does_is_seen(tmp_path: Path) -> None:
    program, calls = tmp_path / "program.py", tmp_path / "calls"
    program.write_text(INDISCREET, encoding="utf-8")
    calls.mkdir()

    subprocess.run([*watched(calls), sys.executable, str(program)], cwd=tmp_path, check=True)

    (call,) = calls_beyond(read(calls))
    assert "192.0.2.1" in call
    assert tmp_path / "left" in written(read(calls))
