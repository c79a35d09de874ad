"""能拖地板吗, 能连手机和电脑吗: kinds in a question about other goods are not looked for."""

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.desk import Desk
from actions.hearing.meanings import meanings_in
from actions.hearing.wording import found_in, says, simplified
from actions.reference.referring import known, products_named
from actions.turn import Entity
from shop import catalogue
from shop.catalogue import Wishes

CANDIDATES = 60
BREAK = 2  # blanks that divide
SEEKING = frozenset({"recommend", "refine_recommendation"})
NARROWS = "refine_recommendation"
ABOUT = frozenset({"product_info", "stock", "purchase", "out_of_scope"})
_USED_WITH = re.compile(
    r"(?:连接?|接|配对?|兼容|适配|支持|搭配?|充电?|插|装得?下|放得?下|放进|塞进?|贴|用在|拖|扫|洗)"
    r"[^，,。；;！!？?]{0,14}$|\b(?:connect|pair|works?|compatible|charge|used?|plug|fit|link|sync)\b"
    r"[^.,;!?]{0,24}$",
    re.IGNORECASE,
)
_DONE_BY_IT = re.compile(  # so i can see the food, will it keep my phone dry, 能看到菜
    r"(?:看[得]?[到见清]|盛|煮|煎|炒|炸|烤|蒸|炖|热|存|保存|晾|烘|吹|切|打|磨|榨)[^，,。；;！!？?]{0,8}$"
    r"|\b(?:so (?:that )?(?:i|we|you|one) can |lets? (?:me |you |us )|able to |while )\s*"
    r"(?:see|watch|check|view)\b[^.,;!?]{0,16}$"
    r"|\b(?:(?:it|that|this|they) (?:can |will |also |does )*|(?:can|could) (?:i|we) )\s*"
    r"(?:keep|hold|store|cook|fry|bake|roast|heat|steam|dry|protect|iron|clean|carry|cut|blend|"
    r"grind|toast)s?\b[^.,;!?]{0,16}$",
    re.IGNORECASE,
)
_BED = re.compile(r"(?<![\d.])(?P<width>[12](?:[.米]\d)?)米?宽?的?(?:大|双人)?床")
_CAN = re.compile(
    r"(?:能|可以?|用来|用于|够|专门)(?:给|为|用来|用于)?[\u4e00-\u9fff]{1,3}$"
    r"|\b(?:that|which|to|can|will|for)(?: can| will)? (?:charg\w+|power\w*|wash\w*|fit\w*|hold\w*|"
    r"clean\w*|go(?:es)? with|work(?:s|ing)? with|carry\w*)(?: \w+){0,3} $",
    re.IGNORECASE,
)


def with_kinds(desk: Desk) -> Desk:
    """The message without the kinds that only tell what a product is asked to do or be."""
    desk = _without_others(_without_values(_without_containers(_with_beds(desk))))
    turn = desk.turn
    if turn.clicked or turn.intent not in ABOUT | SEEKING:
        return desk
    kinds = [one for one in turn.all("category") if one.start is not None]
    others = [one for one in kinds if _sold(desk, one)]
    kept = [one for one in turn.entities if one not in kinds or not _needless(desk, one, others)]
    return desk if len(kept) == len(turn.entities) else desk.turned(entities=tuple(kept))


def _with_beds(desk: Desk) -> Desk:
    """四件套 1.8米床的: a bed that is not sold is the size of what is sought for it."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if one.start is not None]
    found = [(one, bed) for one in kinds
             if (bed := _bed(turn.text, one)) is not None and not _sold(desk, one)]  # fmt: skip
    beds = [bed for _, bed in found]
    if turn.clicked or not beds or (len(beds) == len(kinds) and not _for_beds(desk, beds)):
        return desk
    gone = [one for one, _ in found]
    kept = [one for one in turn.entities if one not in gone and not _in_one(one, beds)]
    sizes = [Entity("size", _width(bed), None, {}, *bed.span()) for bed in beds]
    return desk.turned(entities=tuple(sorted([*kept, *sizes], key=lambda one: one.start or 0)))


def _without_containers(desk: Desk) -> Desk:
    """We only opened the bag: what goods come in is not looked for."""
    turn = desk.turn
    kept = tuple(one for one in turn.entities if not _contains(turn.text, one))
    return desk if turn.clicked or len(kept) == len(turn.entities) else desk.turned(entities=kept)


def _contains(text: str, kind: Entity) -> bool:
    if kind.name != "category" or kind.start is None:
        return False
    said, before = text[kind.start : kind.end].lower(), text[: kind.start]
    return says("container", said) and says("opened_it", before)


def _without_values(desk: Desk) -> Desk:
    """绿茶, of tea that is looked for: no kind that is sold, but what some of the goods are."""
    before, kinds = desk.memory.wishes, [*desk.turn.all("category")]
    if before is None or not before.categories or desk.turn.clicked:
        return desk
    if not kinds or any(_sold(desk, one) for one in kinds):
        return desk
    if all(_qualifies(desk.turn.text, one) for one in kinds):
        kept = tuple(one for one in desk.turn.entities if one not in kinds)
        several = len(desk.memory.shown) > 1 and desk.memory.product_id is None
        return desk.turned(entities=kept, intent=NARROWS if several else desk.turn.intent)
    of_talk = Wishes(categories=before.categories, in_stock=False)
    goods = catalogue.find(desk.tx, of_talk, limit=CANDIDATES).data
    values = {value for each in goods for value in each.attributes.values()}
    if any(str(one.value) not in values for one in kinds):
        return desk
    return desk.turned(entities=tuple(one for one in desk.turn.entities if one not in kinds))


def _qualifies(text: str, kind: Entity) -> bool:
    """有没有长袖的, any long-sleeved ones: how what is looked for is to be; nothing follows it."""
    return kind.end is not None and says("qualifies", text[kind.end :])


def _bed(text: str, kind: Entity) -> re.Match[str] | None:
    """The bed with its width that the kind stands in."""
    start, end = kind.start or 0, kind.end or 0
    found = _BED.finditer(simplified(text))
    return next((one for one in found if one.start() < end and start < one.end()), None)


def _for_beds(desk: Desk, beds: Sequence[re.Match[str]]) -> bool:
    """Whether goods on the screen come in such a width."""
    shown = [*catalogue.products(desk.tx, desk.memory.shown), *products_named(desk)]
    sizes = {variant.size for one in shown for variant in one.variants}
    return all(_width(bed) in sizes for bed in beds)


def _width(bed: re.Match[str]) -> str:
    """1米8的床 is one of 1.8米."""
    return f"{bed['width'].replace('米', '.')}米床"


def _in_one(said: Entity, beds: Sequence[re.Match[str]]) -> bool:
    """Whether it is but a piece of such words: the 1.8 of 1.8的床."""
    at = said.start
    return at is not None and any(bed.start() <= at < bed.end() for bed in beds)


def _without_others(desk: Desk) -> Desk:
    """Without kinds that other kinds are for, or that were shown in their place."""
    turn = desk.turn
    kinds = [one for one in turn.all("category") if one.start is not None]
    gone = [one for one in kinds if _is_for(turn.text, one, kinds) or _shown_so(turn.text, one)
            or _no_kind(turn.text, one) or _leads(desk, one, kinds)]  # fmt: skip
    alone = len({one.value for one in gone}) == len(kinds) and not _sought_before(desk)
    alone = alone and not all(_no_kind(turn.text, one) for one in gone)
    if turn.clicked or not gone or alone:
        return desk
    served = [one for one in gone if _is_for(turn.text, one, kinds)]
    kept = [replace(one, name="served") if one in served else one
            for one in turn.entities if one in served or one not in gone]  # fmt: skip
    return desk.turned(entities=tuple(kept))


def _is_for(text: str, kind: Entity, kinds: Sequence[Entity]) -> bool:
    """能充笔记本的充电宝, a power bank that can charge a laptop: the laptop is not wished for."""
    plain = simplified(text)
    before = _CAN.search(plain[: kind.start])
    after = plain[kind.end :]
    led = any(one is not kind and re.match(r"[^，,。;；!！?？]{0,4}的", after)
              and (kind.end or 0) <= (one.start or 0) for one in kinds)  # fmt: skip
    named = any(one is not kind and (one.start or 0) < (kind.start or 0) for one in kinds)
    served = says("serves_kind", plain[: kind.start]) and says("serves_after", after)
    return bool(before and (led or (named and before.group().isascii()))) or (
        bool(kinds[1:]) and served
    )


def _leads(desk: Desk, kind: Entity, kinds: Sequence[Entity]) -> bool:
    """The phone of a phone charger, the 手机 of 手机充电器: what follows it at once is sought."""
    return any(_stands_next(desk.turn.text, kind, one) and not _sold(desk, one)
               for one in kinds if one is not kind)  # fmt: skip


def _stands_next(text: str, first: Entity, after: Entity) -> bool:
    between = text[first.end : after.start]
    return (after.start or 0) >= (first.end or 0) and not between.strip() and len(between) < BREAK


def _shown_so(text: str, kind: Entity) -> bool:
    """你咋给我推饼干, of cat food asked for: what was shown instead."""
    return says("shown_so", simplified(text)[: kind.start])


def _no_kind(text: str, kind: Entity) -> bool:
    """要体面点儿的 asks for no pastry, 吃的用的 for no food."""
    spans = (found.span() for found in found_in("no_kind", text))
    return any(start < (kind.end or 0) and (kind.start or 0) < end for start, end in spans)


def _sought_before(desk: Desk) -> bool:
    """Whether a kind was looked for, which the message then goes on with."""
    return desk.memory.wishes is not None and bool(desk.memory.wishes.categories)


def _needless(desk: Desk, kind: Entity, sold: list[Entity]) -> bool:
    beside = [one for one in sold if one is not kind]
    if kind not in sold and beside:
        return _means_a_fact(desk.turn.text, kind)
    if desk.turn.intent in SEEKING:
        return False
    before = desk.turn.text[: kind.start]
    if not _focused(desk) or says("seeks", before) or says("sold_at_all", desk.turn.text):
        return False
    plain = simplified(before)
    return bool(_USED_WITH.search(plain) or _DONE_BY_IT.search(plain)) or (
        kind not in sold and desk.turn.intent == "product_info"
    )


def _means_a_fact(text: str, kind: Entity) -> bool:
    """能冲马桶: whether it stands in words that mean an attribute."""
    spans = (found.span() for one in meanings_in(text)
             for found in one.said.finditer(simplified(text)))  # fmt: skip
    return any(start < (kind.end or 0) and (kind.start or 0) < end for start, end in spans)


def _focused(desk: Desk) -> bool:
    """Whether one product is spoken of."""
    memory = desk.memory
    one = memory.product_id or (memory.shown[0] if len(memory.shown) == 1 else None)
    named = any(True for _ in desk.turn.all("product"))
    return named or known(desk, one) is not None


def _sold(desk: Desk, kind: Entity) -> bool:
    wishes = Wishes(categories=(str(kind.value),), in_stock=False)
    return bool(catalogue.find(desk.tx, wishes, limit=1).data)
