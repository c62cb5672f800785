"""What the training of the tagger and of the scorer share: the encoder, its dropout, batches, steps and checkpoints."""

import random
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LambdaLR
from transformers import BertModel

POOL = 16
"""So many batches are sorted by length together."""


class Dropout(nn.Module):
    """Dropout with masks cut at random from one long mask: the generator of a processor is slower than the layer."""

    def __init__(self, rate: float = 0.1, size: int = 1 << 24) -> None:
        super().__init__()
        kept = torch.rand(size) >= rate
        self.mask = (kept / (1 - rate)).to(torch.bfloat16)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        at = random.randrange(len(self.mask) - x.numel())
        return x * self.mask[at : at + x.numel()].view(x.shape).to(x.dtype)


def load_encoder(folder: Path) -> tuple[BertModel, Dropout]:
    """The encoder with cheap dropout, and that dropout for what is put on top."""
    encoder = BertModel.from_pretrained(
        folder, add_pooling_layer=False, attention_probs_dropout_prob=0.0, attn_implementation="sdpa"
    )
    shared = Dropout()
    _with_cheap_dropout(encoder, shared)
    return encoder, shared


def _with_cheap_dropout(module: nn.Module, shared: Dropout) -> None:
    for name, child in module.named_children():
        if isinstance(child, nn.Dropout) and child.p > 0:
            setattr(module, name, shared)
        else:
            _with_cheap_dropout(child, shared)


def batches(rows: list, size: int, seed: int) -> list[list]:
    """Rows of like length, by their first part, together; rows and batches in an order by chance."""
    rows = list(rows)
    random.Random(seed).shuffle(rows)
    pools = [
        sorted(rows[at : at + size * POOL], key=lambda row: len(row[0])) for at in range(0, len(rows), size * POOL)
    ]
    out = [pool[at : at + size] for pool in pools for at in range(0, len(pool), size)]
    random.Random(seed + 1).shuffle(out)
    return out


def optimiser_of(model: nn.Module, rate: float) -> Optimizer:
    """AdamW; what is put on top of the encoder learns ten times as fast."""
    learning = [(name, value) for name, value in model.named_parameters() if value.requires_grad]
    inside = [value for name, value in learning if name.startswith("encoder")]
    apart = [value for name, value in learning if not name.startswith("encoder")]
    groups = [{"params": inside, "lr": rate}, {"params": apart, "lr": 10 * rate}]
    return torch.optim.AdamW(groups, weight_decay=0.01, fused=True)


@dataclass(frozen=True, kw_only=True)
class Run:
    """A training over several epochs; one that was cut off goes on after its last epoch.

    `found` gives the batches of an epoch, `loss_of` the loss of a batch; `out` is the folder of the checkpoints, where
    `epochN.pt` are the weights alone. The rate rises for `warming` steps, then falls to nought in a line.
    """

    model: nn.Module
    optimiser: Optimizer
    found: Callable[[int], list[list]]
    loss_of: Callable[[list], Tensor]
    out: Path
    count: int
    warming: int

    def epochs(self) -> Iterator[int]:
        """Train, and yield the number of each epoch when it is over."""
        self.out.mkdir(parents=True, exist_ok=True)
        rates = [group["lr"] for group in self.optimiser.param_groups]
        first, each = self._restored(), len(self.found(0))
        for group, rate in zip(self.optimiser.param_groups, rates, strict=True):
            group["lr"] = group["initial_lr"] = rate
        schedule = LambdaLR(self.optimiser, partial(self._rate, first * each, self.count * each))
        for epoch in range(first, self.count):
            self._one(epoch, schedule)
            torch.save(self.model.state_dict(), self.out / f"epoch{epoch}.pt")
            states = {"model": self.model.state_dict(), "optimiser": self.optimiser.state_dict(), "epoch": epoch}
            torch.save(states, self.out / "last.pt")
            yield epoch

    def _rate(self, done: int, total: int, step: int) -> float:
        return min(1.0, (done + step + 1) / self.warming) * max(0.0, 1 - (done + step) / total)

    def _restored(self) -> int:
        """The first epoch still to do."""
        last = self.out / "last.pt"
        if not last.is_file():
            return 0
        saved = torch.load(last)
        self.model.load_state_dict(saved["model"])
        self.optimiser.load_state_dict(saved["optimiser"])
        return int(saved["epoch"]) + 1

    def _one(self, epoch: int, schedule: LambdaLR) -> None:
        self.model.train()
        began, mean = time.time(), 0.0
        for step, batch in enumerate(self.found(epoch), 1):
            loss = self.loss_of(batch)
            loss.backward()
            nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
            self.optimiser.step()
            schedule.step()
            self.optimiser.zero_grad()
            mean += (loss.item() - mean) / min(step, 50)
            if step % 25 == 0:
                print(f"epoch {epoch} step {step} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)
