import pytest

from tests.preparation.hand_built import a_text
from voicecoach.document import Document
from voicecoach.preparation.job import Requirement
from voicecoach.preparation.jobs.job_reading import read_job, years_asked
from voicecoach.preparation.jobs.job_sections import part_named

WITH_BULLETS = """
Senior Product Manager, Recommendations at Acme Music
Berlin, hybrid
Acme Music is a streaming service used by 9 million people in 12 countries.
What you’ll do
- Own the roadmap for our home feed and recommendations
- Run A/B tests and decide what ships
What we’re looking for
- 5+ years of product management experience, ideally in consumer apps
- Strong SQL skills; you can answer your own questions
- Experience with machine learning is a plus
Nice to have
- Fluent Mandarin
What we offer
- Competitive salary and equity
- 30 days of vacation
Acme Music is an equal opportunity employer. We do not discriminate on the basis of race.
"""  # noqa: RUF001 - curly apostrophes, as they are pasted
TRANSLATED = """
Product Manager - Large Model Applications
Job responsibilities: 1. Responsible for the planning and design of large model products; 2. Track industry trends and competitor products; 3. Cooperate with algorithm teams.
Job requirements:
1. Bachelor degree or above, computer related major is preferred;
2. More than 3 years of experience in internet products;
Bonus points: English as a working language.
"""  # noqa: E501 - as it is pasted
IN_PARAGRAPHS = """
We are a small team in Lisbon building a payments platform. We're looking for a product manager who has shipped B2B products before. You will own onboarding, from sign-up to first payment, and work with two squads. You should have at least four years in product and know your way around SQL. It would be great if you speak Portuguese. We pay between 60k and 80k and offer 25 days of vacation. Apply by sending your CV to jobs@example.com.
"""  # noqa: E501 - as it is pasted


def told(text: str) -> list[tuple[str, str]]:
    return [(each.want, each.text) for each in read_job(a_text(text)).requirements]


def test_items_are_asked_for_by_the_heading_that_they_stand_under() -> None:
    assert told(WITH_BULLETS) == [
        ("responsibility", "Own the roadmap for our home feed and recommendations"),
        ("responsibility", "Run A/B tests and decide what ships"),
        ("requirement", "5+ years of product management experience, ideally in consumer apps"),
        ("requirement", "Strong SQL skills; you can answer your own questions"),
        ("preferred", "Experience with machine learning is a plus"),
        ("preferred", "Fluent Mandarin"),
    ]


def test_numbered_clauses_of_one_line_are_asked_for_one_by_one() -> None:
    assert told(TRANSLATED) == [
        ("responsibility", "Responsible for the planning and design of large model products"),
        ("responsibility", "Track industry trends and competitor products"),
        ("responsibility", "Cooperate with algorithm teams."),
        ("requirement", "Bachelor degree or above, computer related major is preferred"),
        ("requirement", "More than 3 years of experience in internet products"),
        ("preferred", "English as a working language."),
    ]


def test_without_headings_each_sentence_tells_by_its_own_words() -> None:
    assert [want for want, _text in told(IN_PARAGRAPHS)] == [
        "requirement",
        "responsibility",
        "requirement",
        "preferred",
    ]


@pytest.mark.parametrize(
    ("opening", "want"),
    [
        ("It would be lovely if you also brought", "preferred"),
        ("It would be lovely if you", "preferred"),
        ("We would be glad to talk if you have ideally:", "preferred"),
        ("In the first year you will", "responsibility"),
        ("In your first weeks with the three of us, you will mostly:", "responsibility"),
        ("For all of that we hope to meet a person who has", "requirement"),
        ("To do well with us you should already have", "requirement"),
    ],
)
def test_a_line_that_only_opens_the_list_below_it_heads_it(opening: str, want: str) -> None:
    items = ("play an instrument (badly is fine)", "experience with licensing")
    text = f"Requirements\n- Five years in product\n\n{opening}\n\n- {items[0]}\n- {items[1]}\n"
    assert told(text) == [
        ("requirement", "Five years in product"),
        *((want, each) for each in items),
    ]


def test_a_line_that_says_something_before_a_list_is_asked_for() -> None:
    text = "Requirements\nYou have led a team of people to work with\n- Five years in product\n"
    assert len(told(text)) == 2


def test_what_is_said_before_the_opening_sentence_still_counts() -> None:
    text = "You should have four years in product. It would be great if you:\n- speak Danish\n"
    assert told(text) == [
        ("requirement", "You should have four years in product."),
        ("preferred", "speak Danish"),
    ]


@pytest.mark.parametrize("text", [WITH_BULLETS, TRANSLATED, IN_PARAGRAPHS])
def test_every_requirement_is_to_the_letter_in_its_line(text: str) -> None:
    document = a_text(text)
    job = read_job(document)

    assert [each.id for each in job.requirements] == [
        f"j{number}" for number in range(1, len(job.requirements) + 1)
    ]
    for each in job.requirements:
        assert each.text in document.line(each.line).text


@pytest.mark.parametrize(
    "text",
    [
        "# Requirements\nWe are an equal opportunity employer.",
        "# What you'll do\nWe offer a competitive salary and stock options.",
        "# About us\n- Experience with music\n- You will love it here",
        "# Benefits\n- 5 years of free lunch",
        "# How to apply\nYou must send us your CV.",
        "We were founded in 2012 and have 400 people in six offices.",
        "",
    ],
)
def test_what_tells_of_the_company_of_pay_and_of_the_law_asks_for_nothing(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("5+ years of product management experience", 5),
        ("3-5 years' experience in a similar role", 3),
        ("At least seven years in product", 7),
        ("Minimum of 2 years working with APIs", 2),
        ("You own a three-year roadmap", 0),
        ("You are at least 18 years old", 0),
        ("Strong experience with SQL", 0),
        ("99999999999 years of experience", 0),
    ],
)
def test_years_of_experience_are_counted(text: str, years: int) -> None:
    assert years_asked(text) == years


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (WITH_BULLETS, "Senior Product Manager, Recommendations at Acme Music", "Acme Music"),
        (TRANSLATED, "Product Manager - Large Model Applications", ""),
        (IN_PARAGRAPHS, "", ""),
        (
            "Job title: Head of Search\nCompany: Hafen & Co\n# Requirements\n- SQL",
            "Head of Search",
            "Hafen & Co",
        ),
        ("Product Owner\n# About Nordlicht\nWe sell lamps.", "Product Owner", "Nordlicht"),
        ("Product Owner\n# About us\nWe sell lamps.\n# About the role", "Product Owner", ""),
    ],
)
def test_title_and_company_are_told_only_where_they_are_sure(
    text: str, title: str, company: str
) -> None:
    job = read_job(a_text(text))

    assert (job.title, job.company) == (title, company)


def test_an_empty_document_asks_for_nothing() -> None:
    assert read_job(Document(name="-", lines=())).requirements == ()


def test_two_readings_are_the_same() -> None:
    first: tuple[Requirement, ...] = read_job(a_text(WITH_BULLETS)).requirements

    assert read_job(a_text(WITH_BULLETS)).requirements == first


HEADINGS = {
    "responsibility": """What you will do|What you'll be doing|Your responsibilities|Key duties
        |You will|In this role you will|Your mission|Tasks|What you will own|Job responsibilities
        |Main responsibilities|How you will make an impact|Your day to day|Day-to-day
        |What the job involves|Duties and responsibilities|Accountabilities|What you'll work on
        |Your impact|As a product manager you will|What you get to do""",
    "requirement": """Requirements|Qualifications|What we are looking for|Who we are looking for
        |Who we're looking for|Who you are|You have|You bring|About you|Your profile|Must have
        |What you bring|What you'll need|What you will bring to the team|Skills and experience
        |Job requirements|Minimum qualifications|Your skills|You should apply if you have
        |What makes you a good fit|Essential criteria|What we expect from you|Experience
        |We are looking for someone who|The ideal candidate|Person specification
        |You might be a fit if|Our ask of you|What it takes|To succeed you need
        |Knowledge, skills and abilities|We would like to hear from you if you have""",
    "preferred": """Nice to have|Bonus points|Preferred qualifications|Plus points|Desirable
        |It would be great if you also have|Good to have|Pluses|Extra credit|Ideally you also have
        |Would be lovely|Nice-to-haves|A plus|What would make you stand out""",
    "aside": """About us|About Hafen Music|Benefits|What we offer|Perks and benefits|Salary
        |How to apply|Equal opportunity|Who we are|Our values|Why join us|The team|Interview process
        |What's in it for you|What you get|What you will get|Compensation|Our culture|Next steps
        |Diversity and inclusion|Life at Hafen|We offer|What we can offer you|About the company
        |The hiring process|Location|Work permit and visa|Our offer""",
}


@pytest.mark.parametrize(
    ("heading", "part"),
    [
        (heading.strip(), part)
        for part, headings in HEADINGS.items()
        for heading in headings.split("|")
    ],
)
def test_headings_are_known_by_their_words(heading: str, part: str) -> None:
    assert part_named(heading) == part
    assert part_named(f"**{heading}:**") == part
    assert part_named(heading.upper()) == part
