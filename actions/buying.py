"""Buying in the chat: into the basket, what it costs with its offers, ordered after a yes."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket_words import briefly, told
from actions.bought import lines_mentioned, speaks_of_goods
from actions.desk import Desk
from actions.flows import Flow, Step, begin
from actions.memory import Task
from actions.ordinals import position
from actions.referring import known, product_meant
from actions.showing import searched
from actions.turn import Entity
from actions.variants import matching, spoken_of
from actions.wanting import kinds_wished
from actions.wording import agrees, says
from shop import baskets, catalogue, interactions
from shop.basket_lines import BasketLine
from shop.errors import Conflict
from shop.products import Product, Variant

SHOWN = 8


def owner(desk: Desk) -> str:
    """Whose basket: the customer's, a guest's conversation's."""
    return desk.turn.customer_id or desk.turn.conversation_id


def add_clicked(desk: Desk) -> Answer | None:
    """The button 'add to basket' of a card."""
    turn = desk.turn
    choice = turn.first("choice")
    if choice == "add":
        return adding(desk, product_meant(desk), turn.first("variant_id"))
    if choice == "basket":
        return basket_shown(desk)
    if choice == "checkout":
        return begin_order(desk)
    return None


def basket_talk(desk: Desk) -> Answer | None:
    """Words about the basket or about ordering what is in it; None when there are none."""
    text = desk.turn.text
    if not text:
        return None
    if says("remove", text):
        return removed(desk)
    if says("add", text) or says("buy_some", text):
        product = product_meant(desk)
        if product is None and kinds_wished(desk):
            return searched(desk)  # 再要一个充电宝: which one is still to be chosen
        return adding(desk, product, None)
    if says("checkout", text) and not list(desk.turn.all("category")):
        return checkout(desk)
    if says("basket", text):
        return basket_shown(desk)
    return total(desk)


def total(desk: Desk) -> Answer | None:
    """一共多少: what the basket comes to; None when it is not asked, or the basket is empty."""
    if not says("total", desk.turn.text) or not baskets.lines(desk.tx, owner(desk)):
        return None
    return basket_shown(desk)


def adding(desk: Desk, product: Product | None, variant_id: object) -> Answer:
    if product is None:
        shown = catalogue.products(desk.tx, desk.memory.shown)
        buttons = [
            replies.button(each.name, "purchase", product_id=each.product_id, choice="add")
            for each in shown
        ]
        return desk.answer(desk.text("buying.which_product", buttons)).remembering(asked="product")
    if not product.in_stock:
        return _sold_out(desk, product)
    known_so_far = {"product_id": product.product_id, "agreed": True}
    if variant_id:
        known_so_far["variant_id"] = str(variant_id)
    return begin(ADD, _of_product(desk, product), **known_so_far)


def _of_product(desk: Desk, product: Product) -> Desk:
    """Without what was said of the variants of another product."""
    task = desk.memory.task
    if task is None or task.name != ADD.name or task.get("product_id") == product.product_id:
        return desk
    return _idle(desk)


def _sold_out(desk: Desk, product: Product) -> Answer:
    """It is gone: said so, until when if the shop knows; nothing is begun."""
    entities = (Entity("product_id", product.product_id),)
    turn = replace(desk.turn, text="", intent="stock", entities=entities)
    answer: Answer = desk.means.topics["stock"].answer(_idle(replace(desk, turn=turn)))
    return answer


def _idle(desk: Desk) -> Desk:
    return replace(desk, turn=replace(desk.turn, memory=desk.memory.idle()))


def checkout(desk: Desk) -> Answer:
    """Order the basket; what is pointed at, or spoken of before, is put into it first."""
    lines = baskets.lines(desk.tx, owner(desk))
    product = product_meant(desk, focus=not lines or says("this", desk.turn.text))
    there = product is None or product.product_id in [line.product_id for line in lines]
    if lines and there:
        return begin_order(desk)
    if product is None:
        return basket_shown(desk)
    return begin(ADD, desk, product_id=product.product_id, agreed=True, order=True)


def basket_shown(desk: Desk) -> Answer:
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    if not priced.lines:
        popular = desk.button("search.popular_button", "recommend")
        return desk.answer(desk.text("buying.empty", [popular]))
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    return desk.answer(replies.text(told(desk, priced), [order]))


def removed(desk: Desk) -> Answer:
    """Take out what is named, or what is spoken of; the only thing when nothing is."""
    gone = lines_meant(desk)
    if not gone:
        answer = basket_shown(desk)
        return Answer((desk.text("buying.not_in"), *answer.replies), answer.memory)
    for line in gone:
        baskets.remove(desk.tx, owner(desk), line.variant_id)
    lead = desk.text("buying.removed", name="、".join(dict.fromkeys(each.name for each in gone)))
    return desk.answer(lead, memory=desk.memory.idle())


def lines_meant(desk: Desk) -> list[BasketLine]:
    """The lines of the basket that are named, counted off or spoken of; all when all are."""
    lines = baskets.lines(desk.tx, owner(desk))
    if says("all_of_it", desk.turn.text):
        return list(lines)
    if named := lines_mentioned(desk, lines):
        return list(named)
    if speaks_of_goods(desk.turn):
        return []
    place = position(desk.turn.text, len(lines))
    if place is not None:
        return [lines[place]]
    meant = [line for line in lines if line.product_id == desk.memory.product_id]
    return meant or (list(lines) if len(lines) == 1 else [])


def _product(desk: Desk, task: Task) -> Product:
    found = known(desk, str(task.get("product_id")))
    if found is None:
        raise Conflict("This product is no longer sold.", code="unknown_product")
    return found


def _hear_agreed(desk: Desk, task: Task) -> Task | Answer:
    turn = desk.turn
    yes = agrees(turn.text) or turn.intent == "affirm" or says("add", turn.text)
    named = any(True for name in ("color", "size") for _ in turn.all(name))
    taken = says("checkout", turn.text)
    if taken:
        task = task.knowing(order=True)
    return task.knowing(agreed=True) if yes or named or taken else task


def _ask_agreed(desk: Desk, task: Task) -> Sequence[Reply]:
    return [desk.text("buying.shall_i_add_again", name=_product(desk, task).name)]


def _hear_variant(desk: Desk, task: Task) -> Task | Answer:
    turn, product = desk.turn, _product(desk, task)
    quantity = turn.first("quantity")
    if isinstance(quantity, int | float) and 1 <= quantity <= 99:
        task = task.knowing(quantity=int(quantity))
    clicked = turn.first("variant_id")
    if clicked and (variant := product.variant(str(clicked))):
        return _taken(desk, task, variant)
    there = [each for each in product.variants if each.stock > 0]
    task = task.knowing(
        **{name: turn.first(name) for name in ("color", "size") if turn.first(name)}
    )
    found = matching(product.variants, task.get("color"), task.get("size"))
    if not found and (turn.first("color") or turn.first("size")):
        return _no_such(desk, task, product)
    found = spoken_of(turn.text, product, found)
    if len(found) == 1 and ("variant_id" not in task or len(product.variants) > 1):
        return _taken(desk, task, found[0])
    place = position(turn.text, min(len(there), SHOWN)) if task.step == "variant_id" else None
    if place is not None:
        return _taken(desk, task, there[place])
    if "variant_id" not in task and len(there) == 1:
        return _taken(desk, task, there[0])
    return task


def _no_such(desk: Desk, task: Task, product: Product) -> Answer:
    """A colour or size the product does not come in: said so, and those there are offered."""
    said = " ".join(str(task.get(name)) for name in ("color", "size") if task.get(name))
    there = [each for each in product.variants if each.stock > 0]
    words = desk.text("buying.no_such_variant", [_button(desk, each) for each in there[:SHOWN]],
                      name=product.name, variant=desk.term(said) or said)  # fmt: skip
    asking = task.knowing(color=None, size=None).at("variant_id")
    return desk.answer(words).remembering(asked="variant", task=asking)


def _taken(desk: Desk, task: Task, variant: Variant) -> Task | Answer:
    if variant.stock > 0:
        return task.knowing(variant_id=variant.variant_id)
    there = [each for each in _product(desk, task).variants if each.stock > 0]
    buttons = [_button(desk, each) for each in there[:SHOWN]]
    words = desk.text("buying.variant_sold_out", buttons, variant=desk.term(variant.label))
    asking = task.knowing(variant_id=None, color=None, size=None).at("variant_id")
    return desk.answer(words).remembering(asked="variant", task=asking)


def _button(desk: Desk, variant: Variant) -> replies.Button:
    title = desk.term(variant.label) or desk.say("product.same_variant")
    return replies.button(f"{title} {desk.money(variant.price)}", "inform",
                          variant_id=variant.variant_id)  # fmt: skip


def _ask_variant(desk: Desk, task: Task) -> Sequence[Reply]:
    product = _product(desk, task)
    there = [each for each in product.variants if each.stock > 0]
    found = matching(there, task.get("color"), task.get("size")) or there
    buttons = [_button(desk, each) for each in found[:SHOWN]]
    key = "buying.which_variant" if found else "product.sold_out"
    return [desk.text(key, buttons, name=product.name, variant="")]


def _add(desk: Desk, task: Task) -> Answer:
    """Into the basket. Said again it stays as many, so a message answered again adds nothing."""
    product = _product(desk, task)
    variant = product.variant(str(task.get("variant_id")))
    assert variant is not None
    wanted = int(task.get("quantity") or 1)
    have = {line.variant_id: line.quantity for line in baskets.lines(desk.tx, owner(desk))}
    if variant.stock < wanted:
        few = desk.text("buying.too_few", count=variant.stock, name=product.name)
        return desk.answer(few, memory=desk.memory.idle())
    if have.get(variant.variant_id, 0) < wanted:
        baskets.set_quantity(desk.tx, owner(desk), variant.variant_id, wanted, desk.now)
        if desk.turn.customer_id:
            interactions.record(
                desk.tx, desk.turn.customer_id, product.product_id, "cart", desk.now
            )
    if task.get("order") and desk.turn.customer_id:
        return begin_order(desk)
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    label = desk.term(variant.label)
    words = desk.say("buying.added", name=f"{product.name} {label}".strip(), count=wanted)
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    guest_orders = task.get("order") and not desk.turn.customer_id
    last = desk.say("buying.sign_in_to_order") if guest_orders else ""
    reply = replies.text(f"{words}\n{briefly(desk, priced)}{last}", [order])
    task_next = Task("place_order", "ready", soft=True)
    return desk.answer(reply, memory=desk.memory.idle()).remembering(
        product_id=product.product_id, task=task_next, asked="confirm"
    )


def begin_order(desk: Desk) -> Answer:
    flow: Flow = desk.means.flows["place_order"]
    return begin(flow, desk, ready=True)


ADD = Flow(
    "add_to_basket",
    frozenset(),
    (
        Step("agreed", "confirm", _hear_agreed, _ask_agreed),
        Step("variant_id", "variant", _hear_variant, _ask_variant),
    ),
    _add,
    guests=True,
    light=True,
)
