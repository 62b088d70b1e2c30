"""How well the grammar of choices finds what labellers call a decision.

python -m lab.choice_grammar_figures FILES [--errors] [--relabel relabel.jsonl]
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from voicecoach.languages.english.choice import AskedFor, Choice, ChoiceKind
from voicecoach.languages.english.choice_grammar import choices

_TOKEN = re.compile(r"[$€£¥]?\d[\d.,:]*\d%?|[$€£¥]?\d%?|[^\W_]+(?:'[^\W_]+)*")
_FILLERS = {"um", "uh", "er", "erm", "hmm", "mhm"}
QUESTIONS = {"behavioral": AskedFor.PAST, "case": AskedFor.CASE, "negotiation": AskedFor.PAY}


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A labelled sentence and what the grammar finds in it."""

    kind: str
    text: str
    label: bool
    found: tuple[Choice, ...]

    @property
    def own(self) -> tuple[Choice, ...]:
        """The choices of the speaker's own."""
        return tuple(each for each in self.found if each.kind is ChoiceKind.OWN)


def plain_words(text: str) -> list[str]:
    """Cut text into lower-case words without marks, fillers and immediate repeats."""
    line: list[str] = []
    for token in _TOKEN.findall(text.lower().replace("’", "'")):  # noqa: RUF001
        if token not in _FILLERS and (not line or line[-1] != token):
            line.append(token)
    return line


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--relabel", type=Path, help="label changes, one JSON object a line")
    parser.add_argument("--errors", help="print errors of a sort: missed, false or a verb class")
    arguments = parser.parse_args()
    answers = list(_answers(arguments.files, arguments.relabel))
    sentences = [each for answer in answers for each in answer]
    if arguments.errors:
        _print_errors(sentences, arguments.errors)
    _print_sentences(sentences)
    _print_answers(answers)


def _answers(files: list[Path], relabel: Path | None) -> Iterator[tuple[Judged, ...]]:
    changed = {}
    for line in relabel.read_text(encoding="utf-8").splitlines() if relabel else ():
        change = json.loads(line)
        if "sentence" in change:
            changed[change["id"], change["sentence"]] = change["signals"]
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            answer = json.loads(line)
            plain = [plain_words(each["text"]) for each in answer["sentences"]]
            yield tuple(
                Judged(
                    kind=answer["kind"],
                    text=each["text"],
                    label="decision" in changed.get((answer["id"], index), each["signals"]),
                    found=choices(
                        plain[index],
                        question=QUESTIONS[answer["kind"]],
                        before=plain[index - 1] if index else (),
                        earlier=[
                            word for line in plain[max(0, index - 5) : index - 1] for word in line
                        ]
                        if index
                        else [],
                    ),
                )
                for index, each in enumerate(answer["sentences"])
            )


def _print_sentences(sentences: list[Judged]) -> None:
    groups = {
        "all": sentences,
        **{kind: [s for s in sentences if s.kind == kind] for kind in QUESTIONS},
    }
    for name, group in groups.items():
        found = [bool(each.own) for each in group]
        print(name, _rates([each.label for each in group], found))
    proven = [any(each.proven for each in s.own) for s in sentences]
    print("proven", _rates([each.label for each in sentences], proven))
    by_class = Counter((c.verb_class, s.label) for s in sentences for c in s.own[:1])
    for name in sorted({name for name, _ in by_class}):
        right, wrong = by_class[name, True], by_class[name, False]
        print(f"  {name:24} {right:4} of {right + wrong:4}  {right / (right + wrong):.2f}")
    kinds = Counter((c.kind.value, s.label) for s in sentences for c in s.found if not s.own)
    print("  others:", {f"{kind} {'+' if label else '-'}": n for (kind, label), n in kinds.items()})


def _print_answers(answers: list[tuple[Judged, ...]]) -> None:
    gold = [next((i for i, s in enumerate(a) if s.label), None) for a in answers]
    found = [next((i for i, s in enumerate(a) if s.own), None) for a in answers]
    exact = sum(g == f for g, f in zip(gold, found, strict=True))
    print(f"first decision exact {exact / len(answers):.3f} of {len(answers)} answers")
    print("a choice found", _rates([g is not None for g in gold], [f is not None for f in found]))


def _rates(gold: list[bool], found: list[bool]) -> str:
    right = sum(g and f for g, f in zip(gold, found, strict=True))
    precision = right / max(1, sum(found))
    recall = right / max(1, sum(gold))
    return f"precision {precision:.3f} recall {recall:.3f} ({right} of {sum(found)}, {sum(gold)})"


def _print_errors(sentences: list[Judged], sort: str) -> None:
    for each in sentences:
        names = ",".join(f"{c.verb_class}:{c.kind.value}" for c in each.found)
        missed = sort == "missed" and each.label and not each.own
        false = sort == "false" and each.own and not each.label
        if missed or false or (each.own[:1] and each.own[0].verb_class == sort):
            print(each.kind[0], "+" if each.label else "-", f"[{names}]", each.text)


if __name__ == "__main__":
    main()
