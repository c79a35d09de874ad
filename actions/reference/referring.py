"""Which product is meant: named, clicked, counted off (第二个), or the one spoken of (它)."""

import re
from collections.abc import Sequence

from actions.desk import Desk
from actions.hearing.described import described_so
from actions.hearing.ordinals import position, positions
from actions.hearing.wording import says, simplified, without
from actions.hearing.words import short_brands, sub_brands
from actions.reference.bought import product_ids
from actions.reference.by_figure import by_figure, of_other_figure
from actions.reference.by_pieces import called_so
from actions.reference.by_price import at_price, by_price
from actions.reference.counted_kind import counted_of_kind, is_of_kind
from actions.reference.described_alike import described_alike
from actions.reference.history import products_told
from actions.reference.looked_since import looked_since
from actions.reference.model_tails import by_tail, by_words
from actions.reference.other_amount import of_other_amount
from actions.reference.putting_aside import not_aside
from actions.reference.variants import version_said
from actions.turn import Entity, Turn
from shop import catalogue, orders
from shop.catalogue import Wishes
from shop.errors import NotFound
from shop.products import Product

MANY = 6
PAIR = 2
ABOUT_ONE = ("product_info", "stock")
_POINTED = re.compile(
    r"(?P<zh>[^，,。？?！!；;\s]{1,12})[那这]一?[个款件台双部只支条瓶本盒袋辆把]"
    r"|\bthe (?P<en>[\w -]{2,24}?) one\b",
    re.IGNORECASE,
)
_MODEL = re.compile(r"(?<![A-Za-z0-9])[A-Za-z]{1,3}\d{0,2}(?![A-Za-z0-9])")
TOLD_BEFORE = 8
OF_BRAND = 60
_CHINESE_NAME = re.compile(r"[\u3400-\u9fff]{2,}")


def product_meant(desk: Desk, *, focus: bool = True) -> Product | None:
    """The one product the message is about; with `focus`, else the one spoken of before."""
    named = products_named(desk)
    if len(named) == 1:
        return named[0]
    shown = desk.memory.shown
    place = position(desk.turn.text, len(shown))
    if place is not None and not named:
        return counted_of_kind(desk, known(desk, shown[place]))
    if named:
        return _narrowed(desk, named)
    if (pointed := _pointed_at(desk)) is not None:
        return pointed
    place, alone = position(desk.turn.text, MANY), not shown and desk.memory.product_id
    if place is not None and not (place == 0 and alone) and (not shown or _counts_off(desk)):
        return None  # 第一个, when nothing is on the screen, or 第四个 of two
    of_it = _spoken_of(desk) if focus else None
    return None if of_it is None or of_another_kind(desk, of_it) else of_it


def _pointed_at(desk: Desk) -> Product | None:
    """象印那个, 球釜那款, the Mi one: the only one on the screen that is called so."""
    turn, shown = desk.turn, catalogue.products(desk.tx, desk.memory.shown)
    if not turn.clicked and (priced := by_price(turn.text, shown)) is not None:
        return priced
    brands = {str(each.value) for each in turn.all("brand")}
    brands |= {under for one in brands for under in sub_brands(one)}
    if (figured := at_price(turn.text, shown) or by_figure(turn.text, shown)) is not None:
        return figured
    said = [match.group("zh") or match.group("en") for match in _POINTED.finditer(turn.text)]
    asked = bool(said) or turn.intent in ABOUT_ONE or says("variants_question", turn.text)
    of_brand = [one for one in shown if one.brand in brands
                or any(each in one.name for each in brands)]  # fmt: skip
    of_brand = [one for one in of_brand if not of_other_figure(turn.text, one)]
    if brands:
        meant = described_so(of_brand, said)
        return meant[0] if asked and len(meant) == 1 else None
    if not said and (once := _by_piece(turn.text, shown)) is not None:
        return once
    called = [one for one in shown if any(_called(one, each) for each in said)]
    near = shown or catalogue.products(desk.tx, [desk.memory.product_id or ""])
    return called[0] if len(called) == 1 else described_alike(desk, said, near)


def _by_piece(text: str, shown: Sequence[Product]) -> Product | None:
    """Is the set two rackets: the only one on the screen that a piece of its name calls."""
    once = called_so(text, shown) if len(shown) > 1 and not says("deed_of_it", text) else []
    return once[0] if len(once) == 1 else None


def _called(product: Product, said: str) -> bool:
    """Whether the words before 'one' hold its brand or a piece of its name."""
    low = simplified(said.lower())
    names = (product.brand, *short_brands(product.brand), *product.name.split())
    return any(_holds(low, each.lower()) for each in names if len(each) > 1)


def _holds(text: str, word: str) -> bool:
    return bool(re.search(rf"\b{re.escape(word)}\b", text)) if word.isascii() else word in text


def _counts_off(desk: Desk) -> bool:
    return says("counted_off", desk.turn.text)


def _spoken_of(desk: Desk) -> Product | None:
    """The goods of the business in progress, the product spoken of, the goods of an order."""
    shown = desk.memory.shown
    focus = desk.memory.product_id or (shown[0] if len(shown) == 1 else None)
    found = _of_task(desk) or known(desk, focus)
    return found or (_of_order(desk) if not shown else None)


def _of_order(desk: Desk) -> Product | None:
    """The goods of the order just told, when it is one thing: is it also there in blue?"""
    who, number = desk.turn.customer_id, desk.memory.order_no
    asked = desk.turn.intent in ABOUT_ONE
    named = asked or any(desk.turn.first(kind) for kind in ("color", "size"))
    if who is None or number is None or not named:
        return None
    lines = orders.one(desk.tx, who, number).lines
    product = known(desk, lines[0].product_id) if len(lines) == 1 else None
    return product if product and version_said(desk.turn, product, by_number=asked) else None


def _of_task(desk: Desk) -> Product | None:
    """The goods of the business in progress: 白色有货吗 in the middle of an exchange."""
    task, who = desk.memory.task, desk.turn.customer_id
    if task is None or task.soft or looked_since(task):
        return None
    if "product_id" in task:
        return known(desk, str(task.get("product_id")))
    if who is None or "order_no" not in task:
        return None
    lines = orders.one(desk.tx, who, str(task.get("order_no"))).lines
    of_line = [one for one in lines if str(one.line_id) == str(task.get("line_id"))]
    meant = of_line or (list(lines) if len(lines) == 1 else [])
    return known(desk, meant[0].product_id) if meant else None


def products_named(desk: Desk) -> list[Product]:
    """The products the message names, at most a handful for each name."""
    turn = desk.turn
    if clicked := turn.first("product_id"):
        found = known(desk, str(clicked))
        return [found] if found else []
    products: list[Product] = []
    if turn.language == "en":  # a Chinese name in an English sentence
        for name in _CHINESE_NAME.findall(turn.text):
            if not without(turn.text, name):  # MAC, not 完美日记
                products += catalogue.named(desk.tx, name, limit=MANY)
    for entity in not_aside(turn.text, list(turn.all("product"))):
        products += _called_so(desk, entity)
    if not products and not list(turn.all("product")):
        products += by_tail(desk, turn.text)
    if not products or _MODEL.search(turn.text):
        products += _told_before(desk, products)
    named = list({product.product_id: product for product in products}.values())
    said = "".join(turn.text.lower().split())
    whole = [one for one in named if "".join(one.name.lower().split()) in said]
    return whole if len(whole) == 1 and turn.language == "en" else named


def _called_so(desk: Desk, entity: Entity) -> list[Product]:
    """The goods of that name, else those whose model ends so."""
    said = str(entity.value)
    several = catalogue.products(desk.tx, product_ids(entity.extra))
    several = several or catalogue.named(desk.tx, said, limit=MANY)
    return several or by_tail(desk, said) or by_words(desk, said)


def _told_before(desk: Desk, named: Sequence[Product]) -> list[Product]:
    """Goods of the earlier answers that are called by less than their name."""
    told = catalogue.products(desk.tx, tuple(products_told(desk)[:TOLD_BEFORE]))
    found = _by_model(desk, told, {product.product_id for product in named})
    if named or found or any(True for _ in desk.turn.all("product")):
        return found
    return _by_brand(desk, told)


def _by_model(desk: Desk, told: Sequence[Product], named: set[str]) -> list[Product]:
    """SE, of the 徕芬 SE that was told before: a model too short to be known by itself."""
    text = desk.turn.text
    said = {each.group().lower() for each in _MODEL.finditer(text)
            if not says("denies", text[: each.start()])}  # fmt: skip
    brands = tuple(dict.fromkeys(str(each.value) for each in desk.turn.all("brand")))
    wishes = Wishes(brands=brands, in_stock=False)
    own = catalogue.find(desk.tx, wishes, limit=OF_BRAND).data if said and brands else ()
    known_ones = {one.product_id: one for one in (*told, *own)}.values()
    meant = [one for one in known_ones if one.name.partition(" ")[2].lower() in said]
    return [one for one in meant if one.product_id not in named] if len(meant) == 1 else []


def _by_brand(desk: Desk, told: Sequence[Product]) -> list[Product]:
    """米家那个的内胆是什么材质: the one of that brand that was told before."""
    turn = desk.turn
    brands = {str(each.value) for each in turn.all("brand")}
    if len(brands) != 1 or turn.intent not in ("product_info", "stock") or says("seeks", turn.text):
        return []
    kinds = set(_kinds_named(turn))
    meant = [one for one in told if one.brand in brands and kinds <= {*one.categories}
             and not of_other_figure(turn.text, one)]  # fmt: skip
    said = [match.group("zh") or match.group("en") for match in _POINTED.finditer(turn.text)]
    meant = described_so(meant, said)
    return meant if len(meant) == 1 else []


def several_meant(desk: Desk) -> list[Product]:
    """Two products or more to compare: named, counted off, or the ones shown."""
    turn, shown = desk.turn, desk.memory.shown
    if says("first_two", turn.text) and len(shown) > 1 and not list(turn.all("product")):
        return catalogue.products(desk.tx, shown[:2])
    named = each_named(desk)
    counted = [shown[place] for place in positions(turn.text, len(shown))]
    chosen = [*named, *catalogue.products(desk.tx, counted)]
    focus = known(desk, desk.memory.product_id)
    if len(chosen) == 1 and (spoken_of := focus or _of_one_brand(desk, chosen[0])):
        chosen = [spoken_of, *chosen]
    if len({one.product_id for one in chosen}) == 1 and chosen[0].product_id in shown:
        others = catalogue.products(desk.tx, shown) if len(shown) == PAIR else []
        chosen += [one for one in others if one not in chosen]  # it, of the two just compared
    if len(chosen) < 2 and not named:
        chosen = catalogue.products(desk.tx, shown)[:2] or ([focus] if focus else [])
    return list({product.product_id: product for product in chosen}.values())


def _of_one_brand(desk: Desk, other: Product) -> Product | None:
    """它跟博朗5系比, of a list of Philips shavers alone: the first of them."""
    listed = catalogue.products(desk.tx, desk.memory.shown) if says("this", desk.turn.text) else []
    alike = len({one.brand for one in listed}) == 1 and listed[0].category == other.category
    return listed[0] if alike and listed[0].brand != other.brand else None


def each_named(desk: Desk) -> list[Product]:
    """One product for each name that the message says, or for each model of a brand."""
    named = list({one.product_id: one for one in _one_each(desk)}.values())
    return named if len(named) > 1 else _of_models(desk) or named


def _of_models(desk: Desk) -> list[Product]:
    """皇家的k36和i27, LF03和SE: of the brand or of those told, called by two models and more."""
    brands = tuple(dict.fromkeys(str(each.value) for each in desk.turn.all("brand")))
    said = [one.lower() for one in _MODEL.findall(desk.turn.text)]
    if len(said) < 2:
        return []
    told = (*desk.memory.shown, *products_told(desk)[:TOLD_BEFORE])
    wishes = Wishes(brands=brands, in_stock=False)
    own = [*catalogue.find(desk.tx, wishes, limit=OF_BRAND).data] if brands else []
    own += catalogue.products(desk.tx, tuple(dict.fromkeys(told)))  # what was told wins
    places = {said.index(word): one for one in own
              for word in one.name.lower().split()[1:] if word in said}  # fmt: skip
    return [places[at] for at in sorted(places)] if len(places) > 1 else []


def known(desk: Desk, product_id: str | None) -> Product | None:
    """The product with this id, None when it is gone."""
    if product_id is None:
        return None
    try:
        return catalogue.product(desk.tx, product_id)
    except NotFound:
        return None


def _one_each(desk: Desk) -> list[Product]:
    found: list[Product] = []
    for entity in not_aside(desk.turn.text, list(desk.turn.all("product"))):
        if several := _called_so(desk, entity):
            found.append(_narrowed(desk, several) or several[0])
    return found


def _narrowed(desk: Desk, several: Sequence[Product]) -> Product | None:
    """The one of several with the same name that was shown or spoken of; else not clear."""
    before = [each for each in several if each.product_id == desk.memory.product_id]
    before += [each for each in several if each.product_id in desk.memory.shown]
    return before[0] if before else None


def _kinds_named(turn: Turn) -> list[str]:
    """The kinds named, but for those said to be left out: 不要香水, 小米那个耳机."""
    said = [(str(each.value), turn.text[each.start or 0 : each.end or 0]) for each in
            turn.all("category")]  # fmt: skip
    kept = [kind for kind, spoken in said if not without(turn.text, spoken or kind)]
    return kept or [kind for kind, _ in said]


def of_another_kind(desk: Desk, focus: Product) -> bool:
    """The message names a kind, a brand or products that this product is not."""
    named = [each for one in desk.turn.all("product") for each in product_ids(one.extra)]
    if named:
        return focus.product_id not in named
    kinds = _kinds_named(desk.turn)
    brands = [str(each.value) for each in desk.turn.all("brand")]
    other_kind = bool(kinds) and not any(is_of_kind(focus, kind) for kind in kinds)
    other_kind = other_kind or of_other_amount(desk.turn, focus)
    return other_kind or (bool(brands) and focus.brand not in brands)
