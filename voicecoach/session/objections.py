"""What an interviewer who may cut in has to say to an answer so far."""

from dataclasses import dataclass

from voicecoach.analysis.alignment import speech_of
from voicecoach.interview.interruption import Objection, find_objections
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.session.judging import Judge
from voicecoach.transcript import Transcript, Word

ENDS = (".", "?", "!")


@dataclass(frozen=True, slots=True, kw_only=True)
class Objections:
    """Objects to what was claimed, to a ramble, and to what takes too long."""

    question: Question
    asked: tuple[Probe, ...]
    """Follow-ups of the interview so far: nobody objects in the same words twice."""

    judge: Judge

    def __call__(self, words: tuple[Word, ...]) -> tuple[Objection, ...]:
        """Return what there is to object to in all words so far; each has its own time."""
        words = _without_a_lone_beginning(words)
        if not words:
            return ()
        report = self.judge.report(
            Transcript(words=words, speech=speech_of(words), duration_s=words[-1].end_s),
            self.question,
            source="the answer so far",
            engine="",
        )
        return find_objections(self.question, report, self.asked)


def _without_a_lone_beginning(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """Leave out a sentence of which only one word was said: alone, an "I" is no choice."""
    if len(words) > 1 and words[-2].text.endswith(ENDS) and not words[-1].text.endswith(ENDS):
        return words[:-1]
    return words
