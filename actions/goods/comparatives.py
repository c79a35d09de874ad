"""'A larger screen', 'lighter', 'lasts longer': more or less of an attribute than what was seen."""

from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.attributes import attribute_of
from actions.goods.leaning import SIZES, by_measure, leans, measure_meant
from actions.goods.life_stages import for_stage
from actions.goods.sent_back import going_back
from actions.goods.showing import cards, shown
from actions.goods.two_measures import Lean, side_words
from actions.goods.wish_words import given_up_words
from actions.hearing.wishes import not_again
from actions.hearing.wording import says
from actions.reference.referring import known
from shop import catalogue
from shop.catalogue import Wishes
from shop.measures import measured
from shop.products import Product

CANDIDATES = 60
SEVERAL = 2


def better(desk: Desk, wishes: Wishes, seen: Sequence[Product]) -> Answer | None:
    """The answer to such a wish; None when there is none, or nothing to compare with."""
    text = desk.turn.text
    if says("no_more_than", text) and list(desk.turn.all("price")) and not measure_meant(text):
        return None  # no more than 500 is a budget
    less, more = leans(text)
    if not (less or more):
        return None
    if says("size_step", text) and (sized := _in_sizes(desk)) is not None:
        return sized
    name = attribute_asked(desk, seen)
    beside = [each for each in seen if each.product_id == desk.memory.product_id] or seen
    measured = [value for each in beside if name and (value := measure(each, name)) is not None]
    if name is None or not measured:
        return None
    stepped, limit, said = says("size_step", text), median(measured), desk.term(name) or name
    whole = for_stage(desk, replace(wishes, exclude=going_back(desk)))  # 小点的, asked before
    for tried in (wishes, replace(wishes, brands=()), whole, replace(whole, text="")):
        fitting = catalogue.find(desk.tx, tried, limit=CANDIDATES).data
        failing = [each.product_id for each in fitting if not _beyond(each, name, limit, less)]
        if len(failing) < len(fitting):
            left, words = not_again(tried, failing), side_words(desk, Lean(name, less), "further")
            if tried.text != wishes.text:
                words = desk.say("search.relaxed", wish=given_up_words(desk, wishes, "text"))
            first = by_measure(desk, left, name, less=less != stepped)
            return cards(desk, left, first, words) if first else shown(desk, left, words)
    return desk.answer(desk.text("search.no_better", attribute=said))


def _in_sizes(desk: Desk) -> Answer | None:
    """有大一号的吗, of shoes in talk: in which sizes they come, as none was said to begin from."""
    focus = known(desk, desk.memory.product_id)
    if focus is None or len({one.size for one in focus.variants}) < SEVERAL:
        return None
    told: Answer = desk.means.topics["stock"].answer(desk.turned(intent="stock"))
    return told


def attribute_asked(desk: Desk, seen: Sequence[Product]) -> str | None:
    """The measure that a comparison is about: named, or meant by the adjective."""
    named = next((str(each.value) for each in desk.turn.all("attribute")), None)
    return named or measure_meant(desk.turn.text) or _common(seen)


def _common(seen: Sequence[Product]) -> str | None:
    """What 大一点 and 小一点 mean of these: the first measure of size that all of them have."""
    return next(
        (name for name in SIZES if all(measure(each, name) is not None for each in seen)), None
    )


def _beyond(product: Product, name: str, limit: float, less: bool) -> bool:
    value = measure(product, name)
    return value is not None and (value < limit if less else value > limit)


def measure(product: Product, name: str) -> float | None:
    """An attribute as a number in its smallest usual unit; None when it has none."""
    found = attribute_of(product, name)
    return measured(found[1]) if found is not None else None
