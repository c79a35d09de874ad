"""这张券能用在它上吗, 用完多少钱: an offer tried on goods by the engine, and told."""

from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.faults import OF_GOODS
from actions.business.progress import resumed
from actions.costs.after_coupon import piece
from actions.costs.claiming import CLAIM, claim_button
from actions.costs.offer_names import (
    figures_said,
    offers_named,
    points_at_goods,
    without_titles,
)
from actions.costs.offers_sought import seeks_for_goods, seeks_offers
from actions.desk import Desk
from actions.hearing import words
from actions.hearing.ordinals import count_said
from actions.hearing.wording import leaving_out, says
from actions.memory import Task
from actions.reference.bought import speaks_of_goods
from actions.reference.one_of_these import named_so
from actions.reference.own_basket import in_basket, owner
from actions.reference.referring import product_meant
from actions.reference.variants import color_said, matching, spoken_of
from shop import baskets
from shop.basket_lines import BasketLine
from shop.offer_trials import KnownOffer, Trial, best_of, known_offers, tried
from shop.offering import goods_of
from shop.products import Product, Variant

SHOWN = 3


def offer_on_goods(desk: Desk) -> Answer | None:
    """The answer to such a question; None when it is none, or the goods are not known."""
    text, task = desk.turn.text, desk.memory.task
    if task is not None and not task.soft and task.name in OF_GOODS:
        return None
    if says("own_coupons", text) and not (says("this", text) or speaks_of_goods(desk.turn)):
        return None
    offers = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    sought = seeks_for_goods(desk.turn)
    named = [] if sought and says("counted_off", text) else offers_named(desk, offers)
    best = says("best_coupon", text)
    asked = best or says("coupon_fits", text) or sought
    if not (asked or (named and _asks_price(text))):
        return None
    if not (named or best) and basket_meant(desk):
        return None  # told with what comes off it already
    if (goods := goods_tried(desk, named)) is None:
        return None
    name, found, product = goods
    told = _tried_all(desk, offers, named, found, name, best=best)
    return resumed(desk, told.remembering(product_id=product.product_id) if product else told)


def _asks_price(text: str) -> bool:
    return says("price_question", text) or says("after_coupon", text)


def goods_tried(
    desk: Desk, named: list[KnownOffer]
) -> tuple[str, list[BasketLine], Product | None] | None:
    """The product meant, as it would be bought; the basket when it is spoken of; else None."""
    if says("basket", desk.turn.text) or basket_meant(desk) or _of_all(desk, named):
        lines = list(baskets.lines(desk.tx, owner(desk)))
        return (desk.say("offers.whole_basket"), lines, None) if lines else None
    beside = _beside_the_offer(desk)
    product = product_meant(beside)
    kind = beside.turn.first("category")
    if product is None and kind:
        product = named_so(beside, str(kind))  # 乳胶枕, which is the name of one product
    if product is None or (variant := _variant(desk, product)) is None:
        return None
    said = _count_said(desk, named)
    held = held_lines(desk, product, variant) if said is None else []
    found = held or [replace(piece(product, variant), quantity=said or 1)]
    quantity = sum(line.quantity for line in found)
    name = f"{product.name} ×{quantity}" if quantity > 1 else product.name
    return name, found, product


def held_lines(desk: Desk, product: Product, variant: Variant) -> list[BasketLine]:
    """The goods as they lie in the basket: of the version said, else all their lines."""
    versions = any(desk.turn.first(one) for one in ("color", "size"))
    return [line for line in baskets.lines(desk.tx, owner(desk))
            if line.product_id == product.product_id
            and (not versions or line.variant_id == variant.variant_id)]  # fmt: skip


def basket_meant(desk: Desk) -> bool:
    """然后有券能用不, with the goods spoken of last in the basket: of all that is in there."""
    text, product = desk.turn.text, product_meant(desk)
    pointed = says("this", text) or says("counted_off", text) or speaks_of_goods(desk.turn)
    sought = seeks_offers(text) and not pointed
    return sought and product is not None and in_basket(desk, product)


def _of_all(desk: Desk, named: list[KnownOffer]) -> bool:
    """母婴那个能用上不, with no goods pointed at: of the basket that has what is in talk."""
    beside = _beside_the_offer(desk)
    if points_at_goods(desk.turn.text) or speaks_of_goods(beside.turn):
        return False
    if (_count_said(desk, named) or 1) > 1:
        return False
    product = product_meant(beside)
    if product is not None:
        return in_basket(desk, product)
    return bool(named) and bool(baskets.lines(desk.tx, owner(desk)))


def _beside_the_offer(desk: Desk) -> Desk:
    """Without the kinds that belong to an offer's name: the 美妆 of 美妆85折券."""
    text = desk.turn.text
    kept = tuple(
        one for one in desk.turn.entities
        if one.name != "category" or one.end is None or not says("offer_follows", text[one.end :])
    )  # fmt: skip
    return desk.turned(entities=kept)


def _count_said(desk: Desk, named: list[KnownOffer]) -> int | None:
    """How many are to be bought, said beside the offer's own figures; None when it is not said."""
    text = leaving_out("count_condition", without_titles(desk.turn.text, named))
    said = desk.turn.first("quantity") if text == desk.turn.text else None
    count = said or count_said(text) or (1 if says("one_bought", text) else None)
    return int(count) if isinstance(count, int | float) and 1 <= count <= 99 else None


def _variant(desk: Desk, product: Product) -> Variant | None:
    """The version said or chosen before, else the cheapest that is there."""
    turn, task = desk.turn, desk.memory.task
    said = turn.first("color") or color_said(turn.text), turn.first("size")
    numbered = spoken_of(turn.text, product, product.variants) if turn.first("size") else ()
    fits = matching(product.variants, *said) if any(said) else list(numbered)
    chosen = task.get("variant_id") if task and task.get("product_id") == product.product_id else ""
    fits = fits or [one for one in product.variants if one.variant_id == chosen]
    there = [one for one in fits or product.variants if one.stock > 0]
    return min(there or product.variants, key=lambda one: one.price, default=None)


def _tried_all(
    desk: Desk, offers: list[KnownOffer], named: list[KnownOffer], found: list[BasketLine],
    name: str, *, best: bool,
) -> Answer:  # fmt: skip
    said, spoken = figures_said(desk)
    if named and not best:
        return told_of_trials(desk, trials_of(desk, named, found)[:SHOWN], name)
    lead = desk.say("offers.none_such", said=spoken) if said and not named else ""
    of_coupons = best or says("coupon", desk.turn.text)
    open_ones = [one for one in named or offers if one.running]
    open_ones = [one for one in open_ones if _is_had(one) or not (of_coupons or one.claimable)]
    trials = trials_of(desk, open_ones, found)
    ranked = best_of(trials)
    if not ranked:
        near = _short(trials)
        lead += _for_guests(desk, trials) or desk.say("offers.none_fits", name=name)
        return told_of_trials(desk, near[:1], name, lead)
    if best:
        lead += desk.say("offers.best", name=name)
    shown = ranked[:1] if best else [*ranked[:SHOWN], *_nearly(trials)]
    return told_of_trials(desk, shown, name, lead)


def _short(trials: list[Trial]) -> list[Trial]:
    """Those that want a higher sum, the least first."""
    return sorted((one for one in trials if one.verdict == "short"), key=lambda one: one.missing)


def _nearly(trials: list[Trial]) -> list[Trial]:
    """Beside those that apply: the one that is nearly reached, and his own that does not apply."""
    own = [one for one in trials if one.offer.state == "claimed" and one.verdict != "applies"]
    return list({one.offer.offer_id: one for one in (*own[:1], *_short(trials)[:1])}.values())


def _for_guests(desk: Desk, trials: list[Trial]) -> str:
    """A guest: what may fit once he has signed in, in the words of the offers themselves."""
    if desk.turn.customer_id is not None:
        return ""
    barred = [one.offer for one in trials if one.verdict == "barred"][:SHOWN]
    gap = "；" if desk.language == "zh" else "; "
    told = gap.join(_with_terms(desk, one) for one in barred)
    return desk.say("offers.after_sign_in", offers=told) if told else ""


def _with_terms(desk: Desk, offer: KnownOffer) -> str:
    terms = str(offer.terms[desk.language]).rstrip("。.")
    return desk.say("offers.fit_signed_in", title=offer.title[desk.language], terms=terms)


def _is_had(offer: KnownOffer) -> bool:
    """A coupon he has, or may still claim."""
    return offer.claimable and (offer.state == "claimed" or not offer.gone)


def trials_of(desk: Desk, offers: list[KnownOffer], found: list[BasketLine]) -> list[Trial]:
    who = desk.turn.customer_id
    return [tried(desk.tx, owner(desk), who, one, found, desk.now) for one in offers]


def told_of_trials(desk: Desk, trials: list[Trial], name: str, lead: str = "") -> Answer:
    lines = [_line(desk, one, name) for one in trials]
    gap = "\n" if len(lines) > 1 else "" if desk.language == "zh" else " "
    text = gap.join([lead, *lines] if lead else lines).strip()
    known = desk.turn.customer_id is not None
    open_ones = [one.offer for one in trials if known and _to_be_claimed(one)]
    buttons = [claim_button(desk, one) for one in open_ones]
    answer = desk.answer(replies.text(text, buttons))
    if not open_ones or desk.memory.busy:
        return answer
    listed = {"listed": [one.offer_id for one in open_ones]}
    task = Task(CLAIM.name, "offer_id", listed, soft=True)  # 那领一下
    return answer.remembering(task=task, asked="choice")


def _to_be_claimed(trial: Trial) -> bool:
    return trial.offer.to_claim and trial.verdict in ("applies", "short", "few")


def _line(desk: Desk, trial: Trial, name: str) -> str:
    language, priced = desk.language, trial.priced
    others = [one.title[language] for one in priced.adjustments
              if one.offer_id != trial.offer.offer_id]  # fmt: skip
    values = {
        "title": trial.offer.title[language],
        "name": name,
        "terms": str(trial.offer.terms[language]).rstrip("。."),
        "day": desk.day(trial.offer.ends_at),
        "full": desk.money(priced.subtotal),
        "off": desk.money(trial.off),
        "missing": desk.money(trial.missing),
        "count": trial.missing,
        "why": (trial.why or {}).get(language, ""),
        "better": (trial.instead or {}).get(language, ""),
        "kinds": words.listed(_kinds(desk, trial.offer), language),
        "price": desk.money(priced.subtotal - priced.discount),
        "others": words.listed(others, language),
    }  # fmt: skip
    told = desk.say(f"offers.{_key(desk, trial, name)}", **values)
    if trial.verdict == "applies":
        told += desk.say("offers.comes_to_with" if others else "offers.comes_to", **values)
        fee = priced.shipping_fee
        told += desk.say("offers.price_shipping", fee=desk.money(fee)) if fee else ""
    if _to_be_claimed(trial):
        key = "claim_first" if desk.turn.customer_id else "claim_after_sign_in"
        told = told.rstrip() + desk.say(f"offers.{key}")
    return told


def _kinds(desk: Desk, offer: KnownOffer) -> list[str]:
    return [desk.term(one) or one for one in dict.fromkeys(goods_of(desk.tx, offer.offer_id))]


def _key(desk: Desk, trial: Trial, name: str) -> str:
    if trial.verdict == "short" and name == desk.say("offers.whole_basket"):
        return "fit_short_basket"
    if trial.verdict == "passed_over":
        return "fit_better" if trial.instead else "fit_nothing"
    return f"fit_{trial.verdict}"
