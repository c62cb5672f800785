"""Write the scorer of the package, int8 ONNX, and the network over the typed measures, from trained checkpoints.

    python -m training.entailment.export src/secondsource build/scorer/epoch1.pt build/scorer/epoch3.pt

The weights of several checkpoints are averaged, which is worth a point over the best of them.
Needs torch, numpy and onnx (training/attribution/requirements.txt). The tokenizer is that of the sentence encoder.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from training.attribution.export import write
from training.transformer import KINDS, WIDTH, Graph, Weights, encoded, model

WORDS = 128


def main(package: Path, *sources: Path) -> None:
    """Convert the mean of the checkpoints, and print the hash for the model card."""
    states = [torch.load(source, map_location="cpu") for source in sources]
    state = {name: torch.stack([one[name].float() for one in states]).mean(0).numpy() for name in states[0]}
    path = package / "language" / "models" / "scorer-l6-int8.onnx"
    write(path, build(state).SerializeToString(deterministic=True))
    layers = [np.round(layer, 5).tolist() for layer in measures(state)]
    (package / "claims" / "entailment" / "weights.json").write_text(json.dumps(layers), encoding="utf-8")


def build(state: Weights) -> onnx.ModelProto:
    """The model that gives `scores`, float32, pairs x 3, of one pair at a time: no piece may be padding."""
    weights = {name.removeprefix("encoder."): value for name, value in state.items() if name.startswith("encoder.")}
    weights[KINDS] = state["kinds.weight"]
    graph, hidden = encoded(weights, WORDS)
    pooled(graph, hidden, state)
    return model(graph, "scorer-l6", "scores", ["n", len(state["head.bias"])])


def pooled(graph: Graph, hidden: str, state: Weights) -> None:
    """The first word and the mean over all words side by side, and what they weigh for each relation."""
    graph.constant("first.start", np.array([0], np.int64))
    graph.constant("first.end", np.array([1], np.int64))
    graph.constant("second.axis", np.array([1], np.int64))
    first = graph.add("Slice", [hidden, "first.start", "first.end", "second.axis"], "first")
    start = graph.add("Squeeze", [first, "second.axis"], "first.flat")
    mean = graph.add("ReduceMean", [hidden], "mean", axes=[1], keepdims=0)
    both = graph.add("Concat", [start, mean], "both", axis=1)
    columns = graph.constant("head.columns", state["head.weight"].T)
    assert state["head.weight"].shape[1] == 2 * WIDTH
    product = graph.add("MatMul", [both, columns], "head.product")
    graph.add("Add", [product, graph.constant("head.bias", state["head.bias"])], "scores")


def measures(state: Weights) -> list[NDArray[np.float32]]:
    """The layers over the measures as they come, not scaled: weights and biases of the first, then the second."""
    first = state["measures.0.weight"].T / state["scale"][:, None]
    bias = state["measures.0.bias"] - state["mean"] @ first
    return [first, bias, state["measures.3.weight"].T, state["measures.3.bias"]]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
