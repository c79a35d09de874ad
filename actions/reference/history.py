"""What went before in this conversation, as the shop's own messages tell it."""

import json
import re
from dataclasses import dataclass
from itertools import takewhile

from actions.desk import Desk
from actions.hearing.matters import BUSINESS, SHOPPING, topic_of
from actions.hearing.wording import corrects, says
from shop import conversations, messages, proposals
from shop.errors import NotFound
from shop.messages import Message

TALK = frozenset(
    {"greet", "goodbye", "thank", "affirm", "deny", "inform", "help", "human_agent",
     "bot_challenge", "out_of_scope", "nlu_fallback"}
)  # fmt: skip
ORDERS = "order_status"
ANSWERED = ("affirm", "deny", "inform")
DONE_AS = {"repair": "repair_warranty"}  # the matter of what was carried out, by another name
READ = 200  # messages of both sides that are looked back at, so that long talks cost no more
LATEST = 12  # messages of both sides in which orders count as just shown
_PRODUCT = re.compile(r'"product_id": "([^"]+)"')
_OFFER = re.compile(r"/purchase(\{[^{}]*\})")
_NUMBER = re.compile(r"\bDD\d{8,18}\b")
_ORDER = re.compile(r"order_no\W+([0-9A-Z]{8,20})")


@dataclass(frozen=True)
class History:
    """The matters spoken of, in order and each once; whether a rating was asked; anger before."""

    matters: tuple[str, ...] = ()
    rating_asked: bool = False
    angry: bool = False


def history(desk: Desk) -> History:
    """What was said before the present message, as far back as is looked."""
    said = _said(desk)
    earlier = [each for each in said if each.message_id != desk.turn.message_id]
    intents = [(each.understanding or {}).get("intent") for each in earlier]
    matters = [str(intent) for intent in intents if intent and intent not in TALK]
    return History(
        matters=tuple(dict.fromkeys(matters)),
        rating_asked=any(each.kind == "rating" for each in earlier),
        angry=any(each.side == "customer" and says("angry", each.text) for each in earlier),
    )


def _said(desk: Desk) -> list[Message]:
    """The latest messages, read once in a turn: the turn itself writes none."""
    key = f"said:{desk.turn.conversation_id}"
    if key not in desk.tx.info:
        desk.tx.info[key] = messages.latest(desk.tx, desk.turn.conversation_id, READ)
    found: list[Message] = desk.tx.info[key]
    return found


def last_matter(desk: Desk) -> str | None:
    """The matter spoken of last, before the present message.

    Words taken for a purchase that were answered with an order were of that order; a yes was of
    what it carried out, a no, i mean the invoice of what it names.
    """
    answered = ""
    for each in reversed(_said(desk)):
        intent = (each.understanding or {}).get("intent")
        if says("when_at_all", each.text) or says("sent_yet", each.text):
            continue  # of what was spoken of before
        if intent in ANSWERED and each.message_id != desk.turn.message_id:
            intent = _done_by(desk, each) or _named_by(each) or intent
        if each.message_id != desk.turn.message_id and intent and intent not in TALK:
            return ORDERS if answered == "order" and intent in SHOPPING else str(intent)
        answered = each.kind if each.side == "assistant" else answered
    return None


def _done_by(desk: Desk, said: Message) -> str | None:
    """The business that this yes carried out; None when it is not the last one done."""
    who = desk.turn.customer_id
    last = proposals.last_done(desk.tx, who, desk.turn.conversation_id) if who else None
    if last is None or last.confirmed_by != said.message_id:
        return None
    matter = DONE_AS.get(last.kind, last.kind)
    return matter if matter in BUSINESS else None


def _named_by(said: Message) -> str | None:
    matter = topic_of(said.text)
    return matter if matter in BUSINESS and corrects(said.text) else None


def said_before(desk: Desk) -> str:
    """The shopper's own words in the message before the present one."""
    return next(iter(own_words(desk)), "")


def answered_before(desk: Desk) -> str:
    """The shop's own words in answer to the message before the present one."""
    return "\n".join(each.text for each in _answers_before(desk))


def buttons_before(desk: Desk) -> list[str]:
    """The payloads of the buttons under the answer to the message before the present one."""
    buttons = [
        one for each in _answers_before(desk) for one in (each.body or {}).get("buttons", ())
    ]
    return list(dict.fromkeys(str(one["payload"]) for one in buttons))


def _answers_before(desk: Desk) -> list[Message]:
    """What the shop said since the message before the present one, the latest first."""
    said = [each for each in reversed(_said(desk)) if each.message_id != desk.turn.message_id]
    return [*takewhile(lambda each: each.side != "customer", said)]


def own_words(desk: Desk) -> list[str]:
    """The shopper's own messages before the present one, the latest first."""
    said = _said(desk)
    return [each.text for each in reversed(said)
            if each.side == "customer" and each.message_id != desk.turn.message_id]  # fmt: skip


def kind_before(desk: Desk) -> str | None:
    """The one kind named in the message before the present one; None for none or several."""
    earlier = (one for one in reversed(_said(desk))
               if one.side == "customer" and one.message_id != desk.turn.message_id)  # fmt: skip
    last = next(earlier, None)
    told = (last.understanding or {}).get("entities") or [] if last is not None else []
    kinds = {str(one["value"]) for one in told if one.get("entity") == "category"}
    return kinds.pop() if len(kinds) == 1 else None


def words_of_order(desk: Desk, number: str, since: str | None = None) -> list[Message]:
    """His own messages since another order was told, or since that one; the latest first."""
    found: list[Message] = []
    for each in reversed(_said(desk)):
        if since is not None and each.message_id == since:
            break
        if each.side == "customer" and each.message_id != desk.turn.message_id:
            found.append(each)
        told = f"{each.text} {json.dumps(each.body or {}, ensure_ascii=False)}"
        numbers = set(_NUMBER.findall(told)) if each.side == "assistant" else set()
        if numbers and number not in numbers:
            break
    return found


def unanswered(desk: Desk) -> str:
    """The shopper's own words before the present ones, when nobody has answered them yet."""
    before = [each for each in _said(desk) if each.message_id != desk.turn.message_id]
    return before[-1].text if before and before[-1].side == "customer" else ""


def orders_shown(desk: Desk) -> list[str]:
    """The numbers of the orders on the cards and buttons of the latest answers."""
    said = _said(desk)[-LATEST:]
    told = [json.dumps(each.body, ensure_ascii=False) for each in said if each.body]
    return list(dict.fromkeys(number for text in told for number in _ORDER.findall(text)))


def products_told(desk: Desk) -> list[str]:
    """The products on the cards of the earlier answers, the latest answer first."""
    said = _said(desk)
    told = [json.dumps(each.body, ensure_ascii=False) for each in reversed(said) if each.body]
    return list(dict.fromkeys(one for text in told for one in _PRODUCT.findall(text)))


def version_offered(desk: Desk, product_id: str) -> str | None:
    """The version in which the product was last offered; None when it was offered in any."""
    for each in reversed(_said(desk)):
        for found in _OFFER.findall(json.dumps(each.body or {}, ensure_ascii=False)):
            values = json.loads(found.replace('\\"', '"'))
            if values.get("product_id") == product_id and values.get("choice") == "add":
                version = values.get("variant_id")
                return str(version) if version else None
    return None


def reasons_told(desk: Desk) -> dict[str, str]:
    """The products of the earlier answers, each with the reason on its latest card."""
    said = _said(desk)
    cards = [card for each in said for card in (each.body or {}).get("products") or ()]
    return {str(card["product_id"]): str(card.get("reason") or "") for card in cards}


def looked_at(desk: Desk) -> tuple[str, ...]:
    """What the shopper spoke of; not what was only listed for a reason of its own."""
    one = desk.memory.product_id
    return (one,) if one and not reasons_told(desk).get(one) else ()


def person_spoke(desk: Desk) -> bool:
    """Whether a person wrote after the assistant's last words."""
    sides = (one.side for one in reversed(_said(desk)) if one.side in ("assistant", "agent"))
    return next(sides, None) == "agent"


def with_person(desk: Desk) -> bool:
    """Whether the conversation was handed over in this very turn."""
    try:
        return conversations.one(desk.tx, desk.turn.conversation_id).with_person
    except NotFound:
        return False
