"""Levels and points: what is asked of them, and no more."""

import re
from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.business.ordered import goods, recent
from actions.business.remainder import clauses
from actions.costs.after_coupon import piece
from actions.costs.next_level import own_points
from actions.desk import Desk
from actions.hearing.wording import asks, says, simplified
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.topic_action import TopicAction
from shop.baskets import lines as in_it
from shop.baskets import priced
from shop.customers import customer
from shop.orders import Order
from shop.policies import Level
from shop.pricing import reckoned
from shop.products import Product

_NUMBER = re.compile(r"\d{1,7}")
UNKNOWN = ("points_out", "points_credited", "points_lost", "level_extras")


class Membership(TopicAction):
    """The own level and points of who is signed in, and the rules for everybody."""

    intent = "membership"

    def answer(self, desk: Desk) -> Answer:
        rules, text = desk.policies, desk.turn.text
        earned = desk.say(
            "membership.rules",
            earn=rules.points_per_yuan,
            spend=rules.points_for_one_yuan,
            months=rules.points_months,
        )
        if says("points_and_coupon", text) and says("used_together", text):
            person = desk.button("general.person_button", "human_agent")
            spend = desk.policies.points_for_one_yuan
            return desk.answer(desk.text("membership.with_coupon", [person], spend=spend))
        if (paid := _brought_by_order(desk) or _paid_already(desk)) is not None:
            return paid
        freight = says("points_freight", text) and says("points_words", text)
        if freight or says("points_use", text) or says("points_goods", text):
            return desk.answer(replies.text(_use(desk)))
        if says("points_worth", text) and own_points(desk) and not says("level_words", text):
            return desk.answer(replies.text(own_points(desk) + earned))
        if (brought := _brought(desk, earned)) is not None:
            return brought
        if _asks_of("points_lost", text) and (unknown := _unknown(desk)) is not None:
            return unknown
        if says("points_last", text):
            own = own_points(desk) if says("points_count", text) else ""
            last = desk.say("membership.last", months=rules.points_months)
            return desk.answer(replies.text(own + last))
        if (short := _counted(desk) or _birthday(desk)) is not None:
            return short
        if (unknown := _unknown(desk)) is not None:
            return unknown
        return desk.answer(replies.text(_asked(desk, earned)))


def _unknown(desk: Desk) -> Answer | None:
    """What the rules do not tell of points and levels: said so, with a way to a person."""
    text = desk.turn.text
    person = desk.button("general.person_button", "human_agent")
    if says("points_given", text):
        return desk.answer(desk.text("membership.not_given", [person]))
    name = next((one for one in UNKNOWN if _asks_of(one, text)), None)
    if name is None:
        return None
    own = _own_level(desk) if name == "level_extras" else _counted_too(desk, name)
    return desk.answer(replies.text(own + desk.say(f"membership.{name}"), [person]))


def _asks_of(name: str, text: str) -> bool:
    """Whether it is asked of this; of lost points also in two clauses."""
    return says(name, text) or (name == "points_lost" and says("points_taken_back", text))


def _counted_too(desk: Desk, name: str) -> str:
    """退了积分会扣吗 我现在有多少分: how many there are, asked in a clause of its own."""
    parts = [desk.turn.text[start:end] for start, end in clauses(desk.turn.text)]
    asked = any(says("points_count", one) and not _asks_of(name, one) for one in parts)
    return own_points(desk) if asked else ""


def _asked(desk: Desk, earned: str) -> str:
    """Of points how they are earned, of one level that level; all the levels when asked so."""
    text, own = desk.turn.text, _own_level(desk)
    if says("level_fee", text):
        return desk.say("membership.no_fee") + (own or _levels(desk))
    named = [one for one in desk.policies.levels if _called(one, text)]
    if named and len(named) < len(desk.policies.levels):
        return own + _levels(desk, named)
    if says("points_words", text) and not says("level_words", text):
        return earned if says("points_earned", text) else own_points(desk) + earned
    if own and not says("all_levels", text):
        return own + (own_points(desk) if says("points_words", text) else "")
    return own + earned + _levels(desk)


def _called(level: Level, text: str) -> bool:
    """金卡, platinum: named above the lowest."""
    plain = simplified(text.lower())
    bare = level.zh.removesuffix("会员")
    return bool(level.from_spent) and (bare in plain or level.en.lower() in plain)


def _brought(desk: Desk, earned: str) -> Answer | None:
    """买100块有多少积分: at the own level, else at the basic rate."""
    match = _NUMBER.search(desk.turn.text)
    if match is None or not says("points_for_amount", desk.turn.text):
        return None
    told = _at_level(desk, int(match.group()) * 100)
    told += ("" if desk.language == "zh" else " ") + earned
    birthday = _birthday(desk)
    return birthday.then(replies.text(told)) if birthday else desk.answer(replies.text(told))


def _brought_by_order(desk: Desk) -> Answer | None:
    """Do I get points for that order: what its sum brings, after how many there are if asked."""
    text = desk.turn.text
    if desk.turn.customer_id is None:
        return None
    if says("points_by_buying", text) and (bought := _brought_by_buying(desk)) is not None:
        return bought
    if not says("points_gained", text):
        return None
    gap = "" if desk.language == "zh" else " "
    own = own_points(desk).rstrip() + gap if _count_asked_too(desk.turn.text) else ""
    order = _order_meant(desk)
    if order is None:
        return _brought_by_basket(desk, own)
    return _by_order(desk, order, own)


def _by_order(desk: Desk, order: Order, own: str) -> Answer:
    told = desk.say("membership.order_brings", order_no=order.order_no, name=goods(desk, order))
    told += ("" if desk.language == "zh" else " ") + _at_level(desk, order.total)
    return desk.answer(replies.text(own + told)).remembering(order_no=order.order_no)


def _brought_by_buying(desk: Desk) -> Answer | None:
    """买这双能得多少分: what the goods in talk bring, or the basket, or the order just placed."""
    memory, lines = desk.memory, in_it(desk.tx, owner(desk))
    there = {line.product_id for line in lines}
    product = known(desk, memory.product_id) if memory.order_no is None else None
    pointed = says("this", desk.turn.text) or not lines
    if product is not None and product.product_id not in there and pointed:
        return _brought_by_goods(desk, product)
    if lines:
        return _by_basket(desk, "")
    order = next((one for one in recent(desk) if one.order_no == memory.order_no), None)
    return _by_order(desk, order, "") if order is not None else None


def _brought_by_goods(desk: Desk, product: Product) -> Answer | None:
    variant = next((one for one in product.variants if one.stock > 0), None)
    if variant is None:
        return None
    paid = reckoned(desk.tx, owner(desk), desk.turn.customer_id, [piece(product, variant)],
                    desk.now, "").total  # fmt: skip
    told = desk.say("membership.goods_bring", name=product.name) + _at_level(desk, paid)
    return desk.answer(replies.text(told))


def _count_asked_too(text: str) -> bool:
    """我积分有多少，这单给积分不: a clause of its own asks how many there are."""
    parts = (text[start:end] for start, end in clauses(text))
    return any(says("points_count", one) and not says("points_gained", one) for one in parts)


def _brought_by_basket(desk: Desk, own: str) -> Answer | None:
    """这单给积分不, while it is still a basket; None when nothing is in there."""
    return _by_basket(desk, own) if says("this_order", desk.turn.text) else None


def _by_basket(desk: Desk, own: str) -> Answer | None:
    basket = priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    if not basket.lines:
        return None
    told = desk.say("membership.basket_brings") + _at_level(desk, basket.total)
    return desk.answer(replies.text(own + told))


def _at_level(desk: Desk, amount: int) -> str:
    """How many points so much brings."""
    rules, who = desk.policies, desk.turn.customer_id
    level = rules.level(customer(desk.tx, who).level) if who else rules.levels[0]
    points = int(amount // 100 * rules.points_per_yuan * level.points_rate)
    return desk.say("membership.brought", level=level.in_language(desk.language), points=points,
                    amount=desk.money(amount))  # fmt: skip


def _counted(desk: Desk) -> Answer | None:
    """我有多少积分: the number and its worth; levels only when they are asked of as well."""
    unknown = next((one for one in UNKNOWN if _asks_of(one, desk.turn.text)), None)
    if unknown is not None and _counted_too(desk, unknown):
        return _unknown(desk)
    more = any(says(one, desk.turn.text) for one in ("level_words", "points_earned"))
    told = says("points_count", desk.turn.text) and not more
    words = own_points(desk) if told else ""
    if not words:
        return None
    words += desk.say("membership.lasting", months=desk.policies.points_months)
    birthday = _birthday(desk)
    count = replies.text(words)
    return Answer((count, *birthday.replies), birthday.memory) if birthday else desk.answer(count)


def _birthday(desk: Desk) -> Answer | None:
    """生日有礼物吗: what the rules of the levels say of birthdays, and no more."""
    if not says("birthday", desk.turn.text):
        return None
    language = desk.language
    named = [(one.in_language(language), one.benefits.in_language(language))
             for one in desk.policies.levels]  # fmt: skip
    lines = [desk.say("membership.birthday_rule", level=level, benefits=benefits)
             for level, benefits in named if says("birthday", benefits)]  # fmt: skip
    person = desk.button("general.person_button", "human_agent")
    words = _level_own(desk) + ("".join(lines) or desk.say("membership.birthday_none"))
    return desk.answer(replies.text(words + desk.say("membership.birthday_more"), [person]))


def _use(desk: Desk) -> str:
    """What the points are good for, after the own level when that is asked as well."""
    text = desk.turn.text
    level = _level_own(desk) if says("level_asked", text) else ""
    goods_for = desk.say("membership.for_goods") if says("points_goods", text) else ""
    use = desk.say("membership.use", spend=desk.policies.points_for_one_yuan)
    return level + own_points(desk) + goods_for + use


def _level_own(desk: Desk) -> str:
    who = desk.turn.customer_id
    if who is None:
        return ""
    level = desk.policies.level(customer(desk.tx, who).level).in_language(desk.language)
    return desk.say("membership.level_own", level=level)


def _paid_already(desk: Desk) -> Answer | None:
    """3447分能抵这次冲锋衣的钱吗: no, when that order is paid already."""
    turn = desk.turn
    if turn.customer_id is None or not says("points_pay", turn.text) or not asks(turn.text):
        return None
    order = _order_meant(desk)
    if order is None or order.payment is None or order.payment.status != "paid":
        return None
    told = desk.say("membership.paid_already", order_no=order.order_no, name=goods(desk, order))
    return desk.answer(replies.text(told + own_points(desk))).remembering(order_no=order.order_no)


def _order_meant(desk: Desk) -> Order | None:
    """The order with the goods named, else the one in talk when it is pointed at."""
    own = recent(desk)
    meant = mentioned(desk, own) if speaks_of_goods(desk.turn) else []
    in_talk = says("of_it", desk.turn.text) and not desk.memory.shown  # do i get points for it
    if not meant and (in_talk or says("this_order", desk.turn.text)):
        meant = [each for each in own if each.order_no == desk.memory.order_no]
    return next(iter(meant), None)


def _own_level(desk: Desk) -> str:
    """The own level and its benefits; nothing for a guest."""
    who, language = desk.turn.customer_id, desk.language
    if who is None:
        return ""
    level = desk.policies.level(customer(desk.tx, who).level)
    return desk.say("membership.own", level=level.in_language(language),
                    benefits=level.benefits.in_language(language))  # fmt: skip


def _levels(desk: Desk, some: Sequence[Level] = ()) -> str:
    """A line for each level, or for some of them."""
    language = desk.language
    lines = [
        desk.say(
            "membership.level",
            level=one.in_language(language),
            spent=desk.money(one.from_spent),
            benefits=one.benefits.in_language(language),
        )
        for one in some or desk.policies.levels
        if one.from_spent
    ]
    return "\n" + "\n".join(lines)
