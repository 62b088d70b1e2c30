"""Read a question pack from the text of its TOML file, and report every fault it has at once."""

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, cast

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.interview.faults import FaultList, PackError
from voicecoach.interview.offers.offer import Offer, read_offer, with_shared_offers
from voicecoach.interview.questions import (
    BEHAVIORAL_DOMAINS,
    KINDS,
    Fact,
    Kind,
    Pack,
    Question,
)
from voicecoach.interview.toml_table import ID, ID_FORM, Table, syntax_fault
from voicecoach.values import read_toml

PACK_KEYS = ("title", "description", "question")
QUESTION_KEYS = (
    "id", "prompt", "spoken", "plain", "kind", "domain", "budget_s", "source", "round", "shows",
    "covers", "facts", "probes", "replies", "offer",
)  # fmt: skip
FACT_KEYS = ("about", "says")

MOST_QUESTIONS = 500
"""Of a pack: a quarter of an hour each, they would fill three weeks. Each is compared with each."""

MIN_BUDGET_S = 10
MAX_BUDGET_S = 600
"""From a one-line pitch to a whiteboard case told aloud."""


def parse_pack(text: str, *, file: str) -> Pack:
    """Read the text of the pack file ``file``, whose name without suffix becomes the pack's id.

    Raises PackError, whatever the text; a text with several faults has them all reported.
    """
    try:
        document = read_toml(text)
    except (ValueError, RecursionError) as error:  # beyond syntax: huge numbers, deep nesting
        raise PackError([syntax_fault(text, file, error)]) from None
    faults = FaultList()
    pack_id = PurePath(file).stem
    if not ID.fullmatch(pack_id):
        faults.add(None, "file name", f"{pack_id!r} cannot name a pack; use {ID_FORM}")
    top = Table(document, PACK_KEYS, None, faults)
    pack = Pack(
        id=pack_id,
        title=top.text("title"),
        description=top.text("description"),
        questions=_questions(document, faults),
    )
    if faults:
        raise PackError(faults.located(text, file))
    return pack


def _questions(document: Mapping[str, Any], faults: FaultList) -> tuple[Question, ...]:
    tables = document.get("question", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        faults.add(None, "question", "must be tables; begin each question with [[question]]")
        return ()
    if not tables:
        faults.add(None, "question", "missing; a pack needs at least one [[question]] table")
    if len(tables) > MOST_QUESTIONS:
        problem = f"{len(tables):,} questions; allowed: up to {MOST_QUESTIONS}; make several packs"
        faults.add(None, "question", problem)
        return ()
    filled, problems = with_shared_offers(tables)
    for index, problem in problems.items():
        faults.add(index, "offer", problem)
    questions = tuple(_question(table, index, faults) for index, table in enumerate(filled))
    first_with: dict[str, int] = {}
    for index, question in enumerate(questions):
        first = first_with.setdefault(question.id, index)
        if question.id and first != index:
            used = f"{question.id!r} is the id of question {first + 1} already"
            faults.add(index, "id", f"{used}; each needs one of its own")
    return questions


def _question(values: Mapping[str, Any], index: int, faults: FaultList) -> Question:
    table = _QuestionTable(values, QUESTION_KEYS, index, faults)
    kind = table.choice("kind", KINDS)
    return Question(
        id=table.slug("id"),
        prompt=table.text("prompt"),
        spoken=table.text("spoken") if "spoken" in values else "",
        plain=table.text("plain") if "plain" in values else "",
        kind=cast("Kind", kind),
        domain=(
            table.choice("domain", BEHAVIORAL_DOMAINS)
            if kind == "behavioral"
            else table.slug("domain")
        ),
        budget_s=table.seconds("budget_s", USUAL_BUDGET_S),
        source=table.text("source"),
        rounds=table.slugs("round") if "round" in values else (),
        shows=table.text("shows") if "shows" in values else "",
        covers=table.texts("covers"),
        facts=table.facts(faults),
        probes=table.texts("probes"),
        replies=table.texts("replies"),
        offer=table.offer() if "offer" in values else None,
    )


class _QuestionTable(Table):
    """The table of a question."""

    def facts(self, faults: FaultList) -> tuple[Fact, ...]:
        values = self.values.get("facts", [])
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            tables = (Table(value, FACT_KEYS, self.index, faults) for value in values)
            return tuple(Fact(about=one.texts("about"), says=one.text("says")) for one in tables)
        self.bad("facts", "tables of about and says; begin each with [[question.facts]]")
        return ()

    def offer(self) -> Offer | None:
        values = self.values.get("offer")
        if not isinstance(values, dict):
            self.bad("offer", "a table; begin it with [question.offer]")
            return None
        offer, problems = read_offer(values)
        for problem in problems:
            self.fault("offer", problem)
        if self.values.get("kind") != "negotiation":
            self.fault("offer", "belongs to a question of the kind negotiation")
        return offer

    def seconds(self, key: str, default: float) -> float:
        value = self.values.get(key, default)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and MIN_BUDGET_S <= value <= MAX_BUDGET_S:
            return float(value)
        self.bad(key, f"a number of seconds from {MIN_BUDGET_S} to {MAX_BUDGET_S}")
        return default
