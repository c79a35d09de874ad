"""Two requests in one message: one is answered, the other is offered."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.wording import says

TOPICS = (
    "human_agent", "shipping_info", "invoice", "promotion", "membership", "payment",
    "order_status", "return_policy", "installation",
)  # fmt: skip
NEAR = {
    "shipping_info": {"order_status"},
    "order_status": {"shipping_info", "installation"},
    "return_policy": {"return_refund", "exchange"},
    "promotion": {"membership", "price_protection", "purchase", "refine_recommendation"},
    "installation": {"order_status"},
}


def with_second(desk: Desk, answer: Answer) -> Answer:
    """The answer, with a button for what else the message asks."""
    turn = desk.turn
    if turn.clicked or not says("joins", turn.text) or turn.intent == "human_agent":
        return answer
    other = next((topic for topic in TOPICS if _asked(topic, turn.intent, turn.text)), None)
    if other is None:
        return answer
    title = desk.label("intents", other)
    button = replies.button(title, other)
    return answer.then(replies.text(desk.say("general.second", topic=title), [button]))


def _asked(topic: str, answered: str, text: str) -> bool:
    if topic == answered or answered in NEAR.get(topic, ()):
        return False
    return says(f"topic_{topic}", text)
