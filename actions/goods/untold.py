"""A wish for something that the goods' data does not tell: said so, never silently dropped."""

import re
from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.features import CANDIDATES
from actions.goods.showing import shown
from actions.hearing.wishes import not_again
from actions.hearing.wording import says, simplified
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

_BARE = re.compile(
    r"^(?:那|我|想|要|最好|能不能|有没有|有|找|来|看看|一款|个|款|是)*"
    r"(?P<word>[\u4e00-\u9fffA-Za-z0-9]{2,8}?)(?:一点|一些)?的"
    r"(?:有吗|有没有|吗|么|呢|吧|款)?[。.!！?？\s]*$"
)
_BARE_EN = re.compile(
    r"^(?:any |i want |something |do you have |with |only |a |an )*(?P<word>[a-z][a-z -]{2,24}?)"
    r" (?:ones?|version)\W*$",
    re.IGNORECASE,
)
OTHER = ("another", "another_list", "cheaper", "dearer", "more_of", "less_of", "this", "yes_word",
         "leave_out", "price_words")  # fmt: skip


def untold(desk: Desk) -> Answer | None:
    """无线的, of a list whose goods are not described so; None when it is no such wish."""
    turn, memory = desk.turn, desk.memory
    if turn.clicked or memory.wishes is None or len(memory.shown) < 2:
        return None
    match = _BARE.match(simplified(turn.text.strip())) or _BARE_EN.match(turn.text.strip())
    if match is None or any(says(name, turn.text) for name in OTHER):
        return None
    word = match.group("word").strip()
    if (left := _so_described(desk, memory.wishes, word)) is not None:
        return shown(desk, left, desk.say("search.so_described", word=word))
    return desk.answer(desk.text("search.not_told", word=word))


def _so_described(desk: Desk, wishes: Wishes, word: str) -> Wishes | None:
    """乳胶的有吗: the wishes for goods of the kind whose name or data has the word within."""
    if not wishes.categories:
        return None
    kind = replace(wishes, text="", attributes={}, exclude=(), in_stock=True)
    goods = catalogue.find(desk.tx, kind, limit=CANDIDATES).data
    so = [each.product_id for each in goods if _has(each, word)]
    others = [each.product_id for each in goods if each.product_id not in so]
    return not_again(replace(kind, exclude=()), others) if so else None


def _has(product: Product, word: str) -> bool:
    told = (product.name, *map(str, product.attributes.values()))
    return any(word.lower() in one.lower() for one in told)
