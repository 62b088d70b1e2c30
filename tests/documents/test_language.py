import pytest

from voicecoach.documents.read import read_text_document
from voicecoach.errors import UsageError

FRENCH = """\
Responsable produit avec neuf ans d'expérience dans la musique et les médias.

- Réduit le taux de résiliation des forfaits famille de cinq à quatre pour cent en deux trimestres.
- Dirigé une équipe de six ingénieurs et de deux designers qui a refait la synchronisation.
- Négocié les licences avec trois maisons de disques et économisé un million d'euros par an.
"""
GERMAN = """\
Produktmanagerin mit neun Jahren Erfahrung in Musik und Medien.

- Die Kündigungen von Familientarifen in zwei Quartalen von fünf auf vier Prozent gesenkt.
- Ein Team von sechs Entwicklern und zwei Gestalterinnen geleitet, das die Suche neu gebaut hat.
"""
CHINESE = """\
拥有九年音乐和媒体经验的高级产品经理。

- 在两个季度内将家庭套餐的流失率从百分之五降低到百分之四。
- 带领六名工程师和两名设计师的团队重建了离线同步功能。
- 与三家唱片公司谈判许可协议,每年节省一百万欧元的最低保证金，并且负责整个产品路线图。
"""
ENGLISH = """\
Product manager with nine years in music and media.

- Cut churn among family plans from five to four percent within two quarters of the launch.
- Led a team of six engineers and two designers that rebuilt the synchronisation of downloads.
- Negotiated the licences with three labels and saved a million euros a year for the company.
"""
NAMES = """\
Wojciech Szczęsny-Grzegorzewski

Powszechna Kasa Oszczędności Bank Polski, Świętokrzyska, Warszawa
- Launched the payment service of Powszechna Kasa Oszczędności in Łódź, Wrocław and Białystok.
- Led the Société Générale Crédit du Nord programme with Banque Populaire Grand Ouest in Orléans.
Universität für Bodenkultur Wien, Außeninstitut Österreichische Gesellschaft
- Owned the roadmap of Österreichische Bundesbahnen Personenverkehr for three years.
"""


@pytest.mark.parametrize(
    ("text", "language"), [(FRENCH, "French"), (GERMAN, "German"), (CHINESE, "Chinese")]
)
def test_other_languages_are_refused_by_name(text: str, language: str) -> None:
    with pytest.raises(UsageError, match=f"it is in {language}; only English is read"):
        read_text_document(text, "cv.txt")


def test_a_text_full_of_names_is_english() -> None:
    assert read_text_document(NAMES, "cv.txt").lines


def test_of_a_bilingual_text_all_lines_are_kept() -> None:
    document = read_text_document(ENGLISH + "\n" + GERMAN, "cv.txt")

    assert any("Kündigungen" in line.text for line in document.lines)


def test_a_text_of_a_few_words_is_read() -> None:
    assert read_text_document("José Álvarez\nMadrid\nSQL, Figma", "cv.txt").lines
