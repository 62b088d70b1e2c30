"""Everything that is about English, in one record: what to hear and what to say."""

from voicecoach.analysis.breaks import BreakWeights, parse_weights
from voicecoach.analysis.language import Language, Quoting, Saying, Speech
from voicecoach.languages.english import break_weights, quoting, speech
from voicecoach.languages.english.common_words import COMMON
from voicecoach.languages.english.filling import moment, spoken, written
from voicecoach.languages.english.kinds import KINDS
from voicecoach.languages.english.looking import LOOKS
from voicecoach.languages.english.openings import says_something
from voicecoach.languages.english.quantities import find_quantities
from voicecoach.languages.english.ruled_out import RULED_OUT
from voicecoach.languages.english.rules import FINDERS, RULES
from voicecoach.languages.english.signal_names import SIGNAL_NAMES, STAMPS
from voicecoach.languages.english.wordings import WORDINGS

ENGLISH = Language(
    code="en",
    speech=Speech(
        abbreviations=speech.ABBREVIATIONS,
        common=COMMON,
        filled_pauses=speech.FILLED_PAUSES,
        isolated_fillers=speech.ISOLATED_FILLERS,
        hedges=speech.HEDGES,
        meant_twice=speech.MEANT_TWICE,
        restarted_from=speech.RESTARTED_FROM,
        says_something=says_something,
    ),
    breaks=BreakWeights(
        intercept=break_weights.INTERCEPT,
        shorter=break_weights.SHORTER,
        longer=break_weights.LONGER,
        around=parse_weights(break_weights.WEIGHTS),
    ),
    quoting=Quoting(
        leading=quoting.LEADING,
        dangling=quoting.DANGLING,
        counting=quoting.COUNTING,
        speaker=quoting.SPEAKER,
        as_written=quoting.as_written,
    ),
    rules=RULES,
    finders=FINDERS,
    ruled_out=RULED_OUT,
    find_quantities=find_quantities,
    looks=LOOKS,
    kinds=KINDS,
    saying=Saying(
        wordings=WORDINGS,
        stamps=STAMPS,
        signal_names=SIGNAL_NAMES,
        written=written,
        spoken=spoken,
        moment=moment,
    ),
)
