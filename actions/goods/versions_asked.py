"""Which colours there are: of the product spoken of, or of each on the screen."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.wording import says
from actions.reference.bought import speaks_of_goods
from actions.reference.one_of_these import named_so
from actions.reference.referring import product_meant
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes

MOST = 4
LABELS = 8


def _of_only_one(desk: Desk) -> Desk:
    """瓜子有几种规格, with nothing on the screen: of the only goods of that kind."""
    kinds = tuple(dict.fromkeys(str(each.value) for each in desk.turn.all("category")))
    goods = catalogue.find(desk.tx, Wishes(categories=kinds), limit=2).data if kinds else ()
    if kinds and not goods and len(kinds) == 1:
        goods = [one] if (one := named_so(desk, kinds[0])) else []
    if len(goods) != 1:
        return desk
    named = (*desk.turn.entities, Entity("product_id", goods[0].product_id))
    return desk.turned(entities=named)


def versions_asked(desk: Desk) -> Answer | None:
    """The answer, whatever the words were taken for; None when no goods are in talk."""
    if desk.memory.busy or desk.turn.clicked:
        return None
    if product_meant(desk) is not None or (desk := _of_only_one(desk)).turn.first("product_id"):
        return desk.means.topics["stock"].answer(desk)
    if (bought := _of_order_told(desk)) is not None:
        memory = replace(desk.memory, product_id=bought)
        in_talk = desk.turned(memory=memory)
        return desk.means.topics["stock"].answer(in_talk)
    shown = catalogue.products(desk.tx, desk.memory.shown[:MOST])
    if len(shown) < 2 or speaks_of_goods(desk.turn):
        return None
    lines = [desk.say("product.of_these")]
    for number, one in enumerate(shown, 1):
        there = [each for each in one.variants if each.stock > 0]
        of_color = says("of_color", desk.turn.text) and any(each.color for each in there)
        labels = dict.fromkeys(desk.term(each.color if of_color else each.label) for each in there)
        said = words.listed([each for each in labels if each][:LABELS], desk.language)
        gap = "：" if desk.language == "zh" else ": "
        lines.append(f"{number}. {one.name}{gap}{said or desk.say('product.same_variant')}")
    return desk.answer(replies.text("\n".join(lines)))


def _of_order_told(desk: Desk) -> str | None:
    """The only product of the order that was told of last, when nothing is on the screen."""
    memory = desk.memory
    if desk.turn.customer_id is None or memory.shown or speaks_of_goods(desk.turn):
        return None
    lines = [line for one in recent(desk) if one.order_no == memory.order_no for line in one.lines]
    return lines[0].product_id if len(lines) == 1 else None
