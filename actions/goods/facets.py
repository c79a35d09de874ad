"""What is asked of a product in one message: facts, versions, stock, price, shipping."""

import re
from collections.abc import Collection, Sequence

from actions.desk import Desk
from actions.goods.asked_values import said_as_value, values_asked, values_told
from actions.goods.attributes import attribute_of, attributes_in, facts_told, told_by_name
from actions.goods.body_heights import height_told, too_short
from actions.goods.claims import claim_fails, claim_spans, claims_told
from actions.goods.fitting import fits_of, unfit
from actions.goods.kind_asked import asks_kind, kind_told, of_other_kind_asked
from actions.goods.packs_of import OF_A_PACK, packs_asked
from actions.goods.pieces_in_set import pieces_told
from actions.goods.sizes_told import room_told, too_large
from actions.goods.stage_told import marked_told
from actions.hearing.answering import nothing_left
from actions.hearing.matters import OF_THE_SHOP, asks_for
from actions.hearing.meanings import lacking, meanings_in, meant_at
from actions.hearing.pack_sizes import CONTENT, pack_meant
from actions.hearing.question_forms import form_unanswered, meant_by_form
from actions.hearing.wording import asks, found_in, leaving_out, says, simplified, spans
from actions.hearing.words import term
from actions.reference.bought import product_ids
from actions.reference.versions_said import versions_said
from actions.turn import Entity
from shop import catalogue
from shop.products import Product

FACTS, WARRANTY, VERSIONS, STOCK, PRICE, SHIPPING, RETURNS, UNKNOWN = (
    "facts", "warranty", "versions", "stock", "price", "shipping", "returns", "unknown",
)  # fmt: skip
SHORTEST = 3
SURE = 0.7
NO_FACTS = OF_THE_SHOP | {"order_status", "refund_progress"}
_WORD = re.compile(r"[A-Za-z0-9]{2,}")
_UNIT_LEFT = re.compile(r"(?<=，)(?:升|寸|匹|段|公斤|[Ll])(?=的|呢|[？?])")  # 那海尔218升呢
_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_SAID = {
    WARRANTY: ("warranty",),
    VERSIONS: ("variants_question",),
    STOCK: ("stock_question",),
    PRICE: ("price_question", "price_now"),
    SHIPPING: ("topic_shipping_info", "comes_when"),
    RETURNS: ("returnable_asked",),
}


def without_goods(desk: Desk) -> str:
    """The message without the names of goods, whose letters ask nothing: 飞帆 1段."""
    letters, gap = list(desk.turn.text), "，" if desk.language == "zh" else " "
    for each in desk.turn.all("product"):
        if each.start is not None and each.end is not None and _is_sold(desk, each):
            letters[each.start : each.end] = gap * (each.end - each.start)
    return "".join(letters)


def goods_alone(desk: Desk) -> bool:
    """And the latex one: goods are named, and nothing is asked of them."""
    text = without_goods(desk)
    bare = _UNIT_LEFT.sub("", text)
    return text != desk.turn.text and nothing_left(bare, "what_of", "edit_filler")


def _is_sold(desk: Desk, named: Entity) -> bool:
    """Whether goods are called so: nothing is called 'mi one feed 4'."""
    return bool(product_ids(named.extra) or catalogue.named(desk.tx, str(named.value), limit=1))


def facts_in(desk: Desk, product: Product) -> list[str]:
    """The attributes that are named or meant, in the catalogue's words where it has them."""
    text = without_goods(desk)
    spans_of = [
        (one.start or 0, one.end or 0) for one in desk.turn.all("product") if one.start is not None
    ]
    said = [
        str(one.value)
        for one in desk.turn.all("attribute")
        if not any(start <= (one.start or 0) < end for start, end in spans_of)
    ]
    said = [one for one in said if not misheard(desk, text, product, one)
            and not _of_versions(desk, product, one)]  # fmt: skip
    values = values_asked(desk.turned(text=text), [product])
    own = {name: words for name, words in values.items() if name in product.attributes}
    said = [one for one in said if one in product.attributes or not said_as_value(one, own)]
    meant = meant_by_form(text, product)
    if meant:  # 奶粉段数, heard in 几段, is no other attribute
        said = [one for one in said if attribute_of(product, one)
                or _apart_from_form(desk, text, product, one)]  # fmt: skip
    asked = lacking(text, product) if asks(desk.turn.text) else []
    of_values = [name for name in values if name in product.attributes]
    found = dict.fromkeys([*said, *attributes_in(text, product), *of_values, *asked])
    return [one for one in found if not _told_by_another(one, found, product)]


def _apart_from_form(desk: Desk, text: str, product: Product, name: str) -> bool:
    """孕妇能用不, beside 多少毫升: whether it is said in a part whose form asks for nothing."""
    starts = [one.start for one in desk.turn.all("attribute") if one.value == name]
    parts = [(start, end) for start, end in spans("facet_cut", text)
             if any(one is not None and start <= one < end for one in starts)]  # fmt: skip
    return bool(parts) and not any(meant_by_form(text[start:end], product) for start, end in parts)


def _of_versions(desk: Desk, product: Product, name: str) -> bool:
    """多少色号, of what comes in such versions and has no such attribute: they are the answer."""
    if attribute_of(product, name) is not None or len(product.variants) < 2:
        return False
    asked = [match.span() for match in found_in("variants_question", desk.turn.text)]
    return any(start <= (one.start or 0) < end for one in desk.turn.all("attribute")
               if one.value == name for start, end in asked)  # fmt: skip


def misheard(desk: Desk, text: str, product: Product, name: str) -> bool:
    """香型, heard in 留香久吗, whose words mean an attribute that the product has."""
    if name in product.attributes:
        return False
    whole = name in simplified(text)  # 蛋白质 of a food that tells 粗蛋白
    spans_of = ((one.start, one.end) for one in desk.turn.all("attribute") if one.value == name)
    return any(start is not None and end is not None
               and (meant_at(text, product, start, end, whole=whole) is not None
                    or _own_word(product, text[start:end]))
               for start, end in spans_of)  # fmt: skip


def _own_word(product: Product, said: str) -> bool:
    """Timer, heard as another attribute, of a cooker that tells its own timer."""
    return any(term(own, "en").lower() == said.lower() for own in product.attributes)


def _told_by_another(name: str, asked: Collection[str], product: Product) -> bool:
    """材料 beside 材质: a word that is told by an attribute asked for by its own name."""
    if name in product.attributes:
        return False
    told = attribute_of(product, name)
    return told is not None and told[0] in asked


def judged(desk: Desk, product: Product) -> dict[str, str]:
    """The yes or no to what is asked to be true of the product, by the attribute that tells it."""
    said = desk.turned(text=without_goods(desk))
    marked = marked_told(said, product)
    claimed = {**claims_told(said, product), **fits_of(said, product)}
    figures = {**height_told(said, product), **pieces_told(said, product)}
    own = {**kind_told(desk, product), **packs_asked(said, product), **room_told(said, product)}
    return {**own, **marked, **values_told(said, product), **claimed, **figures}


def not_as_asked(desk: Desk, product: Product) -> bool:
    """Whether it is not made for what is asked of it, or cannot do it: it is not offered then."""
    misfit = unfit(desk, product) or too_short(desk, product)
    misfit = misfit or of_other_kind_asked(desk, product) or too_large(desk, product)
    return misfit or claim_fails(without_goods(desk), product)


def facts_all_told(desk: Desk, product: Product) -> str:
    """Every attribute that is asked about: what is true of it, what it is, what is unknown."""
    judgements = judged(desk, product)
    left = [one for one in facts_in(desk, product)
            if (attribute_of(product, one) or (one,))[0] not in judgements
            and not told_by_name(desk, product, one, judgements)
            and not (CONTENT in judgements and one in OF_A_PACK)
            and not _claimed(desk, product, one)]  # fmt: skip
    parts = [*judgements.values()]
    if left:
        parts.append(facts_told(desk, product, left, "more_facts" if parts else "fact"))
    return ("" if desk.language == "zh" else " ").join(part.strip() for part in parts)


def _claimed(desk: Desk, product: Product, name: str) -> bool:
    """纯棉 of 是纯棉的吗: no attribute, but what was judged by one."""
    if attribute_of(product, name) is not None:
        return False
    text = without_goods(desk)
    said = [(one.start, one.end) for one in desk.turn.all("attribute") if one.value == name]
    return any(
        name in simplified(text[start:end])
        or any(first < end and start < last for first, last in said if first is not None and last)
        for start, end in claim_spans(text, product)
    )


def asked_of(desk: Desk, product: Product) -> list[str]:
    """The sorts of questions in the message, in the order in which they are answered."""
    text = without_goods(desk)
    found = [FACTS] if facts_in(desk, product) or judged(desk, product) else []
    found += [name for name, patterns in _SAID.items() if any(says(one, text) for one in patterns)]
    if SHIPPING not in found and courier_said(desk):
        found.append(SHIPPING)
    versioned = any(True for name in ("color", "size") for _ in desk.turn.all(name))
    versioned = versioned or (bool(found) and _of_version(text, product))
    if found and versioned and STOCK not in found:
        found.append(STOCK)  # 有黑色吗 多少钱
    return [*found, UNKNOWN] if found and unknown_part(desk, product) else found


def _of_version(text: str, product: Product) -> bool:
    """7.2的现货不, of food that comes in 7.2kg: some of its versions are said, not all."""
    said = versions_said(text, product)
    return bool(said.spans) and len(said.variants) < len(product.variants)


def courier_said(desk: Desk) -> bool:
    """能发顺丰吗: a courier the shop ships with, or may not."""
    return asks(desk.turn.text) and _courier_in(desk, desk.turn.text)


def unknown_part(desk: Desk, product: Product) -> str:
    """A question of the message that is none of these, as it was said; empty when there is none."""
    text = without_goods(desk)
    if desk.language == "en":
        text = _CHINESE.sub(lambda one: " " * len(one.group()), text)  # what is left of a name
    if (left := form_unanswered(text, product)) and not facts_in(desk, product):
        return left
    for start, end in spans("facet_cut", text):
        part = text[start:end].strip()
        asked = len(part) >= SHORTEST and asks(part) and not _of_the_shop(desk, part)
        if asked and not _only_named(part) and not _known(desk, part, product):
            whole = part if desk.language == "zh" else desk.turn.text[start:end]
            return " ".join(whole.split())
    return ""


def _only_named(part: str) -> bool:
    """Do you have the … with the: nothing but the goods is asked for."""
    return part.isascii() and not _WORD.search(leaving_out("facet_bare", part))


def _of_the_shop(desk: Desk, part: str) -> bool:
    """下单有没有优惠: a matter of the shop, of which no product's data are to say anything."""
    alone = [one.intent for one in desk.turn.clauses
             if part in desk.turn.text[one.start : one.end] and one.confidence >= SURE]  # fmt: skip
    return any(asks_for(one, part) for one in NO_FACTS) or bool(NO_FACTS.intersection(alone))


def _known(desk: Desk, part: str, product: Product) -> bool:
    if (says("bare_fit", part) and judged(desk, product)) or asks_kind(desk.turn, part):
        return True  # 女儿下个月生 能用吗
    patterns: Sequence[str] = [one for several in _SAID.values() for one in several]
    if any(says(one, part) for one in (*patterns, "general_question", "polite_question")):
        return True
    if pack_meant(part, product.variants) is not None or says("how_many_left", part):
        return True
    if _of_version(part, product):
        return True
    meant = any(not one.only or one.of(product) for one in meanings_in(part))
    if meant or _judges(desk, part, product):
        return True
    if any(value in part for value in product.attributes.values() if len(value) > 1):
        return True  # 有绿茶吗, of a tea that is one
    if attributes_in(part, product) or (courier_said(desk) and _courier_in(desk, part)):
        return True
    telling = ("color", "size", "quantity", "attribute")
    spoken = [desk.turn.text[one.start : one.end] for one in desk.turn.entities
              if one.name in telling and one.start is not None]  # fmt: skip
    return any(word in part for word in spoken)


def _judges(desk: Desk, part: str, product: Product) -> bool:
    alone = desk.turned(text=part, entities=())
    return bool(judged(alone, product))


def _courier_in(desk: Desk, part: str) -> bool:
    low = simplified(part).lower()
    return any(
        one.zh[:2] in low or one.en.lower().split()[0] in low.split()
        for one in desk.policies.couriers
    )
