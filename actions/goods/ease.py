"""How easy is it for a 70 year old, 操作难不难: what the data tells of its use, else unknown."""

import re

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.attributes import fact_told
from actions.reference.referring import product_meant
from shop import catalogue
from shop.products import Product

_OF_USE = re.compile(r"操作|操控|控制|语音|按键|面板|遥控|适用人群|适用年龄")


def ease_told(desk: Desk) -> Answer | None:
    """Of the goods in talk; None when none are, or other business runs."""
    if desk.turn.clicked or desk.memory.busy:
        return None
    one = product_meant(desk)
    goods = [one] if one else catalogue.products(desk.tx, desk.memory.shown)
    if not goods:
        return None
    lines = [line for each in goods if (line := _of_use(desk, each))]
    key = "suited.ease_not_told" if not lines else "suited.ease"
    person = desk.button("general.person_button", "human_agent")
    answer = desk.answer(replies.text("\n".join([desk.say(key), *lines]), [person]))
    return answer.remembering(product_id=one.product_id) if one else answer


def _of_use(desk: Desk, product: Product) -> str:
    facts = [fact_told(desk, name, value) for name, value in product.attributes.items()
             if _OF_USE.search(name)]  # fmt: skip
    gap, colon = ("；", "：") if desk.language == "zh" else ("; ", ": ")
    return f"{product.name}{colon}{gap.join(facts)}" if facts else ""
