"""A CV, a job and the doubts about them, put together by hand."""

import re
import zlib

from voicecoach.preparation.cv import Claim, Cv, Gap, Role
from voicecoach.preparation.doubt import REASONS, Doubt, Reason
from voicecoach.preparation.job import Grade, Job, Match, Requirement, Want

ROUNDS = {
    "recruiter-screen": 0.6, "technical-product": 0.3, "cross-functional": 0.4,
    "senior-leadership": 0.3, "product-sense": 0.4, "execution": 0.5,
    "leadership-and-influence": 0.3, "data": 0.5, "hiring-manager": 0.6,
}  # fmt: skip

ROLES = (
    Role(id="r1", line=3, title="Senior Product Manager", employer="Deezer", begins="2021-03",
         ends="now"),
    Role(id="r2", line=10, title="Product Manager", employer="Zalando SE", begins="2018-01",
         ends="2020-05"),
    Role(id="r3", line=15, title="Associate PM", employer="N26 Bank", begins="2016-01",
         ends="2017-12"),
)  # fmt: skip

LINES = (
    ("r1", "Cut churn among family plans from 5.1% to 3.8% by moving the price notice to the app"),
    ("r1", "Redesigned the onboarding flow with design and data teams, lifting activation from 31% "
           "to 44% in two quarters"),
    ("r1", "Led a cross-functional team of 12 (6 engineers, 3 designers, 3 analysts) across 3 time "
           "zones to launch the new payments platform in 14 markets & 7 currencies"),
    ("r1", "Responsible for the end-to-end product strategy and roadmap of the mobile app "
           "(iOS/Android) with 5M+ MAU"),
    ("r1", "Grew WAU +18% (12→14.2M) in 6 months"),
    ("r2", "Launched same-day delivery in 6 cities; conversion +14%"),
    ("r2", "Owned A/B testing program, running ~30 experiments/quarter; increased conversion "
           "12–14%"),  # noqa: RUF001 - as CVs have it
    ("r2", "Killed the group listening feature two weeks before release"),
    ("r2", "Launch of the family plan in 12 countries"),
    ("r2", "Partnered with sales/marketing/legal to define go-to-market strategy for 3 new "
           "verticals resulting in €1.2M of pipeline"),
    ("r3", "Helped to migrate 200k customers to the new card platform"),
    ("r3", "Increased the share of listeners who come back within 7 days by 4pp"),
    ("r3", "Mentored two junior PMs, both promoted within a year"),
    ("r3", "Introduced GDPR consent flow, keeping opt-in at 71%"),
)  # fmt: skip

WANTS: tuple[tuple[Want, Grade, str, str], ...] = (
    ("requirement", "partial", "c1",
     "5+ years of experience in product management, ideally in consumer audio"),
    ("requirement", "proof", "c7", "Strong analytical skills (SQL, A/B testing)"),
    ("responsibility", "partial", "c4", "Own the roadmap for search & recommendations"),
    ("responsibility", "proof", "c2",
     "Work closely with engineering, data science and design to ship features"),
    ("preferred", "gap", "", "Experience with LLMs/generative AI"),
    ("requirement", "gap", "", "Fluent in Mandarin"),
    ("requirement", "gap", "", "Bachelor's degree in CS or a related field"),
    ("responsibility", "gap", "", "Present quarterly business reviews to the executive team"),
)  # fmt: skip


def claim(number: int, text: str, *, role: str = "r1") -> Claim:
    """Make a claim of a line."""
    words = text.split()
    amounts = re.findall(r"from \S*\d\S* to \S*\d\S*|\S*\d\S*", text)
    numbers = tuple(each.strip("(),;.") for each in amounts)
    return Claim(
        id=f"c{number}",
        line=3 + number,
        text=text,
        verb=words[0].lower() if words else "",
        object=" ".join(words[1:4]),
        numbers=numbers,
        role=role,
        owner="team" if words[:1] in (["Helped"], ["Partnered"]) else "self",
    )


def doubt(
    reason: Reason, line: int, quote: str, *, of: str = "", weight: float = 1.0, other: int = 0
) -> Doubt:
    """Make a doubt; how likely it is asked differs from round to round."""
    rounds = {
        name: round(weight * usual * (0.6 + zlib.crc32(f"{reason}{name}".encode()) % 40 / 100), 3)
        for name, usual in ROUNDS.items()
    }
    return Doubt(reason=reason, line=line, quote=quote, why="Something is missing.", claim=of,
                 other_line=other, rounds=rounds)  # fmt: skip


def doubts_about(claims: tuple[Claim, ...]) -> tuple[Doubt, ...]:
    """Doubt each claim in some ways."""
    found = []
    for each in claims:
        wanted: dict[Reason, float] = {"no-alternative": 0.9}
        if each.numbers:
            wanted |= {"straight-line": 1.0, "no-baseline": 0.95}
        else:
            wanted |= {"no-number": 0.8}
        if each.owner == "team":
            wanted["we"] = 1.1
        found += [
            doubt(reason, each.line, each.text, of=each.id, weight=weight)
            for reason, weight in wanted.items()
        ]
    return tuple(found)


CLAIMS = tuple(claim(number, text, role=role) for number, (role, text) in enumerate(LINES, 1))
CV = Cv(
    name="Mira Okafor",
    roles=ROLES,
    claims=CLAIMS,
    gaps=(Gap(begins="2020-06", ends="2021-02", months=9, before="r2", after="r1"),),
)
DOUBTS = (
    *doubts_about(CLAIMS),
    doubt("no-scope", 3, "Senior Product Manager", weight=0.7),
    doubt("unexplained-gap", 3, "Senior Product Manager", weight=0.9),
    doubt("contradiction", CLAIMS[5].line, "conversion +14%", of="c6", weight=1.2,
          other=CLAIMS[6].line),
    doubt("contradiction", CLAIMS[6].line, "increased conversion", of="c7", weight=1.2,
          other=CLAIMS[5].line),
)  # fmt: skip
JOB = Job(
    title="Senior Product Manager, Discovery",
    company="Tencent Music",
    requirements=tuple(
        Requirement(id=f"j{number}", line=4 + number, text=text, want=want)
        for number, (want, _grade, _claim, text) in enumerate(WANTS, 1)
    ),
)
MATCHES = tuple(
    Match(requirement=wanted, grade=grade, claims=(id_,) if id_ else (), why="For a reason.")
    for wanted, (_want, grade, id_, _text) in zip(JOB.requirements, WANTS, strict=True)
)
ALL_REASONS = REASONS
