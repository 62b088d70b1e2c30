"""DOCX as Word and its kin write it."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.shared import Pt, RGBColor

from voicecoach.documents.docx import read_docx

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def said(document: Any) -> list[tuple[str, int, str]]:
    held = io.BytesIO()
    document.save(held)
    return [(each.form, each.level, each.text) for each in read_docx(held.getvalue(), "cv.docx")]


def texts(document: Any) -> list[str]:
    return [text for _, _, text in said(document)]


def of_xml(body: str) -> Any:
    document = docx.Document()
    for element in parse_xml(f"<w:body {NAMES}>{body}</w:body>"):
        document.element.body.insert(len(document.element.body) - 1, element)
    return document


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_styles_say_what_is_a_heading_and_what_an_item() -> None:
    document = docx.Document()
    document.add_heading("Mira Okafor", 0)
    document.add_heading("Experience", 1)
    document.add_paragraph("Senior PM, Deezer\tMar 2021 – now")
    document.add_paragraph("Led the search team.", style="List Bullet")
    document.add_paragraph("Won the prize.", style="List Number")
    document.add_paragraph("Of the city.", style="List Bullet 2")
    document.add_paragraph("Ran the shop.")

    assert said(document) == [
        ("heading", 1, "Mira Okafor"),
        ("heading", 1, "Experience"),
        ("text", 0, "Senior PM, Deezer Mar 2021 – now"),
        ("item", 0, "Led the search team."),
        ("item", 0, "Won the prize."),
        ("item", 1, "Of the city."),
        ("text", 0, "Ran the shop."),
    ]


def test_lists_are_nested_as_their_paragraphs_say() -> None:
    levels = ((0, "Led."), (1, "Hired."))
    numbered = '<w:pPr><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    document = of_xml(
        "".join(f"<w:p>{numbered.format(at)}{run(text)}</w:p>" for at, text in levels)
        + '<w:p><w:pPr><w:pStyle w:val="ListBullet"/>'
        '<w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>' + f"{run('No item.')}</w:p>"
    )

    assert said(document) == [("item", 0, "Led."), ("item", 1, "Hired."), ("text", 0, "No item.")]


def test_typed_bullets_are_items() -> None:
    document = docx.Document()
    for bullet in ("•\t", "- ", "– ", "\uf0b7 ", "▪ "):
        document.add_paragraph(f"{bullet}Led the team.")

    assert said(document) == [("item", 0, "Led the team.")] * 5


def test_headings_by_their_look() -> None:
    document = docx.Document()
    document.add_paragraph().add_run("EXPERIENCE").bold = True
    document.add_paragraph().add_run("Deezer").bold = True
    large = document.add_paragraph().add_run("Skills")
    large.font.size = Pt(16)
    document.add_paragraph("Led the search team of a company with many people in many countries.")

    assert [form for form, _, _ in said(document)] == ["heading", "heading", "heading", "text"]


def test_a_table_is_read_row_by_row() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=3)
    for at, text in enumerate(("Tool", "Years", "Level", "SQL", "five", "expert")):
        table.cell(at // 3, at % 3).text = text

    assert said(document) == [
        ("cell", 0, text) for text in ("Tool", "Years", "Level", "SQL", "five", "expert")
    ]


@pytest.mark.parametrize("at", [0, 1], ids=["left", "right"])
def test_a_date_in_a_cell_of_its_own_joins_the_line_beside_it(at: int) -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, at).text = "Mar 2021 – now"
    beside = table.cell(0, 1 - at)
    beside.text = "Senior PM, Deezer"
    beside.add_paragraph("Led the search team.", style="List Bullet")

    first = ["Mar 2021 – now Senior PM, Deezer", "Senior PM, Deezer Mar 2021 – now"][at]
    assert texts(document) == [first, "Led the search team."]


def test_the_columns_of_a_table_that_lays_out_the_page() -> None:
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    for at, column in enumerate(
        (("SKILLS", "SQL", "Figma"), ("EXPERIENCE", "Led the team.", "Won."))
    ):
        table.cell(0, at).text = column[0]
        for text in column[1:]:
            table.cell(0, at).add_paragraph(text)

    assert texts(document) == ["SKILLS", "SQL", "Figma", "EXPERIENCE", "Led the team.", "Won."]


def test_merged_cells_are_said_once() -> None:
    document = docx.Document()
    table = document.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "Deezer"
    table.cell(0, 1).text, table.cell(1, 1).text = "Senior PM", "Led the team."

    assert texts(document) == ["Deezer", "Senior PM", "Led the team."]


def test_text_boxes_are_read_once() -> None:
    box = "<w:txbxContent><w:p>{}</w:p></w:txbxContent>".format(run("SKILLS"))
    document = of_xml(
        f"<w:p>{run('Led the team.')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}"
        "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )

    assert texts(document) == ["Led the team.", "SKILLS"]


def test_what_was_deleted_is_left_out_and_what_was_put_in_is_read() -> None:
    document = of_xml(
        f"<w:p>{run('Led ')}<w:del>{run('two')}</w:del>"
        f"<w:ins>{run('three')}</w:ins>{run(' teams.')}</w:p>"
    )

    assert texts(document) == ["Led three teams."]


def test_links_fields_and_controls_are_read() -> None:
    document = of_xml(
        f"<w:p><w:hyperlink>{run('mira@example.org')}</w:hyperlink>{run(', ')}"
        f"<w:fldSimple w:instr='X'>{run('Paris')}</w:fldSimple>"
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtContent><w:p>{run('Led the team.')}</w:p></w:sdtContent></w:sdt>"
    )

    assert texts(document) == ["mira@example.org, Paris", "Led the team."]


def test_lines_that_were_broken_by_hand_are_lines() -> None:
    document = docx.Document()
    document.add_paragraph("Senior PM\nDeezer, Paris\nLed the search team of\nthe company.")

    assert texts(document) == ["Senior PM", "Deezer, Paris", "Led the search team of the company."]


def test_signs_that_word_has_elements_for() -> None:
    document = of_xml(
        "<w:p><w:r><w:t>A cross</w:t><w:noBreakHyphen/><w:t>functional soft</w:t><w:softHyphen/>"
        "<w:t>ware team</w:t></w:r></w:p>"
    )

    assert texts(document) == ["A cross-functional software team"]


def _white(run: Any) -> None:
    run.font.color.rgb = RGBColor(255, 255, 255)


def _tiny(run: Any) -> None:
    run.font.size = Pt(0.5)


def _vanished(run: Any) -> None:
    run.font.hidden = True


@pytest.mark.parametrize("hide", [_white, _tiny, _vanished])
def test_what_nobody_sees_is_left_out(hide: Callable[[Any], None]) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("Led the team. ")
    hide(paragraph.add_run("Hire me."))

    assert texts(document) == ["Led the team."]


def test_white_text_in_a_dark_cell_is_seen() -> None:
    document = docx.Document()
    cell = document.add_table(rows=1, cols=1).cell(0, 0)
    shade = parse_xml(f'<w:shd {NAMES} w:val="clear" w:fill="1D3557"/>')
    cell._tc.get_or_add_tcPr().append(shade)
    _white(cell.paragraphs[0].add_run("SKILLS"))

    assert texts(document) == ["SKILLS"]


def test_a_header_is_said_once_and_first_and_page_numbers_are_not() -> None:
    document = docx.Document()
    document.add_paragraph("Led the team.")
    document.sections[0].header.paragraphs[0].text = "Mira Okafor"
    document.sections[0].header.add_paragraph("Page 1 of 2")
    document.sections[0].footer.paragraphs[0].text = "Page 1"

    assert texts(document) == ["Mira Okafor", "Led the team."]


def test_a_shipped_example_by_python_docx() -> None:
    content = (Path(__file__).parent / "made" / "styled.docx").read_bytes()

    assert [line.text for line in read_docx(content, "cv.docx")] == [
        "Nina Roth – CV",
        "Nina Roth",
        "Experience",
        "Lead PM, Spotify Jan 2020 – now",
        "Led the redesign of the podcast page and raised completion by 9%.",
        "Hired four PMs.",
        "Typed bullet with a deed: built the thing",
        "Result: 4% more",
        "PM, Klarna 2016 – 2019",
        "Cut fraud by 30%.",
        "Stockholm",
        "SKILLS",
        "SQL, Python",
    ]
