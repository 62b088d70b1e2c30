"""The ten-second drill, as the coach says it."""

EXPLAIN = (
    "I call out a kind of story. Within ten seconds, name yours and say its opening line: "
    "the choice that you made."
)
CALL = "{domain}."
SOURCE = "Ten seconds to name a story and its opening line."

READY = "Ready, {when}: {quote}."
READY_UNQUOTED = "Ready, {when}."
AT_ONCE = "at once"
AFTER = "after {seconds}"
KNOWN = "That is your story “{title}”."
UNKNOWN = "I did not recognize one of your stories in it."
LATE = "Your choice came at second {second}. Ten is the limit."
NO_CHOICE = "I heard a story and no choice. Open with what you chose."
NOTHING = "Nothing within ten seconds. Prepare a story for this one."
UNSURE = "I did not hear you well enough to say."

SUMMARY = "{ready} of {all} ready."
MISSING = "Work on {domains}."
