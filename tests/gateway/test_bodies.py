"""The depth of JSON is known before it is parsed."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from gateway.bodies import MAX_DEPTH, depth

SCALARS = st.none() | st.booleans() | st.text(alphabet='a[]{}"\\', max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner),
    max_leaves=40,
)  # fmt: skip


def real_depth(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value
    if not isinstance(value, dict | list):
        return 0
    return 1 + max((real_depth(one) for one in inner), default=0)


@given(VALUES, st.integers(0, 40))
def test_it_is_the_depth_that_parsing_would_find(value: Any, more: int) -> None:
    for _ in range(more):
        value = [value]
    found = depth(json.dumps(value).encode())
    assert (found > MAX_DEPTH) == (real_depth(value) > MAX_DEPTH)


@given(st.binary(max_size=400))
def test_any_bytes_can_be_looked_at(body: bytes) -> None:
    depth(body)
