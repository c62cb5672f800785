"""Train the encoder of claims further, on pairs of statements that were labelled in real news.

    python -m training.meaning.tune --model MODEL.onnx --pairs build/meaning/pairs.jsonl --out build/meaning/tuned.pt

It begins with the weights of a model of the package, as they were rounded, or of one that `export.py` wrote. A step
reads pairs of one story, drawn together or apart by their label, or a story of the tellings, lest they be unlearned.
One part in four of the stories of real news is kept apart and only shown.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from tokenizers import Tokenizer
from torch import Tensor, nn
from training.meaning.told import Telling, stories
from training.meaning.train import WORDS, loss_of, pooled
from training.precision import average_precision
from training.transformer import HEADS, LAYERS, WEIGHT_LIMIT, WIDTH
from transformers import BertConfig, BertModel

TARGETS = {"E": 1.0, "A": 0.85, "B": 0.85, "O": 0.5, "N": 0.0, "C": 0.0}
"""How much of the one is told by the other, by label."""

KEPT, BATCH, FEWEST, TOLD = 4, 32, 12, 60
RATE, JUDGE_RATE, WARMING, TELLINGS_WEIGHT = 5e-5, 1e-2, 15, 0.3
Weights = dict[str, np.ndarray]


@dataclass(frozen=True, slots=True)
class Labelled:
    """Two statements as the encoder reads them, their label, the task, and the part by which stories are kept."""

    task: str
    part: int
    label: str
    left: str
    right: str


class Meaning(nn.Module):
    """The encoder, and the log-odds that it makes of a cosine."""

    def __init__(self, weights: Weights, tokenizer: Tokenizer) -> None:
        super().__init__()
        words, places = (weights[f"embeddings.{kind}_embeddings.weight"].shape[0] for kind in ("word", "position"))
        shape = BertConfig(
            vocab_size=words, hidden_size=WIDTH, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
            intermediate_size=4 * WIDTH, max_position_embeddings=places, attention_probs_dropout_prob=0.0,
        )  # fmt: skip
        self.encoder = BertModel(shape, add_pooling_layer=False)
        self.encoder.load_state_dict({name: torch.tensor(value) for name, value in weights.items()}, strict=False)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.slope, self.bias = nn.Parameter(torch.tensor(12.0)), nn.Parameter(torch.tensor(-8.0))
        self.tokenizer = tokenizer

    def forward(self, texts: Sequence[str]) -> Tensor:
        """float32, shape (texts, 384), rows of unit length."""
        read = self.tokenizer.encode_batch(list(texts))
        ids = torch.tensor([one.ids for one in read])
        mask = torch.tensor([one.attention_mask for one in read])
        return pooled(self.encoder, ids, mask)


def read_weights(path: Path) -> Weights:
    """The weights of a model that `training.transformer` wrote, by their names in BERT, the bytes as figures."""
    kept = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    found = {
        "embeddings.word_embeddings.weight": kept["words"].astype(np.float32) * kept["words.scale"],
        "embeddings.position_embeddings.weight": kept["places"],
        "embeddings.token_type_embeddings.weight": np.zeros((2, WIDTH), np.float32),
    }
    for number in range(LAYERS):
        name = f"encoder.layer.{number}"
        joined, biases = _linear(kept, f"{name}.joined"), kept[f"{name}.joined.bias"]
        for place, part in enumerate(("query", "key", "value")):
            rows = slice(place * WIDTH, (place + 1) * WIDTH)
            found[f"{name}.attention.self.{part}.weight"] = joined[rows]
            found[f"{name}.attention.self.{part}.bias"] = biases[rows]
        for part in ("attention.output.dense", "intermediate.dense", "output.dense"):
            found[f"{name}.{part}.weight"] = _linear(kept, f"{name}.{part}")
        found[f"{name}.intermediate.dense.bias"] = kept[f"{name}.intermediate.bias"]
    same = {name: value for name, value in kept.items() if "LayerNorm" in name or name.endswith("output.dense.bias")}
    return {name: np.array(value, np.float32) for name, value in (found | same).items()}


def _linear(kept: Mapping[str, np.ndarray], name: str) -> np.ndarray:
    return (kept[f"{name}.weight"].astype(np.float32) * kept[f"{name}.columns"]).T


def read_pairs(path: Path) -> list[Labelled]:
    """The pairs that `collect.py` wrote."""
    return [Labelled(**json.loads(line)) for line in path.read_text(encoding="utf-8").splitlines()]


def batches(learnt: Sequence[Labelled], seed: int) -> list[list[Labelled]]:
    """Pairs of one story together, those of small stories joined, in an order by chance."""
    by_part: dict[tuple[str, int], list[Labelled]] = defaultdict(list)
    for one in random.Random(seed).sample(learnt, len(learnt)):
        by_part[one.task, one.part].append(one)
    found = [batch for told in by_part.values() for batch in _cut(told)]
    small = [one for batch in found if len(batch) < FEWEST for one in batch]
    found = [batch for batch in found if len(batch) >= FEWEST] + list(_cut(small))
    return random.Random(seed).sample(found, len(found))


def _cut(told: Sequence[Labelled]) -> Iterator[list[Labelled]]:
    return (list(told[at : at + BATCH]) for at in range(0, len(told), BATCH))


def pairs_loss(model: Meaning, told: Sequence[Labelled]) -> Tensor:
    """The mean cross-entropy of the labels, as the cosines tell them."""
    vectors = model([one.left for one in told] + [one.right for one in told])
    cosines = (vectors[: len(told)] * vectors[len(told) :]).sum(1)
    wanted = torch.tensor([TARGETS[one.label] for one in told])
    return nn.functional.binary_cross_entropy_with_logits(model.slope * cosines + model.bias, wanted)


def tellings_loss(model: Meaning, told: Sequence[Telling]) -> Tensor:
    """That of `train.py`, over some of the tellings of a story."""
    return TELLINGS_WEIGHT * loss_of(model, random.sample(told, min(len(told), TOLD)))


def shown(model: Meaning, kept: Sequence[Labelled]) -> dict[str, float]:
    """By task the average precision with which likeness finds the pairs of which one settles the other."""
    model.eval()
    found: dict[str, list[tuple[float, bool]]] = defaultdict(list)
    with torch.inference_mode():
        for told in _cut([one for one in kept if one.label != "O"]):
            left, right = model([one.left for one in told]), model([one.right for one in told])
            for one, cosine in zip(told, (left * right).sum(1).tolist(), strict=True):
                found[one.task].append((cosine, one.label in "EAB"))
    model.train()
    return {task: round(average_precision(rows), 3) for task, rows in found.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("model", "pairs", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=1)
    given = parser.parse_args()
    torch.manual_seed(7)
    random.seed(7)
    tokenizer = Tokenizer.from_file(str(given.model.with_name("minilm-l6-tokenizer.json")))
    tokenizer.enable_truncation(WORDS)
    tokenizer.enable_padding()
    model, every = Meaning(read_weights(given.model), tokenizer), read_pairs(given.pairs)
    kept, learnt = ([one for one in every if (one.part % KEPT == 0) is apart] for apart in (True, False))
    print(f"{len(learnt)} pairs, {len(kept)} kept apart; before: {shown(model, kept)}", flush=True)
    tune(model, learnt, given.epochs)
    print(f"after: {shown(model, kept)}", flush=True)
    torch.save(
        {f"encoder.{name}": dithered(name, value) for name, value in model.encoder.state_dict().items()}, given.out
    )


def dithered(name: str, weight: Tensor) -> Tensor:
    """The weight moved by chance within a step of the bytes that it becomes.

    What is learned here is finer than a step, and the weights began on one: rounded to the nearest, all would be lost.
    """
    if weight.dim() < 2 or "embeddings" in name:
        return weight
    step = weight.abs().amax(dim=1, keepdim=True) / WEIGHT_LIMIT
    return weight + (torch.rand_like(weight) - 0.5) * step


def tune(model: Meaning, learnt: Sequence[Labelled], epochs: int) -> None:
    """Steps over the pairs, with half as many stories of tellings among them, at a rate that falls to nought."""
    plan: list[list[Labelled] | list[Telling]] = []
    for epoch in range(epochs):
        found: list[list[Labelled] | list[Telling]] = [*batches(learnt, epoch)]
        found += random.Random(epoch).sample(stories(), len(found) // 2)
        plan += random.Random(epoch).sample(found, len(found))
    judging = [model.slope, model.bias]
    inside = [value for value in model.encoder.parameters() if value.requires_grad]
    optimiser = torch.optim.AdamW([{"params": inside}, {"params": judging}], weight_decay=0.01)
    for step, told in enumerate(plan):
        share = min(1.0, (step + 1) / WARMING) * (1 - step / len(plan))
        for group, rate in zip(optimiser.param_groups, (RATE, JUDGE_RATE), strict=True):
            group["lr"] = rate * share
        loss = pairs_loss(model, told) if isinstance(told[0], Labelled) else tellings_loss(model, told)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        optimiser.zero_grad()
        if (step + 1) % 40 == 0:
            print(f"step {step + 1} of {len(plan)}", flush=True)


if __name__ == "__main__":
    main()
