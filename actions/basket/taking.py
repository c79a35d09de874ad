"""那拿750g的一份，顺便看下我裙子到哪啦: what is taken goes into the basket, the rest is heard."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.buying import ADD, goes_to_order, says_to_order
from actions.basket.drafting import noted
from actions.basket.no_such_version import without_such
from actions.basket.ordering import payment_said
from actions.basket.takings import Taking, counted, takings
from actions.business.flows import begin
from actions.business.parted import leading
from actions.business.progress import resumed
from actions.business.remainder import clauses, remainder, requests, saying
from actions.business.requests import Wish
from actions.desk import Desk
from actions.hearing.addressing import parts_of
from actions.hearing.matters import BUSINESS, topic_of
from actions.hearing.rejecting import without_rejected
from actions.hearing.wording import asks, says, spans
from actions.memory import Task
from actions.reference.own_basket import in_basket
from actions.reference.referring import known
from actions.reference.variants import as_wished, color_wanted, matching
from actions.turn import NAMES, Turn, nameless
from shop.products import Variant

NOT_TAKING = ("version_change", "old_order")
NOT_BESIDE = ("place_order", ADD_SEVERAL.name)


def taken(desk: Desk) -> tuple[Answer, Desk | None, Wish | None] | None:
    """What is put in, the desk for the rest of the message or the wish that waits beside it."""
    turn, task = desk.turn, desk.memory.task
    if not _may_take(desk):
        return None
    found = takings(desk)
    new = _not_there(desk, found)
    if not new or all(one.bare for one in found):
        return None  # 加购物车: of what was looked for, with all that was wished
    if says("if_there", turn.text) and any(one.said.one is None for one in found):
        return None  # XL呢 有的话帮我加: the version is that of the question (pointing.py)
    taken_out = [span for one in found for span in one.spans]
    rest = remainder(turn, [*taken_out, *saying(turn.text, _lets_it_be)])
    if not _asks_beside(rest) and any(one.name in NAMES for one in rest.entities):
        return None  # 我要坚果一袋 还有T恤: several goods at once
    if _in_other_business(task):
        if not all(one.plainly for one in found):
            return None
        told = added(desk, new)
        if told.memory.busy:
            return told, None, None
        again = told.remembering(task=task, proposal_id=desk.memory.proposal_id)
        return resumed(desk.turned(memory=again.memory), again), None, None
    if not _asks_beside(rest):
        told = added(desk, new, order=_orders(turn.text))
        missing = without_such(desk, rest, [one.product for one in new])
        return (leading(missing, told) if missing else told), None, None
    told = added(desk, new)
    if told.memory.busy:
        intent = _matter(rest)
        return told, None, Wish(intent, rest.text.strip(), rest.entities)
    return told, replace(desk, turn=replace(rest, memory=told.memory)), None


def _lets_it_be(part: str) -> bool:
    """不能抵算了: what was asked before is let be, and asks for nothing."""
    return says("lets_it_be", part) and not asks(part)


def _not_there(desk: Desk, found: Sequence[Taking]) -> list[Taking]:
    """Those not in the basket yet; none when some are, unless all are versions of one product."""
    new = [one for one in found
           if not in_basket(desk, one.product, one.said.one or _offered(desk, one))]  # fmt: skip
    return new if len(new) == len(found) or _of_one_product(found) else []


def _offered(desk: Desk, one: Taking) -> Variant | None:
    """The version in which it was offered, when none is said."""
    task = desk.memory.task
    own = task is not None and task.name == ADD.name and not one.said.spans
    if task is None or not own or task.get("product_id") != one.product.product_id:
        return None
    return one.product.variant(str(task.get("variant_id")))


def _of_one_product(found: Sequence[Taking]) -> bool:
    """要一件红的L 再要一件黑色M, of one jacket: what is there of it is not put in again."""
    return len(found) > 1 and len({one.product.product_id for one in found}) == 1


def takes_beside(desk: Desk) -> bool:
    """Whether goods are plainly taken beside something else: 蓝的加一个 不喜欢能退不."""
    if not _may_take(desk) or _in_other_business(desk.memory.task):
        return False
    found = [one for one in takings(desk) if one.worded and not one.bare]
    rest = remainder(desk.turn, [span for one in found for span in one.spans])
    return bool(found) and _asks_beside(rest)


def _asks_beside(rest: Turn) -> bool:
    """Whether something else is asked; 有券吧, theres a coupon right ask of coupons."""
    return requests(rest) or says("coupon_words", rest.text)


def _matter(rest: Turn) -> str:
    """What else is asked for: by its words first, else as it was understood."""
    if says("coupon_words", rest.text):
        return "promotion"
    on_its_way = any(says(one, rest.text) for one in ("by_then", "bought_now", "postage"))
    return "shipping_info" if on_its_way else rest.intent


def _may_take(desk: Desk) -> bool:
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or turn.swaps or turn.first("order_no"):
        return False
    if task is not None and not task.soft and task.name in NOT_BESIDE:
        return False
    if payment_said(turn.text) or parts_of(turn.text, turn.first("phone")):
        return False  # an order told at once (placing.py)
    (start, end), *after = spans("taken_back", turn.text)
    again = bool(after) and counted(turn.text[start:end])  # add 3, actually make it 2
    # 还是九阳吧 绿的来一台 chooses goods, and changes no version
    said = nameless(replace(turn, text=_but_of_orders(without_rejected(turn.text))), NAMES, "")
    return not again and not any(says(name, said) for name in NOT_TAKING)


def _but_of_orders(text: str) -> str:
    """加两瓶，原来那单帮我取消掉: without the clause that is business of an order before."""
    letters = list(text)
    for start, end in clauses(text):
        said = text[start:end]
        if says("old_order", said) and topic_of(said) in BUSINESS and not counted(said):
            letters[start:end] = " " * (end - start)
    return "".join(letters)


def _in_other_business(task: Task | None) -> bool:
    return task is not None and not task.soft and task.name != ADD.name


def _orders(text: str) -> bool:
    """那下单 绿色一副: the order is to follow what goes in."""
    ordered = goes_to_order(text) and says_to_order(text)
    return ordered and not says("order_condition", text) and not says("order_later", text)


def added(desk: Desk, found: Sequence[Taking], *, order: bool = False) -> Answer:
    """One of them at once, or its version asked for; several are put together for one yes."""
    goods = [slot for one in found for slot in slots_of(one)]
    goods = [*_begun(desk, goods), *goods]
    quiet = desk.turned(text="", intent="inform", entities=(), clauses=(),
                        memory=desk.memory.idle())  # fmt: skip
    ordering = {"order": True} if order else {}
    if len(goods) > 1:
        answer = begin(ADD_SEVERAL, quiet, goods=goods, **ordering)
        return leading(noted(desk, answer.memory.task), answer)
    (one,) = goods
    one = {**_in_no_version(desk, found), **one}
    said = {name: value for name, value in one.items() if value is not None}
    return begin(ADD, quiet, agreed=True, **{**said, **asked_of(desk, one), **ordering})


def _in_no_version(desk: Desk, found: Sequence[Taking]) -> dict[str, Any]:
    """The colour said of goods that do not come in it: nothing else is put in for it."""
    color = color_wanted(desk.turn)
    if len(found) != 1 or not color or found[0].said.spans:
        return {}
    return {} if matching(found[0].product.variants, color, None) else {"color": color}


def asked_of(desk: Desk, one: dict[str, Any]) -> dict[str, Any]:
    """The version just asked about, or looked for, of goods that are taken in none that is said."""
    task, wishes = desk.memory.task, desk.memory.wishes
    product = known(desk, str(one["product_id"]))
    there = [each.variant_id for each in product.variants if each.stock > 0] if product else []
    offered = task is not None and task.soft and task.name == ADD.name
    if not one.get("variant_id") and task is not None and offered:
        told = task.get("variant_id")
        if told is not None and told in (one.get("among") or there):
            return {"variant_id": told, "among": None}  # 加一件L, of the black L just offered
    if one.get("variant_id") or set(one.get("among") or there) != set(there):
        return {}
    if task is not None and offered and task.get("product_id") == one["product_id"]:
        names = ("variant_id", "color", "size")
        return {name: task.get(name) for name in names if name in task}
    if wishes is None or product is None or product.product_id not in desk.memory.shown:
        return {}
    return dict(as_wished(product, wishes.color, wishes.size))


def _begun(desk: Desk, goods: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The goods whose version is still asked for, when others are taken beside them."""
    task = desk.memory.task
    if task is None or task.soft or task.name != ADD.name or "agreed" not in task:
        return []
    if task.get("product_id") in [one["product_id"] for one in goods]:
        return []
    names = ("product_id", "variant_id", "color", "size")
    return [{**{name: task.get(name) for name in names}, "quantity": task.get("quantity") or 1}]


def slots_of(one: Taking) -> list[dict[str, Any]]:
    """The goods as the flows know them; a version of each of several colours."""
    base = {"product_id": one.product.product_id}
    if one.colors:
        return [{**base, "variant_id": each, "quantity": 1} for each in one.colors]
    variant, some = one.said.one, len(one.said.variants) < len(one.product.variants)
    among = [each.variant_id for each in one.said.variants] if some and not variant else None
    return [{**base, "quantity": one.count, "among": among,
             "variant_id": variant.variant_id if variant else None}]  # fmt: skip
