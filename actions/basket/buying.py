"""Buying in the chat: into the basket, what it costs with its offers, ordered after a yes."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.basket_words import briefly
from actions.basket.contents import basket_shown, cleared, removed, set_to, total
from actions.basket.paying_said import only_if_paid_so
from actions.basket.said_earlier import of_last_order
from actions.basket.said_of_it import version_before
from actions.basket.several import agreed_to
from actions.basket.version_step import ask_variant, hear_variant, product_of
from actions.business.flows import Flow, Step, begin
from actions.business.offer_words import of_offers_alone
from actions.business.parking import beneath, order_waits
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.goods.extremes import asks_for_first
from actions.goods.only_one import only_one
from actions.goods.showing import spoken
from actions.hearing.ordinals import count_agreed, count_said
from actions.hearing.wording import agrees, asks, consents, not_adding, says, without, yields
from actions.memory import Task
from actions.reference.one_of_these import named_so, one_of_these
from actions.reference.own_basket import owner
from actions.reference.referring import of_another_kind, product_meant
from actions.reference.variants import NUMBERS, as_wished, color_wanted, number_said, spoken_of
from actions.turn import Entity, Turn, nameless
from shop import baskets, catalogue, interactions
from shop.products import Product

SHOWN = 8
OF_GOODS = ("product_info", "stock", "compare")


def add_clicked(desk: Desk) -> Answer | None:
    """The button 'add to basket' of a card."""
    turn = desk.turn
    choice = turn.first("choice")
    if choice == "add":
        return adding(desk, product_meant(desk), turn.first("variant_id"))
    if choice == "set":
        return set_to(desk, str(turn.first("variant_id")), turn.first("quantity"))
    if choice == "clear":
        return cleared(desk)
    if choice == "basket":
        return basket_shown(desk)
    if choice == "checkout":
        return begin_order(desk)
    return None


def basket_talk(desk: Desk) -> Answer | None:
    """Words about the basket or about ordering what is in it; None when there are none."""
    text = desk.turn.text
    if not text or agreed_to(desk):
        return None
    if says("remove", text) and not of_offers_alone(desk.turn, "remove"):
        return removed(desk)
    if (says("add", text) or says("buy_some", text)) and not not_adding(text):
        return _added_or_looked_for(desk)
    if goes_to_order(text) and not (list(desk.turn.all("category")) or only_if_paid_so(text)):
        return checkout(desk)
    if says("basket", text):
        return basket_shown(desk)
    return total(desk)


def _added_or_looked_for(desk: Desk) -> Answer | None:
    """What is spoken of, into the basket; 再要一个充电宝 names a kind that is still to be found."""
    if asks_for_first(desk):
        return None  # 加个最便宜的吹风机, with none or but one on the screen
    product = product_meant(desk)
    kind = any(True for name in ("category", "brand") for _ in desk.turn.all(name))
    if product is None and (called := desk.turn.first("category")):
        product = named_so(desk, str(called)) or named_so(desk, spoken(desk))
    product = product or only_one(desk)
    if product is None and kind and (not says("basket", desk.turn.text) or _of_none_shown(desk)):
        return None
    return adding(desk, product, None)


def _of_none_shown(desk: Desk) -> bool:
    """来一支口红 加购物车, with no lipstick on the screen: some are to be found first."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    return all(of_another_kind(desk, each) for each in shown)


def adding(desk: Desk, product: Product | None, variant_id: object, **more: object) -> Answer:
    """Into the basket, as soon as the version is known; `more` is known of the order after it."""
    if product is None:
        shown = catalogue.products(desk.tx, desk.memory.shown)
        if (picked := one_of_these(desk, shown)) is not None:
            return adding(desk, picked, None, **more)
        count = desk.turn.first("quantity") or count_said(desk.turn.text)
        buttons = [
            replies.button(each.name, "purchase", product_id=each.product_id, choice="add",
                           quantity=count)
            for each in shown
        ]  # fmt: skip
        return desk.answer(desk.text("buying.which_product", buttons)).remembering(asked="product")
    if not product.in_stock:
        return _sold_out(desk, product)
    count = number_said(desk.turn, product.variants)
    known_so_far = {"product_id": product.product_id, "agreed": True, "quantity": count, **more}
    known_so_far = {name: value for name, value in known_so_far.items() if value is not None}
    if variant_id:
        known_so_far["variant_id"] = str(variant_id)
    else:
        known_so_far |= _as_wished(desk, product)
    return begin(ADD, _of_product(desk, product), **known_so_far)


def _as_wished(desk: Desk, product: Product) -> dict[str, object]:
    """The colour and size it was looked for in: 42码的跑鞋 are wanted in 42."""
    wishes, task = desk.memory.wishes, desk.memory.task
    begun = task is not None and task.name == ADD.name
    own = begun and task is not None and task.get("product_id") == product.product_id
    chosen = own and task is not None and any(n in task for n in ("variant_id", "color", "size"))
    if chosen:
        return {}
    wished = wishes is not None and product.product_id in desk.memory.shown
    looked_for = as_wished(product, wishes.color, wishes.size) if wishes and wished else {}
    return {**looked_for, **version_before(desk, product)}


def _of_product(desk: Desk, product: Product) -> Desk:
    """Without what was said of the variants of another product."""
    task = desk.memory.task
    if task is None or task.name != ADD.name or task.get("product_id") == product.product_id:
        return desk
    return desk.idle()


def _sold_out(desk: Desk, product: Product) -> Answer:
    """It is gone: said so, until when if the shop knows; nothing is begun."""
    entities = (Entity("product_id", product.product_id),)
    turn = replace(desk.turn, text="", intent="stock", entities=entities)
    return desk.means.topics["stock"].answer(replace(desk, turn=turn).idle())


def goes_to_order(text: str) -> bool:
    """下单吧, but not 加购物车 先不下单."""
    ordered = says("checkout", text) or says("orders_basket", text)
    return ordered and not says("add_not_order", text)


def says_to_order(text: str) -> bool:
    """可以寄到我妈家吗 下单我在线付: whether any clause that asks nothing orders."""
    each = (text[start:end] for start, end in clauses(text))
    return any(says("checkout", one) and not asks(one) for one in each)


def checkout(desk: Desk) -> Answer:
    """Order the basket; what is pointed at, or spoken of before, is put into it first."""
    lines = baskets.lines(desk.tx, owner(desk))
    task = desk.memory.task
    if task is not None and task.name == "add_several" and "goods" in task:
        adding_all: Flow = desk.means.flows[task.name]
        return begin(adding_all, desk, order=True)
    adding_now = task is not None and task.name == ADD.name and not task.soft
    focus = adding_now or not lines or says("this", desk.turn.text)
    of_order = says("old_order", desk.turn.text)  # 特仑苏那单 is not to be bought
    product = None if of_order else product_meant(desk, focus=focus)
    there = product is None or product.product_id in [line.product_id for line in lines]
    if lines and there:
        return begin_order(desk)
    if product is None:
        several = len(desk.memory.shown) > 1
        return adding(desk, None, None) if several else basket_shown(desk)
    known_so_far: dict[str, object] = {"product_id": product.product_id, "agreed": True}
    return begin(ADD, _of_product(desk, product), **known_so_far, order=True)


def _set_first(desk: Desk) -> None:
    """下单, to 改成 2 件，对吗: a yes to the number that is asked about."""
    task = desk.memory.task
    offered = task.get("entities") if task is not None and task.soft else None
    named = {each["name"]: each["value"] for each in offered or ()}
    if named.get("choice") == "set" and not desk.turn.clicked:
        set_to(desk, str(named["variant_id"]), named.get("quantity"))


def _hear_agreed(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    if _asking(turn) or says("only_asks", turn.text) or not_adding(turn.text):
        return task  # 白的还有货不: nothing is put into the basket by a question
    if any(without(turn.text, each) for each in NUMBERS.findall(turn.text)):
        return task  # 不要42的
    if says("looks_at_it", turn.text) and not says("takes_lightly", turn.text):
        return task  # 好 红的也看看
    if only_if_paid_so(turn.text):
        return task
    yes = agrees(turn.text) or says("add", turn.text) or says("buy_some", turn.text)
    yes = yes or consents(turn.text, task.name) or says("takes_this", turn.text)
    yes = yes or (turn.intent == "affirm" and (turn.clicked or yields(nameless(turn))))
    named = any(True for name in ("color", "size") for _ in turn.all(name))
    named = named or _numbered(desk, task) or bool(color_wanted(turn))
    taken = goes_to_order(turn.text)
    if taken:
        task = task.knowing(order=True)
    if count := count_agreed(turn.text):
        task, yes = task.knowing(quantity=count), True
    return task.knowing(agreed=True) if yes or named or taken else task


def _asking(turn: Turn) -> bool:
    """Whether it asks, by its form or by a word in a question of the goods: L是多大身材穿的."""
    return asks(turn.text) or (turn.intent in OF_GOODS and says("asking_word", turn.text))


def _numbered(desk: Desk, task: Task) -> bool:
    """42, or 512的: a bare number that is a size of the product offered."""
    product, text = product_of(desk, task), desk.turn.text
    fits = spoken_of(text, product, product.variants) if text and not asks(text) else ()
    return 0 < len(fits) < len(product.variants)


def _ask_agreed(desk: Desk, task: Task) -> Sequence[Reply]:
    product = product_of(desk, task)
    one = product.variant(str(task.get("variant_id") or ""))
    price = desk.money((one or product).price)
    name = " ".join(filter(None, (product.name, desk.term(one.label) if one else "")))
    return [desk.text("buying.shall_i_add_again", name=name, price=price)]


def _add(desk: Desk, task: Task) -> Answer:
    """Into the basket. Said again it stays as many, so a message answered again adds nothing."""
    product = product_of(desk, task)
    variant = product.variant(str(task.get("variant_id")))
    assert variant is not None
    wanted = int(task.get("quantity") or 1)
    have = {line.variant_id: line.quantity for line in baskets.lines(desk.tx, owner(desk))}
    if variant.stock < wanted:
        few = desk.text("buying.too_few", count=variant.stock, name=product.name)
        return desk.answer(few, memory=desk.memory.idle())
    there = have.get(variant.variant_id, 0)
    if there < wanted:
        baskets.set_quantity(desk.tx, owner(desk), variant.variant_id, wanted, desk.now)
        if desk.turn.customer_id:
            interactions.record(
                desk.tx, desk.turn.customer_id, product.product_id, "cart", desk.now
            )
    if (task.get("order") or order_waits(task)) and desk.turn.customer_id:
        return order_as_told(desk, task)
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    label = desk.term(variant.label)
    key = "buying.as_it_is" if there > wanted else "buying.added"
    words = desk.say(key, name=f"{product.name} {label}".strip(), count=max(there, wanted)).strip()
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    guest_orders = task.get("order") and not desk.turn.customer_id
    last = desk.say("buying.sign_in_to_order") if guest_orders else ""
    reply = replies.text(f"{words}\n{briefly(desk, priced)}{last}", [order])
    task_next = Task("place_order", "ready", soft=True)
    return desk.answer(reply, memory=desk.memory.idle()).remembering(
        product_id=product.product_id, task=task_next, asked="confirm"
    )


def order_as_told(desk: Desk, task: Task) -> Answer:
    """The order after the basket was filled, with what was said of it before.

    An order that waited while its goods were chosen is gone on with; the choice is over.
    """
    filled = replace(desk.memory, task=beneath(task))
    if "parts" not in task and "payment" not in task:
        return begin_order(desk.turned(memory=filled))
    paid = (Entity("choice", task.get("payment")),) if "payment" in task else ()
    filled = replace(desk.memory.idle(), task=beneath(task))
    return begin_order(desk.turned(text="", intent="inform", entities=paid, memory=filled),
                       parts=task.get("parts"))  # fmt: skip


def begin_order(desk: Desk, **known: object) -> Answer:
    """Order the basket, with what is known of the order already.

    An address said for it before stays, though the order was put off in between.
    """
    _set_first(desk)
    flow: Flow = desk.means.flows["place_order"]
    task = desk.memory.task
    going_on = task is not None and task.name == flow.name and not task.soft
    if "parts" not in known and not going_on and not says("saved_address", desk.turn.text):
        known = {**known, "parts": of_last_order(desk) or None}
    return begin(flow, desk, ready=True, **known)


ADD = Flow(
    "add_to_basket",
    frozenset(),
    (
        Step("agreed", "confirm", _hear_agreed, _ask_agreed),
        Step("variant_id", "variant", hear_variant, ask_variant),
    ),
    _add,
    guests=True,
    light=True,
)
