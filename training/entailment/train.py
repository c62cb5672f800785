"""Train the scorer of sentence pairs: a cross-encoder beside the typed measures.

    python -m training.entailment.train --encoder MODEL_FOLDER --train TRAIN.pickle --dev DEV.pickle --out build/scorer

The pickles are those of collect.py; MODEL_FOLDER as for the attribution tagger. One pair in twelve of the training
part, with all pairs that share a sentence with it, is held out and chooses the epoch; the development part is only
shown. Of each pair the other order is read now and then: contradiction and independence hold there too, support
that way says only that there is no contradiction. The vectors of the words stay as they are. A checkpoint is kept of
every epoch, from which a run goes on.
"""

import argparse
import pickle
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR
from training.entailment.held import held_out
from training.entailment.model import Scorer

SWAPPED, DEV_STEP = 0.2, 8
CLASS_WEIGHTS = torch.tensor([1.0, 1.1, 1.3])
NOT_AGAINST = 3
"""The label of a pair of which only that it does not contradict is known."""
BACK = {0: NOT_AGAINST, 1: 1, 2: 2}
Record = dict


def parted(records: list[Record]) -> tuple[list[Record], list[Record]]:
    """Pairs to learn from, and pairs held out."""
    apart = held_out([record["texts"] for record in records])
    pairs = list(zip(records, apart, strict=True))
    return [record for record, out in pairs if not out], [record for record, out in pairs if out]


def batches(examples: list[tuple], size: int, seed: int) -> list[list[tuple]]:
    """Examples of like length together, in an order by chance."""
    chance = random.Random(seed)
    chance.shuffle(examples)
    groups = [
        sorted(examples[at : at + size * 16], key=lambda one: len(one[0])) for at in range(0, len(examples), size * 16)
    ]
    out = [group[at : at + size] for group in groups for at in range(0, len(group), size)]
    chance.shuffle(out)
    return out


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
    for name in ("encoder", "train", "dev", "out"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--share", type=float, default=1.0, help="of the batches, so many are read in an epoch")
    given = parser.parse_args()
    torch.manual_seed(7)
    random.seed(7)
    learnt, held = parted(pickle.loads(given.train.read_bytes()))
    rows = np.stack([record["there"][2] for record in learnt])
    model = Scorer(given.encoder, torch.tensor(rows.mean(0)), torch.tensor(rows.std(0) + 1e-6))
    print(f"{len(learnt)} pairs, {len(held)} held out", flush=True)
    run(model, learnt, held, given)


def run(model: Scorer, learnt: list[Record], held: list[Record], given: argparse.Namespace) -> None:
    """All epochs, each with its figures and its checkpoint."""
    model.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    learning = [(name, value) for name, value in model.named_parameters() if value.requires_grad]
    inside = [value for name, value in learning if name.startswith("encoder")]
    apart = [value for name, value in learning if not name.startswith("encoder")]
    optimiser = torch.optim.AdamW(
        [{"params": inside, "lr": given.rate}, {"params": apart, "lr": 10 * given.rate}], weight_decay=0.01, fused=True
    )
    length = int(given.share * len(batches(examples(learnt, 0), given.batch, 0)))
    total = given.epochs * length
    given.out.mkdir(parents=True, exist_ok=True)
    last, first, best = given.out / "last.pt", 0, 0.0
    if last.is_file():
        saved = torch.load(last)
        model.load_state_dict(saved["model"])
        optimiser.load_state_dict(saved["optimiser"])
        first, best = saved["epoch"] + 1, saved["best"]
    done = first * length
    for group in optimiser.param_groups:
        group["lr"] = group["initial_lr"] = given.rate if group is optimiser.param_groups[0] else 10 * given.rate
    schedule = LambdaLR(optimiser, lambda step: min(1.0, (done + step + 1) / 120) * max(0.0, 1 - (done + step) / total))
    for epoch in range(first, given.epochs):
        began = time.time()
        trained(model, batches(examples(learnt, epoch), given.batch, epoch)[:length], optimiser, schedule, epoch)
        reached = evaluate(model, held, f"epoch {epoch} held out")
        evaluate(
            model,
            pickle.loads(given.dev.read_bytes())[::DEV_STEP],
            f"epoch {epoch} development ({time.time() - began:.0f} s)",
        )
        best = max(best, reached)
        torch.save(model.state_dict(), given.out / f"epoch{epoch}.pt")
        states = {"model": model.state_dict(), "optimiser": optimiser.state_dict()}
        torch.save({**states, "epoch": epoch, "best": best}, last)


def trained(model: Scorer, found: list[list[tuple]], optimiser: Optimizer, schedule: LambdaLR, epoch: int) -> None:
    """One epoch."""
    model.train()
    began, mean = time.time(), 0.0
    for step, batch in enumerate(found, 1):
        loss = loss_of(model(*tensors(batch)), torch.tensor([one[3] for one in batch]))
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        optimiser.zero_grad()
        mean += (loss.item() - mean) / min(step, 50)
        if step % 25 == 0:
            print(f"epoch {epoch} step {step}/{len(found)} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
