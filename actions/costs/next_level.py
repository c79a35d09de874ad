"""还差多少升级, how do I become a gold member: what is missing for a level."""

import re

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import says, simplified
from actions.reference.history import last_matter
from actions.reference.referring import products_named
from shop.customer_facts import facts_of
from shop.customers import customer
from shop.policies import Level

_ENDING = "会员"
_ALSO = {"白金会员": ("铂金",)}
_AMOUNT = re.compile(r"\d{3,7}")


def next_level(desk: Desk) -> Answer | None:
    """The answer; None when it is said of a coupon or of goods."""
    named = _named(desk)
    if not _of_membership(desk, named):
        return None
    who = desk.turn.customer_id
    if who is None:
        return resumed(desk, desk.answer(replies.text(_for_guest(desk, named))))
    facts = facts_of(desk.tx, who, desk.now)
    own = desk.policies.level(facts.level)
    target = named or _after(desk, own)
    count = own_points(desk) if says("points_count", desk.turn.text) else ""
    told = count + _told(desk, own, target, facts.spent)
    if says("points_last", desk.turn.text):  # 离下一级还差多少 积分啥时候过期
        gap = "" if desk.language == "zh" else " "
        told += gap + desk.say("membership.last", months=desk.policies.points_months)
    return resumed(desk, desk.answer(replies.text(told)))


def spent_told(desk: Desk) -> Answer | None:
    """我累计花了多少: the sum by which the levels go; None right after an order was told."""
    who = desk.turn.customer_id
    if who is None or desk.turn.clicked or _of_an_order(desk):
        return None
    facts = facts_of(desk.tx, who, desk.now)
    own = desk.policies.level(facts.level)
    target = _after(desk, own)
    told = _told(desk, own, target, facts.spent)  # of a level to come it tells the sum as well
    lead = desk.say("membership.spent", spent=desk.money(facts.spent)) if target is None else ""
    return resumed(desk, desk.answer(replies.text(lead + told)))


def _of_an_order(desk: Desk) -> bool:
    """一共花了多少, of the order that was told just now."""
    told = desk.memory.order_no is not None and last_matter(desk) != "membership"
    return (told or desk.memory.ordering) and not says("of_all_orders", desk.turn.text)


def level_by_amount(desk: Desk) -> Answer | None:
    """再买5000能升金卡吗: whether what is spent by then reaches the level, with what lacks now."""
    who, match = desk.turn.customer_id, _AMOUNT.search(desk.turn.text)
    if who is None or match is None:
        return None
    facts = facts_of(desk.tx, who, desk.now)
    own = desk.policies.level(facts.level)
    target = _named(desk) or _after(desk, own)
    amount = int(match.group()) * 100
    if target is None or target.from_spent <= max(own.from_spent, facts.spent):
        return resumed(desk, desk.answer(replies.text(_told(desk, own, target, facts.spent))))
    after = facts.spent + amount
    key = "enough" if after >= target.from_spent else "not_enough"
    lead = desk.say(
        f"membership.{key}", more=desk.money(amount), sum=desk.money(after),
        level=target.in_language(desk.language),
        left=desk.money(max(target.from_spent - after, 0)),
    )  # fmt: skip
    told = lead + _told(desk, own, target, facts.spent)
    return resumed(desk, desk.answer(replies.text(told)))


def own_points(desk: Desk) -> str:
    """How many points there are and what they are worth; nothing for a guest."""
    who = desk.turn.customer_id
    if who is None:
        return ""
    points = customer(desk.tx, who).points
    worth = desk.money(points * 100 // desk.policies.points_for_one_yuan)
    return desk.say("membership.worth", points=points, worth=worth)


def _of_membership(desk: Desk, named: Level | None) -> bool:
    turn = desk.turn
    if turn.clicked or says("coupon", turn.text) or says("claim_words", turn.text):
        return False
    if named is not None or says("level_words", turn.text) or turn.intent == "membership":
        return True
    return says("how_much_more", turn.text) and not products_named(desk)


def _named(desk: Desk) -> Level | None:
    """The level that the message names, above the lowest: 金卡, platinum."""
    text = simplified(desk.turn.text.lower())
    found = [
        (at, one)
        for one in desk.policies.levels
        if one.from_spent
        for name in (_bare(one.zh), *_ALSO.get(one.zh, ()), one.en.lower())
        if (at := text.find(name)) >= 0
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _bare(name: str) -> str:
    """金卡 of 金卡会员, 白金 of 白金会员."""
    return name.removesuffix(_ENDING) or name


def _after(desk: Desk, own: Level) -> Level | None:
    """The level above; None of the highest."""
    higher = [one for one in desk.policies.levels if one.from_spent > own.from_spent]
    return min(higher, key=lambda one: one.from_spent, default=None)


def _told(desk: Desk, own: Level, target: Level | None, spent: int) -> str:
    language = desk.language
    if target is None:
        return desk.say("membership.highest", level=own.in_language(language),
                        benefits=own.benefits.in_language(language))  # fmt: skip
    values = {"own": own.in_language(language), "level": target.in_language(language),
              "spent": desk.money(spent), "limit": desk.money(target.from_spent),
              "benefits": target.benefits.in_language(language)}  # fmt: skip
    if target.from_spent <= own.from_spent:
        return desk.say("membership.reached", **values)
    missing = target.from_spent - spent
    if missing <= 0:  # the level is kept by the shop, not reckoned here
        return desk.say("membership.not_yet_raised", **values)
    return desk.say("membership.missing", missing=desk.money(missing), **values)


def _for_guest(desk: Desk, named: Level | None) -> str:
    """From which amount each level, or the one named, begins; how much he lacks is not known."""
    levels = [named] if named else [one for one in desk.policies.levels if one.from_spent]
    language = desk.language
    lines = [
        desk.say("membership.level", level=one.in_language(language),
                 spent=desk.money(one.from_spent), benefits=one.benefits.in_language(language))
        for one in levels
    ]  # fmt: skip
    return "\n".join([desk.say("membership.by_spending"), *lines])
