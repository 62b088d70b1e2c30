"""Ask one question aloud and return the judged answer, for commands that need no more."""

import argparse

from voicecoach.analysis.assessment import Report
from voicecoach.archive.sessions import Archive
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.devices import open_microphone, open_speaker_or_none
from voicecoach.cli.screen import open_desk
from voicecoach.cli.studio import end_rules, open_studio
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.session.interviewer import Manner
from voicecoach.settings import data_folder


def one_answer(args: argparse.Namespace, question: Question, *, pack: str) -> Report:
    """Put a question without feedback; the answer is kept in a session of its own.

    Raises VoicecoachError where no answer came.
    """
    microphone = open_microphone(args)
    speaker = open_speaker_or_none(args, notify=print)
    studio = open_studio(args, notify=print, ask=ask_on_terminal())
    folder = Archive(data_folder(args.data)).start_session(pack=pack)
    try:
        with folder, open_desk() as desk:
            record = studio.interviewer(
                microphone=microphone,
                speaker=speaker,
                desk=desk,
                folder=folder,
                rules=end_rules(args),
                hold_off_s=args.hold_off,
            ).ask(question, pack=pack, number=1, total=1, manner=Manner(feedback=False))
    finally:
        speaker.close()
    if record.report is None or not record.report.transcript.words:
        raise VoicecoachError(
            "no answer was heard; check the microphone with voicecoach doctor, "
            "or hand in a text with --text"
        )
    return record.report
