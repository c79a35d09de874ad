"""What a trained model depends on besides its data: the catalogue's words and our own code.

Rasa's training cache looks at a component's class alone. A changed lexicon, table or helper must
train anew, else the old model would ship under a new name.
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from bot.components.lexicon import lexicon

_SOURCES = ("*.py", "*.yml")


@functools.lru_cache(maxsize=1)
def _code() -> str:
    folder = Path(__file__).parent
    files = sorted(path for pattern in _SOURCES for path in folder.glob(pattern))
    parts = (hashlib.sha256(path.read_bytes()).hexdigest() for path in files)
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def fingerprint() -> str:
    """Changes whenever a model trained now would differ for another reason than its data."""
    return hashlib.sha256(f"{_code()}{lexicon().digest}".encode()).hexdigest()
