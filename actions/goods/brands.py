"""The brands a message names to leave them out, and how a brand is called in a language."""

from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.wording import without
from actions.hearing.words import sub_brands
from actions.turn import Entity
from shop.aliases import aliases, meanings


def brands_refused(desk: Desk) -> Iterator[str]:
    """The brands named to be left out (不要苹果的, nothing from Midea), with those of theirs."""
    for entity in _named(desk):
        if left_out(desk, entity):
            yield str(entity.value)
            yield from sub_brands(str(entity.value))


def left_out(desk: Desk, entity: Entity) -> bool:
    """Whether what is named is named to be left out, in the shopper's word or the catalogue's."""
    text = desk.turn.text
    spoken = text[entity.start : entity.end] if entity.start is not None else ""
    return any(word and without(text, word) for word in (spoken, str(entity.value)))


def called(brand: str, language: str) -> str:
    """The brand as it is written in the language: Huawei; empty when English has no name."""
    if language == "zh" or brand.isascii():
        return brand
    return next((one.title() for one in aliases()["brands"].get(brand, ()) if one.isascii()), "")


def refused_words(desk: Desk, brands: tuple[str, ...]) -> list[str]:
    """The refused brands as they are told, without those that go with another one."""
    under = {one for brand in brands for one in sub_brands(brand)}
    named = (called(one, desk.language) for one in brands if one not in under)
    return [one for one in named if one]


def _named(desk: Desk) -> Iterator[Entity]:
    """The brands, also one that was heard as the beginning of a product: no huawei please."""
    yield from desk.turn.all("brand")
    for each in desk.turn.all("product"):
        if each.start is None or each.extra:
            continue
        first = desk.turn.text[each.start : each.end].split()[0]
        known = next((one for one in meanings("brands", first) if one in aliases()["brands"]), None)
        if known:
            yield Entity("brand", known, start=each.start, end=each.start + len(first))
