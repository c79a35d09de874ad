"""李宁的有没有, of shoes in 42 at about 500: the brand asked for is what is given up last."""

from collections.abc import Sequence
from dataclasses import replace

from actions import replies
from actions.answer import Answer
from actions.desk import Desk
from actions.goods.brands import called
from actions.hearing.wishes import relaxed
from actions.hearing.words import listed
from actions.reference.denied_goods import but_denied
from shop import catalogue
from shop.catalogue import Wishes

NAMED = 4  # goods told of
LEFT = "others"  # what is given up when all beside brand and kind is


def giving_up(desk: Desk, wishes: Wishes) -> list[tuple[str, Wishes]]:
    """The wishes with one left out each; not the brand that the message asks for, if it is sold.

    When no single one is enough, all beside the brand, the kind and the budget are left out.
    """
    steps = relaxed(wishes)
    if not any(True for _ in desk.turn.all("brand")) or not brand_sold(desk, wishes):
        return steps
    kept = [(name, fewer) for name, fewer in steps if name != "brands"]
    bare = replace(wishes, attributes={}, color=None, size=None, min_price=None,
                   text="" if wishes.categories else wishes.text)  # fmt: skip
    return [*kept, (LEFT, bare)] if len(kept) > 1 else kept


def of_any_kind(desk: Desk, wishes: Wishes) -> tuple[Wishes, str]:
    """The brand's goods of whatever kind, and that it makes none of those looked for."""
    bare = replace(wishes, categories=(), text="", attributes={}, size=None)
    brand, kind = _words(desk, wishes)
    return bare, desk.say("search.brand_without", brand=brand, kind=kind) if kind else ""


def none_fits(desk: Desk, wishes: Wishes) -> Answer | None:
    """The brand's goods of the kind, which are not as wished; None when no brand is asked for."""
    if not any(True for _ in desk.turn.all("brand")) or not brand_sold(desk, wishes):
        return None
    own = Wishes(categories=wishes.categories, brands=wishes.brands)
    goods = [one for one in catalogue.find(desk.tx, own, limit=NAMED).data if one.in_stock]
    if not goods:
        return None
    marks = ("「", "」") if desk.language == "zh" else ("“", "”")
    names = [f"{marks[0]}{one.name}{marks[1]} {desk.money(one.price)}" for one in goods]
    brand, kind = _words(desk, wishes)
    words = desk.say("search.brand_unfit", brand=brand, kind=kind,
                     names=listed(names, desk.language))  # fmt: skip
    answer = desk.answer(replies.text(words)).remembering(wishes=wishes)
    return answer.remembering(product_id=goods[0].product_id) if len(goods) == 1 else answer


def _words(desk: Desk, wishes: Wishes) -> tuple[str, str]:
    kind = listed([desk.term(each) for each in wishes.categories], desk.language)
    return listed([called(each, desk.language) for each in wishes.brands], desk.language), kind


def brands_lacking(desk: Desk, kinds: Sequence[str]) -> str:
    """That the shop has nothing of these kinds by a brand that is named; empty when it has."""
    named = dict.fromkeys(str(one.value) for one in but_denied(desk.turn).all("brand"))
    gone = [one for one in named
            if not brand_sold(desk, Wishes(categories=tuple(kinds), brands=(one,)))]  # fmt: skip
    if not gone or not kinds:
        return ""
    brand, kind = _words(desk, Wishes(categories=tuple(kinds), brands=tuple(gone)))
    return desk.say("search.brand_without", brand=brand, kind=kind)


def brand_sold(desk: Desk, wishes: Wishes) -> bool:
    """Whether the shop has any goods by that brand of these kinds, or so described."""
    text = "" if wishes.categories else wishes.text
    own = Wishes(categories=wishes.categories, brands=wishes.brands, text=text)
    return bool(wishes.brands and catalogue.matching_ids(desk.tx, own))
