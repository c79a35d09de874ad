"""Offers for this shopper: what applies, what is nearly there, what can be claimed."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies, words
from actions.after_coupon import piece
from actions.answer import Answer, Reply
from actions.basket import owner
from actions.basket_words import close
from actions.claiming import CLAIM, SHOWN, claim_button, meant
from actions.coupon_questions import coupon_question
from actions.desk import Desk
from actions.flows import begin
from actions.memory import Task
from actions.ordinals import position
from actions.referring import product_meant
from actions.suspended import suspended
from actions.topic_action import TopicAction
from actions.wording import asks, says
from shop import catalogue
from shop.basket_lines import as_basket
from shop.baskets import priced
from shop.offering import OfferBoard, OfferView, automatic, coupons, goods_of, offers_for


class Promotion(TopicAction):
    intent = "promotion"

    def answer(self, desk: Desk) -> Answer:
        turn = desk.turn
        if turn.first("offer_id") or (says("claiming", turn.text) and not asks(turn.text)):
            return begin(CLAIM, desk, under=suspended(desk))
        if _of_goods(desk):
            described: Answer = desk.means.topics["product_info"].answer(desk)
            return described
        if (told := coupon_question(desk)) is not None:
            return told
        if (one := _of_one(desk)) is not None:
            return one
        if says("price_question", turn.text) and product_meant(desk) is not None:
            priced_one: Answer = desk.means.topics["product_info"].answer(desk)
            return priced_one
        if len(desk.memory.shown) > 1 and says("cheaper_one", turn.text):
            cheaper: Answer = desk.means.topics["refine_recommendation"].answer(desk)
            return cheaper
        if _of_a_kind(desk):
            found: Answer = desk.means.topics["purchase"].answer(desk)
            return found
        board = _board(desk)
        if says("cheaper", turn.text) or says("haggling", turn.text):
            lead = desk.say("offers.fixed_price") + _for_product(desk)
            first = replies.led_by(lead, board.replies[0])
            return Answer((first, *board.replies[1:]), board.memory)
        return board


def _of_goods(desk: Desk) -> bool:
    """第二个怎么样, of the products on the screen, without a word of offers."""
    task, text = desk.memory.task, desk.turn.text
    if task is not None and task.name == CLAIM.name or says("topic_promotion", text):
        return False
    return "券" not in text and position(text, len(desk.memory.shown)) is not None


def _of_a_kind(desk: Desk) -> bool:
    """有没有折叠屏手机: goods are named, and nothing is said of a price or an offer."""
    text = desk.turn.text
    priced = ("topic_promotion", "coupon", "cheaper", "haggling", "price_words", "coupon_fits")
    kind = any(True for _ in desk.turn.all("category"))
    return kind and not any(says(name, text) for name in priced) and says("topic_purchase", text)


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
    name, board = _for_goods(desk, whole)
    own = _held(desk)
    given: list[Reply] = [*own] if desk.turn.customer_id is not None else []
    if running := _running(desk, board):
        given.append(replies.text(running))
    elif board.claimable:
        given.append(desk.text("offers.claimable", count=len(board.claimable)))
    given += [_card(desk, view) for view in board.claimable[:SHOWN]]
    if more := board.claimable[SHOWN:]:
        titles = words.listed([view.title[desk.language] for view in more], desk.language)
        given.append(desk.text("offers.more_open", titles=titles))
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
    told = {each.offer_id for each in (*board.applying, *board.nearly)}
    rest = [each for each in automatic(desk.tx, who, desk.now) if each.offer_id not in told]
    return replace(board, nearly=(*board.nearly, *rest))


def _for_goods(desk: Desk, board: OfferBoard) -> tuple[str, OfferBoard]:
    """The offers that are good for what is being looked at, and what that is; else all."""
    memory = desk.memory
    goods = catalogue.products(desk.tx, memory.shown) if memory.shown else []
    kinds = {each.category for each in goods}
    if len(kinds) != 1 or says("all_offers", desk.turn.text) or list(desk.turn.all("category")):
        return "", board
    fitting = {kind for each in goods for kind in (each.category, *each.categories)}

    def good(views: Sequence[OfferView]) -> tuple[OfferView, ...]:
        bound = [(each, set(goods_of(desk.tx, each.offer_id))) for each in views]
        return tuple(each for each, kinds in bound if not kinds or fitting & kinds)

    kept = OfferBoard(good(board.applying), good(board.nearly), good(board.claimable))
    return desk.term(kinds.pop()), kept


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
    return "\n".join([desk.say("offers.lead"), *lines]) if lines else ""


def _line(desk: Desk, view: OfferView) -> str:
    return desk.say(
        "offers.line",
        title=view.title[desk.language],
        terms=view.terms[desk.language].rstrip("。."),
        day=desk.day(view.ends_at),
    )


def _card(desk: Desk, view: OfferView) -> Reply:
    words = _line(desk, view).removeprefix("- ")
    return replies.offer(words, view, desk.language, buttons=[claim_button(desk, view)])


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
