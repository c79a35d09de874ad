"""Questions about coupons: why this one, how it is used, what it is good for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.costs.claiming import SHOWN, claim_button, meant
from actions.desk import Desk
from actions.hearing.wording import says
from actions.memory import Task
from actions.reference.referring import each_named, known, product_meant
from shop import basket_lines, catalogue
from shop.basket_lines import as_basket
from shop.catalogue import Wishes
from shop.offering import Coupon, OfferView, coupons, goods_of, missing_for, offers_for, open_offers
from shop.products import Product
from shop.spelling import compact

A_MOMENT = timedelta(minutes=10)


@dataclass(frozen=True)
class _Had:
    """A coupon the customer has or may claim."""

    offer_id: str
    title: str
    terms: str
    until: str
    view: OfferView | None = None  # still to be claimed


def coupon_question(desk: Desk) -> Answer | None:
    """The answer to a question about coupons in general words; None when it asks nothing such."""
    text = desk.turn.text
    if not (says("coupon", text) or _at_coupons(desk) or just_claimed(desk)):
        return None
    if says("coupon_fits", text) and (goods := _goods(desk)) is not None:
        return _fitting(desk, *goods)
    return used(desk) if says("coupon_use", text) else None


def used(desk: Desk) -> Answer | None:
    """怎么用啊: how the coupon spoken of, or the one claimed last, is used."""
    about_goods = desk.memory.product_id and not says("coupon", desk.turn.text)
    if about_goods and not _at_coupons(desk):
        return None
    had = _spoken_of(desk) or _held(desk)[:1]
    if not had:
        return None
    one = had[0]
    key = "offers.usage_unclaimed" if one.view else "offers.usage"
    words = desk.text(key, title=one.title, terms=one.terms, day=one.until)
    return desk.answer(words)


def short_of(desk: Desk) -> Answer | None:
    """还差多少能用这张券: of the coupon named, being claimed or held, else of the nearest offer."""
    task = desk.memory.task
    of_price = task is not None and task.name == "price_protection"
    if len(each_named(desk)) > 1 or says("postage_free", desk.turn.text) or of_price:
        return None  # 徕芬SE跟追觅那个差多少钱, 还差多少包邮, 差多少 of the price that fell
    lines = basket_lines.lines(desk.tx, desk.turn.customer_id or desk.turn.conversation_id)
    basket = as_basket(lines, desk.policies.shipping_fee, desk.policies.currency)
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now, basket)
    at_coupons = says("coupon", desk.turn.text) or _at_coupons(desk) or just_claimed(desk)
    had = _of_amount(desk) or _spoken_of(desk) or (_held(desk)[:1] if at_coupons else [])
    near = [each for each in board.nearly if not lines or each.begun]  # what is there counts
    had = had or [_of_view(desk, each, claimed=True) for each in near[:1]]
    open_ones = [each for each in board.claimable if not lines or each.begun]
    had = had or [_of_view(desk, each) for each in open_ones[:1]]
    if not had:
        return desk.answer(desk.text("offers.none"))
    one = had[0]
    missing = missing_for(desk.tx, desk.turn.customer_id, one.offer_id, basket, desk.now)
    key = {None: "short_of_unknown", 0: "short_of_nothing"}.get(missing, "short_of")
    told = desk.say(f"offers.{key}", title=one.title, terms=one.terms,
                    missing=desk.money(missing or 0))  # fmt: skip
    if one.view is None:
        return resumed(desk, desk.answer(replies.text(told)))
    claim = [claim_button(desk, one.view)]
    return resumed(desk, desk.answer(replies.text(told + desk.say("offers.claim_first"), claim)))


def _of_amount(desk: Desk) -> list[_Had]:
    """凑够299还差多少: the offers that begin at that amount, his own coupons before the others."""
    said = set(re.findall(r"(?<![\d.])\d{2,5}(?![\d.])", desk.turn.text))
    views = open_offers(desk.tx, desk.turn.customer_id, desk.now) if said else ()
    held = {one.offer_id for one in _held(desk)}
    found = [one for one in views if said & set(re.findall(r"\d+", str(one.title["zh"]))[:1])]
    ranked = sorted(found, key=lambda one: one.offer_id not in held)
    claimed = (one.offer_id in held or not one.claimable for one in ranked)
    return [_of_view(desk, one, claimed=own) for one, own in zip(ranked, claimed, strict=True)]


def just_claimed(desk: Desk) -> bool:
    """Whether a coupon was claimed a moment ago, so that 怎么用 is about it."""
    who = desk.turn.customer_id
    mine = coupons(desk.tx, who, desk.now) if who else []
    return any(each.claimed_at > desk.now - A_MOMENT for each in mine)


def why(desk: Desk) -> Answer | None:
    """Why this coupon: the rule that opens it to him; None when no coupon is spoken of."""
    if not (says("coupon", desk.turn.text) or _at_coupons(desk)):
        return None
    if (group := _of_group(desk)) is not None:
        return group
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    views = _all_listed(desk, board.claimable) or meant(desk, [*board.claimable, *board.applying])
    if not views and says("coupon_of_moment", desk.turn.text) and just_claimed(desk):
        return _why_claimed(desk)
    views = views or [*board.claimable, *board.applying][:SHOWN]
    if not views:
        return desk.answer(desk.text("offers.none"))
    lines = [
        desk.say("why.offer", title=view.title[desk.language], why=view.why.get(desk.language, ""))
        for view in views
    ]
    return resumed(desk, desk.answer(replies.text("\n".join(lines))))


def _of_group(desk: Desk) -> Answer | None:
    """为什么给我老客92折: the group it is for, when such an offer is named."""
    said = compact(desk.turn.text)
    groups = [one for one in open_offers(desk.tx, desk.turn.customer_id, desk.now) if one.segments]
    named = [one for one in groups
             if any(_begins(str(title), said) for title in one.title.values())]  # fmt: skip
    if len(named) != 1:
        return None
    words = desk.text("why.segment_offer", title=named[0].title[desk.language])
    return resumed(desk, desk.answer(words))


def _begins(title: str, said: str) -> bool:
    """Whether its first two letters and its figure stand there: 老客…92折; or all of it."""
    flat = compact(title)
    figures = re.findall(r"\d+", flat)
    short = bool(figures) and flat[:2] in said and all(one in said for one in figures)
    return flat in said or short


def _why_claimed(desk: Desk) -> Answer:
    """Of the coupon claimed a moment ago: he claimed it himself, and what opens it."""
    mine = coupons(desk.tx, desk.customer_id(), desk.now)
    newest = max(mine, key=lambda each: each.claimed_at)
    language = desk.language
    told = desk.say("why.claimed", title=newest.title[language],
                    terms=newest.terms[language].rstrip("。."))  # fmt: skip
    return resumed(desk, desk.answer(replies.text(told)))


def _all_listed(desk: Desk, claimable: Sequence[OfferView]) -> list[OfferView]:
    """为什么是这两张: those just offered, all of them."""
    task = desk.memory.task
    ids = (task.get("listed") or ()) if task is not None and _at_coupons(desk) else ()
    several = says("these_coupons", desk.turn.text)
    return [view for view in claimable if view.offer_id in ids] if several else []


def _at_coupons(desk: Desk) -> bool:
    task = desk.memory.task
    return task is not None and task.name == "claim_coupon"


def _spoken_of(desk: Desk) -> list[_Had]:
    """The coupon named, or the one being claimed."""
    views = offers_for(desk.tx, desk.turn.customer_id, desk.now).claimable
    return [_of_view(desk, each) for each in meant(desk, views)]


def _held(desk: Desk) -> list[_Had]:
    """The customer's own unused coupons, the newest first."""
    if desk.turn.customer_id is None:
        return []
    mine = coupons(desk.tx, desk.turn.customer_id, desk.now)
    return [_of_coupon(desk, each) for each in mine if each.state == "claimed"]


def _of_view(desk: Desk, view: OfferView, *, claimed: bool = False) -> _Had:
    language = desk.language
    terms = view.terms[language].rstrip("。.")
    open_one = None if claimed else view
    return _Had(view.offer_id, view.title[language], terms, desk.day(view.ends_at), open_one)


def _of_coupon(desk: Desk, one: Coupon) -> _Had:
    language = desk.language
    terms = one.terms[language].rstrip("。.")
    return _Had(one.offer_id, one.title[language], terms, desk.day(one.ends_at))


def _goods(desk: Desk) -> tuple[str, Product] | None:
    """What the coupon is to be used for, as said, and a product of it."""
    task = desk.memory.task
    kind = desk.turn.first("category")
    if kind and product_meant(desk, focus=False) is None:
        found = catalogue.find(desk.tx, Wishes(categories=(str(kind),), in_stock=False), limit=1)
        return (desk.term(str(kind)), found.data[0]) if found.data else None
    if kind is None and (brand := desk.turn.first("brand")) and not list(desk.turn.all("product")):
        return _of_brand(desk, str(brand))
    buying = task.get("product_id") if task else None
    product = product_meant(desk) or known(desk, str(buying) if buying else None)
    return None if product is None else (product.name, product)


def _of_brand(desk: Desk, brand: str) -> tuple[str, Product] | None:
    """The brand, and a product of it that the coupon claimed last is good for, or any."""
    found = catalogue.find(desk.tx, Wishes(brands=(brand,), in_stock=False), limit=60).data
    held = _held(desk)[:1]
    fits = [one for one in found if held and _is_for(desk, held[0], _kinds(one))]
    one = next(iter(fits or found), None)
    return (desk.term(brand) or brand, one) if one else None


def _kinds(product: Product) -> set[str]:
    return {product.category, *product.categories}


def _fitting(desk: Desk, name: str, product: Product) -> Answer:
    """Which coupons are good for it: those he has first, then those he may claim."""
    views = offers_for(desk.tx, desk.turn.customer_id, desk.now).claimable
    all_had = _spoken_of(desk) or [*_held(desk), *(_of_view(desk, each) for each in views)]
    fits = [one for one in all_had if _is_for(desk, one, _kinds(product))][:SHOWN]
    if not fits:
        return desk.answer(desk.text("offers.fits_none", name=name))
    lines = [desk.say("offers.fits", name=name)]
    lines += [_line(desk, one) for one in fits]
    buttons = [claim_button(desk, one.view) for one in fits if one.view]
    answer = desk.answer(replies.text("\n".join(lines), buttons))
    open_ones = [one.offer_id for one in fits if one.view]
    if not open_ones or desk.memory.busy:
        return answer
    task = Task("claim_coupon", "offer_id", {"listed": open_ones}, soft=True)  # 领一下
    return answer.remembering(task=task, asked="choice")


def _line(desk: Desk, one: _Had) -> str:
    key = "offers.fits_claimable" if one.view else "offers.fits_held"
    return desk.say(key, title=one.title, terms=one.terms)


def _is_for(desk: Desk, one: _Had, kinds: set[str]) -> bool:
    goods = goods_of(desk.tx, one.offer_id)
    return not goods or bool(kinds & set(goods))
