"""快递能赶周四到么, while an order is being placed: how soon this one comes, of no order before."""

from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.progress import resumed
from actions.business.requests import Wish
from actions.business.settling import proposed_parts
from actions.costs.freight import region_named
from actions.desk import Desk
from actions.hearing.wording import asks, says, spans
from actions.memory import PLACE_ORDER
from shop import customers
from shop.policies import Region

SHIPPING = "shipping_info"
OF_OTHERS = ("bought", "came_already", "exchange_of_bought")


def arrival_asked(desk: Desk) -> Answer | None:
    """The days to where it goes; None when another order is meant, or none is being placed."""
    turn, task = desk.turn, desk.memory.task
    if (
        task is None
        or task.soft
        or task.name != PLACE_ORDER
        or turn.clicked
        or turn.first("order_no")
    ):
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


def with_days(
    desk: Desk, answer: Answer, others: Sequence[Wish]
) -> tuple[Answer, list[Wish]]:  # fmt: skip
    """去结账 周几能到沈阳: the days before the order that is shown; what is left to ask."""
    for wish in others:
        asked = desk.turned(text=wish.text, entities=wish.entities, memory=answer.memory)
        told = arrival_asked(asked) if wish.intent == SHIPPING else None
        if told is not None:
            replies_now = (told.replies[0], *answer.replies)
            left = [one for one in others if one is not wish]
            return Answer(replies_now, answer.memory), left
    return answer, [*others]


def _confirmed_first(text: str) -> bool:
    """确认 对了多久到: a plain yes stands before the question, and is carried out first."""
    first = next(text[start:end] for start, end in spans("splits_lightly", text))
    return says("answer_confirms", first) and not asks(first)


def _region(desk: Desk) -> Region | None:
    """Of the place that is named, of the address told for the order, else of the one kept."""
    if (named := region_named(desk)) is not None:
        return named
    task, who = desk.memory.task, desk.turn.customer_id
    told = ((task.get("parts") or {}) if task else {}).get("text")
    told = told or proposed_parts(desk).get("text")
    kept = next(iter(customers.addresses(desk.tx, who)), None) if who else None
    text = told or (kept.text if kept else "")
    return desk.policies.region(str(text)) if text else None
