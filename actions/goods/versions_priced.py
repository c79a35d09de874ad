"""What one version costs, or how far two are apart: 12+256的价格, 8+256跟12+256差多少钱."""

from collections.abc import Iterable

from actions import replies
from actions.answer import Answer
from actions.business.progress import resumed
from actions.desk import Desk
from actions.hearing.numerals import in_figures
from actions.hearing.wording import says
from actions.hearing.words import listed
from actions.reference.referring import each_named, known, product_meant
from actions.reference.variants import NUMBERS, color_said, matching
from shop.products import Product, Variant


def versions_priced(desk: Desk) -> Answer | None:
    """The prices of the sizes named; None when one price holds for all or no size is named."""
    if desk.turn.clicked or not (says("asks_price", desk.turn.text)):
        return None
    if len(each_named(desk)) > 1:
        return None  # r50和zv-e10价格差多少
    product = product_meant(desk) or known(desk, desk.memory.product_id)
    if product is None or len({one.price for one in product.variants}) < 2:
        return None
    sizes = _sizes_named(desk, product)
    if not sizes:
        return None
    told = [(size, _prices(desk, product, size)) for size in sizes]
    each = listed([f"{size} {prices}" for size, prices in told], desk.language)
    words = desk.say("product.prices_of", name=product.name, prices=each)
    words += _apart(desk, product, sizes) + _there(desk, product, sizes)
    answer = desk.answer(replies.text(words)).remembering(product_id=product.product_id)
    return resumed(desk, answer)


def _sizes_named(desk: Desk, product: Product) -> list[str]:
    """The sizes whose numbers stand in the message, those of its name left out; in their order."""
    if says("each_version", desk.turn.text):
        return list(dict.fromkeys(one.size for one in product.variants if one.size))
    own = set(NUMBERS.findall(product.name))
    said = [one for one in NUMBERS.findall(in_figures(desk.turn.text)) if one not in own]
    sizes = dict.fromkeys(one.size for one in product.variants if one.size)
    whole = [size for size in sizes if _stands_in(NUMBERS.findall(size), said)]
    named = desk.turn.first("size")
    return whole or [size for size in sizes if named and matching(
        [one for one in product.variants if one.size == size], None, named)]  # fmt: skip


def _stands_in(numbers: list[str], said: list[str]) -> bool:
    """Whether the numbers follow one another in what was said: 12, 256 in 8, 256, 12, 256."""
    at_all = range(len(said)) if numbers else ()  # 单机身 has none
    return any(said[at : at + len(numbers)] == numbers for at in at_all)


def _of_size(desk: Desk, product: Product, size: str) -> list[Variant]:
    color = desk.turn.first("color") or color_said(desk.turn.text)
    own = [one for one in product.variants if one.size == size]
    return matching(own, color, None) or own


def _prices(desk: Desk, product: Product, size: str) -> str:
    return _span(desk, (one.price for one in _of_size(desk, product, size)))


def _span(desk: Desk, amounts: Iterable[int]) -> str:
    found = sorted(set(amounts))
    low, high = desk.money(found[0]), desk.money(found[-1])
    return low if len(found) == 1 else f"{low}–{high}"


def _there(desk: Desk, product: Product, sizes: list[str]) -> str:
    """2.5公斤的和12公斤的分别啥价 有货吗: which of them are there, when that is asked too."""
    if not says("stock_question", desk.turn.text):
        return ""
    there = [size for size in sizes if any(one.stock > 0 for one in _of_size(desk, product, size))]
    gone = [size for size in sizes if size not in there]
    told = [("sizes_there", there), ("sizes_gone", gone)]
    return "".join(desk.say(f"product.{key}", sizes=listed(each, desk.language))
                   for key, each in told if each)  # fmt: skip


def _apart(desk: Desk, product: Product, sizes: list[str]) -> str:
    """By how much two sizes differ, when each has one price."""
    amounts = [{one.price for one in _of_size(desk, product, size)} for size in sizes]
    if len(sizes) != 2 or any(len(each) != 1 for each in amounts):
        return ""
    first, second = (each.pop() for each in amounts)
    return desk.say("product.prices_apart", difference=desk.money(abs(first - second)))
