"""A labelled file that was changed is measured, or refused in one line that names the line."""

import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.night import examples
from tests.reliability import product
from tests.reliability.mutations import as_json, documents, garbled
from voicecoach.evaluation.corpus import parse_corpus

CASES = Path(__file__).parents[1] / "cases" / "judging.jsonl"
LINES = CASES.read_text("utf-8").splitlines()[:3]


@st.composite
def corpora(draw: st.DrawFn) -> bytes:
    """Draw what may have become of a labelled file."""
    if draw(st.booleans()):
        lines = list(LINES)
        at = draw(st.integers(0, len(lines) - 1))
        lines[at] = as_json(draw(documents(json.loads(lines[at]))))
        return "\n".join(lines).encode("utf-8", "surrogatepass")
    return draw(garbled("\n".join(LINES).encode()) | st.binary(max_size=60))


@examples(40, night=5_000)
@given(drawn=st.data())
def test_a_mutated_corpus_is_measured_or_refused_by_its_line(
    drawn: st.DataObject, tmp_path: Path
) -> None:
    content = drawn.draw(corpora())
    (file := tmp_path / "answers.jsonl").write_bytes(content)

    ran = product.run(
        "evaluate", str(file), "--classifier", "rules", "--format", "json", data=tmp_path
    )

    ran.expect_clear()
    if ran.code == 0:
        assert json.loads(ran.out)["answers"] == len(parse_corpus(content.decode("utf-8"), file=""))
        return
    assert ran.code == 2
    (line,) = ran.err.strip().splitlines()
    assert len(line) < 600
    whole_file = ("is not UTF-8 text", "no answers in it")
    assert re.search(r"answers\.jsonl:\d+: ", line) or any(each in line for each in whole_file)
