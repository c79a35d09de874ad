"""The confusion matrix as a picture."""

from __future__ import annotations

from pathlib import Path

import matplotlib as mpl
import numpy as np

mpl.use("Agg")
from matplotlib import pyplot as plt


def draw_confusion(names: list[str], counts: np.ndarray, title: str, path: Path) -> None:
    """Writes an SVG: rows are what was meant, columns what was understood, shares in colour."""
    shares = counts / np.maximum(counts.sum(axis=1, keepdims=True), 1)
    size = 2.5 + 0.32 * len(names)
    figure, axes = plt.subplots(figsize=(size, size))
    axes.imshow(np.sqrt(shares), cmap="Blues", vmin=0, vmax=1)  # the root shows the few mistakes
    axes.set_xticks(range(len(names)), names, rotation=90)
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel("understood")
    axes.set_ylabel("meant")
    axes.set_title(title)
    for row, column in zip(*np.nonzero(counts), strict=True):
        light = shares[row, column] > 0.4
        axes.text(
            column,
            row,
            counts[row, column],
            ha="center",
            va="center",
            fontsize=7,
            color="white" if light else "black",
        )
    figure.tight_layout()
    figure.savefig(path, format="svg", metadata={"Date": None})
    plt.close(figure)
