"""What was found, on a page: what is most, and nothing that runs over the edge."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest

from tests.preparation.found import BARE, CV, DOUBTS, PREPARATION
from voicecoach.archive.preparation import Preparation
from voicecoach.cli.prepared_details import details
from voicecoach.cli.prepared_next import beginning, changes, next_steps
from voicecoach.cli.prepared_page import page, shown_first
from voicecoach.interview.stories import JudgmentCore, Story
from voicecoach.preparation.cv import Claim, Role

TODAY = date(2026, 11, 29)
STORY = Story(
    id="one", title="One", domain="killing-a-project-near-launch",
    core=JudgmentCore(chose="to stop"), text="I stopped it.",
)  # fmt: skip


def shown(
    made: Preparation, *, opening: Sequence[Claim] = (), stories: Sequence[Story] = ()
) -> str:
    return page(made, opening=opening, stories=stories, today=TODAY)


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_page_shows_what_is_most() -> None:
    made = replace(PREPARATION, date="2026-12-14")
    text = flat(shown(made, opening=CV.claims[:2]))

    for part in (
        "Ada Example (cv.pdf)",
        "For Lead Product Manager at Rival Audio",
        "Interview on 2026-12-14: in 15 days",
        "2021-03 to now Senior Product Manager, Example Audio (2 claims)",
        "2017 to 2020 Product Manager, Other Sounds (1 claim)",
        "Claims 3 lines that can be asked about, 2 with a figure, 1 by a group",
        "Skills SQL, A/B testing",
        "Gap 2021-01 to 2021-02 (2 months), between Product Manager, Other Sounds and Senior",
        "doubt first (2 in all) 1. “Grew weekly listening by 18%” (line 4) - "
        "Nobody knows from what. 2. “We helped to launch payouts in 12 countries” (line 8) - Who",
        "The job asks for 2 things. Your CV: 1 shown, 0 in part, 1 not yet",
        "not yet “Experience with payments licences” (line 3)",
        "Stories: 0 of 8 domains told; lines of your CV promise 1 more",
        "killing-a-project-near-launch: “Killed the lyric cards feature two weeks before release”",
        "60 s, with these in it - Grew weekly listening by 18% - Killed the lyric cards",
    ):
        assert part in text, part
    assert len(shown(made, opening=CV.claims).splitlines()) <= 40


def test_work_is_shown_before_studies_and_the_newest_first() -> None:
    roles = (
        Role(id="r1", line=1, title="MSc", kind="education", begins="2015", ends="2017"),
        Role(id="r2", line=2, title="Side app", kind="project", begins="2024"),
        Role(id="r3", line=3, title="Mentor", kind="other", begins="2020-01", ends="now"),
        Role(id="r4", line=4, title="Once"),
        Role(id="r5", line=5, title="Analyst", begins="2017-09", ends="2019-03"),
        Role(id="r6", line=6, title="Adviser", begins="2019-04", ends="now"),
        Role(id="r7", line=7, title="Lead", begins="2021-03", ends="now"),
    )
    named = ("Lead", "Adviser", "Analyst", "Once", "Side app", "MSc", "Mentor")

    assert tuple(role.title for role in shown_first(roles)) == named
    made = replace(PREPARATION, cv=replace(CV, roles=roles, gaps=()))
    for text in (shown(made), details(made, "claims", stories=())):
        places = [text.index(f" {title}") for title in named]
        assert places == sorted(places)


def test_the_likeliest_doubt_comes_first_and_no_more_than_five() -> None:
    many = tuple(
        replace(DOUBTS[0], line=number, why=f"why {number}.", rounds={"product": number / 10})
        for number in range(8)
    )
    text = shown(replace(BARE, doubts=many))

    assert text.index("why 7") < text.index("why 3")
    assert "why 2" not in text
    assert "(8 in all)" in text
    assert "why 0" in details(replace(BARE, doubts=many), "doubts", stories=())


def test_no_line_takes_all_the_room() -> None:
    many = tuple(replace(DOUBTS[0], why=f"why {number}.") for number in range(4))
    text = shown(replace(BARE, doubts=(*many, DOUBTS[1])))

    assert "why 1." in text
    assert "why 2." not in text
    assert "Who did it?" in text


def test_what_is_not_there_is_not_shown() -> None:
    empty = replace(BARE, cv=replace(CV, roles=(), claims=(), skills=(), gaps=()), doubts=())
    text = shown(empty)

    assert text.splitlines() == [
        "Ada Example (cv.pdf)", "", "Roles", "  none found", "Claims  none found",
    ]  # fmt: skip


def test_a_domain_that_is_told_waits_no_more() -> None:
    assert "1 of 8 domains told; no line of your CV promises another" in flat(
        shown(BARE, stories=[STORY])
    )


def test_a_day_that_has_passed_is_said() -> None:
    assert "2026-11-01: that day has passed" in shown(replace(BARE, date="2026-11-01"))


def test_each_part_is_shown_in_full() -> None:
    claims = flat(details(PREPARATION, "claims", stories=()))
    assert "c3 We helped to launch payouts in 12 countries (line 8, by a group)" in claims
    doubts = flat(details(PREPARATION, "doubts", stories=()))
    assert "Asked in: recruiter-screen 90%, product 50%" in doubts
    job = flat(details(PREPARATION, "job", stories=()))
    assert "shown “Own retention of our listeners” (line 2) “listening” c1 “Grew weekly" in job
    stories = flat(details(PREPARATION, "stories", stories=[STORY]))
    assert "killing-a-project-near-launch: 1 story told c2 “Killed the lyric cards" in stories
    assert "long-term-over-short-term: no story yet; no line promises one" in stories
    assert "No job's text is kept: voicecoach prepare --job FILE" in details(
        BARE, "job", stories=()
    )
    whole = details(PREPARATION, "all", stories=())
    assert whole.count("\n\n") == 3


def test_next_steps_go_by_what_there_is() -> None:
    bare = next_steps(BARE, [STORY])
    assert "voicecoach practice --pack prepared" in bare
    assert "voicecoach prepare --job FILE" in bare
    assert "voicecoach prepare --date DAY" in bare
    assert "stories add" not in bare
    whole = next_steps(replace(PREPARATION, date="2026-12-14"), [])
    assert "voicecoach stories add --claim c2" in whole
    assert "voicecoach drill --due" in whole
    assert "--job FILE" not in whole


def test_what_another_cv_changes_is_told() -> None:
    other = replace(CV, claims=(*CV.claims[1:], replace(CV.claims[0], text="Led pricing")))

    assert changes(CV, CV) == ""
    assert changes(CV, other).splitlines() == [
        "What changes", "  new   Led pricing", "  gone  Grew weekly listening by 18%",
    ]  # fmt: skip


@pytest.mark.parametrize("columns", [60, 80])
def test_all_of_it_fits_its_terminal(columns: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    made = replace(PREPARATION, date="2026-12-14")
    long = replace(
        CV,
        skills=tuple(f"skill number {number}" for number in range(30)),
        claims=tuple(
            replace(claim, text=f"{claim.text} {'and more ' * 20}") for claim in CV.claims
        ),
    )
    for text in (
        shown(made, opening=CV.claims),
        shown(replace(made, cv=long), opening=long.claims),
        details(replace(made, cv=long), "all", stories=[STORY]),
        next_steps(made, []),
        next_steps(BARE, []),
        changes(CV, long),
        beginning(),
    ):
        assert max(map(len, text.splitlines())) <= columns, text
