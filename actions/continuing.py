"""Answers to what was asked, when no business in progress takes them: yes, no, a bare piece."""

from actions.after_sales.damaged import still_told
from actions.answer import Answer
from actions.basket.buying import adding, basket_talk, begin_order
from actions.basket.choosing import one_of
from actions.basket.rescuing import narrowing, rescued
from actions.basket.revising import revised
from actions.business.flows import begin, flow_of
from actions.business.ordered import recent
from actions.business.progress import asked_again
from actions.business.settling import confirmed, refused
from actions.business.titles import number_said
from actions.business.yes_said import says_yes
from actions.clarifying import clarified
from actions.desk import Desk
from actions.general import quick
from actions.goods.showing import searched
from actions.goods.untold import untold
from actions.goods.wanting import says_wishes
from actions.hearing.addressing import parts_of
from actions.hearing.matters import SHOPPING
from actions.hearing.ordinals import position
from actions.hearing.wording import agrees, asks, gives_up, refuses, says
from actions.invoicing import INVOICE
from actions.order_changing import CANCEL, CHANGE_ADDRESS
from actions.order_status import ORDER_STATUS
from actions.orders.invoice_bank import bank_told
from actions.product_facts import Stock, which_product
from actions.recommending import RefineRecommendation
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter
from actions.reference.kept_order import KEPT
from actions.reference.own_basket import basket_told, holds_goods
from actions.reference.referring import known, product_meant, products_named
from actions.returning import RETURN
from actions.searching import Purchase, counted_off, offered
from actions.topic_action import TopicAction
from actions.turn import Entity
from shop import catalogue, orders
from shop.order_states import allowed


class Affirm(TopicAction):
    """A yes to a proposal whose button is clicked later; else a question what it is about."""

    intent = "affirm"

    def answer(self, desk: Desk) -> Answer:
        proposal_id = desk.turn.first("choice") or desk.memory.proposal_id
        if proposal_id:
            return _said_otherwise(desk) or confirmed(desk, str(proposal_id))
        if (basket := basket_talk(desk)) is not None:
            return basket
        if _settles_basket(desk):
            return begin_order(desk)
        if _of_own_order(desk):
            return begin(ORDER_STATUS, desk)  # 就是那个猫粮, of the orders just spoken of
        if not agrees(desk.turn.text) and (answer := rescued(desk)) is not None:
            return answer  # 拍照好的
        if says("this", desk.turn.text) and desk.memory.shown:
            product = product_meant(desk)  # 就它了
            return offered(desk, product) if product else which_product(desk)
        if says("farewell", desk.turn.text) or says("that_is_all", desk.turn.text):
            return desk.means.topics["goodbye"].answer(desk)
        if not desk.turn.clicked and last_matter(desk) is not None:
            return desk.answer(desk.text("general.noted"))  # 好嘞, to what was done or told
        return desk.answer(desk.text("general.agreed", quick(desk)[:4]))


def _said_otherwise(desk: Desk) -> Answer | None:
    """对 3包, of an order of two: shown anew, or still to be agreed to; None when it is a yes."""
    turn, task, flow = desk.turn, desk.memory.task, flow_of(desk)
    if turn.clicked or task is None or flow is None or says_yes(desk, flow, task):
        return None
    changed = revised(desk) if turn.first("quantity") else None
    return changed or asked_again(desk, task)


def _settles_basket(desk: Desk) -> bool:
    """好 就这样, 确认, after the basket was told with its 去下单: the order is begun."""
    return basket_told(desk) and says("basket_settled", desk.turn.text) and holds_goods(desk)


class Deny(TopicAction):
    intent = "deny"

    def answer(self, desk: Desk) -> Answer:
        proposal_id = desk.turn.first("choice") or desk.memory.proposal_id
        if proposal_id:
            return refused(desk, str(proposal_id))
        if says("fewer_after_all", desk.turn.text) and (fewer := revised(desk)) is not None:
            return fewer
        if (other := another_order(desk) or unwanted(desk)) is not None:
            return other
        if (
            desk.memory.shown
            and not refuses(desk.turn.text)
            and (desk.turn.swaps or not gives_up(desk.turn.text))
            and not says("unwanted", desk.turn.text)
        ):
            return RefineRecommendation(self.means).answer(desk)
        return desk.answer(desk.text("general.declined"))


def another_order(desk: Desk) -> Answer | None:
    """不对，是另一单, 不是这单 手机那单: another of his orders than the one just told."""
    turn, focus = desk.turn, desk.memory.order_no
    if turn.customer_id is None or focus is None or refuses(turn.text):
        return None
    if gives_up(turn.text) and says("declines_business", turn.text):
        return None  # 算了那不改裙子了
    if not (says("other_order", turn.text) or mentioned(desk, recent(desk))):
        return None
    return begin(ORDER_STATUS, desk, not_orders=[focus])


def _of_own_order(desk: Desk) -> bool:
    """Whether goods just spoken of as bought are named, and nothing is said of what to buy."""
    if desk.memory.order_no is None or desk.turn.customer_id is None:
        return False
    if last_matter(desk) in SHOPPING:
        return False
    return desk.turn.first("price") is None and bool(mentioned(desk, recent(desk)))


def unwanted(desk: Desk) -> Answer | None:
    """不想要了, after an order was told: it is cancelled or sent back, whichever still can be."""
    who, focus = desk.turn.customer_id, desk.memory.order_no
    if who is None or focus is None or not says("unwanted", desk.turn.text):
        return None
    if desk.memory.shown and last_matter(desk) in SHOPPING:
        return None  # of the goods on the screen
    order = orders.one(desk.tx, who, focus)
    flow = CANCEL if allowed(order.status, "cancel") else RETURN
    return begin(flow, desk, order_no=focus, **{KEPT: True})


class Inform(TopicAction):
    """A piece of information that nothing asked for: taken for what it most likely is."""

    intent = "inform"

    def answer(self, desk: Desk) -> Answer:
        turn, memory = desk.turn, desk.memory
        if (numbered := bank_told(desk) or _numbered(desk)) is not None:
            return numbered
        place = position(turn.text, len(memory.shown))
        if place is not None and known(desk, memory.shown[place]):
            return counted_off(desk)
        if turn.first("choice") or turn.first("variant_id"):
            return desk.answer(desk.text("flow.gone"))
        if _of_own_order(desk):
            return begin(ORDER_STATUS, desk)  # 就是那个猫粮, of the orders just spoken of
        if products_named(desk):
            return Purchase(self.means).answer(desk)
        plain = not says_wishes(desk) or says("add", turn.text)
        if plain and (answer := rescued(desk)) is not None:
            return answer
        if turn.customer_id and "text" in parts_of(turn.text, turn.first("phone")):
            return begin(CHANGE_ADDRESS, _of_focus(desk))
        variant = turn.first("color") or turn.first("size")
        if variant and _in_talk(desk) and not turn.first("category"):
            return Stock(self.means).answer(desk)
        if variant and (one := _of_brand_shown(desk)) is not None:
            return Stock(self.means).answer(one)
        return _looked_for(desk) or untold(desk) or still_told(desk) or clarified(desk)


def _of_brand_shown(desk: Desk) -> Desk | None:
    """飞科的 黑色, of a list: about the only one of that brand on it."""
    shown = catalogue.products(desk.tx, desk.memory.shown)
    one = one_of(desk, shown) if desk.turn.first("brand") and len(shown) > 1 else None
    if one is None or desk.turn.first("price") or asks(desk.turn.text):
        return None
    return desk.turned(entities=(*desk.turn.entities, Entity("product_id", one.product_id)))


def _in_talk(desk: Desk) -> bool:
    """Whether a product is spoken of, and not only as one that is above the budget."""
    product, wishes = known(desk, desk.memory.product_id), desk.memory.wishes
    limit = wishes.max_price if wishes else None
    return product is not None and (limit is None or product.price <= limit)


def _of_focus(desk: Desk) -> Desk:
    """An address that follows an order just told is for that order, not for another."""
    turn, focus = desk.turn, desk.memory.order_no
    if focus is None or mentioned(desk, recent(desk)):
        return desk
    return desk.turned(entities=(*turn.entities, Entity("order_no", focus)))


def _looked_for(desk: Desk) -> Answer | None:
    """What it looks for, on its own (三千以内) or as a word that narrows (要双开门的)."""
    if says_wishes(desk):
        return searched(desk)
    if not narrowing(desk):
        return None
    return desk.means.topics["refine_recommendation"].answer(desk)


def _numbered(desk: Desk) -> Answer | None:
    """A tax number, a phone number, an order's number, a count: what it most likely is for."""
    turn = desk.turn
    if turn.customer_id and says("invoice_details", turn.text):
        return begin(INVOICE, desk)
    if turn.customer_id is None and turn.first("phone"):
        return desk.answer(desk.text("general.sign_in"))
    if number_said(turn):
        return begin(ORDER_STATUS, desk)
    if not turn.first("quantity"):
        return None
    # 两支, right after it went into the basket; of several that are shown it asks which
    several = len(desk.memory.shown) > 1 and not speaks_of_goods(turn)
    counts = several and says("count_alone", turn.text)
    return revised(desk) or (adding(desk, None, None) if counts else None)
