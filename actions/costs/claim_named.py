"""有没有母婴的券 有的话帮我领了: the coupon that a message claims, called by any piece of it.

A coupon is called by what it is for (母婴, the beauty one, gold) or by its figures (199减20, 85折).
A question beside the claim takes nothing back: nothing is claimed before the yes.
"""

import re
from collections.abc import Iterator, Sequence

from actions import replies
from actions.answer import Answer
from actions.business.flows import begin
from actions.business.remainder import LETTERS, clauses
from actions.costs.claiming import CLAIM, Titled
from actions.desk import Desk
from actions.hearing.answering import Reading, nothing_left, read
from actions.hearing.wording import asks, leaving_out, says, simplified
from actions.memory import CONFIRM
from actions.reference.bought import speaks_of_goods
from actions.reference.history import answered_before, said_before
from actions.reference.own_basket import owner
from shop import baskets
from shop.offer_trials import KnownOffer, known_offers, tried
from shop.spelling import compact

NAMED = 3  # letters of a name that tell it
COUPON_WORDS = (
    "coupon_unwanted", "coupon_only", "coupon_besides", "coupon_pointed", "coupon_left",
)  # fmt: skip
FEW = 4  # letters that ask for nothing of their own
FOUR = 4  # letters of a kind that is made of two words
_FIGURE = re.compile(r"(?<![\d.])\d{2,}(?:\.\d+)?(?!\d|\s*(?:件|个|袋|盒|号|码|kg|g\b|ml))")
_KIND = re.compile(r"^[\u4e00-\u9fff]{2,4}?(?=[\d满减立免专会]|券)")
_AND = re.compile(
    r"[，,。!！;；、/+&\s]+(?:还有|以及|和|and\b)?|[和跟与]|还有|以及|加上|\b(?:and|plus)\b",
    re.IGNORECASE,
)
_HAN = re.compile(r"(?!优惠|会员|满减|立减|[券张领])[\u4e00-\u9fff]+(?<!优惠)(?<!会员)(?<!券)")
_ENGLISH = re.compile(r"[a-z]{4,}")
_ANY_GOODS = frozenset({"用品", "商品"})
_AFTER = {"first": "(?=[ -](?:order|time|purchase))"}  # any coupons for me first? names none
_PLAIN = frozenset({"coupon", "from", "yuan", "members", "with", "goods", "free", "food", "order"})


def claim_named(desk: Desk) -> Answer | None:
    """The claim of the one coupon that is named, or of all that fit; None when none is claimed."""
    turn = desk.turn
    if turn.clicked or turn.customer_id is None or _agreed_first(desk):
        return None
    if not _wished_of(turn.text):
        return None
    every = known_offers(desk.tx, turn.customer_id, desk.now)
    open_ones = [one for one in every if one.running and one.state is None and _to_claim(one)]
    if not _claims(turn.text):
        if says("stacks", turn.text) and asks(turn.text):
            return None  # and can i also use the 20 yuan one
        taken = (_taken_of_told(desk, open_ones) or _named_alone(desk, open_ones)
                 or _taken_too(desk, every, open_ones))  # fmt: skip
        return claim_of(desk, taken) if taken else None
    named = each_called(turn.text, open_ones) or told_last(desk, open_ones)
    if any(_of_something_else(desk, start, end, open_ones) for start, end in clauses(turn.text)):
        return None
    if len(named) == 1:
        one = named[0].offer_id
        begun = begin(CLAIM, desk, offer_id=one, offer_ids=None)
        return _with_rules(desk, begun)
    if len(named) > 1 and _one_by_one(turn.text, open_ones):
        return _with_rules(desk, claim_of(desk, named))
    if named or not (says("all_of_coupons", turn.text) or says("uses_coupon", turn.text)):
        return None
    return _all_that_fit(desk, open_ones)


def _agreed_first(desk: Desk) -> bool:
    """嗯领 还有满199那张也领了: the claim that waits is agreed to before the other."""
    task = desk.memory.task
    if task is None or task.name != CLAIM.name or task.step != CONFIRM:
        return False
    first, *more = read(desk.turn.text, task.name)
    return first.reading is Reading.YES and any(one.apart for one in more)


def _taken_of_told(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """150那个来一张, right after coupons were told of: the one of them that its figure calls."""
    text = _wished_of(desk.turn.text)
    if not (says("takes_figure", text) and _FIGURE.search(text)) or speaks_of_goods(desk.turn):
        return []
    called = offers_called(text, just_told(desk, offers))
    return called if len(called) == 1 else []


def refused_alone(clause: str) -> bool:
    """不要150那张: of a coupon that is not wanted, and of no other that is."""
    left = leaving_out("coupon_unwanted", clause)
    return says("coupon_unwanted", clause) and not says("coupon_wished", left)


def _wished_of(text: str) -> str:
    """Without what is said of coupons that are not wanted."""
    parts = [text[slice(*one)] for one in clauses(text)]
    return "，".join(one for one in parts if not refused_alone(one))


def _named_alone(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """新人首单立减25, 新人那张: the one coupon whose name is all that is said.

    Any other name than its whole title is one only right after it was told of.
    """
    text = desk.turn.text
    called = offers_called(text, offers)
    if len(called) != 1 or asks(text) or says("coupon_unwanted", text):
        return []
    if not of_coupons_alone(text, called) and compact(text) not in _titles(called[0]):
        return []
    if any(title in compact(text) for title in _titles(called[0])):
        return called
    pointed = says("that_one_of_them", text)
    return [one for one in just_told(desk, offers) if one in called] if pointed else []


def _titles(offer: Titled) -> set[str]:
    return {compact(str(each)) for each in offer.title.values()}


def _taken_too(
    desk: Desk, every: Sequence[KnownOffer], offers: Sequence[KnownOffer]
) -> list[KnownOffer]:
    """母婴那个也要, right after another was claimed: the one coupon that it calls."""
    text = desk.turn.text
    claimed = [one for one in every if one.state and one not in offers]
    before = answered_before(desk)
    told = any(str(each) in before for one in claimed for each in one.title.values())
    if not told or not says("taken_too", text):
        return []
    called = each_called(text, offers)
    return called if len(called) == 1 else []


def told_last(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """那帮我领了吧, right after one coupon was told of: that one."""
    text = desk.turn.text
    if _calls_any(text) or not (says("that_coupon", text) or says("takes_coupon", text)):
        return []
    return just_told(desk, offers)


def just_told(desk: Desk, offers: Sequence[KnownOffer]) -> list[KnownOffer]:
    """Those that were offered just now, or whose titles stand in the last words of either side."""
    task = desk.memory.task
    ids = (task.get("listed") or ()) if task is not None and task.name == CLAIM.name else ()
    if ids:
        return [one for one in offers if one.offer_id in ids]
    before = said_before(desk) + answered_before(desk)
    return [one for one in offers if any(str(each) in before for each in one.title.values())]


def _calls_any(text: str) -> bool:
    return says("all_of_coupons", text) or bool(_FIGURE.search(text))


def _with_rules(desk: Desk, begun: Answer) -> Answer:
    """领两张 一单能叠着用么: how many of them there are for each, beside the claim."""
    if not says("stacked_coupons", desk.turn.text):
        return begun
    told = replies.text(desk.say("offers.each_once"))
    return Answer((told, *begun.replies), begun.memory)


def claim_of(desk: Desk, offers: Sequence[Titled]) -> Answer:
    """The claim of these, whatever else was told of."""
    ids = [one.offer_id for one in offers]
    return begin(CLAIM, desk, listed=ids, offer_id=ids[0],
                 offer_ids=ids if len(ids) > 1 else None)  # fmt: skip


def each_called[T: Titled](text: str, offers: Sequence[T]) -> list[T]:
    """母婴那个和95折的都领上: each that a part of a list calls alone; else what the whole calls."""
    return _one_by_one(text, offers) or offers_called(text, offers)


def _one_by_one[T: Titled](text: str, offers: Sequence[T]) -> list[T]:
    """The offers called by the parts of the text, when each part calls one and they are several."""
    parts = [one for one in _AND.split(simplified(text)) if not says("coupon_unwanted", one)]
    called = [(one, offers_called(one, offers)) for one in parts]
    ids = {found[0].offer_id for one, found in called
           if len(found) == 1 and of_coupons_alone(one, found)}  # fmt: skip
    return [one for one in offers if one.offer_id in ids] if len(ids) > 1 else []


def offers_called[T: Titled](text: str, offers: Sequence[T]) -> list[T]:
    """Those that most of the pieces said call; a word of the name tells more than a figure."""
    said = simplified(text).lower()
    pieces = {one.offer_id: set(_pieces_in(said, one)) for one in offers}
    hits = {each: sum(1 if one.isdigit() else 2 for one in found)
            for each, found in pieces.items()}  # fmt: skip
    most = max(hits.values(), default=0)
    return [one for one in offers if most and hits[one.offer_id] == most]


def of_coupons_alone(said: str, called: Sequence[Titled]) -> bool:
    """Whether nothing is left of it without the names and the words for having a coupon or not."""
    left = simplified(said).lower()
    pieces = {piece for one in called for piece in _pieces_in(left, one)}
    for piece in sorted(pieces, key=len, reverse=True):
        left = left.replace(piece, " ")
    return nothing_left(left, *COUPON_WORDS)


def _pieces_in(said: str, offer: Titled) -> Iterator[str]:
    zh, en = (str(offer.title.get(one, "")).lower() for one in ("zh", "en"))
    figures = set(_FIGURE.findall(zh)) | set(re.findall(r"\d{2,}", zh))
    yield from (one for one in _FIGURE.findall(said) if one in figures)
    kind = _KIND.search(zh)
    if kind and (called := next((one for one in _halves(kind.group()) if one in said), None)):
        yield called
    elif (own := _name_in(said, zh)) is not None:
        yield own
    yield from (one for one in re.findall(r"(?<!\d)\d+%", said) if one in en.split())
    words = {one.removesuffix("s") for one in _ENGLISH.findall(en) if one not in _PLAIN}
    yield from (one for one in words if re.search(rf"\b{one}s?\b{_AFTER.get(one, '')}", said))


def _halves(kind: str) -> Iterator[str]:
    """The kind, and the two words that make it: 新人 and 首单 of 新人首单."""
    yield kind
    if len(kind) == FOUR:
        yield from (one for one in (kind[:2], kind[2:]) if one not in _ANY_GOODS)


def _name_in(said: str, title: str) -> str | None:
    """回归礼 of 好久不见回归礼: letters of the title that stand together in what is said."""
    runs = (title[at : at + NAMED] for at in range(len(title) - NAMED + 1))
    return next((one for one in runs if one in said and _HAN.fullmatch(one)), None)


def _to_claim(offer: KnownOffer) -> bool:
    return offer.claimable and not offer.gone


def _claims(text: str) -> bool:
    if any(says(name, text) for name in ("claimed_yet", "coupons_held", "stacks")):
        return False
    if any(says(name, text) for name in ("claims_by_figure", "takes_coupon", "uses_coupon")):
        return True
    return says("claim_words", text) or (says("yes_first", text) and says("coupon_words", text))


def _of_something_else(desk: Desk, start: int, end: int, offers: Sequence[KnownOffer]) -> bool:
    said = desk.turn.text[start:end]
    if says("claims_by_figure", said):
        return False
    if any(says(name, said) for name in ("checkout", "takes_plainly", "pays_alone")):
        return True
    names = ("claim_words", "coupon_words", "coupon", "stacked_coupons")
    coupons = any(says(name, said) for name in names)
    if coupons or offers_called(said, offers):
        return False
    return len(LETTERS.findall(said)) > FEW


def _all_that_fit(desk: Desk, offers: Sequence[KnownOffer]) -> Answer | None:
    """有啥券能用 都领了: those that take something off the basket as it is."""
    lines = baskets.lines(desk.tx, owner(desk))
    if not lines or not says("coupon_words", desk.turn.text):
        return None
    ids = [one.offer_id for one in offers
           if tried(desk.tx, owner(desk), desk.turn.customer_id, one, lines, desk.now).verdict
           == "applies"]  # fmt: skip
    if not ids:
        return None
    return begin(CLAIM, desk, listed=ids)
