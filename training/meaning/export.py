"""Write the encoder of claims of the package, int8 ONNX, from a trained checkpoint.

    python -m training.meaning.export build/meaning/epoch1.pt src/secondsource/language/models

Needs torch, numpy and onnx (training/attribution/requirements.txt). The tokenizer is that of the sentence encoder.
"""

import sys
from pathlib import Path

import torch
from training.attribution.export import write
from training.encoder.export import build


def main(source: Path, target: Path) -> None:
    """Convert, and print the hash for the model card."""
    states = torch.load(source, map_location="cpu")
    weights = {name.removeprefix("encoder."): value.numpy() for name, value in states.items()}
    write(target / "meaning-l6-int8.onnx", build(weights).SerializeToString(deterministic=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
