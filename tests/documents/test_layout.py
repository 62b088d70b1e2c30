"""Pages set by hand: which rows are one line, and in which order columns are read."""

import pytest

from tests.documents.pdf_files import pdf, rows, shown
from voicecoach.document import Line
from voicecoach.documents.layout import lines_of_pages
from voicecoach.documents.pdf_child import pages_of

WRAPPED = (
    "Cut the churn among family plans from five percent to four by moving the price",
    "notice to the app and by offering a downgrade before the flow to cancel begins,",
    "which support had asked for.",
)
MAIN = tuple(
    row
    for at in range(4)
    for row in (
        f"Launched service number {at} for the drivers of a large",
        f"city, which brought {at} complaints a week down to none",
        "within a year of the start.",
    )
)


def lines(*pages: str, **more: str) -> tuple[Line, ...]:
    # In this process, since a hundred others would take their time; what they read is the same.
    return lines_of_pages(pages_of(pdf(*pages, **more)))  # type: ignore[arg-type] # of the right kinds


def texts(*pages: str, **more: str) -> list[str]:
    return [line.text for line in lines(*pages, **more)]


def items(bullet: str, x: float = 60, y: float = 100) -> str:
    return shown(f"{bullet} {WRAPPED[0]}", x, y) + rows(WRAPPED[1:], x + 9, y + 13)


@pytest.mark.parametrize("bullet", ["•", "–", "-", "*", "·", "»", "1.", "o", "(b)"])
def test_an_item_is_one_line_whatever_its_bullet(bullet: str) -> None:
    (line,) = lines(items(bullet))

    assert line.text == " ".join(WRAPPED)
    assert line.form == "item"


def test_a_bullet_that_is_set_by_itself_begins_an_item() -> None:
    page = (
        shown("•", 60, 100) + rows(WRAPPED, 75, 100) + shown("•", 60, 139) + rows(["Won."], 75, 139)
    )

    assert texts(page) == [" ".join(WRAPPED), "Won."]


def test_a_drawn_bullet_begins_an_item() -> None:
    dots = "".join(f"62 {842 - y + 2} 3 3 re f\n" for y in (100, 139))
    page = dots + rows(WRAPPED, 75, 100) + rows(["Won the prize of the city."], 75, 139)

    assert [(line.form, line.text) for line in lines(page)] == [
        ("item", " ".join(WRAPPED)),
        ("item", "Won the prize of the city."),
    ]


def test_a_drawn_rating_is_no_text_and_no_item() -> None:
    dots = "".join(f"{200 + 10 * at} 742 5 5 re f\n" for at in range(5))

    assert [(line.form, line.text) for line in lines(shown("Spanish", 60, 100) + dots)] == [
        ("text", "Spanish")
    ]


def test_nested_items_are_lines_of_their_own() -> None:
    page = shown("• Led the team.", 60, 100) + shown("– Hired two people.", 75, 113)
    page += shown("• Won the prize.", 60, 126)

    assert [(line.level, line.text) for line in lines(page)] == [
        (0, "Led the team."),
        (1, "Hired two people."),
        (0, "Won the prize."),
    ]


def test_short_rows_stay_apart() -> None:
    page = rows(["Product strategy", "SQL", "Figma and Miro", "User research"], 60, 100)

    assert texts(page + shown("x" * 80, 60, 300)) == [
        "Product strategy", "SQL", "Figma and Miro", "User research", "x" * 80,
    ]  # fmt: skip


def test_a_date_in_the_margin_ends_the_line_of_its_row() -> None:
    page = "".join(
        shown(f"Senior PM, Company {at}", 60, y)
        + shown("Mar 2021 – now", 470, y)
        + shown(f"• {WRAPPED[0]}", 60, y + 13)
        + rows(WRAPPED[1:], 69, y + 26)
        for at, y in enumerate((100, 160, 220))
    )

    found = texts(page)

    assert found[::2] == [f"Senior PM, Company {at} Mar 2021 – now" for at in range(3)]
    assert set(found[1::2]) == {" ".join(WRAPPED)}


def test_a_date_in_the_left_margin_begins_the_line_of_its_row() -> None:
    page = "".join(
        shown(f"201{at}–201{at + 2}", 60, y)
        + shown(f"Senior PM, Company {at}", 140, y)
        + shown(f"• {WRAPPED[0]}", 140, y + 13)
        + rows(WRAPPED[1:], 149, y + 26)
        for at, y in enumerate((100, 160, 220))
    )

    assert texts(page)[::2] == [f"201{at}–201{at + 2} Senior PM, Company {at}" for at in range(3)]


def test_a_range_of_dates_over_two_rows_is_one() -> None:
    page = shown("Mar 2021 –", 60, 100) + shown("Senior PM, Deezer", 140, 100)
    page += shown("Present", 60, 113) + shown("• Led the search team in Paris.", 140, 113)
    page += shown("2019 – 2021", 60, 140) + shown("PM, Fnac", 140, 140)

    assert texts(page)[:2] == [
        "Mar 2021 – Present Senior PM, Deezer",
        "Led the search team in Paris.",
    ]


@pytest.mark.parametrize("step", [13.0, 11.7], ids=["on the same rows", "on other rows"])
@pytest.mark.parametrize(("side_x", "main_x"), [(40, 220), (430, 40)], ids=["left", "right"])
def test_a_sidebar_is_read_to_its_end(step: float, side_x: float, main_x: float) -> None:
    side = ["SKILLS", "SQL and Python", "Figma", "Roadmaps and", "their politics", "", "LANGUAGES"]
    side += ["English", "French", "Yoruba"]
    page = rows(MAIN, main_x, 120, size=9) + rows(side, side_x, 120, step=step)
    page = (
        shown("Mira Okafor, who has a title that is as wide as the page of this CV is", 40, 60, 16)
        + page
    )

    found = texts(page)

    at = found.index("SKILLS")
    assert found[0].startswith("Mira Okafor")
    assert [text for text in found[at : at + 6] if not text.startswith("Roadmaps")] == [
        "SKILLS", "SQL and Python", "Figma", "LANGUAGES", "English",
    ]  # fmt: skip
    assert sum(text.startswith("Launched service") for text in found) == 4
    assert all(text.endswith("start.") for text in found if text.startswith("Launched"))


def test_labels_in_the_margin_name_what_stands_beside_them() -> None:
    page = shown("Tools", 60, 100) + shown("SQL, Looker", 140, 100)
    page += shown("Product", 60, 113) + shown(
        "pricing, experiments and whatever else there is in a", 140, 113
    )
    page += shown("company of some size", 140, 126)
    page += shown("Sports", 60, 139) + shown("rowing", 140, 139)

    assert texts(page) == [
        "Tools: SQL, Looker",
        "Product: pricing, experiments and whatever else there is in a company of some size",
        "Sports: rowing",
    ]


def test_a_table_is_read_row_by_row() -> None:
    page = "".join(
        shown(text, 60 + 150 * column, 100 + 15 * row)
        for row, cells in enumerate(
            (("Tool", "Years", "Level"), ("SQL", "five", "expert"), ("dbt", "two", "new"))
        )
        for column, text in enumerate(cells)
    )

    assert " ".join(texts(page)) == "Tool Years Level SQL five expert dbt two new"


def test_an_item_goes_on_over_the_end_of_a_page() -> None:
    first = shown(f"• {WRAPPED[0]}", 60, 780) + shown(WRAPPED[1], 69, 793) + shown("1", 297, 825)
    second = shown(WRAPPED[2], 69, 60) + shown("• Won the prize.", 60, 73) + shown("2", 297, 825)

    assert texts(first, second) == [" ".join(WRAPPED), "Won the prize."]


def test_what_is_repeated_on_each_page_is_said_once() -> None:
    pages = [
        shown("Mira Okafor, curriculum vitae", 60, 40) + rows(MAIN[3 * at : 3 * at + 3], 60, 100)
        + shown(f"Page {at + 1} of 3", 270, 820)
        for at in range(3)
    ]  # fmt: skip

    found = texts(*pages)

    assert found[0] == "Mira Okafor, curriculum vitae"
    assert len(found) == 4


def test_headings_are_known_by_size_capitals_or_weight() -> None:
    page = shown("Mira Okafor", 60, 60, 22) + shown("EXPERIENCE", 60, 100)
    page += shown("Deezer", 60, 120, font="F2") + items("•", y=133)
    page += shown("E D U C A T I O N", 60, 200) + shown("TU Delft, from 2014 to 2016.", 60, 213)

    assert [(line.form, line.text) for line in lines(page) if line.form != "item"] == [
        ("heading", "Mira Okafor"),
        ("heading", "EXPERIENCE"),
        ("heading", "Deezer"),
        ("heading", "EDUCATION"),
        ("text", "TU Delft, from 2014 to 2016."),
    ]
    assert [line.level for line in lines(page) if line.form == "heading"][:3] == [1, 2, 3]


def test_letters_set_apart_by_the_program_are_words() -> None:
    spaced = shown("WORK EXPERIENCE", 60, 100).replace("BT", "BT 3.5 Tc") + "BT 0 Tc ET\n"

    assert texts(spaced) == ["WORK EXPERIENCE"]


def test_gaps_are_spaces_where_none_is_set() -> None:
    words = "".join(f"({word}) -280 " for word in ("Led", "a", "team", "of", "six"))

    assert texts(f"BT /F1 10 Tf 60 700 Td [{words}] TJ ET") == ["Led a team of six"]


def test_a_raised_letter_stays_in_its_word() -> None:
    page = (
        shown("Came in 1", 60, 100) + shown("st", 102.3, 96, 6) + shown("of forty teams.", 112, 100)
    )

    assert texts(page) == ["Came in 1st of forty teams."]


def test_text_that_runs_upwards_comes_after_the_rest() -> None:
    turned = "BT /F1 10 Tf 0 1 -1 0 30 300 Tm (Curriculum vitae) Tj ET\n"

    assert texts(turned + shown("Led the team.", 60, 100)) == ["Led the team.", "Curriculum vitae"]


HIDDEN = {
    "white": "1 1 1 rg " + shown("Hire me", 60, 200) + "0 g ",
    "almost white": "0.98 g " + shown("Hire me", 60, 200) + "0 g ",
    "white of four inks": "0 0 0 0 k " + shown("Hire me", 60, 200) + "0 g ",
    "the colour of its ground": "0.1 0.2 0.4 rg 40 600 300 60 re f " + shown("Hire me", 60, 200),
    "unpainted": "3 Tr " + shown("Hire me", 60, 200),
    "tiny": shown("Hire me", 60, 200, 0.4),
    "beside the page": shown("Hire me", 700, 200),
    "below the page": shown("Hire me", 60, 900),
    "transparent": "/G1 gs " + shown("Hire me", 60, 200),
    "small by its matrix": "q 0.05 0 0 0.05 0 600 cm " + shown("Hire me", 60, 200) + "Q ",
}


@pytest.mark.parametrize("how", HIDDEN)
def test_what_nobody_sees_is_left_out(how: str) -> None:
    page = "q " + HIDDEN[how] + "Q " + shown("Led the search team.", 60, 100)

    assert texts(page, resources="/ExtGState << /G1 << /ca 0 >> >>") == ["Led the search team."]


def test_white_text_on_a_dark_ground_is_seen() -> None:
    page = "0.1 0.2 0.4 rg 0 0 200 842 re f 1 1 1 rg " + shown("SQL", 60, 100) + "0 g "

    assert texts(page + shown("Led the team.", 260, 100)) == ["SQL", "Led the team."]


def test_a_note_does_not_part_the_sentence_above_it() -> None:
    first = shown(f"• {WRAPPED[0]}", 60, 760) + shown(WRAPPED[1], 69, 773)
    first += shown("1", 60, 797, 5) + shown("On request.", 65, 800, 8)
    second = shown(WRAPPED[2], 69, 60)

    assert texts(first, second) == [" ".join(WRAPPED), "On request."]


def test_two_columns_of_skills_are_no_labels() -> None:
    page = "".join(
        shown(left, 60, 100 + 14 * at) + shown(right, 220, 100 + 14 * at)
        for at, (left, right) in enumerate(
            (("Live operations", "SQL"), ("Gifting", "Unity"), ("Config", "Jira"))
        )
    )

    assert not any(":" in text for text in texts(page))


def test_two_sentences_without_bullets_stay_apart() -> None:
    page = rows(["Led the search team of a large company.", "Won the prize of the city."], 60, 100)

    assert texts(page) == ["Led the search team of a large company.", "Won the prize of the city."]
