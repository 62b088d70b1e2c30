"""Sum up answers that were heard in real time."""

import statistics
from collections.abc import Sequence

from scripts.benchmark.figures import Figure, middle, ratio, rounded


def of_recordings(answers: Sequence[Figure]) -> Figure:
    """Sum up the answers that were recorded one after the other (``streaming.recorded``)."""
    sound_s = sum(one["sound_s"] for one in answers)

    def mean(name: str) -> float:
        """Weigh what is per second by the seconds."""
        return rounded(sum(one[name] * one["sound_s"] for one in answers) / sound_s)

    def worst(name: str) -> float:
        return rounded(max(one[name] for one in answers))

    return {
        "n": len(answers),
        "sound_s": rounded(sound_s),
        "ended_by": sorted({one["ended_by"] for one in answers}),
        "overflows": sum(one["overflows"] for one in answers),
        "lost_most_s": worst("lost_s"),
        "unread_most_s": worst("unread_most_s"),
        "callbacks": sum(one["callbacks"] for one in answers),
        "gap_median_s": rounded(statistics.median(one["gap_s"]["median"] for one in answers)),
        "gap_most_s": rounded(max(one["gap_s"]["most"] for one in answers)),
        "cpu_s_per_s": mean("cpu_s_per_s"),
        "recognizing_s_per_s": mean("recognizing_s_per_s"),
        "pieces": sum(one["pieces"] for one in answers),
        "late_median_s": rounded(statistics.median(one["late_s"]["median"] for one in answers)),
        "late_most_s": rounded(max(one["late_s"]["most"] for one in answers)),
        "backlog_most_s": worst("backlog_most_s"),
        "backlog_at_the_end_most_s": worst("backlog_at_the_end_s"),
        "understood_after_the_end_most_s": worst("understood_after_the_end_s"),
        "answers": list(answers),
    }


def of_answers(found: Sequence[Figure]) -> Figure:
    """Sum up the answers that one recognizer heard to their end (``latency.put``)."""
    by_silence = [one for one in found if one["ended_by"] != "key"]
    lengths = sorted({one["length_s"] for one in by_silence})
    by_length = {
        f"{length:g} s": _summed([one for one in by_silence if one["length_s"] == length])
        for length in lengths
    }
    figures: Figure = {"by_length": by_length, "all": _summed(by_silence)}
    if len(lengths) > 1:
        longest, shortest = (by_length[f"{each:g} s"] for each in (lengths[-1], lengths[0]))
        figures["longest_over_shortest"] = {
            way: {
                voice: ratio(figure["median"], shortest[way][voice]["median"])
                for voice, figure in longest[way].items()
            }
            for way in ("end_to_sound_s", "after_the_end_s")
        }
    if by_key := [one for one in found if one["ended_by"] == "key"]:
        figures["by_key"] = _summed(by_key)
    return figures | {"answers": list(found)}


def _summed(found: Sequence[Figure]) -> Figure:
    voices = found[0]["end_to_sound_s"]
    streamed = {voice: middle([one["end_to_sound_s"][voice] for one in found]) for voice in voices}
    after = {
        voice: middle([one["all_after_the_end"]["end_to_sound_s"][voice] for one in found])
        for voice in voices
    }
    return {
        "n": len(found),
        "speech_s": rounded(statistics.median(one["speech_s"] for one in found)),
        "last_word_to_end_s": middle([one["last_word_to_end_s"] for one in found]),
        "end_to_judged_s": middle([one["end_to_judged_s"] for one in found]),
        "end_to_sound_s": streamed,
        "last_word_to_sound_s": {
            voice: middle([one["last_word_to_sound_s"][voice] for one in found]) for voice in voices
        },
        "after_the_end_s": after,
        "after_the_end_over_streamed": {
            voice: ratio(after[voice]["median"], streamed[voice]["median"]) for voice in voices
        },
    }
