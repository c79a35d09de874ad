"""一个白的一个粉的, one white and one pink: two versions of one product are two lines."""

import re
from collections.abc import Iterator, Mapping, Sequence

from actions.answer import Answer
from actions.basket.adding_several import ADD_SEVERAL
from actions.basket.contents import lines_meant
from actions.basket.drafting import COUNTING
from actions.basket.line_set import told_anew
from actions.basket.one_of_more import one_of_more
from actions.basket.pointing import pointed_at
from actions.business.flows import begin
from actions.desk import Desk
from actions.hearing.hues import HUES
from actions.hearing.ordinals import counts_in, each_said, number_of
from actions.hearing.swapping import within
from actions.hearing.wording import asks, says, simplified, spans
from actions.memory import Task
from actions.reference.own_basket import owner
from actions.reference.referring import known
from actions.reference.variants import matching
from actions.reference.versions_said import versions_said
from actions.turn import UNWANTED, Entity, Turn, nameless
from shop import baskets
from shop.basket_lines import BasketLine
from shop.products import Product

_NUMBER = r"(\d{1,2}|[一二两三四五六七八九十]|\b(?:an?|one|two|three|four|five|six)\b)"
_PIECE = "[个件台双部只支条套瓶本盒袋包箱罐份]"
_BEFORE = re.compile(
    rf"{_NUMBER}\s*{_PIECE}?\s*(?:of (?:the |them ))?(?:in |the )?(?:我?(?:要|换成?|来|是))?$", re.I
)
_REST = re.compile(
    r"(?:另外?(?:一[个件台双部只支条套瓶本盒袋包箱罐份])?|其[他它余]|剩下?)的?(?:那?[个件双只支])?"
    r"(?:都|就|我|给|帮)*(?:换成?|改成?|要|来|拿|是)?$"
    r"|\b(?:the|my) (?:others?|rest)(?: one)?s?(?: (?:to|in|be|should be|is|are))*(?: the)?\s*$",
    re.IGNORECASE,
)
_WANTS = r"(?:(?:就|只|是|想)?(?:要|来|拿|买|各|留))?"
_HUE = f"[{HUES}]"
_AFTER = re.compile(
    rf"\s*色?的?\s*{_WANTS}\s*{_NUMBER}\s*{_PIECE}"
    rf"|([1-9一两二三四五六七八九])(?={_HUE}|[，,。\s]|$)"
)
_SHORT = re.compile(
    rf"{_NUMBER}\s*{_PIECE}?\s*(?P<hue>{_HUE})(?!色)"
    rf"|(?P<first>{_HUE})(?=[1-9一两二三四五六七八九](?:{_PIECE}|{_HUE}|[，,。\s]|$))"
)
Span = tuple[int, int]
FILLING = ("place_order", "add_to_basket", "add_several")
SEVERAL = 2


def versions_counted(desk: Desk, refused: Sequence[Span] = ()) -> Answer | None:
    """The basket with these versions of the product meant; several that are new wait for a yes.

    What is `refused` beside them must be other versions of it: 灰的一个白的一个 粉的不要了.
    """
    texts = [desk.turn.text[start:end] for start, end in refused]
    desk = _without(desk, refused)
    turn, task = desk.turn, desk.memory.task
    if task is not None and not task.soft and task.name not in FILLING:
        return None
    if turn.clicked or asks(turn.text) or turn.intent not in COUNTING | {"stock", "product_info"}:
        return None
    for product in _products(desk):
        chosen = (_said(desk, product) or _each_of(turn, product)
                  or one_of_more(desk, product))  # fmt: skip
        if len(chosen) >= SEVERAL and all(_of_others(one, product, chosen) for one in texts):
            return _taken(desk, product, chosen)
    return None


def _without(desk: Desk, spans: Sequence[Span]) -> Desk:
    """The message with blanks for what is refused in it."""
    text, named = desk.turn.text, desk.turn.entities
    for span in spans:
        text = text[: span[0]] + " " * (span[1] - span[0]) + text[span[1] :]
        named = tuple(one for one in named if not within(one.start, span))
    return desk.turned(text=text, entities=named) if spans else desk


def _of_others(text: str, product: Product, chosen: Mapping[str, int]) -> bool:
    """Whether the text speaks of versions of the product that are none of those chosen."""
    found = versions_said(text, product)
    return bool(found.spans) and not any(one.variant_id in chosen for one in found.variants)


def _products(desk: Desk) -> Iterator[Product]:
    """What may be meant: in the basket, named or spoken of last; chosen; pointed at."""
    lines = baskets.lines(desk.tx, owner(desk))
    of_basket = [one.product_id for one in lines_meant(_without_versions(desk))]
    of_basket = list(dict.fromkeys(of_basket or [one.product_id for one in lines]))
    draft = desk.memory.task.get("goods") if desk.memory.task else None
    ids = [each["product_id"] for each in draft or ()]
    ids += of_basket if len(of_basket) == 1 else _in_two(lines, of_basket)
    yield from (one for each in dict.fromkeys(ids) if (one := known(desk, each)))
    if (one := pointed_at(desk)) is not None:
        yield one


def _in_two(lines: Sequence[BasketLine], ids: Sequence[str]) -> list[str]:
    """The only one of these goods that is there in more than one version."""
    several = [one for one in ids if sum(each.product_id == one for each in lines) >= SEVERAL]
    return several if len(several) == 1 else []


def _without_versions(desk: Desk) -> Desk:
    kept = tuple(one for one in desk.turn.entities if one.name not in ("color", "size"))
    return desk.turned(entities=kept, text="")


def _said(desk: Desk, product: Product) -> Mapping[str, int]:
    """variant id → how many; empty when a version said is none of the product's."""
    turn, chosen = desk.turn, dict[str, int]()
    for name in ("color", "size"):
        counted = _with_rest(desk, product, _counted(turn, _named(turn, name)))
        for value, count in ((one.value, count) for one, count in counted if count):
            said = (value, None) if name == "color" else (None, value)
            fits = matching(product.variants, *said)
            if len(fits) != 1:
                return {}
            chosen[fits[0].variant_id] = count or 1
        if len(chosen) >= SEVERAL:
            return chosen
        chosen = {}
    return chosen


def _each_of(turn: Turn, product: Product) -> Mapping[str, int]:
    """One khaki L and two black M; khaki L and black M, one each: colours with their sizes."""
    each, chosen = each_said(turn.text), dict[str, int]()
    for start, end in spans("listing", turn.text):
        said = versions_said(turn.text[start:end], product)
        if not said.spans:
            continue
        count = each or next((one for _, one in counts_in(turn.text[start:end])), None)
        if said.one is None or said.several or count is None:
            return {}
        chosen[said.one.variant_id] = count
    return chosen if len(chosen) >= SEVERAL else {}


def _named(turn: Turn, name: str) -> list[Entity]:
    """The versions said, also the short hues of 一白一粉."""
    every = [one for one in turn.entities if one.name == name and one.start is not None]
    whole = any(_of_rest(turn, one) for one in every)  # 白的一个 剩下的换成灰的: white stays too
    found = [one for one in every if whole or one.role != UNWANTED]
    text = simplified(turn.text)
    if name == "color" and len(text) == len(turn.text):
        taken = [(one.start or 0, one.end or 0) for one in turn.entities if one.name == "color"]
        for match in _SHORT.finditer(text):
            at, end = match.span("hue" if match["hue"] else "first")
            if not any(start <= at < stop for start, stop in taken):
                found.append(Entity("color", f"{text[at:end]}色", None, {}, at, end))
    return sorted(found, key=lambda one: one.start or 0)


def _counted(turn: Turn, versions: Sequence[Entity]) -> list[tuple[Entity, int | None]]:
    """Each with the number right before it, or right after it, as the first of them has it."""
    each, text = each_said(turn.text), nameless(turn, ("product",), "，")  # no 9 of 手环9
    before = [_BEFORE.search(text[: one.start]) for one in versions]
    after = [_AFTER.match(text[one.end or 0 :]) for one in versions]
    trails = bool(before) and before[0] is None and after[0] is not None
    beside = [(late or early) if trails else (early or late)
              for early, late in zip(before, after, strict=True)]  # fmt: skip
    return [(one, number_of(_number_in(match)) if match else each)
            for one, match in zip(versions, beside, strict=True)]  # fmt: skip


def _with_rest(
    desk: Desk, product: Product, counted: Sequence[tuple[Entity, int | None]]
) -> list[tuple[Entity, int | None]]:
    """白的留一个 另一个要灰的, one white, the others grey: it gets what is left of the lines."""
    there = sum(one.quantity for one in baskets.lines(desk.tx, owner(desk))
                if one.product_id == product.product_id)  # fmt: skip
    of_rest = [one for one, _ in counted if _of_rest(desk.turn, one)]
    known = [one for one in counted if one[0] not in of_rest]
    left = there - sum(count or 0 for _, count in known)
    if left > 1 and says("edit_other_one", desk.turn.text):
        return [*counted]  # the other one is one, and there are more
    if len(of_rest) != 1 or not known or not all(count for _, count in known) or left < 1:
        return [*counted]
    return [(one, left if one in of_rest else count) for one, count in counted]


def _of_rest(turn: Turn, version: Entity) -> bool:
    return bool(_REST.search(turn.text[: version.start].rstrip()))


def _number_in(match: re.Match[str]) -> str:
    return next(one for one in match.groups() if one)


def _taken(desk: Desk, product: Product, chosen: Mapping[str, int]) -> Answer:
    short = [(one, count) for one in product.variants
             if (count := chosen.get(one.variant_id, 0)) > one.stock]  # fmt: skip
    if short:
        name = f"{product.name} {desk.term(short[0][0].label)}".strip()
        return desk.answer(desk.text("buying.too_few", count=short[0][0].stock, name=name))
    lines = [one for one in baskets.lines(desk.tx, owner(desk))
             if one.product_id == product.product_id]  # fmt: skip
    if not lines:
        return _drafted(desk, product, chosen)
    for line in lines if not says("more_of_them", desk.turn.text) else ():
        if line.variant_id not in chosen:
            baskets.remove(desk.tx, owner(desk), line.variant_id)
    for variant_id, count in chosen.items():
        baskets.set_quantity(desk.tx, owner(desk), variant_id, count, desk.now)
    return told_anew(desk, desk.say("buying.changed"), product.product_id)


def _drafted(desk: Desk, product: Product, chosen: Mapping[str, int]) -> Answer:
    """They are put together for one yes, beside what waits for it already."""
    task = desk.memory.task or Task("")
    others = [each for each in task.get("goods") or () if each["product_id"] != product.product_id]
    goods = [
        {"product_id": product.product_id, "variant_id": variant_id, "quantity": count}
        for variant_id, count in chosen.items()
    ]
    quiet = desk.turned(text="", entities=(), intent="inform")
    return begin(ADD_SEVERAL, quiet, goods=[*others, *goods])
