"""Write the attribution tagger of the package: int8 ONNX model and the weights of its CRF, from a trained checkpoint.

    python -m training.attribution.export build/tagger/best.pt src/secondsource/language/models

Needs torch, numpy and onnx (requirements.txt). The tokenizer is that of the sentence encoder.
"""

import hashlib
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from training.alone import encoded
from training.transformer import Weights, model

WORDS = 384


def main(source: Path, target: Path) -> None:
    """Convert the checkpoint, and print the hashes for the model card."""
    state = {name: value.float().numpy() for name, value in torch.load(source, map_location="cpu").items()}
    write(target / "tagger-l6-int8.onnx", build(state).SerializeToString(deterministic=True))
    np.savetxt(target / "tagger-l6-steps.tsv", state["transitions"] + state["barred"], fmt="%.4f", delimiter="\t")


def build(state: Weights) -> onnx.ModelProto:
    """The model that gives `scores`, float32, texts x words x labels."""
    weights = {name.removeprefix("encoder."): value for name, value in state.items() if name.startswith("encoder.")}
    graph, hidden = encoded(weights, WORDS)
    columns = graph.constant("scores.weight", state["scores.weight"].T)
    product = graph.add("MatMul", [hidden, columns], "scores.product")
    graph.add("Add", [product, graph.constant("scores.bias", state["scores.bias"])], "scores")
    return model(graph, "tagger-l6", "scores", ["n", "w", len(state["scores.bias"])])


def write(path: Path, content: bytes) -> None:
    """Write a file and print its hash."""
    path.write_bytes(content)
    print(f"{path.name}  {len(content):,} bytes  sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
