"""Offers for this shopper: what applies, what is nearly there, what can be claimed."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer, Reply
from actions.basket.basket_words import close
from actions.business.flows import begin
from actions.costs.after_coupon import piece
from actions.costs.board_goods import for_goods
from actions.costs.claim_if_any import claim_if_any
from actions.costs.claiming import CLAIM, SHOWN, claim_button, meant
from actions.costs.coupon_questions import coupon_question
from actions.costs.coupon_sought import coupon_sought
from actions.costs.named_offer_asked import named_offer_asked
from actions.costs.offer_fits import basket_meant
from actions.costs.offers_of_goods import offers_of_kind, shut_words
from actions.costs.offers_sought import seeks_offers
from actions.desk import Desk
from actions.goods.less_sought import cheaper_sought, cheapest_of_talk
from actions.goods.showing import searched
from actions.hearing import words
from actions.hearing.ordinals import position
from actions.hearing.wording import asks, says
from actions.memory import Task
from actions.reference.own_basket import goods_in_basket, owner
from actions.reference.referring import product_meant
from actions.topic_action import TopicAction
from shop import catalogue
from shop.basket_lines import as_basket
from shop.baskets import priced
from shop.offering import OfferBoard, OfferView, automatic, coupons, goods_of, levels_of, offers_for

OF_PRICES = (
    "topic_promotion",
    "coupon",
    "cheaper",
    "haggles",
    "price_words",
    "coupon_fits",
)


class Promotion(TopicAction):
    intent = "promotion"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        if turn.first("offer_id") or (says("claiming", turn.text) and not asks(turn.text)):
            return begin(CLAIM, desk)
        if (asked := claim_if_any(desk) or named_offer_asked(desk)) is not None:
            return asked
        if says("coupon_sought", turn.text) and (sought := coupon_sought(desk)) is not None:
            return sought
        if _of_goods(desk):
            return desk.means.topics["product_info"].answer(desk)
        if basket_meant(desk):
            return _told(desk)
        goods = None if says("haggles", turn.text) else _goods_first(desk)
        return coupon_question(desk) or _of_one(desk) or goods or _of_kind(desk) or _told(desk)


def _goods_first(desk: Desk) -> Answer | None:
    """What was taken for a question of offers and speaks of goods; None for offers."""
    turn = desk.turn
    intent = None
    if says("price_question", turn.text) and product_meant(desk) is not None:
        intent = "product_info"
    elif cheapest_of_talk(desk):
        return searched(desk)
    elif cheaper_sought(desk):
        intent = "refine_recommendation"
    elif _looked_for(desk):
        return _with_offers(desk)
    elif _of_goods_alone(desk) or _of_a_kind(desk):
        intent = "purchase"
    if intent is None:
        return None
    return desk.means.topics[intent].answer(desk)


def _of_kind(desk: Desk) -> Answer | None:
    """想买个口红 有什么优惠: those that are good for it."""
    return offers_of_kind(desk) if seeks_offers(desk.turn.text) else None


def _told(desk: Desk) -> Answer:
    """All the offers; in a word when they were listed just now."""
    board, text = _board(desk), desk.turn.text
    named = any(True for _ in desk.turn.all("category")) and not says("all_offers", text)
    if named and (of_kind := offers_of_kind(desk)) is not None:
        return of_kind
    if _listed_just_now(desk, board):
        person = desk.button("general.person_button", "human_agent")
        return desk.answer(desk.text("offers.as_listed", [person]), memory=desk.memory)
    if any(says(name, text) for name in ("cheaper", "haggles")):
        lead = desk.say("offers.fixed_price")
        if own := _for_product(desk):
            return desk.answer(replies.text(lead + own))
        first = replies.led_by(lead, board.replies[0])
        return Answer((first, *board.replies[1:]), board.memory)
    return board


def _listed_just_now(desk: Desk, board: Answer) -> bool:
    """Whether the same coupons stand just above: whoever asks on wants something else of them."""
    before, now = desk.memory.task, board.memory.task
    if before is None or now is None or before.name != CLAIM.name or desk.turn.clicked:
        return False
    same = before.get("listed") == now.get("listed")
    return same and not says("all_offers", desk.turn.text)


def _of_goods(desk: Desk) -> bool:
    """第二个怎么样, of the products on the screen, without a word of offers."""
    task, text = desk.memory.task, desk.turn.text
    if task is not None and task.name == CLAIM.name or says("topic_promotion", text):
        return False
    return "券" not in text and position(text, len(desk.memory.shown)) is not None


def _looked_for(desk: Desk) -> bool:
    """送女朋友吹风机 500以内 有啥优惠: goods with a budget or a version, and what comes off."""
    turn = desk.turn
    kind = any(True for _ in turn.all("category"))
    described = any(True for name in ("price", "color", "size") for _ in turn.all(name))
    return kind and described and not turn.clicked and not says("coupon", turn.text)


def _with_offers(desk: Desk) -> Answer:
    """The goods first, then what comes off goods of their kind."""
    found: Answer = desk.means.topics["purchase"].answer(desk)
    running = _running(desk, for_goods(desk, _whole(desk))[1])
    return found.then(replies.text(running)) if running else found


def _of_goods_alone(desk: Desk) -> bool:
    """比如网易那个: goods, and not a word of prices or offers."""
    text = desk.turn.text
    worded = any(says(name, text) for name in (*OF_PRICES, "own_offers", "price_question"))
    named = any(each.name in ("brand", "category", "product") for each in desk.turn.entities)
    return named and not worded and not desk.turn.clicked


def _of_a_kind(desk: Desk) -> bool:
    """有没有折叠屏手机: goods are named, and nothing is said of a price or an offer."""
    text = desk.turn.text
    kind = any(True for _ in desk.turn.all("category"))
    return kind and not any(says(name, text) for name in OF_PRICES) and says("topic_purchase", text)


def _of_one(desk: Desk) -> Answer | None:
    """第二张怎么用, of the coupons just offered: its own terms."""
    task, text = desk.memory.task, desk.turn.text
    if task is None or task.name != CLAIM.name or not asks(text):
        return None
    found = meant(desk, offers_for(desk.tx, desk.turn.customer_id, desk.now).claimable)
    if len(found) != 1:
        return None
    # the list of coupons stays, so that 领第一张 finds it
    return desk.answer(_card(desk, found[0])).remembering(task=replace(task), asked="choice")


def _for_product(desk: Desk) -> str:
    """What the offers would take off the product spoken of, bought now by itself."""
    product = product_meant(desk)
    variant = next((each for each in product.variants if each.stock > 0), None) if product else None
    if product is None or variant is None:
        return ""
    basket = as_basket([piece(product, variant)], desk.policies.shipping_fee, product.currency)
    applying = offers_for(desk.tx, desk.turn.customer_id, desk.now, basket).applying
    titles = words.listed([view.title[desk.language] for view in applying], desk.language)
    return desk.say("offers.for_product", name=product.name, titles=titles) if titles else ""


def _board(desk: Desk) -> Answer:
    """His own coupons, then all the offers; an offer card for each that can be claimed."""
    whole = _whole(desk)
    name, board = for_goods(desk, whole)
    own = _held(desk)
    given: list[Reply] = [*own] if desk.turn.customer_id is not None else []
    if running := _running(desk, board):
        given.append(replies.text(running))
    elif board.claimable:
        given.append(desk.text("offers.claimable", count=len(board.claimable)))
    given += [_card(desk, view) for view in board.claimable[:SHOWN]]
    if more := board.claimable[SHOWN:]:
        titles = words.listed([view.title[desk.language] for view in more], desk.language)
        key = "more_after_sign_in" if desk.turn.customer_id is None else "more_open"
        given.append(desk.text(f"offers.{key}", titles=titles))
    given += own if desk.turn.customer_id is None else []
    others = _count(whole) - _count(board)
    if others:
        given.append(desk.text("offers.for_others", count=others, name=name))
    if not given:
        return desk.answer(desk.text("offers.none"))
    memory = desk.memory
    if board.claimable and (memory.task is None or memory.task.soft):
        ids = [view.offer_id for view in board.claimable[:SHOWN]]
        task = Task("claim_coupon", "offer_id", {"listed": ids}, soft=True)
        return desk.answer(*given).remembering(task=task, asked="choice")
    return desk.answer(*given)


def _whole(desk: Desk) -> OfferBoard:
    """All that may come off what he buys, also what an empty basket says nothing of."""
    who = desk.turn.customer_id
    board = offers_for(desk.tx, who, desk.now)
    if who is None:
        board = replace(board, claimable=_for_all(desk, board.claimable))
    told = {each.offer_id for each in (*board.applying, *board.nearly)}
    rest = [each for each in automatic(desk.tx, who, desk.now) if each.offer_id not in told]
    return replace(board, nearly=(*board.nearly, *rest), claimable=_basket_first(desk, board))


def _basket_first(desk: Desk, board: OfferBoard) -> tuple[OfferView, ...]:
    """Those to be claimed, before the others the ones that are good for what is in the basket."""
    ids = goods_in_basket(desk)
    goods = catalogue.products(desk.tx, ids) if ids else []
    kinds = {kind for each in goods for kind in (each.category, *each.categories)}

    def elsewhere(view: OfferView) -> bool:
        bound = set(goods_of(desk.tx, view.offer_id))
        return bool(kinds and bound and not bound & kinds)

    return tuple(sorted(board.claimable, key=elsewhere))


def _for_all(desk: Desk, views: Sequence[OfferView]) -> tuple[OfferView, ...]:
    """Those that go by no level, which nobody knows of a guest."""
    return tuple(view for view in views if not levels_of(desk.tx, view.offer_id))


def _count(board: OfferBoard) -> int:
    views = (*board.applying, *board.nearly, *board.claimable)
    return len({each.offer_id for each in views})


def _running(desk: Desk, board: OfferBoard) -> str:
    """What applies to the basket, what is nearly there, and the other offers that run."""
    lines = []
    basket = priced(desk.tx, owner(desk), desk.turn.customer_id, desk.now)
    for offer in basket.adjustments:
        title = offer.title[desk.language]
        lines.append(desk.say("offers.applies", title=title, amount=desk.money(offer.amount)))
    for view in close(basket)[:SHOWN]:
        missing = desk.money(view.missing or 0)
        lines.append(desk.say("offers.nearly", title=view.title[desk.language], missing=missing))
    near = close(basket)[:SHOWN]
    told = {offer.offer_id for offer in basket.adjustments} | {view.offer_id for view in near}
    for view in (*board.applying, *board.nearly):
        if view.offer_id not in told and view.code is None:
            lines.append(_line(desk, view))
    lead = "offers.lead_guest" if desk.turn.customer_id is None else "offers.lead"
    return "\n".join([desk.say(lead), *lines]) if lines else ""


def _line(desk: Desk, view: OfferView) -> str:
    return desk.say(
        "offers.line",
        title=view.title[desk.language],
        terms=view.terms[desk.language].rstrip("。."),
        day=desk.day(view.ends_at),
    ) + shut_words(desk, view.offer_id)


def _card(desk: Desk, view: OfferView) -> Reply:
    words = _line(desk, view).removeprefix("- ")
    claim = [claim_button(desk, view)] if desk.turn.customer_id is not None else []
    return replies.offer(words, view, desk.language, buttons=claim)


def _held(desk: Desk) -> list[Reply]:
    """The customer's own coupons that are still good."""
    if desk.turn.customer_id is None:
        return [desk.text("offers.sign_in")]
    mine = [
        each
        for each in coupons(desk.tx, desk.turn.customer_id, desk.now)
        if each.state == "claimed"
    ]
    if not mine:
        return []
    lines = [
        desk.say("offers.held", title=each.title[desk.language], code=each.code,
                 day=desk.day(each.ends_at))
        for each in mine[:SHOWN]
    ]  # fmt: skip
    return [replies.text("\n".join(lines))]
