"""神奇校车 图画书版 (The Magic School Bus picture books): Chinese names told to English readers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from actions.answer import Answer, Reply
from actions.desk import Desk
from actions.reference.own_basket import owner
from shop import baskets, catalogue
from shop.products import Product

_CHINESE = re.compile("[\u3400-\u9fff]")


def with_english_names(desk: Desk, answer: Answer) -> Answer:
    """The English answer with a product's English name behind the first of its Chinese one."""
    if desk.turn.language != "en" or not any(_CHINESE.search(str(one["text"]))
                                             for one in answer.replies):  # fmt: skip
        return answer
    names = dict(_names(catalogue.products(desk.tx, dict.fromkeys(_spoken_of(desk, answer)))))
    return replace(answer, replies=tuple(_told(one, names) for one in answer.replies))


def english_name(product: Product) -> str | None:
    """The first of its short names that is plain English: two words and more, no Chinese."""
    if not _CHINESE.search(product.name):
        return None
    short = (one for one in product.short_names if " " in one and not _CHINESE.search(one))
    return next(short, None)


def _names(products: Iterable[Product]) -> Iterator[tuple[str, str]]:
    """Chinese and English names, the longest Chinese one first: it may hold a shorter one."""
    for one in sorted(products, key=lambda each: len(each.name), reverse=True):
        if told := english_name(one):
            yield one.name, told


def _spoken_of(desk: Desk, answer: Answer) -> Iterator[str]:
    """The products on the cards, in the orders shown, in mind and in the basket."""
    for reply in answer.replies:
        yield from (str(card["product_id"]) for card in reply.get("products", ()))
        lines = (reply.get("order") or {}).get("lines", ())
        yield from (str(line["product_id"]) for line in lines)
    yield from answer.memory.shown
    yield from (one for one in (desk.memory.product_id, answer.memory.product_id) if one)
    yield from (line.product_id for line in baskets.lines(desk.tx, owner(desk)))


def _told(reply: Reply, names: dict[str, str]) -> Reply:
    text, kept = str(reply["text"]), []
    for chinese, english in names.items():
        head, found, tail = text.partition(chinese)
        if found and english.lower() not in text.lower():
            kept.append(f"{chinese} ({english})")
            text = f"{head}\0{len(kept) - 1}\0{tail}"
    text = re.sub("\0(\\d+)\0", lambda each: kept[int(each.group(1))], text)
    return {**reply, "text": text}
