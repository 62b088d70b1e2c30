"""What Whisper makes of sound, with the real weights of ``base``."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from tests.hearing import VOICES
from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.audio.decode import read_clip
from voicecoach.demo import DEMO, Candidate
from voicecoach.stt import Recognition
from voicecoach.stt.whisper import FILLERS, WhisperRecognizer
from voicecoach.transcript import Word

STRONG, WEAK = DEMO.candidates
SHORT = [
    *(VOICES / f"{name}.flac" for name in ("stop", "im-done", "next-question", "what-did-i-miss")),
    *sorted((VOICES.parent / "end_to_end" / "voices").glob("*.flac")),
]
"""A word to four; what is said is the file's name."""


def plain(word: Word) -> str:
    """Without the marks: processors that round otherwise may set another comma."""
    return word.text.lower().strip(",.?!")


def heard_by(whisper: WhisperRecognizer, clip: Clip) -> dict[str, Word]:
    return {plain(word): word for word in whisper.transcribe(clip).words}


def test_a_clean_voice_is_heard_word_for_word(whisper: WhisperRecognizer, answer: Clip) -> None:
    assert " ".join(plain(word) for word in whisper.transcribe(answer).words) == (
        "i stopped the launch two weeks before the date because 40% of the users never came back"
    )


def test_numbers_and_words_of_two_parts_come_whole(
    whisper: WhisperRecognizer, numbers: Clip
) -> None:
    heard = heard_by(whisper, numbers)

    assert {"data-driven", "two-week", "2,500,000", "1.5%"} <= set(heard)
    assert heard["2,500,000"].end_s - heard["2,500,000"].start_s > 1.0  # all of it, said in full


def test_word_times_follow_the_speech(whisper: WhisperRecognizer, answer: Clip) -> None:
    words = heard_by(whisper, answer)

    loud = np.flatnonzero(np.abs(answer.samples) > 0.05) / RATE_HZ
    # The pause that flite makes at the comma, as the waveform shows it.
    pause_s = loud[np.argmax(np.diff(loud))]
    assert words["i"].start_s == pytest.approx(loud[0], abs=0.2)
    assert words["date"].end_s == pytest.approx(pause_s, abs=0.2)
    assert words["back"].end_s == pytest.approx(loud[-1], abs=0.3)


def test_silence_before_the_speech_shifts_the_times(
    whisper: WhisperRecognizer, answer: Clip
) -> None:
    quiet = 1e-4 * np.random.default_rng(2).standard_normal(2 * RATE_HZ).astype(np.float32)
    late = heard_by(whisper, Clip(samples=np.concatenate([quiet, answer.samples])))

    for text, word in heard_by(whisper, answer).items():
        if text != "i":  # the first word may begin with the silence before it
            assert late[text].start_s - 2.0 == pytest.approx(word.start_s, abs=0.2)


def test_fillers_are_written_down(whisper: WhisperRecognizer) -> None:
    said = whisper.transcribe(read_clip(WEAK.path).cut(0.0, 22.0)).words

    assert [plain(word) for word in said].count("um") == 2


@pytest.mark.parametrize(
    ("candidate", "from_s", "first_words"),
    [
        (STRONG, 6.2, "was to start in one small market"),
        (STRONG, 25.4, "31% after"),
        (WEAK, 10.9, "people working on a new feature"),
    ],
)
def test_the_rest_of_a_sentence_is_heard_where_a_clip_begins_in_its_middle(
    whisper: WhisperRecognizer, candidate: Candidate, from_s: float, first_words: str
) -> None:
    said = whisper.transcribe(read_clip(candidate.path).cut(from_s, from_s + 9.0)).words

    assert first_words in " ".join(plain(word) for word in said[:12])


def test_the_prompt_for_fillers_is_short() -> None:
    assert len(FILLERS) <= 32


@pytest.mark.parametrize("from_s", [0.0, 0.1])
@pytest.mark.parametrize("path", SHORT, ids=lambda path: path.stem)
def test_a_few_words_alone_are_heard_once(
    whisper: WhisperRecognizer, path: Path, from_s: float
) -> None:
    clip = read_clip(path)

    said = whisper.transcribe(clip.cut(from_s, clip.duration_s)).words

    heard = " ".join(plain(word).replace("'", "") for word in said)
    assert heard.replace("4", "four") == path.stem.replace("-", " ")


def test_what_nobody_can_hear_at_once_is_refused(whisper: WhisperRecognizer) -> None:
    with pytest.raises(ValueError, match=r"30\.1 s; Whisper hears 30 s"):
        whisper.transcribe(silence(30.1))


@pytest.fixture
def steps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The costly calls that reach the library, in order."""
    from ctranslate2.models import Whisper

    made: list[str] = []

    def noting(name: str) -> Callable[..., object]:
        call = getattr(Whisper, name)

        def note(self: object, *args: object, **options: object) -> object:
            made.append(name)
            return call(self, *args, **options)

        return note

    for name in ("encode", "detect_language", "generate", "align"):
        monkeypatch.setattr(Whisper, name, noting(name))
    return made


def test_a_clip_is_one_window(whisper: WhisperRecognizer, numbers: Clip, steps: list[str]) -> None:
    whisper.transcribe(numbers)

    assert steps == ["encode", "detect_language", "generate", "align"]


@pytest.mark.parametrize("done", range(4))
def test_it_can_be_cancelled_before_each_step(
    whisper: WhisperRecognizer, answer: Clip, steps: list[str], done: int
) -> None:
    wanted = ["encode", "detect_language", "generate", "align"][:done]

    heard = whisper.transcribe(answer, cancelled=lambda: steps == wanted)

    assert (heard, steps) == (Recognition(), wanted)


@pytest.fixture
def busy() -> Iterator[None]:
    """Two threads that want the processor all the time."""
    done = threading.Event()
    numbers = np.random.default_rng(5).random(100_000)

    def work() -> None:
        while not done.is_set():
            np.sort(numbers)

    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    yield
    done.set()
    for thread in threads:
        thread.join()


def test_nothing_is_left_to_chance_or_load(
    whisper: WhisperRecognizer, answer: Clip, request: pytest.FixtureRequest
) -> None:
    beginning = answer.cut(0.0, 2.0)
    idle = [whisper.transcribe(beginning) for _ in range(5)]

    request.getfixturevalue("busy")
    with ThreadPoolExecutor(max_workers=1) as worker:
        loaded = [worker.submit(whisper.transcribe, beginning).result() for _ in range(5)]

    assert idle[0].words
    assert [*idle, *loaded] == [idle[0]] * 10
