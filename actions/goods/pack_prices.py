"""What the packs cost that the data of goods tell of: ¥99 for the 750g, so much for 100g."""

from dataclasses import replace

from actions.desk import Desk
from actions.hearing.pack_sizes import amount_of
from shop.products import Product

CONTENT = "净含量"
WEIGHED = 20.0  # less than this are pieces, no grams


def as_told(product: Product) -> Product:
    """The product at the price of the version that holds what its data say it holds."""
    content = amount_of(product.attributes.get(CONTENT, ""))
    same = [one.price for one in product.variants if content and amount_of(one.size) == content]
    return replace(product, price=min(same)) if same else product


def unit_prices(desk: Desk, left: Product, right: Product) -> list[tuple[str, str, str]]:
    """The row of what 100 g or ml of each cost, when the data of both tell it."""
    told = [_for_hundred(each) for each in (left, right)]
    if _unit(left) != _unit(right) or not all(told):
        return []
    one, other = (desk.money(round(each)) for each in told)
    return [(desk.say("compare.for_hundred", unit=_unit(left)), one, other)]


def _for_hundred(product: Product) -> float:
    content = amount_of(product.attributes.get(CONTENT, ""))
    return product.price * 100 / content if content > WEIGHED else 0.0


def _unit(product: Product) -> str:
    value = product.attributes.get(CONTENT, "").lower()
    return "ml" if "ml" in value or "l" in value or "升" in value else "g"
