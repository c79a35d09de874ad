"""Another size or colour for what was bought: which line, which variant, why."""

from collections.abc import Sequence
from functools import partial

from actions.after_sales.bought_anew import bought_anew
from actions.after_sales.exchange_changed import begun_anew
from actions.after_sales.exchange_versions import (
    SHOWN,
    others,
    same_again,
    taken_up,
    unchosen,
    variant_button,
    variant_label,
)
from actions.after_sales.lined import eligible_for, line_of, line_step, reason_step
from actions.after_sales.not_possible import not_possible
from actions.after_sales.pieces import pieces_of, pieces_step, unless_fewer
from actions.after_sales.return_first import rather_than_return
from actions.after_sales.version_wanted import led_back, no_such, version_wanted, wish
from actions.answer import Answer, Reply
from actions.basket.revising import exchanged_in_basket
from actions.business.exchange_difference import difference
from actions.business.flows import Flow, Step, begin, only_one
from actions.business.ordered import order_of, order_step, recent
from actions.business.settling import proposing
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.orders.placed_change import fixed_told
from actions.reference.bought import mentioned
from actions.reference.line_titles import line_title
from actions.reference.variants import left_out, matching
from actions.road.together import together
from actions.topic_action import TopicAction
from shop import catalogue
from shop.after_sales import may
from shop.order_states import allowed
from shop.orders import Line, Order
from shop.permissions import remaining
from shop.products import Product, Variant


def _exchangeable(desk: Desk, order: Order) -> bool:
    return may(order, "exchange", desk.now).allowed


def _refusing(desk: Desk, order: Order) -> Answer:
    if allowed(order.status, "cancel"):
        return fixed_told(desk, order)  # not sent yet: cancelled and ordered anew
    return not_possible(desk, order, "exchange")


def _product(desk: Desk, line: Line) -> Product:
    return catalogue.product(desk.tx, line.product_id)


def _hear_variant(desk: Desk, task: Task) -> Task | Answer:
    turn, line = desk.turn, line_of(desk, task)
    product = _product(desk, line)
    offered = others(desk, task, product, line.variant_id)
    if (chosen := turn.first("variant_id")) is not None:
        return _taken(desk, task, product, product.variant(str(chosen)))
    have = product.variant(line.variant_id)
    if (offer := taken_up(desk, task)) is not None:
        return _taken(desk, task, product, product.variant(offer))
    if (before := led_back(desk, task, product)) is not None:
        return _taken(desk, task, product, before)
    if have is not None and same_again(desk, task, have):
        return _taken(desk, task, product, have)
    wanted = version_wanted(desk, task, product, offered, have)
    if wanted is not None:
        return _taken(desk, task, product, wanted)
    color, size = wish(desk, task, have)
    if no_such(product, color, size):
        said = desk.term(" ".join(str(part) for part in (color, size) if part))
        return _asked_again(desk, task, product, "exchange.no_such", said)
    if "variant_id" not in task and len(product.variants) == 1:
        return _taken(desk, task, product, product.variants[0])
    return task


def _taken(desk: Desk, task: Task, product: Product, variant: Variant | None) -> Task | Answer:
    if variant is None:
        return task
    if variant.stock <= 0:
        return _asked_again(desk, task, product, "exchange.sold_out", variant_label(desk, variant))
    have = product.variant(line_of(desk, task).variant_id)
    named = have is None or desk.turn.first("size") is not None
    between = None if have is None or named else left_out(desk.turn.text, product, have, variant)
    return task.knowing(variant_id=variant.variant_id, suggested=None, left_out=between)


def _asked_again(desk: Desk, task: Task, product: Product, key: str, variant: str) -> Answer:
    left = others(desk, task, product, line_of(desk, task).variant_id)
    buttons = [variant_button(desk, each) for each in left[:SHOWN]]
    heard = REASON.hear(desk, task)  # 小了 顶脚 想换43: why is told beside the version there is not
    asking = unchosen(heard if isinstance(heard, Task) else task)
    words = desk.text(key, buttons, variant=variant)
    return desk.answer(words).remembering(asked="variant", task=asking)


def _ask_variant(desk: Desk, task: Task) -> Sequence[Reply]:
    line = line_of(desk, task)
    offered = others(desk, task, _product(desk, line), line.variant_id)[:SHOWN]
    name = line_title(desk, line)
    if not offered:
        back = desk.button("order.return_button", "return_refund", order_no=task.get("order_no"))
        return [desk.text("exchange.nothing_left", [back], name=name)]
    return [
        desk.text("exchange.which", [variant_button(desk, each) for each in offered], name=name)
    ]


def _propose(desk: Desk, task: Task) -> Answer:
    order, line = order_of(desk, task), line_of(desk, task)
    variant = _product(desk, line).variant(str(task.get("variant_id")))
    assert variant is not None
    same, count = variant.variant_id == line.variant_id, pieces_of(desk, task)
    words = (
        only_one(desk, task)
        + unless_fewer(desk, task)
        + desk.say(
            "exchange.confirm_same" if same else "exchange.confirm",
            name=line_title(desk, line, count),
            variant=variant_label(desk, variant),
            order_no=order.order_no,
            reason=task.get("reason"),
        )
    )
    if gap := "" if same else difference(desk, line, variant):
        words = f"{gap}{words}"
    if "left_out" in task:  # 大一码 of 40, when there is no 41
        label = variant_label(desk, variant)
        words = desk.say("exchange.left_out", size=task.get("left_out"), variant=label) + words
    arguments = {
        "order_no": order.order_no,
        "line_id": line.line_id,
        "variant_id": variant.variant_id,
        "reason": task.get("reason"),
    }
    if count < remaining(order, line):
        arguments["quantity"] = count
    return proposing(desk, task, "exchange", arguments, words, order)


REASON = reason_step(("size", "quality", "wrong", "unlike", "unwanted"))

EXCHANGE = Flow(
    "exchange",
    frozenset({"exchange"}),
    (
        order_step(_exchangeable, _refusing, none_key="exchange.none", case="exchange"),
        line_step(eligible_for("exchange"), partial(not_possible, kind="exchange")),
        pieces_step(),
        Step("variant_id", "variant", _hear_variant, _ask_variant, needs="line_id"),
        REASON,
    ),
    _propose,
)


def _other_kind(desk: Desk) -> bool:
    """Whether a kind of goods is named that the customer has not bought."""
    if not list(desk.turn.all("category")):
        return False
    return desk.turn.customer_id is None or not mentioned(desk, recent(desk))


def _of_version(desk: Desk) -> dict[str, object]:
    """swap the bed set for the 1.8m one: the only order whose goods come in the size wanted."""
    size, own = desk.turn.first("size"), recent(desk) if desk.turn.customer_id else []
    if size is None or desk.turn.first("order_no") or desk.memory.busy or mentioned(desk, own):
        return {}
    fit = [
        order
        for order in own
        if _exchangeable(desk, order)
        and any(matching(_product(desk, line).variants, None, size) for line in order.lines)
    ]
    return {"order_no": fit[0].order_no} if len(fit) == 1 else {}


class Exchange(TopicAction):
    intent = "exchange"

    def answer(self, desk: Desk) -> Answer:
        if (anew := begun_anew(desk, "exchange")) is not None:
            return anew
        listed = says("another_list", desk.turn.text) or _other_kind(desk)
        if listed and desk.memory.shown:
            # 换一批, 换成耳机 said of the products on the screen
            return desk.means.topics["refine_recommendation"].answer(desk)
        if (basket := exchanged_in_basket(desk)) is not None:
            return basket
        if bought_anew(desk):
            return desk.means.topics["purchase"].answer(desk.turned(intent="purchase"))
        first = rather_than_return(desk) or together(desk, EXCHANGE, "exchange")
        return first or begin(EXCHANGE, desk, **_of_version(desk))
