"""What is asked of the shop itself, from jobs to second-hand goods: told, or said not to be known.

Each question is a pattern of `house.yml`, answered by the text of the same name.
"""

from collections.abc import Callable

from actions import replies
from actions.answer import Answer
from actions.business.ordered import recent
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.wording import asks, says
from actions.hearing.words import listed
from actions.reference.bought import mentioned, speaks_of_goods
from actions.road.stated import stated

RETURNS = ("gift_back", "box_gone", "worn_back", "opened_back", "return_cover")
PLAIN = ("joke", "weather_asked", "other_channels", "customs_tax", "to_the_door", "trial_goods",
         "ships_from", "ships_on_days", "arrives_by", "pays_later", "pays_by_transfer",
         "pays_in_parts", "by_child", "restock_of_any", "opened_back", "return_cover",
         "maker_reached", "holiday_wish", "seen_first", "paid_safely", "how_to_order",
         "exchange_takes", "warranty_abroad", "invoice_kinds_told", "invoice_late")  # fmt: skip
SENT = ("ships_from", "ships_on_days", "arrives_by", "to_the_door")
FAULTY = ("reason_quality", "fault_told", "reason_wrong")
ALWAYS = (
    "privacy_place",
    "seen_on_parcel",
    "data_passed_on",
    "data_seen",
    "account_closed",
    "account_changed",
    "address_book",
)
DONE_HERE = ("cancel_order", "order_status", "refund_progress", "change_address", "return_refund")
OF_INVOICES = ("invoice_form", "invoice_kinds_told", "invoice_sum", "invoice_split",
               "invoice_content", "invoice_late")  # fmt: skip
STATED = ("by_child", "minors", "hires", "joke", "weather_asked", "unsubscribed", "holiday_wish",
          "wholesale", "parcel_lost", "trial_goods", "trades_in", "how_to_order", "pays_later",
          "pays_by_transfer", "maker_of_bot", "box_gone", *OF_INVOICES)  # fmt: skip
GENERAL = "shipping_info"
WITH_OFFERS = ("later_sales", "price_matched")
RESTOCK = "restock_of_any"
OF_A_PRODUCT = (RESTOCK, "trial_goods", "other_channels", "minors")
NAMES = (
    "privacy_place", "seen_on_parcel", "data_passed_on", "data_seen", "account_closed",
    "account_changed", "address_book",
    "by_child", "minors", "hires", "wholesale", "secondhand", "trades_in", "trial_goods",
    "genuine", "price_matched", "later_sales", "return_cover", "gift_back", "box_gone",
    "worn_back", "opened_back", "ships_from", "arrives_by", "ships_on_days", "parcel_lost",
    "discreet", "customs_tax", "to_the_door", "pays_later", "pays_by_transfer", "pays_in_parts",
    "balance_out", "other_channels", "shop_itself", "maker_reached", "restock_of_any", "joke",
    "weather_asked", "maker_of_bot", "unsubscribed", "holiday_wish", "seen_first", "paid_safely",
    "paper_invoice", *OF_INVOICES, "paid_by_other", "carry_fee", "how_to_order",
    "exchange_takes", "warranty_abroad", "removal_fee",
)  # fmt: skip


def _other_business(desk: Desk, name: str) -> bool:
    """Words of business that is wanted, or no question at all: 预售我不等了 取消."""
    text, intent = desk.turn.text, desk.turn.intent
    if name in ALWAYS or (name == "parcel_lost" and says("supposes_lost", text)):
        return False
    if intent in DONE_HERE and not (name in RETURNS and intent == "return_refund"):
        return True
    fake = name == "genuine" and intent == "complaint"  # 假货！坑爹呢
    return fake or (name not in STATED and not asks(text))


def shop_told(desk: Desk, name: str) -> Answer | None:
    """The answer; None when it is said of a product, or of goods that he bought."""
    turn = desk.turn
    if turn.clicked or (name in OF_A_PRODUCT and _of_goods(desk, name)):
        return None
    if name in RETURNS and (_of_own(desk) or any(says(one, turn.text) for one in FAULTY)):
        return None
    if _other_business(desk, name) or stated(desk, name):
        return None
    of_parcel = turn.intent == "order_status" or (_of_own(desk) and turn.intent != GENERAL)
    if name in SENT and of_parcel:
        return None
    told = desk.say(f"house.{name}", **_values(desk))
    answer = desk.answer(replies.text(told, _buttons(desk, name)))
    if turn.customer_id is None and turn.intent == "return_refund":
        answer = answer.then(desk.text("general.sign_in"))
    return resumed(desk, answer)


def _of_goods(desk: Desk, name: str) -> bool:
    """A product or a kind is named or on the screen: then it is they that are asked about."""
    looking = bool(desk.memory.product_id or desk.memory.shown)
    if looking and (name == RESTOCK or not says("of_us", desk.turn.text)):
        return True
    return speaks_of_goods(desk.turn) or desk.memory.busy


def _of_own(desk: Desk) -> bool:
    """Of goods that he bought, or in the middle of sending some back."""
    if desk.memory.busy:
        return True
    if desk.turn.customer_id is None:
        return False
    return desk.memory.order_no is not None or bool(mentioned(desk, recent(desk)))


def _buttons(desk: Desk, name: str) -> list[replies.Button]:
    if name in WITH_OFFERS:
        return [desk.button("general.offers_button", "promotion")]
    return [] if name in PLAIN else [desk.button("general.person_button", "human_agent")]


def _values(desk: Desk) -> dict[str, object]:
    """What the shop's rules put into the sentences."""
    rules, language = desk.policies, desk.language
    near = min((one for one in rules.regions if one.delivers), key=lambda one: one.days_min)
    guest = desk.turn.customer_id is None
    return {
        "condition": rules.return_condition.in_language(language),
        "freight": rules.return_freight.in_language(language),
        "days": rules.return_days,
        "exchange": rules.exchange_days,
        "hours": rules.ships_within_hours,
        "protected": rules.price_protection_days,
        "complaint": rules.complaint_hours,
        "least": near.days_min,
        "region": near.in_language(language),
        "methods": listed([one.in_language(language) for one in rules.payment_methods], language),
        "instalments": rules.instalments.in_language(language),
        "invoices": listed([one.in_language(language) for one in rules.invoice_kinds], language),
        "invoice": rules.invoice.in_language(language),
        "warranty": rules.warranty.in_language(language),
        "nowhere": listed(
            [one.in_language(language) for one in rules.regions if not one.delivers], language
        ),
        "kept": desk.say("why.kept_of_guest" if guest else "why.kept"),
    }


def _teller(name: str) -> Callable[[Desk], Answer | None]:
    return lambda desk: shop_told(desk, name)


OF_THE_SHOP: dict[str, Callable[[Desk], Answer | None]] = {name: _teller(name) for name in NAMES}
