"""哪个更适合老人, which is better for a family of three: decided by the data, or said unknown."""

import re
from collections.abc import Sequence

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.attributes import value_words
from actions.goods.claims import required
from actions.goods.fitting import fits_told
from actions.goods.most import among
from actions.goods.of_shown import told_of_each
from actions.hearing.wording import as_typed, says, simplified
from actions.reference.history import own_words
from actions.reference.referring import each_named
from shop.products import Product

_WHOM = re.compile(
    r"(?:适合|合适|适用于?)(?:给|送给?)?(?P<whom>[\u4e00-\u9fff]{1,8}?)(?:来?用|吃|穿|喝|玩|戴|的|吗|呢|一点|一些|啊|呀|$|[?？，,。])"
    r"|(?:给|送)?(?P<who>[\u4e00-\u9fff]{2,6}?)(?:来?用|吃|穿|喝|玩|戴)(?:的话)?[，,\s]*(?:哪|边)"
    r"|\bfor (?P<english>(?:a |an |my |the |our )?[a-z][a-z' -]{2,24})",
    re.IGNORECASE,
)
USES = ("use_daily", "use_race")
EARLIER = 2  # messages in which the use may have been said
_FOR = re.compile(r"^适")
_MADE_FOR = re.compile(r"^适[用合读]")
_SORTED = re.compile(r"肤质|发质")
_SORTS = re.compile(r"[和、/]")
_SORT = re.compile(r"(性|肌肤?|皮肤?)$")
_WEAK = re.compile(r"^(哪|这|那|我|你|您|它|什么|谁|的|了)")


def better_suited(desk: Desk) -> Answer | None:
    """Of the list on the screen; None when it is not asked of one, or nobody is named."""
    shown = among(desk)
    if len(shown) < 2 or says("side_by_side", desk.turn.text) or len(each_named(desk)) > 1:
        return None
    if fits := fits_told(desk, shown):
        return desk.answer(replies.text(fits))
    whom = _whom(desk.turn.text)
    if not whom:
        return None
    lines = _required_of(desk, shown)
    lines = lines or [line for one in shown if (line := _made_for(desk, one, whom))]
    if lines:
        return desk.answer(replies.text("\n".join(lines)))
    said = desk.say("product.suits_not_told", whom=as_typed(whom, desk.turn.text) or whom)
    facts = told_of_each(desk, shown, "for_that")
    told = f"{said.strip()}\n{facts.replies[0]['text']}" if facts else said
    return desk.answer(replies.text(told))


def _required_of(desk: Desk, shown: Sequence[Product]) -> list[str]:
    """黄皮用哪个好: those of which the data say that they are good for it, each with its value."""
    needed = next((one for one in required(desk.turn.text, shown) if one.holds), None)
    if needed is None:
        return []
    return [desk.say("product.fact", name=one.name,
                     facts=f"{desk.term(name)} {value_words(desk, one.attributes[name])}")
            for one in shown if one.product_id in needed.holds
            for name in (needed.attribute,) if name in one.attributes]  # fmt: skip


def advice(desk: Desk, left: Product, right: Product) -> str:
    """选哪个嘛 给个意见: the one made for what it is used for; what the data leave open is said.

    Empty when no advice is asked for.
    """
    if not says("asks_advice", desk.turn.text):
        return ""
    names = [name for name, value in left.attributes.items() if _MADE_FOR.match(name)
             and right.attributes.get(name, value) != value]  # fmt: skip
    if not names:
        cheaper = min(left, right, key=lambda one: one.price)
        return desk.say("suited.open", name=cheaper.name)
    for name in names:
        if (made := _made_so(desk, name, left, right)) is not None:
            value = value_words(desk, made.attributes[name])
            return desk.say("suited.rather", name=made.name, attribute=desk.term(name), value=value)
    first, second = (value_words(desk, one.attributes[names[0]]) for one in (left, right))
    return desk.say("suited.made_for", one=left.name, other=right.name,
                    attribute=desk.term(names[0]), first=first, second=second)  # fmt: skip


def _made_so(desk: Desk, name: str, *two: Product) -> Product | None:
    """The only one of them that is made for the use that is said, now or just before."""
    lately = [desk.turn.text, *own_words(desk)[:EARLIER]]
    uses = [use for use in USES if any(says(use, each) for each in lately)]
    made = [one for one in two for use in uses if says(f"made_{use}", one.attributes[name])]
    return made[0] if len(uses) == 1 and len(made) == 1 else None


def _whom(text: str) -> str:
    match = _WHOM.search(simplified(text))
    said = next((one for one in match.groups() if one), "").strip() if match else ""
    return "" if _WEAK.match(said) else said


def _made_for(desk: Desk, product: Product, whom: str) -> str:
    """The attribute that says for whom it is, when it names them."""
    for name, value in product.attributes.items():
        called = whom in (value, value_words(desk, value)) or _of_sort(name, value, whom)
        if _FOR.match(name) and called:
            return desk.say("product.fact", name=product.name,
                            facts=f"{desk.term(name)} {value_words(desk, value)}")  # fmt: skip
    return ""


def _of_sort(name: str, value: str, whom: str) -> bool:
    """干皮敏感, of what is made for 敏感肌 or for 干性: one of the sorts of skin or hair."""
    if not _SORTED.search(name):
        return False
    stems = (_SORT.sub("", one) for one in _SORTS.split(value))
    return any(re.search(one if len(one) > 1 else rf"{one}[性皮肌]", whom) for one in stems if one)
