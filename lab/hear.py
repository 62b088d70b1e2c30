r"""Have synthetic voices say training answers, hear them, and keep what was heard as text.

    python -m lab.hear --model models/base --write training/heard/whisper-base.jsonl \
        training/natural-w*.jsonl

Needs what scripts/bench_hearing.py needs. Each line of the file is an answer as it was cut into
sentences, with the labelled sentences that their words belong to; labels stay where they are, so
that a label that is mended is mended here, too. What stands in the file already is kept: the same
command goes on where it was stopped.
"""

import argparse
import json
from collections import Counter
from itertools import cycle
from pathlib import Path

from scripts.hearing.course import answers_of
from scripts.hearing.ears import Ears, Recording, read
from scripts.hearing.render import say
from voicecoach.analysis.sentences import split_sentences
from voicecoach.languages.english import ENGLISH

VOICES = ("joe", "slt", "joe", "rms", "joe", "awb")


def main() -> None:
    """Say, hear, cut and write, answer by answer."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("corpus", type=Path, nargs="+", help="labelled answers")
    parser.add_argument("--write", type=Path, required=True, metavar="FILE")
    parser.add_argument("--engine", default="whisper")
    parser.add_argument("--model", type=Path, metavar="DIR", help="of a Whisper model")
    parser.add_argument("--answers", type=int, default=240, help="of all files in turn")
    arguments = parser.parse_args()
    ears = Ears(arguments.engine, arguments.model)
    kept = arguments.write.read_text().splitlines() if arguments.write.exists() else []
    there = {(line["id"], line["engine"]) for line in map(json.loads, kept)}
    answers = answers_of(arguments.corpus)[: arguments.answers]
    with arguments.write.open("a") as file:
        for answer, voice in zip(answers, cycle(VOICES), strict=False):
            if (answer.id, arguments.engine) in there:
                continue
            said = say(answer, voice, seed=1)
            recording = Recording(label=answer.id, sound=said.samples, kind=answer.kind)
            words = next(ears.judged([recording])).report.transcript.words
            spoken = read(said)
            pieces = []
            for places in split_sentences(words, ENGLISH):
                piece = words[places.start : places.stop]
                of = Counter(spoken.sentence_at(word.start_s, word.end_s) for word in piece)
                pieces.append({"text": " ".join(word.text for word in piece), "of": of})
            line = {
                "id": answer.id,
                "voice": voice,
                "engine": arguments.engine,
                "pieces": pieces,
            }
            print(json.dumps(line, ensure_ascii=False), file=file, flush=True)


if __name__ == "__main__":
    main()
