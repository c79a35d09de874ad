"""我上次买的米 再来一袋, the coffee I got last time, one more: goods of one's own orders again.

What they cost now may be asked beside it (现在多少钱), which the basket tells.
"""

import re
from collections.abc import Iterator

from actions.answer import Answer
from actions.basket.buying import ADD, adding
from actions.business.grievances import wrong_told
from actions.business.ordered import recent
from actions.business.remainder import clauses
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.matters import SENT_BACK, asks_for
from actions.hearing.ordinals import step_said
from actions.hearing.pack_sizes import pack_meant
from actions.hearing.wording import asks, leaving_out, not_adding, says, simplified
from actions.reference.bought import KINDS, lines_mentioned, speaks_of_goods
from actions.reference.referring import known
from actions.reference.variants import color_wanted, number_said
from actions.turn import Turn
from shop import catalogue
from shop.catalogue import Wishes
from shop.orders import Line
from shop.products import Product

_WHAT = re.compile(
    r"(?:[买订下吃用喝]过?的?(?:那|这)?|[次回前]的?(?:那|同))(?:个|种|款|袋|包|盒|瓶|箱|罐|双|件)?(?P<zh>[\u3400-\u9fff]{1,6}?)"
    r"(?=[，,。\s]|[再还又也给帮来要]|$)"
)


def bought_again(desk: Desk) -> Answer | None:
    """Into the basket in the version of that order; None when none of the own goods is meant."""
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft
    if turn.customer_id is None or turn.clicked or busy or (told := _told(turn.text)) is None:
        return None
    if _complains(turn) or _agrees_first(desk):
        return None
    if (version := _of_that_order(desk)) is not None:
        return adding(desk, *version)
    alone = len(list(turn.all("category"))) < 2 and not says("names_order", turn.text)
    as_then = says("as_bought", told) or (alone and says("same_as_before", told))
    if not (as_then and (says("once_more", told) or says("some_more_of_it", told))):
        return None
    line = next(_meant(desk), None)
    product = known(desk, line.product_id) if line else None
    if line is None or product is None:
        return None
    more = step_said(turn.text) if number_said(turn) is None else 0
    return adding(desk, product, _as_then(desk, product, line),
                  **({"quantity": more} if more > 0 else {}))  # fmt: skip


def _of_that_order(desk: Desk) -> tuple[Product, str] | None:
    """帮我下一单草莓的, after an order of biscuits: them in that taste, as no such kind is sold."""
    turn, number = desk.turn, desk.memory.order_no
    kinds = [one for name in KINDS for one in turn.all(name)]
    alone = len(kinds) == 1 and kinds[0].name == "category" and kinds[0].end is not None
    if not alone or number is None or desk.memory.shown or turn.intent != "purchase":
        return None
    said = turn.text[kinds[0].start : kinds[0].end]
    if not re.match(r"味?(的|那)", turn.text[kinds[0].end :]):
        return None  # 我想买点草莓: the fruit itself
    if catalogue.find(desk.tx, Wishes(categories=(str(kinds[0].value),)), limit=1).data:
        return None
    lines = (line for one in recent(desk) if one.order_no == number for line in one.lines)
    goods = [one for line in lines if (one := known(desk, line.product_id)) is not None]
    fits = [(one, each.variant_id) for one in goods for each in one.variants
            if said in each.label and each.stock > 0]  # fmt: skip
    return fits[0] if len(fits) == 1 else None


def _told(text: str) -> str | None:
    """The message without a bare question for the price; None when anything else is asked.

    Whether there is still some (上次买的咖啡还有吗 再来两盒) is told by its going in.
    """
    text = leaving_out("still_sold", text)
    parts = [text[start:end].strip() for start, end in clauses(text)]
    left = " ".join(one for one in parts if not says("bare_price", one))
    return None if asks(left) else left


def _meant(desk: Desk) -> Iterator[Line]:
    """The lines of the own orders that the words name, the newest first."""
    lines = [line for order in recent(desk) for line in order.lines]
    if speaks_of_goods(desk.turn) and (named := lines_mentioned(desk, lines)):
        yield from named
        return
    match = _WHAT.search(simplified(desk.turn.text))
    said = match["zh"] if match else ""
    for line in lines:
        product = known(desk, line.product_id)
        kind = product.category if product else ""
        if said and (said in line.name or kind.endswith(said)):
            yield line


def _agrees_first(desk: Desk) -> bool:
    """yes please. and add the same litter: the yes to what is offered is heard first."""
    task = desk.memory.task
    said = read(desk.turn.text, task.name) if task is not None and task.name == ADD.name else []
    return len(said) > 1 and said[0].reading is Reading.YES


def _complains(turn: Turn) -> bool:
    """上次买的米有虫 不会再买了: something is wrong or refused, and nothing is wished for."""
    if not_adding(turn.text) or says("never_again", turn.text) or wrong_told(turn) is not None:
        return True
    return any(asks_for(one, turn.text) for one in SENT_BACK)


def _as_then(desk: Desk, product: Product, line: Line) -> str | None:
    """The version bought, while there is some of it and no other one is said."""
    variant = product.variant(line.variant_id)
    other = color_wanted(desk.turn) or desk.turn.first("size")
    there = [one for one in product.variants if one.stock > 0]
    if not other and (pack := pack_meant(desk.turn.text, there)) is not None:
        return pack.variant_id
    return None if other or variant is None or variant.stock < 1 else line.variant_id
