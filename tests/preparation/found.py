"""A small CV as it is found, for tests of what is made of it."""

from dataclasses import replace

from voicecoach.archive.preparation import Preparation
from voicecoach.document import Line
from voicecoach.preparation.cv import Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import Doubt
from voicecoach.preparation.job import Job, Match, Requirement

LINES = (
    Line(number=3, text="Senior Product Manager, Example Audio, 2021-03 to now", form="heading"),
    Line(number=4, text="Grew weekly listening by 18%", form="item"),
    Line(number=5, text="Killed the lyric cards feature two weeks before release", form="item"),
    Line(number=7, text="Product Manager, Other Sounds, 2017 to 2020", form="heading"),
    Line(number=8, text="We helped to launch payouts in 12 countries", form="item"),
)

CV = Cv(
    name="Ada Example",
    roles=(
        Role(id="r1", line=3, title="Senior Product Manager", employer="Example Audio",
             begins="2021-03", ends="now"),
        Role(id="r2", line=7, title="Product Manager", employer="Other Sounds",
             begins="2017", ends="2020"),
    ),
    claims=(
        Claim(id="c1", line=4, text=LINES[1].text, verb="grew", object="weekly listening",
              numbers=("18%",), role="r1"),
        Claim(id="c2", line=5, text=LINES[2].text, verb="killed",
              object="the lyric cards feature", role="r1"),
        Claim(id="c3", line=8, text=LINES[4].text, verb="helped to launch", object="payouts",
              numbers=("12 countries",), owner="team", role="r2"),
    ),
    skills=("SQL", "A/B testing"),
    gaps=(Gap(begins="2021-01", ends="2021-02", months=2, before="r2", after="r1"),),
)  # fmt: skip

DOUBTS = (
    Doubt(reason="no-baseline", line=4, quote="by 18%", why="Nobody knows from what.",
          claim="c1", rounds={"recruiter-screen": 0.9, "product": 0.5}),
    Doubt(reason="we", line=8, quote="We helped", why="Who did it?", claim="c3",
          rounds={"recruiter-screen": 0.4}),
)  # fmt: skip

JOB = Job(
    title="Lead Product Manager",
    company="Rival Audio",
    requirements=(
        Requirement(id="j1", line=2, text="Own retention of our listeners"),
        Requirement(id="j2", line=3, text="Experience with payments licences"),
    ),
)

MATCHES = (
    Match(requirement=JOB.requirements[0], grade="proof", claims=("c1",), why="“listening”"),
    Match(requirement=JOB.requirements[1], grade="gap", why="nothing on licences"),
)

PREPARATION = Preparation(
    cv=CV,
    found=CV,
    lines=LINES,
    cv_name="cv.pdf",
    job=JOB,
    job_lines=(
        Line(number=2, text="Own retention of our listeners", form="item"),
        Line(number=3, text="Experience with payments licences", form="item"),
    ),
    job_name="job.txt",
    company="Rival Audio",
    matches=MATCHES,
    doubts=DOUBTS,
    made_at="2026-11-29T18:00:00+00:00",
)

BARE = replace(PREPARATION, job=None, job_lines=(), job_name="", company="", matches=())
"""The same without a job's text."""
