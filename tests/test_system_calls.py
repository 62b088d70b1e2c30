"""Reading what strace writes, on lines that it wrote."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.system_calls import (
    calls_beyond,
    internet_sockets,
    names_asked,
    open_to_others,
    read,
    watched,
    written,
)

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


def test_a_socket_that_could_reach_another_machine_is_one_though_it_is_not_used() -> None:
    assert [line.partition(",")[0] for line in internet_sockets(TELEMETRY)] == ["socket(AF_INET"]
    assert internet_sockets(HERE) == []
    assert internet_sockets(["socket(AF_INET6, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_TCP) = 3"])


def test_who_reads_where_names_are_asked_asks_for_one() -> None:
    assert ["/etc/resolv.conf" in line for line in names_asked(TELEMETRY)] == [True]


@pytest.mark.parametrize(
    ("call", "umask", "is_open"),
    [
        ('openat(AT_FDCWD</a>, "x", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</a/x>', 0o000, True),
        ('openat(AT_FDCWD</a>, "x", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</a/x>', 0o022, True),
        ('openat(AT_FDCWD</a>, "x", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3</a/x>', 0o077, False),
        ('openat(AT_FDCWD</a>, "x", O_WRONLY|O_CREAT|O_CLOEXEC, 0600) = 3</a/x>', 0o000, False),
        ('openat(AT_FDCWD</a>, "x", O_RDWR|O_CREAT, 000) = 3</a/x>', 0o000, False),
        ('openat(AT_FDCWD</a>, "/tmp", O_RDWR|O_TMPFILE, 0640) = 3</tmp/#1>', 0o000, True),
        ('openat(AT_FDCWD</a>, "x", O_RDONLY|O_CLOEXEC) = 3</a/x>', 0o000, False),
        ('mkdir("/a/b", 0777) = 0', 0o000, True),
        ('mkdir("/a/b", 0777) = -1 EEXIST (File exists)', 0o000, False),
        ('mkdir("/a/b", 0700)         = 0', 0o000, False),
        ('chmod("/a/b", 0755) = 0', 0o077, True),
        ("fchmod(3</a/x>, 0600) = 0", 0o077, False),
        ("fchmod(3</a/x>, 0644) = 0", 0o077, True),
        ('fchmodat(AT_FDCWD</a>, "x", 0604) = 0', 0o077, True),
    ],
)
def test_a_file_that_others_may_use_is_told_by_mode_and_umask(
    call: str, umask: int, is_open: bool, tmp_path: Path
) -> None:
    (tmp_path / "calls.1").write_text(f"{call}\n", encoding="ascii")

    assert open_to_others(tmp_path, umask=umask) == [call] * is_open


def test_an_umask_holds_from_where_it_was_set_and_for_threads_and_children(tmp_path: Path) -> None:
    made = 'mkdir("/a/{}", 0777) = 0\n'
    (tmp_path / "calls.1").write_text(
        made.format("early") + "umask(077) = 000\n" + made.format("late"), encoding="ascii"
    )
    (tmp_path / "calls.2").write_text(made.format("by a thread"), encoding="ascii")

    assert open_to_others(tmp_path, umask=0o000) == [made.format("early").strip()]


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
