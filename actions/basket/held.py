"""What a shopper holds: the lines of his basket, and the goods that wait for one yes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from actions.basket.several import ADDING
from actions.desk import Desk
from actions.hearing.pack_sizes import times_in
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import FEW, plain_size
from shop import baskets
from shop.products import Product, Variant


@dataclass(frozen=True)
class Held:
    """So many of a product in one version; it `waits` as long as it is in no basket yet."""

    product: Product
    variant_id: str
    quantity: int
    waits: bool = False

    @property
    def product_id(self) -> str:
        return self.product.product_id

    @property
    def name(self) -> str:
        return self.product.name

    @property
    def version(self) -> Variant | None:
        return self.product.variant(self.variant_id)

    @property
    def variant(self) -> str:
        return self.version.label if self.version else ""

    @property
    def key(self) -> tuple[str, str]:
        return self.product_id, self.variant_id


def in_basket_now(desk: Desk) -> list[Held]:
    """The lines of the basket."""
    return [
        Held(product, line.variant_id, line.quantity)
        for line in baskets.lines(desk.tx, owner(desk))
        if (product := known(desk, line.product_id)) is not None
    ]


def waiting_now(desk: Desk) -> list[Held]:
    """The goods of the draft that waits for its yes."""
    task = desk.memory.task
    goods = task.get("goods") or () if task is not None and task.name == ADDING else ()
    return [
        Held(product, str(each.get("variant_id") or ""), int(each["quantity"]), waits=True)
        for each in goods
        if (product := known(desk, each["product_id"])) is not None
    ]


def products_of(held: Sequence[Held]) -> list[Product]:
    return list({one.product_id: one.product for one in held}.values())


def sizes_of(held: Sequence[Held]) -> frozenset[str]:
    """The numbers and packs that are sizes of these goods, and so no numbers of pieces."""
    every = (plain_size(each.size) for one in held for each in one.product.variants)
    return frozenset(one for one in every
                     if times_in(one) > 1 or (one.isdigit() and int(one) >= FEW))  # fmt: skip


def joined(held: Sequence[Held]) -> Iterator[Held]:
    """The lines with those of one version made one."""
    counts: dict[tuple[str, str], int] = {}
    for one in held:
        counts[one.key] = counts.get(one.key, 0) + one.quantity
    for one in {each.key: each for each in held}.values():
        yield Held(one.product, one.variant_id, counts[one.key], one.waits)
