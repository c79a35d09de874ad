"""领个金卡的 然后吹风机直接下单: the coupon is claimed first, and the order follows it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.basket.ordering import payment_said
from actions.business.flows import begin
from actions.business.remainder import Span, remainder, saying
from actions.business.requests import Wish
from actions.costs.claim_named import just_told, offers_called, told_last
from actions.costs.claiming import CLAIM, titled
from actions.costs.offer_fits import trials_of
from actions.costs.one_offer import unclaimable_told
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import asks, says
from actions.memory import CONFIRM
from actions.reference.own_basket import owner
from actions.reference.referring import known, of_another_kind
from actions.road.second import with_second
from actions.turn import Entity, Turn
from shop import baskets
from shop.offer_trials import KnownOffer, known_offers
from shop.offering import offers_for
from shop.products import Product

_ORDER = re.compile(r"\band (?:then )?order(?: now| please| pls)?\W*$", re.IGNORECASE)
_DONE = re.compile(r"\s*(?:领取?|拿)(?:完|好|到|了)(?:就|再|然后|之?后)?")
_THEN = re.compile(
    r"领[^，,。再]{0,6}(?=再)"
    r"|\b(?:claim|redeem|get)\b[^.,]{0,24}?(?= (?:before|and then|then) )"
    r"|\b(?:claim|redeem)\b[^.,]{0,24}?(?= and (?:order|check ?out|buy|pay|place)\b)"
)


def claimed_first(desk: Desk) -> Answer | None:
    """The claim of the one coupon that is named, and the order waiting beside it."""
    said = _said(desk)
    if said is None:
        return None
    (start, end), rest = said
    board = offers_for(desk.tx, desk.turn.customer_id, desk.now)
    said_so = desk.turn.text[start:end]
    named = titled(said_so, board.claimable)
    if not named and _agrees(desk, said_so):
        return None  # 领 然后下单吧: the yes to the claim that waits (settled_first.py)
    if len(named) != 1:
        ids = [one.offer_id for one in offers_called(said_so, _open(desk))]
        named = [one for one in board.claimable if one.offer_id in ids]
    if not named and _names_one(desk, said_so):
        return None
    if not named:
        told = {one.offer_id for one in told_last(desk, _open(desk)) or _fitting(desk)}
        named = [one for one in board.claimable if one.offer_id in told]
    if not board.claimable:
        return None
    one = named[0].offer_id if len(named) == 1 else None
    listed = [each.offer_id for each in named] or None
    answer = begin(CLAIM, desk, under=None, offer_id=one, offer_ids=None, listed=listed)
    if not says("checkout", rest.text):
        rest = _ordering(rest)
    return with_second(desk, answer, [Wish("purchase", rest.text.strip(), _goods(desk, rest))])


def orders_plainly(text: str) -> bool:
    """Claim it and order: the mere word at the end."""
    return bool(_ORDER.search(text))


def _ordering(rest: Turn) -> Turn:
    """领那张用上 微信付, claim it and order: the rest with the order itself in plain words."""
    if orders_plainly(rest.text):
        return replace(rest, text="place the order", entities=())
    lead = "下单 " if rest.language == "zh" else "place the order, "
    return replace(rest, text=f"{lead}{rest.text.strip()}", entities=())


def pays_along(desk: Desk, text: str) -> bool:
    """Whether it answers the question how the order in progress is paid."""
    return desk.memory.ordering and payment_said(text) is not None


def _claims(part: str) -> bool:
    return says("claim_words", part) or says("uses_coupon", part)


def _agrees(desk: Desk, text: str) -> bool:
    """Whether it is the yes to a claim that waits for one, and calls no coupon by a name."""
    task = desk.memory.task
    if task is None or task.name != CLAIM.name or task.step != CONFIRM or _names_one(desk, text):
        return False
    readings = {one.reading for one in read(text, task.name)}
    return Reading.YES in readings and readings <= {Reading.YES, Reading.FILLER}


def _names_one(desk: Desk, text: str) -> bool:
    """Whether a coupon is named that cannot be claimed: why not is told (not_claimed_first)."""
    every = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    return _known(desk, text) is not None or bool(offers_called(text, every))


def _fitting(desk: Desk) -> list[KnownOffer]:
    """领了再下单, with none named: the one just told of, else the one that the basket calls for."""
    open_ones = [one for one in _open(desk) if one.to_claim]
    if len(told := just_told(desk, open_ones)) == 1:
        return told
    lines = list(baskets.lines(desk.tx, owner(desk)))
    trials = trials_of(desk, open_ones, lines) if lines else []
    return [one.offer for one in trials if one.verdict == "applies"]


def not_claimed_first(desk: Desk) -> tuple[Answer, Desk | None] | None:
    """Why the one coupon that is named is not to be claimed, and the desk for the order."""
    said = _said(desk)
    if said is None:
        return None
    (start, end), rest = said
    one = _known(desk, desk.turn.text[start:end])
    told = unclaimable_told(desk, one) if one is not None else None
    if told is None:
        return None
    return desk.answer(replies.text(told), memory=desk.memory), replace(desk, turn=rest)


def _said(desk: Desk) -> tuple[Span, Turn] | None:
    """The clause that claims, and the rest that orders; None when it is not of both."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or asks(turn.text):
        return None
    told = _claiming(turn.text)
    if len(told) == 1 and (then := _THEN.search(turn.text, *told[0])) is not None:
        told = [(told[0][0], then.end())]  # 领了再下单
    rest = remainder(turn, told)
    if len(told) != 1 or says("not_ordering", rest.text):
        return None
    orders = says("checkout", rest.text) or orders_plainly(rest.text) or pays_along(desk, rest.text)
    return (told[0], rest) if orders else None


def _claiming(text: str) -> list[Span]:
    """The clauses that claim; 领完 of 领一张 领完直接下单 only says when the order comes."""
    first, *more = saying(text, _claims) or [(0, 0)]
    after = [match for start, end in more if (match := _DONE.match(text, start, end))]
    if not first[1] or len(after) < len(more):
        return [first, *more] if first[1] else []
    return [(first[0], max([first[1], *(match.end() for match in after)]))]


def _open(desk: Desk) -> list[KnownOffer]:
    every = known_offers(desk.tx, desk.turn.customer_id, desk.now)
    return [one for one in every if one.running and one.claimable]


def _known(desk: Desk, text: str) -> KnownOffer | None:
    found = titled(text, known_offers(desk.tx, desk.turn.customer_id, desk.now))
    running = [one for one in found if one.running] or found
    return running[0] if len(running) == 1 else None


def _goods(desk: Desk, rest: Turn) -> tuple[Entity, ...]:
    """What is ordered: 吹风机 is the one in talk, when that is one."""
    product = known(desk, desk.memory.product_id)
    kinds = [each for each in rest.entities if each.name == "category"]
    if product is None or not kinds or not _is_called(desk, rest, product, kinds):
        return rest.entities
    one = Entity("product", product.name, extra={"product_id": product.product_id})
    return (one, *(each for each in rest.entities if each.name in ("color", "size")))


def _is_called(desk: Desk, rest: Turn, product: Product, kinds: Sequence[Entity]) -> bool:
    """Whether it is of the kind said: 鞋子 of running shoes too."""
    word = str(kinds[0].value).removesuffix("子")
    loosely = len(kinds) == 1 and any(one.endswith(word) for one in product.categories)
    return loosely or not of_another_kind(replace(desk, turn=rest), product)
