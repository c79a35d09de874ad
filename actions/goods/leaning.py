"""'A light laptop', 'lasts long': a wish that leans to one side of a measure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from actions.desk import Desk
from actions.goods.amounts import amount_of
from actions.goods.attributes import attribute_of, value_words
from actions.goods.sent_back import going_back
from actions.goods.two_measures import Lean, leans_of, on_all_sides, side_words
from actions.goods.wish_words import led, wanted_words
from actions.hearing import words
from actions.hearing.wishes import not_again
from actions.hearing.wording import says, simplified
from actions.reference.history import said_before
from actions.reference.referring import known
from shop import catalogue
from shop.catalogue import Wishes
from shop.measures import measured
from shop.products import Product
from shop.recommending import Reason, Suggestion

CANDIDATES = 60
SHOWN = 4
OUTPUT = "输出功率"
SERVED = "served"  # the entity for goods that what is sought is to be used with
MEASURED = 2  # goods at least whose data tells a measure
SIZES = ("容量", "容积", "屏幕尺寸", "尺寸", "净含量", "重量")
_SIZED = re.compile(
    r"(?<!长)(?<!等.)(?<!等..)[大小](?:一?[点些]|个?号)?的?"
    r"(?!.{0,3}(?:孩|娃|宝|人|女儿|儿子|狗|猫|房|客厅|卧室|朋友|年纪|岁|学))"
    r"|\b(?:small|big|larg|huge|massive|enormous|bulky|compact|tiny|roomy)\w*\b", re.I
)  # fmt: skip
_ALONE = (
    (
        re.compile(
            r"字(体|号)?(要|得|能|可以)*(够|很|比较|特别|最)?大|大字"
            r"|\b(big|large)(r|ger)? (text|font|letters?|print)\b",
            re.I,
        ),
        "屏幕尺寸",
    ),
    (re.compile(r"(?<!年)轻|[太更]重|\b(light(er|est|weight)?|heav(y|ier|iest))\b", re.I), "重量"),
    (
        re.compile(
            r"静|声音(最|要|比较|太|很)?(小|低|轻|大|响)|吵|噪音|噪声|quiet|nois[ey]|loud", re.I
        ),
        "噪音",
    ),
    (
        re.compile(
            r"保温(?![杯壶桶瓶盒袋饭])|保冷(?![杯壶桶瓶盒袋箱])|keeps? .{0,12}(warm|hot|cold)", re.I
        ),
        "保温时长",
    ),
    (re.compile(r"持妆|脱妆|不掉妆|妆.{0,3}久", re.I), "持妆"),
    (re.compile(r"久|续航|耐用|battery|lasts? long", re.I), "续航"),
    (re.compile(r"屏|screen|display", re.I), "屏幕尺寸"),
    (re.compile(r"内存|memory|\bram\b", re.I), "内存"),
    (re.compile(r"存储|storage", re.I), "存储"),
    (re.compile(r"薄|厚|thinner|thick", re.I), "厚度"),
    (re.compile(r"容量|capacity|容积", re.I), "容量"),
    (re.compile(r"像素|拍照|camera|pixel", re.I), "摄像头"),
    (re.compile(r"功率|power", re.I), "功率"),
)


@dataclass(frozen=True)
class Leaning:
    """The wishes for that half, what is said of it, and by what the goods are put in order.

    `told` is a sentence of its own; `side` are the words for that half: 容量小.
    """

    wishes: Wishes
    told: str = ""
    name: str = ""
    less: bool = False
    side: str = ""

    def first(self, desk: Desk) -> str:
        """A sentence of its own, for before another one: 先给您看容量小的。"""
        return desk.say("search.leaning_first", side=self.side) if self.side else self.told

    def lead(self, desk: Desk, wishes: Wishes) -> str:
        """The sentence before the cards: 按容量小的给您挑了空气炸锅："""
        if not self.side:
            return self.told + led(desk, wishes)
        wanted = wanted_words(desk, wishes) or desk.say("search.goods")
        return desk.say("search.leaning", side=self.side, wanted=wanted)

    def ordered(self, desk: Desk) -> list[Suggestion]:
        """Those that have least of it, or most, first; none when there is no order."""
        return by_measure(desk, self.wishes, self.name, less=self.less) if self.name else []


def leaning(desk: Desk, wishes: Wishes) -> Leaning:
    """轻一点的 in a fresh wish: the half that has less of it, and a sentence that says so.

    When the goods' data does not tell it, that is said, and the wish stays as it was.
    """
    text = desk.turn.text
    wishes = not_again(wishes, () if wishes.brands else going_back(desk))
    if (served := _serving(desk, wishes)) is not None:
        return served
    if (both := leaning_twice(desk, wishes)) is not None:
        return both
    less, more = leans(text)
    name = measure_meant(text)
    if not wishes.categories or not (less or more):
        return Leaning(wishes)
    fitting = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data
    name = name or _named(desk, fitting) or _size(text, fitting)
    if name is None:
        return Leaning(wishes)
    values = [value for each in fitting if (value := measure_of(each, name)) is not None]
    if values and len(fitting) < MEASURED:
        return Leaning(wishes)  # the only one of its kind
    if len(values) < MEASURED:
        return Leaning(wishes, desk.say("search.not_measured", attribute=desk.term(name) or name))
    if amount_of(desk, wishes) is not None:
        return Leaning(wishes, "", name, less)  # 4升左右的: they lie in it already
    failing = _not_beyond_focus(desk, fitting, name, less)
    if not failing:
        limit = median(values)
        failing = [each.product_id for each in fitting if not _at_least(each, name, limit, less)]
    side = side_words(desk, Lean(name, less))
    return Leaning(not_again(wishes, failing), "", name, less, side)


def _not_beyond_focus(
    desk: Desk, fitting: Sequence[Product], name: str, less: bool
) -> list[str]:  # fmt: skip
    """再小点的: those not smaller than the one in talk; none when no one is smaller."""
    focus = known(desk, desk.memory.product_id) if says("still_more", desk.turn.text) else None
    own = measure_of(focus, name) if focus is not None else None
    if focus is None or own is None or focus.category not in {one.category for one in fitting}:
        return []
    failing = [each.product_id for each in fitting
               if (value := measure_of(each, name)) is None
               or (value >= own if less else value <= own)]  # fmt: skip
    return failing if len(failing) < len(fitting) else []


def leaning_twice(desk: Desk, wishes: Wishes) -> Leaning | None:
    """轻一点 电池大一点: what is on the side wished for of each; None when but one is named."""
    said = leans_of(desk.turn, measure_meant) if wishes.categories else []
    fitting = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data if said else ()
    known = [one for one in said if _measured(fitting, one.name)]
    if len(known) < MEASURED:
        return None
    kept = {each.product_id for each in on_all_sides(fitting, known, measure_of)}
    sides = words.listed([side_words(desk, one) for one in known], desk.language)
    failing = [each.product_id for each in fitting if each.product_id not in kept]
    last = known[-1]
    return Leaning(not_again(wishes, failing), "", last.name, last.less, sides)


def leans(text: str) -> tuple[bool, bool]:
    """Whether less of a measure is wished for, and whether more: smaller, that one is too big."""
    less = says("less_of", text) or says("too_much", text)
    return less, says("more_of", text) or says("too_little", text)


def rejected_before(desk: Desk, wishes: Wishes) -> tuple[str, ...]:
    """What was left out as too big just before, which stays away whatever is asked next."""
    said = said_before(desk)
    return wishes.exclude if says("too_much", said) or says("too_little", said) else ()


def _serving(desk: Desk, wishes: Wishes) -> Leaning | None:
    """能给笔记本充的充电宝: by how much they give, as the data do not tell what they charge."""
    served = next(desk.turn.all(SERVED), None)
    fitting = catalogue.find(desk.tx, wishes, limit=CANDIDATES).data if served else ()
    if served is None or sum(measure_of(one, OUTPUT) is not None for one in fitting) < MEASURED:
        return None
    said = desk.turn.text[served.start : served.end]
    told = desk.say("search.serving", kind=said, attribute=desk.term(OUTPUT))
    return Leaning(wishes, told, OUTPUT)


def by_measure(desk: Desk, wishes: Wishes, name: str, *, less: bool) -> list[Suggestion]:
    """What fits the wishes, those with least of it first, or with most."""
    gone = () if wishes.brands else going_back(desk)
    fitting = catalogue.find(desk.tx, not_again(wishes, gone), limit=CANDIDATES).data
    pairs = [(value, one) for one in fitting if (value := measure_of(one, name)) is not None]
    pairs.sort(key=lambda pair: pair[0] if less else -pair[0])
    return [Suggestion(one, _by_its(desk, one, name), 0.0) for _, one in pairs[:SHOWN]]


def _by_its(desk: Desk, product: Product, name: str) -> Reason:
    """With the value by which it stands in the order."""
    found = attribute_of(product, name)
    value = value_words(desk, found[1]) if found else ""
    return Reason("matches_wishes", (f"{desk.term(name)} {value}",) if value else ())


def _named(desk: Desk, goods: Sequence[Product]) -> str | None:
    """电池大一点的: the attribute that is named, when the goods tell figures of it."""
    for entity in desk.turn.all("attribute"):
        name = str(entity.value)
        if _measured(goods, name):
            return name
    return None


def _measured(goods: Sequence[Product], name: str) -> bool:
    return sum(measure_of(one, name) is not None for one in goods) >= MEASURED


def _size(text: str, goods: Sequence[Product]) -> str | None:
    """小一点的: the first measure of size that most of the goods have."""
    if not _SIZED.search(simplified(text)):
        return None
    enough = max(MEASURED, len(goods) // 2 + 1)
    told = {name: [one for one in goods if measure_of(one, name) is not None] for name in SIZES}
    return next((name for name in SIZES if len(told[name]) >= enough), None)


def measure_meant(text: str) -> str | None:
    """The measure that the adjective itself means."""
    plain = simplified(text)
    return next((attribute for words, attribute in _ALONE if words.search(plain)), None)


def _at_least(product: Product, name: str, limit: float, less: bool) -> bool:
    value = measure_of(product, name)
    return value is not None and (value <= limit if less else value >= limit)


def measure_of(product: Product, name: str) -> float | None:
    """What the product's own data tells of the measure, as a number."""
    found = (product.attributes.get(each) for each in (name, *words.also(name)))
    value = next((each for each in found if each is not None), None)
    return None if value is None else measured(value)
