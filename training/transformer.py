"""The six layers of MiniLM as an ONNX graph, with what comes out of them to be added.

Written out by hand rather than traced: it needs no torch, and dynamic quantisation as onnxruntime does it takes one
scale for a whole batch, which moved a dot product by up to .07 with the sentences that stood beside.
"""

from collections.abc import Mapping

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12
FUSED = "com.microsoft"
INPUTS = ("input_ids", "attention_mask", "kinds")
"""What a model may be given; its inputs are those that it reads."""
KINDS = "embeddings.kinds.weight"
"""Where the weights have it, each word piece also has a kind, the input `kinds`, whose vector is added to it."""
# A word's figure (0..255, 128 is nought) times two weights of at most 63 fits 16 bits: processors without
# 8-bit dot products add pairs in 16 bits and would cut larger sums, so that vectors differed between machines.
MIDDLE, ROW_LIMIT, WEIGHT_LIMIT = 128, 127, 63
Weights = Mapping[str, NDArray[np.float32]]


class Graph:
    """Nodes and constants, added one after the other."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        """Store a constant and return its name."""
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def add(
        self, operator: str, inputs: list[str], name: str, domain: str = "", outputs: int = 1, **settings: object
    ) -> str:
        """Add a node; its result, or the first of several, bears its name."""
        names = [name] + [f"{name}.{number}" for number in range(1, outputs)]
        self.nodes.append(helper.make_node(operator, inputs, names, name=name, domain=domain, **settings))
        return name

    def linear(self, inputs: str, weight: NDArray[np.float32], name: str) -> str:
        """The input times the transposed weight, without the bias; both as bytes, scaled row by row.

        A scale for each word, not one for the batch: so a sentence has the same vector whatever stands beside it.
        """
        scale = np.abs(weight).max(axis=1) / WEIGHT_LIMIT
        columns = self.constant(f"{name}.columns", scale.astype(np.float32))
        bytes_ = self.constant(f"{name}.weight", np.round(weight.T / scale).astype(np.int8))
        flat = self.add("Reshape", [inputs, f"flat.{weight.shape[1]}"], f"{name}.flat")
        most = self.add("ReduceMax", [self.add("Abs", [flat], f"{name}.abs")], f"{name}.most", axes=[1], keepdims=1)
        rows = self.add("Div", [self.add("Max", [most, "least"], f"{name}.above"), "row.limit"], f"{name}.rows")
        line = self.add("Reshape", [rows, "line"], f"{name}.line")
        middle = self.add("Expand", ["middle", self.add("Shape", [line], f"{name}.length")], f"{name}.middle")
        figures = self.add("QuantizeLinear", [flat, line, middle], f"{name}.bytes", axis=0)
        product = self.add(
            "MatMulIntegerToFloat", [figures, bytes_, "one", columns, "zero.point"], f"{name}.product", FUSED
        )
        scaled = self.add("Mul", [product, rows], f"{name}.scaled")
        return self.add("Reshape", [scaled, f"deep.{weight.shape[0]}"], name)

    def skip_norm(self, inputs: str, skip: str, weights: Weights, prefix: str, bias: str) -> str:
        """The layer norm of the input, its bias and the way round it.

        Not the fused `SkipLayerNormalization`: on a processor it takes four times as long as its parts.
        """
        norms = [self.constant(f"{prefix}.{part}", weights[f"{prefix}.{part}"]) for part in ("weight", "bias")]
        biased = self.add("Add", [inputs, self.constant(bias, weights[bias])], f"{prefix}.biased")
        both = self.add("Add", [biased, skip], f"{prefix}.both")
        return self.add("LayerNormalization", [both, *norms], prefix, epsilon=EPSILON)


def encoded(weights: Weights, words: int) -> tuple[Graph, str]:
    """The graph from `input_ids` and `attention_mask` to the states of the words, and the name of these.

    Args:
        weights: of the transformer, by their names in BERT.
        words: the most that a text may have.
    """
    graph = Graph()
    shapes(graph)
    hidden = embedded(graph, weights, words)
    mask = graph.add("Cast", ["attention_mask"], "mask", to=TensorProto.INT32)
    for number in range(LAYERS):
        hidden = layer(graph, weights, f"encoder.layer.{number}", hidden, mask)
    return graph, hidden


def model(graph: Graph, name: str, output: str, shape: list[str | int]) -> onnx.ModelProto:
    """The graph as a checked model from int64 arrays, texts x words, to one float32 array."""
    read = {name for node in graph.nodes for name in node.input}
    inputs = [helper.make_tensor_value_info(one, TensorProto.INT64, ["n", "w"]) for one in INPUTS if one in read]
    made = helper.make_graph(
        graph.nodes, name, inputs, [helper.make_tensor_value_info(output, TensorProto.FLOAT, shape)], graph.constants
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    whole = helper.make_model(made, opset_imports=opsets, ir_version=8)
    onnx.checker.check_model(whole)
    return whole


def shapes(graph: Graph) -> None:
    """What every linear layer needs: the shape with and without the division into sentences, and constants."""
    shape = graph.add("Shape", ["input_ids"], "shape")
    for width in (WIDTH, 4 * WIDTH):
        graph.constant(f"flat.{width}", np.array([-1, width], np.int64))
    for width in (WIDTH, 3 * WIDTH, 4 * WIDTH):
        own = graph.constant(f"width.{width}", np.array([width], np.int64))
        graph.add("Concat", [shape, own], f"deep.{width}", axis=0)
    graph.constant("line", np.array([-1], np.int64))
    graph.constant("least", np.array(1e-9, np.float32))
    graph.constant("row.limit", np.array(ROW_LIMIT, np.float32))
    graph.constant("one", np.array(1, np.float32))
    graph.constant("middle", np.array([MIDDLE], np.uint8))
    graph.constant("zero.point", np.array(MIDDLE, np.uint8))


def embedded(graph: Graph, weights: Weights, words: int) -> str:
    """Word, position and, if there are any, kind vectors.

    Words as one byte a figure with a scale a row, since they are half the model.
    """
    rows = weights["embeddings.word_embeddings.weight"]
    scale = np.abs(rows).max(axis=1, keepdims=True) / 127
    graph.constant("words", np.round(rows / scale).astype(np.int8))
    graph.constant("words.scale", scale.astype(np.float32))
    bytes_ = graph.add("Gather", ["words", "input_ids"], "word.bytes")
    figures = graph.add("Cast", [bytes_], "word.figures", to=TensorProto.FLOAT)
    word = graph.add("Mul", [figures, graph.add("Gather", ["words.scale", "input_ids"], "word.scale")], "word")
    places = weights["embeddings.position_embeddings.weight"] + weights["embeddings.token_type_embeddings.weight"][0]
    graph.constant("places", places[:words])
    length = graph.add("Shape", ["input_ids"], "length", start=1)
    graph.constant("zero", np.array([0], np.int64))
    place = graph.add("Slice", ["places", "zero", length, "zero"], "place")
    both = graph.add("Add", [word, place], "word.place")
    if KINDS in weights:
        kinds = graph.add("Gather", [graph.constant(KINDS, weights[KINDS]), "kinds"], "kind")
        both = graph.add("Add", [both, kinds], "word.place.kind")
    prefix = "embeddings.LayerNorm"
    norms = [graph.constant(f"{prefix}.{part}", weights[f"{prefix}.{part}"]) for part in ("weight", "bias")]
    return graph.add("LayerNormalization", [both, *norms], prefix, epsilon=EPSILON)


def layer(graph: Graph, weights: Weights, prefix: str, hidden: str, mask: str) -> str:
    """Attention and the two dense layers after it."""
    weight, added = parts_of_attention(weights, prefix)
    joined = graph.linear(hidden, weight, f"{prefix}.joined")
    bias = graph.constant(f"{prefix}.joined.bias", added)
    graph.add("Split", [joined], f"{prefix}.parts", outputs=3, axis=2)
    query, key, value = f"{prefix}.parts", f"{prefix}.parts.1", f"{prefix}.parts.2"
    seen = graph.add("MultiHeadAttention", [query, key, value, bias, mask], f"{prefix}.seen", FUSED, num_heads=HEADS)
    out = f"{prefix}.attention.output"
    dense = graph.linear(seen, weights[f"{out}.dense.weight"], f"{out}.dense")
    after = graph.skip_norm(dense, hidden, weights, f"{out}.LayerNorm", f"{out}.dense.bias")
    wide = graph.linear(after, weights[f"{prefix}.intermediate.dense.weight"], f"{prefix}.intermediate.dense")
    bias = graph.constant(f"{prefix}.intermediate.bias", weights[f"{prefix}.intermediate.dense.bias"])
    bent = graph.add("BiasGelu", [wide, bias], f"{prefix}.gelu", FUSED)
    narrow = graph.linear(bent, weights[f"{prefix}.output.dense.weight"], f"{prefix}.output.dense")
    return graph.skip_norm(narrow, after, weights, f"{prefix}.output.LayerNorm", f"{prefix}.output.dense.bias")


def parts_of_attention(weights: Weights, prefix: str) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """The weights and the biases of the queries, keys and values of a layer, one under the other."""
    parts = [f"{prefix}.attention.self.{part}" for part in ("query", "key", "value")]
    weight, bias = (np.concatenate([weights[f"{part}.{kind}"] for part in parts]) for kind in ("weight", "bias"))
    return weight, bias
