"""牌子随便, 别的牌子: a wish for a brand that is dropped, or turned into one for any other."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.brands import called
from actions.goods.showing import found, shown
from actions.goods.wanting import kinds_wished, wished
from actions.goods.wish_words import led
from actions.hearing.wishes import kind_of, not_again
from actions.hearing.wording import says
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product


def of_any_brand(desk: Desk) -> Answer | None:
    """What was looked for, of any brand: its budget and features stay."""
    before = _before(desk)
    if before is None:
        return None
    free = replace(before, brands=(), not_brands=(), exclude=())
    wishes = wished(desk, free)
    return shown(desk, wishes, led(desk, wishes))


def of_other_brand(desk: Desk) -> Answer | None:
    """What was looked for, of other brands than those shown; said so when there are none."""
    before = _before(desk)
    named = any(True for _ in desk.turn.all("brand"))
    if before is None or named or says("comparing_with", desk.turn.text):
        return None
    seen = catalogue.products(desk.tx, desk.memory.shown)
    brands = brands_left(desk, before)
    wishes = wished(desk, replace(before, brands=()))
    others = replace(wishes, exclude=(), not_brands=(*wishes.not_brands, *brands))
    if found(desk, others):
        answer = shown(desk, others, led(desk, others))
        return answer.remembering(wishes=others if len(brands) == 1 else _seen_too(wishes, seen))
    if says("refuses_first", desk.turn.text) or says("dearer_too", desk.turn.text):
        free = replace(others, min_price=None, max_price=None)
        if free != others and found(desk, free):  # what was refused is not shown again
            return shown(desk, free, desk.say("suited.other_brands_beyond"))
    said = "、".join(brands) if desk.language == "zh" else _english(brands)
    answer = shown(desk, wishes, desk.say("suited.only_these_brands", brands=said))
    return answer


def brands_left(desk: Desk, before: Wishes) -> tuple[str, ...]:
    """The brands than which another is asked for: those looked for, else those shown."""
    seen = catalogue.products(desk.tx, desk.memory.shown)
    return before.brands or tuple(dict.fromkeys(one.brand for one in seen))


def _before(desk: Desk) -> Wishes | None:
    """What is looked for; None when nothing is, another kind is named, or business runs."""
    memory = desk.memory
    if memory.busy or desk.turn.clicked:
        return None
    kinds = kinds_wished(desk)
    seen = catalogue.products(desk.tx, memory.shown)
    before = memory.wishes or (kind_of(seen) if seen else None)
    if before is None or not (before.categories or before.text or before.brands):
        return None
    other = kinds and not set(kinds) & set(before.categories)
    return None if other else before


def _seen_too(wishes: Wishes, seen: list[Product]) -> Wishes:
    """After several brands were left aside for once, none of them is refused for good."""
    return not_again(wishes, [one.product_id for one in seen])


def _english(brands: tuple[str, ...]) -> str:
    return ", ".join(called(one, "en") or one for one in brands)
