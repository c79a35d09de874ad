"""有没有母婴的券, any coupon I can use on it: the offers that are good for the goods meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.business.remainder import LETTERS, remainder, requests, saying
from actions.costs.claiming import CLAIM, claim_button
from actions.costs.discount_source import no_group
from actions.costs.offer_fits import offer_on_goods
from actions.costs.offer_names import figures_said
from actions.costs.offers_sought import seeks_offers
from actions.desk import Desk
from actions.hearing.answering import Reading, read
from actions.hearing.wording import asks, leaving_out, says
from actions.memory import Task
from shop import catalogue
from shop.catalogue import Wishes
from shop.offer_trials import KnownOffer, known_offers, why_barred
from shop.offering import goods_of, levels_of, open_offers, running_offers, shut_now
from shop.products import Product

SHOWN = 4
WIDER = 2  # letters of a kind that name the kind above it
FEW = 6  # letters that may point at goods and say nothing else
CANDIDATES = 60
NARROWED = ("price", "color", "size")  # goods that are looked for, and their offers beside them


@dataclass(frozen=True)
class _Kind:
    """Goods that are named by their kind or brand, or that stand on the screen."""

    name: str
    path: frozenset[str]


def offers_of_goods(desk: Desk) -> Answer | None:
    """The answer when nothing else is asked; None when no goods are meant."""
    turn, task = desk.turn, desk.memory.task
    if turn.clicked or (task is not None and not task.soft and task.name != CLAIM.name):
        return None
    if not _seeks(turn.text) or figures_said(desk)[0] or _agrees(desk):
        return None
    if any(True for name in NARROWED for _ in turn.all(name)):
        return None
    rest = remainder(turn, saying(turn.text, _seeks))
    if requests(rest) and not _points_alone(rest.text):
        return None
    return offers_of_kind(desk) or offer_on_goods(desk)


def _seeks(text: str) -> bool:
    """Which coupon is best for cat food asks for those that are good for it."""
    return seeks_offers(text) or (says("best_coupon", text) and says("for_a_kind", text))


def _agrees(desk: Desk) -> bool:
    """Yes please. and do i get any discount?: a yes to what is offered is heard first."""
    task = desk.memory.task
    if task is None or task.name == CLAIM.name:
        return False
    said = read(desk.turn.text, task.name)
    return bool(said) and said[0].reading is Reading.YES


def _points_alone(said: str) -> bool:
    """那这几双呢 有优惠不: the goods, and nothing that is asked of them."""
    plain = leaving_out("what_of", said)
    pointed = says("of_the_list", plain) or says("this", plain) or says("counted_off", plain)
    return pointed and not asks(plain) and len(LETTERS.findall(plain)) <= FEW


def offers_of_kind(desk: Desk) -> Answer | None:
    """What is good for the kind or brand that is named, or for all that stand on the screen."""
    kind = _kind_named(desk) or _kind_shown(desk)
    return None if kind is None else _told(desk, kind, _good_for(desk, kind))


def good_for_kind(desk: Desk) -> list[KnownOffer] | None:
    """What is good for that kind, the nearest first; None when no kind is meant."""
    kind = _kind_named(desk) or _kind_shown(desk)
    return None if kind is None else _good_for(desk, kind)


def _kind_named(desk: Desk) -> _Kind | None:
    """跑鞋, 耐克: without a word that points at one of them."""
    turn = desk.turn
    kind, brand = turn.first("category"), turn.first("brand")
    if any(True for _ in turn.all("product")) or not (kind or brand):
        return None
    if says("this", turn.text) or says("counted_off", turn.text):
        return None
    wishes = Wishes(categories=(str(kind),) if kind else (),
                    brands=(str(brand),) if brand else (), in_stock=False)  # fmt: skip
    goods = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    if not goods and kind and not brand:
        wider = Wishes(categories=(str(kind)[:WIDER],), in_stock=False)
        goods = catalogue.find(desk.tx, wider, limit=CANDIDATES).data  # 宠物食品, of 宠物
    gap = "" if desk.language == "zh" else " "
    name = gap.join(desk.term(str(one)) or str(one) for one in (brand, kind) if one)
    return _Kind(name, _paths(goods)) if goods else None


def _kind_shown(desk: Desk) -> _Kind | None:
    """这几双有优惠吗: all that stand on the screen, when they are of one kind."""
    text, memory = desk.turn.text, desk.memory
    all_of_them = says("of_the_list", text)
    one_of_them = memory.product_id or says("counted_off", text)
    if not all_of_them and (one_of_them or not says("this", text)):
        return None
    if _other_kind_named(desk):
        return None  # 羽绒服这件, with milk powder on the screen
    goods = catalogue.products(desk.tx, memory.shown)
    kinds = {one.category for one in goods}
    if len(goods) < 2 or len(kinds) != 1:
        return None
    return _Kind(desk.term(kinds.pop()), _paths(goods))


def _other_kind_named(desk: Desk) -> bool:
    """Whether goods are named of which none stands on the screen."""
    said = {str(one.value) for one in desk.turn.all("category")}
    shown = _paths(catalogue.products(desk.tx, desk.memory.shown))
    return bool(said) and not said & shown


def _paths(goods: Sequence[Product]) -> frozenset[str]:
    return frozenset(kind for one in goods for kind in (one.category, *one.categories))


def _good_for(desk: Desk, kind: _Kind) -> list[KnownOffer]:
    """Those open to him that go by no kind or by this one; the nearest first, then of his group."""
    who = desk.turn.customer_id
    own = {one.offer_id for one in open_offers(desk.tx, who, desk.now) if one.segments}
    fitting: list[tuple[tuple[bool, bool], KnownOffer]] = []
    for one in known_offers(desk.tx, who, desk.now):
        bound = set(goods_of(desk.tx, one.offer_id))
        if is_open(desk, one) and (not bound or bound & kind.path):
            fitting.append(((not bound, one.offer_id not in own), one))
    return [one for _, one in sorted(fitting, key=lambda pair: pair[0])]


def is_open(desk: Desk, one: KnownOffer) -> bool:
    """Whether it runs and he has it or may still have it."""
    who = desk.turn.customer_id
    if not one.running or one.spent or (one.to_claim and one.gone):
        return False
    if who is not None:
        return one.state == "claimed" or why_barred(desk.tx, who, one, desk.now) is None
    if not one.claimable:
        return one.offer_id in {each.offer_id for each in open_offers(desk.tx, None, desk.now)}
    grouped = {each.offer_id for each in running_offers(desk.tx, desk.now) if each.segments}
    return one.offer_id not in grouped and not levels_of(desk.tx, one.offer_id)


def _told(desk: Desk, kind: _Kind, offers: Sequence[KnownOffer]) -> Answer:
    if not offers:
        return resumed(desk, desk.answer(desk.text("offers.kind_none", name=kind.name)))
    own = any(goods_of(desk.tx, one.offer_id) for one in offers)
    lead = no_group(desk) + desk.say(f"offers.kind_{'own' if own else 'any'}", name=kind.name)
    shown = offers[:SHOWN]
    text = "\n".join([lead, *(_line(desk, one) for one in shown), *_others(desk, shown)])
    who = desk.turn.customer_id
    open_ones = [one for one in shown if one.to_claim] if who else []
    told = desk.answer(replies.text(text, [claim_button(desk, one) for one in open_ones]))
    if not open_ones or desk.memory.busy:
        return resumed(desk, told)
    listed = {"listed": [one.offer_id for one in open_ones]}
    task = Task(CLAIM.name, "offer_id", listed, soft=True)
    return told.remembering(task=task, asked="choice")


def _others(desk: Desk, shown: Sequence[KnownOffer]) -> list[str]:
    """How many more are open to him, for these goods or for others."""
    every = [one for one in known_offers(desk.tx, desk.turn.customer_id, desk.now)
             if is_open(desk, one)]  # fmt: skip
    count = len({one.offer_id for one in every} - {one.offer_id for one in shown})
    return [desk.say("offers.and_others", count=count)] if count else []


def _line(desk: Desk, one: KnownOffer) -> str:
    key = "fits_claimable" if desk.turn.customer_id else "fits_signed_in"
    if not one.to_claim:
        key = "fits_held" if one.claimable else "fits_alone"
    told = desk.say(f"offers.{key}", title=one.title[desk.language],
                    terms=str(one.terms[desk.language]).rstrip("。."))  # fmt: skip
    return told + shut_words(desk, one.offer_id)


def shut_words(desk: Desk, offer_id: str) -> str:
    """Of an offer of the weekend on a Monday: that it does not come off now; else nothing."""
    shut = offer_id in shut_now(desk.tx, desk.now)
    return desk.say("offers.shut_now") if shut else ""
