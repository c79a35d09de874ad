"""What a message wishes for: kind, brand, budget, colour, size, and what it refuses."""

import re
from collections.abc import Iterator
from dataclasses import replace

from actions.desk import Desk
from actions.goods.brands import brands_refused, left_out
from actions.goods.budget import budgeted
from actions.goods.claims import failing, names_whom
from actions.goods.features import (
    CANDIDATES,
    all_have,
    as_catalogued,
    catalogue_words,
    features_in,
    ways_to_say,
)
from actions.goods.kinds import as_sold, begins_kind, in_names, is_sold, left_of, sold_as
from actions.goods.kinds_refused import kinds_refused, named_out
from actions.goods.life_stages import for_stage, of_stages
from actions.goods.pet_food import food_of_pets
from actions.goods.phones_told import KIND, number_told
from actions.goods.sizes_wished import in_size, size_said
from actions.hearing.wishes import not_again, not_described, refusals, without_brand, without_kind
from actions.hearing.wording import asks, found_in, leaving_out, says, simplified, without
from actions.hearing.words import categories_in, spoken_features
from actions.turn import Entity
from shop import catalogue
from shop.aliases import meanings
from shop.catalogue import Wishes

LONGEST_KEYWORD = 16
NOT = "不"
_OR_ELSE = re.compile(r"(?:^|(?<=[\s，,。.!！?？那]))要不")  # 要不头戴的吧; not 我要不入耳的
SHORTEST_MODIFIER = 2


def wished(desk: Desk, before: Wishes | None = None) -> Wishes:
    """The wishes of the message, added to those from before: what is named anew replaces."""
    turn = desk.turn
    wishes = Wishes() if before is None or says("starts_over", turn.text) else before
    kinds = as_sold(desk, kinds_wished(desk))
    if name := _by_name(desk, kinds):
        wishes, kinds = replace(refusals(wishes), text=name), ()
    if wishes.categories and any(without(turn.text, each) for each in wishes.categories):
        left = tuple(each for each in wishes.categories if not without(turn.text, each))
        wishes = replace(wishes, categories=left, attributes={}, text="", exclude=())
    if kinds and kinds != wishes.categories:
        wishes = replace(wishes, categories=kinds, brands=(), attributes={}, text="", exclude=())
        wishes = replace(wishes, color=None, size=None, not_colors=())
        wishes = _own_budget(desk, wishes)
    for kind in kinds_refused(desk):
        wishes = without_kind(wishes, kind)
        if not is_sold(desk, kind):
            wishes = not_described(wishes, (kind,))  # 别要吊带的, of dresses
    if kinds and set(kinds) & set(wishes.not_categories):
        wishes = replace(wishes, not_categories=())
    wishes = replace(wishes, categories=left_of(desk, wishes))
    for brand in brands_refused(desk):
        wishes = without_brand(wishes, brand)
    brands = tuple(one for one in _named(desk, "brand") if one not in wishes.not_brands)
    brands = brands or _same_brand(desk)
    if brands:
        wishes = replace(wishes, brands=brands)
    wishes = budgeted(desk, wishes)
    wishes = _colored(desk, wishes)
    sized = in_size(desk, wishes, size_said(desk, wishes))
    return for_stage(desk, _refusing(desk, _with_words(desk, sized)))


def _by_name(desk: Desk, kinds: tuple[str, ...]) -> str:
    """The kind that only names of goods hold, but for one that is refused."""
    name = in_names(desk, kinds)
    return "" if name and _refuses(desk, name) else name


def _own_budget(desk: Desk, wishes: Wishes) -> Wishes:
    """再来个口红 别太贵: what the other goods were to cost at least holds for them alone."""
    if not desk.memory.shown or not (before := desk.memory.wishes) or not before.categories:
        return wishes
    if set(wishes.categories) <= set(before.categories):
        return wishes  # 送礼 500左右，要耳机: of the kinds that were to cost so much
    more = says("more_of_them", desk.turn.text)
    return replace(wishes, min_price=None, max_price=None if more else wishes.max_price)


def _colored(desk: Desk, wishes: Wishes) -> Wishes:
    """In the colour named, and in none that is refused: 黑的不要."""
    named = list(desk.turn.all("color"))
    refused = [str(each.value) for each in named if left_out(desk, each)]
    wanted = [str(each.value) for each in named if str(each.value) not in refused]
    color = wanted[0] if wanted else wishes.color
    kept = [each for each in dict.fromkeys((*wishes.not_colors, *refused)) if each not in wanted]
    return replace(wishes, color=None if color in kept else color, not_colors=tuple(kept))


def _refusing(desk: Desk, wishes: Wishes) -> Wishes:
    """With the features refused, now or before (不要入耳的), but those wished for since."""
    wanted = wishes.text.split()
    kept = tuple(word for word in wishes.not_words if word not in wanted)
    return not_described(replace(wishes, not_words=kept), features_refused(desk, wishes))


def dropped(desk: Desk, wishes: Wishes) -> list[str]:
    """The features of the message that no goods have together with the rest of the wish."""
    if not wishes.categories:
        return []
    kept = wishes.text.split()
    return [
        word
        for word in features_in(desk, wishes)
        if not (_refuses(desk, word) or of_stages(word))
        and not any(said in one or one in said for one in kept for said in (as_catalogued(word),))
    ]


def _same_brand(desk: Desk) -> tuple[str, ...]:
    """同品牌的精华: the brand of what was spoken of."""
    focus = desk.memory.product_id if says("same_brand", desk.turn.text) else None
    return tuple(one.brand for one in catalogue.products(desk.tx, [focus])) if focus else ()


def _with_words(desk: Desk, wishes: Wishes) -> Wishes:
    """降噪, 头戴, 敏感肌: features that goods of the kind are described with."""
    if not wishes.categories:
        return wishes
    found, before = wishes, wishes.text
    words = (*features_in(desk, wishes), *_attributes(desk, wishes), *modifiers(desk))
    for word in map(as_catalogued, words):
        said = any(part in word or word in part for part in found.text.split())
        if said or _refuses(desk, word):
            continue
        both = replace(found, text=f"{found.text} {word}".strip(), exclude=())
        alone = replace(wishes, text=word, exclude=())
        if catalogue.matching_ids(desk.tx, both):
            found = replace(found, text=both.text)
        elif found.text != before and not of_stages(found.text):
            continue
        elif catalogue.matching_ids(desk.tx, alone):
            found = replace(found, text=word)  # not with what was wished for before
    return _as_claimed(desk, found) if found.text == before else found


def _as_claimed(desk: Desk, wishes: Wishes) -> Wishes:
    """纯棉的: without the goods that are not."""
    if desk.turn.clicked or asks(desk.turn.text) or says("leave_out", desk.turn.text):
        return wishes
    plain = replace(wishes, text="", attributes={}, exclude=())
    goods = catalogue.find(desk.tx, plain, limit=CANDIDATES).data
    return not_again(wishes, failing(desk.turn.text, goods))


def features_refused(desk: Desk, wishes: Wishes) -> list[str]:
    """What goods are described with and the message leaves out: 不要聚酯纤维的."""
    text = desk.turn.text
    leaves = says("leave_out", text) or says("refused_after", text) or NOT in text
    if not wishes.categories or not leaves:
        return []
    refused = (word for word in features_in(desk, wishes) if _refuses(desk, word))
    return [each for word in refused for each in catalogue_words(word)]


def _refuses(desk: Desk, word: str) -> bool:
    return _not_so(desk, word) or any(without(desk.turn.text, one) for one in ways_to_say(word))


def _not_so(desk: Desk, word: str) -> bool:
    """不入耳: not what goods are described with, and no description of its own, as 不粘 is."""
    said, text = f"{NOT}{word}", simplified(desk.turn.text)
    there = said in _OR_ELSE.sub(" ", text) and not asks(text)
    return there and not catalogue.matching_ids(desk.tx, Wishes(text=said, in_stock=False))


def modifiers(desk: Desk) -> list[str]:
    """What stands before the kind that is sold, as one word with it: 折叠屏 of 折叠屏手机."""
    said = _unsold_beside(desk)
    for each in desk.turn.all("category"):
        if each.start is None or desk.language == "en":
            continue
        span = simplified(desk.turn.text[each.start : each.end])
        sold = sold_as(desk, str(each.value))
        ends = [sold[at:] for at in range(len(sold)) if span.endswith(sold[at:])]
        rest = span.removesuffix(ends[0]) if ends and is_sold(desk, sold) else ""
        if len(rest) < SHORTEST_MODIFIER and sold in meanings("categories", span):
            continue  # 跑鞋 is but another word for 跑步鞋
        if len(rest) < SHORTEST_MODIFIER:
            known = (rest or not ends) and catalogue.matching_ids(desk.tx, Wishes(text=span))
            rest = span if known else ""  # 巴旦木, which nuts are called
        said += [rest] if rest else []  # 幼 of 幼猫粮 means something only with it
    return said


def _unsold_beside(desk: Desk) -> list[str]:
    """长袖 beside 连衣裙: heard as a kind, which the shop has not, and so what it is to be like."""
    wished_for = kinds_wished(desk)
    if len(wished_for) < 2:
        return []
    kinds = {each: is_sold(desk, sold_as(desk, each)) for each in wished_for}
    return [each for each, sold in kinds.items() if not sold] if any(kinds.values()) else []


def unstated(desk: Desk, wishes: Wishes) -> str:
    """The wish beside a kind that no goods of it are described with; empty when there is none."""
    known = features_in(desk, wishes)
    for word in modifiers(desk):
        if asks(word) or says("how_many", word) or names_whom(word):
            continue  # 几段; for whom is told apart
        word = spoken_features().get(word, word)
        of_kind = begins_kind(word, wishes.categories)
        if of_kind or word in wishes.text or any(one in word or word in one for one in known):
            continue
        plain = replace(wishes, text="", attributes={}, exclude=(), in_stock=False)
        if not catalogue.matching_ids(desk.tx, replace(plain, text=word)):
            return word
    return ""


def _attributes(desk: Desk, wishes: Wishes) -> Iterator[str]:
    """What is asked for as a feature, in the shopper's word and then the catalogue's."""
    kinds = replace(wishes, text="", attributes={}, exclude=(), in_stock=False)
    goods = catalogue.find(desk.tx, kinds, limit=CANDIDATES).data
    for entity in desk.turn.all("attribute"):
        if all_have(goods, str(entity.value)):
            continue  # 续航 and 显卡, which all of them have in some way
        if entity.start is not None:
            yield desk.turn.text[entity.start : entity.end]
        if desk.language == "en" or str(entity.value) in simplified(desk.turn.text):
            yield str(entity.value)


def kinds_wished(desk: Desk) -> tuple[str, ...]:
    """The kinds of goods the message names, without those it refuses (不要面霜)."""
    text = desk.turn.text
    if pets := food_of_pets(desk):
        return pets
    if named := list(desk.turn.all("category")):
        named = [each for each in named if not _in_rebuke(text, each)]
        wished_for = [each for each in named if not _for_which(text, each)] or named
        return tuple(dict.fromkeys(
            str(each.value) for each in wished_for if not left_out(desk, each)
        ))  # fmt: skip
    named_so = (each for each in categories_in(text) if not named_out(text, each))
    return tuple(each for each in named_so if each != KIND or not number_told(text))


def _in_rebuke(text: str, kind: Entity) -> bool:
    """防晒霜不也是护肤的吗: kinds that are told to be of one another, not wished for."""
    matches = (one.span() for one in found_in("belongs_too", text))
    return kind.start is not None and any(start <= kind.start < end for start, end in matches)


def _for_which(text: str, kind: Entity) -> bool:
    """能洗羽绒服的洗衣机: what it is good for, not what is wished for."""
    return kind.start is not None and says("purpose", text[: kind.start])


def says_wishes(desk: Desk) -> bool:
    """Whether the message names anything to search by."""
    names = ("brand", "price", "color", "size")
    named = any(True for name in names for _ in desk.turn.all(name))
    return named or bool(kinds_wished(desk))


def refuses_only(desk: Desk) -> bool:
    """Whether kinds or brands are named, each of them to be left out, and nothing is wished for."""
    if any(True for name in ("price", "color", "size") for _ in desk.turn.all(name)):
        return False
    refused = bool(kinds_refused(desk)) or any(True for _ in brands_refused(desk))
    return refused and not (kinds_wished(desk) or _named(desk, "brand"))


def only_refuses(desk: Desk) -> bool:
    """Whether the message names kinds of goods only to leave them out."""
    named = any(True for _ in desk.turn.all("category")) or bool(categories_in(desk.turn.text))
    return named and not says_wishes(desk)


def keyword(text: str) -> str:
    """What is left of a request without its small words: what to look for by name."""
    left = " ".join(leaving_out("filler", text).split())
    return left if 0 < len(left) <= LONGEST_KEYWORD else ""


def _named(desk: Desk, name: str) -> tuple[str, ...]:
    refused = set(brands_refused(desk)) if name == "brand" else set()
    found = (str(each.value) for each in desk.turn.all(name))
    return tuple(dict.fromkeys(value for value in found if value not in refused))
