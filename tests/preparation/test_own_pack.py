"""The pack of one's own: what is asked, of which line, and how it sounds."""

import itertools
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.preparation.own_cv import (
    CLAIMS,
    CV,
    DOUBTS,
    JOB,
    LINES,
    MATCHES,
    ROUNDS,
    claim,
    doubt,
    doubts_about,
)
from voicecoach.cli.familiar_words import familiar_words
from voicecoach.interview.lint import lint_pack, notes_on_pack
from voicecoach.interview.pack_text import pack_to_toml
from voicecoach.interview.packs import parse_pack
from voicecoach.interview.plain_speech import count_asks, rare_words
from voicecoach.interview.questions import Pack, Question
from voicecoach.languages.english.preparing import job_asks, opening_words
from voicecoach.languages.english.preparing.asks import ASKS
from voicecoach.languages.english.preparing.digging import PROBES, SHOWS
from voicecoach.preparation.asking.own_pack import MOST_CLAIMS, make_pack
from voicecoach.preparation.cv import NOW, Cv, Gap
from voicecoach.preparation.doubt import REASONS

PACK = make_pack(CV, JOB, MATCHES, DOUBTS, company="")
SOURCE = re.compile(r"(CV|Job), line (\d+): “(.*?)”(?=[.;]|$)")
TEXTS = {
    **{("CV", each.line): each.text for each in CLAIMS},
    ("CV", 3): "Senior Product Manager",
    **{("Job", each.line): each.text for each in JOB.requirements},
}


def question(part: str, pack: Pack = PACK) -> Question:
    """Return the one question with this in its id."""
    (found,) = (each for each in pack.questions if part in each.id)
    return found


def faults(pack: Pack) -> tuple[str, ...]:
    """Return what ``questions check`` would say."""
    text = pack_to_toml(pack)
    assert parse_pack(text, file=f"{pack.id}.toml") == pack
    return tuple(map(str, lint_pack(text, file=f"{pack.id}.toml")))


def test_it_sounds_right_and_is_the_same_twice() -> None:
    assert faults(PACK) == ()
    assert make_pack(CV, JOB, MATCHES, DOUBTS, company="") == PACK
    assert PACK.id == "prepared"
    assert PACK.title == ("Your own questions: Senior Product Manager, Discovery at Tencent Music")


def test_every_question_names_a_line_that_is_there_to_the_letter() -> None:
    for each in PACK.questions:
        named = SOURCE.findall(each.source)
        assert named, each.id
        for kind, line, text in named:
            assert TEXTS[kind, int(line)] == text


def test_each_claim_and_each_line_of_the_job_has_its_question() -> None:
    asked = " ".join(each.source for each in PACK.questions[2:])
    assert [text for text in TEXTS.values() if text not in asked] == []


def test_each_is_asked_in_one_breath_with_follow_ups_that_quote_the_line() -> None:
    for each in PACK.questions:
        assert len(each.spoken.split()) <= 25
        assert count_asks(each.spoken) == count_asks(each.plain) == 1
        assert 2 <= len(each.probes) <= 4, each.id
        assert len(set(each.probes)) == len(each.probes)
        assert each.shows
    of_claims = [each for each in PACK.questions if each.id.startswith("cv-")]
    assert sum(any("“" in text for text in each.probes) for each in of_claims) >= 13


def test_nobody_asks_the_same_of_every_line() -> None:
    asks = [re.sub("“.*?”", "", each.spoken).split(". ")[-1] for each in PACK.questions]
    assert max(map(asks.count, asks)) == 1
    beginnings = [" ".join(each.spoken.split()[:3]) for each in PACK.questions]
    assert max(map(beginnings.count, beginnings)) <= 4


def test_a_choice_is_looked_for_where_there_is_one() -> None:
    kinds = {each.id: each.kind for each in PACK.questions}
    assert kinds.pop("opening") == "introduction"
    assert kinds.pop("why-us") == "motivation"
    assert kinds.pop("cv-launched-same-day-delivery") == "estimate"
    assert kinds.pop("job-present-quarterly-business-reviews") == "case"
    assert set(kinds.values()) == {"behavioral"}


def test_domains_go_by_the_words_of_the_line() -> None:
    assert question("gdpr").domain == "regulatory-or-ethical-constraint"
    assert question("killed").domain == "killing-a-project-near-launch"
    assert question("mentored").domain == "influencing-without-authority"


def test_two_lines_that_do_not_agree_are_asked_about_once_with_both() -> None:
    asked = [each for each in PACK.questions if each.domain == "two-figures"]
    assert [each.id for each in asked] == ["cv-launched-same-day-delivery"]
    assert "plus 14 percent" in asked[0].prompt
    assert "increased conversion 12 to 14 percent" in asked[0].spoken
    assert f"CV, line {CLAIMS[6].line}" in asked[0].source


def test_a_gap_is_told_with_its_months_and_a_title_with_its_place() -> None:
    assert "June 2020" in question("gap-2020-06").prompt
    assert "February 2021" in question("gap-2020-06").spoken
    assert "Senior Product Manager" in question("title-").spoken


def test_months_since_the_last_job_are_asked_about_as_such() -> None:
    since = replace(CV, gaps=(Gap(begins="2025-01", ends=NOW, months=9, before="r1"),))
    asked = question("gap-2025-01", make_pack(since, None, (), DOUBTS, company=""))
    assert "January 2025" in asked.spoken
    assert " to now" not in asked.prompt
    assert "next job" not in asked.plain


def test_the_opening_takes_a_minute_and_names_three_claims() -> None:
    opening = PACK.questions[0]
    assert (opening.id, opening.budget_s) == ("opening", 60.0)
    assert len(SOURCE.findall(opening.source)) == 3


def test_the_company_is_the_one_that_was_named() -> None:
    assert "Tencent Music" in question("why-us").spoken
    named = make_pack(CV, None, (), DOUBTS, company="Marks & Spencer")
    assert "Marks and Spencer" in question("why-us", named).spoken
    assert faults(named) == ()
    nobody = make_pack(CV, None, (), DOUBTS, company="")
    assert "why-us" not in [each.id for each in nobody.questions]
    assert not any(each.id.startswith("job-") for each in nobody.questions)


def test_every_round_has_three_to_choose_from_and_no_question_is_for_all() -> None:
    for name in ROUNDS:
        assert sum(name in each.rounds for each in PACK.questions) >= 3, name
    assert max(len(each.rounds) for each in PACK.questions) < len(ROUNDS)


def test_what_is_left_out_is_named() -> None:
    many = tuple(
        claim(number, f"{verb} {what} for {whom} in {number + 3} weeks")
        for number, (verb, what, whom) in enumerate(
            itertools.islice(
                itertools.product(
                    ("Rebuilt", "Launched", "Negotiated", "Merged"),
                    ("checkout", "search ranking", "the loyalty scheme"),
                    ("drivers", "teachers", "hospital buyers"),
                ),
                30,
            ),
            start=1,
        )
    )
    pack = make_pack(Cv(name="", roles=(), claims=many), None, (), doubts_about(many), company="")
    asked = [each for each in pack.questions if each.id.startswith("cv-")]
    assert len(asked) <= MOST_CLAIMS
    left = [each for each in many if not any(each.text in one.source for one in asked)]
    lines = ", ".join(str(each.line) for each in left)
    assert f"Of the CV lines {lines} are left out" in pack.description
    assert faults(pack) == ()


def test_a_cv_without_any_claim_still_has_its_opening() -> None:
    pack = make_pack(Cv(name="", roles=(), claims=()), None, (), (), company="")
    assert [each.id for each in pack.questions] == ["opening"]
    assert faults(pack) == ()


def test_an_id_stays_when_other_lines_change() -> None:
    later = tuple(replace(each, line=each.line + 7) for each in CLAIMS[2:])
    ids = {each.id for each in make_pack(CV, JOB, MATCHES, DOUBTS, company="").questions}
    fewer = make_pack(replace(CV, claims=later), None, (), doubts_about(later), company="")
    assert {each.id for each in fewer.questions if each.id.startswith("cv-")} <= ids


WORDS = st.sampled_from(" ".join(text for _role, text in LINES).split())
TEXT = st.one_of(
    st.lists(WORDS, min_size=1, max_size=40).map(" ".join),
    st.text(min_size=1, max_size=80).filter(lambda text: bool(text.split())),
    st.sampled_from([text for _role, text in LINES]),
)


@st.composite
def preparations(draw: st.DrawFn) -> Pack:
    """Draw a CV with doubts of any kind, a job, and the pack of it."""
    texts = draw(st.lists(TEXT, max_size=12))
    claims = tuple(claim(number, " ".join(text.split())) for number, text in enumerate(texts, 1))
    doubts = [
        doubt(
            draw(st.sampled_from(REASONS)),
            each.line,
            draw(st.sampled_from([each.text, *each.text.split()])),
            of=draw(st.sampled_from([each.id, ""])),
            weight=draw(st.floats(0, 1)),
            other=draw(st.integers(0, 15)),
        )
        for each in claims
        for _ in range(draw(st.integers(0, 3)))
    ]
    cv = Cv(name="", roles=CV.roles, claims=claims, gaps=CV.gaps)
    with_job = draw(st.booleans())
    matches = tuple(
        replace(
            each,
            requirement=replace(each.requirement, text=draw(TEXT)),
            claims=draw(st.sampled_from([(), tuple(one.id for one in claims)])),
        )
        for each in MATCHES
    )
    company = draw(st.sampled_from(["", "Spotify", "A & B / C"]))
    return make_pack(cv, JOB if with_job else None, matches, doubts, company=company)


@settings(max_examples=40, deadline=None)
@given(pack=preparations())
def test_whatever_the_cv_the_pack_passes_the_check(pack: Pack) -> None:
    assert faults(pack) == ()
    assert len({each.id for each in pack.questions}) == len(pack.questions)


BARE = re.compile("“[^”]*”")
KNOWN = familiar_words()


@pytest.mark.parametrize("ask", [
    *(ask for asks in ASKS.values() for ask in asks),
    *(ask for asks in job_asks.JOB_ASKS.values() for ask in asks),
], ids=lambda ask: ask.said)  # fmt: skip
def test_what_is_asked_can_be_followed_by_ear(ask: object) -> None:
    said, plain, read = (getattr(ask, name) for name in ("said", "plain", "read"))
    assert count_asks(said) == count_asks(plain) == 1
    assert len(said.split()) <= 13 or ". " in said
    assert len(plain.split()) <= 9
    assert rare_words(said, KNOWN.b2) == rare_words(plain, KNOWN.b1) == ()
    assert rare_words(read, KNOWN.b2) == ()
    assert said != plain


@pytest.mark.parametrize("texts", [*PROBES.values(), *job_asks.JOB_PROBES.values(),
                                   opening_words.OPENING_PROBES])  # fmt: skip
def test_follow_ups_ask_for_one_thing_in_common_words(texts: tuple[str, ...]) -> None:
    for text in texts:
        bare = text.replace("{thing}", "it").replace("{figure}", "it").replace("{claim}", "it")
        assert count_asks(bare) == 1, text
        assert rare_words(bare, KNOWN.b2) == (), text
        assert len(bare.split()) <= 15


def test_there_are_words_for_each_doubt() -> None:
    assert set(ASKS) == set(PROBES) == set(SHOWS) == {*REASONS, "open-gap", "cost"}


def test_notes_are_only_about_words_of_the_cv_and_the_job() -> None:
    own = " ".join((*TEXTS.values(), PACK.title)).casefold()
    for note in notes_on_pack(pack_to_toml(PACK), file="prepared.toml", vocabulary=KNOWN):
        found = re.search("not every listener knows (.*?);", note.problem)
        assert found is not None, note
        assert [word for word in found[1].split(", ") if word.casefold() not in own] == [], note
