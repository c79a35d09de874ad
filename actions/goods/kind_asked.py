"""飞利浦那个是空气炸锅吗, is that one a kettle: of which kind a product is, by the catalogue."""

import re
from collections.abc import Iterator

from actions.desk import Desk
from actions.hearing.wording import simplified
from actions.reference.referring import product_meant
from actions.turn import Entity, Turn
from shop.products import Product

_BEFORE = re.compile(
    r"(?:是不是|是|算不算|算是|算|属于|叫)(?:不是)?(?:一?[个款台种件]|那种|真正的|那个|正经的?)*$"
    r"|\b(?:is|are|was)(?:n't)? (?:(?:it|they|these|those|this|that)(?: one)?"
    r"|(?:the|that|this) [\w .-]{1,20} one|(?:the|that|this) [\w-]{1,20}(?= an? ))"
    r"(?: actually| really)? (?:an? |some )?$",
    re.IGNORECASE,
)
_OWN = re.compile(  # 我用的是手机: of something else than the one in talk
    r"(?:我|他|她|老婆|老公)(?:们|家|自己)?(?:现在|平时)?[用买要想找有说]?[要了]?的?(?:也|就|都|只)?$"
    r"|[用买要想找]的(?:也|就|都)?$"
)
_AFTER = re.compile(
    r"^s?(?:来的|的)?(?:啊|呀|了)?(?:吗|么|嘛|不是|不|吧|没|[?？.!！\s]*$|[?？])", re.IGNORECASE
)
KIND = "category"


def kind_told(desk: Desk, product: Product) -> dict[str, str]:
    """Whether it is of the kind that is asked, under the word for kinds; empty when none is."""
    said = {str(one.value): one for one in _asked(desk.turn)}
    told = []
    for kind, one in said.items():
        word = desk.turn.text[one.start : one.end] if desk.language == "zh" else desk.term(kind)
        key = "kind_yes" if _is(product, kind) else "kind_no"
        told.append(desk.say(f"product.{key}", name=product.name, kind=word,
                             own=desk.term(product.category)))  # fmt: skip
    return {KIND: "".join(told)} if told else {}


def product_of_asked_kind(desk: Desk) -> Product | None:
    """飞利浦那个是电饭煲吗, of a fryer: what is meant but for the kind, which names no goods."""
    asked = kinds_asked(desk.turn)
    if not asked:
        return None
    return product_meant(desk.turned(
        entities=tuple(one for one in desk.turn.entities if one not in asked)
    ))  # fmt: skip


def of_other_kind_asked(desk: Desk, product: Product) -> bool:
    """Whether it is hoped to be what it is not."""
    return any(not _is(product, str(one.value)) for one in _asked(desk.turn))


def asks_kind(turn: Turn, part: str) -> bool:
    """Whether the part of the message is such a question."""
    return any(turn.text[one.start : one.end] in part for one in _asked(turn))


def kinds_asked(turn: Turn) -> list[Entity]:
    """The kinds of which it is asked whether it is one."""
    return list(_asked(turn))


def _asked(turn: Turn) -> Iterator[Entity]:
    text = simplified(turn.text)
    for one in turn.all(KIND):
        if one.start is None or one.end is None:
            continue
        asked = _BEFORE.search(text[: one.start])
        if asked is None or _OWN.search(text[: asked.start()]):
            continue
        if _AFTER.search(text[one.end :]):
            yield one


def _is(product: Product, kind: str) -> bool:
    return kind in (product.category, *product.categories)
