"""A product's attributes: which are asked about, and how they are told."""

import re
from collections.abc import Collection, Sequence

from actions.desk import Desk
from actions.goods.by_version import held_at, told_by_version
from actions.hearing import words
from actions.hearing.meanings import meant_by_words
from actions.hearing.pack_sizes import CONTENT, amount_of
from actions.hearing.question_forms import by_edges, meant_by_form
from actions.hearing.wording import simplified
from actions.reference.own_basket import owner
from actions.reference.variants import matching, priced_as
from shop import baskets
from shop.products import Product, Variant

_STEM = re.compile(r"(功能|方式|方法|情况|性能)$")
_GRADE = re.compile(r"(等级|级别|指数|功能|方式|性能)$")
SHORTEST = 2
SHORTEST_VALUE = 4
FACTS_SHOWN = 6


def attributes_in(text: str, product: Product) -> list[str]:
    """The product's own attributes that stand in the text, in either language, or are meant."""
    low = simplified(text.lower())
    named = [
        name
        for name in product.attributes
        if any(word and word in low for word in (name, _bare(name), *words.said_for(name)))
        or (words.term(name, "en").lower() or "\0") in low
    ]
    meant = [*meant_by_form(text, product), *meant_by_words(text, product)]
    return list(dict.fromkeys([*named, *meant, *_by_value(low, product)]))


def _by_value(low: str, product: Product) -> list[str]:
    """供电 of AA batteries: the attributes whose whole value stands in the text."""
    return [
        name
        for name, value in product.attributes.items()
        if any(len(one) >= SHORTEST_VALUE and one in low for one in _spelled(value))
    ]


def _spelled(value: str) -> tuple[str, str]:
    """A value in both languages, in English without the end of its plural."""
    english = words.term(value, "en").lower() if words.whole(value) else ""
    return value.lower(), re.sub(r"(ies|y|s)$", "", english)


def _bare(name: str) -> str:
    """能效 of 能效等级: the name without the word that only says what kind of figure it is."""
    bare = _GRADE.sub("", name)
    return bare if len(bare) >= SHORTEST else name


def attribute_of(product: Product, asked: str) -> tuple[str, str] | None:
    """The product's attribute of that name or of one that holds it: 屏幕 finds 屏幕尺寸."""
    names = [asked, *words.also(asked)]
    for name in names:  # the name itself before what else it may be called
        if name in product.attributes:
            return name, product.attributes[name]
    for name, value in product.attributes.items():
        if any(part in name or name in part for part in names):
            return name, value
    if edges := by_edges(asked, product):
        return edges[0], product.attributes[edges[0]]
    stem = _STEM.sub("", asked)
    for name, value in product.attributes.items():
        if stem != asked and stem in name:  # 折叠功能 is told by 折叠方式
            return name, value
    return None


def facts_told(desk: Desk, product: Product, asked: Sequence[str], key: str = "fact") -> str:
    """What the attributes asked about are; what the data do not tell is said to be unknown."""
    told, unknown = [], []
    for name in dict.fromkeys(asked):
        found = attribute_of(product, name)
        if found is not None:
            told.append(fact_told(desk, found[0], told_by_version(desk, product, found[1])))
        elif not _told_otherwise(desk, product, name, asked):
            unknown.append(desk.term(name) or _as_said(desk, name))
    parts = []
    if told:
        facts = ("；" if desk.language == "zh" else "; ").join(dict.fromkeys(told))
        parts.append(desk.say(f"product.{key}", name=product.name, facts=facts))
    if unknown:
        names = words.listed(list(dict.fromkeys(unknown)), desk.language)
        parts.append(desk.say("product.unknown", name=product.name, attribute=names))
    return ("" if desk.language == "zh" else " ").join(part.strip() for part in parts)


def _told_otherwise(desk: Desk, product: Product, name: str, asked: Sequence[str]) -> bool:
    """The battery of 'how long does the battery last': the battery life tells it."""
    text = desk.turn.text.lower()
    if any(attribute_of(product, one) for one in meant_by_words(name, product) if one in asked):
        return True  # 起皱, of a shirt that needs no ironing
    if name in simplified(text) or (words.term(name, "en").lower() or "\0") in text:
        return False
    told = {found[0] for one in asked if (found := attribute_of(product, one)) is not None}
    said = _spoken_as(desk, name)
    if said and any(said in words.term(one, "en").lower() for one in told):
        return True  # battery, in battery life
    return any(told & set(group) for group in words.groups() if name in group)


def told_by_name(desk: Desk, product: Product, name: str, told: Collection[str]) -> bool:
    """The weight range, when of the body weight it is told: no attribute of the product."""
    if attribute_of(product, name) is not None:
        return False
    english = {*words.term(name, "en").lower().split(), *_spoken_as(desk, name).split()}
    english = {one for one in english if len(one) >= SHORTEST_VALUE}
    spans = [(one.start, one.end) for one in desk.turn.all("attribute") if one.value == name]
    said = [desk.turn.text[start:end] for start, end in spans if start is not None] or [name]
    pairs = {one[at : at + 2] for one in map(simplified, said) if not one.isascii()
             for at in range(len(one) - 1)}  # fmt: skip
    return any(english & set(words.term(one, "en").lower().split())
               or any(pair in one for pair in pairs) for one in told)  # fmt: skip


def _spoken_as(desk: Desk, name: str) -> str:
    """The English word that was taken for the attribute."""
    spans = ((each.start, each.end) for each in desk.turn.all("attribute") if each.value == name)
    said = next((desk.turn.text[start:end] for start, end in spans if start is not None), "")
    return said.lower() if said.isascii() else ""


def _as_said(desk: Desk, name: str) -> str:
    """The shopper's own word for an attribute that has no English name here."""
    spans = ((each.start, each.end) for each in desk.turn.all("attribute") if each.value == name)
    said = next((desk.turn.text[start:end] for start, end in spans if start is not None), name)
    return said if desk.language == "zh" or said.isascii() else desk.say("product.that_point")


def fact_told(desk: Desk, name: str, value: str) -> str:
    """One attribute in the shopper's language."""
    if desk.language == "zh":
        return f"{name} {value}"
    return f"{desk.term(name) or 'this detail'}: {value_words(desk, value)}"


def value_words(desk: Desk, value: str) -> str:
    """A value in the shopper's language; as the catalogue has it when there is no English."""
    if desk.language == "zh" or words.whole(value):
        return desk.term(value)
    return desk.say("product.as_listed", value=value)


def overview(desk: Desk, product: Product) -> str:
    """The price and the first few attributes; in English first those with a whole English."""
    whole = [
        one
        for one in product.attributes.items()
        if desk.language == "zh" or (words.whole(one[1]) and words.whole(one[0]))
    ]
    told = whole or [one for one in product.attributes.items() if words.whole(one[0])]
    amount = price_in_talk(desk, product)
    facts = [(name, held_at(product, amount, _held_at(product, amount, name, value)))
             for name, value in told[:FACTS_SHOWN]]  # fmt: skip
    shown = [fact_told(desk, *one) for one in facts]
    gap = "；" if desk.language == "zh" else "; "
    values = {"name": product.name, "price": desk.money(amount), "facts": gap.join(shown)}
    return desk.say("product.overview" if shown else "product.price_only", **values)


def _held_at(product: Product, price: int, name: str, value: str) -> str:
    """12kg of the bag at ¥459: what the version of that price holds, not the smallest one."""
    held = [one.size for one in product.variants if one.price == price and amount_of(one.size)]
    if name != CONTENT or not held or amount_of(value) in map(amount_of, held):
        return value
    return held[0]


def price_in_talk(desk: Desk, product: Product) -> int:
    """Of the version said, else of the one in the basket, else of the one looked for."""
    color, size = desk.turn.first("color"), desk.turn.first("size")
    if matching(product.variants, color, size) and (color or size):
        return priced_as(product, color, size).price
    own = {one.price for one in _held(desk, product)}
    if len(own) == 1:
        return own.pop()
    wishes = desk.memory.wishes
    return priced_as(product, wishes.color, wishes.size).price if wishes else product.price


def version_priced(desk: Desk, product: Product) -> Variant | None:
    """The 12kg in the basket, whose price is told, of goods whose versions cost differently."""
    if desk.turn.first("color") or desk.turn.first("size"):
        return None
    own = _held(desk, product)
    differ = len({one.price for one in product.variants}) > 1
    return own[0] if differ and len(own) == 1 else None


def _held(desk: Desk, product: Product) -> list[Variant]:
    held = [line.variant_id for line in baskets.lines(desk.tx, owner(desk))]
    return [one for one in product.variants if one.variant_id in held]
