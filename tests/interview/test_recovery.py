from tests.interview.builders import CHOSEN, report_of
from voicecoach.interview.probes import Probe
from voicecoach.interview.recovery import measure_recovery

OBJECTION = Probe(
    text="How do you know it wasn't the season?",
    gap="straight_line",
    quote="use rose to 44 percent",
    depth=1,
)
STORY = CHOSEN + "Repeat use of our karaoke rooms rose from 31 to 44 percent in Chengdu."


def test_a_candidate_who_meets_the_objection_and_goes_on_has_recovered():
    after = report_of(
        "Part of that was the holiday season. But in the karaoke rooms in Chengdu it held."
    )
    recovery = measure_recovery(report_of(STORY), after, OBJECTION)
    assert recovery.answered == "closed"
    assert recovery.thread == "yes"
    assert {"karaoke", "Chengdu"} <= set(recovery.taken_up)
    assert recovery.resumed_after_s == after.transcript.speech[0].start_s


def test_a_candidate_who_changes_the_subject_has_lost_the_thread():
    recovery = measure_recovery(report_of(STORY), report_of("Yes, well, that is hard."), OBJECTION)
    assert (recovery.answered, recovery.thread, recovery.taken_up) == ("open", "no", ())


def test_silence_after_the_interruption_is_no_recovery():
    recovery = measure_recovery(report_of(STORY), report_of(""), OBJECTION)
    assert recovery.resumed_after_s is None
    assert recovery.thread == "unsure"
