"""A message with what an order needs: what, how many, where to, to whom, how it is paid.

It is all taken at once, into the order in progress or a new one; the summary then shows it.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.all_ordered import all_ordered
from actions.basket.beside_order import without_days
from actions.basket.buying import ADD, adding, begin_order, says_to_order
from actions.basket.contents import basket_shown, spoken_words
from actions.basket.destination import (
    as_told,
    delivery_said,
    destination,
    parts_so_far,
)
from actions.basket.not_that_order import not_that_order
from actions.basket.ordering import payment_said
from actions.basket.paying_said import (
    as_wished,
    kept_from,
    pays_after_yes,
    takes_what_is_offered,
    with_rule,
)
from actions.basket.revising import revised
from actions.business.belonging import amended
from actions.business.flows import flow_of
from actions.business.parted import parted as told_and_asked
from actions.business.progress import resumed
from actions.business.settling import confirm_buttons, lapse, not_ordered
from actions.desk import Desk
from actions.hearing.addressing import parted, speaks_of_piece
from actions.hearing.ordinals import count_said
from actions.hearing.wording import asks, corrects, says
from actions.hearing.words import listed
from actions.memory import CONFIRM, PLACE_ORDER
from actions.reference.leaving_out import left_out, only_others
from actions.reference.own_basket import basket_told, owner
from actions.reference.referring import known, product_meant
from actions.reference.variants import color_said
from shop import baskets, orders
from shop.order_states import allowed
from shop.products import Product

FREE = (None, PLACE_ORDER, ADD.name, "add_several", "clarify", "put_back")
TAKES = ("add", "buy_some", "takes_now", "chooses", "checkout")
KEPT = ("parts", "payment", "to", "elsewhere")  # of the order, whatever is in it
_HOUSE = re.compile(r"\d|[一二三四五六七八九十百]+[号幢栋楼弄室]")  # of a place with a door
ASKED_OF_IT = ("how_long", "costs", "arrival", "shipping_question")


def placed(desk: Desk) -> Answer | None:
    """The order as far as the message tells it; None when it tells nothing of one."""
    if desk.turn.clicked or desk.turn.intent == "human_agent":
        return None
    earlier = _may_change(desk) or not_that_order(desk) or _not_now(desk)
    wished = as_wished(without_days(desk))
    told = earlier or _told_at_once(wished)
    return told and with_rule(desk, told, wished)


def _told_at_once(desk: Desk) -> Answer | None:
    task, turn = desk.memory.task, desk.turn
    busy = task is not None and not task.soft
    if (busy and task is not None and task.name not in FREE) or says("old_order", turn.text):
        return None
    if turn.first("order_no") or (asks(turn.text) and _only_asked(desk)):
        return None
    rest = _beside_delivery(desk)
    if not (_of_this_order(desk, rest) if desk.memory.ordering else _orders(desk, rest)):
        return None
    said = {"parts": _parts(desk) or None, "payment": payment_said(turn.text)}
    told = {name: value for name, value in said.items() if value}  # what was told before stays
    if (together := all_ordered(rest, told)) is not None:
        return together
    if (product := _to_add(desk, rest)) is not None:
        return adding(rest, product, None, order=True, **told)
    if not baskets.lines(desk.tx, owner(desk)):
        return None
    return _onward(desk, rest)


def _onward(desk: Desk, rest: Desk) -> Answer:
    """The basket in the number and version said, then the order with the rest."""
    before = baskets.lines(desk.tx, owner(desk))
    changed = revised(rest.idle()) if _revises(rest) else None
    onward = _as_before(desk) if changed is None else None
    onward = onward or begin_order(desk)
    if changed is None or desk.turn.customer_id is None:
        return onward
    if baskets.lines(desk.tx, owner(desk)) != before:
        lead = desk.say("buying.changed")
    else:  # why not, without the basket, which the summary shows
        refused = rest.turn.swaps or rest.turn.first("color") or rest.turn.first("size")
        lead = str(changed.replies[0]["text"]).partition("\n")[0] + "\n" if refused else ""
    return Answer((replies.led_by(lead, onward.replies[0]), *onward.replies[1:]), onward.memory)


def _as_before(desk: Desk) -> Answer | None:
    """What is said already stands so in the summary: told in a word, not all of it again."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or task.step != CONFIRM or amended(flow, desk, task):
        return None
    to = as_told(destination(desk, parts_so_far(desk, task)))
    buttons = confirm_buttons(desk, task, desk.memory.proposal_id)
    words = desk.text("buying.so_already", buttons, to=to,
                      method=desk.label("methods", str(task.get("payment"))))  # fmt: skip
    return desk.answer(words, memory=desk.memory)


def _of_this_order(desk: Desk, rest: Desk) -> bool:
    """Whether it changes the order in progress in more than the number of its goods."""
    task, flow = desk.memory.task, flow_of(desk)
    if task is None or flow is None or says("saved_address", desk.turn.text):
        return False
    pays = payment_said(desk.turn.text) and not asks(desk.turn.text)
    set_anew = desk.turn.holds or says("sets_count", desk.turn.text)
    if set_anew and task.step == CONFIRM and _revises(rest):
        return True  # 下单吧 哦不 要两双; 数量改2
    if amended(flow, desk, task) and (_parts(desk) or pays):
        return True
    return bool(parted(desk.turn.text)[0]) or speaks_of_piece(desk.turn.text)


def _orders(desk: Desk, rest: Desk) -> bool:
    """Whether an order is begun: goods, a place to send them to, a way to pay."""
    text, parts = desk.turn.text, _parts(desk)
    sent = _can_be_sent_to(parts)
    takes = any(says(name, rest.turn.text) for name in TAKES)
    if sent:
        begun = desk.memory.busy and desk.memory.task is not None and "order" in desk.memory.task
        changes = any(says(one, text) for one in ("topic_change_address", "moved_to"))
        changes = changes or _readdresses(desk)
        return takes or begun or not changes
    pays = bool(payment_said(text)) and not asks(text)
    usual = says("saved_address", text) and not asks(text)
    if _awaits_more(desk, text, pays, usual):
        return True
    if pays and takes_what_is_offered(desk, rest):
        return True
    told = pays or _revises(rest) or usual or says("unwritten_place", text)
    return bool(told) and says_to_order(rest.turn.text) and not kept_from(text)


def _readdresses(desk: Desk) -> bool:
    """帮我改成送到公司 …, of an order just told that can still go elsewhere: no goods to buy."""
    turn, number = desk.turn, desk.memory.order_no
    told = turn.intent == "change_address" and corrects(turn.text) and not desk.memory.busy
    if turn.customer_id is None or number is None or not told:
        return False
    return allowed(orders.one(desk.tx, turn.customer_id, number).status, "change_address")


def _can_be_sent_to(parts: Mapping[str, str]) -> bool:
    """Whether parcels reach it: 我们是农村的 only tells of the place, and orders nothing."""
    place = parts.get("text", "")
    return bool(_HOUSE.search(place)) or {"receiver", "phone"} <= parts.keys()


def _awaits_more(desk: Desk, text: str, pays: bool, usual: bool) -> bool:
    """地址还用原来的 货到付款 while the version is asked for; 支付宝 once the basket was shown."""
    task = desk.memory.task
    agreed = pays and pays_after_yes(text)
    if task is not None and task.name == ADD.name and (pays or usual):
        return (pays and usual) or agreed or not task.soft
    told = agreed or (pays and (usual or says("pays_alone", text)))
    return told and basket_told(desk)


def _only_asked(desk: Desk) -> bool:
    _, rest = parted(desk.turn.text)
    return any(says(name, rest) for name in ASKED_OF_IT)


def _parts(desk: Desk) -> dict[str, str]:
    task = desk.memory.task
    before = parts_so_far(desk, task) if task is not None and desk.memory.ordering else {}
    if before or (desk.turn.customer_id and desk.memory.ordering):
        return delivery_said(desk, before, loosely=task is not None and task.step == "to")
    return parted(desk.turn.text, desk.turn.first("phone"))[0]


def _beside_delivery(desk: Desk) -> Desk:
    """The message without address, receiver and phone: what it says of the goods."""
    turn = desk.turn
    _, text = parted(turn.text)
    named = tuple(
        each
        for each in turn.entities
        if each.start is None or text[each.start : each.end].strip(" ，")
    )
    return desk.turned(text=text, entities=named, intent="purchase")


def _revises(rest: Desk) -> bool:
    """Whether it says in which number or version the goods are wanted."""
    turn = rest.turn
    said = count_said(turn.text) or turn.first("quantity") or turn.swaps
    return bool(said or turn.first("color") or color_said(turn.text) or turn.first("size"))


def _to_add(desk: Desk, rest: Desk) -> Product | None:
    """What is to go into the basket first; None when the order is of what is in it."""
    task, turn = desk.memory.task, rest.turn
    if task is not None and task.name == ADD.name:
        return known(desk, str(task.get("product_id")))
    if desk.memory.ordering:
        return None
    there = {line.product_id for line in baskets.lines(desk.tx, owner(desk))}
    product = product_meant(rest)
    if product is None or product.product_id in there:
        return None
    wanted = _revises(rest) or any(says(name, turn.text) for name in TAKES)
    return product if wanted or not there else None


def without_some(desk: Desk) -> Answer | None:
    """吹风机不要，只下猫粮: the goods left out leave the basket, and the order is shown anew."""
    desk = told_and_asked(desk)[0]  # 口红怎么也在里面 口红不要
    if asks(desk.turn.text) or not (desk.memory.ordering or _orders_some(desk)):
        return None
    there = baskets.lines(desk.tx, owner(desk))
    out = left_out(desk, there)
    if not out:
        return _not_there(desk) if only_others(desk, there) else None
    if len(out) == len(there):
        return _nothing_left(desk)
    known = _known(desk)
    for line in out:
        baskets.set_quantity(desk.tx, owner(desk), line.variant_id, 0, desk.now)
    lapse(desk)
    names = listed([line.name for line in out], desk.language)
    lead = desk.say("buying.left_out", names=names)
    told = replace(desk.turn, text="", entities=(), memory=desk.memory.idle())
    onward = begin_order(replace(desk, turn=told), **known)
    return Answer((replies.led_by(lead, onward.replies[0]), *onward.replies[1:]), onward.memory)


def _known(desk: Desk) -> dict[str, object]:
    """What is known of the order, whatever is in it: said before, or with these words."""
    task = desk.memory.task if desk.memory.ordering else None
    known = {name: task.get(name) for name in KEPT} if task is not None else {}
    before = parts_so_far(desk, task) if task is not None else {}
    if parts := {**before, **_parts(desk)}:
        known["parts"] = parts
    known["payment"] = payment_said(desk.turn.text) or known.get("payment")
    return {name: value for name, value in known.items() if value is not None}


def _orders_some(desk: Desk) -> bool:
    """只买鞋 货到付款 寄…: an order is begun, of some of what is in the basket."""
    task, turn = desk.memory.task, desk.turn
    free = task is None or task.soft or task.name in FREE
    if turn.clicked or not free or says("old_order", turn.text) or turn.first("order_no"):
        return False
    if not _orders(desk, _beside_delivery(desk)):
        return False
    there = baskets.lines(desk.tx, owner(desk))
    return bool(there) and (bool(left_out(desk, there)) or only_others(desk, there))


def _not_there(desk: Desk) -> Answer:
    """Only what is not in the basket is to be ordered: said so, with what is in it."""
    lapse(desk)
    lead = desk.say("buying.not_there", what=spoken_words(desk))
    shown = basket_shown(desk.idle())
    return Answer((replies.led_by(lead, shown.replies[0]), *shown.replies[1:]), shown.memory)


def _nothing_left(desk: Desk) -> Answer:
    """All that was to be ordered is refused: nothing is ordered, and the basket stays."""
    lapse(desk)
    return desk.answer(not_ordered(desk), memory=desk.memory.idle())


def _may_change(desk: Desk) -> Answer | None:
    """确认 手滑的话还能改地址吗: until when it can be, and the yes is asked for again."""
    text = desk.turn.text
    if not desk.memory.ordering or not asks(text) or not says("changes_later", text):
        return None
    return resumed(desk, desk.answer(desk.text("buying.changes_later")))


def _not_now(desk: Desk) -> Answer | None:
    """算了先不下单: what was prepared is dropped, the basket stays."""
    task = desk.memory.task
    if not says("not_ordering", desk.turn.text):
        return None
    if task is not None and task.name not in FREE and not task.soft:
        return None
    if task is None and not baskets.lines(desk.tx, owner(desk)):
        return None
    lapse(desk)
    return desk.answer(not_ordered(desk), memory=desk.memory.idle())
