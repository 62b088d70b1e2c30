"""``history trends``: how the answers went over the weeks, as small bars."""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from voicecoach.analysis.signal import SIGNALS
from voicecoach.archive.index.rows import Filter
from voicecoach.archive.sessions import Archive
from voicecoach.cli.arguments import Actions, add_action, counting_number
from voicecoach.cli.history.names import add_format, print_document
from voicecoach.cli.sparkline import sparkline
from voicecoach.cli.width import cut, text_width, wrapped
from voicecoach.errors import UsageError
from voicecoach.review.trends import Group, Trends, Week, trends
from voicecoach.values import Json, encode
from voicecoach.web.points import point_of

MOST_WEEKS = 26
"""Half a year; more bars fit no terminal."""

MOST_NAMES = 5
"""Signals and criteria that are named."""

_NAME, _FIGURE = 24, 9


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "trends", "show how your answers went, week by week")
    parser.add_argument("--domain", default=None, help="only answers of this domain")
    parser.add_argument("--pack", default=None, help="only answers to questions of this pack")
    parser.add_argument(
        "--weeks",
        type=counting_number,
        default=MOST_WEEKS,
        metavar="N",
        help=f"the last N ({MOST_WEEKS})",
    )
    add_format(parser)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Print figures of all judged answers, or of those of a domain or pack."""
    rows = archive.rows(Filter(domain=args.domain, pack=args.pack, status="assessed"))
    points = [point for row in rows if (point := point_of(row)) is not None]
    found = trends(points)
    if args.format == "json":
        document = {"domain": args.domain, "pack": args.pack, "trends": _dated(encode(found))}
        print_document(document)
        return 0
    if not points:
        _require(args, archive)
        print(f"No judged answers in {archive.path} yet; voicecoach practice makes some.")
        return 0
    _print(found, args.weeks)
    return 0


def _require(args: argparse.Namespace, archive: Archive) -> None:
    """Raise UsageError, saying what there is, where a name that was given is of nothing."""
    choices = archive.choices()
    for option, known in (("domain", choices.domains), ("pack", choices.packs)):
        name = getattr(args, option)
        if name is not None and known:
            raise UsageError(f"no judged answer of {option} {name!r}; there are {', '.join(known)}")


def _print(found: Trends, most_weeks: int) -> None:
    fits = max(1, text_width() - _NAME - 2 * (_FIGURE + 2) - 2)
    weeks = found.weeks[-min(most_weeks, fits) :]
    dose = f"{found.spoken} of {found.answers} answers spoken aloud"
    print(f"{dose}; {len(weeks)} week{'' if len(weeks) == 1 else 's'} from {_day(weeks[0].monday)}")
    print()
    print(_row("", " " * len(weeks), "first", "latest"))
    for name, unit, figure in _MEASURES:
        values = [figure(week) for week in weeks]
        known = [value for value in values if value is not None]
        if known:
            first, latest = (_written(value, unit) for value in (known[0], known[-1]))
            print(_row(name, sparkline(values), first, latest))
    _print_verdicts(weeks)
    if found.fillers_lower_bound:
        print("Fillers are at least so many: recognizers leave some out.")
    for told, counts, name_of in (
        ("Shown most", [_told_each_time(week.shown) for week in weeks], _signal),
        ("Missing most", [week.missing for week in weeks], _criterion),
    ):
        if named := _most(counts, name_of, sum(week.answers for week in weeks)):
            print(wrapped(named, f"{told}: "))
    for judge in found.judges:
        print(
            wrapped(
                f"From {_day(judge.day)} on, {judge.after} judged, before it {judge.before}: what "
                "changed there may be its doing. voicecoach history rejudge judges all alike."
            )
        )
    for title, groups in (("By domain", found.domains), ("By pack", found.packs)):
        if len(groups) > 1:
            _print_groups(title, groups)


_MEASURES: tuple[tuple[str, str, Callable[[Week], float | None]], ...] = (
    ("answers", "", lambda week: float(week.answers)),
    ("spoken aloud", "", lambda week: float(week.spoken)),
    ("a panel would know", " %", lambda week: _share(week.chosen, week.asked)),
    ("seconds to the choice", " s", lambda week: week.decision_s),
    ("length", " s", lambda week: week.duration_s),
    ("over budget", " %", lambda week: _share(week.over_budget, week.answers)),
    ("pace, words/min", "", lambda week: week.pace_wpm),
    ("fillers a minute", ".1", lambda week: week.fillers_per_min),
    ("own rating less heard", "+.1", lambda week: week.rating_gap),
)
"""What is drawn: its name, how it is written, and where it is found."""


def _print_verdicts(weeks: Sequence[Week]) -> None:
    """Print how often each verdict was given, the most frequent first."""
    total: Counter[str] = Counter()
    for week in weeks:
        total.update(week.verdicts)
    if not total:
        return
    from voicecoach.review.stamp import verdict_name

    print()
    print("Verdicts")
    for code, _times in total.most_common():
        counts = [float(week.verdicts.get(code, 0)) if week.answers else None for week in weeks]
        known = [count for count in counts if count is not None]
        first, latest = (_written(count, "") for count in (known[0], known[-1]))
        print(_row(cut(verdict_name(code), _NAME - 1), sparkline(counts), first, latest))


def _share(part: int, whole: int) -> float | None:
    return 100.0 * part / whole if whole else None


def _written(value: float, unit: str) -> str:
    if unit.endswith(".1"):
        return f"{value:{unit}f}"
    return f"{value:.0f}{unit}"


def _row(name: str, bars: str, first: str, latest: str) -> str:
    return f"{name:{_NAME}}{bars}  {first:>{_FIGURE}}  {latest:>{_FIGURE}}".rstrip()


def _told_each_time(shown: Mapping[str, int]) -> Mapping[str, int]:
    """Leave out what is summed up, such as fillers."""
    return {
        name: times
        for name, times in shown.items()
        if name not in SIGNALS or not SIGNALS[name].summed_up
    }


def _most(counts: Iterable[Mapping[str, int]], name_of: Callable[[str], str], answers: int) -> str:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return ", ".join(
        f"{name_of(name)} ({100 * times / answers:.0f} %)"
        for name, times in total.most_common(MOST_NAMES)
    )


def _signal(name: str) -> str:
    from voicecoach.languages.english import ENGLISH

    return ENGLISH.signal_name(name, ENGLISH.kind("behavioral")).shown_as


def _criterion(name: str) -> str:
    from voicecoach.languages.english import ENGLISH

    titles = {item.id: item.title for kind in ENGLISH.kinds.values() for item in kind.rubric}
    return titles.get(name, name).lower()


def _print_groups(title: str, groups: Sequence[Group]) -> None:
    name_cells = text_width() - 4 * (_FIGURE + 1)
    heads = ("answers", "spoken", "chosen", "choice")
    print()
    print(f"{title:{name_cells}}" + "".join(f" {head:>{_FIGURE}}" for head in heads))
    for group in groups:
        figures = (
            str(group.answers),
            str(group.spoken),
            f"{group.chosen} of {group.asked}" if group.asked else "",
            "" if group.decision_s is None else f"{group.decision_s:.0f} s",
        )
        print(
            f"{cut(group.name, name_cells):{name_cells}}"
            + "".join(f" {figure:>{_FIGURE}}" for figure in figures).rstrip()
        )


def _dated(found: Json) -> Json:
    """Write days as dates, where the figures have their ordinals."""
    if isinstance(found, (list, tuple)):
        return [_dated(each) for each in found]
    if not isinstance(found, dict):
        return found
    return {
        name: _day(value) if name in _DAYS and isinstance(value, int) else _dated(value)
        for name, value in found.items()
    }


_DAYS = frozenset({"monday", "day", "latest"})
"""Fields of the trends that hold the ordinal of a day."""


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
