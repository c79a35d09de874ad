"""快递能赶周四到么, while an order is being placed: how soon this one comes, of no order before."""

from actions import replies
from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says, spans
from shop import customers
from shop.policies import Region

ORDER = "place_order"
OF_OTHERS = ("bought", "came_already", "exchange_of_bought")


def arrival_asked(desk: Desk) -> Answer | None:
    """The days to where it goes; None when another order is meant, or none is being placed."""
    turn, task = desk.turn, desk.memory.task
    if task is None or task.soft or task.name != ORDER or turn.clicked or turn.first("order_no"):
        return None
    if not (asks(turn.text) and says("arrives_when", turn.text)):
        return None
    if any(says(one, turn.text) for one in OF_OTHERS) or payment_said(turn.text):
        return None
    if _confirmed_first(turn.text):
        return None
    region = _region(desk)
    if region is None or not region.delivers:
        return None
    told = desk.say("shipping.order_arrives", region=region.in_language(desk.language),
                    hours=desk.policies.ships_within_hours, least=region.days_min,
                    most=region.days_max)  # fmt: skip
    return resumed(desk, desk.answer(replies.text(told.strip()), memory=desk.memory))


def _confirmed_first(text: str) -> bool:
    """确认 对了多久到: a plain yes stands before the question, and is carried out first."""
    first = next(text[start:end] for start, end in spans("splits_lightly", text))
    return says("answer_confirms", first) and not asks(first)


def _region(desk: Desk) -> Region | None:
    """Of the address that was told for the order, else of the one kept."""
    task, who = desk.memory.task, desk.turn.customer_id
    told = ((task.get("parts") or {}) if task else {}).get("text")
    kept = next(iter(customers.addresses(desk.tx, who)), None) if who else None
    text = told or (kept.text if kept else "")
    return desk.policies.region(str(text)) if text else None
