"""Build a Whisper model with random weights in CTranslate2's format: the real engine, no download.

Its words are nonsense and its timings right, so that tests and benchmarks can run everything
around the weights, in next to no time where the model is small. The weights are random but for one
thing: some tokens have a successor planted that wins clearly, so that a clip, whatever it holds,
gives ``SAID`` and comes to an end, as with a trained model. (With purely random weights each clip
would be decoded to the last place.)
"""

import argparse
import itertools
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]

SAID = (
    *("so", "I", "chose", "the", "smaller", "launch", "and", "cut", "two", "markets."),
    *("It", "cost", "us", "um", "a", "quarter", "of", "revenue", "at", "first."),
)
"""What is heard in every clip; no word twice, since each calls for the next."""

STEERING = (
    "<|endoftext|>",
    "<|startoftranscript|>",
    "<|en|>",
    "<|translate|>",
    "<|transcribe|>",
    "<|startoflm|>",
    "<|startofprev|>",
    "<|nospeech|>",
    "<|notimestamps|>",
)

MARGIN = 20.0
"""By how much, in logits, the planted successor wins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """The measures of a Whisper model."""

    mels: int = 80
    layers: int
    width: int
    heads: int
    vocabulary: int = 0
    """Number of tokens; 0 for no more than needed."""


SIZES = {
    "tiny": Size(layers=1, width=64, heads=2),
    "base.en": Size(layers=6, width=512, heads=8, vocabulary=51_864),
}
"""``base.en`` has the measures of the real one; ``tiny`` is as small as works."""


def build_random_whisper(folder: Path, *, size: str = "tiny", seed: int = 0) -> Path:
    """Write the model's files into ``folder``, which is made, and return it.

    ``tiny`` takes a tenth of a second and 1.2 MB; ``base.en`` about two seconds and 105 MB, 26 of
    them more than the real one, whose embeddings serve as output layer too. Weights are int8.
    """
    from ctranslate2.specs import WhisperSpec

    measures = SIZES[size]
    tokens = _tokens(measures)
    rng = np.random.default_rng(seed)
    spec = WhisperSpec(measures.layers, measures.heads, measures.layers, measures.heads)
    _fill(spec, measures, tokens, rng)
    spec.config.alignment_heads = [
        (layer, head)
        for layer in range(measures.layers // 2, measures.layers)
        for head in range(measures.heads)
    ]
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = []
    spec.config.lang_ids = [tokens.index("<|en|>")]
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    _save_tokenizer(folder, tokens)
    extractor = {"feature_size": measures.mels, "sampling_rate": 16000, "hop_length": 160}
    extractor |= {"chunk_length": 30, "n_fft": 400}
    (folder / "preprocessor_config.json").write_text(json.dumps(extractor), encoding="utf-8")
    return folder


def _tokens(size: Size) -> list[str]:
    """Text, then what steers, as in Whisper; without the times, for which nobody asks."""
    from tokenizers.pre_tokenizers import ByteLevel

    text = sorted(ByteLevel.alphabet())
    # A leading space is spelled Ġ in byte-level vocabularies.
    text += [f"Ġ{word}" for word in SAID]
    unused = size.vocabulary - len(text) - len(STEERING)
    text += [f"Ġunused{number}" for number in range(unused)]
    return [*text, *STEERING]


def _successors(tokens: list[str]) -> list[tuple[int, int]]:
    """Which token calls for which: from the last one that steers through the text to its end."""
    places = {token: place for place, token in enumerate(tokens)}
    chain = ["<|notimestamps|>", *(f"Ġ{word}" for word in SAID), "<|endoftext|>"]
    return [(places[one], places[following]) for one, following in itertools.pairwise(chain)]


def _fill(spec: Any, size: Size, tokens: list[str], rng: np.random.Generator) -> None:
    """Set every weight: noise, and the planted text."""
    width = size.width

    def noise(*shape: int) -> Array:
        return rng.standard_normal(shape, dtype=np.float32) * np.float32(0.3 / np.sqrt(shape[-1]))

    def norm(layer: Any) -> None:
        layer.gamma, layer.beta = np.ones(width, np.float32), np.zeros(width, np.float32)

    def linear(layer: Any, rows: int, columns: int) -> None:
        layer.weight, layer.bias = noise(rows, columns), np.zeros(rows, np.float32)

    def attention(layer: Any, *rows: int) -> None:
        norm(layer.layer_norm)
        for part, height in zip(layer.linear, rows, strict=True):
            linear(part, height, width)

    for convolution, channels in ((spec.encoder.conv1, size.mels), (spec.encoder.conv2, width)):
        convolution.weight = noise(width, channels, 3)
        convolution.bias = np.zeros(width, np.float32)
    spec.encoder.position_encodings.encodings = noise(1500, width)
    for part in (spec.encoder, spec.decoder):
        norm(part.layer_norm)
        for layer in part.layer:
            attention(layer.self_attention, 3 * width, width)
            norm(layer.ffn.layer_norm)
            linear(layer.ffn.linear_0, 4 * width, width)
            linear(layer.ffn.linear_1, width, 4 * width)
    for layer in spec.decoder.layer:
        attention(layer.attention, width, 2 * width, width)
    spec.decoder.position_encodings.encodings = noise(448, width)
    embeddings, projection = noise(len(tokens), width), noise(len(tokens), width)
    bias = np.zeros(len(tokens), np.float32)
    _plant(embeddings, projection, bias, _successors(tokens), rng)
    spec.decoder.embeddings.weight = embeddings
    spec.decoder.projection.weight, spec.decoder.projection.bias = projection, bias


def _plant(
    embeddings: Array,
    projection: Array,
    bias: Array,
    successors: list[tuple[int, int]],
    rng: np.random.Generator,
) -> None:
    """Let tokens call for their successors, over the noise.

    Each gets a direction at right angles to the others', far longer than what the layers add.
    """
    width = embeddings.shape[1]
    directions = np.linalg.qr(rng.standard_normal((width, width)))[0].astype(np.float32)
    for direction, (caller, successor) in zip(directions, successors, strict=False):
        embeddings[caller] = 10 * np.sqrt(width) * direction
        # The last layer norm makes the decoder's state sqrt(width) long.
        projection[successor] += 2 * MARGIN / np.sqrt(width) * direction
        # Nobody's second choice: the search is over once two texts have come to their end.
        bias[successor] = -MARGIN


def _save_tokenizer(folder: Path, tokens: list[str]) -> None:
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    text_size = tokens.index("<|endoftext|>")
    vocabulary = {token: number for number, token in enumerate(tokens[:text_size])}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(t, special=True) for t in tokens[text_size:]])
    tokenizer.save(str(folder / "tokenizer.json"))


def main() -> None:
    """Build one from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size", choices=SIZES, default="base.en")
    args = parser.parse_args()
    build_random_whisper(args.folder, size=args.size)
    print(f"{args.size} with random weights is in {args.folder}")


if __name__ == "__main__":
    main()
