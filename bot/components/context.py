"""What a sentence means after a question: 第二个, 嗯, 大的, an order number.

The bot's last question (slot `asked`, sent along as metadata) is weighed against the text alone:
p(intent | text, asked) is proportional to p(intent | text) x weight(asked, intent). Weights say how
much likelier an intent becomes right after that question. They are small enough that a clear other
wish, a digression, still wins: 0.9 against 0.02 stays ahead of a weight of 12.
"""

from __future__ import annotations

from collections.abc import Mapping

_ANSWER = "inform"
WEIGHTS: Mapping[str, Mapping[str, float]] = {
    "order": {_ANSWER: 12, "affirm": 2, "deny": 2, "out_of_scope": 0.3, "product_info": 0.5},
    "confirm": {"affirm": 8, "deny": 8, _ANSWER: 1.5, "out_of_scope": 0.4, "goodbye": 0.5},
    "reason": {
        _ANSWER: 12, "deny": 2, "out_of_scope": 0.4, "complaint": 0.6, "product_info": 0.5,
        "exchange": 0.7, "repair_warranty": 0.7, "refine_recommendation": 0.3,
    },
    "variant": {_ANSWER: 10, "affirm": 2, "deny": 2, "stock": 0.8, "out_of_scope": 0.3},
    "address": {_ANSWER: 15, "affirm": 2, "deny": 2, "shipping_info": 0.6, "out_of_scope": 0.1},
    "choice": {
        _ANSWER: 10, "affirm": 3, "deny": 3, "refine_recommendation": 1.5, "out_of_scope": 0.4,
    },
    "budget": {
        _ANSWER: 10, "deny": 2, "refine_recommendation": 1.5, "purchase": 0.8, "promotion": 0.6,
        "out_of_scope": 0.3,
    },
    "product": {
        _ANSWER: 10, "affirm": 2, "deny": 2, "product_info": 0.8, "purchase": 0.8, "compare": 0.5,
        "out_of_scope": 0.4,
    },
    "rating": {
        _ANSWER: 8, "thank": 2, "deny": 2, "complaint": 1.0, "refine_recommendation": 0.3,
        "out_of_scope": 0.4,
    },
}  # fmt: skip

_AFFORDS = {  # what an answer to a question usually holds
    "order": {"order_no"},
    "address": {"phone"},
    "variant": {"color", "size", "attribute"},
    "choice": {"product", "brand", "color", "size"},
    "budget": {"price"},
    "product": {"product", "category", "brand"},
}
_HOLDS_ANSWER = 4.0
_SHORT = 16  # letters; a longer sentence that holds the answer usually wants something too


def reweigh(
    distribution: Mapping[str, float], asked: str | None, entities: frozenset[str], length: int
) -> dict[str, float]:
    """The distribution after the question `asked`; unchanged when nothing known was asked."""
    weights = WEIGHTS.get(asked or "")
    if weights is None:
        return dict(distribution)
    weighed = {intent: p * weights.get(intent, 1.0) for intent, p in distribution.items()}
    if _ANSWER in weighed and length <= _SHORT and entities & _AFFORDS.get(asked or "", set()):
        weighed[_ANSWER] = (weighed[_ANSWER] + 0.02) * _HOLDS_ANSWER
    total = sum(weighed.values())
    return {intent: p / total for intent, p in weighed.items()} if total else dict(distribution)
