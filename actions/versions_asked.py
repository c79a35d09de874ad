"""Which colours there are: of the product spoken of, or of each on the screen."""

from dataclasses import replace

from actions import replies, words
from actions.answer import Answer
from actions.bought import speaks_of_goods
from actions.desk import Desk
from actions.ordered import recent
from actions.referring import product_meant
from actions.wording import says
from shop import catalogue

MOST = 4
LABELS = 8


def versions_asked(desk: Desk) -> Answer | None:
    """The answer, whatever the words were taken for; None when no goods are in talk."""
    if desk.memory.busy or desk.turn.clicked:
        return None
    if product_meant(desk) is not None:
        return desk.means.topics["stock"].answer(desk)
    if (bought := _of_order_told(desk)) is not None:
        memory = replace(desk.memory, product_id=bought)
        in_talk = replace(desk, turn=replace(desk.turn, memory=memory))
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
