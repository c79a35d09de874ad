"""哪几个能冲厕所, 要能上飞机的: what goods can or have, of which the data say yes or no."""

import re
from collections.abc import Sequence

from actions.goods.attributes import attributes_in
from actions.hearing.wording import simplified
from shop.products import Product

_YES = re.compile(r"^(?:少量)?(?:可以|支持|有|是)")
_NO = re.compile(r"^(?:不可|不支持|无|没有|否|不)")
_NONE = re.compile(r"无|没有|不支持|否|不带")
_REFUSED = re.compile(
    r"(?:不要|别|不用|没有?|无|不能|不带|不支持|\b(?:no|not|without))\s*(?:能|带|可)?$"
)
_LEAD = re.compile(r"^(?:可|自动|支持)")
SHORTEST = 2


def polar_said(text: str, goods: Sequence[Product]) -> tuple[str, str] | None:
    """The attribute asked for, and how it was said; None when none is of yes and no."""
    plain = simplified(text.lower())
    for name in dict.fromkeys(name for each in goods for name in each.attributes):
        having = [each for each in goods if name in each.attributes]
        if not _polar([each.attributes[name] for each in having]):
            continue
        said = _said(plain, name, having[0])
        if said and not _REFUSED.search(plain[: max(plain.find(said), 0)]):
            return name, said
    return None


def holds(value: str) -> bool:
    """Whether the data say yes, or how."""
    return not _NO.search(value)


def _polar(values: Sequence[str]) -> bool:
    """Whether all of them are a yes or a no, and there are both; so is 热泵烘干 beside 无."""
    yes = [one for one in values if _YES.search(one)]
    no = [one for one in values if _NO.search(one)]
    if any(_NONE.fullmatch(one) for one in values) and len(no) < len(values):
        return all(_NONE.fullmatch(one) for one in no)
    return bool(yes and no) and len(yes) + len(no) == len(values)


def _said(plain: str, name: str, product: Product) -> str:
    bare = _LEAD.sub("", name)
    if len(bare) >= SHORTEST and bare in plain:
        return bare
    return name if name in attributes_in(plain, product) else ""
