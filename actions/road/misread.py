"""Sentences that were taken for some business, or for none, against their own words."""

from collections.abc import Iterator

from actions.business.faults import told_as_fault
from actions.business.ordered import recent
from actions.desk import Desk
from actions.hearing.matters import (
    ANSWERS,
    BUSINESS,
    NOT_UNDERSTOOD,
    OF_THE_SHOP,
    SHOPPING,
    TALK,
    TOPICS,
    asks_for,
)
from actions.hearing.wording import asks, refuses, says
from actions.hearing.wording import without as left_out_by
from actions.reference.bought import mentioned, speaks_of_goods
from actions.reference.history import last_matter, said_before
from actions.turn import Entity, Turn
from shop.order_states import allowed

SURE = 0.4
DOUBTFUL = 0.5
UNBORNE = 0.8  # business that no word of the message bears out
ASKED_SURELY = 0.95
SEVERAL = 2  # on the screen
HARDLY = 0.6  # with which a mere piece of information is taken for one
GUESTS_NEVER = frozenset({"cancel_order", "exchange", "return_refund"})
TALKING = ("help", "bot_challenge")  # a washing machine is no question of who answers
ASKED_AS = frozenset({"deny", "goodbye", "thank", "greet", "recommend"})  # is it for women
NOT_PRICES = frozenset({"membership", "shipping_info"})
NOT_A_BUDGET = frozenset({"promotion", "stock", "payment", *NOT_UNDERSTOOD})


def guessed(turn: Turn) -> bool:
    """Whether business would be opened on a weak reading that no word of the message bears out."""
    bare = not turn.entities or asks(turn.text)
    weak = not turn.clicked and turn.confidence < SURE and bare
    return weak and turn.intent in BUSINESS and not asks_for(turn.intent, turn.text)


def plainly(turn: Turn) -> str | None:
    """The business, or comparison, that the words name in a sentence that was not understood."""
    if _advice_meant(turn):
        return "recommend"
    if (asked := _asked_again(turn)) is not None:
        return asked
    weak = turn.intent == "inform" and turn.confidence < HARDLY
    righted = turn.intent == "deny" and says("order_put_right", turn.text)  # no i meant an invoice
    righted = righted or (turn.intent == "affirm" and says("back_to_matter", turn.text))
    if turn.clicked or not (weak or righted or turn.intent in NOT_UNDERSTOOD):
        return None
    plain = {"compare"} if weak else BUSINESS | {"compare"}
    named = [topic for topic in TOPICS if topic in plain and asks_for(topic, turn.text)]
    return named[0] if len(named) == 1 else None


def _asked_again(turn: Turn) -> str | None:
    """我问的是付款方式 不是换手机, taken for a piece of information: what was asked of the shop."""
    told = turn.intent in (*ANSWERS, *NOT_UNDERSTOOD) and not turn.memory.busy
    if turn.clicked or not told or not says("asked_of_shop", turn.text):
        return None
    named = [one for one in TOPICS if one in OF_THE_SHOP and asks_for(one, turn.text)]
    return named[0] if len(named) == 1 else None


def _advice_meant(turn: Turn) -> bool:
    """Now recommend again, taken for a goodbye."""
    unsure = turn.intent in TALK and turn.confidence < DOUBTFUL and not turn.clicked
    return unsure and says("advises_again", turn.text)


def address_meant(turn: Turn) -> str | None:
    """Can you change where my order goes, taken for a question how far it is."""
    unsure = turn.confidence < ASKED_SURELY and not asks_for(turn.intent, turn.text)
    if turn.clicked or not unsure or turn.intent not in ("order_status", "cancel_order"):
        return None
    if says("sent_to_another", turn.text):
        return "change_address"
    if turn.intent == "cancel_order" and says("cancels_words", turn.text):
        return None
    return "change_address" if asks_for("change_address", turn.text) else None


def arrival_meant(turn: Turn) -> str | None:
    """那什么时候可以送到新地址, taken for another change of it: when the order comes."""
    free = turn.intent == "change_address" and not (turn.clicked or turn.memory.busy)
    asked = says("arrival", turn.text) and asks(turn.text)
    return "order_status" if free and asked and not asks_for(turn.intent, turn.text) else None


def version_meant(desk: Desk) -> str | None:
    """Ok in size m, red if possible, with goods on the screen: a wish for them, and no business."""
    turn, kinds = desk.turn, {one.name for one in desk.turn.entities}
    weak = turn.intent in BUSINESS and turn.confidence < DOUBTFUL and not turn.clicked
    if not weak or desk.memory.busy or len(desk.memory.shown) < SEVERAL:
        return None
    only = bool(kinds) and kinds <= {"color", "size"}
    return "refine_recommendation" if only and not asks_for(turn.intent, turn.text) else None


def goods_asked_of(turn: Turn) -> str | None:
    """The fisher price one, how many pieces, taken for offers: a fact of what is on the screen."""
    if _of_the_one_shown(turn):
        return "product_info"
    weak = turn.intent == "promotion" and turn.confidence < SURE and not turn.clicked
    if not weak or not turn.memory.shown or asks_for("promotion", turn.text):
        return None
    named = any(True for name in ("product", "brand") for _ in turn.all(name))
    return "product_info" if named and not says("coupon_words", turn.text) else None


def _of_the_one_shown(turn: Turn) -> bool:
    """刚才那个键盘有没有数字区, taken for a repair: a fact of the goods shown before."""
    unsure = turn.intent in BUSINESS and turn.confidence < DOUBTFUL and not turn.clicked
    asked = unsure and bool(turn.memory.shown) and not turn.memory.busy and asks(turn.text)
    return asked and says("just_shown", turn.text) and not asks_for(turn.intent, turn.text)


def sought(turn: Turn) -> bool:
    """有没有声音小的吹风机: a kind of goods asked for, whatever business it was taken for."""
    named = any(each.name in ("category", "brand", "product") for each in turn.entities)
    if turn.intent == "goodbye" and named and not says("farewell", turn.text):
        return True  # kettle, li ning then: taken for a goodbye
    if turn.clicked or turn.intent not in (*BUSINESS, "promotion", "order_status", *TALKING):
        return False
    if not any(each.name == "category" for each in turn.entities):
        return False
    if says("wants_new_ones", turn.text) and not _sends_back(turn.text):
        return True
    if turn.intent == "bot_challenge":
        return not says("bot_asked", turn.text)
    called_off = turn.intent == "cancel_order" and says("cancels_words", turn.text)
    if called_off or asks_for(turn.intent, turn.text) or says("after_sales_words", turn.text):
        return False
    if told_as_fault(turn.text) and says("bought_piece", turn.text):
        return False  # 那把椅子吱嘎响 买来才十来天
    asked = says("topic_purchase", turn.text) or says("topic_recommend", turn.text)
    asked = asked or any(says("needs_kind", turn.text[: one.start]) for one in _kinds(turn))
    return asked or (turn.confidence < UNBORNE and not asks(turn.text))


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
    if says("ways_asked", turn.text):
        return None  # 六千多的用不了吧 别的能怎么付
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


def wished_instead(desk: Desk) -> str | None:
    """换成黑色吧, of goods looked at and none bought: what is wished for, and no exchange."""
    turn, memory = desk.turn, desk.memory
    free = not (turn.clicked or memory.busy or memory.order_no)
    if turn.intent != "exchange" or not free or not memory.shown:
        return None
    if last_matter(desk) not in (None, *SHOPPING) or told_as_fault(turn.text):
        return None
    if any(says(one, turn.text) for one in ("bought", "names_order", "my_own", "sends_for_other")):
        return None
    if speaks_of_goods(turn) and turn.customer_id and mentioned(desk, recent(desk)):
        return None  # 吹风机换成紫色, which was bought
    return "refine_recommendation" if len(memory.shown) >= SEVERAL else "stock"


def farewell_meant(turn: Turn) -> str | None:
    """No more questions. bye: taken for a request of help."""
    free = not (turn.clicked or turn.memory.busy or turn.entities or asks(turn.text))
    taken = turn.intent in ("help", "out_of_scope", "nlu_fallback", "greet")
    return "goodbye" if free and taken and says("farewell", turn.text) else None


def rather_taken(turn: Turn) -> str | None:
    """算了还是红米, of goods that were looked at: what is chosen in the end, and no refusal."""
    free = turn.intent == "deny" and not (turn.clicked or turn.memory.busy)
    named = any(True for name in ("brand", "product") for _ in turn.all(name))
    if not free or not named or not turn.memory.shown or turn.swaps:
        return None
    refused = any(left_out_by(turn.text, str(one.value)) for one in turn.all("brand"))
    return "purchase" if says("rather_that", turn.text) and not refused else None


def invoice_named(desk: Desk) -> str | None:
    """个人的就行, after invoices were told of: in whose name one is wished."""
    turn = desk.turn
    free = not (turn.clicked or desk.memory.busy) and turn.customer_id is not None
    if not free or not says("titled_alone", turn.text):
        return None
    return "invoice" if last_matter(desk) == "invoice" else None


def asked_of_it(turn: Turn) -> str | None:
    """Is it for women, taken for a no: a question about the one spoken of."""
    if turn.clicked or turn.memory.busy or turn.intent not in ASKED_AS:
        return None
    asked = asks(turn.text) and says("asks_of_it", turn.text) and not refuses(turn.text)
    looked_at = turn.memory.product_id or turn.memory.shown
    return "product_info" if asked and looked_at else None


def own_business(desk: Desk) -> bool:
    """空调装了吗帮我看看, 耳机买贵了: of goods that were bought, and no search for others."""
    turn = desk.turn
    if turn.customer_id is None or turn.clicked:
        return False
    if says("own_asked", turn.text) or says("wants_new_ones", turn.text):
        return False
    borne = ("not_fitting", "goods_unwanted")
    told = turn.confidence >= UNBORNE or any(says(one, turn.text) for one in borne)
    told = told or (says("told_of_own", turn.text) and not turn.memory.shown)
    return turn.intent in BUSINESS and told and bool(mentioned(desk, recent(desk)))


def own_changed(desk: Desk) -> str | None:
    """冲锋衣想改成L码, of one that is ordered and not sent yet: it is not asked for in stock."""
    turn, memory = desk.turn, desk.memory
    free = turn.customer_id is not None and not (turn.clicked or memory.busy or memory.shown)
    versioned = any(True for name in ("color", "size") for _ in turn.all(name))
    if not free or not versioned or turn.intent not in ("product_info", "stock", "inform"):
        return None
    if not says("changed_to", turn.text) or says("own_asked", turn.text):
        return None
    own = mentioned(desk, recent(desk)) if speaks_of_goods(turn) else []
    return "exchange" if any(allowed(one.status, "cancel") for one in own) else None


def cheaper_asked(turn: Turn) -> str | None:
    """哪个便宜点, of several on the screen, taken for haggling."""
    taken = turn.intent == "promotion" and len(turn.memory.shown) >= SEVERAL and not turn.clicked
    return "compare" if taken and says("which_is_cheaper", turn.text) else None


def stage_asked(turn: Turn) -> str | None:
    """家里孩子8个月 奶粉要几段: which of the goods suit, asked of no product."""
    of_kind = turn.intent == "product_info" and list(turn.all("category"))
    if turn.clicked or not of_kind or list(turn.all("product")):
        return None
    asked = says("stage_question", turn.text) and says("says_age", turn.text)
    return "purchase" if asked else None


def priced(turn: Turn) -> str | None:
    """冠能 优护成长粮多少钱: what goods cost, taken for the level of a member (成长值).

    诚实一口大包装多少钱, taken for the freight of parcels.
    """
    if turn.clicked or turn.intent not in NOT_PRICES or asks_for(turn.intent, turn.text):
        return None
    named = any(each.name in ("product", "category", "brand") for each in turn.entities)
    of_goods = says("price_question", turn.text) and not says("of_sending", turn.text)
    return "product_info" if named and of_goods else None


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
