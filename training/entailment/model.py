"""The scorer as it is trained: the encoder over both texts, and a small network over the typed measures beside it."""

from pathlib import Path

import torch
from torch import Tensor, nn
from training.learning import load_encoder

KINDS, CLASSES, HIDDEN = 17, 3, 64


class Scorer(nn.Module):
    """Log weights of three relations, the sum of what the text and what the measures say.

    The sum is learnt as one, so that the text learns what the measures leave open, and each part can be shown alone.
    """

    def __init__(self, folder: Path, mean: Tensor, scale: Tensor) -> None:
        super().__init__()
        self.encoder, self.dropout = load_encoder(folder)
        width = self.encoder.config.hidden_size
        self.kinds = nn.Embedding(KINDS, width)
        nn.init.normal_(self.kinds.weight, std=0.01)
        self.head = nn.Linear(2 * width, CLASSES)
        nn.init.normal_(self.head.weight, std=0.02)
        self.register_buffer("mean", mean)
        self.register_buffer("scale", scale)
        self.measures = nn.Sequential(
            nn.Linear(len(mean), HIDDEN), nn.ReLU(), nn.Dropout(0.3), nn.Linear(HIDDEN, CLASSES)
        )

    def text(self, ids: Tensor, kinds: Tensor, mask: Tensor) -> Tensor:
        """float32, shape (pairs, 3): what the texts alone say."""
        words = self.encoder.embeddings.word_embeddings(ids) + self.kinds(kinds)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            hidden = self.encoder(inputs_embeds=words, attention_mask=mask).last_hidden_state
        states = hidden.float()
        mean = (states * mask.unsqueeze(2)).sum(1) / mask.sum(1, keepdim=True)
        return self.head(self.dropout(torch.cat([states[:, 0], mean], 1)))

    def rows(self, rows: Tensor) -> Tensor:
        """float32, shape (pairs, 3): what the measures alone say."""
        return self.measures((rows - self.mean) / self.scale)

    def forward(self, ids: Tensor, kinds: Tensor, mask: Tensor, rows: Tensor) -> Tensor:
        """float32, shape (pairs, 3)."""
        return self.text(ids, kinds, mask) + self.rows(rows)
