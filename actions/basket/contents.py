"""What is in the basket: shown with what it comes to, and taken out again."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.basket_words import briefly, told
from actions.basket.edit_parts import number_in
from actions.basket.place_told import place_told
from actions.desk import Desk
from actions.hearing.marks import marks_others
from actions.hearing.ordinals import position
from actions.hearing.wording import says, simplified
from actions.hearing.words import listed
from actions.reference.bought import lines_mentioned, speaks_of_goods
from actions.reference.leaving_out import lines_listed
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import color_said, matching, spoken_of
from actions.turn import Entity
from shop import baskets
from shop.basket_lines import BasketLine
from shop.products import Variant

SHORTEST_WORD = 2
LABELS = 6


def total(desk: Desk) -> Answer | None:
    """一共多少: what the basket comes to; None when it is not asked, or the basket is empty."""
    if not says("total", desk.turn.text) or not baskets.lines(desk.tx, owner(desk)):
        return None
    return basket_shown(desk)


def basket_shown(desk: Desk) -> Answer:
    who, to = desk.turn.customer_id, place_told(desk)
    priced = baskets.priced(desk.tx, owner(desk), who, desk.now, to.address if to else None)
    if not priced.lines:
        popular = desk.button("search.popular_button", "recommend")
        return desk.answer(desk.text("buying.empty", [popular]))
    order = desk.button("buying.order_button", "purchase", choice="checkout")
    answer = desk.answer(replies.text(told(desk, priced, to.name if to else ""), [order]))
    task = desk.memory.task
    if task is None:
        return answer.remembering(asked="basket")
    return answer.remembering(task=task.knowing(told="basket")) if task.soft else answer


def removed(desk: Desk) -> Answer:
    """Take out what is named, or what is spoken of; the only thing when nothing is."""
    gone = lines_meant(desk)
    if not gone:
        answer = basket_shown(desk)
        if not baskets.lines(desk.tx, owner(desk)):
            return answer
        return Answer((not_in(desk), *answer.replies), answer.memory)
    if says("all_of_it", desk.turn.text):
        return clearing(desk, gone)
    count = number_in(desk.turn) or 0
    if len(gone) > 1 and 0 < count < sum(one.quantity for one in gone):
        return which_goes(desk, gone, count)
    lead = taken(desk, gone)
    if says("checkout", desk.turn.text) and baskets.lines(desk.tx, owner(desk)):
        onward: Answer = desk.means.topics["purchase"].answer(_checking_out(desk))
        return Answer((replies.led_by(f"{lead}\n", onward.replies[0]), *onward.replies[1:]),
                      onward.memory)  # fmt: skip
    if says("sum_asked", desk.turn.text) and baskets.lines(desk.tx, owner(desk)):
        shown = basket_shown(desk.idle())
        return Answer((replies.led_by(f"{lead}\n", shown.replies[0]),), shown.memory)
    return with_what_stays(desk, lead)


def _what_stays(desk: Desk) -> str:
    """What the basket comes to without it; nothing when it is empty."""
    priced = baskets.priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    return f"\n{briefly(desk, priced)}" if priced.lines else ""


def _checking_out(desk: Desk) -> Desk:
    """把它拿掉 然后下单: the order, once that is out of the basket."""
    choice = (Entity("choice", "checkout"),)
    return replace(desk, turn=replace(desk.idle().turn, text="", entities=choice))


def cleared(desk: Desk) -> Answer:
    """All of it out, after the yes."""
    lines = list(baskets.lines(desk.tx, owner(desk)))
    if not lines:
        return basket_shown(desk)
    return desk.answer(replies.text(taken(desk, lines)), memory=desk.memory.idle())


def clearing(desk: Desk, lines: Sequence[BasketLine]) -> Answer:
    """The whole basket is cleared after a yes alone."""
    button = desk.button("buying.clear_button", "purchase", choice="clear")
    words = desk.text("buying.clear_all", [button], names=_names(lines),
                      count=sum(line.quantity for line in lines))  # fmt: skip
    return desk.answer(words, memory=desk.memory.idle())


def which_goes(desk: Desk, lines: Sequence[BasketLine], count: int) -> Answer:
    """Remove one of the pillows, of two sorts: which of them is asked, and nothing goes yet."""
    buttons = [
        replies.button(f"{one.name} {desk.term(one.variant)}".strip(), "purchase", choice="set",
                       variant_id=one.variant_id, quantity=max(one.quantity - count, 0))
        for one in lines[:LABELS]
    ]  # fmt: skip
    return desk.answer(desk.text("buying.which_goes", buttons, count=count))


def _names(lines: Sequence[BasketLine]) -> str:
    return "、".join(dict.fromkeys(each.name for each in lines))


def taken(desk: Desk, gone: Sequence[BasketLine]) -> str:
    """These lines are taken out; the words for it."""
    for line in gone:
        baskets.remove(desk.tx, owner(desk), line.variant_id)
    return taken_words(desk, [f"{one.name} {desk.term(one.variant)}".strip() for one in gone])


def taken_words(desk: Desk, names: Sequence[str]) -> str:
    return desk.say("buying.removed", name=listed(list(dict.fromkeys(names)), desk.language))


def with_what_stays(desk: Desk, lead: str) -> Answer:
    """These words, and what the basket comes to now; all of it when that is asked."""
    if says("sum_asked", desk.turn.text) and baskets.lines(desk.tx, owner(desk)):
        shown = basket_shown(desk.idle())
        return Answer((replies.led_by(f"{lead}\n", shown.replies[0]),), shown.memory)
    return desk.answer(replies.text(lead + _what_stays(desk)), memory=desk.memory.idle())


def not_in(desk: Desk) -> Reply:
    what = spoken_words(desk)
    return desk.text("buying.not_in_it" if what else "buying.not_in", what=what)


def spoken_words(desk: Desk) -> str:
    """The goods of the message in the shopper's own words."""
    text = desk.turn.text
    spans = [
        (each.start, each.end)
        for name in ("brand", "color", "size", "product", "category")
        for each in desk.turn.all(name)
        if each.start is not None and each.end is not None
    ]
    gap = "" if desk.language == "zh" else " "
    return gap.join(text[start:end] for start, end in sorted(spans))


def lines_meant(desk: Desk) -> list[BasketLine]:
    """The lines of the basket that are named, counted off or spoken of; all when all are."""
    lines = baskets.lines(desk.tx, owner(desk))
    if says("all_of_it", desk.turn.text):
        return list(lines)
    versions = _in_version(desk, lines)
    if named := lines_listed(desk, lines) or lines_mentioned(desk, lines):
        return [each for each in named if versions is None or each in versions]
    if worded := _by_a_word(desk, lines):
        return [each for each in worded if versions is None or each in versions]
    if speaks_of_goods(desk.turn):
        return []
    if versions is not None:
        return versions
    place = position(desk.turn.text, len(lines))
    if place is not None:
        return [lines[place]]
    meant = [line for line in lines if line.product_id == desk.memory.product_id]
    return meant or (list(lines) if len(lines) == 1 else [])


def _in_version(desk: Desk, lines: Sequence[BasketLine]) -> list[BasketLine] | None:
    """The lines in the colour and size said, the one that gives way first; None when none is."""
    turn = desk.turn
    if turn.swaps:
        color, size = turn.unwanted("color"), turn.unwanted("size")
    else:
        color, size = turn.first("color") or color_said(turn.text), turn.first("size")
    if not (color or size):
        return None
    found = [(line, have) for line in lines
             if (have := _variant(desk, line)) and matching([have], color, size)]  # fmt: skip
    return [line for line, have in found if turn.swaps or _by_letter(desk, line, have)]


def _by_letter(desk: Desk, line: BasketLine, have: Variant) -> bool:
    """The khaki M dress: a size that is only said as its letter narrows too."""
    product = known(desk, line.product_id)
    return product is None or have in spoken_of(desk.turn.text, product, product.variants)


def _variant(desk: Desk, line: BasketLine) -> Variant | None:
    product = known(desk, line.product_id)
    return product.variant(line.variant_id) if product else None


def _by_a_word(desk: Desk, lines: Sequence[BasketLine]) -> list[BasketLine]:
    """静悦: a word of the name, though it was not recognised as goods."""
    text = simplified(desk.turn.text.lower())
    return [
        line
        for line in lines
        if any(
            len(word) >= SHORTEST_WORD and word in text and not marks_others(text, word)
            for word in line.name.lower().split()
        )
    ]


def set_to(desk: Desk, variant_id: str, count: object) -> Answer:
    """The number agreed to, of what is in the basket; with none it goes out."""
    there = {line.variant_id: line for line in baskets.lines(desk.tx, owner(desk))}
    if variant_id in there and count == 0:
        return with_what_stays(desk, taken(desk, [there[variant_id]]))
    if variant_id not in there or not isinstance(count, int) or not 0 < count < 100:
        return basket_shown(desk)
    baskets.set_quantity(desk.tx, owner(desk), variant_id, count, desk.now)
    answer = basket_shown(desk)
    return Answer((replies.led_by(desk.say("buying.changed"), answer.replies[0]),), answer.memory)
