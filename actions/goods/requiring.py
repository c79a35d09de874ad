"""A search for what must be true of the goods: what is not is left out, and none is said so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.desk import Desk
from actions.goods.amounts import VALUES, Required, amount_of
from actions.goods.claims import failing, required
from actions.goods.either import either_of
from actions.goods.features import CANDIDATES
from actions.goods.life_stages import for_stage
from actions.goods.sent_back import going_back
from actions.goods.wish_words import wanted_words
from actions.hearing.wishes import not_again
from actions.hearing.wording import asks, says, simplified
from actions.hearing.words import listed
from actions.reference.history import own_words, products_told
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

WORD = 2  # letters
WORDED = frozenset({"连接方式"})  # attributes named with the word that was said
KEPT_FOR = 4  # messages of the shopper


@dataclass(frozen=True)
class Narrowed:
    """What is told before the goods, and the wishes for them; none when no goods are so."""

    told: str
    wishes: Wishes | None
    lacks: bool = False  # of none it holds within what is wished


def narrowed(desk: Desk, wishes: Wishes) -> Narrowed | None:
    """The wishes for goods of which it holds; None when nothing such is asked."""
    if not wishes.categories or desk.turn.clicked:
        return None
    goods = catalogue.find(desk.tx, _of_kind(wishes), limit=CANDIDATES).data
    if wishes.exclude and amount_of(desk, wishes) is not None:
        wishes = keeping(desk, replace(wishes, exclude=()))  # a figure chooses by itself
    wishes = _freed(desk, wishes)
    kept: list[Required] = []
    missing: list[Required] = []
    either = either_of(desk.turn.text, goods)
    left = for_stage(desk, replace(wishes, exclude=())) if either else wishes
    for needed in [*([either] if either else []), *_required(desk, wishes, goods)]:
        tried = _only(_unworded(left, needed), goods, needed.holds)
        there = bool(needed.holds) and bool(catalogue.matching_ids(desk.tx, tried))
        if there or needed.attribute:
            (kept if there else missing).append(needed if there else _of_those(desk, left, needed))
        left = tried if there else left
    if not kept and not missing:
        return None
    told = [_lacking(desk, left, one) for one in missing]
    if kept:
        return Narrowed(_joined(desk, [*told, _holding(desk, left, kept)]), left)
    close = _nearest(desk, left, missing, goods)
    return Narrowed(_joined(desk, told), close, True)


def _of_those(desk: Desk, wishes: Wishes, needed: Required) -> Required:
    """With the values of those that are left, none of which is so, and of no other goods."""
    left = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    if not needed.holds or not (values := _told_by(left, needed.attribute)):
        return needed
    return replace(needed, values=values[:VALUES])


def at_any_price(desk: Desk, wishes: Wishes) -> Wishes | None:
    """The same wishes, but for goods of which it holds whatever their cheapest version costs."""
    if wishes.min_price is None:
        return None
    free = narrowed(desk, replace(wishes, min_price=None, max_price=None))
    if free is None or free.lacks or free.wishes is None:
        return None
    return replace(free.wishes, min_price=wishes.min_price, max_price=wishes.max_price)


def _required(desk: Desk, wishes: Wishes, goods: Sequence[Product]) -> list[Required]:
    """By what the goods within the budget tell, else by what all of the kind do: 带烘干的."""
    found = required(desk.turn.text, goods)
    if found or (wishes.min_price is None and wishes.max_price is None):
        return found
    any_price = replace(_of_kind(wishes), min_price=None, max_price=None)
    every = required(desk.turn.text, catalogue.find(desk.tx, any_price, limit=CANDIDATES).data)
    within = {one.product_id for one in goods}
    return [one if within & {*one.holds} else replace(one, values=_told_by(goods, one.attribute))
            for one in every]  # fmt: skip


def _told_by(goods: Sequence[Product], attribute: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.attributes[attribute] for one in goods
                               if attribute in one.attributes))  # fmt: skip


def _nearest(
    desk: Desk, wishes: Wishes, missing: Sequence[Required], goods: Sequence[Product]
) -> Wishes | None:
    """Of what is made for all, else of what is so and costs less than was thought of."""
    near = next((one for one in missing if one.near), None)
    if near is not None:
        close = _only(_unworded(wishes, near), goods, near.near)
        return close if catalogue.matching_ids(desk.tx, close) else None
    if wishes.min_price is None:
        return None
    wider = replace(wishes, min_price=None)
    below = catalogue.find(desk.tx, _of_kind(wider), limit=CANDIDATES).data
    for needed in required(desk.turn.text, below):
        close = _only(_unworded(wider, needed), below, needed.holds)
        if needed.holds and catalogue.matching_ids(desk.tx, close):
            return close
    return None


def keeping(desk: Desk, wishes: Wishes) -> Wishes:
    """The wishes without goods for which what was asked before does not hold: 能上飞机的.

    What is asked anew of the same attribute takes its place.
    """
    before = desk.memory.wishes
    if before is None or not wishes.categories or wishes.categories != before.categories:
        return wishes
    goods = _at_any_price(desk, wishes)
    anew = _anew(desk, wishes, goods)
    wishes = _still_claimed(desk, _freed(desk, wishes), goods)
    for said in own_words(desk)[:KEPT_FOR]:
        needs = [one for one in required(said, goods) if one.holds and one.attribute not in anew]
        if needs:
            return _only(wishes, goods, needs[0].holds)
    return wishes


def _still_claimed(desk: Desk, wishes: Wishes, goods: Sequence[Product]) -> Wishes:
    """灰色有吗, after 纯棉的: still without the goods that are not."""
    if failing(desk.turn.text, goods) or says("leave_out", desk.turn.text):
        return wishes
    for said in own_words(desk)[:KEPT_FOR]:
        wished = not (asks(said) or says("leave_out", said))
        out = failing(said, goods) if wished else []
        if out and len(out) < len(goods):
            kept = not_again(wishes, out)
            return kept if catalogue.matching_ids(desk.tx, kept) else wishes
    return wishes


def _anew(desk: Desk, wishes: Wishes, goods: Sequence[Product]) -> set[str]:
    """The attributes that the message speaks of: what must be so, and its words of values."""
    plain = simplified(desk.turn.text)
    said = [word for word in wishes.text.split() if word in plain]
    named = {name for each in goods for name, value in each.attributes.items()
             if any(word in value for word in said)}  # fmt: skip
    return named | {one.attribute for one in required(desk.turn.text, goods)}


def _freed(desk: Desk, wishes: Wishes) -> Wishes:
    """敏感肌 after 干皮: with what was left out only for what is now asked otherwise."""
    if not wishes.exclude:
        return wishes
    goods = _at_any_price(desk, wishes)
    anew = _anew(desk, wishes, goods)
    before = (one for said in own_words(desk)[:KEPT_FOR] for one in required(said, goods))
    failed = {each.product_id for one in before if one.holds and one.attribute in anew
              for each in goods if each.product_id not in one.holds}  # fmt: skip
    again = {*desk.memory.shown, *products_told(desk)} if says("another", desk.turn.text) else set()
    freed = failed - again  # what was shown before it was left out may suit now
    return replace(wishes, exclude=tuple(one for one in wishes.exclude if one not in freed))


def afresh(desk: Desk, wishes: Wishes) -> Wishes:
    """With what was shown before; what does not fit, such as books for others, stays away."""
    seen = {*desk.memory.shown, *products_told(desk)}
    unseen = replace(wishes, exclude=tuple(one for one in wishes.exclude if one not in seen))
    return for_stage(desk, unseen)


def renewed(desk: Desk, wishes: Wishes) -> Wishes:
    """小米的电饭煲有吗, after a small one: a wish named with its kind, of all of the kind.

    What was left out for what was asked before stays away only while something else is left.
    """
    turn = desk.turn
    named = any(True for one in ("brand", "size", "color", "price") for _ in turn.all(one))
    if not (named and wishes.exclude and any(True for _ in turn.all("category"))):
        return wishes
    if turn.clicked or catalogue.matching_ids(desk.tx, wishes):
        return wishes
    seen = (*desk.memory.shown, *products_told(desk)) if says("another", turn.text) else ()
    whole = for_stage(desk, replace(wishes, exclude=(*going_back(desk), *seen)))
    return whole if catalogue.matching_ids(desk.tx, whole) else wishes


def _only(wishes: Wishes, goods: Sequence[Product], ids: Sequence[str]) -> Wishes:
    return not_again(wishes, [each.product_id for each in goods if each.product_id not in ids])


def _unworded(wishes: Wishes, needed: Required) -> Wishes:
    """Without the words that say the same: 日常训练, of what 训练 fits as well."""
    said = [word for word in wishes.text.split()
            if not (word in needed.said or any(word in value for value in needed.values)
                    or (needed.words and re.search(needed.words, word)))]  # fmt: skip
    return replace(wishes, text=" ".join(said))


def _at_any_price(desk: Desk, wishes: Wishes) -> list[Product]:
    wider = replace(_of_kind(wishes), min_price=None, max_price=None)
    return [*catalogue.find(desk.tx, wider, limit=CANDIDATES).data]


def _of_kind(wishes: Wishes) -> Wishes:
    return replace(wishes, text="", attributes={}, exclude=())


def _holding(desk: Desk, wishes: Wishes, kept: Sequence[Required]) -> str:
    """By which attributes they are chosen, each with its values."""
    if either := next((one for one in kept if not one.attribute), None):
        told = desk.say("search.so_described", word=either.said)
        rest = [one for one in kept if one is not either]
        return _joined(desk, [_holding(desk, wishes, rest), told]) if rest else told
    *first, (name, values) = [
        (called(one, desk.term(one.attribute), desk.language), _values(desk, one)) for one in kept
    ]
    before = [f"{one}（{value}）" if desk.language == "zh" else f"{one} ({value})"
              for one, value in first]  # fmt: skip
    return desk.say("search.holding", wanted=wanted_words(desk, wishes), values=values,
                    attribute=listed([*before, name], desk.language))  # fmt: skip


def called(needed: Required, name: str, language: str) -> str:
    """无线的连接方式: with the word that was said, when neither the name nor the values have it.

    Nobody speaks so of others: 冬天的适用季节.
    """
    said = needed.said
    own = needed.attribute in WORDED and len(said) == WORD and not said.isascii()
    fits = own and language == "zh" and said not in name + "".join(needed.values)
    return f"{said}的{name}" if fits else name


def _lacking(desk: Desk, wishes: Wishes, needed: Required) -> str:
    """That none is so, the nearest of them, and from which price on there are such."""
    key = "none_marked" if needed.near else "none_holds" if needed.values else "none_so"
    wanted = wanted_words(desk, _unworded(wishes, needed))
    name, values = desk.term(needed.attribute), _values(desk, needed)
    told = desk.say(f"search.{key}", wanted=wanted, said=needed.said, attribute=name, values=values)
    return _joined(desk, [told, _dearer(desk, wishes, needed)])


def _values(desk: Desk, needed: Required) -> str:
    return listed([desk.term(one) for one in needed.values], desk.language)


def _joined(desk: Desk, parts: Sequence[str]) -> str:
    return ("" if desk.language == "zh" else " ").join(one.strip() for one in parts if one)


def _dearer(desk: Desk, wishes: Wishes, lacking: Required) -> str:
    """From which price on there are such, beyond the budget."""
    goods = _at_any_price(desk, wishes)
    there = {each for one in required(desk.turn.text, goods)
             if one.attribute == lacking.attribute for each in one.holds}  # fmt: skip
    prices = [each.price for each in goods if each.product_id in there]
    if not prices:
        return ""
    return desk.say("search.holds_from", said=lacking.said, price=desk.money(min(prices)))
