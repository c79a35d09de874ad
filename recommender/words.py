"""How alike products are by their names: common words, the rare ones counting most.

The cosine of words weighted by inverse document frequency (Salton and Buckley 1988). Chinese is
written without spaces; there every two neighbouring characters count as a word.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from recommender.arrays import Matrix

WORD = re.compile(r"[a-z]+|\d+|[\u3400-\u9fff]+")


def words_of(name: str) -> list[str]:
    """Latin words and numbers in small letters, and pairs of Chinese characters."""
    found = list[str]()
    for run in WORD.findall(name.lower()):
        if run[0] < "\u3400" or len(run) == 1:
            found.append(run)
        else:
            found += [first + second for first, second in pairwise(run)]
    return found


def likeness(some: Sequence[str], others: Sequence[str]) -> Matrix:
    """Names x names, 0 to 1; nothing is like a name without words."""
    rows = _weighted([*some, *others])
    return (rows[: len(some)] @ rows[len(some) :].T).tocsr()


def _weighted(names: Iterable[str]) -> Matrix:
    """Names x words, each row of length 1."""
    from scipy.sparse import csr_matrix  # slow to import

    known, columns, ends = dict[str, int](), list[int](), [0]
    for name in names:
        columns += [known.setdefault(word, len(known)) for word in sorted(set(words_of(name)))]
        ends.append(len(columns))
    count = np.bincount(columns, minlength=len(known))
    rarity = np.log((len(ends) - 1) / np.maximum(count, 1)) + 1e-3
    weights = rarity[columns].astype(np.float32) if columns else np.zeros(0, dtype=np.float32)
    matrix = csr_matrix((weights, columns, ends), shape=(len(ends) - 1, max(len(known), 1)))
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.maximum(lengths, 1e-9), np.diff(matrix.indptr)).astype(np.float32)
    return matrix
