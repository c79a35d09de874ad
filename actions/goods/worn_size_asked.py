"""耐克这个有37吗, do the asics come in 38: a bare number that asks for a size of one of them."""

import re

from actions.desk import Desk
from actions.hearing.ordinals import count_said
from actions.hearing.wording import asks, says, simplified
from actions.reference.referring import product_meant
from actions.turn import Entity
from shop.products import Product

NEAR = 6.0  # so far from the sizes it comes in a number is still one
_NUMBER = re.compile(r"\d{2}(?:\.5)?")
_ASKED = re.compile(
    r"有(?:没有)?(?P<after>\d{2}(?:\.5)?)(?:码|号)?的?(?=[吗么没不嘛呢？?\s]|$)"
    r"|(?<![\d.])(?P<before>\d{2}(?:\.5)?)(?:码|号)?的?(?:还|现在)?(?:有货?(?:吗|么|没|不|嘛)|有没有)"
    r"|\b(?:come in|have|available in|got|in|size)(?: an?| any)?(?: size)? "
    r"(?P<en>\d{2}(?:\.5)?)(?=\?|$| (?:in|of|for)\b)",
    re.IGNORECASE,
)


def worn_size_asked(desk: Desk) -> tuple[Product, Entity] | None:
    """The goods meant and the size asked for; None when the number is none of their kind."""
    match = _ASKED.search(simplified(desk.turn.text)) if asks(desk.turn.text) else None
    taken = says("takes", desk.turn.text) or count_said(desk.turn.text)
    if match is None or taken or any(True for _ in desk.turn.all("size")):
        return None
    group = next(name for name, said in match.groupdict().items() if said)
    start, end = match.span(group)
    if any(one.start is not None and one.start < end and start < (one.end or 0)
           for one in desk.turn.all("product")):  # fmt: skip
        return None
    product = product_meant(desk)
    if product is None or not _of_its_sizes(product, match.group(group)):
        return None
    return product, Entity("size", match.group(group), start=start, end=end)


def _of_its_sizes(product: Product, size: str) -> bool:
    sizes = {one.size for one in product.variants if _NUMBER.fullmatch(one.size)}
    return len(sizes) > 1 and any(abs(float(one) - float(size)) <= NEAR for one in sizes)
