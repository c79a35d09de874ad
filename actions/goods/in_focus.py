"""An answer about one product: its card, the way to buy it, and that it is spoken of."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.hearing.ordinals import count_said
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.own_basket import in_basket
from actions.reference.variants import as_wished, priced_as, spoken_of
from shop.products import Product, Variant


def in_focus(
    desk: Desk, product: Product, told: str, buyable: bool | None = None,
    variant: Variant | None = None, *, wanted: bool = False,
) -> Answer:  # fmt: skip
    """The answer about a product with its card; what is in stock is offered to be bought.

    What lies in the basket is not offered again, unless it is `wanted`.
    """
    memory, variant = desk.memory, variant or _kept(desk, product)
    wishes = memory.wishes if product.product_id in memory.shown else None
    wished_in = as_wished(product, wishes.color, wishes.size) if wishes else {}
    color = desk.turn.first("color") or wished_in.get("color")
    size = desk.turn.first("size") or wished_in.get("size")
    card = [
        (replace(product, price=variant.price) if variant else priced_as(product, color, size), "")
    ]
    if not (product.in_stock if buyable is None else buyable):
        similar = desk.button("product.similar_button", "recommend", product_id=product.product_id)
        reply = replies.products(told, card, [similar])
        return desk.answer(reply).remembering(product_id=product.product_id)
    add = desk.button(
        "buying.add_button",
        "purchase",
        product_id=product.product_id,
        variant_id=variant.variant_id if variant else None,
        choice="add",
    )
    busy = memory.task is not None and not memory.task.soft
    there = not wanted and in_basket(desk, product, variant)
    if busy or there:
        buttons = [add] if busy and not there else []
        said = desk.answer(replies.products(told, card, buttons))
        soft = said.memory.task is not None and said.memory.task.name == "add_to_basket"
        said = said.remembering(task=None, asked=None) if soft and not busy else said
        return said.remembering(product_id=product.product_id)
    known = {
        "product_id": product.product_id,
        "variant_id": variant.variant_id if variant else None,
        "quantity": desk.turn.first("quantity") or count_said(desk.turn.text),
        "color": color,
        "size": size,
    }
    task = Task("add_to_basket", "agreed", {k: v for k, v in known.items() if v}, soft=True)
    reply = replies.products(told + desk.say("buying.shall_i_add"), card, [add])
    return desk.answer(reply).remembering(product_id=product.product_id, task=task, asked="confirm")


def _kept(desk: Desk, product: Product) -> Variant | None:
    """The 1.8m bed that was spoken of last, when what is asked of it now says no version."""
    turn, task = desk.turn, desk.memory.task
    if task is None or not task.soft or task.get("product_id") != product.product_id:
        return None
    named = any(True for name in ("color", "size") for _ in turn.all(name))
    if named or turn.intent != "product_info" or says("variants_question", turn.text):
        return None
    all_of_it = len(spoken_of(turn.text, product, product.variants)) == len(product.variants)
    chosen = task.get("variant_id")
    kept = product.variant(str(chosen)) if chosen and all_of_it else None
    return kept if kept is not None and kept.stock > 0 else None
