"""A typed command does what it does by voice, and what is said to it is true in writing."""

import re
from pathlib import Path

import pytest

from tests.builders import a_question
from tests.interview.builders import CHOSEN
from tests.session.desk import Desk
from tests.session.programmes.fake_room import FakeProgress
from voicecoach.commands.command_words import PHRASES, Command
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.model_answer import NONE_YET
from voicecoach.languages.english.interview.responses import TAKE_YOUR_TIME
from voicecoach.session.events import Asking, Said
from voicecoach.session.programmes.asking import put
from voicecoach.session.programmes.drill import Drill
from voicecoach.session.room import Manner

QUESTION = a_question("What did you stop?")
ASKED = QUESTION.prompt
OF_SOUND = re.compile(r"\b(speak|spoken|voice|loud|hear|heard|listen|microphone)", re.IGNORECASE)

IN_PLACE_OF_AN_ANSWER: dict[Command, tuple[str, ...]] = {
    "again": (ASKED,),
    "repeat": (ASKED,),
    "follow up": (ASKED,),
    "slower": (words.PACE["none"], ASKED),
    "moment": (TAKE_YOUR_TIME[0],),
    "pause": (words.PAUSED, words.RESUMED, ASKED),
    "resume": (ASKED,),
    "what did i miss": (ASKED,),
    "model answer": (ASKED,),
    "next": (),
    "skip": (),
    "stop": (),
}
"""What follows each of them where any programme asks."""

AFTER_AN_ANSWER: dict[Command, tuple[str, ...]] = {
    "again": (ASKED,),
    "repeat": (ASKED, words.WHAT_NEXT),
    "follow up": ("You said: ",),
    "slower": (words.PACE["none"], words.WHAT_NEXT),
    "moment": (words.PAUSED, words.RESUMED, words.WHAT_NEXT),
    "pause": (words.PAUSED, words.RESUMED, words.WHAT_NEXT),
    "resume": (words.WHAT_NEXT,),
    "what did i miss": ("Missing: ", words.WHAT_NEXT),
    "model answer": (NONE_YET, words.WHAT_NEXT),
    "next": (words.ALL_ASKED,),
    "skip": (words.ALL_ASKED,),
    "stop": (),
}
"""How that begins which a drill says to each of them once an answer was rated and judged."""


def shown(desk: Desk) -> list[str]:
    return [
        event.question.prompt if isinstance(event, Asking) else event.text
        for event in desk.screen.events
        if isinstance(event, Asking | Said)
    ]


@pytest.mark.parametrize("command", PHRASES)
def test_in_place_of_an_answer(command: Command, tmp_path: Path) -> None:
    desk = Desk(tmp_path, command, *(["resume"] if command == "pause" else []))

    put(desk.room, QUESTION, Manner(pack="test"))

    assert tuple(shown(desk)) == (ASKED, *IN_PLACE_OF_AN_ANSWER[command])
    assert not [text for text in shown(desk) if OF_SOUND.search(text)]


@pytest.mark.parametrize("command", PHRASES)
def test_after_an_answer(command: Command, tmp_path: Path) -> None:
    waits = command in ("moment", "pause")
    said = [CHOSEN, "", "three", command, *(["resume"] if waits else [])]
    desk = Desk(tmp_path, *said)

    Drill(room=desk.room, progress=FakeProgress(), pack="test", monotonic=lambda: 0.0).hold(
        [QUESTION]
    )

    first = shown(desk).index(words.OPTIONS) + 1
    following = shown(desk)[first:-1]
    beginnings = AFTER_AN_ANSWER[command]
    assert len(following) >= len(beginnings)
    assert all(map(str.startswith, following, beginnings))
    assert not [text for text in following if OF_SOUND.search(text)]
    assert shown(desk)[-1] == words.GOODBYE
