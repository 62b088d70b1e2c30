"""Every place where voicecoach waits for a person or is at work for them, and how to get there."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.archive.builders import a_session, an_answer
from tests.at_terminal import VOICECOACH, AtTerminal
from voicecoach.archive.sessions import Archive
from voicecoach.demo import DEMO

STRONG, WEAK = DEMO.candidates
LINE = "I stopped our group listening project two weeks before release, and it cost us the spring."
WRITING = ("--text", "--classifier", "rules")
ENGINES = ("--classifier", "rules", "--engine", "sphinx")
ASKS = "Type your answer"


@dataclass(frozen=True)
class Prompt:
    """One such place."""

    name: str
    command: tuple[str, ...]
    """``DATA`` stands for the data folder."""

    reach: Callable[[AtTerminal], None]
    """Types what leads there."""

    prepare: Callable[[Path], None] = lambda _data: None
    """Fills the data folder."""

    said: bool = False
    """Whether something was said by then that has to be kept."""

    env: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.name

    def begin(self, data: Path, *, program: Sequence[str] = VOICECOACH) -> AtTerminal:
        """Start the program with a data folder that is ready for it."""
        self.prepare(data)
        env = {"VOICECOACH_DATA": str(data), **self.env}
        command = [part.replace("DATA", str(data)) for part in self.command]
        return AtTerminal(*command, env=env, program=program)


def _shows(text: str) -> Callable[[AtTerminal], None]:
    return lambda terminal: terminal.wait_for(text)


def _asked(terminal: AtTerminal, text: str = ASKS) -> None:
    """Wait for a question, and until an answer can be typed."""
    terminal.wait_for(text)
    terminal.wait_for_mode(lines=False)


def _answers(terminal: AtTerminal) -> None:
    _asked(terminal)
    for line in (f"{LINE}\n", "\n"):
        shown = len(terminal.shown)
        terminal.type(line)
        terminal.wait_for("\r\n", since=shown)
        terminal.wait_for_mode(lines=False)


def _types(terminal: AtTerminal) -> None:
    _asked(terminal)
    shown = len(terminal.shown)
    terminal.type(f"{LINE}\n")
    terminal.wait_for("\r\n", since=shown)
    terminal.wait_for_mode(lines=False)
    terminal.type("It was")
    terminal.wait_for("It was", since=shown)


def _after_an_answer(text: str) -> Callable[[AtTerminal], None]:
    def reach(terminal: AtTerminal) -> None:
        _answers(terminal)
        _asked(terminal, text)

    return reach


def _speaks(terminal: AtTerminal) -> None:
    terminal.wait_for("0:01")


def _cut_off(data: Path) -> None:
    folder = Archive(data).start_session(pack="tencent-ai-pm", space_needed_bytes=0)
    with folder:
        audio = folder.next_audio_path()
        audio.write_bytes(STRONG.path.read_bytes())
        folder.keep(an_answer(audio.name, status="interrupted", ended_by="interrupted"))


def _kept_with_sound(data: Path) -> None:
    folder = a_session(data, "A verdict.")
    (folder.path / "01.flac").write_bytes(STRONG.path.read_bytes())


def _a_story(data: Path) -> None:
    data.mkdir()
    story = data / "story.txt"
    story.write_text(LINE, encoding="utf-8")


_VOICE = (*ENGINES, "--voice", "espeak", "--speaker-file", "/dev/null")
_BY_VOICE = (*_VOICE, "--mic-file", str(STRONG.path))
_QUESTION = ("--question", "latest-stop")

PROMPTS = (
    Prompt("typed answer", ("practice", *_QUESTION, *WRITING), _types, said=True),
    Prompt("typed question", ("practice", *_QUESTION, *WRITING), _asked),
    Prompt(
        "interview", ("interview", "tencent-ai-pm", "--rounds", "1", *WRITING), _types, said=True
    ),
    Prompt("question of a drill", ("drill", *_QUESTION, *WRITING), _asked),
    Prompt(
        "self-rating",
        ("drill", *_QUESTION, *WRITING),
        _after_an_answer("from one to five"),
        said=True,
    ),
    Prompt(
        "follow-up",
        ("interview", "tencent-ai-pm", "--rounds", "1", *WRITING),
        _after_an_answer("follow-up"),
        said=True,
    ),
    Prompt(
        "recover it now?", ("practice", *_QUESTION, *WRITING), _shows("[y/n]"), _cut_off, said=True
    ),
    Prompt(
        "recovering",
        ("history", "recover", *ENGINES),
        _shows("s of sound heard"),
        _cut_off,
        said=True,
    ),
    Prompt(
        "delete it?", ("history", "delete", "latest"), _shows("[y/n]"), _kept_with_sound, said=True
    ),
    Prompt("story told", ("stories", "add", *_QUESTION, *WRITING), _types),
    Prompt(
        "words of a story",
        (
            "stories",
            "add",
            "--text",
            "DATA/story.txt",
            "--domain",
            "killing-a-project-near-launch",
            "--classifier",
            "rules",
        ),
        _shows("Say the core"),
        _a_story,
    ),
    Prompt("analyze", ("analyze", str(STRONG.path), *ENGINES), _shows("s of sound heard")),
    Prompt(
        "import of many",
        ("analyze", "--keep", str(STRONG.path.parent), *ENGINES),
        _shows("files on"),
    ),
    Prompt("review", ("review", "--no-browser"), _shows("Ctrl-C ends")),
    Prompt("question aloud", ("practice", *_QUESTION, *_BY_VOICE), _shows("Question 1 of 1")),
    Prompt("answer by voice", ("practice", *_QUESTION, *_BY_VOICE), _speaks, said=True),
    Prompt("demo", ("demo", *_VOICE), _speaks),
    Prompt("loading", ("practice", *_QUESTION, *_BY_VOICE), _shows("Loading")),
    Prompt(
        "playing",
        ("history", "play", "latest", "--speaker-file", "DATA/out.wav"),
        _shows("Ctrl-C"),
        _kept_with_sound,
        said=True,
    ),
    Prompt("pasting", ("analyze", "-", "--classifier", "rules"), _shows("Paste the transcript")),
    Prompt(
        "measuring",
        ("evaluate", "benchmark/natural-dev.jsonl", "--classifier", "rules"),
        _shows("judging"),
    ),
)


def named(name: str) -> Prompt:
    """Return the prompt of a name."""
    return next(each for each in PROMPTS if each.name == name)
