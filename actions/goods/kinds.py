"""The kinds of goods as the shop sells them: which are sold, the narrower of two, by name only."""

import re
from collections.abc import Collection

from actions.desk import Desk
from actions.reference.bought import TOO_WIDE
from shop import catalogue
from shop.aliases import aliases
from shop.catalogue import Wishes

_OF_PETS = re.compile("宠物|猫|狗|犬")


def sold_as(desk: Desk, kind: str) -> str:
    """The kind, or the end of its name when only that is sold: 手机 of 折叠屏手机."""
    ends = (kind[at:] for at in range(len(kind) - 1))
    sold = (end for end in ends if end not in TOO_WIDE or end == kind)
    if _OF_PETS.match(kind):  # 宠物玩具 are no toys of children
        sold = (end for end in sold if end == kind or _OF_PETS.match(end))
    return next((end for end in sold if is_sold(desk, end)), kind)


def narrowest(desk: Desk, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Without the kinds that hold another one named: baby strollers are prams alone."""
    if len(kinds) < 2:
        return kinds
    some = {kind: catalogue.find(desk.tx, Wishes(categories=(kind,), in_stock=False), limit=1).data
            for kind in kinds}  # fmt: skip
    wider = {kind for kind in kinds for other in kinds if other != kind and some[other]
             and some[other][0].category != kind and kind in some[other][0].categories}  # fmt: skip
    return tuple(kind for kind in kinds if kind not in wider)


def left_of(desk: Desk, wishes: Wishes) -> tuple[str, ...]:
    """The kinds looked among, without those of a wider kind that is refused: 茶叶 of 食品."""
    if len(wishes.categories) < 2 or not wishes.not_categories:
        return wishes.categories
    within = [Wishes(categories=(kind,), not_categories=wishes.not_categories, in_stock=False)
              for kind in wishes.categories]  # fmt: skip
    kept = tuple(one.categories[0] for one in within if catalogue.matching_ids(desk.tx, one))
    return kept or wishes.categories


def is_sold(desk: Desk, kind: str) -> bool:
    return bool(catalogue.matching_ids(desk.tx, Wishes(categories=(kind,), in_stock=False)))


def in_names(desk: Desk, kinds: tuple[str, ...]) -> str:
    """咖啡豆: a kind that is not sold as such but stands in names of goods; else empty."""
    if len(kinds) != 1 or is_sold(desk, kinds[0]):
        return ""
    said = (desk.turn.text[one.start : one.end] for one in desk.turn.all("category")
            if one.start is not None and str(one.value) == kinds[0])  # fmt: skip
    return next((one for one in (kinds[0], *said) if _is_in_a_name(desk, one)), "")


def _is_in_a_name(desk: Desk, word: str) -> bool:
    """铁观音, heard as 乌龙茶 that the shop has not, of 赛珍珠铁观音."""
    called = catalogue.named(desk.tx, word, limit=1) if len(word) > 1 else []
    return bool(called) and word in called[0].name


def as_sold(desk: Desk, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that are sold; all when none is. 长袖, of 连衣裙, is what they are to be like."""
    wished_for = tuple(dict.fromkeys(sold_as(desk, each) for each in kinds))
    narrow = narrowest(desk, wished_for)
    if len(narrow) < 2:
        return narrow
    return tuple(each for each in narrow if is_sold(desk, each)) or narrow


def begins_kind(word: str, kinds: Collection[str]) -> bool:
    """床上 of 床上用品, which are 四件套: whether another name of the kinds begins so."""
    return any(
        one.startswith(word) for kind in kinds for one in aliases()["categories"].get(kind, ())
    )
