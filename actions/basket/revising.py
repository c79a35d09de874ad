"""What is in the basket in another number, size or colour, or taken out again."""

from dataclasses import replace

from actions.answer import Answer
from actions.basket.buying import ADD
from actions.basket.contents import basket_shown, clearing, lines_meant, removed
from actions.basket.line_set import set_line
from actions.basket.not_in_version import no_such, unchanged, wanted_in_no_such
from actions.basket.which_line import which_line
from actions.business.flows import begin
from actions.business.parted import only, parted, with_question
from actions.desk import Desk
from actions.hearing.ordinals import count_said, position, step_said
from actions.hearing.swapping import swaps
from actions.hearing.wording import asks, leaving_out, says, spans
from actions.memory import PLACE_ORDER, Task
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.own_basket import basket_told, owner
from actions.reference.referring import known
from actions.reference.variants import color_wanted, matching, number_said, spoken_of
from shop import baskets
from shop.basket_lines import BasketLine
from shop.products import Variant


def taken_out(desk: Desk) -> Answer | None:
    """删掉口红, remove it, 清空吧: said while there is something in the basket, of nothing else."""
    task = desk.memory.task
    busy = task is not None and not task.soft and task.name not in ("place_order", "add_to_basket")
    if busy or asks(desk.turn.text) or desk.turn.swaps:
        return None
    if not lines_meant(desk):
        named = _says_what(desk) or says("remove", desk.turn.text)
        return removed(desk) if named else None
    return removed(desk) if _says_what(desk) else None


def emptied(desk: Desk) -> Answer | None:
    """先不买了 清空购物车: all of it out, whatever is said before."""
    text, task = desk.turn.text, desk.memory.task
    other = task is not None and not task.soft and task.name != PLACE_ORDER
    if desk.turn.clicked or other or asks(text) or says("not_emptying", text):
        return None
    if not says("empties", text):
        return None
    lines = baskets.lines(desk.tx, owner(desk))
    if lines_mentioned(desk, lines):
        return removed(desk)  # 坚果从购物车删掉
    return clearing(desk, lines) if lines else basket_shown(desk)


def not_wanted(desk: Desk) -> Answer | None:
    """牛奶不要了: out of the basket when it is in there and no order is spoken of."""
    turn, memory = desk.turn, desk.memory
    busy = memory.task is not None and not memory.task.soft and memory.task.name != PLACE_ORDER
    of_order = memory.order_no is not None and not _at_basket(desk)
    if busy or of_order or turn.first("order_no") or turn.swaps:
        return None
    if asks(parted(desk)[0].turn.text):
        return None
    return removed(desk) if lines_mentioned(desk, baskets.lines(desk.tx, owner(desk))) else None


def _at_basket(desk: Desk) -> bool:
    """Whether the basket was told last, whatever order was spoken of before."""
    memory = desk.memory
    ordering = memory.task is not None and memory.task.name == PLACE_ORDER
    return memory.asked == "basket" or ordering


def _says_what(desk: Desk) -> bool:
    """Goods, a place or a mere 'it': 把聊天记录删了 is about none of them."""
    text = desk.turn.text
    counted = position(text, len(baskets.lines(desk.tx, owner(desk)))) is not None
    versioned = any(True for name in ("color", "size") for _ in desk.turn.all(name))
    return (
        counted or versioned or speaks_of_goods(desk.turn) or says("takes_it_out", text)
        or says("all_of_it", text)
    )  # fmt: skip


def revised(desk: Desk) -> Answer | None:
    """改成两件, 换成XL: what is in the basket, in another number or variant; else None.

    While other business is in progress such words belong to it.
    """
    turn, task = desk.turn, desk.memory.task
    if task is not None and task.name == ADD.name and (count := _counted(desk, task)):
        return begin(ADD, desk, quantity=count)  # not in the basket yet
    if task is not None and not task.soft and task.name != PLACE_ORDER:
        return None
    desk = without_complaint(desk)
    telling, asked = (desk, None) if turn.swaps else parted(desk)
    if asks(telling.turn.text) and not turn.swaps:
        return None
    if (unsure := _which_of_named(telling)) is not None:
        return unsure
    line = _line_meant(telling)
    if line is None:
        return _which_of_them(telling)
    answer = change_of(telling, line)
    return None if answer is None else with_question(desk, answer, asked)


def exchanged_in_basket(desk: Desk) -> Answer | None:
    """她那个换白色, taken for an exchange: of what was just put in, if it has such a one or not."""
    memory, turn = desk.memory, desk.turn
    if memory.order_no is not None or not basket_told(desk) or speaks_of_goods(turn):
        return None
    if (answer := revised_in_talk(desk)) is not None:
        return answer
    own = [
        one for one in baskets.lines(desk.tx, owner(desk)) if one.product_id == memory.product_id
    ]
    versioned = turn.first("color") or turn.first("size")
    return unchanged(desk, own[0]) if own and versioned else None


def revised_in_talk(desk: Desk) -> Answer | None:
    """那换黑色512吧: of what was just put into the basket; an order spoken of is not meant."""
    memory = desk.memory
    there = [one.product_id for one in baskets.lines(desk.tx, owner(desk))]
    if memory.order_no is not None or memory.product_id not in there:
        return None
    return revised(desk)


def still_counted(desk: Desk) -> Answer | None:
    """It still says 1? I want 2; forget it, 1 is fine: of what is in the basket."""
    turn, task = desk.turn, desk.memory.task
    said = says("still_says", turn.text) or says("count_enough", turn.text)
    busy = task is not None and not task.soft and task.name != PLACE_ORDER
    if turn.clicked or busy or not said or not baskets.lines(desk.tx, owner(desk)):
        return None
    return revised(desk) if number_said(without_complaint(desk).turn) else None


def without_complaint(desk: Desk) -> Desk:
    """怎么还是一个？我要两个: without what it is said to be still, which asks nothing."""
    turn = desk.turn
    if not says("still_says", turn.text):
        return desk
    kept = [span for span in spans("still_says", turn.text) if turn.text[slice(*span)].strip()]
    return replace(desk, turn=only(turn, kept)) if kept else desk


def _which_of_them(desk: Desk) -> Answer | None:
    """数量改成2, of several things none of which was spoken of last: it is asked which."""
    count = number_said(desk.turn)
    of_number = says("changes", desk.turn.text) or says("of_number", desk.turn.text)
    if count is None or not of_number or speaks_of_goods(desk.turn):
        return None
    return which_line(desk, count)


def _which_of_named(desk: Desk) -> Answer | None:
    """猫砂改3份, of two kinds of litter, or of one in two sizes: it is asked which."""
    count = number_said(desk.turn)
    if count is None or not says("changes", desk.turn.text) or not speaks_of_goods(desk.turn):
        return None
    return which_line(desk, count, lines_meant(desk))


def change_of(desk: Desk, line: BasketLine) -> Answer | None:
    """This line in the number, colour or size that is said; None when none is."""
    turn, of_another = desk.turn, _of_another(desk, line)
    wanted = _other_version(desk, line)
    named = of_another and speaks_of_goods(turn)  # 尿不湿再来一包, below a list of coffee
    if (step := step_said(turn.text)) and (named or not of_another):
        # 再加一支粉的, beside a red one, is no change of the red one
        return None if step > 0 and wanted else _stepped(desk, line, line.quantity + step)
    if wanted is not None:
        return _exchanged(desk, line, wanted)
    if of_another and not (speaks_of_goods(turn) or says("changes", turn.text)):
        return None
    if (turn.swaps or says("changes", turn.text)) and wanted_in_no_such(desk, line):
        return no_such(desk, line)
    if quantity := number_said(without_sum(desk, line).turn):
        return set_line(desk, line.variant_id, quantity)
    return unchanged(desk, line) if turn.swaps else None


def without_sum(desk: Desk, line: BasketLine) -> Desk:
    """一共三支, of what is there in two colours, is the number of neither of them."""
    there = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id == line.product_id]  # fmt: skip
    if len(there) < 2 or not says("sum_counted", desk.turn.text):
        return desk
    return replace(desk, turn=only(desk.turn, list(spans("sum_counted", desk.turn.text))))


def _of_another(desk: Desk, line: BasketLine) -> bool:
    """Whether other goods are in talk, or were shown last: 给我来两袋, below a list of nuts."""
    focus, shown = desk.memory.product_id, desk.memory.shown
    return focus != line.product_id if focus else bool(shown) and line.product_id not in shown


def _other_version(desk: Desk, line: BasketLine) -> Variant | None:
    """The version of the line's product that is said and that it is not."""
    turn, product = desk.turn, known(desk, line.product_id)
    have = product.variant(line.variant_id) if product else None
    color, size = color_wanted(turn), turn.first("size")  # 白的不要了 wants no white one
    if product and not size:
        sizes = {one.size for one in spoken_of(_wanted(turn.text), product, product.variants)}
        several = len({one.size for one in product.variants}) > 1
        size = sizes.pop() if several and len(sizes) == 1 else None  # 换成8+256的
    wanted = matching(product.variants, color, size, have) if product and (color or size) else []
    return wanted[0] if len(wanted) == 1 and have is not None and wanted[0] != have else None


def _wanted(text: str) -> str:
    """换成128的, of 不要256的了 换成128的: what it is to become, without what gives way."""
    pairs = list(swaps(text))
    return text[slice(*pairs[0][0])] if pairs else text


def _counted(desk: Desk, task: Task) -> int | None:
    """How many of what is not in the basket yet: a number, or one more than before."""
    if any(True for _ in desk.turn.all("size")):
        return None  # 那把42换成44
    step = step_said(desk.turn.text)
    return int(task.get("quantity") or 1) + step if step > 0 else count_said(desk.turn.text)


def _stepped(desk: Desk, line: BasketLine, count: int) -> Answer:
    """再来一个: asked with the number it would come to, so that a yes twice adds nothing.

    Ordered in the same breath it is done at once: the summary asks for the yes.
    """
    if count < 1:
        return removed(desk)
    if says("checkout", desk.turn.text):
        return set_line(desk, line.variant_id, count)
    button = desk.button("buying.set_button", "purchase", choice="set",
                         variant_id=line.variant_id, quantity=count)  # fmt: skip
    words = desk.text("buying.set_to", [button], name=line.name, have=line.quantity, count=count)
    return desk.answer(words, memory=desk.memory.idle())


def _line_meant(desk: Desk) -> BasketLine | None:
    """The line named or spoken of, or in the version that goes; the only one."""
    meant = lines_meant(desk)
    if not meant and not desk.turn.swaps:
        meant = lines_meant(_without_version(desk))  # 换成绿的, of a white one
    focus = [line for line in meant if line.product_id == desk.memory.product_id]
    return (focus or meant)[-1] if meant else None


def _without_version(desk: Desk) -> Desk:
    """The message without its colours and sizes: they say what the line is to become."""
    entities = tuple(one for one in desk.turn.entities if one.name not in ("color", "size"))
    text = leaving_out("color_of", desk.turn.text)
    return desk.turned(entities=entities, text=text)


def _exchanged(desk: Desk, line: BasketLine, variant: Variant) -> Answer | None:
    """The other version in its place, in the number that is said with it (两个就行)."""
    said, parted_off = number_said(desk.turn), says("edit_one_of", desk.turn.text)
    quantity = said if said and (said > 1 or count_said(desk.turn.text)) else line.quantity
    parted_off = parted_off and line.quantity > 1  # 有一双改成42
    if variant.stock < (1 if parted_off else quantity):
        words = desk.text("buying.variant_sold_out", variant=desk.term(variant.label))
        return desk.answer(words)
    if parted_off:
        left, quantity = line.quantity - 1, 1
        baskets.set_quantity(desk.tx, owner(desk), line.variant_id, left, desk.now)
    else:
        baskets.remove(desk.tx, owner(desk), line.variant_id)
    return set_line(desk, variant.variant_id, quantity)
