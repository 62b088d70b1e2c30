"""The analysis hears and says what the language it is handed brings, and nothing of its own."""

from dataclasses import replace

import pytest

from voicecoach.analysis.kind import ChoiceWords, Criterion, Proof, QuestionKind
from voicecoach.analysis.language import Language, Speech
from voicecoach.analysis.pipeline import make_report
from voicecoach.analysis.rule import Rule
from voicecoach.analysis.wording import Wording
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text


class Said(dict[str, Wording]):
    """A wording for any code: the code itself."""

    def __contains__(self, code: object) -> bool:
        return True

    def __missing__(self, code: str) -> Wording:
        return Wording(told=(f"<{code}> bei {{at}}",), spoken=(f"<{code}>",))


STOPPED = Rule(
    signal="decision",
    name="decision.gestoppt",
    pattern=r"(?:ich habe|habe ich) (?:\S+ ){1,12}?(?:gestoppt|abgelehnt|entschieden)",
    reliability=0.9,
    hits=("Ich habe den Start gestoppt.",),
    misses=("Wir haben viel geredet.",),
)
COST = Rule(
    signal="accepted_cost",
    name="accepted_cost.preis",
    pattern=r"der preis (?:war|dafür)",
    reliability=0.9,
    hits=("Der Preis war ein Quartal.",),
    misses=("Der Preis stieg.",),
)

KIND = QuestionKind(
    name="behavioral",
    choice=ChoiceWords(
        shown_as="Entscheidung",
        said_as="eine eigene Entscheidung",
        stamps={"decision_early": "ENTSCHIEDEN"},
        marker="entschieden",
        known={"yes": "Ja, ab {at}.", "not clearly": "Nicht klar.", "no": "Nein."},
    ),
    rubric=(
        Criterion(
            id="kosten",
            title="Preis",
            clear=("accepted_cost",),
            advice="Nenne den Preis.",
            sharpen="Genauer.",
            source="ein Test",
        ),
    ),
    proofs=(Proof(signals=("accepted_cost",), code_there="cost_named", code_missing="no_cost"),),
    wordings=Said(),
)

GERMAN: Language = replace(
    ENGLISH,
    code="de",
    speech=Speech(
        abbreviations=frozenset({"z.b."}),
        common=frozenset({"ich", "der", "die", "das", "und", "war", "den", "in", "wir", "es"}),
        filled_pauses=frozenset({"äh", "ähm"}),
        isolated_fillers=(("halt",),),
        hedges=(("vielleicht",),),
        meant_twice=frozenset(),
        restarted_from=frozenset({"ich", "wir"}),
        says_something=lambda line: len(line.split()) > 2,
    ),
    rules=(STOPPED, COST),
    finders=(),
    ruled_out={},
    find_quantities=lambda reading, sentence: (),
    kinds={"behavioral": KIND},
    saying=replace(
        ENGLISH.saying,
        written=lambda facts: {"quote": facts.quote, "at": f"Sekunde {facts.at}"},
        spoken=lambda facts: {"quote": facts.quote},
        moment=lambda second, *, approximate: f"Sekunde {second}",
    ),
)

ANSWER = (
    "Ähm, ich habe den Start der neuen App im Sommer gestoppt, z.B. gegen den Rat der Leute. "
    "Der Preis war ein ganzes Quartal und das war halt, äh, bitter und wir haben es gesehen. "
    "Vielleicht war es richtig und das Team blieb zusammen in dem Jahr."
)


@pytest.fixture(scope="module")
def report():
    return make_report(parse_text(ANSWER), language=GERMAN, source="a test", engine="text")


def test_sentences_fillers_and_hedges_are_those_of_the_language(report):
    assert len(report.sentences) == 3
    kinds = [(kind.word, kind.count) for kind in report.delivery.filler_kinds]
    assert kinds == [("ähm", 1), ("äh", 1)]
    assert report.delivery.hedges == 1


def test_signals_come_from_its_rules_and_levels_from_its_kinds(report):
    rules = [item.rule for item in report.signals if item.signal in ("decision", "accepted_cost")]
    assert rules == ["decision.gestoppt", "accepted_cost.preis"]
    assert [(item.title, item.level) for item in report.rubric] == [("Preis", "clear")]


def test_all_that_is_told_is_in_its_words(report):
    assert report.structure.one_line == "Ja, ab Sekunde 0."
    assert report.feedback.headline.startswith("<decision_early> bei Sekunde")
    assert all(finding.message.startswith("<") for finding in report.findings)
    assert GERMAN.stamp("decision_early", KIND, at=0) == "ENTSCHIEDEN"


def test_without_words_of_its_own_it_is_another_language():
    english = "We had a lot of meetings about it and nobody said what they wanted to do next, "
    heard = parse_text(english * 3)
    report = make_report(heard, language=GERMAN, source="a test", engine="text")
    assert report.findings[0].code == "no_decision_unsure"
