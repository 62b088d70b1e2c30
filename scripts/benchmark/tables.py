"""What was measured, as tables in Markdown: every cell is a figure of the JSON, rounded."""

from collections.abc import Callable, Iterable, Mapping

from scripts.benchmark.figures import Figure
from scripts.benchmark.markdown import table, times, written


def tables(found: Mapping[str, Figure]) -> str:
    """Return the tables of all parts, each under what was run, when and on what."""
    return "\n\n".join(
        f"### {part}\n\n{_origin(figures)}\n\n{OF_PART[part](figures)}"
        for part, figures in found.items()
    )


def _origin(figures: Figure) -> str:
    machine = figures["machine"]
    return (
        f"`{figures['command']}`, {figures['date']}, commit {machine['commit']}: "
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gb']} GB, "
        f"{machine['system']}, Python {machine['python']}; "
        f"load {figures['load_before']} before and {figures['load_after']} after; "
        f"{figures['took_s'] / 60:.1f} minutes."
    )


def of_latency(figures: Figure) -> str:
    """One row for each recognizer and length of answer, and its answers by the key."""
    engines: Mapping[str, Figure] = figures["engines"]
    voices = list(next(iter(engines.values()))["all"]["end_to_sound_s"])
    rows = [
        [
            f"{engine}, {name}",
            one["n"],
            written(one["last_word_to_end_s"]),
            written(one["end_to_judged_s"]),
            *(written(one["end_to_sound_s"][voice]) for voice in voices),
            *(written(one["after_the_end_s"][voice]) for voice in voices),
            times(one["after_the_end_over_streamed"][voices[0]]),
        ]
        for engine, of_engine in engines.items()
        for name, one in _latencies(of_engine)
    ]
    head = [
        "seconds, median (least to most)",
        "n",
        "last word → end known",
        "end → judged",
        *(f"end → sound, {voice}" for voice in voices),
        *(f"all after the end → sound, {voice}" for voice in voices),
        f"{voices[0]}: so many times longer",
    ]
    ratios = [
        [
            engine,
            *(
                times(of_engine["longest_over_shortest"][way][voice])
                for way in ("end_to_sound_s", "after_the_end_s")
                for voice in voices
            ),
        ]
        for engine, of_engine in engines.items()
        if "longest_over_shortest" in of_engine
    ]
    ways = ("end → sound", "all after the end")
    ratio_head = ["longest / shortest answer", *(f"{way}, {v}" for way in ways for v in voices)]
    return table(head, rows) + ("\n\n" + table(ratio_head, ratios) if ratios else "")


def _latencies(of_engine: Figure) -> Iterable[tuple[str, Figure]]:
    yield from of_engine["by_length"].items()
    yield "all of them", of_engine["all"]
    if "by_key" in of_engine:
        yield "ended by the key", of_engine["by_key"]


def of_streaming(figures: Figure) -> str:
    """Alone beside under load."""
    names = {
        "cores_burned_by_others": "cores that other programs took",
        "sound_s": "sound, s",
        "n": "answers",
        "overflows": "overflows",
        "lost_most_s": "sound missing in the recording, s",
        "callbacks": "callbacks",
        "gap_median_s": "between two callbacks, median, s",
        "gap_most_s": "at most, s",
        "unread_most_s": "most sound not read, s",
        "cpu_s_per_s": "seconds of processor per second of sound",
        "recognizing_s_per_s": "the recognizer at work per second of sound, s",
        "late_median_s": "a piece closed → understood, median, s",
        "late_most_s": "at most, s",
        "backlog_most_s": "most sound waiting for the recognizer, s",
        "backlog_at_the_end_most_s": "at the end of an answer, s",
        "understood_after_the_end_most_s": "all understood so long after the end at most, s",
    }
    rows = [
        [name, figures["alone"].get(key, 0), figures["under_load"][key]]
        for key, name in names.items()
    ]
    return table([figures["engine"], "alone", "under load"], rows)


def of_assessment(figures: Figure) -> str:
    """One transcript with each classifier, then many."""
    one = [
        [
            classifier,
            each["first_cpu_s"],
            written(each["later_cpu_s"]),
            each["later_cpu_s"]["n"],
            times(each["first_over_later"]),
        ]
        for classifier, each in figures["one"].items()
    ]
    minutes = next(iter(figures["one"].values()))["minutes"]
    many = [
        [
            f"{each['n']} with {classifier}",
            each["programs"],
            each["took_s"],
            each["a_second"],
            each["cpu_s_each"],
            each["mb_most"],
            each["mb_a_thousand"],
        ]
        for classifier, each in figures["many"].items()
    ]
    head = [f"seconds of processor, {minutes:.1f} minutes", "first", "later", "n", "first / later"]
    many_head = ["", "programs", "s", "a second", "CPU s each", "most MB", "MB more a thousand"]
    return f"{table(head, one)}\n\n{table(many_head, many)}"


def of_starts(figures: Figure) -> str:
    """One row for the help of each command, then the first sound."""
    helps = figures["help"]
    rows = [
        [f"`{name} --help`", written(seconds), times(helps["over_python"][name])]
        for name, seconds in helps["cpu_s"].items()
    ]
    rows.insert(0, ["`python -c pass`", written(helps["python_cpu_s"]), times(1.0)])
    head = [f"seconds of processor, n = {helps['python_cpu_s']['n']}", "", "/ python"]
    practice = figures["practice"]
    if "not_measured" in practice:
        return f"{table(head, rows)}\n\nFirst sound: {practice['not_measured']}"
    sounds = [
        ["with a new data folder", written(practice["new_data_s"]), practice["new_data_s"]["n"]],
        ["again", written(practice["again_s"]), practice["again_s"]["n"]],
        ["new / again", times(practice["new_over_again"]), ""],
    ]
    return f"{table(head, rows)}\n\n{table(['practice → first sound, s', '', 'n'], sounds)}"


def of_memory(figures: Figure) -> str:
    """Each session, then what each part of the program takes."""
    rows = [
        [
            engine,
            each["session_h"],
            each["answers"],
            each["mb_at_first"],
            each["mb_at_last"],
            each["mb_most"],
            each["mb_per_h"],
            {True: "yes", False: "no", None: "too short to say"}[each["is_flat"]],
        ]
        for engine, each in figures["sessions"].items()
    ]
    flat = f"flat (≤ {figures['flat_mb_per_h']:g})"
    head = ["", "h", "answers", "MB, first", "MB, last", "most MB", "MB/h", flat]
    parts = figures["parts_mb"]
    engines = list(parts)
    shares = [[name, *(parts[engine][name] for engine in engines)] for name in parts[engines[0]]]
    return f"{table(head, rows)}\n\n{table(['MB', *engines], shares)}"


def of_archive(figures: Figure) -> str:
    """One row for each thing that is waited for."""
    sizes = figures["sizes"]
    rows = [
        [name, *(seconds[size] for size in sizes), times(figures["more_over_fewer"][name])]
        for name, seconds in figures["s"].items()
    ]
    return table(["seconds", *(f"{size} answers" for size in sizes), "ratio"], rows)


OF_PART: Mapping[str, Callable[[Figure], str]] = {
    "latency": of_latency,
    "streaming": of_streaming,
    "assessment": of_assessment,
    "starts": of_starts,
    "memory": of_memory,
    "archive": of_archive,
}
