"""Train the encoder of claims: sentences that tell one claim lie close, whatever their words.

    python -m training.meaning.train --encoder MODEL_FOLDER --out build/meaning

Each step reads one story of `told.py`: every telling is drawn to those of its claim and away from all others of the
story (supervised contrastive loss: Khosla et al. 2020). One story in sixteen is kept apart and only shown. The vectors
of the word pieces stay as they are.
"""

import argparse
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from training.learning import Run, load_encoder, optimiser_of
from training.meaning.told import Telling, stories
from training.precision import average_precision
from transformers import AutoTokenizer

TEMPERATURE, WARMING, WORDS, APART = 0.05, 20, 96, 16


class Meaning(nn.Module):
    """The encoder with the mean over its words, cut to unit length."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder, _ = load_encoder(folder)
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        self.tokenizer = AutoTokenizer.from_pretrained(folder)

    def forward(self, texts: list[str]) -> Tensor:
        """float32, shape (texts, 384), rows of unit length."""
        read = self.tokenizer(texts, padding=True, truncation=True, max_length=WORDS, return_tensors="pt")
        return pooled(self.encoder, read["input_ids"], read["attention_mask"])


def pooled(encoder: nn.Module, words: Tensor, mask: Tensor) -> Tensor:
    """The means over the words that are not padding, cut to unit length."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = encoder(input_ids=words, attention_mask=mask).last_hidden_state
    kept = mask.unsqueeze(2)
    return nn.functional.normalize((hidden.float() * kept).sum(1) / kept.sum(1), dim=1)


def one_claim(told: Sequence[Telling]) -> Tensor:
    """bool, shape (tellings, tellings): whether two tell one claim; false for a telling and itself."""
    names = {claim: number for number, claim in enumerate(dict.fromkeys(row[:2] for row in told))}
    claims = torch.tensor([names[row[:2]] for row in told])
    return (claims[:, None] == claims) & ~torch.eye(len(told), dtype=torch.bool)


def loss_of(model: nn.Module, told: Sequence[Telling]) -> Tensor:
    """The mean over the tellings of the log chance that one of the story, drawn by likeness, tells the same claim."""
    vectors = model([telling for *_, telling in told])
    likeness = (vectors @ vectors.T / TEMPERATURE).fill_diagonal_(-1e9)
    same = one_claim(told).float()
    paired = same.sum(1) > 0
    return -((torch.log_softmax(likeness, 1) * same).sum(1)[paired] / same.sum(1)[paired]).mean()


def shown(model: Meaning, kept: list[list[Telling]]) -> float:
    """The mean average precision with which likeness finds the pairs of one claim in each story."""
    model.eval()
    found = []
    with torch.inference_mode():
        for told in kept:
            vectors = model([telling for *_, telling in told]).numpy()
            upper = np.triu_indices(len(told), 1)
            pairs = zip((vectors @ vectors.T)[upper].tolist(), one_claim(told).numpy()[upper].tolist(), strict=True)
            found.append(average_precision(list(pairs)))
    return float(np.mean(found))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=7e-5)
    given = parser.parse_args()
    torch.manual_seed(7)
    random.seed(7)
    every, model = stories(), Meaning(given.encoder)
    kept, learnt = every[: len(every) // APART], every[len(every) // APART :]
    print(f"{sum(map(len, every))} tellings of {len(every)} stories; before: {shown(model, kept):.3f}", flush=True)
    whole = Run(
        model=model,
        optimiser=optimiser_of(model, given.rate),
        found=lambda epoch: random.Random(epoch).sample(learnt, len(learnt)),
        loss_of=lambda told: loss_of(model, told),
        out=given.out,
        count=given.epochs,
        warming=WARMING,
    )
    for epoch in whole.epochs():
        print(f"epoch {epoch}: average precision {shown(model, kept):.3f} of the stories kept apart", flush=True)


if __name__ == "__main__":
    main()
