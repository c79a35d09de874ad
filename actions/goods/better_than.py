"""比它安静的, quieter than this one: goods of its kind that go beyond it in what is asked."""

from actions import replies
from actions.answer import Answer
from actions.business.faults import SENDING_BACK
from actions.business.progress import resumed
from actions.desk import Desk
from actions.goods.amounts import amount_of
from actions.goods.attributes import attribute_of, value_words
from actions.goods.budget import budgeted
from actions.goods.comparatives import attribute_asked
from actions.goods.leaning import by_measure, measure_meant, measure_of
from actions.goods.own_unfit import own_unfit
from actions.goods.sent_back import going_back
from actions.goods.showing import cards
from actions.goods.wanting import kinds_wished
from actions.hearing.amounts_said import amounts_rejected, in_unit
from actions.hearing.wishes import not_again
from actions.hearing.wording import asks, says
from actions.reference.called_goods import OF_ORDERS
from actions.reference.referring import known, product_meant
from shop import catalogue, orders
from shop.catalogue import Wishes
from shop.products import Product

CANDIDATES = 60
LESS, MORE = ("less_of", "than_lower", "too_much"), ("more_of", "than_higher", "too_little")
LOOKING = frozenset(
    {"refine_recommendation", "purchase", "recommend", "deny", "inform", "product_info", "stock",
     "nlu_fallback", "out_of_scope"}
)  # fmt: skip


def _is_reason(desk: Desk) -> bool:
    """Too small, to the question why it goes back: what is wrong with it, and no wish."""
    task, text = desk.memory.task, desk.turn.text
    waits = task is not None and not task.soft and (
        task.step == "reason" or task.name in SENDING_BACK)  # fmt: skip
    return waits and not (asks(text) or says("topic_recommend", text))


def better_than(desk: Desk) -> Answer | None:
    """Those within the budget; the nearest above it when there is none; None for other words."""
    turn = desk.turn
    less, more = (any(says(one, turn.text) for one in each) for each in (LESS, MORE))
    if turn.clicked or not (less or more) or _is_reason(desk) or own_unfit(desk):
        return None
    product = rejected_one(desk) or (_than(desk) if measure_meant(turn.text) else None)
    name = attribute_asked(desk, [product]) if product else None
    value = measure_of(product, name) if product and name else None
    if product is None or name is None or value is None:
        return None
    wishes = Wishes(categories=(product.category,), max_price=_budget(desk, product))
    beyond = _fitting(desk, wishes, _beyond(desk, product, name, value, less))
    said = {"name": product.name, "attribute": desk.term(name),
            "value": _value(desk, product, name)}  # fmt: skip
    limit = wishes.max_price
    if any(limit is None or one.price <= limit for one in beyond):
        kind = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
        left = not_again(wishes, [one.product_id for one in kind if one not in beyond])
        return resumed(desk, _listed(desk, left, name, less, said))
    within = desk.say("search.up_to", amount=desk.money(limit)) if limit is not None else ""
    told = desk.say("search.none_than_less" if less else "search.none_than_more", **said,
                    budget=within)  # fmt: skip
    nearest = min(beyond, key=lambda one: one.price, default=None)
    return resumed(desk, _none(desk, nearest, name, told, wishes))


def rejected_one(desk: Desk) -> Product | None:
    """7.5L is massive, 这个太大了: the goods on the screen or in talk that are said to be so."""
    turn = desk.turn
    after_sales = any(one.intent in OF_ORDERS for one in turn.clauses)
    if turn.intent not in LOOKING or after_sales or says("asks_too", turn.text):
        return None
    shown = catalogue.products(desk.tx, desk.memory.shown)
    for said in amounts_rejected(turn.text):
        so_big = [one for one in shown if any(
            (figure := in_unit(value, said.unit)) is not None and said.fits(figure)
            for value in one.attributes.values())]  # fmt: skip
        if so_big:
            return so_big[0]
    if not (says("too_much", turn.text) or says("too_little", turn.text)) or kinds_wished(desk):
        return None
    return product_meant(desk)


def _fitting(desk: Desk, wishes: Wishes, goods: list[Product]) -> list[Product]:
    """Of them those of the amount that is said, 4升左右, and none that goes back."""
    gone, needed = going_back(desk), amount_of(desk, wishes)
    left = [one for one in goods if one.product_id not in gone]
    exact = [one for one in left if needed and one.product_id in needed.holds]
    return exact or left


def _than(desk: Desk) -> Product | None:
    """What it is to be better than: said so, or what goes back, when more of its kind is wanted."""
    text, own = desk.turn.text, of_business(desk)
    named = [one for one in desk.turn.all("product") if one.start is not None]
    if named:
        behind = all(says("than_before", text[: one.start]) for one in named)
        return product_meant(desk) if behind and not says("topic_compare", text) else None
    if says("than_it", text):
        return own or product_meant(desk)
    kinds = kinds_wished(desk)
    return own if own and set(kinds) & {own.category, *own.categories} else None


def of_business(desk: Desk) -> Product | None:
    """The goods of the business in progress, though others were looked at since."""
    task, who = desk.memory.task, desk.turn.customer_id
    if task is None or task.soft or who is None or "order_no" not in task:
        return None
    lines = orders.one(desk.tx, who, str(task.get("order_no"))).lines
    own = [one for one in lines if str(one.line_id) == str(task.get("line_id"))] or lines
    return known(desk, own[0].product_id) if len(own) == 1 else None


def _budget(desk: Desk, product: Product) -> int | None:
    before = desk.memory.wishes
    of_kind = before is not None and product.category in before.categories
    return budgeted(desk, before if before and of_kind else Wishes()).max_price


def _beyond(desk: Desk, product: Product, name: str, value: float, less: bool) -> list[Product]:
    goods = catalogue.find(desk.tx, Wishes(categories=(product.category,)), limit=CANDIDATES).data
    told = [(figure, one) for one in goods if (figure := measure_of(one, name)) is not None]
    return [one for figure, one in told if (figure < value if less else figure > value)]


def _listed(desk: Desk, wishes: Wishes, name: str, less: bool, said: dict[str, str]) -> Answer:
    lead = desk.say("search.than_less" if less else "search.than_more", **said)
    return cards(desk, wishes, by_measure(desk, wishes, name, less=less), lead)


def _none(desk: Desk, nearest: Product | None, name: str, told: str, wishes: Wishes) -> Answer:
    if nearest is None:
        return desk.answer(replies.text(told))
    told += desk.say("search.nearest_than", other=nearest.name, price=desk.money(nearest.price),
                     attribute=desk.term(name), own=_value(desk, nearest, name))  # fmt: skip
    answer = desk.answer(replies.text(told))
    return answer.remembering(wishes=wishes, product_id=nearest.product_id)


def _value(desk: Desk, product: Product, name: str) -> str:
    found = attribute_of(product, name)
    return value_words(desk, found[1]) if found else ""
