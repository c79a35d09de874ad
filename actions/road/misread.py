"""Sentences that were taken for some business, or for none, against their own words."""

from collections.abc import Iterator

from actions.business.faults import told_as_fault
from actions.desk import Desk
from actions.hearing.matters import BUSINESS, NOT_UNDERSTOOD, TOPICS, asks_for
from actions.hearing.wording import asks, says
from actions.reference.bought import speaks_of_goods
from actions.reference.history import last_matter, said_before
from actions.turn import Entity, Turn

SURE = 0.4
DOUBTFUL = 0.5
ASKED_SURELY = 0.95
HARDLY = 0.6  # with which a mere piece of information is taken for one
GUESTS_NEVER = frozenset({"cancel_order", "exchange", "return_refund"})
TALKING = ("help", "bot_challenge")  # a washing machine is no question of who answers
NOT_A_BUDGET = frozenset({"promotion", "stock", "payment", *NOT_UNDERSTOOD})


def guessed(turn: Turn) -> bool:
    """Whether business would be opened on a weak reading that no word of the message bears out."""
    bare = not turn.entities or asks(turn.text)
    weak = not turn.clicked and turn.confidence < SURE and bare
    return weak and turn.intent in BUSINESS and not asks_for(turn.intent, turn.text)


def plainly(turn: Turn) -> str | None:
    """The business, or comparison, that the words name in a sentence that was not understood."""
    weak = turn.intent == "inform" and turn.confidence < HARDLY
    righted = turn.intent == "deny" and says("order_put_right", turn.text)  # no i meant an invoice
    righted = righted or (turn.intent == "affirm" and says("back_to_matter", turn.text))
    if turn.clicked or not (weak or righted or turn.intent in NOT_UNDERSTOOD):
        return None
    plain = {"compare"} if weak else BUSINESS | {"compare"}
    named = [topic for topic in TOPICS if topic in plain and asks_for(topic, turn.text)]
    return named[0] if len(named) == 1 else None


def address_meant(turn: Turn) -> str | None:
    """Can you change where my order goes, taken for a question how far it is."""
    unsure = turn.intent == "order_status" and turn.confidence < ASKED_SURELY
    if turn.clicked or not unsure or asks_for("order_status", turn.text):
        return None
    return "change_address" if asks_for("change_address", turn.text) else None


def sought(turn: Turn) -> bool:
    """有没有声音小的吹风机: a kind of goods asked for, whatever business it was taken for."""
    if turn.intent == "goodbye" and list(turn.all("category")) and not says("farewell", turn.text):
        return True  # kettle, taken for a goodbye
    if turn.clicked or turn.intent not in (*BUSINESS, "promotion", "order_status", *TALKING):
        return False
    if not any(each.name == "category" for each in turn.entities):
        return False
    if says("wants_new_ones", turn.text) and not _sends_back(turn.text):
        return True
    if turn.intent == "bot_challenge":
        return not says("bot_asked", turn.text)
    called_off = turn.intent == "cancel_order" and says("cancelling", turn.text)
    if called_off or asks_for(turn.intent, turn.text) or says("after_sales_words", turn.text):
        return False
    if told_as_fault(turn.text) and says("bought_piece", turn.text):
        return False  # 那把椅子吱嘎响 买来才十来天
    asked = says("topic_purchase", turn.text) or says("topic_recommend", turn.text)
    asked = asked or any(says("needs_kind", turn.text[: one.start]) for one in _kinds(turn))
    return asked or (turn.confidence < DOUBTFUL and not asks(turn.text))


def _sends_back(text: str) -> bool:
    """Whether it is asked for to send goods back, or to have others for them."""
    deeds = ("wants_return", "picks_exchange", "topic_exchange", "topic_repair_warranty")
    return any(says(one, text) for one in deeds)


def _kinds(turn: Turn) -> Iterator[Entity]:
    return (each for each in turn.all("category") if each.start)


def budget_meant(turn: Turn) -> str | None:
    """两千以内有吗, of the goods on the screen: a budget, no offer."""
    if turn.clicked or turn.intent not in NOT_A_BUDGET or not list(turn.all("price")):
        return None
    if not turn.memory.shown or turn.memory.busy or asks_for("promotion", turn.text):
        return None
    return "refine_recommendation" if says("price_limit", turn.text) else None


def points_meant(desk: Desk) -> str | None:
    """100块能直接抵啊?怎么用, right after the points were told: still about them."""
    text = desk.turn.text
    if desk.turn.clicked or desk.memory.busy or says("own_offers", text):
        return None
    if not says("points_follow", text) or speaks_of_goods(desk.turn):
        return None
    spoken_of = last_matter(desk) == "membership" or asks_for("membership", said_before(desk))
    return "membership" if spoken_of else None


def priced(turn: Turn) -> str | None:
    """冠能 优护成长粮多少钱: what goods cost, taken for the level of a member (成长值)."""
    if turn.clicked or turn.intent != "membership" or asks_for("membership", turn.text):
        return None
    named = any(each.name in ("product", "category", "brand") for each in turn.entities)
    return "product_info" if named and says("price_question", turn.text) else None


def guest_buys(turn: Turn) -> str | None:
    """还是LF03吧 别的不要了, of a guest, who has no orders: goods to buy."""
    if turn.customer_id is not None or turn.clicked or turn.intent not in GUESTS_NEVER:
        return None
    kinds = ("product", "category", "brand", "color", "size")
    named = any(each.name in kinds for each in turn.entities)
    looking = bool(turn.memory.shown or turn.memory.product_id)
    if not named or not looking or says("my_own", turn.text):
        return None
    of_one = any(each.name in ("product", "color", "size") for each in turn.entities)
    return "purchase" if of_one else "refine_recommendation"
