"""The transformers of the package, which share a folder, a runtime and a tokenizer."""

from importlib.resources import as_file, files
from typing import Any

FOLDER = files("secondsource.language") / "models"
TOKENIZER = "minilm-l6-tokenizer.json"


def load_session(model: str, threads: int = 1) -> Any:
    """The runtime session of a model of the package.

    Args:
        model: the name of its file.
        threads: how many threads one call may use; parallel work is better spread over processes.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    with as_file(FOLDER / model) as path:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_tokenizer() -> Any:
    """The tokenizer of all of them, which cuts a text at the 128 word pieces that the encoder reads."""
    from tokenizers import Tokenizer

    return Tokenizer.from_str((FOLDER / TOKENIZER).read_text(encoding="utf-8"))


def readable(text: str) -> str:
    """The text without lone surrogates, which no tokenizer takes; offsets stay as they are."""
    return text.encode("utf-8", "replace").decode("utf-8")
