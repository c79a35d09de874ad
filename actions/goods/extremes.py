"""The cheapest, dearest, best selling, best rated, lightest of a kind: found and put in order."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from actions.desk import Desk
from actions.goods.attributes import attribute_of, value_words
from actions.goods.leaning import CANDIDATES, MEASURED, measure_meant, measure_of
from actions.goods.life_stages import for_stage
from actions.goods.wanting import kinds_wished
from actions.hearing.matters import NOT_UNDERSTOOD, SHOPPING, asks_for
from actions.hearing.wording import says
from actions.reference.referring import products_named
from actions.reference.variants import priced_as
from actions.turn import nameless
from shop import catalogue
from shop.bestsellers import WINDOW, bestsellers
from shop.catalogue import Wishes
from shop.products import Product
from shop.ratings import best_rated
from shop.recommending import Reason, Suggestion

SHOWN = 4
MOST_COMPARED = 500  # goods among which the first is found
LOOKING = SHOPPING | NOT_UNDERSTOOD | {"promotion"}
NAMES = ("cheapest", "dearest", "best_selling", "best_rated", "superlative")


@dataclass(frozen=True)
class Ordered:
    """Goods with the extreme one first, and the sentence that says by what they stand so."""

    suggested: Sequence[Suggestion]
    lead: str


def asks_for_first(desk: Desk) -> bool:
    """The cheapest, the best selling of a kind that is named, not of those on the screen."""
    turn = desk.turn
    if turn.clicked or desk.memory.busy or turn.intent not in LOOKING:
        return False
    if asks_for("price_protection", turn.text):
        return False  # 买贵了，现在降价了
    if says("of_the_shown", turn.text) or not kinds_wished(desk) or products_named(desk):
        return False
    by_figure = says("superlative", turn.text) and measure_meant(turn.text) is not None
    return by_figure or any(says(name, turn.text) for name in NAMES[:-1])


def extreme(desk: Desk, wishes: Wishes) -> Ordered | None:
    """What fits the wishes in that order; None when no order is asked for or nothing fits.

    With nothing in it when the data does not tell the order, which its sentence says.
    """
    ordered = _extreme(desk, wishes)
    if ordered is None or not (ordered.suggested and wishes.exclude and kinds_wished(desk)):
        return ordered
    whole = _extreme(desk, for_stage(desk, replace(wishes, exclude=())))
    return _with_first(desk, ordered, whole) if whole is not None else ordered


def _extreme(desk: Desk, wishes: Wishes) -> Ordered | None:
    name = next((one for one in NAMES if says(one, desk.turn.text)), None)
    fitting = catalogue.find(desk.tx, wishes, limit=MOST_COMPARED).data if name else ()
    return _ORDERS[name](desk, wishes, fitting) if name and fitting else None


def _with_first(desk: Desk, ordered: Ordered, whole: Ordered) -> Ordered:
    """哪个最轻, after 新手用: of what suits, and the one that is first of all the kind."""
    first = next(iter(whole.suggested), None)
    if first is None or first.product.product_id in {
        one.product.product_id for one in ordered.suggested
    }:
        return ordered
    lead = desk.say("search.first_of_fitting") + ordered.lead.rstrip("：: ")
    name = measure_meant(desk.turn.text) if says("superlative", desk.turn.text) else None
    figure = attribute_of(first.product, name) if name else None
    value = value_words(desk, figure[1]) if figure else ""
    said = (f"（{value}）" if desk.language == "zh" else f" ({value})") if value else ""
    told = desk.say("search.first_of_all", name=first.product.name, told=said,
                    price=desk.money(first.product.price))  # fmt: skip
    return Ordered([*ordered.suggested[: SHOWN - 1], first], lead + told)


def cheapest_of(desk: Desk, wishes: Wishes) -> Ordered | None:
    """便宜的手机, with no budget: the lowest prices first."""
    fitting = catalogue.find(desk.tx, wishes, limit=MOST_COMPARED).data
    return _cheapest(desk, wishes, fitting) if fitting else None


def _cheapest(desk: Desk, wishes: Wishes, fitting: Sequence[Product]) -> Ordered | None:
    ranked = sorted(fitting, key=lambda one: _price(one, wishes))
    return _ordered(ranked, desk.say("search.cheapest_first"))


def _dearest(desk: Desk, wishes: Wishes, fitting: Sequence[Product]) -> Ordered | None:
    ranked = sorted(fitting, key=lambda one: -_price(one, wishes))
    return _ordered(ranked, desk.say("search.dearest_first"))


def _price(product: Product, wishes: Wishes) -> int:
    """As its card shows it: in the colour and size wished for."""
    return priced_as(product, wishes.color, wishes.size).price


def _best_selling(desk: Desk, wishes: Wishes, fitting: Sequence[Product]) -> Ordered | None:
    """By how many customers bought it lately."""
    known = {one.product_id: one for one in fitting}
    sold = [(known[one], buyers) for one, buyers in bestsellers(desk.tx, known, desk.now) if buyers]
    if not sold:
        return Ordered((), desk.say("search.none_sold", days=WINDOW.days))
    best, buyers = sold[0]
    lead = desk.say("search.best_selling_first", days=WINDOW.days, name=best.name, count=buyers)
    return _ordered([one for one, _ in sold], lead)


def _best_rated(desk: Desk, wishes: Wishes, fitting: Sequence[Product]) -> Ordered | None:
    """By the stars that customers gave."""
    known = {one.product_id: one for one in fitting}
    ranked = best_rated(desk.tx, known)
    if not ranked:
        return Ordered((), desk.say("search.none_rated"))
    first, rating = ranked[0]
    lead = desk.say("search.best_rated_first", name=known[first].name, stars=f"{rating.stars:.1f}",
                    count=rating.customers)  # fmt: skip
    return _ordered([known[one] for one, _ in ranked], lead)


def _measured(desk: Desk, wishes: Wishes, fitting: Sequence[Product]) -> Ordered | None:
    """最轻的笔记本, the quietest fridge: by the figure that the adjective means."""
    named = next((str(each.value) for each in desk.turn.all("attribute")), None)
    name = measure_meant(desk.turn.text) or named
    if name is None:
        return None
    said = desk.term(name) or name
    pairs = [(value, one) for one in fitting[:CANDIDATES]
             if (value := measure_of(one, name)) is not None]  # fmt: skip
    if len(pairs) < MEASURED:
        return Ordered((), desk.say("search.not_measured", attribute=said))
    less = says("least", nameless(desk.turn))
    pairs.sort(key=lambda pair: pair[0] if less else -pair[0])
    key = "search.least_first" if less else "search.most_first"
    first = pairs[0][1]
    told = value_words(desk, (attribute_of(first, name) or ("", ""))[1])
    lead = desk.say(key, attribute=said, name=first.name, value=told)
    return _ordered([one for _, one in pairs], lead)


def _ordered(ranked: Sequence[Product], lead: str) -> Ordered:
    reason = Reason("matches_wishes")
    return Ordered([Suggestion(one, reason, 0.0) for one in ranked[:SHOWN]], lead)


_ORDERS: dict[str, Callable[[Desk, Wishes, Sequence[Product]], Ordered | None]] = {
    "cheapest": _cheapest,
    "dearest": _dearest,
    "best_selling": _best_selling,
    "best_rated": _best_rated,
    "superlative": _measured,
}
