"""All the actions and flows there are, joined to the means they answer with."""

from dataclasses import replace

from actions.after_sales.damaged import FAULTY
from actions.after_sales.fitter_note import FITTER_NOTE
from actions.after_sales.missing_goods import MISSING_GOODS
from actions.after_sales.sent_off import SENT_OFF
from actions.after_sales.visiting import CALL_OFF, MOVE_VISIT
from actions.after_sales.wishing_day import WISH
from actions.after_sales.withdrawing import WITHDRAW
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.asked_of_which import WHICH_PRODUCT
from actions.basket.buying import ADD
from actions.basket.ordering import PLACE_ORDER
from actions.basket.which_line import COUNT_SET
from actions.business.flows import Flow
from actions.clarifying import CLARIFY, Clarify
from actions.comparing import Compare
from actions.complaining import COMPLAINT, Complaint
from actions.continuing import Affirm, Deny, Inform
from actions.costs.claiming import CLAIM
from actions.desk import Means
from actions.exchanging import EXCHANGE, Exchange
from actions.general import BotChallenge, Goodbye, Greet, Help, HumanAgent, OutOfScope, Thank
from actions.installing import INSTALLATION, Installation
from actions.invoicing import INVOICE, Invoice
from actions.membership import Membership
from actions.offers import Promotion
from actions.order_changing import CANCEL, CHANGE_ADDRESS, CancelOrder, ChangeAddress
from actions.order_status import ORDER_STATUS, OrderStatus
from actions.orders.hurrying import HURRY
from actions.orders.resending import RESEND
from actions.paying import Payment
from actions.price_protecting import PRICE_PROTECTION, PriceProtection
from actions.product_facts import ProductInfo, Stock
from actions.recommending import Recommend, RefineRecommendation
from actions.repairing import REPAIR, RepairWarranty
from actions.returning import RETURN, RefundProgress, ReturnPolicy, ReturnRefund
from actions.searching import Purchase
from actions.shipping import ShippingInfo
from actions.talk.feedback import FEEDBACK
from actions.topic_action import TopicAction

TOPICS: tuple[type[TopicAction], ...] = (
    Greet, Goodbye, Thank, Affirm, Deny, Inform, Help, HumanAgent, BotChallenge,
    Purchase, Recommend, RefineRecommendation, Promotion, Payment, Invoice, Membership,
    ProductInfo, Stock, Compare,
    OrderStatus, CancelOrder, ChangeAddress, ShippingInfo,
    ReturnRefund, RefundProgress, Exchange, RepairWarranty, Installation, PriceProtection,
    Complaint, ReturnPolicy,
    OutOfScope, Clarify,
)  # fmt: skip
FLOWS: tuple[Flow, ...] = (
    CANCEL, CHANGE_ADDRESS, RETURN, EXCHANGE, REPAIR, INSTALLATION, PRICE_PROTECTION, COMPLAINT,
    INVOICE, CLAIM, ADD, ADD_SEVERAL, COUNT_SET, PLACE_ORDER, ORDER_STATUS, HURRY, RESEND,
    MOVE_VISIT, CALL_OFF, FITTER_NOTE, WITHDRAW, WISH, SENT_OFF, CLARIFY, FAULTY, MISSING_GOODS,
    FEEDBACK, WHICH_PRODUCT,
)  # fmt: skip


def actions(means: Means) -> list[TopicAction]:
    """One action for each intent, all with the same means."""
    topics: dict[str, TopicAction] = {}
    joined = replace(means, flows={flow.name: flow for flow in FLOWS}, topics=topics)
    topics.update({topic.intent: topic(joined) for topic in TOPICS})
    return list(topics.values())
