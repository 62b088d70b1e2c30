"""What is said for each finding, in several wordings, for the eye and for the ear.

Placeholders: ``{quote}`` the candidate's words, ``{at}`` "second 12" (spoken: "second twelve"),
``{length}``, ``{budget}`` "ninety seconds", ``{limit}`` past which it is too long (written only),
``{figure}``, ``{words}``, ``{story}`` by which the result is told (written only), ``{parts}`` and
``{others}`` of a package, heard and not, ``{language}`` that is not English, ``{choice}`` as its
kind calls it. A wording without ``{quote}`` stands in where the words are missing or too uncertain
to be quoted. A code with a variant ("no_decision.others") says the same finding in one situation.
"""

from voicecoach.analysis.wording import Wording
from voicecoach.languages.english.wordings_near import NEAR_WORDINGS
from voicecoach.languages.english.wordings_proof import PROOF_WORDINGS
from voicecoach.languages.english.wordings_verdict import VERDICT_WORDINGS

WORDINGS = {
    "foreign": Wording(
        told=("This is in {language}, not English, and only English answers are judged.",),
        advice=(),
        spoken=("That was in {language}. I can only judge answers in English.",),
        spoken_advice=(),
    ),
    "foreign_unsure": Wording(
        told=("I could make out no English in this, and only English answers are judged.",),
        advice=("If it was English, move closer to the microphone and answer again.",),
        spoken=("I could make out no English, and I can only judge answers in English.",),
        spoken_advice=(),
    ),
    "partly_foreign": Wording(
        told=("About {figure} s of it are in {language}; judged is the English.",),
        advice=(),
        spoken=("Part of it was in {language}; I judged the English.",),
        spoken_advice=(),
    ),
    "no_speech": Wording(
        told=("I heard no speech in this recording.",),
        advice=("Check the microphone with “voicecoach doctor”, then answer again.",),
        spoken=("I did not hear you speak.",),
        spoken_advice=("Please check the microphone and try again.",),
    ),
    "no_speech.typed": Wording(
        told=("Nothing was typed.",),
        advice=("Type your answer and end it with an empty line, or type “skip” to leave it out.",),
        spoken=("Nothing was typed.",),
        spoken_advice=("Type your answer and end it with an empty line.",),
    ),
    "no_words": Wording(
        told=("I heard a voice for {length}, but could make out no words.",),
        advice=("Move closer to the microphone, or try a better recognizer, and answer again.",),
        spoken=("I heard you, but I could not make out the words.",),
        spoken_advice=("Please move closer to the microphone and try again.",),
    ),
    "very_short": Wording(
        told=(
            "“{quote}” is a choice, and with {words} it is all there is.",
            "That was {words}: too little for an interviewer to judge.",
            "With {words}, the interviewer has almost nothing to go on.",
        ),
        advice=(
            "Name your choice, what you turned down, what it cost, and one number; "
            "forty seconds are enough.",
        ),
        spoken=("That was too short to judge.", "There was almost nothing to go on."),
        spoken_advice=("Say what you chose, what you turned down, and what it cost you.",),
    ),
    "decision_early": Wording(
        told=(
            "You chose at {at}: “{quote}”.",
            "Your choice is clear at {at}: “{quote}”.",
            "At {at} I know what you chose: “{quote}”.",
            "Nobody has to ask what you chose; at {at} you say it: “{quote}”.",
            "You seem to choose at {at}.",
        ),
        advice=("Keep that opening in the retake.",),
        spoken=(
            "Good, you chose early. At {at} you said: {quote}.",
            "I knew your choice at {at}. You said: {quote}.",
            "At {at} the choice was yours: {quote}.",
            "Nobody had to ask. At {at} you said: {quote}.",
            "You seem to choose at {at}, which is early.",
        ),
    ),
    "decision_hedged": Wording(
        told=(
            "You choose at {at} and take it half back: “{quote}”.",
            "At {at} there is a choice behind a hedge: “{quote}”.",
            "At {at} there seems to be a choice, but a hedge takes it back.",
        ),
        advice=("Say the same sentence once more, without the words that soften it.",),
        spoken=(
            "At {at} you half chose: {quote}. The hedge takes it back.",
            "You seem to choose at {at}, but a hedge takes it back.",
        ),
        spoken_advice=("Say the same once more, without softening it.",),
    ),
    "decision_late": Wording(
        told=(
            "Your choice comes late, at {at}: “{quote}”.",
            "I had to wait until {at} for your choice: “{quote}”.",
            "Your choice should open this, and comes at {at}: “{quote}”.",
            "Until {at} I don't know where this goes; then you choose: “{quote}”.",
            "Your choice seems to come late, at {at}.",
        ),
        advice=(
            "Open the retake with your choice; the context can follow.",
            "In the retake make the choice your first sentence, within ten seconds.",
            "Start from the choice, then give two sentences of context and no more.",
        ),
        spoken=(
            "Your choice came late. At {at} you said: {quote}.",
            "I waited until {at} for your choice: {quote}.",
            "Your choice should come first. It came at {at}: {quote}.",
            "Your choice seems to come late, at {at}.",
        ),
        spoken_advice=(
            "Start the next try with your choice.",
            "Make the choice your first sentence.",
            "Next time, choose first and explain after.",
        ),
    ),
    "decision_too_late": Wording(
        told=(
            "Your choice comes only at {at}, when few still listen: “{quote}”.",
            "Your choice seems to come only at {at}, when few still listen.",
        ),
        advice=("Move it to the first sentence and cut the story before it.",),
        spoken=(
            "Your choice came only at {at}: {quote}. By then an interviewer has stopped listening.",
            "Your choice came only at {at}. By then an interviewer has stopped listening.",
        ),
        spoken_advice=("Say it first, and cut the story before it.",),
    ),
    "no_decision": Wording(
        told=(
            "I heard what happened, but no choice of your own.",
            "No choice of yours came through in this answer.",
            "After {length} I can't say what you yourself chose.",
        ),
        advice=(
            "Begin the retake with “I chose …” or “I said no to …”, and say why.",
            "Ask yourself what you refused to do, and make that the first sentence.",
            "Find the moment when you could have gone the other way, and open with it: “I …”.",
        ),
        spoken=(
            "I heard what happened, but not what you chose.",
            "I did not hear a choice of your own.",
            "I could not tell what you yourself decided.",
        ),
        spoken_advice=(
            "Begin the next try with what you chose, and what you said no to.",
            "Next time, open with what you refused to do.",
            "Find the moment when you could have gone the other way, and open with it.",
        ),
    ),
    "no_decision_unsure": Wording(
        told=("I may have misheard parts of this, and caught no clear choice.",),
        advice=("If you did name your choice, say it again, slowly, as the first sentence.",),
        spoken=("I may have misheard you, and I caught no clear choice.",),
        spoken_advice=("If you named one, say it again, slowly, as your first sentence.",),
    ),
    "recognition_unsure": Wording(
        told=("I may have misheard parts of this; check the transcript before you trust it.",),
        spoken=("I may have misheard parts of it.",),
    ),
    "too_long": Wording(
        told=("You spoke for {length}; past {limit} a panel grows sceptical.",),
        advice=("Cut the context to one sentence and stop at {budget}.",),
        spoken=("You spoke for {length}, which is too long.",),
        spoken_advice=("Stop at {budget}.",),
    ),
    "over_budget": Wording(
        told=("You spoke for {length}; the target is {budget}.",),
        advice=("Drop one detail that the {choice} does not need.",),
        spoken=("You ran past {budget}.",),
    ),
    "fillers_harm": Wording(
        told=("{figure} fillers a minute are enough to distract.",),
        advice=("Pause in silence where you would say “um”.",),
        spoken=("The fillers distract.",),
        spoken_advice=("Pause in silence instead.",),
    ),
    "fillers_some": Wording(
        told=("{figure} fillers a minute; up to five pass unnoticed.",),
        advice=("Let a short silence stand instead.",),
    ),
    "filler_burst": Wording(
        told=("Fillers pile up around {at}.",),
        advice=("Know that sentence by heart before the retake.",),
    ),
    "hedges_many": Wording(
        told=("{figure} hedges a minute make you sound unsure.",),
        advice=("Say it once without “I think” and “maybe”.",),
        spoken=("You hedge a lot.",),
        spoken_advice=("Say it once without maybe.",),
    ),
    "pace_fast": Wording(
        told=("At {figure} words a minute you are hard to follow.",),
        advice=("Slow down on the sentence with the {choice}.",),
        spoken=("You spoke very fast.",),
        spoken_advice=("Slow down on the {choice}.",),
    ),
    "pace_slow": Wording(
        told=("At {figure} words a minute you may sound unsure.",),
        advice=("Speak in whole phrases, with the pauses between them.",),
        spoken=("You spoke slowly.",),
        spoken_advice=("Speak in whole phrases.",),
    ),
    **PROOF_WORDINGS,
    **NEAR_WORDINGS,
    **VERDICT_WORDINGS,
}
"""For any kind of question, by the code of the finding."""
