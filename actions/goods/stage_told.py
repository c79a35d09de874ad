"""What is left out for an age or a weight, told; and that nothing is marked for whom it is."""

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.claims import names_whom, whom_untold
from actions.goods.features import CANDIDATES
from actions.goods.life_stages import (
    kind_goods,
    mark_of,
    marks,
    said_in,
    spoken_of,
    stage_of,
    unsuitable,
)
from actions.goods.meant_for import GOES_WITH
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product


def stage_note(desk: Desk, wishes: Wishes) -> str:
    """What was left out for the age that is said now; empty when nothing was."""
    goods = kind_goods(desk, wishes)
    stage = stage_of(desk, goods)
    if stage is None or said_in(desk.turn.text, goods) is None:
        return ""
    out = unsuitable(stage, goods)
    if not out or len(out) == len(goods):
        return ""
    values = listed([desk.term(one) or one for one in marks(out)], desk.language)
    return desk.say("suited.left_out", said=stage.said, values=values)


def marked_told(desk: Desk, product: Product) -> dict[str, str]:
    """5个月金毛能吃不, of food marked 幼犬: by the attribute that says it, without a figure."""
    mark, stage = mark_of(product), said_in(desk.turn.text, [product])
    if mark is None or stage is None or stage.months is None or not asks(desk.turn.text):
        return {}
    name, value = mark
    key = "suited.marked_for_others" if unsuitable(stage, [product]) else "suited.marked_for"
    return {name: desk.say(key, name=product.name, said=desk.term(stage.said) or stage.said,
                           attribute=desk.term(name), value=desk.term(value))}  # fmt: skip


def none_suits(desk: Desk, wishes: Wishes) -> Answer | None:
    """All goods of the kind are marked for others: said so, and none of them is shown."""
    goods = kind_goods(desk, wishes)
    stage = stage_of(desk, goods)
    if stage is None or wishes.size or len(unsuitable(stage, goods)) < len(goods):
        return None  # a size that is named was chosen
    kind = listed([desk.term(one) or one for one in wishes.categories], desk.language)
    values = listed([desk.term(one) or one for one in marks(goods)], desk.language)
    words = desk.say("suited.none_suits", said=stage.said, kind=kind, values=values)
    return desk.answer(replies.text(words)).remembering(wishes=wishes)


def fitting_meant(desk: Desk) -> str | None:
    """那哪些他能穿, of whom the age or weight was said: goods to be found, no fact of one."""
    turn = desk.turn
    asked = turn.intent in ("product_info", "recommend", "compare") and not turn.clicked
    named = any(True for name in ("product", "attribute") for _ in turn.all(name))
    if not asked or named or not says("which_fit_whom", turn.text) or not spoken_of(desk):
        return None
    return "refine_recommendation" if desk.memory.shown or desk.memory.product_id else None


def note_of_whom(desk: Desk, wishes: Wishes) -> str:
    """That the data do not tell whether they suit whom or what is named: 孕妇能用的, 配mate60的."""
    if goes_with := desk.turn.first(GOES_WITH):
        return desk.say("search.fit_untold", goods=goes_with)
    if desk.turn.clicked or not names_whom(desk.turn.text) or not wishes.categories:
        return ""
    kind = Wishes(categories=wishes.categories, in_stock=False)
    whom = whom_untold(desk.turn.text, catalogue.find(desk.tx, kind, limit=CANDIDATES).data)
    return desk.say("search.whom_untold", whom=whom) if whom else ""
