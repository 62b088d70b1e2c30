"""Sound files as no program writes them, and what becomes of them in a process of its own.

Run as ``python -m tests.reliability.mutated_sounds FOLDER FROM TO HOURS``: each number is a file of
its own, the same every time; after them comes silence of so many hours. A line is printed before
and after each, so that whoever watches knows which file a process died of.
"""

import json
import random
import struct
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import soundfile

from tests.sound_files import encode
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.decode import AudioReader
from voicecoach.errors import UsageError

ROOM_BYTES = 1 << 30
"""What one file may take beyond what the libraries have at the start."""

LONGEST_S = 11 * 3600
"""Of sound that is decoded: what turns a small file into more would go on for ever."""


def seeds(folder: Path) -> dict[str, bytes]:
    """Return a whole file of each format, by its kind."""
    time_s = np.arange(2 * RATE_HZ, dtype=np.float32) / RATE_HZ
    clip = Clip(samples=(0.3 * np.sin(2 * np.pi * 220 * time_s)).astype(np.float32))
    kinds = ("wav", "flac", "mp3", "m4a", "webm", "ogg", "mp4", "mkv", "aac")
    made = {kind: encode(folder / f"seed.{kind}", clip).read_bytes() for kind in kinds}
    for kind, codec in (("aiff", "pcm_s16be"), ("caf", "pcm_s16le"), ("au", "pcm_s16be")):
        made[kind] = _written(folder / f"seed.{kind}", clip, codec)
    made["amr"] = b"#!AMR\n" + bytes([0x3C, *[0x55] * 31]) * 40
    made["float wav"] = _wav(np.full(RATE_HZ, np.nan, np.float32).tobytes(), kind=3, bits=32)
    made["huge float wav"] = _wav(np.full(RATE_HZ, 3e38, np.float32).tobytes(), kind=3, bits=32)
    made["64 bit wav"] = _wav(np.full(RATE_HZ, np.inf).tobytes(), kind=3, bits=64)
    made["many channels"] = _wav(bytes(2 * 255 * 800), channels=255)
    made["no channels"] = _wav(bytes(3200), channels=0)
    made["no samples"] = _wav(b"")
    made["4 GB claimed"] = made["wav"][:4] + b"\xff\xff\xff\x7e" + made["wav"][8:]
    made["tagged mp3"] = _id3(b"\0" * 4000) + made["mp3"]
    made["endless tag"] = b"ID3\x04\0\0\x7f\x7f\x7f\x7f" + made["mp3"]
    made["chained ogg"] = made["ogg"] * 3
    made["wav and mp3"] = made["wav"] + made["mp3"]
    made["encrypted m4a"] = made["m4a"].replace(b"mp4a", b"enca")
    made["drm m4a"] = made["m4a"].replace(b"mp4a", b"drms")
    made["no sound track"] = made["mp4"].replace(b"soun", b"text")
    return made


def mutated(kinds: dict[str, bytes], number: int) -> tuple[str, bytes]:
    """Return the file of a number, and what it is."""
    chance = random.Random(number)  # noqa: S311 - no secret
    kind = list(kinds)[number % len(kinds)]
    content, done = bytearray(kinds[kind]), []
    for _ in range(chance.choice((0, 1, 1, 2, 3)) if number >= len(kinds) else 0):
        change = chance.choice(_CHANGES)
        change(content, chance)
        done.append(change.__name__.strip("_"))
    if chance.random() < 0.05:
        content += bytes(kinds[chance.choice(list(kinds))])
        done.append("joined")
    return f"{number}: {kind} {' '.join(done)}", bytes(content)


def _header_bytes(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 8)):
        if content:
            content[chance.randrange(min(len(content), 200))] = chance.randrange(256)


def _anywhere(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 200)):
        if content:
            content[chance.randrange(len(content))] = chance.choice((0, 0xFF, 0x7F, 0x80))


def _huge_number(content: bytearray, chance: random.Random) -> None:
    """Put a length, a rate or a count where one may stand."""
    number = chance.choice((0, 1, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF, 0xFFFFFFFE, 768_000, 65_535))
    at = chance.randrange(max(1, min(len(content), 4_000) - 4)) & ~1
    content[at : at + 4] = struct.pack(chance.choice(("<I", ">I")), number)


def _cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(len(content) + 1) :]


def _hole(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    del content[at : at + chance.choice((1, 2, 7, 100, 5_000))]


def _repeated(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    content[at:at] = content[max(0, at - 300) : at] * chance.choice((1, 20))


def _swapped(content: bytearray, chance: random.Random) -> None:
    at = chance.randrange(len(content) + 1)
    content[:] = content[at:] + content[:at]


_CHANGES: tuple[Callable[[bytearray, random.Random], None], ...] = (
    _header_bytes, _header_bytes, _huge_number, _huge_number, _anywhere, _cut, _hole, _repeated,
    _swapped,
)  # fmt: skip


def _written(path: Path, clip: Clip, codec: str) -> bytes:
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=RATE_HZ, layout="mono")
        whole = (clip.samples * 32767).astype(np.int16)[None]
        frame = av.AudioFrame.from_ndarray(whole, format="s16", layout="mono")
        frame.sample_rate = RATE_HZ
        for piece in av.AudioResampler(stream.format.name, "mono", RATE_HZ).resample(frame):
            container.mux(stream.encode(piece))
        container.mux(stream.encode(None))
    return path.read_bytes()


def _wav(data: bytes, *, kind: int = 1, bits: int = 16, channels: int = 1) -> bytes:
    width = channels * bits // 8
    head = struct.pack("<HHIIHH", kind, channels, RATE_HZ, RATE_HZ * width, width, bits)
    body = b"WAVEfmt " + struct.pack("<I", 16) + head + b"data" + struct.pack("<I", len(data))
    return b"RIFF" + struct.pack("<I", len(body) + len(data)) + body + data


def _id3(picture: bytes) -> bytes:
    frame = b"\0image/png\0\x03\0" + picture
    size = len(frame) + 10
    sizes = bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\0\0" + sizes + b"APIC" + struct.pack(">I", len(frame)) + b"\0\0" + frame


def judged(path: Path) -> str:
    """Return ``sound`` with its length, or the line that says what is wrong."""
    decoded = 0
    try:
        with AudioReader(path, name="it") as reader:
            for block in reader:
                assert np.isfinite(block).all(), "what is not a number would spoil all after it"
                decoded += len(block)
                if decoded > LONGEST_S * RATE_HZ:
                    break
    except UsageError as error:
        return str(error)
    return f"sound {decoded / RATE_HZ:.1f} {reader.damage or 'whole'}"


def silence(path: Path, hours: int) -> bytes:
    """Write hours of silence, which take little room as FLAC."""
    minute = np.zeros(60 * RATE_HZ, np.int16)
    with soundfile.SoundFile(path, "w", RATE_HZ, 1, subtype="PCM_16", format="FLAC") as file:
        for _ in range(60 * hours):
            file.write(minute)
    return path.read_bytes()


def _room() -> None:
    import resource

    pages = int(Path("/proc/self/statm").read_text().split()[0])
    limit = pages * resource.getpagesize() + ROOM_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))


def _tell(**what: object) -> None:
    print(json.dumps(what), flush=True)


def main(folder: Path, first: int, end: int, hours: int) -> None:
    """Judge the files of these numbers, and the silence, one after the other."""
    av.logging.set_level(None)
    kinds = seeds(folder)
    path = folder / "mutated"
    path.write_bytes(kinds["m4a"])
    judged(path)
    if sys.platform == "linux":
        _room()
    for number in range(first, end + 1):
        what, content = (
            mutated(kinds, number) if number < end else ("silence", silence(path, hours))
        )
        path.write_bytes(content)
        _tell(what=what, crc=zlib.crc32(content))
        begun_s = time.process_time()
        line = judged(path)
        _tell(what=what, line=line, took_s=round(time.process_time() - begun_s, 2))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
