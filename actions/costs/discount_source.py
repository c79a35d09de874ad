"""Where a discount comes from: which offer it is, its rule, and why this shopper has it."""

import re
from collections.abc import Callable, Sequence

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.claiming import CLAIM, claim_button
from actions.costs.one_offer import unclaimable_told
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.wording import leaving_out, says, simplified
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.own_basket import owner
from shop.baskets import priced
from shop.customers import customer
from shop.offer_trials import known_offers
from shop.offering import OfferView, levels_of, offers_for, open_offers, running_offers
from shop.personal_offers import personal_offers

_RATE = re.compile(r"(\d{1,2}(?:\.\d)?|[一二三四五六七八九]{1,2})\s*折|(\d{1,2})\s*%")
_GROUP = re.compile(
    r"(学生|教师|老师|老年人|老人|退伍军人|军人|医护|医生|护士|消防员|残疾人|毕业生|员工|企业)"
    r"|\b(student|teacher|senior|military|veteran|nurse|doctor|employee|staff|corporate)s?\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_DIGITS = "零一二三四五六七八九"


def source_told(desk: Desk) -> Answer | None:
    """那92折怎么来的, 是因为我是金卡吗: the offer with that figure, or the one on the basket."""
    if says("rate_missing", desk.turn.text) or desk.turn.customer_id is None:
        return None
    views = _meant(desk)
    if not views:
        return None
    lines = [_line(desk, view) for view in views]
    if says("of_level", desk.turn.text):
        lines += _of_level(desk, views)
    return resumed(desk, desk.answer(replies.text("\n".join(lines))))


def offer_ended(desk: Desk) -> Answer | None:
    """老客92折怎么没了: it ended with the personal suggestions, and how it comes back."""
    who = desk.turn.customer_id
    if who is None or customer(desk.tx, who).personalised:
        return None
    figure, language = _figure(desk.turn.text)
    if figure is None and speaks_of_goods(desk.turn):
        return None
    titles = [str(one.title[desk.language])
              for one in personal_offers(desk.tx, who, desk.now)
              if figure is None or figure in _NUMBER.findall(str(one.title[language]))]  # fmt: skip
    if not titles:
        return None
    told = desk.text("why.offer_ended", titles=words.listed(titles, desk.language))
    return resumed(desk, desk.answer(told))


def offer_there(desk: Desk) -> Answer | None:
    """老客92折还有吗, 老客那个折扣回来了没: yes with its rule, or that it ended; None of others."""
    text, who = desk.turn.text, desk.turn.customer_id
    figured, loyal = _figure(text)[0] is not None, says("loyal_named", text)
    if who is None or not (figured or loyal):
        return None
    own = _meant(desk) if figured else [one for one in open_offers(desk.tx, who, desk.now)
                                        if one.segments]  # fmt: skip
    lines = [_line(desk, view) for view in own]
    if not lines:
        return offer_ended(desk)
    return resumed(desk, desk.answer(replies.text("\n".join(lines))))


def offer_lasts(desk: Desk) -> Answer | None:
    """那92折明天还有吗, does the 8% thing go away: until when it runs, or those on the basket."""
    views = _meant(desk) if desk.turn.customer_id is not None else []
    if not views:
        return None
    lines = [desk.say("why.offer_until", title=one.title[desk.language], day=desk.day(one.ends_at))
             for one in views]  # fmt: skip
    return resumed(desk, desk.answer(replies.text("\n".join(lines))))


def _meant(desk: Desk) -> list[OfferView]:
    """Those with the figure that was said; without a figure those that apply to the basket."""
    opened = open_offers(desk.tx, desk.turn.customer_id, desk.now)
    figure, language = _figure(desk.turn.text)
    if figure is None:
        basket = priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
        ids = {one.offer_id for one in basket.adjustments}
        return [view for view in opened if view.offer_id in ids]
    return [view for view in opened
            if figure in _NUMBER.findall(str(view.title[language]))]  # fmt: skip


def _figure(text: str) -> tuple[str | None, str]:
    """The figure and the language of the titles that tell it so: 92 of 92折, 8 of 8%."""
    match = _RATE.search(simplified(text))
    if match is None:
        return None, "zh"
    tenths, percent = match.groups()
    if percent:
        return percent, "en"
    return "".join(str(_DIGITS.index(one)) if one in _DIGITS else one for one in tenths), "zh"


def _line(desk: Desk, view: OfferView) -> str:
    language = desk.language
    told = desk.say("why.source", title=view.title[language],
                    terms=str(view.terms[language]).rstrip("。."))  # fmt: skip
    if view.segments:
        return told + desk.say("why.source_group")
    levels = levels_of(desk.tx, view.offer_id)
    if not levels:
        return told + desk.say("why.source_all")
    names = [desk.policies.level(one).in_language(language) for one in levels]
    return told + desk.say("why.source_level", levels=words.listed(names, language))


def _of_level(desk: Desk, views: Sequence[OfferView]) -> list[str]:
    """That it has nothing to do with the level; and which offer has."""
    if any(levels_of(desk.tx, view.offer_id) for view in views):
        return []
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    theirs = [str(one.title[desk.language]) for one in (*board.claimable, *board.applying)
              if levels_of(desk.tx, one.offer_id)]  # fmt: skip
    lines = [desk.say("why.not_level")]
    if theirs:
        lines.append(desk.say("why.level_other", titles=words.listed(theirs, desk.language)))
    return ["".join(lines)]


def group_told(desk: Desk) -> Answer | None:
    """有学生优惠吗: no, when no offer that runs is for them; that others run, in a word."""
    group = _group_without(desk)
    if not group or speaks_of_goods(desk.turn):
        return None
    running = running_offers(desk.tx, desk.now)
    more = [desk.button("general.offers_button", "promotion")] if running else []
    key = "offers.no_group" if running else "offers.no_group_at_all"
    return resumed(desk, desk.answer(desk.text(key, more, group=group)))


def level_told(desk: Desk) -> Answer | None:
    """金卡能打几折: the offers that go by that level; that there is none; None of goods."""
    said = simplified(desk.turn.text.lower())
    names = {
        one.id: one
        for one in desk.policies.levels
        if one.zh.removesuffix("会员") in said or one.en.lower().split()[0] in said.split()
    }
    if len(names) != 1 or speaks_of_goods(desk.turn) or desk.memory.busy:
        return None
    (code, level), language = next(iter(names.items())), desk.language
    views = [one for one in running_offers(desk.tx, desk.now)
             if code in levels_of(desk.tx, one.offer_id)]  # fmt: skip
    name = level.in_language(language)
    if not views:
        return resumed(desk, desk.answer(desk.text("offers.no_group_at_all", group=name)))
    return resumed(desk, _each_told(desk, views))


def members_told(desk: Desk) -> Answer | None:
    """会员有折扣吗: the offers that go by any level of membership; None when there are none."""
    if speaks_of_goods(desk.turn) or desk.memory.busy:
        return None
    views = [one for one in running_offers(desk.tx, desk.now)
             if levels_of(desk.tx, one.offer_id)]  # fmt: skip
    return resumed(desk, _each_told(desk, views)) if views else None


def _each_told(desk: Desk, views: Sequence[OfferView]) -> Answer:
    """What they are; of one that he has not claimed yet that it takes nothing off before."""
    who = desk.turn.customer_id
    board = offers_for(desk.tx, who, desk.now).claimable if who is not None else ()
    ids = {one.offer_id for one in board}
    open_ones = [one for one in views if one.offer_id in ids]
    lines = [_each_text(desk, one, to_claim=one in open_ones) for one in views]
    buttons = [claim_button(desk, one) for one in open_ones]
    told = desk.answer(replies.text("\n".join(lines), buttons))
    if not open_ones or desk.memory.busy:
        return told
    listed = {"listed": [one.offer_id for one in open_ones]}
    return told.remembering(task=Task(CLAIM.name, "offer_id", listed, soft=True), asked="choice")


def _each_text(desk: Desk, one: OfferView, *, to_claim: bool = False) -> str:
    key = "offers.fits_claimable" if to_claim else "offers.newcomer"
    told = desk.say(key, title=one.title[desk.language],
                    terms=str(one.terms[desk.language]).rstrip("。."))  # fmt: skip
    return told.removeprefix("- ")


def no_group(desk: Desk) -> str:
    """我是学生 买电脑有优惠吗: that none is for students, before what holds for the goods."""
    group = _group_without(desk) if says("group_offer", desk.turn.text) else ""
    told = desk.say("offers.no_group_at_all", group=group) if group else ""
    return told if desk.language == "zh" or not told else f"{told} "


def _group_without(desk: Desk) -> str:
    """The people that are named and that no offer that runs is for; empty when there are none."""
    match = _GROUP.search(simplified(desk.turn.text))
    group = next((one for one in match.groups() if one), "").lower() if match else ""
    views = running_offers(desk.tx, desk.now)
    told = [str(text) for view in views for text in (*view.title.values(), *view.terms.values())]
    return "" if any(group in text.lower() for text in told) else group


def unclaimed(desk: Desk) -> Answer | None:
    """券先不领 谢谢: nothing is claimed; but 不领第一张，领第二张 claims."""
    left = leaving_out("not_claiming", desk.turn.text)
    if desk.memory.busy or says("claim_words", left):
        return None
    return desk.answer(desk.text("offers.left_unclaimed"), memory=desk.memory.idle())


def points_told(desk: Desk) -> Answer:
    """积分换一箱牛奶行不行: what points are good for."""
    told: Answer = desk.means.topics["membership"].answer(desk)
    return resumed(desk, told)


def birthday_told(desk: Desk) -> Answer | None:
    """生日有优惠吗: what the rules of the levels say of it; None of goods for a birthday."""
    return None if speaks_of_goods(desk.turn) else points_told(desk)


def newcomers_told(desk: Desk) -> Answer | None:
    """新人有券吗: the offers that run for a first order; None when there is none."""
    running = [view for view in running_offers(desk.tx, desk.now)
               if any(says("of_newcomers", str(one)) for one in view.title.values())]  # fmt: skip
    if not running or speaks_of_goods(desk.turn):
        return None
    who = desk.turn.customer_id
    ids = {view.offer_id for view in running}
    offers = [one for one in known_offers(desk.tx, who, desk.now) if one.offer_id in ids]
    shut = {one.offer_id: unclaimable_told(desk, one) for one in offers} if who is not None else {}
    if open_ones := [view for view in running if who and not shut[view.offer_id]]:
        return resumed(desk, _each_told(desk, open_ones))
    more = [desk.button("general.offers_button", "promotion")]
    lines = [shut.get(view.offer_id) or _each_text(desk, view) for view in running]
    return resumed(desk, desk.answer(replies.text("\n".join(lines), more)))


SOURCES: dict[str, Callable[[Desk], Answer | None]] = {
    "rate_source": source_told,
    "offer_lasts": offer_lasts,
    "offer_ended": offer_ended,
    "offer_there": offer_there,
    "group_offer": group_told,
    "not_claiming": unclaimed,
    "points_goods": points_told,
    "points_question": points_told,
    "birthday_offer": birthday_told,
    "newcomer_offer": newcomers_told,
    "level_discount": level_told,
    "member_offers": members_told,
}
