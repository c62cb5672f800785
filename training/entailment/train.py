"""Train the scorer of sentence pairs: a cross-encoder beside the typed measures.

    python -m training.entailment.train --encoder MODEL_FOLDER --train ALL.pickle --scale TRAIN.pickle \\
        --dev DEV.pickle --out build/tellings --epochs 2
    python -m training.entailment.train --encoder MODEL_FOLDER --train TRAIN.pickle SOME.pickle --scale TRAIN.pickle \\
        --dev DEV.pickle --start build/tellings/epoch1.pt --out build/scorer

The pickles are those of collect.py and tell.py; MODEL_FOLDER as for the attribution tagger. The scorer learns from
tellings of our own stories first, then from the labelled pairs and some tellings. One pair in twelve of the training
part, with all pairs that share a sentence with it, is held out and chooses the epoch; the development part is only
shown. Of each pair the other order is read now and then: contradiction and independence hold there too, support
that way says only that there is no contradiction. The vectors of the words stay as they are. A checkpoint is kept of
every epoch, from which a run goes on.
"""

import argparse
import pickle
import random
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from training.entailment.model import Scorer
from training.learning import Run, batches, optimiser_of

SWAPPED, DEV_STEP, WARMING = 0.2, 8, 120
CLASS_WEIGHTS = torch.tensor([1.0, 1.1, 1.3])
NOT_AGAINST = 3
"""The label of a pair of which only that it does not contradict is known."""
BACK = {0: NOT_AGAINST, 1: 1, 2: 2}
Record = dict


def parted(records: list[Record]) -> tuple[list[Record], list[Record]]:
    """Pairs to learn from, and pairs held out."""
    return [record for record in records if not record["held"]], [record for record in records if record["held"]]


def examples(records: list[Record], seed: int) -> list[tuple]:
    """Every pair as it is, and some of them the other way round, each with its label."""
    chance = random.Random(seed)
    there = [(*record["there"], record["label"]) for record in records]
    back = [(*record["back"], BACK[record["label"]]) for record in records if chance.random() < SWAPPED]
    return there + back


def tensors(batch: list[tuple]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Word pieces, kinds, mask and measures, padded."""
    length = max(len(ids) for ids, *_ in batch)
    ids, kinds = (torch.tensor([one[part] + [0] * (length - len(one[part])) for one in batch]) for part in (0, 1))
    mask = torch.tensor([[1.0] * len(one[0]) + [0.0] * (length - len(one[0])) for one in batch])
    return ids, kinds, mask, torch.tensor(np.stack([one[2] for one in batch]))


def loss_of(scores: Tensor, labels: Tensor) -> Tensor:
    """Weighted cross-entropy; for pairs known only not to contradict, the log chance of that."""
    chances = torch.log_softmax(scores, 1)
    known = labels != NOT_AGAINST
    plain = nn.functional.cross_entropy(
        scores[known], labels[known], weight=CLASS_WEIGHTS, reduction="sum", label_smoothing=0.05
    )
    open_ = torch.logsumexp(chances[~known][:, [0, 2]], 1)
    return (plain - open_.sum()) / len(labels)


def scored(model: Scorer, records: list[Record], order: str) -> np.ndarray:
    """float32, shape (pairs, 2, 3): what the text and what the measures say of each pair in one order."""
    model.eval()
    out = np.zeros((len(records), 2, 3), np.float32)
    places = sorted(range(len(records)), key=lambda at: len(records[at][order][0]))
    with torch.inference_mode():
        for first in range(0, len(places), 64):
            batch = places[first : first + 64]
            ids, kinds, mask, rows = tensors([records[at][order] for at in batch])
            out[batch, 0] = model.text(ids, kinds, mask).numpy()
            out[batch, 1] = model.rows(rows).numpy()
    return out


def judged(there: np.ndarray, back: np.ndarray, turned: np.ndarray, bar: float) -> np.ndarray:
    """The class of each pair: contradiction by the order in which the shorter text is the claim, else what is likelier.

    `turned` is true where that is not the order given.
    """
    asked = np.where(turned[:, None], back, there)
    against = asked[:, 1] - np.logaddexp(asked[:, 0], asked[:, 2])
    return np.where(against > bar, 1, np.where(there[:, 0] >= there[:, 2], 0, 2))


def figures(made: np.ndarray, gold: np.ndarray) -> tuple[float, float]:
    """Accuracy and mean F1 of the classes."""
    f1 = [
        2 * ((made == c) & (gold == c)).sum() / max(1, (made == c).sum() + (gold == c).sum())
        for c in range(3)
        if (gold == c).any()
    ]
    return float((made == gold).mean()), float(np.mean(f1))


def evaluate(model: Scorer, records: list[Record], name: str) -> float:
    """Print accuracy and mean F1 at several bars; the best sum of the two."""
    there = scored(model, records, "there").sum(1)
    turned = np.array([len(left) > len(right) for left, right in (record["texts"] for record in records)])
    back = there.copy()
    back[turned] = scored(model, [records[at] for at in np.flatnonzero(turned)], "back").sum(1)
    gold = np.array([record["label"] for record in records])
    found = {bar: figures(judged(there, back, turned, bar), gold) for bar in (-0.6, -0.3, 0.0, 0.3)}
    shown = " ".join(f"{bar:+.1f}: {a:.4f}/{f:.4f}" for bar, (a, f) in found.items())
    print(f"{name}: {shown}", flush=True)
    return max(sum(pair) for pair in found.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("encoder", "scale", "dev", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--start", type=Path, help="a checkpoint from which the training goes on")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=11)
    given = parser.parse_args()
    torch.manual_seed(given.seed)
    random.seed(given.seed)
    learnt, held = parted([record for path in given.train for record in pickle.loads(path.read_bytes())])
    rows = np.stack([record["there"][2] for record in parted(pickle.loads(given.scale.read_bytes()))[0]])
    model = Scorer(given.encoder, torch.tensor(rows.mean(0)), torch.tensor(rows.std(0) + 1e-6))
    if given.start:
        model.load_state_dict(torch.load(given.start))
    print(f"{len(learnt)} pairs, {len(held)} held out", flush=True)
    run(model, learnt, held, given)


def run(model: Scorer, learnt: list[Record], held: list[Record], given: argparse.Namespace) -> None:
    """All epochs, each with its figures and its checkpoint."""
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    shown = pickle.loads(given.dev.read_bytes())[::DEV_STEP]

    def found(epoch: int) -> list[list[tuple]]:
        return batches(examples(learnt, epoch), given.batch, epoch)

    def loss(batch: list[tuple]) -> Tensor:
        return loss_of(model(*tensors(batch)), torch.tensor([one[3] for one in batch]))

    whole = Run(
        model=model,
        optimiser=optimiser_of(model, given.rate),
        found=found,
        loss_of=loss,
        out=given.out,
        count=given.epochs,
        warming=WARMING,
    )
    for epoch in whole.epochs():
        evaluate(model, held, f"epoch {epoch} held out")
        evaluate(model, shown, f"epoch {epoch} development")


if __name__ == "__main__":
    main()
