"""无谷的, of food looked for in 2kg: what is said last is kept, and the size gives way."""

from dataclasses import replace

from actions.answer import Answer
from actions.desk import Desk
from actions.goods.showing import found, shown
from actions.goods.wanting import dropped, wished
from actions.goods.wish_words import given_up_words
from shop.catalogue import Wishes

GIVING_WAY = ("size", "color")


def _without(wishes: Wishes, name: str) -> Wishes:
    bare = replace(wishes, exclude=())
    return replace(bare, size=None) if name == "size" else replace(bare, color=None)


def newest_first(desk: Desk) -> Answer | None:
    """Goods that are as is said now, without the size or colour wished before; None of neither."""
    before = desk.memory.wishes
    told = before is not None and wished(desk, before) != before
    if before is None or desk.turn.clicked or (told and not dropped(desk, wished(desk, before))):
        return None
    for name in GIVING_WAY:
        named = any(True for _ in desk.turn.all(name))
        if getattr(before, name) is None or named:
            continue
        bare = _without(before, name)
        freed = wished(desk, bare)
        if freed != bare and not dropped(desk, freed) and found(desk, freed):
            words = given_up_words(desk, before, name)
            return shown(desk, freed, desk.say("search.relaxed", wish=words))
    return None
