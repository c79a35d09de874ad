"""The matters that shoppers come with, and which of them answers which."""

from actions.hearing.wording import knows, says

TOPICS = (
    "human_agent", "refund_progress", "price_protection", "return_policy", "cancel_order",
    "change_address", "return_refund", "exchange", "repair_warranty", "installation", "invoice",
    "complaint", "payment", "membership", "promotion", "shipping_info", "order_status", "compare",
    "recommend", "purchase",
)  # fmt: skip
SHOPPING = frozenset({"purchase", "recommend", "refine_recommendation", "product_info", "stock",
                      "compare", "inform"})  # fmt: skip
SENT_BACK = frozenset({"return_refund", "exchange", "return_policy", "refund_progress",
                       "repair_warranty", "complaint"})  # fmt: skip
BUSINESS = frozenset(
    {"cancel_order", "change_address", "return_refund", "exchange", "complaint",
     "price_protection", "installation", "repair_warranty", "invoice"}
)  # fmt: skip
OF_THE_SHOP = frozenset({"promotion", "payment", "membership", "invoice", "shipping_info",
                         "return_policy"})  # fmt: skip
OF_THE_WAY = (None, "order_status", "shipping_info", "change_address")
NOT_UNDERSTOOD = frozenset({"nlu_fallback", "out_of_scope"})
ANSWERS = frozenset({"affirm", "deny", "inform"})  # no requests of their own
TALK = frozenset({"greet", "goodbye", "thank", "help", "bot_challenge"})
DENIABLE = frozenset({"cancel_order", "return_refund", "exchange", "repair_warranty", "complaint"})
NEAR = {  # topic → what already answers it
    "shipping_info": {"order_status", "return_policy"},
    "order_status": {"shipping_info", "installation", "cancel_order", "complaint",
                     "refund_progress", "return_refund"},
    "cancel_order": {"return_refund"},
    "installation": {"order_status"},
    "promotion": {"price_protection", "refine_recommendation"},
    "return_refund": SENT_BACK | {"cancel_order", "price_protection"},
    "return_policy": SENT_BACK,
    "refund_progress": {"return_policy"},
    "exchange": SENT_BACK | {"refine_recommendation", "stock"},
    "repair_warranty": SENT_BACK,
    "complaint": SENT_BACK,
    "price_protection": {"promotion"},
    "recommend": SHOPPING,
    "purchase": SHOPPING | {"payment"},
    "compare": SHOPPING,
    "product_info": SHOPPING | SENT_BACK | {"installation", "price_protection"},
}  # fmt: skip


def asks_for(intent: str, text: str) -> bool:
    """Whether the words themselves name the matter."""
    return intent in TOPICS and says(f"topic_{intent}", text)


def topic_of(text: str) -> str | None:
    """The matter the words name, when it is only one."""
    named = [topic for topic in TOPICS if topic not in SHOPPING and says(f"topic_{topic}", text)]
    return named[0] if len(named) == 1 else None


def denied(intent: str, said: str) -> bool:
    """不是取消订单: what is said not to be meant is no request; 装好的空调坏了 asks no visit."""
    if intent == "purchase":
        return says("bought", said) and not says("checkout", said)
    if intent == "installation":
        return says("fitted", said) or says("denies_installation", said)
    name = f"denies_{intent.removesuffix('_warranty')}"
    return (knows(name) and says(name, said)) or (intent in DENIABLE and says("state_alone", said))
