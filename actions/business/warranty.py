"""How long a warranty runs: of what was bought to the day, of other goods in months."""

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.wording import says
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.referring import product_meant
from shop import catalogue
from shop.after_sales import may
from shop.catalogue import Wishes
from shop.orders import Line, Order
from shop.permissions import months_later
from shop.products import Product

MOST = 60  # goods of a kind
TOLD = 3  # of several bought things that may be meant

Own = tuple[Order, Line]


def warranty_words(desk: Desk) -> str:
    """Of the goods meant, bought or looked at; else the shop's rule; of a part it is not known."""
    of_part = desk.say("repair.of_part") if says("part_warranty", desk.turn.text) else ""
    return _of_the_whole(desk) + of_part


def _of_the_whole(desk: Desk) -> str:
    if own := own_goods_meant(desk):
        return "".join(_until(desk, order, line) for order, line in own[:TOLD])
    product = product_meant(desk)
    if product is None and (told := _of_kind(desk)):
        return told
    if product is None:
        return desk.policies.warranty.in_language(desk.language)
    return warranty_of(desk, product)


def warranty_of(desk: Desk, product: Product) -> str:
    """How many months it is for goods of the shop, when any."""
    if product.warranty_months == 0:
        return desk.say("repair.no_warranty", name=product.name)
    return desk.say("repair.warranty", name=product.name, months=product.warranty_months)


def _of_kind(desk: Desk) -> str:
    """手机保修几年: from the least to the most months of the goods of that kind."""
    kind = desk.turn.first("category")
    if kind is None:
        return ""
    wishes = Wishes(categories=(str(kind),), in_stock=False)
    months = {one.warranty_months for one in catalogue.find(desk.tx, wishes, limit=MOST).data}
    name = desk.term(str(kind))
    if not months or not name:
        return ""
    if max(months) == 0:
        return desk.say("repair.no_warranty_of_kind", kind=name)
    key = "repair.warranty_of_kind" if len(months) == 1 else "repair.warranty_of_kinds"
    return desk.say(key, kind=name, least=min(months), most=max(months))


def warranty_told(desk: Desk) -> Answer:
    """The warranty, with a button for whoever wants a repair after all."""
    own = own_goods_meant(desk)
    buttons = []
    if len(own) == 1 and may(own[0][0], "repair", desk.now, own[0][1].line_id).allowed:
        number = own[0][0].order_no
        buttons = [desk.button("order.repair_button", "repair_warranty", order_no=number)]
    given = desk.answer(replies.text(warranty_words(desk), buttons))
    return given.remembering(order_no=own[0][0].order_no) if len(own) == 1 else given


def own_goods_meant(desk: Desk) -> list[Own]:
    """What he bought and now speaks of: named, in the business in progress, or told last."""
    turn, memory = desk.turn, desk.memory
    looking = bool(memory.shown) and not says("own_thing", turn.text)
    if turn.customer_id is None or (looking and not memory.busy):
        return []
    own = recent(desk)
    named = [(order, line) for order in own for line in lines_mentioned(desk, order.lines)]
    if named or speaks_of_goods(turn):
        return named
    task = memory.task if memory.busy else None
    number = (task.get("order_no") if task else None) or memory.order_no
    line_id = task.get("line_id") if task else None
    of_order = [order for order in own if order.order_no == number]
    return [(order, line) for order in of_order for line in order.lines
            if line_id in (None, line.line_id)]  # fmt: skip


def _until(desk: Desk, order: Order, line: Line) -> str:
    if line.warranty_months == 0:
        return desk.say("repair.no_warranty", name=line.name)
    if order.signed_at is None:
        return desk.say("asked.warranty_waits", name=line.name, months=line.warranty_months)
    signed = desk.policies.day(order.signed_at)
    until = months_later(signed, line.warranty_months)
    over = desk.policies.day(desk.now) > until
    key = "asked.warranty_over" if over else "asked.warranty_until"
    return desk.say(key, name=line.name, months=line.warranty_months,
                    signed=signed.isoformat(), until=until.isoformat())  # fmt: skip
