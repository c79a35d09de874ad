"""领一张。还有把黑的换成白的: a claim said beside something else is claimed too.

What else is said is heard first; then the yes to the claim is asked for.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from actions.answer import Answer
from actions.business.flows import begin
from actions.business.parking import BUYING
from actions.business.refusing_first import taken_alone
from actions.business.remainder import LETTERS, clauses, remainder, saying
from actions.business.requests import Wish
from actions.costs.claim_named import (
    claim_of,
    each_called,
    just_told,
    of_coupons_alone,
    offers_called,
    refused_alone,
)
from actions.costs.claiming import CLAIM
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import asks, leaving_out, says
from actions.reference.own_basket import owner
from actions.road.claimed_first import orders_plainly, pays_along
from actions.road.second import with_second
from actions.turn import Turn
from shop import baskets
from shop.offer_trials import KnownOffer, known_offers, tried

NOT_CLAIMED = ("not_claiming", "claimed_yet", "coupons_held", "stacks", "coupon_unwanted",
               "claim_condition")  # fmt: skip
CLAIMS = ("claim_words", "claims_by_figure", "takes_coupon")
_AND = re.compile(r"[，,。!！?？;；、\s]*[，,。!！?？;；、]\s*")
_LED = re.compile(r"(?:and|also|plus|then|还有|然后|另外|顺便|再)[\s,，]+", re.IGNORECASE)
DOUBTFUL = 0.4  # how surely a clause is understood
FEWEST = 3  # letters that ask for something of their own


def claim_beside(desk: Desk, hear: Callable[[Desk], Answer]) -> Answer | None:
    """The answer to the rest, and the claim with its yes; None when only one of them is said."""
    said = _said(desk)
    if said is None:
        return None
    claim, rest = said
    offers = _meant(desk, claim)
    if not offers:
        return None
    told = hear(replace(desk, turn=rest))
    after = replace(desk, turn=replace(claim, memory=told.memory))
    if told.memory.proposal_id or _asks_of_business(desk, told):
        wish = Wish("promotion", claim.text.strip(), claim.entities)
        return with_second(desk, told, [wish])
    begun = claim_of(after, offers) if len(offers) == 1 else begin(CLAIM, after, **_listed(offers))
    return Answer((*told.replies, *begun.replies), begun.memory)


def _listed(offers: list[KnownOffer]) -> dict[str, object]:
    ids = [one.offer_id for one in offers]
    return {"listed": ids or None, "offer_id": None, "offer_ids": None}


def _said(desk: Desk) -> tuple[Turn, Turn] | None:
    """What claims, and the rest; None when either says nothing, or the rest orders."""
    turn, task = desk.turn, desk.memory.task
    waits = task is not None and task.name == CLAIM.name and not task.soft
    if turn.clicked or turn.customer_id is None or waits or _orders(turn.text):
        return None
    offered = task is not None and task.name == CLAIM.name  # some were told of just now
    told = saying(turn.text, _takes if offered else _claims)
    rest = remainder(turn, told)
    led = _LED.match(rest.text)
    rest = _meant_so(taken_alone(rest, led.end()) if led else rest)
    if not told or not _stands_alone(rest.text) or pays_along(desk, rest.text):
        return None
    if _names_coupon(desk, rest.text):
        return None  # which of them is told apart from the claim
    words = "，".join(turn.text[start:end].strip() for start, end in told)
    return replace(turn, text=words, intent="promotion", entities=(), clauses=()), rest


def _meant_so(rest: Turn) -> Turn:
    """The rest as its own words were understood, and not as the claim with it."""
    own = [one for one in rest.clauses if one.end > 0]
    if not own or rest.intent in {one.intent for one in own}:
        return rest
    sought = any(True for _ in rest.all("category")) and own[0].confidence < DOUBTFUL
    return replace(rest, intent="purchase" if sought else own[0].intent)


def _names_coupon(desk: Desk, text: str) -> bool:
    """有85折的吧 给我领一张: whether a clause of the rest is of a coupon."""
    known = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    parts = ((one, offers_called(one, known)) for one in _AND.split(text))
    return any(found and (says("own_offers", one) or of_coupons_alone(one, found))
               for one, found in parts)  # fmt: skip


def _orders(text: str) -> bool:
    """领了再下单 微信: an order follows the claim (claimed_first.py)."""
    parts = (text[start:end] for start, end in clauses(text))
    ordered = any(says("checkout", one) and not says("not_ordering", one) for one in parts)
    return ordered or orders_plainly(text)


def _claims(part: str) -> bool:
    return (
        any(says(name, part) for name in CLAIMS)
        and not any(says(name, part) for name in NOT_CLAIMED)
        and not asks(part)
    )


def _takes(part: str) -> bool:
    """Ya grab the 150 one, once coupons were told of."""
    taken = says("takes_figure", part) and not (asks(part) or refused_alone(part))
    return _claims(part) or taken


def _stands_alone(text: str) -> bool:
    """Whether it asks for something else than a coupon."""
    if says("coupon_words", text) or len(LETTERS.findall(text)) < FEWEST:
        return False
    said = {one.reading for one in read(text, CLAIM.name)}
    return bool(said - {Reading.YES, Reading.FILLER})


def _meant(desk: Desk, claim: Turn) -> list[KnownOffer] | None:
    """Those that are named, else just told of, else good for the basket; None for unknown ones."""
    known = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    offers = [one for one in known if one.running and one.to_claim and not one.gone]
    named = each_called(claim.text, offers)
    if not offers or not of_coupons_alone(leaving_out("coupon_talk", claim.text), named):
        return None
    if named or (told := just_told(desk, offers)):
        return named or told
    lines = list(baskets.lines(desk.tx, owner(desk)))
    who, now = desk.turn.customer_id, desk.now
    trials = [tried(desk.tx, owner(desk), who, one, lines, now) for one in offers if lines]
    return [one.offer for one in trials if one.verdict == "applies"]


def _asks_of_business(desk: Desk, told: Answer) -> bool:
    """Whether the rest is business that asks its own questions; a purchase waits for the claim."""
    task = told.memory.task
    return told.memory.busy and task is not None and task.name not in BUYING
