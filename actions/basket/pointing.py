"""对 就这个 粉色的来一个: the product pointed at, its version and number in any order."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.basket.adding_several import both_added
from actions.basket.buying import adding
from actions.basket.choosing import CHOOSING, NOT_CHOOSING, one_of
from actions.basket.contents import lines_meant
from actions.basket.revising import change_of
from actions.business.parted import only, parted, with_question
from actions.desk import Desk
from actions.goods.only_one import only_one
from actions.hearing.ordinals import (
    MOST_COUNTED,
    count_agreed,
    count_said,
    position,
    step_said,
)
from actions.hearing.wording import asks, says, simplified, spans
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import known, of_another_kind, product_meant, products_named
from actions.reference.variants import color_wanted, spoken_of
from actions.reference.versions_said import versions_said
from actions.turn import Entity, Turn, nameless
from shop import baskets, catalogue
from shop.products import Product

FILLING = ("add_to_basket", "add_several")
TAKING_AWAY = ("remove", "take_out", "not_wanted", "topic_exchange")
SHORTEST_WORD = 2
ENOUGH = 2  # on the screen, to count among


def pointed(desk: Desk) -> Answer | None:
    """It goes into the basket; its version alone is asked for when it is not said."""
    if desk.turn.clicked or _in_other_business(desk):
        return None
    telling, asked = parted(_without_denials(desk))
    product = pointed_at(telling)
    agreed = _agrees_to_offer(desk, product)
    if asks(telling.turn.text) or not _takes(telling, product, agreed):
        return None
    if not agreed and asked is not None and _only_looks(telling.turn, asked.turn):
        return None
    if product is None or not product.in_stock or not _says_enough(telling, product):
        return None
    if step_said(_beside_names(telling)) and in_basket(desk, product):
        return _one_more(telling, product)
    task = desk.memory.task
    if task is not None and _waits_for_another(task, product):
        return both_added(telling, task, product)
    telling = _with_version(desk, telling, product)
    added = adding(telling, product, _there_already(telling, product))
    return with_question(desk, added, asked)


def _one_more(desk: Desk, product: Product) -> Answer | None:
    """再来一个 of what is there, when its line is named; None when it is but spoken of."""
    lines = [one for one in lines_meant(desk) if one.product_id == product.product_id]
    if len(lines) != 1 or not speaks_of_goods(desk.turn):
        return None
    in_talk = replace(desk.memory, product_id=product.product_id)
    return change_of(desk.turned(text=_beside_names(desk), memory=in_talk), lines[0])


def _beside_names(desk: Desk) -> str:
    """再加两包 of 再加两包每日坚果."""
    return nameless(desk.turn).strip()


def _with_version(desk: Desk, telling: Desk, product: Product) -> Desk:
    """粉色呢 有的话帮我加购, 藏青色s呢 有就要一件: what is asked about is the one to be added."""
    if not says("if_there", desk.turn.text):
        return telling
    kept = telling.turn.entities
    said = versions_said(desk.turn.text, product).one
    read = (Entity("size", said.size),) if said is not None and said.size else ()
    names = {one.name for one in kept}
    asked = {one.name: replace(one, start=None, end=None) for one in (*read, *desk.turn.entities)
             if one.name in ("color", "size") and one.name not in names}  # fmt: skip
    return telling.turned(entities=(*kept, *asked.values()))


def _there_already(desk: Desk, product: Product) -> str | None:
    """The version in the basket, when it is said once more to add what is in talk."""
    turn, task = desk.turn, desk.memory.task
    if task is not None and task.name == "add_to_basket" and "variant_id" in task:
        return None  # the version that was offered
    versioned = color_wanted(turn) or turn.first("size") or products_named(desk)
    lines = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id == product.product_id]  # fmt: skip
    return lines[0].variant_id if len(lines) == 1 and not versioned else None


def pointed_at(desk: Desk) -> Product | None:
    """Named, called by a word of its name or its brand among those shown, else the one in talk."""
    if products_named(desk):
        return product_meant(desk, focus=False)
    shown = catalogue.products(desk.tx, desk.memory.shown)
    if (worded := _by_a_word(desk, shown)) is not None:
        return worded
    place, focus = position(desk.turn.text, MOST_COUNTED), _in_talk(desk)
    if place is not None and not (place == 0 and len(shown) < ENOUGH):
        return None  # 第一双 of one is that one
    if any(True for name in ("brand", "category") for _ in desk.turn.all(name)):
        fits = focus is not None and not of_another_kind(desk, focus)
        return focus if fits else one_of(desk, shown) or only_one(desk)
    return focus


def _in_talk(desk: Desk) -> Product | None:
    """The goods being added, the product spoken of, the only one on the screen."""
    memory = desk.memory
    begun = memory.task.get("product_id") if memory.task else None
    only = memory.shown[0] if len(memory.shown) == 1 else None
    return known(desk, str(begun) if begun else memory.product_id or only)


def _by_a_word(desk: Desk, shown: list[Product]) -> Product | None:
    """The SE: a word that the name of one product on the screen alone has."""
    text = simplified(desk.turn.text).lower()
    said = [one for one in shown if any(_stands(word, text) for word in _own_words(one, shown))]
    return said[0] if len(said) == 1 else None


def _own_words(product: Product, shown: list[Product]) -> list[str]:
    others = " ".join(one.name for one in shown if one != product).lower().split()
    return [word for word in product.name.lower().split() if word not in others]


def _stands(word: str, text: str) -> bool:
    if len(word) < SHORTEST_WORD or word.isdigit():
        return False
    return bool(re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])", text))


def _without_denials(desk: Desk) -> Desk:
    """Without 不是买别的, which takes nothing back."""
    turn = desk.turn
    kept = [span for span in spans("other_denied", turn.text) if turn.text[slice(*span)].strip()]
    if not kept or not says("other_denied", turn.text):
        return desk
    return replace(desk, turn=only(turn, kept))


def _takes(desk: Desk, product: Product | None, agreed: bool) -> bool:
    turn, agreed = desk.turn, agreed or _adds_named(desk.turn)
    if turn.intent not in CHOOSING and not (agreed or says("puts_in", turn.text)):
        return False
    if any(says(name, turn.text) for name in (*NOT_CHOOSING, *TAKING_AWAY)):
        return False
    if says("version_change", turn.text) and _nothing_to_add(desk, product):
        return False
    if turn.swaps or says("bought", turn.text) or list(turn.all("price")):
        return False
    return agreed or says("puts_in", turn.text) or says("points_at", turn.text)


def _only_looks(telling: Turn, asked: Turn) -> bool:
    """The camel one, khaki in L, how many left?: called by a word, and with no word of taking."""
    takes = says("puts_in", telling.text) or says("takes_lightly", telling.text)
    return says("how_many_left", asked.text) and not takes


def _nothing_to_add(desk: Desk, product: Product | None) -> bool:
    """Whether another version is meant of what is in the basket, or nothing said to be added."""
    adds = says("puts_in", desk.turn.text) and product is not None
    return not adds or product is None or in_basket(desk, product)


def _adds_named(turn: Turn) -> bool:
    """加皇家I27 一袋: the word right before the goods named, as in no 加湿器."""
    text = turn.text
    starts = [one.start for one in turn.all("product") if one.start is not None]
    return any(text[:start].endswith("加") and says("adds_named", text[:start]) for start in starts)


def _agrees_to_offer(desk: Desk, product: Product | None) -> bool:
    """对，黑色42: a yes to the goods offered, with the version and number beside it."""
    task = desk.memory.task
    if task is None or product is None or not task.soft or task.name != "add_to_basket":
        return False
    own = task.get("product_id") == product.product_id
    looks = says("looks_at_it", desk.turn.text)  # 好 红的也看看
    return own and not looks and says("agrees_so", desk.turn.text) and (
        not says("hedges", desk.turn.text))  # fmt: skip


def _says_enough(desk: Desk, product: Product) -> bool:
    turn = desk.turn
    if says("puts_in", turn.text) or _adds_named(turn) or color_wanted(turn) or turn.first("size"):
        return True
    if turn.first("quantity") or count_said(turn.text) or count_agreed(turn.text):
        return True
    return 0 < len(spoken_of(turn.text, product, product.variants)) < len(product.variants)


def _in_other_business(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and not task.soft and task.name != "add_to_basket"


def _waits_for_another(task: Task, product: Product) -> bool:
    """Whether the version of other goods is still asked for."""
    waits = task.name == "add_to_basket" and not task.soft and "agreed" in task
    return waits and task.get("product_id") != product.product_id
