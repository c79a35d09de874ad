"""All the actions and flows there are, joined to the means they answer with."""

from dataclasses import replace

from actions.adding_several import ADD_SEVERAL
from actions.buying import ADD
from actions.claiming import CLAIM
from actions.clarifying import CLARIFY, Clarify
from actions.comparing import Compare
from actions.complaining import COMPLAINT, Complaint
from actions.continuing import Affirm, Deny, Inform
from actions.damaged import FAULTY
from actions.desk import Means
from actions.exchanging import EXCHANGE, Exchange
from actions.feedback import FEEDBACK
from actions.flows import Flow
from actions.general import BotChallenge, Goodbye, Greet, Help, HumanAgent, OutOfScope, Thank
from actions.hurrying import HURRY
from actions.installing import INSTALLATION, Installation
from actions.invoicing import INVOICE, Invoice
from actions.membership import Membership
from actions.missing_goods import MISSING_GOODS
from actions.offers import Promotion
from actions.order_changing import CANCEL, CHANGE_ADDRESS, CancelOrder, ChangeAddress
from actions.order_status import ORDER_STATUS, OrderStatus
from actions.ordering import PLACE_ORDER
from actions.paying import Payment
from actions.price_protecting import PRICE_PROTECTION, PriceProtection
from actions.product_facts import ProductInfo, Stock
from actions.recommending import Recommend, RefineRecommendation
from actions.repairing import REPAIR, RepairWarranty
from actions.resending import RESEND
from actions.returning import RETURN, RefundProgress, ReturnPolicy, ReturnRefund
from actions.revising import COUNT_SET
from actions.searching import Purchase
from actions.sent_off import SENT_OFF
from actions.shipping import ShippingInfo
from actions.topic_action import TopicAction
from actions.visiting import CALL_OFF, MOVE_VISIT
from actions.wishing_day import WISH
from actions.withdrawing import WITHDRAW

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
    MOVE_VISIT, CALL_OFF, WITHDRAW, WISH, SENT_OFF, CLARIFY, FAULTY, MISSING_GOODS, FEEDBACK,
)  # fmt: skip


def actions(means: Means) -> list[TopicAction]:
    """One action for each intent, all with the same means."""
    topics: dict[str, TopicAction] = {}
    joined = replace(means, flows={flow.name: flow for flow in FLOWS}, topics=topics)
    topics.update({topic.intent: topic(joined) for topic in TOPICS})
    return list(topics.values())
