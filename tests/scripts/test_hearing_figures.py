import pytest

from scripts.hearing.figures import Heard, ratio, summed
from scripts.hearing.measures import Fillers
from tests.evaluation.builders import CHOSEN, NEVER_CHOSEN, a_report, perfect
from voicecoach.evaluation.compare import compare
from voicecoach.evaluation.timeline import speak

NO_FILLERS = Fillers(said=0, found=0, heard=0, right=0)


def one(answer=CHOSEN, *, heard=None, read=None, **different):
    spoken = speak(answer)
    right = perfect(answer)
    return Heard(
        **{
            "id": answer.id,
            "voice": "joe",
            "condition": "clean",
            "errors": 2,
            "words": 40,
            "late_s": (0.1, -0.2),
            "sentences": 4,
            "fillers": Fillers(said=2, found=1, heard=4, right=1),
            "invented": (),
            "speech_s": 60.0,
            "sound_s": 80.0,
            "busy_s": 16.0,
            "cpu_s": 8.0,
            "compared": compare(answer, spoken, heard or right),
            "read": compare(answer, spoken, read or right),
            **different,
        }
    )


def nothing_found(answer=CHOSEN):
    return a_report(speak(answer))


def test_sums_over_answers_are_weighed_by_what_was_said():
    figures = summed([one(), one(errors=10, words=10, invented=("Bye.", "now"))])

    assert figures["word_errors"]["value"] == 0.24
    assert figures["word_errors"]["n"] == 50
    assert figures["invented"]["words_per_minute"] == 1.0
    assert figures["real_time_factor"] == 0.2
    assert figures["cpu_factor"] == 0.1
    assert figures["fillers"]["recall"]["value"] == 0.5
    assert figures["fillers"]["precision"]["value"] == 0.25


def test_onsets_count_early_as_well_as_late():
    onset = summed([one(late_s=(0.1, -0.2)), one(late_s=(-0.3,))])["onset"]

    assert (onset["median_s"], onset["n"], onset["of_sentences"]) == (0.2, 3, 8)
    assert onset["within_0.12_s"] == pytest.approx(1 / 3, abs=0.001)


def test_the_clock_is_right_where_the_choice_is_heard_in_the_sentence_it_is_read_in():
    missed = nothing_found()

    clock = summed([one(), one(heard=missed), one(NEVER_CHOSEN)])["decision_clock"]

    assert clock["value"] == pytest.approx(2 / 3, abs=0.001)
    assert clock["wrong"] == ["t-1 joe"]


def test_answers_that_are_misjudged_when_read_say_nothing_of_the_clock():
    figures = summed([one(read=nothing_found(), heard=nothing_found()), one()])

    assert figures["decision_clock"]["value"] == 1.0
    assert figures["decision_clock"]["n"] == 1


def test_signals_and_phases_stand_beside_those_of_the_text():
    figures = summed([one(heard=nothing_found())])

    assert figures["signals"]["heard"] == 0.0
    assert figures["signals"]["read"] == 1.0


def test_where_nothing_was_said_there_is_no_figure():
    figures = summed([one(late_s=(), fillers=NO_FILLERS, errors=0, words=0)])

    assert figures["onset"]["median_s"] is None
    assert figures["fillers"]["recall"]["value"] is None
    assert figures["fillers"]["precision"]["value"] is None
    assert figures["word_errors"]["value"] is None


def test_an_interval_holds_the_value_and_narrows_with_more_answers():
    few, many = (ratio([1, 0, 0, 1] * n, [2] * 4 * n) for n in (1, 30))

    for figure in (few, many):
        low, high = figure["ci95"]
        assert low <= figure["value"] == 0.25 <= high
    assert many["ci95"][1] - many["ci95"][0] < few["ci95"][1] - few["ci95"][0]
