"""推荐个能用上券的: goods that a coupon applies to, as the promotion engine tries them."""

from collections.abc import Callable

from actions.answer import Answer
from actions.costs.after_coupon import piece
from actions.costs.claiming import CLAIM, claim_button
from actions.costs.offer_names import offers_named
from actions.desk import Desk
from actions.goods.showing import cards
from actions.memory import Task
from actions.reference.own_basket import owner
from actions.replies import with_button
from shop import catalogue
from shop.catalogue import Wishes
from shop.offer_trials import KnownOffer, known_offers, tried
from shop.offering import goods_of
from shop.products import Product
from shop.recommending import Reason, Suggestion

NAME = "goods_for_coupon"
SHOWN = 4
CANDIDATES = 24  # goods tried


def goods_for_coupon(desk: Desk) -> Answer | None:
    """Of the coupon named, else of his own, else of one he may claim; with its terms."""
    who = desk.turn.customer_id
    task = desk.memory.task
    claiming = task is not None and task.name == CLAIM.name
    if (desk.memory.busy and not claiming) or desk.turn.clicked:
        return None
    if who is None:
        return desk.answer(desk.text("offers.sign_in"))
    known = [one for one in known_offers(desk.tx, who, desk.now) if one.running and one.claimable]
    own = [one for one in known if one.state == "claimed"]
    for offer in offers_named(desk, known) or own or [one for one in known if not one.gone]:
        if found := _goods(desk, offer):
            return _shown(desk, offer, found)
    return None


def _goods(desk: Desk, offer: KnownOffer) -> list[Product]:
    """Goods in stock of its kinds, one of which alone brings it; those wished for come first."""
    kinds = goods_of(desk.tx, offer.offer_id)
    said = desk.turn.first("category")
    wished = (str(said),) if said else kinds
    goods = catalogue.find(desk.tx, Wishes(categories=wished, in_stock=True), limit=CANDIDATES)
    return [one for one in goods.data if _applies(desk, offer, one)][:SHOWN]


def _applies(desk: Desk, offer: KnownOffer, product: Product) -> bool:
    there = [one for one in product.variants if one.stock > 0]
    if not there:
        return False
    found = [piece(product, min(there, key=lambda one: one.price))]
    trial = tried(desk.tx, owner(desk), desk.turn.customer_id, offer, found, desk.now)
    return trial.verdict == "applies"


def _shown(desk: Desk, offer: KnownOffer, found: list[Product]) -> Answer:
    language = desk.language
    lead = desk.say("offers.goods_for", title=offer.title[language],
                    terms=str(offer.terms[language]).rstrip("。."))  # fmt: skip
    lead += desk.say("offers.claim_first") if offer.to_claim else ""
    reason = Reason("matches_wishes")
    answer = cards(desk, Wishes(in_stock=True), [Suggestion(one, reason, 0.0) for one in found],
                   lead)  # fmt: skip
    if not offer.to_claim:
        return answer
    first = with_button(answer.replies[0], claim_button(desk, offer))
    task = Task(CLAIM.name, "offer_id", {"listed": [offer.offer_id]}, soft=True)  # 那领一下
    said = Answer((first, *answer.replies[1:]), answer.memory)
    return said.remembering(task=task, asked="choice")


FOR_COUPON: dict[str, Callable[[Desk], Answer | None]] = {NAME: goods_for_coupon}
