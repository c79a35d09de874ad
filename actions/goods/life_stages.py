"""Kitten of 3 months, 宝宝8个月, 20斤: how old or heavy those are for whom the goods are to be."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.desk import Desk
from actions.goods.features import CANDIDATES
from actions.goods.fitting import bounds_of
from actions.hearing.wording import found_in, says, simplified
from actions.reference.history import own_words
from shop import catalogue
from shop.catalogue import Wishes
from shop.products import Product

MADE_FOR = ("适用年龄", "适读年龄", "适用阶段", "适用体重")
WEIGHT = "适用体重"
GROWN = 12.0  # months from which a cat or a dog is no young one
NAMED = ("newborn", "young_pet", "grown_pet")  # without a figure
EARLIER = 6  # messages in which the age may have been said
_NUMERALS = {each: number for number, each in enumerate("零一二三四五六七八九十", 0)} | {"两": 2}
_NUMBER = r"\d+(?:\.\d+)?|[一二两三四五六七八九十]"
_AGE = re.compile(
    rf"(?P<n>{_NUMBER})\s*(?:多|来)?\s*"
    r"(?P<unit>个月|个多月|月龄|月大|周岁|岁|months?|mos?|years?|yrs?|yo|y/o)(?![a-z])"
    r"(?P<old>[ -]olds?)?"
    r"(?!前|以?内|之前|保|质)",
    re.IGNORECASE,
)
_WEIGHT = re.compile(
    rf"(?P<n>{_NUMBER})\s*(?:多)?\s*(?P<unit>kgs?|公斤|千克|斤|kilos?)", re.IGNORECASE
)
_SOMEBODY = re.compile(r"\b(?:s?he|baby|my \w+)\b|\bs?he[’']?s\b|[他她娃宝]", re.IGNORECASE)
_OF_TIME = re.compile(
    r"(保质期|保修|质保|分期|分|用了|买了|warranty|shelf life)\W*$", re.IGNORECASE
)
_YEARS = ("岁", "周岁", "year", "yr", "yo", "y/o")
_OLD_GROWN, _OLD_YOUNG = ("成猫", "成犬", "成人"), ("幼猫", "幼犬")


@dataclass(frozen=True)
class Stage:
    """An age in months, a weight in kg, or young or grown without a figure, as it was said."""

    said: str
    months: float | None = None
    kg: float | None = None
    young: bool | None = None


def stage_of(desk: Desk, goods: Sequence[Product]) -> Stage | None:
    """What was said last of the age or weight, now or in the messages before."""
    if not any(name in each.attributes for each in goods for name in MADE_FOR):
        return None
    now = said_in(desk.turn.text, goods)
    if now is not None and now.young is None:
        return now
    for text in own_words(desk)[:EARLIER]:
        if _of_these(text, goods) and (before := said_in(text, goods)):
            return before if now is None or _sharper(before, now) else now
    return now


def _sharper(before: Stage, now: Stage) -> bool:
    """才两个月, said before 幼猫粮: the figure of the same young ones still holds."""
    return before.months is not None and (before.months < GROWN) == now.young


def said_in(text: str, goods: Sequence[Product]) -> Stage | None:
    plain = simplified(text)
    weighed = any(WEIGHT in each.attributes for each in goods)
    if weighed and (match := _WEIGHT.search(plain)):
        factor = 0.5 if match["unit"] == "斤" else 1.0
        return Stage(match.group(0).strip(), kg=_number(match["n"]) * factor)
    match = _AGE.search(plain)
    if match and not _OF_TIME.search(plain[: match.start()]):
        unit = match["unit"].lower()
        of_years = any(unit.startswith(each) for each in _YEARS)
        amount = _number(match["n"]) * (12.0 if of_years else 1.0)
        return Stage(match.group(0).strip(" 的"), months=amount)
    if says("newborn", plain):
        return Stage(_first("newborn", plain), months=0.0)
    for name, young in (("young_pet", True), ("grown_pet", False)):
        if says(name, plain):
            return Stage(_first(name, plain), young=young)
    return None


def _of_these(text: str, goods: Sequence[Product]) -> bool:
    """Whether an earlier message spoke of those for whom such goods are."""
    pets = any(end in each.category for each in goods for end in ("猫", "狗"))
    names = ("cat_words", "dog_words", "young_pet", "grown_pet") if pets else ("child_words",)
    kinds = {each.category for each in goods}
    weighed = not pets and any(WEIGHT in each.attributes for each in goods)
    if weighed and _WEIGHT.search(simplified(text)) and _SOMEBODY.search(text):
        return True  # he is 12 kilos, of whom the nappies are
    return any(says(one, text) for one in names) or any(kind in text for kind in kinds)


def of_stages(words: str) -> bool:
    """Whether the words but name a stage, of which what is marked for all is as well."""
    return bool(words) and all(any(says(one, word) for one in NAMED) for word in words.split())


def unsuitable(stage: Stage, goods: Sequence[Product]) -> list[Product]:
    """The goods that are marked for others; what is marked for nobody fits."""
    return [each for each in goods if not _fits(stage, each)]


def mark_of(product: Product) -> tuple[str, str] | None:
    """适用阶段 and 幼犬: what goods are marked for in a word, without any figure."""
    found = ((name, product.attributes.get(name, "")) for name in MADE_FOR)
    return next((one for one in found if one[1] in (*_OLD_GROWN, *_OLD_YOUNG)), None)


def marks(goods: Sequence[Product]) -> list[str]:
    """What they are marked for, each once."""
    told = (each.attributes.get(name) for each in goods for name in MADE_FOR)
    return list(dict.fromkeys(one for one in told if one))


def _fits(stage: Stage, product: Product) -> bool:
    for name in MADE_FOR:
        value = product.attributes.get(name)
        if value is not None and not _allows(stage, name, value):
            return False
    return True


def _allows(stage: Stage, name: str, value: str) -> bool:
    if name == WEIGHT:
        bounds = bounds_of(name, value, "kg")
        return stage.kg is None or bounds is None or bounds[0] <= stage.kg <= bounds[1]
    if stage.kg is not None:
        return True
    young = stage.young if stage.months is None else stage.months < GROWN
    if value in _OLD_GROWN:
        return not young
    if value in _OLD_YOUNG:
        return bool(young)
    bounds = bounds_of(name, value, "月")
    if bounds is None:
        return True
    if stage.months is None:
        return bool(young) == (bounds[0] < GROWN)
    return bounds[0] <= stage.months <= bounds[1]


def kind_goods(desk: Desk, wishes: Wishes) -> list[Product]:
    """All goods of the kinds looked for that are in stock; none when no age or weight was said."""
    if not wishes.categories or not spoken_of(desk):
        return []
    kind = Wishes(categories=wishes.categories)
    return list(catalogue.find(desk.tx, kind, limit=CANDIDATES).data)


def spoken_of(desk: Desk) -> bool:
    """Whether any age or weight was said at all, now or before: else no goods are looked up."""
    return any(_says_any(text) for text in (desk.turn.text, *own_words(desk)[:EARLIER]))


def _says_any(text: str) -> bool:
    plain = simplified(text)
    counted = _WEIGHT.search(plain) or _AGE.search(plain)
    return counted is not None or any(says(one, plain) for one in NAMED)


def for_stage(desk: Desk, wishes: Wishes) -> Wishes:
    """Without what is marked for others; a weight of the child is no size of the goods."""
    goods = kind_goods(desk, wishes)
    stage = stage_of(desk, goods)
    if stage is None:
        return wishes
    if stage.kg is not None and wishes.size and _WEIGHT.fullmatch(wishes.size):
        wishes = replace(wishes, size=None)
    out = [each.product_id for each in unsuitable(stage, goods)]
    kept = tuple(each for each in wishes.exclude if each not in out)
    return replace(wishes, exclude=(*kept, *out))


def _number(said: str) -> float:
    return float(_NUMERALS[said]) if said in _NUMERALS else float(said)


def _first(name: str, text: str) -> str:
    return next(found_in(name, text)).group(0)
