"""The six layers of MiniLM for texts that are run one at a time: no padding, and one scale for a text's figures.

Half again as fast as layers for a batch (training/transformer.py), which take a scale for every word: multiplying and
making bytes are one step, and the attention of a layer reads the bytes themselves. Nothing that stands beside a text
moves its figures here either, as nothing stands beside it.
"""

import numpy as np
from numpy.typing import NDArray
from training.transformer import (
    EPSILON,
    FUSED,
    HEADS,
    LAYERS,
    WEIGHT_LIMIT,
    Graph,
    Weights,
    embedded,
    parts_of_attention,
)


def encoded(weights: Weights, words: int) -> tuple[Graph, str]:
    """The graph from `input_ids`, one text, to the states of its words, and the name of these.

    Args:
        weights: of the transformer, by their names in BERT.
        words: the most that a text may have.
    """
    graph = Graph()
    hidden = embedded(graph, weights, words)
    for number in range(LAYERS):
        hidden = layer(graph, weights, f"encoder.layer.{number}", hidden)
    return graph, hidden


def layer(graph: Graph, weights: Weights, prefix: str, hidden: str) -> str:
    """Attention and the two dense layers after it."""
    out, seen = f"{prefix}.attention.output", attention(graph, weights, prefix, hidden)
    after = normed(graph, weights, f"{out}.LayerNorm", dense(graph, weights, f"{out}.dense", seen), hidden)
    wide = dense(graph, weights, f"{prefix}.intermediate.dense", after)
    bent = graph.add("Gelu", [wide], f"{prefix}.gelu", FUSED)
    narrow = dense(graph, weights, f"{prefix}.output.dense", bent)
    return normed(graph, weights, f"{prefix}.output.LayerNorm", narrow, after)


def attention(graph: Graph, weights: Weights, prefix: str, hidden: str) -> str:
    """What each word sees in the others."""
    weight, bias = parts_of_attention(weights, prefix)
    bytes_, columns = narrowed(graph, weight, f"{prefix}.joined")
    added = graph.constant(f"{prefix}.joined.bias", bias)
    figures = graph.add("DynamicQuantizeLinear", [hidden], f"{prefix}.bytes", outputs=3)
    inputs = [figures, bytes_, added, f"{figures}.1", columns, "", f"{figures}.2"]
    return graph.add("QAttention", inputs, f"{prefix}.seen", FUSED, num_heads=HEADS)


def dense(graph: Graph, weights: Weights, name: str, inputs: str) -> str:
    """The input times the weight, with its bias."""
    bytes_, columns = narrowed(graph, weights[f"{name}.weight"], name)
    bias = graph.constant(f"{name}.bias", weights[f"{name}.bias"])
    return graph.add("DynamicQuantizeMatMul", [inputs, bytes_, columns, "", bias], name, FUSED)


def narrowed(graph: Graph, weight: NDArray[np.float32], name: str) -> tuple[str, str]:
    """The names of the transposed weight in bytes and of the scales of its columns."""
    scale = np.abs(weight).max(axis=1) / WEIGHT_LIMIT
    bytes_ = graph.constant(f"{name}.weight", np.round(weight.T / scale).astype(np.int8))
    return bytes_, graph.constant(f"{name}.columns", scale.astype(np.float32))


def normed(graph: Graph, weights: Weights, prefix: str, inputs: str, skip: str) -> str:
    """The layer norm of the input and the way round it."""
    norms = [graph.constant(f"{prefix}.{part}", weights[f"{prefix}.{part}"]) for part in ("weight", "bias")]
    both = graph.add("Add", [inputs, skip], f"{prefix}.both")
    return graph.add("LayerNormalization", [both, *norms], prefix, epsilon=EPSILON)
