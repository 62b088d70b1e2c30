"""What every programme does in a room: ask until there is an answer, pause, speak more slowly."""

from dataclasses import replace

from voicecoach.commands.command_words import Command
from voicecoach.interview.questions import Question
from voicecoach.languages.english.interview import drill as words
from voicecoach.languages.english.interview.silence import STILL_THERE
from voicecoach.session.programmes.attending import attend, tell_left_out
from voicecoach.session.room import Asked, Manner, Reply, Room

ANEW: frozenset[Command | None] = frozenset({"again", "repeat"})
"""Commands said into what is said of an answer after which its question is asked again."""

LEAVING: frozenset[Command | None] = frozenset({"next", "skip", "stop"})
"""Commands after which a question is not asked again."""

PAUSE_S = 300.0
"""How long a pause goes on before it asks whether anybody is there."""

PAUSES = 3
"""So often it asks; then it ends."""


def put(room: Room, question: Question, manner: Manner, *, or_go_on: bool = False) -> Asked:
    """Ask until there is an answer or somebody wants to go on.

    What is returned has no command but those of ``LEAVING``. Without a record and a command they
    would rather leave the question. With ``or_go_on`` they may also go on with the answer before:
    that is returned then, as it is now.
    """
    while True:
        asked = attend(room, question, manner)
        manner = replace(manner, before="")
        if or_go_on and asked.record is None and asked.command == "resume":
            more = room.goes_on(said=True)
            if more is not None:
                asked = replace(more, is_earlier=True)
        left_by = done(room, asked.command)
        is_answered = asked.record is not None and not (manner.feedback and asked.command in ANEW)
        if is_answered or asked.command is None or left_by is not None:
            if asked.declined is not None:
                tell_left_out(room, manner, asked.declined)
            return replace(asked, command=left_by)


def done(room: Room, command: Command | None) -> Command | None:
    """Do what a command says where that can be done at once; return one that leaves a question."""
    if command == "slower":
        slow_down(room)
    elif command in ("pause", "moment"):
        reply = pause(room)
        command = "stop" if reply.lost else reply.command
        if command not in LEAVING:
            room.say(words.RESUMED)
    return command if command in LEAVING else None


def pause(room: Room) -> Reply:
    """Wait for "resume"; ask now and then whether anybody is there."""
    text = words.PAUSED
    for _time in range(PAUSES):
        reply = room.prompt(text, patience_s=PAUSE_S)
        while reply.text and reply.command is None:  # talk in the room, meant for somebody else
            reply = room.prompt("", patience_s=PAUSE_S)
        if reply.command not in (None, "pause", "moment") or reply.lost:
            return reply
        text = words.STILL_PAUSED
    return Reply(command="stop")


def slow_down(room: Room) -> None:
    """Speak more slowly where that is possible, and say what is."""
    room.say(words.PACE[room.slow_down()])


def is_anybody_there(room: Room) -> bool:
    """Ask before anything ends."""
    reply = room.prompt(STILL_THERE)
    return not reply.lost and reply.command != "stop" and bool(reply.command or reply.text)


def say_goodbye(room: Room, summary: str) -> None:
    """End, after a summary where there is one."""
    goodbye = words.GOODBYE if room.kept_all else words.GOODBYE_NOT_ALL_KEPT
    room.say(f"{summary} {goodbye}".strip())
    room.cue("end")
