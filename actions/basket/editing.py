"""Edits of what is held, of the basket or of a draft: read whole, done at once, told with the rest.

小罐茶那个不要了 移出去, make both black, 对 要两盒 龙井删掉: heard before anything is looked for.
"""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.back_beside import back_and_beside
from actions.basket.buying import ADD
from actions.basket.contents import not_in, taken_words, which_goes, with_what_stays
from actions.basket.drafting import slot_of
from actions.basket.edit_parts import Part, parts_of, wanted
from actions.basket.edit_reading import read
from actions.basket.edit_state import Reading
from actions.basket.held import Held, in_basket_now, sizes_of, waiting_now
from actions.basket.line_set import told_anew
from actions.basket.lines_said import names_others
from actions.basket.no_such_version import no_such_pack
from actions.basket.ordering import payment_said
from actions.basket.putting_back import with_way_back
from actions.basket.versions_counted import versions_counted
from actions.basket.which_line import which_line
from actions.business.flows import begin
from actions.business.offer_words import edits_beside_offer, of_offers_alone
from actions.business.parted import leading, only
from actions.desk import Desk
from actions.hearing.addressing import parted
from actions.hearing.wording import corrects, says
from actions.memory import PLACE_ORDER
from actions.reference.bought import lines_mentioned
from actions.reference.own_basket import owner
from actions.reference.whose import with_their_version
from actions.turn import moved
from shop import baskets, catalogue

FREE = ("place_order", "add_to_basket", "add_several")
PAYMENT = "payment"  # the step that asks how it is paid
SURE = 0.4
SEARCHES = frozenset({"refine_recommendation", "recommend"})


def edited(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """The basket or the draft after the edits of the message, and the desk for the rest of it.

    None when the message changes nothing of either.
    """
    if _is_other_business(desk):
        return None
    if says("edit_back", desk.turn.text):
        return back_and_beside(desk, edited)
    lines = baskets.lines(desk.tx, owner(desk))
    waiting, there = waiting_now(desk), in_basket_now(desk)
    if not (waiting or there):
        return None
    whose = desk.turned(text=with_their_version(desk)) if len(there) > 1 else desk
    parts = parts_of(whose, sizes_of([*waiting, *there]))
    refused = [(one.start, one.end) for one in parts if one.out]
    if (told := versions_counted(desk, refused)) is not None:
        return told, None
    reading = read(desk, [*waiting, *there], parts)
    if not (reading.no_such or _changes(reading, [*waiting, *there])):
        return _asked_which(desk, reading)
    if _is_of_else(desk, reading, parts):
        return None
    answer = _done(desk, reading, waiting, there)
    rest = _rest(desk, reading, answer)
    return (answer, rest) if rest else (with_way_back(desk, lines, answer), None)


def edits_beside(desk: Desk) -> bool:
    """茶改成3份 有优惠券能用吗: whether what is in the basket is changed beside a question."""
    there = in_basket_now(desk)
    if not there or desk.turn.clicked or _is_other_business(desk):
        return False
    parts = parts_of(desk, sizes_of(there))
    sets = any(one.says("changes") and one.count for one in parts if not one.asked)
    return sets and any(one.asked for one in parts)


def _asked_which(desk: Desk, reading: Reading) -> tuple[Answer, None] | None:
    """Make the helicopters two, when none is known by that name: which of them is asked.

    So it is of which of two sorts one is to go: remove one of the pillows.
    """
    if reading.which and not (waiting_now(desk) or _is_of_order(desk)):
        ids = [one.variant_id for one in reading.which]
        lines = [one for one in baskets.lines(desk.tx, owner(desk)) if one.variant_id in ids]
        return which_goes(desk, lines, reading.fewer), None
    count = reading.undone[0].count if len(reading.undone) == 1 else None
    if count is None or waiting_now(desk) or names_others(reading.undone[0].desk.turn):
        return None
    asked = which_line(desk, count)
    return (asked, None) if asked is not None else None


def _is_other_business(desk: Desk) -> bool:
    turn, task = desk.turn, desk.memory.task
    busy = task is not None and not task.soft and task.name not in FREE
    of_basket = says("no_exchange", turn.text) and says("basket", turn.text)
    if turn.clicked or not turn.text or (busy and not of_basket) or turn.first("order_no"):
        return True
    if says("edit_stopped", turn.text):
        return True
    return of_offers_alone(turn, "remove") and not edits_beside_offer(turn)


def _is_of_order(desk: Desk) -> bool:
    return says("edit_of_order", desk.turn.text) and not says("basket", desk.turn.text)


def _changes(reading: Reading, before: Sequence[Held]) -> bool:
    counts = {one.key: one.quantity for one in before}
    return counts != {one.key: one.quantity for one in reading.held}


def _is_of_else(desk: Desk, reading: Reading, parts: Sequence[Part]) -> bool:
    """Whether it may be of an order, of what is on the screen, or nothing that is named."""
    basket = says("basket", desk.turn.text)
    if any(one.says("edit_of_order") for one in parts if not one.asked) and not basket:
        return True
    memory, task = desk.memory, desk.memory.task
    if (
        task is not None
        and task.name == PLACE_ORDER
        and any(_delivers(one, paying=task.step != PAYMENT) for one in reading.rest)
    ):
        return True  # read along with the address
    if _is_of_version_asked(desk, reading):
        return True
    told = memory.asked == "basket" or (task is not None and task.name in FREE)
    plainly = reading.named and not reading.mild
    if memory.order_no is not None and not plainly and not (basket or told):
        return True
    if not (reading.named or reading.pointed):
        return True  # a mere it is read where it was said of what
    put_right = corrects(desk.turn.text)
    return reading.mild and not (basket or put_right) and _seeks(desk, reading)


def _is_of_version_asked(desk: Desk, reading: Reading) -> bool:
    """Make it the black one, while the version of other goods is asked for: it is theirs."""
    task = desk.memory.task
    if task is None or task.name != ADD.name or says("basket", desk.turn.text):
        return False
    return not lines_mentioned(desk, [*reading.held, *reading.gone])


def _delivers(part: Part, *, paying: bool = True) -> bool:
    """Whether it says where the order goes, or how it is paid."""
    return bool(parted(part.text)[0]) or (paying and payment_said(part.text) is not None)


def _seeks(desk: Desk, reading: Reading) -> bool:
    """Whether goods are refused or counted only to find others."""
    if any(one.waits for one in [*reading.held, *reading.gone]):
        return False
    if says("edit_for_good", desk.turn.text):
        return False
    return says("edit_seeks", desk.turn.text) or _on_the_screen(desk, reading)


def _on_the_screen(desk: Desk, reading: Reading) -> bool:
    """Whether goods on the screen, not held, are so called too: 不要三只松鼠的 in a search."""
    held = {one.product_id for one in [*reading.held, *reading.gone]}
    seen = [one for one in catalogue.products(desk.tx, desk.memory.shown)
            if one.product_id not in held]  # fmt: skip
    if desk.memory.shown and not seen and desk.turn.intent in SEARCHES:
        return True
    return bool(lines_mentioned(desk, [Held(one, "", 1) for one in seen]))


def _done(desk: Desk, reading: Reading, waiting: Sequence[Held], there: Sequence[Held]) -> Answer:
    """The basket first, then what waits for its yes."""
    now = [one for one in reading.held if not one.waits]
    lead, changed = _written(desk, there, now)
    lost = [one for one in reading.lost if not lines_mentioned(one.desk, reading.gone)]
    lead += "".join(str(not_in(one.desk)["text"]) for one in lost)
    lead += "".join(desk.say("buying.not_done", what=one.text) for one in reading.undone)
    lead += no_such_pack(desk, *reading.no_such) if reading.no_such else ""
    if (
        waiting
        and _changes(replace_held(reading, waits=True), waiting)
        or (waiting and reading.agreed)
    ):
        return _drafted(desk, reading, lead)
    if reading.wish is not None and reading.wished is not None:
        return _swapped(desk, reading, lead)
    if waiting:
        return _drafted(desk, reading, lead)
    if changed or desk.memory.busy:
        return told_anew(desk, f"{lead}\n", changed)
    return with_what_stays(desk, lead)


def replace_held(reading: Reading, *, waits: bool) -> Reading:
    return replace(reading, held=[one for one in reading.held if one.waits == waits])


def _written(desk: Desk, before: Sequence[Held], now: Sequence[Held]) -> tuple[str, str | None]:
    """The differences written; the words for them, and the product whose line changed."""
    old, words, changed = {one.variant_id: one for one in before}, [], None
    kept = {one.variant_id for one in now}
    few = [one for one in now if one.version and one.version.stock < one.quantity
           and one.quantity != getattr(old.get(one.variant_id), "quantity", None)]  # fmt: skip
    if few:
        told = [desk.say("buying.too_few", count=one.version.stock if one.version else 0,
                         name=_title(desk, one)) for one in few]  # fmt: skip
        return "".join(told), few[0].product_id
    for one in now:
        if one.variant_id not in old or old[one.variant_id].quantity != one.quantity:
            baskets.set_quantity(desk.tx, owner(desk), one.variant_id, one.quantity, desk.now)
            words.append(desk.say("buying.line_changed", name=one.name))
            changed = one.product_id
    gone = [one for one in before if one.variant_id not in kept]
    for one in gone:
        baskets.remove(desk.tx, owner(desk), one.variant_id)
    out = [_title(desk, one) for one in gone if one.product_id != changed]
    words += [taken_words(desk, out)] if out else []
    return "".join(dict.fromkeys(words)), changed


def _title(desk: Desk, one: Held) -> str:
    return f"{one.name} {desk.term(one.variant)}".strip()


def _swapped(desk: Desk, reading: Reading, lead: str) -> Answer:
    """Other goods in place of those that went, as many when no number is said."""
    product, wish = reading.wished, reading.wish
    assert product is not None and wish is not None
    count = reading.count or (reading.gone[0].quantity if reading.gone else 1)
    memory = replace(desk.memory.idle(), product_id=product.product_id)
    of_version = reading.of_version.desk.turn.entities if reading.of_version else ()
    into = wish.desk.turned(memory=memory, entities=(*wish.desk.turn.entities, *of_version))
    gap = "" if desk.language == "zh" else " "
    return leading(lead + gap, begin(ADD, into, product_id=product.product_id, agreed=True,
                                     quantity=count))  # fmt: skip


def _drafted(desk: Desk, reading: Reading, lead: str) -> Answer:
    """What waits as it is now; put into the basket when the yes was said along with it."""
    goods = [
        {"product_id": one.product_id, "variant_id": one.variant_id or None,
         "quantity": one.quantity}
        for one in reading.held if one.waits
    ]  # fmt: skip
    if reading.wish is not None and reading.wished is not None:
        count = reading.count or (reading.gone[0].quantity if reading.gone else 1)
        goods.append({**slot_of(reading.wish.desk, reading.wished), "quantity": count})
    if not goods:
        words = lead + desk.say("buying.draft_empty")
        return desk.answer(replies.text(words), memory=desk.memory.idle())
    quiet = replace(desk.turn, text="", entities=(), intent="inform", memory=desk.memory.idle())
    agreed = True if reading.agreed and not _more(reading) else None
    answer = begin(ADD_SEVERAL, replace(desk, turn=quiet), goods=goods, agreed=agreed)
    return leading(f"{lead}\n", answer) if lead else answer


def _more(reading: Reading) -> bool:
    return any(wanted(one) for one in reading.rest)


def _rest(desk: Desk, reading: Reading, answer: Answer) -> Desk | None:
    """What else is said; none when it only says why: 家里还有."""
    rest = sorted((one for one in reading.rest if one is not reading.wish),
                  key=lambda one: one.start)  # fmt: skip
    asked = desk.memory.task is not None and desk.memory.task.step == PAYMENT
    if not any(wanted(one) or (asked and payment_said(one.text)) for one in rest):
        return None
    turn = only(desk.turn, [(one.start, one.end) for one in rest])
    own = [one for one in desk.turn.clauses
           if any(part.start <= one.start < part.end for part in rest)]  # fmt: skip
    sure = [one.intent for one in own if one.confidence >= SURE]
    intent = sure[0] if sure else desk.turn.intent
    lead = len(turn.text) - len(turn.text.lstrip())
    told = replace(turn, text=turn.text.strip(), entities=moved(turn.entities, -lead),
                   intent=intent, clauses=(), memory=answer.memory)  # fmt: skip
    return replace(desk, turn=told)
