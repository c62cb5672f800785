"""Read what the scorers read and write."""

import gzip
import json
from pathlib import Path
from typing import Any


def lines(folder: Path, name: str) -> list[dict[str, Any]]:
    """The objects of `name.jsonl`, or of `name.jsonl.gz`."""
    plain, packed = folder / f"{name}.jsonl", folder / f"{name}.jsonl.gz"
    text = plain.read_text("utf-8") if plain.is_file() else gzip.decompress(packed.read_bytes()).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def under(figures: dict[str, Any], path: str) -> Any:
    """What stands at a dotted path."""
    for step in path.split("."):
        figures = figures[step]
    return figures


def at(figures: dict[str, Any], path: str) -> float:
    """The figure at a dotted path; 0 where the scorer has none."""
    return float(under(figures, path) or 0.0)
