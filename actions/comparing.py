"""Two products side by side, line by line."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.business.parted import leading
from actions.desk import Desk
from actions.goods.attributes import value_words
from actions.goods.better_of_two import ahead, told_by_question
from actions.goods.brand_kept import brands_lacking
from actions.goods.brands_cut_short import brands_cut_short
from actions.goods.compared_with import OTHER, other_asked
from actions.goods.extremes import asks_for_first
from actions.goods.fitting import fits_told
from actions.goods.most import most, ranks
from actions.goods.not_told import not_told
from actions.goods.one_against import set_against
from actions.goods.own_compared import own_meant
from actions.goods.pack_prices import as_told, unit_prices
from actions.goods.showing import found, searched
from actions.goods.suiting import advice
from actions.goods.wanting import kinds_wished, says_wishes, wished
from actions.goods.within_budget import none_within, which_within, with_those_within
from actions.hearing.ordinals import positions
from actions.hearing.wording import says
from actions.reference.by_pieces import called_so
from actions.reference.denied_goods import but_denied
from actions.reference.history import last_matter, products_told
from actions.reference.referring import each_named, known, products_named, several_meant
from actions.reference.variants import matching, priced_as
from actions.topic_action import TopicAction
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product


class Compare(TopicAction):
    """The two named, or the two shown; what both have in common is not repeated."""

    intent = "compare"

    def answer(self, desk: Desk) -> Answer:
        if (told := _at_once(desk)) is not None:
            return told
        if none_within(desk):
            return searched(desk)
        desk, lead = with_those_within(desk)
        return leading(lead, self._of_shown(desk))

    def _of_shown(self, desk: Desk) -> Answer:
        ranked = ranks(desk) and not _side_by_side(desk)
        if ranked and (first := most(desk)) is not None:
            return first
        if asks_for_first(desk) or _only_recommend(desk):
            return searched(desk)  # 最贵的那款手机, whatever is on the screen
        if (
            not products_named(desk)
            and not says("side_by_side", desk.turn.text)
            and (fits := fits_told(desk, _shown_ones(desk)))
        ):
            return desk.answer(replies.text(fits))  # 18平 哪个够用
        if len(products_named(desk)) == 1 and not says("comparing", desk.turn.text):
            topic = "stock" if says("and_that", desk.turn.text) else "product_info"
            return desk.means.topics[topic].answer(desk)
        if says_wishes(desk) and says("leave_out", desk.turn.text) and not products_named(desk):
            return searched(desk)  # 两千左右的手机 除了小米
        several = _meant(desk)
        if len(several) == 1 and (lacking := brands_lacking(desk, [several[0].category])):
            return leading(lacking, desk.means.topics["product_info"].answer(
                _of(desk, several[0])))  # fmt: skip
        if len(several) == 1 and not says("comparing", desk.turn.text):
            return desk.means.topics["product_info"].answer(_of(desk, several[0]))
        if len(several) < 2:
            key = "compare.one_more" if several else "compare.which"
            name = several[0].name if several else ""
            return desk.answer(desk.text(key, name=name)).remembering(
                asked=OTHER if several else "product",
                product_id=several[0].product_id if several else desk.memory.product_id,
            )
        return _compared(desk, several)


def _meant(desk: Desk) -> list[Product]:
    """One of each brand, those named or counted off, the last two, the first two of the kind."""
    if says("dear_and_cheap", desk.turn.text) and len(ends := _ends(desk)) > 1:
        return ends
    several = _of_brands(desk) or several_meant(desk)
    if len(several) < 2 and says("those_two", desk.turn.text):
        several = _last_two(desk) or several
    if len(several) < 2 and not products_named(desk):
        several = _of_kind_named(desk) or several
    return several


def _ends(desk: Desk) -> list[Product]:
    """The cheapest and the dearest of those shown."""
    ranked = sorted(_shown_ones(desk), key=lambda one: one.price)
    return [ranked[0], ranked[-1]] if len(ranked) > 1 else []


def _compared(desk: Desk, several: Sequence[Product]) -> Answer:
    """The first two of them, each at the price of what its data tell of."""
    left, right = (_in_version(desk, each) for each in several[:2])
    buttons = [replies.button(desk.say("compare.choose", name=each.name), "purchase",
                              product_id=each.product_id) for each in (left, right)]  # fmt: skip
    cards = [(left, ""), (right, "")]
    both = (left.product_id, right.product_id)
    told = advice(desk, left, right) or _left_open(desk, left, right, both)
    again = bool(told) and set(desk.memory.shown) == set(both)  # the table stands just above
    table = told if again else "\n".join(filter(None, (_table(desk, left, right), told)))
    reply = replies.products(table, cards, buttons)
    first = ahead(desk, left, right)
    focus = desk.memory.product_id if desk.memory.product_id in both else None
    return desk.answer(reply).remembering(
        shown=both, asked="choice", product_id=first.product_id if first else focus,
    )  # fmt: skip


def _in_version(desk: Desk, product: Product) -> Product:
    """At the price of the version said, or looked for of such goods; else of what its data tell."""
    wishes, turn = desk.memory.wishes, desk.turn
    alike = wishes is not None and {*wishes.categories} & {product.category, *product.categories}
    before = wishes if wishes is not None and alike else Wishes()
    color, size = turn.first("color") or before.color, turn.first("size") or before.size
    return priced_as(as_told(product), color, size)


def _price_title(desk: Desk, left: Product, right: Product) -> str:
    """价格（1.8米床）, when that is the size in which their prices are told."""
    title, wishes = desk.say("compare.price"), desk.memory.wishes
    size = desk.turn.first("size") or (wishes.size if wishes else None)
    there = [any(one.price == each.price for one in matching(each.variants, None, size))
             and len({one.price for one in each.variants}) > 1
             for each in (left, right)]  # fmt: skip
    if not size or not all(there):
        return title
    said = desk.term(str(size))
    return f"{title}（{said}）" if desk.language == "zh" else f"{title} ({said})"


def _left_open(desk: Desk, left: Product, right: Product, both: tuple[str, str]) -> str:
    """这俩哪个刮得干净点, of the two just compared: the data do not tell; no table again."""
    stands = set(desk.memory.shown) == set(both) and last_matter(desk) == "compare"
    if not stands or told_by_question(desk, left, right):
        return ""
    return not_told(desk, left, right, "compare.not_told_of_two")


def _with_own(desk: Desk) -> Answer | None:
    """跟我上次买的皇家那个比: what is spoken of, beside what the shopper's orders tell he has."""
    own = own_meant(desk)
    others = [desk.memory.product_id, *desk.memory.shown]
    found = (known(desk, one) for one in others if own and one != own.product_id)
    other = next((one for one in found if one), None)
    return _compared(desk, [other, own]) if own and other else None


def _of_named(desk: Desk) -> Answer | None:
    """The two that are named, whatever stands on the screen."""
    several = each_named(desk)
    return _compared(desk, several) if len(several) > 1 else None


def _at_once(desk: Desk) -> Answer | None:
    """The two that are plainly meant."""
    if other_asked(desk) and (several := _meant(desk))[1:]:
        return _compared(desk, several)
    return (_with_own(desk) or _of_named(desk) or _of_pieces(desk) or set_against(desk, _compared)
            or _of_one(desk))  # fmt: skip


def _of_pieces(desk: Desk) -> Answer | None:
    """The li ning set and the kawasaki one: two of those on the screen, each called by a piece."""
    shown_ones = catalogue.products(desk.tx, desk.memory.shown)
    several = called_so(desk.turn.text, shown_ones)
    return _compared(desk, several) if len(several) == 2 < len(shown_ones) else None


def _of_one(desk: Desk) -> Answer | None:
    """The first one - colours? and its tension: of one that is pointed at, and not compared."""
    turn = desk.turn
    counted = len(positions(turn.text, len(desk.memory.shown))) == 1
    if not counted or says("comparing", turn.text) or says("and_that", turn.text):
        return None
    answer: Answer = desk.means.topics["product_info"].answer(desk.turned(intent="product_info"))
    return answer


def _side_by_side(desk: Desk) -> bool:
    """Compare the first two, which is lighter: the two are wanted side by side."""
    text = desk.turn.text
    counted = any(says(one, text) for one in ("first_two", "those_two", "dear_and_cheap"))
    return counted and says("side_by_side", desk.turn.text) and len(desk.memory.shown) > 1


def _only_recommend(desk: Desk) -> bool:
    """推荐两款吹风机: a kind to be recommended from, and nothing to compare."""
    text = desk.turn.text
    asked = says("topic_recommend", text) and bool(kinds_wished(desk))
    return asked and not (says("comparing", text) or products_named(desk))


def _of_kind_named(desk: Desk) -> list[Product]:
    """Compare two hair dryers, with none on the screen: the first two of the kind."""
    kinds = kinds_wished(desk)
    shown = _shown_ones(desk)
    if len(kinds) != 1 or any(kinds[0] in each.categories for each in shown):
        return []
    return [each.product for each in found(desk, wished(desk))[:2]]


def _last_two(desk: Desk) -> list[Product]:
    """那两个对比一下: the two that were told last, one after the other."""
    two = products_told(desk)[:2]
    return [one for each in two if (one := known(desk, each))] if len(two) == 2 else []


def _shown_ones(desk: Desk) -> list[Product]:
    return catalogue.products(desk.tx, desk.memory.shown)


def _of(desk: Desk, product: Product) -> Desk:
    entities = (Entity("product_id", product.product_id), *desk.turn.entities)
    return desk.turned(intent="product_info", entities=entities)


def _of_brands(desk: Desk) -> list[Product]:
    """和华为比哪个好: what is spoken of, beside the brand's own; 苹果和华为: one of each."""
    turn, shown = but_denied(desk.turn), desk.memory.shown
    brands = list(dict.fromkeys(str(each.value) for each in turn.all("brand")))
    focus = known(desk, desk.memory.product_id or (shown[0] if shown else None))
    named = products_named(desk)
    if len(named) == 1:
        focus, brands = named[0], [one for one in brands if one != named[0].brand]
    kinds = kinds_wished(replace(desk, turn=turn)) or ((focus.category,) if focus else ())
    brands += brands_cut_short(desk, kinds, brands)
    if not brands or not kinds or named[1:]:
        return []
    best = [one for brand in brands[:2] if (one := _best_of(desk, kinds, brand))]
    if len(brands) > len(best) and brands_lacking(desk, kinds):
        return best
    if len(best) == 1 and focus is not None and focus.brand not in brands:
        best.insert(0, focus)
    return best if len(best) > 1 else []


def _best_of(desk: Desk, kinds: tuple[str, ...], brand: str) -> Product | None:
    """The one of the brand that was spoken of in this talk, else the one found first."""
    ids = tuple(dict.fromkeys((*filter(None, [desk.memory.product_id]), *desk.memory.shown,
                               *products_told(desk))))  # fmt: skip
    told = (one for one in catalogue.products(desk.tx, ids) if one.brand == brand)
    spoken_of = next((one for one in told if {one.category, *one.categories} & {*kinds}), None)
    first = found(desk, Wishes(categories=kinds, brands=(brand,)))[:1]
    return spoken_of or next((one.product for one in first), None)


def _table(desk: Desk, left: Product, right: Product) -> str:
    rows = [(_price_title(desk, left, right), desk.money(left.price), desk.money(right.price))]
    if all(each.price == as_told(each).price for each in (left, right)):
        rows += unit_prices(desk, left, right)
    before = len(rows)
    names = [name for name in dict.fromkeys((*left.attributes, *right.attributes))
             if desk.term(name)]  # fmt: skip
    alike = left.category == right.category
    for name in names:
        one, other = (_shown(desk, each, name) for each in (left, right))
        if one != other or not alike:
            rows.append((desk.term(name), one, other))
    lines = [f"{title}: {one} | {other}" for title, one, other in rows]
    head = f"{left.name} | {right.name}"
    differing = len(rows) - before
    rest = desk.say("compare.rest_same") if differing < len(names) else ""
    asked = told_by_question(desk, left, right)
    verdict = rest if asked else _verdict(desk, left, right) + rest
    verdict += which_within(desk, left, right)
    fits = fits_told(desk, (left, right))
    lead = asked or not_told(desk, left, right) or desk.say("compare.lead")
    return "\n".join(part for part in [lead, head, *lines, verdict, fits] if part)


def _shown(desk: Desk, product: Product, name: str) -> str:
    """The value as it can be said."""
    value = product.attributes.get(name)
    return "—" if value is None else value_words(desk, value)


def _verdict(desk: Desk, left: Product, right: Product) -> str:
    if left.price == right.price:
        return desk.say("compare.same_price")
    cheaper, dearer = sorted((left, right), key=lambda product: product.price)
    gap = desk.money(dearer.price - cheaper.price)
    return desk.say("compare.cheaper", name=cheaper.name, difference=gap)
